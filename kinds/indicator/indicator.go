package indicator

import (
	_ "embed"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

//go:embed rules.txt
var rulesText string

// Rules returns the kind's tables and rules; its error lists every bad line.
func Rules() (*rule.Set, error) {
	return rule.Parse(&Kind, "kinds/indicator/rules.txt", rulesText)
}

// New returns the reader of indicators.
func New() (read.Kind, error) {
	set, err := Rules()
	if err != nil {
		return read.Kind{}, err
	}
	r := reader{set}
	return read.Kind{Kind: &Kind, Rules: set, Read: r.read}, nil
}

type reader struct{ set *rule.Set }

func (r reader) read(t *clause.Text) []chancery.Claim {
	var out []chancery.Claim
	var last *chancery.Claim
	for s := range t.Sents {
		l, n := newLine(t, s), len(out)
		l.last, last = last, nil
		if out = r.sentence(out, l); len(out) > n {
			c := out[len(out)-1]
			if first := out[n]; alike(&first, &c) {
				c = first // "US$112 million in 2022 (2021: US$87 million)"
			}
			c = c.Copy()
			last = &c
		}
	}
	return out
}

// sentence reads the ranks of a sentence and then its other figures, each with
// what came before it at hand.
func (r reader) sentence(out []chancery.Claim, l *line) []chancery.Claim {
	plain, ranks := l.figures()
	var rank *chancery.Claim
	for _, f := range ranks {
		if c, gov, ok := r.rank(l, f, rank); ok {
			out = r.finish(out, l, f, c, gov, "rank")
			rank = &c
		}
	}
	first, prev := len(out), told{}
	for _, f := range plain {
		k, ok := r.part(l, f, prev)
		if !ok {
			k, ok = r.gapped(l, f, prev)
		}
		if !ok {
			k, ok = r.link(l, f)
		}
		if !ok {
			k, ok = r.again(l, f, prev)
		}
		if !ok {
			continue
		}
		c, gov, ok := r.figure(l, f, k, prev, rank)
		if !ok {
			continue
		}
		n := len(out)
		out = r.finish(out, l, f, c, gov, r.way(k, gov))
		if len(out) > n && (k.at >= 0 && k.at == prev.at || k.same || len(k.side) > 0 || whileSo(l, prev, k)) {
			share(&out[n], out[first:n]) // "rose 5 per cent to $2 billion last year"
		}
		prev = told{f, k, &c}
	}
	return out
}

// whileSo reports whether a figure of trade is set beside the one told last by
// "while", without a period of its own.
func whileSo(l *line, prev told, k link) bool {
	if prev.way != "level" || k.way != "level" || counts(prev.code) || counts(k.code) {
		return false
	}
	for j := prev.last; j < k.a; j++ {
		if l.is(j, "while", "whereas") {
			return true
		}
	}
	return false
}

// share gives two figures of one verb the period that only one of them has.
func share(c *chancery.Claim, before []chancery.Claim) {
	if len(before) == 0 {
		return
	}
	b := &before[len(before)-1]
	if len(b.Fields["period"]) == 0 {
		b.Add("period", c.Fields["period"]...)
	} else if len(c.Fields["period"]) == 0 {
		c.Add("period", b.Fields["period"]...)
	}
}

// A told is a figure with what it measures.
type told struct {
	figure
	link
	claim *chancery.Claim
}

// figure makes a claim of an amount, a percentage or a count.
func (r reader) figure(l *line, f figure, k link, prev told, rank *chancery.Claim) (c chancery.Claim, gov *clause.Clause, ok bool) {
	at := k.at
	if at < 0 {
		at = f.first
	}
	if gov = l.verbAt(at); gov == nil && k.at < 0 && l.people(k.a) {
		gov = l.verbAt(k.a) // "a million Vietnamese visited"
	}
	of, with := r.who(l, f, k, gov)
	switch {
	case k.same:
		of, with = prev.claim.Fields["of"], prev.claim.Fields["with"]
	case len(k.side) > 0:
		of, with = beside(k, prev)
	}
	if len(of) < 2 && len(with) == 0 {
		of, with = inherit(k, of, with, prev, rank)
	}
	if len(of)+len(with) == 0 {
		of, with = l.taken(k)
	}
	if len(with) == 0 && (k.code == "investment" || k.way == "part") {
		with = counterpart(of, prev.claim)
	}
	if len(with) == 0 && (k.code == "loan" || k.code == "aid") && l.joint() {
		with = r.unsaid(l, of)
	}
	if len(with) == 0 && k.code == "tourists" {
		with = r.home(l, of, gov)
	}
	if oneWay(k.code) && len(of) == 0 && len(with) == 1 {
		of = r.unsaid(l, with)
	}
	if len(of)+len(with) == 0 || relational(k) && (len(of) == 0 || len(with) == 0) && !r.gives(l, f, k, of, with, gov) {
		return c, nil, false
	}
	code, value := r.code(l, k, gov), f.value
	if k.way == "growth" {
		if !l.class(k.a, mention.Quantity) {
			c.Add("scope", l.value(l.text(k.a, k.b), k.a, k.b))
		}
		if k.down {
			value = "-" + value
		}
	}
	c.Add("measure", l.value(code, k.a, k.b))
	c.Add("value", l.value(value, f.first, f.last))
	if k.way == "share" {
		f.unit = "percent" // "42 per cent, followed by Japan with 20"
	}
	if u := unit(l.t.Doc, f.unit); u != "" {
		c.Add("unit", l.value(u, f.first, f.last))
	}
	c.Add("of", of...)
	c.Add("with", with...)
	if v, ok := r.scope(l, f, k); ok {
		c.Add("scope", v)
	}
	return c, gov, true
}

// code is the measure that a link is recorded under.
func (r reader) code(l *line, k link, gov *clause.Clause) string {
	switch {
	case k.way == "growth":
		return "growth"
	case k.code == "balance" || k.code == "sent":
		return "other"
	case k.code == "trade" && k.way == "level" && l.is(k.a-1, ",") && l.is(k.a-3, "in") && l.is(k.a-2, "service"):
		return "trade_services" // "In services, trade reached"
	case k.code != "other" || !l.people(k.a):
	case lemma(gov) == "visit":
		return "tourists"
	case lemma(gov) == "study" || lemma(gov) == "graduate" || l.is(k.b, "study", "graduate"):
		return "students"
	}
	return k.code
}

// oneWay reports whether a measure goes from one party to the other.
func oneWay(code string) bool { return code == "exports" || code == "imports" }

// inherit takes the parties of a figure that names none from the same
// sentence: imports after exports, the trade of two partners just ranked.
func inherit(k link, of, with []chancery.Value, prev told, rank *chancery.Claim) ([]chancery.Value, []chancery.Value) {
	switch {
	case oneWay(k.code) && prev.claim != nil && len(of) == 1 && prev.claim.Has("of", of[0].Value):
		return of, prev.claim.Fields["with"]
	case len(of) > 0 || counts(k.code) || k.code == "aid" || k.code == "loan":
	case oneWay(k.code) && oneWay(prev.code), k.way == "part":
		return prev.claim.Fields["of"], prev.claim.Fields["with"]
	case !oneWay(k.code) && rank != nil && len(rank.Fields["with"]) > 0:
		if rank.Has("measure", "investor_rank") == (k.code == "investment") {
			return rank.Fields["of"], rank.Fields["with"]
		}
	}
	return of, with
}

// way names the rule that a figure is told by.
func (r reader) way(k link, gov *clause.Clause) string {
	switch {
	case k.way == "level" && r.set.Tables["give"].Code(lemma(gov)) != "":
		return "given"
	case counts(k.code) && k.way != "growth":
		return "people"
	}
	return k.way
}

func lemma(cl *clause.Clause) string {
	if cl == nil {
		return ""
	}
	return cl.Lemma
}

// relational reports whether a measure needs both sides: trade, people abroad,
// and all that is given.
func relational(k link) bool {
	switch k.code {
	case "exports", "imports":
		return false
	}
	return k.way != "spending" && k.way != "share"
}

// counts reports whether a measure counts people or firms of one party in another.
func counts(code string) bool { return code == "tourists" || code == "students" || code == "other" }

// finish adds period, attribution and evidence, and drops what is only wished
// for or possible.
func (r reader) finish(out []chancery.Claim, l *line, f figure, c chancery.Claim, gov *clause.Clause, way string) []chancery.Claim {
	mod, ok := r.modality(l, f, gov)
	if !ok {
		return out
	}
	c.Kind, c.Document, c.Modality, c.Polarity = Kind.Name, l.t.Doc.Name, mod, chancery.Asserted
	if c.Rule = "indicator/" + way; mod == chancery.Planned && way == "level" {
		c.Rule = "indicator/target"
	}
	if gov != nil && gov.Polarity == chancery.Denied {
		c.Polarity = chancery.Denied
	}
	c.Evidence = l.t.Prove(l.t.Sents[l.s].Span, l.span(f.first, f.last))
	if v, ok := l.period(f); ok {
		c.Add("period", v)
		if due, by := strings.CutPrefix(v.Value, "../"); by && (gov == nil || gov.Tense != clause.Past) && due > string(l.t.Doc.Published) {
			c.Modality = chancery.Planned // "by 2030" is still to come
		}
	}
	attribution(gov, &c)
	if l.last != nil && !l.is(f.first-1, ":") && len(c.Fields["period"]) == 0 && len(c.Fields["of"]) > 0 && c.Fields["of"][0].Basis == chancery.FromContext && mod == chancery.Actual {
		for _, v := range l.last.Fields["period"] {
			v.Basis = chancery.FromContext
			c.Add("period", v)
		}
	}
	if c.Has("of", c.First("attribution")) {
		delete(c.Fields, "attribution") // who gives tells it: no other voice
	}
	for i := range out {
		if same(&out[i], &c) {
			return out
		}
	}
	return append(out, c)
}

// modality tells targets and promises from figures reached.
func (r reader) modality(l *line, f figure, gov *clause.Clause) (chancery.Modality, bool) {
	if l.summed(f) || l.aside(f) {
		return chancery.Actual, true
	}
	if gov == nil {
		if r.marked(l, f) {
			return chancery.Planned, true
		}
		return chancery.Actual, true
	}
	for cl, hops := gov, 0; cl != nil && hops < 4; cl, hops = cl.Parent, hops+1 {
		if r.set.Tables["target"].Code(cl.Lemma) != "" && cl != gov && gov.Tense != clause.Past {
			return chancery.Planned, true
		}
	}
	if r.marked(l, f) || r.set.Tables["promise"].Code(gov.Lemma) != "" {
		return chancery.Planned, true
	}
	switch gov.Modality {
	case chancery.Actual, chancery.Planned, chancery.Alleged:
		return gov.Modality, !gov.Purpose
	}
	return gov.Modality, false
}

// summed tells a total that a new sum brings about: "bringing the total to".
func (l *line) summed(f figure) bool {
	for i := f.first - 1; i >= 0 && i > f.first-reach; i-- {
		if l.is(i, ";") || l.class(i, mention.Quantity) {
			return false
		}
		if strings.EqualFold(l.forms[i], "bringing") {
			return l.is(i-1, ",")
		}
	}
	return false
}

// aside reports whether a figure is told by the way, apart from the verb of its
// sentence: "trade, worth $2 billion in 2018, should grow".
func (l *line) aside(f figure) bool {
	i := l.before(f)
	if !l.is(i, "worth") || !l.is(i-1, ",") {
		return false
	}
	for j := f.last; j < l.stop(f.last); j++ {
		if l.is(j, ",") {
			return true
		}
	}
	return false
}

// marked tells "a target of" or "the goal of reaching" before a figure.
func (r reader) marked(l *line, f figure) bool {
	for i := f.first - 1; i >= 0 && i > f.first-8; i-- {
		if l.is(i, "target", "goal", "pledge", "promise", "offer") && l.upos(i) != "VERB" || l.is(i, "plan", "intention", "intent", "intend", "aim") && l.is(i+1, "to") {
			return true
		}
	}
	return false
}

// alike reports whether two figures measure the same of the same parties.
func alike(a, b *chancery.Claim) bool {
	for _, f := range []string{"measure", "of", "with"} {
		if a.First(f) != b.First(f) {
			return false
		}
	}
	return true
}

// same reports whether two claims of one document give one figure.
func same(a, b *chancery.Claim) bool {
	for _, f := range []string{"measure", "value", "of", "with", "scope"} {
		if a.First(f) != b.First(f) {
			return false
		}
	}
	return a.First("period") == b.First("period") || b.First("period") == ""
}
