module github.com/chancery-project/chancery

go 1.26.0

require (
	github.com/alexedwards/scs/v2 v2.9.0 // logins that last: sessions over a store of one's own
	github.com/chromedp/cdproto v0.159.0 // tests: what a browser is told
	github.com/chromedp/chromedp v0.23.0 // tests: the pages in a browser
	github.com/danielgtaylor/huma/v2 v2.37.2 // the API: OpenAPI 3.1, checks and answers from one set of Go types
	github.com/getkin/kin-openapi v0.152.0 // tests: the OpenAPI document, and every answer against it
	github.com/google/go-cmp v0.7.0 // tests: how two values differ
	github.com/jackc/pgx/v5 v5.12.0 // PostgreSQL
	github.com/prometheus/client_golang v1.25.0 // /metrics
	github.com/rogpeppe/go-internal v1.16.0 // tests: the command line, by scripts
	github.com/spf13/cobra v1.10.2 // the command line: flags, help, completion
	go.uber.org/goleak v1.3.0 // tests: a server that stops leaves nothing running
	golang.org/x/crypto v0.58.0 // passwords: Argon2id
	golang.org/x/net v0.60.0 // tests: pages tag by tag
	golang.org/x/term v0.47.0 // passwords typed unseen
	golang.org/x/time v0.16.0 // few attempts to log in: rate limits
	modernc.org/sqlite v1.60.1 // SQLite without cgo
	pgregory.net/rapid v1.3.0 // tests: properties of spans and dates
)

require (
	github.com/beorn7/perks v1.0.1 // indirect
	github.com/cespare/xxhash/v2 v2.3.0 // indirect
	github.com/dustin/go-humanize v1.0.1 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/go-openapi/jsonpointer v0.22.5 // indirect
	github.com/go-openapi/swag/jsonname v0.25.5 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/jackc/pgpassfile v1.0.0 // indirect
	github.com/jackc/pgservicefile v0.0.0-20240606120523-5a60cdf6a761 // indirect
	github.com/jackc/puddle/v2 v2.2.3 // indirect
	github.com/mattn/go-isatty v0.0.24 // indirect
	github.com/munnerz/goautoneg v0.0.0-20191010083416-a7dc8b61c822 // indirect
	github.com/ncruces/go-strftime v1.0.0 // indirect
	github.com/oasdiff/yaml v0.1.1 // indirect
	github.com/oasdiff/yaml3 v0.0.14 // indirect
	github.com/prometheus/client_model v0.6.3 // indirect
	github.com/prometheus/common v0.72.0 // indirect
	github.com/prometheus/procfs v0.22.0 // indirect
	github.com/remyoudompheng/bigfft v0.0.0-20230129092748-24d4a6f8daec // indirect
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3 // indirect
	github.com/spf13/pflag v1.0.10 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	google.golang.org/protobuf v1.36.12 // indirect
	modernc.org/libc v1.77.1 // indirect
	modernc.org/mathutil v1.7.1 // indirect
	modernc.org/memory v1.12.1 // indirect
)
