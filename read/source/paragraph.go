package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
)

// A paragraph is a stretch of lines that belong together, without the white
// space around it.
type paragraph struct {
	chancery.Span
	text string
}

// wrapWidth is the longest line of text that was wrapped by hand: a block with
// a longer line has a paragraph a line.
const wrapWidth = 100

// paragraphs splits text from offset at: at blank lines, at list marks, and at
// every line end of a block that is not wrapped.
func paragraphs(text string, at int) []paragraph {
	var out []paragraph
	for at < len(text) {
		end := blockEnd(text, at)
		out = appendBlock(out, text, at, end)
		at = end
	}
	return out
}

// blockEnd returns the offset after the first blank line at or after at.
func blockEnd(text string, at int) int {
	some := false
	for at < len(text) {
		end := lineEnd(text, at)
		blank := isBlank(text[at:end])
		at = end
		if blank && some {
			return at
		}
		some = some || !blank
	}
	return at
}

// lineEnd returns the offset after the line that begins at at.
func lineEnd(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(text)
}

func isBlank(s string) bool { return strings.TrimFunc(s, blankRune) == "" }

// blankRune takes zero-width marks for white space, which pages are full of.
func blankRune(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u200c' || r == '\u200d'
}

func appendBlock(out []paragraph, text string, at, end int) []paragraph {
	wrapped, width := isWrapped(text[at:end])
	start, before := at, 0
	for at < end {
		next := lineEnd(text, at)
		line := strings.TrimFunc(text[at:next], blankRune)
		// A line that stops far short of the width ends its paragraph.
		short := before > 0 && before < width*3/5
		if at > start && (!wrapped || short || isListMark(line) || isFurnitureLine(line)) {
			out = appendTrimmed(out, text, start, at)
			start = at
		}
		before = len(line)
		if isFurnitureLine(line) {
			before = 1
		}
		at = next
	}
	return appendTrimmed(out, text, start, end)
}

// isWrapped reports whether a block's lines were wrapped by hand, and at what
// width: no line is long, and some line goes on without a stop.
func isWrapped(block string) (bool, int) {
	width, lines := 0, 0
	for line := range strings.Lines(block) {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n > 0 {
			width, lines = max(width, n), lines+1
		}
	}
	return lines > 1 && width >= 50 && width <= wrapWidth, width
}

// isListMark reports whether a line begins as an item of a list.
func isListMark(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "– ", "— ", "· ", "o ", "# ", "## ", "### "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	digits := 0
	for digits < len(line) && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	return digits > 0 && digits < 3 && len(line) > digits+1 && (line[digits] == '.' || line[digits] == ')') && line[digits+1] == ' '
}

func appendTrimmed(out []paragraph, text string, start, end int) []paragraph {
	span := trim(text, chancery.Span{Start: start, End: end})
	if span.Empty() {
		return out
	}
	return append(out, paragraph{span, span.Of(text)})
}

// trim narrows s to what is not white space.
func trim(text string, s chancery.Span) chancery.Span {
	left := strings.TrimLeftFunc(s.Of(text), blankRune)
	s.Start = s.End - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, blankRune))
	return s
}
