# Every command of the course, a line each; what they do is in tools/ and overdue/.
# Without make (on Windows, say) run what stands here yourself, or see environment.yml.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
VENV_PYTHON := .venv/Scripts/python.exe
else
VENV_PYTHON := .venv/bin/python
endif
OVERDUE := $(VENV_PYTHON) -m overdue
NO_PYTHON := There is no $(PYTHON) here: install Python 3.13 from python.org, then run the same command again.
SETUP := command -v $(PYTHON) >/dev/null || { echo "$(NO_PYTHON)"; exit 1; }; $(PYTHON) tools/setup.py

.DEFAULT_GOAL := help
.PHONY: help setup setup-test lab test notebooks strings fonts facts bench lock

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s%s\n", $$1, $$2 }' Makefile

setup: ## make the environment that the course runs in (.venv)
	@$(SETUP)

setup-test: ## the same, with what checks, publishing and benchmarks need
	@$(SETUP) --test

lab: setup ## open the course in JupyterLab (LESSONS=zh-Hans or en, PORT=8888)
	@$(OVERDUE) lab $(if $(LESSONS),--language $(LESSONS)) $(if $(PORT),--port $(PORT))

test: setup-test ## run every check and test (TESTS="tests/fees -k minimum" for some)
	@$(VENV_PYTHON) tools/check.py $(TESTS)

notebooks: setup-test ## turn the sources of the lessons into the notebooks that people open
	@$(OVERDUE) notebooks $(NAMES)

strings: setup-test ## put the texts of both languages in order and compile them
	@$(OVERDUE) strings

fonts: setup-test ## rebuild the font of the charts if a character is missing
	@$(OVERDUE) fonts

facts: setup ## list the facts that are due for review
	@$(OVERDUE) facts

bench: setup-test ## measure our apps and their peers side by side, in a real JupyterLab
	@$(VENV_PYTHON) -m benchmarks

lock: ## pin exact versions from pyproject.toml (UPGRADE=1 takes the newest that fit)
	@$(PYTHON) tools/lock.py $(if $(UPGRADE),--upgrade)
