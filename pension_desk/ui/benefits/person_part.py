"""A person's page, 待遇: where they are, what is missing, every step with who and when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.benefit_rights import AfterDeath
from pension_desk.domain.benefit_states import BenefitState
from pension_desk.services.benefits import BenefitPage, BenefitStep
from pension_desk.services.divisions import division_name
from pension_desk.ui.benefits import words
from pension_desk.ui.benefits.acts import BenefitActs
from pension_desk.ui.line_words import yuan
from pension_desk.ui.seat import Seat
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.status import StatusLabel
from pension_desk.ui.widgets.text_table import TextTable


class BenefitPart(QWidget):
    """Shows what was read with the person's page; its dialogs write through the worker."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: BenefitPage | None = None
        self._acts = BenefitActs(seat, self)
        self.state = StatusLabel()
        self.told = QLabel()
        self.steps = TextTable(
            self.tr("办理过程"),
            (
                Head(self.tr("日期")),
                Head(self.tr("办理"), status=True),
                Head(self.tr("经办人")),
                Head(self.tr("原因")),
            ),
            wrapped=True,
        )
        self.step_button = QPushButton(self.tr("办理一步（F2）"))
        self.proof_button = QPushButton(self.tr("登记认证（F7）"))
        self.death_button = QPushButton(self.tr("上报死亡（F8）"))
        self._lay_out()
        self.step_button.clicked.connect(self.step)
        self.proof_button.clicked.connect(self.prove)
        self.death_button.clicked.connect(self.report_death)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        flow = FlowLayout()
        for button in (self.step_button, self.proof_button, self.death_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.told)
        column.addLayout(flow)
        column.addWidget(self.steps, 1)
        for key, act in (("F2", self.step), ("F7", self.prove), ("F8", self.report_death)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_page(self, page: BenefitPage) -> None:
        """Show a person's benefit."""
        self._page = page
        line = page.line
        self.state.show_status(
            words.state_word(line.course.state), words.state_tone(line.course.state)
        )
        self.told.setText("\n".join(_told(page)))
        dress(self.told, tone=Tone.DANGER if line.wrongs else None)
        self.step_button.setEnabled(bool(page.may_follow))
        self.proof_button.setEnabled(line.proof is not None)
        drawing = line.course.state in {BenefitState.DRAWING, BenefitState.PAUSED}
        self.death_button.setEnabled(drawing and line.death_on is None)
        self.steps.show_rows(tuple(map(_step, page.steps)))
        self.steps.setVisible(bool(page.steps))

    def step(self) -> None:
        """Ask for the next step (F2)."""
        if self._page is not None and self.step_button.isEnabled():
            self._acts.step(self._page.line.id)

    def prove(self) -> None:
        """Ask for a proof of life (F7)."""
        if self._page is not None and self.proof_button.isEnabled():
            self._acts.prove(self._page.line.id, self._page.line.name)

    def report_death(self) -> None:
        """Ask for the day of death (F8)."""
        if self._page is not None and self.death_button.isEnabled():
            self._acts.death(self._page.line.id)


def _step(step: BenefitStep) -> TextRow:
    who = " ".join((step.author, division_name(step.division)))
    day = step.on.isoformat() if step.on else step.at[:10]
    cells = (day, words.state_word(step.state), who, step.reason)
    return TextRow(cells, step, words.state_tone(step.state))


def _told(page: BenefitPage) -> list[str]:
    """Return what is known, a line each."""
    line, course = page.line, page.line.course
    told = []
    if line.wrongs:
        told.append(words.wrongs_word(line))
    if course.reaches_on and course.state is not BenefitState.DRAWING:
        said = translate("benefits", "{day} 满{age}周岁，符合条件的从 {month} 起领取")
        whole = said.format(
            day=course.reaches_on,
            age=page.rules.benefit_age,
            month=words.month_word(course.paid_from),
        )
        told.append(page.rules.marked(whole, "age"))
    if course.missing:
        missing = words.missing_words(course.missing)
        told.append(translate("benefits", "还缺：{what}").format(what=missing))
    if line.proof is not None:
        said = translate("benefits", "资格认证：{how}")
        told.append(said.format(how=words.proof_word(line.proof)))
    return [*told, *_paid(page), *(_after(page.after) if page.after else ())]


def _paid(page: BenefitPage) -> list[str]:
    line, held = page.line, page.line.benefit
    told = []
    if line.drawing_since:
        month = words.month_word(line.drawing_since)
        told.append(translate("benefits", "从 {month} 起领取").format(month=month))
    if line.month_fen:
        told.append(translate("benefits", "每月 {sum} 元").format(sum=yuan(line.month_fen)))
    if held is None:
        return told
    if held.stopped_from:
        month = words.month_word(held.stopped_from)
        told.append(translate("benefits", "从 {month} 起停发").format(month=month))
    if held.note:
        told.append(held.note)
    return told


def _after(after: AfterDeath) -> list[str]:
    stops = translate("benefits", "{day} 去世，从 {month} 起停发")
    told = [stops.format(day=after.died_on, month=words.month_word(after.stops_from))]
    told.append(words.funeral_words(after.funeral_fen, unsure=after.unconfirmed))
    if after.account_fen is not None:
        account = translate("benefits", "个人账户余额 {sum} 元，可以继承")
        told.append(account.format(sum=yuan(after.account_fen)))
    mark = translate("benefits", "、")
    if after.heir:
        told.append(translate("benefits", "继承人：{who}").format(who=after.heir))
    elif after.likely:
        who = mark.join(f"{one.name}（{one.relation}）" for one in after.likely)
        told.append(translate("benefits", "户内可能的继承人：{who}").format(who=who))
    return told
