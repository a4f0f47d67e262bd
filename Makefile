# Two commands set up a fresh machine (Python 3.11 and make) and do everything: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CHROMIUM ?= chromium

.PHONY: demo test lint types unit floors bench goldens picture clean

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@

demo: $(VENV)/ready
	$(BIN)/crosswire compare samples --html demo/dossier.html
	@echo "The same as a page: $(CURDIR)/demo/dossier.html"

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

# What the samples and the report room's own dossier come to; read the difference before committing it.
goldens: $(VENV)/ready
	$(BIN)/python -m tests.golden.regenerate
	$(BIN)/python -m tests.report.regenerate

# docs/dossier.png and the excerpt in README.md, from the samples; needs Chromium.
picture: $(VENV)/ready
	$(BIN)/crosswire compare samples/g7-ukraine-2025 --quiet --html demo/picture.html > /dev/null
	$(CHROMIUM) --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
	  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir=demo/chromium \
	  --window-size=1280,1000 --screenshot=docs/dossier.png "file://$(CURDIR)/demo/picture.html"
	$(BIN)/python -m tests.golden.excerpt

clean:
	rm -rf $(VENV) demo .mypy_cache .pytest_cache .ruff_cache .hypothesis
