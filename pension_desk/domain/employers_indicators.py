"""What the plan asks of the work with employers (扩面指标), each defined once.

Every number is a set of employers, or of people counted over a set of employers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.ids import RowId


class EmployerIndicator(StrEnum):
    """One number about employers."""

    FOUND = "employers_found"
    CONTACTED = "employers_contacted"
    JOINED = "employers_joined"
    NEWLY_INSURED = "employees_newly_insured"

    @property
    def label(self) -> str:
        """The indicator's name."""
        return _WORDS[self][0]

    @property
    def definition(self) -> str:
        """What is counted, as a sentence."""
        return _WORDS[self][1]

    @property
    def counts_people(self) -> bool:
        """Whether the number is of people, not of employers."""
        return self is EmployerIndicator.NEWLY_INSURED


_WORDS = {
    EmployerIndicator.FOUND: (
        "扩面对象单位",
        "未参保、部分参保的单位，和已经开始联系、告知、移交或已参保的单位；核实不用参保的不算",
    ),
    EmployerIndicator.CONTACTED: ("已联系单位", "扩面对象单位中，进度已到“已联系”及以后的"),
    EmployerIndicator.JOINED: ("已参保单位", "扩面对象单位中，进度是“已参保”的"),
    EmployerIndicator.NEWLY_INSURED: (
        "新增参保职工",
        "各单位现在的参保人数减去开始时的参保人数（少的不减），人数合计",
    ),
}


@dataclass(frozen=True)
class EmployerCount:
    """One indicator's number, and the employers behind it.

    ``whole``, ``of``: what it is a part of, and the employers behind that.
    """

    indicator: EmployerIndicator
    number: int
    employers: tuple[RowId, ...]
    whole: int
    of: tuple[RowId, ...]


def counted(employers: Iterable[Employer]) -> tuple[EmployerCount, ...]:
    """Return every indicator over some employers.

    Those about employers are parts of the employers found. Newly insured people are a part of
    whom the lists ever missed: those, and who is missing still.
    """
    known = list(employers)
    found = [one for one in known if one.stage not in {None, Stage.NOT_DUE}]
    contacted = [one for one in found if one.stage is not Stage.FOUND]
    joined = [one for one in found if one.stage is Stage.JOINED]
    grown = [one for one in known if one.newly_insured]
    short = [one for one in known if one.newly_insured or one.missing]
    ever = sum(one.newly_insured + one.missing for one in short)
    sets = (
        (EmployerIndicator.FOUND, found),
        (EmployerIndicator.CONTACTED, contacted),
        (EmployerIndicator.JOINED, joined),
    )
    return (
        *(
            EmployerCount(which, len(some), _ids(some), len(found), _ids(found))
            for which, some in sets
        ),
        EmployerCount(
            EmployerIndicator.NEWLY_INSURED,
            sum(one.newly_insured for one in grown),
            _ids(grown),
            ever,
            _ids(short),
        ),
    )


def _ids(employers: Sequence[Employer]) -> tuple[RowId, ...]:
    return tuple(one.id for one in employers)


@dataclass(frozen=True)
class EmployerGroup:
    """One trade's or village's numbers; ``key``: its code, empty for a village not known."""

    key: str
    counts: tuple[EmployerCount, ...]
    missing: int


def grouped(
    employers: Iterable[Employer], key: Callable[[Employer], str]
) -> tuple[EmployerGroup, ...]:
    """Return the indicators by group, in the order of the groups' keys."""
    parts: dict[str, list[Employer]] = defaultdict(list)
    for one in employers:
        parts[key(one)].append(one)
    return tuple(
        EmployerGroup(name, counted(some), sum(one.missing for one in some))
        for name, some in sorted(parts.items())
    )
