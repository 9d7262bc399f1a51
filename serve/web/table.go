package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/brief"
)

// A table is an answer in rows with links, and where it goes on.
type table struct {
	ID      string // unique on its page
	Caption string
	Columns []string
	Rows    []tableRow
	Say     []string
	More    string // address of the next page, "" for none
	MoreSay string
	Empty   string // what to say where there are no rows
}

type tableRow struct {
	Cells []cell
	Gap   string
}

// A cell is one value of a row. Wide cells hold words, the others keep to themselves.
type cell struct {
	Name, Text, Href string
	Wide, Key        bool
	Facts            []int // beside the one that it leads to
	Rest             int   // facts that are not named
}

// wide are the columns that hold words.
var wide = []string{"what", "body", "fact", "answer on file", "remark", "who says so", "value", "why", "on"}

// keyed are the columns that lead to the fact of a row, the first that a view has.
var keyed = []string{"what", "body", "fact", "level", "value", "times"}

// mostNamed is how many further facts of a row are named.
const mostNamed = 6

// tableOf puts a view on a page.
func (q *request) tableOf(id, caption string, v *brief.View) table {
	t := table{ID: id, Caption: caption, Columns: v.Columns, Say: v.Say, Empty: "Nothing in the register."}
	key := -1
	for _, name := range keyed {
		if key = slices.Index(v.Columns, name); key >= 0 {
			break
		}
	}
	for _, r := range v.Rows {
		t.Rows = append(t.Rows, q.rowOf(v.Columns, key, r))
	}
	return t
}

func (q *request) rowOf(columns []string, key int, r brief.Row) tableRow {
	if len(r.Facts) == 0 && slices.Contains(columns, "what") {
		return tableRow{Gap: strings.Join(r.Cells, " ")}
	}
	out := tableRow{}
	for i, text := range r.Cells {
		c := cell{Name: columns[i], Text: clip(text, 400), Wide: slices.Contains(wide, columns[i])}
		if !c.Wide && i != key {
			c.Text = clip(text, 60)
		}
		switch {
		case i == key && len(r.Facts) > 0:
			c.Href, c.Key, c.Facts = factHref(r.Facts[0]), true, few(r.Facts[1:], mostNamed)
			c.Rest = len(r.Facts) - 1 - len(c.Facts)
		case i < 2 && columns[0] == "persons":
			c.Href = personHref(text)
		case i < 2 && columns[0] == "parties":
			c.Href = q.partyNamed(text)
		}
		out.Cells = append(out.Cells, c)
	}
	return out
}

// Entries writes the rows of a table as a list: the linked cell, then the others.
func (t table) Entries() []link {
	var out []link
	for _, r := range t.Rows {
		l := link{}
		var rest []string
		for _, c := range r.Cells {
			switch {
			case c.Key:
				l.Href, l.Text = c.Href, c.Text
			case c.Text != "" && c.Text != "not stated" && c.Text != "none":
				rest = append(rest, c.Text)
			}
		}
		if l.Href != "" {
			l.Say = strings.Join(rest, " · ")
			out = append(out, l)
		}
	}
	return out
}

// partyNamed leads to the party that is called so; nowhere, where none is.
func (q *request) partyNamed(name string) string {
	for _, p := range q.reg.all {
		if p.Name() == name {
			return partyHref(p.ID)
		}
	}
	return ""
}

// more lets a table go on at an address, where its view does.
func (t table) more(v *brief.View, at func(cursor string) string) table {
	if v.Next != nil {
		t.More, t.MoreSay = at(cursorText(v.Next)), "Older"
	}
	return t
}

// pageSize is how many rows a list shows at once.
const pageSize = 50

// within cuts a view to its first rows and says so.
func within(v *brief.View, most int) *brief.View {
	if len(v.Rows) > most {
		v.Say = append(v.Say, "And "+strconv.Itoa(len(v.Rows)-most)+" more.")
		v.Rows = v.Rows[:most]
	}
	return v
}

// of is the query for one or two parties.
func of(limit int, ids ...string) register.Query {
	return register.Query{Parties: ids, Limit: limit, Newest: true}
}
