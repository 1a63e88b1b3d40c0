"""What the window remembers between starts: sizes, column order, look; never a person's data.

A plain INI file in the desk's folder. Whoever holds the folder can edit it, so every value is
text that is parsed within bounds; what cannot be parsed counts as never remembered. (QSettings
would decode serialised variants out of the file before anyone could look at them.)
"""

from __future__ import annotations

import binascii
import os
from base64 import b64decode, b64encode
from configparser import ConfigParser, Error
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

FILE_NAME = "window.ini"
_SECTION = "window"
_MOST_BYTES = 256_000
_MOST_STATE = 16_000

E = TypeVar("E", bound=StrEnum)


class Remembered:
    """Named values of one desk's window. Changes are kept in memory until `save`."""

    def __init__(self, folder: Path) -> None:
        """Read the folder's file; a missing, huge or broken one reads as empty."""
        self._path = folder / FILE_NAME
        self._values = _read(self._path)

    def number(self, name: str, default: int, lowest: int, highest: int) -> int:
        """Return a whole number; ``default`` when it is missing, broken or out of bounds."""
        text = self._values.get(name, "")
        if text.isascii() and text.removeprefix("-").isdecimal() and len(text) < 10:
            value = int(text)
            return value if lowest <= value <= highest else default
        return default

    def choice(self, name: str, default: E) -> E:
        """Return a member of ``default``'s enumeration."""
        with suppress(ValueError):
            return type(default)(self._values.get(name, ""))
        return default

    def state(self, name: str) -> bytes:
        """Return a Qt state (geometry, header, splitter) for ``restoreState``; empty if none."""
        text = self._values.get(name, "")
        if len(text) > _MOST_STATE:
            return b""
        try:
            return b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            return b""

    def set(self, name: str, value: int | str | bytes) -> None:
        """Remember a number, an enumeration's value or a Qt state."""
        text = b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)
        self._values[name] = text

    def save(self) -> None:
        """Write the file in one step; a folder that cannot be written is passed over."""
        parser = ConfigParser(interpolation=None)
        parser[_SECTION] = self._values
        beside = self._path.with_suffix(".ini.new")
        with suppress(OSError):
            with beside.open("w", encoding="utf-8") as file:
                parser.write(file)
            os.replace(beside, self._path)  # noqa: PTH105  atomic on every system


def _read(path: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        parser.read_string(path.read_text("utf-8"))
        return dict(parser[_SECTION])
    except (OSError, Error, UnicodeError, KeyError):
        return {}
