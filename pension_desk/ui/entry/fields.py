"""The fields of a line: what was paid, and what came of the visit; and what keys each takes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pension_desk.domain.payment_entry import IDENTITIES, PAYERS, Way
from pension_desk.services.desk import Desk
from pension_desk.services.policy import policy
from pension_desk.ui.entry.choices import Choice, ChoiceField, SeveralField, TypedField, keyed
from pension_desk.ui.payments.fields import way_word, ways
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import FIELDS, word

PAYMENT = ("amount", "year", "way", "channel", "day", "voucher", "remark", "paid_by", "identity")
"""Fields of a payment, in the order of Tab."""

VISIT = ("outcome", "reason", "promised", "next_step", "next_on", "met", "points", "mode",
         "visited", "note")  # fmt: skip
"""Fields of a visit, in the order of Tab."""

TAIL = "tail"
"""The field beside the name: the ID number's end, typed to check that it is this person."""

CARRIED = ("way", "channel", "day", "paid_by", "mode", "visited")
"""What stays from one line to the next without being typed again."""

_SHARES = {"amount": 46, "year": 36, "way": 77, "channel": 72, "day": 46, "voucher": 58,
           "remark": 50, "paid_by": 60, "identity": 60, "outcome": 64, "reason": 56,
           "promised": 44, "next_step": 54, "next_on": 44, "met": 46, "points": 44, "mode": 42,
           "visited": 44, "note": 44}  # fmt: skip
"""How wide each field is beside the others of its row, which shares out the whole width."""

_ON_BEHALF = ("paid_by", "identity")


class Mode(StrEnum):
    """Which fields Enter and Tab go through."""

    PAYMENT = "payment"
    VISIT = "visit"
    BOTH = "both"

    @property
    def following(self) -> Mode:
        """The mode that the key goes on to."""
        modes = tuple(Mode)
        return modes[(modes.index(self) + 1) % len(modes)]


def _label(name: str) -> str:
    labels = {
        "tail": translate("entry", "核对后四位"),
        "amount": translate("entry", "金额（元）"),
        "year": translate("entry", "年度"),
        "way": translate("entry", "类别"),
        "channel": translate("entry", "缴费渠道"),
        "day": translate("entry", "缴费日期"),
        "voucher": translate("entry", "票据号码"),
        "remark": translate("entry", "缴费备注"),
        "paid_by": translate("entry", "代缴单位"),
        "identity": translate("entry", "困难身份"),
        "outcome": translate("entry", "走访结果"),
        "reason": translate("entry", "原因"),
        "promised": translate("entry", "承诺日期"),
        "next_step": translate("entry", "下一步"),
        "next_on": translate("entry", "下次时间"),
        "points": translate("entry", "讲解要点"),
        "met": translate("entry", "见到谁"),
        "mode": translate("entry", "方式"),
        "visited": translate("entry", "走访日期"),
        "note": translate("entry", "备注"),
    }
    return labels[name]


def _visit_choices(name: str) -> tuple[Choice, ...]:
    vocabulary, _words = FIELDS[name]
    return keyed([(code, word(name, code)) for code in vocabulary.codes])


def _field(name: str, desk: Desk) -> TypedField:
    label = _label(name)
    if name == "points":
        return SeveralField(name, label, _visit_choices(name))
    if name in FIELDS:
        free = name in ("reason", "next_step", "met")
        return ChoiceField(name, label, _visit_choices(name), free=free)
    match name:
        case "way":
            return ChoiceField(name, label, keyed([(way, way_word(way)) for way in ways(desk)]))
        case "channel":
            unknown = Choice("-", "", translate("entry", "渠道不详"))
            named = keyed([(one, one) for one in policy(desk).channels])
            return ChoiceField(name, label, (*named, unknown))
        case "paid_by":
            return ChoiceField(name, label, keyed([(one, one) for one in PAYERS]), free=True)
        case "identity":
            return ChoiceField(name, label, keyed([(one, one) for one in IDENTITIES]), free=True)
    return TypedField(name, label)


