"""The menu of named filters: choose one, keep the present one, forget one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import RosterFilter
from pension_desk.services.desk import Desk
from pension_desk.services.filter_sets import (
    FilterSet,
    filter_sets,
    forget_filter,
    save_filter,
)
from pension_desk.services.outcome import Written
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.roster.filters import EVERYONE, sentence
from pension_desk.ui.seat import Seat
from pension_desk.ui.widgets.text_question import TextQuestion


class FilterMenu(QObject):
    """Reads the named filters when it is opened, so that it is never behind."""

    filter_chosen = Signal(object)
    """`RosterFilter` of the name that was chosen."""

    def __init__(self, seat: Seat, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat = seat
        self._wanted = EVERYONE
        self._button = parent
        self.menu = QMenu(parent)

    def show_under(self, button: QWidget, wanted: RosterFilter) -> None:
        """Open the menu under a button; ``wanted`` is what would be kept."""
        self._button, self._wanted = button, wanted
        job = partial(filter_sets, self._seat.desk)
        self._seat.worker.read(job, self._show, token=("filter-sets", id(self)))

    def fill(self, kept: tuple[FilterSet, ...]) -> None:
        """Put these named filters into the menu."""
        self.menu.clear()
        for one in kept:
            action = self.menu.addAction(icon(Icon.FILTER), one.name)
            action.setToolTip(sentence(one.wanted))
            action.triggered.connect(partial(self._choose, one))
        if not kept:
            self.menu.addAction(self.tr("还没有保存过筛选方案")).setEnabled(False)
        self.menu.addSeparator()
        keep = self.menu.addAction(icon(Icon.ADD), self.tr("保存现在的筛选…"))
        keep.setEnabled(bool(sentence(self._wanted)))
        keep.triggered.connect(self.ask_name)
        if kept:
            forget = self.menu.addMenu(icon(Icon.DELETE), self.tr("删除方案"))
            for one in kept:
                forget.addAction(one.name).triggered.connect(partial(self._forget, one.name))

    def ask_name(self) -> None:
        """Ask under which name the present filter is to be kept."""
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("保存筛选方案"),
            question=self.tr("给“{words}”起个名字").format(words=sentence(self._wanted)),
            label=self.tr("名称"),
            agree=self.tr("保存"),
        )
        question.agreed.connect(partial(self._keep, question))
        question.open()

    def _show(self, kept: tuple[FilterSet, ...]) -> None:
        self.fill(kept)
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 2)))

    def _choose(self, one: FilterSet, *_checked: bool) -> None:
        self.filter_chosen.emit(one.wanted)

    def _keep(self, question: TextQuestion, name: str) -> None:
        job = partial(_save, self._seat.desk, name, self._wanted)
        done = partial(self._kept, question, name)
        self._seat.worker.write(job, done, question.show_refusal)

    def _kept(self, question: TextQuestion, name: str, _all: tuple[FilterSet, ...]) -> None:
        question.accept()
        self._seat.shell.note(self.tr("已保存筛选方案“{name}”").format(name=name.strip()))

    def _forget(self, name: str, *_checked: bool) -> None:
        self._seat.worker.write(partial(_forget, self._seat.desk, name))
        self._seat.shell.note(self.tr("已删除筛选方案“{name}”").format(name=name))


def _save(
    desk: Desk, name: str, wanted: RosterFilter, _watch: Watch
) -> Written[tuple[FilterSet, ...]]:
    return save_filter(desk, name, wanted)


def _forget(desk: Desk, name: str, _watch: Watch) -> Written[tuple[FilterSet, ...]]:
    return forget_filter(desk, name)
