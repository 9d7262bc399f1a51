package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// governors maps a verb or noun to the modality of the clause it governs.
var governors = func() map[string]chancery.Modality {
	m := map[string]chancery.Modality{}
	for mod, list := range map[chancery.Modality]string{
		chancery.Planned: `plan intend authorise authorize agree decide promise pledge vow undertake commit expect schedule pencil set due slate prepare arrange
			aim pledge commitment agreement plan intention decision readiness ready determine determined resolve poised vowed`,
		chancery.Hoped: `hope wish want like desire look seek strive aspire wish willing willingness keenness eagerness keen eager confident hopeful expectation
			ambition interest interested encourage try attempt effort work`,
		chancery.Proposed: `propose suggest recommend urge request demand insist ask call proposal suggestion offer consider discuss explore support favour favor advocate
			direct instruct task order mandate entrust commission`,
		chancery.Invited:     `invite invitation`,
		chancery.Conditional: `opportunity possibility chance ability able potential option need necessity importance utility usefulness possible necessary important help allow enable`,
	} {
		for w := range words(list) {
			m[w] = mod
		}
	}
	return m
}()

// negators turn what they govern into its denial.
var negators = words(`refuse decline fail refusal failure avoid deny reject refrain unable`)

// steps are nouns for what is done on the way to something, aheads the
// prepositions under which that stands: "procedures for the entry into force of".
var (
	steps  = words(`procedure preparation step requirement condition process talk negotiation date deadline date timetable plan ground groundwork way path basis request call need readiness progress discussion move demand prospect`)
	aheads = words(`for towards toward to on about`)
)

// glad are feelings with which what follows is done: "is pleased to announce".
var glad = words(`pleased happy glad proud delighted honoured honored sorry`)

// telling verbs report to somebody.
var telling = words(`inform assure promise pledge reply answer vow`)

// alleging verbs tell what nobody else vouches for.
var alleging = words(`claim allege allegation rumour rumor speculation`)

// auxiliaries and what they make of their verb.
var modals = map[string]chancery.Modality{
	"will": chancery.Planned, "’ll": chancery.Planned, "'ll": chancery.Planned, "shall": chancery.Planned,
	"would": chancery.Conditional, "could": chancery.Conditional, "may": chancery.Conditional, "might": chancery.Conditional,
	"can": chancery.Conditional, "should": chancery.Proposed, "must": chancery.Proposed,
}

// settle finds a clause's tense, polarity and modality, its own and those its
// governors impose.
func (t *Text) settle(cl *Clause) {
	t.ownForms(cl)
	if t.announced(cl) {
		cl.Modality = chancery.Planned
	}
	if strings.EqualFold(t.mark(cl.Sent, cl.Node), "whether") { // "(a) whether Government has signed …"
		cl.Modality = chancery.Conditional
	}
	p := cl.Parent
	if t.reported(cl); p == nil {
		return
	}
	switch cl.Link {
	case "xcomp", "ccomp", "acl", "advcl", "csubj":
		t.governed(cl, p)
		t.imagined(cl)
	case "conj":
		if !cl.Noun && t.bareConj(cl) {
			cl.inheritMood(p)
		}
	case "acl:relcl":
	case "nmod":
		if cl.Noun {
			t.rumoured(cl, p)
		}
		cl.Purpose = cl.Purpose || cl.Noun && p.Noun && steps[p.Lemma] && aheads[t.trees[cl.Sent].preposition(cl.Node)]
	case "obl":
		if cl.Noun && (p.Link != "xcomp" || supports[p.Lemma]) { // "agreed to build it at a summit" says nothing of the summit
			cl.inheritMood(p)
			t.governedNoun(cl, p)
		}
	default:
		if cl.Noun {
			cl.inheritMood(p)
			t.governedNoun(cl, p)
		}
	}
}

