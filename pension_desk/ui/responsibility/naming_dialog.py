"""Naming the village, hamlets or households to an officer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel

from pension_desk.domain.duty_words import Reach
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import MatrixRow
from pension_desk.services import responsibility
from pension_desk.services import responsibility_entry as entry
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.services.responsibility import OfficerLine
from pension_desk.services.responsibility_entry import Naming
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.responsibility.models import SEPARATOR, role_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.ticks import TickModel, TickTable


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
            self.fields["from"].point_at(told_of(wrong))
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
