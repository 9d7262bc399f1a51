package score_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery/score"
)

// TestOracle holds the figures and the listing against score.py, on gold turned
// into claims and then spoilt at random. CHANCERY_SHARED names the folder that
// holds gold/, seeds/, corpora/readouts/ and score/.
func TestOracle(t *testing.T) {
	dir := os.Getenv("CHANCERY_SHARED")
	if dir == "" {
		t.Skip("CHANCERY_SHARED is not set: it names the folder with gold/ and score/score.py")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3, which runs score.py, is not here")
	}
	for i, name := range []string{"seeds", "readouts-a", "readouts-b"} {
		texts := filepath.Join(dir, "corpora", "readouts")
		if name == "seeds" {
			texts = filepath.Join(dir, "seeds")
		}
		o := oracle{python: python, script: filepath.Join(dir, "score", "score.py"), texts: texts, gold: filepath.Join(dir, "gold", name+".jsonl")}
		own := o.claims(t)
		for round := range 8 {
			t.Run(fmt.Sprint(name, " ", round), func(t *testing.T) {
				o.compare(t, spoil(own, rand.New(rand.NewPCG(uint64(i), uint64(round))), float64(round)/10), round)
			})
		}
	}
}

type oracle struct{ python, script, texts, gold string }

type object = map[string]any

