package web

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A sheet is what the tests look at of a page.
type sheet struct {
	page    string
	ids     map[string]bool
	links   []string // internal, without fragments
	targets []string // links with a fragment, as written
	faults  []string
}

func (s *sheet) fault(format string, args ...any) {
	s.faults = append(s.faults, fmt.Sprintf(format, args...))
}

// void are the elements that have no end; the shapes of drawings close themselves.
var void = strings.Fields("meta link input br hr img wbr")

// look reads a page tag by tag: html.Parse would mend what is broken.
func look(page string) *sheet {
	s := &sheet{page: page, ids: map[string]bool{}}
	z := html.NewTokenizer(strings.NewReader(page))
	var stack []string
	count, labels, controls := map[string]int{}, map[string]bool{}, map[string]string{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			s.whole(stack, count, labels, controls)
			return s
		case html.StartTagToken:
			tok := z.Token()
			s.tag(tok, stack, count, labels, controls)
			if !slices.Contains(void, tok.Data) {
				stack = append(stack, tok.Data)
			}
		case html.SelfClosingTagToken:
			s.tag(z.Token(), stack, count, labels, controls)
		case html.EndTagToken:
			name := z.Token().Data
			if n := len(stack); n == 0 || stack[n-1] != name {
				s.fault("</%s> closes %v", name, stack)
				return s
			}
			stack = stack[:len(stack)-1]
		}
	}
}

// tag notes what a tag says.
func (s *sheet) tag(tok html.Token, stack []string, count map[string]int, labels map[string]bool, controls map[string]string) {
	if !slices.Contains(stack, "svg") {
		count[tok.Data]++ // a drawing has titles of its own
	}
	at := map[string]string{}
	for _, a := range tok.Attr {
		if _, twice := at[a.Key]; twice {
			s.fault("<%s> has two of %s", tok.Data, a.Key)
		}
		at[a.Key] = a.Val
		if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
			s.fault("<%s> acts or is styled in place: %s", tok.Data, a.Key)
		}
	}
	if id := at["id"]; id != "" {
		if s.ids[id] {
			s.fault("two ids %q", id)
		}
		s.ids[id] = true
	}
	switch tok.Data {
	case "a":
		s.link(at["href"])
		if slices.Contains(stack, "a") {
			s.fault("a link in a link: %s", at["href"])
		}
	case "form":
		s.link(at["action"])
	case "label":
		labels[at["for"]] = true
	case "input", "select", "textarea":
		if at["type"] != "hidden" && at["aria-label"] == "" {
			controls[at["id"]] = at["name"]
		}
	case "script", "link", "img":
		if src := at["src"] + at["href"]; !strings.HasPrefix(src, "/static/") {
			s.fault("<%s> asks for %q", tok.Data, src)
		}
	case "style", "iframe", "object", "embed", "base":
		s.fault("<%s> is on a page", tok.Data)
	}
}

func (s *sheet) link(href string) {
	switch {
	case href == "":
	case strings.HasPrefix(href, "#"):
		s.targets = append(s.targets, href)
	case !strings.HasPrefix(href, "/") || strings.HasPrefix(href, "//"):
		s.fault("a link leads away: %s", href)
	default:
		path, fragment, _ := strings.Cut(href, "#")
		s.links = append(s.links, path)
		if fragment != "" {
			s.targets = append(s.targets, href)
		}
	}
}

// whole checks what can only be known at the end of a page.
func (s *sheet) whole(stack []string, count map[string]int, labels map[string]bool, controls map[string]string) {
	if len(stack) > 0 {
		s.fault("left open: %v", stack)
	}
	for name, n := range map[string]int{"h1": 1, "main": 1, "title": 1, "header": 1, "footer": 1} {
		if count[name] != n {
			s.fault("%d of <%s>", count[name], name)
		}
	}
	for id, name := range controls {
		if id == "" || !labels[id] {
			s.fault("the control %q has no label", name)
		}
	}
	for _, to := range s.targets {
		if id, own := strings.CutPrefix(to, "#"); own && !s.ids[id] {
			s.fault("nothing here is called %s", to)
		}
	}
}

// crawl looks at every page that links lead to.
func crawl(t *testing.T, d *desk, from ...string) map[string]*sheet {
	t.Helper()
	seen := map[string]*sheet{}
	for queue := from; len(queue) > 0 && len(seen) < 1500; queue = queue[1:] {
		path := queue[0]
		if seen[path] != nil {
			continue
		}
		status := http.StatusOK
		w := d.do(t, httptest.NewRequest(http.MethodGet, path, nil), 0)
		if w.Code == http.StatusSeeOther {
			w = d.do(t, httptest.NewRequest(http.MethodGet, w.Header().Get("Location"), nil), 0)
		}
		if w.Code != status {
			t.Errorf("%s: status %d", path, w.Code)
		}
		s := look(w.Body.String())
		seen[path] = s
		for _, f := range s.faults {
			t.Errorf("%s: %s", path, f)
		}
		for _, to := range s.links {
			if deep(to) <= 2 {
				queue = append(queue, to)
			}
		}
	}
	return seen
}

// deep counts the conditions of a search: narrowing has no end, two are enough.
func deep(link string) int {
	u, err := url.Parse(link)
	if err != nil || u.Path != "/search" && u.Path != "/map" && u.Path != "/network" {
		return 0
	}
	return len(slices.Concat(slices.Collect(maps.Values(u.Query()))...))
}

func TestPagesAreSound(t *testing.T) {
	for _, user := range []string{"reader", "reviewer"} {
		t.Run(user, func(t *testing.T) {
			d := newDesk(t, anybody)
			from := []string{"/"}
			if user == "reviewer" {
				d.user = reviewer
				from = append(from, "/review", "/add", "/judgements")
			}
			seen := crawl(t, d, from...)
			kinds := map[string]int{}
			for path, s := range seen {
				kinds[strings.SplitN(path+"/", "/", 3)[1]]++
				for _, to := range s.targets {
					page, id, _ := strings.Cut(to, "#")
					if page != "" && seen[page] != nil && !seen[page].ids[id] {
						t.Errorf("%s leads to %s, and nothing there is called so", path, to)
					}
				}
			}
			for _, kind := range strings.Fields("party pair person instrument mechanism area fact document search open conflicts mechanisms areas parties documents") {
				if kinds[kind] == 0 {
					t.Errorf("no link leads to /%s", kind)
				}
			}
			t.Logf("%d pages", len(seen))
		})
	}
}
