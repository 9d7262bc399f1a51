package register

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/chancery-project/chancery"
)

// merge makes one fact of claims that speak of one thing. A finer value
// replaces a coarser one; values that cannot both be true all stay, and the
// field is listed in Conflicts.
func merge(k *chancery.Kind, entries []Entry, heads map[string]Head) (*chancery.Fact, Index) {
	sortEntries(entries, heads)
	f := &chancery.Fact{Kind: k.Name, Polarity: entries[0].Polarity, Fields: map[string][]chancery.Value{}}
	var x Index
	for _, e := range entries {
		f.Claims = append(f.Claims, e.ID)
		f.Modality = stronger(f.Modality, e.Modality)
		x.Parties = append(x.Parties, e.Parties...)
		x.Persons = append(x.Persons, e.Persons...)
		x.Context = append(x.Context, e.Context...)
	}
	x.Parties, x.Persons, x.Context = tidy(x.Parties), tidy(x.Persons), tidy(x.Context)
	for i := range k.Fields {
		field := &k.Fields[i]
		vs, conflict := mergeField(field, entries)
		if len(vs) > 0 {
			f.Fields[field.Name] = vs
		}
		if conflict {
			f.Conflicts = append(f.Conflicts, field.Name)
		}
	}
	f.ID = factID(k, f.Claims)
	f.Status = status(k, f)
	report(f, entries, heads)
	return f, x
}

// sortEntries puts claims in the order their documents were published, then by
// place; undated documents come last.
func sortEntries(entries []Entry, heads map[string]Head) {
	day := func(e Entry) string { return cmp.Or(string(heads[e.Document].Day), "~") }
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(day(a), day(b)), cmp.Compare(a.Document, b.Document),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.ID, b.ID))
	})
}

// factID names a fact by the least of its claims.
func factID(k *chancery.Kind, claims []string) string {
	sum := sha256.Sum256([]byte(k.Name + "\x00" + slices.Min(claims)))
	return hex.EncodeToString(sum[:12])
}

// report counts documents and voices and dates the first and last report.
func report(f *chancery.Fact, entries []Entry, heads map[string]Head) {
	var docs []Head
	for _, e := range entries {
		h := heads[e.Document]
		if slices.ContainsFunc(docs, func(o Head) bool { return o.ID == h.ID }) {
			continue
		}
		docs = append(docs, h)
		if h.Day != "" {
			f.FirstReported, f.LastReported = cmp.Or(f.FirstReported, h.Day), h.Day
		}
	}
	f.Documents, f.Voices = len(docs), Voices(docs)
}

// stronger returns the more real of two modalities.
func stronger(a, b chancery.Modality) chancery.Modality {
	order := []chancery.Modality{
		"", chancery.Alleged, chancery.Conditional, chancery.Hoped, chancery.Proposed, chancery.Invited, chancery.Planned, chancery.Actual,
	}
	if slices.Index(order, b) > slices.Index(order, a) {
		return b
	}
	return a
}

// mergeField merges one field of many claims. In a fact, Value.From lists the
// claims that state the value; its words are those of the first.
func mergeField(field *chancery.Field, entries []Entry) (out []chancery.Value, conflict bool) {
	for _, e := range entries {
		for _, v := range e.Fields[field.Name] {
			v.From = []string{e.ID}
			out = addValue(field, out, v)
		}
	}
	if len(field.Life) > 0 {
		out = latestStage(field, out)
	}
	switch {
	case field.Type == chancery.ActField:
		slices.SortStableFunc(out, byDate)
		return out, actsConflict(field, out)
	case field.Many || field.Series:
		return out, false
	}
	return out, len(out) > 1 && !soft(field, out)
}

// addValue adds v to the values so far: to the one it equals or coarsens, in
// the place of those it refines, or at the end.
func addValue(field *chancery.Field, have []chancery.Value, v chancery.Value) []chancery.Value {
	at := -1
	for i := 0; i < len(have); i++ {
		w := have[i]
		switch {
		case refines(field, w, v):
			have[i] = absorb(w, v)
			return have
		case refines(field, v, w) && at < 0:
			have[i], at = absorb(v, w), i
			v = have[i]
		case refines(field, v, w):
			have[at] = absorb(have[at], w)
			have = slices.Delete(have, i, i+1)
			i--
		}
	}
	if at < 0 {
		have = append(have, v)
	}
	return have
}

// absorb returns v standing also for w, with the attributes only w has.
func absorb(v, w chancery.Value) chancery.Value {
	from := append(slices.Clone(v.From), w.From...)
	slices.Sort(from)
	lead := v.From[0]
	v.From = append([]string{lead}, slices.DeleteFunc(slices.Compact(from), func(id string) bool { return id == lead })...)
	v.Name, v.Office, v.Party = cmp.Or(v.Name, w.Name), cmp.Or(v.Office, w.Office), cmp.Or(v.Party, w.Party)
	v.Role = cmp.Or(v.Role, w.Role)
	v.By, v.Place = cmp.Or(v.By, w.By), cmp.Or(v.Place, w.Place)
	switch {
	case v.Date == nil:
		v.Date = w.Date
	case w.Date != nil && chancery.Date(w.Date.Value).Refines(chancery.Date(v.Date.Value)):
		v.Date = w.Date
	}
	return v
}

// refines reports whether v says what w says, or more.
func refines(field *chancery.Field, v, w chancery.Value) bool {
	if foldName(v.Value) == foldName(w.Value) {
		return field.Type != chancery.ActField || actRefines(field, v, w)
	}
	switch field.Type {
	case chancery.DateField:
		return chancery.Date(v.Value).Refines(chancery.Date(w.Value))
	case chancery.CodeField:
		return slices.ContainsFunc(field.Near, func(g []string) bool { return g[0] == w.Value && slices.Contains(g, v.Value) })
	case chancery.TextField:
		x, y := words(v.Value), words(w.Value)
		return len(y) > 0 && len(x) > len(y) && !slices.ContainsFunc(y, func(s string) bool { return !slices.Contains(x, s) })
	}
	return false
}

// actRefines compares two like acts by who does them and when.
func actRefines(field *chancery.Field, v, w chancery.Value) bool {
	if (v.By == nil) != (w.By == nil) || v.By != nil && v.By.Value != w.By.Value {
		return false
	}
	if v.Modality != w.Modality || v.Polarity != w.Polarity {
		return false
	}
	if w.Date == nil || v.Date == nil {
		return w.Date == nil || v.Date == nil && !slices.Contains(field.Repeats, v.Value)
	}
	return chancery.Date(v.Date.Value).Refines(chancery.Date(w.Date.Value))
}

func byDate(v, w chancery.Value) int {
	day := func(v chancery.Value) string {
		if v.Date == nil {
			return "~"
		}
		return v.Date.Value
	}
	return cmp.Compare(day(v), day(w))
}

// actsConflict reports whether an act that happens once was done on two dates.
func actsConflict(field *chancery.Field, acts []chancery.Value) bool {
	for i, v := range acts {
		for _, w := range acts[:i] {
			once := v.Value == w.Value && !slices.Contains(field.Repeats, v.Value) && v.By == nil && w.By == nil
			if once && v.Date != nil && w.Date != nil && v.Modality == w.Modality {
				return true
			}
		}
	}
	return false
}

// soft reports whether the values of a text field are spellings of one thing.
func soft(field *chancery.Field, vs []chancery.Value) bool {
	if field.Type != chancery.TextField {
		return false
	}
	return !slices.ContainsFunc(vs[1:], func(v chancery.Value) bool { return !similar(v.Value, vs[0].Value) })
}
