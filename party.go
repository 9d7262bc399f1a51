package chancery

// A Party is a state, an organisation, an organ or a company, with the names
// that documents give it, the most frequent first.
type Party struct {
	ID    string   `json:"id"`
	Names []string `json:"names,omitempty"`
}

// Name returns the usual name of the party, or its identifier.
func (p Party) Name() string {
	if len(p.Names) > 0 {
		return p.Names[0]
	}
	return p.ID
}
