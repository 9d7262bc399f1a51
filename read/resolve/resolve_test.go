package resolve_test

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/syntax"
)

func resolved(t testing.TB, text string, day chancery.Date) *resolve.Text {
	t.Helper()
	return resolvedFrom(t, text, day, "")
}

// resolvedFrom reads a text that a house published.
func resolvedFrom(t testing.TB, text string, day chancery.Date, source string) *resolve.Text {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc, sents := prepared(t, text, day, source)
	return resolve.Resolve(doc, sents, mention.Find(doc, sents, g), g, nil)
}

// prepared splits and tags a text.
func prepared(t testing.TB, text string, day chancery.Date, source string) (*chancery.Document, []syntax.Sentence) {
	t.Helper()
	model, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := &chancery.Document{Text: text, Published: day, Source: source}
	var sents []syntax.Sentence
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		for _, sp := range syntax.Sentences(text, chancery.Span{Start: at, End: at + len(line)}) {
			toks := syntax.Tokenize(text, sp)
			model.Tag(toks)
			sents = append(sents, syntax.Sentence{Span: sp, Tokens: toks})
		}
		at += len(line)
	}
	return doc, sents
}

// meant writes what the last mention with the given words means, or "?".
func meant(text *resolve.Text, words string) string {
	out := "no such mention"
	for i := range text.Mentions {
		m := &text.Mentions[i]
		if m.Of(text.Doc.Text) != words {
			continue
		}
		ref := text.Refs[i]
		var parts []string
		for _, p := range ref.Persons {
			parts = append(parts, p.Name)
		}
		for _, p := range ref.Parties {
			parts = append(parts, p.ID)
		}
		if ref.Thing >= 0 && m.Class == mention.Anaphor {
			parts = append(parts, text.Mentions[ref.Thing].Name)
		}
		out = strings.Join(parts, "+")
		if out == "" {
			out = "?"
		}
	}
	return out
}

// Who or what the last such words of each text mean.
func TestMeant(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi. Ruto thanked him.", "him", "Yoweri Museveni"},
		{"Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi. He thanked the host.", "He", "William Ruto"},
		{"Ghanaian President John Mahama met British Prime Minister Keir Starmer, congratulating him on his appointment during his visit to the United Kingdom.", "him", "Keir Starmer"},
		{"Ghanaian President John Mahama met British Prime Minister Keir Starmer during his visit to the United Kingdom.", "his", "John Mahama"},
		{"Chilean President Gabriel Boric received Peruvian President Dina Boluarte. The two leaders signed a pact.", "The two leaders", "Gabriel Boric+Dina Boluarte"},
		{"Chilean President Gabriel Boric received Peruvian President Dina Boluarte. Both sides agreed to meet again.", "Both sides", "CHL+PER"},
		{"Chilean President Gabriel Boric received Peruvian President Dina Boluarte. They agreed to meet again.", "They", "Gabriel Boric+Dina Boluarte"},
		{"Norway and Iceland agreed on quotas. They will meet in May.", "They", "NOR+ISL"},
		{"Norway and Iceland agreed on quotas. The two countries will meet in May.", "The two countries", "NOR+ISL"},
		{"ASEAN and Russia reviewed ties. The parties adopted a plan.", "The parties", "ASEAN+RUS"},
		{"Mr Sato praised the ASEAN-Japan partnership. It gives both sides a chance.", "both sides", "ASEAN+JPN"},
		{"Zambian President Hakainde Hichilema met Malawian Foreign Minister Nancy Tembo. The President praised the road.", "President", "Hakainde Hichilema"},
		{"Zambian President Hakainde Hichilema met Malawian Foreign Minister Nancy Tembo. The Foreign Minister left on Friday.", "Foreign Minister", "Nancy Tembo"},
		{"US Commerce Secretary Ann Miller met Fijian Trade Minister Sai Rokotui. The US official praised Fiji.", "US official", "Ann Miller"},
		{"Mina Berg, the Danish Deputy Prime Minister, spoke. The Danish Deputy Prime Minister then left.", "Danish Deputy Prime Minister", "Mina Berg"},
		{"The President of France, Emmanuel Macron, spoke. Mr Macron left. The French president will return.", "French president", "Emmanuel Macron"},
		{"They attended the 5th ASEAN-India Summit. The summit adopted a text.", "The summit", "5th ASEAN-India Summit"},
		{"The Peru-Chile Plan of Action 2021-2025 was adopted. This plan aims high.", "This plan", "Peru-Chile Plan of Action 2021-2025"},
		{"They met in Oslo. The MOU was renewed.", "The MOU", "?"},
		{"Bolivia was the EU’s largest supplier. It was also the country’s first partner.", "It", "BOL"},
		{"Wong flew to Korea. He remained in the country for two days.", "the country", "KOR"},
		{"Kenya said it would sign.", "it", "KEN"},
		{"“We hope to sign,” Kenyan Foreign Minister Musalia Mudavadi said.", "We", "KEN"},
		{"“I hope to sign,” Kenyan Foreign Minister Musalia Mudavadi said.", "I", "Musalia Mudavadi"},
		{"Kenyan President William Ruto met Ugandan President Yoweri Museveni. “Our two nations are friends,” Ruto said.", "Our", "KEN+UGA"},
		{"She praised the deal.", "She", "?"},
		{"The two leaders met.", "The two leaders", "?"},
		{"Ministers met traders. They agreed on rates.", "They", "?"},
		{"Mr Park Min-ho met Ms Park So-yeon. Ms Park spoke first.", "Ms Park", "Park So-yeon"},
		{"Finnish President Alexander Stubb met Prime Minister Petteri Orpo. Prime Minister Orpo agreed with President Stubb.", "President Stubb", "Alexander Stubb"},
		{"Indian Prime Minister Narendra Modi met his British counterpart Keir Starmer. The two prime ministers signed it.", "The two prime ministers", "Narendra Modi+Keir Starmer"},
		{"The Minister of Foreign Affairs of Oman, Badr Albusaidi, spoke. The Foreign Minister thanked Iran.", "Foreign Minister", "Badr Albusaidi"},
	} {
		if have := meant(resolved(t, c.text, "2024-05-02"), c.words); have != c.want {
			t.Errorf("%s\n  %q means %s, want %s", c.text, c.words, have, c.want)
		}
	}
}

