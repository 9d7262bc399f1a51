package web

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// The walk of a reviewer, with the scripts of the pages and without.
func TestWalk(t *testing.T) {
	open := newBrowser(t)
	for name, scripts := range map[string]bool{"with scripts": true, "without scripts": false} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, anybody)
			p := open(t, serveDesk(t, d))
			p.scripts(scripts)
			login(p, "rita")
			addByPaste(p)
			findAndRead(p)
			correctAndUndo(p, d.fact(t, "engagement", "ordinal", "2").Number)
			settleConflict(p, d.fact(t, "engagement", "date", "2024-05-02").Number)
			p.follow(".foot form button")
			p.says(".foot", "Log in")
			refused(p)
			p.quiet()
		})
	}
}

func login(p *tabPage, name string) {
	p.Helper()
	p.open("/login?to=/review")
	p.fill("#name", name)
	p.fill("#password", "wrong, and long enough")
	p.follow("main button")
	p.says("[role=alert]", "name or password is wrong")
	p.fill("#password", password)
	p.follow("main button")
	if at := p.at(); at != "/review" {
		p.Fatalf("after the login at %s", at)
	}
	p.says(".foot", "You are "+name)
}

// addByPaste pastes a report, looks at the preview and enters it.
func addByPaste(p *tabPage) {
	p.Helper()
	pasteOne(p)
	p.says("main", "1 claim", "bilateral meeting", "Enter 1 report")
	p.follow("main form.enter button.main")
	p.says("h1", "Norway and Chile talk fish")
	p.says(".records", "bilateral meeting", "Oslo")
}

// pasteOne pastes a report and asks what it would claim.
func pasteOne(p *tabPage) {
	p.Helper()
	p.open("/")
	p.follow(`nav a[href="/add"]`)
	p.fill("#text", pasted)
	p.fill("#title", "fish.txt")
	p.follow("main form.enter button.main")
}

// findAndRead finds what was added, goes to the pair, and from a mark to its record.
func findAndRead(p *tabPage) {
	p.Helper()
	p.fill("#find", "Oslo")
	p.follow(".find button")
	p.says("main", "1 found")
	p.follow("td.key a")
	p.says("h1", "Norway", "Chile")
	p.open("/pair/NOR/CHL")
	p.says("h1", "Chile – Norway")
	p.says(".brief", "Last", "Oslo")
	p.follow(".brief a.no")
	p.follow(".sources a")
	if at := p.at(); !strings.HasPrefix(at, "/document/") || !strings.Contains(at, "?words=") {
		p.Fatalf("the words of a fact are at %s", at)
	}
	p.do(chromedp.Click(chromedp.CSS("a.mark")))
	if got := eval[string](p, `document.querySelector(":target").className`); got != "record" {
		p.Errorf("a click on a mark leads to %q", got)
	}
	p.says(".record:target", "bilateral meeting")
	p.do(chromedp.Click(chromedp.CSS(".record .fields a")))
	if got := eval[string](p, `document.querySelector(":target").textContent`); got != "met" {
		p.Errorf("a field leads to the words %q", got)
	}
}

// correctAndUndo corrects a date at the desk and takes it back.
func correctAndUndo(p *tabPage, number int) {
	p.Helper()
	p.open(fmt.Sprint("/fact/", number))
	p.follow(`a[href^="/review/"]`)
	p.fill("#why", "the minutes")
	p.fill("#field", "date")
	p.fill("#value", "2021-11-18")
	p.follow("button[value=correct]")
	p.says("form.notice", "is kept")
	p.says(".fields", "18 November 2021", "judgement")
	p.follow("form.notice button")
	p.says(".fields", "19 November 2021")
	if strings.Contains(p.text(".fields"), "18 November") {
		p.Error("undone, and the correction stands")
	}
}

// settleConflict prefers one of two dates.
func settleConflict(p *tabPage, number int) {
	p.Helper()
	p.open("/review")
	first := eval[string](p, `document.querySelector("main ol a").getAttribute("href")`)
	if first != fmt.Sprint("/review/", number) {
		p.Fatalf("%s waits first, not the conflict [%d]", first, number)
	}
	p.follow("main ol a")
	p.says("p.warn", "Reports differ on date")
	p.fill("#why", "the minutes")
	p.follow("button[value=prefer]")
	p.says("form.notice", "prefer date")
	p.open("/conflicts")
	p.says("main", "Nothing in the register.")
}

