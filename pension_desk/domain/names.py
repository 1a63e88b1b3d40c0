"""Personal names (姓名): kept as the ID card has them, compared in one plain form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_INVISIBLE = re.compile(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_SPACE = re.compile(r"\s+")
_DOTS = re.compile(r"[•．.・‧·∙⋅●▪﹒｡。｀᛫ꞏ･]+")
_SELECTORS = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_HAN = re.compile(r"[\u3007\u3400-\u9fff\ue000-\uf8ff\uf900-\ufaff\U00020000-\U000fffff]")
_FULL_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_BRACKETS = re.compile(r"^(.+?)\s*[（(\[【]([^（）()\[\]【】]*)[）)\]】]$")
_NOTHING = frozenset({"-", "--", "/", "\\", "无", "空", "不详", "无名", "无名氏"})


def clean_name(cell: object) -> str:
    """Return a cell's name as the ID card would print it; empty when there is none.

    White space goes, except single spaces between Latin words; the middle dot of names such as
    ``买买提·炳坤`` becomes ``·`` whatever stood for it. Characters are never replaced: rare,
    private and compatibility ones stay (where the ID card has one, the office means it).
    """
    if not isinstance(cell, str):
        return "" if cell is None or isinstance(cell, bool) else str(cell)
    if cell.isalpha() and "\u3400" <= cell <= "\uf000" and len(cell) < 6:
        return "" if cell in _NOTHING else cell
    return _clean(cell)


@lru_cache(maxsize=4096)
def _clean(text: str) -> str:
    name = _INVISIBLE.sub("", text).strip("'\"’‘`*＊ \u3000\t\r\n").translate(_FULL_WIDTH)
    if _HAN.search(name):
        name = _DOTS.sub("·", _SPACE.sub("", name)).strip("·")
    else:
        name = _SPACE.sub(" ", name).strip()
    return "" if name in _NOTHING else name


def name_key(name: str) -> str:
    """Return the form in which names are compared: NFKC, no spaces, no dots, capitals.

    NFKC makes a compatibility ideograph (U+F9DC 隆) its ordinary one (U+9686 隆): the two look
    alike, so offices mix them. Variation selectors, which change only the drawing, go too.
    """
    if name.isalpha() and unicodedata.is_normalized("NFKC", name) and name[:1] >= "\u3400":
        return name
    return _key(name)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKC", _SELECTORS.sub("", _INVISIBLE.sub("", name)))
    return unicodedata.normalize("NFKC", _SPACE.sub("", _DOTS.sub("", plain)).upper())


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are the same name, however they were typed."""
    return name_key(one) == name_key(other)


def split_remark(name: str) -> tuple[str, str]:
    """Return a cleaned name without the remark in brackets behind it, and the remark.

    ``陈宗泽（户主）`` gives ``("陈宗泽", "户主")``; without brackets the remark is empty.
    """
    found = _BRACKETS.match(name)
    return (found[1], found[2]) if found else (name, "")


def some_of(names: Sequence[str], most: int = 5) -> str:
    """Return the first names of many for a sentence."""
    return "、".join(names[:most]) + ("等" if len(names) > most else "")
