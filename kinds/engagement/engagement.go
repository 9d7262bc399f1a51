package engagement

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rules string

// New returns the kind with its rules; its error lists every bad line.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/engagement/rules.txt", rules)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{t: t, set: set, seen: map[*clause.Clause]string{}}
		for _, m := range set.Match(t) {
			if r.seen[m.Clause] != "" {
				continue
			}
			for _, one := range r.apart(m) {
				if r.read(one) {
					r.seen[m.Clause] = m.Rule.Name
				}
			}
		}
		return r.fold()
	}}, nil
}

type reader struct {
	t      *clause.Text
	set    *rule.Set
	drafts []draft
	seen   map[*clause.Clause]string // by which rule a clause was read
}

// A draft is a claim in the making.
type draft struct {
	chancery.Claim
	cl       *clause.Clause
	name     string
	named    int              // the node that has the name
	within   []chancery.Value // parties in the name
	definite bool             // speaks of an event already named
	next     bool             // another of a series named before
	verbal   bool             // told by a verb: always an event of its own
	held     bool             // a verb says that it took or will take place
	local    bool             // a visit of people from a town, for whom no state stands
}

// read makes a draft of a match and fills in what the rule leaves to reason; it
// reports whether that made an event.
func (r *reader) read(m rule.Match) bool {
	cl := m.Clause
	if m.Rule.Name == "speak" && (cl.Where() >= 0 || r.t.Gathering(cl.Sent, max(0, cl.Oblique("at"))) && cl.Oblique("at") >= 0) {
		m.Claim.Fields["type"][0].Value = "bilateral_meeting" // they spoke face to face
	}
	if !r.real(m) {
		return false
	}
	d := draft{Claim: m.Copy(), cl: cl, verbal: !cl.Noun, definite: cl.Noun && r.t.Definite(cl.Sent, cl.Node)}
	r.stays(&d)
	r.name(&d, m)
	if strings.Contains(strings.ToLower(d.name), "convention on ") {
		return false // a text
	}
	r.round(&d)
	r.guests(&d)
	r.company(&d)
	r.caller(&d)
	r.hosted(&d)
	r.leaders(&d)
	r.reception(&d)
	r.honoured(&d)
	r.sides(&d)
	r.attenders(&d)
	r.pictured(&d)
	r.bound(&d)
	r.time(&d)
	r.length(&d)
	r.tookPlace(&d)
	r.setting(&d)
	r.townsfolk(&d)
	r.home(&d)
	r.owners(&d)
	r.status(&d)
	r.ordinal(&d, m)
	r.denied(&d)
	r.contextual(&d)
	r.level(&d)
	r.ministers(&d)
	if !r.enough(&d) && !(d.next && m.Rule.Name == "numbered") || d.next && r.t.InTitle(cl.Sent) && len(d.Fields["party"]) == 0 {
		return false
	}
	r.drafts = append(r.drafts, d)
	return true
}

// ordinal notes that an event is the next, or the nth, of a series.
func (r *reader) ordinal(d *draft, m rule.Match) {
	cl := d.cl
	if (m.Rule.Name == "numbered" || m.Rule.Name == "session") && r.sitting(d) {
		if v, ok := r.t.OrdinalIn(cl.Sent, r.t.CoreSpan(cl.Sent, cl.Node)); ok {
			d.Add("ordinal", v)
		}
		return
	}
	if m.Rule.Name == "numbered" {
		if v, ok := r.t.OrdinalIn(cl.Sent, r.t.CoreSpan(cl.Sent, cl.Node)); ok {
			d.Add("ordinal", v)
		}
		d.next = true
		return
	}
	if d.name != "" {
		r.aside(d)
	}
	if m.Rule.Name == "session" && d.First("type") == "bilateral_meeting" && d.name == "" && len(d.Fields["ordinal"]) > 0 {
		d.next = true // "the Meeting agreed to convene the 3rd Meeting"
		return
	}
	if v, ok := r.nthTime(d); ok && len(d.Fields["ordinal"]) == 0 {
		d.Add("ordinal", v)
	}
	if !cl.Noun || d.name != "" || journey(d.First("type")) {
		return
	}
	if len(d.Fields["ordinal"]) == 0 {
		if v, ok := r.t.OrdinalIn(cl.Sent, r.t.CoreSpan(cl.Sent, cl.Node)); ok {
			d.Add("ordinal", v)
		} else if v, ok := r.t.OfItsKind(cl.Sent, cl.Node); ok {
			d.Add("ordinal", v)
		}
	}
	d.next = len(d.Fields["party"]) == 0 && r.t.Modified(cl.Sent, cl.Node, "next")
}

