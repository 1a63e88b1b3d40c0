"""Serving a notice or order, answering it, checking the answer; entering an inspection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QLabel, QPlainTextEdit

from pension_desk.domain.ids import RowId
from pension_desk.domain.orders import Inspection, Order
from pension_desk.domain.progress import Watch
from pension_desk.domain.task_words import OrderKind, Verdict
from pension_desk.services import orders
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import Village, division_name, divisions
from pension_desk.services.orders import InspectionFields, OrderFields
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import FieldsDialog, choice, chosen
from pension_desk.ui.files_field import FilesField
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.words import order_kind_word
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.village_choice import village_choice
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.widgets.ticks import TickModel, TickTable


class OrderDialog(FieldsDialog):
    """Serves one notice or order on the ticked villages."""

    places: ClassVar[Mapping[str, str]] = {
        "no_facts": "facts",
        "no_demands": "demands",
        "no_limit": "due",
        "due_before": "due",
        "future_date": "day",
        "number_twice": "number",
    }

    def __init__(self, seat: Seat, inspection: Inspection | None = None) -> None:
        super().__init__(seat, translate("tasks", "发出通报或整改通知"))
        self._inspection = inspection
        kinds = [(order_kind_word(kind), kind.value) for kind in reversed(OrderKind)]
        self.add_field("kind", self.tr("类别"), editor=choice(*kinds))
        self.add_field("number", self.tr("文号"))
        self.add_field("day", self.tr("发出日期"), seat.desk.today().isoformat())
        found = inspection.findings if inspection else ""
        self.add_field("facts", self.tr("存在的问题"), found, QPlainTextEdit())
        self.add_field("demands", self.tr("整改要求"), "", QPlainTextEdit())
        self.add_field("due", self.tr("整改期限"))
        self.end_fields()
        self.villages: TickTable[Village] = TickTable(
            TickModel(
                [Column(translate("tasks", "村（社区）"), lambda x: x.short_name)],
                lambda x: x.code,
                lambda _x: True,
            ),
            self.tr("发给哪些村（社区）"),
        )
        ours = [
            village
            for town in divisions()
            for village in town.villages
            if seat.desk.in_scope(village.code)
        ]
        self.villages.ticks.show_lines(ours)
        if inspection is not None:
            wanted = [one for one in ours if one.code == inspection.village]
            self.villages.ticks.tick(wanted, on=True)
            self.villages.choose_lines(lambda one: one in wanted)
        label = QLabel(self.tr("发给哪些村（社区）（空格键勾选）"))
        dress(label, "muted")
        self.body.insertWidget(0, label)
        self.body.insertWidget(1, self.villages)
        self.villages.setMaximumHeight(self.unit * 9)
        self.save_button.setText(self.tr("发出"))
        self.grow(44, 40)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the serving as typed."""
        told = OrderFields(
            OrderKind(str(chosen(self.fields["kind"]))),
            self.text("facts"),
            self.text("demands"),
            self.text("number"),
            self.day("day"),
            self.day("due"),
            self._inspection.id if self._inspection else None,
        )
        villages = tuple(str(one.code) for one in self.villages.ticks.ticked())
        return partial(_issue, self.seat.desk, villages, told)


def _issue(
    desk: Desk, villages: tuple[str, ...], told: OrderFields, _watch: Watch
) -> Written[object]:
    made = orders.issue(desk, villages, told)
    return Written(made.value, made.topics)