// bareConj tells a coordinated verb without an auxiliary of its own: "will
// meet and sign".
func (t *Text) bareConj(cl *Clause) bool {
	x := t.Sents[cl.Sent].Nodes[cl.Node].XPOS
	return (x == "VB" || x == "VBN" || x == "VBG") && t.trees[cl.Sent].child(cl.Node, "aux", "aux:pass", "cop") < 0
}

func (cl *Clause) inheritMood(p *Clause) {
	if cl.Modality == chancery.Actual {
		cl.Modality = p.Modality
	}
	if p.Polarity == chancery.Denied {
		cl.Polarity = chancery.Denied
	}
	cl.Purpose = cl.Purpose || p.Purpose
	if cl.Tense == Untensed {
		cl.Tense = p.Tense
	}
}

// governed applies what the verb or noun above a clause does to it.
func (t *Text) governed(cl, p *Clause) {
	finite := t.finite(cl)
	if mod, ok := governors[p.Lemma]; ok && !(finite && cl.Tense == Past) && cl.Link != "advcl" && !(p.Noun && cl.Link == "acl" && t.participle(cl)) {
		if cl.Modality == chancery.Actual || mod != chancery.Planned {
			cl.Modality = mod
		}
		cl.Purpose = cl.Purpose || mod == chancery.Conditional
	}
	if p.Lemma == "go" && cl.Link == "xcomp" && !finite && t.Sents[p.Sent].Nodes[p.Node].XPOS == "VBG" { // "is going to"
		cl.Modality, cl.Purpose = chancery.Planned, false
	}
	if p.Lemma == "invitation" && t.accepted(p) { // what was accepted will be
		cl.Modality = chancery.Planned
	}
	if p.Lemma == "be" && !finite && !t.whereabouts(p.Sent, p.Node) { // "are to sign"
		cl.Modality, cl.Purpose = chancery.Planned, false
	}
	if t.hearsay(p, finite) && (cl.Link == "ccomp" || cl.Link == "xcomp") {
		cl.Modality = chancery.Alleged
	}
	if (alleging[p.Lemma] || p.Noun && p.Lemma == "report") && p.Modality == chancery.Actual && (cl.Link == "ccomp" || p.Noun && finite) {
		cl.Modality = chancery.Alleged
		if untrue[t.above(p.Sent, p.Node)] {
			cl.Polarity, cl.Modality = chancery.Denied, chancery.Actual // "reports that it closed were false"
		}
	}
	if cl.Link == "ccomp" && cl.Modal == "would" && p.Tense == Past && (sayers[p.Lemma] || telling[p.Lemma]) {
		cl.Modality = chancery.Planned // "said it would" reports a "will"
	}
	if negators[p.Lemma] && cl.Link != "advcl" {
		cl.Polarity = flip(cl.Polarity)
	}
	if m := strings.ToLower(t.mark(cl.Sent, cl.Node)); !finite && !(cl.Link == "advcl" && (m == "after" || m == "since" || m == "upon")) {
		cl.inheritMood(p)
	}
	if cl.Link == "advcl" {
		t.adverbial(cl)
	}
	if g := p.Parent; cl.Link == "acl" && t.infinitive(cl) && g != nil && governors[g.Lemma] != "" && t.trees[p.Sent].preposition(p.Node) == "for" {
		cl.Modality, cl.Purpose = governors[g.Lemma], false // "agreed for their teams to meet"
		return
	}
	if cl.Link == "acl" && t.infinitive(cl) && governors[p.Lemma] == "" && !served(p) {
		cl.Purpose = true
	}
}

// imagined makes conditional what is said of something that may never be: "a
// potential response, including sanctions imposed by both".
func (t *Text) imagined(cl *Clause) {
	tr := t.trees[cl.Sent]
	if cl.Modality != chancery.Actual || !t.participle(cl) {
		return
	}
	for n := tr.nodes[cl.Node].Head; n >= 0 && (tr.nodes[n].UPOS == "NOUN" || tr.nodes[n].UPOS == "PROPN"); n = tr.nodes[n].Head {
		for _, c := range tr.children[n] {
			if tr.nodes[c].Rel == "amod" && imaginary[tr.nodes[c].Lemma] {
				cl.Modality = chancery.Conditional
				return
			}
		}
		if r := tr.nodes[n].Rel; r != "conj" && r != "nmod" && r != "appos" {
			return
		}
	}
}

