package indicator

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// ranked returns what a superlative ranks and the token after its words:
// "largest merchandise export destination", "main destination of its exports".
func (r reader) ranked(l *line, f figure) (code string, end int) {
	if l.is(f.last, "destination", "market", "buyer", "source", "supplier") && l.is(f.last+1, "of", "for") {
		for k := f.last + 2; k < f.last+6; k++ {
			if l.is(k, "export") && l.upos(k) == "NOUN" {
				return "export_destination_rank", f.last + 1
			}
			if l.is(k, "import") && l.upos(k) == "NOUN" {
				return "import_source_rank", f.last + 1
			}
		}
	}
	for k := f.last; k < len(l.words) && k < f.last+5; k++ {
		if c, n := l.phrase(r.set.Tables["rank"], k); n > 0 {
			return c, k + n
		}
		if u := l.upos(k); u != "ADJ" && u != "NOUN" && !l.is(k, "-") || l.class(k, mention.Thing) {
			break
		}
	}
	return "", 0
}

// rank reads "A is B's second-largest investor", "the largest investor in B is
// A", "A, B's largest trading partner,".
func (r reader) rank(l *line, f figure, prev *chancery.Claim) (chancery.Claim, *clause.Clause, bool) {
	code, end := r.ranked(l, f)
	own := l.owner(f.first)
	if l.overtaken(own) && l.last != nil {
		own = without(append(slices.Clone(l.last.Fields["of"]), l.last.Fields["with"]...), r.holder(l, f, end, own))
		for i := range own {
			own[i].Basis = chancery.FromContext
		}
	}
	if code == "" {
		code, end, own = r.listed(l, f)
	} else if l.plural(f.last, end) && code != "tourists" {
		code = ""
	}
	if code == "" {
		return chancery.Claim{}, nil, false
	}
	var c chancery.Claim
	of := r.holder(l, f, end, own)
	if len(of) == 0 && prev != nil && l.is(l.phraseStart(f.first)-1, "and") {
		if of = prev.Fields["of"]; len(without(own, of)) == 0 {
			own = prev.Fields["with"] // "and its largest supplier"
		}
	}
	in := l.under(end, l.stop(end), "of", "to", "for")
	region, scope := l.region(end)
	with := without(own, of)
	if len(with) == 0 {
		with = without(in, of)
	}
	if at := l.under(end, l.stop(end), "in"); len(with) == 0 && !scope {
		with = without(at, of)
	}
	if _, ok := l.wide(f.first); len(of) != 1 || len(with) == 0 && !scope && !ok {
		return c, nil, false
	}
	c.Add("measure", l.value(code, f.last, end))
	c.Add("value", l.value(l.after(f, end), f.first, f.last))
	c.Add("unit", l.value("rank", f.first, f.last))
	c.Add("of", of...)
	c.Add("with", with...)
	if scope {
		c.Add("scope", region)
	} else if own, ok := l.wide(f.first); ok {
		c.Add("scope", own)
	} else {
		c.Add("scope", l.narrowed(f, end)...)
	}
	return c, l.verbAt(f.first), true
}

// overtaken reports whether "the country's" was taken for the one that lost its
// place: "overtook Iran to become the country's second supplier".
func (l *line) overtaken(own []chancery.Value) bool {
	if len(own) != 1 || own[0].Basis != chancery.FromContext {
		return false
	}
	for i := range l.words {
		if l.is(i, "overtake", "surpass", "replace", "displace", "pass", "overtook") && slices.ContainsFunc(l.partyAt(i+1), func(v chancery.Value) bool { return v.Value == own[0].Value }) {
			return true
		}
	}
	return false
}

// after returns the place in a list: of one that is first but for those named
// after it, the place behind them: "the biggest partner after Japan".
func (l *line) after(f figure, end int) string {
	stop := l.stop(end)
	for i := end; f.value == "1" && i < stop; i++ {
		if l.is(i, "after", "behind") && l.upos(i) == "ADP" && len(l.partyAt(i+1))+len(l.partyAt(i+2)) > 0 {
			return strconv.Itoa(1 + len(l.partiesIn(i+1, l.phraseEnd(i+1, stop))))
		}
	}
	return f.value
}

