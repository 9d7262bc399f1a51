package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A title is the name of a text, with where it stands.
type title struct {
	sent  int
	code  string
	value chancery.Value
}

// named notes the title of a text for later words that point back at it.
func (r *reader) named(d *draft) {
	if vs := d.Fields["title"]; len(vs) > 0 && !r.t.InTitle(d.cl.Sent) {
		r.titles = append(r.titles, title{d.cl.Sent, d.First("type"), vs[0]})
	}
}

// back gives a text that is only pointed at the title of the one it points to:
// "the Convention", "it". An untitled text in between would be meant instead.
func (r *reader) back(d *draft) {
	s := d.cl.Sent
	if d.points = len(d.Fields["title"]) == 0 && r.pointed(d); !d.points {
		return
	}
	for _, t := range slices.Backward(r.titles) {
		if t.sent >= s || r.t.Doc.Region(t.value.Start) != r.t.Doc.Region(d.cl.Span().Start) {
			continue
		}
		if t.code == d.First("type") || d.First("type") == "agreement" && strings.Contains(strings.ToLower(t.value.Value), r.t.Noun(s, d.node)) {
			if r.newer(d, t.sent) || s-t.sent > reach && !r.capital(d) {
				return
			}
			v := t.value
			v.Basis = chancery.FromContext
			d.Add("title", v)
			d.Fields["type"][0].Value = t.code
			r.titles = append(r.titles, title{s, t.code, t.value})
			return
		}
	}
}

// reach is how many sentences back a small letter points: "the convention".
const reach = 3

// capital tells "the Convention" from "the convention".
func (r *reader) capital(d *draft) bool {
	text := r.t.Span(d.cl.Sent, d.node).Of(r.t.Doc.Text)
	return text != strings.ToLower(text)
}

// pointed reports whether a text is spoken of as known and by its kind alone.
func (r *reader) pointed(d *draft) bool {
	t, s := r.t, d.cl.Sent
	if t.Pronoun(s, d.node) {
		return true
	}
	if det := t.Det(s, d.node); det != "the" && det != "this" && det != "that" || t.Plural(s, d.node) || len(t.Within(s, d.node)) > 0 {
		return false
	}
	for _, prep := range []string{"between", "with", "of", "on", "among"} {
		if len(t.Under(s, d.node, prep)) > 0 {
			return false
		}
	}
	_, kind := r.set.Tables["type"].Find(t.Words(s, d.node))
	return len(strings.Fields(t.Words(s, d.node))) <= len(strings.Fields(kind))+1
}

// newer reports whether an untitled text of the same sort was told of after
// sentence s.
func (r *reader) newer(d *draft, s int) bool {
	return slices.ContainsFunc(r.drafts, func(k draft) bool {
		return k.cl.Sent > s && k.cl.Sent <= d.cl.Sent && k.node != d.node && len(k.Fields["title"]) == 0 && k.First("type") == d.First("type")
	})
}

// adherents gives a text by its name the parties that have joined it by what stands
// before: "Peru and Chile ratified it. The Convention entered into force in May."
func (r *reader) adherents(d *draft) {
	for _, k := range r.drafts {
		if len(d.Fields["title"]) == 0 || norm(k.First("title")) != norm(d.First("title")) || k.Modality != chancery.Actual || k.Polarity == chancery.Denied {
			continue
		}
		switch k.First("act") {
		case "ratified", "acceded", "accepted", "adopted":
			for _, v := range k.Fields["party"] {
				v.Basis = chancery.FromContext
				d.Add("party", v)
			}
		}
	}
}
