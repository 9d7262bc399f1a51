package register

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// A Judgement is what a person decided about facts. Judgements are only ever
// added: one is taken back by another that undoes it. They name sayings, which
// a newer reader reads again as long as it reads the same.
type Judgement struct {
	Seq     int      `json:"seq"`
	Hash    string   `json:"hash"` // of its content and of the one before
	Prev    string   `json:"prev,omitempty"`
	Act     string   `json:"act"` // accept reject correct merge split prefer annotate undo
	Sayings []string `json:"sayings,omitempty"`
	Others  []string `json:"others,omitempty"` // merge: of the other facts; split: what stays
	Kind    string   `json:"kind,omitempty"`
	Field   string   `json:"field,omitempty"`
	Value   string   `json:"value,omitempty"`
	Undoes  int      `json:"undoes,omitempty"`
	Who     string   `json:"who"`
	When    string   `json:"when"` // RFC 3339
	Why     string   `json:"why"`
}

// The acts of a judgement.
const (
	Accept   = "accept"
	Reject   = "reject"
	Correct  = "correct"
	Merge    = "merge"
	Split    = "split"
	Prefer   = "prefer"
	Annotate = "annotate"
	Undo     = "undo"
)

// seal chains a judgement to the one before.
func (j *Judgement) seal(prev string) {
	j.Prev, j.Hash = prev, ""
	b, _ := json.Marshal(j) // strings and numbers always marshal
	sum := sha256.Sum256(b)
	j.Hash = hex.EncodeToString(sum[:])
}

// CheckChain reports the first judgement that is not what was written, 0 for none.
func CheckChain(list []Judgement) int {
	prev := ""
	for i, j := range list {
		want := j
		want.seal(prev)
		if want.Hash != j.Hash || j.Prev != prev || j.Seq != i+1 {
			return i + 1
		}
		prev = j.Hash
	}
	return 0
}

// judged is what stands of all judgements.
type judged struct {
	ties []Tie
	on   map[string][]Judgement // by saying
}

// judge drops what was undone.
func judge(list []Judgement) *judged {
	out := &judged{on: map[string][]Judgement{}}
	undone := map[int]bool{}
	for _, j := range slices.Backward(list) {
		if j.Act == Undo && !undone[j.Seq] {
			undone[j.Undoes] = true
		}
	}
	for _, j := range list {
		if undone[j.Seq] || j.Act == Undo {
			continue
		}
		if j.Act == Merge || j.Act == Split {
			out.tie(j)
		}
		for _, s := range j.Sayings {
			out.on[s] = append(out.on[s], j)
		}
	}
	return out
}

func (j *judged) tie(by Judgement) {
	for _, a := range by.Sayings {
		for _, b := range by.Others {
			if a != b {
				j.ties = append(j.ties, Tie{A: min(a, b), B: max(a, b), One: by.Act == Merge})
			}
		}
	}
}

// tiesOf returns the judged ties of sayings.
func (j *judged) tiesOf(ids []string) []Tie {
	var out []Tie
	for _, t := range j.ties {
		if slices.Contains(ids, t.A) || slices.Contains(ids, t.B) {
			out = append(out, t)
		}
	}
	return out
}

// apply makes a fact what people judged it to be. What documents say stays
// beside what is corrected or preferred.
func (j *judged) apply(k *chancery.Kind, f *chancery.Fact) {
	var all []Judgement
	for _, s := range f.Sayings {
		for _, by := range j.on[s] {
			if !slices.ContainsFunc(all, func(o Judgement) bool { return o.Seq == by.Seq }) {
				all = append(all, by)
			}
		}
	}
	slices.SortFunc(all, func(a, b Judgement) int { return cmp.Compare(a.Seq, b.Seq) })
	for _, by := range all {
		f.Judgements = append(f.Judgements, by.Seq)
		switch by.Act {
		case Accept, Reject:
			f.Verdict = by.Act + "ed"
		case Correct, Prefer:
			prefer(k, f, by)
		}
	}
}