class EntryFields(QWidget):
    """Every field with its label above; those that do not apply are out of sight."""

    edited = Signal()
    """A field was typed into."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = Mode.PAYMENT
        self._refused = ""
        self.fields = {name: _field(name, desk) for name in (TAIL, *PAYMENT, *VISIT)}
        self._cells = {name: _cell(self.fields[name]) for name in (*PAYMENT, *VISIT)}
        self._rows = {Mode.PAYMENT: QWidget(), Mode.VISIT: QWidget()}
        self._rest = QWidget()
        """Takes the room of the fields that are out of sight, so that the others stay put."""
        self._lay_out()
        for field in self.fields.values():
            field.textEdited.connect(self._on_edited)
        self.show_mode(Mode.PAYMENT)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 4)
        for mode, names in ((Mode.PAYMENT, PAYMENT), (Mode.VISIT, VISIT)):
            row = QHBoxLayout(self._rows[mode])
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            for name in names:
                row.addWidget(self._cells[name], _SHARES[name])
            if mode is Mode.PAYMENT:
                row.addWidget(self._rest, sum(_SHARES[name] for name in _ON_BEHALF))
            column.addWidget(self._rows[mode])
        self.fields["day"].setPlaceholderText(self.tr("今天"))
        self.fields["visited"].setPlaceholderText(self.tr("今天"))
        for name in ("promised", "next_on"):
            self.fields[name].setPlaceholderText(self.tr("如 12.1"))
        self.fields[TAIL].setMaxLength(4)

    def show_year(self, year: int) -> None:
        """Say which year is meant where none is typed."""
        self.fields["year"].setPlaceholderText(str(year))

    def show_mode(self, mode: Mode) -> None:
        """Show the fields of a payment, of a visit, or both."""
        self.mode = mode
        self._rows[Mode.PAYMENT].setVisible(mode is not Mode.VISIT)
        self._rows[Mode.VISIT].setVisible(mode is not Mode.PAYMENT)
        self._fit_way()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put these values in, nothing where none is given; forget every refusal."""
        for name, field in self.fields.items():
            field.set_value(values.get(name, ""))
        self._forget_refusal()
        self._fit_way()

    @property
    def values(self) -> dict[str, str]:
        """What stands in the fields, by name; empty ones left out."""
        found = {name: field.value for name, field in self.fields.items()}
        return {name: value for name, value in found.items() if value}

    @property
    def first(self) -> TypedField:
        """Where the cursor begins on a line."""
        return self.fields["outcome" if self.mode is Mode.VISIT else "amount"]

    def point_at(self, name: str) -> None:
        """Mark a field as refused and put the cursor into it."""
        self._forget_refusal()
        self._refused = name
        hidden = {Mode.PAYMENT: VISIT, Mode.VISIT: PAYMENT, Mode.BOTH: ()}[self.mode]
        if name in hidden:
            self.show_mode(Mode.BOTH)
        field = self.fields[name]
        dress(field, tone=Tone.DANGER)
        field.setFocus()
        field.selectAll()

    def _on_edited(self) -> None:
        self._forget_refusal()
        self._fit_way()
        self.edited.emit()

    def _forget_refusal(self) -> None:
        if self._refused:
            dress(self.fields[self._refused], tone=None)
            self._refused = ""

    def _fit_way(self) -> None:
        """Show who paid and for which identity only where something is paid on behalf."""
        on_behalf = self.fields["way"].value == Way.ON_BEHALF
        for name in _ON_BEHALF:
            self._cells[name].setVisible(on_behalf)
        self._rest.setVisible(not on_behalf)


def _cell(field: TypedField) -> QWidget:
    cell = QWidget()
    label = QLabel(field.accessibleName())
    label.setBuddy(field)
    dress(label, "small")
    grid = QGridLayout(cell)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(1)
    grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignLeft)
    grid.addWidget(field, 1, 0)
    field.setMinimumWidth(field.fontMetrics().height() * 3)
    cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return cell


def keys_of(field: TypedField) -> str:
    """Return what keys a field takes, in one line."""
    repeat = translate("entry", "+ 同上一行")
    match field.name:
        case "amount":
            told = translate("entry", "输几百：2＝200、15＝1500，也可以输全数　- 填走访")
        case "tail":
            told, repeat = translate("entry", "输身份证后四位，和名册不同就存不上；可以空着"), ""
        case "year":
            told = translate("entry", "空着是名单的年度，25 就是 2025；再缴一年按 Shift+Enter")
        case "voucher":
            told, repeat = "", translate("entry", "+ 上一张的下一号")
        case "day" | "visited":
            told = translate("entry", "3.2 就是今年3月2日，空着是今天")
        case "promised" | "next_on":
            told = translate("entry", "3.2 就是今年3月2日")
        case _:
            told = ""
    if isinstance(field, ChoiceField):
        told = "　".join(f"{one.key} {one.word}" for one in field.choices)
        if field.name == "outcome":
            told += translate("entry", "　- 填缴费")
    return "　".join(filter(None, (told, repeat)))
