package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
)

// A member is one entry of a JSON object. Objects are kept in the order in
// which they are written, so that a listing shows fields as their author did.
type member struct {
	name  string
	value json.RawMessage
}

// members reads an object; null is an empty one.
func members(raw json.RawMessage) ([]member, error) {
	if null(raw) {
		return nil, nil
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.Join(errors.New("an object is needed"), err)
	}
	var out []member
	for dec.More() {
		t, err := dec.Token()
		if err != nil {
			return nil, err
		}
		name, _ := t.(string)
		m := member{name: name}
		if err := dec.Decode(&m.value); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	_, err := dec.Token()
	return out, err
}

func null(raw json.RawMessage) bool { return len(raw) == 0 || string(raw) == "null" }

// plainText is a scalar as a word: numbers as written, True, False and None.
func plainText(raw json.RawMessage) string {
	switch {
	case null(raw):
		return "None"
	case raw[0] == '"':
		var s string
		if json.Unmarshal(raw, &s) == nil {
			return s
		}
	case string(raw) == "true":
		return "True"
	case string(raw) == "false":
		return "False"
	case raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9':
		return numeralText(string(raw))
	}
	return string(raw)
}

// numeralText writes a whole number as it is and any other in its shortest form.
func numeralText(s string) string {
	if !strings.ContainsAny(s, ".eE") {
		return s
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return Float(f)
}

// Float writes a figure in the shortest form that reads back the same, always
// with a point: 1.0, 0.25, 1e+16.
func Float(f float64) string {
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// quote writes s as a JSON string that leaves all but quotes, backslashes and
// control characters as they are.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch short := strings.IndexRune("\"\\\n\r\t\b\f", r); {
		case short >= 0:
			b.WriteString(`\` + `"\nrtbf`[short:short+1])
		case r < 0x20:
			b.WriteString(`\u00` + strconv.FormatInt(int64(r)+0x100, 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// spaced writes any JSON value with ", " and ": " between its parts.
func spaced(raw json.RawMessage) string {
	switch {
	case null(raw):
		return "null"
	case raw[0] == '"':
		return quote(plainText(raw))
	case raw[0] == '{':
		ms, _ := members(raw) // decoded before
		var parts []string
		for _, m := range ms {
			parts = append(parts, quote(m.name)+": "+spaced(m.value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case raw[0] == '[':
		var items []json.RawMessage
		_ = json.Unmarshal(raw, &items) // decoded before
		var parts []string
		for _, item := range items {
			parts = append(parts, spaced(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case raw[0] == 't' || raw[0] == 'f':
		return string(raw)
	}
	return numeralText(string(raw))
}

// longestLine bounds a line of claims, so that a broken file cannot fill memory.
const longestLine = 64 << 20

// eachLine calls fn for every line of JSON in r; name is that of the file.
func eachLine(name string, r io.Reader, fn func(raw json.RawMessage) error) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	no := 0
	for line := range bytes.Lines(data) {
		no++
		line = bytes.TrimSpace(line)
		switch {
		case len(line) == 0:
			continue
		case len(line) > longestLine:
			err = errors.New("the line is too long")
		case !json.Valid(line):
			err = errors.New("this is no JSON")
		default:
			err = fn(line)
		}
		if err != nil {
			return chancery.Errorf(chancery.Invalid, "%s:%d: %w", name, no, err)
		}
	}
	return nil
}
