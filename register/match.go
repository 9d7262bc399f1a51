package register

import (
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// A verdict says what comparing one field of two claims shows.
type verdict int

const (
	absent  verdict = iota // one side or both do not say
	agrees                 // both say, and can mean one thing
	differs                // both say, and cannot
)

// Days by which dates of two documents may differ and still be one day told
// differently; with other firm ground, weeks.
const (
	slackDays = 1
	firmDays  = 31
)

// same reports whether two claims speak of one fact.
func same(k *chancery.Kind, a, b *Entry) bool {
	return compatible(k, a, b) && keyed(k, a, b) && anchored(k, a, b)
}

// compatible reports whether nothing keeps two claims from being one fact.
func compatible(k *chancery.Kind, a, b *Entry) bool {
	if a.Kind != b.Kind || a.Polarity != b.Polarity || listed(a, b) {
		return false
	}
	slack := slackFor(k, a, b)
	for _, expr := range k.Weak {
		if compare(k, expr, a, b, false, slack) == differs {
			return false
		}
	}
	return true
}

// listed reports whether a document lists two claims beside each other: what
// one sentence tells apart is not one thing.
func listed(a, b *Entry) bool {
	return a.Document == b.Document && a.ID != b.ID && a.Evidence.Span == b.Evidence.Span
}

func keyed(k *chancery.Kind, a, b *Entry) bool {
	return slices.ContainsFunc(append([][]string{k.Key}, k.Alt...), func(set []string) bool {
		return allAgree(k, set, a, b)
	})
}

func allAgree(k *chancery.Kind, set []string, a, b *Entry) bool {
	return !slices.ContainsFunc(set, func(expr string) bool { return compare(k, expr, a, b, true, 0) != agrees })
}

// anchored reports whether claims of two documents, or of a thing done and a
// thing to come, share a telling field.
func anchored(k *chancery.Kind, a, b *Entry) bool {
	if a.Document == b.Document && a.Modality == b.Modality || len(k.Anchors) == 0 {
		return true
	}
	slack := slackFor(k, a, b)
	return slices.ContainsFunc(k.Anchors, func(expr string) bool { return compare(k, expr, a, b, false, slack) == agrees })
}

// slackFor returns the days by which the dates of two claims may differ.
func slackFor(k *chancery.Kind, a, b *Entry) int {
	if a.Document == b.Document {
		return 0
	}
	for _, set := range k.Firm {
		if allAgree(k, set, a, b) {
			return firmDays
		}
	}
	return slackDays
}

// compare compares one key expression. Strict asks parties to be the same
// ones; otherwise one side may name fewer.
func compare(k *chancery.Kind, expr string, a, b *Entry, strict bool, slack int) verdict {
	bare := strings.TrimRight(expr, "=#")
	exact, numbered := bare != expr, strings.HasSuffix(expr, "#")
	names := strings.Split(bare, "|")
	field, _ := k.Field(names[0])
	x, y := gather(&a.Claim, names), gather(&b.Claim, names)
	if len(x) == 0 || len(y) == 0 {
		return absent
	}
	ok := false
	switch {
	case exact && field.Type == chancery.TextField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool { return sameWords(v.Value, w.Value, numbered) })
	case exact:
		ok = sameSet(x, y)
	case field.Type == chancery.PartyField || field.Type == chancery.ActorField:
		ok = sameParties(x, y) || !strict && nested(x, y)
	case field.Type == chancery.PersonField:
		ok = nested(x, y)
	case field.Type == chancery.CodeField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool { return nearCode(&field, v.Value, w.Value) })
	case field.Type == chancery.TextField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool {
			return similar(v.Value, w.Value) || similar(telling(k, v.Value), telling(k, w.Value))
		})
	case field.Type == chancery.DateField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool { return near(chancery.Date(v.Value), chancery.Date(w.Value), slack) })
	case field.Type == chancery.ActField:
		return compareActs(&field, x, y, slack)
	default:
		ok = sameSet(x, y)
	}
	if ok {
		return agrees
	}
	return differs
}

func gather(c *chancery.Claim, fields []string) []chancery.Value {
	out := c.Fields[fields[0]]
	for _, f := range fields[1:] {
		out = slices.Concat(out, c.Fields[f])
	}
	return out
}

func anyPair(x, y []chancery.Value, ok func(v, w chancery.Value) bool) bool {
	return slices.ContainsFunc(x, func(v chancery.Value) bool {
		return slices.ContainsFunc(y, func(w chancery.Value) bool { return ok(v, w) })
	})
}

func fold(vs []chancery.Value) []string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = foldName(v.Value)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func foldName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

func sameSet(x, y []chancery.Value) bool { return slices.Equal(fold(x), fold(y)) }

