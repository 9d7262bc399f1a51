package register

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// merge makes one fact of sayings that speak of one thing. A finer value
// replaces a coarser one; values that cannot both be true all stay, and the
// field is listed in Conflicts. Documents is left 0 where it takes a count of
// claims that are not at hand.
func merge(k *chancery.Kind, group []node, heads map[string]Head) Indexed {
	entries := entriesOf(group)
	f := &chancery.Fact{Kind: k.Name, Polarity: entries[0].Polarity, Fields: map[string][]chancery.Value{}}
	x := Indexed{Fact: f}
	for _, e := range entries {
		f.Claims = append(f.Claims, e.ID)
		f.Proofs = append(f.Proofs, chancery.Proof{Document: e.Document, Evidence: e.Evidence})
		f.Modality = stronger(f.Modality, e.Modality)
		x.Index.Parties = append(x.Index.Parties, e.Parties...)
		x.Index.Persons = append(x.Index.Persons, e.Persons...)
	}
	x.Index.Parties, x.Index.Persons = tidy(x.Index.Parties), tidy(x.Index.Persons)
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
	for i := range k.Fields {
		if dates := k.Fields[i].Length; dates != "" && !slices.Contains(f.Conflicts, dates) && outOfLength(f.Fields[dates], f.Fields[k.Fields[i].Name]) {
			f.Conflicts = append(f.Conflicts, dates)
		}
	}
	f.ID = factID(k, group)
	f.Status = status(k, f)
	report(f, group, entries, heads)
	return x
}

// entriesOf returns the claims of a group, by place: in the order in which
// their documents were published, undated ones last.
func entriesOf(group []node) []Entry {
	var out []Entry
	for _, n := range group {
		out = append(out, n.entries...)
	}
	slices.SortFunc(out, func(a, b Entry) int { return cmp.Compare(a.Place, b.Place) })
	return out
}

// factID names a fact by the least of its sayings.
func factID(k *chancery.Kind, group []node) string {
	ids := make([]string, len(group))
	for i, n := range group {
		ids[i] = n.ID
	}
	return factIDOf(k.Name, ids)
}

func factIDOf(kind string, sayings []string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + slices.Min(sayings)))
	return hex.EncodeToString(sum[:12])
}

// report counts documents and voices and dates the first and last report.
func report(f *chancery.Fact, group []node, entries []Entry, heads map[string]Head) {
	var docs []Head
	seen := map[string]bool{}
	for _, e := range entries {
		if !seen[e.Document] {
			seen[e.Document] = true
			docs = append(docs, heads[e.Document])
		}
	}
	f.Voices = Voices(docs)
	for _, n := range group {
		f.Sayings = append(f.Sayings, n.ID)
		f.ClaimCount += n.Claims
		if n.First != "" && (f.FirstReported == "" || n.First < f.FirstReported) {
			f.FirstReported = n.First
		}
		f.LastReported = max(f.LastReported, n.Last)
	}
	slices.Sort(f.Sayings)
	switch {
	case len(group) == 1:
		f.Documents = f.ClaimCount
	case f.ClaimCount == len(entries):
		f.Documents = len(docs)
	}
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
			i := slices.IndexFunc(out, func(w chancery.Value) bool { return equal(field, v, w) })
			if i < 0 {
				out = append(out, v)
			} else {
				out[i] = absorb(out[i], v)
			}
		}
	}
	out = finest(field, out)
	for i := range out {
		out[i].From = leadThenRest(out[i].From)
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
	return leadFirst(field, out), len(out) > 1 && !soft(field, out) && !oneInOther(field, out, entries)
}

// oneInOther reports whether one of two texts stands in the words of a report
// that gives the other: the house and the town of "at State House, Nairobi".
func oneInOther(field *chancery.Field, vs []chancery.Value, entries []Entry) bool {
	if field.Type != chancery.TextField || len(vs) != 2 {
		return false
	}
	says := func(v, w chancery.Value) bool {
		return slices.ContainsFunc(entries, func(e Entry) bool {
			return slices.Contains(v.From, e.ID) && strings.Contains(e.Evidence.Quote, w.Value)
		})
	}
	return says(vs[0], vs[1]) || says(vs[1], vs[0])
}

// equal reports whether two values are the same words, and the same in what
// they carry.
func equal(field *chancery.Field, v, w chancery.Value) bool {
	return sameName(v.Value, w.Value) && (field.Type != chancery.ActField || actRefines(field, v, w) && actRefines(field, w, v))
}

