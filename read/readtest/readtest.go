// Package readtest is the golden-prose harness. A golden file is a document
// with // lines under the words they speak of:
//
//	President Ndlovu met the King of Tonga in Apia on 3 May 2021.
//	// want engagement type=bilateral_meeting party=TON date=2021-05-03 host=-
//	// miss office person=Ndlovu title=President
//	// wrong engagement type=visit
//
// A want is said and must be read; a miss is said and not read yet; a wrong is
// read and not said. Silence asserts: a claim that no line speaks of fails.
// Without its // lines the file is byte for byte the document.
//
// A line speaks of the text between it and the blank line or // line before
// that text. After the kind come terms:
//
//	field=value      the field has this value; repeat it for several
//	field!=value     the field has no such value
//	field=-          the field is empty
//	field=*          the field has some value
//	act=signed@2005-08, act=signed@-   an act with that date, or with none
//	act.by=KAZ       some value of the field has this attribute
//	event=CONSULT    the category of its event code; also event.mode,
//	                 event.context and event.cameo; event=- for none
//
// Values with spaces stand in double quotes. Names, titles and texts agree
// when the claim's words contain the wanted ones, all else exactly. Polarity is
// asserted and modality actual where the line gives none; an undertaking's
// strength and a mechanism's status carry the modality, so there it is free.
//
// Two more lines: "// only kind,kind" (or "// only -kind") keeps silence to
// some kinds, and "// note …" is for people.
package readtest

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

// Run reads every .txt file under fsys as a golden file, one subtest each.
func Run(t *testing.T, fsys fs.FS, read func(*chancery.Document) []chancery.Claim,
	parse func(name string, text []byte) (*chancery.Document, error),
) {
	t.Helper()
	files, err := Load(fsys)
	if err != nil {
		t.Error(err)
	}
	if len(files) == 0 {
		t.Fatal("no golden file: a folder of .txt files is needed")
	}
	for _, g := range files {
		t.Run(strings.TrimSuffix(g.Name, ".txt"), func(t *testing.T) {
			doc, err := parse(g.Name, g.Text)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range Compare(g, read(doc)) {
				t.Error(p)
			}
		})
	}
}
