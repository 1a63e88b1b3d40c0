"""Births told to the month or year agree with numbers; a presumed number makes nothing certain."""

from __future__ import annotations

from uuid import UUID

import pytest

from pension_desk.domain.identity import read_id
from pension_desk.domain.ids import RowId
from pension_desk.domain.matching import Candidate, Sought, born_then, match

WHOLE = "450821197410116999"
RESIDENT = RowId(UUID(int=1))


def resident(birth: str | None, *, whole: bool = False, presumed: str | None = None) -> Candidate:
    return Candidate(
        RESIDENT, "450821105201", "覃海祥", WHOLE if whole else None,
        None if whole else "45082119741011699", birth, presumed,
    )  # fmt: skip


@pytest.mark.parametrize("birth", ["1974-10-11", "1974-10", "1974", None, ""])
def test_a_birth_told_less_exactly_agrees(birth: str | None) -> None:
    assert born_then(birth, WHOLE)
    found = match(Sought("覃海祥", read_id(WHOLE)), [], [resident(birth)])
    assert (found.resident, found.proposed_id) == (RESIDENT, WHOLE)


@pytest.mark.parametrize("birth", ["1974-10-12", "1974-11", "1975"])
def test_another_birth_does_not(birth: str) -> None:
    assert not born_then(birth, WHOLE)
    assert match(Sought("覃海祥", read_id(WHOLE)), [], [resident(birth)]).resident is None


def test_only_a_resident_of_a_whole_number_is_a_sure_match() -> None:
    sought = Sought("覃海祥", read_id("450821197410116000"))
    assert match(sought, [], [resident("1974-10-11", whole=True)]).sure
    doubtful = match(sought, [], [resident("1974-10-11", presumed=WHOLE)])
    assert (doubtful.resident, doubtful.sure) == (RESIDENT, False)
