"""Every character is drawn by a font that holds it, or the printing stops and says which."""

from __future__ import annotations

import pytest

from pension_desk.documents.fonts import Font, face, split_runs, text_width
from pension_desk.domain.errors import Refused
from pension_desk.paths import resource


def test_a_common_text_is_one_run() -> None:
    assert split_runs("黄𬱖 李䶮 韦㛃·2026", Font.SANS) == ((Font.SANS, "黄𬱖 李䶮 韦㛃·2026"),)
    assert split_runs("", Font.SANS) == ()


def test_a_rare_character_comes_from_the_next_font() -> None:
    assert split_runs("吉𠮷田𪜀", Font.SANS_BOLD) == (
        (Font.SANS_BOLD, "吉"), (Font.RARE_A, "𠮷"), (Font.SANS_BOLD, "田"), (Font.RARE_B, "𪜀"),
    )  # fmt: skip


def test_the_bold_serif_leans_on_the_regular() -> None:
    assert split_runs("韦㛃", Font.SERIF_BOLD) == ((Font.SERIF_BOLD, "韦"), (Font.SERIF, "㛃"))


@pytest.mark.parametrize("char", ["\U00031350", "\ue000", "\x07", "\u200b"])
def test_a_character_of_no_font_is_refused_by_name_and_code(char: str) -> None:
    with pytest.raises(Refused) as refused:
        split_runs(f"韦{char}山", Font.SANS, place="韦?山")
    assert refused.value.reason == "missing_glyph"
    assert f"U+{ord(char):04X}" in refused.value.message
    assert "韦?山" in refused.value.message
    assert refused.value.advice
    with pytest.raises(Refused):
        text_width(f"韦{char}山", Font.SANS, 12)


@pytest.mark.parametrize("font", list(Font)[:4])
def test_every_han_character_up_to_extension_f_is_held(font: Font) -> None:
    """GB 18030-2022 asks a system that takes names for all of these (its level 3)."""
    blocks = ((0x3400, 0x4DBF), (0x4E00, 0x9FEF), (0x20000, 0x2A6D6), (0x2A700, 0x2B734),
              (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0))  # fmt: skip
    chain = [font, Font.SANS, Font.SERIF, Font.RARE_A, Font.RARE_B]
    held = frozenset.union(*(face(one).held for one in chain))
    lacking = [f"{c:X}" for low, high in blocks for c in range(low, high + 1) if chr(c) not in held]
    assert lacking == []


def test_widths_are_those_that_are_drawn() -> None:
    drawn = face(Font.SANS).drawn
    for text in ("韦大山", "GB 18030-2022", "“缴费”，每年"):
        assert text_width(text, Font.SANS, 13) == pytest.approx(drawn.stringWidth(text, 13))
    assert text_width("𠮷田", Font.SANS, 10) == pytest.approx(20, abs=0.5)


def test_a_font_is_read_once() -> None:
    assert face(Font.SANS) is face(Font.SANS)


def test_fonts_stay_within_eighty_megabytes_and_bring_their_licences() -> None:
    files = list(resource("fonts").iterdir())
    assert sum(path.stat().st_size for path in files) < 80_000_000
    assert {path.stem for path in files if path.suffix == ".ttf"} == {font.value for font in Font}
    licences = [path.read_text("utf-8") for path in files if path.name.startswith("LICENSE-")]
    assert len(licences) == 3
    assert all("SIL OPEN FONT LICENSE" in text.upper() for text in licences)
