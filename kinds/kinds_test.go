package kinds_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds"
	"github.com/chancery-project/chancery/read"
	"github.com/chancery-project/chancery/read/readtest"
	"github.com/chancery-project/chancery/read/rule"
	"github.com/chancery-project/chancery/read/source"
)

// Every rule's examples give what they say, and what must not fire does not.
func TestRuleExamples(t *testing.T) {
	ks, err := kinds.Readers()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range ks {
		if k.Rules == nil {
			continue
		}
		r, err := read.New(k)
		if err != nil {
			t.Fatal(err)
		}
		for _, ru := range k.Rules.Rules {
			for _, ex := range ru.Tests {
				t.Run(k.Name+"/"+ru.Name+":"+strconv.Itoa(ex.Line), func(t *testing.T) { example(t, r, k.Name, ru, ex) })
			}
		}
	}
}

// TestPartyNames: a side that a person's office or a short form gives has its
// name all the same.
func TestPartyNames(t *testing.T) {
	ks, rs, _ := readers(t)
	doc, err := source.Text("call", []byte("The Prime Minister of Barbados, Anthony Greaves, spoke by telephone with President Ana Soto of Chile on 3 May 2021. They agreed to exchange envoys."), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for i := range ks {
		for _, c := range rs[i].Document(doc) {
			for _, v := range append(c.Fields["party"], c.Fields["by"]...) {
				if found++; v.Name == "" || v.Name == v.Value {
					t.Errorf("%s: %s has no name", c.Rule, v.Value)
				}
			}
		}
	}
	if found < 4 {
		t.Errorf("%d parties read", found)
	}
}

func example(t *testing.T, r *read.Reader, kind string, ru *rule.Rule, ex rule.Example) {
	doc, err := source.Text("example", []byte("date: 2022-06-15\n\n"+ex.Text), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	claims := r.Document(doc)
	if ex.Not {
		if i := slices.IndexFunc(claims, func(c chancery.Claim) bool { return c.Rule == kind+"/"+ru.Name }); i >= 0 {
			t.Errorf("%s\nmust not give %s %v", ex.Text, kind, claims[i].Fields)
		}
		return
	}
	var terms []string
	for _, p := range ex.Want {
		terms = append(terms, p.Field+"="+strconv.Quote(p.Value))
	}
	if err := readtest.Gives(kind, strings.Join(terms, " "), claims); err != nil {
		t.Errorf("%s\n%v", ex.Text, err)
	}
}
