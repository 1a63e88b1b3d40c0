"""Residents by whoever is named for their household (责任人), as a condition in SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import TextClause, text

from pension_desk.domain.duty_words import Reach

_HELD = """
select d.village, coalesce(d.hamlet, '') as hamlet, coalesce(d.household_no, '') as door
from duties d join officers o on o.id = d.officer_id
where d.reach = :{reach} and (d.from_on is null or d.from_on <= :held_on)
    and (d.until_on is null or d.until_on >= :held_on)
    and (o.left_on is null or o.left_on > :held_on)
"""
_DOOR = "(residents.village, coalesce(residents.hamlet, ''), coalesce(residents.household_no, ''))"
_OF_THEM = " and o.name in (select value from json_each(:held_by))"


def named_to(names: Sequence[str], day: date) -> TextClause:
    """Return, as a condition on residents, that one of these officers is named for the household.

    As `pension_desk.domain.responsibility.Named` has it: what is named for a household itself
    stands before what is for its hamlet.
    """
    doors, hamlets = _HELD.format(reach="door"), _HELD.format(reach="whole_hamlet")
    told = f"""(
        residents.household_no <> '' and {_DOOR} in ({doors}{_OF_THEM})
        or (residents.village, coalesce(residents.hamlet, '')) in (
            select village, hamlet from ({hamlets}{_OF_THEM}))
        and (coalesce(residents.household_no, '') = '' or {_DOOR} not in ({doors})))"""  # noqa: S608 - texts of our own
    return text(told).bindparams(
        door=Reach.HOUSEHOLD.value,
        whole_hamlet=Reach.HAMLET.value,
        held_on=day.isoformat(),
        held_by=json.dumps(list(names), ensure_ascii=False),
    )
