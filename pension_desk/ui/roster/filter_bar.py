"""The buttons that narrow the roster, and the chips that say how it is narrowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from pension_desk.domain.roster import Lack, RosterFilter
from pension_desk.domain.screening import Category, Finding, StatusKind
from pension_desk.services import roster_counts
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name
from pension_desk.services.roster_counts import Facet
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.line_words import category_word, finding_label, lack_word, status_word
from pension_desk.ui.roster.age_popup import AgePopup
from pension_desk.ui.roster.filter_menu import FilterMenu
from pension_desk.ui.roster.filters import EVERYONE, chips, values_of, with_values, without
from pension_desk.ui.seat import Seat
from pension_desk.ui.widgets.chips import ChipBar
from pension_desk.ui.widgets.choice_popup import Choice, ChoicePopup
from pension_desk.ui.widgets.flow import FlowLayout

_SEX = "sex"
_SEXES = (Choice("男", "男"), Choice("女", "女"))
_SHOWN_STATUSES = tuple(kind for kind in StatusKind if kind is not StatusKind.PROOF_OF_LIFE)


class FilterBar(QWidget):
    """Holds the filter. Every change of it, by button, chip or name, is told at once."""

    filter_changed = Signal(object)
    """`RosterFilter` in force from now on."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._wanted = EVERYONE
        self._open_facet = ""
        self.chip_bar = ChipBar()
        self.popup = ChoicePopup(self.tr("筛选"), self)
        self.age_popup = AgePopup(self)
        self.menu = FilterMenu(seat, self)
        self.everyone = self._button(self.tr("含去世迁出"), arrow=False)
        self.everyone.setCheckable(True)
        self.buttons: dict[str, QToolButton] = {}
        self.ages = self._button(self.tr("年龄"))
        self.named = self._button(self.tr("筛选方案"))
        self._lay_out()
        self._connect_signals()
        self.set_filter(EVERYONE)

    @property
    def wanted(self) -> RosterFilter:
        """The filter in force."""
        return self._wanted

    def set_filter(self, wanted: RosterFilter) -> None:
        """Show a filter without telling anybody."""
        self._wanted = wanted
        self.chip_bar.show_chips(chips(wanted))
        self.everyone.setChecked(wanted.gone)
        for facet, button in self.buttons.items():
            count = len(values_of(wanted, facet))
            title = self._titles()[facet]
            button.setText(f"{title} · {count}" if count else title)
            button.setProperty("on", bool(count))

    def change(self, wanted: RosterFilter) -> None:
        """Put a filter in force and tell it."""
        if wanted != self._wanted:
            self.set_filter(wanted)
            self.filter_changed.emit(wanted)

    def clear(self) -> None:
        """Take every condition away."""
        self.change(EVERYONE)

    def _titles(self) -> dict[str, str]:
        return {
            Facet.VILLAGE: self.tr("村"),
            Facet.HAMLET: self.tr("屯组"),
            Facet.CATEGORY: self.tr("类别"),
            Facet.FINDING: self.tr("疑点"),
            Facet.STATUS: self.tr("身份"),
            _SEX: self.tr("性别"),
            Facet.LACK: self.tr("资料"),
            Facet.OFFICER: self.tr("责任人"),
        }

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        town = self._seat.desk.identity.role is Role.TOWN
        for facet, title in self._titles().items():
            if facet == Facet.VILLAGE and not town:
                continue
            self.buttons[facet] = self._button(title)
            flow.addWidget(self.buttons[facet])
        for button in (self.ages, self.everyone, self.named):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 4)
        column.addWidget(row)
        column.addWidget(self.chip_bar)

    def _button(self, title: str, *, arrow: bool = True) -> QToolButton:
        button = QToolButton()
        button.setText(title)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if arrow:
            button.setIcon(icon(Icon.DOWN))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return button

    def _connect_signals(self) -> None:
        for facet, button in self.buttons.items():
            button.clicked.connect(partial(self._ask_choices, facet))
        self.ages.clicked.connect(self._show_ages)
        self.everyone.clicked.connect(self._on_everyone)
        self.named.clicked.connect(self._show_named)
        self.popup.ticked.connect(self._on_ticked)
        self.age_popup.chosen.connect(self._on_ages)
        self.chip_bar.chip_removed.connect(self._on_chip_removed)
        self.chip_bar.cleared.connect(self.clear)
        self.menu.filter_chosen.connect(self.change)

    def _ask_choices(self, facet: str, *_checked: bool) -> None:
        self._open_facet = facet
        if facet == _SEX:
            self._show_choices(facet, {})
            return
        village = self._wanted.villages[0] if len(self._wanted.villages) == 1 else ""
        job = partial(roster_counts.counts, self._seat.desk, Facet(facet), village)
        done = partial(self._show_choices, facet)
        self._seat.worker.read(job, done, token=("filter-counts", id(self)))

    def _show_choices(self, facet: str, counts: Mapping[str, int]) -> None:
        if facet != self._open_facet:
            return
        choices = _SEXES if facet == _SEX else _choices(facet, counts)
        self.popup.show_choices(choices, values_of(self._wanted, facet))
        self.popup.show_under(self.buttons[facet])
        self.popup.setFocus()

    def _show_ages(self) -> None:
        self.age_popup.show_ages(self._wanted.ages)
        self.age_popup.show_under(self.ages)
        self.age_popup.setFocus()

    def _show_named(self) -> None:
        self.menu.show_under(self.named, self._wanted)

    def _on_ticked(self, keys: tuple[str, ...]) -> None:
        self.change(with_values(self._wanted, self._open_facet, keys))

    def _on_ages(self, ages: tuple[int, int] | None) -> None:
        self.change(replace(self._wanted, ages=ages))

    def _on_everyone(self) -> None:
        self.change(replace(self._wanted, gone=self.everyone.isChecked()))

    def _on_chip_removed(self, key: str) -> None:
        self.change(without(self._wanted, key))


def _choices(facet: str, counts: Mapping[str, int]) -> tuple[Choice, ...]:
    """Return the choices of a facet that anybody has, in their own order."""
    match facet:
        case Facet.CATEGORY:
            named = [(one.value, category_word(one)) for one in Category]
        case Facet.FINDING:
            named = [(one.value, finding_label(one)) for one in Finding]
        case Facet.STATUS:
            named = [(one.value, status_word(one)) for one in _SHOWN_STATUSES]
        case Facet.LACK:
            named = [(one.value, lack_word(one)) for one in Lack]
        case Facet.VILLAGE:
            named = [(code, division_name(code)) for code in counts]
        case _:
            named = [(name, name) for name in counts]
    return tuple(Choice(key, text, counts[key]) for key, text in named if counts.get(key))
