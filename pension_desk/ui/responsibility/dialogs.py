"""Entering an officer, naming hamlets or households, handing work over, letting somebody leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton

from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import MatrixRow, Officer
from pension_desk.services import responsibility
from pension_desk.services import responsibility_entry as entry
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.services.responsibility import OfficerLine
from pension_desk.services.responsibility_entry import HandedOver, Naming, OfficerFields
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.land.fields_dialog import FieldsDialog, choice, chosen
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.responsibility.handover_paper import HandoverPaper
from pension_desk.ui.responsibility.models import SEPARATOR, held_words, role_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.village_choice import village_choice
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.ticks import TickModel, TickTable


class OfficerDialog(FieldsDialog):
    """Enters an officer, or changes one."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_village": "village",
        "no_name": "name",
        "officer_twice": "name",
        "no_role": "role",
        "bad_phone": "phone",
    }

    def __init__(self, seat: Seat, officer: Officer | None = None, *, village: str = "") -> None:
        title = (
            translate("responsibility", "修改责任人")
            if officer
            else translate("responsibility", "登记责任人")
        )
        super().__init__(seat, title)
        self._officer = officer
        places = village_choice(seat.desk, officer.village if officer else village)
        self.add_field("village", self.tr("村（社区）"), editor=places)
        roles = QComboBox()
        roles.setEditable(True)
        roles.addItems([role_word(role) for role in Role])
        roles.setCurrentText(role_word(officer.role) if officer else "")
        if not officer:
            roles.setCurrentText(role_word(Role.AREA_OFFICER))
        self.add_field("name", self.tr("姓名"), officer.name if officer else "")
        self.add_field("role", self.tr("职务"), editor=roles)
        self.add_field("phone", self.tr("联系电话"), officer.phone if officer else "")
        self.add_field("unit", self.tr("工作单位"), officer.unit if officer else "")
        self.add_field("note", self.tr("备注"), officer.note if officer else "")
        self.end_fields()
        self.fields["name"].editor.setFocus()
        self.grow(30, 24)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the officer as typed."""
        told = OfficerFields(
            str(chosen(self.fields["village"])),
            self.text("name"),
            _role_code(self.text("role")),
            self.text("phone"),
            self.text("unit"),
            self.text("note"),
        )
        return partial(_save, self.seat.desk, told, self._officer.id if self._officer else None)


def _role_code(words: str) -> str:
    """Return the code of a role as the window calls it; the service reads what else is typed."""
    return next((role.value for role in Role if role_word(role) == words), words)


def _save(desk: Desk, told: OfficerFields, row: RowId | None, _watch: Watch) -> Written[object]:
    made = entry.save_officer(desk, told, row)
    return Written(made.value, made.topics)


@dataclass(frozen=True)
class _Village:
    """Whom and what a naming can be about."""

    officers: tuple[OfficerLine, ...]
    rows: tuple[MatrixRow, ...]


class NamingDialog(ActDialog):
    """Names the village, ticked hamlets, or some households of one hamlet to an officer."""

    def __init__(
        self,
        seat: Seat,
        village: str,
        hamlets: tuple[str, ...] = (),
        *,
        officer: RowId | None = None,
        households: tuple[str, ...] = (),
    ) -> None:
        super().__init__(seat, translate("responsibility", "落实责任"))
        self._village, self._hamlets = village, hamlets
        self._officer, self._households = officer, households
        self.who, self.reach = QComboBox(), QComboBox()
        self.fields = {
            "who": FormField(self.tr("责任人"), self.who),
            "reach": FormField(self.tr("范围"), self.reach),
            "area": FormField(self.tr("属于哪一片")),
            "from": FormField(self.tr("从哪天起")),
        }
        self.table: TickTable[MatrixRow] = TickTable(
            TickModel(_hamlet_columns(), lambda x: x.hamlet, lambda _x: True), self.tr("屯（组）")
        )
        self.instead = QCheckBox(self.tr("替换原来同一职务的人"))
        self.nobody = QLabel(self.tr("这个村还没有登记责任人，请先在“责任人”里登记。"))
        self._lay_out()
        self.save_button.setEnabled(False)
        self.grow(38, 34)
        job = partial(_read_village, seat.desk, village)
        seat.worker.read(job, self._show, self.notice.tell, token=("naming", id(self)))

    def _lay_out(self) -> None:
        if self._households:
            said = self.tr("{village}{hamlet}的 {n} 户：{some}").format(
                village=division_name(self._village),
                hamlet=self._hamlets[0],
                n=len(self._households),
                some=SEPARATOR.join(self._households[:6])
                + ("…" if len(self._households) > 6 else ""),
            )
            self.reach.addItem(self.tr("这些户"), Reach.HOUSEHOLD)
        else:
            said = self.tr("{village}：勾选屯组（空格键勾选）。挂全村的领导请选“全村”。").format(
                village=division_name(self._village)
            )
            self.reach.addItem(self.tr("勾选的屯（组）"), Reach.HAMLET)
            self.reach.addItem(self.tr("全村"), Reach.VILLAGE)
        words = QLabel(said)
        words.setWordWrap(True)
        dress(words, "muted")
        dress(self.nobody, "error")
        self.nobody.setWordWrap(True)
        self.nobody.hide()
        self.body.addWidget(words)
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.fields["who"])
        self.body.addWidget(self.fields["reach"])
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.fields["area"])
        self.body.addWidget(self.fields["from"])
        self.body.addWidget(self.instead)
        self.table.setVisible(not self._households)
        self.fields["reach"].setVisible(not self._households)
        self.fields["from"].editor.setPlaceholderText(self.tr("不填就是一直"))
        widest = max(one.label.sizeHint().width() for one in self.fields.values())
        for one in self.fields.values():
            one.label.setMinimumWidth(widest)
        self.reach.currentIndexChanged.connect(self._on_reach)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.save_button = self.add_button(self.tr("保存"), self.save, default=True)

    def _show(self, found: _Village) -> None:
        for line in found.officers:
            words = f"{line.officer.name}（{role_word(line.officer.role)}）"
            self.who.addItem(words, line.officer)
        at = [line.officer.id for line in found.officers]
        if self._officer in at:
            self.who.setCurrentIndex(at.index(self._officer))
        self.table.ticks.show_lines(found.rows)
        wanted = [row for row in found.rows if row.hamlet in self._hamlets]
        self.table.ticks.tick(wanted, on=True)
        self.table.choose_lines(lambda row: row in wanted)
        self.nobody.setVisible(not found.officers)
        self.save_button.setEnabled(bool(found.officers))
        self.who.setFocus()

    def _on_reach(self, _index: int) -> None:
        self.table.setEnabled(self.reach.currentData() == Reach.HAMLET)

    def save(self) -> None:
        """Name what is chosen; the dialog stays, with all of it, when it is refused."""
        self.notice.say("")
        who = self.who.currentData()
        try:
            day = typed_day(self.fields["from"].text, self.seat.desk.today())
        except Refused as wrong:
            self.fields["from"].point_at(wrong.sentence())
            return
        reach = Reach(self.reach.currentData())
        hamlets = tuple(row.hamlet for row in self.table.ticks.ticked())
        if reach is Reach.HOUSEHOLD:
            hamlets = self._hamlets[:1]
        told = Naming(
            reach, hamlets, self._households, self.fields["area"].text, day,
            self.instead.isChecked(),
        )  # fmt: skip
        job = partial(_name, self.seat.desk, who.id, told)
        self.run_write(job, self._saved, "")

    def _saved(self, _value: object) -> None:
        self.accept()

    def busy_changed(self) -> None:
        """No second save while the first is under way."""
        self.save_button.setEnabled(not self.busy)


def _hamlet_columns() -> list[Column[MatrixRow]]:
    return [
        Column(translate("responsibility", "屯组"), lambda x: x.hamlet or "—"),
        Column(
            translate("responsibility", "户"), lambda x: f"{x.households:,}",
            sort=lambda x: x.households, number=True,
        ),
        Column(
            translate("responsibility", "还没有责任人"),
            lambda x: f"{len(x.unnamed):,}" if x.unnamed else "",
            sort=lambda x: len(x.unnamed),
            number=True,
        ),
        Column(
            translate("responsibility", "现在的包片干部和协管员"),
            lambda x: SEPARATOR.join((*x.cells[-2], *x.cells[-1])),
        ),
    ]  # fmt: skip


def _read_village(desk: Desk, village: str) -> _Village:
    found = responsibility.survey(desk, village)
    return _Village(responsibility.officers(desk, village), found.rows)


def _name(desk: Desk, row: RowId, told: Naming, _watch: Watch) -> Written[object]:
    made = entry.name_to(desk, row, told)
    return Written(made.value, made.topics)


class HandoverDialog(FieldsDialog):
    """Hands an officer's work over; then the list that both sign is shown."""

    places: ClassVar[Mapping[str, str]] = {
        "same_person": "taker",
        "other_village": "taker",
        "has_left": "taker",
        "too_early": "day",
    }

    def __init__(self, seat: Seat, line: OfficerLine) -> None:
        hint = translate("responsibility", "{name}（{role}）名下：{held}").format(
            name=line.officer.name, role=role_word(line.officer.role), held=held_words(line)
        )
        super().__init__(seat, translate("responsibility", "工作交接"), hint)
        self._giver = line.officer
        self.add_field("taker", self.tr("交给"), editor=choice())
        self.add_field("day", self.tr("从哪天起"), seat.desk.today().isoformat())
        self.end_fields()
        self.save_button.setText(self.tr("交接"))
        self.save_button.setEnabled(False)
        self.grow(34, 16)
        job = partial(responsibility.officers, seat.desk, line.officer.village)
        seat.worker.read(job, self._show, self.notice.tell, token=("takers", id(self)))

    def _show(self, found: tuple[OfficerLine, ...]) -> None:
        others = [line.officer for line in found if line.officer.id != self._giver.id]
        others.sort(key=lambda one: one.role != self._giver.role)
        editor = self.fields["taker"].editor
        assert isinstance(editor, QComboBox)
        for one in others:
            editor.addItem(f"{one.name}（{role_word(one.role)}）", one)
        self.save_button.setEnabled(bool(others))
        if not others:
            words = self.tr("{village}没有别的责任人，请先登记接手的人。")
            self.notice.say(words.format(village=division_name(self._giver.village)))

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the handover as chosen."""
        taker = chosen(self.fields["taker"])
        assert isinstance(taker, Officer)
        return partial(_hand_over, self.seat.desk, self._giver.id, taker.id, self.day("day"))

    def _saved(self, value: object) -> None:
        assert isinstance(value, HandedOver)
        show_handover(self.seat, value)
        self.accept()


def _hand_over(
    desk: Desk, giver: RowId, taker: RowId, day: date | None, _watch: Watch
) -> Written[object]:
    made = entry.hand_over(desk, giver, taker, on=day)
    return Written(made.value, made.topics)


def show_handover(seat: Seat, made: HandedOver) -> PaperDialog:
    """Show the list of a handover, to be printed and signed."""
    name = translate("responsibility", "工作交接清单 {giver}交{taker}").format(
        giver=made.giver.name, taker=made.taker.name
    )
    dialog = PaperDialog(seat, name, HandoverPaper(seat.desk, made), sheet=True)
    dialog.open()
    return dialog


class LeaveDialog(FieldsDialog):
    """Lets an officer leave; while anything is named to them it offers the handover instead."""

    places: ClassVar[Mapping[str, str]] = {}

    def __init__(self, seat: Seat, officer: Officer) -> None:
        title = translate("responsibility", "{name}离任").format(name=officer.name)
        super().__init__(seat, title)
        self._officer = officer
        self.add_field("day", self.tr("从哪天起"), seat.desk.today().isoformat())
        self.end_fields()
        self.save_button.setText(self.tr("离任"))
        self.hand_button: QPushButton = self.add_button(
            self.tr("办工作交接…"), self._hand_over, left=True
        )
        self.hand_button.hide()
        self.grow(32, 14)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the leaving."""
        return partial(_leave, self.seat.desk, self._officer.id, self.day("day"))

    def _point(self, error: DeskError) -> None:
        super()._point(error)
        self.hand_button.setVisible(error.reason == "still_named")

    def _hand_over(self) -> None:
        job = partial(responsibility.officer, self.seat.desk, self._officer.id)
        self.seat.worker.read(job, self._open_handover, self.notice.tell)

    def _open_handover(self, line: OfficerLine) -> None:
        HandoverDialog(self.seat, line).open()
        self.accept()


def _leave(desk: Desk, row: RowId, day: date | None, _watch: Watch) -> Written[object]:
    made = entry.leave(desk, row, day)
    return Written(made.value, made.topics)
