package web

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/serve/brief"
)

// Charts are drawn in units of their view box; the style sheet fits them to
// the page. Beside each stands a table that says the same in words.
const chartWidth = 720.0

// letter is about the width of one in the words of a chart.
const letter = 7.0

// A strip draws a timeline: a lane a kind, a dot a fact, gaps shaded. Of a
// ladder the lanes are levels, and a way leads over what both sides stated.
type strip struct {
	Say          string // what is drawn
	Left, Height float64
	Lanes        []lane
	Years        []tick
	Gaps         []gap
	Way          string // of a path
}

type lane struct {
	Name string
	Y    float64
	Dots []dot
}

type dot struct {
	X      float64
	Href   string
	Say    string
	Hollow bool // a level that is only agreed on or not said by both sides
}

type tick struct {
	X    float64
	Text string
}

type gap struct{ X, Width float64 }

// The measures of a strip.
const (
	laneHeight = 24.0
	gapDays    = 300
)

// An event is a row of a timeline or of a ladder with its day.
type event struct {
	day             time.Time
	lane, say, href string
	hollow          bool
}

// eventsOf returns the rows of a view that have a day, oldest first. Their
// first cells are the date, the lane and what happened.
func eventsOf(v *brief.View) []event {
	var out []event
	for _, r := range v.Rows {
		if len(r.Facts) == 0 {
			continue
		}
		date, _, _ := strings.Cut(r.Cells[0], " ")
		if first, _, ok := chancery.Date(date).Bounds(); ok && !first.IsZero() {
			out = append(out, event{day: first, lane: r.Cells[1], say: r.Cells[0] + ": " + clip(r.Cells[2], 120), href: factHref(r.Facts[0])})
		}
	}
	slices.SortStableFunc(out, func(a, b event) int { return a.day.Compare(b.day) })
	return out
}

// stripOf draws a timeline; nothing, where there are under three days.
func stripOf(v *brief.View) strip {
	events := eventsOf(v)
	if len(events) < 3 {
		return strip{}
	}
	out, x := lanesOf(events)
	out.Say = "The timeline drawn"
	for i, e := range events[1:] {
		if last := events[i].day; e.day.Sub(last).Hours()/24 > gapDays {
			from := x(last) + 6
			out.Gaps = append(out.Gaps, gap{from, math.Max(x(e.day)-6-from, 0)})
		}
	}
	return out
}

// ladderOf draws the levels of a relation, the first at the foot; nothing,
// where there are under two steps.
func ladderOf(v *brief.View) strip {
	events := eventsOf(v)
	if len(events) < 2 {
		return strip{}
	}
	for i := range events {
		events[i].hollow = !slices.ContainsFunc(v.Rows, func(r brief.Row) bool {
			return len(r.Facts) > 0 && factHref(r.Facts[0]) == events[i].href && r.Cells[3] == brief.BothSides && !strings.HasPrefix(r.Cells[2], "agreed to")
		})
	}
	out, x := lanesOf(events)
	out.Say = "The levels of the relation drawn, hollow what is only agreed on or not said by both sides"
	rungs := map[string]float64{}
	for i := range out.Lanes {
		out.Lanes[i].Y = laneHeight/2 + laneHeight*float64(len(out.Lanes)-1-i)
		rungs[out.Lanes[i].Name] = out.Lanes[i].Y
	}
	for _, e := range events {
		switch {
		case e.hollow:
		case out.Way == "":
			out.Way = fmt.Sprintf("M%g %g", x(e.day), rungs[e.lane])
		default:
			out.Way += fmt.Sprintf("H%gV%g", x(e.day), rungs[e.lane])
		}
	}
	return out
}

// lanesOf puts events on lanes in the order in which these begin, and returns
// where a day lies.
func lanesOf(events []event) (strip, func(time.Time) float64) {
	longest := 0
	for _, e := range events {
		longest = max(longest, utf8.RuneCountInString(e.lane))
	}
	out := strip{Left: letter*float64(longest) + 12}
	begin, end := events[0].day, events[len(events)-1].day
	days := math.Max(end.Sub(begin).Hours()/24, 1)
	x := func(t time.Time) float64 {
		return round(out.Left + 8 + (chartWidth-out.Left-20)*t.Sub(begin).Hours()/24/days)
	}
	at := map[string]int{}
	for _, e := range events {
		n, ok := at[e.lane]
		if !ok {
			n, at[e.lane] = len(out.Lanes), len(out.Lanes)
			out.Lanes = append(out.Lanes, lane{Name: e.lane, Y: laneHeight/2 + laneHeight*float64(n)})
		}
		out.Lanes[n].Dots = append(out.Lanes[n].Dots, dot{x(e.day), e.href, e.say, e.hollow})
	}
	out.Years = years(begin, end, x)
	out.Height = laneHeight*float64(len(out.Lanes)) + 22
	return out, x
}

