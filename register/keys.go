package register

import (
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// keysOf returns the keys under which a saying is kept and those under which
// it looks for others. Of two sayings that can be one fact, each is kept under
// a key the other looks under.
func keysOf(k *chancery.Kind, e *Entry) (kept, probes []int64) {
	if !stands(k, e) {
		return nil, nil // only its own document can tie it to something
	}
	store, look := anchorKeys(k, e)
	for _, base := range baseKeys(k, &e.Claim) {
		base = k.Name + "|" + string(e.Polarity) + "|" + base
		for _, s := range store {
			kept = append(kept, hashKey(base+"|"+s))
		}
		for _, s := range look {
			probes = append(probes, hashKey(base+"|"+s))
		}
	}
	return unique(kept), unique(probes)
}

func hashKey(s string) int64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return int64(h.Sum64())
}

func unique(list []int64) []int64 {
	slices.Sort(list)
	return slices.Compact(list)
}

// baseKeys keys each set of fields that can make two claims one.
func baseKeys(k *chancery.Kind, c *chancery.Claim) []string {
	var out []string
	for _, set := range append([][]string{k.Key}, k.Alt...) {
		out = append(out, setKeys(k, set, c)...)
	}
	return tidy(out)
}

// setKeys keys one set of fields by its most telling field: the parties, with
// each telling word where the set has a text too; else the persons, or any word.
func setKeys(k *chancery.Kind, set []string, c *chancery.Claim) []string {
	best, rank := []string(nil), 0
	var text []string
	for _, expr := range set {
		names := strings.Split(strings.TrimRight(expr, "=#"), "|")
		vs := gatherValues(c, names)
		if len(vs) == 0 {
			return nil
		}
		f, _ := k.Field(names[0])
		switch {
		case (f.Type == chancery.PartyField || f.Type == chancery.ActorField) && rank < 3:
			best, rank = []string{strings.Join(owners(fold(vs)), "+")}, 3
		case f.Type == chancery.PersonField && strings.HasSuffix(expr, "=") && rank < 2:
			best, rank = []string{strings.Join(personKeys(vs), "+")}, 2
		case f.Type == chancery.PersonField && rank < 2:
			best, rank = personKeys(vs), 2
		case f.Type == chancery.TextField && rank < 1:
			best, rank = textKeys(vs), 1
		}
		switch {
		case f.Type == chancery.TextField && spoken(k):
			text = wordKeys(vs) // nobody writes what somebody said by its initials
		case f.Type == chancery.TextField:
			text = textKeys(vs)
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

// personKeys keys persons by the initial of their last name, which spellings
// of one name share.
func personKeys(vs []chancery.Value) []string {
	out := []string{}
	for _, v := range vs {
		out = append(out, PersonKey(v.Value))
	}
	return tidy(out)
}

// textKeys returns the telling words of texts, and the initials that a short
// form of each would be written with.
func textKeys(vs []chancery.Value) []string {
	out := wordKeys(vs)
	for _, v := range vs {
		if all := words(v.Value); 3 <= len(all) && len(all) <= 8 {
			out = append(out, initialRuns(all)...)
		}
	}
	return tidy(out)
}

// wordKeys returns the telling words of texts, at most six of each.
func wordKeys(vs []chancery.Value) []string {
	var out []string
	for _, v := range vs {
		all := words(v.Value)
		rare := slices.DeleteFunc(slices.Clone(all), isCommon)
		if len(rare) == 0 {
			rare = all
		}
		slices.SortStableFunc(rare, func(a, b string) int { return len(b) - len(a) })
		out = append(out, rare[:min(len(rare), 6)]...)
	}
	return tidy(out)
}

// initialRuns returns the runs of three and four initials.
func initialRuns(words []string) []string {
	var b []rune
	for _, w := range words {
		b = append(b, []rune(w)[0])
	}
	var out []string
	for size := 3; size <= 4; size++ {
		for i := 0; i+size <= len(b); i++ {
			out = append(out, string(b[i:i+size]))
		}
	}
	return out
}

// anchorKeys returns the parts of a key that stand for anchors: what a claim
// is kept under, and what it looks under.
func anchorKeys(k *chancery.Kind, e *Entry) (kept, look []string) {
	if len(k.Anchors) == 0 && !spoken(k) {
		return []string{""}, []string{""}
	}
	for _, expr := range k.Anchors {
		bare := strings.TrimRight(expr, "=#")
		names := strings.Split(bare, "|")
		f, _ := k.Field(names[0])
		vs := gatherValues(&e.Claim, names)
		s, l := anchorKey(k, &f, expr != bare, vs)
		kept, look = append(kept, s...), append(look, l...)
	}
	first, last, ok := span(k, e)
	switch {
	case spoken(k) && !ok:
		kept, look = append(kept, "undated"), append(look, "undated")
	case spoken(k): // said again within some days, before or after
		day := first.AddDate(0, 0, reportDays)
		kept, look = append(kept, monthKeys(day, last)...), append(look, monthKeys(first, last.AddDate(0, 0, reportDays))...)
	case dated(k) && ok:
		months := monthKeys(first.AddDate(0, 0, -slackDays), last.AddDate(0, 0, slackDays))
		kept, look = append(kept, months...), append(look, months...)
	}
	return kept, look
}

func anchorKey(k *chancery.Kind, f *chancery.Field, exact bool, vs []chancery.Value) (kept, look []string) {
	for _, v := range vs {
		switch {
		case f.Type == chancery.DateField && !exact:
			s, l := dateKeys(chancery.Date(v.Value))
			kept, look = append(kept, s...), append(look, l...)
		case f.Type == chancery.ActField && v.Date != nil:
			s, l := dateKeys(chancery.Date(v.Date.Value))
			kept, look = append(kept, s...), append(look, l...)
		case f.Type == chancery.ActField:
		case f.Type == chancery.TextField:
			kept = append(kept, textKeys([]chancery.Value{v, {Value: telling(k, v.Value)}})...)
			look = kept
		default:
			kept, look = append(kept, "="+foldName(v.Value)), append(look, "="+foldName(v.Value))
		}
	}
	return kept, look
}

// dateKeys keys a date by its months; one without a year looks under its month
// in any year.
func dateKeys(d chancery.Date) (kept, look []string) {
	if rest, ok := strings.CutPrefix(string(d), "XXXX-"); ok && len(rest) >= 2 {
		return []string{"yearless-" + rest[:2]}, []string{"yearless-" + rest[:2], "any-" + rest[:2]}
	}
	first, last, ok := d.Bounds()
	if !ok || first.IsZero() || last.IsZero() || last.Sub(first) > longDays*24*time.Hour {
		return nil, nil
	}
	months := monthKeys(first.AddDate(0, 0, -slackDays), last.AddDate(0, 0, slackDays))
	for _, m := range months {
		kept = append(kept, m, "any-"+m[len(m)-2:])
		look = append(look, m, "yearless-"+m[len(m)-2:])
	}
	return kept, look
}

func monthKeys(first, last time.Time) []string {
	var out []string
	for t := time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC); !t.After(last); t = t.AddDate(0, 1, 0) {
		out = append(out, t.Format("2006-01"))
	}
	return out
}
