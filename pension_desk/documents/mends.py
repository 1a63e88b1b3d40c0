"""What reportlab 5.1 gets wrong for Chinese, put right in one place.

- Its ToUnicode map writes a character beyond the Basic plane as five hex digits, which a reader
  takes for something else: the page looks right and copies wrong. PDF 32000-1 §9.10.3 asks for
  UTF-16BE, and for at most 100 lines a block.
- Its set of characters that may not begin a line (行首禁则) lacks the Chinese ， ； ： ？ ！ ” ’ 》
  … —, and the set that may not end one is short as well (GB/T 15834, CLREQ).
- It wraps every stream in ASCII85, a quarter larger for nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache

CANNOT_START_LINE = frozenset("，、。．；：？！”’）》〉」』】〕〗…—～·％‰℃°々" + "!'),.:;?]}%")
"""Characters that follow what stands before them: never first on a line."""

CANNOT_END_LINE = frozenset("“‘（《〈「『【〔〖￥＄" + "([{¥$")
"""Characters that belong to what follows: never last on a line."""

_BLOCK = 100


@cache
def mend_reportlab() -> None:
    """Put reportlab right for this process; every module that draws calls this first."""
    from reportlab import rl_config
    from reportlab.lib import textsplit
    from reportlab.pdfbase import ttfonts

    ttfonts.makeToUnicodeCMap = to_unicode_map
    rl_config.useA85 = 0
    textsplit.ALL_CANNOT_START = _joined(textsplit.ALL_CANNOT_START, CANNOT_START_LINE)
    textsplit.ALL_CANNOT_END = _joined(textsplit.ALL_CANNOT_END, CANNOT_END_LINE)
    # Its paragraphs copy the set when they are imported, which may be before or after this.
    paragraphs = sys.modules.get("reportlab.platypus.paragraph")
    if paragraphs is not None:
        vars(paragraphs)["ALL_CANNOT_START"] = textsplit.ALL_CANNOT_START


def _joined(theirs: str, ours: frozenset[str]) -> str:
    return theirs + "".join(sorted(ours - set(theirs)))


def to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode CMap of a font subset: what each of its codes means when copied.

    ``subset``: code point by code, at most 256.
    """
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    for start in range(0, len(subset), _BLOCK):
        block = subset[start : start + _BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [
            f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
            for code, point in enumerate(block, start)
        ]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
