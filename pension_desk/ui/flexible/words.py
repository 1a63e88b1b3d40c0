"""The window's words for flexible workers: states of contact, spans of age, the filter."""

from __future__ import annotations

from pension_desk.domain.flexible_workers import ContactState, FlexibleFilter
from pension_desk.domain.visit_words import Mode
from pension_desk.services.divisions import division_name
from pension_desk.ui.line_words import work_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.chips import Chip

_TONES = {
    ContactState.NONE: Tone.DANGER,
    ContactState.TOLD: Tone.ACCENT,
    ContactState.CONSIDERING: Tone.WARNING,
    ContactState.PROMISED: Tone.ACCENT,
    ContactState.PROMISE_DUE: Tone.WARNING,
    ContactState.DECLINED: Tone.NEUTRAL,
    ContactState.JOINED: Tone.GOOD,
}
_OLDEST = 99


def state_word(state: ContactState) -> str:
    """Return the word of how far the village is with somebody."""
    return {
        ContactState.NONE: translate("flexible", "还没联系"),
        ContactState.TOLD: translate("flexible", "已告知，等答复"),
        ContactState.CONSIDERING: translate("flexible", "再考虑"),
        ContactState.PROMISED: translate("flexible", "答应参保"),
        ContactState.PROMISE_DUE: translate("flexible", "答应的日子到了"),
        ContactState.DECLINED: translate("flexible", "不参加"),
        ContactState.JOINED: translate("flexible", "已参保"),
    }[state]


def state_tone(state: ContactState) -> Tone:
    """Return the tone of that state."""
    return _TONES[state]


def band_word(ages: tuple[int, int]) -> str:
    """Return a span of ages in words."""
    low, high = ages
    if high >= _OLDEST:
        return translate("flexible", "{low} 岁以上").format(low=low)
    return translate("flexible", "{low}–{high} 岁").format(low=low, high=high)


def mode_word(mode: Mode) -> str:
    """Return the word of a way to reach people in a batch."""
    return {
        Mode.SMS: translate("flexible", "短信"),
        Mode.WECHAT: translate("flexible", "微信"),
        Mode.PHONE: translate("flexible", "电话"),
        Mode.MAIL: translate("flexible", "信件"),
        Mode.HOME: translate("flexible", "入户"),
    }[mode]


def chips(wanted: FlexibleFilter) -> tuple[Chip, ...]:
    """Return a chip for each condition, in the order in which one would say them."""
    found = []
    if wanted.village:
        found.append(Chip("village:", division_name(wanted.village)))
    found += [Chip(f"hamlet:{one}", one) for one in wanted.hamlets]
    found += [Chip(f"age:{low}-{high}", band_word((low, high))) for low, high in wanted.ages]
    found += [Chip(f"state:{one.value}", state_word(one)) for one in wanted.states]
    found += [Chip(f"work:{one}", work_word(one)) for one in wanted.works]
    if wanted.phone is not None:
        found.append(Chip("phone:", phone_word(known=wanted.phone)))
    return tuple(found)


def phone_word(*, known: bool) -> str:
    """Return whether a phone number is known, in words."""
    return translate("flexible", "有电话") if known else translate("flexible", "没有电话")