// prefer puts a value first and takes the field out of the conflicts.
func prefer(k *chancery.Kind, f *chancery.Fact, by Judgement) {
	vs := f.Fields[by.Field]
	i := slices.IndexFunc(vs, func(v chancery.Value) bool {
		return v.Value == by.Value || v.Date != nil && v.Value+"@"+v.Date.Value == by.Value
	})
	switch {
	case i >= 0:
		first := vs[i]
		vs = append([]chancery.Value{first}, append(slices.Clone(vs[:i]), vs[i+1:]...)...)
	case by.Act == Correct:
		vs = append([]chancery.Value{judgedValue(k, by)}, vs...)
	default:
		return // no report says so any more
	}
	f.Fields[by.Field] = vs
	f.Conflicts = slices.DeleteFunc(f.Conflicts, func(name string) bool { return name == by.Field })
	if by.Field == k.Status {
		f.Status = vs[0].Value
	}
}

// judgedValue is a value as a person set it; of an act "signed@2024-05", the
// act with its day.
func judgedValue(k *chancery.Kind, by Judgement) chancery.Value {
	v := chancery.Value{Value: by.Value, Basis: Judged}
	if field, _ := k.Field(by.Field); field.Type == chancery.ActField {
		if act, day, dated := strings.Cut(by.Value, "@"); dated {
			v.Value, v.Date = act, &chancery.Value{Value: day, Basis: Judged}
		}
	}
	return v
}

// Judged is the basis of a value that a person set.
const Judged chancery.Basis = "judgement"

// Judgements returns all judgements as they were made.
func (reg *Register) Judgements(ctx context.Context) (list []Judgement, err error) {
	err = reg.store.View(ctx, func(r Reader) error {
		list, err = r.Judgements(ctx)
		return err
	})
	return list, err
}

// Judge adds a judgement and derives again what it touches. Who, When and Why
// must be there.
func (reg *Register) Judge(ctx context.Context, j Judgement) (Judgement, error) {
	return reg.judge(ctx, j, func(Reader) error { return nil })
}

// judge is Judge where may agrees, in one transaction with it.
func (reg *Register) judge(ctx context.Context, j Judgement, may func(Reader) error) (Judgement, error) {
	if j.Who == "" || j.When == "" || j.Why == "" {
		return j, chancery.Errorf(chancery.Invalid, "a judgement needs who, when and why")
	}
	err := reg.store.Update(ctx, func(w Writer) error {
		if err := may(w); err != nil {
			return err
		}
		list, err := w.Judgements(ctx)
		if err != nil {
			return err
		}
		touched := slices.Concat(j.Sayings, j.Others)
		if j.Act == Undo {
			if j.Undoes < 1 || j.Undoes > len(list) {
				return chancery.Errorf(chancery.NotFound, "no judgement %d; chancery review --log lists them", j.Undoes)
			}
			touched = judgedSayings(list, j.Undoes)
		}
		prev := ""
		if len(list) > 0 {
			prev = list[len(list)-1].Hash
		}
		j.Seq = len(list) + 1
		j.seal(prev)
		if err := w.PutJudgement(ctx, j); err != nil {
			return err
		}
		return reg.again(ctx, w, touched)
	})
	return j, err
}

// judgedSayings returns what a judgement is about; of an undoing, what the undone is about.
func judgedSayings(list []Judgement, seq int) []string {
	j := list[seq-1]
	if j.Act == Undo && j.Undoes < seq && j.Undoes > 0 {
		return judgedSayings(list, j.Undoes)
	}
	return slices.Concat(j.Sayings, j.Others)
}

// again derives the facts of sayings anew.
func (reg *Register) again(ctx context.Context, w Writer, ids []string) error {
	wk, err := reg.working(ctx, w)
	if err != nil {
		return err
	}
	owners, err := w.Owners(ctx, tidy(ids))
	if err != nil {
		return err
	}
	all, err := w.Sayings(ctx, SayingQuery{IDs: ownedIDs(owners)})
	if err != nil {
		return err
	}
	groups, err := wk.regroup(ctx, all, nil)
	if err != nil {
		return err
	}
	changed := map[string]bool{}
	for id := range owners {
		changed[id] = true
	}
	_, _, err = wk.settle(ctx, w, groups, changed, nil)
	return err
}
