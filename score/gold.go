package score

import (
	"encoding/json"
	"errors"
	"io"

	"github.com/chancery-project/chancery"
)

// A Field is a field with its values as words; an act with its date is act@date.
type Field struct {
	Name   string
	Values []string
}

// A Gold is one line of gold: a claim that a document makes.
type Gold struct {
	Doc      string
	Kind     string
	Polarity string
	Modality string
	Optional bool            // right where claimed, not missed where not
	Fields   []Field         // in the order of the file
	Accept   []Field         // other values a good coder may give
	Empty    []string        // must_be_empty: fields the text leaves unstated
	Proof    []chancery.Span // the sentence first, then further proof
}

// get returns the values of a field.
func get(fs []Field, name string) []string {
	var out []string
	for _, f := range fs {
		if f.Name == name {
			out = append(out, f.Values...)
		}
	}
	return out
}

type goldJSON struct {
	Doc          *string
	Kind         *string
	Polarity     string
	Modality     string
	Optional     bool
	Fields       json.RawMessage
	Accept       json.RawMessage
	Alternatives json.RawMessage
	MustBeEmpty  []string          `json:"must_be_empty"`
	Start        *int              `json:"sentence_start"`
	End          *int              `json:"sentence_end"`
	Also         []json.RawMessage `json:"also"`
}

// ReadGold reads a file of gold claims; name is for messages. Kinds that are
// not scored are left out.
func ReadGold(name string, r io.Reader) ([]Gold, error) {
	var out []Gold
	err := eachLine(name, r, func(raw json.RawMessage) error {
		w := goldJSON{Polarity: string(chancery.Asserted), Modality: string(chancery.Actual)}
		if err := json.Unmarshal(raw, &w); err != nil {
			return err
		}
		if w.Kind == nil || w.Doc == nil {
			return errors.New("a line of gold needs doc and kind")
		}
		if keys[*w.Kind] == nil {
			return nil
		}
		g, err := w.gold()
		out = append(out, g)
		return err
	})
	return out, err
}

func (w *goldJSON) gold() (Gold, error) {
	g := Gold{Doc: Base(*w.Doc), Kind: *w.Kind, Polarity: w.Polarity, Modality: w.Modality, Optional: w.Optional, Empty: w.MustBeEmpty}
	if w.Start == nil || w.End == nil {
		return g, errors.New("a line of gold needs sentence_start and sentence_end")
	}
	g.Proof = []chancery.Span{{Start: *w.Start, End: *w.End}}
	for _, raw := range w.Also {
		sp, err := span(raw)
		if err != nil {
			return g, err
		}
		g.Proof = append(g.Proof, sp)
	}
	var err error
	if g.Fields, err = fields(w.Fields); err != nil {
		return g, err
	}
	if g.Accept, err = fields(w.Accept); err != nil {
		return g, err
	}
	more, err := alternatives(w.Alternatives)
	g.Accept = append(g.Accept, more...)
	return g, err
}

// span reads [start, end] or {"start":…, "end":…}.
func span(raw json.RawMessage) (chancery.Span, error) {
	var sp chancery.Span
	if raw[0] == '[' {
		var pair [2]int
		err := json.Unmarshal(raw, &pair)
		return chancery.Span{Start: pair[0], End: pair[1]}, err
	}
	err := json.Unmarshal(raw, &sp)
	return sp, err
}

// fields reads {name: [value, …]}; a value is a scalar or {"value":…, "date":…}.
func fields(raw json.RawMessage) ([]Field, error) {
	ms, err := members(raw)
	if err != nil {
		return nil, err
	}
	var out []Field
	for _, m := range ms {
		var vs []json.RawMessage
		if err := json.Unmarshal(m.value, &vs); err != nil {
			return nil, err
		}
		f := Field{Name: m.name}
		for _, v := range vs {
			s, err := plain(v)
			if err != nil {
				return nil, err
			}
			f.Values = append(f.Values, s)
		}
		out = append(out, f)
	}
	return out, nil
}

// plain is a gold value as a word.
func plain(raw json.RawMessage) (string, error) {
	if null(raw) || raw[0] != '{' {
		return plainText(raw), nil
	}
	var w struct{ Value, Date json.RawMessage }
	if err := json.Unmarshal(raw, &w); err != nil {
		return "", err
	}
	if s := plainText(w.Value); empty(w.Date) {
		return s, nil
	}
	return plainText(w.Value) + "@" + plainText(w.Date), nil
}

// empty reports whether a value says nothing: null, "", 0 or false.
func empty(raw json.RawMessage) bool {
	switch string(raw) {
	case "", "null", `""`, "0", "false", "{}", "[]":
		return true
	}
	return false
}

// alternatives reads {name: [[value, …], …]}: every value of every list will do.
func alternatives(raw json.RawMessage) ([]Field, error) {
	ms, err := members(raw)
	if err != nil {
		return nil, err
	}
	var out []Field
	for _, m := range ms {
		var lists [][]json.RawMessage
		if err := json.Unmarshal(m.value, &lists); err != nil {
			return nil, errors.Join(errors.New("alternatives need a list of lists a field"), err)
		}
		f := Field{Name: m.name}
		for _, list := range lists {
			for _, v := range list {
				s, err := plain(v)
				if err != nil {
					return nil, err
				}
				f.Values = append(f.Values, s)
			}
		}
		out = append(out, f)
	}
	return out, nil
}

// A Trap is a claim that a careless reader makes of a document.
type Trap struct {
	Doc      string
	Kind     string
	Polarity string
	Modality string // "" for any
	Fields   []Field
	Why      string

	name string // of the document, as written
}

// ReadTraps reads a file of traps; name is for messages.
func ReadTraps(name string, r io.Reader) ([]Trap, error) {
	var out []Trap
	err := eachLine(name, r, func(raw json.RawMessage) error {
		var w struct {
			Doc, Why string
			Wrong    struct {
				Kind, Polarity, Modality string
				Fields                   json.RawMessage
			}
		}
		w.Wrong.Polarity = string(chancery.Asserted)
		if err := json.Unmarshal(raw, &w); err != nil {
			return err
		}
		if w.Wrong.Kind == "" {
			return errors.New("a trap needs doc, why and wrong with a kind and fields")
		}
		fs, err := fields(w.Wrong.Fields)
		out = append(out, Trap{Base(w.Doc), w.Wrong.Kind, w.Wrong.Polarity, w.Wrong.Modality, fs, w.Why, w.Doc})
		return err
	})
	return out, err
}
