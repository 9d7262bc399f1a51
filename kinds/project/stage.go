package project

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// stage reads how far works have come from words about their name that are no
// verb of theirs: "broke ground on", "is 80 per cent complete", "a feasibility
// study for". It takes the states that break ground or study as parties.
func (r reader) stage(l *line, c *chancery.Claim, n name) {
	at, code := r.early(l, n)
	if code == "" {
		at, code = r.late(l, n)
	} else if vs := l.doers(at); len(vs) > len(c.Fields["party"]) {
		c.Fields["party"] = vs
	}
	if have := c.First("status"); code == "" || have != "" && have != "planned" && have != "under_way" {
		return
	}
	v := l.text(at, at+1)
	v.Value = code
	c.Fields["status"] = []chancery.Value{v}
	switch c.Modality = chancery.Actual; code {
	case "planned":
		c.Modality = chancery.Planned
	case "proposed":
		c.Modality = chancery.Proposed
	}
}

// staged reports whether words about a name tell its stage.
func (r reader) staged(l *line, n name) bool {
	_, a := r.early(l, n)
	_, b := r.late(l, n)
	return a != "" || b != ""
}

// early returns the words of a stage before a name and the code they stand for.
func (r reader) early(l *line, n name) (at int, code string) {
	for i := n.first; i > 0 && i > n.first-9 && !l.is(i-1, ";", ",", "."); i-- {
		w := l.phrase(r.set.Tables["early"], i)
		if w == 0 || l.is(i-w-1, "not", "never", "yet") {
			continue
		}
		return i - w, r.set.Tables["early"].Code(strings.Join(l.low[i-w:i], " "))
	}
	return 0, ""
}

// late returns the words of a stage behind a name and the code they stand for.
func (r reader) late(l *line, n name) (at int, code string) {
	for i := n.last + 1; i <= len(l.low) && i < n.last+20 && !l.is(i-1, ";"); i++ {
		w := l.phrase(r.set.Tables["late"], i)
		if w == 0 || l.is(i-w-1, "not", "never", "was", "were") {
			continue
		}
		return i - w, r.set.Tables["late"].Code(strings.Join(l.low[i-w:i], " "))
	}
	return 0, ""
}

// doers returns the states that the verb at or before token i is said of: those
// right before it, joined by "and" and commas.
func (l *line) doers(i int) []chancery.Value {
	for i > 0 && (l.upos(i) == "VERB" || l.upos(i) == "AUX" || l.upos(i) == "ADV" || l.upos(i) == "NOUN" || l.upos(i) == "DET" || l.upos(i) == "ADJ" || l.is(i, "to", "on")) && l.mention(i) == nil {
		i--
	}
	var c chancery.Claim
	for ; i >= 0; i-- {
		m := l.mention(i)
		if m == nil && l.is(i, "and", ",", "the") {
			continue
		}
		if m == nil || m.Class != mention.Party || m.Sort != "state" {
			break
		}
		for _, p := range l.t.Res.Refs[l.over[i]].Parties {
			v := l.t.Value(p.ID, m.Span)
			v.Name = p.Name
			c.Fields = map[string][]chancery.Value{"p": append([]chancery.Value{v}, c.Fields["p"]...)}
		}
		i = m.First
	}
	return c.Fields["p"]
}

// ordered moves the start of a name back over an ordinal in small letters:
// "the sixth Friendship Bridge".
func (l *line) ordered(n name) name {
	if n.way == "works" && n.first > 0 && !l.capital(n.first-1) && l.ordinal(n.first-1) {
		n.first--
	}
	return n
}

// body reports whether what stands behind a name calls it a body: ", the joint
// body they founded".
func (l *line) body(i int) bool {
	if !l.is(i, ",", "–", "—") || !l.is(i+1, "a", "an", "the") {
		return false
	}
	for k := i + 2; k < i+6; k++ {
		if l.is(k, "body", "forum", "organisation", "organization", "grouping", "alliance", "council", "secretariat", "club", "think-tank") {
			return true
		}
	}
	return false
}

// earlier returns the name that the document gave the thing that "the bridge"
// points back at: the latest that ends in the same noun.
func (l *line) earlier(cs []chancery.Claim, n name) (chancery.Value, bool) {
	if n.way != "described" || n.last != n.head+1 || n.last-n.first > 1 {
		return chancery.Value{}, false
	}
	for i := len(cs) - 1; i >= 0; i-- {
		words := strings.Fields(strings.ToLower(cs[i].First("name")))
		if len(words) > 1 && words[len(words)-1] == l.low[n.head] {
			v := cs[i].Fields["name"][0]
			v.Basis = chancery.FromContext
			return v, true
		}
	}
	return chancery.Value{}, false
}

// again returns the things of a sentence that point back at a project told
// before, with what they cost: "the 4.8-billion-baht bridge", "the pipeline,
// whose cost is estimated at".
func (l *line) again(cs []chancery.Claim) []name {
	var out []name
	for h := range l.low {
		n := name{h, h + 1, h, "described"}
		if l.upos(h) != "NOUN" || l.capital(h) || !l.the(h) {
			continue
		}
		if _, ok := l.earlier(cs, n); !ok {
			continue
		}
		var c chancery.Claim
		if l.cost(&c, n); len(c.Fields["value"]) > 0 {
			out = append(out, n)
		}
	}
	return out
}

// the reports whether "the" stands before the noun at token h, a figure and
// attributes passed over.
func (l *line) the(h int) bool {
	k := h - 1
	for k >= 0 && k > h-9 && (l.class(k, mention.Quantity) || l.upos(k) == "ADJ" || l.upos(k) == "NUM" || l.upos(k) == "NOUN" || l.is(k, "-", "$", "€")) {
		k--
	}
	return l.is(k, "the")
}