// Whom a person speaks for, and on what ground.
func TestPersonParty(t *testing.T) {
	for _, c := range []struct {
		text, day, name, party string
		basis                  chancery.Basis
	}{
		{"Peruvian President Dina Boluarte spoke.", "2024-05-02", "Dina Boluarte", "PER", chancery.Explicit},
		{"President Boluarte spoke. Peruvian President Dina Boluarte left.", "", "Dina Boluarte", "PER", chancery.Explicit},
		{"President Kassym-Jomart Tokayev met Italian Prime Minister Giorgia Meloni. Kazakhstan sells oil.", "2024-05-02", "Kassym-Jomart Tokayev", "KAZ", chancery.FromData},
		{"President Aru Bek met Italian Prime Minister Lia Conti. Kazakhstan sells oil.", "2024-05-02", "Aru Bek", "KAZ", chancery.FromContext},
		{"President Aru Bek met Italian Prime Minister Lia Conti. Kazakhstan and Oman sell oil.", "2024-05-02", "Aru Bek", "", ""},
		{"Malaysia’s Anwar Ibrahim spoke.", "2024-05-02", "Anwar Ibrahim", "MYS", chancery.Explicit},
	} {
		text := resolved(t, c.text, chancery.Date(c.day))
		found := false
		for _, p := range text.Persons {
			if p.Name == c.name {
				found = true
				if p.Party != c.party || p.Basis != c.basis {
					t.Errorf("%s\n  %s: party %q (%s), want %q (%s)", c.text, p.Name, p.Party, p.Basis, c.party, c.basis)
				}
			}
		}
		if !found {
			t.Errorf("%s\n  no person %s", c.text, c.name)
		}
	}
}

