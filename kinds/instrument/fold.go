package instrument

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-project/chancery"
)

// fold joins drafts that speak of one text: the same title, or a definite
// later mention of the same type and parties.
func (r *reader) fold(ds []draft) []chancery.Claim {
	var kept []draft
	for _, d := range ds {
		if i := same(kept, d); i >= 0 {
			join(&kept[i], d)
			continue
		}
		if d.points && len(d.Fields["title"]) == 0 && slices.ContainsFunc(kept, d.joins) {
			continue
		}
		kept = append(kept, d)
	}
	var out []chancery.Claim
	for _, d := range kept {
		if d.stands() {
			out = append(out, d.Claim)
		}
	}
	return out
}

// joins tells an untitled text that others made, and d says who is to join: they
// are not its makers.
func (d draft) joins(k draft) bool {
	return alone[d.First("act")] && k.First("type") == d.First("type") && len(k.Fields["party"]) > 1 && !slices.ContainsFunc(d.All("party"), func(p string) bool { return k.Has("party", p) })
}

// stands reports whether enough is known of a text to enter it: two parties, or
// its name and whoever acts on it alone.
func (d draft) stands() bool {
	named := len(d.Fields["title"]) > 0
	described := named || len(d.Fields["subject"]) > 0
	switch len(d.Fields["party"]) {
	case 0:
		return false
	case 1:
		contract := d.First("type") == "contract" && len(d.Fields["act"]) > 0 && d.Modality == chancery.Actual && d.Polarity == chancery.Asserted // with a firm that nothing is known of
		return named && d.First("type") != "statement" || described && (d.formal || alone[d.First("act")]) || contract
	}
	reached := d.definite && d.First("type") == "agreement" && d.First("act") == "concluded" && !described && len(d.Fields["act"]) == 1
	return !reached // "the agreement was reached": what they agreed to do, no text
}

// same finds the kept draft that d speaks of again, the latest first.
func same(kept []draft, d draft) int {
	for i := len(kept) - 1; i >= 0; i-- {
		k := kept[i]
		if k.phrase(d) && (k.Polarity == d.Polarity || k.bare || d.bare) {
			return i
		}
		if k.Polarity != d.Polarity {
			continue
		}
		a, b := norm(k.First("title")), norm(d.First("title"))
		if !k.mood(d) || d.Polarity == chancery.Denied && k.First("act") != d.First("act") || inTurn(k, d) {
			continue
		}
		switch {
		case a != "" && b != "":
			if a == b || (strings.HasSuffix(a, b) || strings.HasSuffix(b, a)) && !apart(k, d) || sameNamed(k, d) {
				return i
			}
		case (b != "" || len(d.Fields["subject"]) > 0) && a == "" && !k.bare && !equalParties(k, d) && !(d.definite && sameOwners(k, d)):
		case a != "" && !d.points && !d.bare && !equalParties(k, d), a != "" && len(d.Fields["subject"]) > 0, b != "" && len(k.Fields["subject"]) > 0 && !d.has(k.First("subject")):
		case k.First("type") != d.First("type") && !general(d) && !general(k):
		case len(d.Fields["subject"]) > 0 && len(k.Fields["subject"]) > 0 && d.First("subject") != k.First("subject"):
		case len(k.Fields["count"]) > 0 && len(d.Fields["count"]) == 0 && len(k.Fields["subject"]) > 0 && !d.definite:
		case d.definite && compatible(k, d), equalParties(k, d) && (k.bare || d.bare) && len(d.Fields["party"]) == 2:
			return i
		}
	}
	return -1
}

// phrase reports whether two drafts come from the same words.
func (k draft) phrase(d draft) bool {
	return k.cl != nil && d.cl != nil && k.cl.Sent == d.cl.Sent && k.node == d.node && k.First("subject") == d.First("subject") && k.First("title") == d.First("title")
}

// mood reports whether what d says is as sure as what k says, or a later step
// of the text that k tells of: "was initialled. It is to be signed in June."
func (k draft) mood(d draft) bool {
	return k.Modality == d.Modality || d.bare || k.bare || k.Modality == chancery.Actual && d.points
}

// inTurn tells what different parties did each by itself: "Peru ratified the
// Convention. Chile acceded to it."; and what comes of the text itself after
// what one did: "Chile acceded to it. It enters into force in May."
func inTurn(k, d draft) bool {
	if d.single() {
		return !slices.ContainsFunc(d.All("party"), func(p string) bool { return k.Has("party", p) })
	}
	return k.points && k.single() && !d.bare
}

// single reports whether an act is one that each party does by itself.
func (k draft) single() bool {
	act := k.First("act")
	return alone[act] || act == "signed" && len(k.Fields["party"]) == 1
}

// has reports whether the title of d speaks of a subject.
func (d draft) has(subject string) bool {
	return strings.Contains(norm(d.First("title")), norm(subject))
}

// sameNamed tells two titles of one type between the same parties, where one
// says less: "bilateral free trade agreement", "Korea-Singapore free trade agreement".
func sameNamed(k, d draft) bool {
	return k.First("type") == d.First("type") && k.First("type") != "agreement" && equalParties(k, d) && k.First("type") == "free_trade_agreement"
}

