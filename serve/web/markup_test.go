package web

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery/serve/brief"
)

// TestMarkupIsText: words written without a template are text as well.
func TestMarkupIsText(t *testing.T) {
	const bad = `</td><script>alert('1')</script>" onclick="x`
	row := tableRow{Cells: []cell{{Name: bad, Text: bad, Href: "/person/" + bad, Key: true, Facts: []int{7}, Rest: 2}, {Name: "what", Text: bad, Wide: true}, {Name: "who", Href: "/party/KEN"}}}
	for _, html := range []string{string(row.Row()), string(quotesOf([]brief.Quote{{Document: bad, Start: 1, End: 9, Text: bad}}))} {
		if strings.Contains(html, "<script") || strings.Contains(html, `" onclick`) || !strings.Contains(html, "&lt;script&gt;") {
			t.Errorf("words act: %s", html)
		}
	}
	want := `<td data-name="who"><a href="/party/KEN">not named</a></td>`
	if got := string(row.Row()); !strings.HasSuffix(got, want) || !strings.Contains(got, ` <a class="no" href="/fact/7">[7]</a> <small>and 2 more</small></td>`) {
		t.Errorf("a row is %s", got)
	}
}
