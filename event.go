package chancery

// An Event is the code of a claim in the ontology of event data: PLOVER's
// category, mode and contexts, and CAMEO's code. It is derived from the claim's
// fields alone; a claim that the ontology has no code for has no event.
type Event struct {
	Plover  string   `json:"plover"`            // category: "CONSULT"
	Mode    string   `json:"mode,omitempty"`    // "visit"; empty where none applies
	Context []string `json:"context,omitempty"` // "diplomatic"
	Cameo   string   `json:"cameo,omitempty"`   // "042"; CAMEO 1.1b3
}
