package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// treatyLike are types that one state can accept, and two do not adopt.
var treatyLike = map[string]bool{
	"treaty": true, "convention": true, "agreement": true, "protocol": true, "memorandum_of_understanding": true, "free_trade_agreement": true,
	"extradition_treaty": true, "air_services_agreement": true, "double_taxation_agreement": true, "investment_agreement": true, "visa_waiver": true,
	"mutual_legal_assistance": true, "defence_agreement": true, "economic_partnership_agreement": true, "framework": true, "customs_union": true,
}

// approval tells the approval by one side of what it has made with others, which
// is acceptance, from adoption by all who make it. What is a draft still is only
// proposed.
func (r *reader) approval(d *draft) {
	if d.First("act") != "adopted" || !treatyLike[d.First("type")] {
		return
	}
	if r.t.Modified(d.cl.Sent, d.node, "draft") {
		delete(d.Fields, "act")
		d.Modality = chancery.Proposed
		d.Add("status", r.status(d, "proposed"))
		return
	}
	var who []chancery.Value
	for _, n := range d.cl.Nodes(clause.Subject) {
		who = append(who, r.t.Parties(r.t.Actors(d.cl.Sent, n))...)
	}
	if len(who) == 1 && d.cl.Lemma == "approve" {
		d.Fields["act"][0].Value = "accepted"
		r.bound(d)
	}
}

// bound gives what a parliament or government binds itself to, to its state.
func (r *reader) bound(d *draft) {
	for i := range d.Fields["party"] {
		ofState(&d.Fields["party"][i])
	}
}

// houses are organs by which a state binds itself.
var houses = []string{"parliament", "assembly", "senate", "congress", "cabinet", "government", "council-of-ministers", "duma", "house", "chamber", "diet", "knesset", "majlis"}

// ofState gives what a parliament or government ratifies to its state.
func ofState(v *chancery.Value) {
	owner, organ, ok := strings.Cut(v.Value, "/")
	if ok && slices.ContainsFunc(houses, func(h string) bool { return strings.Contains(organ, h) }) {
		v.Value, v.Name = owner, ""
	}
}

// common reports whether a text is made by those that the register follows: a
// statement by two who are named, a contract not by firms alone.
func (r *reader) common(d *draft) bool {
	if vs := d.Fields["party"]; len(vs) > 0 {
		d.Fields["party"] = slices.DeleteFunc(vs, func(v chancery.Value) bool { return r.t.OfFirm(d.cl.Sent, v.Span.Start) })
	}
	switch d.First("type") {
	case "statement":
		return len(d.Fields["title"]) > 0 || len(d.Fields["party"]) > 1 && !d.guessed
	case "contract":
		return r.t.Occasional(d.cl) || slices.ContainsFunc(d.All("party"), func(id string) bool { return strings.ToLower(id) != id })
	}
	return true
}
