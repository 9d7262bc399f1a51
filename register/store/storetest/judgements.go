package storetest

import (
	"testing"

	"github.com/chancery-project/chancery/register"
)

// judgements checks that people's decisions take effect, survive a rebuild, and
// leave no trace once undone.
func judgements(t *testing.T, s register.Store) {
	reg := register.New(s, Kinds())
	_, err := reg.AddAll(ctx, Batch(5, 60), "")
	must(t, err)
	before, err := Export(reg)
	must(t, err)
	all, err := reg.Facts(ctx, register.Query{Kind: "engagement"})
	must(t, err)
	if len(all) < 2 {
		t.Fatal("too few facts to judge")
	}
	a, b := all[0], all[1]
	judge := func(j register.Judgement) register.Judgement {
		j.Who, j.When, j.Why = "A. Clerk", "2024-07-01T10:00:00Z", "the file says so"
		out, err := reg.Judge(ctx, j)
		must(t, err)
		return out
	}
	for _, j := range []register.Judgement{
		{Act: register.Merge, Sayings: a.Sayings, Others: b.Sayings},
		{Act: register.Correct, Sayings: a.Sayings, Field: "place", Value: "Harbour Hall"},
		{Act: register.Reject, Sayings: b.Sayings},
		{Act: register.Annotate, Sayings: a.Sayings, Value: "see the minutes"},
	} {
		judge(j)
	}
	judged, err := Export(reg)
	must(t, err)
	if judged == before {
		t.Error("judgements change nothing")
	}
	_, err = reg.Rebuild(ctx)
	must(t, err)
	again, err := Export(reg)
	must(t, err)
	same(t, "rebuild after judgements", judged, again)
	for seq := 4; seq > 0; seq-- {
		judge(register.Judgement{Act: register.Undo, Undoes: seq})
	}
	after, err := Export(reg)
	must(t, err)
	same(t, "all undone", before, after)
	list, err := reg.Judgements(ctx)
	must(t, err)
	if n := register.CheckChain(list); n != 0 || len(list) != 8 {
		t.Errorf("the chain of %d judgements breaks at %d", len(list), n)
	}
	list[2].Why = "another reason"
	if n := register.CheckChain(list); n != 3 {
		t.Errorf("a changed judgement is not noticed: %d", n)
	}
}
