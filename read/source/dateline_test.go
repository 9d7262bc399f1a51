package source

import (
	"testing"
)

func TestDateline(t *testing.T) {
	const body = "The two ministers met and agreed to meet again."
	for _, row := range []struct {
		line, place, date, agency string
	}{
		{"LISBON: ", "LISBON", "", ""},
		{"LISBON (Reuters) - ", "LISBON", "", "Reuters"},
		{"LISBON – ", "LISBON", "", ""},
		{"LISBON — ", "LISBON", "", ""},
		{"LISBON -- ", "LISBON", "", ""},
		{"LISBON - ", "LISBON", "", ""},
		{"Accra, 5 July 2023 (GNA): ", "Accra", "2023-07-05", "GNA"},
		{"NEW DELHI, March 3 (Xinhua) -- ", "NEW DELHI", "2024-03-03", "Xinhua"},
		{"Vienna, Oct 5 — ", "Vienna", "2023-10-05", ""},
		{"WASHINGTON, D.C. – ", "WASHINGTON, D.C.", "", ""},
		{"(MENAFN) ", "", "", "MENAFN"},
		{"(MENAFN- Desk News) ", "", "", "MENAFN- Desk News"},
		{"KUALA LUMPUR, Malaysia (AP) — ", "KUALA LUMPUR, Malaysia", "", "AP"},
		{"PARIS/BERLIN, Dec 5 (Agency) - ", "PARIS/BERLIN", "2023-12-05", "Agency"},
		{"MOSCOW, March 3. /TASS/. ", "MOSCOW", "2024-03-03", "TASS"},
		{"SUVA, Fiji, Jan. 9, 2024 /PRNewswire/ -- ", "SUVA, Fiji", "2024-01-09", "PRNewswire"},
		{"Addis Ababa: ", "Addis Ababa", "", ""},
		{"Lima: ", "Lima", "", ""},
		{"Port Louis – ", "Port Louis", "", ""},
		{"THE HAGUE, 12 January 2024 – ", "THE HAGUE", "2024-01-12", ""},
		{"Geneva, 5th of July 2023 – ", "Geneva", "2023-07-05", ""},
		{"Dar es Salaam, 2 February 2024. ", "", "", ""},
		{"Tuesday, 2 January 2024 – ", "", "", ""},
		{"(MENAFN) OSLO, May 3 – ", "OSLO", "2024-05-03", "MENAFN"},
		{"Caracas, 2 December 2021 (Andes Noticias).- ", "Caracas", "2021-12-02", "Andes Noticias"},
		{"(Corrected) ", "", "", ""},
		{"QUETTA, Jul 5 (APP):", "QUETTA", "2023-07-05", "APP"},
		{"BAKU, Azerbaijan, July 5. ", "BAKU, Azerbaijan", "2023-07-05", ""},
		{"YEREVAN, JULY 5, ARMENPRESS. ", "YEREVAN", "2023-07-05", "ARMENPRESS"},
		{"Astana. 5 July. KAZINFORM – ", "Astana", "2023-07-05", "KAZINFORM"},
		{"ANKARA\n\n", "ANKARA", "", ""},
		{"Jakarta (ANTARA) ", "Jakarta", "", "ANTARA"},
		{"SEOUL, Nov. 2 (Yonhap) -- ", "SEOUL", "2023-11-02", "Yonhap"},
		{"SAN JOSÉ, Costa Rica — ", "SAN JOSÉ, Costa Rica", "", ""},
		{"RIO DE JANEIRO, Brazil – ", "RIO DE JANEIRO, Brazil", "", ""},
		{"N’DJAMENA, Chad – ", "N’DJAMENA, Chad", "", ""},
		// Not datelines.
		{"NOTE: ", "", "", ""},
		{"Background: ", "", "", ""},
		{"FACT SHEET: ", "", "", ""},
		{"Energy Security – ", "", "", ""},
		{"Mary Carter: ", "", "", ""},
		{"Pacific Fisheries Organisation (PFO) ", "", "", ""},
		{"Question: ", "", "", ""},
		{"The Joint Commission – ", "", "", ""},
		{"", "", "", ""},
	} {
		text := "date: 2023-12-20\n\n" + row.line + body
		doc, err := Text("t", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := doc.Dateline
		if got := doc.Quote(d.Place); got != row.place || string(d.Date) != row.date || d.Agency != row.agency {
			t.Errorf("%q: got place %q, date %s, agency %q; want %q, %s, %q", row.line, got, string(d.Date), d.Agency, row.place, row.date, row.agency)
		}
		if wantSpan := row.place != "" || row.agency != ""; wantSpan == d.Span.Empty() {
			t.Errorf("%q: dateline span %v", row.line, d.Span)
		}
		last := doc.Regions[len(doc.Regions)-1]
		if !d.Span.Empty() && doc.Quote(last.Span) != body {
			t.Errorf("%q: the report begins with %q", row.line, doc.Quote(last.Span))
		}
		if row.date != "" && doc.Quote(d.When) == "" {
			t.Errorf("%q: no proof of the date", row.line)
		}
	}
}

// TestDatelineWithoutYear keeps the year open where nothing states one.
func TestDatelineWithoutYear(t *testing.T) {
	doc, err := Text("t", []byte("OSLO, March 3 – The two ministers met."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(doc.Dateline.Date); got != "XXXX-03-03" {
		t.Errorf("date %s, want XXXX-03-03", got)
	}
}

func TestLeadingDate(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"2024-05-23", "2024-05-23"},
		{"2024/05/23", "2024-05-23"},
		{"2024-05-23T10:00:00Z", "2024-05-23"},
		{"23 May 2024", "2024-05-23"},
		{"23rd of May, 2024", "2024-05-23"},
		{"May 23, 2024 10:30", "2024-05-23"},
		{"Thursday, May 23, 2024", "2024-05-23"},
		{"Sept. 3, 2011", "2011-09-03"},
		{"May 2024", "2024-05"},
		{"May 23", "XXXX-05-23"},
		{"May", ""},
		{"31 February 2024", ""},
		{"2024-13-01", ""},
		{"Mayor 3", ""},
		{"", ""},
	} {
		d, _, ok := leadingDate(row.in)
		got := ""
		if ok {
			got = string(d.date())
		}
		if got != row.want {
			t.Errorf("%q: got %q, want %q", row.in, got, row.want)
		}
	}
}