// imaginary are adjectives of what may never be.
var imaginary = words(`potential possible prospective hypothetical eventual`)

// served tells a platform that served: "served as a platform to reaffirm" says
// that it was done, "gives an opportunity to reaffirm" does not.
func served(p *Clause) bool {
	return p.Parent != nil && p.Parent.Lemma == "serve" && p.Parent.Modality == chancery.Actual && p.Parent.Tense != Future
}

// governedNoun applies "proposed the creation of", "refused a visit".
func (t *Text) governedNoun(cl, p *Clause) {
	if p.Noun {
		return
	}
	if p.Lemma == "look" && p.Adverb("forward") {
		cl.Modality = chancery.Hoped
		return
	}
	switch cl.Link {
	case "obj", "nsubj:pass", "obl", "xcomp":
	default:
		return
	}
	if mod, ok := governors[p.Lemma]; ok && cl.Link != "obl" && p.Verb() != "call off" {
		switch p.Lemma {
		case "agree", "decide", "undertake", "discuss", "explore", "consider", "use", "help", "need":
		default:
			cl.Modality = mod
		}
	}
	if negators[p.Lemma] || p.Verb() == "rule out" {
		cl.Polarity = flip(p.Polarity)
	}
}

// rumoured applies "denied reports of a meeting", "rumours of talks".
func (t *Text) rumoured(cl, p *Clause) {
	if !alleging[p.Lemma] && p.Lemma != "report" || t.trees[cl.Sent].preposition(cl.Node) != "of" {
		return
	}
	cl.Modality = chancery.Alleged
	if v := p.Parent; v != nil && dismisses[v.Lemma] && p.Link == "obj" {
		cl.Polarity, cl.Modality = chancery.Denied, chancery.Actual
	}
}

// untrue are predicates that deny a report.
var untrue = words(`false untrue baseless unfounded wrong fabricated groundless`)

// above returns the lemma over a node.
func (t *Text) above(s, n int) string {
	if h := t.Sents[s].Nodes[n].Head; h >= 0 {
		return t.Sents[s].Nodes[h].Lemma
	}
	return ""
}

// dismisses are verbs that say that a rumour is none.
var dismisses = words(`deny dismiss reject refute rebut`)

// outcomes are verbs whose "to become" tells what came of it: "overtook Iran to
// become the largest supplier".
var outcomes = words(`overtake surpass pass rise climb grow replace displace oust beat expand`)

// adverbial marks conditions and purposes.
func (t *Text) adverbial(cl *Clause) {
	switch strings.ToLower(t.mark(cl.Sent, cl.Node)) {
	case "if", "unless", "whether", "once":
		cl.Modality = chancery.Conditional
	case "to", "so":
		p := cl.Parent
		cl.Purpose = p == nil || !glad[p.Lemma] && (!(cl.Lemma == "become" && outcomes[p.Lemma]) && p.Lemma != "serve" || p.Tense == Future || p.Modality != chancery.Actual)
	case "without", "instead":
		cl.Polarity = chancery.Denied
	}
}

func flip(p chancery.Polarity) chancery.Polarity {
	if p == chancery.Denied {
		return chancery.Asserted
	}
	return chancery.Denied
}

// Infinitive reports whether a node heads an infinitive.
func (t *Text) Infinitive(s, n int) bool { return t.infinitive(t.clauseAt(s, n)) }

