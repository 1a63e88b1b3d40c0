"""宣讲和发放记录: what was done, the latest first; a wrong one is taken back with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.outreach import Handout, Talk
from pension_desk.domain.progress import Watch
from pension_desk.services import outreach
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.ui.outreach.words import material_word, way_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.text_question import TextQuestion


@dataclass(frozen=True)
class Record:
    """A talk or a handout as the table shows it."""

    id: RowId
    day: date
    place: str
    what: str
    content: str
    count: int | None
    who: str


class RecordsPart(QWidget):
    """One table of both."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.table: LineTable[Record] = LineTable(_model(), self.tr("宣讲和发放记录"))
        self.remove_button = QPushButton(self.tr("删除…"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.remove_button.clicked.connect(self.ask_remove)
        self.setFocusProxy(self.table)

    def show_records(self, talks: tuple[Talk, ...], handouts: tuple[Handout, ...]) -> None:
        """Show these talks and handouts."""
        found = [*map(_of_talk, talks), *map(_of_handout, handouts)]
        found.sort(key=lambda one: one.day, reverse=True)
        self.table.lines.show_lines(found)
        self.table.choose(0)
        self.remove_button.setEnabled(bool(found))

    def ask_remove(self, *_from: object) -> None:
        """Ask why the chosen record is wrong, and take it back."""
        record = self.table.current()
        if record is None:
            return
        question = TextQuestion(
            self,
            title=self.tr("删除记录"),
            question=self.tr("删除 {day} {what}的记录？").format(day=record.day, what=record.what),
            label=self.tr("原因"),
            agree=self.tr("删除"),
            grave=True,
        )
        question.agreed.connect(partial(self._remove, record, question))
        question.open()

    def _remove(self, record: Record, question: TextQuestion, reason: str) -> None:
        job = partial(_remove, self._seat.desk, record.id, reason)
        self._seat.worker.write(job, partial(self._gone, question), question.show_refusal)

    def _gone(self, question: TextQuestion, _none: object) -> None:
        question.accept()


def _remove(desk: Desk, row: RowId, reason: str, _watch: Watch) -> Written[None]:
    return outreach.remove(desk, row, reason)


def _place(village: str, hamlet: str) -> str:
    return f"{division_name(village)} {hamlet or translate('outreach', '全村')}"


def _of_talk(one: Talk) -> Record:
    place = _place(one.village, one.hamlet)
    return Record(
        one.id, one.held_on, place, way_word(one.way), one.topic, one.reached, one.speaker
    )


def _of_handout(one: Handout) -> Record:
    place = _place(one.village, one.hamlet)
    what = translate("outreach", "发放{kind}").format(kind=material_word(one.kind))
    return Record(one.id, one.given_on, place, what, one.note, one.pieces, one.by_name)


def _model() -> LineModel[Record]:
    return LineModel(
        [
            Column(translate("outreach", "日期"), lambda x: x.day.isoformat()),
            Column(translate("outreach", "在哪里"), lambda x: x.place),
            Column(translate("outreach", "做了什么"), lambda x: x.what),
            Column(
                translate("outreach", "人数/份数"),
                lambda x: "" if x.count is None else f"{x.count:,}",
                sort=lambda x: x.count or 0,
                number=True,
            ),
            Column(translate("outreach", "谁"), lambda x: x.who),
            Column(translate("outreach", "内容"), lambda x: x.content),
        ]
    )
