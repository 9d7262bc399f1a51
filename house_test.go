package chancery_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// longestFile is the most lines a Go file may have, tests and tables apart.
const longestFile = 500

// timeless are the rooms that never look at the clock: what they say depends on
// their input alone.
var timeless = []string{"", "read/", "kinds/", "score/", "register/", "serve/brief/"}

// TestHouseStyle holds the few rules of CONTRIBUTING.md that a machine can check.
func TestHouseStyle(t *testing.T) {
	for _, file := range slices.Sorted(maps.Keys(sources(t))) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(text, []byte("\n")); n > longestFile {
			t.Errorf("%s has %d lines: split it, %d at most", file, n, longestFile)
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, file, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if why := unhomely(file, n); why != "" {
				t.Errorf("%s: %s", fset.Position(n.Pos()), why)
			}
			return true
		})
	}
}

// unhomely says what is wrong with a node, "" where nothing is.
func unhomely(file string, n ast.Node) string {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Recv == nil && n.Name.Name == "init" {
			return "no init functions: build the value where it is used, or on first use"
		}
	case *ast.CallExpr:
		if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "panic" {
			return "no panics: return an error, or a value that says what is not known"
		}
	case *ast.SelectorExpr:
		x, ok := n.X.(*ast.Ident)
		if ok && x.Name == "time" && (n.Sel.Name == "Now" || n.Sel.Name == "Since" || n.Sel.Name == "Until") && clockless(file) {
			return "no clock here: take the day as an argument"
		}
	}
	return ""
}

func clockless(file string) bool {
	if strings.HasPrefix(file, "register/store/") {
		return false // a driver may time out
	}
	for _, room := range timeless {
		if room == "" && !strings.Contains(file, "/") || room != "" && strings.HasPrefix(file, room) {
			return true
		}
	}
	return false
}
