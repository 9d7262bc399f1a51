package chancery_test

import (
	"encoding/json"
	"testing"

	"github.com/chancery-project/chancery"
)

// The event object is part of the claim format: what it lacks is left out, and
// a claim without one says nothing about it.
func TestEventJSON(t *testing.T) {
	tests := []struct {
		event *chancery.Event
		want  string
	}{
		{&chancery.Event{Plover: "CONSULT", Mode: "visit", Context: []string{"diplomatic"}, Cameo: "042"}, `{"plover":"CONSULT","mode":"visit","context":["diplomatic"],"cameo":"042"}`},
		{&chancery.Event{Plover: "AGREE"}, `{"plover":"AGREE"}`},
		{nil, ""},
	}
	for _, tt := range tests {
		b, err := json.Marshal(chancery.Claim{Kind: "engagement", Event: tt.event})
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]json.RawMessage
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatal(err)
		}
		if string(got["event"]) != tt.want {
			t.Errorf("event %s, want %s", got["event"], tt.want)
		}
	}
}

// A claim with another event is another claim: the id covers all that is said.
func TestSealCoversTheEvent(t *testing.T) {
	a := chancery.Claim{Kind: "engagement"}
	b := chancery.Claim{Kind: "engagement", Event: &chancery.Event{Plover: "CONSULT"}}
	a.Seal("doc")
	b.Seal("doc")
	if a.ID == b.ID {
		t.Error("the id does not cover the event")
	}
}
