"""The acts on people of land lists: use of subsidies, taking it back, the town's ruling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QShowEvent

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, LandPerson, UseWay
from pension_desk.domain.land_money import counted_vouchers
from pension_desk.domain.progress import Watch
from pension_desk.services import land_money, land_rulings
from pension_desk.services.land_money import UseEntry
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.land.models import PersonLine, eligibility_words, way_words
from pension_desk.ui.land.money_models import payout_model
from pension_desk.ui.land.words import yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


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


class UseManyDialog(FieldsDialog):
    """A pay-out list: many people by one voucher, or by vouchers that count up."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_voucher": "voucher",
        "no_voucher": "voucher",
        "future_date": "day",
        "before_agreement": "day",
    }

    def __init__(self, seat: Seat, people: Sequence[PersonLine], left_fen: int) -> None:
        total = sum(line.person.subsidy_fen or 0 for line in people)
        hint = translate(
            "land", "{n} 人，共 {total} 元，各按测算金额；专户结余 {left} 元。"
        ).format(n=len(people), total=yuan_words(total), left=yuan_words(left_fen))
        super().__init__(seat, translate("land", "登记一批补贴使用"), hint)
        self._people = tuple(people)
        self.lines: LineTable[PersonLine] = LineTable(payout_model(), self.tr("发放名单"))
        self.lines.lines.show_lines(self._people)
        self.body.insertWidget(1, self.lines, 1)
        ways = [(way_words(way), way) for way in UseWay]
        self.add_field("way", self.tr("使用方式"), editor=choice(*ways))
        self.add_field("day", self.tr("发放日期"), seat.desk.today().isoformat())
        self.add_field("voucher", self.tr("凭证号"))
        kinds = ((self.tr("全部用这一张"), False), (self.tr("从这一号起逐人递增"), True))
        self.add_field("counting", self.tr("凭证"), editor=choice(*kinds))
        self.end_fields()
        self.grow(44, 34)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the whole list."""
        voucher = self.text("voucher")
        if not voucher:
            raise BadField("voucher", self.tr("请填写凭证号，审计时要查。"))
        vouchers: tuple[str, ...] = (voucher,) * len(self._people)
        if chosen(self.fields["counting"]):
            vouchers = counted_vouchers(voucher, len(self._people))
        entries = [
            UseEntry(line.person.id, line.person.subsidy_fen or 0, number)
            for line, number in zip(self._people, vouchers, strict=True)
        ]
        way = UseWay(str(chosen(self.fields["way"])))
        return partial(_use_many, self.seat, entries, way, self.day("day"))

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the columns once the text has its size."""
        super().showEvent(event)
        self.lines.fit()

    def progress_title(self) -> str:
        """Many people take a moment: say what is going on, with a way to stop it."""
        return self.tr("登记补贴使用")

    def _saved(self, value: object) -> None:
        if isinstance(value, land_money.Used) and value.refused:
            words = self.tr("{n} 人已登记，{m} 人没有登记：").format(
                n=len(value.done), m=len(value.refused)
            )
            self.tell_left(
                words, [f"{one.person.name}：{told(one.sentence)}" for one in value.refused]
            )
            return
        self.accept()


def _use_many(
    seat: Seat, entries: Sequence[UseEntry], way: UseWay, day: date | None, watch: Watch
) -> Written[object]:
    made = land_money.use_many(seat.desk, entries, way, on=day, watch=watch)
    return Written(made.value, made.topics)


def _named(people: Sequence[LandPerson]) -> str:
    """Return who is meant: the first names, and how many there are beyond them."""
    names = translate("land", "、").join(one.name for one in people[:6])
    if len(people) <= 6:
        return names
    return translate("land", "{names}等 {n} 人").format(names=names, n=len(people))


class TakeBackDialog(FieldsDialog):
    """Taking back the use of subsidies that was entered wrongly or paid back."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "reason",
        "not_used": "reason",
        "out_of_order": "reason",
    }

    def __init__(self, seat: Seat, people: Sequence[LandPerson]) -> None:
        hint = translate("land", "撤回后这些补贴回到专户结余：{names}。").format(
            names=_named(people)
        )
        super().__init__(seat, translate("land", "撤回补贴使用"), hint)
        self._people = tuple(people)
        self.add_field("reason", self.tr("原因"))
        self.end_fields()
        self.save_button.setText(self.tr("撤回使用"))
        self.grow(32, 16)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the taking back."""
        rows = [one.id for one in self._people]
        return partial(_take_back, self.seat, rows, self.text("reason"))


def _take_back(seat: Seat, rows: Sequence[RowId], reason: str, _watch: Watch) -> Written[object]:
    made = land_money.take_back_use(seat.desk, rows, reason)
    return Written(made.value, made.topics)


class RulingDialog(FieldsDialog):
    """The town's ruling on soldiers and students, one or many for one reason."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "reason",
        "no_ruling": "eligibility",
        "used_already": "eligibility",
    }

    def __init__(self, seat: Seat, people: Sequence[LandPerson]) -> None:
        words = translate("land", "镇里认定：{name}").format(name=_named(people))
        super().__init__(seat, words)
        self._people = tuple(people)
        answers = [
            (eligibility_words(one), one)
            for one in (Eligibility.ELIGIBLE, Eligibility.TOWN_REFUSED)
        ]
        self.add_field("eligibility", self.tr("是否补贴对象"), editor=choice(*answers))
        reason = people[0].ruling if len(people) == 1 else ""
        self.add_field("reason", self.tr("理由"), reason)
        self.end_fields()
        self.grow(32, 16)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the ruling."""
        found = Eligibility(str(chosen(self.fields["eligibility"])))
        rows = [one.id for one in self._people]
        return partial(_rule, self.seat, rows, found, self.text("reason"))


def _rule(
    seat: Seat, people: Sequence[RowId], found: Eligibility, reason: str, _watch: Watch
) -> Written[object]:
    made = land_rulings.rule(seat.desk, people, found, reason)
    return Written(made.value, made.topics)
