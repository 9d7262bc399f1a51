package score

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kinds returns the kinds that are scored, in the order of the table.
func Kinds() []string {
	return []string{"office", "engagement", "instrument", "relation", "mechanism", "undertaking", "project", "indicator", "measure"}
}

// keys are the fields that decide a match.
var keys = map[string][]string{
	"office":      {"person", "title", "party"},
	"engagement":  {"type", "party", "name", "date", "person"},
	"instrument":  {"type", "party", "title", "subject", "status"},
	"relation":    {"party", "level", "act"},
	"mechanism":   {"name", "party", "status"},
	"undertaking": {"strength", "by", "text"},
	"project":     {"name"},
	"indicator":   {"measure", "value", "of", "with"},
	"measure":     {"type", "by", "to"},
}

// must are the keys that have to agree at least in part.
var must = map[string]words{
	"office": set("person title"), "engagement": set("type"), "instrument": set("type party"), "relation": set("party level"), "mechanism": set("name"),
	"undertaking": set("text"), "project": set("name"), "indicator": set("value"), "measure": set("type"),
}

// How the values of a field are compared.
var (
	textual = set(`name subject text alias aim purpose scope at part_of sidelines_of during after by_instrument through place
		amends replaces implements company signatory last next object`)
	people  = set("person speaker attribution proposed_by host visitor by to about of with") // a name or a party's identifier
	parties = set("party accredited_to")
	dates   = set("date period from to as_of since due previous_date")
	numbers = set("value ordinal count")
	ranks   = set("deputy vice acting former assistant under designate elect")
)

// near are codes that good coders exchange for one another: each is half right.
var near = nearPairs(`
	summit leaders_meeting, bilateral_meeting leaders_meeting, bilateral_meeting ministerial_meeting, summit bilateral_meeting,
	visit official_visit, visit working_visit, visit state_visit, conference forum, conference summit, consultation senior_officials_meeting,
	agreement free_trade_agreement, agreement arrangement, agreement treaty, agreement contract, joint_statement statement,
	joint_statement joint_communique, joint_statement declaration, plan_of_action roadmap, agreed_to_elevate elevated, elevated established,
	mention reaffirmed, adopted issued, agreed decided, agreed pledged, decided pledged, discussed agreed_to_explore, hoped welcomed,
	proposed requested, proposed hoped, readiness pledged, trade trade_goods, signed concluded, phone_call video_call, planned proposed,
	planned invited`)

func nearPairs(list string) map[[2]string]bool {
	out := map[[2]string]bool{}
	for pair := range strings.SplitSeq(list, ",") {
		f := strings.Fields(pair)
		out[[2]string{f[0], f[1]}], out[[2]string{f[1], f[0]}] = true, true
	}
	return out
}

// same says how well a claimed value agrees with gold: 1 right, 0.5 near, 0 wrong.
func same(field, gold, got string) float64 {
	if lower(gold) == lower(got) {
		return 1
	}
	a, d, dated := strings.Cut(gold, "@")
	b, e, too := strings.Cut(got, "@")
	switch {
	case dated && too && a == b:
		return same("date", d, e)
	case dated && too:
		return 0
	case dated || too:
		return half(a == b)
	case numbers[field]:
		return whole(sameNumber(gold, got))
	case dates[field] && datelike(gold):
		return half(finer(gold, got))
	case field == "title":
		return whole(sameTitle(gold, got))
	case people[field] && named(gold, got):
		a, b := tokens(gold), tokens(got)
		return whole(either(a, b) || overlapping(a, b) >= 0.66)
	case parties[field] || people[field]:
		return whole(sameParty(gold, got))
	case textual[field] && sameText(gold, got):
		return 1
	}
	return half(near[[2]string{gold, got}])
}

func whole(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}

func half(ok bool) float64 { return whole(ok) / 2 }

// named reports whether two values are names of persons, not identifiers.
func named(gold, got string) bool {
	return !capital(gold) && !capital(got) && !strings.Contains(gold+got, "/") && (strings.Contains(gold, " ") || strings.Contains(got, " "))
}

// sameParty: identifiers are exact; a slug tolerates other wording of the same
// words, an owner ("SGP/…") must be the same.
func sameParty(gold, got string) bool {
	i, j := strings.LastIndexByte(gold, '/'), strings.LastIndexByte(got, '/')
	if capital(gold) || capital(got) || (i < 0) != (j < 0) {
		return false
	}
	if i >= 0 && gold[:strings.IndexByte(gold, '/')] != got[:strings.IndexByte(got, '/')] {
		return false
	}
	return alike(gold[i+1:], got[j+1:]) >= 0.6
}

func datelike(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == 'X' || r == '.' || unicode.IsDigit(r)
}

// finer reports whether one date is the other made finer: 2016 and 2016-08.
func finer(gold, got string) bool {
	a, b := gold, got
	if utf8.RuneCountInString(a) > utf8.RuneCountInString(b) {
		a, b = b, a
	}
	return strings.HasPrefix(b, a) && !strings.ContainsAny(a+b, "X/")
}

func sameTitle(gold, got string) bool {
	a, b := tokens(gold), tokens(got)
	return sameRanks(a, b) && (overlapping(a, b) >= 0.6 || either(a, b))
}

// sameRanks reports whether two titles hold the same of the words that make
// another office of one.
func sameRanks(a, b words) bool {
	for w := range ranks {
		if a[w] != b[w] {
			return false
		}
	}
	return true
}

func sameText(gold, got string) bool {
	a, b := tokens(gold), tokens(got)
	return either(a, b) && 3*min(len(a), len(b)) >= max(len(a), len(b)) || overlapping(a, b) >= 0.55
}

// numeral is a number as it may be written without an exponent's base.
var numeral = regexp.MustCompile(`^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)([eE][+-]?\d+(_\d+)*)?$`)

func sameNumber(gold, got string) bool {
	a, ok := number(gold)
	b, too := number(got)
	return ok && too && math.Abs(a-b) <= 1e-6*max(1, math.Abs(a))
}

// number reads "1,200", "19th" and "3.5".
func number(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	for _, th := range []string{"st", "nd", "rd", "th"} {
		bare, ok := strings.CutSuffix(s, th)
		if r, _ := utf8.DecodeLastRuneInString(bare); ok && unicode.IsDigit(r) {
			s = bare
			break
		}
	}
	s = strings.TrimSpace(strings.ReplaceAll(s, ",", ""))
	if !numeral.MatchString(s) {
		return 0, false
	}
	n, _ := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64) // out of range is infinite
	return n, true
}

// springs reports whether a claimed value is the very one a trap names, or
// nearly the same words.
func springs(field, trap, got string) bool {
	if lower(trap) == lower(got) {
		return true
	}
	a, b := tokens(trap), tokens(got)
	return (textual[field] || field == "title") && sameRanks(a, b) && overlapping(a, b) >= 0.85
}
