package storetest

import (
	"strconv"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/register"
)

// moved checks that the number of a fact that became one with another leads on
// to it, through a rebuild, until they are parted, and that what is counted as
// it is written is what there is.
func moved(t *testing.T, s register.Store) {
	reg := register.New(s, Kinds())
	_, err := reg.AddAll(ctx, Batch(5, 60), "")
	must(t, err)
	counted(t, s)
	all, err := reg.Facts(ctx, register.Query{Kind: "engagement"})
	must(t, err)
	stays, goes := all[0], all[1]
	order := func(o register.Order) error {
		o.Who, o.When, o.Why = "A. Clerk", "2024-07-01T10:00:00Z", "the file says so"
		_, err := reg.Decide(ctx, o)
		return err
	}
	leads := func(when string, to int) {
		t.Helper()
		f, err := reg.Fact(ctx, strconv.Itoa(goes.Number))
		if err != nil || f.Number != to {
			t.Errorf("%s, [%d] leads to %+v, %v; want [%d]", when, goes.Number, f, err, to)
		}
		counted(t, s)
	}
	merge := register.Order{Act: register.Merge, Fact: strconv.Itoa(stays.Number), Other: strconv.Itoa(goes.Number)}
	must(t, order(merge))
	leads("made one", stays.Number)
	if err := order(register.Order{Act: register.Accept, Fact: strconv.Itoa(goes.Number)}); chancery.CodeOf(err) != chancery.Conflict {
		t.Errorf("a fact that has moved is judged: %v", err)
	}
	rebuild(t, reg)
	leads("rebuilt", stays.Number)
	must(t, order(register.Order{Act: register.Undo, Undoes: 1}))
	leads("undone", goes.Number)
	if f, err := reg.Fact(ctx, strconv.Itoa(goes.Number)); err != nil || diff(goes, *f) != "" {
		t.Errorf("undone, it is not what it was (%v):\n%s", err, diff(goes, *f))
	}
	rebuild(t, reg)
	leads("undone and rebuilt", goes.Number)
	must(t, order(merge))
	must(t, order(register.Order{Act: register.Split, Fact: strconv.Itoa(stays.Number), Claim: goes.Claims[0]}))
	if f, err := reg.Fact(ctx, strconv.Itoa(goes.Number)); err != nil || f.Number != goes.Number {
		t.Errorf("split off, [%d] leads to %+v, %v", goes.Number, f, err)
	}
	if _, err := reg.Fact(ctx, "99999"); chancery.CodeOf(err) != chancery.NotFound {
		t.Errorf("a number that was never given: %v", err)
	}
}

func rebuild(t *testing.T, reg *register.Register) {
	t.Helper()
	_, err := reg.Rebuild(ctx)
	must(t, err)
}

// counted checks the counts that are kept against what is listed.
func counted(t *testing.T, s register.Store) {
	t.Helper()
	must(t, s.View(ctx, func(r register.Reader) error {
		got, err := r.Stats(ctx)
		must(t, err)
		docs, err := r.Documents(ctx, nil)
		must(t, err)
		claims, err := r.Claims(ctx, register.ClaimQuery{})
		must(t, err)
		sayings, err := r.Sayings(ctx, register.SayingQuery{})
		must(t, err)
		facts, err := r.Facts(ctx, register.Query{})
		must(t, err)
		list, err := r.Judgements(ctx)
		want := register.Stats{Documents: len(docs), Claims: len(claims), Sayings: len(sayings), Facts: len(facts), Judgements: len(list)}
		if got != want {
			t.Errorf("counted %+v, there are %+v", got, want)
		}
		return err
	}))
}
