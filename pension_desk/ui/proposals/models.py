"""What the queue shows of each question."""

from __future__ import annotations

from enum import IntEnum

from pension_desk.domain.id_compare import compare_ids
from pension_desk.domain.id_numbers import mask_id
from pension_desk.services.divisions import division_name
from pension_desk.services.questions import Question
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


class QuestionColumn(IntEnum):
    """The queue's columns, in order."""

    SURE = 0
    LIST = 1
    ROW = 2
    NAME = 3
    SENT = 4
    PERSON = 5
    NUMBER = 6
    WHY = 7


def sure_words(question: Question) -> tuple[str, Tone]:
    """Return how sure the proposal is, as a word and a tone."""
    if question.proposal.certain:
        return translate("proposals", "有把握"), Tone.GOOD
    if question.answerable:
        return translate("proposals", "请核对"), Tone.WARNING
    if question.line is not None:
        return translate("proposals", "号码待补"), Tone.ACCENT
    return translate("proposals", "没找到人"), Tone.NEUTRAL


def sent_words(question: Question) -> str:
    """Return the number as sent: masked where it agrees with the proposed one."""
    asked = question.proposal
    if not asked.id_as_sent:
        return translate("proposals", "（空白）")
    pieces, _proposed = compare_ids(asked.id_as_sent, asked.proposed_id or "")
    return "".join(piece.text for piece in pieces)


def person_words(question: Question) -> str:
    """Return the proposed person with hamlet and household."""
    line = question.line
    if line is None:
        return "—"
    place = line.hamlet or division_name(line.village)
    house = translate("proposals", "{no} 户").format(no=line.household_no)
    return " · ".join(filter(None, (line.name, place, house if line.household_no else "")))


def number_words(question: Question) -> str:
    """Return the number that the person would have, masked."""
    known = question.line.id_number if question.line else None
    return mask_id(question.proposal.proposed_id or known or "")


def questions_model() -> LineModel[Question]:
    """Return an empty queue."""
    return LineModel(
        [
            Column(
                translate("proposals", "把握"),
                lambda q: sure_words(q)[0],
                sort=lambda q: (not q.proposal.certain, not q.answerable),
                tone=lambda q: sure_words(q)[1],
            ),
            Column(translate("proposals", "名单"), lambda q: q.proposal.kind.label),
            Column(
                translate("proposals", "行"),
                lambda q: str(q.proposal.row),
                sort=lambda q: q.proposal.row,
                number=True,
            ),
            Column(translate("proposals", "姓名"), lambda q: q.proposal.name),
            Column(translate("proposals", "名单上的号码"), sent_words),
            Column(translate("proposals", "可能是"), person_words),
            Column(translate("proposals", "应为号码"), number_words),
            Column(
                translate("proposals", "依据"),
                lambda q: q.proposal.why,
                tip=lambda q: q.proposal.why,
            ),
        ]
    )
