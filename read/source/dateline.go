package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
)

// A filing is a dateline being read from the start of a paragraph; offsets are
// into the paragraph.
type filing struct {
	s         string
	at        int
	place     chancery.Span
	pieces    int // comma-separated parts of the place
	words     int // words of the place
	caps      bool
	when      chancery.Span
	day       day
	agency    string
	sep       string
	bracketed bool // the agency stands in brackets or strokes
}

// dateline marks paragraph i's dateline and the rest as body, and reports
// whether there is one. Above a weak one (a place in capitals and a colon) a
// short line without a stop is a headline.
func (l *layout) dateline(p paragraph, i int) bool {
	f := filing{s: p.text}
	if !f.read() || !f.strong() && (l.headline(i) || i > 4) {
		return false
	}
	span := chancery.Span{Start: p.Start, End: p.Start + f.at}
	d := &l.doc.Dateline
	d.Span = trim(l.doc.Text, span)
	if !f.place.Empty() {
		d.Place = chancery.Span{Start: p.Start + f.place.Start, End: p.Start + f.place.End}
	}
	d.Agency = f.agency
	if !f.when.Empty() {
		d.When = chancery.Span{Start: p.Start + f.when.Start, End: p.Start + f.when.End}
		d.Date = withYear(f.day, l.doc.Published).date()
	}
	l.mark(p.Start, chancery.Filed)
	if span.End < p.End {
		l.mark(span.End, chancery.Body)
	}
	return true
}

// strong reports whether more than a name and a mark says dateline.
func (f *filing) strong() bool { return !f.when.Empty() || f.agency != "" }

// withYear gives a day without a year the one that puts it next to the
// published day; without that the year stays open.
func withYear(d day, published chancery.Date) day {
	first, _, ok := published.Bounds()
	if d.year != 0 || !ok || first.IsZero() {
		return d
	}
	d.year = first.Year()
	switch gap := d.month - int(first.Month()); {
	case gap > 6:
		d.year--
	case gap < -6:
		d.year++
	}
	return d
}

// read reads [agency] place {, place} [, date] [agency] mark; it reports
// whether all of it and some text behind it is there.
func (f *filing) read() bool {
	if f.readAgency() {
		return f.afterAgency()
	}
	return f.parts()
}

// afterAgency goes on behind an agency that stands first: a mark, a whole
// dateline, or at once the text.
func (f *filing) afterAgency() bool {
	if f.separator() {
		return f.rest()
	}
	more := filing{s: f.s, at: f.at}
	if more.parts() {
		if more.agency == "" {
			more.agency, more.bracketed = f.agency, true
		}
		*f = more
		return true
	}
	return capitals(f.agency) > 1 && f.upperNext()
}

func (f *filing) parts() bool {
	for f.at < len(f.s) && f.at < 140 {
		f.spaces()
		switch {
		case f.readDate(), f.readAgency():
		case f.when.Empty() && f.agency == "" && f.readPlace():
		case f.pieces > 0 && !f.when.Empty() && f.agency == "" && f.plainAgency():
		default:
			return f.stopped()
		}
		if f.separator() {
			return f.plausible() && f.rest()
		}
		if f.bracketed && f.pieces > 0 && (f.caps || f.words == 1 || !f.when.Empty()) && f.upperNext() {
			return f.plausible()
		}
		f.comma()
	}
	return f.at == len(f.s) && f.pieces > 0 && !f.when.Empty() && f.plausible()
}

// stopped takes a full stop behind a date for the mark, after a place in
// capitals: "BAKU, July 5. The …".
func (f *filing) stopped() bool {
	before := strings.TrimRight(f.s[:f.at], " \u00a0")
	if !f.caps || f.when.Empty() || !strings.HasSuffix(before, ".") {
		return false
	}
	f.sep = "."
	return f.plausible() && f.rest()
}

// plausible weighs a name that only a mark sets off from the text.
func (f *filing) plausible() bool {
	if f.pieces == 0 {
		return f.agency != "" && f.bracketed
	}
	name := f.place.Of(f.s)
	if isLabel(name) || f.agency != "" && f.when.Empty() && isInitials(f.agency, name) {
		return false
	}
	if f.strong() {
		return f.words <= 8
	}
	if f.caps {
		return f.words <= 6 && len(name) > 3
	}
	if f.sep == ":" {
		return f.pieces == 1 && (f.words == 1 || f.words <= 3 && isPlaceOpener(name))
	}
	return f.sep != "-" && f.words <= 3
}

// readPlace reads one comma-separated part of a place name.
func (f *filing) readPlace() bool {
	start, n := f.at, 0
	end := start
	for n < 5 {
		size := placeWord(f.s[f.at:], n > 0)
		if size == 0 {
			break
		}
		f.at += size
		end = f.at
		n++
		if f.at < len(f.s) && f.s[f.at] == ' ' && placeWord(f.s[f.at+1:], true) > 0 {
			f.at++
			continue
		}
		break
	}
	if n == 0 || f.pieces > 3 {
		f.at = start
		return false
	}
	if f.pieces == 0 {
		f.place.Start = start
		f.caps = isUpper(f.s[start:end])
	}
	f.place.End = end
	f.pieces++
	f.words += n
	return true
}

// placeWord returns the length of a word a place name can have: capitalised,
// or a particle inside the name.
func placeWord(s string, inside bool) int {
	r, _ := utf8.DecodeRuneInString(s)
	n := 0
	for n < len(s) {
		c, size := utf8.DecodeRuneInString(s[n:])
		joint := c == '/' || c == '-' && n > 0 && n+1 < len(s) && s[n+1] != '-' && s[n+1] != ' ' || c == '\'' || c == '’'
		stop := c == '.' && n > 0 && n < 5 && (n == 1 || s[n-1] >= 'A' && s[n-1] <= 'Z' || s[:n] == "St" || s[:n] == "Ft")
		if !unicode.IsLetter(c) && !joint && !stop {
			break
		}
		n += size
	}
	if unicode.IsUpper(r) || r == '\'' && n > 2 {
		return n
	}
	if inside {
		switch s[:n] {
		case "de", "la", "el", "of", "and", "the", "da", "do", "du", "des", "al", "ar", "es", "am", "on", "upon", "sur", "di", "le", "les":
			return n
		}
	}
	return 0
}

func isUpper(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

func (f *filing) readDate() bool {
	if !f.when.Empty() {
		return false
	}
	open := 0
	if f.at < len(f.s) && f.s[f.at] == '(' {
		open = 1
	}
	d, n, ok := leadingDate(f.s[f.at+open:])
	if !ok || d.day == 0 {
		return false
	}
	f.day, f.when = d, chancery.Span{Start: f.at + open, End: f.at + open + n}
	f.at += open + n
	if open > 0 {
		if f.at >= len(f.s) || f.s[f.at] != ')' {
			return false
		}
		f.at++
	}
	return true
}

func (f *filing) spaces() {
	f.at += len(f.s[f.at:]) - len(strings.TrimLeft(f.s[f.at:], " \u00a0"))
}

// comma skips what stands between the parts of a dateline.
func (f *filing) comma() {
	for f.at < len(f.s) && (f.s[f.at] == ',' || f.s[f.at] == '.' || f.s[f.at] == ' ' || f.s[f.at] == '|') {
		f.at++
	}
}
