package score

import (
	"encoding/json"
	"errors"
	"io"

	"github.com/chancery-project/chancery"
)

// A Claim is a claim as it came, with nothing taken for granted: what proves
// nothing, or proves something else, is to be found out.
type Claim struct {
	Doc      string // base name
	Kind     string
	Polarity string
	Modality string // "" where it gives none
	Rule     string
	Evidence *Piece
	Fields   []ClaimField
}

// A ClaimField is a field of a claim.
type ClaimField struct {
	Name   string
	Values []Value
}

// A Piece is a quotation with the bytes it says it stands in; nil: not given.
type Piece struct {
	Start, End *int
	Quote      *string
}

// A Value is one value of a claim's field.
type Value struct {
	Piece
	Bare   bool // a scalar, with nothing to prove it
	Proved bool // it should point at words

	raw  json.RawMessage
	word string // as a word
	date string // "@" and the date of an act, else ""
}

// ReadClaims reads what `chancery read --format jsonl` prints; name is for messages.
func ReadClaims(name string, r io.Reader) ([]Claim, error) {
	var out []Claim
	err := eachLine(name, r, func(raw json.RawMessage) error {
		c, err := readClaim(raw)
		out = append(out, c)
		return err
	})
	return out, err
}

// Claims takes the reader's own claims; they are scored as if they had been
// written and read.
func Claims(cs []chancery.Claim) ([]Claim, error) {
	var out []Claim
	for i := range cs {
		raw, err := json.Marshal(cs[i])
		if err != nil {
			return nil, err
		}
		c, err := readClaim(raw)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func readClaim(raw json.RawMessage) (Claim, error) {
	var w struct {
		Document, Doc, Polarity *string
		Kind, Modality, Rule    string
		Evidence                json.RawMessage
		Fields                  json.RawMessage
	}
	if err := json.Unmarshal(raw, &w); err != nil {
		return Claim{}, err
	}
	c := Claim{Kind: w.Kind, Modality: w.Modality, Polarity: string(chancery.Asserted), Rule: w.Rule}
	if w.Polarity != nil {
		c.Polarity = *w.Polarity
	}
	switch {
	case w.Document != nil:
		c.Doc = Base(*w.Document)
	case w.Doc != nil:
		c.Doc = Base(*w.Doc)
	}
	if !empty(w.Evidence) {
		var p struct {
			Start, End *int
			Quote      *string
		}
		if err := json.Unmarshal(w.Evidence, &p); err != nil {
			return c, err
		}
		c.Evidence = &Piece{p.Start, p.End, p.Quote}
	}
	ms, err := members(w.Fields)
	if err != nil {
		return c, err
	}
	for _, m := range ms {
		f, err := readField(m)
		if err != nil {
			return c, err
		}
		c.Fields = append(c.Fields, f)
	}
	return c, nil
}

func readField(m member) (ClaimField, error) {
	f := ClaimField{Name: m.name}
	var vs []json.RawMessage
	if err := json.Unmarshal(m.value, &vs); err != nil {
		return f, errors.Join(errors.New("the values of a field are a list"), err)
	}
	for _, raw := range vs {
		v, err := readValue(m.name, raw)
		if err != nil {
			return f, err
		}
		f.Values = append(f.Values, v)
	}
	return f, nil
}

func readValue(field string, raw json.RawMessage) (Value, error) {
	if null(raw) || raw[0] != '{' {
		return Value{Bare: true, raw: raw, word: plainText(raw)}, nil
	}
	var w struct {
		Value, Date, Start json.RawMessage
		End                *int
		Text, Basis        *string
	}
	if err := json.Unmarshal(raw, &w); err != nil {
		return Value{}, err
	}
	v := Value{Piece: Piece{End: w.End, Quote: w.Text}, raw: w.Value}
	if len(w.Start) > 0 {
		if err := json.Unmarshal(w.Start, &v.Start); err != nil {
			return v, err
		}
	}
	v.Proved = len(w.Start) > 0 || w.Basis == nil || *w.Basis == string(chancery.Explicit)
	if len(w.Value) > 0 || field == "act" && !empty(w.Date) {
		v.word = plainText(w.Value)
	}
	if field == "act" && !empty(w.Date) {
		day := w.Date
		if day[0] == '{' {
			var d struct{ Value json.RawMessage }
			if err := json.Unmarshal(day, &d); err != nil {
				return v, err
			}
			day = d.Value
		}
		v.date = "@" + plainText(day)
	}
	return v, nil
}

// values returns the values of a field as words.
func (c *Claim) values(field string) []string {
	var out []string
	for i := range c.Fields {
		if c.Fields[i].Name == field {
			for _, v := range c.Fields[i].Values {
				out = append(out, v.word+v.date)
			}
		}
	}
	return out
}

// manner is the claim's modality, actual where it gives none.
func (c *Claim) manner() string {
	if c.Modality == "" {
		return string(chancery.Actual)
	}
	return c.Modality
}
