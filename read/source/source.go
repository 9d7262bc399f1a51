// Package source turns files, folders and streams into Documents: it decodes
// and checks the bytes, and marks what is prose and what is page (metadata
// lines, headline, dateline, headings, captions, furniture, boilerplate).
// The stored text is never changed; every mark is a span of it.
package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/chancery-project/chancery"
)

// DefaultMaxBytes is the largest document read when Options.MaxBytes is zero.
const DefaultMaxBytes = 4 << 20

// Options say how documents are received.
type Options struct {
	MaxBytes      int       // largest document in bytes; 0 means DefaultMaxBytes
	WithheldTitle bool      // treat the "title:" line as furniture; offsets stay the same
	AnyLanguage   bool      // do not refuse text that is not English
	Stdin         io.Reader // what "-" reads; nil means os.Stdin
}

func (o Options) maxBytes() int {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}

// Files yields the documents that paths name, in order: files as given, folders
// recursively (.txt and .md, sorted), "-" for standard input. A path that
// cannot be read yields its error and the sequence goes on.
func Files(ctx context.Context, paths []string, opts Options) iter.Seq2[*chancery.Document, error] {
	return func(yield func(*chancery.Document, error) bool) {
		for _, path := range paths {
			if !each(ctx, path, opts, yield) {
				return
			}
		}
	}
}

// each yields what one path names and reports whether to go on.
func each(ctx context.Context, path string, opts Options, yield func(*chancery.Document, error) bool) bool {
	if path == "-" {
		in := opts.Stdin
		if in == nil {
			in = os.Stdin
		}
		return next(ctx, yield, func() (*chancery.Document, error) { return fromReader("-", in, opts) })
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(nil, openError(path, err))
	}
	if !info.IsDir() {
		return next(ctx, yield, func() (*chancery.Document, error) { return fromFile(path, opts) })
	}
	return folder(ctx, path, opts, yield)
}

// folder yields the documents under root; WalkDir goes in lexical order.
func folder(ctx context.Context, root string, opts Options, yield func(*chancery.Document, error) bool) bool {
	found, more := 0, true
	walk := func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			more = yield(nil, openError(path, err))
		case entry.IsDir():
			if path != root && strings.HasPrefix(entry.Name(), ".") {
				return fs.SkipDir
			}
		case readable(entry):
			found++
			more = next(ctx, yield, func() (*chancery.Document, error) { return fromFile(path, opts) })
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	}
	if err := filepath.WalkDir(root, walk); err != nil && more {
		return yield(nil, openError(root, err))
	}
	if found == 0 && more {
		return yield(nil, chancery.Errorf(chancery.NotFound, "%s: no .txt or .md file in this folder; name the files, or rename them", root))
	}
	return more
}

func readable(entry fs.DirEntry) bool {
	switch strings.ToLower(filepath.Ext(entry.Name())) {
	case ".txt", ".md":
		return !strings.HasPrefix(entry.Name(), ".")
	}
	return false
}

// next reads one document unless the work was called off.
func next(ctx context.Context, yield func(*chancery.Document, error) bool, read func() (*chancery.Document, error)) bool {
	if err := ctx.Err(); err != nil {
		yield(nil, err)
		return false
	}
	doc, err := read()
	return yield(doc, err)
}

func fromFile(path string, opts Options) (*chancery.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(path, err)
	}
	defer f.Close()
	return fromReader(path, f, opts)
}

// fromReader reads one byte more than allowed, so that size never costs memory.
func fromReader(name string, r io.Reader, opts Options) (*chancery.Document, error) {
	raw, err := io.ReadAll(io.LimitReader(r, int64(opts.maxBytes())+1))
	if err != nil {
		return nil, openError(name, err)
	}
	return Text(name, raw, opts)
}

func openError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &chancery.Error{Code: chancery.NotFound, Message: path + ": no such file or folder; check the path", Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &chancery.Error{Code: chancery.Invalid, Message: path + ": may not be read; change its permissions", Err: err}
	}
	return chancery.Errorf(chancery.Invalid, "%s: cannot be read: %w", path, err)
}
