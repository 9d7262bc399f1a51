package register

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// longestWords bounds what full text finds a fact by, in bytes.
const longestWords = 2000

// finish says where a fact stands in a timeline and what words find it.
func finish(k *chancery.Kind, x *Indexed, group []node) {
	f := x.Fact
	x.Day = Day(f)
	var b strings.Builder
	seen := map[string]bool{}
	add := func(s string) {
		if s = strings.ReplaceAll(s, "_", " "); s != "" && !seen[s] && b.Len() < longestWords {
			seen[s] = true
			b.WriteString(s)
			b.WriteByte(' ')
		}
	}
	add(f.Kind)
	for i := range k.Fields {
		if t := k.Fields[i].Type; t == chancery.DateField || t == chancery.NumberField {
			continue // found by day, not by words
		}
		for _, v := range f.Fields[k.Fields[i].Name] {
			for _, s := range []string{v.Value, v.Name, v.Office, v.Text} {
				add(s)
			}
		}
	}
	for _, e := range entriesOf(group)[:1] {
		add(e.Evidence.Quote)
	}
	x.Words = strings.TrimSpace(b.String())
}

// Day returns the day that orders a fact: its own, or that of its last act, or,
// with no year stated, the day it was first reported.
func Day(f *chancery.Fact) string {
	d := ""
	for _, name := range []string{"date", "period", "as_of", "due"} {
		if day := f.First(name); chancery.Date(day).HasYear() && name != "due" {
			d = cmp.Or(d, day)
		}
	}
	for _, act := range f.Fields["act"] {
		if act.Date != nil && chancery.Date(act.Date.Value).HasYear() {
			d = max(d, act.Date.Value)
		}
	}
	d = strings.TrimPrefix(d, "../")
	return cmp.Or(d, string(f.FirstReported))
}

// common words stand in the titles of most texts and tell none apart.
var common = strings.Fields(`agreement agreements bilateral cooperation co operation commission committee communique council country countries
	declaration dialogue economic governments government international joint meeting meetings memorandum ministers mou national new
	partnership plan promote protocol relations republic sector sectors state states statement strategic strengthen strengthening
	support sides ties trade treaty two understanding exchange enhance expand deepen develop development further continue work both
	project line railway road port plant terminal station centre center programme program phase between mutual areas area field fields through including it this that will be as is are from into`)

func isCommon(w string) bool { return slices.Contains(common, w) }
