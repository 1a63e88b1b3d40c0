"""Reading ``form.toml``: a town edits it by hand, so every slip is told with file, line and key."""

from __future__ import annotations

import dataclasses
import re
import string
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast, get_args, get_origin, get_type_hints

from pension_desk.documents.forms import Between, Colour, Form, OneOf, Placeholders
from pension_desk.documents.writing import disk_failures
from pension_desk.domain.errors import Refused

FILE_NAME = "form.toml"
_ADVICE = "请按同一文件夹里 README.md 的说明改正；改乱了可以用原来的文件覆盖。"
_AT_LINE = re.compile(r"\(at line (\d+)")
_HEADING = re.compile(r"\s*(\[\[?)\s*([\w.]+)\s*\]")
_ENTRY = re.compile(r"\s*(\w+)\s*=")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
T = TypeVar("T")
Key = tuple[str | int, ...]


def load_form(folder: Path) -> Form:
    """Return the form that a folder holds.

    Raises:
        Refused: ``form_encoding``, ``form_syntax``, ``form_key``, ``form_value`` or
            ``form_placeholder``; the sentence names the file, the line and the key.
        Unavailable: the file cannot be read.
    """
    path = folder / FILE_NAME
    with disk_failures():
        raw = path.read_bytes()
    text = _decoded(path, raw)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _AT_LINE.search(str(error))
        where = int(line.group(1)) if line else text.count("\n") + 1
        _refuse("form_syntax", path, where, "写法不对（引号、括号或等号可能不成对，或是全角的）")
    return _Reader(path, text).read(Form, table, ())


def _decoded(path: Path, raw: bytes) -> str:
    try:
        # Notepad puts a mark in front; line ends of Windows are no fault either.
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        _refuse("form_encoding", path, line, "不是UTF-8编码；请用“另存为”，编码选UTF-8")


def _refuse(reason: str, path: Path, line: int | None, what: str) -> NoReturn:
    where = f"第{line}行" if line else ""
    name = f"{path.parent.name}/{path.name}"
    raise Refused(reason, f"表单文件“{name}”{where}：{what}。", _ADVICE)


@dataclasses.dataclass(frozen=True)
class _Reader:
    """Turns parsed tables into the values of `pension_desk.documents.forms`."""

    path: Path
    text: str

    def read(self, kind: type[T], table: object, key: Key) -> T:
        """Return one section; its dataclass says which keys it has and what they may hold."""
        if not isinstance(table, dict):
            self._fault("form_value", key, "应当是一节，用方括号开头")
        hints = get_type_hints(kind, include_extras=True)
        for name in sorted(hints.keys() - table.keys()):
            self._fault("form_key", key, f"缺少“{_told((*key, name))}”")
        for name in table.keys() - hints.keys():
            self._fault("form_key", (*key, name), f"不认识“{_told((*key, name))}”")
        return kind(**{
            name: self._value(hint, table[name], (*key, name)) for name, hint in hints.items()
        })  # fmt: skip

    def _value(self, hint: Any, value: object, key: Key) -> object:
        if dataclasses.is_dataclass(hint):
            return self.read(cast("type[object]", hint), value, key)
        if get_origin(hint) is tuple:
            inner = get_args(hint)[0]
            if not isinstance(value, list) or not value:
                self._fault("form_value", key, f"“{_told(key)}”应当是方括号里的几项")
            return tuple(self._value(inner, one, (*key, turn)) for turn, one in enumerate(value))
        kind, *rules = get_args(hint) or (hint,)
        rule = rules[0] if rules else None
        if isinstance(rule, Between):
            return self._number(kind, rule, value, key)
        return self._string(rule, value, key)

    def _string(self, rule: object, value: object, key: Key) -> str:
        if not isinstance(value, str):
            self._fault("form_value", key, f"“{_told(key)}”应当是引号里的文字")
        if isinstance(rule, OneOf) and value not in rule.values:
            allowed = "、".join(rule.values)
            self._fault("form_value", key, f"“{_told(key)}”不能是“{value}”，只能是{allowed}")
        if isinstance(rule, Colour) and not _COLOUR.fullmatch(value):
            self._fault("form_value", key, f"“{_told(key)}”应当是#加六位颜色值，例如#17365D")
        if isinstance(rule, Placeholders):
            self._check_placeholders(value, key, rule.known)
        return value

    def _check_placeholders(self, text: str, key: Key, known: frozenset[str]) -> None:
        try:
            parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
        except ValueError:
            self._fault("form_placeholder", key, f"“{_told(key)}”里的花括号不成对")
        for _before, name, layout, conversion in parts:
            if name not in known or layout or conversion:
                allowed = "、".join(f"{{{one}}}" for one in sorted(known)) or "（没有）"
                self._fault(
                    "form_placeholder", key,
                    f"“{_told(key)}”不能用{{{name}}}，这里能用的有：{allowed}",
                )  # fmt: skip

    def _number(self, kind: type, rule: Between, value: object, key: Key) -> float:
        # True is an int to Python and nothing to a person.
        allowed = int if kind is int else (int, float)
        if isinstance(value, bool) or not isinstance(value, allowed):
            what = "整数" if kind is int else "数字"
            self._fault("form_value", key, f"“{_told(key)}”应当是{what}，不加引号")
        if not rule.low <= value <= rule.high:
            self._fault("form_value", key, f"“{_told(key)}”应当在{rule.low:g}到{rule.high:g}之间")
        return value

    def _fault(self, reason: str, key: Key, what: str) -> NoReturn:
        _refuse(reason, self.path, _line_of(self.text, key), what)


def _told(key: Key) -> str:
    """Write a key as a person finds it: ``people.columns 第2项 width``."""
    words = [f" 第{part + 1}项 " if isinstance(part, int) else f".{part}" for part in key]
    return "".join(words).strip(" .").replace(" .", " ")


def _line_of(text: str, key: Key) -> int | None:
    """Return the line where a key stands, else that of what it stands in."""
    lines: dict[Key, int] = {}
    turns: Counter[Key] = Counter()
    section: Key = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if heading := _HEADING.match(line):
            section = tuple(heading.group(2).split("."))
            if heading.group(1) == "[[":
                turns[section] += 1
                section = (*section, turns[section] - 1)
            lines.setdefault(section, number)
        elif entry := _ENTRY.match(line):
            lines.setdefault((*section, entry.group(1)), number)
    outward = (key[:length] for length in range(len(key), 0, -1))
    return next((lines[part] for part in outward if part in lines), None)
