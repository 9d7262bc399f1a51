package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

// office resolves an office without a name: the latest person of the document
// who holds it, else the party whose office it is.
func (r *reader) office(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	for _, post := range m.Posts {
		if p := r.holder(i, post); p != nil {
			ref.Persons = appendPerson(ref.Persons, p)
		}
	}
	if len(ref.Persons) > 0 && (m.Anaphor.Plural && len(ref.Persons) >= len(m.Posts) || !m.Anaphor.Plural) {
		if m.Anaphor.Plural && len(m.Posts) == 1 && len(ref.Persons) == 1 {
			r.pluralOffice(i)
		}
		return
	}
	ref.Persons = nil
	if m.Anaphor.Plural && len(m.Posts) == 1 && m.Posts[0].Party == "" {
		r.pluralOffice(i)
		return
	}
	if (!m.Anaphor.Plural || len(m.Posts) > 1) && r.referred(i) {
		return
	}
	for _, post := range m.Posts {
		if post.Party != "" {
			ref.Parties = append(ref.Parties, Party{ID: post.Party, Name: r.g.Name(post.Party), Span: post.PartySpan, Basis: chancery.Explicit})
		}
	}
	if m.Anaphor.Plural && len(ref.Parties) > 0 && r.allBefore(m) {
		r.expand(ref)
	}
	if len(ref.Parties) == 0 && (r.spokenOf(i) || r.ofHouse(i)) {
		return
	}
	if len(ref.Parties) == 0 && ref.Reason == "" {
		ref.Reason = "nobody in the document holds this office"
	}
}

// spokenOf resolves "the king" to the one of whom the document spoke as of his
// state, if it spoke of just one: "Jordan's king … the king".
func (r *reader) spokenOf(i int) bool {
	m, ref := &r.Mentions[i], &r.Refs[i]
	if m.Anaphor.Plural || len(m.Posts) != 1 || m.First == 0 || !r.form(m.Sent, m.First-1, "the") && !r.form(m.Sent, m.First, "the") || generic(m.Posts[0]) {
		return false
	}
	found := -1
	for j := range i {
		o := &r.Mentions[j]
		if o.Class != mention.Office || len(o.Posts) != 1 || o.Anaphor.Plural || o.Posts[0].Party == "" || gazetteer.Fold(o.Posts[0].Title) != gazetteer.Fold(m.Posts[0].Title) {
			continue
		}
		if found >= 0 && r.Mentions[found].Posts[0].Party != o.Posts[0].Party || r.home != "" && r.home != o.Posts[0].Party {
			return false
		}
		found = j
	}
	if found < 0 {
		return false
	}
	ref.Reason = ""
	ref.Persons = append(ref.Persons, r.Refs[found].Persons...)
	for _, p := range r.Refs[found].Parties {
		p.Basis = chancery.FromContext
		ref.Parties = append(ref.Parties, p)
	}
	return len(ref.Persons)+len(ref.Parties) > 0
}

// ministries are words of houses that speak for their state, not of newspapers.
var ministries = []string{"ministry", "ministère", "department of", "government", "embassy", "presidency", "office of the president", "office of the prime minister"}

// ofHouse resolves "the Prime Minister" in the release of a ministry, where nobody
// is known to hold the office, to the ministry's state.
func (r *reader) ofHouse(i int) bool {
	m, source := &r.Mentions[i], strings.ToLower(r.Doc.Source)
	if r.home == "" || !slices.ContainsFunc(ministries, func(w string) bool { return strings.Contains(source, w) }) || m.Anaphor.Plural || len(m.Posts) != 1 || m.First == 0 || !r.form(m.Sent, m.First-1, "the") {
		return false
	}
	switch m.Posts[0].Rank {
	case "head_of_state", "head_of_government", "monarch":
		r.Refs[i].Reason = ""
		r.Refs[i].Parties = []Party{{ID: r.home, Name: r.g.Name(r.home), Basis: chancery.FromContext}}
		return true
	}
	return false
}

// referred looks up who held the offices of mention i, where all can be known.
func (r *reader) referred(i int) bool {
	m, ref := &r.Mentions[i], &r.Refs[i]
	var out []*Person
	for _, post := range m.Posts {
		if post.Rank == "counterpart" {
			from := r.officeBefore(i)
			post.Title, post.Rank, post.Derived = plainTitle(from.Title), from.Rank, true
		}
		if m.Anaphor.Plural && !r.isState(post.Party) {
			return false // the leaders of a body are many, its head is one
		}
		p, why := r.byReference(post)
		if p == nil {
			ref.Reason = why
			return false
		}
		out = appendPerson(out, p)
	}
	ref.Persons = out
	return len(out) > 0
}

