"""The last payments entered by hand, and taking one back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.roster import PersonPage
from pension_desk.services.payment_lists import Entry
from pension_desk.ui.line_words import yuan
from pension_desk.ui.payments.jobs import withdraw
from pension_desk.ui.seat import Seat
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.widgets.text_table import TextTable


class EntriesPage(QWidget):
    """The latest first; Enter opens the person, the button takes the payment back."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        heads = (
            Head(self.tr("姓名")),
            Head(self.tr("年度")),
            Head(self.tr("金额"), numeric=True),
            Head(self.tr("日期")),
            Head(self.tr("屯组户号")),
            Head(self.tr("渠道")),
        )
        self.table = TextTable(self.tr("最近登记"), heads)
        self.withdraw_button = QPushButton(self.tr("撤回选中的登记"))
        self.withdraw_button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 3)
        column.addWidget(self.table, 1)
        column.addWidget(self.withdraw_button, 0, Qt.AlignmentFlag.AlignRight)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.rows.modelReset.connect(self._on_row)
        self.table.row_opened.connect(self._open)
        self.withdraw_button.clicked.connect(self.ask_withdraw)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these, the latest first."""
        self.table.show_rows(tuple(map(_row, entries)))

    def ask_withdraw(self) -> None:
        """Ask why the chosen payment is to be taken back."""
        entry = self.table.current_key()
        if not isinstance(entry, Entry):
            return
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("撤回缴费登记"),
            question=self.tr("撤回 {name} {year}年 {sum}元的登记？").format(
                name=entry.name,
                year=entry.contribution.year,
                sum=yuan(entry.contribution.amount_fen),
            ),
            label=self.tr("撤回的原因"),
            agree=self.tr("撤回"),
            choices=(self.tr("登记错人"), self.tr("金额填错"), self.tr("重复登记")),
            grave=True,
        )
        question.agreed.connect(partial(self._withdraw, question, entry))
        question.open()

    def _withdraw(self, question: TextQuestion, entry: Entry, reason: str) -> None:
        job = partial(withdraw, self._seat.desk, entry, reason)
        done = partial(self._withdrawn, question)
        self._seat.worker.write(job, done, question.show_refusal)

    def _withdrawn(self, question: TextQuestion, page: PersonPage) -> None:
        question.accept()
        words = self.tr("已撤回 {name} 的一笔登记（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(name=page.resident.name))

    def _on_row(self) -> None:
        self.withdraw_button.setEnabled(isinstance(self.table.current_key(), Entry))

    def _open(self, key: object) -> None:
        if isinstance(key, Entry):
            self._seat.shell.open_person(key.contribution.resident)


def _row(entry: Entry) -> TextRow:
    paid = entry.contribution
    where = " ".join(filter(None, (entry.hamlet, entry.household_no)))
    cells = (
        entry.name,
        str(paid.year),
        yuan(paid.amount_fen),
        paid.paid_on.isoformat() if paid.paid_on else "",
        where,
        paid.channel,
    )
    return TextRow(cells, entry)
