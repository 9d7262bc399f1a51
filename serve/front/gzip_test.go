package front_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

// ask sends a request with headers, given as name, value, … .
func ask(t *testing.T, method, url string, headers ...string) *http.Response {
	t.Helper()
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultTransport.RoundTrip(req) // which does not unpack what it did not ask for
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	return res
}

func TestPacking(t *testing.T) {
	long := strings.Repeat("one line like another\n", 500)
	url, _ := started(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"v1"`)
		switch {
		case r.Header.Get("If-None-Match") == `"v1"`:
			w.WriteHeader(http.StatusNotModified)
		case r.URL.Path == "/short":
			io.WriteString(w, "short")
		case r.URL.Path == "/image":
			w.Header().Set("Content-Type", "image/png")
			io.WriteString(w, long)
		default:
			for line := range strings.Lines(long) {
				io.WriteString(w, line)
			}
		}
	})
	for _, tt := range []struct {
		path, accepts string
		packed        bool
	}{
		{"/long", "gzip, deflate, br", true},
		{"/long", "gzip;q=0.5", true},
		{"/long", "gzip;q=0", false},
		{"/long", "identity", false},
		{"/short", "gzip", false},
		{"/image", "gzip", false},
	} {
		res := ask(t, "GET", url+tt.path, "Accept-Encoding", tt.accepts)
		var body io.Reader = res.Body
		if got := res.Header.Get("Content-Encoding") == "gzip"; got != tt.packed {
			t.Errorf("%s, %s: packed %v", tt.path, tt.accepts, got)
		} else if got {
			var err error
			if body, err = gzip.NewReader(res.Body); err != nil {
				t.Fatal(err)
			}
		}
		text, err := io.ReadAll(body)
		want := long
		if tt.path == "/short" {
			want = "short"
		}
		if string(text) != want || err != nil {
			t.Errorf("%s, %s: %d bytes, %v", tt.path, tt.accepts, len(text), err)
		}
	}
	tag := ask(t, "GET", url+"/long", "Accept-Encoding", "gzip").Header.Get("ETag")
	if tag != `"v1;gz"` {
		t.Errorf("other bytes have the tag %s", tag)
	}
	again := ask(t, "GET", url+"/long", "Accept-Encoding", "gzip", "If-None-Match", tag)
	if again.StatusCode != http.StatusNotModified || again.Header.Get("ETag") != tag {
		t.Errorf("asked again: %d %s", again.StatusCode, again.Header.Get("ETag"))
	}
}

func TestPanicWhileHeld(t *testing.T) {
	url, _ := started(t, func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "held back")
		panic("too soon")
	})
	res := ask(t, "GET", url, "Accept-Encoding", "gzip")
	body, _ := io.ReadAll(res.Body)
	if res.StatusCode != http.StatusInternalServerError || strings.Contains(string(body), "held back") {
		t.Errorf("%d %q", res.StatusCode, body)
	}
}
