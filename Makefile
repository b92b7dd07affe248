# make demo: environment, installation, the graph of samples/, the flagship question. make test: environment, all tests.
# Another Python: make test PYTHON=/path/to/python3.12. Without make (Windows): see "Windows" in README.md.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN = $(VENV)/bin
# setuptools warns about every editable install; nothing in it concerns this project, whose folders have other names.
PIP = PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check
DB ?= samples.db
QUESTION ?= 96-NQ/TW

.PHONY: demo test lint types docs clean

demo: $(VENV)/installed
	$(BIN)/danchieu --db $(DB) build samples
	$(BIN)/danchieu --db $(DB) implementers "$(QUESTION)"
	@echo "The graph is in $(abspath $(DB)). Ask it more: $(BIN)/danchieu --db $(DB) --help"

test: $(VENV)/installed-test
	$(BIN)/python -m pytest

lint: $(VENV)/installed-test
	$(BIN)/ruff check .

# mypy cannot see through an ordinary editable install: it reads the package put together from links.
types: $(VENV)/installed-test
	rm -rf build/types && mkdir -p build/types/danchieu
	ln -s $(abspath $(wildcard api/*)) $(abspath extractors graph queries views app) build/types/danchieu/
	MYPYPATH=build/types $(BIN)/mypy --strict -p danchieu

# Output shown in README.md and docs/ is real: this writes it again (tests/test_docs.py compares).
docs: $(VENV)/installed-test
	$(BIN)/python docs/refresh.py

clean:
	rm -rf $(VENV) build dist *.egg-info $(DB) $(DB)-wal $(DB)-shm

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later with venv found. Install one (Debian, Ubuntu: apt install python3-venv) or say make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade pip
	@touch $@

$(VENV)/installed: $(VENV)/made setup.cfg pyproject.toml
	$(PIP) -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) -e ".[test]"
	@touch $@