// pluralOffice resolves "the foreign ministers": all persons of that office in focus.
func (r *reader) pluralOffice(i int) {
	ref := &r.Refs[i]
	ref.Persons = r.group(i, 0, func(p *Person) bool { return holds(p, r.Mentions[i].Posts[0]) })
	if len(ref.Persons) < 2 {
		ref.Persons, ref.Reason = nil, "no two persons of this office before"
	}
}

func appendPerson(ps []*Person, p *Person) []*Person {
	for _, o := range ps {
		if o == p {
			return ps
		}
	}
	return append(ps, p)
}

// holder finds who is meant by a post at mention i: among the persons before
// it who hold it, one of the house's own state, else the latest named.
func (r *reader) holder(i int, post mention.Post) *Person {
	var latest *Person
	for j := i - 1; j >= 0; j-- {
		k := r.of[j]
		if k < 0 {
			continue
		}
		p := r.Persons[k]
		if !holds(p, post) || post.Party != "" && p.Party != "" && p.Party != post.Party || post.Party != "" && p.Party == "" && (generic(post) || post.Derived || r.rivals(post)) {
			continue
		}
		if latest == nil {
			latest = p
		}
		if post.Party == "" && r.home != "" && p.Party == r.home {
			return p
		}
	}
	return latest
}

// rivals reports whether several persons of the document hold a post of that
// title, so that one of no known party need not be whom its party names.
func (r *reader) rivals(post mention.Post) bool {
	n := 0
	for _, p := range r.Persons {
		if holds(p, post) {
			n++
		}
	}
	return n > 1
}

// generic offices mean anybody of their party: "the US official".
func generic(post mention.Post) bool {
	switch strings.ToLower(post.Title) {
	case "official", "officials", "leader", "leaders", "diplomat", "chief", "side":
		return true
	}
	return false
}

// holds reports whether a person holds a post of that title: the same words, or
// the post's words as the short form of the person's.
func holds(p *Person, post mention.Post) bool {
	if generic(post) {
		if strings.HasPrefix(strings.ToLower(post.Title), "leader") {
			for _, own := range p.Posts {
				switch own.Rank {
				case "head_of_state", "head_of_government", "monarch":
					return true
				}
			}
			return len(p.Posts) == 0
		}
		return true
	}
	want := gazetteer.Fold(post.Title)
	if long := shortTitles[want]; long != "" {
		want = long
	}
	if want == "chancellor" && chancelleries[p.Party] {
		want = "foreign minister"
	}
	for _, own := range p.Posts {
		have, ranked := gazetteer.Fold(own.Title), post.Rank == "" || own.Rank == post.Rank
		if have == want || strings.HasPrefix(have, want+" ") && !strings.HasPrefix(have, want+" and") || strings.HasSuffix(have, " "+want) && ranked || sameField(have, want) {
			return true
		}
		if own.Rank == post.Rank && (want == "minister" || want == "secretary" || want == "ambassador" || want == "envoy") {
			return true
		}
	}
	return false
}

// shortTitles are letters for offices.
var shortTitles = map[string]string{"fm": "foreign minister", "eam": "external affairs minister", "pm": "prime minister"}

// chancelleries are states whose foreign minister is called chancellor in
// translations.
var chancelleries = map[string]bool{
	"ARG": true, "BOL": true, "BRA": true, "CHL": true, "COL": true, "CRI": true, "CUB": true, "DOM": true, "ECU": true, "GTM": true,
	"HND": true, "MEX": true, "NIC": true, "PAN": true, "PER": true, "PRY": true, "SLV": true, "URY": true, "VEN": true,
}

// sameField matches "foreign minister" with "minister of foreign affairs".
func sameField(a, b string) bool {
	return field(a) != "" && field(a) == field(b)
}

func field(title string) string {
	for _, prep := range []string{"minister for ", "minister of "} {
		if rest, ok := strings.CutPrefix(title, prep); ok {
			return strings.TrimSuffix(rest, " affairs")
		}
	}
	if rest, ok := strings.CutSuffix(title, " minister"); ok && rest != "prime" && rest != "deputy prime" && rest != "deputy" {
		return rest
	}
	return ""
}
