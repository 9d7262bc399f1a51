package register

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/chancery-project/chancery"
)

var identityTests = []struct {
	name string
	said []said
	want []string // facts in short, (n) is the number of claims
}{
	{
		"one summit told twice",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-13;person=Ann Oak;status=held"},
			{doc: "b", kind: "engagement", fields: "type=bilateral_meeting;party=FIN,KEN;date=2024-03;person=Ann Oak,Ben Elm;status=held"},
		},
		[]string{"engagement held date=2024-03-13 party=KEN,FIN person=Ann Oak,Ben Elm status=held type=summit (2)"},
	},
	{
		"two days, two meetings",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-13"},
			{doc: "b", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-18"},
		},
		[]string{"engagement - date=2024-03-13 party=KEN,FIN type=summit (1)", "engagement - date=2024-03-18 party=KEN,FIN type=summit (1)"},
	},
	{
		"undated reports of two documents stay apart",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN"},
			{doc: "b", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-13"},
		},
		[]string{"engagement - date=2024-03-13 party=KEN,FIN type=summit (1)", "engagement - party=KEN,FIN type=summit (1)"},
	},
	{
		"undated mention in the same document is the dated meeting",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-13"},
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN"},
		},
		[]string{"engagement - date=2024-03-13 party=KEN,FIN type=summit (2)"},
	},
	{
		"a number in a series outweighs a day told differently",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN;ordinal=19;date=2024-04-29"},
			{doc: "b", kind: "engagement", fields: "type=summit;party=KEN,FIN;ordinal=19;date=2024-04-27/2024-04-28"},
			{doc: "c", kind: "engagement", fields: "type=summit;party=KEN,FIN;ordinal=20;date=2024-04-29"},
		},
		[]string{
			"engagement - date=2024-04-29 ordinal=20 party=KEN,FIN type=summit (1)",
			"engagement - date=2024-04-29,2024-04-27/2024-04-28 ordinal=19 party=KEN,FIN type=summit !date (2)",
		},
	},
	{
		"other people, another meeting",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=bilateral_meeting;party=KEN,FIN;person=Ann Oak,Ben Elm;date=XXXX-05-23"},
			{doc: "a", kind: "engagement", fields: "type=bilateral_meeting;party=KEN,FIN;person=Ann Oak,Cleo Ash"},
		},
		[]string{
			"engagement - date=XXXX-05-23 party=KEN,FIN person=Ann Oak,Ben Elm type=bilateral_meeting (1)",
			"engagement - party=KEN,FIN person=Ann Oak,Cleo Ash type=bilateral_meeting (1)",
		},
	},
	{
		"a series without number or year is no anchor",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;name=Lakes summit;party=LAKES"},
			{doc: "b", kind: "engagement", fields: "type=summit;name=Lakes-Kenya summit;party=LAKES,KEN;date=2020"},
			{doc: "c", kind: "engagement", fields: "type=summit;name=2017 Coast Forum;party=KEN"},
			{doc: "d", kind: "engagement", fields: "type=summit;name=2017 Coast Forum"},
			{doc: "e", kind: "engagement", fields: "type=summit;name=2018 Coast Forum"},
		},
		[]string{
			"engagement - date=2020 name=Lakes-Kenya summit party=LAKES,KEN type=summit (1)",
			"engagement - name=2017 Coast Forum party=KEN type=summit (2)",
			"engagement - name=2018 Coast Forum type=summit (1)",
			"engagement - name=Lakes summit party=LAKES type=summit (1)",
		},
	},
	{
		"planned, then held",
		[]said{
			{doc: "a", day: "2024-01-01", kind: "engagement", fields: "type=visit;party=KEN,FIN;date=2024-03;status=planned"},
			{doc: "b", day: "2024-03-14", kind: "engagement", fields: "type=state_visit;party=KEN,FIN;date=2024-03-13;status=held"},
		},
		[]string{"engagement held date=2024-03-13 party=KEN,FIN status=held type=state_visit (2)"},
	},
	{
		"a denial is no confirmation",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-13"},
			{doc: "b", kind: "engagement", fields: "type=summit;party=KEN,FIN;date=2024-03-13", denied: true},
		},
		[]string{"engagement - date=2024-03-13 party=KEN,FIN type=summit (1)", "engagement - date=2024-03-13 party=KEN,FIN type=summit (1)"},
	},
	{
		"a year that could be either of two visits is neither",
		[]said{
			{doc: "a", kind: "engagement", fields: "type=visit;party=KEN,FIN;date=2024-03"},
			{doc: "b", kind: "engagement", fields: "type=visit;party=KEN,FIN;date=2024-08"},
			{doc: "c", kind: "engagement", fields: "type=visit;party=KEN,FIN;date=2024"},
		},
		[]string{
			"engagement - date=2024 party=KEN,FIN type=visit (1)",
			"engagement - date=2024-03 party=KEN,FIN type=visit (1)",
			"engagement - date=2024-08 party=KEN,FIN type=visit (1)",
		},
	},
	{
		"a list of memoranda stays a list",
		[]said{
			{doc: "a", kind: "instrument", fields: "type=memo;party=KEN,FIN;subject=forests;act=signed;at=0"},
			{doc: "a", kind: "instrument", fields: "type=memo;party=KEN,FIN;subject=schools;act=signed;at=0"},
			{doc: "a", kind: "instrument", fields: "type=memo;party=KEN,FIN;act=signed;at=0"},
			{doc: "a", kind: "instrument", fields: "type=memo;party=KEN,FIN;act=signed"},
		},
		[]string{
			"instrument signed act=signed party=KEN,FIN status=signed subject=forests type=memo (1)",
			"instrument signed act=signed party=KEN,FIN status=signed subject=schools type=memo (1)",
			"instrument signed act=signed party=KEN,FIN status=signed type=memo (1)",
			"instrument signed act=signed party=KEN,FIN status=signed type=memo (1)",
		},
	},
	{
		"agreements with other parties are others",
		[]said{
			{doc: "a", kind: "instrument", fields: "type=free_trade_agreement;title=Kenya-Finland free trade agreement;party=KEN,FIN"},
			{doc: "b", kind: "instrument", fields: "type=free_trade_agreement;title=Peru-Finland free trade agreement;party=PER,FIN"},
		},
		[]string{
			"instrument - party=KEN,FIN title=Kenya-Finland free trade agreement type=free_trade_agreement (1)",
			"instrument - party=PER,FIN title=Peru-Finland free trade agreement type=free_trade_agreement (1)",
		},
	},
	{
		"a life told in pieces",
		[]said{
			{doc: "a", kind: "instrument", fields: "type=agreement;title=Free Trade Agreement;party=KEN,FIN;act=signed@2005-08"},
			{doc: "b", kind: "instrument", fields: "type=free_trade_agreement;title=FTA;party=KEN,FIN;status=referred_to"},
			{doc: "c", kind: "instrument", fields: "type=free_trade_agreement;title=Kenya-Finland Free Trade Agreement;party=KEN,FIN;act=negotiations_concluded@2004-10,entered_into_force@2006-03-02,signed@2005"},
		},
		[]string{
			"instrument in_force act=negotiations_concluded@2004-10,signed@2005-08,entered_into_force@2006-03-02 party=KEN,FIN " +
				"status=in_force title=Kenya-Finland Free Trade Agreement,FTA type=free_trade_agreement (3)",
		},
	},
	{
		"ministries sign for their states",
		[]said{
			{doc: "a", kind: "instrument", fields: "type=memo;party=KEN,FIN;subject=sustainable forestry;act=signed"},
			{doc: "b", kind: "instrument", fields: "type=memo;party=KEN/environment,FIN/forestry;title=Memo on Sustainable Forestry between the Ministry of Environment and the Ministry of Woods;act=signed"},
			{doc: "b", kind: "instrument", fields: "type=memo;party=KEN/health,FIN/health;act=signed"},
		},
		[]string{
			"instrument signed act=signed party=KEN,FIN,KEN/environment,FIN/forestry status=signed subject=sustainable forestry " +
				"title=Memo on Sustainable Forestry between the Ministry of Environment and the Ministry of Woods type=memo (2)",
			"instrument signed act=signed party=KEN/health,FIN/health status=signed type=memo (1)",
		},
	},
	{
		"signatures told weeks apart are a contradiction",
		[]said{
			{doc: "a", kind: "instrument", fields: "type=agreement;title=Coast Accord;party=KEN,FIN;act=signed@2004-10-30"},
			{doc: "b", kind: "instrument", fields: "type=agreement;title=Coast Accord;party=KEN,FIN;act=signed@2004-11-29"},
		},
		[]string{
			"instrument signed act=signed@2004-10-30,signed@2004-11-29 party=KEN,FIN status=signed title=Coast Accord type=agreement !act (2)",
		},
	},
	{
		"one office on many days",
		[]said{
			{doc: "a", kind: "office", fields: "person=Ann Oak;title=Prime Minister;party=KEN;as_of=2020-01-01"},
			{doc: "b", kind: "office", fields: "person=Ann Oak;title=Prime Minister;party=KEN;as_of=2024-01-01"},
			{doc: "b", kind: "office", fields: "person=Ann Elm;title=Prime Minister;party=FIN;as_of=2024-01-01"},
		},
		[]string{
			"office - as_of=2020-01-01,2024-01-01 party=KEN person=Ann Oak title=Prime Minister (2)",
			"office - as_of=2024-01-01 party=FIN person=Ann Elm title=Prime Minister (1)",
		},
	},
}