func (t *Text) infinitive(cl *Clause) bool {
	return strings.EqualFold(t.mark(cl.Sent, cl.Node), "to") ||
		t.Sents[cl.Sent].Nodes[cl.Node].XPOS == "VB" && t.trees[cl.Sent].child(cl.Node, "aux") < 0
}

// Finite reports whether a clause's verb stands by itself: no infinitive, no
// bare participle.
func (cl *Clause) Finite() bool { return cl.Text.finite(cl) }

func (t *Text) finite(cl *Clause) bool {
	switch t.Sents[cl.Sent].Nodes[cl.Node].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	tr := t.trees[cl.Sent]
	for _, c := range tr.children[cl.Node] {
		if r := tr.nodes[c].Rel; r == "aux" || r == "aux:pass" || r == "cop" {
			switch tr.nodes[c].XPOS {
			case "VBD", "VBZ", "VBP", "MD":
				return true
			}
		}
	}
	return false
}

// Progressive reports whether a clause tells what is going on as it is written:
// "are holding", "is being held".
func (cl *Clause) Progressive() bool {
	tr := cl.Text.trees[cl.Sent]
	if a := tr.child(cl.Node, "aux", "aux:pass"); a < 0 || cl.Tense != Present || cl.Modality != chancery.Actual {
		return false
	}
	if tr.nodes[cl.Node].XPOS == "VBG" {
		return true
	}
	for _, c := range tr.children[cl.Node] {
		if tr.nodes[c].Form == "being" {
			return true
		}
	}
	return false
}

// begins are verbs whose perfect says that something goes on: "has just begun".
var begins = words(`begin start open commence walk enter kick sit`)

// Underway reports whether a clause says that something began and goes on: "got
// under way", "has just begun".
func (cl *Clause) Underway() bool {
	if cl.Polarity == chancery.Denied || cl.Modality != chancery.Actual {
		return false
	}
	if cl.Lemma == "get" || cl.Lemma == "be" {
		n := cl.Oblique("under")
		return n >= 0 && cl.Text.Sents[cl.Sent].Nodes[n].Lemma == "way" || cl.Adverb("underway")
	}
	return begins[cl.Lemma] && cl.Adverb("just")
}

// ownForms reads the predicate's own auxiliaries and negation.
func (t *Text) ownForms(cl *Clause) {
	tr := t.trees[cl.Sent]
	switch tr.nodes[cl.Node].XPOS {
	case "VBD":
		cl.Tense = Past
	case "VBZ", "VBP":
		cl.Tense = Present
	case "VBN":
		cl.Tense = Past
	}
	if t.yetTo(cl) {
		cl.Polarity = chancery.Denied
	}
	if cl.Bound() {
		cl.Modality = chancery.Planned
	}
	if t.inverted(cl) {
		cl.Modality = chancery.Conditional
	}
	on := false // a condition
	for _, c := range tr.children[cl.Node] {
		nd := tr.nodes[c]
		form := strings.ToLower(nd.Form)
		switch nd.Rel {
		case "aux", "aux:pass", "cop":
			t.auxiliary(cl, nd.XPOS, form)
		case "advmod":
			if form == "due" && c < cl.Node && !cl.Noun { // "had been due to visit"
				cl.Modality = chancery.Planned
			}
			if form == "not" || form == "never" || form == "n't" || form == "n’t" || form == "no" {
				cl.Polarity = chancery.Denied
			}
			if form == "reportedly" || form == "allegedly" {
				cl.Modality = chancery.Alleged
			}
		case "advcl":
			m := strings.ToLower(t.mark(cl.Sent, c))
			on = on || m == "if" || m == "unless"
		case "det":
			if form == "no" || form == "neither" {
				cl.Polarity = chancery.Denied
			}
		case "cc", "cc:preconj":
			if (form == "neither" || form == "nor") && !cl.Noun { // "has neither imposed nor announced"
				cl.Polarity = chancery.Denied
			}
		case "nsubj", "nsubj:pass", "obj":
			if d := tr.child(c, "det"); d >= 0 && !cl.Noun {
				if f := strings.ToLower(tr.nodes[d].Form); f == "no" || f == "neither" {
					cl.Polarity = chancery.Denied
				}
			}
		}
	}
	if on && cl.Modality == chancery.Planned {
		cl.Modality = chancery.Conditional
	}
}

