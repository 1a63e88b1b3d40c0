"""The employer under the cursor: who it is, how far the work is, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from pension_desk.domain.employers import Employee, EmployeeCover, Employer
from pension_desk.domain.employers_course import Stage, Step
from pension_desk.domain.employers_timeline import Moment
from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import HistoryLine
from pension_desk.services import employers_pages
from pension_desk.services.desk import Role
from pension_desk.services.employers_pages import EmployerPage
from pension_desk.ui.employers import words
from pension_desk.ui.employers.edit_dialog import EmployerDialog
from pension_desk.ui.employers.evidence_dialog import EmployerEvidenceDialog
from pension_desk.ui.employers.models import history_model, moments_model, staff_model
from pension_desk.ui.employers.print_dialog import EmployerPrintDialog
from pension_desk.ui.employers.work_dialogs import (
    ArrearsDialog,
    ContactDialog,
    StepDialog,
    step_words,
)
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.status import StatusLabel
from pension_desk.ui.widgets.step_row import StepRow

_COURSE = (Stage.FOUND, Stage.CONTACTED, Stage.NOTIFIED, Stage.CORRECTING, Stage.JOINED)
_PLACES = {Stage.HANDED_SOCIAL: 4, Stage.HANDED_TAX: 4, Stage.NOT_DUE: 4}


class EmployerPanel(QFrame):
    """Shows one employer; what is written elsewhere is read anew by `reload`."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._row: RowId | None = None
        self.page: EmployerPage | None = None
        self.title, self.facts, self.doubts = QLabel(), QLabel(), QLabel()
        self.standing = StatusLabel()
        self.course = self._course_row(None)
        self.tabs, self.pages = QTabBar(), QStackedWidget()
        self.moments: LineTable[Moment] = LineTable(
            moments_model(), self.tr("经过"), sortable=False
        )
        self.staff: LineTable[Employee] = LineTable(staff_model(), self.tr("用工人员"))
        self.history: LineTable[HistoryLine] = LineTable(history_model(), self.tr("修改记录"))
        self.contact_button = QPushButton(self.tr("登记联系（F7）"))
        self.edit_button = QPushButton(self.tr("修改…"))
        self.print_button = QPushButton(self.tr("打印文书（F9）"))
        self.evidence_button = QPushButton(self.tr("证据…"))
        self.arrears_button = QPushButton(self.tr("欠缴…"))
        self._steps = FlowLayout()
        self._acts = FlowLayout()
        self._lay_out()
        self._connect_signals()
        self.show_employer(None)

    def _course_row(self, last: Stage | None) -> StepRow:
        names = [
            self.tr("发现"), self.tr("联系"), self.tr("告知"), self.tr("限期改正"), self.tr("参保"),
        ]  # fmt: skip
        if last in _PLACES:
            names[-1] = words.stage_word(last)
        return StepRow(tuple(names))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self.title, "heading")
        for label in (self.title, self.facts, self.doubts):
            label.setWordWrap(True)
        dress(self.doubts, "error")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.standing)
        for button in (
            self.contact_button,
            self.print_button,
            self.evidence_button,
            self.arrears_button,
            self.edit_button,
        ):
            self._acts.addWidget(button)
        self.arrears_button.setVisible(self._seat.desk.identity.role is Role.TOWN)
        for name in (self.tr("经过"), self.tr("用工人员"), self.tr("修改记录")):
            self.tabs.addTab(name)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("单位的内容"))
        for table in (self.moments, self.staff, self.history):
            self.pages.addWidget(table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        self._column.setSpacing(unit // 3)
        self._column.addLayout(head)
        self._column.addWidget(self.facts)
        self._column.addWidget(self.doubts)
        self._column.addWidget(self.course)
        self._column.addLayout(self._steps)
        self._column.addLayout(self._acts)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self.pages, 1)
        self.pages.setMinimumHeight(unit * 9)

    def _connect_signals(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.staff.line_opened.connect(self._open_resident)
        self.contact_button.clicked.connect(self.contact)
        self.edit_button.clicked.connect(self.edit)
        self.print_button.clicked.connect(self.print_papers)
        self.evidence_button.clicked.connect(self._evidence)
        self.arrears_button.clicked.connect(self._arrears)

    @property
    def employer(self) -> Employer | None:
        """The employer shown."""
        return self.page.line.employer if self.page else None

    def show_employer(self, row: RowId | None) -> None:
        """Show another employer, or that none is chosen."""
        self._row = row
        if row is None:
            self.page = None
            self.title.setText(self.tr("选一个单位，就能在这里办理"))
            self.setEnabled(False)
            return
        self.reload()

    def reload(self) -> None:
        """Read the employer anew."""
        if self._row is None:
            return
        job = partial(employers_pages.page, self._seat.desk, self._row)
        self._seat.worker.read(job, self._show, self._gone, token=("employer", id(self)))

    def _gone(self, _error: object) -> None:
        self.show_employer(None)

    def _show(self, page: EmployerPage) -> None:
        self.page = page
        self.setEnabled(True)
        one = page.line.employer
        self.title.setText(one.name)
        self.standing.show_status(
            words.standing_word(one.standing), words.standing_tone(one.standing)
        )
        self.facts.setText("\n".join(self._told(page)))
        self.doubts.setText("\n".join(finding.sentence for finding in page.line.findings))
        self.doubts.setVisible(bool(page.line.findings))
        self._show_course(one.stage)
        self._show_steps(page)
        self.moments.lines.show_lines(tuple(reversed(page.moments)))
        self.staff.lines.show_lines(sorted(page.staff, key=_missing_first))
        words_of_staff = self.tr("用工人员 {n}") if page.staff else self.tr("用工人员")
        self.tabs.setTabText(1, words_of_staff.format(n=len(page.staff)))
        count = len(page.evidence)
        said = self.tr("证据 {n}…") if count else self.tr("证据…")
        self.evidence_button.setText(said.format(n=count))
        self._on_tab(self.tabs.currentIndex())

    def _told(self, page: EmployerPage) -> list[str]:
        """Return what is known, a line for each kind of thing."""
        one = page.line.employer
        code = one.credit_code or one.registration_no or self.tr("没有信用代码")
        trade = f"{one.trade}（{words.trade_word(one.trade_mark)}）"
        place = " ".join(filter(None, (words.village_word(one.village), one.address)))
        who = one.contact_name or one.legal_name
        phone = mask_phone(one.contact_phone or one.phone)
        counted = self.tr("申报用工 {staff} 人，参保 {insured} 人").format(
            staff="—" if one.staff is None else one.staff,
            insured="—" if one.insured is None else one.insured,
        )
        if one.missing:
            counted += self.tr("，差 {n} 人").format(n=one.missing)
        if page.staff:
            left = sum(who.left_on is not None for who in page.staff)
            counted += self.tr("；人员名单 {n} 人，其中 {m} 人没有参保").format(
                n=len(page.staff) - left, m=sum(who.to_insure for who in page.staff)
            )
            if left:
                counted += self.tr("，另有 {n} 人不在最近的名单上").format(n=left)
        if one.staff_month:
            counted += self.tr("（{month} 申报）").format(month=one.staff_month)
        lines = [
            f"{code}　{one.kind}　{trade}　{words.existence_word(one.existence)}",
            place,
            counted,
            "　".join(filter(None, (who, phone, one.note))),
            page.line.clock.sentence if page.line.clock else "",
            self.tr("滞纳金：{working}").format(working=page.fee.working) if page.fee else "",
            page.fee_why,
        ]
        return [line for line in lines if line.strip()]

    def _show_course(self, stage: Stage | None) -> None:
        new = self._course_row(stage)
        self._column.replaceWidget(self.course, new)
        self.course.deleteLater()
        self.course = new
        new.setVisible(stage is not None)
        if stage is not None:
            place = _PLACES[stage] if stage in _PLACES else _COURSE.index(stage)
            new.show_step(place)

    def _show_steps(self, page: EmployerPage) -> None:
        while self._steps.count():
            old = self._steps.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        first = True
        for step in page.possible:
            if step.end is Stage.CONTACTED and not step.back:
                continue  # recording a contact takes this step
            button = QPushButton(step_words(step))
            button.clicked.connect(partial(self._step, step))
            if first and not step.back:
                dress(button, "primary")
            first = False
            self._steps.addWidget(button)
            button.show()

    def _on_tab(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        if index == 2 and self._row is not None:
            job = partial(employers_pages.history, self._seat.desk, self._row)
            token = ("employer-history", id(self))
            self._seat.worker.read(job, self.history.lines.show_lines, token=token)

    def _open_resident(self, person: Employee) -> None:
        if person.resident is not None:
            self._seat.shell.open_person(person.resident)

    def _step(self, step: Step, *_checked: object) -> None:
        if self.employer is not None:
            StepDialog(self._seat, [self.employer], step).open()

    def contact(self) -> None:
        """Ask for a contact with the employer (F7)."""
        if self.employer is not None:
            ContactDialog(self._seat, [self.employer]).open()

    def edit(self) -> None:
        """Mend what is known of the employer."""
        if self.employer is not None:
            EmployerDialog(self._seat, self.employer).open()

    def print_papers(self) -> None:
        """Look at the employer's papers and print them (F9, Ctrl+P)."""
        if self.employer is not None:
            EmployerPrintDialog(self._seat, [self.employer]).open()

    def _evidence(self) -> None:
        if self.employer is not None:
            EmployerEvidenceDialog(self._seat, self.employer).open()

    def _arrears(self) -> None:
        if self.employer is not None:
            ArrearsDialog(self._seat, self.employer).open()


def _missing_first(person: Employee) -> tuple[bool, int]:
    """Sort those to be insured first, and who is off the latest list last."""
    covers = (EmployeeCover.MISSING, EmployeeCover.UNKNOWN, EmployeeCover.INSURED)
    return person.left_on is not None, covers.index(person.cover)
