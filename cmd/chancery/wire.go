package main

import (
	"context"
	"io"
	"iter"
	"net"
	"time"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/source"
)

// newApp wires the rooms together.
func newApp(stdin io.Reader, stdout, stderr io.Writer) *app {
	return &app{
		stdin: stdin, stdout: stdout, stderr: stderr,
		kinds:     kinds.All(),
		now:       time.Now,
		listening: func(net.Addr) {},
		newReader: newReader,
		files: func(ctx context.Context, paths []string) iter.Seq2[*chancery.Document, error] {
			return source.Files(ctx, paths, source.Options{Stdin: stdin})
		},
		text: func(name string, raw []byte) (*chancery.Document, error) {
			return source.Text(name, raw, source.Options{})
		},
		checkRules: func(k *chancery.Kind, file, text string) error {
			_, err := rule.Parse(k, file, text)
			return err
		},
	}
}

// newReader loads the models and every kind's rules.
func newReader() (reader, error) {
	all, err := kinds.Readers()
	if err != nil {
		return nil, err
	}
	return read.New(all...)
}
