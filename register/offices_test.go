package register

import (
	"testing"

	"github.com/chancery-project/chancery"
)

// officeClaim makes an office claim; party is looked up where basis is reference.
func officeClaim(person, title, party, asOf, status string, basis chancery.Basis) chancery.Claim {
	c := chancery.Claim{Kind: "office", Polarity: chancery.Asserted}
	c.Add("person", chancery.Value{Value: person, Basis: chancery.Explicit})
	c.Add("title", chancery.Value{Value: title, Basis: chancery.Explicit})
	c.Add("party", chancery.Value{Value: party, Basis: basis})
	c.Add("as_of", chancery.Value{Value: asOf, Basis: chancery.FromHeader})
	c.Add("status", chancery.Value{Value: status, Basis: chancery.Explicit})
	return c
}

func TestOfficesLearn(t *testing.T) {
	o := &Offices{}
	o.Learn([]chancery.Claim{
		officeClaim("Ann Oak", "Prime Minister", "KEN", "2024-01-01", "current", chancery.Explicit),
		officeClaim("Ann Oak", "Prime Minister", "KEN", "2023-06-01", "current", chancery.Explicit),
		officeClaim("Oak", "Prime Minister", "KEN", "2024-01-01", "current", chancery.Explicit),
		officeClaim("Ben Elm", "Prime Minister", "FIN", "2024-01-01", "former", chancery.Explicit),
		officeClaim("Cay Fir", "Prime Minister", "NOR", "2024-01-01", "current", chancery.FromData),
		officeClaim("Dee Ash", "Speaker", "KEN", "", "current", chancery.Explicit),
	})
	all := o.All()
	if len(all) != 1 {
		t.Fatalf("learned %v, want Ann Oak alone", all)
	}
	if a := all[0]; a.Person != "Ann Oak" || a.FirstSeen != "2023-06-01" || a.LastSeen != "2024-01-01" || a.From != "" {
		t.Errorf("learned %+v", a)
	}
	if got := o.Of("KEN"); len(got) != 1 || len(o.Of("FIN")) != 0 {
		t.Errorf("Of: %v", got)
	}
	if len(o.Named("ann oak")) != 1 || len(o.Named("Oak")) != 1 || len(o.Named("Elm")) != 0 || len(o.Named("")) != 0 {
		t.Error("Named finds the wrong people")
	}
}
