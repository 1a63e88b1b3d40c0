"""One step of the course (待遇办理): what comes next by digit, the day, the papers, the reason."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from pension_desk.domain.benefit_states import DOCUMENTS, BenefitState, Step
from pension_desk.domain.calendar_text import read_month
from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.money_text import read_fen
from pension_desk.services.benefit_acts import StepEntry
from pension_desk.services.benefits import BenefitPage
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.benefits import jobs, words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.status import StatusLabel

_AT = {
    "no_reason": "reason",
    "future_date": "day",
    "before_last_step": "day",
    "bad_amount": "amount",
    "stopped_too_early": "month",
    "years_short": "note",
}
"""Where each refusal is shown; the others stand at the top."""


class StepDialog(ActDialog):
    """Offers only what may follow; stays open with all that was typed until it is taken."""

    taken = Signal(object)
    """`BenefitPage` after the step."""

    def __init__(self, seat: Seat, page: BenefitPage) -> None:
        super().__init__(seat, self.tr("待遇办理"))
        self._page = page
        self.steps = QComboBox()
        self.state = StatusLabel()
        held = page.line.benefit.documents if page.line.benefit else ()
        self.papers = {one: QCheckBox(words.document_word(one)) for one in DOCUMENTS.codes}
        for code, box in self.papers.items():
            box.setChecked(code in held)
        self.fields = {
            "step": FormField(self.tr("下一步"), self.steps),
            "day": FormField(self.tr("日期"), _line(self.tr("今天"))),
            "reason": FormField(self.tr("原因")),
            "amount": FormField(self.tr("月待遇（元）"), _line(self.tr("可以不填"))),
            "month": FormField(self.tr("从何月起"), _line(self.tr("如 2026-12"))),
            "note": FormField(self.tr("备注")),
        }
        self._papers = self._papers_box()
        self._lay_out()
        self.close_button = self.add_button(self.tr("返回"), self.reject)
        self.save_button = self.add_button(self.tr("登记"), self._save, default=True)
        self._fill_steps()
        self.steps.currentIndexChanged.connect(self._fit)
        self._fit()
        self.grow(34, 20)
        self.steps.setFocus()

    def _lay_out(self) -> None:
        line = self._page.line
        self.set_heading(self.tr("{name} 的待遇办理").format(name=line.name))
        self.state.show_status(
            words.state_word(line.course.state), words.state_tone(line.course.state)
        )
        lacking = QLabel(words.missing_words(line.course.missing))
        lacking.setWordWrap(True)
        dress(lacking, "muted")
        form = QFormLayout()
        form.addRow(self.tr("现在"), self.state)
        if lacking.text():
            form.addRow(self.tr("还缺"), lacking)
        self.body.addLayout(form)
        widest = max(field.label.sizeHint().width() for field in self.fields.values())
        for name, field in self.fields.items():
            field.label.setMinimumWidth(widest)
            self.body.addWidget(field)
            if name == "day":
                self.body.addWidget(self._papers)
        self.body.addStretch(1)

    def _papers_box(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.tr("已收材料"))
        flow = FlowLayout(box)
        flow.addWidget(QLabel(self.tr("已收材料")))
        for paper in self.papers.values():
            flow.addWidget(paper)
        return box

    def _fill_steps(self) -> None:
        back = self.tr("{n} {state}（退回，要写原因）")
        onward = self.tr("{n} {state}")
        for number, step in enumerate(self._page.may_follow, 1):
            shape = back if step.back else onward
            self.steps.addItem(shape.format(n=number, state=words.state_word(step.to)), step)
        if not self._page.may_follow:
            self.notice.say(self.tr("眼下没有这台电脑能登记的下一步。"), Tone.ACCENT)
            self.save_button.setEnabled(False)

    @property
    def step(self) -> Step | None:
        """The step chosen."""
        found = self.steps.currentData()
        return found if isinstance(found, Step) else None

    def _fit(self) -> None:
        """Show only what the step asks for."""
        step = self.step
        to = step.to if step else None
        self.fields["reason"].setVisible(step is not None and step.back)
        self._papers.setVisible(to in {BenefitState.DOCUMENTS, BenefitState.APPLIED})
        self.fields["amount"].setVisible(to is BenefitState.DRAWING)
        self.fields["month"].setVisible(to in {BenefitState.DRAWING, BenefitState.STOPPED})
        labels = {
            BenefitState.DRAWING: self.tr("从何月领取"),
            BenefitState.STOPPED: self.tr("从何月停发"),
        }
        self.fields["month"].label.setText(labels.get(to, "") if to else "")

    def _save(self) -> None:
        step = self.step
        if step is None or self.busy:
            return
        try:
            entry = self._typed(step)
        except Refused:
            return
        job = partial(jobs.advance, self.seat.desk, self._page.line.id, entry)
        self.run_write(job, self._on_taken, "", self._point_at)

    def _typed(self, step: Step) -> StepEntry:
        today = self.seat.desk.today()
        month = self._month() if step.to in {BenefitState.DRAWING, BenefitState.STOPPED} else None
        drawing = step.to is BenefitState.DRAWING
        shown = not self._papers.isHidden()
        return StepEntry(
            to=step.to,
            on=self._typed_at("day", partial(typed_day, self.fields["day"].text, today)),
            reason=self.fields["reason"].text if step.back else "",
            documents=frozenset(
                code for code, box in self.papers.items() if shown and box.isChecked()
            ),
            month_fen=self._amount() if drawing else None,
            since=month if drawing else None,
            stopped_from=month if step.to is BenefitState.STOPPED else None,
            note=self.fields["note"].text,
        )

    def _typed_at(self, name: str, read: partial[date | None]) -> date | None:
        try:
            return read()
        except Refused as error:
            self.fields[name].point_at(told_of(error))
            raise

    def _month(self) -> date | None:
        text = self.fields["month"].text
        if not text:
            return None
        found = read_month(text)
        if found is None:
            sentence = self.tr("年月“{text}”不对，请写成 2026-12 的样子。").format(text=text)
            self.fields["month"].point_at(sentence)
            raise Refused("bad_month", sentence)
        return date.fromisoformat(f"{found}-01")

    def _amount(self) -> int | None:
        text = self.fields["amount"].text
        if not text:
            return None
        try:
            found = read_fen(text)
        except ValueError:
            found = None
        if found is None:
            sentence = self.tr("金额“{text}”不对，只填数字，单位是元。").format(text=text)
            self.fields["amount"].point_at(sentence)
            raise Refused("bad_amount", sentence)
        return found

    def _point_at(self, error: DeskError) -> None:
        field = self.fields.get(_AT.get(error.reason, ""))
        if field is not None and field.isVisibleTo(self):
            self.notice.say("")
            field.point_at(told_of(error))

    def _on_taken(self, page: BenefitPage) -> None:
        said = self.tr("已登记 {name}：{state}（Ctrl+Z 可撤销）")
        state = words.state_word(page.line.course.state)
        self.seat.shell.note(said.format(name=page.line.name, state=state))
        self.taken.emit(page)
        self.accept()


def _line(hint: str) -> QLineEdit:
    editor = QLineEdit()
    editor.setPlaceholderText(hint)
    return editor
