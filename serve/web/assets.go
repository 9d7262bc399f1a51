package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

// An asset is a file that pages name by its content.
type asset struct {
	Href string
	kind string
	body []byte
}

var kindsOfFile = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

func (s *Site) loadAssets() error {
	s.assets = map[string]asset{}
	return fs.WalkDir(files, "static", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := files.ReadFile(p)
		sum := sha256.Sum256(body)
		name := path.Base(p)
		s.assets[strings.TrimSuffix(name, path.Ext(name))] = asset{"/static/" + name + "?" + hex.EncodeToString(sum[:6]), kindsOfFile[path.Ext(name)], body}
		return err
	})
}

func (s *Site) static(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	a, ok := s.assets[strings.TrimSuffix(name, path.Ext(name))]
	if !ok || !strings.HasPrefix(a.Href, "/static/"+name+"?") {
		s.answer((*request).missing)(w, r)
		return
	}
	w.Header().Set("Content-Type", a.kind)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(a.body))
}

func (s *Site) loadPages() error {
	s.pages = map[string]*template.Template{}
	base, err := template.New("").Funcs(funcs).ParseFS(files, "pages/frame.html", "pages/parts.html")
	if err != nil {
		return err
	}
	names, err := fs.Glob(files, "pages/*.html")
	for _, p := range names {
		own, err := base.Clone()
		if err != nil {
			return err
		}
		if own, err = own.ParseFS(files, p); err != nil {
			return err
		}
		s.pages[strings.TrimSuffix(path.Base(p), ".html")] = own
	}
	return err
}
