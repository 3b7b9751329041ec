# Journey Editor: `make run` opens it, `make test` proves it. Each sets up what it needs first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PO := $(wildcard resources/translations/*/*.po)
CODE := $(shell find journeyeditor -name '*.py')
TESTS ?= tests

.PHONY: run test check bench soak pictures words clean

run: $(VENV)/code.stamp words
	@$(BIN)/python -m journeyeditor.app.demo

test: $(VENV)/dev.stamp words
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile -q $(TESTS)

check: $(VENV)/dev.stamp words
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: $(VENV)/dev.stamp words
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

soak: $(VENV)/dev.stamp words
	@QT_QPA_PLATFORM=offscreen JOURNEYEDITOR_SOAK=1 $(BIN)/python -m pytest -q tests/property

# The pictures of docs/, from real windows off screen.
pictures: $(VENV)/dev.stamp words
	@$(BIN)/python -m tests.pictures

words: $(PO:.po=.mo)

%.mo: %.po packaging/build_translations.py | $(VENV)/run.stamp
	@$(BIN)/python packaging/build_translations.py && touch $@

$(VENV)/run.stamp: packaging/requirements.txt packaging/system-libs.sh pyproject.toml
	@./packaging/system-libs.sh
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Journey Editor needs Python 3.11 or newer: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned packages into $(VENV) (once)"
	@$(PIP) install --require-hashes -r packaging/requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Compiled once, as an installer compiles what it installs, also where Python itself may keep no compiled code.
$(VENV)/code.stamp: $(VENV)/run.stamp $(CODE)
	@$(BIN)/python -m compileall -q journeyeditor
	@touch $@

$(VENV)/dev.stamp: packaging/requirements-dev.txt $(VENV)/run.stamp
	@echo "Installing the pinned test tools into $(VENV) (once)"
	@$(PIP) install --require-hashes -r packaging/requirements-dev.txt
	@touch $@

clean:
	rm -rf build dist $(VENV)
