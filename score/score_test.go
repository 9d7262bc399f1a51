package score_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/score"
)

// A report of our own, and what a careful person finds in it.
const report = "President Amina Sow of Senegal visited Chile on 3 May 2021. The two states will sign an accord on copper in June.\n"

const (
	goldVisit = `{"doc":"report.txt","kind":"engagement","fields":{"type":["visit"],"party":["SEN","CHL"],"date":["2021-05-03"],"person":["Amina Sow"]},
		"must_be_empty":["ordinal","place"],"sentence_start":0,"sentence_end":59}`
	goldAccord = `{"doc":"report.txt","kind":"instrument","modality":"planned","fields":{"type":["agreement"],"party":["SEN","CHL"],"subject":["copper"]},
		"accept":{"type":["accord"]},"alternatives":{"subject":[["mining","metals"]]},"must_be_empty":["act.signed"],"sentence_start":60,"sentence_end":112}`
	goldOffice = `{"doc":"report.txt","kind":"office","optional":true,"fields":{"person":["Amina Sow"],"title":["President"],"party":["SEN"]},"must_be_empty":[],"sentence_start":0,"sentence_end":59}`

	trap = `{"doc":"report.txt","wrong":{"kind":"engagement","fields":{"type":["visit"],"date":["2021-06"]}},"why":"June is the month of the accord"}`

	visit = `{"kind":"engagement","document":"in/report.txt","evidence":{"start":0,"end":59,"quote":"President Amina Sow of Senegal visited Chile on 3 May 2021."},
		"fields":{"type":[{"value":"visit","basis":"explicit","start":31,"end":38,"text":"visited"}],"party":[{"value":"SEN","basis":"context"},{"value":"CHL","basis":"context"}],
		"date":[{"value":"2021-05-03","basis":"context"}],"person":[{"value":"Amina Sow","basis":"context"}]}}`
	accord = `{"kind":"instrument","modality":"planned","document":"report","evidence":{"start":60,"end":112,"quote":"The two states will sign an accord on copper in June"},
		"fields":{"type":[{"value":"agreement","basis":"context"}],"party":[{"value":"SEN","basis":"context"},{"value":"CHL","basis":"context"}],"subject":[{"value":"copper","basis":"context"}]}}`
)

// change edits a JSON line by replacing text; it fails where nothing is replaced.
func change(t *testing.T, line string, oldnew ...string) string {
	t.Helper()
	for i := 0; i+1 < len(oldnew); i += 2 {
		if !strings.Contains(line, oldnew[i]) {
			t.Fatalf("%q is not in %s", oldnew[i], line)
		}
		line = strings.Replace(line, oldnew[i], oldnew[i+1], 1)
	}
	return line
}

func lines(ls ...string) *strings.Reader {
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(l, "\n", " "), "\t", " ") + "\n\n")
	}
	return strings.NewReader(b.String())
}

func compare(t *testing.T, claims ...string) *score.Result {
	t.Helper()
	set := &score.Set{Texts: map[string]string{"report": report}}
	var err error
	if set.Gold, err = score.ReadGold("gold", lines(goldVisit, goldAccord, goldOffice, `{"doc":"report.txt","kind":"statement","fields":{}}`)); err != nil {
		t.Fatal(err)
	}
	if set.Traps, err = score.ReadTraps("traps", lines(trap)); err != nil {
		t.Fatal(err)
	}
	cs, err := score.ReadClaims("claims", lines(claims...))
	if err != nil {
		t.Fatal(err)
	}
	return score.Compare(set, cs)
}

// brief is what is counted, as words.
func brief(r *score.Result) string {
	a := r.All
	return fmt.Sprintf("found %d/%d right %d/%d hits %v/%d/%d wrong %d/%d over %d unlisted %d traps %d bad %d strangers %d", a.Found, a.Gold, a.Right, a.Claims,
		a.Hits, a.FieldGold, a.FieldGot, a.WrongFills, a.MustBe, a.Overclaimed, a.Unlisted, len(r.Sprung), len(r.Bad), len(r.Strangers))
}

