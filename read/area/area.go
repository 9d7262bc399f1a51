// Package area tells which areas of co-operation words speak of. The words
// are data (areas.txt); the codes are the register's.
package area

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
)

//go:embed areas.txt
var data string

// A Hit is an area with the words that name it; Span is relative to the text
// given.
type Hit struct {
	Code string
	chancery.Span
}

// phrases maps space-joined lower-case words to a code; "-" for words that
// look like an area and are none ("free trade zone fees" would be one).
var phrases = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(data) {
		code, list, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for p := range strings.SplitSeq(list, ",") {
			m[strings.TrimSpace(p)] = code
		}
	}
	return m
})

// longest is the number of words of the longest phrase looked for.
const longest = 6

// In returns the areas named in text, longest phrases first at each place, each
// code once, in text order.
func In(text string) []Hit {
	ws := split(text)
	m := phrases()
	seen := map[string]bool{"-": true}
	var out []Hit
	for i := 0; i < len(ws); {
		code, n := at(m, ws[i:])
		if n == 0 {
			i++
			continue
		}
		if !seen[code] {
			seen[code] = true
			out = append(out, Hit{code, chancery.Span{Start: ws[i].start, End: ws[i+n-1].end}})
		}
		i += n
	}
	return out
}

func at(m map[string]string, ws []word) (code string, n int) {
	for n := min(longest, len(ws)); n > 0; n-- {
		key := ws[0].text
		for _, w := range ws[1:n] {
			key += " " + w.text
		}
		if c, ok := m[key]; ok {
			return c, n
		}
		if c, ok := m[strings.TrimSuffix(key, "s")]; ok {
			return c, n
		}
		if stem, ok := strings.CutSuffix(key, "ies"); ok && m[stem+"y"] != "" {
			return m[stem+"y"], n
		}
	}
	return "", 0
}

type word struct {
	text       string
	start, end int
}

// split cuts text into lower-case words; hyphens divide, other marks are left out.
func split(text string) []word {
	var out []word
	start := -1
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			out = append(out, word{strings.ToLower(text[start:i]), start, i})
			start = -1
		}
		if r != ' ' && r != '-' && utf8.RuneLen(r) > 0 {
			out = append(out, word{string(r), i, i + utf8.RuneLen(r)})
		}
	}
	if start >= 0 {
		out = append(out, word{strings.ToLower(text[start:]), start, len(text)})
	}
	return out
}

// leads stand before the name of an area, known or not.
var leads = []string{"in the field of ", "in the area of ", "in the sphere of ", "in the domain of ", "cooperation in ", "cooperation on ", "co-operation in ", "co-operation on "}

// beyond returns what co-operation is said to be in where no word of it is known:
// "cooperation in the field of falconry".
func beyond(text string) (Hit, bool) {
	for _, lead := range leads {
		_, rest, ok := strings.Cut(text, lead)
		if !ok || rest == "" || !unicode.IsLower(rune(rest[0])) {
			continue
		}
		name, _, _ := strings.Cut(rest, ",")
		if general[strings.TrimSuffix(strings.Fields(name)[0], "s")] {
			return Hit{}, false
		}
		start := len(text) - len(rest)
		return Hit{"other", chancery.Span{Start: start, End: start + len(strings.TrimRight(name, " .;"))}}, true
	}
	return Hit{}, false
}

// general words begin what names no area: "cooperation in all fields".
var general = map[string]bool{
	"all": true, "various": true, "many": true, "several": true, "other": true, "these": true, "thi": true, "this": true, "a": true, "an": true, "the": true, "both": true,
	"their": true, "its": true, "which": true, "line": true, "general": true, "mutual": true, "area": true, "field": true, "international": true, "multilateral": true,
	"regional": true, "bilateral": true, "global": true, "issue": true, "matter": true, "accordance": true, "case": true, "and": true, "or": true, "response": true, "support": true, "order": true, "such": true, "key": true, "new": true,
}

// Values returns the areas named at sp as values of a claim's area field.
func Values(doc *chancery.Document, sp chancery.Span) []chancery.Value {
	var out []chancery.Value
	hits := In(sp.Of(doc.Text))
	if len(hits) == 0 {
		if h, ok := beyond(sp.Of(doc.Text)); ok {
			hits = append(hits, h)
		}
	}
	for _, h := range hits {
		at := chancery.Span{Start: sp.Start + h.Start, End: sp.Start + h.End}
		out = append(out, chancery.Value{Value: h.Code, Span: at, Text: at.Of(doc.Text), Basis: chancery.Explicit})
	}
	return out
}
