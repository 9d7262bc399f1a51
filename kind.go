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
}

// A Kind describes one kind of claim and fact: store, pages, command line and
// exports work from it alone.
type Kind struct {
	Name   string
	Doc    string
	Fields []Field
	Key    []string // fields that decide whether two claims speak of one fact
	Weak   []string // key fields that may be missing on one side
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
