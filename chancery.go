// Package chancery holds the vocabulary that every room shares: documents and
// spans, claims with their evidence, the facts a register derives from them,
// the kinds of both, and dates that say no more than the text does.
//
// A claim is what one document says; a fact is what a register holds. The
// reading half (read, kinds) makes claims, the serving half (register, serve)
// turns them into facts, and the two meet only here.
package chancery

// A Span is a half-open range of byte offsets into a document's stored text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no bytes.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Join returns the smallest span that covers both; an empty one adds nothing.
func (s Span) Join(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Of returns the bytes of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
