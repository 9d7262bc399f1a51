package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestPagesSayWhatIsHeld(t *testing.T) {
	d := newDesk(t, anybody)
	talks := d.fact(t, "engagement", "date", "2024-05-02")
	treaty := d.fact(t, "instrument", "title", "Investment Agreement")
	body := d.fact(t, "mechanism", "name", "Joint Economic Commission")
	number := func(prefix, path string) string { return prefix + strings.TrimPrefix(path, "/fact") }
	for path, wants := range map[string][]string{
		"/":             {"Presidents of Kenya and Finland meet in Nairobi", "Reports differ", "Visit of President Ben Elm to Finland"},
		"/pair/FIN/KEN": {"comprehensive partnership", "nothing in the register for", `class="void"`, `class="way"`, `class="hollow"`, "Who met whom", "96 m", "EUR 81 million", "Joint Economic Commission"},
		"/party/KEN":    {"Deals with", "/pair/FIN/KEN", "Ben Elm, President of Kenya"},
		"/person/Ben Elm": {
			"President", "Met", "Ann Oak",
		},
		number("/instrument", pathOf(treaty)):         {"in force", "1 July 2019", "12 March 2016", `class="now"`},
		number("/mechanism", pathOf(body)):            {"yearly", "2 sessions", "overdue on file"},
		"/area/investment":                            {"Investment Agreement", "Peru"},
		pathOf(talks):                                 {"Not stated", "Lake Herald", "?words="},
		"/search?q=nairobi":                           {"found", "Kenya"},
		"/search?kind=measure":                        {"Expulsion", "Alleged"},
		"/search?party=KEN&party=FIN&kind=engagement": {"Kenya", "Finland", "take it away"},
		"/map?kind=engagement":                        {`class="land m4"`, "Kenya: ", "Finland"},
		"/network?kind=engagement":                    {"Finland and Kenya: ", "Persons instead"},
		"/network?of=persons&party=FIN":               {"Ann Oak and Ben Elm: 1 time", "/person/Ann%20Oak"},
		"/conflicts":                                  {"2024-05-01", "2024-05-02", "Hill Post", "Lake Herald"},
		"/mechanisms":                                 {"/mechanism/", "overdue on file"},
		"/open":                                       {"Visit of President Ben Elm to Finland", "invited"},
		"/documents":                                  {"Treaty Section", "2019-07-01"},
		"/parties?name=ken":                           {"/party/KEN", "Kenya"},
		"/persons?name=elm":                           {"/person/Ben%20Elm", "Ben Elm", "facts"},
	} {
		page := d.get(t, strings.ReplaceAll(path, " ", "%20"), 200)
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not say %q", path, want)
			}
		}
	}
}

func TestAddresses(t *testing.T) {
	d := newDesk(t, anybody)
	for path, want := range map[string]string{
		"/pair/KEN/FIN": "/pair/FIN/KEN", "/pair/Kenya/Finland?as_of=2024": "/pair/FIN/KEN?as_of=2024", "/party/Kenya": "/party/KEN", "/pair/KEN/Kenya": "/party/KEN",
	} {
		w := d.do(t, httptest.NewRequest(http.MethodGet, path, nil), http.StatusSeeOther)
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("%s leads to %s, want %s", path, got, want)
		}
	}
	treaty := d.fact(t, "instrument", "title", "Investment Agreement")
	for path, status := range map[string]int{
		"/party/XXX": 404, "/fact/999": 404, "/fact/x": 404, "/document/none": 404, "/person/Nobody%20Here": 404, "/area/cheese": 404, "/nowhere": 404,
		"/static/none.css": 404, "/mechanism" + strings.TrimPrefix(pathOf(treaty), "/fact"): 404, "/search?from=yesterday": 422, "/search?after=zzz": 422, "/pair/KEN/FIN%00": 404, "/static/style.css": 200,
	} {
		page := d.get(t, path, status)
		if status == http.StatusOK {
			continue
		}
		if s := look(page); len(s.faults) > 0 {
			t.Errorf("the page of %s is not sound: %v", path, s.faults)
		}
	}
}

func TestLists(t *testing.T) {
	d := newDesk(t, anybody)
	texts := []string{}
	for i := range 130 {
		name := string(rune('a'+i%26)) + strings.Repeat("x", i/26) + ".txt"
		texts = append(texts, name, "date: 2023-01-0"+string(rune('1'+i%9))+"\n\nKenya met Peru at "+name+".\n> engagement type=forum~met name=Forum+"+name+" party=KEN:Kenya~Kenya party=PER:Peru~Peru status=held~met\n")
	}
	d.enterAll(t, texts...)
	for start, each := range map[string]string{"/documents": `href="/document/`, "/search?kind=engagement": `class="key"`} {
		seen, pages := 0, 0
		for next := start; next != ""; pages++ {
			page := d.get(t, next, 200)
			seen += strings.Count(page, each)
			next = ""
			if _, rest, ok := strings.Cut(page, `<p class="more"><a href="`); ok {
				next, _, _ = strings.Cut(rest, `"`)
				next = strings.ReplaceAll(next, "&amp;", "&")
			}
			if pages > 9 {
				t.Fatalf("%s has no end", start)
			}
		}
		if seen < 130 || seen > 150 || pages < 3 {
			t.Errorf("%s shows %d entries on %d pages", start, seen, pages)
		}
	}
}

func TestSamePageIsNotSentTwice(t *testing.T) {
	d := newDesk(t, anybody)
	r := httptest.NewRequest(http.MethodGet, "/pair/FIN/KEN", nil)
	tag := d.do(t, r, 200).Header().Get("ETag")
	r.Header.Set("If-None-Match", tag)
	if w := d.do(t, r, http.StatusNotModified); tag == "" || w.Body.Len() > 0 {
		t.Errorf("sent again: tag %q, %d bytes", tag, w.Body.Len())
	}
	d.user = reviewer
	d.do(t, r, 200)
	d.user = anybody
	d.enterAll(t, "new.txt", pasted)
	d.do(t, r, 200)
}
