"""What is done with one employer or many: a contact, a step of the course, arrears."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_course import Stage, Step
from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.services.employers_limits import LateRate, UsualLimit, late_rate, usual_limit
from pension_desk.services.employers_work import ContactEntry, Stepped
from pension_desk.services.outcome import Written
from pension_desk.ui.employers import jobs, words
from pension_desk.ui.employers.jobs import StepAsked
from pension_desk.ui.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.flow import FlowLayout


def names_of(employers: Sequence[Employer]) -> str:
    """Return one employer's name, or how many there are."""
    if len(employers) == 1:
        return employers[0].name
    return translate("employers", "{n} 个单位").format(n=len(employers))


class ContactDialog(FieldsDialog):
    """One contact, entered for one employer or for many at once."""

    places: ClassVar[Mapping[str, str]] = {
        "future_date": "day",
        "too_old": "day",
        "bad_promise": "promised",
    }

    def __init__(self, seat: Seat, employers: Sequence[Employer]) -> None:
        title = translate("employers", "登记联系：{who}").format(who=names_of(employers))
        super().__init__(seat, title)
        self._employers = tuple(employers)
        modes = choice(*((words.mode_word(one), one) for one in words.MODE_CODES))
        results = choice(*((words.result_word(one), one) for one in words.RESULT_CODES))
        self.add_field("mode", self.tr("方式"), editor=modes)
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        self.add_field("met", self.tr("见到谁"))
        self.add_field("result", self.tr("结果"), editor=results)
        self.add_field("promised", self.tr("答应办理的日期"))
        self.add_field("note", self.tr("内容"))
        self.units = {one: QCheckBox(words.unit_word(one)) for one in words.UNIT_CODES}
        self._column.addWidget(self._units_box())
        self.end_fields()
        self.grow(40, 30)

    def _units_box(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.tr("联合走访单位"))
        flow = FlowLayout(box)
        name = QLabel(self.tr("联合走访单位"))
        dress(name, "muted")
        flow.addWidget(name)
        for unit in self.units.values():
            flow.addWidget(unit)
        return box

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the contact."""
        entry = ContactEntry(
            mode=str(chosen(self.fields["mode"])),
            result=str(chosen(self.fields["result"])),
            on=self.day("day"),
            met=self.text("met"),
            units=tuple(code for code, box in self.units.items() if box.isChecked()),
            promised_on=self.day("promised"),
            note=self.text("note"),
        )
        rows = [one.id for one in self._employers]
        return partial(jobs.contact, self.seat.desk, rows, entry)

    def _saved(self, _value: object) -> None:
        said = self.tr("已登记联系：{who}（Ctrl+Z 可撤销）").format(who=names_of(self._employers))
        self.seat.shell.note(said)
        self.accept()


def usual_words(usual: UsualLimit) -> str:
    """Return where the usual limit of a paper comes from, and that it may be changed."""
    said = translate("employers", "按“政策参数”填为{days}日（{source}），可以改。").format(
        days=usual.days, source=usual.source
    )
    return said + (translate("employers", "这个天数待核实。") if usual.unconfirmed else "")


def step_words(step: Step) -> str:
    """Return what the button of a step says."""
    if step.end is Stage.NOT_DUE:
        return translate("employers", "核实不用参保")
    if step.back:
        return translate("employers", "退回到“{stage}”").format(stage=words.stage_word(step.end))
    return {
        Stage.CONTACTED: translate("employers", "已联系上"),
        Stage.NOTIFIED: translate("employers", "送达告知书"),
        Stage.CORRECTING: translate("employers", "责令限期改正"),
        Stage.JOINED: translate("employers", "已全部参保"),
        Stage.HANDED_SOCIAL: translate("employers", "移交社保"),
        Stage.HANDED_TAX: translate("employers", "移交税务"),
    }[step.end]


class StepDialog(FieldsDialog):
    """Takes one employer or many to the stage of a step."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "reason",
        "not_insured": "reason",
        "future_date": "day",
        "before_last_step": "day",
        "no_limit": "limit",
        "bad_limit": "limit",
    }

    def __init__(self, seat: Seat, employers: Sequence[Employer], step: Step) -> None:
        hint = translate("employers", "{who}：转为“{stage}”。").format(
            who=names_of(employers), stage=words.stage_word(step.end)
        )
        super().__init__(seat, step_words(step), hint)
        self._employers, self._step = tuple(employers), step
        self._usual: UsualLimit | None = None
        self._filled = ""
        day = self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        if step.end in {Stage.NOTIFIED, Stage.CORRECTING} and not step.back:
            self.add_field("limit", self.tr("期限到哪一天"))
            self.usual_words = self.add_words()
            day.text_changed.connect(self._fill_limit)
            read = partial(usual_limit, seat.desk, step.end)
            seat.worker.read(read, self._on_usual, self.notice.tell, token=("usual", id(self)))
        if step.back or step.end is Stage.JOINED:
            self.add_field("reason", self.tr("原因") if step.back else self.tr("凭什么认定"))
        self.end_fields()
        self.save_button.setText(step_words(step))
        self.grow(34, 18)

    def _on_usual(self, found: UsualLimit | None) -> None:
        self._usual = found
        if found is not None:
            self.usual_words.setText(usual_words(found))
            self._fill_limit()

    def _fill_limit(self) -> None:
        """Keep the usual limit in the field as long as nobody has typed another."""
        if self._usual is None or self.text("limit") != self._filled:
            return
        try:
            day = self.day("day")
        except Refused:
            return
        self._filled = self._usual.after(day).isoformat() if day else ""
        self.fields["limit"].set_text(self._filled)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the step of all chosen employers."""
        asked = StepAsked(
            self._step.end,
            self.day("day"),
            self.day("limit") if "limit" in self.fields else None,
            self.text("reason") if "reason" in self.fields else "",
        )
        rows = [one.id for one in self._employers]
        return partial(jobs.step, self.seat.desk, rows, asked)

    def _saved(self, value: object) -> None:
        if isinstance(value, Stepped) and value.refused:
            told = [f"{one.employer.name}：{one.sentence}" for one in value.refused[:6]]
            said = self.tr("{n} 个已办，{m} 个没有办：").format(
                n=len(value.done), m=len(value.refused)
            )
            self.notice.say("\n".join([said, *told]), Tone.WARNING)
            self.save_button.hide()
            self.close_button.setText(self.tr("知道了"))
            return
        said = self.tr("{who}：{stage}（Ctrl+Z 可撤销）")
        self.seat.shell.note(
            said.format(who=names_of(self._employers), stage=words.stage_word(self._step.end))
        )
        self.accept()


class ArrearsDialog(FieldsDialog):
    """What an employer owes, and since when; empty fields take it away."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_amount": "amount",
        "half_arrears": "amount",
        "future_date": "since",
    }

    def __init__(self, seat: Seat, employer: Employer) -> None:
        title = translate("employers", "欠缴：{who}").format(who=employer.name)
        super().__init__(seat, title)
        self._employer = employer
        amount = employer.arrears_fen
        self.add_field("amount", self.tr("欠缴金额（元）"), f"{amount / 100:.2f}" if amount else "")
        self.add_field("since", self.tr("从哪天起欠缴"), str(employer.arrears_since or ""))
        self.rate_words = self.add_words()
        self.end_fields()
        read = partial(late_rate, seat.desk)
        seat.worker.read(read, self._on_rate, self.notice.tell, token=("late", id(self)))
        self.grow(36, 18)

    def _on_rate(self, rate: LateRate | None) -> None:
        if rate is None:
            self.rate_words.setText(self.tr("滞纳金的比例还没有填，请在“政策参数”里填写。"))
            return
        said = self.tr(
            "滞纳金从起始日起按日加收{percent}%（{source}，{day}起），在“政策参数”里改。"
        )
        told = said.format(percent=rate.percent, source=rate.source, day=rate.from_on)
        self.rate_words.setText(told + (self.tr("这个比例待核实。") if rate.unconfirmed else ""))

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the arrears."""
        amount, since = self.fen("amount"), self.day("since")
        if (amount is None) != (since is None):
            field = "amount" if amount is None else "since"
            raise BadField(field, self.tr("欠缴金额和起始日要一起填。"))
        return partial(jobs.arrears, self.seat.desk, self._employer.id, amount, since)