// claims turns gold into claims that say the same.
func (o oracle) claims(t *testing.T) []object {
	t.Helper()
	data, err := os.ReadFile(o.gold)
	if err != nil {
		t.Fatal(err)
	}
	var out []object
	for line := range bytes.Lines(data) {
		var g object
		if err := json.Unmarshal(line, &g); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(o.texts, score.Base(g["doc"].(string))+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		s, e := int(g["sentence_start"].(float64)), int(g["sentence_end"].(float64))
		c := object{"kind": g["kind"], "document": "x/" + g["doc"].(string), "evidence": object{"start": s, "end": e, "quote": string(text[s:e])}}
		for _, k := range []string{"polarity", "modality"} {
			if v, ok := g[k]; ok {
				c[k] = v
			}
		}
		fields := object{}
		for name, vs := range g["fields"].(object) {
			var values []any
			for _, v := range vs.([]any) {
				act, date, dated := strings.Cut(v.(string), "@")
				value := object{"value": act, "basis": "context"}
				if dated {
					value["date"] = object{"value": date}
				}
				values = append(values, value)
			}
			fields[name] = values
		}
		c["fields"] = fields
		out = append(out, c)
	}
	return out
}

func (o oracle) compare(t *testing.T, claims []object, round int) {
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	for _, c := range claims {
		if err := enc.Encode(c); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "claims.jsonl")
	if err := os.WriteFile(file, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	set := o.set(t, round)
	got, err := score.ReadClaims(file, &lines)
	if err != nil {
		t.Fatal(err)
	}
	r := score.Compare(set, got)
	var table, figures bytes.Buffer
	if r.Table(&table) != nil || r.List(&table) != nil || r.JSON(&figures) != nil {
		t.Fatal("cannot print")
	}
	args := []string{o.gold, file}
	if round != 1 {
		args = append(args, "--traps", strings.TrimSuffix(o.gold, ".jsonl")+"-traps.jsonl")
	}
	if round != 2 {
		args = append(args, "--texts", o.texts)
	}
	if round == 3 {
		args = append(args, "--docs", o.texts)
	}
	if want := o.run(t, append(args, "--list")); want != table.String() {
		t.Errorf("score.py prints\n%s\nand we\n%s", want, table.String())
	}
	if want := strings.ReplaceAll(o.run(t, append(args, "--json")), "NaN", "null"); want != figures.String() {
		t.Errorf("score.py prints\n%s\nand we\n%s", want, figures.String())
	}
}

func (o oracle) run(t *testing.T, args []string) string {
	t.Helper()
	out, err := exec.Command(o.python, append([]string{o.script}, args...)...).Output()
	if err != nil {
		if exit, ok := errors.AsType[*exec.ExitError](err); ok {
			t.Fatalf("%v: %s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	return string(out)
}

// set loads what the script loads; some rounds go without a part of it.
func (o oracle) set(t *testing.T, round int) *score.Set {
	t.Helper()
	set := &score.Set{}
	var err error
	if set.Gold, err = score.ReadGold(o.gold, open(t, o.gold)); err != nil {
		t.Fatal(err)
	}
	if traps := strings.TrimSuffix(o.gold, ".jsonl") + "-traps.jsonl"; round != 1 {
		if set.Traps, err = score.ReadTraps(traps, open(t, traps)); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob(filepath.Join(o.texts, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	texts, only := map[string]string{}, map[string]bool{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts[score.Base(f)], only[score.Base(f)] = string(data), true
	}
	if round != 2 {
		set.Texts = texts
	}
	if round == 3 {
		set.Only = only
	}
	return set
}

func open(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// spoil copies claims and makes each mistake with the given chance.
func spoil(claims []object, r *rand.Rand, chance float64) []object {
	var pool []string // values of other claims
	for _, c := range claims {
		for _, name := range sorted(c["fields"].(object)) {
			for _, v := range c["fields"].(object)[name].([]any) {
				pool = append(pool, v.(object)["value"].(string))
			}
		}
	}
	var out []object
	for _, c := range claims {
		if r.Float64() < chance/3 {
			continue
		}
		out = append(out, spoilt(c, r, chance, pool))
		if r.Float64() < chance/3 {
			out = append(out, spoilt(c, r, chance, pool))
		}
	}
	return out
}

func spoilt(c object, r *rand.Rand, chance float64, pool []string) object {
	out := object{}
	for k, v := range c {
		out[k] = v
	}
	hit := func() bool { return r.Float64() < chance }
	rare := func() bool { return r.Float64() < chance*chance }
	if rare() {
		out["polarity"] = "denied"
	}
	if hit() {
		out["modality"] = []string{"actual", "planned", "hoped"}[r.IntN(3)]
	}
	if rare() {
		out["document"] = []string{"elsewhere.txt", ".hidden", "a.b.c"}[r.IntN(3)]
	}
	if rare() {
		ev := c["evidence"].(object)
		out["evidence"] = []any{object{}, object{"start": nil}, object{"start": ev["start"].(int) + 1, "end": ev["end"], "quote": ev["quote"]}, object{"start": -20, "end": 99999999, "quote": "x"}}[r.IntN(4)]
	}
	fields := object{}
	for _, name := range sorted(c["fields"].(object)) {
		if rare() {
			continue
		}
		var vs []any
		for _, v := range c["fields"].(object)[name].([]any) {
			vs = append(vs, v)
			if hit() {
				vs[len(vs)-1] = spoiltValue(v.(object), r, pool)
			}
			if rare() {
				vs = append(vs, object{"value": pool[r.IntN(len(pool))], "basis": "derived"})
			}
		}
		fields[name] = vs
	}
	if hit() {
		name := []string{"place", "date", "attribution", "ordinal", "act", "unheard_of"}[r.IntN(6)]
		fields[name] = []any{object{"value": pool[r.IntN(len(pool))], "basis": "explicit", "start": 0, "end": 3, "text": "abc"}}
	}
	out["fields"] = fields
	return out
}

// spoiltValue gives a value another form, part of it, or another's words.
func spoiltValue(v object, r *rand.Rand, pool []string) any {
	s := v["value"].(string)
	out := object{}
	for k, x := range v {
		out[k] = x
	}
	words := strings.Fields(s)
	switch r.IntN(12) {
	case 0:
		return s // a bare value
	case 1:
		out["value"] = strings.ToUpper(s)
	case 2:
		out["value"] = strings.Join(words[1:], " ")
	case 3:
		out["value"] = "Deputy " + s
	case 4:
		out["value"] = s + "-05"
	case 5:
		out["value"] = s[:len(s)*3/4]
	case 6:
		out["value"] = "Owner/" + strings.ReplaceAll(strings.ToLower(s), " ", "-")
	case 7:
		out["value"] = strings.NewReplacer("e", "é", "i", "İ", "-", "–", " ", "\u00a0").Replace(s)
	case 8:
		out["date"] = []any{"2021", object{"value": "2021-05"}, nil, ""}[r.IntN(4)]
	case 9:
		out["basis"] = "explicit"
	case 10:
		out["value"] = []any{7, 2.50, true, nil, "1,200th", 1e21}[r.IntN(6)]
	default:
		out["value"] = pool[r.IntN(len(pool))]
	}
	return out
}

func sorted(m object) []string { return slices.Sorted(maps.Keys(m)) }
