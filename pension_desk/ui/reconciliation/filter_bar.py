"""The buttons that narrow the reconciliation, and the chips that say how it is narrowed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from pension_desk.domain.reconciliation import Comparison, Remark
from pension_desk.services.reconciliation import LineFilter, LineState, Reconciliation
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.reconciliation.words import (
    comparison_word,
    place_word,
    remark_word,
    state_word,
)
from pension_desk.ui.widgets.chips import Chip, ChipBar
from pension_desk.ui.widgets.choice_popup import Choice, ChoicePopup

WRONG = LineFilter(states=frozenset({LineState.OPEN, LineState.CHANGED}))
"""What wants a person: shown first."""

_FIELDS = ("states", "comparisons", "remarks", "villages")


class ReconciliationFilters(QWidget):
    """Holds the filter. Every change of it, by button or chip, is told at once."""

    filter_changed = Signal(object)
    """`LineFilter` in force from now on."""

    def __init__(self, *, town: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._town = town
        self._wanted = WRONG
        self._found: Reconciliation | None = None
        self._open_field = ""
        self.chip_bar = ChipBar()
        self.popup = ChoicePopup(self.tr("筛选"), self)
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._connect_signals()
        self._show()

    @property
    def wanted(self) -> LineFilter:
        """The filter in force."""
        return self._wanted

    def offer(self, found: Reconciliation) -> None:
        """Offer what a reconciliation holds, with counts."""
        self._found = found

    def change(self, wanted: LineFilter) -> None:
        """Put a filter in force and tell it."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._show()
            self.filter_changed.emit(wanted)

    def clear(self) -> None:
        """Take every condition away."""
        self.change(LineFilter())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field, title in self._titles().items():
            button = QToolButton()
            button.setText(title)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setIcon(icon(Icon.DOWN))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.buttons[field] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.chip_bar, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch()

    def _titles(self) -> dict[str, str]:
        titles = {
            "states": self.tr("处理"),
            "comparisons": self.tr("差异"),
            "remarks": self.tr("疑点"),
        }
        return titles | {"villages": self.tr("村")} if self._town else titles

    def _connect_signals(self) -> None:
        for field, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, field))
        self.popup.ticked.connect(self._on_ticked)
        self.chip_bar.chip_removed.connect(self._on_removed)
        self.chip_bar.cleared.connect(self.clear)

    def _show(self) -> None:
        self.chip_bar.show_chips(
            tuple(
                Chip(f"{field}:{key}", words)
                for field in _FIELDS
                for key, words in _named(field).items()
                if key in _keys(self._wanted, field)
            )
            + tuple(Chip(f"villages:{code}", place_word(code)) for code in self._wanted.villages)
        )

    def _ask(self, field: str, *_checked: bool) -> None:
        self._open_field = field
        ticked = tuple(_keys(self._wanted, field))
        self.popup.show_choices(self._choices(field), ticked)
        self.popup.show_under(self.buttons[field])
        self.popup.setFocus()

    def _choices(self, field: str) -> tuple[Choice, ...]:
        if self._found is None:
            return ()
        total = self._found.total
        if field == "villages":
            return tuple(
                Choice(code, place_word(code), tally.lines)
                for code, tally in self._found.villages.items()
            )
        counts: dict[str, int | None]
        if field == "comparisons":
            counts = {one.value: total.comparisons[one] for one in Comparison}
        elif field == "remarks":
            counts = {one.value: total.remarks[one] for one in Remark}
        else:
            counts = {str(one.value): None for one in LineState}
        named = _named(field)
        return tuple(Choice(key, named[key], n) for key, n in counts.items() if n != 0)

    def _on_ticked(self, keys: tuple[str, ...]) -> None:
        self.change(_with(self._wanted, self._open_field, frozenset(keys)))

    def _on_removed(self, chip: str) -> None:
        field, key = chip.split(":", 1)
        self.change(_with(self._wanted, field, _keys(self._wanted, field) - {key}))


def _named(field: str) -> dict[str, str]:
    """Return the words of a field's keys; villages have names of their own."""
    match field:
        case "comparisons":
            return {one.value: comparison_word(one) for one in Comparison}
        case "remarks":
            return {one.value: remark_word(one) for one in Remark}
        case "states":
            return {str(one.value): state_word(one) for one in LineState}
        case _:
            return {}


def _keys(wanted: LineFilter, field: str) -> frozenset[str]:
    if field == "states":
        return frozenset(str(one.value) for one in wanted.states)
    chosen: frozenset[str] = getattr(wanted, field)
    return frozenset(str(one) for one in chosen)


def _with(wanted: LineFilter, field: str, keys: frozenset[str]) -> LineFilter:
    match field:
        case "comparisons":
            return replace(wanted, comparisons=frozenset(map(Comparison, keys)))
        case "remarks":
            return replace(wanted, remarks=frozenset(map(Remark, keys)))
        case "states":
            return replace(wanted, states=frozenset(LineState(int(key)) for key in keys))
        case _:
            return replace(wanted, villages=keys)
