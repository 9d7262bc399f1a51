package resolve

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

// reach is how many sentences back a short form looks for what it means.
const reach = 4

// anaphor resolves one pronoun or short form.
func (r *reader) anaphor(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	a := m.Anaphor
	word := strings.ToLower(m.Of(r.Doc.Text))
	switch word {
	case "i", "my", "me", "myself", "we", "our", "us", "ours", "ourselves":
		r.speaker(i, a)
		return
	}
	switch {
	case m.Quoted && (a.Plural || word == "it") && r.askedAbout(i):
	case a.Kind == mention.ThingReferent:
		r.thing(i)
	case a.Plural && a.Kind == mention.PersonReferent:
		r.people(i)
	case a.Plural && a.Kind == mention.PartyReferent:
		r.parties(i)
	case a.Plural:
		r.they(i)
	case a.Kind == mention.PersonReferent && a.Head == "":
		r.person(i)
	case a.Kind == mention.PersonReferent:
		r.shortPerson(i)
	case a.Head != "":
		r.country(i)
	default:
		r.it(i)
	}
	if len(ref.Parties) == 0 && len(ref.Persons) == 0 && ref.Thing < 0 && ref.Reason == "" {
		ref.Reason = "nothing before it fits"
	}
}

// subject reports whether mention j stands before its sentence's first finite verb, outside a quotation.
func (r *reader) subject(j int) bool {
	m := &r.Mentions[j]
	return m.First < r.verb[m.Sent] && !m.Quoted
}

// personOf returns the person a mention means: named, an office or pronoun resolved to one.
func (r *reader) personOf(j int) *Person {
	if k := r.of[j]; k >= 0 {
		return r.Persons[k]
	}
	m := &r.Mentions[j]
	if (m.Class == mention.Anaphor || m.Class == mention.Office) && len(r.Refs[j].Persons) == 1 {
		return r.Refs[j].Persons[0]
	}
	return nil
}

// person resolves "he", "her", "his" by gender, sentence, subject and what the party forbids.
func (r *reader) person(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	host := r.hostAfter(i)
	object := r.objectPronoun(i)
	if object {
		host = ""
	}
	var best *Person
	top := 0
	seen := map[*Person]bool{}
	for j := i - 1; j >= 0 && r.Mentions[j].Sent >= m.Sent-reach; j-- {
		p := r.personOf(j)
		if p == nil || !genderFits(p, m.Anaphor.Gender) || host != "" && p.Party == host {
			continue
		}
		d := m.Sent - r.Mentions[j].Sent
		score := 100 - 20*d
		if r.subject(j) {
			score += 12
		}
		if r.Mentions[j].Within >= 0 {
			score -= 25
		}
		switch {
		case object && d == 0 && r.subject(j):
			score -= 40 // "X met Y and congratulated him": not X
		case d == 0 && host == "" && m.Anaphor.Poss && !object && r.Mentions[j].Class == mention.Anaphor && r.objectPronoun(j) && m.First-r.Mentions[j].Last < 8 && !r.visitAfter(i):
			score += 20 // "congratulating him on his appointment"
		}
		if m.Quoted != r.Mentions[j].Quoted {
			score -= 2
		}
		if !seen[p] && score > top {
			best, top = p, score
		}
		seen[p] = true
	}
	if best != nil {
		ref.Persons = []*Person{best}
		if best.Gender == 0 {
			best.Gender = m.Anaphor.Gender
		}
		return
	}
	ref.Reason = "no person before it fits"
}

func genderFits(p *Person, g byte) bool { return g == 0 || p.Gender == 0 || p.Gender == g }

// shortPerson resolves "the leader", "the minister" in the singular.
func (r *reader) shortPerson(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	post := mention.Post{Title: m.Anaphor.Head}
	for j := i - 1; j >= 0 && r.Mentions[j].Sent >= m.Sent-reach; j-- {
		if p := r.personOf(j); p != nil && fitsHead(p, m.Anaphor.Head) {
			ref.Persons = []*Person{p}
			return
		}
	}
	ref.Reason = "no " + post.Title + " before it"
}

// fitsHead reports whether a person can be called by a head noun: "leader", "foreign minister", "diplomat".
func fitsHead(p *Person, head string) bool {
	switch head {
	case "leader", "principal", "guest", "statesman", "man", "men", "dignitary", "delegate", "politician", "counterpart", "head of state", "heads of state":
		if head != "leader" && head != "head of state" {
			return true
		}
		return leads(p) || len(p.Posts) == 0
	case "official", "diplomat":
		return !leads(p)
	case "woman":
		return p.Gender != 'm'
	}
	if head == "minister" && leads(p) {
		return false // a prime minister is not "the minister"
	}
	return holds(p, mention.Post{Title: head})
}

