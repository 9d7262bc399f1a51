package main

import (
	"context"
	"sync"

	"github.com/chancery-project/chancery/register"
)

// A readingDesk reads documents for a server. Models and names are loaded when
// the first is read; the offices that the register learned, anew after every
// change of it.
type readingDesk struct {
	app *app
	reg *register.Register

	mu       sync.Mutex // one document at a time: the rest of the machine is for who reads pages
	bare     reader
	reader   reader // which knows the offices too
	revision int64
}

// read makes a document of bytes and says what it claims; it enters nothing.
func (d *readingDesk) read(ctx context.Context, name string, raw []byte) (rd register.Reading, err error) {
	doc, err := d.app.text(name, raw)
	if err != nil {
		return rd, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := ctx.Err(); err != nil { // given up while others were read
		return rd, err
	}
	if err := d.refresh(ctx); err != nil {
		return rd, err
	}
	return register.Reading{Doc: doc, Claims: d.reader.Document(doc)}, nil
}

func (d *readingDesk) refresh(ctx context.Context) error {
	now, err := d.reg.Revision(ctx)
	if err != nil || d.reader != nil && now == d.revision {
		return err
	}
	learned, err := d.reg.Offices(ctx)
	if err != nil {
		return err
	}
	if d.bare == nil {
		if d.bare, err = d.app.newReader(); err != nil {
			return err
		}
	}
	r, err := d.app.knowing(d.bare, learned)
	if err == nil {
		d.reader, d.revision = r, now
	}
	return err
}
