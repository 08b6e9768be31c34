# Every command that builds, checks or runs Rehearse; `make help` lists them. A missing C compiler,
# header or tool is named and installed by .tools/setup.sh; NO_INSTALL=1 only names it.

# One set of flags for everything, since each change of a flag or of the compiler compiles Fyne's C code
# again. Never add the tag migrated_fynedo: it removes Fyne's check for calls from the wrong goroutine.
export GOFLAGS := -trimpath -buildvcs=false
export CGO_CFLAGS := -O2 -g
# no_emoji leaves out Fyne's picture of emoji, 4.2 MB; those of the system are shown instead.
TAGS := release,no_emoji
LDFLAGS := -s -w

# Tests use Fyne's test driver: no C compiler, no display.
TEST_TAGS := ci
ifeq ($(OS),Windows_NT)
EXE := .exe
LDFLAGS += -H=windowsgui
else ifeq ($(shell uname -s),Darwin)
TEST_TAGS := ci,mobile
PACKAGES := mac
endif
PACKAGES ?= deb rpm arch tar flatpak windows mac

APP := bin/rehearse$(EXE)
SETUP := sh .tools/setup.sh
NO_CGO := CGO_ENABLED=0
WALK := go test -count=1 -tags e2e,slow
PERF = $(SETUP) e2e sh -c 'mkdir -p bin && CGO_ENABLED=0 go build -o bin/perf ./cmd/perf && exec bin/perf "$$@"' perf
TOOL := $(NO_CGO) go tool -modfile=.tools/go.mod

# Packages take the version from FyneApp.toml, as a test makes the app do, and every time stamp from the commit.
export VERSION ?= $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
export SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),1767225600)
export TAGS LDFLAGS
PACK := sh .tools/pack.sh

.PHONY: help run build test race check fmt fmt-check vet lint dup deck examples new-scenario e2e kills powercut syncthing perf perf-compare perf-plots perf-hour relevance explain search-figures icons pictures screens golden bench learn vuln clean \
	deb rpm arch tar flatpak windows mac packages pack-check try offline release publish licences

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z0-9 -]+:.*## / { printf "make %-14s%s\n", $$1, $$2 }' Makefile

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

perf: ## Measure start, memory, idle, keys, cards and stars beside an empty window, RUNS (9) starts each (Linux)
	$(PERF) table

perf-compare: ## Measure this tree beside the commit BASE (HEAD), by turns, and say what differs (Linux)
	$(PERF) compare '$(or $(BASE),HEAD)'

perf-plots: ## Draw how start, memory and search grow into assets/perf, RUNS (5) starts each (Linux)
	$(PERF) plots

perf-hour: ## Do an hour's ACTIONS (1500), sped up, and watch memory and speed (Linux)
	$(PERF) hour

relevance: ## Judge the search by labelled QUERIES=file.tsv; RANKS=file.tsv takes the lists of results
	$(NO_CGO) go run ./cmd/search relevance '$(or $(QUERIES),data/search/testdata/queries.tsv)' $(RANKS)

explain: ## Say why each hit ranks where it does: make explain QUERY='words'
	$(NO_CGO) go run ./cmd/search explain '$(QUERY)'

search-figures: ## Measure the search beside others over SCENARIOS (10000) invented scenarios
	cd .tools/peers && $(NO_CGO) go run . -scenarios $(or $(SCENARIOS),10000)

pictures: ## Take the README's pictures into assets/pictures; look at each before you commit it (Linux)
	rm -rf bin/pictures
	REHEARSE_SHOTS=$(CURDIR)/bin/pictures $(SETUP) film $(WALK) -timeout 10m -run TestPictures ./cmd/rehearse/walk
	install -D -m 644 -t assets/pictures bin/pictures/*.png bin/pictures/*.gif

screens: ## Take pictures of every screen into bin/screens, to look at (Linux)
	REHEARSE_SHOTS=$(CURDIR)/bin/screens $(SETUP) e2e go test -tags e2e -count=1 -run TestScreens ./cmd/rehearse/walk

icons: ## Draw the app's icon in every size and format into bin/icons; look at sheet.png there
	$(SETUP) pack sh .tools/icons.sh
	cp bin/icons/256.png assets/icon.png

golden: ## Adopt how the widgets and screens look now, and put the screens on sheets in bin/screens; look at them
	TEST_TAGS=$(TEST_TAGS) $(SETUP) sheet sh .tools/golden.sh

bench: ## Run the benchmarks of PKG (./...) into OUT (bench.txt); OLD=file compares with an earlier run
	$(NO_CGO) go test -tags $(TEST_TAGS) -run '^$$' -bench . -benchmem -count $(or $(COUNT),6) $(or $(PKG),./...) >$(or $(OUT),bench.txt)
	$(TOOL) benchstat $(OLD) $(or $(OUT),bench.txt)

learn: ## Let simulated learners study for four weeks, SEEDS (10) of each kind: memory of points against cards
	$(NO_CGO) go run ./cmd/learn -seeds $(or $(SEEDS),10)

vuln: ## Look for known vulnerabilities (needs the network)
	$(TOOL) govulncheck -tags $(TEST_TAGS) ./...

deb rpm: build ## Make the package for Debian and its kin, for Fedora, openSUSE and their kin, into bin/dist
	$(SETUP) pack $(PACK) $@

arch: build ## Make the package for Arch Linux
	$(SETUP) pack $(PACK) archlinux

tar: build ## Make the archive with an installer for every other Linux
	$(SETUP) pack $(PACK) tar

flatpak: build ## Make the Flatpak
	$(SETUP) pack $(PACK) flatpak

windows: ## Make setup, MSI and portable archive for Windows (on Debian and its kin)
	$(SETUP) win $(PACK) windows

mac: ## Make the disk image for macOS (on a Mac; elsewhere the bundle's layout)
	$(SETUP) pack sh .tools/pack-mac.sh

packages: $(PACKAGES) ## Make every package that this system can make

pack-check: ## Install, start, use, update and remove every package, each step with PASS or FAIL (Debian, as root)
	$(SETUP) try bash .tools/pack-check.sh

try: ## Install, start and remove the packages in bin/dist on Windows or macOS
	bash .tools/try.sh

offline: ## Walk through the real window without a network, and list every socket that the app opens (Linux)
	$(SETUP) net sh .tools/offline.sh

release: ## Make all packages of the tag that is checked out, with checksums, SBOM and licences
	sh .tools/release.sh make

publish: ## Put the release in bin/dist up on the code host (for the release workflow)
	sh .tools/release.sh publish

licences: ## Collect the licences of the modules that are built in
	sh .tools/licences.sh >bin/modules.txt && mv bin/modules.txt assets/licences/modules.txt

clean: ## Remove what the other targets made
	rm -rf bin bench.txt
