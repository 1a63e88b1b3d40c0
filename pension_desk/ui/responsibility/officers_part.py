"""责任人: officers with what they hold; enter, name, hand over, let leave, lists in and out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import Officer
from pension_desk.services import responsibility
from pension_desk.services import responsibility_entry as entry
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Written
from pension_desk.services.responsibility import OfficerLine
from pension_desk.services.responsibility_import import OfficersTaken, import_officers
from pension_desk.ui.icons import Icon
from pension_desk.ui.parted_page import Part
from pension_desk.ui.responsibility.dialogs import OfficerDialog
from pension_desk.ui.responsibility.handover_dialogs import HandoverDialog, LeaveDialog
from pension_desk.ui.responsibility.handover_lists import HandoverLists
from pension_desk.ui.responsibility.models import officers_model
from pension_desk.ui.responsibility.naming_dialog import NamingDialog
from pension_desk.ui.save_sheet import ask_sheet, save_sheet
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable


class OfficersPart(Part):
    """The list above; what can be done with the chosen officer below."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[OfficerLine] = LineTable(
            officers_model(villages=town), self.tr("责任人")
        )
        self.said = QLabel()
        self.add_button = QPushButton(self.tr("登记责任人…"))
        self.import_button = QPushButton(self.tr("导入名单…"))
        self.export_button = QPushButton(self.tr("导出…"))
        self.edit_button = QPushButton(self.tr("修改…"))
        self.name_button = QPushButton(self.tr("落实责任…"))
        self.release_button = QPushButton(self.tr("取消落实"))
        self.hand_button = QPushButton(self.tr("工作交接…"))
        self.lists_button = QPushButton(self.tr("交接清单…"))
        self.leave_button = QPushButton(self.tr("离任…"))
        self.remove_button = QPushButton(self.tr("删除…"))
        self.remove_button.setToolTip(self.tr("录错的责任人：名下什么也没有落实过的，可以删除"))
        self.empty = EmptyState(
            Icon.PEOPLE,
            self.tr("还没有登记责任人"),
            self.tr("登记挂村领导、支书、包片干部等，或者导入责任人名单，再把屯组落实到人。"),
            self.tr("登记责任人"),
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()

    def read(self) -> None:
        """Read the officers anew."""
        job = partial(responsibility.officers, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("officers", id(self)))

    def _lay_out(self) -> None:
        dress(self.said, "muted")
        dress(self.add_button, "primary")
        head = QHBoxLayout()
        head.addWidget(self.said)
        head.addStretch(1)
        for button in (self.lists_button, self.import_button, self.export_button, self.add_button):
            head.addWidget(button)
        foot = QHBoxLayout()
        for button in (self.name_button, self.hand_button, self.edit_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.release_button)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.remove_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.pages.addWidget(page)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self.pages, 1)
        self.setFocusProxy(self.table)

    def _connect_signals(self) -> None:
        self.table.line_changed.connect(self._switch)
        self.table.line_opened.connect(self._edit)
        self.empty.action_requested.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.edit_button.clicked.connect(self._edit)
        self.name_button.clicked.connect(self._name)
        self.release_button.clicked.connect(self.release)
        self.hand_button.clicked.connect(self._hand_over)
        self.leave_button.clicked.connect(self._leave)
        self.remove_button.clicked.connect(self._ask_remove)
        self.lists_button.clicked.connect(self._show_lists)
        self.import_button.clicked.connect(self._ask_import)
        self.export_button.clicked.connect(self._ask_export)

    def _show(self, found: tuple[OfficerLine, ...]) -> None:
        kept = self.table.current()
        self.table.lines.show_lines(found)
        self.pages.setCurrentIndex(0 if found else 1)
        if kept is not None:
            self.table.choose_lines(lambda x: x.officer.id == kept.officer.id)
        if self.table.current() is None:
            self.table.choose(0)
        idle = sum(not one.duties for one in found)
        words = self.tr("共 {n} 人，{m} 人名下还没有落实") if idle else self.tr("共 {n} 人")
        self.said.setText(words.format(n=len(found), m=idle) if found else "")
        self.export_button.setEnabled(bool(found))
        self._switch(self.table.current())

    def _switch(self, line: OfficerLine | None) -> None:
        for button in (
            self.edit_button,
            self.name_button,
            self.leave_button,
            self.remove_button,
        ):
            button.setEnabled(line is not None)
        for button in (self.release_button, self.hand_button):
            button.setEnabled(line is not None and bool(line.duties))

    def _add(self) -> None:
        line = self.table.current()
        OfficerDialog(self._seat, village=line.officer.village if line else "").open()

    def _edit(self, *_from: object) -> None:
        line = self.table.current()
        if line is not None:
            OfficerDialog(self._seat, line.officer).open()

    def _name(self) -> None:
        line = self.table.current()
        if line is not None:
            NamingDialog(self._seat, line.officer.village, officer=line.officer.id).open()

    def _hand_over(self) -> None:
        line = self.table.current()
        if line is not None:
            HandoverDialog(self._seat, line).open()

    def _leave(self) -> None:
        line = self.table.current()
        if line is not None:
            LeaveDialog(self._seat, line.officer).open()

    def _ask_remove(self) -> None:
        line = self.table.current()
        if line is not None:
            self._seat.messages.ask(
                self.tr("删除责任人“{name}”？").format(name=line.officer.name),
                partial(self.remove, line.officer.id),
                yes=self.tr("删除"),
                advice=self.tr("只用于录错的。删除后可以用 Ctrl+Z 撤销。"),
                grave=True,
            )

    def remove(self, row: RowId) -> None:
        """Take out an officer entered by mistake; refused where they held anything."""
        job = partial(_remove, self._seat.desk, row)
        self._seat.worker.write(job, None, self._seat.messages.show_failure)

    def _show_lists(self) -> None:
        HandoverLists(self._seat).open()

    def release(self, *_from: object) -> None:
        """Take back everything that is named to the chosen officer; Ctrl+Z brings it back."""
        line = self.table.current()
        if line is None or not line.duties:
            return
        job = partial(_release, self._seat.desk, line)
        words = self.tr("已取消对{name}的落实，Ctrl+Z 可以撤销").format(name=line.officer.name)
        self._seat.worker.write(job, partial(self._say, words), self._seat.messages.show_failure)

    def _say(self, words: str, _value: object) -> None:
        self._seat.messages.say(words, Tone.GOOD)

    def _ask_import(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xls *.et *.csv *.ods)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("选责任人名单"), "", kinds)
        if name:
            self.take(Path(name))

    def take(self, file: Path) -> None:
        """Take a list of officers."""
        job = partial(_take, self._seat.desk, file)
        self._seat.worker.write(
            job, self._say_taken, self._seat.messages.show_failure, title=self.tr("导入责任人")
        )

    def _say_taken(self, made: OfficersTaken) -> None:
        words = self.tr("新登记 {a} 人，修改 {c} 人，落实 {d} 个屯组")
        said = words.format(a=made.added, c=made.changed, d=made.named)
        if made.refused:
            rows = [
                self.tr("第 {n} 行：{why}").format(n=x.row, why=x.reason) for x in made.refused[:8]
            ]
            more = self.tr("；{n} 处没有收：").format(n=len(made.refused))
            said = said + more + "\n" + "\n".join(rows)
        self._seat.messages.say(said, Tone.WARNING if made.refused else Tone.GOOD)

    def _ask_export(self) -> None:
        out = ask_sheet(self, self.tr("责任人名单"))
        if out is not None:
            self.export(out)

    def export(self, out: Path) -> None:
        """Write officers and the matrix to a workbook."""
        save_sheet(self._seat, partial(_export, self._seat.desk), out)


def _release(desk: Desk, line: OfficerLine, _watch: Watch) -> Written[int]:
    return entry.release(desk, [duty.id for duty in line.duties])


def _remove(desk: Desk, row: RowId, _watch: Watch) -> Written[Officer]:
    return entry.remove_officer(desk, row)


def _take(desk: Desk, file: Path, watch: Watch) -> Written[OfficersTaken]:
    return import_officers(desk, file, watch=watch)


def _export(desk: Desk, out: Path, watch: Watch) -> Written[Path]:
    from pension_desk.services.responsibility_export import export_officers

    return Written(out, export_officers(desk, out, watch=watch).topics)
