"""Lines break where Chinese and Latin text may break, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.documents.fonts import Font, text_width
from pension_desk.documents.lines import fit, wrap
from pension_desk.documents.mends import CANNOT_END_LINE, CANNOT_START_LINE

CHARACTERS = "韦大山缴费，。；：？！”’》）…—“‘《（、abc 2026年-元𠮷"
WORDS = ("韦", "缴费，", "“多缴”", "《办法》", "（村）", "2026年。")
texts = st.text(st.sampled_from(CHARACTERS), max_size=80)


@given(texts, st.floats(15, 300))
def test_no_character_is_lost_and_no_line_is_too_wide(text: str, width: float) -> None:
    lines = wrap(text, Font.SANS, 10, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, Font.SANS, 10) <= width + 0.01 for line in lines)


@given(
    st.lists(
        st.sampled_from(["韦", "缴费，", "“多缴”", "《办法》", "（村）", "2026年。"]), max_size=40
    )
)
def test_no_sign_stands_on_the_wrong_edge(words: list[str]) -> None:
    lines = wrap("".join(words), Font.SANS, 10, 75)
    assert not any(line[0] in CANNOT_START_LINE for line in lines[1:])
    assert not any(line[-1] in CANNOT_END_LINE for line in lines if line)


@pytest.mark.parametrize("sign", "，；：？！”’》…—、。）")
def test_a_sign_takes_the_character_before_it_along(sign: str) -> None:
    assert wrap(f"一二三四{sign}五", Font.SANS, 10, 42) == ("一二三", f"四{sign}五")


def test_latin_words_numbers_and_dates_stay_whole() -> None:
    assert wrap("请关注12366公众号", Font.SANS, 10, 42) == ("请关注", "12366公", "众号")
    assert wrap("pay by card now", Font.SANS, 10, 60) == ("pay by card", "now")


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = wrap("A" * 40, Font.SANS, 10, 60)
    assert len(lines) > 1
    assert "".join(lines) == "A" * 40


def test_line_feeds_and_empty_text() -> None:
    assert wrap("一\n\n二", Font.SANS, 10, 100) == ("一", "", "二")
    assert wrap("", Font.SANS, 10, 100) == ("",)


def test_a_long_text_is_set_smaller_before_it_is_broken() -> None:
    assert fit("韦大山", Font.SANS, 12, 100) == (12, ("韦大山",))
    size, lines = fit("韦大山陆小妹", Font.SANS, 12, 60)
    assert lines == ("韦大山陆小妹",)
    assert size == pytest.approx(10, abs=0.1)
    size, lines = fit("韦大山陆小妹" * 4, Font.SANS, 12, 60, smallest=9)
    assert size == 9
    assert "".join(lines) == "韦大山陆小妹" * 4
