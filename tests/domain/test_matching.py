"""Who a list's row means: certain by a whole number, else a question, never a silent guess."""

from __future__ import annotations

from uuid import uuid4

from pension_desk.domain.identity import check_character, read_id
from pension_desk.domain.ids import RowId
from pension_desk.domain.matching import Candidate, Match, Sought, agreeing, match
from pension_desk.domain.names import name_key

WHOLE = "450821199311138323"
OTHER = "452524196707134258"


def number(seventeen: str) -> str:
    return seventeen + check_character(seventeen)


FIRST, SECOND = number("45082119910310817"), number("45082119710707123")


def someone(
    name: str = "韦桂英",
    number: str | None = WHOLE,
    *,
    sent: str | None = None,
    birth: str | None = "1993-11-13",
    village: str = "450821105201",
    presumed: str | None = None,
) -> Candidate:
    return Candidate(RowId(uuid4()), village, name_key(name), number, sent, birth, presumed)


def seek(name: str, sent: object, village: str | None = None, birth: str | None = None) -> Sought:
    return Sought(name_key(name), read_id(sent), birth, village)


def test_a_whole_number_of_one_resident_is_certain_whatever_the_name() -> None:
    resident = someone()
    found = match(seek("韦桂应", WHOLE), [resident], [])
    assert found == Match(resident.resident, certain=True, proposed_id=WHOLE)


def test_a_number_of_two_residents_goes_to_the_namesake() -> None:
    one, two = someone("韦桂英"), someone("陆大妹")
    assert match(seek("陆大妹", WHOLE), [one, two], []).resident == two.resident


def test_a_number_of_two_residents_and_no_namesake_is_a_question() -> None:
    found = match(seek("黄三", WHOLE), [someone("韦桂英"), someone("陆大妹")], [])
    assert found.resident is not None
    assert not found.certain
    assert not found.sure


def test_a_whole_number_meets_the_damaged_one_of_the_register() -> None:
    resident = someone(number=None, sent="450821199311138000")
    found = match(seek("韦桂英", WHOLE), [], [resident])
    assert (found.resident, found.proposed_id) == (resident.resident, WHOLE)
    assert found.sure
    assert not found.certain


def test_another_birth_date_is_another_person() -> None:
    resident = someone(number=None, sent="450821199311138000", birth="1993-11-14")
    assert match(seek("韦桂英", WHOLE), [], [resident]) == Match()


def test_a_spreadsheet_number_is_never_certain() -> None:
    resident = someone()
    found = match(seek("韦桂英", 4.50821199311138e17), [], [resident])
    assert found.resident == resident.resident
    assert found.sure
    assert not found.certain


def test_a_damaged_number_of_another_name_is_asked_and_never_sure() -> None:
    found = match(seek("陆大妹", WHOLE[:17]), [], [someone()])
    assert found.proposed_id == WHOLE
    assert not found.sure


def test_namesakes_whose_numbers_fit_are_told_apart_by_the_list() -> None:
    one = someone("罗桂英", FIRST, birth="1991-03-10")
    two = someone("罗桂英", OTHER, birth="1967-07-13")
    three = someone("罗桂英", SECOND, birth="1971-07-07")
    wanted = seek("罗桂英", "4.50821E+17")
    found = match(wanted, [], [one, two, three], frozenset({one.resident}))
    assert found.resident == three.resident
    assert not found.sure


def test_the_village_tells_namesakes_apart() -> None:
    here = someone("罗桂英", FIRST, birth=None)
    there = someone("罗桂英", SECOND, birth=None, village="450821105204")
    found = match(seek("罗桂英", "4.50821E+17", village="450821105204"), [], [here, there])
    assert found.resident == there.resident
    assert found.sure


def test_a_row_without_any_number_asks_for_the_only_namesake() -> None:
    resident = someone()
    found = match(seek("韦桂英", None), [], [resident])
    assert found.resident == resident.resident
    assert not found.sure
    assert match(seek("韦桂英", None), [], [resident, someone()]) == Match()


def test_a_stranger_is_nobody() -> None:
    assert match(seek("陌生人", WHOLE), [], []) == Match()
    assert match(seek("陌生人", WHOLE[:17]), [], []) == Match()


def test_repairs_must_agree_with_birth_and_sex() -> None:
    numbers = (WHOLE, OTHER)
    assert agreeing(numbers, "1993-11-13", "女") == (WHOLE,)
    assert agreeing(numbers, "1993-11-13", "男") == ()
    assert agreeing(numbers, None, None) == numbers
