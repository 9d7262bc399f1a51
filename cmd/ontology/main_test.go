package main

import "testing"

func TestTidy(t *testing.T) {
	in := "kind\tcategory\tname\tquad\tscore\tcameo\tmeaning\n" +
		"category\tAGREE\t\tverbal (mostly)\t2.5\t03\twillingness (of any sort)\n" +
		"sector\t\tGOV\t\t\t\tgovernment\n"
	want := "kind\tcategory\tname\tquad\tcameo\tmeaning\ncategory\tAGREE\t\tverbal\t03\twillingness (of any sort)\n"
	got, err := tidy(in)
	if err != nil || string(got) != want {
		t.Errorf("got %q, %v", got, err)
	}
	for _, bad := range []string{"kind\tname\n", in + "category\tshort\n"} {
		if _, err := tidy(bad); err == nil {
			t.Errorf("%q passes", bad)
		}
	}
}
