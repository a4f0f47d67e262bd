# Two commands set up a fresh machine (Python 3.11 and make) and do everything: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types unit floors bench goldens clean

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@

demo: $(VENV)/ready
	$(BIN)/crosswire compare samples --html demo/dossier.html

test: lint types unit floors

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready
	$(BIN)/mypy

unit: $(VENV)/ready
	$(BIN)/pytest

floors: $(VENV)/ready
	$(BIN)/python -m tests.quality.floors

bench: $(VENV)/ready
	$(BIN)/python -m tests.quality.bench

clean:
	rm -rf $(VENV) demo .mypy_cache .pytest_cache .ruff_cache .hypothesis
