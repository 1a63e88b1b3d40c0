"""Compact JSON (紧凑的JSON): as the change log keeps values and as bundles carry records."""

from __future__ import annotations

from collections.abc import Callable
from json import JSONDecoder, JSONEncoder, encoder
from typing import Any


def _made_once() -> Callable[[Any], str]:
    """Return an encoder that is not made anew for each value, which costs as much as encoding.

    The standard library's `JSONEncoder.encode` makes its C encoder with each call; where there is
    none, it is called as it is.
    """
    plain = JSONEncoder(
        ensure_ascii=False, check_circular=False, separators=(",", ":"), allow_nan=False
    )
    make = getattr(encoder, "c_make_encoder", None)
    if make is None:
        return plain.encode
    quoted = encoder.encode_basestring
    pieces = make(None, plain.default, quoted, None, ":", ",", False, False, False)  # noqa: FBT003
    return lambda value: "".join(pieces(value, 0))


packed = _made_once()
"""The JSON text of lists, objects, texts, integers and null, without a space."""

_scan = JSONDecoder().raw_decode


def unpacked(text: str) -> Any:
    """Return what a text of `packed` holds, without looking for anything around it.

    Raises `ValueError` when it is none. For what this program wrote; a bundle is read strictly.
    """
    return _scan(text)[0]
