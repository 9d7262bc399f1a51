package main

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
)

func TestBodyID(t *testing.T) {
	b := &builder{identifiers: map[string]string{"UNSC": "UN/security-council"}, states: map[string]bool{"CAN": true}}
	for _, c := range []struct{ table, name, kind, parent, want string }{
		{"ASEAN", "Association of Southeast Asian Nations", "regional", "", "ASEAN"},
		{"EEC", "Eurasian Economic Commission", "organ", "EAEU", "EEC"},
		{"UNSC", "United Nations Security Council", "organ", "UN", "UN/security-council"},
		{"European Commission", "European Commission", "organ", "EU", "EU/european-commission"},
		{"ASEAN Secretariat", "ASEAN Secretariat", "organ", "ASEAN", "ASEAN/secretariat"},
		{"AU PSC", "Peace and Security Council of the African Union", "organ", "AU", "AU/peace-and-security-council"},
		{"Quad", "Quadrilateral Security Dialogue", "security", "", "QUAD"},
		{"World Bank", "World Bank", "bank", "UN", "world-bank"},
		{"CAN", "Andean Community", "economic", "", "andean-community"},
		{"C5+1", "C5+1", "regional", "", "C5+1"},
	} {
		if got := b.bodyID(c.table, c.name, c.kind, c.parent); got != c.want {
			t.Errorf("%s: %q, want %q", c.table, got, c.want)
		}
	}
}

func TestGivenOf(t *testing.T) {
	for _, c := range []struct{ person, family, want string }{
		{"Wopke Hoekstra", "Hoekstra", "Wopke"},
		{"Moon Jae-in", "Moon", "Jae-in"},
		{"S. Iswaran", "Iswaran", ""},
		{"Li Wu", "Li", ""},
	} {
		if got, _ := givenOf(c.person, c.family); got != c.want {
			t.Errorf("%s: %q, want %q", c.person, got, c.want)
		}
	}
}

func TestBare(t *testing.T) {
	for in, want := range map[string]string{"Tatarstan Republic": "Tatarstan", "Osh": "", "Lagos State": "Lagos"} {
		if got := bare(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestMissingTables(t *testing.T) {
	err := build(t.TempDir(), t.TempDir(), "")
	if chancery.CodeOf(err) != chancery.NotFound || !strings.Contains(err.Error(), "--refdata") {
		t.Errorf("no tables: %v", err)
	}
}
