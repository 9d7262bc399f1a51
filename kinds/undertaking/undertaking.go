package undertaking

import (
	_ "embed"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/area"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rules string

// New returns the kind with its rules; its error lists every bad line.
func New() (read.Kind, error) {
	set, err := rule.Parse(&Kind, "kinds/undertaking/rules.txt", rules)
	if err != nil {
		return read.Kind{}, err
	}
	return read.Kind{Kind: &Kind, Rules: set, Read: func(t *clause.Text) []chancery.Claim {
		r := reader{t: t}
		for _, m := range set.Match(t) {
			r.read(m)
		}
		return r.fold()
	}}, nil
}

type reader struct {
	t      *clause.Text
	drafts []draft
}

// A draft is a claim in the making with its clause.
type draft struct {
	chancery.Claim
	cl *clause.Clause
}

// read completes a match: who undertakes, how firmly, in which areas, by when.
func (r *reader) read(m rule.Match) {
	cl := m.Clause
	if !real(m) || r.t.InTitle(cl.Sent) {
		return
	}
	d := draft{m.Copy(), cl}
	r.by(&d)
	r.strength(&d, m)
	text := &d.Fields["text"][0]
	if rest, ok := strings.CutPrefix(text.Value, "that "); ok {
		if m.Rule.Name == "agree" && !ours(rest) && !r.aboutUs(&d, text.Span) {
			return
		}
		text.Span.Start = text.Span.End - len(rest)
		text.Value, text.Text = rest, rest
	}
	if len(d.Fields["by"]) == 0 && !r.somebody(&d) || !worth(text.Value, d.First("strength")) || elevation(text.Value) {
		return
	}
	if d.Polarity == chancery.Denied && d.First("strength") == "pledged" || m.Rule.Name != "will" && m.Rule.Name != "can" && text.Span.Contains(cl.Span()) {
		return
	}
	if d.First("strength") == "discussed" && r.athome(&d) || !official(&d) {
		return
	}
	d.Add("area", area.Values(r.t.Doc, text.Span)...)
	r.due(&d, text.Span)
	if len(d.Fields["to"]) == 0 {
		delete(d.Fields, "to")
	}
	d.Modality = modality(d.First("strength"), cl, m.Rule.Name)
	r.attribution(&d)
	r.drafts = append(r.drafts, d)
}

// somebody reports whether those who undertake are there, though nobody can be
// named: "the ministers agreed", "it was agreed". Who stays empty.
func (r *reader) somebody(d *draft) bool {
	switch d.First("strength") {
	case "agreed", "agreed_to_explore", "decided", "readiness", "reaffirmed", "discussed", "requested", "pledged", "hoped":
	default:
		return false
	}
	if d.First("strength") == "requested" && d.cl.Passive {
		return len(d.Fields["to"]) > 0
	}
	if r.t.Bulleted(d.cl) {
		d.Add("by", r.t.Parties(r.t.Focus())...)
		return true
	}
	if r.firstPerson(d.cl) && d.cl.Said == nil {
		return true
	}
	subjects := d.cl.Nodes(clause.Subject)
	if d.cl.Passive && len(subjects) == 0 {
		return d.First("strength") == "agreed" || d.First("strength") == "decided"
	}
	for _, n := range subjects {
		if r.t.Official(d.cl.Sent, n) {
			return d.Polarity == chancery.Asserted && (d.First("strength") != "discussed" || r.t.Joint(d.cl.Sent, n))
		}
	}
	return false
}

// ours reports whether a clause begins with those who speak.
func ours(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return first == "they" || first == "both" || first == "we" || strings.HasPrefix(strings.ToLower(text), "the two ")
}

// aboutUs reports whether a clause begins with one of those who agree and says
// what they will do: "agreed that A and B would keep in touch".
func (r *reader) aboutUs(d *draft, sp chancery.Span) bool {
	text := " " + sp.Of(r.t.Doc.Text)
	if !strings.Contains(text, " would ") && !strings.Contains(text, " will ") && !strings.Contains(text, " should ") && !strings.Contains(text, " shall ") {
		return false
	}
	for _, v := range r.t.PartiesAt(chancery.Span{Start: sp.Start, End: min(sp.End, sp.Start+len("that the United States and"))}) {
		for _, n := range d.cl.Nodes(clause.Subject) {
			for _, w := range r.t.Parties(r.t.Actors(d.cl.Sent, n)) {
				if v.Value == w.Value {
					return true
				}
			}
		}
	}
	return false
}

// athome tells talk within one body: a parliament that discusses prices.
func (r *reader) athome(d *draft) bool {
	by := d.Fields["by"]
	return len(by) == 1 && strings.Contains(by[0].Value, "/")
}

// official reports whether somebody who undertakes is a party or holds an
// office: a film maker's hopes are his own.
func official(d *draft) bool {
	if len(d.Fields["by"]) == 0 {
		return true
	}
	for _, v := range d.Fields["by"] {
		if v.Office != "" || v.Party != "" || !strings.Contains(v.Value, " ") {
			return true
		}
	}
	return false
}

// real tells what somebody says or does from what might be said: an
// opportunity to reaffirm reaffirms nothing.
func real(m rule.Match) bool {
	cl := m.Clause
	if m.Rule.Name == "will" {
		if idle[cl.Lemma] || occupied(cl) {
			return false
		}
		return !cl.Passive && !cl.Purpose && cl.Tense == clause.Future && cl.Link != "advcl" && (cl.Parent == nil || cl.Parent.Modality == chancery.Actual)
	}
	if m.Rule.Name == "continue" {
		return cl.Tense == clause.Future
	}
	if m.Rule.Name == "can" {
		return cl.Said != nil && len(m.Claim.Fields["by"]) > 0 && !cl.Passive && cl.Link != "advcl" && (cl.Modal == "can" || cl.Modal == "should")
	}
	if n, ok := m.At["text"]; ok && cl.Passive && n >= 0 && cl.Tense == clause.Future {
		return false
	}
	switch cl.Modality {
	case chancery.Conditional, chancery.Alleged, chancery.Hoped, chancery.Proposed, chancery.Invited:
		return false
	}
	if m.Rule.Name == "allot" {
		n, ok := m.At["text"]
		return ok && cl.Text.Money(cl.Sent, n) && cl.Tense != clause.Future
	}
	if m.Rule.Name == "offer" || m.Rule.Name == "seek" {
		if n, ok := m.At["text"]; ok && !cl.Text.Clausal(cl.Sent, n) && cl.Noun {
			return false
		}
	}
	if m.Rule.Name == "welcome" {
		n, ok := m.At["text"]
		return ok && cl.Text.Modified(cl.Sent, n, "coming", "upcoming", "forthcoming", "planned", "next", "future", "proposed", "prospective", "imminent")
	}
	if (m.Rule.Name == "agree" || strings.HasPrefix(m.Rule.Name, "reaffirm")) && view(m) {
		return false
	}
	if n, ok := m.At["text"]; ok && m.Rule.Name == "look-forward" && !cl.Text.Clausal(cl.Sent, n) && cl.Text.Event(cl.Sent, n) {
		return false // a meeting to come, no undertaking
	}
	if cl.Link == "advcl" && means[strings.ToLower(cl.Mark())] {
		return false
	}
	return !cl.Purpose || cl.Parent != nil && meets[cl.Parent.Lemma]
}

// view tells an agreement on how things are, or matter, from one to act: "agreed
// that the crisis is grave", "agreed on the importance of talks".
func view(m rule.Match) bool {
	n, ok := m.At["text"]
	if !ok {
		return false
	}
	t, s := m.Clause.Text, m.Clause.Sent
	if cl := t.At(s, n); t.Clausal(s, n) && cl.Mark() == "that" {
		return cl.Tense != clause.Future || !own(m.Clause, cl)
	}
	return views[t.Sents[s].Nodes[n].Lemma]
}

// own reports whether a clause is about those who agree: "agreed that they will".
func own(agree, that *clause.Clause) bool {
	t := agree.Text
	for _, n := range that.Nodes(clause.Subject) {
		if t.Joint(that.Sent, n) || t.Possessed(that.Sent, n) {
			return true
		}
		for _, a := range agree.Nodes(clause.Subject) {
			if sameSides(t.Parties(t.Actors(that.Sent, n)), t.Parties(t.Actors(agree.Sent, a))) {
				return true
			}
		}
	}
	return that.Passive
}

func sameSides(a, b []chancery.Value) bool {
	for _, v := range a {
		for _, w := range b {
			if v.Value == w.Value {
				return true
			}
		}
	}
	return false
}

var views = map[string]bool{
	"importance": true, "need": true, "necessity": true, "utility": true, "value": true, "significance": true, "urgency": true, "view": true,
	"strength": true, "friendship": true, "centrality": true, "concern": true, "position": true, "tie": true, "relationship": true, "relation": true, "alliance": true, "role": true,
}

// means mark how something is done: "by exploring cooperation" explores nothing.
var means = map[string]bool{"by": true, "for": true, "of": true, "in": true, "through": true, "before": true, "without": true, "after": true, "if": true}

// occupied tells "take place", "take part", "make a visit" from other taking.
func occupied(cl *clause.Clause) bool {
	for _, n := range cl.Nodes(clause.Object) {
		switch cl.Text.Sents[cl.Sent].Nodes[n].Lemma {
		case "place", "part", "effect", "office", "visit", "trip", "stop", "speech", "statement", "remark":
			return true
		}
	}
	return false
}

// idle are verbs that nobody undertakes by "will": states, chances, and meetings
// and journeys, which are engagements.
var idle = func() map[string]bool {
	set := map[string]bool{}
	for _, v := range strings.Fields(`be have do get go come become remain stay continue meet visit travel attend arrive depart leave fly host receive
		speak talk hold see know feel think believe expect hope wish need want like require depend face suffer lose win play benefit gain
		affect cost last end mark include serve lead result enable allow cause help bring mean show prove seem appear happen occur follow
		reach rise fall grow drop exceed total amount represent consist contain apply enter come fail succeed say tell add note announce
		accompany return inaugurate participate take-part discuss address deliver co-chair chair witness welcome sign ratify initial conclude
		pay call accede accept expel retaliate withdraw recall impose sanction summon sever fight vote run wait lapse expire`) {
		set[v] = true
	}
	return set
}()

// meets are verbs whose purpose clause tells what was done: "met to discuss".
var meets = map[string]bool{"meet": true, "speak": true, "talk": true, "hold": true, "convene": true, "gather": true, "call": true}

// by: a person speaks for himself, or for his side where several speak as one
// ("both leaders"). In quotations "I" and "we" are the speaker.
func (r *reader) by(d *draft) {
	t := r.t
	for _, n := range d.cl.Nodes(clause.Object) { // "underscored the commitment of X to": X is committed
		if t.Sents[d.cl.Sent].Nodes[n].Lemma != "commitment" {
			continue
		}
		whose := t.Parties(t.Within(d.cl.Sent, n))
		for _, o := range t.Under(d.cl.Sent, n, "of") {
			whose = append(whose, t.Parties(t.Actors(d.cl.Sent, o))...)
		}
		if len(whose) > 0 && !t.Possessed(d.cl.Sent, n) {
			delete(d.Fields, "by")
			d.Add("by", whose...)
		}
	}
	if len(d.Fields["by"]) == 0 && !d.cl.Passive && r.firstPerson(d.cl) && d.cl.Said == nil {
		as := t.Voice()
		if two := t.TitleParties(); len(as) == 0 && len(two) > 1 {
			d.Add("by", two...) // the text of the two whom the title names
		}
		if d.Add("by", t.People(as)...); len(d.Fields["by"]) == 0 {
			d.Add("by", t.Parties(as)...)
		}
	}
	if len(d.Fields["by"]) == 0 || d.cl.Quoted && r.firstPerson(d.cl) || d.cl.Modal != "" && d.First("strength") == "proposed" {
		if src := d.cl.Said; src != nil {
			delete(d.Fields, "by")
			as := t.Actors(src.Sent, src.Node)
			d.Add("by", t.People(as)...)
			if len(d.Fields["by"]) == 0 {
				d.Add("by", t.Parties(as)...)
			}
		}
	}
	for _, n := range d.cl.Nodes(clause.Subject) {
		if len(d.Fields["by"]) == 0 && t.Gathering(d.cl.Sent, n) { // "a meeting between A and B discussed"
			for _, b := range t.Under(d.cl.Sent, n, "between") {
				d.Add("by", t.Parties(t.Actors(d.cl.Sent, b))...)
			}
		}
		if t.Joint(d.cl.Sent, n) {
			if sides := t.Parties(t.Actors(d.cl.Sent, n)); len(sides) > 1 {
				delete(d.Fields, "by")
				d.Add("by", sides...)
			}
		}
	}
}

func (r *reader) firstPerson(cl *clause.Clause) bool {
	for _, n := range cl.Nodes(clause.Subject) {
		switch strings.ToLower(r.t.Sents[cl.Sent].Nodes[n].Form) {
		case "i", "we":
			return true
		}
	}
	return false
}

// exploring are complements that promise only to look at something.
var exploring = map[string]bool{"explore": true, "consider": true, "study": true, "examine": true, "discuss": true, "look": true, "review": true, "assess": true}

// strength weakens an agreement to explore and joins what parties will do
// together.
func (r *reader) strength(d *draft, m rule.Match) {
	v := &d.Fields["strength"][0]
	switch v.Value {
	case "agreed":
		if n, ok := m.At["text"]; ok && exploring[r.t.Sents[d.cl.Sent].Nodes[n].Lemma] {
			v.Value = "agreed_to_explore"
		}
	case "decided":
		if len(d.Fields["by"]) > 1 && (m.Rule.Name == "will" || m.Rule.Name == "intend" || m.Rule.Name == "task") {
			v.Value = "agreed"
		}
	case "reaffirmed", "readiness":
		if d.cl.Modality == chancery.Planned && m.Rule.Name != "continue" {
			v.Value = "pledged"
		}
	}
}

// worth tells an undertaking from a phrase too thin to be one, and from views
// that nobody undertakes to act on.
func worth(text, strength string) bool {
	n := len(strings.Fields(text))
	if strength == "readiness" && helping[strings.ToLower(text)] {
		return true
	}
	if strength == "discussed" {
		return n >= 1 && !thin[strings.ToLower(text)]
	}
	return n >= 2
}

// elevation tells a step between levels of relation, which is a relation's act.
func elevation(text string) bool {
	verb, rest, _ := strings.Cut(strings.ToLower(text), " ")
	return steps[verb] && (strings.Contains(rest, "relation") || strings.Contains(rest, "ties") || strings.Contains(rest, "partnership"))
}

var steps = map[string]bool{
	"elevate": true, "elevating": true, "upgrade": true, "upgrading": true, "downgrade": true, "raise": true, "establish": true,
	"establishing": true, "restore": true, "restoring": true, "resume": true, "resuming": true, "normalise": true, "normalize": true, "sever": true,
}

var helping = map[string]bool{"help": true, "assistance": true, "support": true, "aid": true}

var thin = map[string]bool{"it": true, "this": true, "that": true, "them": true, "these": true}

// due reads a deadline inside the text: "by 2030".
func (r *reader) due(d *draft, sp chancery.Span) {
	if v, ok := r.t.Deadline(sp); ok {
		d.Add("due", v)
	}
}

// modality of an undertaking is that of the saying: what is agreed is agreed,
// though the thing lies ahead.
func modality(strength string, cl *clause.Clause, rule string) chancery.Modality {
	if rule == "will" || rule == "continue" || strength == "pledged" {
		return chancery.Actual
	}
	return cl.Modality
}

func (r *reader) attribution(d *draft) {
	if src := d.cl.Said; src != nil {
		as := r.t.Actors(src.Sent, src.Node)
		vs := append(r.t.People(as), r.t.Parties(as)...)
		for _, v := range vs[:min(1, len(vs))] {
			if !d.Has("by", v.Value) {
				d.Add("attribution", v)
			}
		}
	}
}

// fold drops what is said twice: a text that stands within another of the same
// clause or sentence and by the same people.
func (r *reader) fold() []chancery.Claim {
	var out []chancery.Claim
	for i, d := range r.drafts {
		if !r.covered(i) {
			out = append(out, d.Claim)
		}
	}
	return out
}

func (r *reader) covered(i int) bool {
	d := r.drafts[i]
	sp := d.Fields["text"][0].Span
	for k, o := range r.drafts {
		other := o.Fields["text"][0].Span
		if k == i || !other.Contains(sp) {
			continue
		}
		if other != sp || k < i {
			return true
		}
	}
	return false
}
