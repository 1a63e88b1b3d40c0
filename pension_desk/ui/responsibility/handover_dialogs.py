"""Handing an officer's work over with its list, and letting an officer leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPushButton

from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import Officer
from pension_desk.services import handover, responsibility
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.handover import HandedOver
from pension_desk.services.outcome import Written
from pension_desk.services.responsibility import OfficerLine
from pension_desk.ui.fields_dialog import ChoiceBox, FieldsDialog, choice, chosen
from pension_desk.ui.paper_dialog import OnePaperDialog
from pension_desk.ui.responsibility.handover_paper import HandoverPaper
from pension_desk.ui.responsibility.models import held_words, role_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


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
        assert isinstance(editor, ChoiceBox)
        for one in others:
            editor.offer(f"{one.name}（{role_word(one.role)}）", one)
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
    made = handover.hand_over(desk, giver, taker, on=day)
    return Written(made.value, made.topics)


def show_handover(seat: Seat, made: HandedOver) -> OnePaperDialog:
    """Show the list of a handover, to be printed and signed."""
    name = translate("responsibility", "工作交接清单 {giver}交{taker}").format(
        giver=made.giver.name, taker=made.taker.name
    )
    dialog = OnePaperDialog(seat, name, HandoverPaper(seat.desk, made), sheets=True)
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
    made = handover.leave(desk, row, day)
    return Written(made.value, made.topics)
