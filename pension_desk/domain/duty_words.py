"""The words of responsibility (责任): roles of officers, and how far a duty reaches."""

from __future__ import annotations

from enum import StrEnum

from pension_desk.domain.vocabulary import Vocabulary


class Role(StrEnum):
    """What somebody is to a village, in the plan's order."""

    TOWN_LEADER = "town_leader"
    TEAM_LEADER = "team_leader"
    SECRETARY = "secretary"
    DIRECTOR = "director"
    FIRST_SECRETARY = "first_secretary"
    RESIDENT_WORKER = "resident_worker"
    AREA_OFFICER = "area_officer"
    ASSISTANT = "assistant"

    @property
    def label(self) -> str:
        """The word for people."""
        return ROLES.label(self.value)


ROLES = Vocabulary(
    {
        Role.TOWN_LEADER: ("挂村领导", "挂点领导", "包村领导", "挂钩领导", "驻村领导"),
        Role.TEAM_LEADER: ("挂村工作队长", "工作队长", "驻村工作队长", "挂村队长", "队长"),
        Role.SECRETARY: (
            "支书", "村支书", "党支部书记", "支部书记", "村党支部书记", "书记", "社区书记",
            "支书、主任", "支书主任",
        ),
        Role.DIRECTOR: ("主任", "村主任", "村委主任", "村委会主任", "居委主任", "居委会主任"),
        Role.FIRST_SECRETARY: ("第一书记", "驻村第一书记"),
        Role.RESIDENT_WORKER: ("驻村工作队员", "工作队员", "驻村队员", "队员", "驻村干部"),
        Role.AREA_OFFICER: (
            "包片干部", "包片人", "片长", "包屯干部", "村干部", "村干", "副主任", "村委委员",
            "委员", "网格员", "村委干部",
        ),
        Role.ASSISTANT: ("协管员", "社保协管员", "就业社保协管员", "村协管员"),
    }
)  # fmt: skip
"""Each role's own word first; then what offices write for it."""

VILLAGE_ROLES = frozenset({Role.AREA_OFFICER.value, Role.ASSISTANT.value})
"""Roles whose officers are the village's own to say; of the others the town's word stands."""


class Reach(StrEnum):
    """How far a duty reaches."""

    VILLAGE = "village"
    HAMLET = "hamlet"
    HOUSEHOLD = "household"


REACHES = Vocabulary(
    {Reach.VILLAGE: ("全村",), Reach.HAMLET: ("屯（组）",), Reach.HOUSEHOLD: ("户",)}
)
