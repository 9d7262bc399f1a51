package instrument

import (
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
		kept = append(kept, d)
	}
	var out []chancery.Claim
	for _, d := range kept {
		if d.definite && d.First("type") == "agreement" && d.First("act") == "concluded" && len(d.Fields["title"])+len(d.Fields["subject"]) == 0 && len(d.Fields["act"]) == 1 {
			continue // "the agreement was reached": what they agreed to do, no text
		}
		if len(d.Fields["party"]) >= 2 || len(d.Fields["party"]) == 1 && len(d.Fields["title"]) > 0 && d.First("type") != "statement" {
			out = append(out, d.Claim)
		}
	}
	return out
}

// same finds the kept draft that d speaks of again, the latest first.
func same(kept []draft, d draft) int {
	for i := len(kept) - 1; i >= 0; i-- {
		k := kept[i]
		if k.Polarity != d.Polarity || k.Modality != d.Modality && !d.bare && !k.bare {
			continue
		}
		if k.cl != nil && d.cl != nil && k.cl.Sent == d.cl.Sent && k.node == d.node && k.First("subject") == d.First("subject") && k.First("title") == d.First("title") {
			return i
		}
		a, b := norm(k.First("title")), norm(d.First("title"))
		if d.Polarity == chancery.Denied && k.First("act") != d.First("act") {
			continue
		}
		switch {
		case a != "" && b != "":
			if a == b || strings.HasSuffix(a, b) || strings.HasSuffix(b, a) || sameNamed(k, d) {
				return i
			}
		case (b != "" || len(d.Fields["subject"]) > 0) && a == "" && !k.bare && !equalParties(k, d) && !(d.definite && sameOwners(k, d)):
		case a != "" && len(d.Fields["subject"]) > 0:
		case k.First("type") != d.First("type") && !general(d) && !general(k):
		case len(d.Fields["subject"]) > 0 && len(k.Fields["subject"]) > 0 && d.First("subject") != k.First("subject"):
		case len(k.Fields["count"]) > 0 && len(d.Fields["count"]) == 0 && len(k.Fields["subject"]) > 0 && !d.definite:
		case d.definite && compatible(k, d), equalParties(k, d) && (k.bare || d.bare) && len(d.Fields["party"]) == 2:
			return i
		}
	}
	return -1
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
	for f, vs := range d.Fields {
		switch f {
		case "status":
			if !d.bare || len(k.Fields["status"]) == 0 {
				k.Fields["status"] = later(k.Fields["status"], vs)
			}
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
		k.Evidence, k.Rule, k.Modality, k.bare = d.Evidence, d.Rule, d.Modality, false
	}
}

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