func TestIdentity(t *testing.T) {
	reg := testRegister(t)
	for _, tt := range identityTests {
		t.Run(tt.name, func(t *testing.T) {
			entries, heads := testEntries(reg.kinds, tt.said)
			if diff := cmp.Diff(tt.want, factLines(reg.factsOf(t, entries, heads))); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAnyOrder: facts do not depend on the order in which claims come.
func TestAnyOrder(t *testing.T) {
	reg := testRegister(t)
	var all []said
	for i, tt := range identityTests {
		for _, s := range tt.said {
			s.doc = string(rune('A'+i)) + s.doc
			if i%2 == 0 {
				s.doc = strings.ToLower(s.doc[1:])
			}
			all = append(all, s)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		picked := rapid.SliceOfN(rapid.SampledFrom(all), 1, 12).Draw(rt, "said")
		entries, heads := testEntries(reg.kinds, picked)
		slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.ID, b.ID) })
		entries = slices.CompactFunc(entries, func(a, b Entry) bool { return a.ID == b.ID })
		want := factLines(reg.factsOf(t, slices.Clone(entries), heads))
		shuffled := rapid.Permutation(entries).Draw(rt, "order")
		if diff := cmp.Diff(want, factLines(reg.factsOf(t, shuffled, heads))); diff != "" {
			rt.Fatalf("order matters (-want +got):\n%s", diff)
		}
	})
}

func TestVoices(t *testing.T) {
	long := "the ministers met in the capital on monday and agreed to open talks on a fisheries treaty before the rains begin in the north of the country"
	heads := []Head{
		{ID: "1", Source: "Coast Agency", Sketch: Sketch(long)},
		{ID: "2", Source: "coast agency", Sketch: Sketch("something else entirely that nobody copied from anywhere at all today")},
		{ID: "3", Sketch: Sketch("AGENCY COPY " + long)},
		{ID: "4", Sketch: Sketch("quite another report about quite another thing in quite another town of the south")},
	}
	if got := Voices(heads); got != 2 {
		t.Errorf("Voices = %d, want 2", got)
	}
}

func TestSimilar(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Free Trade Agreement", "FTA", true},
		{"19th Senior Officials Meeting", "Senior Officials Meeting", true},
		{"19th Senior Officials Meeting", "20th Senior Officials Meeting", false},
		{"economic cooperation", "legal cooperation", false},
		{"Coast Forum", "Hill Forum", false},
		{"", "Hill Forum", false},
	} {
		if got := similar(tt.a, tt.b); got != tt.want {
			t.Errorf("similar(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}

// Talks on a new version of a text leave what is in force in force; what is
// suspended comes back by a later entry into force.
func TestStatusKeepsToTheOrderOfALife(t *testing.T) {
	status := &chancery.Field{Name: "status", Life: [][]string{{"under_negotiation"}, {"signed"}, {"in_force"}, {"suspended"}}}
	acts := &chancery.Field{Name: "act", Leaves: map[string]string{
		"negotiations_launched": "under_negotiation", "signed": "signed", "entered_into_force": "in_force", "suspended": "suspended",
	}}
	for _, tt := range []struct {
		acts []string
		want string
	}{
		{[]string{"signed@2005-08", "entered_into_force@2006-03", "negotiations_launched@2026-03-02"}, "in_force"},
		{[]string{"signed@2005-08", "negotiations_launched@2026-03-02"}, "signed"},
		{[]string{"entered_into_force@2006", "suspended@2010", "entered_into_force@2012"}, "in_force"},
		{[]string{"entered_into_force@2006", "suspended"}, "suspended"},
	} {
		f := &chancery.Fact{Modality: chancery.Actual, Fields: map[string][]chancery.Value{}}
		for _, s := range tt.acts {
			v := chancery.Value{Value: s}
			if act, day, dated := strings.Cut(s, "@"); dated {
				v = chancery.Value{Value: act, Date: &chancery.Value{Value: day}}
			}
			f.Fields["act"] = append(f.Fields["act"], v)
		}
		settle(status, acts, f)
		if got := f.First("status"); got != tt.want {
			t.Errorf("%v leave %q, want %q", tt.acts, got, tt.want)
		}
	}
}

// Two days are not the span from the 22nd to the 24th; three are.
func TestOutOfLength(t *testing.T) {
	for _, tt := range []struct {
		date, days string
		want       bool
	}{
		{"2024-05-22/2024-05-24", "2", true},
		{"2024-05-22/2024-05-24", "3", false},
		{"2024-05-22", "3", false},
		{"2024/2026", "2", false},
	} {
		if got := outOfLength([]chancery.Value{{Value: tt.date}}, []chancery.Value{{Value: tt.days}}); got != tt.want {
			t.Errorf("outOfLength(%s, %s) = %v", tt.date, tt.days, got)
		}
	}
}

func TestRestated(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"build a rail link from the port to the border", "build a rail link from the port to the border by stages", true},
		{"work together on film production and archives", "work together on film production and lithium", false},
		{"train 40 pilots", "train 60 pilots", false},
		{"the", "of", false},
		{"go on", "go on", true},
	} {
		if got := restated(tt.a, tt.b); got != tt.want || restated(tt.b, tt.a) != tt.want {
			t.Errorf("restated(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}

// TestKeysMeet: whatever two claims of one thing say, each looks where the other is kept.
func TestKeysMeet(t *testing.T) {
	reg := testRegister(t)
	for _, tt := range identityTests {
		entries, _ := testEntries(reg.kinds, tt.said)
		for i := range entries {
			for j := range entries[:i] {
				a, b := &entries[i], &entries[j]
				k := reg.kinds[a.Kind]
				if a.Kind != b.Kind || !stands(k, a) || !stands(k, b) || !same(k, a, b) {
					continue
				}
				keysA, probesA := keysOf(k, a)
				keysB, probesB := keysOf(k, b)
				if !shareKey(keysA, probesB) || !shareKey(keysB, probesA) {
					t.Errorf("%s: %v and %v are one and do not meet", tt.name, a.Fields, b.Fields)
				}
			}
		}
	}
}
