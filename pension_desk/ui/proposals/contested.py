"""Fields on which desks differ (冲突): each side's value, and a person's decision by a digit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QStackedWidget

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES, FieldKind
from pension_desk.domain.id_numbers import mask_id
from pension_desk.domain.progress import Watch
from pension_desk.services import contested as service
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.store.contested import ContestedField
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


def field_label(found: ContestedField) -> str:
    """Return what the field is called."""
    table = TABLES[found.table]
    if found.field == DELETED:
        return translate("contested", "{table}：删除").format(table=table.label)
    return f"{table.label}：{table.field(found.field).label}"


def value_words(found: ContestedField, value: FieldValue) -> str:
    """Return a value as a person reads it; ID numbers masked."""
    if value is None or value == "":
        return translate("contested", "（空）")
    if found.field == DELETED:
        return translate("contested", "删除") if value else translate("contested", "保留")
    if TABLES[found.table].field(found.field).kind is FieldKind.FEN:
        return translate("contested", "{yuan:.2f} 元").format(yuan=int(value) / 100)
    return mask_id(str(value)) if found.field in {"id_number", "id_sent"} else str(value)


def contested_model() -> LineModel[ContestedField]:
    """Return the fields that wait for a decision, empty."""
    return LineModel(
        [
            Column(
                translate("contested", "轻重"),
                lambda f: (
                    translate("contested", "要核定")
                    if f.grave
                    else translate("contested", "可复核")
                ),
                tone=lambda f: Tone.DANGER if f.grave else Tone.WARNING,
            ),
            Column(translate("contested", "村（社区）"), lambda f: division_name(f.village)),
            Column(translate("contested", "户编号"), lambda f: f.household_no),
            Column(translate("contested", "姓名"), lambda f: f.name),
            Column(translate("contested", "哪一项"), field_label),
            Column(translate("contested", "现在用的"), lambda f: value_words(f, f.stands)),
        ]
    )


class _Sides(QListWidget):
    """Each side's value; its digit or Enter decides for it."""

    decided = Signal(int)
    """Index of the side."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by digit or Enter."""
        number = int(event.text()) if event.text().isdecimal() else 0
        if 1 <= number <= self.count():
            self.decided.emit(number - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.decided.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class ContestedDialog(ActDialog):
    """A decision travels with the next bundle and settles the field on every desk."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("contested", "冲突核定"))
        self.table: LineTable[ContestedField] = LineTable(
            contested_model(), self.tr("两边不一致的内容")
        )
        self.sides = _Sides()
        self.sides.setAccessibleName(self.tr("各处填写的内容"))
        self._row = 0
        self._pages = QStackedWidget()
        self._words = QLabel(self.tr("两处填得不一样。选对的一个，各处的电脑收包后都会改成它。"))
        self._lay_out()
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.decide_button = self.add_button(self.tr("用选中的这个"), self._decide, default=True)
        self.table.line_changed.connect(self._show_sides)
        self.sides.decided.connect(self._decide_for)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(54, 32)
        self.reload()

    def _lay_out(self) -> None:
        self._words.setWordWrap(True)
        dress(self._words, "muted")
        self._pages.addWidget(self.table)
        self._pages.addWidget(
            EmptyState(
                Icon.DONE,
                self.tr("没有不一致的内容"),
                self.tr("收包时两边填得不一样的内容会列在这里，等人定夺。"),
            )
        )
        self.sides.setFixedHeight(self.unit * 8)
        self.body.addWidget(self._words)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.sides)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.BUNDLES, Topic.ROSTER}:
            self.reload()

    def reload(self) -> None:
        """Read the fields anew, keeping the place among them."""
        job = partial(service.contested, self.seat.desk)
        self.seat.worker.read(job, self._fill, self.notice.tell, token=("contested", id(self)))

    def _fill(self, found: tuple[ContestedField, ...]) -> None:
        self.table.lines.show_lines(found)
        self._pages.setCurrentIndex(0 if found else 1)
        for part in (self._words, self.sides, self.decide_button):
            part.setVisible(bool(found))
        self.table.choose(self._row)
        if not found:
            self.close_button.setFocus()

    def _show_sides(self, found: ContestedField | None) -> None:
        self.sides.clear()
        for number, side in enumerate(found.sides if found else (), 1):
            words = self.tr("{number}　{value}　—　{place} {author}，{at}").format(
                number=number,
                value=value_words(found, side.value) if found else "",
                place=division_name(side.division),
                author=side.author,
                at=side.at.strftime("%Y-%m-%d %H:%M"),
            )
            self.sides.addItem(QListWidgetItem(words))
        self.sides.setCurrentRow(0)

    def _decide(self) -> None:
        self._decide_for(self.sides.currentRow())

    def _decide_for(self, number: int) -> None:
        found = self.table.current()
        if found is None or self.busy or not 0 <= number < len(found.sides):
            return
        self._row = self.table.currentIndex().row()
        job = partial(_resolve, self.seat.desk, found, found.sides[number].value)
        self.run_write(job, self._say_decided, "")

    def _say_decided(self, found: ContestedField) -> None:
        words = self.tr("已核定 {name} 的“{label}”。")
        self.notice.say(words.format(name=found.name, label=field_label(found)), Tone.GOOD)
        self.sides.setFocus()


def _resolve(
    desk: Desk, found: ContestedField, value: FieldValue, _watch: Watch
) -> Written[ContestedField]:
    return service.resolve(desk, found.row, found.field, value)
