package event

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

// short reads a claim written as kind and field=value terms.
func short(t *testing.T, s string) *chancery.Claim {
	t.Helper()
	kind, rest, _ := strings.Cut(s, " ")
	c := &chancery.Claim{Kind: kind, Polarity: chancery.Asserted, Modality: chancery.Actual}
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		field, after, ok := strings.Cut(rest, "=")
		if !ok {
			t.Fatalf("%q is no field=value", rest)
		}
		value := ""
		if strings.HasPrefix(after, `"`) {
			value, rest, _ = strings.Cut(after[1:], `"`)
			fill(c, field, value)
			continue
		}
		value, rest, _ = strings.Cut(after, " ")
		for v := range strings.SplitSeq(value, ",") {
			fill(c, field, v)
		}
	}
	if vs := c.Fields["text"]; len(vs) > 0 && c.Evidence.Quote != "" {
		at := strings.Index(c.Evidence.Quote, vs[0].Value)
		if at < 0 {
			t.Fatalf("%q is not in %q", vs[0].Value, c.Evidence.Quote)
		}
		c.Evidence.Span = chancery.Span{Start: 100, End: 100 + len(c.Evidence.Quote)}
		vs[0].Span = chancery.Span{Start: 100 + at, End: 100 + at + len(vs[0].Value)}
		vs[0].Text = vs[0].Value
	}
	return c
}

func fill(c *chancery.Claim, field, value string) {
	switch field {
	case "polarity":
		c.Polarity = chancery.Polarity(value)
	case "modality":
		c.Modality = chancery.Modality(value)
	case "quote":
		c.Evidence.Quote = value
	default:
		v, modality, _ := strings.Cut(value, "/")
		if field != "act" {
			v, modality = value, ""
		}
		c.Add(field, chancery.Value{Value: v, Basis: chancery.Explicit, Modality: chancery.Modality(modality)})
	}
}

// TestCodes holds every line of the table.
func TestCodes(t *testing.T) {
	n := 0
	for no, line := range rows(t) {
		claim, want, _ := strings.Cut(line, " => ")
		n++
		got := Of(short(t, claim))
		if show(got, strings.Count(want, " ") > 2) != want {
			t.Errorf("codes.txt:%d: %s\n\twant %s, got %s", no, claim, want, show(got, true))
		}
	}
	if n < 120 {
		t.Errorf("%d lines are too few", n)
	}
}

// rows returns the lines of the table by number.
func rows(t *testing.T) map[int]string {
	t.Helper()
	f, err := os.Open("testdata/codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[int]string{}
	lines := bufio.NewScanner(f)
	for no := 1; lines.Scan(); no++ {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") {
			out[no] = line
		}
	}
	return out
}

func show(e *chancery.Event, contexts bool) string {
	if e == nil {
		return "none"
	}
	mode := e.Mode
	if mode == "" {
		mode = "-"
	}
	s := fmt.Sprint(e.Plover, " ", mode, " ", e.Cameo)
	if contexts {
		s += " " + strings.Join(e.Context, ",")
	}
	return s
}

// besides are CAMEO codes that PLOVER's conversion table sends elsewhere, with
// the category that its manual puts the event under (docs/events.md).
var besides = map[string][]string{
	"SANCTION": {"163"},                                        // sanctions and embargoes: COERCE in the conversion table
	"CONCEDE":  {"0841", "0871", "0872", "0873", "085", "086"}, // material concessions still in words
	"RETREAT":  {},
}

// Every code is one of the ontology, and its CAMEO code of a root that the
// category comes from.
func TestCodesAreOfTheOntology(t *testing.T) {
	reached := map[string]bool{}
	for no, line := range rows(t) {
		claim, _, _ := strings.Cut(line, " => ")
		e := Of(short(t, claim))
		if e == nil {
			continue
		}
		reached[e.Plover] = true
		i := slices.IndexFunc(Categories(), func(c Category) bool { return c.Name == e.Plover })
		if i < 0 {
			t.Errorf("codes.txt:%d: no category %s", no, e.Plover)
			continue
		}
		cat := Categories()[i]
		if e.Mode != "" && !slices.Contains(cat.Modes, e.Mode) {
			t.Errorf("codes.txt:%d: %s has no mode %s", no, e.Plover, e.Mode)
		}
		for _, name := range e.Context {
			if !slices.Contains(Contexts(), name) {
				t.Errorf("codes.txt:%d: no context %s", no, name)
			}
		}
		if !cat.covers(e.Cameo) && !slices.Contains(besides[e.Plover], e.Cameo) {
			t.Errorf("codes.txt:%d: CAMEO %s is not of %s (%s)", no, e.Cameo, e.Plover, cat.Cameo)
		}
	}
	for _, c := range Categories() {
		switch c.Name {
		case "PROTEST", "COERCE", "ASSAULT": // not of the register's kinds
		default:
			if !reached[c.Name] {
				t.Errorf("no line of codes.txt reaches %s", c.Name)
			}
		}
	}
}

// covers reports whether a CAMEO code lies in a category's list: "03", "09,11"
// or "080-083".
func (c Category) covers(cameo string) bool {
	for part := range strings.SplitSeq(c.Cameo, ",") {
		first, last, isRange := strings.Cut(strings.TrimSpace(part), "-")
		switch {
		case isRange && first <= cameo && cameo[:min(len(cameo), len(last))] <= last:
			return true
		case !isRange && strings.HasPrefix(cameo, first):
			return true
		}
	}
	return false
}

func TestOrganisationsAreNoStates(t *testing.T) {
	for party, want := range map[string]bool{"KEN": true, "KEN/ministry-of-trade": true, "XKX": true, "EEC": false, "EU": false, "GCC": false, "psa-international": false} {
		if state(party) != want {
			t.Errorf("%s: state %v", party, !want)
		}
	}
}

func TestContextsAreOfTheOntology(t *testing.T) {
	all := append(slices.Clone(lexiconOf().contexts), "economic")
	for _, m := range []map[string]string{areaContexts, typeContexts} {
		for _, name := range m {
			all = append(all, name)
		}
	}
	for _, name := range all {
		if !slices.Contains(Contexts(), name) {
			t.Errorf("no context %q", name)
		}
	}
	for area := range areaContexts {
		if !slices.Contains(chancery.Areas(), area) {
			t.Errorf("no area %q", area)
		}
	}
}
