package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/chancery-project/chancery"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"chancery": func() {
		a := newApp(os.Stdin, os.Stdout, os.Stderr)
		if day := os.Getenv("TODAY"); day != "" {
			a.now = func() time.Time {
				t, _ := time.Parse(time.DateOnly, day)
				return t
			}
		}
		if file := os.Getenv("CLAIMS"); file != "" {
			a.newReader = func() (reader, error) { return loadFake(file) }
		}
		if file := os.Getenv("ADDRESS"); file != "" {
			a.listening = func(addr net.Addr) {
				must(os.WriteFile(file+".new", []byte(addr.String()), 0o600), os.Rename(file+".new", file))
			}
		}
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		os.Exit(run(ctx, a, os.Args[1:]))
	}})
}

func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"ask": ask, "number": number},
	})
}

// number keeps the number of the fact on the first line of the last output that
// a pattern matches: number NAME PATTERN. It sets $NAME.
func number(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: number NAME PATTERN")
	}
	line := regexp.MustCompile("(?m)" + args[1] + `.*?\[(\d+)\]`).FindStringSubmatch(ts.ReadFile("stdout"))
	if line == nil {
		ts.Fatalf("no line with a fact matches %q", args[1])
	}
	ts.Setenv(args[0], line[len(line)-1])
}

func must(errs ...error) {
	if err := errors.Join(errs...); err != nil {
		panic(err)
	}
}

// ask sends a request to the server that has written its address to $ADDRESS,
// and wants a status and words of the answer: ask GET /healthz 200 alive.
func ask(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 4 {
		ts.Fatalf("usage: ask METHOD PATH STATUS REGEXP")
	}
	file, addr := ts.Getenv("ADDRESS"), []byte{}
	for begun := time.Now(); len(addr) == 0; time.Sleep(5 * time.Millisecond) {
		addr, _ = os.ReadFile(file)
		if time.Since(begun) > time.Minute {
			ts.Fatalf("no server within a minute")
		}
	}
	_, port, err := net.SplitHostPort(string(addr))
	ts.Check(err)
	req, err := http.NewRequest(args[0], "http://127.0.0.1:"+port+args[1], nil)
	ts.Check(err)
	res, err := http.DefaultClient.Do(req)
	ts.Check(err)
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	ts.Check(err)
	if fine, err := regexp.Match(args[3], body); err != nil || !fine || strconv.Itoa(res.StatusCode) != args[2] {
		ts.Fatalf("%d %s", res.StatusCode, body)
	}
}

// fake is a reader for scripts. It reads a file of claims in short:
//
//	a.txt: They met on 1 May.
//	engagement type=summit party=KEN:Kenya date=2024-05-01@2024-05-01 !planned
//
// The first line names the document and its words, the next ones the claims
// those words prove. "+" stands for a space, ":" sets off a name, "@" a date.
type fake struct{ claims map[string][]claimInShort }

type claimInShort struct{ words, claim string }

func loadFake(file string) (*fake, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := &fake{claims: map[string][]claimInShort{}}
	doc, words := "", ""
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if name, rest, ok := strings.Cut(sc.Text(), ".txt: "); ok {
			doc, words = name+".txt", rest
		} else if sc.Text() != "" {
			out.claims[doc] = append(out.claims[doc], claimInShort{words, sc.Text()})
		}
	}
	return out, nil
}

func (f *fake) Document(doc *chancery.Document) []chancery.Claim {
	var out []chancery.Claim
	for _, s := range f.claims[doc.Name] {
		at := strings.Index(doc.Text, s.words)
		if at < 0 {
			panic(fmt.Sprintf("%s has no words %q", doc.Name, s.words))
		}
		c := chancery.Claim{Document: doc.Name, Polarity: chancery.Asserted, Modality: chancery.Actual, Rule: "fake/claims"}
		c.Evidence = chancery.Evidence{Span: chancery.Span{Start: at, End: at + len(s.words)}, Quote: s.words}
		for i, part := range strings.Fields(s.claim) {
			if i == 0 {
				c.Kind = part
			} else if m, ok := strings.CutPrefix(part, "!"); ok {
				c.Modality = chancery.Modality(m)
			} else {
				name, v, _ := strings.Cut(part, "=")
				c.Add(name, fakeValue(strings.ReplaceAll(v, "+", " "), c.Evidence))
			}
		}
		c.Seal(doc.ID())
		out = append(out, c)
	}
	return out
}

// fakeValue makes a value, proved by its own words where the evidence has them.
func fakeValue(s string, ev chancery.Evidence) chancery.Value {
	v := chancery.Value{Basis: chancery.Explicit}
	s, v.Name, _ = strings.Cut(s, ":")
	s, day, dated := strings.Cut(s, "@")
	if dated {
		v.Date = &chancery.Value{Value: day, Basis: chancery.Explicit}
	}
	v.Value = s
	if i := strings.Index(ev.Quote, s); i >= 0 {
		v.Span = chancery.Span{Start: ev.Start + i, End: ev.Start + i + len(s)}
		v.Text = s
	}
	return v
}
