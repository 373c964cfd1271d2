# Everything a newcomer needs: `make demo` shows the program at work, `make test` passes its tests. Both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help demo test check bench clean pins words pictures

help:
	@echo "make demo   run the whole job on the sample web and serve the directory it makes"
	@echo "make test   run the tests"
	@echo "make check  format, lint, types, import rules and tests"
	@echo "make bench  run the benchmarks"
	@echo "make words  bring the translations up to date with the texts"
	@echo "make pictures   take the pictures of the README anew"
	@echo "make pins   compile the pinned requirements anew"
	@echo "make clean  remove what make has built (never ./data)"

.venv/run.stamp: requirements/base.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("exosome-directory needs Python 3.11 or newer; this is " + sys.version.split()[0] + " (try: make PYTHON=python3.12 demo)" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: .venv/run.stamp
	$(BIN)/exodir demo

test: .venv/dev.stamp
	$(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist loadfile

.venv/bench.stamp: .venv/dev.stamp requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

bench: .venv/bench.stamp
	$(BIN)/python -m benchmarks

words: .venv/dev.stamp
	$(BIN)/python -m tests.translating

pictures: .venv/dev.stamp
	$(BIN)/python -m tests.exports.screenshots

pins:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links requirements/base.in -o requirements/base.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links requirements/dev.in -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links requirements/bench.in -o requirements/bench.txt

clean:
	rm -rf .venv demo-data .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist *.egg-info