// aside reads the number of a sitting that stands behind the name of its body:
// "the Joint Committee (second meeting)".
func (r *reader) aside(d *draft) {
	for _, c := range r.t.Clauses {
		if c.Parent == d.cl && r.inAside(c) && len(d.Fields["ordinal"]) == 0 {
			if v, ok := r.t.OrdinalIn(c.Sent, r.t.CoreSpan(c.Sent, c.Node)); ok {
				d.Add("ordinal", v)
			}
		}
	}
}

// inAside tells a sitting in apposition to the name of what sits.
func (r *reader) inAside(cl *clause.Clause) bool {
	return cl.Noun && cl.Link == "appos" && cl.Parent != nil && cl.Parent.Named() && sitting[cl.Lemma]
}

var sitting = map[string]bool{"meeting": true, "session": true, "sitting": true, "round": true, "edition": true, "plenary": true}

// nthTime reads the number of a body's sitting from how often it met: "the Council,
// meeting for the sixth time". The first time may be the first in years.
func (r *reader) nthTime(d *draft) (chancery.Value, bool) {
	for _, c := range r.t.Clauses {
		if c.Sent != d.cl.Sent || c.Noun || c.Lemma != "meet" && c.Lemma != "convene" && c.Lemma != "sit" || c != d.cl && c.Parent != d.cl && d.cl.Parent != c {
			continue
		}
		for _, n := range c.Obliques("for") {
			if r.t.Noun(c.Sent, n) != "time" {
				continue
			}
			if v, ok := r.t.OrdinalIn(c.Sent, r.t.CoreSpan(c.Sent, n)); ok && v.Value != "1" {
				return v, true
			}
		}
	}
	return chancery.Value{}, false
}

// sitting makes the nth meeting of an organ, told with its level, an event of
// its own: "the Council held its 10th meeting at ministerial level".
func (r *reader) sitting(d *draft) bool {
	v := d.cl.Support
	if v == nil {
		return false
	}
	for _, n := range append(v.Obliques("at"), d.cl.Obliques("at")...) {
		if v.Text.Noun(v.Sent, n) != "level" {
			continue
		}
		typ := ""
		switch {
		case r.t.Modified(v.Sent, n, "ministerial", "ministers", "minister"):
			typ = "ministerial_meeting"
		case r.t.Modified(v.Sent, n, "summit", "leaders", "heads"):
			typ = "summit"
		default:
			continue
		}
		for _, s := range v.Nodes(clause.Subject) {
			if r.organisation(s, d) {
				d.Fields["type"][0].Value = typ
				d.Add("party", r.t.Parties(r.t.Actors(v.Sent, s))...)
			}
		}
		return len(d.Fields["party"]) > 0
	}
	return false
}

// company: an unnamed gathering that something was done at is that of those
// who did it: "A and B agreed in a summit held on Sunday".
func (r *reader) company(d *draft) {
	if d.verbal || d.name != "" || journey(d.First("type")) {
		return
	}
	if len(d.Fields["person"]) < 2 && len(d.Fields["party"]) < 2 && d.cl.Oblique("with") >= 0 {
		r.partner(d)
		return
	}
	if d.definite || len(d.Fields["person"])+len(d.Fields["party"]) > 1 {
		return
	}
	for p := d.cl.Parent; p != nil; p = p.Parent {
		if p.Noun {
			continue
		}
		for _, n := range p.Nodes(clause.Subject) {
			as := r.t.Actors(p.Sent, n)
			if len(as) > 1 || len(as) == 1 && (gathers[p.Lemma] || d.First("type") == "retreat") {
				d.Add("person", r.t.People(as)...)
				d.Add("party", r.t.Parties(as)...)
				return
			}
		}
	}
}