func TestCompare(t *testing.T) {
	office := `{"kind":"office","document":"report","evidence":{"start":0,"end":19,"quote":"President Amina Sow"},"fields":{"person":[{"value":"Amina Sow","basis":"context"}],"title":[{"value":"President","basis":"context"}]}}`
	tests := []struct {
		name   string
		claims []string
		want   string
	}{
		{"nothing claimed", nil, "found 0/2 right 0/0 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"as gold", []string{visit, accord}, "found 2/2 right 2/2 hits 9/9/9 wrong 0/3 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"optional gold is right and not required", []string{office}, "found 0/2 right 1/1 hits 2/3/2 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"twice: one is spurious", []string{visit, visit}, "found 1/2 right 1/2 hits 5/5/5 wrong 0/2 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"near type", []string{change(t, visit, `"visit"`, `"state_visit"`)}, "found 1/2 right 1/1 hits 4.5/5/5 wrong 0/2 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"type that must agree", []string{change(t, visit, `"visit"`, `"forum"`)}, "found 0/2 right 0/1 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"other polarity", []string{change(t, visit, `{"kind"`, `{"polarity":"denied","kind"`)}, "found 0/2 right 0/1 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"other words", []string{change(t, visit, `"start":0,"end":59,"quote":"President Amina Sow of Senegal visited Chile on 3 May 2021."`, `"start":60,"end":63,"quote":"The"`, `"start":31,"end":38,"text":"visited"`, `"start":60,"end":63,"text":"The"`)}, "found 0/2 right 0/1 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"a value's words overlap", []string{change(t, visit, `"start":0,"end":59,"quote":"President Amina Sow of Senegal visited Chile on 3 May 2021."`, `"start":60,"end":63,"quote":"The"`)}, "found 1/2 right 1/1 hits 5/5/5 wrong 0/2 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"less than half of the keys", []string{change(t, visit, `"SEN"`, `"KEN"`, `"CHL"`, `"UGA"`, `"2021-05-03"`, `"2019"`, `"Amina Sow"`, `"Joy Banda"`)}, "found 0/2 right 0/1 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"wrong fill", []string{change(t, visit, `"fields":{`, `"fields":{"place":[{"value":"Lima","basis":"context"}],`)}, "found 1/2 right 1/1 hits 5/5/5 wrong 1/2 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"unlisted field, attribution aside", []string{change(t, visit, `"fields":{`, `"fields":{"purpose":[{"value":"x","basis":"context"}],"attribution":[{"value":"y","basis":"context"}],`)}, "found 1/2 right 1/1 hits 5/5/5 wrong 0/2 over 0 unlisted 1 traps 0 bad 0 strangers 0"},
		{"trap", []string{change(t, visit, `"2021-05-03"`, `"2021-06"`)}, "found 1/2 right 1/1 hits 4/5/5 wrong 0/2 over 0 unlisted 0 traps 1 bad 0 strangers 0"},
		{"planned, claimed as actual", []string{change(t, accord, `"modality":"planned",`, ``)}, "found 1/2 right 1/1 hits 4/4/4 wrong 0/1 over 1 unlisted 0 traps 0 bad 0 strangers 0"},
		{"tolerated value", []string{change(t, accord, `"agreement"`, `"accord"`)}, "found 1/2 right 1/1 hits 4/4/4 wrong 0/1 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"alternative beside the value", []string{change(t, accord, `[{"value":"copper","basis":"context"}]`, `[{"value":"copper","basis":"context"},{"value":"metals","basis":"context"}]`)}, "found 1/2 right 1/1 hits 4/4/4 wrong 0/1 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"one act must be empty", []string{change(t, accord, `"fields":{`, `"fields":{"act":[{"value":"signed","basis":"context","date":{"value":"2021-06"}}],`)}, "found 1/2 right 1/1 hits 4/4/4 wrong 1/1 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"another act may be there", []string{change(t, accord, `"fields":{`, `"fields":{"act":[{"value":"proposed","basis":"context"}],`)}, "found 1/2 right 1/1 hits 4/4/4 wrong 0/1 over 0 unlisted 0 traps 0 bad 0 strangers 0"},
		{"quotation that is not there", []string{change(t, visit, `visited Chile`, `visited Spain`)}, "found 1/2 right 1/1 hits 5/5/5 wrong 0/2 over 0 unlisted 0 traps 0 bad 1 strangers 0"},
		{"value without proof", []string{change(t, visit, `{"value":"SEN","basis":"context"}`, `{"value":"SEN","basis":"explicit"}`)}, "found 1/2 right 1/1 hits 5/5/5 wrong 0/2 over 0 unlisted 0 traps 0 bad 1 strangers 0"},
		{"bare value", []string{change(t, visit, `{"value":"SEN","basis":"context"}`, `"SEN"`)}, "found 1/2 right 1/1 hits 5/5/5 wrong 0/2 over 0 unlisted 0 traps 0 bad 1 strangers 0"},
		{"stranger and kind that is not scored", []string{change(t, visit, "report", "other"), change(t, visit, `"engagement"`, `"statement"`)}, "found 0/2 right 0/0 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := brief(compare(t, tt.claims...)); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// The closest claim takes the gold line, whatever the order of the claims.
func TestClosestWins(t *testing.T) {
	vague := change(t, visit, `"2021-05-03"`, `"2021"`)
	for _, claims := range [][]string{{vague, visit}, {visit, vague}} {
		r := compare(t, claims...)
		if len(r.Pairs) != 1 || r.All.Hits != 5 || len(r.Spurious) != 1 {
			t.Errorf("%s", brief(r))
		}
	}
}

func TestOnly(t *testing.T) {
	cs, err := score.ReadClaims("claims", lines(visit, change(t, visit, "report", "silent")))
	if err != nil {
		t.Fatal(err)
	}
	gold, err := score.ReadGold("gold", lines(goldVisit))
	if err != nil {
		t.Fatal(err)
	}
	r := score.Compare(&score.Set{Gold: gold, Only: map[string]bool{"silent": true}}, cs)
	if want := "found 0/0 right 0/1 hits 0/0/0 wrong 0/0 over 0 unlisted 0 traps 0 bad 0 strangers 1"; brief(r) != want {
		t.Errorf("\n got %s\nwant %s", brief(r), want)
	}
}

// The reader's own claims score as what they print.
func TestClaims(t *testing.T) {
	var c chancery.Claim
	if err := json.Unmarshal([]byte(visit), &c); err != nil {
		t.Fatal(err)
	}
	cs, err := score.Claims([]chancery.Claim{c})
	if err != nil || len(cs) != 1 || cs[0].Doc != "report" || cs[0].Kind != "engagement" {
		t.Errorf("%+v, %v", cs, err)
	}
}

func TestBadFiles(t *testing.T) {
	for _, line := range []string{`{`, `[1]`, `{"fields":{"type":1}}`, `{"evidence":{"start":"x"},"fields":{}}`, `{"fields":[]}`} {
		if _, err := score.ReadClaims("claims.jsonl", strings.NewReader("\n"+line)); err == nil || !strings.HasPrefix(err.Error(), "claims.jsonl:2: ") {
			t.Errorf("%s: %v", line, err)
		}
	}
	for _, line := range []string{`{"kind":"office"}`, `{"doc":"x","kind":"office","fields":{}}`, `{"doc":"x","kind":"office","sentence_start":0,"sentence_end":1,"also":[[1]],"fields":[]}`} {
		if _, err := score.ReadGold("gold.jsonl", strings.NewReader(line)); err == nil {
			t.Errorf("%s passes", line)
		}
	}
	if _, err := score.ReadTraps("traps.jsonl", strings.NewReader(`{"doc":"x","why":"y"}`)); err == nil {
		t.Error("a trap without a mistake passes")
	}
}

func TestPrint(t *testing.T) {
	r := compare(t, change(t, visit, `"2021-05-03"`, `"2021-06"`, `visited Chile`, "visited\\u001b Spain"), change(t, visit, "report", "other"))
	var table, list, figures, md bytes.Buffer
	for _, err := range []error{r.Table(&table), r.List(&list), r.JSON(&figures), r.Markdown(&md)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"engagement       1     1      1    1.00   1.00   1.00   0.80   0.80     0 of   2", "traps sprung 1 of 1", "such as 'other'", "points to: 1 of 1"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, table.String())
		}
	}
	for _, want := range []string{`MISSED   report instrument {"type": ["agreement"], "party": ["SEN", "CHL"], "subject": ["copper"]}`, "TRAP     report.txt June is", "EVIDENCE report engagement 0 59 President Amina Sow of Senegal visited Spain"} {
		if !strings.Contains(list.String(), want) {
			t.Errorf("the list lacks %q:\n%s", want, list.String())
		}
	}
	if strings.Contains(list.String(), "\x1b") {
		t.Error("a control character passes")
	}
	var all map[string]any
	if err := json.Unmarshal(figures.Bytes(), &all); err != nil || all["recall"] != 0.5 || all["sprung"] != 1.0 {
		t.Errorf("%s: %v", figures.String(), err)
	}
	if !strings.Contains(md.String(), "| engagement | 1 | 1 | 1 | 1.00 |") || !strings.Contains(md.String(), "| instrument | 1 | 0 | 0 | 0.00 | – |") {
		t.Error(md.String())
	}
}

func TestHTML(t *testing.T) {
	const evil = `<script>alert(1)</script>`
	r := compare(t, visit, change(t, visit, `"Amina Sow"`, `"`+evil+`"`))
	var page bytes.Buffer
	if err := r.HTML(&page, map[string]string{"report": evil + report}); err != nil {
		t.Fatal(err)
	}
	s := page.String()
	if strings.Contains(s, evil) {
		t.Error("text acts in the page")
	}
	for _, want := range []string{"&lt;script&gt;", `class="found"`, `class="missed"`, `class="spurious"`, "2021-05-03"} {
		if !strings.Contains(s, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

// FuzzRead: no file of claims or gold, however broken, may do more than fail.
func FuzzRead(f *testing.F) {
	for _, s := range []string{visit, accord, goldVisit, goldAccord, trap, `{"doc":"a","kind":"office","also":[5],"sentence_start":1,"sentence_end":2}`, `{"fields":{"a":[{"value":{"b":[1,null]}}]}}`} {
		f.Add(strings.ReplaceAll(strings.ReplaceAll(s, "\n", " "), "\t", " "))
	}
	f.Fuzz(func(t *testing.T, s string) {
		set := &score.Set{Texts: map[string]string{"report": report}}
		var err error
		if set.Gold, err = score.ReadGold("gold", strings.NewReader(s)); err != nil {
			set.Gold = nil
		}
		if set.Traps, err = score.ReadTraps("traps", strings.NewReader(s)); err != nil {
			set.Traps = nil
		}
		claims, err := score.ReadClaims("claims", strings.NewReader(s+"\n"+s))
		if err != nil {
			return
		}
		r := score.Compare(set, claims)
		var b bytes.Buffer
		if err := r.Table(&b); err != nil {
			t.Fatal(err)
		}
		if err := r.List(&b); err != nil {
			t.Fatal(err)
		}
		if err := r.HTML(&b, set.Texts); err != nil {
			t.Fatal(err)
		}
	})
}
