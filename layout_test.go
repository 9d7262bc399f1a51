package chancery_test

import (
	"bufio"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layout is the import policy: room, then what its files may import of this
// module ("." is the root) and of other modules. A room stands for the packages
// in and below it; the longest that fits counts. Test files may use more.
const layout = `
.                    :
cmd/chancery         : * github.com/spf13/cobra golang.org/x/term
cmd/gazetteer        : . read/gazetteer
cmd/bench            : *
cmd/load             :
cmd/measure          : *
cmd/train            : . read/syntax
cmd/ontology         : .
cmd/atlas            :
cmd/fingerprint      :
demo                 :
read                 : . read/*
read/source          : .
read/syntax          : .
read/timex           : .
read/area            : .
read/quantity        : .
read/gazetteer       : .
read/mention         : . read/syntax read/timex read/quantity read/gazetteer
read/resolve         : . read/syntax read/timex read/gazetteer read/mention
read/clause          : . read/syntax read/timex read/quantity read/gazetteer read/mention read/resolve
read/area            : .
read/rule            : . read/clause
read/readtest        : . read/event
read/event           : .
kinds                : . read read/* kinds/*
kinds/*              : . read read/*
score                : .
register             : .
register/store       : . register serve/access modernc.org/sqlite github.com/jackc/pgx/v5
serve/brief          : . register
serve/export         : . register serve/brief
serve/access         : . golang.org/x/crypto golang.org/x/time github.com/alexedwards/scs/v2
serve/front          : . github.com/prometheus/client_golang
serve/web            : . register serve/brief serve/access serve/front
serve/api            : . register serve/brief serve/export serve/access serve/front github.com/danielgtaylor/huma/v2
`

// banned are packages that a room must do without: no clock, no network and no
// database where prose is read, no SQL and no HTTP in the register.
const banned = `
.        : net net/http database/sql os
read     : net net/http database/sql math/rand math/rand/v2
kinds    : net net/http database/sql math/rand math/rand/v2 os
score    : net net/http database/sql math/rand math/rand/v2 os
register : net/http database/sql
register/store : net/http
demo     : net net/http database/sql os
`

// testOnly are the rooms that may import testing outside test files.
var testOnly = []string{"read/readtest", "register/store/storetest"}

const module = "github.com/chancery-project/chancery"

func TestLayout(t *testing.T) {
	may, not := policy(layout), policy(banned)
	files := 0
	imported := sources(t)
	for _, file := range slices.Sorted(maps.Keys(imported)) {
		imports := imported[file]
		files++
		room := path.Dir(file)
		rule := longest(may, room)
		if rule == "" {
			t.Errorf("%s: the layout names no room for %s: add a line to it", file, room)
			continue
		}
		for _, imp := range imports {
			if why := refused(room, imp, may[rule], not); why != "" {
				t.Errorf("%s imports %s: %s", file, imp, why)
			}
		}
	}
	if files == 0 {
		t.Fatal("no Go files found")
	}
}

// refused says why a room may not import imp, "" where it may.
func refused(room, imp string, may []string, not map[string][]string) string {
	own, inside := strings.CutPrefix(imp, module)
	own = strings.TrimPrefix(own, "/")
	if own == "" {
		own = "."
	}
	first, _, _ := strings.Cut(imp, "/")
	switch {
	case inside && own == room:
		return "a package does not import itself"
	case inside || strings.Contains(first, "."):
		if inside && strings.HasPrefix(own, room+"/internal/") {
			return ""
		}
		target := imp
		if inside {
			target = own
		}
		if !slices.ContainsFunc(may, func(p string) bool { return fits(p, target) }) {
			return "the layout does not allow it"
		}
	case forTests(imp) && !slices.Contains(testOnly, room):
		return "test code only"
	default:
		if r := longest(not, room); slices.Contains(not[r], imp) {
			return "banned in " + r
		}
	}
	return ""
}

// forTests reports whether imp belongs to the standard library's test packages.
func forTests(imp string) bool {
	return imp == "testing" || strings.HasPrefix(imp, "testing/") || imp == "net/http/httptest"
}

// policy reads "room : package …" lines.
func policy(text string) map[string][]string {
	out := map[string][]string{}
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		if room, list, ok := strings.Cut(lines.Text(), ":"); ok {
			out[strings.TrimSpace(room)] = strings.Fields(list)
		}
	}
	return out
}

// fits reports whether a pattern names a package: itself, "*" for any of this
// module's, "dir/*" for all below a folder, or another module by its path.
func fits(pattern, pkg string) bool {
	if dir, ok := strings.CutSuffix(pattern, "/*"); ok {
		return strings.HasPrefix(pkg, dir+"/")
	}
	first, _, _ := strings.Cut(pkg, "/")
	foreign := strings.Contains(first, ".") && pkg != "."
	return pattern == pkg || pattern == "*" && !foreign || foreign && strings.HasPrefix(pkg, pattern+"/")
}

// longest returns the room of the policy that a folder belongs to, "" for none.
func longest(rooms map[string][]string, dir string) string {
	best, depth := "", -1
	for room := range rooms {
		folder := strings.TrimSuffix(room, "/*")
		in := dir == room || room != "." && strings.HasPrefix(dir, folder+"/")
		if in && len(room) > depth {
			best, depth = room, len(room)
		}
	}
	return best
}

// sources returns the imports of every Go file that is no test.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := fs.WalkDir(os.DirFS("."), ".", func(p string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && (name == "testdata" || p != "." && strings.HasPrefix(name, ".")):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		out[p] = []string{}
		for _, s := range f.Imports {
			imp, err := strconv.Unquote(s.Path.Value)
			if err != nil {
				return fmt.Errorf("%s: %w", p, err)
			}
			out[p] = append(out[p], imp)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// The policy itself is tested, so that a slip in it cannot let all things pass.
func TestLayoutRefuses(t *testing.T) {
	may, not := policy(layout), policy(banned)
	tests := []struct {
		room, imp string
		ok        bool
	}{
		{".", "fmt", true},
		{".", "net/http", false},
		{".", module + "/read", false},
		{"read", module + "/read/clause", true},
		{"read", module + "/kinds", false},
		{"read/source", module, true},
		{"read/source", module + "/read/syntax", false},
		{"read/source", "net/http", false},
		{"read/mention", module + "/read/resolve", false},
		{"read/syntax", "testing", false},
		{"read/readtest", "testing", true},
		{"kinds/office", module + "/read/rule", true},
		{"kinds/office", module + "/kinds/engagement", false},
		{"kinds/office", module + "/register", false},
		{"kinds", module + "/kinds/office", true},
		{"register", module + "/read", false},
		{"register", "database/sql", false},
		{"register/store", "database/sql", true},
		{"register/store", "modernc.org/sqlite", true},
		{"register/store", module + "/kinds/office", false},
		{"serve/brief", module + "/register", true},
		{"serve/brief", module + "/read/gazetteer", false},
		{"serve/web", module + "/serve/api", false},
		{"cmd/chancery", module + "/serve/brief", true},
		{"cmd/chancery", "github.com/spf13/cobra", true},
		{"cmd/chancery", "github.com/other/thing", false},
		{"cmd/gazetteer", module + "/register", false},
	}
	for _, tt := range tests {
		rule := longest(may, tt.room)
		if why := refused(tt.room, tt.imp, may[rule], not); (why == "") != tt.ok {
			t.Errorf("%s may import %s: %q, want allowed %v", tt.room, tt.imp, why, tt.ok)
		}
	}
	if got := longest(may, "attic"); got != "" {
		t.Errorf("attic falls under %q", got)
	}
}
