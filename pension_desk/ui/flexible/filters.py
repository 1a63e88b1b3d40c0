"""The buttons that narrow the list of flexible workers, and the chips that say how."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from pension_desk.domain.flexible_workers import (
    BANDS,
    ContactState,
    FlexibleCounts,
    FlexibleFilter,
    Work,
)
from pension_desk.services.divisions import division_name
from pension_desk.ui.flexible.words import band_word, chips, phone_word, state_word
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.line_words import work_word
from pension_desk.ui.widgets.chips import ChipBar
from pension_desk.ui.widgets.choice_popup import Choice, ChoicePopup
from pension_desk.ui.widgets.flow import FlowLayout

_NOTHING = FlexibleFilter()


class FlexibleFilters(QWidget):
    """Every button ticks choices of one kind; a chip takes one away again."""

    changed = Signal()
    """Another `wanted` holds now."""

    def __init__(self, *, town: bool) -> None:
        super().__init__()
        self._wanted = _NOTHING
        self._villages: tuple[str, ...] = ()
        self._hamlets: tuple[str, ...] = ()
        self._counts = FlexibleCounts(0, 0, (), ())
        self._open = ""
        self.chip_bar = ChipBar()
        self.popup = ChoicePopup(self.tr("筛选"), self)
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out(town=town)
        self.popup.ticked.connect(self._on_ticked)
        self.chip_bar.chip_removed.connect(self._on_chip)
        self.chip_bar.cleared.connect(self.clear)
        self.change(_NOTHING)

    @property
    def wanted(self) -> FlexibleFilter:
        """The conditions in force."""
        return self._wanted

    def show_places(
        self, villages: tuple[str, ...], hamlets: tuple[str, ...], counts: FlexibleCounts
    ) -> None:
        """Offer the places that there are, and count the choices."""
        self._villages, self._hamlets, self._counts = villages, hamlets, counts

    def change(self, wanted: FlexibleFilter) -> None:
        """Put conditions in force and tell it."""
        told = wanted != self._wanted
        self._wanted = wanted
        self.chip_bar.show_chips(chips(wanted))
        for name, button in self.buttons.items():
            count = len(self._ticked(name))
            button.setText(f"{self._titles()[name]} · {count}" if count else self._titles()[name])
            button.setProperty("on", bool(count))
        if told:
            self.changed.emit()

    def clear(self) -> None:
        """Take every condition away."""
        self.change(_NOTHING)

    def _titles(self) -> dict[str, str]:
        return {
            "village": self.tr("村"),
            "hamlet": self.tr("屯组"),
            "age": self.tr("年龄"),
            "state": self.tr("联系情况"),
            "work": self.tr("就业情况"),
            "phone": self.tr("电话"),
        }

    def _lay_out(self, *, town: bool) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for name, title in self._titles().items():
            if name == "village" and not town:
                continue
            button = QToolButton()
            button.setText(title)
            button.setIcon(icon(Icon.DOWN))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self._show_choices, name))
            self.buttons[name] = button
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 4)
        column.addWidget(row)
        column.addWidget(self.chip_bar)

    def _show_choices(self, name: str, *_checked: bool) -> None:
        self._open = name
        self.popup.show_choices(self._choices(name), self._ticked(name))
        self.popup.show_under(self.buttons[name])
        self.popup.setFocus()

    def _choices(self, name: str) -> tuple[Choice, ...]:
        states, works = dict(self._counts.states), dict(self._counts.works)
        match name:
            case "village":
                return tuple(Choice(one, division_name(one)) for one in self._villages)
            case "hamlet":
                return tuple(Choice(one, one) for one in self._hamlets)
            case "age":
                return tuple(Choice(f"{low}-{high}", band_word((low, high))) for low, high in BANDS)
            case "state":
                return tuple(
                    Choice(one.value, state_word(one), states.get(one, 0)) for one in ContactState
                )
            case "work":
                known = tuple(Choice(one.value, work_word(one), works.get(one, 0)) for one in Work)
                return (*known, Choice("", work_word(""), works.get(None, 0)))
        phones, people = self._counts.phones, self._counts.people
        return (
            Choice("yes", phone_word(known=True), phones),
            Choice("no", phone_word(known=False), people - phones),
        )

    def _ticked(self, name: str) -> tuple[str, ...]:
        wanted = self._wanted
        match name:
            case "village":
                return (wanted.village,) if wanted.village else ()
            case "hamlet":
                return wanted.hamlets
            case "age":
                return tuple(f"{low}-{high}" for low, high in wanted.ages)
            case "state":
                return tuple(one.value for one in wanted.states)
            case "work":
                return wanted.works
        return () if wanted.phone is None else ("yes" if wanted.phone else "no",)

    def _on_ticked(self, keys: tuple[str, ...]) -> None:
        self.change(_with(self._wanted, self._open, keys))

    def _on_chip(self, key: str) -> None:
        name, _colon, value = key.partition(":")
        left = tuple(one for one in self._ticked(name) if one != value)
        self.change(_with(self._wanted, name, left if value or name == "work" else ()))


def _with(wanted: FlexibleFilter, name: str, keys: tuple[str, ...]) -> FlexibleFilter:
    """Return the conditions with these choices of one kind; of two villages the newer one holds."""
    match name:
        case "village":
            newer = [one for one in keys if one != wanted.village]
            chosen = newer[-1] if newer else (keys[0] if keys else "")
            return replace(wanted, village=chosen, hamlets=())
        case "hamlet":
            return replace(wanted, hamlets=keys)
        case "age":
            return replace(wanted, ages=tuple(_span(one) for one in keys))
        case "state":
            return replace(wanted, states=tuple(ContactState(one) for one in keys))
        case "work":
            return replace(wanted, works=keys)
    return replace(wanted, phone=keys[0] == "yes" if len(keys) == 1 else None)


def _span(key: str) -> tuple[int, int]:
    low, _dash, high = key.partition("-")
    return int(low), int(high)
