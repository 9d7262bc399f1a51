package web

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain ünïcödé\n\t": "plain ünïcödé\n\t",
		"a\u202eb\u202cc":   "a⟨202E⟩b⟨202C⟩c",
		"bell\x07 nul\x00":  "bell⟨0007⟩ nul⟨0000⟩",
		"\ufeffmark\u200b":  "⟨FEFF⟩mark⟨200B⟩",
		"broken \xff bytes": "broken \ufffd bytes",
		"\u2066in\u2069":    "⟨2066⟩in⟨2069⟩",
		"نص عربي":           "نص عربي",
	} {
		if got := string(visible([]byte(in))); got != want {
			t.Errorf("%q shows as %q, want %q", in, got, want)
		}
	}
}

func FuzzVisible(f *testing.F) {
	f.Add([]byte("a\u202eb\xff"))
	f.Fuzz(func(t *testing.T, in []byte) {
		out := visible(in)
		if !utf8.Valid(out) || strings.ContainsFunc(string(out), hidden) {
			t.Errorf("%q shows as %q", in, out)
		}
	})
}

func TestHostileTextIsText(t *testing.T) {
	d := newDesk(t, reviewer)
	long := "source: X\ndate: 2024-08-02\n\n" + strings.Repeat("a", 1<<20) + " Kenya met Peru.\n> engagement type=bilateral_meeting~met party=KEN~Kenya party=PER~Peru status=held\n"
	d.enterAll(t, "long.txt", long)
	seen := crawl(t, d, "/", "/review")
	for path := range seen {
		page := d.get(t, path, 0)
		for _, bad := range []string{"<script>alert", "<img src=x", "<b onclick", "<b>bold", "href=\"javascript:", "\u202e", "\u2066", "\x07", "\ufeff"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s lets %q through", path, bad)
			}
		}
		if len(page) > 1<<20 {
			t.Errorf("%s has %d bytes", path, len(page))
		}
	}
	if hostile := d.get(t, pathOf(d.fact(t, "engagement", "place", "<b>bold</b>\u202e")), 200); !strings.Contains(hostile, "&lt;b&gt;bold&lt;/b&gt;⟨202E⟩") {
		t.Error("the hostile place is not shown as it is")
	}
}

// Whatever is asked, nothing breaks.
func FuzzRequests(f *testing.F) {
	d := newDesk(f, reviewer)
	for _, seed := range []string{"/search?q=%22+OR+*&after=x,1", "/party/%00/..", "/pair/KEN%2Fx/FIN", "/fact/-1", "/document/x?words=9-1", "/search?from=20&kind='", "/person/%E2%80%AE", "/parties?after=%ff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, path string) {
		if r, ok := requestOf(path); ok {
			d.do(t, r, 0)
		}
	})
}
