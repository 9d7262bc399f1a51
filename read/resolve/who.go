package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
)

// A Candidate is somebody a name or an office can mean on a day.
type Candidate struct {
	chancery.Term
	Now      bool   // the day can lie in the term
	Stale    bool   // the term has no known end and was last seen long before the day
	Learned  bool   // from documents, not from shipped data
	Conflict bool   // shipped and learned data name others for one office
	Why      string // how the words led to this term
}

// A Found is what Who makes of a question.
type Found struct {
	Party, Title, Name string // what was looked for
	Candidates         []Candidate
}

// Ambiguous reports whether a name means several people alike: in office on
// the day, of one rank.
func (f Found) Ambiguous() bool {
	if f.Name == "" || len(f.Candidates) < 2 {
		return false
	}
	a := &f.Candidates[0]
	for i := range f.Candidates[1:] {
		b := &f.Candidates[i+1]
		if a.Now == b.Now && a.Stale == b.Stale && precedence[a.Rank] == precedence[b.Rank] && !samePeople(a.Term, b.Term) {
			return true
		}
	}
	return false
}

// Who says whom a name ("Lee Hsien Loong", "President Macron") or an office
// ("Prime Minister of Singapore", "US Secretary of State", "Japan’s ambassador to
// Peru") means on a day, likeliest first; with no day, by the latest known.
func Who(g *gazetteer.Gazetteer, learned Index, question string, on chancery.Date) Found {
	q := ask(g, question)
	if f, ok := q.person(g, learned, question, on); ok {
		return f
	}
	if q.party != "" && q.title != "" {
		return Found{Party: q.party, Title: q.title, Candidates: Holders(g, learned, q.party, q.title, q.host, on)}
	}
	return Found{Party: q.party, Title: q.title, Name: question}
}

// Holders returns who can have held a party's office on a day; envoys where
// host is given to it alone.
func Holders(g *gazetteer.Gazetteer, learned Index, party, title, host string, on chancery.Date) []Candidate {
	var out []Candidate
	for i, terms := range [][]chancery.Term{g.Holders(party, title, on), learnedHolders(g, learned, party, title, on)} {
		for _, t := range terms {
			if host == "" || t.AccreditedTo == host {
				out = append(out, Candidate{Term: t, Now: true, Stale: gazetteer.Stale(&t, on), Learned: i == 1, Why: "held this office on that day"})
			}
		}
	}
	return rank(g, out)
}

// rank puts what is fresh before what has aged, and marks conflicts.
func rank(g *gazetteer.Gazetteer, cs []Candidate) []Candidate {
	for i := range cs {
		for j := range cs {
			if cs[i].Learned != cs[j].Learned && cs[i].Now && cs[j].Now && !cs[i].Stale && !cs[j].Stale && cs[i].Party == cs[j].Party &&
				g.NormTitle(cs[i].Title) == g.NormTitle(cs[j].Title) && !samePeople(cs[i].Term, cs[j].Term) {
				cs[i].Conflict = true
			}
		}
	}
	slices.SortStableFunc(cs, func(a, b Candidate) int {
		return cmp.Or(order(b.Now)-order(a.Now), order(a.Stale)-order(b.Stale))
	})
	return cs
}

