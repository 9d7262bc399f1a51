package storetest

import (
	"strconv"
	"testing"

	"github.com/chancery-project/chancery"
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

// orders checks what people may ask, and that nobody judges what has changed
// since they looked.
func orders(t *testing.T, s register.Store) {
	reg := register.New(s, Kinds())
	_, err := reg.AddAll(ctx, Batch(5, 60), "")
	must(t, err)
	all, err := reg.Facts(ctx, register.Query{Kind: "engagement"})
	must(t, err)
	n, other := strconv.Itoa(all[0].Number), strconv.Itoa(all[1].Number)
	order := func(o register.Order) error {
		o.Who, o.When, o.Why = "A. Clerk", "2024-07-01T10:00:00Z", "the file says so"
		_, err := reg.Decide(ctx, o)
		return err
	}
	seen := register.Version(&all[0])
	must(t, order(register.Order{Act: register.Correct, Fact: n, Field: "date", Value: "2024-06-06", Seen: seen}))
	now, err := reg.Fact(ctx, n)
	must(t, err)
	if got := now.First("date"); got != "2024-06-06" {
		t.Errorf("date is %s", got)
	}
	for name, tt := range map[string]struct {
		o    register.Order
		want chancery.ErrorCode
	}{
		"changed since":  {register.Order{Act: register.Reject, Fact: n, Seen: seen}, chancery.Conflict},
		"no such act":    {register.Order{Act: "burn", Fact: n}, chancery.Invalid},
		"no such fact":   {register.Order{Act: register.Accept, Fact: "99999"}, chancery.NotFound},
		"no such field":  {register.Order{Act: register.Correct, Fact: n, Field: "mood", Value: "good"}, chancery.Invalid},
		"no date":        {register.Order{Act: register.Correct, Fact: n, Field: "date", Value: "soon"}, chancery.Invalid},
		"no value":       {register.Order{Act: register.Correct, Fact: n, Field: "place", Value: " "}, chancery.Invalid},
		"with itself":    {register.Order{Act: register.Merge, Fact: n, Other: n}, chancery.Invalid},
		"no such claim":  {register.Order{Act: register.Split, Fact: n, Claim: "x"}, chancery.NotFound},
		"no such grade":  {register.Order{Act: register.GradeAct, Field: "Gazette", Value: "best"}, chancery.Invalid},
		"empty remark":   {register.Order{Act: register.Annotate, Fact: n}, chancery.Invalid},
		"not yet judged": {register.Order{Act: register.Undo, Undoes: 9}, chancery.NotFound},
	} {
		if err := order(tt.o); err == nil || chancery.CodeOf(err) != tt.want {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
	must(t, order(register.Order{Act: register.Merge, Fact: n, Other: other, Seen: register.Version(now)}))
	must(t, order(register.Order{Act: register.Undo, Undoes: 2}))
	must(t, order(register.Order{Act: register.Undo, Undoes: 1}))
	back, err := reg.Fact(ctx, n)
	must(t, err)
	if register.Version(back) != seen {
		t.Errorf("undone, the fact is not what it was (-want +got):\n%s", diff(all[0], *back))
	}
}
