package register

import (
	"slices"
	"strings"
)

// Grades say how close sources stand to what they tell, closest first. A grade
// orders what is shown; it deletes nothing.
func Grades() []string { return []string{"depositary", "official", "agency", "paper", "blog"} }

// GradeAct is the judgement that grades a source: Field names it, Value is the grade.
const GradeAct = "grade"

// gradeWords are words in the name of a source that give its grade away.
var gradeWords = map[string][]string{
	"depositary": {"treaty collection", "depositary", "official gazette", "government gazette", "official journal", "treaty series"},
	"official": {
		"ministry", "government", "office of", "office", "secretariat", "embassy", "presidency", "press service", "department", "white house",
		"parliament", "commission", "council", "chancellery", "foreign affairs",
	},
	"agency": {"agency", "wire", "press association", "news service", "newswire"},
	"blog":   {"blog", "weblog", "substack", "aggregator", "translation"},
}

// GradeOf returns the grade of a document: as people graded its source, else
// as the name of the source tells, else that of a paper.
func GradeOf(h Head, graded map[string]string) string {
	if g := graded[foldName(h.Source)]; g != "" {
		return g
	}
	name := foldName(h.Source)
	for _, grade := range []string{"depositary", "blog", "agency", "official"} {
		if slices.ContainsFunc(gradeWords[grade], func(w string) bool { return strings.Contains(name, w) }) {
			return grade
		}
	}
	if h.Source == "" && h.Agency != "" {
		return "agency"
	}
	return "paper"
}

// Graded returns the grades that people gave to sources, by name in lower case.
func Graded(list []Judgement) map[string]string {
	undone := map[int]bool{}
	for _, j := range slices.Backward(list) {
		if j.Act == Undo && !undone[j.Seq] {
			undone[j.Undoes] = true
		}
	}
	out := map[string]string{}
	for _, j := range list {
		if j.Act == GradeAct && !undone[j.Seq] {
			out[foldName(j.Field)] = j.Value
		}
	}
	return out
}
