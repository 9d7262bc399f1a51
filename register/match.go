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

// same reports whether claims of two documents speak of one fact.
func same(k *chancery.Kind, a, b *Entry) bool {
	slack := slackFor(k, a, b)
	return fits(k, a, b, slack) && keyed(k, a, b) && anchored(k, a, b, slack)
}

// excludes reports whether something keeps claims of two documents from being
// one fact.
func excludes(k *chancery.Kind, a, b *Entry) bool {
	return !fits(k, a, b, slackFor(k, a, b))
}

// within compares two claims of one document: agrees where they speak of one
// thing, differs where the document tells them apart.
func within(k *chancery.Kind, a, b *Entry) verdict {
	switch {
	case singly(k, a, b):
		return absent
	case a.Evidence.Span == b.Evidence.Span, !fits(k, a, b, 0):
		return differs // what one sentence tells apart is not one thing
	case keyed(k, a, b) && (a.Modality == b.Modality || anchored(k, a, b, 0)) && !longAgo(k, a, b):
		return agrees
	}
	return absent
}

// longAgo reports whether one of two claims of one document tells of its own
// day, and the other, which shares no name or number with it, of a day long
// past or far ahead: "spoke at the summit" and "last met in 2016".
func longAgo(k *chancery.Kind, a, b *Entry) bool {
	if !dated(k) || undated(k, a) == undated(k, b) {
		return false
	}
	x, y, okA := span(k, a)
	u, v, okB := span(k, b)
	if !okA || !okB {
		return false
	}
	far := time.Duration(firmDays) * 24 * time.Hour
	return (u.Sub(y) > far || x.Sub(v) > far) &&
		!slices.ContainsFunc(k.Anchors, func(expr string) bool { return compare(k, expr, a, b, false, 0) == agrees })
}

// singly reports whether two claims tell of what different parties did each for
// itself with a text of one title: "Kenya ratified it", "Peru ratified it". That
// neither makes them one nor keeps them apart; a text of both parties does.
func singly(k *chancery.Kind, a, b *Entry) bool {
	if !alone(k, a) || !alone(k, b) || compare(k, "party", a, b, false, 0) != differs {
		return false
	}
	return slices.ContainsFunc(k.Alt, func(set []string) bool { return allAgree(k, set, a, b) })
}

// alone reports whether all that a claim tells of is done by single parties.
func alone(k *chancery.Kind, e *Entry) bool {
	acts := e.Fields["act"]
	f, ok := k.Field("act")
	return ok && f.Type == chancery.ActField && len(acts) > 0 && !slices.ContainsFunc(acts, func(v chancery.Value) bool { return v.By == nil })
}

// fits reports whether nothing keeps two claims from being one fact.
func fits(k *chancery.Kind, a, b *Entry, slack int) bool {
	if a.Kind != b.Kind || a.Polarity != b.Polarity {
		return false
	}
	for _, expr := range k.Weak {
		if compare(k, expr, a, b, false, slack) == differs {
			return false
		}
	}
	return true
}

func keyed(k *chancery.Kind, a, b *Entry) bool {
	return allAgree(k, k.Key, a, b) || slices.ContainsFunc(k.Alt, func(set []string) bool { return allAgree(k, set, a, b) })
}

func allAgree(k *chancery.Kind, set []string, a, b *Entry) bool {
	return !slices.ContainsFunc(set, func(expr string) bool { return compare(k, expr, a, b, true, 0) != agrees })
}

// anchored reports whether claims share a telling field, or the days of their
// reports say as much.
func anchored(k *chancery.Kind, a, b *Entry, slack int) bool {
	if len(k.Anchors) == 0 {
		return !spoken(k) || reported(k, a, b)
	}
	return slices.ContainsFunc(k.Anchors, func(expr string) bool { return compare(k, expr, a, b, false, slack) == agrees }) ||
		reported(k, a, b)
}

// slackFor returns the days by which the dates of claims of two documents may
// differ.
func slackFor(k *chancery.Kind, a, b *Entry) int {
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
	x, y := gatherValues(&a.Claim, names), gatherValues(&b.Claim, names)
	if field.Type == chancery.TextField {
		x, y = unsigned(x), unsigned(y)
	}
	if len(x) == 0 || len(y) == 0 {
		return absent
	}
	ok := false
	switch {
	case exact && field.Type == chancery.TextField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool { return sameWords(v.Value, w.Value, numbered) })
	case exact && field.Type == chancery.PersonField:
		ok = len(x) == len(y) && nestedPersons(x, y)
	case exact:
		ok = sameSet(x, y)
	case field.Type == chancery.PartyField || field.Type == chancery.ActorField:
		ok = sameParties(x, y) || !strict && nested(x, y)
	case field.Type == chancery.PersonField:
		ok = nestedPersons(x, y)
	case field.Type == chancery.CodeField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool { return nearCode(&field, v.Value, w.Value) })
	case field.Type == chancery.TextField && spoken(k):
		ok = anyPair(x, y, func(v, w chancery.Value) bool { return restated(v.Value, w.Value) })
	case field.Type == chancery.TextField:
		ok = anyPair(x, y, func(v, w chancery.Value) bool {
			return similar(v.Value, w.Value) || similarBut(k, v.Value, w.Value)
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

// unsigned leaves out people who signed: one report names them, another the
// organs they signed for, and both mean one text.
func unsigned(vs []chancery.Value) []chancery.Value {
	signer := func(v chancery.Value) bool { return v.Role == "signer" }
	if !slices.ContainsFunc(vs, signer) {
		return vs
	}
	return slices.DeleteFunc(slices.Clone(vs), signer)
}

func gatherValues(c *chancery.Claim, fields []string) []chancery.Value {
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

// foldName writes a name in lower case with single spaces.
func foldName(s string) string {
	for i := range len(s) { // most are names of one word, or codes
		if !plain(s[i]) {
			return strings.ToLower(strings.Join(strings.Fields(s), " "))
		}
	}
	return strings.ToLower(s)
}

// sameName reports whether two names are one but for case and spaces.
func sameName(a, b string) bool {
	switch {
	case a == b:
		return true
	case a != "" && b != "" && plain(a[0]) && plain(b[0]) && a[0]|0x20 != b[0]|0x20:
		return false // they begin with different letters
	}
	return foldName(a) == foldName(b)
}

// plain reports whether a byte is a character of its own and no space.
func plain(c byte) bool { return c > ' ' && c < 0x80 }

func sameSet(x, y []chancery.Value) bool { return slices.Equal(fold(x), fold(y)) }

// sameParties reports whether two lists name the same parties, or one names
// the organs that acted and the other the states or bodies they belong to.
func sameParties(x, y []chancery.Value) bool {
	if slices.EqualFunc(x, y, func(v, w chancery.Value) bool { return v.Value == w.Value }) {
		return true
	}
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

// similarBut compares two titles by what tells them from others of their type.
func similarBut(k *chancery.Kind, a, b string) bool {
	s, t := telling(k, a), telling(k, b)
	return (s != a || t != b) && similar(s, t)
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
		if !slices.ContainsFunc(f.Codes, func(code string) bool { return hasPart(code, w) }) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// hasPart reports whether a word is one of those a code is made of.
func hasPart(code, w string) bool {
	for part := range strings.SplitSeq(code, "_") {
		if part == w {
			return true
		}
	}
	return false
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