// partner: who says or does something at a meeting with another is the other
// side: "at a meeting with X, Y said".
func (r *reader) partner(d *draft) {
	p := d.cl.Parent
	if p == nil || p.Noun || d.cl.Link != "obl" || !within[r.t.Preposition(d.cl.Sent, d.cl.Node)] {
		return
	}
	for _, n := range p.Nodes(clause.Subject) {
		as := r.t.Actors(p.Sent, n)
		d.Add("person", r.t.People(as)...)
		d.Add("party", r.t.Parties(as)...)
	}
}

// within are prepositions that put what is said or done into a meeting.
var within = map[string]bool{"at": true, "during": true, "in": true, "after": true, "following": true}

var gathers = map[string]bool{"gather": true, "assemble": true, "convene": true, "meet": true}

// travels are verbs whose purpose was attained: "flew to Lima to meet".
var travels = map[string]bool{"travel": true, "visit": true, "arrive": true, "fly": true, "go": true, "come": true, "pay": true}

// sides counts who is known to have met: parties, and persons of no known party.
func (d *draft) sides() int {
	n := 0
	for _, v := range d.Fields["person"] {
		if v.Party == "" {
			n++
		}
	}
	return max(n+len(d.Fields["party"]), len(d.Fields["person"]))
}

// sides takes the parties from persons, hosts and visitors.
func (r *reader) sides(d *draft) {
	var vs []chancery.Value
	for _, f := range []string{"visitor", "host"} {
		vs = append(vs, d.Fields[f]...)
	}
	if len(vs) > 0 {
		vs = append(vs, d.Fields["party"]...)
	} else {
		vs = d.Fields["party"]
	}
	delete(d.Fields, "party")
	d.Add("party", vs...)
	if d.name != "" {
		r.convenor(d)
	}
}

// convenor: a named event belongs to the parties in its name; who came to it
// are its persons.
func (r *reader) convenor(d *draft) {
	within := r.t.Parties(r.t.Within(d.cl.Sent, d.named))
	if len(within) == 0 {
		return
	}
	if low := strings.ToLower(d.name); strings.HasPrefix(low, "foreign office ") || strings.HasPrefix(low, "foreign ministry ") {
		delete(d.Fields, "party") // whose offices these are is not said
		return
	}
	delete(d.Fields, "party")
	d.within = within
	d.Add("party", within...)
	if rest, at := r.t.Torn(d.cl.Sent, d.named); at > 0 { // "Joint Commission of A and B"
		d.Add("party", r.t.Parties(rest)...)
		sp := chancery.Span{Start: d.Fields["name"][0].Span.Start, End: at}
		d.name = sp.Of(r.t.Doc.Text)
		d.Fields["name"][0] = r.t.Value(d.name, sp)
	}
}

// levels are the types of a meeting by who meets.
var levels = map[string]string{"leader": "leaders_meeting", "president": "leaders_meeting", "minister": "ministerial_meeting"}

// level makes a meeting of unnamed ministers or leaders, or of more than two
// sides, what its participants make it.
func (r *reader) level(d *draft) {
	if d.First("type") == "ministerial_meeting" && d.cl.Noun && d.name == "" && len(d.Fields["person"]) == 2 && len(d.Fields["party"]) == 2 && d.cl.Oblique("with") >= 0 {
		d.Fields["type"][0].Value = "bilateral_meeting" // of two ministers
		return
	}
	if d.First("type") != "bilateral_meeting" || len(d.Fields["person"]) > 0 && len(d.Fields["party"]) < 3 {
		return
	}
	i := slices.IndexFunc(d.cl.Args, func(a clause.Arg) bool {
		return (a.Role == clause.Subject || a.Prep == "between" || a.Prep == "of") && levels[r.t.Noun(d.cl.Sent, a.Node)] != ""
	})
	if i < 0 || len(d.Fields["party"]) == 0 {
		return
	}
	level := levels[r.t.Noun(d.cl.Sent, d.cl.Args[i].Node)]
	for _, n := range r.t.Conjuncts(d.cl.Sent, d.cl.Args[i].Node) {
		if l := levels[r.t.Noun(d.cl.Sent, n)]; l != "" && l != level {
			return // a president and a minister
		}
	}
	d.Fields["type"][0].Value = level
}
