"""Who owes what to whom, a line each: what a stick brings, and what goes out to it."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.services.divisions import division_name
from pension_desk.services.drives import Glance
from pension_desk.services.visit_plan import Brought, Found, Owed, VisitPlan
from pension_desk.ui.bundles.words import kind_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.ticks import TickModel

_TAKEN = frozenset({Found.NEW, Found.AGAIN})


@dataclass(frozen=True)
class VisitLine:
    """One line: a bundle that lies on the stick, or a receiver to whom something goes.

    ``writable``: whether anything can go to the stick at all.
    """

    brought: Brought | None = None
    owed: Owed | None = None
    writable: bool = True

    @property
    def key(self) -> str:
        """What tells this line from the others."""
        return self.owed.receiver if self.owed else str(self.brought and self.brought.path)

    @property
    def tickable(self) -> bool:
        """Whether the person may choose: what can be taken, and whom we can write to."""
        if self.owed is not None:
            owed = self.owed
            return self.writable and bool(owed.waiting is not None or owed.came or owed.asks)
        return self.brought is not None and self.brought.found in _TAKEN


_ORDER = (Found.NEW, Found.GAP, Found.UNREADABLE)


def lines_of(plan: VisitPlan) -> tuple[VisitLine, ...]:
    """Return what is to be taken or looked at, then who is to be written to, then the rest."""
    brought = sorted(
        plan.brought,
        key=lambda one: _ORDER.index(one.found) if one.found in _ORDER else len(_ORDER),
    )
    owed = sorted(plan.owed, key=lambda one: (not one.came and not one.asks, not one.anything))
    first = [VisitLine(brought=one) for one in brought if one.found in _ORDER]
    rest = [VisitLine(brought=one) for one in brought if one.found not in _ORDER]
    out = (VisitLine(owed=one, writable=plan.writable) for one in owed)
    return (*first, *out, *rest)


def visit_model() -> TickModel[VisitLine]:
    """Return the table of a visit, empty."""
    return TickModel(
        [
            Column(translate("visit", "方向"), _direction),
            Column(translate("visit", "对方"), _partner),
            Column(translate("visit", "内容"), _content),
            Column(translate("visit", "日期"), _day),
            Column(
                translate("visit", "情况"),
                lambda line: _state(line)[0],
                tone=lambda line: _state(line)[1],
            ),
            Column(translate("visit", "说明"), why_words, tip=why_words),
        ],
        key=lambda line: line.key,
        tickable=lambda line: line.tickable,
    )


def _direction(line: VisitLine) -> str:
    if line.owed is not None:
        return translate("visit", "写出去")
    if line.brought and line.brought.found in (*_TAKEN, Found.GAP, Found.UNREADABLE):
        return translate("visit", "收进来")
    return translate("visit", "不用管")


def _partner(line: VisitLine) -> str:
    if line.owed is not None:
        return line.owed.name
    one = line.brought
    if one is None or not one.sender:
        return translate("visit", "（不知道是谁的）")
    if one.found in (Found.OWN, Found.KIT):
        return translate("visit", "给{name}").format(name=division_name(one.receiver))
    return division_name(one.sender)


def _content(line: VisitLine) -> str:
    if line.owed is not None:
        return owed_words(line.owed)
    one = line.brought
    if one is None:
        return ""
    if one.kind is None:
        return one.path.name
    if one.found is Found.KIT:
        return kind_word(one.kind)
    return translate("visit", "{kind}第 {n} 号").format(kind=kind_word(one.kind), n=one.number)


def owed_words(owed: Owed) -> str:
    """Return what a bundle to a receiver would carry, in words."""
    parts = []
    waiting = owed.waiting
    if waiting is not None and waiting.unsent:
        parts.append(translate("visit", "{n:,} 项改动").format(n=waiting.unsent))
    if waiting is not None and waiting.unanswered:
        parts.append(translate("visit", "{n:,} 项再带一次").format(n=waiting.unanswered))
    if owed.receipts:
        parts.append(translate("visit", "{n} 份回执").format(n=owed.receipts))
    return "、".join(parts) or translate("visit", "没有新的")


def _day(line: VisitLine) -> str:
    if line.brought is not None and line.brought.created is not None:
        return line.brought.created.strftime("%Y-%m-%d")
    waiting = line.owed.waiting if line.owed else None
    if waiting is None or not waiting.unanswered:
        return ""
    words = translate("visit", "{n} 天没有回执") if waiting.days else translate("visit", "今天发过")
    return words.format(n=waiting.days)


def _state(line: VisitLine) -> tuple[str, Tone]:
    if line.owed is not None:
        return _owed_state(line.owed)
    match line.brought.found if line.brought else None:
        case Found.NEW:
            return translate("visit", "新的"), Tone.GOOD
        case Found.AGAIN:
            return translate("visit", "收过了"), Tone.NEUTRAL
        case Found.GAP:
            return translate("visit", "缺前面的包"), Tone.DANGER
        case Found.UNREADABLE:
            return translate("visit", "收不了"), Tone.WARNING
        case Found.OWN:
            return translate("visit", "本机写的"), Tone.NEUTRAL
        case Found.KIT:
            return translate("visit", "开村包"), Tone.NEUTRAL
        case _:
            return translate("visit", "别人的"), Tone.NEUTRAL


def _owed_state(owed: Owed) -> tuple[str, Tone]:
    waiting = owed.waiting
    if owed.asks:
        return translate("visit", "要它补包"), Tone.DANGER
    if waiting is not None and waiting.overdue:
        return translate("visit", "久无回执"), Tone.WARNING
    if owed.anything:
        return translate("visit", "等着写"), Tone.ACCENT
    return translate("visit", "都发过了"), Tone.NEUTRAL


def why_words(line: VisitLine) -> str:
    """Return what a line needs to have explained; empty where it speaks for itself."""
    if line.brought is not None:
        return told(line.brought.why)
    owed = line.owed
    if owed is None:
        return ""
    if owed.asks:
        return translate("visit", "把这个写给它，它收下以后，下次发的包就会从缺的地方补齐。")
    if owed.waiting is None:
        return translate("visit", "收下它的第一次上报以后就能写给它。")
    return ""


def glance_words(seen: Glance) -> str:
    """Return what lies in a folder, in a line."""
    if seen.problem:
        return told(seen.problem)
    if seen.fresh:
        names = "、".join(seen.senders[:3])
        more = len(seen.senders) > 3
        words = translate("visit", "有 {n} 个没收过的包：{names}")
        if more:
            words = translate("visit", "有 {n} 个没收过的包：{names}等")
        words = words.format(n=seen.fresh, names=names)
    elif seen.ours:
        words = translate("visit", "给本单位的 {n} 个包都收过了").format(n=seen.ours)
    elif seen.others:
        words = translate("visit", "有 {n} 个包，都不是给本单位的").format(n=seen.others)
    else:
        words = translate("visit", "没有数据包")
    return words if seen.writable else words + translate("visit", "；不能写入，只能收")
