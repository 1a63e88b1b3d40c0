"""Words of measures, meetings and orders, with their tones."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.land_clocks import Urgency
from pension_desk.domain.orders import Order, OrderState
from pension_desk.domain.task_words import (
    MEETING_KINDS,
    ORDER_KINDS,
    PROGRESS,
    OrderKind,
    Progress,
    Term,
)
from pension_desk.domain.tasks import MeasureDeadline
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

PROGRESS_TONES = {
    Progress.UNDER_WAY: Tone.ACCENT,
    Progress.DONE: Tone.GOOD,
    Progress.STUCK: Tone.WARNING,
}

STATE_TONES = {
    OrderState.ISSUED: Tone.WARNING,
    OrderState.ANSWERED: Tone.ACCENT,
    OrderState.RETURNED: Tone.DANGER,
    OrderState.CHECKED: Tone.ACCENT,
    OrderState.CLOSED: Tone.GOOD,
}


def urgency_word(urgency: Urgency) -> str:
    """Return how a deadline stands."""
    match urgency:
        case Urgency.DONE:
            return translate("tasks", "已完成")
        case Urgency.LATE:
            return translate("tasks", "逾期完成")
        case Urgency.RUNNING:
            return translate("tasks", "进行中")
        case Urgency.SOON:
            return translate("tasks", "快到期")
        case Urgency.OVERDUE:
            return translate("tasks", "已逾期")
        case Urgency.UNKNOWN:
            return translate("tasks", "期限待填")


def progress_word(state: str) -> str:
    """Return what an entry says of its measure; a text that is no code stays."""
    words = {
        Progress.UNDER_WAY: translate("tasks", "推进中"),
        Progress.DONE: translate("tasks", "已完成"),
        Progress.STUCK: translate("tasks", "遇到困难"),
    }
    return words[Progress(state)] if state in PROGRESS.codes else state


def progress_tone(state: str) -> Tone | None:
    """Return the tone of an entry's state."""
    return PROGRESS_TONES[Progress(state)] if state in PROGRESS.codes else None


def deadline_words(one: MeasureDeadline) -> str:
    """Return a deadline as the plan has it, or its day once that is filled in."""
    if one.term is Term.STANDING:
        return translate("tasks", "全年持续开展")
    if one.due_on:
        return translate("tasks", "{day} 前").format(day=one.due_on)
    return translate("tasks", "{words}（待填）").format(words=one.wording or "—")


def meeting_word(kind: str) -> str:
    """Return what kind of meeting it was; a text that is no code stays."""
    words = {
        "dispatch": translate("tasks", "工作调度会"),
        "leadership": translate("tasks", "镇党委政府会议"),
        "special": translate("tasks", "专题研究会"),
        "training": translate("tasks", "业务培训会"),
        "mobilising": translate("tasks", "动员部署会"),
        "village": translate("tasks", "村（社区）会议"),
    }
    return words[kind] if kind in MEETING_KINDS.codes else kind


def limit_word(order: Order, today: date) -> str:
    """Return how an order's limit stands; empty where it has none."""
    if order.due_on is None:
        return ""
    match order.urgency(today):
        case Urgency.DONE:
            return translate("tasks", "按期答复")
        case Urgency.LATE:
            return translate("tasks", "逾期答复")
        case urgency:
            return urgency_word(urgency)


def order_kind_word(kind: str) -> str:
    """Return what is served."""
    words = {
        OrderKind.CRITICISM: translate("tasks", "通报批评"),
        OrderKind.RECTIFY: translate("tasks", "责令限期整改"),
    }
    return words[OrderKind(kind)] if kind in ORDER_KINDS.codes else kind


def order_state_word(order: Order) -> str:
    """Return where an order stands."""
    match order.state:
        case OrderState.ISSUED if not order.asks:
            return translate("tasks", "已发出")
        case OrderState.ISSUED:
            return translate("tasks", "待答复")
        case OrderState.ANSWERED:
            return translate("tasks", "待核查")
        case OrderState.RETURNED:
            return translate("tasks", "重新整改")
        case OrderState.CHECKED:
            return translate("tasks", "待销号")
        case OrderState.CLOSED:
            return translate("tasks", "已销号")
