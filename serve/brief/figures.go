package brief

import (
	"math/big"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// projects shows named works of the parties, and those of documents about them.
func (p *page) projects() []Line {
	var out []Line
	for _, f := range slices.Concat(p.of("project", nil), pick(p.nearby, "project", nil), pick(p.half, "project", nil)) {
		if p.shown[f.Number] {
			continue
		}
		text := f.First("name")
		if also := values(f, "alias"); len(also) > 0 {
			text += " (" + strings.Join(also, ", ") + ")"
		}
		if firms := slices.DeleteFunc(values(f, "company"), func(s string) bool { return strings.Contains(text, s) }); len(firms) > 0 {
			text += " – " + strings.Join(firms, " · ")
		}
		if v := f.First("value"); v != "" {
			text = tail(text, figure(v, f.First("unit")))
		}
		out = append(out, p.line(tail(text, f.First("place"), Label(f.Status)), f))
	}
	return out
}

// mechanisms shows standing bodies; proposed ones stand under Open.
func (p *page) mechanisms() []Line {
	var out []Line
	for _, f := range slices.Concat(p.of("mechanism", nil), pick(p.nearby, "mechanism", nil)) {
		if p.shown[f.Number] {
			continue
		}
		text := p.withOthers(f.First("name"), f)
		if ns := values(f, "ordinal"); len(ns) > 0 {
			text += ", session no. " + ns[len(ns)-1] + " reported"
		}
		for _, field := range []string{"periodicity", "status"} {
			text = tail(text, both(f, field, Label))
		}
		if d := f.First("next"); d != "" {
			if day, err := chancery.ParseDate(d); err == nil {
				d = day.String()
			}
			text += ", next " + d
		}
		out = append(out, p.line(text, f))
	}
	return out
}

// figures shows indicators between the parties.
func (p *page) figures() []Line {
	var out []Line
	facts := p.of("indicator", nil)
	for _, f := range facts[:min(len(facts), most)] {
		text := capital(both(f, "measure", Label)) + ": " + both(f, "value", func(v string) string { return figure(v, f.First("unit")) })
		if s := f.First("scope"); s != "" {
			text += " (" + s + ")"
		}
		if of := p.actors(f.Fields["of"]); of != "" {
			text += ", of " + of
		}
		if with := p.actors(f.Fields["with"]); with != "" {
			text += ", with " + with
		}
		if d := f.First("period"); d != "" {
			text += ", " + both(f, "period", dateWords)
		}
		if f.Modality == chancery.Planned {
			text += ", a target"
		}
		if who := p.actors(f.Fields["attribution"]); who != "" {
			text += " (" + who + ")"
		}
		out = append(out, p.line(text, f))
	}
	return p.more(out, len(facts)-len(out), "indicator")
}

// measures shows unfriendly acts.
func (p *page) measures() []Line {
	var out []Line
	for _, f := range newestFirst(p.of("measure", nil)) {
		text := capital(both(f, "type", Label))
		if n := f.First("count"); n != "" {
			text += " of " + n
		}
		text += " by " + p.actors(f.Fields["by"])
		if to := p.actors(f.Fields["to"]); to != "" {
			text += " against " + to
		}
		out = append(out, p.line(tail(text, f.First("object"), both(f, "date", dateWords), Label(f.Status)), f))
	}
	return out
}

// figure writes a plain number with its unit for people: USD 68 billion, 35 per cent.
func figure(value, unit string) string {
	switch n := short(value); unit {
	case "":
		return n
	case "percent":
		return n + " per cent"
	case "rank":
		return "no. " + value
	case "count":
		return n
	default:
		return unit + " " + n
	}
}

// short writes a large number in thousands, millions or billions, where that
// loses nothing.
func short(value string) string {
	n, ok := new(big.Rat).SetString(value)
	if !ok {
		return value
	}
	for _, step := range []struct {
		size int64
		word string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if n.Cmp(new(big.Rat).SetInt64(step.size)) >= 0 {
			q := new(big.Rat).Quo(n, new(big.Rat).SetInt64(step.size))
			text := q.FloatString(3)
			if back, _ := new(big.Rat).SetString(text); back.Cmp(q) != 0 {
				return value
			}
			return strings.TrimRight(strings.TrimRight(text, "0"), ".") + step.word
		}
	}
	return value
}
