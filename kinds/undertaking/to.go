package undertaking

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/rule"
)

// givers are the strengths of what one may undertake towards another.
var givers = []string{"pledged", "decided", "readiness", "reaffirmed", "proposed", "agreed"}

// toward names towards whom one party undertakes something, where the rule found
// nobody: whom the act promised reaches ("send engineers to Ukraine"), or who was
// offered it.
func (r *reader) toward(d *draft, m rule.Match) {
	if len(d.Fields["to"]) > 0 || !slices.Contains(givers, d.First("strength")) {
		return
	}
	by := r.side(d)
	if by == "" {
		return
	}
	but := func(p resolve.Party) bool { return p.ID == by || strings.HasPrefix(p.ID, by+"/") }
	var as []clause.Actor
	for _, n := range d.cl.Nodes(clause.Indirect) {
		as = append(as, r.t.Concerns(d.cl.Sent, n, but)...)
	}
	if sub := r.promised(d, m); len(as) == 0 && sub != nil {
		as = sub.Reaches(but)
	}
	if vs := r.t.Parties(as); len(vs) > 0 {
		d.Add("to", vs...)
	}
}

// side returns the one party that undertakes, "" for none or several.
func (r *reader) side(d *draft) string {
	side := ""
	for _, v := range d.Fields["by"] {
		id := v.Value
		if strings.ContainsAny(id, " ") {
			id = v.Party
		}
		if side != "" && id != side {
			return ""
		}
		side = id
	}
	return side
}

// promised returns the clause of what is undertaken: the one that the text was
// taken from, else the clause itself where its verb is the act.
func (r *reader) promised(d *draft, m rule.Match) *clause.Clause {
	if n, ok := m.At["text"]; ok && n >= 0 {
		if sub := r.t.At(d.cl.Sent, n); sub != nil {
			return sub
		}
	}
	return d.cl
}
