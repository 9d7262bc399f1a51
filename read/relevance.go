package read

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// played are words of matches and games, ruled of those who speak for states.
// A page of sport is full of countries that meet and lose.
var (
	played = set(`match matches goal goals cup league coach striker midfielder goalkeeper defender tournament qualifier qualifiers stadium halftime
		semifinal semi-final quarterfinal quarter-final medal medals penalty kick-off squad scored scorer wicket wickets innings batsman referee
		fixture championship defeated fullback playoff rugby football cricket basketball tennis hockey olympic team teams player players fans`)
	ruled = set(`minister ministers ambassador ambassadors agreement treaty memorandum summit delegation bilateral ministry embassy communique
		communiqué diplomatic foreign commission parliament government secretary-general sanctions protocol ceasefire envoy`)
)

// leisure reports whether a document is a page of sport and nothing else.
func leisure(doc *chancery.Document) bool {
	seen, of := map[string]bool{}, 0
	for w := range strings.FieldsFuncSeq(doc.Text, func(r rune) bool { return r == ' ' || r == '\n' || strings.ContainsRune(",.;:!?()\"“”'’", r) }) {
		w = strings.ToLower(w)
		if ruled[w] {
			if of++; of > 1 {
				return false
			}
		}
		if played[w] {
			seen[w] = true
		}
	}
	return len(seen) >= 5
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
