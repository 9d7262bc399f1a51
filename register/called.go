package register

import (
	"context"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// mostNamed is how many facts are looked through for a person's name.
const mostNamed = 200

// Person returns the full name of the person that ref means: a full name in
// any spelling, or a part of one. NotFound where nobody has it, Conflict where
// several people have.
func (reg *Register) Person(ctx context.Context, ref string) (string, error) {
	exact := func(name string) bool { return SamePerson(name, ref) }
	want := nameParts(ref)
	within := func(name string) bool {
		have := nameParts(name)
		return len(want) > 0 && !slices.ContainsFunc(want, func(p string) bool { return !slices.Contains(have, p) })
	}
	for _, try := range []struct {
		q  Query
		is func(name string) bool
	}{
		{Query{Person: ref, Limit: mostNamed}, exact},
		{Query{Text: ref, Newest: true, Limit: mostNamed}, within},
	} {
		facts, err := reg.Facts(ctx, try.q)
		if err != nil {
			return "", err
		}
		switch found := reg.people(facts, try.is); len(found) {
		case 0:
		case 1:
			return found[0], nil
		default:
			return "", chancery.Errorf(chancery.Conflict, "%q can mean %s; give the full name", ref, strings.Join(found, ", "))
		}
	}
	return "", chancery.Errorf(chancery.NotFound, "no person %q in this register; give a name the reports use", ref)
}

// people returns the people that facts name and is picks, one name for each:
// the longest of its spellings.
func (reg *Register) people(facts []chancery.Fact, is func(name string) bool) []string {
	var out []string
	for i := range facts {
		k := reg.kinds[facts[i].Kind]
		if k == nil {
			continue
		}
		for _, field := range k.Fields {
			if field.Type != chancery.PersonField && field.Type != chancery.ActorField {
				continue
			}
			for _, v := range facts[i].Fields[field.Name] {
				if isPerson(field, v) && is(v.Value) {
					out = addPerson(out, v.Value)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

func addPerson(list []string, name string) []string {
	for i, have := range list {
		if SamePerson(have, name) {
			if len(name) > len(have) || len(name) == len(have) && name < have {
				list[i] = name
			}
			return list
		}
	}
	return append(list, name)
}
