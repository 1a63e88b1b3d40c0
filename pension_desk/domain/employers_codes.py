"""Credit codes of employers (统一社会信用代码, GB 32100) as offices send them.

18 characters of digits and capitals without I, O, S, V, Z; the last checks the others (weights
3**i modulo 31). What only looks different (full width, spaces, small letters) is cleaned;
what is damaged is told in a sentence, and never mended in silence.

Before 2015 a tax number had 15 characters, the division's six digits and the organisation's
nine, which are the ninth to seventeenth of today's code; a business licence had 13 or 15 digits.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from pension_desk.domain.id_numbers import is_valid

_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_PLACE = {character: place for place, character in enumerate(_CHARACTERS)}
_LOOK_ALIKE = str.maketrans({"O": "0", "I": "1", "S": "5", "Z": "2", "V": "U"})
_NOISE = re.compile(r"[\s'\"‘’“”`\-－—_·.:：\u200b\ufeff]+")
_NOTHING = re.compile(r"(?:无|没有|暂无|待补|待办|未办|不详|0*|/|\\|NULL|NONE)?")
_SHORTENED = re.compile(r"\d(?:\.\d+)?E\+?\d+")
_SHAPE = re.compile(rf"[{_CHARACTERS}]{{18}}")
_LENGTH = 18
ORGANISATION = slice(8, 17)
"""Where a code names the organisation."""


@dataclass(frozen=True)
class CodeReading:
    """What a cell says of an employer's number.

    ``sent``: as it came, trimmed. ``value``: the whole, checked code, else None.
    ``registration_no``: an old licence or tax number of 13 or 15 characters. ``organisation``:
    the nine characters that name the organisation, from either. ``repaired``: the code when
    characters that look alike are taken for one another; a proposal only. ``why``: what is wrong,
    as a sentence's part; empty for a whole code and for a blank cell.
    """

    sent: str
    value: str | None = None
    registration_no: str | None = None
    organisation: str | None = None
    repaired: str | None = None
    why: str = ""

    @property
    def blank(self) -> bool:
        """Whether the cell says nothing."""
        return not (self.value or self.registration_no or self.why)


def read_code(cell: object) -> CodeReading:
    """Return what a cell says; never raises."""
    return _read("" if cell is None else str(cell).strip())


@lru_cache(maxsize=16384)
def _read(sent: str) -> CodeReading:
    """Return what a trimmed cell says; a list of staff names its employer on every row."""
    bare = _NOISE.sub("", unicodedata.normalize("NFKC", sent)).upper()
    if _NOTHING.fullmatch(bare):
        return CodeReading(sent)
    if checks(bare):
        return CodeReading(sent, bare, organisation=bare[ORGANISATION])
    if _SHORTENED.fullmatch(unicodedata.normalize("NFKC", sent).upper().strip("'\"")):
        return CodeReading(sent, why="代码被表格软件变成了科学计数，末尾几位丢失")
    if len(bare) in {13, 15} and bare.isalnum() and bare[:6].isdigit():
        return _old(sent, bare)
    if len(bare) == _LENGTH:
        return _damaged(sent, bare)
    return CodeReading(sent, why=f"代码有{len(bare)}位，应为18位")


def _old(sent: str, bare: str) -> CodeReading:
    organisation = bare[6:] if len(bare) == 15 and set(bare[6:]) <= set(_CHARACTERS) else None
    why = f"只有{len(bare)}位旧注册号，没有统一社会信用代码"
    return CodeReading(sent, registration_no=bare, organisation=organisation, why=why)


def _damaged(sent: str, bare: str) -> CodeReading:
    if is_valid(bare):
        return CodeReading(sent, why="填的是身份证号码，不是信用代码")
    alike = bare.translate(_LOOK_ALIKE)
    repaired = alike if alike != bare and checks(alike) else None
    if _SHAPE.fullmatch(bare):
        return CodeReading(sent, why="信用代码的校验码不对，可能有一位写错")
    strange = "".join(dict.fromkeys(one for one in bare if one not in _PLACE))
    why = f"信用代码里不会有“{strange}”这样的字符"
    return CodeReading(sent, repaired=repaired, why=why)


def checks(code: str) -> bool:
    """Return whether a text is a whole code whose last character checks the others."""
    if not _SHAPE.fullmatch(code):
        return False
    total = sum(_PLACE[one] * pow(3, place, 31) for place, one in enumerate(code[:17]))
    return (31 - total % 31) % 31 == _PLACE[code[17]]


def near(one: str, other: str) -> bool:
    """Return whether two numbers differ by one slip.

    One character wrong, missing or too many, or two neighbours swapped.
    """
    if abs(len(one) - len(other)) == 1:
        short, long = sorted((one, other), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(one) != len(other):
        return False
    differing = [place for place in range(len(one)) if one[place] != other[place]]
    if len(differing) == 1:
        return True
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    first, second = differing
    return one[first] == other[second] and one[second] == other[first]


def bare_code(sent: str) -> str:
    """Return a code as sent without what only looks different, for comparing."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", sent)).upper()
