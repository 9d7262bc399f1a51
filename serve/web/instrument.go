package web

import (
	"slices"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/serve/brief"
)

// An instrumentPage is a text that parties made: its life drawn, the acts of
// each party, and the texts it stands in line with.
type instrumentPage struct {
	*factPage
	Parties []link
	Life    life
	Acts    []act
	Lineage []lineage
}

// An act is one thing done with an instrument.
type act struct{ Name, Day, By, Place, Manner string }

// A lineage is how an instrument stands to another text.
type lineage struct {
	How  string
	Text string
	Href string
}

// A life draws the stages of a status, downwards, with the days they were reached.
type life struct {
	Height float64
	Stages []stage
}

type stage struct {
	Y         float64
	Name, Day string
	Class     string // reached, now or none
	Last      bool
	ToY       float64
}

const stageHeight = 34.0

func (q *request) instrument() error {
	f, moved, err := q.factOfKind("instrument")
	if err != nil || moved {
		return err
	}
	body := instrumentPage{}
	if body.factPage, err = q.factOf(f); err != nil {
		return err
	}
	for _, v := range f.Fields["party"] {
		body.Parties = append(body.Parties, link{partyHref(v.Value), q.reg.name(v.Value), ""})
	}
	for _, v := range f.Fields["act"] {
		body.Acts = append(body.Acts, q.actOf(&v))
	}
	for _, k := range q.reg.Kinds() {
		if k.Name == "instrument" {
			body.Life = lifeOf(&k, f)
		}
	}
	if body.Lineage, err = q.lineageOf(f); err != nil {
		return err
	}
	return q.show("instrument", clip(body.Caption, 80), body)
}

// factOfKind is the fact that an address names, if it is of a kind.
func (q *request) factOfKind(kind string) (f *chancery.Fact, moved bool, err error) {
	f, moved, err = q.held("/" + kind + "/")
	if err == nil && !moved && f.Kind != kind {
		err = chancery.Errorf(chancery.NotFound, "[%d] is of the kind %s, not %s.", f.Number, f.Kind, kind)
	}
	return f, moved, err
}

func (q *request) actOf(v *chancery.Value) act {
	out := act{Name: label(v.Value), Day: "not stated", Manner: mannerOf(v.Polarity, v.Modality)}
	if v.Date != nil {
		out.Day = chancery.Date(v.Date.Value).String()
	}
	if v.By != nil {
		out.By = q.reg.name(v.By.Value)
	}
	if v.Place != nil {
		out.Place = v.Place.Value
	}
	return out
}

// lifeOf draws the stages that a fact has been in, and those that its kind has
// between and after them. Off the way are stages that end a life.
func lifeOf(k *chancery.Kind, f *chancery.Fact) life {
	status, ok := k.Field(k.Status)
	acts, _ := k.Field("act")
	if !ok || f.Status == "" {
		return life{}
	}
	reached := map[string]string{f.Status: ""}
	for _, v := range f.Fields["act"] {
		if code := acts.Leaves[v.Value]; code != "" && v.By == nil && mannerOf(v.Polarity, v.Modality) == "" {
			day := reached[code]
			if v.Date != nil {
				day = v.Date.Value
			}
			reached[code] = day
		}
	}
	out := life{}
	for _, codes := range status.Life {
		code, day, is := codes[0], "", false
		for _, c := range codes {
			if d, ok := reached[c]; ok {
				code, day, is = c, d, true
			}
		}
		if !is && !slices.Contains(usual, code) {
			continue
		}
		s := stage{Y: stageHeight/2 + stageHeight*float64(len(out.Stages)), Name: label(code), Class: "ahead"}
		if is {
			s.Class, s.Day = "reached", dayText(day)
		}
		if code == f.Status {
			s.Class = "now"
		}
		out.Stages = append(out.Stages, s)
	}
	for i := range out.Stages {
		out.Stages[i].Last, out.Stages[i].ToY = i == len(out.Stages)-1, out.Stages[i].Y+stageHeight
	}
	out.Height = stageHeight * float64(len(out.Stages))
	return out
}

// usual are the stages drawn even where no report tells of them.
var usual = []string{"under_negotiation", "signed", "in_force"}

func dayText(day string) string {
	if day == "" {
		return "day not stated"
	}
	return chancery.Date(day).String()
}

// lineageOf lists the texts that an instrument amends, replaces and implements,
// and those on file that say so of it.
func (q *request) lineageOf(f *chancery.Fact) ([]lineage, error) {
	var out []lineage
	for _, how := range []string{"amends", "replaces", "implements"} {
		for _, v := range f.Fields[how] {
			out = append(out, lineage{how, v.Value, searchHref("kind", "instrument", "q", v.Value)})
		}
	}
	title := f.First("title")
	if title == "" {
		return out, nil
	}
	query := of(pageSize)
	query.Kind, query.Text = "instrument", title
	found, err := q.reg.Facts(q.ctx(), query)
	if err != nil {
		return nil, err
	}
	captions, err := brief.Captions(q.ctx(), q.reg, found)
	if err != nil {
		return nil, err
	}
	for i := range found {
		for _, how := range []string{"amends", "replaces", "implements"} {
			if found[i].Number != f.Number && slices.ContainsFunc(found[i].Fields[how], func(v chancery.Value) bool { return v.Value == title }) {
				out = append(out, lineage{map[string]string{"amends": "amended by", "replaces": "replaced by", "implements": "implemented by"}[how], captions[found[i].Number], factHref(found[i].Number)})
			}
		}
	}
	return out, nil
}
