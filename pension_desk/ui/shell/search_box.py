"""The search box that is always there: type, walk the list, Enter opens the person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QStackedLayout, QWidget

from pension_desk.domain.roster import RosterLine
from pension_desk.domain.short_codes import code_in, code_problem
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.shell.search_results import ResultDelegate, ResultModel, ResultRole
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.worker import Worker

FRAME_MS = 16
"""Keystrokes within one frame are one search."""
SHOWN = 50
_VISIBLE_ROWS = 7

Find = Callable[[str, int], tuple[RosterLine, ...]]
"""The service: a text and a limit in, people out."""


class SearchBox(QLineEdit):
    """Finds people by name, pinyin, initials, ID number, phone, household number or hamlet."""

    person_chosen = Signal(object)
    """`RowId` of the person chosen from the list."""
    all_requested = Signal(str)
    """The person wants all results of a text on the roster tab, or has scanned a code."""

    def __init__(self, worker: Worker, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._find = find
        self._shown_for = ""
        self._timer = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._panel: _ResultPanel | None = None
        self.setPlaceholderText(
            self.tr("查找：姓名、拼音首字母、身份证号、电话、户号、屯名、单子编号")
        )
        self.setToolTip(self.tr("查找居民（Ctrl+F）"))
        self.setAccessibleName(self.tr("查找居民"))
        self.setClearButtonEnabled(True)
        self.addAction(
            icon(Icon.SEARCH, QPalette.ColorRole.PlaceholderText),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        self.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._ask)

    @property
    def results(self) -> QListView | None:
        """The list while it is shown."""
        panel = self._panel
        return panel.list if panel is not None and panel.isVisible() else None

    def hide_results(self) -> None:
        """Close the list."""
        if self._panel is not None:
            self._panel.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list, choose, or clear; everything else is typing."""
        key, view = event.key(), self.results
        if key == Qt.Key.Key_Escape:
            self._step_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(view.currentIndex() if view else QModelIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and view:
            self._move(view, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and view:
            self._move(view, _VISIBLE_ROWS if key == Qt.Key.Key_PageDown else -_VISIBLE_ROWS)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the person goes elsewhere."""
        super().focusOutEvent(event)
        self.hide_results()

    def _step_back(self) -> None:
        self.hide_results()
        self.clear()

    def _ask(self) -> None:
        text = self.text().strip()
        if not text:
            self.hide_results()
            return
        job = partial(self._find, text, SHOWN)
        self._worker.read(job, partial(self._show, text), token=("search", id(self)))

    def _show(self, text: str, lines: tuple[RosterLine, ...]) -> None:
        if text != self.text().strip() or not self.hasFocus():
            return
        if self._panel is None:
            self._panel = _ResultPanel(self.window())
            self._panel.list.clicked.connect(self._choose)
        self._shown_for = text
        self._panel.show_lines(lines, text)
        self._panel.place_under(self)

    def _move(self, view: QListView, steps: int) -> None:
        last = view.model().rowCount() - 1
        row = min(last, max(0, view.currentIndex().row() + steps))
        view.setCurrentIndex(view.model().index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        text = self.text().strip()
        if not text:
            return
        line = index.data(ResultRole.LINE) if index.isValid() else None
        fresh = self._shown_for == text
        self.hide_results()
        if line is not None and fresh and code_in(text) is None:
            self.person_chosen.emit(line.id)
        else:
            self.all_requested.emit(text)


class _ResultPanel(QFrame):
    """The list under the box: a child of the window, so that the box keeps the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        dress(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = ResultModel()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("查找结果"))
        self._nobody = QLabel()
        self._nobody.setWordWrap(True)
        self._nobody.setMargin(self.fontMetrics().height() // 2)
        dress(self._nobody, "muted")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(4, 4, 4, 4)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nobody)

    def show_lines(self, lines: tuple[RosterLine, ...], text: str) -> None:
        """Show the people found, or say that there is nobody."""
        self._model.show_lines(lines, text)
        self._stack.setCurrentIndex(0 if lines else 1)
        if lines:
            self.list.setCurrentIndex(self._model.index(0, 0))
        else:
            words = self.tr("没有找到“{text}”。可以只输姓名的首字母，或身份证号的后四位。")
            mistyped = code_problem(text)
            said = told_of(mistyped) if mistyped else words.format(text=text)
            self._nobody.setText(said)

    def place_under(self, box: QWidget) -> None:
        """Come up below the box, as high as the rows need."""
        rows = self._model.rowCount()
        width = max(box.width(), self.fontMetrics().height() * 26)
        if rows:
            height = sum(self.list.sizeHintForRow(row) for row in range(min(rows, _VISIBLE_ROWS)))
            height += 2 * self.list.spacing() + 10
        else:
            height = self.fontMetrics().height() * 4
        window = box.window()
        corner = box.mapTo(window, QPoint(0, box.height() + 4))
        room = QRect(corner.x(), corner.y(), width, height)
        room.setBottom(min(room.bottom(), window.height() - 8))
        self.setGeometry(room)
        self.raise_()
        self.show()
