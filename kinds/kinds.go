// Package kinds lists the kinds of claim that Chancery records: one folder a
// kind, one line here.
package kinds

import (
	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/kinds/engagement"
	"github.com/chancery-project/chancery/kinds/indicator"
	"github.com/chancery-project/chancery/kinds/instrument"
	"github.com/chancery-project/chancery/kinds/measure"
	"github.com/chancery-project/chancery/kinds/mechanism"
	"github.com/chancery-project/chancery/kinds/office"
	"github.com/chancery-project/chancery/kinds/project"
	"github.com/chancery-project/chancery/kinds/relation"
	"github.com/chancery-project/chancery/kinds/statement"
	"github.com/chancery-project/chancery/kinds/undertaking"
	"github.com/chancery-project/chancery/read"
)

// All returns the kinds in the order in which they are shown.
func All() []chancery.Kind {
	return []chancery.Kind{
		office.Kind, engagement.Kind, instrument.Kind, relation.Kind, mechanism.Kind,
		undertaking.Kind, project.Kind, indicator.Kind, measure.Kind, statement.Kind,
	}
}

// Readers returns the kinds with their rules, ready to read prose.
func Readers() ([]read.Kind, error) {
	var out []read.Kind
	for _, load := range []func() (read.Kind, error){
		office.New, engagement.New, instrument.New, relation.New, mechanism.New,
		undertaking.New, project.New, indicator.New, measure.New, statement.New,
	} {
		k, err := load()
		if err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	return out, nil
}
