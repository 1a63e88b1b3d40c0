"""The acts of the course and of the money: step, objection, arrival, use, ruling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, LandHousehold, LandPerson, Project, UseWay
from pension_desk.domain.land_course import Step
from pension_desk.domain.progress import Watch
from pension_desk.services import land_course, land_money, land_rulings
from pension_desk.services.outcome import Written
from pension_desk.ui.land.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.land.models import eligibility_words, way_words
from pension_desk.ui.land.words import state_words, yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
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

    def _saved(self, value: object) -> None:
        made = value
        if isinstance(made, land_course.Stepped) and made.refused:
            sentences = [f"{one.household.head_name}：{one.sentence}" for one in made.refused[:6]]
            words = self.tr("{n} 户已办，{m} 户没有办：").format(
                n=len(made.done), m=len(made.refused)
            )
            self.notice.say("\n".join([words, *sentences]), Tone.WARNING)
            self.save_button.hide()
            self.close_button.setText(self.tr("知道了"))
            return
        self.accept()


def _step(
    seat: Seat, rows: Sequence[RowId], step: Step, reason: str, day: date | None, _watch: Watch
) -> Written[object]:
    made = land_course.step(seat.desk, rows, step.end, reason=reason, on=day)
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


class UseDialog(FieldsDialog):
    """How one person's subsidy was used."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_amount": "amount",
        "above_deposit": "amount",
        "no_voucher": "voucher",
        "future_date": "day",
        "before_agreement": "day",
    }

    def __init__(self, seat: Seat, person: LandPerson) -> None:
        hint = translate("land", "{name}：测算补贴 {yuan} 元。").format(
            name=person.name, yuan=yuan_words(person.subsidy_fen)
        )
        super().__init__(seat, translate("land", "登记补贴使用"), hint)
        self._person = person
        ways = [(way_words(way), way) for way in UseWay]
        self.add_field("way", self.tr("使用方式"), editor=choice(*ways))
        self.add_field("day", self.tr("发放日期"), seat.desk.today().isoformat())
        amount = f"{person.subsidy_fen / 100:.2f}" if person.subsidy_fen else ""
        self.add_field("amount", self.tr("金额（元）"), amount)
        self.add_field("voucher", self.tr("凭证号"))
        self.end_fields()
        self.grow(32, 20)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the use."""
        amount = self.fen("amount")
        if amount is None:
            raise BadField("amount", self.tr("请填写金额。"))
        way = UseWay(str(chosen(self.fields["way"])))
        return partial(
            _use, self.seat, self._person.id, way, amount, self.day("day"), self.text("voucher")
        )


def _use(
    seat: Seat,
    person: RowId,
    way: UseWay,
    amount: int,
    day: date | None,
    voucher: str,
    _watch: Watch,
) -> Written[object]:
    made = land_money.use(
        seat.desk,
        person,
        way,
        amount_fen=amount,
        on=day,
        voucher=voucher,
    )
    return Written(made.value, made.topics)


class RulingDialog(FieldsDialog):
    """The town's ruling on a soldier or student."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "reason",
        "no_ruling": "eligibility",
        "used_already": "eligibility",
    }

    def __init__(self, seat: Seat, person: LandPerson) -> None:
        super().__init__(seat, translate("land", "镇里认定：{name}").format(name=person.name))
        self._person = person
        answers = [
            (eligibility_words(one), one)
            for one in (Eligibility.ELIGIBLE, Eligibility.TOWN_REFUSED)
        ]
        self.add_field("eligibility", self.tr("是否补贴对象"), editor=choice(*answers))
        self.add_field("reason", self.tr("理由"))
        self.end_fields()
        self.grow(32, 16)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the ruling."""
        found = Eligibility(str(chosen(self.fields["eligibility"])))
        return partial(_rule, self.seat, self._person.id, found, self.text("reason"))


def _rule(
    seat: Seat, person: RowId, found: Eligibility, reason: str, _watch: Watch
) -> Written[object]:
    made = land_rulings.rule(seat.desk, [person], found, reason)
    return Written(made.value, made.topics)
