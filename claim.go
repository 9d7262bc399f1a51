package chancery

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// A Basis says what a value rests on.
type Basis string

// The bases, from the document's own words to reasoning over them.
const (
	Explicit     Basis = "explicit"
	FromDateline Basis = "dateline"
	DatelineYear Basis = "dateline_year" // day and month explicit, year from the dateline or published date
	FromHeader   Basis = "header"
	FromTitle    Basis = "title"
	FromCaption  Basis = "caption"
	FromContext  Basis = "context" // same occasion in this document
	FromWeekday  Basis = "weekday" // resolved from "on Sunday"
	FromData     Basis = "reference"
	Derived      Basis = "derived"
)

// A Polarity says whether a document asserts or denies a claim.
type Polarity string

// The two polarities.
const (
	Asserted Polarity = "asserted"
	Denied   Polarity = "denied"
)

// A Modality says how real the claimed thing is.
type Modality string

// The modalities. Only Actual things are exported as done.
const (
	Actual      Modality = "actual"
	Planned     Modality = "planned"
	Proposed    Modality = "proposed"
	Invited     Modality = "invited"
	Hoped       Modality = "hoped"
	Conditional Modality = "conditional"
	Alleged     Modality = "alleged"
)

// Evidence is the sentence or clause that proves a claim.
type Evidence struct {
	Span
	Quote string `json:"quote"`
}

// A Value is one value of a field with the words that prove it. Span and Text
// are empty only where the value is derived. The later fields are attributes:
// an act's date, doer and place, a person's office and party, a party's role
// and display name.
type Value struct {
	Value    string   `json:"value"`
	Span              // start and end
	Text     string   `json:"text"`
	Basis    Basis    `json:"basis"`
	From     []string `json:"from"`
	Name     string   `json:"name"` // display name, for parties
	Date     *Value   `json:"date"`
	By       *Value   `json:"by"`
	Place    *Value   `json:"place"`
	Office   string   `json:"office"`
	Party    string   `json:"party"`
	Role     string   `json:"role"`
	Modality Modality `json:"modality"`
	Polarity Polarity `json:"polarity"`
}

// A Claim is what one document says: one kind, its fields, each with proof.
type Claim struct {
	ID       string             `json:"id"`
	Kind     string             `json:"kind"`
	Document string             `json:"document"`
	Rule     string             `json:"rule,omitempty"`
	Polarity Polarity           `json:"polarity"`
	Modality Modality           `json:"modality"`
	Evidence Evidence           `json:"evidence"`
	Fields   map[string][]Value `json:"fields"`
	Event    *Event             `json:"event,omitempty"`
}

// First returns the first value of a field, or "".
func (c *Claim) First(field string) string {
	if vs := c.Fields[field]; len(vs) > 0 {
		return vs[0].Value
	}
	return ""
}

// All returns the values of a field.
func (c *Claim) All(field string) []string {
	var out []string
	for _, v := range c.Fields[field] {
		out = append(out, v.Value)
	}
	return out
}

// Has reports whether field holds value.
func (c *Claim) Has(field, value string) bool {
	return slices.ContainsFunc(c.Fields[field], func(v Value) bool { return v.Value == value })
}

// Add appends a value unless the field already holds it or it is empty.
func (c *Claim) Add(field string, vs ...Value) {
	if c.Fields == nil {
		c.Fields = map[string][]Value{}
	}
	for _, v := range vs {
		if v.Value != "" && !c.Has(field, v.Value) {
			c.Fields[field] = append(c.Fields[field], v)
		}
	}
}

// Copy returns the claim with a field map of its own.
func (c *Claim) Copy() Claim {
	out := *c
	out.Fields = make(map[string][]Value, len(c.Fields))
	for f, vs := range c.Fields {
		out.Fields[f] = slices.Clone(vs)
	}
	return out
}

// Seal sets the claim's id: the hash of its content and of the document's text,
// so that reading a document twice gives the same claims.
func (c *Claim) Seal(docID string) {
	bare := *c
	bare.ID, bare.Document = "", docID
	b, _ := json.Marshal(bare) // maps marshal in key order: the same bytes every time
	sum := sha256.Sum256(b)
	c.ID = hex.EncodeToString(sum[:12])
}

// valueJSON is how a value is written: offsets only where words prove it.
type valueJSON struct {
	Value    string   `json:"value"`
	Start    *int     `json:"start,omitempty"`
	End      *int     `json:"end,omitempty"`
	Text     string   `json:"text,omitempty"`
	Basis    Basis    `json:"basis"`
	From     []string `json:"from,omitempty"`
	Name     string   `json:"name,omitempty"`
	Date     *Value   `json:"date,omitempty"`
	By       *Value   `json:"by,omitempty"`
	Place    *Value   `json:"place,omitempty"`
	Office   string   `json:"office,omitempty"`
	Party    string   `json:"party,omitempty"`
	Role     string   `json:"role,omitempty"`
	Modality Modality `json:"modality,omitempty"`
	Polarity Polarity `json:"polarity,omitempty"`
}

// MarshalJSON writes the claim format's value object.
func (v Value) MarshalJSON() ([]byte, error) {
	w := valueJSON{v.Value, nil, nil, v.Text, v.Basis, v.From, v.Name, v.Date, v.By, v.Place, v.Office, v.Party, v.Role, v.Modality, v.Polarity}
	if v.Text != "" {
		w.Start, w.End = &v.Span.Start, &v.Span.End
	}
	return json.Marshal(w)
}
