"""Reporting the death of somebody who draws: the day, what follows, who inherits the account."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from pension_desk.domain.benefits import next_month
from pension_desk.domain.errors import DeskError, Refused
from pension_desk.services.benefits import BenefitPage
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.benefits import jobs, words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField


class DeathDialog(ActDialog):
    """Says while the day is typed from which month the benefit stops."""

    taken = Signal(object)
    """`BenefitPage` after the report."""

    def __init__(self, seat: Seat, page: BenefitPage) -> None:
        super().__init__(seat, self.tr("上报死亡"))
        self._page = page
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("如 11.3"))
        self.heir = QComboBox()
        self.heir.setEditable(True)
        for one in page.heirs:
            self.heir.addItem(f"{one.name}（{one.relation}）")
        self.heir.setCurrentText("")
        self.fields = {
            "day": FormField(self.tr("死亡日期"), self.day),
            "heir": FormField(self.tr("账户继承人"), self.heir),
            "note": FormField(self.tr("备注")),
        }
        self.follows = QLabel()
        self.follows.setWordWrap(True)
        self._lay_out()
        self.close_button = self.add_button(self.tr("返回"), self.reject)
        self.save_button = self.add_button(self.tr("上报"), self._save, default=True)
        self.day.textChanged.connect(self._tell)
        self._tell()
        self.grow(32, 18)
        self.day.setFocus()

    def _lay_out(self) -> None:
        self.set_heading(self.tr("上报 {name} 死亡").format(name=self._page.line.name))
        hint = QLabel(self.tr("村里的上报不改户籍，只告诉镇里停发；死亡名单来了以名单为准。"))
        hint.setWordWrap(True)
        dress(hint, "muted")
        self.body.addWidget(hint)
        widest = max(field.label.sizeHint().width() for field in self.fields.values())
        for field in self.fields.values():
            field.label.setMinimumWidth(widest)
            self.body.addWidget(field)
        self.body.addWidget(self.follows)
        self.body.addStretch(1)

    def _tell(self) -> None:
        try:
            day = typed_day(self.day.text(), self.seat.desk.today())
        except Refused:
            day = None
        if day is None or day > self.seat.desk.today():
            self.follows.clear()
            return
        said = self.tr("从 {month} 起停发，当月照发。个人账户余额可以继承。{funeral}。")
        rules = self._page.rules
        funeral = words.funeral_words(rules.funeral_fen, unsure="funeral" in rules.unconfirmed)
        self.follows.setText(said.format(month=words.month_word(next_month(day)), funeral=funeral))

    def _save(self) -> None:
        if self.busy:
            return
        try:
            day = typed_day(self.day.text(), self.seat.desk.today())
        except Refused as error:
            self.fields["day"].point_at(told_of(error))
            return
        if day is None:
            self.fields["day"].point_at(self.tr("请填写死亡日期。"))
            return
        heir, note = self.fields["heir"].text, self.fields["note"].text
        job = partial(jobs.report_death, self.seat.desk, self._page.line.id, day, heir, note)
        self.run_write(job, self._on_taken, "", self._point_at)

    def _point_at(self, error: DeskError) -> None:
        if error.reason in {"future_date", "death_before_birth", "death_before_proof"}:
            self.notice.say("")
            self.fields["day"].point_at(told_of(error))

    def _on_taken(self, page: BenefitPage) -> None:
        said = self.tr("已上报 {name} 死亡（Ctrl+Z 可撤销）")
        self.seat.shell.note(said.format(name=page.line.name))
        self.taken.emit(page)
        self.accept()
