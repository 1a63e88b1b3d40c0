"""People's names: kept as the ID card says, compared by a normal form."""

from __future__ import annotations

import re
from functools import lru_cache

_SPACES = re.compile(r"[\s\u3000\u200b-\u200f\u2060\ufeff]+")
_DOTS = re.compile(r"[•．.・‧∙⋅●᛫˙·]")
_HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0003ffff]")
_EDGES = "*＊'’‘`\"“”,，、;；:："


@lru_cache(maxsize=200_000)
def clean_name(name: str) -> str:
    """Return a name as the ID card says it: no stray spaces, one kind of middle dot.

    Spaces vanish within Chinese names (陈  明) and stay single within others. Rare characters,
    those beyond the Basic plane and private ones stay what they are.
    """
    text = _SPACES.sub(" ", name).strip().strip(_EDGES).strip()
    if not text:
        return ""
    if _HAN.search(text):
        text = _DOTS.sub("·", text.replace(" ", ""))
        return text.strip("·")
    return text


@lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """Return the form under which two writings of one name are equal.

    Case, middle dots and all spaces do not count; no character is replaced by a look-alike.
    """
    return clean_name(name).replace("·", "").replace(" ", "").casefold()


def same_name(one: str, other: str) -> bool:
    """Return whether two writings are one name."""
    return name_key(one) == name_key(other)
