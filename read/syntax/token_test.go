package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-project/chancery"
)

func TestTokenize(t *testing.T) {
	for text, want := range map[string]string{
		"The minister didn't go; it's late.":       "The minister did n't go ; it 's late .",
		"Wong’s visit, the states’ view":           "Wong ’s visit , the states ’ view",
		"We can’t, they won't, I'd, we’ve":         "We ca n’t , they wo n't , I 'd , we ’ve",
		"They cannot agree.":                       "They can not agree .",
		"ASEAN-Russia talks, long-term":            "ASEAN - Russia talks , long - term",
		"non-aligned pro-Accra UN-led":             "non-aligned pro-Accra UN - led",
		"1,234.5 tonnes, 12-14 May, 2,3":           "1,234.5 tonnes , 12 - 14 May , 2 , 3",
		"US$68 million, S$1.2bn, $5, €7.50":        "US$ 68 million , S$ 1.2 bn , $ 5 , € 7.50",
		"USD4.3 RM5 6%":                            "USD 4.3 RM 5 6 %",
		"in the U.S. on Oct. 29 at 5:30pm.":        "in the U.S. on Oct. 29 at 5:30 pm .",
		"back in the U.S.":                         "back in the U.S.",
		"No. 5 said no.":                           "No. 5 said no .",
		"see https://mfa.example/a?b=1, or a@b.cd": "see https://mfa.example/a?b=1 , or a@b.cd",
		"(www.mfa.example).":                       "( www.mfa.example ) .",
		"“Yes,” he said – “of course”…":            "“ Yes , ” he said – “ of course ” …",
		"the 1990s, the ’90s, 20th, 9/11":          "the 1990s , the ’90s , 20th , 9/11",
		"and/or, R&D, Q&A":                         "and / or , R&D , Q&A",
		"Côte d’Ivoire’s O'Brien":                  "Côte d’Ivoire ’s O'Brien",
		"wait... what?! no--yes":                   "wait ... what ?! no -- yes",
		"Mr.\u00a0Tan met\u200bLee":                "Mr. Tan met Lee",
		"Plan B.":                                  "Plan B .",
		"J. R. Mensah":                             "J. R. Mensah",
		"on 2021-05-04, 555-010-9999, 5G":          "on 2021-05-04 , 555-010-9999 , 5G",
		"mail (a.b@c.de), <x@y.example>":           "mail ( a.b@c.de ) , < x@y.example >",
		"#3 [12] {x} 25°C":                         "# 3 [ 12 ] { x } 25 ° C",
		"DON'T":                                    "DO N'T",
		"'tis said, 'quoted'":                      "' tis said , ' quoted '",
		"e-mail, T-shirt, e-commerce":              "e-mail , T-shirt , e-commerce",
		"Xi’an and Ba’athists":                     "Xi’an and Ba’athists",
	} {
		var got []string
		for _, tok := range Tokenize(text, chancery.Span{End: len(text)}) {
			got = append(got, tok.Form)
		}
		if d := cmp.Diff(want, strings.Join(got, " ")); d != "" {
			t.Errorf("Tokenize(%q) (-want +got):\n%s", text, d)
		}
	}
}
