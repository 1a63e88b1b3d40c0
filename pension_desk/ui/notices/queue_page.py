"""The print queue (打印队列): what waits, what was delivered, what came back; by key or by code."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeRecord, NoticeState, QueueLine
from pension_desk.domain.short_codes import spaced_code
from pension_desk.services import roster
from pension_desk.services.desk import Role
from pension_desk.services.notices import Wanted
from pension_desk.services.outcome import Topic
from pension_desk.services.print_queue import Marked, Queue
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.icons import Icon
from pension_desk.ui.notices import jobs
from pension_desk.ui.notices.jobs import Places, SlipPage
from pension_desk.ui.notices.opening import open_household
from pension_desk.ui.notices.queue_filter import QueueFilterBar
from pension_desk.ui.notices.queue_models import queue_model
from pension_desk.ui.notices.scan_line import ScanAct, ScanLine
from pension_desk.ui.notices.slip_dialog import SlipDialog
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told, told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.ticks import TickTable

_DAYS = frozenset({"future_date", "before_printing"})
"""Why a delivery's day is refused."""

_MANY = 100
"""So many notices are marked with a progress bar that can be cancelled."""


class QueuePage(QWidget):
    """Lines in walking order; the ticked ones, else the chosen ones, are acted upon."""

    print_requested = Signal(object)
    """`Wanted`: these notices are to be looked at and printed."""

    def __init__(self, dialog: ActDialog) -> None:
        super().__init__()
        self._dialog = dialog
        self._seat = dialog.seat
        town = self._seat.desk.identity.role is Role.TOWN
        self.filters = QueueFilterBar()
        self.table: TickTable[QueueLine] = TickTable(
            queue_model(villages=town), self.tr("打印队列")
        )
        self.by = FormField(self.tr("送达人"))
        self.on = FormField(self.tr("送达日期"))
        self.scan = ScanLine()
        self._keys = QLabel(
            self.tr(
                "空格打勾　Ctrl+A 全选　D 已送达　R 登记回执　P 打印　Delete 移出　Enter 打开这一户"
            )
        )
        self._said = QLabel()
        self._pages = QStackedWidget()
        self._empty = EmptyState(
            Icon.PRINT,
            self.tr("没有这样的单子"),
            self.tr("在“打印”里选好单子，打印或放入打印队列，就会列在这里，送到哪户一目了然。"),
        )
        self.undo_button = QPushButton(self.tr("撤销上一步"))
        self.out_button = QPushButton(self.tr("移出队列"))
        self.slip_button = QPushButton(self.tr("登记回执"))
        self.deliver_button = QPushButton(self.tr("标为已送达"))
        self.print_button = QPushButton(self.tr("打印…"))
        self._lay_out()
        self._connect_signals()
        self.reload()
        job = partial(jobs.places, self._seat.desk)
        self._seat.worker.read(job, self._show_places, dialog.notice.tell)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What stands at the foot of the dialog while this page is in front."""
        return (
            self.undo_button, self.out_button, self.slip_button, self.deliver_button,
            self.print_button,
        )  # fmt: skip

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self._keys, "small")
        dress(self._said, "muted")
        self.by.editor.setPlaceholderText(self._seat.desk.author)
        self.on.editor.setPlaceholderText(self.tr("今天"))
        top = QHBoxLayout()
        top.addWidget(self.filters, 1)
        for field in (self.by, self.on):
            field.setMaximumWidth(unit * 13)
            top.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.addWidget(self._keys)
        foot.addStretch(1)
        foot.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addLayout(top)
        column.addWidget(self.filters.states)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        column.addWidget(self.scan)
        for button in self.buttons:
            button.setAutoDefault(False)

    def _connect_signals(self) -> None:
        self.filters.changed.connect(self.reload)
        self.filters.village_changed.connect(self._read_hamlets)
        self.table.ticks.ticks_changed.connect(self._switch)
        self.table.selectionModel().selectionChanged.connect(self._switch)
        self.table.line_opened.connect(self._open_line)
        self.scan.scanned.connect(self._take_code)
        self.print_button.clicked.connect(self._print)
        self.deliver_button.clicked.connect(self.deliver)
        self.slip_button.clicked.connect(self._enter_slip)
        self.out_button.clicked.connect(self._withdraw)
        self.undo_button.clicked.connect(self._ask_undo)
        self._seat.worker.topics_changed.connect(self._on_topics)
        for key, act in (
            ("D", self.deliver), ("R", self._enter_slip), ("P", self._print),
            ("Delete", self._withdraw),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    # --- reading ---

    def reload(self) -> None:
        """Read the queue anew."""
        wanted = self.filters.wanted(self._seat.desk.today().year)
        job = partial(jobs.queue, self._seat.desk, wanted)
        self._seat.worker.read(job, self._show, self._dialog.notice.tell, token=("queue", id(self)))

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.NOTICES in topics:
            self.reload()

    def _show_places(self, places: Places) -> None:
        self.filters.show_places(places)
        self._read_hamlets("")

    def _read_hamlets(self, village: str) -> None:
        job = partial(roster.hamlets, self._seat.desk, village or None)
        self._seat.worker.read(job, self.filters.show_hamlets, token=("queue hamlets", id(self)))

    def _show(self, found: Queue) -> None:
        row = max(0, self.table.currentIndex().row())
        self.table.lines.show_lines(found.lines)
        self.filters.show_counts(found.counts)
        self._pages.setCurrentIndex(0 if found.lines else 1)
        self.table.choose(row)
        words = self.tr("列出 {n:,} 张")
        if found.left_off:
            words = self.tr("列出 {n:,} 张，还有 {more:,} 张没列出，请缩小范围")
        self._said.setText(words.format(n=len(found.lines), more=found.left_off))
        self._switch()

    # --- acting ---

    @property
    def picked(self) -> tuple[QueueLine, ...]:
        """The ticked lines, else the chosen ones."""
        return self.table.ticks.ticked() or self.table.chosen()

    def _ids(self) -> tuple[RowId, ...]:
        return tuple(line.record.id for line in self.picked)

    def busy_changed(self) -> None:
        """Hear that work began or ended."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        states = [line.record.state for line in self.picked]
        idle = not self._dialog.busy
        printed = [state for state in states if state is not NoticeState.PREPARED]
        self.print_button.setEnabled(idle and bool(states))
        self.deliver_button.setEnabled(idle and NoticeState.PRINTED in states)
        self.slip_button.setEnabled(idle and len(states) == 1 and bool(printed))
        self.out_button.setEnabled(idle and NoticeState.PREPARED in states)
        self.undo_button.setEnabled(idle)
        words = self.tr("标为已送达（{n:,}）") if len(states) > 1 else self.tr("标为已送达")
        self.deliver_button.setText(words.format(n=states.count(NoticeState.PRINTED)))

    def _print(self) -> None:
        lines = self.picked
        if lines:
            kinds = tuple(dict.fromkeys(line.record.kind for line in lines))
            rows = tuple(line.record.id for line in lines)
            self.print_requested.emit(Wanted(kinds, notices=rows))

    def _day(self) -> tuple[date | None, bool]:
        """Return the day of delivery and whether it could be read."""
        try:
            return typed_day(self.on.text, self._seat.desk.today()), True
        except Refused as error:
            self.on.point_at(told_of(error))
            return None, False

    def deliver(self) -> None:
        """Mark the picked notices as delivered."""
        day, sound = self._day()
        if sound and self.deliver_button.isEnabled():
            rows = self._ids()
            job = partial(jobs.deliver, self._seat.desk, rows, self.by.text, day)
            title = self.tr("标为已送达") if len(rows) > _MANY else ""
            self._dialog.run_write(job, self._say_delivered, title, self._not_delivered)

    def _say_delivered(self, marked: Marked) -> None:
        self.table.ticks.tick(self.table.ticks.ticked(), on=False)
        words = self.tr("{n:,} 张已标为送达。")
        text = words.format(n=len(marked.done))
        if marked.refused:
            more = self.tr("另有 {n:,} 张没有标：{why}")
            text += more.format(n=len(marked.refused), why=marked.refused[0][1])
        self._dialog.notice.say(text, Tone.WARNING if marked.refused else Tone.GOOD)
        self.table.setFocus()

    def _refocus(self, _error: DeskError) -> None:
        self.table.setFocus()

    def _not_delivered(self, error: DeskError) -> None:
        self.table.setFocus()
        if error.reason in _DAYS:
            self._dialog.notice.say("")
            self.on.point_at(told_of(error))

    def _withdraw(self) -> None:
        if self.out_button.isEnabled():
            job = partial(jobs.withdraw, self._seat.desk, self._ids())
            self._dialog.run_write(job, self._say_withdrawn, "", self._refocus)

    def _say_withdrawn(self, count: int) -> None:
        self.table.ticks.tick(self.table.ticks.ticked(), on=False)
        self._dialog.notice.say(self.tr("{n:,} 张没印的已移出队列。").format(n=count), Tone.ACCENT)
        self.table.setFocus()

    def _enter_slip(self) -> None:
        if self.slip_button.isEnabled():
            job = partial(jobs.slip_page, self._seat.desk, self.picked[0].record)
            self._seat.worker.read(job, self._open_slip, self._dialog.notice.tell)

    def _read_slip(self, record: NoticeRecord) -> None:
        job = partial(jobs.slip_page, self._seat.desk, record)
        self._seat.worker.read(job, self._open_slip, self._no_code)

    def _open_slip(self, page: SlipPage) -> None:
        dialog = SlipDialog(self._seat, page)
        dialog.accepted.connect(self._slip_taken)
        dialog.open()

    def _slip_taken(self) -> None:
        if self.scan.code.text():
            self.scan.say(self.tr("回执已登记"), Tone.GOOD)

    def _ask_undo(self) -> None:
        job = partial(roster.undoable, self._seat.desk)
        self._seat.worker.read(job, self._confirm_undo, self._dialog.notice.tell)

    def _confirm_undo(self, sentence: str | None) -> None:
        if not sentence:
            self._dialog.notice.say(self.tr("没有可以撤销的操作。"), Tone.ACCENT)
            return
        question = self.tr("撤销上一步？")
        ask = self._seat.messages.ask
        ask(question, self._undo, yes=self.tr("撤销"), advice=sentence)

    def _undo(self) -> None:
        job = partial(jobs.undo, self._seat.desk)
        self._dialog.run_write(job, self._say_undone, "", self._refocus)

    def _say_undone(self, sentence: str) -> None:
        self._dialog.notice.say(self.tr("已撤销：{what}").format(what=sentence), Tone.ACCENT)

    # --- codes ---

    def _take_code(self, words: str) -> None:
        self.scan.hush()
        self.on.show_problem("")
        if self.scan.chosen is ScanAct.DELIVER:
            day, sound = self._day()
            if sound:
                job = partial(jobs.deliver_code, self._seat.desk, words, self.by.text, day)
                self._seat.worker.write(job, self._say_scanned, self._no_code)
            return
        then = self._read_slip if self.scan.chosen is ScanAct.SLIP else self._open
        self._seat.worker.read(partial(jobs.find, self._seat.desk, words), then, self._no_code)

    def _say_scanned(self, record: NoticeRecord) -> None:
        words = self.tr("已送达：{code}　{hamlet} {number}")
        told = words.format(
            code=spaced_code(record.code), hamlet=record.hamlet, number=record.household_no
        )
        self.scan.say(told, Tone.GOOD)

    def _no_code(self, error: DeskError) -> None:
        self.scan.say(told(error.message), Tone.WARNING)
        if error.reason in _DAYS and self.scan.chosen is ScanAct.DELIVER:
            self.on.point_at(told_of(error))

    def _open_line(self, line: QueueLine) -> None:
        self._open(line.record)

    def _open(self, record: NoticeRecord) -> None:
        self._dialog.accept()
        open_household(self._seat.shell, record)
