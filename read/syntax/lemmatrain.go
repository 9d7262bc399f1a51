package syntax

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

type lemmaPair struct{ tag, form, lemma string }

// learnLemmas finds the rules that explain most pairs and keeps the rest as
// exceptions. Rules are taken from forms (not running words), so that frequent
// irregular verbs do not become the rule.
func learnLemmas(sents []Sentence, words *Clusters) *lemmas {
	best := bestLemmas(sents)
	l := &lemmas{map[string]string{}, map[string]rule{}, words}
	for n := 0; n <= suffixMax; n++ {
		l.learnSuffixes(best, n)
	}
	for _, p := range best {
		if l.byRule(p.form, p.tag) != p.lemma {
			l.exceptions[p.tag+" "+p.form] = p.lemma
		}
	}
	return l
}

// bestLemmas returns the most frequent lemma of every tag and form, in order.
func bestLemmas(sents []Sentence) []lemmaPair {
	count := map[lemmaPair]int{}
	for _, s := range sents {
		for _, t := range s.Tokens {
			if t.Lemma != "_" && !strings.HasPrefix(t.XPOS, "NNP") {
				count[lemmaPair{t.XPOS, strings.ToLower(strings.ReplaceAll(t.Form, "’", "'")), strings.ToLower(t.Lemma)}]++
			}
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b lemmaPair) int {
		return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.form, b.form), cmp.Compare(count[b], count[a]), cmp.Compare(a.lemma, b.lemma))
	})
	return slices.CompactFunc(all, func(a, b lemmaPair) bool { return a.tag == b.tag && a.form == b.form })
}

// learnSuffixes adds rules for suffixes of n bytes that shorter ones get wrong.
func (l *lemmas) learnSuffixes(pairs []lemmaPair, n int) {
	count := map[string]map[rule]int{}
	for _, p := range pairs {
		r, ok := ruleFor(p)
		if !ok || len(p.form) < n || n > 0 && r.cut >= len(p.form) {
			continue
		}
		key := p.tag + " " + p.form[len(p.form)-n:]
		if count[key] == nil {
			count[key] = map[rule]int{}
		}
		count[key][r]++
	}
	for key, rules := range count {
		top, times := rule{}, 0
		for _, r := range slices.SortedFunc(maps.Keys(rules), compareRules) {
			if rules[r] > times {
				top, times = r, rules[r]
			}
		}
		tag, suf, _ := strings.Cut(key, " ")
		if old, ok := l.longest(tag, suf); ok && old == top || n > 0 && times < 2 {
			continue
		}
		l.rules[key] = top
	}
}

func compareRules(a, b rule) int {
	return cmp.Or(cmp.Compare(a.cut, b.cut), cmp.Compare(a.add, b.add))
}

// longest returns the rule that now holds for suf.
func (l *lemmas) longest(tag, suf string) (rule, bool) {
	for n := len(suf); n >= 0; n-- {
		if r, ok := l.rules[tag+" "+suf[len(suf)-n:]]; ok && n < len(suf) {
			return r, true
		}
	}
	return rule{}, false
}

// ruleFor returns what turns the form into the lemma, where that is a suffix of
// fewer than ten bytes.
func ruleFor(p lemmaPair) (rule, bool) {
	i := 0
	for i < len(p.form) && i < len(p.lemma) && p.form[i] == p.lemma[i] {
		i++
	}
	r := rule{len(p.form) - i, p.lemma[i:]}
	return r, i > 0 && r.cut <= 5 && len(r.add) <= 5
}

// text writes what openLemmas reads, in order.
func (l *lemmas) text() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(l.exceptions)) {
		tag, form, _ := strings.Cut(key, " ")
		fmt.Fprintf(&b, "=\t%s\t%s\t%s\n", tag, form, l.exceptions[key])
	}
	for _, key := range slices.Sorted(maps.Keys(l.rules)) {
		tag, suf, _ := strings.Cut(key, " ")
		fmt.Fprintf(&b, "~\t%s\t%s\t%d\t%s\n", tag, suf, l.rules[key].cut, l.rules[key].add)
	}
	return b.String()
}
