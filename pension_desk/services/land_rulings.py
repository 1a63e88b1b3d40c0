"""The town's ruling on who is to be subsidised (镇里认定): soldiers, students, others."""

from __future__ import annotations

from collections.abc import Sequence

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, LandPerson
from pension_desk.services.desk import Desk
from pension_desk.services.land_records import known_person, town_only
from pension_desk.services.outcome import Topic, Written

_TOPICS = frozenset({Topic.LAND})


def rule(
    desk: Desk, people: Sequence[RowId], eligibility: Eligibility, reason: str
) -> Written[tuple[LandPerson, ...]]:
    """Say for the town whether people are to be subsidised, in one act and for one reason.

    Raises `Refused`: not the town's desk, no ruling (no_ruling), no reason, nobody chosen
    (nobody), or somebody of them has used the subsidy and would lose it (used_already); then
    nothing is written.
    """
    town_only(desk)
    if eligibility not in {Eligibility.ELIGIBLE, Eligibility.TOWN_REFUSED}:
        raise Refused("no_ruling", "请认定为补贴对象或不是补贴对象。")
    if not reason.strip():
        raise Refused("no_reason", "请写明认定的理由。")
    if not people:
        raise Refused("nobody", "请先选要认定的人。")
    with desk.acting("land_ruling", f"认定补贴对象：{eligibility.label}") as (conn, writer):
        for person in people:
            known = known_person(conn, person)
            if known.issued and not eligibility.counts:
                raise Refused(
                    "used_already",
                    f"{known.name}已经使用了补贴，不能改为非补贴对象。",
                    "要改先撤回补贴使用。",
                )
            writer.update(
                "land_people",
                person,
                {"eligibility": eligibility.value, "ruling": reason.strip()},
            )
        found = tuple(known_person(conn, person) for person in people)
    return Written(found, _TOPICS)
