package undertaking

import (
	_ "embed"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

func ours(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return first == "they" || first == "both" || first == "we" || strings.HasPrefix(strings.ToLower(text), "the two ")
}

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

func (r *reader) athome(d *draft) bool {
	by := d.Fields["by"]
	return len(by) == 1 && strings.Contains(by[0].Value, "/")
}

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
