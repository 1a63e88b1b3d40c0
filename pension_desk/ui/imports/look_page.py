"""The file as it lies there, what it is taken for, and what would change."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.lists import FIELDS, ListKind
from pension_desk.services.imports import ImportResult
from pension_desk.services.list_run import RefusedRow
from pension_desk.services.list_view import ListView, evidence_of
from pension_desk.ui.imports.counts import CountsCard, refused_table
from pension_desk.ui.imports.meanings import Meaning
from pension_desk.ui.imports.sheet_view import SheetView
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.widgets.status import StatusLabel

_SURE, _FAIR = 0.75, 0.5


class LookPage(QWidget):
    """Shows a `ListView`; tells what the person corrects, and changes nothing itself."""

    kind_chosen = Signal(object)
    """`ListKind` that the person says it is."""
    meaning_chosen = Signal(int, int, str)
    """Table, column in that table, field name; empty for no meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("名单种类"))
        self.kind.setMaxVisibleItems(20)
        self._sure = StatusLabel()
        self._file = QLabel()
        self.sheets = QTabWidget()
        self.sheets.setAccessibleName(self.tr("工作表"))
        self._views: list[SheetView] = []
        self._view: ListView | None = None
        self.counts = CountsCard()
        self._change_title = QLabel(self.tr("导入后会有什么变化"))
        self._waiting = QLabel()
        self.refused = refused_table(self.tr("未导入的行"), sheets=False)
        self._lay_out()
        self.kind.activated.connect(self._tell_kind)
        self.refused.line_changed.connect(self._go_to)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self._file, "muted")
        dress(self._change_title, "heading")
        dress(self._waiting, "muted")
        self._waiting.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(unit // 2)
        label = QLabel(self.tr("名单种类(&K)"))
        label.setBuddy(self.kind)
        for part in (label, self.kind, self._sure):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._file)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(unit // 2, 0, 0, 0)
        beside.addWidget(self._change_title)
        beside.addWidget(self._waiting)
        beside.addWidget(self.counts)
        beside.addWidget(self.refused, 1)
        beside.addStretch(0)
        self.sheets.setDocumentMode(True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.sheets)
        split.addWidget(side)
        split.setSizes([unit * 40, unit * 20])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        side.setMinimumWidth(unit * 17)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(top)
        outer.addWidget(split, 1)

    def sheet(self, index: int) -> SheetView:
        """Return a sheet's view."""
        return self._views[index]

    def show_view(self, view: ListView) -> None:
        """Show a file, or what it is taken for now."""
        if self._view is None or self._view.sheets is not view.sheets:
            self._show_sheets(view)
        self._view = view
        self._file.setText(view.path.name)
        self._show_kind(view)
        fields = FIELDS[view.kind] if view.kind else ()
        for index, shown in enumerate(self._views):
            shown.show_meanings(self._meanings(view, index), fields)

    def _show_sheets(self, view: ListView) -> None:
        while self.sheets.count():
            old = self.sheets.widget(0)
            self.sheets.removeTab(0)
            old.deleteLater()
        self._views = []
        read = [n for n in range(len(view.sheets)) if view.tables_of(n)]
        for index, sheet in enumerate(view.sheets):
            shown = SheetView(sheet)
            shown.meaning_chosen.connect(partial(self._tell_meaning, index))
            self._views.append(shown)
            title = sheet.name if index in read else self.tr("{name}（不导入）")
            self.sheets.addTab(shown, title.format(name=sheet.name))
            self.sheets.setTabToolTip(index, sheet.fate.value)
        self.sheets.setCurrentIndex(read[0] if read else 0)
        self.sheets.tabBar().setVisible(len(view.sheets) > 1)

    def _show_kind(self, view: ListView) -> None:
        likely = [view.kind] if view.kind else []
        likely += [kind for guess in view.guesses[:1] for kind in guess.others]
        with QSignalBlocker(self.kind):
            self.kind.clear()
            if view.kind is None:
                self.kind.addItem(self.tr("请选择…"), None)
            for kind in dict.fromkeys(likely):
                words = kind.label if kind is view.kind else self.tr("{kind}（也可能是）")
                self.kind.addItem(words.format(kind=kind.label), kind)
            self.kind.insertSeparator(self.kind.count())
            for kind in ListKind:
                if kind not in likely:
                    self.kind.addItem(kind.label, kind)
            self.kind.setCurrentIndex(0)
        self._sure.show_status(*self._sure_words(view))

    def _sure_words(self, view: ListView) -> tuple[str, Tone]:
        if view.kind is None:
            return self.tr("认不出，请选定"), Tone.WARNING
        if view.by_hand:
            return self.tr("人工"), Tone.ACCENT
        confidence = view.guesses[0].confidence
        if confidence >= _SURE:
            return self.tr("把握很大"), Tone.GOOD
        if confidence >= _FAIR:
            return self.tr("把握较大，请核对"), Tone.ACCENT
        return self.tr("没有把握，请核对"), Tone.WARNING

    def _meanings(self, view: ListView, sheet: int) -> list[Meaning]:
        tables = view.tables_of(sheet)
        if not tables or not view.guesses:
            return []
        placed, guess = view.tables[tables[0]], view.guesses[tables[0]]
        return [
            Meaning(column, each.header, each.field, evidence_of(each))
            for column, each in zip(placed.columns, guess.columns, strict=True)
        ]

    def show_working(self) -> None:
        """Say that what would change is being reckoned."""
        self._waiting.setText(self.tr("正在预演，不会写入…"))
        self._waiting.show()
        self.counts.hide()
        self.refused.hide()

    def show_unknown(self, words: str) -> None:
        """Say why nothing can be told of what would change."""
        self._waiting.setText(words)
        self._waiting.show()
        self.counts.hide()
        self.refused.hide()
        for shown in self._views:
            shown.show_problems({})

    def show_result(self, result: ImportResult) -> None:
        """Show what would change, and mark the rows that would not be taken."""
        self._waiting.setText("\n".join(map(told, result.remarks)))
        self._waiting.setVisible(bool(result.remarks))
        self.counts.show_result(result, done=False)
        self.counts.show()
        self.refused.lines.show_lines(result.refused)
        self.refused.setVisible(bool(result.refused))
        problems: dict[str, dict[int, str]] = defaultdict(dict)
        for row in result.refused:
            problems[row.sheet][row.row] = row.reason
        view = self._view
        for shown, sheet in zip(self._views, view.sheets if view else (), strict=False):
            shown.show_problems(problems[sheet.name])

    def _go_to(self, row: RefusedRow | None) -> None:
        if row is None or self._view is None:
            return
        names = [sheet.name for sheet in self._view.sheets]
        if row.sheet in names:
            index = names.index(row.sheet)
            self.sheets.setCurrentIndex(index)
            self._views[index].go_to(row.row)

    def _tell_kind(self, _index: int) -> None:
        kind = self.kind.currentData()
        if kind is not None and (self._view is None or kind != self._view.kind):
            self.kind_chosen.emit(ListKind(kind))

    def _tell_meaning(self, sheet: int, column: int, field: str) -> None:
        if self._view is None:
            return
        for table in self._view.tables_of(sheet):
            columns = self._view.tables[table].columns
            if column in columns:
                self.meaning_chosen.emit(table, columns.index(column), field)
