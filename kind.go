package chancery

// A FieldType says what a field's values are.
type FieldType string

// The field types.
const (
	CodeField   FieldType = "code"   // one of Field.Codes
	TextField   FieldType = "text"   // words of the document
	PartyField  FieldType = "party"  // a party's identifier
	PersonField FieldType = "person" // a person's full name
	ActorField  FieldType = "actor"  // a party or a person
	DateField   FieldType = "date"   // EDTF
	NumberField FieldType = "number" // a plain number
	ActField    FieldType = "act"    // a code with a date of its own
)

// A Field is one field of a kind.
type Field struct {
	Name     string
	Type     FieldType
	Many     bool
	Required bool
	Codes    []string // for code and act fields
	Doc      string

	// Near groups codes that may name one thing; the first of a group is the
	// vaguest, and the others refine it.
	Near [][]string
	// Life orders codes by the stages of a life: a later stage supersedes an
	// earlier one, codes of one stage contradict each other.
	Life [][]string
	// Leaves says, for an act field, what status an act leaves the thing in.
	Leaves map[string]string
	// Repeats lists the acts that may happen more than once.
	Repeats []string
	// Series says that different values stand side by side and never
	// contradict each other (the days on which somebody held an office).
	Series bool
	// Length names the date field whose days this number counts: a date of
	// another length contradicts it.
	Length string
	// Missing is what a brief calls the field when no document states it;
	// empty: not asked for.
	Missing string
}

// A Kind describes one kind of claim and fact: store, pages, command line and
// exports work from it alone.
type Kind struct {
	Name   string
	Doc    string
	Fields []Field

	// Key and Weak decide whether two claims speak of one fact. An entry is a
	// field, "a|b" (the values of both fields together), "a=" (equal, where
	// compatible would do) or "a#" (equal, and with a number in it). Key fields must be there on both sides and agree;
	// Alt lists other sets that will do instead. Weak fields must agree where
	// both sides have them.
	Key  []string
	Alt  [][]string
	Weak []string
	// Anchors: two claims of different documents are one fact only where one
	// of these is there on both sides and agrees. Empty: the key is enough.
	Anchors []string
	// Firm lists sets of fields that, where they agree, outweigh dates some
	// weeks apart: one fact, with the dates in conflict.
	Firm [][]string

	Parties []string // the fields whose parties a fact is about
	Status  string   // the field that says what state the thing is in
	Open    []string // its codes that wait for an answer or an outcome
}

// Field returns the field of that name, and whether there is one.
func (k *Kind) Field(name string) (Field, bool) {
	for _, f := range k.Fields {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}