// Bound reports whether somebody is bound to do what a clause tells: "are to sign".
func (cl *Clause) Bound() bool {
	tr := cl.Text.trees[cl.Sent]
	m := tr.child(cl.Node, "mark")
	if m <= 0 || !strings.EqualFold(tr.nodes[m].Form, "to") || tr.nodes[cl.Node].XPOS != "VB" {
		return false
	}
	b := tr.child(cl.Node, "cop", "aux")
	return b >= 0 && b < m && tr.nodes[b].Lemma == "be"
}

// announced tells the infinitive of a headline: "Peru and Chile to sign pact".
func (t *Text) announced(cl *Clause) bool {
	nodes := t.Sents[cl.Sent].Nodes
	m := t.trees[cl.Sent].child(cl.Node, "mark")
	if cl.Noun || cl.Modality != chancery.Actual || nodes[cl.Node].XPOS != "VB" || m < 1 || !strings.EqualFold(nodes[m].Form, "to") {
		return false
	}
	switch nodes[cl.Node].Rel {
	case "root", "ccomp", "parataxis":
		n := t.trees[cl.Sent].child(cl.Node, "nsubj", "nsubj:pass")
		return n >= 0 && n < m
	}
	return false
}

// inverted tells a condition without "if": "Had he gone to Lima, …".
func (t *Text) inverted(cl *Clause) bool {
	tr := t.trees[cl.Sent]
	a, n := tr.child(cl.Node, "aux", "aux:pass"), tr.child(cl.Node, "nsubj", "nsubj:pass")
	if a < 0 || n < a || n > cl.Node || a > 0 && tr.nodes[a-1].UPOS != "PUNCT" && tr.nodes[a-1].UPOS != "CCONJ" {
		return false
	}
	switch strings.ToLower(tr.nodes[a].Form) {
	case "had", "were", "should":
		toks := t.Sents[cl.Sent].Tokens
		return toks[len(toks)-1].Form != "?"
	}
	return false
}

// yetTo tells what has not been done so far: "has yet to ratify", "is yet to be
// signed", "remains to be ratified".
func (t *Text) yetTo(cl *Clause) bool {
	toks := t.Sents[cl.Sent].Tokens
	i := t.Sents[cl.Sent].Nodes[cl.Node].First - 1
	if i > 0 && toks[i].Lemma == "be" {
		i--
	}
	return i > 1 && toks[i].Form == "to" && (toks[i-1].Form == "yet" && (toks[i-2].Lemma == "have" || toks[i-2].Lemma == "be") || toks[i-1].Lemma == "remain")
}

func (t *Text) auxiliary(cl *Clause, xpos, form string) {
	if form == "to" {
		return
	}
	if mod, ok := modals[form]; ok {
		cl.Modality, cl.Modal = mod, form
		cl.Tense = Future
		return
	}
	switch xpos {
	case "VBD":
		cl.Tense = Past
	case "VBZ", "VBP":
		if cl.Tense == Untensed || form == "is" || form == "are" || form == "am" {
			cl.Tense = Present
		}
		if form == "has" || form == "have" {
			cl.Tense = Past
		}
	}
}

// hearing are verbs of what one hears.
var hearing = words(`say claim allege rumour rumor`)

// hearsay tells "it is said that" and "is said to have": nobody vouches for what
// follows.
func (t *Text) hearsay(p *Clause, finite bool) bool {
	if p.Noun || !p.Passive || !hearing[p.Lemma] {
		return false
	}
	n := p.Arg(Object)
	return !finite || n < 0 || strings.EqualFold(t.Sents[p.Sent].Nodes[n].Form, "it")
}
