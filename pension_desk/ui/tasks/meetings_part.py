"""会议和议定事项: meetings at the left, what the chosen one decided at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.tasks import Decision, Meeting
from pension_desk.services import meetings
from pension_desk.services.desk import Desk, Role
from pension_desk.ui.icons import Icon
from pension_desk.ui.land.words import URGENCY_TONES, day_words
from pension_desk.ui.parted_page import Part
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.meeting_dialogs import (
    DecisionDialog,
    FinishDialog,
    MeetingDialog,
    ask_remove,
)
from pension_desk.ui.tasks.words import meeting_word, urgency_word
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


class MeetingsPart(Part):
    """The town enters; every village may read what was decided."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[Meeting] = LineTable(_meetings(), self.tr("会议"))
        self.decisions: LineTable[Decision] = LineTable(_decisions(seat.desk), self.tr("议定事项"))
        self.title, self.summary = QLabel(), QLabel()
        self.add_button = QPushButton(self.tr("登记会议…"))
        self.edit_button = QPushButton(self.tr("修改…"))
        self.remove_button = QPushButton(self.tr("删除…"))
        self.decide_button = QPushButton(self.tr("新增议定事项…"))
        self.finish_button = QPushButton(self.tr("办结…"))
        self.empty = EmptyState(
            Icon.CALENDAR,
            self.tr("还没有登记会议"),
            self.tr("登记调度会和议定事项，每项写明责任单位和期限，到期会在工作台提醒。")
            if self._town
            else self.tr("会议由镇里登记，随下发的数据包到村里。"),
            self.tr("登记会议") if self._town else "",
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()

    def read(self) -> None:
        """Read the meetings anew."""
        job = partial(meetings.meetings, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("meetings", id(self)))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.title, "heading")
        dress(self.summary, "muted")
        dress(self.add_button, "primary")
        for label in (self.title, self.summary):
            label.setWordWrap(True)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        for button in (self.add_button, self.edit_button, self.remove_button):
            foot.addWidget(button)
            button.setVisible(self._town)
        foot.addStretch(1)
        column.addLayout(foot)
        column = QVBoxLayout(right)
        column.setContentsMargins(unit // 2, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addWidget(self.decisions, 1)
        foot = QHBoxLayout()
        for button in (self.decide_button, self.finish_button):
            foot.addWidget(button)
            button.setVisible(self._town)
        foot.addStretch(1)
        column.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([unit * 40, unit * 48])
        splitter.setChildrenCollapsible(False)
        self.pages.addWidget(splitter)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setFocusProxy(self.table)

    def _connect_signals(self) -> None:
        self.table.line_changed.connect(self._on_meeting)
        self.table.line_opened.connect(self._edit)
        self.decisions.line_changed.connect(self._switch)
        self.decisions.line_opened.connect(self._finish)
        self.empty.action_requested.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.decide_button.clicked.connect(self._decide)
        self.finish_button.clicked.connect(self._finish)

    def _show(self, found: tuple[Meeting, ...]) -> None:
        kept = self.table.current()
        self.table.lines.show_lines(found)
        self.pages.setCurrentIndex(0 if found else 1)
        if kept is not None:
            self.table.choose_lines(lambda one: one.id == kept.id)
        if self.table.current() is None:
            self.table.choose(0)
        self._on_meeting(self.table.current())

    def _on_meeting(self, meeting: Meeting | None) -> None:
        if meeting is None:
            return
        self.title.setText(meeting.topic)
        parts = [day_words(meeting.held_on), meeting_word(meeting.kind), meeting.who]
        said = "　".join(filter(None, parts))
        self.summary.setText("\n".join(filter(None, (said, meeting.summary))))
        self.decisions.lines.show_lines(meeting.decisions)
        self.decisions.choose(0)
        self._switch(self.decisions.current())

    def _switch(self, decision: Decision | None) -> None:
        self.finish_button.setEnabled(decision is not None and decision.done_on is None)

    def _add(self) -> None:
        MeetingDialog(self._seat).open()

    def _edit(self, *_from: object) -> None:
        meeting = self.table.current()
        if meeting is not None and self._town:
            MeetingDialog(self._seat, meeting).open()

    def _remove(self) -> None:
        meeting = self.table.current()
        if meeting is not None:
            ask_remove(self._seat, meeting)

    def _decide(self) -> None:
        meeting = self.table.current()
        if meeting is not None:
            DecisionDialog(self._seat, meeting).open()

    def _finish(self, *_from: object) -> None:
        decision = self.decisions.current()
        if decision is not None and decision.done_on is None and self._town:
            FinishDialog(self._seat, decision).open()


def _meetings() -> LineModel[Meeting]:
    return LineModel(
        [
            Column(translate("tasks", "日期"), lambda x: day_words(x.held_on)),
            Column(translate("tasks", "类别"), lambda x: meeting_word(x.kind)),
            Column(
                translate("tasks", "未办结"), _open_words, sort=_open_count, number=True,
            ),
            Column(translate("tasks", "议题"), lambda x: x.topic, tip=lambda x: x.topic),
        ]
    )  # fmt: skip


def _open_count(meeting: Meeting) -> int:
    return sum(one.done_on is None for one in meeting.decisions)


def _open_words(meeting: Meeting) -> str:
    return f"{_open_count(meeting)}/{len(meeting.decisions)}" if meeting.decisions else ""


def _decisions(desk: Desk) -> LineModel[Decision]:
    return LineModel(
        [
            Column(
                translate("tasks", "期限"),
                lambda x: day_words(x.due_on) if x.due_on else "",
                sort=lambda x: x.due_on.isoformat() if x.due_on else "9",
            ),
            Column(
                translate("tasks", "情况"),
                lambda x: urgency_word(x.urgency(desk.today())),
                tone=lambda x: URGENCY_TONES[x.urgency(desk.today())],
            ),
            Column(translate("tasks", "责任单位"), lambda x: x.unit),
            Column(translate("tasks", "议定事项"), lambda x: x.content, tip=lambda x: x.content),
            Column(translate("tasks", "办理结果"), lambda x: x.result, tip=lambda x: x.result),
        ]
    )
