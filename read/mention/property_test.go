package mention_test

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
	"pgregory.net/rapid"
)

// sound checks what holds of every list of mentions, whatever the text.
func sound(t interface {
	Helper()
	Errorf(string, ...any)
}, text string, sents []syntax.Sentence, ms []mention.Mention,
) {
	t.Helper()
	last := chancery.Span{}
	for i, m := range ms {
		toks := sents[m.Sent].Tokens
		if m.First >= m.Last || m.Last > len(toks) || m.Span != (chancery.Span{Start: toks[m.First].Start, End: toks[m.Last-1].End}) {
			t.Errorf("mention %d of %q: tokens %d to %d, span %v", i, text, m.First, m.Last, m.Span)
		}
		if !m.Contains(m.NameSpan) {
			t.Errorf("mention %d of %q: name %v outside %v", i, text, m.NameSpan, m.Span)
		}
		if m.Within >= 0 {
			if !ms[m.Within].Contains(m.Span) {
				t.Errorf("mention %d of %q lies outside %d", i, text, m.Within)
			}
			continue
		}
		if m.Start < last.End {
			t.Errorf("mention %d of %q overlaps the one before", i, text)
		}
		last = m.Span
	}
}

var pieces = strings.Fields(`President Prime Minister of the for and , . ( ) “ ” ’s - Kenya Kenyan Korea Singapore ASEAN US EU John Lee Ms Dr. H.E. ambassador to
	Foreign Ministers Summit 3rd 2021 Memorandum of Understanding on Trade Industry Ministry he they his both sides two leaders met said in Seoul on Monday bin al - Sino former acting elect
	Presidents Deputy Secretary General Bank America New England joint statement between Commission Secretary State titled " X Y A & Group Ltd`)

func TestMentionsAreSound(t *testing.T) {
	g, model := tools(t)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 40).Draw(t, "words"), " ")
		sents := sentences(model, text)
		ms := mention.Find(&chancery.Document{Text: text}, sents, g)
		sound(t, text, sents, ms)
		for i := range sents {
			end := 0
			for _, u := range mention.Units(ms, i) {
				if u.First < end || u.Last <= u.First || u.Last > len(sents[i].Tokens) {
					t.Errorf("units of %q overlap", text)
				}
				end = u.Last
			}
		}
	})
}

func tools(t testing.TB) (*gazetteer.Gazetteer, *syntax.Model) {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	model, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	return g, model
}

func FuzzFind(f *testing.F) {
	g, model := tools(f)
	f.Add("South African President A. B. Dlamini met his counterpart, X Y, in Oslo.")
	f.Add("Minister for (Trade), “the 3rd -Summit of of and")
	f.Fuzz(func(t *testing.T, text string) {
		sents := sentences(model, text)
		sound(t, text, sents, mention.Find(&chancery.Document{Text: text}, sents, g))
	})
}
