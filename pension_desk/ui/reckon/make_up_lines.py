"""The columns of those who may make up."""

from __future__ import annotations

from pension_desk.domain.papers import year_spans
from pension_desk.services.make_up import MakeUpLine
from pension_desk.ui.line_words import yuan
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column


def make_up_columns() -> tuple[Column[MakeUpLine], ...]:
    """Return the columns, from who it is to what it brings."""
    return (
        Column(translate("make_up", "姓名"), lambda one: one.name),
        Column(translate("make_up", "年龄"), lambda one: str(one.age), _by_birth, number=True),
        Column(translate("make_up", "补缴的用处"), effect, tone=effect_tone),
        Column(translate("make_up", "可以补缴"), what, tip=what),
        Column(
            translate("make_up", "最低要缴"),
            lambda one: starred(yuan(one.cost_fen), unsure=one.cost_unsure),
            lambda one: one.cost_fen,
            number=True,
        ),
        Column(
            translate("make_up", "到龄年限"),
            lambda one: f"{one.years_before} → {one.years_after}",
            lambda one: one.years_before,
            number=True,
        ),
        Column(
            translate("make_up", "每月领"),
            _both,
            lambda one: one.monthly_after_fen or 0,
            number=True,
        ),
        Column(translate("make_up", "屯组"), lambda one: one.hamlet),
        Column(translate("make_up", "户号"), lambda one: one.household_no),
    )


def _by_birth(one: MakeUpLine) -> int:
    return -one.birth.toordinal()


def what(one: MakeUpLine) -> str:
    """Return which years may be made up."""
    if one.lump_years and one.lump_now:
        return translate("make_up", "现在一次补 {n} 年").format(n=one.lump_years)
    if one.lump_years:
        return translate("make_up", "到龄一次补 {n} 年").format(n=one.lump_years)
    if not one.certain:
        return translate("make_up", "约 {n} 年，对照档案").format(n=len(one.missed))
    words = translate("make_up", "{n} 年：{years}")
    return words.format(n=len(one.missed), years=year_spans(one.missed))


def starred(words: str, *, unsure: bool) -> str:
    """Return a figure's words, with a star where it is 待核实."""
    return f"{words} *" if unsure else words


def _both(one: MakeUpLine) -> str:
    words = f"{_monthly(one.monthly_before_fen)} → {_monthly(one.monthly_after_fen)}"
    return starred(words, unsure=one.monthly_unsure)


def _monthly(fen: int | None) -> str:
    return "—" if fen is None else yuan(fen)


def effect(one: MakeUpLine) -> str:
    """Return what making up brings, in a word."""
    if one.reaches:
        return translate("make_up", "补了才能领")
    if one.monthly_after_fen is None:
        return translate("make_up", "补了还不够")
    return translate("make_up", "能多领")


def effect_tone(one: MakeUpLine) -> Tone:
    """Return the tone of that word."""
    if one.reaches:
        return Tone.WARNING
    return Tone.NEUTRAL if one.monthly_after_fen is None else Tone.GOOD