// years are the ticks under a strip, few enough to be read; months, where all
// lies within one year.
func years(begin, end time.Time, x func(time.Time) float64) []tick {
	first, last := begin.Year(), end.Year()
	if first == last {
		return []tick{{x(begin), begin.Format("2 Jan 2006")}, {x(end), end.Format("2 Jan")}}
	}
	step := max(1, int(math.Ceil(float64(last-first)/8)))
	var out []tick
	for y := first + 1; y <= last; y += step {
		out = append(out, tick{x(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)), strconv.Itoa(y)})
	}
	return out
}

func round(f float64) float64 { return math.Round(f*10) / 10 }

// A series draws the figures of one measure over their periods.
type series struct {
	Name, Unit string
	Bars       []bar
}

type bar struct {
	X, Y, Width, Height, Middle float64
	Period, Value, Href         string
	Target                      bool
}

// The measures of a series, and how many bars it has room for.
const (
	barTop, barFoot = 22.0, 150.0
	mostBars        = 12
	mostSeries      = 4
)

// seriesOf draws the figures that are told for several periods.
func (q *request) seriesOf(facts []chancery.Fact) []series {
	key := func(f *chancery.Fact) string {
		return strings.Join([]string{f.First("measure"), f.First("of"), f.First("with"), f.First("scope"), f.First("unit")}, "|")
	}
	groups := map[string][]chancery.Fact{}
	var order []string
	for i := range facts {
		f := &facts[i]
		if _, err := strconv.ParseFloat(f.First("value"), 64); err != nil || f.First("period") == "" || f.Verdict == "rejected" || f.First("unit") == "rank" {
			continue
		}
		k := key(f)
		if groups[k] == nil {
			order = append(order, k)
		}
		if !slices.ContainsFunc(groups[k], func(g chancery.Fact) bool { return g.First("period") == f.First("period") }) {
			groups[k] = append(groups[k], *f)
		}
	}
	var out []series
	for _, k := range order {
		if len(groups[k]) > 1 && len(out) < mostSeries {
			out = append(out, q.bars(groups[k]))
		}
	}
	return out
}

// bars draws one series, oldest period first.
func (q *request) bars(facts []chancery.Fact) series {
	slices.SortStableFunc(facts, func(a, b chancery.Fact) int { return cmp.Compare(a.First("period"), b.First("period")) })
	facts = facts[max(0, len(facts)-mostBars):]
	f := &facts[0]
	out := series{Name: label(f.First("measure")), Unit: f.First("unit")}
	for _, part := range []struct{ word, id string }{{" of ", f.First("of")}, {" with ", f.First("with")}} {
		if part.id != "" {
			out.Name += part.word + q.reg.name(part.id)
		}
	}
	most := 0.0
	for i := range facts {
		v, _ := strconv.ParseFloat(facts[i].First("value"), 64)
		most = math.Max(most, math.Abs(v))
	}
	step := math.Min((chartWidth-20)/float64(len(facts)), 90)
	for i := range facts {
		v, _ := strconv.ParseFloat(facts[i].First("value"), 64)
		height := 0.0
		if most > 0 {
			height = math.Max((barFoot-barTop)*math.Abs(v)/most, 1)
		}
		left := 10 + step*float64(i)
		out.Bars = append(out.Bars, bar{
			X: round(left + step*0.15), Y: round(barFoot - height), Width: round(step * 0.7), Height: round(height), Middle: round(left + step/2),
			Period: facts[i].First("period"), Value: compact(v), Href: factHref(facts[i].Number), Target: facts[i].Modality == chancery.Planned,
		})
	}
	return out
}

// compact writes a number in a few characters: 68 bn, 4.2 m.
func compact(v float64) string {
	for _, s := range []struct {
		size float64
		word string
	}{{1e12, " tn"}, {1e9, " bn"}, {1e6, " m"}, {1e3, " k"}} {
		if math.Abs(v) >= s.size {
			return strconv.FormatFloat(math.Round(v/s.size*10)/10, 'f', -1, 64) + s.word
		}
	}
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}
