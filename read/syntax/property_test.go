package syntax

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
)

// prose draws text made of the pieces that splitting is about, and of noise.
func prose(t *rapid.T) string {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			" ", "  ", "\n", "\n\n", ".", ". ", "...", "…", "? ", "!”", "“", "’", "’s", "n't", "'", "Mr.", "U.S.", "No. ", "5", "1,234",
			"US$", "S$5bn", "-", "–", "\u00a0", "\u200b", "(", ")", "[3]", "The", "visit", "cannot", "a@b.c", "https://x.y/z", "é", "中文。", "\xff", "&", "R", "$",
		}),
		rapid.StringN(0, 6, 12),
	)
	return strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
}

// within draws a span of text that begins and ends on rune borders.
func within(t *rapid.T, text string) chancery.Span {
	a := rapid.IntRange(0, len(text)).Draw(t, "a")
	b := rapid.IntRange(a, len(text)).Draw(t, "b")
	for a > 0 && a < len(text) && !utf8.RuneStart(text[a]) {
		a--
	}
	for b < len(text) && !utf8.RuneStart(text[b]) {
		b++
	}
	return chancery.Span{Start: a, End: b}
}

// checkTiling fails unless spans are in order, apart, inside sp, not empty, and
// hold every byte of sp that is not white space.
func checkTiling(t interface{ Fatalf(string, ...any) }, text string, sp chancery.Span, spans []chancery.Span) {
	at := sp.Start
	for _, s := range append(spans, chancery.Span{Start: sp.End, End: sp.End}) {
		if s.Start < at || s.End > sp.End || s.End < s.Start {
			t.Fatalf("%q: %v after offset %d of %v", text, s, at, sp)
		}
		if gap := text[at:s.Start]; strings.TrimFunc(gap, isSpace) != "" {
			t.Fatalf("%q: %q is in no span", text, gap)
		}
		at = s.End
	}
	for _, s := range spans {
		if r, _ := runeAt(text, s.Start); s.Empty() || isSpace(r) || s.Start > 0 && utf8.ValidString(text) && !utf8.RuneStart(text[s.Start]) {
			t.Fatalf("%q: bad span %v", text, s)
		}
	}
}

func spansOf(toks []Token) []chancery.Span {
	out := make([]chancery.Span, len(toks))
	for i, tok := range toks {
		out[i] = tok.Span
	}
	return out
}

func TestSpansTile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := prose(t)
		sp := within(t, text)
		checkTiling(t, text, sp, Sentences(text, sp))
		toks := Tokenize(text, sp)
		checkTiling(t, text, sp, spansOf(toks))
		for _, tok := range toks {
			if tok.Form != tok.Of(text) {
				t.Fatalf("form %q is not the text at %v", tok.Form, tok.Span)
			}
		}
	})
}

func FuzzSentences(f *testing.F) {
	f.Add("Mr. Tan left. “Did he?” she asked.\n\n1. Yes…")
	f.Fuzz(func(t *testing.T, text string) {
		sp := chancery.Span{End: len(text)}
		checkTiling(t, text, sp, Sentences(text, sp))
	})
}

func FuzzTokenize(f *testing.F) {
	f.Add("US$68bn, the states’ view; it's non-EU: https://a.b/c.")
	f.Fuzz(func(t *testing.T, text string) {
		sp := chancery.Span{End: len(text)}
		checkTiling(t, text, sp, spansOf(Tokenize(text, sp)))
	})
}
