"""What the reconciliation's codes are called in the window, and their tones."""

from __future__ import annotations

from functools import cache

from pension_desk.domain.reconciliation import Comparison, Remark, Side
from pension_desk.services.divisions import division_name
from pension_desk.services.reconciliation import NOBODYS, LineState
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

_COMPARISON_TONES = {
    Comparison.EQUAL: Tone.GOOD,
    Comparison.AMOUNT_DIFFERS: Tone.DANGER,
    Comparison.UNKNOWN_PERSON: Tone.DANGER,
}
_STATE_TONES = {
    LineState.RIGHT: Tone.NEUTRAL,
    LineState.OPEN: Tone.WARNING,
    LineState.SETTLED: Tone.GOOD,
    LineState.CHANGED: Tone.DANGER,
}


@cache
def _comparison_words() -> dict[Comparison, str]:
    return {
        Comparison.EQUAL: translate("reconciliation", "一致"),
        Comparison.ONLY_VILLAGE: translate("reconciliation", "只有村里有"),
        Comparison.ONLY_TOWN: translate("reconciliation", "只有镇里有"),
        Comparison.ONLY_TAX: translate("reconciliation", "只有税务有"),
        Comparison.NOT_VILLAGE: translate("reconciliation", "村里没有"),
        Comparison.NOT_TOWN: translate("reconciliation", "镇里没有"),
        Comparison.NOT_TAX: translate("reconciliation", "税务没有"),
        Comparison.AMOUNT_DIFFERS: translate("reconciliation", "金额不同"),
        Comparison.UNKNOWN_PERSON: translate("reconciliation", "名册查无此人"),
    }


@cache
def _remark_words() -> dict[Remark, str]:
    return {
        Remark.NAME_DIFFERS: translate("reconciliation", "姓名不同"),
        Remark.PAID_TWICE: translate("reconciliation", "重复缴费"),
        Remark.BOTH_SCHEMES: translate("reconciliation", "两头参保"),
        Remark.VOUCHER_TWICE: translate("reconciliation", "票据重复"),
        Remark.AFTER_BENEFIT: translate("reconciliation", "领取后缴费"),
        Remark.AFTER_DEATH: translate("reconciliation", "死亡后缴费"),
        Remark.NOT_A_TIER: translate("reconciliation", "不是档次"),
        Remark.PAST_AGE: translate("reconciliation", "过龄缴费"),
    }


@cache
def _state_words() -> dict[LineState, str]:
    return {
        LineState.RIGHT: translate("reconciliation", "没有差异"),
        LineState.OPEN: translate("reconciliation", "待处理"),
        LineState.SETTLED: translate("reconciliation", "已结清"),
        LineState.CHANGED: translate("reconciliation", "结清后有变"),
    }


def comparison_word(comparison: Comparison) -> str:
    """Return the word of a comparison."""
    return _comparison_words()[comparison]


def remark_word(remark: Remark) -> str:
    """Return the word of a remark."""
    return _remark_words()[remark]


def state_word(state: LineState) -> str:
    """Return the word of a line's state."""
    return _state_words()[state]


def comparison_tone(comparison: Comparison) -> Tone:
    """Return the tone of a comparison: equal, a sum or a person wrong, a side missing."""
    return _COMPARISON_TONES.get(comparison, Tone.WARNING)


def state_tone(state: LineState) -> Tone:
    """Return the tone of a line's state."""
    return _STATE_TONES[state]


def side_word(side: Side) -> str:
    """Return the word of a side."""
    match side:
        case Side.VILLAGE:
            return translate("reconciliation", "村里")
        case Side.TOWN:
            return translate("reconciliation", "镇里")
        case Side.TAX:
            return translate("reconciliation", "税务")


def place_word(village: str) -> str:
    """Return a village's name; that of no village means lines of nobody."""
    if village == NOBODYS:
        return translate("reconciliation", "名册外")
    return division_name(village)
