package chancery

import (
	"crypto/sha256"
	"encoding/hex"
)

// A Document is one report as received. Its text never changes; everything
// else in it points into the text.
type Document struct {
	Name      string // where it came from: a path, an address, or "-"
	Text      string // stored text, UTF-8, otherwise as received
	Source    string // who published it, where the text says so
	Title     string // headline, where one is recognised
	TitleSpan Span
	Published Date // the day it was published, where the text says so
	DateSpan  Span // proof of Published
	Dateline  Dateline
	Regions   []Region // tile the text, in order
}

// A Dateline is the place, day and agency a report is filed from.
type Dateline struct {
	Span   Span
	Place  Span
	Date   Date // where the dateline states one
	When   Span // proof of Date
	Agency string
}

// A RegionKind says what a stretch of a document is.
type RegionKind uint8

// The kinds of region. Only Body and Headline are read as prose.
const (
	Body      RegionKind = iota
	Metadata             // a recognised "source:", "date:" or "title:" line
	Headline             // the title above or before the text
	Filed                // the dateline
	Heading              // a section heading
	Caption              // words under a picture
	Furniture            // links, credits, share bars: part of the page, not of the report
	About                // boilerplate that describes a body or a house
)

var regionNames = [...]string{"body", "metadata", "headline", "dateline", "heading", "caption", "furniture", "about"}

func (k RegionKind) String() string { return regionNames[k] }

// A Region is a stretch of text of one kind. Paragraphs are regions of their own.
type Region struct {
	Span
	Kind RegionKind
}

// ID is the hash of the stored text: the same text is the same document.
func (d *Document) ID() string {
	sum := sha256.Sum256([]byte(d.Text))
	return hex.EncodeToString(sum[:16])
}

// Quote returns the bytes s points to.
func (d *Document) Quote(s Span) string { return s.Of(d.Text) }

// Region returns the kind of region that offset at lies in.
func (d *Document) Region(at int) RegionKind {
	for _, r := range d.Regions {
		if r.Start <= at && at < r.End {
			return r.Kind
		}
	}
	return Body
}

// Day is the day the document speaks from: its dateline's, else its published
// date, else no date.
func (d *Document) Day() Date {
	if d.Dateline.Date != "" {
		return d.Dateline.Date
	}
	return d.Published
}
