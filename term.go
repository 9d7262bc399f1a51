package chancery

// A Term is one person's time in one office, as reference data, a user's table
// or a register know it. From and To are empty where not known; "../D" is not
// later than D.
type Term struct {
	Person, Family string
	Title, Rank    string
	Party          string // whose office it is
	AccreditedTo   string // for envoys
	From, To       Date
	FirstSeen      Date   // the first day a source showed the person in office
	LastSeen       Date   // the last such day
	Aliases        string // other spellings, between bars
	Source         string
	User           bool // from a user's own table, which goes before the rest
}