// sameParties reports whether two lists name the same parties, or one names
// the organs that acted and the other the states or bodies they belong to.
func sameParties(x, y []chancery.Value) bool {
	p, q := fold(x), fold(y)
	return slices.Equal(p, q) || slices.Equal(owners(p), q) || slices.Equal(p, owners(q))
}

// owners returns the parties that organs belong to.
func owners(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i], _, _ = strings.Cut(id, "/")
	}
	return tidy(out)
}

// telling leaves of a title what tells it from others of its type: not the
// words for the type itself, nor what follows "between".
func telling(k *chancery.Kind, text string) string {
	text, _, _ = strings.Cut(text, " between ")
	f, ok := k.Field("type")
	if !ok {
		return text
	}
	var out []string
	for _, w := range words(text) {
		if !slices.ContainsFunc(f.Codes, func(code string) bool { return slices.Contains(strings.Split(code, "_"), w) }) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// nested reports whether one list lies within the other.
func nested(x, y []chancery.Value) bool {
	p, q := fold(x), fold(y)
	if len(p) > len(q) {
		p, q = q, p
	}
	return !slices.ContainsFunc(p, func(s string) bool { return !slices.Contains(q, s) })
}

func nearCode(f *chancery.Field, a, b string) bool {
	if a == b || len(f.Life) > 0 {
		return true
	}
	return slices.ContainsFunc(f.Near, func(group []string) bool {
		return slices.Contains(group, a) && slices.Contains(group, b)
	})
}

// compareActs compares acts both claims date: one that fits agrees, one that
// cannot fit differs; undated acts say nothing.
func compareActs(f *chancery.Field, x, y []chancery.Value, slack int) verdict {
	out := absent
	for _, v := range x {
		for _, w := range y {
			if v.Value != w.Value || v.Date == nil || w.Date == nil {
				continue
			}
			if near(chancery.Date(v.Date.Value), chancery.Date(w.Date.Value), slack) {
				return agrees
			}
			if !slices.Contains(f.Repeats, v.Value) {
				out = differs
			}
		}
	}
	return out
}

// near reports whether two dates can be one, give or take slack days.
func near(d, e chancery.Date, slack int) bool {
	if d.Compatible(e) {
		return true
	}
	a, b, ok := d.Bounds()
	x, y, ok2 := e.Bounds()
	if !ok || !ok2 {
		return false
	}
	days := time.Duration(slack) * 24 * time.Hour
	open := func(t time.Time) bool { return t.IsZero() }
	return (open(b) || open(x) || !b.Add(days).Before(x)) && (open(y) || open(a) || !y.Add(days).Before(a))
}

// blockKeys returns the keys under which a claim is looked for by others: two
// claims that are the same fact share at least one.
func blockKeys(k *chancery.Kind, c *chancery.Claim) []string {
	var out []string
	for _, set := range append([][]string{k.Key}, k.Alt...) {
		for _, key := range keysOf(k, set, c) {
			out = append(out, k.Name+"|"+string(c.Polarity)+"|"+key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// keysOf keys one set of fields by its most telling field: the parties, with
// one of the longest words where the set has a text too; else the persons, or
// any word.
func keysOf(k *chancery.Kind, set []string, c *chancery.Claim) []string {
	best, rank := []string(nil), 0
	var text []string
	for _, expr := range set {
		names := strings.Split(strings.TrimRight(expr, "=#"), "|")
		vs := gather(c, names)
		if len(vs) == 0 {
			return nil
		}
		f, _ := k.Field(names[0])
		switch {
		case (f.Type == chancery.PartyField || f.Type == chancery.ActorField) && rank < 3:
			best, rank = []string{strings.Join(owners(fold(vs)), "+")}, 3
		case f.Type == chancery.PersonField && strings.HasSuffix(expr, "=") && rank < 2:
			best, rank = []string{strings.Join(fold(vs), "+")}, 2
		case f.Type == chancery.PersonField && rank < 2:
			best, rank = fold(vs), 2
		case f.Type == chancery.TextField && rank < 1:
			best, rank = textKeys(vs), 1
		}
		if f.Type == chancery.TextField {
			text = longest(textKeys(vs))
		}
	}
	if rank < 3 || len(text) == 0 {
		return best
	}
	var out []string
	for _, w := range text {
		out = append(out, best[0]+"|"+w)
	}
	return out
}

// longest returns the three longest words, the first in the alphabet of equals.
func longest(list []string) []string {
	list = tidy(slices.Clone(list))
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list[:min(len(list), 3)]
}

func textKeys(vs []chancery.Value) []string {
	var out []string
	for _, v := range vs {
		out = append(out, words(v.Value)...)
	}
	return out
}
