package register

import (
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// personsStep is how many names are looked through at once.
const personsStep = 1000

// Persons returns so many names of persons that have words in them, whatever
// their marks, in their order from behind one.
func (reg *Register) Persons(ctx context.Context, words, after string, limit int) (out []Named, err error) {
	words = strings.ToLower(Plain(words))
	err = reg.store.View(ctx, func(r Reader) error {
		for {
			step, err := r.Persons(ctx, after, personsStep)
			if err != nil || len(step) == 0 {
				return err
			}
			for _, n := range step {
				if strings.Contains(strings.ToLower(Plain(n.Name)), words) {
					out = append(out, n)
				}
				if len(out) == limit {
					return nil
				}
			}
			after = step[len(step)-1].Name
		}
	})
	return out, err
}

// SamePerson reports whether two full names are spellings of one: the same
// parts by sound, where one side may leave out what stands in the middle.
func SamePerson(a, b string) bool {
	if foldName(a) == foldName(b) {
		return true
	}
	x, y := nameParts(a), nameParts(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 2 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for _, part := range y { // x must be a part of y, in order
		if len(x) > 0 && x[0] == part {
			x = x[1:]
		}
	}
	return len(x) == 0
}

// nameParts returns the parts of a name as they sound.
func nameParts(name string) []string {
	out := strings.FieldsFunc(foldName(name), func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '’' || r == '\'' })
	for i := range out {
		out[i] = sound(out[i])
	}
	return out
}

// marked writes letters without their marks; it never changes.
var marked = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ç", "c", "č", "c", "ć", "c", "é", "e", "è", "e", "ê", "e", "ë", "e",
	"í", "i", "î", "i", "ï", "i", "ı", "i", "ñ", "n", "ó", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "š", "s", "ş", "s", "ș", "s",
	"ú", "u", "û", "u", "ü", "u", "ž", "z", "ğ", "g", "ł", "l", "É", "E", "Á", "A", "Ö", "O", "Ü", "U", "Š", "S", "Ž", "Z")

// spelt writes the usual ways of writing another alphabet in ours as one.
var spelt = strings.NewReplacer("kh", "h", "ck", "k", "ph", "f", "y", "i", "j", "i", "w", "v")

// Plain writes letters without their marks.
func Plain(s string) string { return marked.Replace(s) }

// sound writes a part of a name so that the usual ways of writing another
// alphabet in ours fall together.
func sound(s string) string {
	s = spelt.Replace(Plain(s))
	var out []rune
	for _, r := range s {
		if len(out) == 0 || out[len(out)-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

// consonants returns what of a sound the spellings of one name share.
func consonants(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, sound(s))
}

// PersonKey is what the spellings of one name share; other names may too.
func PersonKey(name string) string {
	parts := nameParts(name)
	if len(parts) == 0 {
		return ""
	}
	return string([]rune(parts[0])[:1]) + "·" + consonants(parts[len(parts)-1])
}

// nestedPersons reports whether one list of persons lies within the other.
func nestedPersons(x, y []chancery.Value) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return !slices.ContainsFunc(x, func(v chancery.Value) bool {
		return !slices.ContainsFunc(y, func(w chancery.Value) bool { return SamePerson(v.Value, w.Value) })
	})
}
