package register

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// An Order is a judgement as a person asks for it: facts by their numbers, a
// claim by its id.
type Order struct {
	Act, Fact      string
	Other          string // merge: the fact that is the same
	Claim          string // split: what is to leave the fact
	Field, Value   string // correct, prefer; annotate: the remark; grade: the source and its grade
	Undoes         int
	Who, When, Why string
	Seen           string // the Version of the fact that the person judged; "" does not ask
}

// Version names the state a fact is in: another after every change to it.
func Version(f *chancery.Fact) string {
	b, _ := json.Marshal(f) // maps marshal in key order
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// Decide checks an order and judges what it asks. It is a Conflict where the
// fact is no longer as it was Seen.
func (reg *Register) Decide(ctx context.Context, o Order) (Judgement, error) {
	j := Judgement{Act: o.Act, Who: o.Who, When: o.When, Why: strings.TrimSpace(o.Why), Field: o.Field, Value: o.Value, Undoes: o.Undoes}
	number, err := reg.fill(ctx, &j, o)
	if err != nil {
		return j, err
	}
	return reg.judge(ctx, j, func(r Reader) error {
		if o.Seen == "" || number == 0 {
			return nil
		}
		now, err := r.Facts(ctx, Query{Numbers: []int{number}})
		if err == nil && (len(now) == 0 || Version(&now[0]) != o.Seen) {
			err = chancery.Errorf(chancery.Conflict, "[%d] has changed since it was opened: look at it again before judging", number)
		}
		return err
	})
}

// fill says what a judgement is about, and returns the number of its fact.
func (reg *Register) fill(ctx context.Context, j *Judgement, o Order) (int, error) {
	switch o.Act {
	case Undo:
		return 0, nil
	case GradeAct:
		if !slices.Contains(Grades(), o.Value) {
			return 0, chancery.Errorf(chancery.Invalid, "%q is no grade: give one of %s", o.Value, strings.Join(Grades(), ", "))
		}
		return 0, nil
	case Accept, Reject, Annotate, Correct, Prefer, Merge, Split:
	default:
		return 0, chancery.Errorf(chancery.Invalid, "%q is no act of judgement", o.Act)
	}
	f, err := reg.standing(ctx, o.Fact)
	if err != nil {
		return 0, err
	}
	j.Kind, j.Sayings = f.Kind, f.Sayings
	switch o.Act {
	case Merge:
		err = reg.joinWith(ctx, j, f, o.Other)
	case Split:
		err = reg.splitOff(ctx, j, f, o.Claim)
	case Correct, Prefer:
		err = reg.checkField(j)
	case Annotate:
		if strings.TrimSpace(o.Value) == "" {
			err = chancery.Errorf(chancery.Invalid, "a remark needs words")
		}
	}
	return f.Number, err
}

// joinWith names the fact that is to be one with another.
func (reg *Register) joinWith(ctx context.Context, j *Judgement, f *chancery.Fact, ref string) error {
	other, err := reg.standing(ctx, ref)
	if err != nil {
		return err
	}
	if other.Kind != f.Kind || other.Number == f.Number {
		return chancery.Errorf(chancery.Invalid, "[%d] is %s and [%d] is %s: two facts of one kind can be merged", f.Number, f.Kind, other.Number, other.Kind)
	}
	j.Others = other.Sayings
	return nil
}

// splitOff names what a claim says against what the rest of its fact says.
func (reg *Register) splitOff(ctx context.Context, j *Judgement, f *chancery.Fact, claim string) error {
	saying, err := reg.SayingOf(ctx, claim)
	if err != nil {
		return err
	}
	j.Sayings = []string{saying}
	for _, s := range f.Sayings {
		if s != saying {
			j.Others = append(j.Others, s)
		}
	}
	if len(j.Others) == len(f.Sayings) || len(j.Others) == 0 {
		return chancery.Errorf(chancery.Invalid, "claim %s says nothing in [%d] that others do not say in the same way; chancery show %d lists its claims", claim, f.Number, f.Number)
	}
	return nil
}

// checkField checks that a kind has a field and may have the value.
func (reg *Register) checkField(j *Judgement) error {
	field, ok := reg.kinds[j.Kind].Field(j.Field)
	switch {
	case !ok:
		return chancery.Errorf(chancery.Invalid, "%s has no field %q; chancery kinds %s lists them", j.Kind, j.Field, j.Kind)
	case strings.TrimSpace(j.Value) == "":
		return chancery.Errorf(chancery.Invalid, "%s: give a value", j.Field)
	case field.Type == chancery.DateField:
		_, err := chancery.ParseDate(j.Value)
		return err
	case field.Type == chancery.ActField:
		_, day, dated := strings.Cut(j.Value, "@")
		if dated {
			_, err := chancery.ParseDate(day)
			return err
		}
	}
	code, _, _ := strings.Cut(j.Value, "@")
	if len(field.Codes) > 0 && !slices.Contains(field.Codes, code) {
		return chancery.Errorf(chancery.Invalid, "%s cannot be %q: give one of %s", j.Field, code, strings.Join(field.Codes, ", "))
	}
	return nil
}
