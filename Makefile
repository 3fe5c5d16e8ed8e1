# Plain `make` lists the commands. Only git, make and Python 3.11 are needed; everything else goes into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# The system's certificates: a council's network often has one of its own between its machines and the world.
# Compiled once here: where Python is told to write no .pyc, every start would compile a thousand files.
INSTALL := $(BIN)/uv pip install --quiet --system-certs --compile-bytecode --python $(BIN)/python
unexport PYTHONDONTWRITEBYTECODE
UV := $(INSTALL) --require-hashes
PYTEST := $(BIN)/python -m pytest
WORKERS ?= 2
MONTH ?= 2017-06

# How much the long commands do. The defaults are the long form; .ci/run asks for a short one.
FUZZ_FILES ?= 500
NIGHTLY_COUNCILS ?= 200
BENCH_CHILDREN ?= 2000
SCALE_CHILDREN ?= 300000
SCALE_COUNCILS ?= 1 10 50 153
MUTANTS_SAMPLE ?= 1
ATTACK_EDITIONS ?= 13
AXE_WIDTHS ?= 360 390 1280

.DEFAULT_GOAL := help
.PHONY: help demo test published examples test-spark test-cluster fuzz test-nightly attack mutants bench bench-scale check fix lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# --- setting up ---------------------------------------------------------------------------------

.venv/.bootstrap: requirements/bootstrap.txt
	@test -n "$(PYTHON)" && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Parentis needs Python 3.11 or later; set PYTHON=/path/to/python3.11." >&2; exit 1; }
	@echo "Setting up .venv ..."
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

.venv/.run: .venv/.bootstrap requirements/run.txt pyproject.toml
	@$(UV) -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: .venv/.run requirements/test.txt
	@$(UV) -r requirements/test.txt
	@touch $@

.venv/.spark: .venv/.test requirements/spark.txt
	@$(UV) -r requirements/spark.txt
	@touch $@

# --- using it -----------------------------------------------------------------------------------

demo: .venv/.run ## a Highlight Report of a synthetic council, in demo/out
	@rm -rf demo/delivery
	@$(BIN)/parentis sample demo/delivery --month $(MONTH)
	@$(BIN)/parentis run demo/delivery --month $(MONTH) --store demo/store --out demo/out
	@echo
	@echo "Open demo/out/highlight-report.html, .docx or .pdf. The figures are in demo/out/series.csv,"
	@echo "what was found in the files is in demo/out/findings.csv. The children behind a figure:"
	@echo "  $(BIN)/parentis evidence 4.05.01 --month $(MONTH) --store demo/store"

# --- testing it ---------------------------------------------------------------------------------

test: .venv/.test ## the linters and every test but the long ones (under five minutes)
	@$(MAKE) --no-print-directory check; linted=$$?; \
		$(PYTEST) -n $(WORKERS) --dist loadgroup -q; tested=$$?; \
		exit $$((linted || tested))

examples: .venv/.test ## the worked examples of the indicators alone
	@$(PYTEST) -q -m example

test-spark: .venv/.spark ## the examples and relations on Spark in local mode (needs Java 17)
	@$(PYTEST) -q -m spark

test-cluster: .venv/.spark ## several councils on a Spark cluster started for it: a master, two workers
	@$(PYTEST) -q -m cluster tests/cluster

fuzz: .venv/.test ## mutated files through the command line
	@PARENTIS_FUZZ_FILES=$(FUZZ_FILES) $(PYTEST) -n $(WORKERS) --dist loadgroup -q -m fuzz

test-nightly: .venv/.test ## hundreds of random councils against the second implementation; axe over whole papers
	@PARENTIS_NIGHTLY_COUNCILS=$(NIGHTLY_COUNCILS) PARENTIS_ATTACK_EDITIONS=$(ATTACK_EDITIONS) \
		PARENTIS_AXE_WIDTHS="$(AXE_WIDTHS)" $(PYTEST) -n $(WORKERS) --dist loadgroup -q -m nightly

attack: .venv/.test ## from thirteen public editions to every withheld number: none may be found
	@PARENTIS_ATTACK_EDITIONS=$(ATTACK_EDITIONS) $(PYTEST) -q -m nightly -k thirteen tests/disclosure

mutants: .venv/.test ## are the definitions pinned? one thing changed at a time, in SQL too (docs/mutation.md)
	@$(BIN)/python -m tests.mutation --workers $(WORKERS) --sample $(MUTANTS_SAMPLE)

published: .venv/.test ## parentis figures measured on the published report, REPORT=FILE, against labels of its claims
	@test -n "$(REPORT)" || { echo "Give the text of the published report: make published REPORT=FILE" >&2; exit 2; }
	@$(BIN)/python -m tests.claims.published "$(REPORT)"

bench: .venv/.test ## time and memory of the main job, beside hand-written SQL
	@$(BIN)/python -m benchmarks.main_job --children $(BENCH_CHILDREN)
	@$(BIN)/python -m benchmarks.documents
	@$(BIN)/python -m benchmarks.control
	@$(BIN)/python -m benchmarks.claims

bench-scale: .venv/.test ## 1, 10, 50 and 153 councils beside hand-written SQL and pandas (half an hour)
	@$(BIN)/python -m benchmarks.scale --councils $(SCALE_COUNCILS) --children $(SCALE_CHILDREN)

# --- keeping it in order ------------------------------------------------------------------------

check: .venv/.test ## linters, types and import contracts; changes nothing
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . \
		|| { echo "Some files are not formatted: run 'make fix'." >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache > .venv/contracts.txt || { cat .venv/contracts.txt; exit 1; }

fix: .venv/.test ## format, and mend what the linter can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

LOCK := ../$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

lock: .venv/.bootstrap ## work out the locked requirements again (add LOCK_WITH=--upgrade for newer ones)
	@cd requirements && for name in bootstrap run test spark; do \
		$(LOCK) $(LOCK_WITH) $$name.in -o $$name.txt || exit 1; done

clean: ## remove the environment, the demo and every cache
	rm -rf .venv demo build dist parentis-store .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -rf src/*.egg-info
