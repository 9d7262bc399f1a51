package project

import "testing"

// A later mention by name or alias is the same project, and adds to it.
func TestFold(t *testing.T) {
	text := "Ministers praised the Coral Bay Bridge project (CBB). Work on the Coral Bay Bridge project was completed in May."
	cs := claims(t, reader1(t), text)
	if len(cs) != 1 || cs[0].First("alias") != "CBB" || cs[0].First("status") != "completed" {
		t.Fatalf("read %v", cs)
	}
}

// What stands in capitals and is no project stays out.
func TestNoProject(t *testing.T) {
	r := reader1(t)
	for _, text := range []string{
		"The leaders met in Panama City and flew to Kuwait City.",
		"They adopted the Joint Programme and the Riverside Network Agreement.",
		"The World Food Programme and the International Monetary Fund sent envoys.",
	} {
		if cs := claims(t, r, text); len(cs) > 0 {
			t.Errorf("%s: read %v", text, cs)
		}
	}
}

// What is due to be completed is not completed.
func TestDue(t *testing.T) {
	r := reader1(t)
	for _, text := range []string{
		"Construction of the Coral-Delta High-Speed Railway is due to be completed in 2030.",
		"The Riverside Gas Pipeline project is expected to be completed by 2028.",
		"The Riverside Gas Pipeline project will be inaugurated next year.",
	} {
		cs := claims(t, r, text)
		if len(cs) != 1 || cs[0].Has("status", "completed") {
			t.Errorf("%s: read %v", text, cs)
		}
	}
}
