package register

import (
	"testing"
	"time"

	"github.com/chancery-project/chancery"
)

// FuzzDates: whatever a claim gives for a date, comparing it neither fails nor
// depends on which side is asked, and dates that are near share a key.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"2024-05-23", "XXXX-05-23", "2024-05-22/2024-05-24", "../2017-05-02", "2016", "", "/", "XXXX-", "9999-99"} {
		f.Add(s, "2024-05")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		d, e := chancery.Date(a), chancery.Date(b)
		if near(d, e, slackDays) != near(e, d, slackDays) {
			t.Errorf("near(%q, %q) depends on the side", a, b)
		}
		dateKeys(d)
		slip(d, e)
	})
}

// FuzzNames: comparing names neither fails nor depends on which side is asked,
// and spellings of one name share a key.
func FuzzNames(f *testing.F) {
	f.Add("Evgeny Zagaynov", "Evgeny Zagainov")
	f.Add("Lee Jae-myung", "Lee Jae Myung")
	f.Add("", "-")
	f.Fuzz(func(t *testing.T, a, b string) {
		if SamePerson(a, b) != SamePerson(b, a) {
			t.Errorf("SamePerson(%q, %q) depends on the side", a, b)
		}
		if SamePerson(a, b) && foldName(a) != foldName(b) && PersonKey(a) != PersonKey(b) {
			t.Errorf("%q and %q are one person with two keys", a, b)
		}
		textKeys([]chancery.Value{{Value: a}})
	})
}

// TestSamePerson: spellings of a name, and names that only look alike.
func TestSamePerson(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Evgeny Zaytsov", "Evgeny Zaitsov", true},
		{"Ann Maria Oak", "Ann Oak", true},
		{"Kim Ji-won", "Kim Ji Won", true},
		{"José Peña", "Jose Pena", true},
		{"Kim Ji Won", "Kim Do Yun", false},
		{"Ann Oak", "Ben Oak", false},
		{"Oak", "Ann Oak", false},
	} {
		if got := SamePerson(tt.a, tt.b); got != tt.want {
			t.Errorf("SamePerson(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}

func TestMonthKeys(t *testing.T) {
	day := func(s string) time.Time {
		d, _ := time.Parse(time.DateOnly, s)
		return d
	}
	if got := monthKeys(day("2023-12-31"), day("2024-02-01")); len(got) != 3 || got[0] != "2023-12" {
		t.Errorf("monthKeys = %v", got)
	}
}
