package readtest_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/readtest"
)

func TestMend(t *testing.T) {
	const before = `Mr Lee met Ms Wong.
// want engagement type=bilateral_meeting
// want engagement type=visit
// miss office person=Lee
// wrong office person=Kim
She smiled.
They parted.

They signed
a pact.`
	const after = `Mr Lee met Ms Wong.
// want engagement type=bilateral_meeting
// miss engagement type=visit
// want office person=Lee
She smiled.
They parted.
// wrong undertaking strength=agreed text="They parted" modality=planned

They signed
a pact.
// wrong instrument act=signed@2005 title="a 'pact'"
`
	g := parse(t, before)
	planned := claim(g, "She smiled", "undertaking", "strength", "agreed", "text", "They  parted")
	planned.Modality = chancery.Planned
	claims := []chancery.Claim{
		claim(g, "Mr Lee met", "engagement", "type", "bilateral_meeting"),
		claim(g, "Mr Lee", "office", "person", "Lee Hsiao"),
		planned,
		claim(g, "They signed", "instrument", "act", "signed@2005", "title", `a "pact"`),
	}
	got, err := readtest.Mend("g.txt", []byte(before), claims)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, string(got)); diff != "" {
		t.Error(diff)
	}
	again := parse(t, string(got))
	if problems := readtest.Compare(again, claims); problems != nil {
		t.Errorf("a mended file fails: %v", problems)
	}
}
