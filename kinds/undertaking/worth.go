package undertaking

import (
	_ "embed"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

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

// worth tells an undertaking from a phrase too thin to be one, and from views
// that nobody undertakes to act on.
func worth(text, strength string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
	for _, w := range words[:min(3, len(words))] {
		if courtesies[w] {
			return false // "offered his condolences on …"
		}
	}
	if idioms[strings.Join(words[:min(2, len(words))], " ")] {
		return false
	}
	n := len(strings.Fields(text))
	if strength == "invited" || whole[strings.ToLower(text)] {
		return n >= 1
	}
	if strength == "discussed" || strength == "requested" && nominal(text) {
		return n >= 1 && !thin[strings.ToLower(text)]
	}
	return n >= 2
}

// nominal tells a noun by its ending: "compensation", "assistance", "loans".
func nominal(word string) bool {
	for _, end := range []string{"tion", "ance", "ence", "ment", "ity", "sion", "s"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
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

// whole are words that say alone what is offered or asked.
var whole = map[string]bool{
	"help": true, "assistance": true, "support": true, "aid": true, "mediate": true, "mediation": true, "dialogue": true, "calm": true,
	"restraint": true, "peace": true, "stay": true, "withdraw": true, "leave": true, "disarm": true, "reconsider": true, "intervene": true,
	"negotiate": true, "cooperate": true, "talks": true, "unity": true,
}

var thin = map[string]bool{"it": true, "this": true, "that": true, "them": true, "these": true}

// courtesies bind nobody to anything.
var courtesies = map[string]bool{
	"condolence": true, "condolences": true, "congratulations": true, "thanks": true, "gratitude": true, "greetings": true,
	"sympathy": true, "sympathies": true, "apologies": true, "apology": true, "appreciation": true, "regards": true,
}

// idioms only look like something asked for: "asked not to be named", "for her
// part, urged".
var idioms = map[string]bool{
	"be named": true, "be identified": true, "be quoted": true, "remain anonymous": true,
	"her part": true, "his part": true, "its part": true, "their part": true,
}
