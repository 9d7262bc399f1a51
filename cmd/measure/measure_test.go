package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSamePerson(t *testing.T) {
	for _, tt := range []struct {
		want, have string
		same       bool
	}{
		{"Ana Soto", "Ana Soto", true},
		{"Soto", "Ana Soto", true},
		{"Ana Soto", "Soto", true},
		{"Soto", "Ana Soto, Jr.", true},
		{"José Núñez", "Jose Nunez", true},
		{"Ana Soto", "Ana Lund", false},
		{"Ana Soto", "", false},
	} {
		if samePerson(tt.want, tt.have) != tt.same {
			t.Errorf("%q and %q: want %v", tt.want, tt.have, tt.same)
		}
	}
}

func TestSameType(t *testing.T) {
	for typ, want := range map[string]string{
		"phone_call": "call", "video_call": "call", "courtesy_call": "meeting",
		"state_visit": "visit", "visit": "visit", "summit": "meeting",
	} {
		for _, kind := range []string{"call", "visit", "meeting"} {
			if sameType(kind, typ) != (kind == want) {
				t.Errorf("%s as %s: want %v", typ, kind, kind == want)
			}
		}
	}
}

func TestVoices(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": strings.Repeat("The ministers of the two states met in the old port and spoke of herring. They will meet again in the spring of next year. ", 6),
		"b.txt": "A bridge was opened over the river that parts the two towns of the south, and the band played until the rain came.",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := run(context.Background(), []string{"voices", dir}, &out); err != nil {
		t.Fatal(err)
	}
	if want := "pairs of different texts                  1       0       0       0       0       0       0"; !strings.Contains(out.String(), want) {
		t.Errorf("no %q in\n%s", want, out.String())
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	table := "file\tkind\tcounterpart_name\tcounterpart_country\na.txt\tcall\tAna Soto\tCHL\nb.txt\tfact_sheet\tBo Lund\tNOR\n"
	report := "date: 2021-05-03\ntitle: A call that is withheld\n\nPrime Minister Bo Lund of Norway spoke by telephone with President Ana Soto of Chile on Monday.\n"
	for name, text := range map[string]string{"readouts.tsv": table, "a.txt": report} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := run(context.Background(), []string{"readouts", dir}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"country 1 of 1 (100.0%)", "person  1 of 1 (100.0%)", "type    1 of 1 (100.0%)"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in %s", want, out.String())
		}
	}
	for _, args := range [][]string{{}, {"who"}, {"what", dir}, {"voices", filepath.Join(dir, "none")}, {"readouts", filepath.Join(dir, "none")}, {"who", filepath.Join(dir, "none.tsv")}} {
		if err := run(context.Background(), args, &out); err == nil {
			t.Errorf("%v: no error", args)
		}
	}
}
