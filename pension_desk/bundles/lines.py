"""Records as lines of JSON and back. See "Lines" in ``docs/bundle-format.md``.

Reading is strict: a line that is not exactly what we would accept raises `BadLine`.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from pension_desk.domain.bundles import (
    Blob,
    BundleName,
    Receipt,
    ReceiptLine,
    Record,
    RecordKind,
    Verdict,
)
from pension_desk.domain.changes import Act, Change, Dot, FieldValue
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.domain.json_text import packed

MAX_LINE = 8 * 2**20
"""No line is longer than this, its line feed included (bytes)."""

MAX_BLOB = 4 * 2**20
MAX_TEXT = 64 * 2**10
"""No author, reason or name is longer than this (characters); fields have limits of their own."""

_BIGGEST = 2**63 - 1

Line = list[Any]
"""One line as JSON gives it: its kind, then its values."""


class BadLine(ValueError):
    """A line that does not hold what the format says."""


def _refuse_number(text: str) -> NoReturn:
    raise BadLine(f"not an integer: {text[:20]}")


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise BadLine("a name stands twice")
    return values


_DECODER = json.JSONDecoder(
    parse_float=_refuse_number, parse_constant=_refuse_number, object_pairs_hook=_distinct
)


def encode(line: Line) -> bytes:
    """Return one line of UTF-8 JSON, line feed included; raises `ValueError` when too long."""
    raw = packed(line).encode("utf-8") + b"\n"
    if len(raw) > MAX_LINE:
        raise ValueError("a record is longer than a line may be")
    return raw


def decode(raw: bytes) -> Line:
    """Return the values of one line without its line feed; the first is its kind.

    Raises:
        BadLine: not UTF-8, not JSON, a broken character, a float, not a list that names a kind.
    """
    try:
        text = raw.decode("utf-8")
        line = _DECODER.decode(text)
        if "\\u" in text:
            packed(line).encode("utf-8")  # half a surrogate pair cannot be stored
    except (ValueError, RecursionError) as error:
        raise BadLine(str(error)) from error
    if not isinstance(line, list) or not line or not isinstance(line[0], str):
        raise BadLine("not a list that names its kind")
    return line


class RecordLines:
    """Turns records into lines and back with one bundle's desk table."""

    def __init__(self, desks: tuple[DeskId, ...]) -> None:
        self._desks = desks
        self._index = {desk: index for index, desk in enumerate(desks)}

    def to_line(self, record: Record) -> Line:
        """Return a record's line; raises `KeyError` when the desk table lacks one of its desks."""
        index = self._index
        match record:
            case Change(dot, act, table, row, fields, supersedes):
                replaced = {name: self._pairs(dots) for name, dots in supersedes.items()}
                number = dot.number
                values = fields if type(fields) is dict else dict(fields)
                return [
                    "change", index[dot.desk], number, act, table, row.hex, values, replaced,
                ]  # fmt: skip
            case Act(desk, number, kind, author, at, detail):
                return ["act", index[desk], number, kind, author, at.isoformat(), detail]
            case ReceiptLine(bundle, dot, verdict, reason):
                return ["verdict", *self._name(bundle), *self._pairs((dot,))[0], verdict, reason]
            case Receipt():
                return [
                    "receipt", *self._name(record.bundle), record.sha256, record.at.isoformat(),
                    record.by, record.accepted, record.unchanged, record.contested, record.refused,
                ]  # fmt: skip
            case Blob(name, media_type, data):
                if len(data) > MAX_BLOB:
                    raise ValueError(f"{name} is larger than a bundle carries")
                return ["blob", name, media_type, base64.b64encode(data).decode("ascii")]

    def to_record(self, line: Line) -> Record:
        """Return the record of a line of a kind that we know; raises `BadLine`."""
        try:
            return self._record(RecordKind(line[0]), line[1:])
        except BadLine:
            raise
        except (ValueError, TypeError, IndexError, AttributeError) as error:
            raise BadLine(f"{line[0]}: {error}") from error

    def _record(self, kind: RecordKind, values: Line) -> Record:
        match kind:
            case RecordKind.CHANGE:
                desk, number, act, table, row, fields, supersedes = values
                return Change(
                    self._dot(desk, number), _positive(act), _name(table), RowId(UUID(hex=row)),
                    _fields(fields), self._supersedes(supersedes, fields),
                )  # fmt: skip
            case RecordKind.ACT:
                desk, number, name, author, at, detail = values
                return Act(
                    *self._dot(desk, number), _name(name), _text(author), _time(at), _text(detail)
                )
            case RecordKind.VERDICT:
                desk, number, dot_desk, dot_number, verdict, reason = values
                dot = self._dot(dot_desk, dot_number)
                return ReceiptLine(self._bundle(desk, number), dot, Verdict(verdict), _text(reason))
            case RecordKind.RECEIPT:
                desk, number, sha256, at, by, *counts = values
                accepted, unchanged, contested, refused = map(_count, counts)
                return Receipt(
                    self._bundle(desk, number), _text(sha256), _time(at), _text(by),
                    accepted, unchanged, contested, refused,
                )  # fmt: skip
            case RecordKind.BLOB:
                name, media_type, data = values
                return Blob(_name(name), _text(media_type), base64.b64decode(data, validate=True))

    def _name(self, bundle: BundleName) -> tuple[int, int]:
        return self._index[bundle.desk], bundle.number

    def _pairs(self, dots: tuple[Dot, ...]) -> list[list[int]]:
        return [[self._index[dot.desk], dot.number] for dot in dots]

    def _dot(self, desk: object, number: object) -> Dot:
        return Dot(self._desk(desk), _positive(number))

    def _bundle(self, desk: object, number: object) -> BundleName:
        return BundleName(self._desk(desk), _positive(number))

    def _desk(self, index: object) -> DeskId:
        return self._desks[_count(index)]

    def _supersedes(
        self, values: object, fields: Mapping[str, FieldValue]
    ) -> dict[str, tuple[Dot, ...]]:
        if not isinstance(values, dict) or not values.keys() <= fields.keys():
            raise BadLine("supersedes names a field that is not set")
        return {
            name: tuple(self._dot(desk, number) for desk, number in pairs)
            for name, pairs in values.items()
        }


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _BIGGEST:
        raise BadLine("not a count")
    return value


def _positive(value: object) -> int:
    if _count(value) == 0:
        raise BadLine("numbers start at 1")
    return _count(value)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise BadLine("not text")
    return value


def _name(value: object) -> str:
    if not _text(value):
        raise BadLine("an empty name")
    return _text(value)


def _time(value: object) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None or not 1900 <= at.year < 3000:
        raise BadLine("a time without its UTC offset, or that no clock shows")
    return at


def _fields(values: object) -> dict[str, FieldValue]:
    if not isinstance(values, dict):
        raise BadLine("fields are not named")
    for value in values.values():
        if value is None or isinstance(value, str):
            continue
        if type(value) is not int or not -_BIGGEST <= value <= _BIGGEST:
            raise BadLine("a field holds what no field can hold")
    return values
