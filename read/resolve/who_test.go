package resolve_test

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// learned is an Index of a few terms.
type learned []chancery.Term

func (l learned) Of(party string) (out []chancery.Term) {
	for _, t := range l {
		if t.Party == party {
			out = append(out, t)
		}
	}
	return out
}

func (l learned) Named(name string) (out []chancery.Term) {
	for _, t := range l {
		if strings.Contains(t.Person, name) {
			out = append(out, t)
		}
	}
	return out
}

// What is asked on a day and who comes first.
func TestWhoFirst(t *testing.T) {
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ ask, day, person, title, party string }{
		{"Lee Hsien Loong", "2018-11-14", "Lee Hsien Loong", "Prime Minister", "SGP"},
		{"LEE Hsien Loong", "2018-11-14", "Lee Hsien Loong", "Prime Minister", "SGP"},
		{"Lee Hsien-Loong", "2018-11-14", "Lee Hsien Loong", "Prime Minister", "SGP"},
		{"Lawrence Wong", "2024-05-23", "Lawrence Wong", "Prime Minister", "SGP"},
		{"Lee Jae Myung", "2025-11-02", "Lee Jae Myung", "President", "KOR"},
		{"Kassym-Jomart Tokayev", "2024-05-23", "Kassym-Jomart Tokayev", "President", "KAZ"},
		{"Vladimir Putin", "2018-11-14", "Vladimir Putin", "President", "RUS"},
		{"Wilbur Ross", "2017-05-02", "Wilbur Ross", "Secretary of Commerce", "USA"},
		{"S Iswaran", "2017-05-02", "S. Iswaran", "Minister for Trade and Industry (Industry)", "SGP"},
		{"Heng Swee Keat", "2018-11-14", "Heng Swee Keat", "Minister for Finance", "SGP"},
		{"Heng Swee Keat", "2019-11-14", "Heng Swee Keat", "Deputy Prime Minister", "SGP"},
		{"Prime Minister of Singapore", "2024-06-01", "Lawrence Wong", "Prime Minister", "SGP"},
		{"the Singaporean premier", "2010-01-01", "Lee Hsien Loong", "Prime Minister", "SGP"},
		{"US Secretary of State", "2022-01-01", "Antony Blinken", "Secretary of State", "USA"},
		{"US ambassador to Japan", "2016-01-01", "Caroline Kennedy", "Ambassador to Japan", "USA"},
		{"President Macron", "2022-01-01", "Emmanuel Macron", "President", "FRA"},
		{"UN Secretary-General", "2001-05-05", "Kofi Annan", "Secretary-General of the United Nations", "UN"},
		{"European Commission President", "2020-01-01", "Ursula von der Leyen", "President of the European Commission", "EU/european-commission"},
		{"Macron of France", "2022-01-01", "Emmanuel Macron", "President", "FRA"},
	} {
		f := resolve.Who(g, nil, c.ask, chancery.Date(c.day))
		if len(f.Candidates) == 0 {
			t.Errorf("%s on %s: nobody", c.ask, c.day)
			continue
		}
		if a := f.Candidates[0]; a.Person != c.person || a.Title != c.title || a.Party != c.party || !a.Now {
			t.Errorf("%s on %s: %s, %s of %s (%v), want %s, %s of %s", c.ask, c.day, a.Person, a.Title, a.Party, a.Now, c.person, c.title, c.party)
		}
	}
	if f := resolve.Who(g, nil, "Mr Lee", "2018-01-01"); !f.Ambiguous() {
		t.Error("Mr Lee is taken for one person")
	}
	if f := resolve.Who(g, nil, "Vizier of Ruritania", "2018-01-01"); len(f.Candidates) != 0 {
		t.Errorf("a vizier is known: %v", f.Candidates)
	}
}

// Learned offices fill gaps, outlive what has aged, and contradict openly.
func TestLearned(t *testing.T) {
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	told := learned{
		{Person: "Aino Salmi", Family: "Salmi", Title: "Minister of Emergency Situations", Party: "FIN", FirstSeen: "2024-02-01", LastSeen: "2024-03-01"},
		{Person: "Mika Virta", Family: "Virta", Title: "President", Party: "FIN", FirstSeen: "2031-02-01", LastSeen: "2031-05-01"},
		{Person: "Ola Nord", Family: "Nord", Title: "Prime Minister", Party: "NOR", FirstSeen: "2023-02-01", LastSeen: "2023-05-01"},
	}
	for _, c := range []struct{ day, text, words, want string }{
		{"2024-05-01", "The Finnish minister of emergency situations left.", "Finnish minister of emergency situations", "~Aino Salmi@FIN"},
		{"2024-01-01", "The Finnish minister of emergency situations left.", "Finnish minister of emergency situations", "FIN"},
		{"2026-05-01", "The Finnish minister of emergency situations left.", "Finnish minister of emergency situations", "FIN"},
		{"2031-06-01", "The Finnish president left.", "Finnish president", "~Mika Virta@FIN"},
		{"2023-06-01", "The Norwegian prime minister left.", "Norwegian prime minister", "NOR"},
		{"2024-05-01", "Minister Salmi left. Finland sells tides.", "Minister Salmi", "Salmi@FIN"},
	} {
		doc, sents := prepared(t, c.text, chancery.Date(c.day), "")
		text := resolve.Resolve(doc, sents, mention.Find(doc, sents, g), g, told)
		if have := meaning(text, c.words); have != c.want {
			t.Errorf("%s %s\n  %q means %s, want %s", c.day, c.text, c.words, have, c.want)
		}
	}
	f := resolve.Who(g, told, "Prime Minister of Norway", "2023-06-01")
	if len(f.Candidates) < 2 || !f.Candidates[0].Conflict || !f.Candidates[1].Conflict {
		t.Errorf("no conflict shown: %+v", f.Candidates)
	}
}

func BenchmarkWho(b *testing.B) {
	g, err := gazetteer.Default()
	if err != nil {
		b.Fatal(err)
	}
	resolve.Who(g, nil, "Lee Hsien Loong", "2018-11-14")
	for b.Loop() {
		resolve.Who(g, nil, "Lee Hsien Loong", "2018-11-14")
		resolve.Who(g, nil, "US ambassador to Japan", "2016-01-01")
	}
}
