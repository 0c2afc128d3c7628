# Everything goes through here; `make help` lists it. Only Python 3.11+, git and make are needed first.
PYTHON ?= python3
SAFAR := .venv/bin/safar

.DEFAULT_GOAL := help
.PHONY: help setup run test check train nlu-test bench format lock clean

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup:  ## Set up what is missing: both environments, the trained model
	@$(PYTHON) deploy/setup_env.py

run: setup  ## Start everything (local Telegram, or real Telegram with TELEGRAM_BOT_TOKEN)
	@exec $(SAFAR) run

test:  ## Set up what is missing and run every test
	@$(PYTHON) deploy/setup_env.py --tests
	@.venv/bin/python -m pytest

check:  ## Format, lint, types, import rules, knowledge and NLU data
	@$(PYTHON) deploy/setup_env.py --tools
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(SAFAR) knowledge check
	$(SAFAR) understanding check

train: setup  ## Train the language model anew, even when its inputs are unchanged
	@$(SAFAR) train --force

nlu-test: setup  ## Test the model on tests/nlu (sentences it was not trained on)
	@$(SAFAR) understanding test

bench: setup  ## Measure speed, as ratios against a baseline in the same run
	@$(PYTHON) deploy/setup_env.py --tools
	@.venv/bin/python -m tests.bench

format:  ## Format the code
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

lock:  ## Resolve the hashed requirement files anew from pyproject.toml
	@$(PYTHON) deploy/setup_env.py --lock

clean:  ## Remove environments and everything the program wrote in this checkout
	rm -rf .venv .venv-nlu .uv var
