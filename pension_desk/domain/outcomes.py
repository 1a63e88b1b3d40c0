"""A village's answers to the lines of its work lists (核实情况).

An answer is what the village says, not what an office confirmed: it never sets a resident's
death, move or school by itself and never changes the category. It stands beside the category
as the village's answer, fills 之前落实情况 on the next list, and tells the town which list
(deaths, moves, students …) would settle the line. The line is closed when that list comes.
"""

from __future__ import annotations

from enum import StrEnum

from pension_desk.domain.screening import Category


class Outcome(StrEnum):
    """What came of one line: joined, unwilling, or why the person is not to join."""

    JOINED = "joined"
    UNWILLING = "unwilling"
    EMPLOYEE_HERE = "employee_here"
    INSTITUTION = "institution"
    EMPLOYEE_ELSEWHERE = "employee_elsewhere"
    STUDENT = "student"
    SOLDIER = "soldier"
    PRISONER = "prisoner"
    ABROAD = "abroad"
    DEAD = "dead"
    MOVED = "moved"
    CANCELLED = "cancelled"
    EMPTY_HOUSEHOLD = "empty_household"
    LIVES_ELSEWHERE = "lives_elsewhere"
    WRONG_DATA = "wrong_data"

    @property
    def label(self) -> str:
        """The answer as a person reads it."""
        return _LABELS[self]

    @property
    def needs_reason(self) -> bool:
        """Whether the answer is worth nothing without a reason."""
        return self in {Outcome.UNWILLING, Outcome.WRONG_DATA}

    @property
    def to_be_won(self) -> bool:
        """Whether the village goes on visiting: the person could still join."""
        return self is Outcome.UNWILLING

    @property
    def claimed(self) -> Category | None:
        """The category that the person has if the answer is right; None where none follows."""
        return _CLAIMED.get(self)


_LABELS = {
    Outcome.JOINED: "已参保缴费",
    Outcome.UNWILLING: "不愿参保",
    Outcome.EMPLOYEE_HERE: "区内已参加职保",
    Outcome.INSTITUTION: "机关事业单位参保",
    Outcome.EMPLOYEE_ELSEWHERE: "区外已参加职保",
    Outcome.STUDENT: "在校学生",
    Outcome.SOLDIER: "现役军人",
    Outcome.PRISONER: "服刑人员",
    Outcome.ABROAD: "在国（境）外",
    Outcome.DEAD: "已死亡",
    Outcome.MOVED: "户口已迁出",
    Outcome.CANCELLED: "户口已注销",
    Outcome.EMPTY_HOUSEHOLD: "空挂户",
    Outcome.LIVES_ELSEWHERE: "常年在外、联系不上",
    Outcome.WRONG_DATA: "名单信息有误",
}

_CLAIMED = {
    Outcome.JOINED: Category.PAID,
    Outcome.EMPLOYEE_HERE: Category.EMPLOYEE_SCHEME,
    Outcome.INSTITUTION: Category.INSTITUTION_SCHEME,
    Outcome.EMPLOYEE_ELSEWHERE: Category.EMPLOYEE_SCHEME,
    Outcome.STUDENT: Category.IN_SCHOOL,
    Outcome.SOLDIER: Category.IN_SERVICE,
    Outcome.PRISONER: Category.IN_PRISON,
    Outcome.ABROAD: Category.ABROAD,
    Outcome.DEAD: Category.DECEASED,
    Outcome.MOVED: Category.MOVED_AWAY,
    Outcome.CANCELLED: Category.MOVED_AWAY,
}


def outcome_label(value: str) -> str:
    """Return the label of a stored answer; one of a later program stays as it is."""
    return Outcome(value).label if value in set(Outcome) else value
