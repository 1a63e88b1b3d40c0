"""Where the rows of a list go: counts that add up, and the rows that are not taken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from pension_desk.domain.lists import ListKind
from pension_desk.services.imports import UNDONE_WHOLE, ImportResult
from pension_desk.services.list_run import RefusedRow
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.status import StatusLabel


@dataclass(frozen=True)
class Heap:
    """One line of the sum: how many rows, what becomes of them, and how that is told."""

    count: int
    word: str
    words: str
    tone: Tone


def heaps_of(result: ImportResult, *, done: bool) -> tuple[Heap, ...]:
    """Return the heaps whose counts add up to all rows. ``done``: it was committed."""
    refused = len(result.refused)
    taken = result.accepted - result.waiting
    of_employers = result.kind in UNDONE_WHOLE
    waiting = Heap(
        result.waiting,
        translate("imports", "暂存"),
        translate("imports", "征地项目或人还不在本机，台账、名册补上后自动对应")
        if result.kind is ListKind.LAND_PEOPLE
        else translate("imports", "人还不在户籍名册里，名册补上后自动对应"),
        Tone.ACCENT if result.waiting else Tone.NEUTRAL,
    )
    return (
        Heap(
            taken,
            translate("imports", "已导入") if done else translate("imports", "将导入"),
            translate("imports", "新的或有变化的记录"),
            Tone.GOOD if taken else Tone.NEUTRAL,
        ),
        *(() if of_employers else (waiting,)),
        Heap(
            result.unchanged,
            translate("imports", "没有变化"),
            translate("imports", "与已有的记录相同"),
            Tone.NEUTRAL,
        ),
        Heap(
            result.questions,
            translate("imports", "待确认"),
            translate("imports", "代码或名称有疑问，要您看一眼是不是这个单位")
            if of_employers
            else translate("imports", "号码有疑问，要您看一眼是不是这个人"),
            Tone.WARNING if result.questions else Tone.NEUTRAL,
        ),
        Heap(
            refused,
            translate("imports", "未导入"),
            translate("imports", "这几行有问题，原因见下表")
            if refused
            else translate("imports", "没有"),
            Tone.DANGER if refused else Tone.NEUTRAL,
        ),
    )


class CountsCard(QFrame):
    """The heaps one below the other, and their sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        self._parts: list[QWidget] = []

    def show_result(self, result: ImportResult, *, done: bool) -> None:
        """Show the heaps of a rehearsal or an import."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        unit = self.fontMetrics().height()
        self._grid.setHorizontalSpacing(unit // 2)
        self._grid.setVerticalSpacing(round(unit * 0.35))
        heaps = heaps_of(result, done=done)
        for row, heap in enumerate(heaps):
            self._add(row, f"{heap.count:,}", heap.word, heap.words, heap.tone)
        self._total(len(heaps), result.rows)
        if result.contested:
            word = translate("imports", "待核定")
            words = translate("imports", "项几处填写不一致，要到“冲突核定”里选定")
            self._add(len(heaps) + 2, f"{result.contested:,}", word, words, Tone.DANGER)
        told = "，".join(f"{heap.word} {heap.count}" for heap in heaps)
        self.setAccessibleName(f"{translate('imports', '共')} {result.rows}：{told}")

    def _add(self, row: int, count: str, word: str, words: str, tone: Tone) -> None:
        number = QLabel(count)
        dress(number, "heading")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        text = QLabel(words)
        text.setWordWrap(True)
        dress(text, "muted")
        status = StatusLabel(word, tone)
        self._grid.addWidget(number, row, 0, right)
        self._grid.addWidget(status, row, 1)
        self._grid.addWidget(text, row, 2)
        self._parts += [number, status, text]

    def _total(self, row: int, rows: int) -> None:
        rule = QFrame()
        dress(rule, "rule")
        number = QLabel(f"{rows:,}")
        dress(number, "heading")
        word = QLabel(translate("imports", "行，各项相加"))
        dress(word, "muted")
        self._grid.addWidget(rule, row, 0, 1, 3)
        self._grid.addWidget(number, row + 1, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(word, row + 1, 1, 1, 2)
        self._parts += [rule, number, word]


def refused_table(name: str, *, sheets: bool) -> LineTable[RefusedRow]:
    """Return a table for the rows that are not taken; ``sheets``: also name their sheet."""
    columns = [
        Column[RefusedRow](
            translate("imports", "行"),
            lambda row: str(row.row),
            sort=lambda row: row.row,
            number=True,
        ),
        Column[RefusedRow](
            translate("imports", "未导入的原因"),
            lambda row: row.reason,
            tip=lambda row: row.reason,
        ),
    ]
    if sheets:
        columns.insert(0, Column[RefusedRow](translate("imports", "工作表"), lambda row: row.sheet))
    return LineTable(LineModel(columns), name, lines_a_row=1 if sheets else 2)