class AnswerDialog(FieldsDialog):
    """Enters the village's answer, with photos or scans."""

    places: ClassVar[Mapping[str, str]] = {
        "no_content": "content",
        "future_date": "day",
        "before_issue": "day",
    }

    def __init__(self, seat: Seat, order: Order) -> None:
        super().__init__(seat, translate("tasks", "答复整改情况"), order.demands or order.facts)
        self._order = order
        self.add_field("content", self.tr("整改情况"), order.answer, QPlainTextEdit())
        self.add_field("by", self.tr("答复人"), seat.desk.author)
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        self.files = FilesField(self.tr("佐证材料"))
        self.body.addWidget(self.files)
        self.end_fields()
        self.grow(40, 28)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the answer as typed."""
        return partial(
            _answer, self.seat.desk, self._order.id, self.text("content"), self.text("by"),
            self.day("day"), self.files.files,
        )  # fmt: skip


def _answer(
    desk: Desk,
    row: RowId,
    content: str,
    by: str,
    day: date | None,
    files: tuple[Path, ...],
    _watch: Watch,
) -> Written[object]:
    made = orders.answer(desk, row, content, by=by, on=day, files=files)
    return Written(made.value, made.topics)


class CheckDialog(FieldsDialog):
    """Enters the town's check; not corrected means a new limit."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "note",
        "no_limit": "due",
        "future_date": "day",
        "before_issue": "day",
    }

    def __init__(self, seat: Seat, order: Order) -> None:
        hint = translate("tasks", "村里答复：{words}").format(words=order.answer)
        super().__init__(seat, translate("tasks", "核查整改情况"), hint)
        self._order = order
        answers = ((self.tr("整改到位"), Verdict.PASSED), (self.tr("整改不到位"), Verdict.FAILED))
        self.add_field("verdict", self.tr("核查结果"), editor=choice(*answers))
        self.add_field("note", self.tr("核查意见"))
        self.add_field("day", self.tr("核查日期"), seat.desk.today().isoformat())
        self.add_field("due", self.tr("不到位时的新期限"))
        self.end_fields()
        self.grow(40, 22)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the check as typed."""
        verdict = Verdict(str(chosen(self.fields["verdict"])))
        return partial(
            _check, self.seat.desk, self._order.id, verdict, self.text("note"), self.day("day"),
            self.day("due"),
        )  # fmt: skip


def _check(
    desk: Desk,
    row: RowId,
    verdict: Verdict,
    note: str,
    day: date | None,
    due: date | None,
    _watch: Watch,
) -> Written[object]:
    made = orders.check(desk, row, verdict, note, on=day, due_on=due)
    return Written(made.value, made.topics)


class InspectionDialog(FieldsDialog):
    """Enters an inspection, or changes one."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_village": "village",
        "no_findings": "findings",
        "future_date": "day",
    }

    def __init__(self, seat: Seat, inspection: Inspection | None = None) -> None:
        title = translate("tasks", "修改督查") if inspection else translate("tasks", "登记督查")
        super().__init__(seat, title)
        self._inspection = inspection
        known = inspection
        village = village_choice(seat.desk, known.village if known else "")
        day = known.inspected_on if known else seat.desk.today()
        self.add_field("village", self.tr("村（社区）"), editor=village)
        self.add_field("day", self.tr("日期"), day.isoformat())
        who = known.inspector if known else seat.desk.author
        self.add_field("inspector", self.tr("督查人"), who)
        self.add_field("topic", self.tr("督查内容"), known.topic if known else "")
        self.add_field("findings", self.tr("发现的问题"), known.findings if known else "",
                       QPlainTextEdit())  # fmt: skip
        self.end_fields()
        self.grow(40, 28)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the inspection as typed."""
        told = InspectionFields(
            str(chosen(self.fields["village"])), self.text("findings"), self.day("day"),
            self.text("inspector"), self.text("topic"),
        )  # fmt: skip
        row = self._inspection.id if self._inspection else None
        return partial(_inspect, self.seat.desk, told, row)


def _inspect(
    desk: Desk, told: InspectionFields, row: RowId | None, _watch: Watch
) -> Written[object]:
    made = orders.save_inspection(desk, told, row)
    return Written(made.value, made.topics)


def ask_withdraw(seat: Seat, order: Order) -> TextQuestion:
    """Ask why an order is to be taken back, and take it back."""
    question = TextQuestion(
        seat.shell.dialog_parent(),
        title=translate("tasks", "撤回"),
        question=translate("tasks", "撤回发给{village}的{kind}？").format(
            village=division_name(order.village), kind=order_kind_word(order.kind)
        ),
        label=translate("tasks", "原因"),
        agree=translate("tasks", "撤回"),
        grave=True,
    )
    question.agreed.connect(partial(_withdraw_agreed, seat, order, question))
    question.open()
    return question


def _withdraw_agreed(seat: Seat, order: Order, question: TextQuestion, reason: str) -> None:
    job = partial(_withdraw, seat.desk, order.id, reason)
    seat.worker.write(job, lambda _none: question.accept(), question.show_refusal)


def _withdraw(desk: Desk, row: RowId, reason: str, _watch: Watch) -> Written[None]:
    return orders.withdraw(desk, row, reason)
