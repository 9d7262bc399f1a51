package front

import (
	"compress/gzip"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// leastPacked is the bytes below which packing is not worth it.
const leastPacked = 1400

// A packer sends answers compressed to who accepts it.
type packer struct{ writers sync.Pool }

// packedMark ends the entity tag of a compressed answer: other bytes, another tag.
const packedMark = `;gz"`

func (p *packer) wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		marked := false
		for _, name := range []string{"If-Match", "If-None-Match"} {
			if v := r.Header.Get(name); strings.Contains(v, packedMark) {
				marked = true
				r.Header.Set(name, strings.ReplaceAll(v, packedMark, `"`))
			}
		}
		if !accepts(r.Header.Get("Accept-Encoding")) || r.Method == http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		out := &packing{ResponseWriter: w, from: p, marked: marked}
		next.ServeHTTP(out, r) // after a panic nothing more is sent
		out.end()
	})
}

// accepts reports whether an Accept-Encoding names gzip and does not refuse it.
func accepts(header string) bool {
	return slices.ContainsFunc(strings.Split(header, ","), func(part string) bool {
		name, params, err := mime.ParseMediaType(part)
		return err == nil && name == "gzip" && params["q"] != "0" && params["q"] != "0.0"
	})
}

// packing holds back the first bytes of an answer until it is known whether
// it is worth compressing.
type packing struct {
	http.ResponseWriter
	from    *packer
	code    int
	marked  bool // who asks has a compressed answer already
	held    []byte
	decided bool
	gz      *gzip.Writer
}

func (p *packing) WriteHeader(code int) {
	if code < 200 {
		p.ResponseWriter.WriteHeader(code)
		return
	}
	if p.code == 0 {
		p.code = code
	}
}

func (p *packing) Write(b []byte) (int, error) {
	if p.code == 0 {
		p.code = http.StatusOK
	}
	if !p.decided {
		if len(p.held)+len(b) < leastPacked {
			p.held = append(p.held, b...)
			return len(b), nil
		}
		if err := p.decide(true); err != nil {
			return 0, err
		}
	}
	return p.out().Write(b)
}

func (p *packing) out() io.Writer {
	if p.gz != nil {
		return p.gz
	}
	return p.ResponseWriter
}

// decide sends the header and what was held back; long: more is to come.
func (p *packing) decide(long bool) error {
	p.decided = true
	h := p.Header()
	if h.Get("Content-Type") == "" && len(p.held) > 0 {
		h.Set("Content-Type", http.DetectContentType(p.held))
	}
	if long && h.Get("Content-Encoding") == "" && packable(h.Get("Content-Type")) {
		h.Set("Content-Encoding", "gzip")
		h.Del("Content-Length")
		markTag(h)
		p.gz, _ = p.from.writers.Get().(*gzip.Writer)
		if p.gz == nil {
			p.gz, _ = gzip.NewWriterLevel(nil, gzip.BestSpeed) // a level that is one
		}
		p.gz.Reset(p.ResponseWriter)
	}
	if p.marked && p.code == http.StatusNotModified {
		markTag(h)
	}
	if p.code != 0 {
		p.ResponseWriter.WriteHeader(p.code)
	}
	if len(p.held) == 0 {
		return nil
	}
	_, err := p.out().Write(p.held)
	p.held = nil
	return err
}

func markTag(h http.Header) {
	if tag := h.Get("ETag"); strings.HasPrefix(tag, `"`) {
		h.Set("ETag", strings.TrimSuffix(tag, `"`)+packedMark)
	}
}

// packable reports whether a type of content is text that shrinks.
func packable(contentType string) bool {
	name, _, _ := mime.ParseMediaType(contentType)
	return strings.HasPrefix(name, "text/") || strings.HasSuffix(name, "json") || strings.HasSuffix(name, "xml") || name == "application/javascript" || name == "application/jsonl"
}

// FlushError sends what there is.
func (p *packing) FlushError() error {
	if !p.decided {
		if err := p.decide(true); err != nil {
			return err
		}
	}
	if p.gz != nil {
		if err := p.gz.Flush(); err != nil {
			return err
		}
	}
	return http.NewResponseController(p.ResponseWriter).Flush()
}

func (p *packing) end() {
	if !p.decided {
		_ = p.decide(false) // whoever asked is gone
	}
	if p.gz != nil {
		_ = p.gz.Close()
		p.gz.Reset(nil)
		p.from.writers.Put(p.gz)
	}
}

// Unwrap lets http.ResponseController find what it needs.
func (p *packing) Unwrap() http.ResponseWriter { return p.ResponseWriter }
