"""Short codes survive typing; notices are walked in the order in which people live."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain import notices
from pension_desk.domain.errors import Refused
from pension_desk.domain.notices import HouseholdNotice, NoticePerson

numbers = st.integers(0, notices.LARGEST_NUMBER)


@pytest.mark.parametrize("number", [0, 1, 2, 12_345, 2**31, notices.LARGEST_NUMBER])
def test_every_single_wrong_character_is_refused(number: int) -> None:
    code = notices.short_code(number)
    for place, right in enumerate(code):
        for wrong in notices.ALPHABET.replace(right, ""):
            with pytest.raises(Refused) as refused:
                notices.parse_code(code[:place] + wrong + code[place + 1 :])
            assert refused.value.reason == "code_check"


@given(numbers)
def test_every_swap_of_two_characters_is_refused(number: int) -> None:
    code = notices.short_code(number)
    for one, other in combinations(range(len(code)), 2):
        swapped = list(code)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        if code[one] == code[other]:
            assert notices.parse_code("".join(swapped)) == code
        else:
            with pytest.raises(Refused, match="颠倒"):
                notices.parse_code("".join(swapped))


@given(numbers, st.integers(0, 7), st.integers(1, 30))
def test_a_wrong_character_is_refused_in_any_code(number: int, place: int, step: int) -> None:
    code = notices.short_code(number)
    other = notices.ALPHABET[(notices.ALPHABET.index(code[place]) + step) % 31]
    with pytest.raises(Refused):
        notices.parse_code(code[:place] + other + code[place + 1 :])


@given(numbers)
def test_a_code_gives_its_number_back(number: int) -> None:
    code = notices.short_code(number)
    assert len(code) == 8
    assert set(code) <= set(notices.ALPHABET)
    assert notices.code_number(code) == number
    assert notices.parse_code(code) == code


def test_neighbouring_numbers_look_different() -> None:
    codes = [notices.short_code(number) for number in range(1000)]
    alike = [sum(a == b for a, b in zip(*pair, strict=True)) for pair in combinations(codes, 2)]
    assert max(alike) <= 5  # two slips of the pen in the seven that count still hit nobody


@pytest.mark.parametrize("number", [-1, notices.LARGEST_NUMBER + 1])
def test_a_number_that_does_not_fit_has_no_code(number: int) -> None:
    with pytest.raises(ValueError, match="no short code"):
        notices.short_code(number)


@pytest.mark.parametrize("form", [
    "{0}-{1}", "{0} {1}", " {0}—{1}\n", "{0}－{1}", "{0}{1}", "PD1:{0}{1}", "pd1：{0}{1}",
])  # fmt: skip
@pytest.mark.parametrize("wide", [False, True])
def test_what_a_person_types_is_understood(form: str, wide: bool) -> None:
    code = notices.short_code(20_261_124)
    typed = form.format(code[:4].lower(), code[4:])
    if wide:
        typed = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in typed)
    assert notices.parse_code(typed) == code


@pytest.mark.parametrize(("typed", "reason", "says"), [
    ("", "code_length", "现在是0位"),
    ("2345", "code_length", "现在是4位"),
    ("2345678922", "code_length", "现在是10位"),
    ("O3456789", "code_character", "“O”"),
    ("１3456789", "code_character", "“1”"),
    ("韦大山", "code_character", "“韦”"),
])  # fmt: skip
def test_what_is_no_code_is_refused_in_a_sentence(typed: str, reason: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        notices.parse_code(typed)
    assert refused.value.reason == reason
    assert says in refused.value.message
    assert refused.value.advice


def test_the_alphabet_is_prime_and_unmistakable() -> None:
    assert len(set(notices.ALPHABET)) == len(notices.ALPHABET) == 31
    assert not set(notices.ALPHABET) & set("01OIL")


def test_a_code_is_printed_in_two_groups_and_the_qr_holds_nothing_else() -> None:
    assert notices.spaced_code("ABCD2345") == "ABCD-2345"
    assert notices.qr_text("ABCD2345") == "PD1:ABCD2345"


def test_hamlets_and_households_come_as_a_person_counts() -> None:
    hamlets = ["平安屯", "10组", "二组", "2组", "1组", "大岭屯", "十一组"]
    assert sorted(hamlets, key=lambda text: notices.walking_order(text, "")) == [
        "1组", "二组", "2组", "10组", "十一组", "大岭屯", "平安屯",
    ]  # fmt: skip
    assert sorted(["12", "9", "0010", "2"], key=lambda no: notices.walking_order("1组", no)) == [
        "2", "9", "0010", "12",
    ]  # fmt: skip


def _notice(village: str, hamlet: str, household_no: str) -> HouseholdNotice:
    return HouseholdNotice(village, hamlet, household_no, "", "", (), household_no)


def test_villages_stay_together() -> None:
    given_order = [_notice("乙村", "1组", "1"), _notice("甲村", "10组", "1"),
                   _notice("乙村", "2组", "3"), _notice("甲村", "2组", "10"),
                   _notice("甲村", "2组", "9")]  # fmt: skip
    walked = notices.in_walking_order(given_order)
    villages = [one.village_name for one in walked]
    assert sorted(villages) in (villages, villages[::-1])
    in_jia = [(one.hamlet, one.household_no) for one in walked if one.village_name == "甲村"]
    assert in_jia == [("2组", "9"), ("2组", "10"), ("10组", "1")]


@pytest.mark.parametrize(("years", "text"), [
    ((), ""), ((2026,), "2026"), ((2026, 2025), "2025-2026"),
    ((2019, 2021, 2022, 2023, 2026), "2019、2021-2023、2026"), ((2020, 2020), "2020"),
])  # fmt: skip
def test_owed_years_are_drawn_together(years: tuple[int, ...], text: str) -> None:
    assert notices.year_spans(years) == text


@pytest.mark.parametrize("tail", ["450821199001011234", "12", "12a4", "一二三四"])
def test_a_notice_has_no_place_for_more_of_an_id_number(tail: str) -> None:
    with pytest.raises(ValueError, match="last four"):
        NoticePerson("韦大山", tail, 50, 3, 2020, (2026,))
