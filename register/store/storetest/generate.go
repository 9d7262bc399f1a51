package storetest

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-project/chancery"
)

// A Generator makes documents with their claims, of the kinds that Chancery
// has: a few pairs of parties make most of the news, the news of a day is told
// by several houses, and some of them tell it a little differently. The same
// seed gives the same documents.
type Generator struct {
	rng     *rand.Rand
	pairs   *rand.Zipf
	parties []string
	start   time.Time
	days    int
	n       int
	open    []event // the news of the last days
}

// An event is what several documents report.
type event struct {
	id, form int
	a, b     string
	day      time.Time
}

// NewGenerator returns a generator of news of some days between so many parties.
func NewGenerator(seed uint64, parties, days int) *Generator {
	g := &Generator{rng: rand.New(rand.NewPCG(seed, seed)), start: time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC), days: days}
	for i := range parties {
		g.parties = append(g.parties, "P"+string(rune('A'+i/26%26))+string(rune('A'+i%26)))
	}
	g.pairs = rand.NewZipf(g.rng, 1.15, 8, uint64(parties*(parties-1)/2-1))
	return g
}

// BusiestPair returns the pair with the most news.
func (g *Generator) BusiestPair() (string, string) { return g.pair(0) }

// pair returns the pair of a rank.
func (g *Generator) pair(rank int) (string, string) {
	for i := 1; ; i++ {
		if rank < i {
			return g.parties[rank], g.parties[i]
		}
		rank -= i
	}
}

// Next returns the next document of so many in all, with its claims.
func (g *Generator) Next(total int) (*chancery.Document, []chancery.Claim) {
	ev := g.event(total)
	d := &draft{g: g, ev: ev, day: ev.day.AddDate(0, 0, g.rng.IntN(3))}
	g.n++
	fmt.Fprintf(&d.text, "Report %d. ", g.n) // no two documents have one text
	d.tell()
	doc := &chancery.Document{
		Name: fmt.Sprintf("r%07d.txt", g.n), Text: d.text.String(), Source: "House " + strconv.Itoa(g.rng.IntN(40)),
		Title: "Report " + strconv.Itoa(g.n), Published: chancery.Day(d.day),
	}
	doc.Regions = []chancery.Region{{Span: chancery.Span{End: len(doc.Text)}}}
	return doc, d.claims
}

// event picks what the next document reports: fresh news or old.
func (g *Generator) event(total int) event {
	if len(g.open) > 0 && g.rng.IntN(100) < 60 {
		return g.open[g.rng.IntN(len(g.open))]
	}
	rank := int(g.pairs.Uint64())
	a, b := g.pair(rank)
	ev := event{id: g.n, form: g.rng.IntN(1000), a: a, b: b, day: g.start.AddDate(0, 0, g.n*g.days/max(total, 1))}
	g.open = append(g.open, ev)
	if len(g.open) > 30 {
		g.open = g.open[1:]
	}
	return ev
}

// A draft is a document being written.
type draft struct {
	g      *Generator
	ev     event
	day    time.Time
	text   strings.Builder
	claims []chancery.Claim
}

// say writes a sentence and the claim it makes: fields as "name=value" pairs,
// an act's date after @.
func (d *draft) say(kind, sentence string, fields ...string) *chancery.Claim {
	start := d.text.Len()
	d.text.WriteString(sentence)
	c := chancery.Claim{
		Kind: kind, Rule: kind + "/made", Polarity: chancery.Asserted, Modality: chancery.Actual,
		Evidence: chancery.Evidence{Span: chancery.Span{Start: start, End: d.text.Len()}, Quote: sentence},
	}
	d.text.WriteString(" ")
	for _, f := range fields {
		name, v, _ := strings.Cut(f, "=")
		v, day, dated := strings.Cut(v, "@")
		val := chancery.Value{Value: v, Basis: chancery.Explicit}
		if dated {
			val.Date = &chancery.Value{Value: day, Basis: chancery.Explicit}
		}
		if name == "party" {
			val.Name = "Land of " + v
		}
		c.Add(name, val)
	}
	d.claims = append(d.claims, c)
	return &d.claims[len(d.claims)-1]
}

// head returns who heads a party on a day: each term lasts four years.
func (g *Generator) head(party string, day time.Time) string {
	first := []string{"Ana", "Ben", "Chi", "Dov", "Eva", "Fay", "Gil", "Hoa", "Ida", "Jon"}
	last := []string{"Oak", "Elm", "Ash", "Fir", "Yew", "Bay", "Box", "Fig", "Haw", "Nut", "Pine", "Rowan"}
	n := (day.Year()-2010)/4*7 + int(party[1])*31 + int(party[2])
	return first[n%len(first)] + " " + last[n/3%len(last)] + strings.ToLower(party[1:])
}

