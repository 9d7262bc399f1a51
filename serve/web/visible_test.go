package web

import (
	"math/rand/v2"
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
	for path, s := range seen {
		for _, bad := range []string{"<script>alert", "<img src=x", "<b onclick", "<b>bold", "href=\"javascript:", "\u202e", "\u2066", "\x07", "\ufeff"} {
			if strings.Contains(s.page, bad) {
				t.Errorf("%s lets %q through", path, bad)
			}
		}
		if len(s.page) > 1<<20 {
			t.Errorf("%s has %d bytes", path, len(s.page))
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

// Two thousand addresses put together from good and bad pieces: none breaks a page.
func TestAnyAddress(t *testing.T) {
	d := newDesk(t, reviewer)
	rng := rand.New(rand.NewPCG(7, 7))
	pick := func(of string) string { list := strings.Fields(of); return list[rng.IntN(len(list))] }
	const paths = "/ /search /map /network /party/ /pair/ /person/ /fact/ /document/ /instrument/ /mechanism/ /area/ /review/ /review /open /conflicts /mechanisms /parties /documents /judgements /static/ /add /login /x"
	const pieces = "KEN FIN 1 0 -1 99999999999999999999 %00 %ff %2F .. %2e%2e ' %22 %3Cscript%3E %E2%80%AE {{.}} OR+1=1 a%0Ab Ben%20Elm trade 2024 2024-13-45 ../etc 1-9 9-1"
	const names = "q party kind status area person from to differs after words part as_of known_at before name of done answered"
	for range 2000 {
		target := pick(paths) + pick(pieces) + pick("/ / ? ?") + pick(pieces)
		for range rng.IntN(4) {
			target += "&" + pick(names) + "=" + pick(pieces) + pick(pieces)
		}
		if r, ok := requestOf(strings.Replace(target, "&", pick("? &"), 1)); ok {
			d.do(t, r, 0)
		}
	}
}
