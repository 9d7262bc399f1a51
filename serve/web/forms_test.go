package web

import (
	"bytes"
	"context"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/chancery-project/chancery/register"
)

// requestOf makes a request of any text, where it can be one.
func requestOf(target string) (*http.Request, bool) {
	u, err := url.ParseRequestURI(target)
	if err != nil || !strings.HasPrefix(target, "/") || strings.ContainsAny(target, " \r\n\t") {
		return nil, false
	}
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.URL = u
	return r, true
}

// post sends a form as a page would.
func (d *desk) post(t *testing.T, path string, form url.Values, status int) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return d.do(t, r, status)
}

// value finds what a page gives a hidden control.
func value(t *testing.T, page, name string) string {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(page))
	for z.Next() != html.ErrorToken {
		at := map[string]string{}
		for _, a := range z.Token().Attr {
			at[a.Key] = a.Val
		}
		if at["name"] == name && at["type"] == "hidden" {
			return at["value"]
		}
	}
	t.Fatalf("the page has no hidden %q", name)
	return ""
}

func TestReviewDesk(t *testing.T) {
	d := newDesk(t, reviewer)
	f := d.fact(t, "engagement", "place", "Nairobi")
	for _, g := range []string{"2024-05-01", "2024-05-02"} {
		f = d.fact(t, "engagement", "date", g)
	}
	desk := fmt.Sprint("/review/", f.Number)
	page := d.get(t, desk, 200)
	if !strings.Contains(page, "Reports differ on date") || !strings.Contains(page, `value="date:1"`) {
		t.Fatal("the desk does not show the conflict")
	}
	if queue := d.get(t, "/review", 200); !strings.Contains(queue, desk) || strings.Index(queue, desk) != strings.Index(queue, `href="/review/`)+len(`href="`) {
		t.Error("the conflict does not wait first")
	}
	seen := value(t, page, "seen")
	form := url.Values{"act": {"prefer"}, "choice": {"date:1"}, "why": {"the minutes"}, "seen": {seen}}
	second := f.Fields["date"][1].Value

	w := d.post(t, desk, form, http.StatusSeeOther)
	if to := w.Header().Get("Location"); to != desk+"?done=1" {
		t.Errorf("sent on to %s", to)
	}
	now := d.fact(t, "engagement", "date", second)
	if now.First("date") != second || len(now.Conflicts) > 0 {
		t.Errorf("preferred %s, date is %v, conflicts %v", second, now.Fields["date"], now.Conflicts)
	}
	d.user.Name = "rob" // who opened the desk before and judges now
	late := d.post(t, desk, form, http.StatusConflict).Body.String()
	if !strings.Contains(late, "has changed since it was opened") || !strings.Contains(late, "the minutes") {
		t.Error("who comes second is not told, or loses what he wrote")
	}
	done := d.get(t, desk+"?done=1", 200)
	if !strings.Contains(done, "Judgement 1 is kept") || !strings.Contains(done, "rita") {
		t.Error("the judgement does not show")
	}
	d.post(t, "/judgements/1/undo", url.Values{"why": {"mistaken"}, "fact": {fmt.Sprint(f.Number)}}, http.StatusSeeOther)
	if back := d.fact(t, "engagement", "date", second); len(back.Conflicts) == 0 {
		t.Error("undone, and there is no conflict")
	}
	if log := d.get(t, "/judgements", 200); !strings.Contains(log, "taken back") || !strings.Contains(log, "rob") {
		t.Error("the log does not show the undoing")
	}
}

func TestJudgements(t *testing.T) {
	d := newDesk(t, reviewer)
	f, other := d.fact(t, "engagement", "ordinal", "2"), d.fact(t, "engagement", "ordinal", "1")
	desk := fmt.Sprint("/review/", f.Number)
	for name, tt := range map[string]struct {
		form   string
		status int
	}{
		"no reason":     {"act=accept", http.StatusUnprocessableEntity},
		"no act":        {"why=x", http.StatusUnprocessableEntity},
		"bad date":      {"act=correct&field=date&value=soon&why=x", http.StatusUnprocessableEntity},
		"bad field":     {"act=correct&field=mood&value=good&why=x", http.StatusUnprocessableEntity},
		"bad choice":    {"act=prefer&choice=date:99&why=x&seen=" + register.Version(f), http.StatusUnprocessableEntity},
		"other unknown": {"act=merge&other=9999&why=x", http.StatusNotFound},
		"with itself":   {fmt.Sprintf("act=merge&other=%d&why=x", f.Number), http.StatusUnprocessableEntity},
		"one report":    {"act=split&claim=" + f.Claims[0] + "&why=x", http.StatusUnprocessableEntity},
		"unknown claim": {"act=split&claim=no&why=x", http.StatusNotFound},
	} {
		form, _ := url.ParseQuery(tt.form)
		if body := d.post(t, desk, form, tt.status).Body.String(); !strings.Contains(body, `role="alert"`) {
			t.Errorf("%s: the desk does not say what is wrong", name)
		}
	}
	for _, form := range []string{
		"act=correct&field=date&value=2021-11-18&why=the+minutes", "act=annotate&remark=see+box+7&why=x",
		"act=accept&why=x", fmt.Sprintf("act=merge&other=%d&why=x", other.Number),
	} {
		values, _ := url.ParseQuery(form)
		to := d.post(t, desk, values, http.StatusSeeOther).Header().Get("Location")
		d.get(t, to, 200)
	}
	page := d.get(t, pathOf(d.fact(t, "engagement", "date", "2021-11-18")), 200)
	for _, want := range []string{"18 November 2021", "judgement", "see box 7", "accepted by a person", "2 reports"} {
		if !strings.Contains(page, want) {
			t.Errorf("the fact does not show %q", want)
		}
	}
}

