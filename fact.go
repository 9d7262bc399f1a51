package chancery

// A Fact is what the register holds after many documents: a claim's shape,
// with the claims it was derived from.
type Fact struct {
	ID            string             `json:"id"`
	Number        int                `json:"number"` // short handle for people, stable within a register
	Kind          string             `json:"kind"`
	Polarity      Polarity           `json:"polarity"`
	Modality      Modality           `json:"modality"`
	Status        string             `json:"status,omitempty"`
	Fields        map[string][]Value `json:"fields"`
	Claims        []string           `json:"claims"` // those it shows: the first and the last of each saying
	Proofs        []Proof            `json:"-"`      // where its documents say so, in the order of Claims
	Sayings       []string           `json:"sayings,omitempty"`
	ClaimCount    int                `json:"claim_count,omitempty"` // all claims it rests on
	Documents     int                `json:"documents"`
	Voices        int                `json:"voices"` // independent sources
	FirstReported Date               `json:"first_reported,omitempty"`
	LastReported  Date               `json:"last_reported,omitempty"`
	Conflicts     []string           `json:"conflicts,omitempty"`
	Verdict       string             `json:"verdict,omitempty"`    // accepted or rejected, where a person judged it
	Judgements    []int              `json:"judgements,omitempty"` // by number
}

// A Proof is the words by which a document makes a claim.
type Proof struct {
	Document string `json:"document"` // its id
	Evidence
}

// First returns the first value of a field, or "".
func (f *Fact) First(field string) string {
	if vs := f.Fields[field]; len(vs) > 0 {
		return vs[0].Value
	}
	return ""
}
