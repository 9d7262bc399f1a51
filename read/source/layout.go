package source

import (
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// A layout marks the regions of one document, from the top down.
type layout struct {
	doc   *chancery.Document
	opts  Options
	paras []paragraph
	marks []chancery.Region // starts only, in order; ends follow from the next start
	diary bool              // what happens stands under lines that are days
}

func newLayout(doc *chancery.Document, opts Options) *layout {
	return &layout{doc: doc, opts: opts}
}

// run marks everything and lets the regions tile the text.
func (l *layout) run() {
	at := l.metadata()
	l.paras = paragraphs(l.doc.Text, at)
	l.diary = isDiary(l.paras)
	l.body(l.top())
	l.tile()
}

// mark begins a region of kind at offset at. A second mark at one place stands
// instead of the first.
func (l *layout) mark(at int, kind chancery.RegionKind) {
	if n := len(l.marks); n > 0 && l.marks[n-1].Start == at {
		l.marks[n-1].Kind = kind
		return
	}
	l.marks = append(l.marks, chancery.Region{Span: chancery.Span{Start: at}, Kind: kind})
}

// tile closes every region where the next begins. White space goes to the
// region before it, at the top to the first.
func (l *layout) tile() {
	if len(l.marks) == 0 {
		l.mark(0, chancery.Body)
	}
	for i := range l.marks {
		end := len(l.doc.Text)
		if i+1 < len(l.marks) {
			end = l.marks[i+1].Start
		}
		l.marks[i].End = end
	}
	if len(l.marks) > 0 {
		l.marks[0].Start = 0
	}
	l.doc.Regions = l.marks
}

// top marks what stands above the report proper (headline, byline, date line)
// and the dateline; it returns the number of paragraphs it took.
func (l *layout) top() int {
	i := 0
	for ; i < len(l.paras); i++ {
		p := l.paras[i]
		switch {
		case l.doc.Title != "" && sameWords(p.text, l.doc.Title):
			l.mark(p.Start, chancery.Headline)
		case isFurniture(p.text), isByline(p.text), isBanner(p.text):
			l.dateWithin(p)
			l.mark(p.Start, chancery.Furniture)
		case isCaption(p.text):
			l.mark(p.Start, chancery.Caption)
		case l.diary && isDayLine(p.text):
			return i
		case l.dateAlone(p), l.placeAlone(p, i):
		case l.dateWithin(p):
			l.mark(p.Start, chancery.Metadata)
		case l.dateline(p, i):
			return i + 1
		case i < len(l.paras)-1 && l.headline(i):
			l.headlineMark(p)
		default:
			return i
		}
	}
	return i
}

// headlineMark marks the first headline as title, later ones as headings.
func (l *layout) headlineMark(p paragraph) {
	if l.doc.Title != "" {
		l.mark(p.Start, chancery.Heading)
		return
	}
	s := p.Span
	if mark := len(p.text) - len(strings.TrimLeft(p.text, "# ")); mark > 0 && mark < s.Len() {
		l.mark(s.Start, chancery.Furniture)
		s.Start += mark
	}
	l.title(s)
}

// headline reports whether paragraph i is a headline or the line under one:
// a short line without a final stop, and prose below it.
func (l *layout) headline(i int) bool {
	p := l.paras[i]
	if strings.HasPrefix(p.text, "# ") {
		return true
	}
	if strings.HasSuffix(p.text, ":") {
		return false
	}
	longest := 200
	if l.doc.Title != "" {
		longest = 160
	}
	return len(p.text) <= longest && isTitleLike(p.text) && l.proseFollows(i)
}

// proseFollows reports whether one of the next paragraphs is a sentence.
func (l *layout) proseFollows(i int) bool {
	for j := i + 1; j < len(l.paras) && j <= i+4; j++ {
		if t := l.paras[j].text; len(t) > 60 && endsSentence(t) {
			return true
		}
	}
	return false
}

// dateAlone takes a line that is only a date, or says when the page was made.
func (l *layout) dateAlone(p paragraph) bool {
	s := p.Span
	for _, label := range []string{"published:", "published on", "published", "posted on", "posted:", "posted", "updated:", "last updated:", "updated on", "updated", "date:", "release date:", "issued on", "first published:"} {
		if hasFold(p.text, label) {
			s = trim(l.doc.Text, chancery.Span{Start: p.Start + len(label), End: p.End})
			break
		}
	}
	_, n, ok := leadingDate(s.Of(l.doc.Text))
	if !ok || s.Len()-n > 24 || strings.ContainsAny(s.Of(l.doc.Text)[n:], ".!?") && s.Len()-n > 2 {
		return false
	}
	l.mark(p.Start, chancery.Metadata)
	l.published(s)
	return true
}

// dateWithin looks in a short line of several parts ("Lima | 5 July 2023 | The
// Ministry") for a part that is a date.
func (l *layout) dateWithin(p paragraph) bool {
	if len(p.text) > 120 || endsSentence(p.text) {
		return false
	}
	for _, mark := range []string{" | ", " – ", " — ", " - ", " • "} {
		at := p.Start
		for part := range strings.SplitSeq(p.text, mark) {
			d, n, ok := leadingDate(part)
			if ok && d.year > 0 && d.day > 0 && len(part)-n < 16 && len(part) < len(p.text) {
				l.published(chancery.Span{Start: at, End: at + len(part)})
				return true
			}
			at += len(part) + len(mark)
		}
	}
	return false
}

// placeAlone takes one word in capitals above prose for the place of filing.
func (l *layout) placeAlone(p paragraph, i int) bool {
	if len(p.text) < 4 || len(p.text) > 20 || !isUpper(p.text) || placeWord(p.text, false) != len(p.text) || isLabel(p.text) ||
		i+1 >= len(l.paras) || !endsSentence(l.paras[i+1].text) || len(l.paras[i+1].text) < 40 {
		return false
	}
	l.mark(p.Start, chancery.Filed)
	l.doc.Dateline.Span, l.doc.Dateline.Place = p.Span, p.Span
	return true
}

// body marks the paragraphs from i on.
func (l *layout) body(i int) {
	about, links := false, false
	for ; i < len(l.paras); i++ {
		p := l.paras[i]
		kind := l.kind(i)
		switch {
		case isAboutHeading(p.text):
			about, kind = true, chancery.About
		case kind == chancery.Heading:
			about = false
		case about && kind == chancery.Body:
			kind = chancery.About
		}
		// A list of links goes on until the next sentence.
		if links = isLinkList(p.text) || links && !endsSentence(p.text) && len(p.text) < 140; links {
			kind = chancery.Furniture
		}
		if kind == chancery.Body && l.doc.Dateline.Span.Empty() && i < 6 && l.dateline(p, i) {
			continue
		}
		l.mark(p.Start, kind)
	}
}

// kind says what a paragraph below the top is.
func (l *layout) kind(i int) chancery.RegionKind {
	p := l.paras[i]
	switch {
	case isFurniture(p.text):
		return chancery.Furniture
	case isCaption(p.text):
		return chancery.Caption
	case l.diary && isDayLine(p.text):
		return chancery.Body
	case l.heading(i):
		return chancery.Heading
	}
	return chancery.Body
}

// heading reports whether paragraph i heads what follows: a few words without
// a stop, and then a sentence or a list.
func (l *layout) heading(i int) bool {
	text := l.paras[i].text
	if strings.HasPrefix(text, "## ") || strings.HasPrefix(text, "### ") || strings.HasPrefix(text, "#### ") {
		return true
	}
	if i+1 >= len(l.paras) || len(text) > 100 || isListMark(text) && !isNumbered(text) || wordCount(text) > 14 || !isTitleLike(text) {
		return false
	}
	if l.rowed(i) {
		return false
	}
	if strings.HasSuffix(text, ":") && (wordCount(text) > 5 || !isAllTitle(text)) {
		return false // it leads into a list
	}
	next := l.paras[i+1].text
	return isListMark(next) || endsSentence(next) && len(next) > len(text) || strings.HasSuffix(next, ":")
}

func isNumbered(s string) bool { return s != "" && isDigit(s[0]) }

// rowed reports whether paragraph i is one of a numbered list: the number before
// or after its own stands right beside it.
func (l *layout) rowed(i int) bool {
	n := itemNumber(l.paras[i].text)
	return n > 0 && (i > 0 && itemNumber(l.paras[i-1].text) == n-1 || i+1 < len(l.paras) && itemNumber(l.paras[i+1].text) == n+1)
}

// itemNumber returns the number that opens a line, as in "3. " or "3) "; else 0.
func itemNumber(text string) int {
	head, _, _ := strings.Cut(text, " ")
	n, err := strconv.Atoi(strings.TrimRight(head, ".)"))
	if err != nil || head == strconv.Itoa(n) {
		return 0
	}
	return n
}
