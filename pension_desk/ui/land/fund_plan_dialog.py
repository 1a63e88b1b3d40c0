"""Yearly fund plans (年度用款计划): drafted, handed in, reviewed, paid, or returned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_money import PLAN_STEPS, FundPlan, PlanState
from pension_desk.domain.progress import Watch
from pension_desk.services import land_plans
from pension_desk.services.land_pages import ProjectPage
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.fields_dialog import BadField, FieldsDialog
from pension_desk.ui.land.money_models import fund_plans_model, plan_state_words
from pension_desk.ui.land.words import yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable

_OPEN = frozenset({PlanState.DRAFT, PlanState.RETURNED})


class FundPlansDialog(ActDialog):
    """All years of one project; what may follow stands as buttons below."""

    def __init__(self, seat: Seat, page: ProjectPage) -> None:
        super().__init__(seat, translate("land", "年度用款计划"))
        self._page = page
        self._project = page.line.standing.project
        self.plans: LineTable[FundPlan] = LineTable(fund_plans_model(), self.tr("年度用款计划"))
        self._steps = QHBoxLayout()
        self._steps.setSpacing(self.unit // 2)
        self.body.addWidget(self.plans, 1)
        self.body.addLayout(self._steps)
        self.remove_button = self.add_button(self.tr("删除"), self._remove, left=True)
        self.change_button = self.add_button(self.tr("修改…"), self._change, left=True)
        self.draft_button = self.add_button(self.tr("新拟计划…"), self._draft, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.plans.line_changed.connect(self._switch)
        self.plans.line_opened.connect(self._change)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(50, 26)
        self._show(page.fund_plans)
        self.reload()

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.LAND in topics:
            self.reload()

    def reload(self) -> None:
        """Read the plans anew."""
        job = partial(land_plans.fund_plans, self.seat.desk, self._project.id)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("fund-plans", id(self)))

    def _show(self, plans: Sequence[FundPlan]) -> None:
        row = self.plans.currentIndex().row()
        self.plans.lines.show_lines(plans)
        self.plans.choose(max(0, row))
        self._switch()

    def _switch(self, *_from: object) -> None:
        while self._steps.count():
            old = self._steps.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        plan = self.plans.current()
        open_now = plan is not None and plan.state in _OPEN
        self.change_button.setEnabled(open_now)
        self.remove_button.setEnabled(open_now)
        for end in PlanState:
            if plan is not None and (plan.state, end) in PLAN_STEPS:
                button = QPushButton(
                    translate("land", "转为“{state}”").format(state=plan_state_words(end))
                )
                button.setAutoDefault(False)
                if end is not PlanState.RETURNED:
                    dress(button, "primary")
                button.clicked.connect(partial(self._step, plan, end))
                self._steps.addWidget(button)
        self._steps.addStretch(1)

    def _draft(self) -> None:
        FundPlanFields(self.seat, self._page).open()

    def _change(self, *_from: object) -> None:
        plan = self.plans.current()
        if plan is not None and plan.state in _OPEN:
            FundPlanFields(self.seat, self._page, plan).open()

    def _remove(self) -> None:
        plan = self.plans.current()
        if plan is not None:
            said = partial(self._say_removed, plan.year)
            self.run_write(partial(_remove, self.seat, plan.id), said, "")

    def _say_removed(self, year: int, _none: object) -> None:
        words = self.tr("已删除 {year} 年度用款计划（Ctrl+Z 可撤销）。").format(year=year)
        self.notice.say(words, Tone.GOOD)

    def _step(self, plan: FundPlan, end: PlanState, *_checked: object) -> None:
        FundPlanStep(self.seat, plan, end).open()


def _remove(seat: Seat, plan: RowId, _watch: Watch) -> Written[object]:
    made = land_plans.remove_fund_plan(seat.desk, plan)
    return Written(made.value, made.topics)


class FundPlanFields(FieldsDialog):
    """A plan of one year; a new one begins with the people who wait for their subsidy."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_year": "year",
        "plan_twice": "year",
        "bad_amount": "amount",
        "bad_people": "people",
    }

    def __init__(self, seat: Seat, page: ProjectPage, plan: FundPlan | None = None) -> None:
        standing = page.line.standing
        waiting = [one for one in standing.verified_people if not one.issued and one.subsidy_fen]
        due = sum(one.subsidy_fen or 0 for one in waiting)
        hint = translate("land", "已测算还没有使用的：{n} 人 {yuan} 元。").format(
            n=len(waiting), yuan=yuan_words(due)
        )
        title = translate("land", "修改用款计划") if plan else translate("land", "新拟用款计划")
        super().__init__(seat, title, hint)
        self._project, self._plan = standing.project.id, plan
        year = plan.year if plan else seat.desk.today().year
        self.add_field("year", self.tr("年度"), str(year))
        people = plan.people if plan else len(waiting)
        amount = plan.amount_fen if plan else due
        self.add_field("people", self.tr("人数"), str(people) if people else "")
        self.add_field("amount", self.tr("金额（元）"), f"{amount / 100:.2f}" if amount else "")
        self.add_field("note", self.tr("备注"), plan.note if plan else "")
        if plan is not None:
            self.fields["year"].setEnabled(False)
        self.end_fields()
        self.grow(32, 20)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the plan."""
        year, people, amount = self.count("year"), self.count("people"), self.fen("amount")
        if year is None:
            raise BadField("year", self.tr("请填写年度。"))
        if people is None:
            raise BadField("people", self.tr("请填写人数。"))
        if amount is None:
            raise BadField("amount", self.tr("请填写金额。"))
        note = self.text("note")
        if self._plan is not None:
            return partial(_change, self.seat, self._plan.id, amount, people, note)
        return partial(_add, self.seat, self._project, year, amount, people, note)


def _add(
    seat: Seat, project: RowId, year: int, amount: int, people: int, note: str, _watch: Watch
) -> Written[object]:
    made = land_plans.add_fund_plan(
        seat.desk, project, year, amount_fen=amount, people=people, note=note
    )
    return Written(made.value, made.topics)


def _change(
    seat: Seat, plan: RowId, amount: int, people: int, note: str, _watch: Watch
) -> Written[object]:
    made = land_plans.change_fund_plan(seat.desk, plan, amount_fen=amount, people=people, note=note)
    return Written(made.value, made.topics)


class FundPlanStep(FieldsDialog):
    """A plan's next state; one that is returned needs a reason."""

    places: ClassVar[Mapping[str, str]] = {
        "no_reason": "reason",
        "future_date": "day",
        "before_last_step": "day",
    }

    def __init__(self, seat: Seat, plan: FundPlan, end: PlanState) -> None:
        hint = translate("land", "{year} 年度：从“{start}”到“{end}”。").format(
            year=plan.year, start=plan_state_words(plan.state), end=plan_state_words(end)
        )
        words = translate("land", "转为“{state}”").format(state=plan_state_words(end))
        super().__init__(seat, words, hint)
        self._plan, self._end = plan.id, end
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        if end is PlanState.RETURNED:
            self.add_field("reason", self.tr("原因"))
        self.end_fields()
        self.save_button.setText(words)
        self.grow(30, 16)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the step."""
        reason = self.text("reason") if "reason" in self.fields else ""
        return partial(_step, self.seat, self._plan, self._end, reason, self.day("day"))


def _step(
    seat: Seat, plan: RowId, end: PlanState, reason: str, day: date | None, _watch: Watch
) -> Written[object]:
    made = land_plans.step_fund_plan(seat.desk, plan, end, reason=reason, on=day)
    return Written(made.value, made.topics)
