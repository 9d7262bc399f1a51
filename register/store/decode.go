package store

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// decodeFact reads the stored form of a fact, several times as fast as
// encoding/json, whose turn it is where the form is not the one we write.
func decodeFact(body string) (f chancery.Fact, err error) {
	d := newDecoder(body)
	d.fact(&f)
	if d.whole() {
		return f, nil
	}
	f = chancery.Fact{}
	return f, json.Unmarshal([]byte(body), &f)
}

// decodeProofs reads the stored form of the words behind a fact.
func decodeProofs(body string) (out []chancery.Proof, err error) {
	d := newDecoder(body)
	for range d.items {
		var p chancery.Proof
		d.proof(&p)
		out = append(out, p)
	}
	if d.whole() {
		return out, nil
	}
	out = nil
	return out, json.Unmarshal([]byte(body), &out)
}

// decodeClaim reads the stored form of a claim.
func decodeClaim(body string) (c chancery.Claim, err error) {
	d := newDecoder(body)
	d.claim(&c)
	if d.whole() {
		return c, nil
	}
	c = chancery.Claim{}
	return c, json.Unmarshal([]byte(body), &c)
}

// A decoder reads JSON as encoding/json writes it for the vocabulary: without
// blanks. What it returns are parts of the text, not copies.
type decoder struct {
	text string
	at   int
	bad  bool // not what was expected: all that was read is void

	values []chancery.Value // room for those of fields, and for texts in lists
	list   []string
}

func newDecoder(body string) decoder {
	n := strings.Count(body, `"basis":`)
	return decoder{text: body, values: make([]chancery.Value, 0, n), list: make([]string, 0, n+4)}
}

// whole reports whether all of the text was as expected.
func (d *decoder) whole() bool { return !d.bad && d.at == len(d.text) }

func (d *decoder) fact(f *chancery.Fact) {
	for key := range d.members {
		switch key {
		case "id":
			f.ID = d.word()
		case "number":
			f.Number = d.number()
		case "kind":
			f.Kind = d.word()
		case "polarity":
			f.Polarity = chancery.Polarity(d.word())
		case "modality":
			f.Modality = chancery.Modality(d.word())
		case "status":
			f.Status = d.word()
		case "fields":
			f.Fields = d.fields()
		case "claims":
			f.Claims = d.words()
		case "sayings":
			f.Sayings = d.words()
		case "claim_count":
			f.ClaimCount = d.number()
		case "documents":
			f.Documents = d.number()
		case "voices":
			f.Voices = d.number()
		case "first_reported":
			f.FirstReported = chancery.Date(d.word())
		case "last_reported":
			f.LastReported = chancery.Date(d.word())
		case "conflicts":
			f.Conflicts = d.words()
		case "verdict":
			f.Verdict = d.word()
		case "judgements":
			for range d.items {
				f.Judgements = append(f.Judgements, d.number())
			}
		default:
			d.bad = true
		}
	}
}

func (d *decoder) claim(c *chancery.Claim) {
	for key := range d.members {
		switch key {
		case "id":
			c.ID = d.word()
		case "kind":
			c.Kind = d.word()
		case "document":
			c.Document = d.word()
		case "rule":
			c.Rule = d.word()
		case "polarity":
			c.Polarity = chancery.Polarity(d.word())
		case "modality":
			c.Modality = chancery.Modality(d.word())
		case "evidence":
			d.evidence(&c.Evidence)
		case "fields":
			c.Fields = d.fields()
		case "event":
			c.Event = &chancery.Event{}
			d.event(c.Event)
		default:
			d.bad = true
		}
	}
}

func (d *decoder) evidence(e *chancery.Evidence) {
	for key := range d.members {
		switch key {
		case "start":
			e.Start = d.number()
		case "end":
			e.End = d.number()
		case "quote":
			e.Quote = d.word()
		default:
			d.bad = true
		}
	}
}

func (d *decoder) proof(p *chancery.Proof) {
	for key := range d.members {
		switch key {
		case "document":
			p.Document = d.word()
		case "start":
			p.Start = d.number()
		case "end":
			p.End = d.number()
		case "quote":
			p.Quote = d.word()
		default:
			d.bad = true
		}
	}
}

