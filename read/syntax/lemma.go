package syntax

import "strings"

// lemmas turns forms into lemmas: exceptions first, then the rule of the longest
// suffix known under the tag.
type lemmas struct {
	exceptions map[string]string // "VBD went" -> "go"
	rules      map[string]rule   // "VBD ied" -> cut 3, add y
	words      *Clusters         // a lemma should be among them
}

type rule struct {
	cut int
	add string
}

const suffixMax = 6 // bytes of the longest suffix a rule speaks of

// openLemmas reads lines of "= TAG form lemma" and "~ TAG suffix cut add".
func openLemmas(text string, words *Clusters) *lemmas {
	l := &lemmas{map[string]string{}, map[string]rule{}, words}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case len(f) == 4 && f[0] == "=":
			l.exceptions[f[1]+" "+f[2]] = f[3]
		case len(f) == 5 && f[0] == "~" && len(f[3]) == 1:
			l.rules[f[1]+" "+f[2]] = rule{int(f[3][0] - '0'), f[4]}
		}
	}
	return l
}

// lemma returns the lemma of form under a Penn tag: lower case, except proper nouns.
func (l *lemmas) lemma(form, tag string) string {
	if strings.HasPrefix(tag, "NNP") {
		return form
	}
	low := strings.ToLower(strings.ReplaceAll(form, "’", "'"))
	if e, ok := l.exceptions[tag+" "+low]; ok {
		return e
	}
	if e, ok := irregular[low]; ok {
		return e
	}
	if e, ok := pasts[low]; ok && strings.HasPrefix(tag, "VB") {
		return e
	}
	got := l.byRule(low, tag)
	if got == low {
		return got
	}
	return l.respelt(got)
}

// irregular forms that the treebanks hardly have.
var irregular = map[string]string{
	"memoranda": "memorandum", "referenda": "referendum", "fora": "forum", "symposia": "symposium", "addenda": "addendum", "agendas": "agenda",
	"aides-memoire": "aide-memoire", "gas": "gas", "flew": "fly", "corrigenda": "corrigendum", "consortia": "consortium",
}

// pasts are past tenses of verbs of the news that the treebanks hardly have and
// the rules cut wrongly.
var pasts = map[string]string{
	"ruled": "rule", "shelled": "shell", "bombed": "bomb", "shot": "shoot", "fled": "flee", "traded": "trade", "fined": "fine",
	"withheld": "withhold", "overran": "overrun", "overthrew": "overthrow", "froze": "freeze", "bade": "bid", "boycotted": "boycott",
	"curbed": "curb", "lambasted": "lambast", "undertook": "undertake", "withdrew": "withdraw", "freed": "free",
}

// respelt tries a lemma that is no known word with an e more, a doubled letter
// single and an e less, and returns the first that is a word.
func (l *lemmas) respelt(w string) string {
	n := len(w)
	if n < 4 || l.known(w) {
		return w
	}
	tries := []string{w + "e"}
	if w[n-1] == w[n-2] {
		tries = append(tries, w[:n-1])
	}
	if w[n-1] == 'e' {
		tries = append(tries, w[:n-1])
	}
	for _, t := range tries {
		if l.known(t) {
			return t
		}
	}
	return w
}

func (l *lemmas) known(w string) bool {
	fine, _ := l.words.find(foldHash(w, true))
	return fine > 0
}

func (l *lemmas) byRule(low, tag string) string {
	for n := min(suffixMax, len(low)); n >= 0; n-- {
		r, ok := l.rules[tag+" "+low[len(low)-n:]]
		if ok && r.cut < len(low) {
			return low[:len(low)-r.cut] + r.add
		}
	}
	return low
}
