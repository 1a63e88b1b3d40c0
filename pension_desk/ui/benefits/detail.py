"""The person under the cursor of a list: what is known in two lines, and what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from pension_desk.domain.benefit_lists import BenefitLine
from pension_desk.domain.roster import age_on
from pension_desk.services.divisions import division_name
from pension_desk.ui.benefits import words
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.flow import FlowLayout


class DetailStrip(QFrame):
    """Buttons name their keys; those that make no sense for the person are off."""

    step_requested = Signal()
    proof_requested = Signal()
    death_requested = Signal()
    paper_requested = Signal()
    person_requested = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._who, self._what = QLabel(), QLabel()
        self.step_button = QPushButton(self.tr("办理一步（F2）"))
        self.proof_button = QPushButton(self.tr("登记认证（F7）"))
        self.death_button = QPushButton(self.tr("上报死亡（F8）"))
        self.paper_button = QPushButton(self.tr("放进打印队列（F9）"))
        self.person_button = QPushButton(self.tr("打开这个人"))
        self._lay_out()
        self.step_button.clicked.connect(self.step_requested)
        self.proof_button.clicked.connect(self.proof_requested)
        self.death_button.clicked.connect(self.death_requested)
        self.paper_button.clicked.connect(self.paper_requested)
        self.person_button.clicked.connect(self.person_requested)
        self.show_line(None, paper=False)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self._who, "heading")
        self._what.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        column.setSpacing(unit // 4)
        column.addWidget(self._who)
        column.addWidget(self._what)
        flow = FlowLayout()
        for button in (
            self.step_button, self.proof_button, self.death_button, self.paper_button,
            self.person_button,
        ):  # fmt: skip
            flow.addWidget(button)
        column.addLayout(flow)

    def show_line(self, line: BenefitLine | None, *, paper: bool) -> None:
        """Show a person, or that none is chosen; ``paper``: the list has a paper to bring."""
        for button in (self.step_button, self.person_button):
            button.setEnabled(line is not None)
        self.paper_button.setEnabled(line is not None and paper)
        self.paper_button.setVisible(paper)
        drawing = line is not None and line.proof is not None
        self.proof_button.setEnabled(drawing)
        dead = any(one.wrong.value == "dead" for one in line.wrongs) if line else False
        self.death_button.setEnabled(drawing or (dead and line is not None and not line.death_on))
        if line is None:
            self._who.setText(self.tr("选一个人，就能在这里办理"))
            self._what.setText("")
            return
        self._who.setText(self._whose(line))
        self._what.setText(self._told(line))
        dress(self._what, tone=Tone.DANGER if line.wrongs else None)

    def _whose(self, line: BenefitLine) -> str:
        age = self.tr("{n} 岁").format(n=age_on(line.birth, self._today)) if line.birth else ""
        place = f"{division_name(line.village)} {line.hamlet} {line.household_no}"
        return "　".join(filter(None, (line.name, line.sex, age, place)))

    def _told(self, line: BenefitLine) -> str:
        if line.wrongs:
            return words.wrongs_word(line)
        parts = [words.state_word(line.course.state)]
        if line.proof is not None:
            proof = self.tr("资格认证 {how}").format(how=words.proof_word(line.proof))
            return "　".join((*parts, proof))
        if line.course.paid_from:
            said = self.tr("符合条件的从 {month} 起领取")
            parts.append(said.format(month=words.month_word(line.course.paid_from)))
        missing = words.missing_words(line.course.missing)
        if missing:
            parts.append(self.tr("还缺：{what}").format(what=missing))
        return "　".join(parts)
