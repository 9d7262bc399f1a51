package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

// A sort of page, with pages of it.
type sort struct {
	name  string
	paths []string
}

// words are searched for; the registers that cmd/bench makes have them.
var words = []string{"fisheries", "railways", "joint commission", "vaccines", "memorandum", "visit", "foreign minister", "trade", "agreement signed", "education"}

// survey asks the API what the register holds and lists pages of each sort:
// pairs that met, searches, documents.
func (c *client) survey(ctx context.Context, out io.Writer) ([]sort, error) {
	var st struct{ Documents, Claims, Facts int }
	if err := c.ask(ctx, "/api/v1/status", &st); err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "%s: %d documents, %d claims, %d facts\n", c.plan.url, st.Documents, st.Claims, st.Facts)
	pairs, err := c.pairs(ctx)
	if err != nil {
		return nil, err
	}
	found := sort{name: "search"}
	for _, w := range words {
		found.paths = append(found.paths, "/search?"+url.Values{"q": {w}}.Encode(), "/search?"+url.Values{"q": {w}, "kind": {"engagement"}}.Encode())
	}
	docs, err := c.documents(ctx)
	if err != nil {
		return nil, err
	}
	if len(pairs.paths) == 0 || len(docs.paths) == 0 {
		return nil, fmt.Errorf("%s: the register is empty: make load fills one", c.plan.url)
	}
	return []sort{pairs, found, docs}, nil
}

// pairs are those of the newest facts that two parties share.
func (c *client) pairs(ctx context.Context) (sort, error) {
	out, seen := sort{name: "pair"}, map[string]bool{}
	for next, pages := "", 0; pages < 6 && len(out.paths) < 200; pages++ {
		var page struct {
			Facts []struct {
				Fields map[string][]struct{ Value string }
			}
			Next string
		}
		if err := c.ask(ctx, "/api/v1/facts?kind=engagement&limit=500&after="+next, &page); err != nil {
			return out, err
		}
		for _, f := range page.Facts {
			if p := f.Fields["party"]; len(p) == 2 {
				path := "/pair/" + url.PathEscape(min(p[0].Value, p[1].Value)) + "/" + url.PathEscape(max(p[0].Value, p[1].Value))
				if !seen[path] {
					seen[path], out.paths = true, append(out.paths, path)
				}
			}
		}
		if next = page.Next; next == "" {
			break
		}
	}
	return out, nil
}

func (c *client) documents(ctx context.Context) (sort, error) {
	out, next := sort{name: "document"}, ""
	for range 4 {
		var page struct {
			Documents []struct{ ID string }
			Next      string
		}
		if err := c.ask(ctx, "/api/v1/documents?limit=500&after="+next, &page); err != nil {
			return out, err
		}
		for _, d := range page.Documents {
			out.paths = append(out.paths, "/document/"+d.ID)
		}
		if next = page.Next; next == "" {
			break
		}
	}
	return out, nil
}

// ask reads an answer of the API.
func (c *client) ask(ctx context.Context, path string, into any) error {
	res, err := c.get(ctx, path)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s%s: %s", c.plan.url, path, res.Status)
	}
	return json.NewDecoder(res.Body).Decode(into)
}
