package main

import (
	"context"
	"log/slog"
	"sync"

	"github.com/chancery-project/chancery/register"
	"github.com/chancery-project/chancery/serve/access"
	"github.com/chancery-project/chancery/serve/web"
)

// pages returns the pages of a register.
func (a *app) pages(reg *register.Register, guard *access.Guard, log *slog.Logger) (*web.Site, error) {
	return web.New(web.Config{Register: reg, Door: guard, Now: a.now, Log: log, Read: a.onDemand(reg)})
}

// onDemand reads single documents, with the offices that the register knows by
// then. One is read at a time.
func (a *app) onDemand(reg *register.Register) func(context.Context, string, []byte) (register.Reading, error) {
	var turn sync.Mutex
	return func(ctx context.Context, name string, raw []byte) (register.Reading, error) {
		doc, err := a.text(name, raw)
		if err != nil {
			return register.Reading{}, err
		}
		learned, err := reg.Offices(ctx)
		if err != nil {
			return register.Reading{}, err
		}
		turn.Lock()
		defer turn.Unlock()
		r, err := a.readerWith(learned)
		if err != nil {
			return register.Reading{}, err
		}
		return register.Reading{Doc: doc, Claims: r.Document(doc)}, nil
	}
}