// refused checks what a reader, and nobody, may not do.
func refused(p *tabPage) {
	p.Helper()
	p.open("/review")
	if at := p.at(); at != "/login?to=%2Freview" && !strings.Contains(p.text("main"), "reviewer") {
		p.Errorf("nobody may review, at %s", at)
	}
	p.open("/login")
	p.fill("#name", "ron")
	p.fill("#password", password)
	p.follow("main button")
	p.says(".foot", "You are ron, reader")
	p.open("/review/1")
	p.says("main", "reviewer")
	status := eval[int](p, `(() => { const r = new XMLHttpRequest(); r.open("POST", "/review/1", false); r.setRequestHeader("Content-Type", "application/x-www-form-urlencoded"); r.send("act=accept&why=x"); return r.status })()`)
	if status != 403 {
		p.Errorf("a reader's judgement is answered with %d", status)
	}
}

// places are the addresses of one page of each sort.
func places(t testing.TB, d *desk) map[string]string {
	number := func(kind, field, value string) string {
		return fmt.Sprint(d.fact(t, kind, field, value).Number)
	}
	doc := eventOf(t, d)
	return map[string]string{
		"home": "/", "party": "/party/KEN", "pair": "/pair/FIN/KEN", "person": "/person/Ben%20Elm", "instrument": "/instrument/" + number("instrument", "title", "Investment Agreement"),
		"mechanism": "/mechanism/" + number("mechanism", "name", "Joint Economic Commission"), "area": "/area/investment", "areas": "/areas", "document": doc,
		"fact": "/fact/" + number("engagement", "date", "2024-05-02"), "search": "/search?q=kenya", "open": "/open", "conflicts": "/conflicts", "mechanisms": "/mechanisms",
		"documents": "/documents", "parties": "/parties", "persons": "/persons", "review": "/review", "desk": "/review/" + number("engagement", "date", "2024-05-02"),
		"map": "/map", "network": "/network", "judgements": "/judgements", "add": "/add", "missing": "/nowhere",
	}
}

// eventOf is the address of the report with the most to see.
func eventOf(t testing.TB, d *desk) string {
	t.Helper()
	page := d.get(t, "/documents", 200)
	at := strings.Index(page, "Presidents of Kenya and Finland meet")
	start := strings.LastIndex(page[:at], `href="`) + len(`href="`)
	return page[start : start+strings.Index(page[start:], `"`)]
}

// contrasts reckons the contrast of every text of a page with what is behind it.
const contrasts = `(() => {
	const num = (c) => c.match(/[\d.]+/g).map(Number);
	const lum = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 }); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
	const bad = [];
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		const e = n.parentElement;
		if (!n.data.trim() || e.closest(".unseen, .skip, option, datalist, title") || e.getClientRects().length === 0) continue;
		const style = getComputedStyle(e);
		const ink = num(e.closest("svg") ? style.fill : style.color);
		let paper = [255, 255, 255];
		for (let b = e; b; b = b.parentElement) { const c = num(getComputedStyle(b).backgroundColor); if (c.length < 4 || c[3] === 1) { paper = c; break } }
		const [x, y] = [lum(ink.slice(0, 3)), lum(paper.slice(0, 3))];
		const ratio = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
		if (ratio < 4.5) bad.push(e.tagName + "." + e.getAttribute("class") + " " + ratio.toFixed(2) + " " + n.data.trim().slice(0, 40));
	}
	return bad.slice(0, 5);
})()`

// Every page, wide and narrow, light and dark: it can be read, and nothing runs
// out of it sideways.
func TestPagesInTheBrowser(t *testing.T) {
	d := newDesk(t, reviewer)
	p := newBrowser(t)(t, serveDesk(t, d))
	login(p, "rita")
	at := places(t, d)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{1280, 390} {
			p.paper(width, scheme)
			for name, path := range at {
				p.open(path)
				if bad := eval[[]string](p, contrasts); len(bad) > 0 {
					t.Errorf("%s, %s, %d wide: contrast under 4.5: %q", name, scheme, width, bad)
				}
				if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > int(width) {
					t.Errorf("%s, %d wide: runs out to %d", name, width, wide)
				}
			}
		}
	}
	p.quiet()
}

