# Every command that builds, checks or runs Rehearse; `make help` lists them. A missing C compiler,
# header or tool is named and installed by .tools/setup.sh; NO_INSTALL=1 only names it.

# One set of flags for everything, since each change of a flag or of the compiler compiles Fyne's C code
# again. Never add the tag migrated_fynedo: it removes Fyne's check for calls from the wrong goroutine.
export GOFLAGS := -trimpath -buildvcs=false
export CGO_CFLAGS := -O2 -g
TAGS := release
LDFLAGS := -s -w

# Tests use Fyne's test driver: no C compiler, no display.
TEST_TAGS := ci
ifeq ($(OS),Windows_NT)
EXE := .exe
LDFLAGS += -H=windowsgui
else ifeq ($(shell uname -s),Darwin)
TEST_TAGS := ci,mobile
endif

APP := bin/rehearse$(EXE)
SETUP := sh .tools/setup.sh
NO_CGO := CGO_ENABLED=0
WALK := go test -count=1 -tags e2e,slow
TOOL := $(NO_CGO) go tool -modfile=.tools/go.mod

.PHONY: help run build test race check fmt fmt-check vet lint dup deck examples new-scenario e2e kills powercut syncthing start-figures screenshot golden bench vuln clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-14s%s\n", $$1, $$2 }' Makefile

run: build ## Build and open the app
	./$(APP)

build: ## Build the app into bin/
	$(SETUP) app go build -tags $(TAGS) -ldflags '$(LDFLAGS)' -o $(APP) ./cmd/rehearse

test: ## Run the tests; needs no C compiler and no display
	$(NO_CGO) go test -tags $(TEST_TAGS) ./...

race: ## Run the tests with the race detector
	$(SETUP) c go test -race -tags $(TEST_TAGS) ./...

check: ## Run all that must pass before a change is handed in
	bash .ci/run

fmt: ## Format the Go code
	$(TOOL) golangci-lint fmt

fmt-check: ## Show what fmt would change
	$(TOOL) golangci-lint fmt --diff

vet: ## Vet the code and its tests for Linux, Windows and macOS
	GOOS=linux $(NO_CGO) go vet -tags ci ./...
	GOOS=linux $(NO_CGO) go vet -tags ci,e2e,slow ./cmd/...
	GOOS=windows $(NO_CGO) go vet -tags ci ./...
	GOOS=darwin $(NO_CGO) go vet -tags ci,mobile ./...

lint: ## Run the linters, those that guard the layers among them
	$(TOOL) golangci-lint run
	$(TOOL) golangci-lint run --build-tags ci,e2e,slow ./cmd/...

dup: ## Find duplicated code
	$(TOOL) golangci-lint run --enable-only dupl

deck: ## Check the deck's rules: every breach with file and line, then figures
	$(NO_CGO) go run ./cmd/deck check

examples: ## Run the deck's examples under each Python from 3.12 on that is here
	$(NO_CGO) go run ./cmd/deck examples

new-scenario: ## Begin a scenario: make new-scenario CATEGORY=name ID=name
	$(NO_CGO) go run ./cmd/deck new '$(CATEGORY)' '$(ID)'

e2e: ## Click and type through the real window on a virtual display (Linux)
	$(SETUP) e2e go test -tags e2e -count=1 -timeout 20m ./cmd/rehearse/walk

kills: ## Kill the shipped app COUNT (1000) times at random moments: nothing confirmed may be lost (Linux)
	REHEARSE_KILLS=$(or $(COUNT),1000) $(SETUP) e2e $(WALK) -v -timeout 3h -run ConfirmedIsLostWhenKilled ./cmd/rehearse/walk

powercut: ## Take the power from the disk COUNT (40) times while the app writes (Linux, as root)
	REHEARSE_CUTS=$(or $(COUNT),40) sh .tools/powercut.sh $(SETUP) cut $(WALK) -v -timeout 1h -run PowerCut ./cmd/rehearse/walk

syncthing: build ## Use two computers that share their data through Syncthing, apart and together (Linux, as root)
	$(SETUP) sync sh .tools/syncthing.sh $(WALK) -v -timeout 10m -run TwoComputers ./cmd/rehearse/walk

start-figures: ## Measure start and memory with 100,000 reviews against none, COUNT (7) runs each (Linux)
	REHEARSE_RUNS=$(or $(COUNT),7) $(SETUP) e2e $(WALK) -v -timeout 1h -run StartFigures ./cmd/rehearse/walk

screenshot: ## Take pictures of every screen into bin/screens, and the README's (Linux)
	REHEARSE_SHOTS=$(CURDIR)/bin/screens $(SETUP) e2e go test -tags e2e -count=1 -run TestScreens ./cmd/rehearse/walk
	cp bin/screens/browse-1280-light.png assets/screenshot.png

golden: ## Adopt how the widgets and screens look now; look at each picture before you commit it
	$(NO_CGO) go test -tags $(TEST_TAGS) ./ui/... || true
	for new in ui/*/testdata/failed/*; do [ ! -e "$$new" ] || mv -v "$$new" "$${new%/failed/*}/"; done

bench: ## Run the benchmarks into OUT (bench.txt); OLD=file compares with an earlier run
	$(NO_CGO) go test -tags $(TEST_TAGS) -run '^$$' -bench . -benchmem -count $(or $(COUNT),6) ./... >$(or $(OUT),bench.txt)
	$(TOOL) benchstat $(OLD) $(or $(OUT),bench.txt)

vuln: ## Look for known vulnerabilities (needs the network)
	$(TOOL) govulncheck -tags $(TEST_TAGS) ./...

clean: ## Remove what the other targets made
	rm -rf bin bench.txt
