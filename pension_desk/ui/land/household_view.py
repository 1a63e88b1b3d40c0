"""One household's page: people, what may be done now, objections, steps, the subsidy's working."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout

from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandPerson
from pension_desk.domain.land_course import CourseState, Step
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import Watch
from pension_desk.services import land_pages, land_subsidies
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.land_pages import HouseholdPage
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.land.act_dialogs import (
    ObjectionDialog,
    SettleDialog,
    StepDialog,
    step_words,
)
from pension_desk.ui.land.evidence_dialog import EvidenceDialog
from pension_desk.ui.land.household_dialog import HouseholdDialog, PersonDialog
from pension_desk.ui.land.models import people_model
from pension_desk.ui.land.people_acts import RulingDialog, TakeBackDialog, UseDialog
from pension_desk.ui.land.told import told_page
from pension_desk.ui.land.words import course_tone, course_words, mu_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.status import StatusLabel


class HouseholdView(ActDialog):
    """Stays open while its household is taken through the course."""

    def __init__(self, seat: Seat, household: RowId) -> None:
        super().__init__(seat, translate("land", "被征地户"))
        self._household = household
        self.page: HouseholdPage | None = None
        self._place = QLabel()
        self._state = StatusLabel("", Tone.NEUTRAL)
        self.people: LineTable[LandPerson] = LineTable(people_model(), self.tr("户内成员"))
        self.told = QTextBrowser()
        self._steps = QHBoxLayout()
        self._lay_out()
        self.edit_button = self.add_button(self.tr("修改面积…"), self._edit, left=True)
        self.add_person_button = self.add_button(self.tr("新增成员…"), self._add_person, left=True)
        self.print_button = self.add_button(self.tr("打印…"), self._print, left=True)
        self.evidence_button = self.add_button(self.tr("权属凭证…"), self._evidence, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.people.line_opened.connect(self._open_person)
        self.people.line_changed.connect(self._switch)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(56, 38)
        self.reload()

    def _lay_out(self) -> None:
        self._place.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._place, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        self._steps.setSpacing(self.unit // 2)
        acts = QHBoxLayout()
        acts.setSpacing(self.unit // 2)
        self.rule_button = self._button(self.tr("镇里认定…"), self._rule)
        self.use_button = self._button(self.tr("登记补贴使用…"), self._use)
        self.compute_button = self._button(self.tr("测算补贴"), self._compute)
        self.back_button = self._button(self.tr("撤回使用…"), self._take_back)
        self.object_button = self._button(self.tr("登记异议…"), self._object)
        self.settle_button = self._button(self.tr("处理异议…"), self._settle)
        self.policy_button = self._button(self.tr("政策参数…"), self._policy)
        for button in (
            self.compute_button,
            self.rule_button,
            self.use_button,
            self.back_button,
            self.object_button,
            self.settle_button,
            self.policy_button,
        ):
            button.hide()  # until the household is read
            acts.addWidget(button)
        acts.insertStretch(acts.count() - 1, 1)
        self.told.setAccessibleName(self.tr("经过和计算过程"))
        self.people.setMinimumHeight(round(self.unit * 6.5))  # three members at any text size
        self.told.setMinimumHeight(self.unit * 5)
        column = QVBoxLayout()
        column.setSpacing(self.unit // 2)
        column.addLayout(head)
        column.addLayout(self._steps)
        column.addWidget(self.people, 1)
        column.addLayout(acts)
        column.addWidget(self.told, 1)
        self.body.addLayout(column, 1)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.LAND, Topic.BUNDLES}:
            self.reload()

    def reload(self) -> None:
        """Read the household anew."""
        job = partial(land_pages.household_page, self.seat.desk, self._household)
        self.seat.worker.read(job, self._show, self._lost, token=("land-home", id(self)))

    def _lost(self, error: DeskError) -> None:
        """Close over a household that was removed, here or by a bundle."""
        if error.reason == "no_such_household":
            self.reject()
        else:
            self.notice.tell(error)

    def _show(self, page: HouseholdPage) -> None:
        self.page = page
        home = page.household
        self.set_heading(self.tr("{head} 户").format(head=home.head_name))
        words = self.tr(
            "{project}　{village}{hamlet}　户编号 {number}　{members} 人　"
            "承包 {contracted} 亩，被征 {taken} 亩{wholly}　{evidence}"
        )
        self._place.setText(
            words.format(
                project=page.project.name,
                village=division_name(home.village),
                hamlet=home.hamlet,
                number=home.household_no or "—",
                members=home.members or "—",
                contracted=mu_words(home.contracted_mu),
                taken=mu_words(home.taken_mu),
                wholly=self.tr("（全部征收）") if home.wholly_taken else "",
                evidence=home.evidence,
            ).strip()
        )
        now = home.state, page.notice, page.objected
        self._state.show_status(course_words(*now), course_tone(*now))
        row = self.people.currentIndex().row()
        self.people.lines.show_lines(page.people)
        self.people.choose(max(0, row))
        words = self.tr("权属凭证（{n}）…") if page.evidence else self.tr("权属凭证…")
        self.evidence_button.setText(words.format(n=page.evidence))
        self.told.setHtml(told_page(page))
        self._show_steps(page)
        self._switch()

    def _show_steps(self, page: HouseholdPage) -> None:
        while self._steps.count():
            old = self._steps.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for step in page.possible:
            button = self._button(step_words(step), partial(self._step, step))
            if not step.back:
                dress(button, "primary")
            self._steps.addWidget(button)
        if not page.possible:
            words = QLabel(self.tr("这一步由对方的电脑来做，收发数据包后会更新。"))
            dress(words, "muted")
            self._steps.addWidget(words)
        self._steps.addStretch(1)

    def _switch(self, *_from: object) -> None:
        page, person = self.page, self.people.current()
        if page is None:
            return
        town = self.seat.desk.identity.role is Role.TOWN
        home = page.household
        reviewed = home.state.place >= CourseState.COUNTY_REVIEWED.place
        self.add_person_button.setEnabled(not home.state.posted)
        self.compute_button.setVisible(town and reviewed)
        self.rule_button.setVisible(town)
        self.rule_button.setEnabled(person is not None and person.may_be_ruled)
        funded = home.state.place >= CourseState.FUNDED.place
        self.use_button.setVisible(town and funded)
        self.use_button.setEnabled(
            person is not None and person.eligibility.counts and not person.issued
        )
        self.back_button.setVisible(town and funded)
        self.back_button.setEnabled(
            person is not None and person.issued and home.state is not CourseState.USED
        )
        self.object_button.setVisible(home.state is CourseState.PUBLISHED)
        self.settle_button.setVisible(page.objected)
        self.policy_button.setVisible(bool(page.subsidies and page.subsidies[0].unconfirmed))

    def _step(self, step: Step, *_checked: object) -> None:
        if self.page is not None:
            StepDialog(self.seat, [self.page.household], step).open()

    def _edit(self) -> None:
        if self.page is not None:
            HouseholdDialog(self.seat, self.page.project.id, self.page.household).open()

    def _print(self) -> None:
        if self.page is not None:
            name = self.page.household.head_name
            from pension_desk.ui.land.print_dialog import LandPrintDialog

            LandPrintDialog(self.seat, self.page.project.id, name, self._household).open()

    def _evidence(self) -> None:
        if self.page is not None:
            EvidenceDialog(self.seat, self._household, self.page.household.head_name).open()

    def _add_person(self) -> None:
        PersonDialog(self.seat, self._household).open()

    def _open_person(self, person: LandPerson) -> None:
        PersonDialog(self.seat, self._household, person, self._open_resident).open()

    def _open_resident(self, resident: RowId) -> None:
        self.accept()
        self.seat.shell.open_person(resident)

    def _rule(self) -> None:
        person = self.people.current()
        if person is not None:
            RulingDialog(self.seat, [person]).open()

    def _use(self) -> None:
        person = self.people.current()
        if person is not None:
            UseDialog(self.seat, person).open()

    def _take_back(self) -> None:
        person = self.people.current()
        if person is not None:
            TakeBackDialog(self.seat, [person]).open()

    def _settle(self) -> None:
        if self.page is not None:
            SettleDialog(self.seat, self.page.household, self.page.objections).open()

    def _policy(self) -> None:
        from pension_desk.ui.policy.dialog import open_policy

        open_policy(self.seat, Key.LAND_WAGE, over=self)

    def _object(self) -> None:
        if self.page is not None:
            ObjectionDialog(self.seat, self.page.household).open()

    def _compute(self) -> None:
        job = partial(_compute, self.seat.desk, self._household)
        self.run_write(job, self._say_computed, "", self._offer_policy)

    def _offer_policy(self, error: DeskError) -> None:
        """Lead to the parameters where one of them is missing."""
        if error.reason == "no_parameter":
            self.policy_button.show()

    def _say_computed(self, _made: object) -> None:
        self.notice.say(self.tr("已测算，计算过程在下面。"), Tone.GOOD)


def _compute(desk: Desk, household: RowId, _watch: Watch) -> Written[object]:
    made = land_subsidies.compute(desk, household)
    return Written(made.value, made.topics)