func TestKeys(t *testing.T) {
	d := newDesk(t, reviewer)
	p := newBrowser(t)(t, serveDesk(t, d))
	login(p, "rita")
	focused := func() string {
		return eval[string](p, `document.activeElement.id || document.activeElement.getAttribute("href") || document.activeElement.value || document.activeElement.className`)
	}
	press := func(keys string) string {
		p.do(chromedp.KeyEvent(keys))
		return focused()
	}
	p.open("/documents")
	if got := press("\t"); got != "#main" {
		t.Errorf("the first stop is %s, not the way past the navigation", got)
	}
	p.open("/documents")
	first, second := press("j"), press("j")
	if !strings.HasPrefix(first, "/document/") || first == second || press("k") != first {
		t.Errorf("j and k go to %s and %s", first, second)
	}
	if got := press("/"); got != "find" {
		t.Errorf("/ goes to %s", got)
	}
	p.open(places(t, d)["desk"])
	for key, want := range map[string]string{"a": "accept", "x": "reject", "c": "field", "p": "choice", "m": "merge"} {
		p.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.blur()`))
		if got := press(key); got != want {
			t.Errorf("at the desk %s goes to %s, not %s", key, got, want)
		}
	}
	p.quiet()
}

// The brief of a pair prints on one page, without what only a screen needs.
func TestPrint(t *testing.T) {
	d := newDesk(t, anybody)
	p := newBrowser(t)(t, serveDesk(t, d))
	const width, height = 718, 1047 // A4 within margins of a centimetre, in CSS pixels
	p.do(chromedp.EmulateViewport(width, height))
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	p.open("/pair/FIN/KEN")
	if end := eval[float64](p, `document.querySelector(".sheet").getBoundingClientRect().bottom`); end > height {
		t.Errorf("the brief ends at %.0f of %d", end, height)
	}
	for _, sel := range []string{"header.top", "footer", ".filter", ".inpage"} {
		if eval[int](p, fmt.Sprintf(`document.querySelector(%q).getClientRects().length`, sel)) > 0 {
			t.Errorf("%s is printed", sel)
		}
	}
	if got := eval[string](p, `getComputedStyle(document.querySelector(".sheet")).breakAfter`); got != "page" {
		t.Errorf("what follows the brief begins on its page: %s", got)
	}
}

func TestHostileTextInTheBrowser(t *testing.T) {
	d := newDesk(t, reviewer)
	d.enterAll(t, "long.txt", "title: Long\n\n"+strings.Repeat("a", 1<<20)+" Kenya met Peru.\n> engagement type=bilateral_meeting~met party=KEN~Kenya party=PER~Peru status=held\n")
	p := newBrowser(t)(t, serveDesk(t, d))
	p.paper(390, "light")
	at := []string{"/", "/search?q=peru", "/pair/KEN/PER", fmt.Sprint("/fact/", d.fact(t, "engagement", "place", "<b>bold</b>\u202e").Number)}
	for _, h := range strings.Split(d.get(t, "/documents", 200), `href="`) {
		if strings.HasPrefix(h, "/document/") {
			at = append(at, h[:strings.IndexByte(h, '"')])
		}
	}
	for _, path := range at {
		begun := time.Now()
		p.open(path)
		if took := time.Since(begun); took > 20*time.Second {
			t.Errorf("%s takes %s", path, took)
		}
		if eval[bool](p, `document.title === "taken" || !!document.querySelector("main img, main script, main b, main [onclick]")`) {
			t.Errorf("%s lets a text act", path)
		}
		if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 390 {
			t.Errorf("%s runs out to %d", path, wide)
		}
	}
	p.quiet()
}

// With SHOTS set to a folder, every page is drawn into it; see make shots.
func TestShots(t *testing.T) {
	dir := os.Getenv("SHOTS")
	if dir == "" {
		t.Skip("SHOTS names no folder")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, anybody)
	p := newBrowser(t)(t, serveDesk(t, d))
	inAll := func(page string, open func()) {
		for _, scheme := range []string{"light", "dark"} {
			for name, width := range map[string]int64{"desktop": 1280, "phone": 390} {
				p.paper(width, scheme)
				open()
				picture, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
				if err == nil {
					err = os.WriteFile(filepath.Join(dir, strings.Join([]string{page, name, scheme}, "-")+".png"), picture, 0o644)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
		p.paper(1280, "light")
	}
	inAll("login", func() { p.open("/login") })
	login(p, "rita")
	for page, path := range places(t, d) {
		inAll(page, func() { p.open(path) })
	}
	inAll("preview", func() { pasteOne(p) })
	number := d.fact(t, "engagement", "date", "2024-05-02").Number
	settleConflict(p, number)
	inAll("settled", func() { p.open(fmt.Sprint("/fact/", number)) })
	inAll("judged", func() { p.open("/judgements") })
}