// listed returns what a list holds in which something is third: "among Peru's
// suppliers", the token after its words, and whose list it is.
func (r reader) listed(l *line, f figure) (code string, end int, own []chancery.Value) {
	if !l.is(f.last, "among", "in") {
		return "", 0, nil
	}
	for k := f.last + 1; k < len(l.words) && k < f.last+9 && !l.verbal(k); k++ {
		if c, n := l.phrase(r.set.Tables["rank"], k); n > 0 && l.plural(k, k+n) {
			return c, k + n, l.front(k)
		}
	}
	return "", 0, nil
}

// plural reports whether what is ranked, tokens [a, b), is several: its head
// stands before "of".
func (l *line) plural(a, b int) bool {
	head := b - 1
	for i := a + 1; i < b; i++ {
		if l.is(i, "of") {
			head = i - 1
		}
	}
	return strings.HasSuffix(l.forms[head], "s")
}

// narrowed returns what part of the whole a rank is about: "the leading
// European investor", "supplier of steel".
func (l *line) narrowed(f figure, end int) []chancery.Value {
	if f.last < end && (l.class(f.last, mention.Adjective) || l.upos(f.last) == "ADJ" && l.forms[f.last] != l.words[f.last]) {
		return []chancery.Value{l.value(l.forms[f.last], f.last, f.last+1)}
	}
	a := end + 1
	for l.class(a, mention.Adjective) { // "buyer of Peruvian copper"
		a++
	}
	b := l.nouns(a)
	if !l.is(end, "of") || b == a {
		return nil
	}
	return []chancery.Value{l.value(l.text(a, b), a, b)}
}

// nouns returns the token after the nouns that begin at token i.
func (l *line) nouns(i int) int {
	for l.upos(i) == "NOUN" && l.mention(i) == nil {
		i++
	}
	return i
}

// owner returns the party whose list it is, before the rank: "Korea's", "the
// country's", "its"; "our" is the document's own country's.
func (l *line) owner(first int) []chancery.Value {
	i := first - 1
	if m := l.mention(i); l.is(i, "our") && (m == nil || !m.Quoted) {
		if id := resolve.Home(l.t.Doc); id != "" {
			return []chancery.Value{{Value: id, Basis: chancery.FromDateline}}
		}
	}
	for i >= 0 && (l.upos(i) == "PART" || l.upos(i) == "ADJ" && l.mention(i) == nil || l.is(i, "the", "'s", "’s", "'", "’")) {
		i--
	}
	return l.partyAt(i)
}

// wide returns a region that owns the list, nobody's state: "the region's".
func (l *line) wide(first int) (chancery.Value, bool) {
	i := first - 2
	if !l.is(first-1, "'s", "’s") || !l.is(i, "region", "continent", "bloc", "world") || l.mention(i) != nil && len(l.partyAt(i)) > 0 {
		return chancery.Value{}, false
	}
	return l.value(l.text(i, i+1), i, i+1), true
}

// region returns the part of the world the list is of: "in Southeast Asia". A
// state is none.
func (l *line) region(end int) (chancery.Value, bool) {
	stop := l.stop(end)
	for i := end; i < stop; i++ {
		if !l.is(i, "in", "within", "across", "among") || i > end+12 {
			continue
		}
		j := i + 1
		if l.is(j, "the") {
			j++
		}
		m := l.mention(j)
		for k := j; k < j+4; k++ {
			if l.is(k, "region", "bloc", "area") && l.t.Sents[l.s].Tokens[j].UPOS != "VERB" && !l.is(j, "region", "bloc") {
				return l.value(l.text(j, k+1), j, k+1), true
			}
		}
		if m == nil || m.Class == mention.Date {
			continue
		}
		if m.Class == mention.Place || m.Class == mention.Party && m.Sort != "state" || strings.HasPrefix(m.ID, "group:") || m.Class == mention.Name {
			return l.t.Value(m.Of(l.t.Doc.Text), m.Span), true
		}
	}
	return chancery.Value{}, false
}

