"""通报: the bulletins that were issued, each as it was printed; the next one drafted and issued."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.bulletins import DEFAULT_KEYS, MOST_KEYS, Issue
from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import bulletin_records, bulletins
from pension_desk.services.bulletin_files import file_name, note_printed, preview, print_issue
from pension_desk.services.bulletin_records import KeptNumber
from pension_desk.services.bulletins import Wanted
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import Notice
from pension_desk.ui.bulletins.kept_dialog import KeptDialog
from pension_desk.ui.bulletins.paper_pane import Leaves, PaperPane
from pension_desk.ui.bulletins.target_grid import COLUMNS
from pension_desk.ui.bulletins.words import indicator_word
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.text_question import TextQuestion

_TOPICS = frozenset({Topic.BULLETINS, Topic.BUNDLES})
_KEYS = "bulletin_keys"
"""Under this name the chosen indicators are remembered."""


def issues_model() -> LineModel[Issue]:
    """Return issued bulletins, empty."""
    return LineModel(
        [
            Column(
                translate("bulletins", "期号"),
                lambda x: translate("bulletins", "{year}年第{n}期").format(year=x.year, n=x.number),
                sort=lambda x: (x.year, x.number),
            ),
            Column(
                translate("bulletins", "时段"), lambda x: f"{x.begins_on:%m-%d}—{x.ends_on:%m-%d}"
            ),
            Column(translate("bulletins", "第一名"), _first),
            Column(
                translate("bulletins", "状态"),
                lambda x: (
                    translate("bulletins", "已印发")
                    if x.stands
                    else translate("bulletins", "已撤回")
                ),
                tone=lambda x: Tone.GOOD if x.stands else Tone.NEUTRAL,
                tip=lambda x: x.reason,
            ),
        ]
    )


def _first(issue: Issue) -> str:
    ranked = issue.ranking.ranked if issue.ranking else ()
    names = [division_name(line.village) for line in ranked if line.rank == 1]
    return "、".join(names) or "—"


class BulletinPage(FreshPage):
    """The list and the next bulletin's period at the left, the pages at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self._town = seat.desk.identity.role is Role.TOWN
        dress(self, "page")
        self.begins, self.ends = QLineEdit(), QLineEdit()
        self.keys = tuple(QComboBox() for _turn in range(MOST_KEYS))
        self.notice = Notice()
        self.draft_button = QPushButton(self.tr("预览"))
        self.issue_button = QPushButton(self.tr("印发"))
        self.issues: LineTable[Issue] = LineTable(issues_model(), self.tr("已印发的通报"))
        self.kept_button = QPushButton(self.tr("数字的名单…"))
        self.withdraw_button = QPushButton(self.tr("撤回…"))
        self.pane = PaperPane(
            seat,
            (
                (self.tr("存为 PDF…"), ".pdf"),
                (self.tr("存为 Word…"), ".docx"),
                (self.tr("存为表格…"), ".xlsx"),
            ),
        )
        self._lay_out()
        self._connect_signals()
        self.read()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        if self._town:
            column.addWidget(self._next_one(unit))
        heading = QLabel(self.tr("已印发的通报"))
        dress(heading, "heading")
        bar = QHBoxLayout()
        bar.addWidget(heading)
        bar.addStretch(1)
        if self._town:
            bar.addWidget(self.kept_button)
            bar.addWidget(self.withdraw_button)
        column.addLayout(bar)
        self.issues.setMinimumHeight(unit * 3)
        column.addWidget(self.issues, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([unit * 34, unit * 56])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        whole.addWidget(splitter)
        self.setFocusProxy(self.begins if self._town else self.issues)

    def _next_one(self, unit: int) -> QFrame:
        card = QFrame()
        dress(card, "card")
        fixed = QSizePolicy.Policy.Fixed  # the list below gives way, not the fields
        card.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)
        kept = (self._seat.remembered.state(_KEYS).decode() or ",".join(DEFAULT_KEYS)).split(",")
        for turn, combo in enumerate(self.keys):
            if turn:
                combo.addItem(self.tr("（不选）"), "")
            for one in COLUMNS:
                combo.addItem(indicator_word(one), one.key)
            combo.setCurrentIndex(max(0, combo.findData(kept[turn] if turn < len(kept) else "")))
        title = QLabel(self.tr("新一期"))
        dress(title, "heading")
        form = QFormLayout()
        period = QHBoxLayout()
        for field, name in ((self.begins, self.tr("从")), (self.ends, self.tr("到"))):
            field.setAccessibleName(name)
            period.addWidget(QLabel(name))
            period.addWidget(field, 1)
        form.addRow(self.tr("时段"), period)
        for combo, name in zip(
            self.keys, (self.tr("主要指标"), self.tr("其次"), self.tr("再次")), strict=True
        ):
            combo.setAccessibleName(name)
            form.addRow(name, combo)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(self.draft_button)
        acts.addWidget(self.issue_button)
        dress(self.issue_button, "primary")
        within = QVBoxLayout(card)
        within.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        within.addWidget(title)
        within.addWidget(self.notice)
        within.addLayout(form)
        within.addLayout(acts)
        return card

    def _connect_signals(self) -> None:
        self.draft_button.clicked.connect(self.look_at_draft)
        self.issue_button.clicked.connect(self._ask_issue)
        self.issues.line_changed.connect(self._show_issue)
        self.kept_button.clicked.connect(self._ask_kept)
        self.withdraw_button.clicked.connect(self._ask_withdraw)

    def read(self) -> None:
        """Ask for the bulletins issued and what the next would say."""
        job = partial(_read, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("bulletins", id(self)))

    def _show(self, read: tuple[tuple[Issue, ...], tuple[date, date]]) -> None:
        known, (begins, ends) = read
        self.begins.setText(begins.isoformat())
        self.ends.setText(ends.isoformat())
        self.issues.lines.show_lines(known)
        self.withdraw_button.setEnabled(bool(known))
        self.kept_button.setEnabled(bool(known))
        if known:
            self.issues.choose(0)
        else:
            why = (
                self.tr("还没有通报。填好时段，先预览，再印发。")
                if self._town
                else self.tr("镇里还没有印发通报；印发后随数据包到村里。")
            )
            self.pane.show_nothing(why)

    def wanted(self) -> Wanted:
        """Return the bulletin that is asked for; refused when a day is none."""
        today = self._seat.desk.today()
        begins, ends = typed_day(self.begins.text(), today), typed_day(self.ends.text(), today)
        if begins is None or ends is None:
            raise Refused("bad_period", self.tr("请填写通报时段的起止日期。"))
        keys = tuple(dict.fromkeys(key for combo in self.keys if (key := combo.currentData())))
        return Wanted(begins, ends, keys)

    def look_at_draft(self, *_from: object) -> None:
        """Show what the next bulletin would say."""
        try:
            wanted = self.wanted()
        except Refused as refused:
            self.notice.tell(refused)
            return
        self.notice.say("")
        self._seat.remembered.set(_KEYS, ",".join(wanted.keys).encode())
        self.pane.show_paper(
            partial(_draft, self._seat.desk, wanted), None, "", self.tr("草稿，还没有印发")
        )

    def _ask_issue(self, *_from: object) -> None:
        words = self.tr("印发后内容不能再改，只能撤回；随下次发包到各村。")
        self._seat.messages.ask(
            self.tr("印发这一期通报？"), self.issue_now, yes=self.tr("印发"), advice=words
        )

    def issue_now(self) -> None:
        """Issue the bulletin that is asked for; refused in place."""
        try:
            wanted = self.wanted()
        except Refused as refused:
            self.notice.tell(refused)
            return
        self._seat.remembered.set(_KEYS, ",".join(wanted.keys).encode())
        job = partial(_issue, self._seat.desk, wanted)
        self._seat.worker.write(job, self._issued, self._refused, title=self.tr("印发通报"))

    def _issued(self, made: Issue) -> None:
        self.notice.say("")
        words = self.tr("已印发{year}年第{n}期通报")
        self._seat.shell.note(words.format(year=made.year, n=made.number))

    def _refused(self, error: DeskError) -> None:
        self.notice.say(told_of(error), Tone.WARNING)

    def _show_issue(self, issue: Issue | None) -> None:
        if issue is None:
            return
        told = ""
        if not issue.stands:
            words = self.tr("已于 {day} 撤回：{reason}")
            told = words.format(day=issue.withdrawn_on, reason=issue.reason)
        self.pane.show_paper(
            partial(_look, self._seat.desk, issue.id),
            Leaves(
                partial(_save, self._seat.desk, issue.id),
                partial(note_printed, self._seat.desk, issue.id),
            ),
            file_name(issue, ""),
            told,
        )

    def _ask_kept(self, *_from: object) -> None:
        issue = self.issues.current()
        if issue is not None:
            job = partial(bulletin_records.kept, self._seat.desk, issue)
            done = partial(self._show_kept, issue)
            self._seat.worker.read(job, done, token=("kept", id(self)))

    def _show_kept(self, issue: Issue, numbers: tuple[KeptNumber, ...]) -> None:
        if numbers:
            KeptDialog(self._seat, issue, numbers).open()
        else:
            self._seat.shell.note(self.tr("这一期的名单没有留在本机"))

    def _ask_withdraw(self, *_from: object) -> None:
        issue = self.issues.current()
        if issue is None:
            return
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("撤回通报"),
            question=self.tr("第 {n} 期撤回后，时段可以重新通报，期号不再使用。").format(
                n=issue.number
            ),
            label=self.tr("撤回的原因"),
            agree=self.tr("撤回"),
            grave=True,
        )
        question.agreed.connect(partial(self.withdraw, question, issue.id))
        question.open()

    def withdraw(self, question: TextQuestion, bulletin: RowId, reason: str) -> None:
        """Withdraw a bulletin; the question stays open when it is refused."""
        job = partial(_withdraw, self._seat.desk, bulletin, reason)
        done = partial(self._withdrawn, question)
        self._seat.worker.write(job, done, question.show_refusal)

    def _withdrawn(self, question: TextQuestion, issue: Issue) -> None:
        question.accept()
        self._seat.shell.note(self.tr("已撤回第 {n} 期通报").format(n=issue.number))


def _read(desk: Desk) -> tuple[tuple[Issue, ...], tuple[date, date]]:
    return bulletins.issues(desk), bulletins.next_period(desk)


def _draft(desk: Desk, wanted: Wanted, file: Path, watch: Watch) -> int:
    return preview(bulletins.draft(desk, wanted), file, watch).pages


def _issue(desk: Desk, wanted: Wanted, _watch: Watch) -> Written[Issue]:
    return bulletins.issue(desk, wanted)


def _look(desk: Desk, bulletin: RowId, file: Path, watch: Watch) -> int:
    return print_issue(desk, bulletin, file, only_look=True, watch=watch).value.pages


def _save(desk: Desk, bulletin: RowId, out: Path, watch: Watch) -> Written[Path]:
    return Written(print_issue(desk, bulletin, out, watch=watch).value.file)


def _withdraw(desk: Desk, bulletin: RowId, reason: str, _watch: Watch) -> Written[Issue]:
    return bulletins.withdraw(desk, bulletin, reason)
