# Every target is one line that works without make too (on Windows: py packaging\bootstrap.py run).
# Further arguments: make test ARGS="tests/domain -k identity"
PYTHON ?= python3
TASKS := setup run test lint bench soak screenshots package demo lock

.PHONY: $(TASKS)
.DEFAULT_GOAL := run

$(TASKS):
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)