// leads tells heads of states, governments and organisations.
func leads(p *Person) bool {
	for _, post := range p.Posts {
		switch post.Rank {
		case "head_of_state", "head_of_government", "monarch", "other_royal", "head_of_organisation", "deputy_head":
			return true
		}
	}
	return false
}

// people resolves "the two leaders", "both ministers".
func (r *reader) people(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	if j := r.sameOffices(i); j >= 0 {
		ref.Persons, ref.Parties = r.Refs[j].Persons, r.Refs[j].Parties
		return
	}
	ref.Persons = r.group(i, m.Anaphor.Count, func(p *Person) bool { return fitsHead(p, m.Anaphor.Head) })
	if len(ref.Persons) < 2 {
		ref.Persons, ref.Reason = nil, "no group of persons before it fits"
	}
}

// sameOffices returns the last mention that tells whose offices those are which
// mention i only counts: "the leaders of Mali and Niger … the leaders". Nothing
// for parties that people of such offices have spoken for since.
func (r *reader) sameOffices(i int) int {
	m := &r.Mentions[i]
	for sent := m.Sent; sent >= 0 && sent >= m.Sent-2*reach; sent-- {
		for _, j := range r.bySent[sent] {
			o := &r.Mentions[j]
			n := max(len(r.Refs[j].Persons), len(r.Refs[j].Parties))
			if j < i && o.Class == mention.Office && o.Anaphor.Plural && sameHead(o.Anaphor.Head, m.Anaphor.Head) && n >= 2 && (m.Anaphor.Count == 0 || m.Anaphor.Count == n) {
				return j
			}
		}
		if len(r.inSentence(sent, i, func(p *Person) bool { return fitsHead(p, m.Anaphor.Head) })) >= 2 {
			return -1
		}
	}
	return -1
}

// sameHead reports whether a short form's head can stand for an office: "ministers"
// for foreign ministers.
func sameHead(office, short string) bool {
	return office == short || strings.HasSuffix(office, " "+short)
}

// group returns the persons in focus before mention i: those of the latest
// sentence that names two or more (count, where said), else the last two apart.
func (r *reader) group(i, count int, fits func(*Person) bool) []*Person {
	m := &r.Mentions[i]
	for sent := m.Sent; sent >= 0 && sent >= m.Sent-2*reach; sent-- {
		ps := r.inSentence(sent, i, fits)
		if count > 0 && len(ps) == count || count == 0 && len(ps) >= 2 || count == 2 && len(ps) > 2 && leadsOnly(&ps) {
			return ps
		}
	}
	n := max(count, 2)
	var out []*Person
	for j := i - 1; j >= 0 && len(out) < n; j-- {
		if p := r.personOf(j); p != nil && fits(p) {
			out = appendPerson(out, p)
		}
	}
	if len(out) != n || n > 2 && len(out) < n {
		return nil
	}
	for a, b := 0, len(out)-1; a < b; a, b = a+1, b-1 {
		out[a], out[b] = out[b], out[a]
	}
	return out
}

// leadsOnly keeps the heads among persons if exactly two are.
func leadsOnly(ps *[]*Person) bool {
	var heads []*Person
	for _, p := range *ps {
		if leads(p) {
			heads = append(heads, p)
		}
	}
	if len(heads) == 2 {
		*ps = heads
		return true
	}
	return false
}

// inSentence returns the distinct persons of a sentence before mention i.
func (r *reader) inSentence(sent, i int, fits func(*Person) bool) []*Person {
	var out []*Person
	for _, j := range r.bySent[sent] {
		if j >= i {
			break
		}
		if r.Mentions[j].Class == mention.Anaphor || r.Mentions[j].Class == mention.Office {
			for _, p := range r.Refs[j].Persons {
				if fits(p) {
					out = appendPerson(out, p)
				}
			}
		} else if p := r.personOf(j); p != nil && fits(p) {
			out = appendPerson(out, p)
		}
	}
	return out
}

