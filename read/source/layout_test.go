package source

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const prose = "The foreign ministers of the two countries met in the capital on Monday and agreed to work on a treaty."

// outline writes a document's regions as "kind: words", one a line.
func outline(t *testing.T, text string, opts Options) (*chancery.Document, string) {
	t.Helper()
	doc, err := Text("t", []byte(text), opts)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, r := range doc.Regions {
		words := strings.TrimFunc(doc.Quote(r.Span), blankRune)
		if words == prose {
			words = "…"
		}
		b.WriteString(r.Kind.String() + ": " + words + "\n")
	}
	return doc, b.String()
}

func TestLayout(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"bare", prose, "body: …\n"},
		{
			"metadata and title", "source: The House\ndate: 2024-01-12\ntitle: A Treaty in Sight\n\n" + prose,
			"metadata: source: The House\nmetadata: date: 2024-01-12\nmetadata: title:\nheadline: A Treaty in Sight\nbody: …\n",
		},
		{
			"any order and case", "TITLE: A Treaty\r\nDate: 12 January 2024\r\nSOURCE: House\r\n\r\n" + prose,
			"metadata: TITLE:\nheadline: A Treaty\nmetadata: Date: 12 January 2024\nmetadata: SOURCE: House\nbody: …\n",
		},
		{"date on the first line, headline", " date 2024-01-12 Ministers near a treaty\n\n" + prose, "metadata: date 2024-01-12\nheadline: Ministers near a treaty\nbody: …\n"},
		{"date on the first line, dateline", "date 2024-01-12 OSLO: " + prose, "metadata: date 2024-01-12\ndateline: OSLO:\nbody: …\n"},
		{"headline, byline, date", "Ministers near a treaty\n\nBy Anna Berg\n\n12 January 2024\n\n" + prose, "headline: Ministers near a treaty\nfurniture: By Anna Berg\nmetadata: 12 January 2024\nbody: …\n"},
		{"headline with a question", "Will the two sides sign?\n\n" + prose, "headline: Will the two sides sign?\nbody: …\n"},
		{"title repeated", "title: Near a Treaty\n\nNear a treaty\n\n" + prose, "metadata: title:\nheadline: Near a Treaty\nheadline: Near a treaty\nbody: …\n"},
		{"sub-headline", "Ministers near a treaty\n\nTalks go on in spring\n\n" + prose, "headline: Ministers near a treaty\nheading: Talks go on in spring\nbody: …\n"},
		{"headline before dateline", "Oslo: ministers near a treaty\n\nOSLO – " + prose, "headline: Oslo: ministers near a treaty\ndateline: OSLO –\nbody: …\n"},
		{"headings", prose + "\n\nTrade and Investment\n\n" + prose + "\n\nII. DEFENCE\n\n" + prose, "body: …\nheading: Trade and Investment\nbody: …\nheading: II. DEFENCE\nbody: …\n"},
		{"markdown", "# Near a treaty\n\n" + prose + "\n\n## Trade\n\n" + prose, "furniture: #\nheadline: Near a treaty\nbody: …\nheading: ## Trade\nbody: …\n"},
		{"captions", prose + "\n\nThe ministers at the palace. (Photo: House)\n\nPhoto: House\n\n" + prose + "\n\nAt the table. [House file photo]", "body: …\ncaption: The ministers at the palace. (Photo: House)\ncaption: Photo: House\nbody: …\ncaption: At the table. [House file photo]\n"},
		{"caption with a plain credit", prose + "\n\nThe ministers shake hands. Photo: House\n\n" + prose, "body: …\ncaption: The ministers shake hands. Photo: House\nbody: …\n"},
		{"furniture", prose + "\n\nAlso read: Other news\n\nRead more: here\n\nhttps://example.org/a\n\n- - -\n\nAdvertisement\n\n" + prose + "\n\n###\n\n© 2024 The House. All rights reserved.", "body: …\nfurniture: Also read: Other news\nfurniture: Read more: here\nfurniture: https://example.org/a\nfurniture: - - -\nfurniture: Advertisement\nbody: …\nfurniture: ###\nfurniture: © 2024 The House. All rights reserved.\n"},
		{"end marks", prose + "\n\n-ENDS-\n\n- END -", "body: …\nfurniture: -ENDS-\nfurniture: - END -\n"},
		{"contact", prose + "\n\nFor media enquiries, write to press@example.org", "body: …\nfurniture: For media enquiries, write to press@example.org\n"},
		{"about", prose + "\n\nAbout the Union\n\nThe Union has ten members.\n\nNotes to editors\n\nIt was founded long ago.", "body: …\nabout: About the Union\nabout: The Union has ten members.\nabout: Notes to editors\nabout: It was founded long ago.\n"},
		{"banner and date line", "PRESS RELEASE\n\nMinisters near a treaty\n\nLima | 5 July 2023 | The Ministry\n\n" + prose, "furniture: PRESS RELEASE\nheadline: Ministers near a treaty\nmetadata: Lima | 5 July 2023 | The Ministry\nbody: …\n"},
		{"links", prose + "\n\nRelated stories\n\nOther talks end\n\nMinister leaves", "body: …\nfurniture: Related stories\nfurniture: Other talks end\nfurniture: Minister leaves\n"},
		{"a list", "They agreed to:\n\n- open a line,\n- meet each year.\n\n" + prose, "body: They agreed to:\nbody: - open a line,\nbody: - meet each year.\nbody: …\n"},
		{"words that look like furniture", "Share prices rose after the ministers had read more of the text.\n\n" + prose, "body: Share prices rose after the ministers had read more of the text.\nbody: …\n"},
		{"a diary", "date: 2024-03-08\n\nMonday 11 March\n\n" + prose + "\n\nTuesday, 12 March:\n\n" + prose, "metadata: date: 2024-03-08\nbody: Monday 11 March\nbody: …\nbody: Tuesday, 12 March:\nbody: …\n"},
		{"one day is no diary", "date: 2024-03-08\n\nMonday 11 March\n\n" + prose, "metadata: date: 2024-03-08\nmetadata: Monday 11 March\nbody: …\n"},
		{"a line a paragraph", prose + " It was long.\n" + prose + " It was long.", "body: " + prose + " It was long.\nbody: " + prose + " It was long.\n"},
		{"wrapped lines", "The foreign ministers of the two countries met in the capital\non Monday and agreed to work on a treaty and on many more\nthings.\n\n" + prose, "body: The foreign ministers of the two countries met in the capital\non Monday and agreed to work on a treaty and on many more\nthings.\nbody: …\n"},
	} {
		if _, got := outline(t, row.text, Options{}); got != row.want {
			t.Errorf("%s: %s", row.name, cmp.Diff(row.want, got))
		}
	}
}

