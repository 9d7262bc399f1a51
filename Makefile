# These name data that is not part of the tree; nothing but
# the targets that use them asks for them.
UD       ?=
CLUSTERS ?=
REFDATA  ?=
SHARED   ?=

export CGO_ENABLED = 0
TOOLS = $(or $(shell go env GOBIN),$(shell go env GOPATH)/bin)

.PHONY: help check fmt test fuzz demo bench models ud names score tour load pages shots atlas

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 10

check: ## what continuous integration runs
	bash .ci/run

fmt: ## format all Go files
	$(TOOLS)/gofumpt -w .

test: ## all tests
	go test ./...

FUZZTIME ?= 60s
fuzz: ## every fuzz target for FUZZTIME
	@for pkg in $$(go list ./...); do \
		for f in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			echo "== $$pkg $$f"; go test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
		done; \
	done

demo: ## read the sample reports and print a brief
	go run ./cmd/chancery demo

bench: ## reading speed on one core, tokens a second
	go test -run '^$$' -bench . -benchmem -cpu 1 ./read/...

tour: ## docs/tour.md: the commands that ask a register, with their output
	bash docs/tour.sh

SHOTS ?= $(CURDIR)/shots
shots: ## every page as a picture, wide and narrow, light and dark, into SHOTS; needs Chromium
	SHOTS=$(SHOTS) CHANCERY_NEED_BROWSER=1 go test ./serve/web -run '^TestShots$$' -count=1

CLAIMS ?= 1000000
load: ## a register of CLAIMS made claims: documents a second, and how long answers take
	go run ./cmd/bench --claims $(CLAIMS)

URL ?= http://127.0.0.1:8080
pages: ## how fast a running chancery serve at URL answers many readers
	go run ./cmd/load --url $(URL)

models: ## train the tagger and parser: make models UD=…/ud CLUSTERS=…/clusters.tsv
	$(call need,UD,the folder of the treebanks en_ewt and en_gum)
	go run ./cmd/train --ud $(UD) --clusters $(or $(CLUSTERS),$(UD)/../clusters.tsv) --out read/syntax/model

ud: ## score the embedded models: make ud UD=…/ud
	$(call need,UD,the folder of the treebanks en_ewt and en_gum)
	go run ./cmd/train --ud $(UD) --score

names: ## build the embedded names: make names REFDATA=…/refdata
	$(call need,REFDATA,the folder of the reference tables)
	go run ./cmd/gazetteer --refdata $(REFDATA) --out read/gazetteer/data $(if $(UD),--treebanks $(UD))

atlas: ## draw the embedded map of the world: make atlas REFDATA=…/refdata
	$(call need,REFDATA,the folder of the reference tables)
	go run ./cmd/atlas --refdata $(REFDATA) --out serve/web/atlas.tsv

score: ## write docs/scores.md: make score SHARED=… (the folder with gold/, seeds/ and corpora/)
	$(call need,SHARED,the folder with gold/ and seeds/ and corpora/)
	bash .ci/scores $(SHARED)

need = @test -n "$($(1))" || { echo "$(1) is not set: it names $(2). Write: make $@ $(1)=…" >&2; exit 2; }