// they resolves a bare plural pronoun: the persons, else the parties, of the
// nearest sentence with two of them; a plural noun in between stops it. "Both"
// are no more than two.
func (r *reader) they(i int) {
	m, ref := &r.Mentions[i], &r.Refs[i]
	all := func(*Person) bool { return true }
	many := func(n int) bool { return n >= 2 && (m.Anaphor.Count == 0 || n == m.Anaphor.Count) }
	for sent := m.Sent; sent >= 0 && sent >= m.Sent-reach; sent-- {
		if j := r.pluralBefore(sent, i); j >= 0 && many(max(len(r.Refs[j].Persons), len(r.Refs[j].Parties))) {
			ref.Persons, ref.Parties = r.Refs[j].Persons, r.Refs[j].Parties
			return
		}
		ps, subjects := r.inSentence(sent, i, all), r.subjects(sent, i)
		if j := r.crew(sent, i); j >= 0 && (sent == m.Sent || len(ps) == 0) && m.Anaphor.Count == 0 {
			r.mean(ref, j)
			return
		}
		if len(ps) >= 2 && len(subjects) >= 2 {
			ps = subjects
		}
		if many(len(ps)) {
			ref.Persons = ps
			return
		}
		if r.nounSubject(sent, m) {
			ref.Reason = "a plural noun that names nobody stands before it"
			return
		}
		if ids := r.partiesIn(sent, i, named); many(len(ids)) && len(subjects) != 1 {
			ref.Parties = ids
			return
		}
	}
	if m.Anaphor.Count > 0 {
		ref.Persons = r.group(i, m.Anaphor.Count, all)
	}
}

// crews are bodies of people that "they" can mean.
var crews = map[string]bool{"delegation": true, "team": true, "mission": true}

// crew returns the mention of the last body of people before mention i that
// does something in a sentence, -1 for none: "the Peruvian team flew to Quito,
// where they".
func (r *reader) crew(sent, i int) int {
	toks, end := r.sents[sent].Tokens, len(r.sents[sent].Tokens)-1
	if sent == r.Mentions[i].Sent {
		end = r.Mentions[i].First - 1
	}
	for k := end - 1; k > 0; k-- {
		if x := toks[k+1].XPOS; !crews[strings.ToLower(toks[k].Form)] || x != "VBD" && x != "VBZ" && x != "MD" {
			continue
		}
		for at := k; at >= max(0, k-2); at-- { // "the Kenyan trade delegation"
			for _, j := range r.At(sent, at) {
				if len(r.Refs[j].Parties) == 1 {
					return j
				}
			}
		}
		return -1
	}
	return -1
}

// crewOf reports whether an adjective says whose a body of people is.
func (r *reader) crewOf(m *mention.Mention) bool {
	toks := r.sents[m.Sent].Tokens
	for k := m.Last; k < min(m.Last+2, len(toks)); k++ {
		if crews[strings.ToLower(toks[k].Form)] {
			return true
		}
	}
	return false
}

// subjects returns the persons before the verb of a sentence.
func (r *reader) subjects(sent, i int) []*Person {
	var out []*Person
	for _, j := range r.bySent[sent] {
		if j < i && r.subject(j) && r.Mentions[j].Within < 0 {
			if p := r.personOf(j); p != nil {
				out = appendPerson(out, p)
			}
		}
	}
	return out
}

// pluralBefore returns the last resolved plural short form of a sentence before mention i, -1 for none.
func (r *reader) pluralBefore(sent, i int) int {
	found := -1
	for _, j := range r.bySent[sent] {
		m := &r.Mentions[j]
		if j < i && m.Anaphor.Plural && m.Anaphor.Kind != mention.ThingReferent && len(r.Refs[j].Persons)+len(r.Refs[j].Parties) >= 2 {
			found = j
		}
	}
	return found
}

// nounSubject reports whether a plural common noun that is no mention is the subject before m.
func (r *reader) nounSubject(sent int, m *mention.Mention) bool {
	end := r.verb[sent]
	if sent == m.Sent {
		end = min(end, m.First)
	}
	toks := r.sents[sent].Tokens
	for k := min(end, len(toks)) - 1; k >= 0; k-- {
		if toks[k].XPOS == "NNS" && !r.nominal(sent, k) && len(r.At(sent, k)) == 0 && (k == 0 || toks[k-1].UPOS != "ADP") {
			return len(r.subjects(sent, len(r.Mentions))) == 0
		}
		if toks[k].UPOS == "PROPN" || toks[k].UPOS == "NOUN" || toks[k].UPOS == "PRON" {
			return false
		}
	}
	return false
}

// joint returns the two parties in whose name the document speaks: those of a
// first sentence that calls itself joint.
func (r *reader) joint(i int) []Party {
	if len(r.sents) == 0 || !strings.Contains(strings.ToLower(r.sents[0].Of(r.Doc.Text)), "joint") {
		return nil
	}
	for _, way := range []show{hyphened, spoken, named, all} {
		if ps := r.partiesIn(0, i, way); len(ps) == 2 {
			return ps
		}
	}
	return nil
}
