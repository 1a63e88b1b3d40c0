"""Tying a row of an office's list to a resident: certain, proposed, or not at all.

Certain is only a whole and valid ID number that one resident of the roster bears. Everything
else is a proposal that a person answers, or a row that waits for the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pension_desk.domain.identity import IdReading, could_be, read_id
from pension_desk.domain.ids import RowId


@dataclass(frozen=True)
class Candidate:
    """A resident as matching sees it.

    ``id_number`` is set when certain; ``id_sent`` when what was sent is damaged;
    ``presumed_id`` is the number already proposed for a damaged one. ``birth`` is ISO text, as
    long as the register tells it: a day, a month or a year.
    """

    resident: RowId
    village: str
    name_key: str
    id_number: str | None
    id_sent: str | None
    birth: str | None
    presumed_id: str | None = None

    def may_bear(self, number: str) -> bool:
        """Return whether this resident's damaged number could be the given whole one."""
        if self.id_number is not None or not self.id_sent:
            return False
        if not born_then(self.birth, number):
            return False
        return could_be(read_id(self.id_sent), number)


@dataclass(frozen=True)
class Sought:
    """The person that a list's row speaks of."""

    name_key: str
    id: IdReading
    birth: str | None = None
    village: str | None = None


@dataclass(frozen=True)
class Match:
    """What is known of a row's person.

    ``resident`` with ``certain``: tied in silence. ``resident`` without: a proposal, with the
    whole number that it stands for (None when not known) and the reason in Chinese. No
    ``resident``: nobody was found. ``sure``: the proposal is the only one that fits by name,
    birth date and number, so that a person may accept such proposals all at once.
    """

    resident: RowId | None = None
    certain: bool = False
    proposed_id: str | None = None
    why: str = ""
    sure: bool = False


def _born(number: str) -> str:
    return f"{number[6:10]}-{number[10:12]}-{number[12:14]}"


def born_then(birth: str | None, number: str) -> bool:
    """Return whether a birth date (ISO day, month or year; None: unknown) agrees with a number."""
    return not birth or _born(number).startswith(birth)


def match(
    sought: Sought,
    by_number: Sequence[Candidate],
    alike: Iterable[Candidate],
    served: frozenset[RowId] = frozenset(),
) -> Match:
    """Tie a row to a resident.

    Args:
        sought: the row's person.
        by_number: residents who bear exactly the row's whole number (empty when damaged).
        alike: residents of the same name, and those whose number the damaged one could be.
        served: residents for whom the same list already has a row; between namesakes a
            damaged row is rather another's.
    """
    if sought.id.value is not None:
        return _by_whole_number(sought, sought.id.value, by_number, alike)
    return _by_damaged_number(sought, alike, served)


def _by_whole_number(
    sought: Sought, number: str, by_number: Sequence[Candidate], alike: Iterable[Candidate]
) -> Match:
    if len(by_number) == 1:
        return Match(by_number[0].resident, certain=True, proposed_id=number)
    if by_number:
        same = [found for found in by_number if found.name_key == sought.name_key]
        if len(same) == 1:
            return Match(same[0].resident, certain=True, proposed_id=number)
        return Match(by_number[0].resident, proposed_id=number, why="名册中有多人使用这个号码")
    same_name = [found for found in alike if found.name_key == sought.name_key]
    damaged = [found for found in same_name if found.may_bear(number)]
    if damaged:
        return _proposal(damaged, number, "姓名、出生日期相同，名册中的号码残缺")
    near = [
        found
        for found in same_name
        if found.id_number and found.birth == _born(number) and _one_slip(found.id_number, number)
    ]
    if near:
        return Match(
            near[0].resident, proposed_id=near[0].id_number, why="姓名、出生日期相同，号码差一两位"
        )
    return Match()


def _one_slip(one: str, other: str) -> bool:
    """Whether two whole numbers differ as by one slip: a digit, and the check that follows."""
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len([i for i in differing if i != 17]) <= 1 or (
        len(differing) == 2 and differing[1] - differing[0] == 1
    )


def _fits(sought: Sought, found: Candidate) -> str | None:
    """Return the whole number under which a candidate fits a damaged one, None when it does not."""
    number = found.id_number or found.presumed_id
    if number is None or not could_be(sought.id, number):
        return None
    return number


def _by_damaged_number(
    sought: Sought, alike: Iterable[Candidate], served: frozenset[RowId]
) -> Match:
    fitting = [(found, number) for found in alike if (number := _fits(sought, found))]
    same_name = [pair for pair in fitting if pair[0].name_key == sought.name_key]
    if same_name:
        return _among_namesakes(sought, same_name, served)
    if len(fitting) == 1 and sought.name_key:
        found, number = fitting[0]
        return Match(found.resident, proposed_id=number, why="号码吻合，但姓名不同")
    if not sought.id.sent:
        return _by_name_alone(sought, alike)
    return Match()


def _among_namesakes(
    sought: Sought, fitting: Sequence[tuple[Candidate, str]], served: frozenset[RowId]
) -> Match:
    here = [pair for pair in fitting if sought.village in {None, pair[0].village}] or fitting
    if len({number for _found, number in here}) == 1:
        made = _proposal([found for found, _n in here], here[0][1], "姓名相同，号码吻合")
        # a number that is itself only presumed makes nothing certain
        return made if here[0][0].id_number else replace(made, sure=False)
    unserved = [pair for pair in here if pair[0].resident not in served]
    found, number = (unserved or here)[0]
    why = f"同名且号码吻合的有{len(here)}人"
    if len(unserved) == 1:
        why += "，其中只有此人还不在这份名单上"
    return Match(found.resident, proposed_id=number, why=why)


def _by_name_alone(sought: Sought, alike: Iterable[Candidate]) -> Match:
    """A row without any number: only one namesake in the village is worth a question."""
    same = [
        found
        for found in alike
        if found.name_key == sought.name_key
        and sought.village in (None, found.village)
        and _one_birth(sought.birth, found.birth)
    ]
    if len(same) == 1 and sought.name_key:
        why = "姓名、出生日期相同，没有号码" if sought.birth else "只有姓名相同，没有号码"
        return Match(same[0].resident, proposed_id=same[0].id_number, why=why)
    return Match()


def _one_birth(one: str | None, other: str | None) -> bool:
    """Whether two birth dates can be the same, however exactly each was told."""
    if not one:
        return True
    return bool(other) and (one.startswith(str(other)) or str(other).startswith(one))


def _proposal(found: Sequence[Candidate], number: str, why: str) -> Match:
    alone = len(found) == 1
    return Match(
        found[0].resident,
        proposed_id=number,
        why=why if alone else f"{why}，但有{len(found)}人",
        sure=alone,
    )


def agreeing(numbers: Iterable[str], birth: str | None, sex: str | None) -> tuple[str, ...]:
    """Return those whole numbers that agree with a register's birth date (ISO) and sex."""
    return tuple(
        number
        for number in numbers
        if born_then(birth, number) and sex in (None, "", "男" if int(number[16]) % 2 else "女")
    )
