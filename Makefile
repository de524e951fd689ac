# The guide, the program that builds it, and their tests. Needs Go and make;
# `make test` says what it misses beside.

# The address under which the site will be served, if it is known, and the
# folder to publish to.
BASE_URL =
OUT = public
# Where make serve shows the guide.
ADDR = 127.0.0.1:8080
# What make bench measures: numbers of sheets, shapes of guides, and programs to
# compare with, another recueil and a Hugo; the file for the results.
SIZES = 150 1000 5000 20000
SHAPES = default
BASE =
HUGO =
MARKDOWN = docs/bench.md
# 1: browsers look at every page, which takes hours.
FULL =
# How often each small benchmark runs, and how long each fuzz target.
COUNT = 6
FUZZTIME = 10s

# As releases are built, so that what is tested is what is released, and compiled once.
export CGO_ENABLED = 0
export GOFLAGS := -trimpath $(GOFLAGS)

TEMPL = go tool -modfile=.ci/templ/go.mod templ
LINT = go tool -modfile=.ci/lint/go.mod golangci-lint
# What Forgejo's workflows have that GitHub's may not: a label, and actions by their address.
ACTIONLINT = go tool -modfile=.ci/workflows/go.mod actionlint -shellcheck= -pyflakes= \
	-ignore 'label "docker" is unknown' -ignore 'specifying action "https://data\.forgejo\.org/'
SITETEST = generator/sitetest
TESTED = $(shell go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}' ./... | grep -v /$(SITETEST))
# The packages whose tests hold a text.
with = $$(grep -rl --include='*_test.go' $(1) . | xargs -n1 dirname | sort -u)

.PHONY: help site packs release check schema serve test bench microbench lint format generate elements pictures golden fuzz units realsite

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

site: ## build the site into OUT (public), for BASE_URL if it is given
	@go run ./generator build --out "$(OUT)" --base-url "$(BASE_URL)"

packs: ## build the site with all forms in which readers take it along, into OUT (public)
	@go run ./generator pack --out "$(OUT)" --base-url "$(BASE_URL)"

release: ## build the program for each system, with digests and a list of what is in it, into dist
	@go run -C .ci/release . "$$(pwd)/dist"

check: ## say what is wrong with the content, and write nothing
	@go run ./generator check

schema: ## write the schemas and snippets from which editors complete keys and ids
	@go run ./generator schema --snippets .vscode/guide.code-snippets

serve: ## show the guide in a browser while it is being written, at ADDR (127.0.0.1:8080)
	@go run ./generator serve --addr "$(ADDR)"

test: units lint realsite ## run every test, those of the built site included

bench: ## measure builds of synthetic guides of SIZES sheets; BASE=program, HUGO=program: compare
	@go run ./generator/bench run --sizes "$(SIZES)" --shapes "$(SHAPES)" --base "$(BASE)" --hugo "$(HUGO)" --markdown "$(MARKDOWN)"

microbench: ## run the small benchmarks, of each stage and others, COUNT times (6), for benchstat
	@go test -run '^$$' -bench . -benchmem -count $(COUNT) $(call with,'^func Benchmark')

lint: ## look for mistakes and bad style in the code and the workflows
	@$(LINT) run ./...
	@go vet -C .ci/release .
	@$(ACTIONLINT) .github/workflows/*.yml .forgejo/workflows/*.yml docs/shards/workflow.yml docs/publish/github.yml

format: generate ## format the code and the layouts
	@$(TEMPL) fmt -log-level warn layouts
	@$(LINT) fmt ./...

# What it writes is committed: a fresh machine needs only Go. The tests of
# layouts say when it is old.
generate: ## compile the layouts to Go
	@$(TEMPL) generate -log-level warn -path layouts

elements: ## write the page of all elements of the layouts, in both schemes, to elements.html
	@go run ./generator build --root generator/testdata/site --out "$$(pwd)/elements.site" >/dev/null
	@go run ./layouts/elements/gen elements.site elements.html && rm -r elements.site

golden: ## rewrite the expected files of the tests, to be read before they are committed
	@for dir in $(call with,'"update"'); do go test $$dir -update || exit 1; done

pictures: ## keep the pictures of pages as they look now, to be looked at before they are committed
	@go test ./$(SITETEST) -run Pictures -keep

fuzz: ## run each fuzz target FUZZTIME long (10s)
	@for dir in $(call with,'^func Fuzz'); do \
		for target in $$(go test -list '^Fuzz' $$dir | grep '^Fuzz'); do \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$dir || exit 1; \
		done; \
	done

units:
	@go test $(TESTED)

# In its own folder, so that go prints what was measured and what was skipped. With
# FULL=1 a browser looks at every page in each view, not at one of each kind.
realsite:
	@FULL=$(FULL) go test -C $(SITETEST) -timeout $(if $(FULL),10h,30m)
