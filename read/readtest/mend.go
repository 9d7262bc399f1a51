package readtest

import (
	"bytes"
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
)

// Mend rewrites a golden file to what claims show: a want that is not read
// becomes a miss, a miss that is found a want, a wrong that is gone is dropped,
// and what is read and not said becomes a wrong under its words. The diff is for
// a person to judge: a wrong may be a want that nobody thought of.
func Mend(name string, data []byte, claims []chancery.Claim) ([]byte, error) {
	g, err := Parse(name, data)
	if err != nil {
		return nil, err
	}
	r := compare(&g, claims)
	lines := slices.Collect(bytes.Lines(data))
	below := map[int][]string{} // number of a line -> lines to add below it
	for j := range claims {
		if c := &claims[j]; r.line[j] < 0 && g.watches(c.Kind) {
			no := runEnd(lines, g.lineAt(c.Evidence.Start))
			below[no] = append(below[no], "// "+wrong+" "+describe(c)+"\n")
		}
	}
	verbs := map[int]string{}
	for i, l := range g.Lines {
		verbs[l.No] = r.verb(i)
	}
	var out bytes.Buffer
	for i, line := range lines {
		out.Write(verb(line, verbs[i+1]))
		if add := below[i+1]; len(add) > 0 && !bytes.HasSuffix(line, []byte("\n")) {
			out.WriteByte('\n')
		}
		for _, s := range below[i+1] {
			out.WriteString(s)
		}
	}
	return out.Bytes(), nil
}

// verb is the word that line i should begin with, "-" where it should go.
func (r *result) verb(i int) string {
	l, found := &r.g.Lines[i], slices.Contains(r.line, i)
	switch {
	case l.Verb == wrong && !found:
		return "-"
	case l.Verb == wrong:
		return wrong
	case found:
		return want
	}
	return miss
}

// verb returns line with its verb replaced; "" keeps it, "-" empties it.
func verb(line []byte, to string) []byte {
	switch to {
	case "":
		return line
	case "-":
		return nil
	}
	s := string(line)
	for _, old := range []string{want, miss, wrong} {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(s[2:]), old+" "); ok {
			return []byte("// " + to + " " + strings.TrimSpace(rest) + "\n")
		}
	}
	return line
}

// runEnd returns the last line of the run of prose that line no stands in, so
// that a new // line speaks of the whole run and leaves the others theirs.
func runEnd(lines [][]byte, no int) int {
	prose := func(b []byte) bool { return len(bytes.TrimSpace(b)) > 0 && !bytes.HasPrefix(b, []byte("//")) }
	for no < len(lines) && prose(lines[no]) {
		no++
	}
	return no
}
