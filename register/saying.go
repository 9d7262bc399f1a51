package register

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// A saying shows as many claims from either end of its history. Its other
// claims are counted and can be listed, but add no words of their own.
const ends = 8

// sayingOf names what a claim says: the hash of its values without the words
// that prove them, of the number among like claims of its document and, where
// nothing ties it to other documents, of the document itself.
func sayingOf(k *chancery.Kind, e *Entry, nth int) string {
	b := fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", e.Kind, e.Polarity, e.Modality, nth)
	for i := range k.Fields {
		f := &k.Fields[i]
		if f.Series && !named(k, f.Name) {
			continue // differs from report to report, and tells none apart
		}
		for _, v := range e.Fields[f.Name] {
			b = append(append(b, 0), f.Name...)
			b = appendValue(b, &v)
		}
	}
	if day := reportDay(k, e); day != "" {
		b = append(append(b, "\x00day\x00"...), day.String()...) // as sayings have always been named
	}
	if !stands(k, e) {
		b = append(append(b, "\x00only\x00"...), e.Document...)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:12])
}

// appendValue writes a value so that no two that differ are written alike.
func appendValue(b []byte, v *chancery.Value) []byte {
	b = append(b, "\x00["...)
	for i, s := range [...]string{foldName(v.Value), v.Office, v.Party, v.Role, string(v.Modality), string(v.Polarity)} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendQuote(b, s)
	}
	b = append(b, ']')
	for _, part := range [...]*chancery.Value{v.Date, v.By, v.Place} {
		if b = append(b, 0); part != nil {
			b = strconv.AppendQuote(b, part.Value)
		} else {
			b = append(b, '-')
		}
	}
	return b
}

// named reports whether the identity of a kind looks at a field.
func named(k *chancery.Kind, field string) bool {
	for _, set := range slices.Concat([][]string{k.Key, k.Weak, k.Anchors}, k.Alt, k.Firm) {
		for _, expr := range set {
			if slices.Contains(strings.Split(strings.TrimRight(expr, "=#"), "|"), field) {
				return true
			}
		}
	}
	return false
}

// stands reports whether another document that says the same speaks of the
// same thing: whether the claim has all that identity asks for.
func stands(k *chancery.Kind, e *Entry) bool {
	other := *e
	other.Document, other.ID = "", ""
	return same(k, e, &other)
}

// sayings gives every claim of one document its saying.
func (reg *Register) sayings(entries []Entry) {
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID))
	})
	nth := map[string]int{}
	for i := range entries {
		e := &entries[i]
		k := reg.kinds[e.Kind]
		first := sayingOf(k, e, 0)
		e.Saying = first
		if n := nth[first]; n > 0 {
			e.Saying = sayingOf(k, e, n)
		}
		nth[first]++
	}
}

// placeOf orders a claim among all: by its document's day, undated ones last.
func placeOf(day chancery.Date, e *Entry) string {
	return fmt.Sprintf("%s|%s|%08d|%s", cmp.Or(string(day), "~"), e.Document, e.Evidence.Start, e.ID)
}

// gather joins claims to the sayings they belong to. It returns those that
// are new and those that grew.
func (reg *Register) gather(have []Saying, entries []Entry) (fresh, grown []Saying) {
	at := map[string]*Saying{}
	var order []*Saying
	for i := range have {
		at[have[i].ID] = &have[i]
	}
	isNew := map[string]bool{}
	for i := range entries {
		e := &entries[i]
		s := at[e.Saying]
		if s == nil {
			s = &Saying{ID: e.Saying, Kind: e.Kind}
			s.Keys, s.Probes = keysOf(reg.kinds[e.Kind], e)
			at[e.Saying], isNew[e.Saying] = s, true
		}
		if !slices.Contains(order, s) {
			order = append(order, s)
		}
		s.grow(e)
	}
	for _, s := range order {
		if isNew[s.ID] {
			fresh = append(fresh, *s)
		} else {
			grown = append(grown, *s)
		}
	}
	return fresh, grown
}

// grow adds a claim.
func (s *Saying) grow(e *Entry) {
	s.Claims++
	if day := e.Day; day != "" {
		if s.First == "" || day < s.First {
			s.First = day
		}
		s.Last = max(s.Last, day)
	}
	s.Context = append(s.Context, contextKeys(e.Context)...)
	i, _ := slices.BinarySearchFunc(s.Members, e.Place, func(m Member, p string) int { return cmp.Compare(m.Place, p) })
	s.Members = slices.Insert(s.Members, i, Member{e.Place, e.ID})
	if len(s.Members) > 2*ends {
		s.Members = slices.Delete(s.Members, ends, ends+1)
	}
}

// contextKeys lists what a fact's context is found by: each party, and the pair.
func contextKeys(parties []string) []string {
	if len(parties) == 0 {
		return nil
	}
	return append(slices.Clone(parties), PairKey(parties))
}

// PairKey writes parties as one value, in a fixed order.
func PairKey(parties []string) string {
	list := slices.Clone(parties)
	slices.Sort(list)
	return strings.Join(list, "+")
}
