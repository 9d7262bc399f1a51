package source

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// metadata reads the lines that stand before a report ("source:", "date:",
// "title:", in any order) and returns the offset after them.
func (l *layout) metadata() int {
	text, at := l.doc.Text, 0
	if strings.HasPrefix(text, bom) {
		at = len(bom)
		l.mark(0, chancery.Furniture)
	}
	for at < len(text) {
		end := lineEnd(text, at)
		line := trim(text, chancery.Span{Start: at, End: end})
		switch {
		case line.Empty():
		case line.Of(text) == "---": // the fence of front matter
			l.mark(line.Start, chancery.Furniture)
		default:
			rest, ok := l.metadataLine(line)
			if !ok {
				return at
			}
			if rest < line.End {
				return rest
			}
		}
		at = end
	}
	return at
}

// metadataLine reads one line and returns the offset after what it took of it.
func (l *layout) metadataLine(line chancery.Span) (int, bool) {
	text := l.doc.Text
	if n := bareDate(line.Of(text)); n > 0 {
		l.mark(line.Start, chancery.Metadata)
		l.published(trim(text, chancery.Span{Start: line.Start + len("date"), End: line.Start + n}))
		rest := trim(text, chancery.Span{Start: line.Start + n, End: line.End})
		return rest.Start, true
	}
	key, _, ok := strings.Cut(line.Of(text), ":")
	if !ok {
		return 0, false
	}
	value := trim(text, chancery.Span{Start: line.Start + len(key) + 1, End: line.End})
	switch strings.ToLower(strings.TrimSpace(key)) {
	case "source", "publisher":
		l.mark(line.Start, chancery.Metadata)
		l.doc.Source = unquote(value.Of(text))
	case "date", "published", "publication date", "date published":
		if _, _, ok := leadingDate(value.Of(text)); !ok && !value.Empty() {
			return 0, false
		}
		l.mark(line.Start, chancery.Metadata)
		l.published(value)
	case "title", "headline":
		l.titleLine(line, value)
	case "url", "link", "author", "language", "id", "section", "keywords", "tags", "retrieved":
		l.mark(line.Start, chancery.Metadata)
	default:
		return 0, false
	}
	return line.End, true
}

func (l *layout) titleLine(line, value chancery.Span) {
	if l.opts.WithheldTitle {
		l.mark(line.Start, chancery.Furniture)
		return
	}
	l.mark(line.Start, chancery.Metadata)
	if !value.Empty() {
		l.title(value)
	}
}

// title marks a headline and keeps the first as the document's title.
func (l *layout) title(s chancery.Span) {
	l.mark(s.Start, chancery.Headline)
	if l.doc.Title == "" {
		l.doc.Title, l.doc.TitleSpan = unquote(s.Of(l.doc.Text)), s
	}
}

// published keeps the first day that stands at the start of s.
func (l *layout) published(s chancery.Span) {
	d, n, ok := leadingDate(s.Of(l.doc.Text))
	if !ok || d.year == 0 || l.doc.Published != "" {
		return
	}
	l.doc.Published = d.date()
	l.doc.DateSpan = chancery.Span{Start: s.Start, End: s.Start + n}
}

// bareDate returns the length of a leading "date 2024-05-23", which some
// collections put before the report on its first line; 0 where there is none.
func bareDate(s string) int {
	if len(s) < len("date 2024-05-23") || !strings.EqualFold(s[:4], "date") || s[4] != ' ' {
		return 0
	}
	rest := strings.TrimLeft(s[4:], " ")
	skipped := len(s) - len(rest)
	if _, n, ok := isoDate(rest); ok {
		return skipped + n
	}
	return 0
}

func unquote(s string) string {
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}