func general(d draft) bool {
	return d.definite && (d.First("type") == "agreement" || d.First("type") == "statement") && len(d.Fields["subject"])+len(d.Fields["title"]) == 0
}

// compatible: the later mention names no other party. An organ stands for its
// state: two ministries sign what is between two states.
func compatible(k, d draft) bool {
	if d.guessed && apart(k, d) {
		return false
	}
	for _, v := range d.Fields["party"] {
		owner, _, _ := strings.Cut(v.Value, "/")
		if !d.guessed && !k.Has("party", v.Value) && !k.Has("party", owner) {
			return false
		}
	}
	return true
}

func equalParties(k, d draft) bool {
	a, b := k.All("party"), d.All("party")
	if len(a) != len(b) {
		return false
	}
	for _, p := range a {
		if !d.Has("party", p) {
			return false
		}
	}
	return true
}

// apart reports whether two texts are each between two or more, and not the same.
func apart(k, d draft) bool {
	owners := func(d draft) map[string]bool {
		m := map[string]bool{}
		for _, p := range d.All("party") {
			owner, _, _ := strings.Cut(p, "/")
			m[owner] = true
		}
		return m
	}
	a, b := owners(k), owners(d)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	for p := range a {
		if !b[p] {
			return true
		}
	}
	return false
}

// sameOwners compares the states that the parties are or belong to.
func sameOwners(k, d draft) bool {
	for _, v := range d.Fields["party"] {
		owner, _, organ := strings.Cut(v.Value, "/")
		if !organ || !k.Has("party", owner) {
			return false
		}
	}
	return len(d.Fields["party"]) == len(k.Fields["party"])
}

// join adds what d says to k: acts accumulate, the status follows the latest.
func join(k *draft, d draft) {
	if k.bare && len(d.Fields["act"]) > 0 { // named first, then acted on
		delete(k.Fields, "status")
	}
	ahead := d.Modality != k.Modality && !d.bare && !k.bare
	if ahead && k.Modality != chancery.Actual { // "to be signed in June, having been initialled in May"
		delete(k.Fields, "status")
		k.Modality, ahead = d.Modality, false
	}
	for _, f := range slices.Sorted(maps.Keys(d.Fields)) { // organs among the parties come before other signatories
		vs := d.Fields[f]
		switch f {
		case "status":
			if !ahead && k.Polarity == d.Polarity && (!d.bare || len(k.Fields["status"]) == 0) {
				k.Fields["status"] = later(k.Fields["status"], vs)
			}
		case "act":
			k.acts(vs)
		case "party":
			k.signatories(vs)
			if len(k.Fields["party"]) < 2 || k.guessed && !d.guessed {
				k.Fields["party"] = vs
			}
		case "type":
			if k.First("type") == "agreement" {
				k.Fields["type"] = vs
			}
		case "title":
			if len(vs[0].Value) > len(k.First("title")) || norm(k.First("title")) == "" {
				k.Fields["title"] = vs
			}
		default:
			k.Add(f, vs...)
		}
	}
	if k.bare && !d.bare {
		k.Evidence, k.Rule, k.Modality, k.Polarity, k.bare = d.Evidence, d.Rule, d.Modality, d.Polarity, false
	}
}

// acts adds acts to those of k: one done by another or on another day is
// another act.
func (k *draft) acts(vs []chancery.Value) {
	for _, v := range vs {
		again := func(a chancery.Value) bool {
			return a.Value == v.Value && (sameValue(a.Date, v.Date) && sameValue(a.By, v.By))
		}
		if !slices.ContainsFunc(k.Fields["act"], again) {
			k.Fields["act"] = append(k.Fields["act"], v)
		}
	}
}

// sameValue reports whether two attributes do not differ: one may be unstated.
func sameValue(a, b *chancery.Value) bool { return a == nil || b == nil || a.Value == b.Value }

// signatories keeps as signatories the organs of k's parties among vs.
func (k *draft) signatories(vs []chancery.Value) {
	for _, v := range vs {
		if owner, _, organ := strings.Cut(v.Value, "/"); organ && !k.Has("party", v.Value) && k.Has("party", owner) {
			if v.Name == "" {
				v.Name = v.Value
			}
			v.Value = v.Text
			k.Add("signatory", v)
		}
	}
}

// later returns the status further on in an instrument's life.
func later(a, b []chancery.Value) []chancery.Value {
	if len(a) == 0 {
		return b
	}
	f, _ := Kind.Field("status")
	stage := func(code string) int {
		for i, codes := range f.Life {
			for _, c := range codes {
				if c == code {
					return i
				}
			}
		}
		return -1
	}
	if stage(b[0].Value) >= stage(a[0].Value) {
		return b
	}
	return a
}

// norm is a title for comparison: letters and digits, without what stands in
// brackets.
func norm(title string) string {
	var b strings.Builder
	depth := 0
	for _, r := range strings.ToLower(title) {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth == 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		}
	}
	return strings.TrimPrefix(b.String(), "the")
}
