package web

import (
	"context"

	"github.com/chancery-project/chancery"
)

// A memo asks a register once, for one page, what several parts of it need.
type memo struct {
	Register
	all    []chancery.Party
	byID   map[string]chancery.Party
	newest *chancery.Date
}

// Parties returns every party the register names.
func (m *memo) Parties(ctx context.Context) (all []chancery.Party, err error) {
	if m.byID != nil {
		return m.all, nil
	}
	if m.all, err = m.Register.Parties(ctx); err != nil {
		return nil, err
	}
	m.byID = map[string]chancery.Party{}
	for _, p := range m.all {
		m.byID[p.ID] = p
	}
	return m.all, nil
}

// NewestDay returns the last day of all documents that state one.
func (m *memo) NewestDay(ctx context.Context) (chancery.Date, error) {
	if m.newest == nil {
		day, err := m.Register.NewestDay(ctx)
		if err != nil {
			return "", err
		}
		m.newest = &day
	}
	return *m.newest, nil
}

// name returns what to call a party; the identifier where no document names it.
func (m *memo) name(id string) string { return partyOf(m.byID, id).Name() }

func partyOf(byID map[string]chancery.Party, id string) chancery.Party {
	if p, ok := byID[id]; ok {
		return p
	}
	return chancery.Party{ID: id}
}

// known is the name of a party that the register names, "" of any other.
func (m *memo) known(id string) string {
	if p, ok := m.byID[id]; ok && id != "" {
		return p.Name()
	}
	return ""
}
