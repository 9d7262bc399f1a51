package register

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// A number that a fact had leads on to the fact that took what it said. A fact
// that is parted again has its number back.

// Fact returns one fact by its number or its id, or a NotFound error. For a
// number whose fact has become one with another it returns that one.
func (reg *Register) Fact(ctx context.Context, ref string) (f *chancery.Fact, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		f, err = follow(ctx, r, ref)
		return err
	})
	return f, err
}

func follow(ctx context.Context, r Reader, ref string) (*chancery.Fact, error) {
	number, err := strconv.Atoi(strings.Trim(ref, "[]#"))
	if err != nil || number < 1 {
		return single(ctx, r, Query{IDs: []string{ref}}, ref)
	}
	f, err := single(ctx, r, Query{Numbers: []int{number}}, ref)
	if chancery.CodeOf(err) != chancery.NotFound {
		return f, err
	}
	saying, moved := r.Moved(ctx, number)
	if moved != nil || saying == "" {
		return nil, cmp.Or(moved, err)
	}
	return single(ctx, r, Query{Sayings: []string{saying}}, ref)
}

func single(ctx context.Context, r Reader, q Query, ref string) (*chancery.Fact, error) {
	facts, err := r.Facts(ctx, q)
	if err == nil && len(facts) == 0 {
		err = chancery.Errorf(chancery.NotFound, "no fact %s in this register; chancery brief prints the numbers of facts", ref)
	}
	if err != nil {
		return nil, err
	}
	return &facts[0], nil
}

// standing is Fact for who is about to judge: a number that leads on is a
// Conflict.
func (reg *Register) standing(ctx context.Context, ref string) (*chancery.Fact, error) {
	f, err := reg.Fact(ctx, ref)
	if n, bad := strconv.Atoi(strings.Trim(ref, "[]#")); err == nil && bad == nil && n != f.Number {
		return nil, chancery.Errorf(chancery.Conflict, "[%d] has become one with [%d]: look at that before judging", n, f.Number)
	}
	return f, err
}

// handBack gives facts without a number one that a saying of theirs led on
// from, the least: they were part of another fact for a while.
func handBack(ctx context.Context, r Reader, facts []Indexed, owners map[string]int) error {
	for _, x := range facts {
		f := x.Fact
		if f.Number > 0 || !slices.ContainsFunc(f.Sayings, func(id string) bool { return owners[id] > 0 }) {
			continue
		}
		free, err := r.MovedBy(ctx, f.Sayings)
		if err != nil {
			return err
		}
		if len(free) > 0 {
			f.Number = slices.Min(free)
		}
	}
	return nil
}

// leadOn keeps, for numbers that no fact has any more, a saying that each had.
func leadOn(ctx context.Context, w Writer, gone []int, owners map[string]int) error {
	first := map[int]string{}
	for id, n := range owners {
		if first[n] == "" || id < first[n] {
			first[n] = id
		}
	}
	moved := map[int]string{}
	for _, n := range gone {
		moved[n] = first[n]
	}
	return w.PutMoved(ctx, moved)
}

// leadOnAfter is leadOn for all numbers that facts had before a rebuild.
func leadOnAfter(ctx context.Context, w Writer, had map[string]int) error {
	now, err := w.Owners(ctx, nil)
	if err != nil {
		return err
	}
	live, was := map[int]bool{}, map[int]bool{}
	for _, n := range now {
		live[n] = true
	}
	var gone []int
	for _, n := range had {
		if !live[n] && !was[n] {
			was[n], gone = true, append(gone, n)
		}
	}
	return leadOn(ctx, w, gone, had)
}
