package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// partSize is how many bytes of a document one page shows.
const partSize = 60000

// A reading is a document's text with what it claims marked in place, and the
// records beside it.
type reading struct {
	Prefix  string // of ids, where several texts share a page
	Blocks  []block
	Records []record // of passages that begin in this part
	Silent  int      // stretches of prose that gave nothing
}

// A block is a paragraph: one region, or several on one line.
type block []stretch

// A stretch is a region of the text.
type stretch struct {
	Class string // the kind of region
	Spans []span
}

// A span is a stretch of text: a passage that proves claims, or what lies
// between two.
type span struct {
	Passage int    // its record, 0 for none
	ID      string // of the first span of a passage
	Runs    []run
	Mute    bool // prose that gave nothing
}

// A run is a stretch of text within a span; a word is one that a field rests on.
type run struct {
	Text string
	ID   string
	Word bool
	Hit  bool // the words that the address asks for
}

// A record is a passage with its claims.
type record struct {
	Number int
	Quote  string
	Claims []claimed
}

// A claimed thing is a claim on a page: its fields with the places of their words.
type claimed struct {
	ID, Kind, Manner, Rule string
	Fact                   int // 0 before it is entered
	Caption                string
	Fields                 []fieldRow
}

type fieldRow struct {
	Name   string
	Values []valueCell
}

type valueCell struct {
	Text, Href, Words string // Words leads to the words that prove it
	Basis             string
}

// A passage is a stretch of text that proves claims: evidence that overlaps is
// one passage.
type passage struct {
	chancery.Span
	claims []register.Entry
}

// passagesOf joins claims by the words that prove them, in the order of the text.
func passagesOf(entries []register.Entry) []passage {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b register.Entry) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	var out []passage
	for _, e := range entries {
		if n := len(out); n > 0 && out[n-1].Overlaps(e.Evidence.Span) {
			out[n-1].Span = out[n-1].Join(e.Evidence.Span)
			out[n-1].claims = append(out[n-1].claims, e)
			continue
		}
		out = append(out, passage{e.Evidence.Span, []register.Entry{e}})
	}
	return out
}