func TestMetadata(t *testing.T) {
	doc, _ := outline(t, "source: The House\ndate: Friday, 12 January 2024\ntitle: \"A Treaty in Sight\"\n\n"+prose, Options{})
	if doc.Source != "The House" || doc.Title != "A Treaty in Sight" || doc.Published != "2024-01-12" {
		t.Errorf("source %q, title %q, published %s", doc.Source, doc.Title, string(doc.Published))
	}
	if got := doc.Quote(doc.DateSpan); got != "Friday, 12 January 2024" {
		t.Errorf("proof of the date: %q", got)
	}
	if got := doc.Quote(doc.TitleSpan); got != "\"A Treaty in Sight\"" {
		t.Errorf("proof of the title: %q", got)
	}
}

// TestWithheldTitle hides the title line without moving an offset.
func TestWithheldTitle(t *testing.T) {
	const text = "source: The House\ntitle: A Treaty in Sight\n\n" + prose
	open, _ := outline(t, text, Options{})
	shut, _ := outline(t, text, Options{WithheldTitle: true})
	if shut.Title != "" || !shut.TitleSpan.Empty() || shut.Text != open.Text {
		t.Errorf("title %q at %v", shut.Title, shut.TitleSpan)
	}
	if k := shut.Region(open.TitleSpan.Start); k != chancery.Furniture {
		t.Errorf("the title line is %v", k)
	}
	if shut.Region(len(text)-5) != chancery.Body {
		t.Error("the report is not body")
	}
}

// tiles checks that regions cover the text, end to end and in order.
func tiles(t interface{ Fatalf(string, ...any) }, doc *chancery.Document) {
	at := 0
	for _, r := range doc.Regions {
		if r.Start != at || r.End <= r.Start {
			t.Fatalf("region %v after offset %d in %q", r, at, doc.Text)
		}
		at = r.End
	}
	if at != len(doc.Text) {
		t.Fatalf("regions end at %d of %d in %q", at, len(doc.Text), doc.Text)
	}
	for _, s := range []chancery.Span{doc.TitleSpan, doc.DateSpan, doc.Dateline.Span, doc.Dateline.Place, doc.Dateline.When} {
		if s.Start < 0 || s.End < s.Start || s.End > len(doc.Text) {
			t.Fatalf("span %v outside %q", s, doc.Text)
		}
	}
	if d := doc.Dateline; !d.Span.Empty() && (!d.Place.Empty() && !d.Span.Contains(d.Place) || !d.When.Empty() && !d.Span.Contains(d.When)) {
		t.Fatalf("dateline %+v of %q", d, doc.Text)
	}
}

func TestRegionsTileTheText(t *testing.T) {
	pieces := []string{
		"\n", "\r\n", "\n\n", " ", "\u00a0", "\ufeff", "source: House", "date: 2024-01-12", "date 2024-01-12 ", "title: A Treaty", "---", "# ", "## Trade", "OSLO – ", "Oslo, 5 July (AB): ",
		"(Photo: House)", "Also read: more", "https://example.org", "About the Union", prose, "- open a line", "By Anna Berg", "A Short Line", "5 July 2023", "é", "…",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20).Draw(t, "pieces"), "")
		doc, err := Text("t", []byte(text), Options{AnyLanguage: true})
		if err == nil {
			tiles(t, doc)
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		prose, "date 2024-01-12 OSLO: " + prose, "source: a\ndate: b\ntitle: c\n", "\ufeffNEW DELHI, March 3 (AB) -- Text.", "A\n\nB\n\nC.", "(X) Y", "/A/ B", "About X\n\nY", "\xff\xfeA\x00", "a\x00b",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		doc, err := Text("t", raw, Options{})
		if err != nil {
			if chancery.CodeOf(err) != chancery.Invalid {
				t.Fatalf("%v has the code %s", err, chancery.CodeOf(err))
			}
			return
		}
		tiles(t, doc)
	})
}
