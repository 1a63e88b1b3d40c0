"""What a command answers: a JSON document, lines for a person, and an exit code."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

from pension_desk.domain.errors import DeskError

DONE, REFUSED, USAGE, ENVIRONMENT, PARTLY = 0, 1, 2, 3, 4
"""Exit codes; ``PARTLY``: done, but some records were refused or wait for a person."""


@dataclass(frozen=True)
class Answer:
    """``document``: what ``--json`` prints; ``lines``: what a person reads."""

    document: Mapping[str, Any]
    lines: tuple[str, ...] = ()
    code: int = DONE


_BY_COMMAND = {"请选“仍要登记”": "请加上 --again"}
"""What advice says of a window's button, and the option that does the same."""


@dataclass(frozen=True)
class Failure:
    """A refusal or a failed environment as a document."""

    error: DeskError = field()

    def answer(self) -> Answer:
        """Return the answer that tells of it."""
        advice = self.error.advice
        for button, option in _BY_COMMAND.items():
            advice = advice.replace(button, option)
        told = {"reason": self.error.reason, "message": self.error.message, "advice": advice}
        return Answer({"error": told}, (f"{self.error.message}{advice}",), self.error.exit_code)


def plain(value: object) -> Any:
    """Return a frozen value as JSON can hold it: dates as ISO text, ids as text."""
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(found) for key, found in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(found) for found in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID | Path):
        return str(value)
    return value


def write(answer: Answer, *, as_json: bool) -> int:
    """Print an answer and return its exit code; failures go to standard error as well."""
    try:
        _print(answer, as_json=as_json)
    except BrokenPipeError:
        # who reads has heard enough (| head); Python must not try to flush the rest at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return answer.code


def _print(answer: Answer, *, as_json: bool) -> None:
    failed = answer.code in {REFUSED, USAGE, ENVIRONMENT}
    if as_json:
        print(json.dumps(plain(answer.document), ensure_ascii=False, indent=1))  # noqa: T201
    if failed or not as_json:
        target = sys.stderr if failed else sys.stdout
        for line in answer.lines:
            print(line, file=target)
    sys.stdout.flush()
