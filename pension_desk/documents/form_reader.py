"""Turns a parsed form into values, and notes every slip on the way instead of the first."""

from __future__ import annotations

import dataclasses
import re
import string
from collections.abc import Callable, Mapping
from typing import Annotated, Any, NoReturn, TypeVar, cast, get_args, get_origin, get_type_hints

from pension_desk.documents.form_faults import Fault, Key, told
from pension_desk.documents.forms import Between, Colour, OneOf, Plain, Scope
from pension_desk.domain.facts import Fact

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
T = TypeVar("T")


class _Wrong(Exception):
    """Carries one slip out to the field that has it."""

    def __init__(self, reason: str, key: Key, what: str, allowed: tuple[str, ...]) -> None:
        super().__init__()
        self.fault = (reason, key, what, allowed)


@dataclasses.dataclass(frozen=True)
class Allowed:
    """The fill-ins of each scope, and those that exist but are not for this audience."""

    scopes: Mapping[Scope, frozenset[str]]
    secret: Mapping[str, Fact] = dataclasses.field(default_factory=dict)


class Reader:
    """Reads one form. ``line`` finds the line of a key; ``faults`` fills up."""

    def __init__(self, line: Callable[[Key], int | None], allowed: Allowed) -> None:
        self._line = line
        self._allowed = allowed
        self.faults: list[Fault] = []

    def note(self, reason: str, key: Key, what: str, allowed: tuple[str, ...] = ()) -> None:
        """Note a slip."""
        self.faults.append(Fault(reason, key, self._line(key), what, allowed))

    def read(self, kind: type[T], table: object, key: Key) -> T | None:
        """Return one section, None where it has slips; its dataclass says what it may hold."""
        before = len(self.faults)
        if not isinstance(table, dict):
            self.note("form_value", key, "应当是一节，用方括号开头")
            return None
        hints = get_type_hints(kind, include_extras=True)
        given = {one.name for one in dataclasses.fields(cast("Any", kind)) if _must(one)}
        for name in sorted(given - table.keys()):
            self.note("form_key", key, f"缺少“{told((*key, name))}”")
        for name in table.keys() - hints.keys():
            self.note("form_key", (*key, name), f"不认识“{told((*key, name))}”")
        values: dict[str, Any] = {}
        for name in (name for name in hints if name in table):
            try:
                values[name] = self._value(hints[name], table[name], (*key, name))
            except _Wrong as wrong:
                self.note(*wrong.fault)
        return kind(**values) if len(self.faults) == before else None

    def _value(self, hint: Any, value: object, key: Key) -> object:
        if dataclasses.is_dataclass(hint):
            return self.read(cast("type[object]", hint), value, key)
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            if not isinstance(value, list) or not value:
                _wrong("form_value", key, f"“{told(key)}”应当是方括号里的几项")
            return tuple(self._item(inner, one, (*key, turn)) for turn, one in enumerate(value))
        kind, *rules = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        rule = rules[0] if rules else None
        if isinstance(rule, Between):
            return _number(kind, rule, value, key)
        return self._string(rule, value, key)

    def _item(self, hint: Any, value: object, key: Key) -> object:
        """Return one of several, None for one with a slip: the others are still looked at."""
        try:
            return self._value(hint, value, key)
        except _Wrong as wrong:
            self.note(*wrong.fault)
            return None

    def _string(self, rule: object, value: object, key: Key) -> str:
        if not isinstance(value, str):
            _wrong("form_value", key, f"“{told(key)}”应当是引号里的文字")
        if isinstance(rule, OneOf) and value not in rule.values:
            allowed = "、".join(rule.values)
            _wrong("form_value", key, f"“{told(key)}”不能是“{value}”，只能是{allowed}")
        if isinstance(rule, Colour) and not _COLOUR.fullmatch(value):
            _wrong("form_value", key, f"“{told(key)}”应当是#加六位颜色值，例如#17365D")
        if isinstance(rule, Plain) and len(value) > rule.longest:
            _wrong("form_value", key, f"“{told(key)}”最多{rule.longest}个字")
        if isinstance(rule, Scope):
            self._check_fill_ins(value, key, rule)
        return value

    def _check_fill_ins(self, text: str, key: Key, scope: Scope) -> None:
        try:
            parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
        except ValueError:
            _wrong("form_placeholder", key, f"“{told(key)}”里的花括号不成对")
        known = self._allowed.scopes[scope]
        for _before, name, layout, conversion in parts:
            if name is not None and name in self._allowed.secret:
                label = self._allowed.secret[name].label
                _wrong("form_private", key, f"“{told(key)}”不能印{{{name}}}（{label}）：别人看得到")
            if name not in known or layout or conversion:
                what = f"“{told(key)}”不能用{{{name}}}"
                _wrong("form_placeholder", key, what, tuple(sorted(known)))


def _must(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING


def _number(kind: type, rule: Between, value: object, key: Key) -> float:
    # True is an int to Python and nothing to a person.
    allowed = int if kind is int else (int, float)
    if isinstance(value, bool) or not isinstance(value, allowed):
        what = "整数" if kind is int else "数字"
        quoted = isinstance(value, str) and value.replace(".", "", 1).isdecimal()
        _wrong("form_value", key, f"“{told(key)}”应当是{what}{'，不加引号' if quoted else ''}")
    if not rule.low <= value <= rule.high:
        _wrong("form_value", key, f"“{told(key)}”应当在{rule.low:g}到{rule.high:g}之间")
    return value


def _wrong(reason: str, key: Key, what: str, allowed: tuple[str, ...] = ()) -> NoReturn:
    raise _Wrong(reason, key, what, allowed)
