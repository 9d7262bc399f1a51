package brief

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// spoken are the words of codes that are more than the code with its dashes away.
var spoken = map[string]string{
	"senior_officials_meeting": "senior officials' meeting", "leaders_meeting": "leaders' meeting",
	"ict_security": "ICT security", "science_technology": "science and technology", "climate_environment": "climate and environment",
	"agriculture_food": "agriculture and food", "transport_connectivity": "transport and connectivity", "industry_smes": "industry and SMEs",
	"counter_terrorism_crime": "counter-terrorism and crime", "law_justice": "law and justice", "ip_standards": "IP and standards",
	"culture_sport_media": "culture, sport and media", "people_tourism": "people and tourism", "labour_migration_social": "labour, migration and social affairs",
	"nuclear_space": "nuclear and space", "regional_order_peace": "regional order and peace",
}

// Label writes a code as words.
func Label(code string) string {
	return cmp.Or(spoken[code], strings.ReplaceAll(code, "_", " "))
}

// stance writes the stance of a statement as the verb of so many speakers.
func stance(code string, speakers int) string {
	switch {
	case code == "" || code == "neutral":
		return "said"
	case code == "concerned" && speakers > 1:
		return "are concerned"
	case code == "concerned":
		return "is concerned"
	case speakers > 1:
		return strings.TrimSuffix(Label(code), "s")
	}
	return Label(code)
}

// plural writes the plural of a code's words.
func plural(code string) string {
	switch {
	case code == "memorandum_of_understanding":
		return "memoranda of understanding"
	case strings.Contains(code, "_of_"):
		head, tail, _ := strings.Cut(code, "_of_")
		return plural(head) + " of " + Label(tail)
	case strings.HasSuffix(code, "y"):
		return Label(strings.TrimSuffix(code, "y")) + "ies"
	case strings.HasSuffix(code, "s"):
		return Label(code)
	}
	return Label(code) + "s"
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// join writes a list as people do.
func join(items []string, last string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return strings.Join(items[:n-1], ", ") + last + items[n-1]
	}
}

func and(items []string) string { return join(items, " and ") }

// count writes small numbers as words.
func count(n int) string {
	small := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n >= 0 && n < len(small) {
		return small[n]
	}
	return strconv.Itoa(n)
}

func number(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}

// name returns how to call a value: a party by its usual name, a person as written.
func (p *page) name(v chancery.Value) string {
	if party, ok := p.names[v.Value]; ok {
		return party.Name()
	}
	return cmp.Or(v.Name, v.Value)
}

// person writes a person with the office the register knows.
func (p *page) person(v chancery.Value) string {
	title := cmp.Or(v.Office, p.titles[v.Value])
	if title == "" || strings.HasPrefix(strings.ToLower(v.Value), strings.ToLower(title)) {
		return v.Value
	}
	return capital(title) + " " + v.Value
}

// actors writes parties and persons.
func (p *page) actors(vs []chancery.Value) string {
	var out []string
	for _, v := range vs {
		if _, ok := p.names[v.Value]; ok {
			out = append(out, p.name(v))
		} else {
			out = append(out, p.person(v))
		}
	}
	return and(out)
}

// values returns the values of a field.
func values(f *chancery.Fact, field string) []string {
	var out []string
	for _, v := range f.Fields[field] {
		out = append(out, v.Value)
	}
	return out
}

// both writes all values of a field that should have one; several are said to
// be in conflict.
func both(f *chancery.Fact, field string, show func(string) string) string {
	var out []string
	for _, v := range f.Fields[field] {
		out = append(out, show(v.Value))
	}
	if len(out) > 1 && slices.Contains(f.Conflicts, field) {
		return join(out, " or ") + " (reports differ)"
	}
	if len(out) == 0 {
		return ""
	}
	return out[0] // the others are spellings of it
}

// dateWords writes a date for people; a span of days names what its ends share
// once: "22 to 24 May 2024".
func dateWords(s string) string {
	from, to, ranged := strings.Cut(s, "/")
	first, err := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	switch {
	case !ranged || err != nil || err2 != nil || first.Year() != last.Year():
		return chancery.Date(s).String()
	case first.Month() == last.Month():
		return first.Format("2") + " to " + last.Format("2 January 2006")
	}
	return first.Format("2 January") + " to " + last.Format("2 January 2006")
}

// others names the parties of a fact that the page is not about.
func (p *page) others(vs []chancery.Value) []string {
	var out []string
	for _, v := range vs {
		if !slices.Contains(p.ids, v.Value) {
			out = append(out, p.name(v))
		}
	}
	return out
}

// tail joins what is not empty with commas.
func tail(items ...string) string {
	return strings.Join(slices.DeleteFunc(items, func(s string) bool { return s == "" }), ", ")
}
