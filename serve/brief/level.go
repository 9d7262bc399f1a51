package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// level says how the parties stand: what both say first, newest first, then
// what one of them says. What one side says is never the level.
func (p *page) level() []Line {
	var joint, single []Line
	for _, f := range newestFirst(p.of("relation", nil)) {
		switch {
		case f.First("act") == "anniversary":
			continue
		case f.First("voice") == "joint" && f.Modality == chancery.Actual:
			joint = append(joint, p.line(p.step(f)+", jointly", f))
		default:
			single = append(single, p.line(p.mention(f), f))
		}
	}
	if len(joint) == 0 && (len(single) > 0 || len(p.ids) == 2) {
		joint = []Line{{Text: "no level stated jointly"}}
	}
	return slices.Concat(joint, single, p.anniversaries())
}

// step writes a change or confirmation of level.
func (p *page) step(f *chancery.Fact) string {
	text := levelWords(f)
	if act := f.First("act"); act != "" && act != "mention" {
		text += ", " + Label(act)
	}
	if prev := f.First("previous_level"); prev != "" {
		text += " from " + Label(prev)
	}
	if f.First("date") != "" {
		text += " " + both(f, "date", dateWords)
	}
	return p.withOthers(text, f)
}

// mention writes what one side, or nobody in particular, calls the relation.
func (p *page) mention(f *chancery.Fact) string {
	words := p.quote(f, "level")
	if words == "" {
		words = levelWords(f)
	} else {
		words = "“" + words + "”"
	}
	switch who := p.actors(f.Fields["attribution"]); {
	case f.Modality != chancery.Actual:
		words = capital(string(f.Modality)) + ": " + tail(words, who)
	case f.First("voice") == "one_sided" && who != "":
		words = "One-sided: " + words + " (" + who + ")"
	case f.First("voice") == "one_sided":
		words = "One-sided: " + words
	case who != "":
		words = "Mentioned: " + words + " (" + who + ")"
	default:
		words = "Mentioned: " + words
	}
	if act := f.First("act"); act != "" && act != "mention" {
		words += ", " + Label(act)
	}
	if f.First("date") != "" {
		words += " " + both(f, "date", dateWords)
	}
	return p.withOthers(words, f)
}

func (p *page) anniversaries() []Line {
	var out []Line
	for _, f := range p.of("relation", func(f *chancery.Fact) bool { return f.First("act") == "anniversary" }) {
		text := "Anniversary of " + levelWords(f)
		if f.First("date") != "" {
			text += ", " + both(f, "date", dateWords)
		}
		if f.First("since") != "" {
			text += ", since " + both(f, "since", dateWords)
		}
		out = append(out, p.line(p.withOthers(text, f), f))
	}
	return out
}

// manner is how a fact is told that is not simply so.
func manner(f *chancery.Fact) string {
	switch {
	case f.Polarity == chancery.Denied:
		return string(f.Polarity)
	case f.Modality != chancery.Actual:
		return string(f.Modality)
	}
	return ""
}

// levelWords writes the level, in the document's words where it has no code.
func levelWords(f *chancery.Fact) string {
	if v := f.Fields["level"]; len(v) > 0 && v[0].Value == "other" {
		return cmp.Or(strings.TrimSpace(v[0].Text), "relations of a level without a code")
	}
	return Label(f.First("level"))
}

// quote returns the words that prove the first value of a field.
func (p *page) quote(f *chancery.Fact, field string) string {
	if vs := f.Fields[field]; len(vs) > 0 {
		return strings.Join(strings.Fields(vs[0].Text), " ")
	}
	return ""
}

// withOthers names the other parties, on a page about one or about none.
func (p *page) withOthers(text string, f *chancery.Fact) string {
	others := p.others(f.Fields["party"])
	switch {
	case len(p.ids) > 1 || len(others) == 0:
		return text
	case len(p.ids) == 1:
		return text + ", with " + and(others)
	}
	return text + ", of " + and(others)
}
