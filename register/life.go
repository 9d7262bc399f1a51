package register

import (
	"slices"

	"github.com/chancery-project/chancery"
)

// stage returns where in a field's life a code stands, or -1.
func stage(field *chancery.Field, code string) int {
	return slices.IndexFunc(field.Life, func(codes []string) bool { return slices.Contains(codes, code) })
}

// latestStage keeps the values of the latest stage of a life.
func latestStage(field *chancery.Field, vs []chancery.Value) []chancery.Value {
	last := -1
	for _, v := range vs {
		last = max(last, stage(field, v.Value))
	}
	return slices.DeleteFunc(vs, func(v chancery.Value) bool { return stage(field, v.Value) < last })
}

// status returns the state a fact is in: what its latest act leaves, where its
// kind has acts; else its status field. It also sets that field of a fact that
// has acts, so that the two never disagree.
func status(k *chancery.Kind, f *chancery.Fact) string {
	field, ok := k.Field(k.Status)
	if !ok {
		return ""
	}
	for i := range k.Fields {
		if acts := &k.Fields[i]; acts.Type == chancery.ActField && len(acts.Leaves) > 0 {
			settle(&field, acts, f)
		}
	}
	return f.First(k.Status)
}

// settle derives the status from a fact's acts.
func settle(field, acts *chancery.Field, f *chancery.Fact) {
	var last *chancery.Value
	for i := range f.Fields[acts.Name] {
		act := &f.Fields[acts.Name][i]
		whole := act.By == nil && act.Polarity != chancery.Denied && (act.Modality == "" || act.Modality == chancery.Actual)
		if whole && acts.Leaves[act.Value] != "" && (last == nil || later(field, acts, act, last)) {
			last = act
		}
	}
	if last == nil || f.Modality != chancery.Actual {
		return
	}
	code := acts.Leaves[last.Value]
	have := f.First(field.Name)
	if have == code || stage(field, have) > stage(field, code) && last.Date == nil {
		return
	}
	v := *last
	v.Value, v.Date, v.By, v.Place = code, nil, nil, nil
	f.Fields[field.Name] = []chancery.Value{v}
}

// later reports whether act a leaves the thing in a later state than b: by the
// order of a life. Dates decide only between the stages of an end and what comes
// back after it: talks on a new version leave what is in force in force.
func later(field, acts *chancery.Field, a, b *chancery.Value) bool {
	x, y := stage(field, acts.Leaves[a.Value]), stage(field, acts.Leaves[b.Value])
	if back, ok := stage(field, "in_force"), a.Date != nil && b.Date != nil; ok && back >= 0 && min(x, y) >= back {
		startA, endA, okA := chancery.Date(a.Date.Value).Bounds()
		startB, endB, okB := chancery.Date(b.Date.Value).Bounds()
		if okA && okB && startA.After(endB) {
			return true
		}
		if okA && okB && endA.Before(startB) {
			return false
		}
	}
	return x > y
}