func (d *decoder) event(e *chancery.Event) {
	for key := range d.members {
		switch key {
		case "plover":
			e.Plover = d.word()
		case "mode":
			e.Mode = d.word()
		case "context":
			e.Context = d.words()
		case "cameo":
			e.Cameo = d.word()
		default:
			d.bad = true
		}
	}
}

func (d *decoder) fields() map[string][]chancery.Value {
	out := make(map[string][]chancery.Value, 8)
	for key := range d.members {
		from := len(d.values)
		for range d.items {
			d.values = append(d.values, chancery.Value{})
			d.value(&d.values[len(d.values)-1])
		}
		out[key] = slices.Clip(d.values[from:])
	}
	return out
}

func (d *decoder) value(v *chancery.Value) {
	for key := range d.members {
		switch key {
		case "value":
			v.Value = d.word()
		case "start":
			v.Start = d.number()
		case "end":
			v.End = d.number()
		case "text":
			v.Text = d.word()
		case "basis":
			v.Basis = chancery.Basis(d.word())
		case "from":
			v.From = d.words()
		case "name":
			v.Name = d.word()
		case "date":
			v.Date = d.another()
		case "by":
			v.By = d.another()
		case "place":
			v.Place = d.another()
		case "office":
			v.Office = d.word()
		case "party":
			v.Party = d.word()
		case "role":
			v.Role = d.word()
		case "modality":
			v.Modality = chancery.Modality(d.word())
		case "polarity":
			v.Polarity = chancery.Polarity(d.word())
		default:
			d.bad = true
		}
	}
}

func (d *decoder) another() *chancery.Value {
	v := &chancery.Value{}
	d.value(v)
	return v
}

// members yields the names of an object's members, to read their values.
func (d *decoder) members(yield func(string) bool) {
	d.eat('{')
	for first := true; !d.closes('}', first); first = false {
		key := d.word()
		d.eat(':')
		if d.bad || !yield(key) {
			return
		}
	}
}

// items yields for each item of a list, to read it.
func (d *decoder) items(yield func() bool) {
	d.eat('[')
	for first := true; !d.closes(']', first); first = false {
		if d.bad || !yield() {
			return
		}
	}
}

// words reads a list of texts.
func (d *decoder) words() []string {
	from := len(d.list)
	for range d.items {
		d.list = append(d.list, d.word())
	}
	return slices.Clip(d.list[from:])
}

// closes reports whether a list or an object ends here; else it passes the
// comma before what follows.
func (d *decoder) closes(end byte, first bool) bool {
	if d.bad || d.at >= len(d.text) {
		d.bad = true
		return true
	}
	if d.text[d.at] == end {
		d.at++
		return true
	}
	if !first {
		d.eat(',')
	}
	return d.bad
}

func (d *decoder) eat(c byte) {
	if d.at >= len(d.text) || d.text[d.at] != c {
		d.bad = true
		return
	}
	d.at++
}

// word reads a text.
func (d *decoder) word() string {
	d.eat('"')
	if d.bad {
		return ""
	}
	rest := d.text[d.at:]
	n := strings.IndexByte(rest, '"')
	if n >= 0 && strings.IndexByte(rest[:n], '\\') < 0 {
		d.at += n + 1
		return rest[:n]
	}
	return d.escaped()
}

// escaped reads a text with escapes, its first quotation mark passed already.
func (d *decoder) escaped() (out string) {
	for i := d.at; i < len(d.text); i++ {
		switch d.text[i] {
		case '\\':
			i++
		case '"':
			d.bad = json.Unmarshal([]byte(d.text[d.at-1:i+1]), &out) != nil
			d.at = i + 1
			return out
		}
	}
	d.bad = true
	return ""
}

func (d *decoder) number() int {
	end := d.at
	for end < len(d.text) && (d.text[end] == '-' || '0' <= d.text[end] && d.text[end] <= '9') {
		end++
	}
	n, err := strconv.Atoi(d.text[d.at:end])
	d.bad, d.at = d.bad || err != nil, end
	return n
}