// proofs returns every span that proves a value of claims, each once, in order.
func proofs(entries []register.Entry) []chancery.Span {
	var out []chancery.Span
	note := func(v *chancery.Value) {
		if v != nil && v.Text != "" && !v.Span.Empty() {
			out = append(out, v.Span)
		}
	}
	for i := range entries {
		for _, vs := range entries[i].Fields {
			for j := range vs {
				note(&vs[j])
				note(vs[j].Date)
				note(vs[j].By)
				note(vs[j].Place)
			}
		}
	}
	slices.SortFunc(out, func(a, b chancery.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(out)
}

// A layer cuts a part of a text into blocks, spans and runs.
type layer struct {
	prefix   string
	text     string
	part     chancery.Span
	passages []passage
	words    []chancery.Span
	hit      chancery.Span
	seen     map[string]bool // ids given
}

// layout marks a part of a document. Regions on one line are one paragraph.
func layout(prefix string, doc *chancery.Document, part chancery.Span, passages []passage, words []chancery.Span, hit chancery.Span) reading {
	l := &layer{prefix, doc.Text, part, passages, words, hit, map[string]bool{}}
	out := reading{Prefix: prefix}
	ended := true
	for _, r := range doc.Regions {
		r.Start, r.End = max(r.Start, part.Start), min(r.End, part.End)
		if r.Empty() {
			continue
		}
		text := r.Of(doc.Text)
		if strings.TrimSpace(text) != "" {
			if ended {
				out.Blocks = append(out.Blocks, nil)
			}
			s := stretch{r.Kind.String(), l.spans(r)}
			out.Silent += muted(s.Spans)
			out.Blocks[len(out.Blocks)-1] = append(out.Blocks[len(out.Blocks)-1], s)
			ended = false
		}
		ended = ended || strings.ContainsAny(text[len(strings.TrimRight(text, " \t\r\n")):], "\n")
	}
	return out
}

func muted(spans []span) (n int) {
	for _, s := range spans {
		if s.Mute {
			n++
		}
	}
	return n
}

// spans cuts a region at the ends of passages.
func (l *layer) spans(r chancery.Region) []span {
	end := r.Start + len(strings.TrimRight(r.Of(l.text), "\r\n"))
	var out []span
	from, _ := slices.BinarySearchFunc(l.passages, r.Start, func(p passage, at int) int { return cmp.Compare(p.End, at+1) })
	at := r.Start
	plain := func(to int) {
		if s := (chancery.Span{Start: at, End: to}); !s.Empty() {
			prose := (r.Kind == chancery.Body || r.Kind == chancery.Headline) && strings.ContainsFunc(s.Of(l.text), isLetter)
			out = append(out, span{Runs: l.runs(s), Mute: prose})
		}
	}
	for i := from; i < len(l.passages) && l.passages[i].Start < end; i++ {
		p := l.passages[i]
		plain(max(p.Start, at))
		s := chancery.Span{Start: max(p.Start, at), End: min(p.End, end)}
		if s.Empty() {
			continue
		}
		out = append(out, span{Passage: i + 1, ID: l.id(fmt.Sprintf("p%d", i+1)), Runs: l.runs(s)})
		at = s.End
	}
	plain(end)
	return out
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0x80 }

// id gives an id once.
func (l *layer) id(name string) string {
	name = l.prefix + name
	if l.seen[name] {
		return ""
	}
	l.seen[name] = true
	return name
}

// runs cuts a span at the ends of words that fields rest on.
func (l *layer) runs(s chancery.Span) []run {
	cuts := []int{s.Start, s.End}
	add := func(w chancery.Span) {
		for _, at := range []int{w.Start, w.End} {
			if s.Start < at && at < s.End {
				cuts = append(cuts, at)
			}
		}
	}
	near := l.near(s)
	for _, w := range near {
		add(w)
	}
	add(l.hit)
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []run
	for i := 0; i+1 < len(cuts); i++ {
		piece := chancery.Span{Start: cuts[i], End: cuts[i+1]}
		r := run{Text: piece.Of(l.text), Hit: l.hit.Overlaps(piece)}
		for _, w := range near {
			r.Word = r.Word || w.Overlaps(piece)
			if w.Start == piece.Start {
				r.ID = fmt.Sprintf("w%d", w.Start)
			}
		}
		if r.Hit && piece.Start == l.hit.Start {
			r.ID = fmt.Sprintf("w%d", piece.Start)
		}
		if r.ID != "" {
			r.ID = l.id(r.ID)
		}
		out = append(out, r)
	}
	return out
}

// longestProof is how far before a place the words may begin that reach it.
const longestProof = 4000

// near returns the words that overlap a span.
func (l *layer) near(s chancery.Span) []chancery.Span {
	from, _ := slices.BinarySearchFunc(l.words, s.Start-longestProof, func(w chancery.Span, at int) int { return cmp.Compare(w.Start, at) })
	var out []chancery.Span
	for _, w := range l.words[from:] {
		if w.Start >= s.End {
			break
		}
		if w.Overlaps(s) {
			out = append(out, w)
		}
	}
	return out
}

// partsOf divides a text into parts of about a size, at the ends of regions or
// else of characters.
func partsOf(doc *chancery.Document) []chancery.Span {
	var out []chancery.Span
	at := 0
	for len(doc.Text)-at > partSize {
		end := at + partSize
		for _, r := range doc.Regions {
			if r.Start > at+partSize/2 && r.Start <= at+partSize {
				end = r.Start
			}
		}
		for end > at && !utf8.RuneStart(doc.Text[end]) {
			end--
		}
		out = append(out, chancery.Span{Start: at, End: end})
		at = end
	}
	return append(out, chancery.Span{Start: at, End: len(doc.Text)})
}
