package mention

import "strings"

// Gender returns the gender that a person's forms of address, offices or given
// name show: 'm', 'f' or 0.
func Gender(m *Mention) byte {
	low := strings.ToLower(m.Honorific)
	for phrase, g := range honorificPhrase {
		if g != 0 && strings.Contains(low, phrase) {
			return g
		}
	}
	for w := range strings.FieldsSeq(low) {
		if g := honorific[w]; g != 0 {
			return g
		}
	}
	for _, p := range m.Posts {
		for w := range strings.FieldsSeq(strings.ToLower(p.Title)) {
			switch {
			case femaleTitle[w]:
				return 'f'
			case maleTitle[w]:
				return 'm'
			}
		}
	}
	return givenGender(m.Name)
}
