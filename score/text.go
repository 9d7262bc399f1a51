package score

import (
	_ "embed"
	"path"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

//go:embed ascii.txt
var asciiText string

// ascii maps a character to what NFKD leaves of it in ASCII.
var ascii = sync.OnceValue(func() map[rune]string {
	out := map[rune]string{}
	for line := range strings.Lines(asciiText) {
		first, run, ok := strings.Cut(strings.TrimSpace(line), " ")
		at, err := strconv.ParseUint(first, 16, 32)
		if !ok || err != nil {
			continue // a comment
		}
		for i, s := range strings.Fields(run) {
			out[rune(at)+rune(i)] = s
		}
	}
	return out
})

// stop are words that tell nothing apart.
var stop = set("the of and for a an to in on with s")

// A words is a set of words.
type words map[string]bool

func set(list string) words {
	out := words{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// tokens returns the words of s in plain ASCII lower case, stop words left out.
func tokens(s string) words {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0x80:
			b.WriteString(ascii()[r])
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		default:
			b.WriteByte(byte(r))
		}
	}
	out := words{}
	for w := range strings.FieldsFuncSeq(b.String(), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		if !stop[w] {
			out[w] = true
		}
	}
	return out
}

// within reports whether all words of a are in b.
func (a words) within(b words) bool { return a.shared(b) == len(a) }

// shared counts the words that a and b have in common.
func (a words) shared(b words) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// either reports whether one set lies within the other, both with words.
func either(a, b words) bool {
	return len(a) > 0 && len(b) > 0 && (a.within(b) || b.within(a))
}

// overlapping is the Dice coefficient of two sets of words (Dice 1945).
func overlapping(a, b words) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(2*a.shared(b)) / float64(len(a)+len(b))
}

func alike(a, b string) float64 { return overlapping(tokens(a), tokens(b)) }

// lower is the full lower-case mapping, which strings.ToLower is not: a dotted
// capital İ becomes two characters, a Σ that ends a word another than elsewhere.
func lower(s string) string {
	if !strings.ContainsAny(s, "İΣ") {
		return strings.ToLower(s)
	}
	var b strings.Builder
	before := false // a letter stands before
	rs := []rune(s)
	for i, r := range rs {
		after := i+1 < len(rs) && unicode.IsLetter(rs[i+1])
		switch {
		case r == 'İ':
			b.WriteString("i̇")
		case r == 'Σ' && before && !after:
			b.WriteRune('ς')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		before = unicode.IsLetter(r)
	}
	return b.String()
}

// grows lists small letters whose capital is several letters.
const grows = "ßŉǰΐΰևẖẗẘẙẚﬀﬁﬂﬃﬄﬅﬆﬓﬔﬕﬖﬗ"

// capital reports whether s is the same in capitals, as identifiers are.
func capital(s string) bool {
	return strings.ToUpper(s) == s && !strings.ContainsAny(s, grows)
}

// Base is the name by which a document is known: no folder, no extension.
func Base(name string) string {
	name = name[strings.LastIndexByte(name, '/')+1:]
	bare := strings.TrimLeft(name, ".")
	return strings.TrimSuffix(name, path.Ext(bare))
}