func (d *draft) tell() {
	a, b, g := d.ev.a, d.ev.b, d.g
	on := string(chancery.Day(d.ev.day))
	if g.rng.IntN(12) == 0 {
		on = on[:7] // some houses give the month only
	}
	if g.rng.IntN(60) == 0 {
		on = string(chancery.Day(d.ev.day.AddDate(0, 0, 1))) // and some err
	}
	ha, hb := g.head(a, d.ev.day), g.head(b, d.ev.day)
	meet := []string{"state_visit", "official_visit", "bilateral_meeting", "phone_call", "ministerial_meeting", "consultation"}[d.ev.form%6]
	d.say("engagement", fmt.Sprintf("%s of %s met %s of %s on %s.", ha, a, hb, b, on),
		"type="+meet, "party="+a, "party="+b, "person="+ha, "person="+hb, "date="+on, "status=held", "place=Town "+strconv.Itoa(d.ev.form%50))
	d.say("office", fmt.Sprintf("President %s leads %s.", ha, a), "person="+ha, "title=President", "party="+a, "status=current", "as_of="+string(chancery.Day(d.day)))
	d.say("office", fmt.Sprintf("Prime Minister %s leads %s.", hb, b), "person="+hb, "title=Prime Minister", "party="+b, "status=current", "as_of="+string(chancery.Day(d.day)))
	d.texts(a, b, on)
	d.words(a, b, ha, hb)
	d.figures(a, b)
}

var fields = []string{
	"fisheries", "air transport", "customs data", "forest fires", "railways", "harbour safety", "grain storage", "student grants", "water law", "vaccines",
	"satellites", "tourism statistics", "tax rulings", "standards of measure", "mountain rescue", "archives", "film production", "dairy trade", "lithium", "cables",
}

var areas = []string{"trade", "investment", "energy", "education", "defence", "health", "culture_sport_media", "agriculture_food", "transport_connectivity", "law_justice"}

func (d *draft) texts(a, b, on string) {
	n, g := d.ev.form, d.g
	if n%3 == 0 {
		subject := fields[n%20]
		d.say("instrument", fmt.Sprintf("They signed a memorandum on %s.", subject),
			"type=memorandum_of_understanding", "party="+a, "party="+b, "subject="+subject, "area="+areas[n%10], "act=signed@"+on, "status=signed")
	}
	if n%5 == 0 {
		d.say("instrument", "They recalled their free trade agreement.",
			"type=free_trade_agreement", fmt.Sprintf("title=%s-%s Free Trade Agreement", a, b), "party="+a, "party="+b, "status=referred_to")
	}
	if g.rng.IntN(3) == 0 {
		level := []string{"strategic_partnership", "comprehensive_partnership", "partnership"}[(int(a[2])+int(b[2]))%3]
		d.say("relation", "They spoke of their partnership.", "party="+a, "party="+b, "level="+level, "act=mention", "voice=joint")
	}
	if n%10 == 1 {
		d.say("mechanism", "The joint commission meets each year.", "name="+a+"-"+b+" Joint Commission", "party="+a, "party="+b, "level=joint_commission",
			"status=existing", "periodicity=yearly", "ordinal="+strconv.Itoa(1+d.ev.day.Year()-2010))
	}
}

func (d *draft) words(a, b, ha, hb string) {
	n := d.ev.form
	for i := range 2 {
		subject := fields[(n/7+i*5)%20] + " and " + fields[(n/3+i)%20]
		d.say("undertaking", fmt.Sprintf("They agreed to work together on %s (%d).", subject, i),
			"strength=agreed", "by="+a, "by="+b, fmt.Sprintf("text=work together on %s in %s", subject, fields[(n+i)%20]), "area="+areas[(n+i)%10])
	}
	if n%4 == 0 {
		d.say("undertaking", fmt.Sprintf("%s invited %s to visit.", ha, hb), "strength=invited", "by="+ha, "to="+hb, "text=pay a visit to "+a)
	}
	d.say("statement", fmt.Sprintf("%s praised the work of %s on %s.", ha, b, fields[n%20]),
		"speaker="+ha, "party="+a, "about="+b, fmt.Sprintf("text=the work on %s and %s", fields[n%20], fields[n/20%20]), "stance=praises")
	d.say("statement", fmt.Sprintf("%s welcomed the visit and %s.", hb, fields[n/2%20]),
		"speaker="+hb, "party="+b, "about="+a, fmt.Sprintf("text=the visit and %s", fields[n/2%20]), "stance=welcomes")
}

func (d *draft) figures(a, b string) {
	year := d.ev.day.Year() - 1
	if d.ev.form%4 == 1 {
		d.say("indicator", fmt.Sprintf("Trade was large in %d.", year), "measure=trade", fmt.Sprintf("value=%d000000", 100+int(a[1])*int(b[2])+year),
			"unit=USD", "of="+a, "with="+b, "period="+strconv.Itoa(year))
	}
	if d.ev.form%25 == 3 {
		d.say("project", "The line is being built.", fmt.Sprintf("name=%s-%s Line %d", a, b, d.ev.form%4), "party="+a, "party="+b, "status=under_way")
	}
}
