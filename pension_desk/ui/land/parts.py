"""Which projects the land tab shows: parts that its own list, the home page and numbers ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_indicators import LandIndicator
from pension_desk.services.land import ProjectLine
from pension_desk.ui.translation import translate


class Part(StrEnum):
    """Which projects are shown, in the order of the list."""

    EVERY = "every"
    PRESSING = "pressing"
    OVERDUE = "overdue"
    SOON = "soon"
    BREACH = "breach"
    STEPS = "steps"
    OUTDATED = "outdated"

    @property
    def words(self) -> str:
        """What the list calls it."""
        match self:
            case Part.EVERY:
                return translate("land", "全部项目")
            case Part.PRESSING:
                return translate("land", "快到期和逾期")
            case Part.OVERDUE:
                return translate("land", "已逾期")
            case Part.SOON:
                return translate("land", "快到期")
            case Part.BREACH:
                return translate("land", "先供后保")
            case Part.STEPS:
                return translate("land", "有户等本级办理")
            case Part.OUTDATED:
                return translate("land", "补贴要重新测算")

    def admits(self, line: ProjectLine) -> bool:
        """Whether a project is among them."""
        match self:
            case Part.EVERY:
                return True
            case Part.PRESSING:
                return line.overdue or line.soon
            case Part.OVERDUE:
                return line.overdue
            case Part.SOON:
                return line.soon
            case Part.BREACH:
                return line.standing.supply.breached
            case Part.STEPS:
                return line.waiting > 0
            case Part.OUTDATED:
                return bool(line.outdated)


@dataclass(frozen=True)
class Only:
    """The projects or people behind a number; ``indicator``: where it is one of the tab's own.

    ``outdated``: whether it is those whose subsidy has to be reckoned anew.
    """

    ids: frozenset[RowId]
    name: str
    indicator: LandIndicator | None = None
    outdated: bool = False

    def admits(self, line: ProjectLine) -> bool:
        """Whether the project or one of its people is among them."""
        standing = line.standing
        return standing.project.id in self.ids or any(one.id in self.ids for one in standing.people)


def to_reckon_anew(lines: Iterable[ProjectLine]) -> Only:
    """Return the people of the households whose kept subsidy is out of date."""
    found = frozenset(
        one.id
        for line in lines
        for one in line.standing.people
        if one.eligibility.counts and one.household in line.outdated
    )
    return Only(found, Part.OUTDATED.words, outdated=True)
