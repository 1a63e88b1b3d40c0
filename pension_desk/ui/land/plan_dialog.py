"""The deposit plan of a project (分期缴存计划): instalments added, changed, removed, or spread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Project
from pension_desk.domain.land_money import Instalment, spread
from pension_desk.domain.progress import Watch
from pension_desk.services import land_plans
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import BadField, FieldsDialog
from pension_desk.ui.land.money_models import instalments_model
from pension_desk.ui.land.words import yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


class PlanDialog(FieldsDialog):
    """The whole plan is mended here and saved at once; Esc leaves it as it was."""

    places: ClassVar[Mapping[str, str]] = {"bad_count": "count", "bad_months": "months"}

    def __init__(self, seat: Seat, project: Project, plan: Sequence[Instalment]) -> None:
        hint = translate("land", "各期按日期先后编号，合计应等于应缴存的 {yuan} 元。").format(
            yuan=yuan_words(project.required_fen)
        )
        super().__init__(seat, translate("land", "分期缴存计划"), hint)
        self._project = project
        self._plan: list[Instalment] = list(plan)
        self.lines: LineTable[Instalment] = LineTable(
            instalments_model(), self.tr("各期缴存"), sortable=False
        )
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.body.insertWidget(1, self.lines)
        self.body.insertWidget(2, self.said)
        self._add_fields()
        self.lines.line_changed.connect(self._fill)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.lines)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        self.lines.setMinimumHeight(self.unit * 6)
        self.grow(40, 46)
        self._show()

    def _add_fields(self) -> None:
        self.add_field("day", self.tr("应缴存日期"))
        self.add_field("amount", self.tr("金额（元）"))
        self.put_button = self._button(self.tr("添加一期(&A)"), self.add)
        self.change_button = self._button(self.tr("修改所选(&M)"), self.change)
        self.remove_button = self._button(self.tr("删除所选(&D)"), self.remove)
        self._row(self.put_button, self.change_button, self.remove_button)
        self.add_field("count", self.tr("平均分几期"), "2")
        self.add_field("first", self.tr("第一期日期"), self.seat.desk.today().isoformat())
        self.add_field("months", self.tr("每几个月一期"), "6")
        self.spread_button = self._button(self.tr("平均分期(&S)"), self.spread)
        self._row(self.spread_button)
        self.end_fields()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _row(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.unit // 2)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.add_row(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the columns once the text has its size."""
        super().showEvent(event)
        self.lines.fit()

    # --- what is done in the dialog ------------------------------------------------------

    def add(self) -> None:
        """Add the instalment that is typed."""
        self._try(lambda: self._put([*self._plan, self._typed(None)]))

    def change(self) -> None:
        """Put what is typed in the chosen instalment's place."""
        chosen = self.lines.current()
        if chosen is None:
            self.notice.say(self.tr("先选一期。"))
            return
        rest = [one for one in self._plan if one is not chosen]
        self._try(lambda: self._put([*rest, self._typed(chosen.id)]))

    def remove(self) -> None:
        """Take the chosen instalments out."""
        chosen = self.lines.chosen()
        self._put([one for one in self._plan if one not in chosen])

    def spread(self) -> None:
        """Fill the plan with equal instalments; the ids of those that are kept stay."""
        self._try(self._spread)

    def _spread(self) -> None:
        first = self.day("first")
        if first is None:
            raise BadField("first", self.tr("请填写第一期的日期。"))
        count, months = self.count("count") or 0, self.count("months") or 0
        made = spread(self._project.required_fen, count, first, months)
        ids = [one.id for one in self._plan] + [None] * len(made)
        self._put([replace(one, id=row) for one, row in zip(made, ids, strict=False)])

    def _typed(self, row: RowId | None) -> Instalment:
        day, amount = self.day("day"), self.fen("amount")
        if day is None:
            raise BadField("day", self.tr("请填写日期。"))
        if amount is None or amount <= 0:
            raise BadField("amount", self.tr("请填写大于0的金额。"))
        return Instalment(0, day, amount, row)

    def _try(self, act: Callable[[], object]) -> None:
        for field in self.fields.values():
            field.show_problem("")
        self.notice.say("")
        try:
            act()
        except Refused as wrong:
            self.refuse(wrong)

    def _put(self, plan: Sequence[Instalment]) -> None:
        ordered = sorted(plan, key=lambda one: one.due_on)
        self._plan = [replace(one, number=number) for number, one in enumerate(ordered, 1)]
        self._show()

    def _show(self) -> None:
        row = self.lines.currentIndex().row()
        self.lines.lines.show_lines(self._plan)
        self.lines.choose(max(0, row))
        total = sum(one.amount_fen for one in self._plan)
        short = self._project.required_fen - total
        words = self.tr("{n} 期，合计 {total} 元").format(
            n=len(self._plan), total=yuan_words(total)
        )
        if self._plan and short:
            more = self.tr("，还差 {yuan} 元") if short > 0 else self.tr("，多出 {yuan} 元")
            words += more.format(yuan=yuan_words(abs(short)))
        self.said.setText(words)
        fits = not short or not self._plan
        dress(self.said, tone=Tone.GOOD if self._plan and not short else None)
        self.save_button.setEnabled(fits)

    def _fill(self, one: Instalment | None) -> None:
        if one is not None:
            self.fields["day"].set_text(one.due_on.isoformat())
            self.fields["amount"].set_text(f"{one.amount_fen / 100:.2f}")

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the whole plan."""
        return partial(_save, self.seat, self._project.id, tuple(self._plan))


def _save(seat: Seat, project: RowId, plan: Sequence[Instalment], _watch: Watch) -> Written[object]:
    made = land_plans.set_plan(seat.desk, project, plan)
    return Written(made.value, made.topics)
