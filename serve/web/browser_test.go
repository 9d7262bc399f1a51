package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	wire "github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/front"
)

// findBrowser returns the path of a browser. Where none is installed the test
// is skipped; with CHANCERY_NEED_BROWSER set it fails instead.
func findBrowser(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	const why = "no browser found: apt-get install chromium"
	if os.Getenv("CHANCERY_NEED_BROWSER") != "" {
		t.Fatal(why)
	}
	t.Skip(why)
	return ""
}

const password = "a long enough password"

// serveDesk serves a desk as chancery serve does: behind the guard, with users.
func serveDesk(t testing.TB, d *desk) string {
	t.Helper()
	users := &access.Desk{Store: d.db, By: "test", Now: clock}
	for name, role := range map[string]access.Role{"rita": access.Reviewer, "ron": access.Reader} {
		if err := users.Add(context.Background(), name, role, password); err != nil {
			t.Fatal(err)
		}
	}
	guard, err := access.New(d.db, access.Options{
		Open: true, Local: true, Public: []string{"/login", "/logout", "/static/"}, Log: d.Log, Now: time.Now, Request: front.RequestID,
		Refuse: func(w http.ResponseWriter, r *http.Request, err error) { d.Refuse(w, r, err) },
	})
	if err != nil {
		t.Fatal(err)
	}
	site, err := New(Config{Register: d.reg, Read: d.Read, Now: clock, Log: d.Log, Door: guard})
	if err != nil {
		t.Fatal(err)
	}
	d.Site = site
	mux := http.NewServeMux()
	mux.Handle("/", site)
	f := &front.Front{Log: d.Log, Now: time.Now}
	server := httptest.NewServer(f.Wrap(guard.Handler(front.Routed(mux))))
	t.Cleanup(server.Close)
	return server.URL
}

// A tabPage is one page of a browser.
type tabPage struct {
	testing.TB
	ctx  context.Context
	base string

	mu       sync.Mutex
	asked    []string // addresses asked for outside the server
	problems []string // what scripts and policies complained of
}

// newBrowser starts a browser; the function opens a page of its own in it.
func newBrowser(t testing.TB) func(t testing.TB, base string) *tabPage {
	path := findBrowser(t)
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-gpu", true), chromedp.Flag("hide-scrollbars", true))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(stop)
	whole, end := chromedp.NewContext(alloc)
	t.Cleanup(end)
	if err := chromedp.Do(whole, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	return func(t testing.TB, base string) *tabPage {
		ctx, end := chromedp.NewContext(whole)
		t.Cleanup(end)
		p := &tabPage{TB: t, ctx: ctx, base: base}
		if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
			t.Fatal(err)
		}
		timed, stop := context.WithTimeout(ctx, 90*time.Second)
		t.Cleanup(stop)
		p.ctx = timed
		if err := chromedp.Listen(ctx, p.note); err != nil {
			t.Fatal(err)
		}
		p.paper(1280, "light")
		return p
	}
}

// note keeps what a page asks for and complains of.
func (p *tabPage) note(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch ev := ev.(type) {
	case *wire.EventRequestWillBeSent:
		if u := ev.Request.URL; !strings.HasPrefix(u, p.base+"/") && !strings.HasPrefix(u, "data:") && u != "about:blank" {
			p.asked = append(p.asked, u)
		}
	case *runtime.EventExceptionThrown:
		p.problems = append(p.problems, ev.ExceptionDetails.Text)
	case *page.EventJavascriptDialogOpening:
		p.problems = append(p.problems, "a dialog: "+ev.Message)
	}
}

// quiet checks that the page asked nobody else and nothing went wrong in it.
func (p *tabPage) quiet() {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.asked)+len(p.problems) > 0 {
		p.Errorf("asked for %v; went wrong: %v", p.asked, p.problems)
	}
}

func (p *tabPage) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// open goes to an address of the server.
func (p *tabPage) open(path string) {
	p.Helper()
	p.do(chromedp.Navigate(p.base + path))
}

// follow clicks on something that leads to another page, and waits for that.
func (p *tabPage) follow(sel string) {
	p.Helper()
	p.do(chromedp.Evaluate[chromedp.Void](`void (document.documentElement.dataset.left = "")`), chromedp.Click(chromedp.CSS(sel)))
	for range 1200 {
		there, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](`document.readyState === "complete" && !("left" in document.documentElement.dataset)`))
		if err == nil && there {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	p.Fatalf("%s leads nowhere from %s:\n%s", sel, p.at(), p.text("main"))
}

// fill writes into a control.
func (p *tabPage) fill(sel, text string) {
	p.Helper()
	p.do(chromedp.SetValue(chromedp.CSS(sel), text))
}

// text is what is to be read in an element.
func (p *tabPage) text(sel string) string {
	p.Helper()
	out, err := chromedp.Run(p.ctx, chromedp.Text(chromedp.CSS(sel)))
	if err != nil {
		p.Fatalf("%s: %v", sel, err)
	}
	return out
}

// says checks that a page shows words.
func (p *tabPage) says(sel string, words ...string) {
	p.Helper()
	got := p.text(sel)
	for _, w := range words {
		if !strings.Contains(got, w) {
			p.Errorf("%s does not say %q:\n%s", sel, w, clip(got, 1500))
		}
	}
}

// at is where the browser is, without the server's address.
func (p *tabPage) at() string {
	p.Helper()
	out, err := chromedp.Run(p.ctx, chromedp.Location())
	if err != nil {
		p.Fatal(err)
	}
	return strings.TrimPrefix(out, p.base)
}

// eval asks the browser itself; it works with scripts of pages turned off too.
func eval[T any](p *tabPage, js string) T {
	p.Helper()
	out, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](js))
	if err != nil {
		p.Fatalf("%s: %v", js, err)
	}
	return out
}

// scripts turns the scripts of pages on or off.
func (p *tabPage) scripts(on bool) {
	p.Helper()
	if _, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}); err != nil {
		p.Fatal(err)
	}
}

// paper sets how wide the page is, and whether it is light or dark.
func (p *tabPage) paper(width int64, scheme string) {
	p.Helper()
	p.do(chromedp.EmulateViewport(width, 900))
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}); err != nil {
		p.Fatal(err)
	}
}
