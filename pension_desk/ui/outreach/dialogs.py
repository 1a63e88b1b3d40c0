"""Entering a talk, and material handed out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QComboBox, QLabel

from pension_desk.domain.outreach_words import MATERIALS, TALK_WAYS
from pension_desk.domain.progress import Watch
from pension_desk.services import outreach, roster
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.outreach import HandoutFields, TalkFields
from pension_desk.ui.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.outreach.words import material_word, way_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.village_choice import village_choice
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.ticks import TickModel, TickTable


class PlacesDialog(FieldsDialog):
    """What both share: a village and its hamlets to tick; none ticked means the whole village."""

    def __init__(self, seat: Seat, title: str, village: str, hamlets: tuple[str, ...]) -> None:
        super().__init__(seat, title)
        self._wanted = hamlets
        self.places_table: TickTable[str] = TickTable(
            TickModel(
                [Column(translate("outreach", "屯组"), str)], lambda name: name, lambda _name: True
            ),
            self.tr("在哪些屯（组）"),
        )
        self.add_field("village", self.tr("村（社区）"), editor=village_choice(seat.desk, village))
        label = QLabel(self.tr("在哪些屯组（空格键勾选；一个都不勾就是全村，不算哪个屯的覆盖）"))
        label.setWordWrap(True)
        dress(label, "muted")
        self.body.addWidget(label)
        self.body.addWidget(self.places_table)
        self.places_table.setMaximumHeight(self.unit * 9)
        editor = self.fields["village"].editor
        assert isinstance(editor, QComboBox)
        editor.currentIndexChanged.connect(self._read_hamlets)
        self._read_hamlets()

    def _read_hamlets(self, *_from: object) -> None:
        job = partial(roster.hamlets, self.seat.desk, self.village)
        token = ("publicity-hamlets", id(self))
        self.seat.worker.read(job, self._show_hamlets, self.notice.tell, token=token)

    def _show_hamlets(self, found: tuple[str, ...]) -> None:
        self.places_table.ticks.show_lines(found)
        wanted = [name for name in found if name in self._wanted]
        self.places_table.ticks.tick(wanted, on=True)
        self.places_table.choose_lines(lambda name: name in wanted)

    @property
    def village(self) -> str:
        """The village chosen."""
        return str(chosen(self.fields["village"]))

    @property
    def hamlets(self) -> tuple[str, ...]:
        """The hamlets ticked."""
        return self.places_table.ticks.ticked()


class TalkDialog(PlacesDialog):
    """Enters a talk: one record for each hamlet ticked."""

    places: ClassVar[Mapping[str, str]] = {
        "no_topic": "topic",
        "bad_count": "reached",
        "future_date": "day",
        "too_long_ago": "day",
        "bad_village": "village",
    }

    def __init__(self, seat: Seat, village: str = "", hamlets: tuple[str, ...] = ()) -> None:
        super().__init__(seat, translate("outreach", "登记宣讲"), village, hamlets)
        self.add_field("topic", self.tr("内容"))
        ways = [(way_word(way), way) for way in TALK_WAYS.codes]
        self.add_field("way", self.tr("方式"), editor=choice(*ways))
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        self.add_field("reached", self.tr("到场人数"))
        self.add_field("speaker", self.tr("宣讲人"), seat.desk.author)
        self.add_field("note", self.tr("备注"))
        self.end_fields()
        self.fields["topic"].editor.setFocus()
        self.grow(38, 38)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the entry as typed."""
        told = TalkFields(
            self.village, self.hamlets, self.day("day"), str(chosen(self.fields["way"])),
            self.text("topic"), self.text("speaker"), self.count("reached"), self.text("note"),
        )  # fmt: skip
        return partial(_talk, self.seat.desk, told)


def _talk(desk: Desk, told: TalkFields, _watch: Watch) -> Written[object]:
    made = outreach.record_talk(desk, told)
    return Written(made.value, made.topics)


class HandoutDialog(PlacesDialog):
    """Enters material handed out: so many pieces in each hamlet ticked."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_count": "pieces",
        "no_material": "kind",
        "future_date": "day",
        "too_long_ago": "day",
        "bad_village": "village",
    }

    def __init__(self, seat: Seat, village: str = "", hamlets: tuple[str, ...] = ()) -> None:
        super().__init__(seat, translate("outreach", "登记发放材料"), village, hamlets)
        kinds = [(material_word(kind), kind) for kind in MATERIALS.codes]
        self.add_field("kind", self.tr("材料"), editor=choice(*kinds))
        self.add_field("pieces", self.tr("每个屯的份数"))
        self.add_field("day", self.tr("日期"), seat.desk.today().isoformat())
        self.add_field("by", self.tr("发放人"), seat.desk.author)
        self.add_field("note", self.tr("备注"))
        self.end_fields()
        self.fields["pieces"].editor.setFocus()
        self.grow(38, 36)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the entry as typed."""
        pieces = self.count("pieces")
        if pieces is None:
            raise BadField("pieces", self.tr("请填写份数。"))
        told = HandoutFields(
            self.village, pieces, self.hamlets, self.day("day"),
            str(chosen(self.fields["kind"])), self.text("by"), self.text("note"),
        )  # fmt: skip
        return partial(_hand_out, self.seat.desk, told)


def _hand_out(desk: Desk, told: HandoutFields, _watch: Watch) -> Written[object]:
    made = outreach.record_handout(desk, told)
    return Written(made.value, made.topics)
