package resolve

import (
	"strings"

	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

func fields(text string) []string { return strings.Fields(text) }

// persons joins the mentions of each person: full names first, then short ones.
func (r *reader) persons() {
	for _, full := range []bool{true, false} {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			if m.Class != mention.Person || (len(nameParts(m.Name)) > 1) != full {
				continue
			}
			r.place(i, full)
		}
	}
	r.order()
	r.counterparts()
	r.possessors()
	r.signers()
	for _, p := range r.Persons {
		r.party(p)
	}
	r.led()
	r.served()
	r.servants()
	r.abroad()
	for _, p := range r.Persons {
		r.staff(p)
		r.local(p)
	}
	r.circumstances()
	for _, p := range r.Persons {
		r.context(p)
	}
}

// place joins mention i to a person or makes a new one.
func (r *reader) place(i int, full bool) {
	m := &r.Mentions[i]
	k := -1
	if full {
		k = r.sameName(m)
	} else {
		k = r.bestShort(i)
	}
	if k < 0 {
		k = len(r.Persons)
		r.Persons = append(r.Persons, &Person{Name: m.Name, NameSpan: m.NameSpan})
	}
	r.of[i] = k
	r.merge(r.Persons[k], m)
}

// merge adds what a mention says of a person.
func (r *reader) merge(p *Person, m *mention.Mention) {
	if len(nameParts(m.Name)) > len(nameParts(p.Name)) || len(nameParts(m.Name)) == len(nameParts(p.Name)) && len(m.Name) > len(p.Name) {
		p.Name, p.NameSpan = m.Name, m.NameSpan
	}
	if g := mention.Gender(m); g != 0 && p.Gender == 0 {
		p.Gender = g
	}
	for _, post := range m.Posts {
		if k := samePost(p.Posts, post); k < 0 {
			p.Posts = append(p.Posts, post)
		} else if p.Posts[k].Party == "" && post.Party != "" {
			p.Posts[k].Party, p.Posts[k].PartySpan = post.Party, post.PartySpan
		}
	}
}

// samePost finds a post with the same title and no other party.
func samePost(posts []mention.Post, post mention.Post) int {
	for k, o := range posts {
		if gazetteer.Fold(o.Title) == gazetteer.Fold(post.Title) && (o.Party == post.Party || o.Party == "" || post.Party == "") && o.Status == post.Status {
			return k
		}
	}
	return -1
}

// nameParts splits a name into comparable parts: folded, without dots, particles' hyphens or "Jr".
func nameParts(name string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool {
		return c == ' ' || c == '-' || c == ',' || c == '\n' || c == '–' || c == '“' || c == '”' || c == '"' || c == '(' || c == ')'
	}) {
		w = strings.TrimRight(gazetteer.Fold(w), ".")
		if w != "" && w != "jr" && w != "sr" {
			out = append(out, w)
		}
	}
	return out
}

// sameName finds the person whose full name agrees with the mention's: one is
// part of the other, or they share family name and first letter and no post speaks against it.
func (r *reader) sameName(m *mention.Mention) int {
	parts := nameParts(m.Name)
	for k, p := range r.Persons {
		have := nameParts(p.Name)
		if len(have) < 2 {
			continue
		}
		if subset(parts, have) || subset(have, parts) {
			return k
		}
		if last(parts) == last(have) && parts[0][:1] == have[0][:1] && (initials(parts[0], have[0]) || compatible(p.Posts, m.Posts) && len(m.Posts) > 0 && len(p.Posts) > 0) {
			return k
		}
	}
	return -1
}

// initials reports whether one of two first names abbreviates the other or is a clipped form of it.
func initials(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || len(a) > 2 && len(b) > 2 && a[:2] == b[:2] && (len(a) <= 3 || len(b) <= 3)
}

func last(parts []string) string { return parts[len(parts)-1] }

// subset reports whether every part of a occurs in b, in order.
func subset(a, b []string) bool {
	k := 0
	for _, w := range b {
		if k < len(a) && (a[k] == w || len(a[k]) == 1 && strings.HasPrefix(w, a[k]) && len(a) > 1) {
			k++
		}
	}
	return k == len(a)
}

// compatible reports whether two sets of posts can be one person's.
func compatible(a, b []mention.Post) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if (x.Party == "" || y.Party == "" || x.Party == y.Party) && (gazetteer.Fold(x.Title) == gazetteer.Fold(y.Title) || x.Rank == y.Rank || Canciller(x, y) || Canciller(y, x)) {
				return true
			}
		}
	}
	return false
}

// Canciller reports whether an office is the address of who holds another: Latin
// Americans call their foreign minister Chancellor.
func Canciller(address, held mention.Post) bool {
	return strings.EqualFold(address.Title, "Chancellor") && strings.Contains(held.Title, "Foreign") && held.Rank == "minister"
}

// bestShort finds the person a one-word name means: by place in the name,
// posts, gender, and nearness.
func (r *reader) bestShort(i int) int {
	m := &r.Mentions[i]
	parts := nameParts(m.Name)
	if len(parts) == 0 {
		return -1
	}
	best, score := -1, 0
	for k, p := range r.Persons {
		if s := r.shortScore(i, k, parts, p); s > score {
			best, score = k, s
		}
	}
	return best
}

func (r *reader) shortScore(i, k int, parts []string, p *Person) int {
	m := &r.Mentions[i]
	have := nameParts(p.Name)
	s := 0
	switch w := parts[0]; {
	case last(have) == w, r.family(p) == w:
		s = 30
	case have[0] == w:
		s = 24
	case contains(have, w):
		s = 12
	default:
		return 0
	}
	if g := mention.Gender(m); g != 0 && p.Gender != 0 && g != p.Gender {
		return 0
	}
	if len(m.Posts) > 0 && len(p.Posts) > 0 {
		if !compatible(p.Posts, m.Posts) {
			s -= 20
		} else {
			s += 15
		}
	}
	return s + r.nearness(i, k)
}

// nearness is up to 9 for a person mentioned shortly before mention i, less for later ones.
func (r *reader) nearness(i, k int) int {
	for j := i - 1; j >= 0; j-- {
		if r.of[j] == k {
			return max(1, 9-(r.Mentions[i].Sent-r.Mentions[j].Sent))
		}
	}
	return 0
}

func contains(have []string, w string) bool {
	for _, h := range have {
		if h == w {
			return true
		}
	}
	return false
}

// family is the family name that reference data give a full name, "" where they do not know it.
func (r *reader) family(p *Person) string {
	for _, t := range r.g.People(p.Name) {
		return gazetteer.Fold(t.Family)
	}
	return ""
}

// order sorts persons by first mention and renumbers.
func (r *reader) order() {
	to := make([]int, len(r.Persons))
	for k := range to {
		to[k] = -1
	}
	var sorted []*Person
	for i := range r.Mentions {
		k := r.of[i]
		if k < 0 {
			continue
		}
		if to[k] < 0 {
			to[k] = len(sorted)
			sorted = append(sorted, r.Persons[k])
		}
		r.of[i] = to[k]
	}
	r.Persons = sorted
}