func order(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A question is a name or an office taken apart.
type question struct {
	party, host string // whose office; to whom an envoy is sent
	title       string // words that are no party's
	office      string // a known title at the front
	rest        string // what follows it
}

// ask takes a question apart by the names and titles in it.
func ask(g *gazetteer.Gazetteer, text string) question {
	words := split(text)
	var q question
	var left []string
	for i := 0; i < len(words); {
		n, id := partyIn(g, words[i:])
		switch {
		case n == 0:
			left = append(left, words[i])
			i++
			continue
		case q.party != "" || len(left) > 0 && left[len(left)-1] == "to" && envoy(left):
			q.host = id
		default:
			q.party = id
		}
		left = trimJoint(left)
		if i += n; i < len(words) && possessive(words[i]) {
			i++
		}
	}
	q.title = strings.Join(trimJoint(left), " ")
	if n, polite := titleIn(g, words); n > 0 && n < len(words) {
		q.rest = strings.Join(words[n:], " ")
		if !polite {
			q.office = strings.Join(words[:n], " ")
		}
	}
	return q
}

func envoy(words []string) bool {
	low := strings.ToLower(strings.Join(words, " "))
	return strings.Contains(low, "ambassador") || strings.Contains(low, "commissioner") || strings.Contains(low, "representative") || strings.Contains(low, "envoy") || strings.Contains(low, "observer")
}

// split cuts a question into words, possessive marks apart.
func split(text string) []string {
	var out []string
	for w := range strings.FieldsSeq(strings.ReplaceAll(text, ",", " ")) {
		for _, mark := range []string{"'s", "’s", "’", "'"} {
			if head, ok := strings.CutSuffix(w, mark); ok && head != "" {
				out = append(out, head)
				w = mark
				break
			}
		}
		out = append(out, w)
	}
	return out
}

// partyIn returns the width and identifier of a party named at the front.
func partyIn(g *gazetteer.Gazetteer, words []string) (int, string) {
	for _, h := range g.Match(words, 0) {
		for _, s := range h.Senses {
			switch s.Class {
			case gazetteer.State, gazetteer.Organisation, gazetteer.Organ, gazetteer.Grouping, gazetteer.Demonym, gazetteer.Metonym:
				return h.Len, s.ID
			}
		}
	}
	return 0, ""
}

// titleIn returns the words of the longest title at the front, and whether it
// is a form of address only.
func titleIn(g *gazetteer.Gazetteer, words []string) (int, bool) {
	for _, h := range g.Match(words, 0) {
		for _, s := range h.Senses {
			if s.Class == gazetteer.Title || s.Class == gazetteer.Honorific {
				return h.Len, s.Class == gazetteer.Honorific
			}
		}
	}
	return 0, false
}

// trimJoint drops the articles and prepositions a party leaves behind.
func trimJoint(words []string) []string {
	for len(words) > 0 && slices.Contains([]string{"the", "The", "of", "for", "to", "a"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 0 && slices.Contains([]string{"the", "The", "of"}, words[0]) {
		words = words[1:]
	}
	return words
}

// person answers a question that names somebody: by the whole of it, by what
// follows a title, or by what the party leaves.
func (q question) person(g *gazetteer.Gazetteer, learned Index, text string, on chancery.Date) (Found, bool) {
	type way struct{ name, title, party, why string }
	ways := []way{{text, "", "", "goes by this name"}}
	if q.rest != "" {
		why := "goes by this name"
		if q.office != "" {
			why += " and held such an office"
		}
		ways = append(ways, way{q.rest, q.office, "", why})
	}
	if q.party != "" && q.title != "" && q.host == "" {
		ways = append(ways, way{q.title, "", q.party, "goes by this name and held office there"})
	}
	for _, w := range ways {
		terms := g.People(w.name)
		n := len(terms)
		if learned != nil {
			terms = append(slices.Clone(terms), learned.Named(w.name)...)
		}
		var cs []Candidate
		for i, t := range terms {
			if w.title != "" && g.Fit(w.title, &t) == 0 || w.party != "" && t.Party != w.party {
				continue
			}
			c := Candidate{Term: t, Now: gazetteer.Open(&t, on), Stale: gazetteer.Stale(&t, on), Learned: i >= n, Why: w.why}
			cs = append(cs, c)
		}
		if len(cs) > 0 {
			return Found{Party: w.party, Title: w.title, Name: w.name, Candidates: byRank(rank(g, cs))}, true
		}
	}
	return Found{}, false
}

// precedence puts the office somebody is known for first.
var precedence = map[string]int{
	"head_of_state": 1, "monarch": 1, "head_of_government": 1, "deputy_head": 2, "other_royal": 2, "head_of_organisation": 2, "minister": 3,
}

// byRank keeps fresh terms first and sorts each part by rank.
func byRank(cs []Candidate) []Candidate {
	slices.SortStableFunc(cs, func(a, b Candidate) int {
		return cmp.Or(order(b.Now && !b.Stale)-order(a.Now && !a.Stale), order(b.Now)-order(a.Now), order(!a.User)-order(!b.User),
			cmp.Compare(cmp.Or(precedence[a.Rank], 9), cmp.Or(precedence[b.Rank], 9)))
	})
	return cs
}
