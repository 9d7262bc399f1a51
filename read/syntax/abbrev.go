package syntax

import "strings"

// An abbreviation class says what a stop after the abbreviation can mean.
type abbreviation uint8

const (
	notAbbreviated abbreviation = iota
	beforeName                  // Mr. – the sentence always goes on
	beforeNumber                // No. – it goes on before a number
	beforeAny                   // U.S. – it ends where the next word commonly begins sentences
	beforeLower                 // etc. – it ends before any capital
)

// abbreviationLists hold lower-case forms without the last stop.
var abbreviationLists = [...]struct {
	class abbreviation
	words string
}{
	{beforeName, `mr mrs ms messrs mx dr drs prof profs gen lt col maj capt cpt cmdr cdr adm brig sgt cpl gov govs sen sens rep reps
		hon rev fr st ste sta mt ft pres amb ambs supt supts atty asst assoc dep min secy sec-gen h.e h.r.h h.m h.h h.e.m h.e.mr h.e.dr
		r.adm lt.gen maj.gen brig.gen lt.col v.adm vs viz cf e.g i.e eg ie approx incl resp ca dist univ intl int'l nat'l gov't dept dipl-ing
		eng engr datuk.dr ir tan.sri pdt ust ustaz mgr msgr sr.lt ing lic lcda mme mlle dña pm.dr ass`},
	{beforeNumber, `no nos art arts para paras par p pp vol vols sec secs fig figs ch chap ver res ref cl reg regs sub-para
		n nr ser app annex.no nu rs sh tel fax ext doc jan feb mar apr jun jul aug sep sept oct nov dec`},
	{beforeAny, `inc ltd co corp bros plc pte pty llc llp bhd sdn gmbh s.a s.p.a s.r.l n.v b.v jr sr esq ph.d m.d b.a m.a ll.b ll.m d.phil
		govt assn natl dept comm mon tue tues wed thu thur thurs fri sat sun ave blvd rd bldg jan feb mar apr jun jul aug sep sept oct nov dec
		et.al al repub fed ibid op cit ed eds trans est gm usd`},
	{beforeLower, `etc a.m p.m am pm a.d b.c b.c.e c.e seq ff`},
}

var abbreviations = func() map[string]abbreviation {
	m := map[string]abbreviation{}
	for _, l := range abbreviationLists {
		for _, w := range strings.Fields(l.words) {
			if _, ok := m[w]; !ok {
				m[w] = l.class
			}
		}
	}
	return m
}()

// capitalised holds abbreviations that are also common words: they count only
// with a capital.
var capitalised = wordSet(`sun sat mar jan fig art gen min pres rep reps sen dep ref res reg col ca ch no nos sub dist fed comm est trans
	ass ed eds mt ft gov par app ext co doc mon wed fri inc ser ver cl mx amb am pm`)

// ordinary holds those that are words even with a capital, unless a number follows.
var ordinary = wordSet(`no art fig par mar sun sat ref res reg ch app n p ver ser cl doc ext tel`)

// starters are words that commonly begin sentences and seldom go on a name.
var starters = wordSet(`the a an he she it they we i you this that these those there here his her its their our my your in on at for from
	to by with as if when while after before since although though however but and or so also both such some many most all each every
	no not what who which where why how according during under despite because once until meanwhile moreover furthermore earlier
	later today yesterday tomorrow asked is are was were has have had will would can could should may let please thus hence then
	another other others several few more one two three last next following speaking among amid through over about against`)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// abbreviated classes the word before a stop. Letters with stops between them
// and single capitals are abbreviations whatever they stand for.
func abbreviated(word string) abbreviation {
	if len(word) > 12 || word == "" {
		return notAbbreviated
	}
	if len(word) == 1 && isUpper(rune(word[0])) {
		return beforeAny
	}
	low := strings.ToLower(word)
	if c, ok := abbreviations[low]; ok && (low != word || !capitalised[low]) {
		return c
	}
	if isInitials(word) {
		return beforeAny
	}
	return notAbbreviated
}

// isInitials reports letters parted by stops, "U.S" or "Ph.D", or one capital.
func isInitials(word string) bool {
	parts := 0
	for p := range strings.SplitSeq(word, ".") {
		rs := []rune(p)
		if len(rs) == 0 || len(rs) > 2 || len(rs) == 2 && !(isUpper(rs[0]) && isLower(rs[1])) || !isLetter(rs[0]) {
			return false
		}
		parts++
	}
	first := []rune(word)[0]
	return parts > 1 || isUpper(first) && len([]rune(word)) == 1
}