// TestMovedFact: the address of a fact that became one with another leads to it
// until the merger is undone.
func TestMovedFact(t *testing.T) {
	d := newDesk(t, reviewer)
	f, other := d.fact(t, "engagement", "ordinal", "2"), d.fact(t, "engagement", "ordinal", "1")
	stays, goes := min(f.Number, other.Number), max(f.Number, other.Number)
	d.post(t, fmt.Sprint("/review/", stays), url.Values{"act": {"merge"}, "other": {fmt.Sprint(goes)}, "why": {"x"}}, http.StatusSeeOther)
	for _, section := range []string{"/fact/", "/review/"} {
		w := d.do(t, httptest.NewRequest(http.MethodGet, fmt.Sprint(section, goes), nil), http.StatusPermanentRedirect)
		if to := w.Header().Get("Location"); to != fmt.Sprint(section, stays) {
			t.Errorf("%s%d leads to %q", section, goes, to)
		}
		if w.Header().Get("Cache-Control") != "private, no-cache" {
			t.Error("a browser would keep what an undoing changes")
		}
	}
	d.post(t, "/judgements/1/undo", url.Values{"why": {"x"}}, http.StatusSeeOther)
	d.get(t, fmt.Sprint("/fact/", goes), http.StatusOK)
}

func TestWritingNeedsARole(t *testing.T) {
	d := newDesk(t, reader)
	for _, path := range []string{"/review", "/add", "/review/1"} {
		if page := d.get(t, path, http.StatusForbidden); !strings.Contains(page, "reviewer") {
			t.Errorf("%s does not say what is needed", path)
		}
	}
	for _, path := range []string{"/review/1", "/judgements/1/undo", "/add"} {
		d.post(t, path, url.Values{"act": {"accept"}, "why": {"x"}}, http.StatusForbidden)
	}
	list, err := d.reg.Judgements(context.Background())
	if err != nil || len(list) > 0 {
		t.Errorf("a reader judged: %v %v", list, err)
	}
}

// upload sends the form for adding.
func (d *desk) upload(t *testing.T, fields map[string]string, files map[string]string, status int) *httptest.ResponseRecorder {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, v := range fields {
		_ = form.WriteField(name, v)
	}
	for name, text := range files {
		part, _ := form.CreateFormFile("file", name)
		_, _ = part.Write([]byte(text))
	}
	_ = form.Close()
	r := httptest.NewRequest(http.MethodPost, "/add", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return d.do(t, r, status)
}

const pasted = "source: Fjord Courier\ndate: 2024-09-09\ntitle: Norway and Chile talk fish\n\nNorway met Chile in Oslo.\n> engagement type=bilateral_meeting~met party=NOR:Norway~Norway party=CHL:Chile~Chile place=Oslo~Oslo status=held~met\n"

func TestAddWithPreview(t *testing.T) {
	d := newDesk(t, reviewer)
	before, err := d.reg.Documents(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	page := d.upload(t, map[string]string{"step": "preview", "text": pasted, "title": "fish.txt"}, nil, 200).Body.String()
	for _, want := range []string{"Norway and Chile talk fish", "bilateral meeting", "1 claim", `href="#d1r1"`, "Enter 1 report"} {
		if !strings.Contains(page, want) {
			t.Errorf("the preview does not show %q", want)
		}
	}
	if now, _ := d.reg.Documents(context.Background()); len(now) != len(before) {
		t.Error("the preview entered something")
	}
	w := d.upload(t, map[string]string{"step": "enter", "raw": value(t, page, "raw"), "name": value(t, page, "name")}, nil, http.StatusSeeOther)
	if doc := d.get(t, w.Header().Get("Location"), 200); !strings.Contains(doc, "Norway met Chile") && !strings.Contains(doc, "fish.txt") {
		t.Error("what was entered is not there")
	}
	if found := d.get(t, "/search?q=Oslo", 200); !strings.Contains(found, "1 found") {
		t.Error("what was entered is not found")
	}
	d.get(t, "/pair/CHL/NOR", 200)
	again := d.upload(t, map[string]string{"step": "preview"}, map[string]string{"../../etc/fish.txt": pasted, "other.txt": " ", "third.txt": strings.ReplaceAll(pasted, "Oslo", "Bergen")}, 200).Body.String()
	if !strings.Contains(again, "in the register already") || !strings.Contains(again, "there is nothing in it") || !strings.Contains(again, "Enter 1 report") {
		t.Error("known, empty and new texts are not told apart")
	}
	for name, fields := range map[string]map[string]string{"nothing": {"step": "preview"}, "damaged": {"step": "enter", "raw": "%%%", "name": "x"}} {
		if page := d.upload(t, fields, nil, http.StatusUnprocessableEntity).Body.String(); !strings.Contains(page, `role="alert"`) {
			t.Errorf("%s: the form does not say what is wrong", name)
		}
	}
	if s := look(again); len(s.faults) > 0 {
		t.Errorf("the preview is not sound: %v", s.faults)
	}
}

func TestLoginLeadsNowhereElse(t *testing.T) {
	for to, want := range map[string]string{"/review?x=1": "/review?x=1", "//evil.example/": "/", "https://evil.example": "/", "/\\evil": "/", "": "/"} {
		if got := inside(to); got != want {
			t.Errorf("inside(%q) = %q, want %q", to, got, want)
		}
	}
}
