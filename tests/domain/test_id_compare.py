"""A damaged number beside the proposed one: what differs is in sight, what agrees is masked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.id_compare import compare_ids

DIGITS = st.text("0123456789X", min_size=18, max_size=18)


def _text(pieces: tuple[object, ...]) -> str:
    return "".join(piece.text for piece in pieces)  # type: ignore[attr-defined]


def test_a_mistyped_digit_is_shown_and_the_rest_masked() -> None:
    sent, proposed = compare_ids("450821199002013456", "450821199003013456")
    assert _text(sent) == "450821*****2**3456"
    assert _text(proposed) == "450821*****3**3456"
    assert [piece.text for piece in sent if not piece.same] == ["2"]
    assert [piece.text for piece in proposed if not piece.same] == ["3"]


def test_a_missing_digit_stands_on_one_side_only() -> None:
    sent, proposed = compare_ids("45082119900201345", "450821199002013456")
    assert [piece for piece in sent if not piece.same] == []
    assert [piece.text for piece in proposed if not piece.same] == ["6"]


def test_without_a_proposed_number_everything_sent_is_shown() -> None:
    sent, proposed = compare_ids("4.52524E+17", "")
    assert _text(sent) == "4.52524E+17"
    assert proposed == ()
    assert compare_ids("", "450821199003013456")[0] == ()


@given(DIGITS, DIGITS)
def test_lengths_are_kept_and_an_equal_middle_is_never_shown(one: str, other: str) -> None:
    sent, proposed = compare_ids(one, other)
    assert len(_text(sent)) == len(one)
    assert len(_text(proposed)) == len(other)
    same, again = compare_ids(one, one)
    assert _text(same) == _text(again) == f"{one[:6]}********{one[-4:]}"
