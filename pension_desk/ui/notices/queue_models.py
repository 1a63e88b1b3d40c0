"""What the print queue shows of each notice."""

from __future__ import annotations

from enum import IntEnum

from pension_desk.domain.form_kinds import form_label
from pension_desk.domain.notices import QueueLine
from pension_desk.domain.short_codes import spaced_code
from pension_desk.services.divisions import division_name
from pension_desk.ui.notices.words import answer_words, state_words
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.ticks import TickModel


class QueueColumn(IntEnum):
    """The queue's columns of a village's desk, in order; a town's names the village as well."""

    KIND = 0
    STATE = 1
    HAMLET = 2
    HOUSEHOLD = 3
    NAME = 4
    CODE = 5
    TIMES = 6
    DELIVERED = 7
    RETURNED = 8


def queue_model(*, villages: bool) -> TickModel[QueueLine]:
    """Return an empty queue; ``villages``: also name the village."""
    columns: list[Column[QueueLine]] = [
        Column(translate("notices", "单子"), lambda line: form_label(line.record.kind)),
        Column(
            translate("notices", "状态"),
            lambda line: state_words(line.record.state)[0],
            sort=lambda line: line.record.state,
            tone=lambda line: state_words(line.record.state)[1],
        ),
        Column(translate("notices", "屯（组）"), lambda line: line.record.hamlet),
        Column(translate("notices", "户编号"), lambda line: line.record.household_no),
        Column(translate("notices", "户主（本人）"), lambda line: line.name),
        Column(translate("notices", "编号"), lambda line: spaced_code(line.record.code)),
        Column(
            translate("notices", "印次"),
            lambda line: str(line.record.times_printed or ""),
            sort=lambda line: line.record.times_printed,
            number=True,
        ),
        Column(translate("notices", "送达"), delivered_words),
        Column(translate("notices", "回执"), returned_words, tip=returned_words),
    ]
    if villages:
        named: Column[QueueLine] = Column(
            translate("notices", "村（社区）"), lambda line: division_name(line.record.village)
        )
        columns.insert(QueueColumn.HAMLET, named)
    return TickModel(columns, lambda line: line.record.id, _any)


def _any(_line: QueueLine) -> bool:
    return True


def delivered_words(line: QueueLine) -> str:
    """Return when a notice was delivered, and by whom."""
    record = line.record
    return f"{record.delivered_on} {record.delivered_by}".strip() if record.delivered_on else ""


def returned_words(line: QueueLine) -> str:
    """Return what came back."""
    record = line.record
    if not record.returned_on:
        return ""
    return " ".join(filter(None, (answer_words(record.answer), record.note)))
