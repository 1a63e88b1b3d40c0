"""A notice in words: its state, and its whole course in a line."""

from __future__ import annotations

from pension_desk.domain.notices import NoticeRecord, NoticeState, SlipAnswer
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


def state_words(state: NoticeState) -> tuple[str, Tone]:
    """Return a state as a word and a tone."""
    match state:
        case NoticeState.PREPARED:
            return translate("notices", "待打印"), Tone.NEUTRAL
        case NoticeState.PRINTED:
            return translate("notices", "待送达"), Tone.WARNING
        case NoticeState.DELIVERED:
            return translate("notices", "已送达"), Tone.ACCENT
        case NoticeState.RETURNED:
            return translate("notices", "已收回执"), Tone.GOOD


def answer_words(answer: str) -> str:
    """Return what a returned slip says; empty for none."""
    match answer:
        case SlipAnswer.DONE:
            return translate("notices", "已办")
        case SlipAnswer.PROMISED:
            return translate("notices", "答应办")
        case SlipAnswer.UNWILLING:
            return translate("notices", "不办")
        case SlipAnswer.OTHER:
            return translate("notices", "其他情况")
    return answer


def course_words(record: NoticeRecord) -> str:
    """Return a notice's course: printed how often, delivered by whom, returned with what."""
    parts = []
    if record.times_printed:
        words = translate("notices", "印了 {n} 次，最近 {day}")
        parts.append(words.format(n=record.times_printed, day=record.printed_on or ""))
    else:
        parts.append(state_words(NoticeState.PREPARED)[0])
    if record.delivered_on:
        words = translate("notices", "{day} 由{who}送达")
        parts.append(words.format(day=record.delivered_on, who=record.delivered_by))
    if record.returned_on:
        words = translate("notices", "{day} 收回执：{answer}")
        answer = " ".join(filter(None, (answer_words(record.answer), record.note)))
        parts.append(words.format(day=record.returned_on, answer=answer))
    return translate("notices", "，").join(parts)