// Mentions of one person join; different persons stay apart.
func TestPersonsJoin(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"President Joseph R. Biden, Jr. met Prime Minister Mario Draghi. President Biden thanked Draghi.", 2},
		{"Joe Biden spoke. President Biden left.", 1},
		{"Korean President Lee Jae Myung met Singaporean Senior Minister Lee Hsien Loong.", 2},
		{"Kim Min-seok met Kim Jin-a.", 2},
		{"Mr Haddad met Ms Haddad.", 2},
		{"Foreign Minister Omar Diallo spoke. Mr Diallo and Minister Diallo are one.", 1},
	} {
		if text := resolved(t, c.text, ""); len(text.Persons) != c.want {
			var names []string
			for _, p := range text.Persons {
				names = append(names, p.Name)
			}
			t.Errorf("%s\n  persons %v, want %d", c.text, names, c.want)
		}
	}
}

func TestAt(t *testing.T) {
	text := resolved(t, "The Kenya-Qatar Summit opened.", "")
	at := text.At(0, 1)
	if len(at) != 2 || text.Mentions[at[0]].Class != mention.Thing || text.Mentions[at[1]].Class != mention.Adjective {
		t.Errorf("At(0, 1) = %v over %v", at, text.Mentions)
	}
	if text.At(3, 0) != nil {
		t.Error("a sentence past the end has mentions")
	}
}

// A time told by the one before it is dated as exactly as that is, across
// sentences where the text has named no other date.
func TestDays(t *testing.T) {
	const far = " The hall was full. The press waited. Nobody spoke."
	for text, want := range map[string]chancery.Date{
		"On 14 July 2022 Peru met Togo. The same day it rained.":                        "2022-07-14",
		"On 31 July 2022 Peru met Togo. The next day it rained.":                        "2022-08-01",
		"On 14 July 2022 Peru met Togo." + far + " That day it rained.":                 "2022-07-14",
		"On 2 May 2022 Peru met Togo. On 3 May it left." + far + " That day it rained.": "",
		"In December 2021 Peru met Togo. A month later it rained.":                      "2022-01",
		"In 2021 Peru met Togo. The following year it rained.":                          "2022",
		"In 2021 Peru met Togo. A month later it rained.":                               "",
		"In May 2021 Peru met Togo. The following day it rained.":                       "",
		"Peru met Togo. The following year it rained.":                                  "",
	} {
		var got chancery.Date
		for _, m := range resolved(t, text, "").Mentions {
			if m.Class == mention.Date {
				got = m.Date.Date
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func BenchmarkFindResolve(b *testing.B) {
	g, err := gazetteer.Default()
	if err != nil {
		b.Fatal(err)
	}
	model, err := syntax.Load()
	if err != nil {
		b.Fatal(err)
	}
	one := "Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Nairobi on 3 May 2024. The two leaders signed the Kenya-Uganda Framework Agreement on Energy. He said that it would help both sides, and that trade had grown by 12 per cent since 2019.\n"
	text := strings.Repeat(one, 8)
	doc := &chancery.Document{Text: text, Published: "2024-05-04"}
	var sents []syntax.Sentence
	n := 0
	for _, sp := range syntax.Sentences(text, chancery.Span{Start: 0, End: len(text)}) {
		toks := syntax.Tokenize(text, sp)
		model.Tag(toks)
		n += len(toks)
		sents = append(sents, syntax.Sentence{Span: sp, Tokens: toks})
	}
	for b.Loop() {
		resolve.Resolve(doc, sents, mention.Find(doc, sents, g), g, nil)
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func FuzzResolve(f *testing.F) {
	f.Add("Kenyan President William Ruto met his counterpart. The two leaders said “we agree”.")
	f.Add("They. He he. Both sides' the country the MOU")
	f.Fuzz(func(t *testing.T, s string) {
		text := resolved(t, s, "")
		if len(text.Refs) != len(text.Mentions) {
			t.Errorf("%d mentions, %d meanings", len(text.Mentions), len(text.Refs))
		}
		for i, ref := range text.Refs {
			if len(ref.Parties) > 0 && len(ref.Persons) > 0 {
				t.Errorf("mention %d means parties and persons", i)
			}
		}
	})
}

func TestHome(t *testing.T) {
	for source, want := range map[string]string{
		"Ministry of Foreign Affairs of Norway": "NOR",
		"Reserve Bank of India":                 "IND",
		"CARICOM Secretariat":                   "",
		"":                                      "",
	} {
		if got := resolve.Home(&chancery.Document{Source: source}); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}