// finest drops the values that others say more finely; who states a coarse one
// stands behind each of the finer ones.
func finest(field *chancery.Field, vs []chancery.Value) []chancery.Value {
	if len(vs) < 2 {
		return vs
	}
	finer := make([][]int, len(vs))
	for i := range vs {
		for j := range vs {
			if i != j && refines(field, vs[j], vs[i]) && (j < i || !refines(field, vs[i], vs[j])) {
				finer[i] = append(finer[i], j)
			}
		}
	}
	out := slices.Clone(vs)
	for i := range vs {
		for _, j := range finer[i] {
			if len(finer[j]) == 0 {
				out[j] = absorb(out[j], vs[i])
			}
		}
	}
	kept, order := []chancery.Value{}, map[int]int{}
	for i := range vs { // a finer value stands where the coarse one stood
		for _, j := range finer[i] {
			if at, ok := order[j]; !ok || i < at {
				order[j] = i
			}
		}
	}
	place := func(i int) int {
		if at, ok := order[i]; ok {
			return min(at, i)
		}
		return i
	}
	var left []int
	for i := range vs {
		if len(finer[i]) == 0 {
			left = append(left, i)
		}
	}
	slices.SortStableFunc(left, func(a, b int) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a, b)) })
	for _, i := range left {
		kept = append(kept, out[i])
	}
	return kept
}

// leadThenRest orders the claims that state a value: the first, then the others by id.
func leadThenRest(from []string) []string {
	lead, rest := from[0], from[1:]
	slices.Sort(rest)
	return from[:1+len(slices.DeleteFunc(slices.Compact(rest), func(id string) bool { return id == lead }))]
}

// absorb returns v standing also for w, with the attributes only w has. Proof is
// the first that says it in so many words.
func absorb(v, w chancery.Value) chancery.Value {
	if v.Basis != chancery.Explicit && w.Basis == chancery.Explicit && v.Value == w.Value {
		v, w = w, v
	}
	v.From = append(v.From, w.From...)
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

// leadFirst puts a date with a year before those without.
func leadFirst(field *chancery.Field, vs []chancery.Value) []chancery.Value {
	if field.Type == chancery.DateField {
		slices.SortStableFunc(vs, func(a, b chancery.Value) int {
			return yearless(a.Value) - yearless(b.Value)
		})
	}
	return vs
}

func yearless(date string) int {
	if chancery.Date(date).HasYear() {
		return 0
	}
	return 1
}

// refines reports whether v says what w says, or more.
func refines(field *chancery.Field, v, w chancery.Value) bool {
	if sameName(v.Value, w.Value) {
		return field.Type != chancery.ActField || actRefines(field, v, w)
	}
	switch field.Type {
	case chancery.DateField:
		return chancery.Date(v.Value).Refines(chancery.Date(w.Value)) && !(days(v.Value) && days(w.Value))
	case chancery.PersonField:
		return SamePerson(v.Value, w.Value) && len(v.Value) >= len(w.Value)
	case chancery.CodeField:
		return slices.ContainsFunc(field.Near, func(g []string) bool { return g[0] == w.Value && slices.Contains(g, v.Value) })
	case chancery.TextField:
		x, y := words(v.Value), words(w.Value)
		return len(y) > 0 && len(x) > len(y) && !slices.ContainsFunc(y, func(s string) bool { return !slices.Contains(x, s) })
	}
	return false
}

// days reports whether a date is a span from one day to another: two such
// spans of one thing are two accounts, even where one lies in the other.
func days(date string) bool {
	return len(date) == len("2024-05-22/2024-05-24") && !strings.Contains(date, "X")
}

// outOfLength reports whether a span of days is not as long as something said
// to take so many days.
func outOfLength(dates, lengths []chancery.Value) bool {
	for _, d := range dates {
		first, last, ok := chancery.Date(d.Value).Bounds()
		if !ok || !days(d.Value) || strings.Contains(d.Value, "..") {
			continue
		}
		long := strconv.Itoa(int(last.Sub(first).Hours()/24) + 1)
		if slices.ContainsFunc(lengths, func(v chancery.Value) bool { return v.Value != long }) {
			return true
		}
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

// actsConflict reports whether an act that happens once was done on two dates,
// or one that may happen again on two that look like one told differently.
func actsConflict(field *chancery.Field, acts []chancery.Value) bool {
	for i, v := range acts {
		for _, w := range acts[:i] {
			if v.Value != w.Value || v.By != nil || w.By != nil || v.Date == nil || w.Date == nil || v.Modality != w.Modality {
				continue
			}
			d, e := chancery.Date(v.Date.Value), chancery.Date(w.Date.Value)
			if !slices.Contains(field.Repeats, v.Value) && !agree(d, e) || d != e && near(d, e, firmDays) {
				return true
			}
		}
	}
	return false
}

// soft reports whether the values of a field are spellings of one thing, or
// dates that can all be true.
func soft(field *chancery.Field, vs []chancery.Value) bool {
	switch field.Type {
	case chancery.TextField:
		return !slices.ContainsFunc(vs[1:], func(v chancery.Value) bool { return !similar(v.Value, vs[0].Value) })
	case chancery.DateField:
		for i, v := range vs {
			for _, w := range vs[:i] {
				if days(v.Value) && days(w.Value) || !agree(chancery.Date(v.Value), chancery.Date(w.Value)) {
					return false
				}
			}
		}
		return true
	}
	return false
}
