package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// read finds the mentions of a text, one paragraph a line.
func read(t testing.TB, text string) (*chancery.Document, []syntax.Sentence, []mention.Mention) {
	t.Helper()
	g, model := tools(t)
	doc := &chancery.Document{Text: text, Published: "2024-05-02"}
	sents := sentences(model, text)
	return doc, sents, mention.Find(doc, sents, g)
}

func sentences(model *syntax.Model, text string) []syntax.Sentence {
	var sents []syntax.Sentence
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		for _, sp := range syntax.Sentences(text, chancery.Span{Start: at, End: at + len(line)}) {
			toks := syntax.Tokenize(text, sp)
			model.Tag(toks)
			sents = append(sents, syntax.Sentence{Span: sp, Tokens: toks})
		}
		at += len(line)
	}
	return sents
}

// show writes a mention as the tables do: "person:Name {Title@PARTY>HOST!status}".
func show(doc *chancery.Document, m *mention.Mention) string {
	var sb strings.Builder
	switch m.Class {
	case mention.Party:
		return "party:" + m.ID
	case mention.Adjective:
		return "adj:" + m.ID
	case mention.Place:
		return "place:" + doc.Quote(m.Span) + "/" + m.ID
	case mention.Person:
		sb.WriteString("person:" + m.Name)
	case mention.Office:
		sb.WriteString("office:")
	case mention.Date:
		return "date:" + doc.Quote(m.Span)
	case mention.Quantity:
		return "quantity:" + doc.Quote(m.Span)
	case mention.Thing:
		return "thing:" + doc.Quote(m.Span) + "/" + m.Head
	case mention.Name:
		return "name:" + doc.Quote(m.Span)
	case mention.Anaphor:
		return "anaphor:" + doc.Quote(m.Span)
	}
	for _, p := range m.Posts {
		fmt.Fprintf(&sb, " {%s@%s", p.Title, p.Party)
		if p.AccreditedTo != "" {
			sb.WriteString(">" + p.AccreditedTo)
		}
		if p.Status != mention.Current {
			sb.WriteString("!" + string(p.Status))
		}
		sb.WriteByte('}')
	}
	return strings.Replace(sb.String(), "office: ", "office:", 1)
}

// A row is a text, what it must show at the top level, and what it must not show anywhere.
type row struct{ text, want, not string }

func check(t *testing.T, rows []row) {
	t.Helper()
	for _, r := range rows {
		doc, _, ms := read(t, r.text)
		var top, all []string
		for i := range ms {
			s := show(doc, &ms[i])
			all = append(all, s)
			if ms[i].Within < 0 {
				top = append(top, s)
			}
		}
		for w := range strings.SplitSeq(r.want, " | ") {
			if w != "" && !slices.Contains(top, w) {
				t.Errorf("%s\n  want %s\n  have %s", r.text, w, strings.Join(top, " | "))
			}
		}
		for w := range strings.SplitSeq(r.not, " | ") {
			if w == "" {
				continue
			}
			if slices.ContainsFunc(all, func(s string) bool { return strings.HasPrefix(s, w) }) {
				t.Errorf("%s\n  must not have %s\n  have %s", r.text, w, strings.Join(all, " | "))
			}
		}
	}
}