// holder returns who holds the rank: the subject, what the subject is, or the
// name in apposition.
func (r reader) holder(l *line, f figure, end int, own []chancery.Value) []chancery.Value {
	start := l.phraseStart(f.first)
	if vs := l.linked(start, own); len(vs) > 0 {
		return vs
	}
	// "Japan's largest export market is China", "Japan's largest investor, China,"
	j := end
	if stop := l.stop(end); l.verbal(stop) && l.is(stop, "be", "remain") {
		if l.is(stop+1, "the", "a") || len(l.partyAt(stop+1)) > 0 {
			return without(l.partiesIn(stop+1, l.phraseEnd(stop+1, len(l.words))), own)
		}
	}
	if l.is(j, ",") {
		j++
	}
	if vs := l.partyAt(j); len(vs) == 1 && l.class(j, mention.Party) {
		return without(vs, own)
	}
	return nil
}

// phraseStart steps back over the determiners and owners before a rank.
func (l *line) phraseStart(first int) int {
	i := first
	if _, ok := l.wide(first); ok {
		i = first - 2
	}
	for i > 0 && (l.upos(i-1) == "PART" || l.upos(i-1) == "DET" || l.upos(i-1) == "ADJ" && l.mention(i-1) == nil || len(l.partyAt(i-1)) > 0 && (l.is(i, "'s", "’s", "'", "’") || l.upos(i-1) == "PRON" || l.class(i-1, mention.Anaphor, mention.Adjective))) {
		m := l.mention(i - 1)
		if i--; m != nil {
			i = min(i, m.First)
		}
	}
	return i
}

// linking joins a subject and what it is.
var linking = []string{"be", "remain", "become", "stay", "rank", "place", "come", "stand", "to", "as", "now", "still", "also", "already", "currently", "currently", "its", "represent", "constitute", "have", "be", "the", "by", "far", "emerge", "again"}

// linked returns the party before the linking verb that ends at token start,
// or before the comma of an apposition.
func (l *line) linked(start int, own []chancery.Value) []chancery.Value {
	i := start - 1
	if l.is(i, ",") {
		return without(l.partyAt(i-1), own)
	}
	if l.is(i-1, "make", "call", "consider", "name", "making", "made") && l.class(i, mention.Party) {
		return without(l.partyAt(i), own)
	}
	verb := false
	for i >= 0 && l.is(i, linking...) {
		verb = verb || l.is(i, "be", "remain", "become", "stay", "rank", "place", "come", "stand", "as", "represent", "constitute", "emerge")
		i--
	}
	if !verb {
		return nil
	}
	if l.verbal(i) && l.is(i+1, "as", "be") {
		i-- // "ranked as", "emerged as", "described China as"
	}
	if n := l.t.NodeAt(l.s, i+1); n >= 0 {
		for _, cl := range []*clause.Clause{l.verbAt(start)} {
			if cl == nil {
				continue
			}
			if vs := without(subject(cl), own); len(vs) == 1 && !person(cl) {
				return vs
			}
		}
	}
	for ; i >= 0; i-- {
		if l.is(i, ";") {
			return nil
		}
		if vs := l.partyAt(i); len(vs) > 0 && !l.class(i, mention.Adjective) {
			return without(vs, own)
		}
		if l.verbal(i) && !l.is(i, linking...) {
			return nil
		}
	}
	return nil
}

// person reports whether a clause's subject is a person.
func person(cl *clause.Clause) bool {
	for _, n := range cl.Nodes(clause.Subject) {
		for _, a := range cl.Text.Actors(cl.Sent, n) {
			if a.Person != nil {
				return true
			}
		}
	}
	return false
}
