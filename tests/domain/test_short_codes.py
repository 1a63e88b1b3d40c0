"""Short codes survive typing: every slip of the pen is noticed."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain import short_codes
from pension_desk.domain.errors import Refused

numbers = st.integers(0, short_codes.LARGEST_NUMBER)


@pytest.mark.parametrize("number", [0, 1, 2, 12_345, 2**31, short_codes.LARGEST_NUMBER])
def test_every_single_wrong_character_is_refused(number: int) -> None:
    code = short_codes.short_code(number)
    for place, right in enumerate(code):
        for wrong in short_codes.ALPHABET.replace(right, ""):
            with pytest.raises(Refused) as refused:
                short_codes.parse_code(code[:place] + wrong + code[place + 1 :])
            assert refused.value.reason == "code_check"


@given(numbers)
def test_every_swap_of_two_characters_is_refused(number: int) -> None:
    code = short_codes.short_code(number)
    for one, other in combinations(range(len(code)), 2):
        swapped = list(code)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        if code[one] == code[other]:
            assert short_codes.parse_code("".join(swapped)) == code
        else:
            with pytest.raises(Refused, match="颠倒"):
                short_codes.parse_code("".join(swapped))


@given(numbers, st.integers(0, 7), st.integers(1, 30))
def test_a_wrong_character_is_refused_in_any_code(number: int, place: int, step: int) -> None:
    code = short_codes.short_code(number)
    other = short_codes.ALPHABET[(short_codes.ALPHABET.index(code[place]) + step) % 31]
    with pytest.raises(Refused):
        short_codes.parse_code(code[:place] + other + code[place + 1 :])


@given(numbers)
def test_a_code_gives_its_number_back(number: int) -> None:
    code = short_codes.short_code(number)
    assert len(code) == 8
    assert set(code) <= set(short_codes.ALPHABET)
    assert short_codes.code_number(code) == number
    assert short_codes.parse_code(code) == code


def test_neighbouring_numbers_look_different() -> None:
    codes = [short_codes.short_code(number) for number in range(1000)]
    alike = [sum(a == b for a, b in zip(*pair, strict=True)) for pair in combinations(codes, 2)]
    assert max(alike) <= 5  # two slips of the pen in the seven that count still hit nobody


@pytest.mark.parametrize("number", [-1, short_codes.LARGEST_NUMBER + 1])
def test_a_number_that_does_not_fit_has_no_code(number: int) -> None:
    with pytest.raises(ValueError, match="no short code"):
        short_codes.short_code(number)


@pytest.mark.parametrize("form", [
    "{0}-{1}", "{0} {1}", " {0}—{1}\n", "{0}－{1}", "{0}{1}", "PD1:{0}{1}", "pd1：{0}{1}",
])  # fmt: skip
@pytest.mark.parametrize("wide", [False, True])
def test_what_a_person_types_is_understood(form: str, wide: bool) -> None:
    code = short_codes.short_code(20_261_124)
    typed = form.format(code[:4].lower(), code[4:])
    if wide:
        typed = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in typed)
    assert short_codes.parse_code(typed) == code


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
        short_codes.parse_code(typed)
    assert refused.value.reason == reason
    assert says in refused.value.message
    assert refused.value.advice


def test_names_and_numbers_are_no_codes() -> None:
    code = short_codes.short_code(7)
    assert short_codes.code_in(short_codes.qr_text(code)) == code
    for words in ("", "韦大山", "450821199311138323", "13911112222", "lqz", "2组"):
        assert short_codes.code_in(words) is None


def test_the_alphabet_is_prime_and_unmistakable() -> None:
    assert len(set(short_codes.ALPHABET)) == len(short_codes.ALPHABET) == 31
    assert not set(short_codes.ALPHABET) & set("01OIL")


def test_a_code_is_printed_in_two_groups_and_the_qr_holds_nothing_else() -> None:
    assert short_codes.spaced_code("ABCD2345") == "ABCD-2345"
    assert short_codes.qr_text("ABCD2345") == "PD1:ABCD2345"
