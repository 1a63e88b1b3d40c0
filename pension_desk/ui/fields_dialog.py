"""A dialog of typed fields whose refusals stand where they were typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import ClassVar

from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.land import mu_of
from pension_desk.domain.land_text import read_area
from pension_desk.domain.money_text import read_fen
from pension_desk.domain.progress import Watch
from pension_desk.services.outcome import Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.scrolled import scrolled

_TOLD = 6
"""So many sentences about those that could not be done are told; the rest is counted."""


class BadField(Refused):
    """A refusal that belongs to one field of the dialog."""

    def __init__(self, field: str, sentence: str, advice: str = "") -> None:
        super().__init__(f"bad_{field}", sentence, advice)
        self.field = field


class FieldsDialog(ActDialog):
    """Fields one under the other; subclasses say what is written with what was typed.

    ``places``: reason of a refusal → the field under which it is shown.
    """

    places: ClassVar[Mapping[str, str]] = {}

    def __init__(self, seat: Seat, title: str, hint: str = "") -> None:
        super().__init__(seat, title)
        self.fields: dict[str, FormField] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(self.unit // 3)
        if hint:
            words = QLabel(hint)
            words.setWordWrap(True)
            dress(words, "muted")
            self.body.addWidget(words)
        inside = QWidget()
        inside.setLayout(self._column)
        self._area = scrolled(inside)
        self.body.addWidget(self._area, 1)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.save_button = self.add_button(self.tr("保存"), self.save, default=True)

    def add_field(
        self,
        name: str,
        label: str,
        text: str = "",
        editor: QComboBox | QPlainTextEdit | None = None,
    ) -> FormField:
        """Add a field below the others."""
        field = FormField(label, editor)
        if text:
            field.set_text(text)
        self.fields[name] = field
        self._column.addWidget(field)
        return field

    def add_row(self, row: QLayout) -> None:
        """Add a row of buttons below the fields so far."""
        self._column.addLayout(row)

    def add_words(self) -> QLabel:
        """Add a place below the fields so far for a sentence about them."""
        words = QLabel()
        words.setWordWrap(True)
        dress(words, "small")
        self._column.addWidget(words)
        return words

    def end_fields(self) -> None:
        """Keep the fields at the top, as wide labels as the widest, the cursor in the first."""
        self._column.addStretch(1)
        widest = max(field.label.sizeHint().width() for field in self.fields.values())
        for field in self.fields.values():
            field.label.setMinimumWidth(widest)
        next(iter(self.fields.values())).editor.setFocus()

    def text(self, name: str) -> str:
        """Return what stands in a field."""
        return self.fields[name].text

    def day(self, name: str) -> date | None:
        """Return the day typed into a field, None when empty; refused at the field."""
        try:
            return typed_day(self.text(name), self.seat.desk.today())
        except Refused as wrong:
            raise BadField(name, wrong.message, wrong.advice) from None

    def fen(self, name: str) -> int | None:
        """Return the sum typed in yuan, in fen; refused at the field."""
        try:
            return read_fen(self.text(name) or None)
        except ValueError:
            words = translate("land", "“{text}”不是金额。").format(text=self.text(name))
            raise BadField(
                name, words, translate("land", "请填元，例如 15000 或 15000.50。")
            ) from None

    def mu(self, name: str) -> Decimal | None:
        """Return the area typed in mu; refused at the field."""
        try:
            return mu_of(read_area(self.text(name) or None))
        except (ValueError, InvalidOperation):
            words = translate("land", "“{text}”不是面积。").format(text=self.text(name))
            raise BadField(name, words, translate("land", "请填亩，例如 3.42。")) from None

    def count(self, name: str) -> int | None:
        """Return the whole number typed, None when empty; refused at the field."""
        typed = self.text(name)
        if not typed:
            return None
        if not (typed.isascii() and typed.isdecimal()):
            raise BadField(name, translate("land", "“{text}”不是整数。").format(text=typed))
        return int(typed)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return what is to be written with what was typed; overridden."""
        raise NotImplementedError

    def save(self) -> None:
        """Write what was typed; the dialog stays, with all of it, when it is refused."""
        for field in self.fields.values():
            field.show_problem("")
        self.notice.say("")
        try:
            job = self.job()
        except Refused as wrong:
            self.refuse(wrong)
            return
        self.run_write(job, self._saved, self.progress_title(), self._point)

    def progress_title(self) -> str:
        """Return what stands beside the bar while it writes; empty: it is over at once."""
        return ""

    def tell_left(self, words: str, sentences: Sequence[str]) -> None:
        """Say which of many could not be done; what could is done, so there is no second save."""
        shown = list(sentences[:_TOLD])
        if len(sentences) > _TOLD:
            more = translate("land", "……另有 {n} 条。")
            shown.append(more.format(n=len(sentences) - _TOLD))
        self.notice.say("\n".join([words, *shown]), Tone.WARNING)
        self.save_button.hide()
        self.close_button.setText(translate("land", "知道了"))

    def _saved(self, _value: object) -> None:
        self.accept()

    def refuse(self, error: Refused) -> None:
        """Show what was refused before anything was handed in: at its field, else at the top."""
        self.notice.tell(error)
        self._point(error)

    def _point(self, error: DeskError) -> None:
        """Move a refusal that was told at the top to the field that it is about."""
        name = error.field if isinstance(error, BadField) else self.places.get(error.reason, "")
        if name in self.fields:
            self.notice.say("")
            self.fields[name].point_at(told_of(error))
            self.fields[name].adjustSize()
            self._area.ensureWidgetVisible(self.fields[name])

    def busy_changed(self) -> None:
        """No second save while the first is under way."""
        self.save_button.setEnabled(not self.busy)


class ChoiceBox(QComboBox):
    """A combo box of (text, value) pairs that gives back the very value.

    Qt keeps data as its own types: the member of an enumeration of words comes back as a word.
    """

    def __init__(self, *values: tuple[str, object]) -> None:
        super().__init__()
        self._values: list[object] = []
        for text, value in values:
            self.offer(text, value)

    def offer(self, text: str, value: object) -> None:
        """Add a line."""
        self._values.append(value)
        self.addItem(text, value)

    @property
    def value(self) -> object:
        """The value of the chosen line; None where there are no lines."""
        at = self.currentIndex()
        return self._values[at] if at >= 0 else None


def choice(*values: tuple[str, object], current: object = None) -> ChoiceBox:
    """Return a combo box of these (text, value) pairs with one chosen."""
    combo = ChoiceBox(*values)
    at = next((i for i, (_text, value) in enumerate(values) if value == current), 0)
    combo.setCurrentIndex(at)
    return combo


def chosen(field: FormField) -> object:
    """Return the value of the chosen line of a `choice`."""
    editor = field.editor
    assert isinstance(editor, ChoiceBox)
    return editor.value
