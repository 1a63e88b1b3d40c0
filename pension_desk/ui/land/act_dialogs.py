"""The acts of the course and of arriving money: step, objection, its settling, arrival."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, Project
from pension_desk.domain.land_course import Objection, Step
from pension_desk.domain.land_money import Arrival
from pension_desk.domain.progress import Watch
from pension_desk.services import land_course, land_money
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.land.words import day_words, state_words, yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate


class StepDialog(FieldsDialog):
    """Takes one household or many to the state of a step."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "reason",
        "future_date": "day",
        "before_last_step": "day",
    }

    def __init__(self, seat: Seat, homes: Sequence[LandHousehold], step: Step) -> None:
        hint = translate("land", "{n} 户：从“{start}”到“{end}”。").format(
            n=len(homes), start=state_words(step.start), end=state_words(step.end)
        )
        super().__init__(seat, step_words(step), hint)
        self._homes, self._step = tuple(homes), step
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        if step.back:
            self.add_field("reason", self.tr("原因"))
        self.end_fields()
        self.save_button.setText(step_words(step))
        self.grow(30, 18)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the step of all chosen households."""
        reason = self.text("reason") if "reason" in self.fields else ""
        rows = [home.id for home in self._homes]
        return partial(_step, self.seat, rows, self._step, reason, self.day("day"))

    def progress_title(self) -> str:
        """Many households take a moment: say what is going on, with a way to stop it."""
        return step_words(self._step) if len(self._homes) > 20 else ""

    def _saved(self, value: object) -> None:
        if isinstance(value, land_course.Stepped) and value.refused:
            words = self.tr("{n} 户已办，{m} 户没有办：").format(
                n=len(value.done), m=len(value.refused)
            )
            self.tell_left(
                words, [f"{one.household.head_name}：{told(one.sentence)}" for one in value.refused]
            )
            return
        self.accept()


def _step(
    seat: Seat, rows: Sequence[RowId], step: Step, reason: str, day: date | None, watch: Watch
) -> Written[object]:
    made = land_course.step(seat.desk, rows, step.end, reason=reason, on=day, watch=watch)
    return Written(made.value, made.topics)


def step_words(step: Step) -> str:
    """Return what the button of a step says."""
    if step.back:
        return translate("land", "退回到“{state}”").format(state=state_words(step.end))
    return translate("land", "转为“{state}”").format(state=state_words(step.end))


class ObjectionDialog(FieldsDialog):
    """An objection raised during the public notice."""

    places: ClassVar[Mapping[str, str]] = {
        "empty_objection": "about",
        "not_published": "about",
        "bad_date": "day",
    }

    def __init__(self, seat: Seat, home: LandHousehold) -> None:
        super().__init__(seat, translate("land", "登记公示异议"))
        self._home = home
        self.add_field("day", self.tr("提出日期"), seat.desk.today().isoformat())
        self.add_field("by", self.tr("提出人"))
        self.add_field("about", self.tr("内容"))
        self.end_fields()
        self.grow(32, 18)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the objection."""
        return partial(
            _object, self.seat, self._home.id, self.text("by"), self.text("about"), self.day("day")
        )


def _object(
    seat: Seat, home: RowId, by: str, about: str, day: date | None, _watch: Watch
) -> Written[object]:
    made = land_course.object_to(seat.desk, home, by=by, about=about, on=day)
    return Written(made.value, made.topics)


class SettleDialog(FieldsDialog):
    """What became of an objection; of several, the first that is open stands chosen."""

    places: ClassVar[Mapping[str, str]] = {"no_outcome": "outcome", "bad_date": "day"}

    def __init__(self, seat: Seat, home: LandHousehold, objections: Sequence[Objection]) -> None:
        super().__init__(seat, translate("land", "处理公示异议"))
        self._home = home
        open_ones = [
            (self._words(one), number)
            for number, one in enumerate(objections, 1)
            if one.settled_on is None
        ]
        self.add_field("which", self.tr("异议"), editor=choice(*open_ones))
        self.add_field("day", self.tr("处理日期"), seat.desk.today().isoformat())
        self.add_field("outcome", self.tr("处理结果"))
        self.end_fields()
        self.fields["outcome"].editor.setFocus()
        self.grow(36, 18)

    def _words(self, one: Objection) -> str:
        words = self.tr("{day}　{by}：{about}")
        return words.format(day=day_words(one.raised_on), by=one.by or "—", about=one.about)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the outcome."""
        number = chosen(self.fields["which"])
        return partial(
            _settle,
            self.seat,
            self._home.id,
            number if isinstance(number, int) else 0,
            self.text("outcome"),
            self.day("day"),
        )


def _settle(
    seat: Seat, home: RowId, number: int, outcome: str, day: date | None, _watch: Watch
) -> Written[object]:
    made = land_course.settle_objection(seat.desk, home, number, outcome, on=day)
    return Written(made.value, made.topics)


class ArrivalDialog(FieldsDialog):
    """Money that came into the special account."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_amount": "amount",
        "above_deposit": "amount",
        "future_date": "day",
        "voucher_twice": "voucher",
    }

    def __init__(self, seat: Seat, project: Project) -> None:
        hint = translate("land", "退回的钱填负数。")
        super().__init__(seat, translate("land", "登记资金到账"), hint)
        self._project = project
        self.add_field("day", self.tr("到账日期"), seat.desk.today().isoformat())
        self.add_field("amount", self.tr("金额（元）"))
        self.add_field("voucher", self.tr("凭证号"))
        self.add_field("note", self.tr("备注"))
        self.end_fields()
        self.fields["amount"].editor.setFocus()
        self.grow(32, 20)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the arrival."""
        amount, day = self.fen("amount"), self.day("day")
        if amount is None:
            raise BadField("amount", self.tr("请填写金额。"))
        if day is None:
            raise BadField("day", self.tr("请填写到账日期。"))
        return partial(
            _arrive, self.seat, self._project.id, amount, day, self.text("voucher"),
            self.text("note"),
        )  # fmt: skip


def _arrive(
    seat: Seat,
    project: RowId,
    amount: int,
    day: date,
    voucher: str,
    note: str,
    _watch: Watch,
) -> Written[object]:
    made = land_money.record_arrival(
        seat.desk,
        project,
        amount_fen=amount,
        on=day,
        voucher=voucher,
        note=note,
    )
    return Written(made.value, made.topics)


class RemoveArrivalDialog(FieldsDialog):
    """Taking away an arrival that was entered wrongly."""

    places: ClassVar[Mapping[str, str]] = {"no_reason": "reason", "above_deposit": "reason"}

    def __init__(self, seat: Seat, project: Project, arrival: Arrival) -> None:
        hint = translate(
            "land", "{day} 到账 {yuan} 元。只删登记错的；退回的钱请登记一笔负数的到账。"
        ).format(day=day_words(arrival.arrived_on), yuan=yuan_words(arrival.amount_fen))
        super().__init__(seat, translate("land", "删除到账"), hint)
        self._project, self._arrival = project, arrival
        self.add_field("reason", self.tr("原因"))
        self.end_fields()
        self.save_button.setText(self.tr("删除"))
        self.grow(32, 14)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the removal."""
        return partial(_remove, self.seat, self._project.id, self._arrival, self.text("reason"))


def _remove(
    seat: Seat, project: RowId, arrival: Arrival, reason: str, _watch: Watch
) -> Written[object]:
    if arrival.id is None:
        return Written(None)
    made = land_money.remove_arrival(seat.desk, project, arrival.id, reason)
    return Written(made.value, made.topics)
