package web

import (
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// funcs are what templates may call.
var funcs = template.FuncMap{
	"label":  label,
	"clip":   clip,
	"day":    func(d any) string { return chancery.Date(fmt.Sprint(d)).String() },
	"number": number,
	"code":   func(d chancery.Date) string { return string(d) },
	"fact":   factHref,
	"doc":    docHref,
	"area":   areaHref,
	"party":  partyHref,
	"search": searchHref,
	"first":  func(s string, n int) string { return s[:min(len(s), n)] },
	"tab":    tabOf,
	"rest":   restHref,
	"marks":  marksOf,
	"quotes": quotesOf,
}

// A tab is an entry of the navigation.
type tab struct {
	Href, Name string
	Here       bool
}

func tabOf(here, href, name string) tab {
	return tab{href, name, here == href || strings.HasPrefix(here, href+"/")}
}

// label writes a code as words.
func label(code any) string { return brief.Label(fmt.Sprint(code)) }

// basisWords says where a value comes from that no words of a report state.
func basisWords(b chancery.Basis) string {
	switch b {
	case chancery.FromDateline, chancery.FromHeader, chancery.FromTitle, chancery.FromCaption, chancery.FromWeekday:
		return "from the " + label(b)
	case chancery.DatelineYear:
		return "year from the dateline"
	case chancery.FromContext:
		return "from context"
	case chancery.FromData:
		return "from reference data"
	}
	return label(b)
}

// clip bounds a text for a list.
func clip(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + " …"
}

// number writes a count with its noun.
func number(n int, one string) string {
	switch {
	case n == 1:
		return "1 " + one
	case strings.HasSuffix(one, "y"):
		return strconv.Itoa(n) + " " + strings.TrimSuffix(one, "y") + "ies"
	}
	return strconv.Itoa(n) + " " + one + "s"
}

// few keeps the first of a long list.
func few(list []int, most int) []int { return list[:min(len(list), most)] }

func factHref(n int) string         { return "/fact/" + strconv.Itoa(n) }
func docHref(id string) string      { return "/document/" + url.PathEscape(id) }
func areaHref(code string) string   { return "/area/" + url.PathEscape(code) }
func personHref(name string) string { return "/person/" + url.PathEscape(name) }

// partyHref keeps the slash of an organ: /party/SGP/ministry-of-trade.
func partyHref(id string) string {
	parts := strings.Split(id, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return "/party/" + strings.Join(parts, "/")
}

func pairHref(a, b string) string {
	return "/pair/" + url.PathEscape(min(a, b)) + "/" + url.PathEscape(max(a, b))
}

// wordsHref leads to the words of a document.
func wordsHref(doc string, span chancery.Span) string {
	return fmt.Sprintf("%s?words=%d-%d#w%d", docHref(doc), span.Start, span.End, span.Start)
}

// searchHref is a search by pairs of names and values.
func searchHref(pairs ...string) string {
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		v.Add(pairs[i], pairs[i+1])
	}
	return "/search?" + v.Encode()
}

// restHref leads to all facts of a kind that a brief only counts.
func restHref(s brief.Subject, kind string) string {
	pairs := []string{"kind", kind}
	for _, id := range s.Parties {
		pairs = append(pairs, "party", id)
	}
	if s.Person != "" {
		pairs = append(pairs, "person", s.Person)
	}
	if s.Area != "" {
		pairs = append(pairs, "area", s.Area)
	}
	return searchHref(pairs...)
}

// cursorText and cursorOf write the place in a list into an address and back.
func cursorText(c *register.Cursor) string {
	if c == nil {
		return ""
	}
	return c.Day + "," + strconv.Itoa(c.Number)
}

func cursorOf(s string) (register.Cursor, error) {
	if s == "" {
		return register.Cursor{}, nil
	}
	day, n, ok := strings.Cut(s, ",")
	number, err := strconv.Atoi(n)
	if !ok || err != nil || number < 0 {
		return register.Cursor{}, chancery.Errorf(chancery.Invalid, "The place in the list, %q, is not one that a page gave.", s)
	}
	return register.Cursor{Day: day, Number: number}, nil
}
