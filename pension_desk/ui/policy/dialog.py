"""The policy parameters (政策参数): grouped, each with its history; the town changes them here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.policy import Figure
from pension_desk.domain.policy_catalogue import Group
from pension_desk.domain.policy_keys import Key
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.policy import jobs
from pension_desk.ui.policy.figure_dialog import FigureDialog
from pension_desk.ui.policy.jobs import PolicyView
from pension_desk.ui.policy.lines import (
    ParameterLine,
    history_columns,
    history_lines,
    parameter_columns,
    parameter_lines,
)
from pension_desk.ui.policy.names import group_word, parameter_word
from pension_desk.ui.policy.words import day_word, item_lines, value_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.line_model import LineModel
from pension_desk.ui.widgets.line_table import LineTable


class PolicyDialog(ActDialog):
    """Shows every parameter; the town's desk sets, confirms, takes off, exchanges files."""

    def __init__(self, seat: Seat, key: Key | None, over: QWidget | None) -> None:
        super().__init__(seat, self.tr("政策参数"), over)
        self._view: PolicyView | None = None
        self._wanted = key
        self.group = QComboBox()
        self.only_unsure = QCheckBox(self.tr("只看待核实的(&O)"))
        self.said = QLabel()
        self.lines = LineTable(LineModel(parameter_columns()), self.tr("政策参数"))
        self.history = LineTable(LineModel(history_columns()), self.tr("历年数字"), sortable=False)
        self.detail = QLabel()
        self._lay_out()
        self._add_buttons()
        self._connect_signals()
        self.grow(84, 46)
        self._read()

    def _lay_out(self) -> None:
        unit = self.unit
        self.group.addItem(self.tr("全部类别"), None)
        for group in Group:
            self.group.addItem(group_word(group), group)
        self.group.setAccessibleName(self.tr("类别"))
        dress(self.said, "muted")
        dress(self.detail, "small")
        self.detail.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(unit)
        top.addWidget(self.group)
        top.addWidget(self.only_unsure)
        top.addStretch(1)
        top.addWidget(self.said)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.history, 1)
        column.addWidget(self.detail)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.lines)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.body.addLayout(top)
        self.body.addWidget(split, 1)

    def _add_buttons(self) -> None:
        self.export_button = self.add_button(self.tr("导出…"), self._ask_export, left=True)
        self.import_button = self.add_button(self.tr("导入…"), self._ask_import, left=True)
        self.remove_button = self.add_button(self.tr("删去镇里填写的"), self._ask_remove)
        self.confirm_button = self.add_button(self.tr("确认无误"), self._confirm)
        self.edit_button = self.add_button(self.tr("修改…"), self._edit)
        self.new_button = self.add_button(self.tr("填写新数字…"), self._add)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)

    def _connect_signals(self) -> None:
        self.group.currentIndexChanged.connect(self._show_lines)
        self.only_unsure.toggled.connect(self._show_lines)
        self.lines.line_changed.connect(self._on_line)
        self.lines.line_opened.connect(self._to_history)
        self.history.line_changed.connect(self._on_figure)
        self.history.line_opened.connect(self._on_figure_opened)
        self.seat.worker.topics_changed.connect(self._on_topics)

    def _read(self) -> None:
        job = partial(jobs.read_policy, self.seat.desk)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("policy", id(self)))

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.POLICY in topics:
            self._read()

    def _show(self, view: PolicyView) -> None:
        first = self._view is None
        self._view = view
        for button in (self.import_button, self.remove_button, self.confirm_button):
            button.setVisible(view.may_edit)
        for button in (self.edit_button, self.new_button):
            button.setVisible(view.may_edit)
        figures = [one.figure for one in parameter_lines(view)]
        unknown = sum(one.value is None for one in figures)
        unsure = sum(one.unconfirmed for one in figures) - unknown
        words = self.tr("{n} 个参数，{a} 个待核实，{b} 个数字不详")
        self.said.setText(words.format(n=len(figures), a=unsure, b=unknown))
        if view.faults:
            self.notice.say("".join(view.faults))
        elif first and not view.may_edit:
            words = self.tr("政策参数由镇里统一维护，村里只能查看；数字不对请告诉镇中心。")
            self.notice.say(words, Tone.ACCENT)
        self._show_lines()
        if first:
            self.lines.setFocus()

    def _show_lines(self) -> None:
        view, chosen = self._view, self._wanted or self._key()
        if view is None:
            return
        group, only = self.group.currentData(), self.only_unsure.isChecked()
        shown = [
            one
            for one in parameter_lines(view)
            if group in {None, one.parameter.group} and (one.figure.unconfirmed or not only)
        ]
        self.lines.lines.show_lines(shown)
        self._wanted = None
        keys = [one.parameter.key for one in shown]
        if chosen in keys:
            self.lines.choose_lines(lambda one: one.parameter.key == chosen)
            self.lines.scrollTo(self.lines.currentIndex())
        else:
            self.lines.choose(0)
        self._on_line(self._line())

    def _line(self) -> ParameterLine | None:
        return self.lines.current()

    def _key(self) -> Key | None:
        line = self._line()
        return line.parameter.key if line else None

    def _figure(self) -> Figure | None:
        line = self.history.current()
        return line.figure if line else None

    def _on_line(self, line: ParameterLine | None) -> None:
        view = self._view
        if view is None:
            return
        shown = history_lines(view, line) if line else ()
        self.history.lines.show_lines(shown)
        at = next((n for n, one in enumerate(shown) if line and one.figure == line.figure), 0)
        self.history.choose(at)
        self._on_figure(None)

    def _on_figure(self, _line: object) -> None:
        figure = self._figure()
        told = item_lines(figure.value) if figure else ()
        self.detail.setText("　".join(told))
        self.detail.setVisible(bool(told))
        self.confirm_button.setEnabled(
            figure is not None and figure.value is not None and figure.unconfirmed
        )
        self.remove_button.setEnabled(figure is not None and figure.by_town)
        self.edit_button.setEnabled(figure is not None)
        self.new_button.setEnabled(self._line() is not None)

    def _to_history(self, _line: object) -> None:
        self.history.setFocus()

    def _on_figure_opened(self, _line: object) -> None:
        if self._view is not None and self._view.may_edit:
            self._edit()

    def _edit(self) -> None:
        figure = self._figure()
        if figure is not None:
            FigureDialog(self.seat, figure, self, new=False).open()

    def _add(self) -> None:
        line = self._line()
        if line is not None and self._view is not None:
            latest = self._view.policy.last_known(line.parameter.key, self._view.today)
            FigureDialog(self.seat, latest, self, new=True).open()

    def _confirm(self) -> None:
        figure = self._figure()
        if figure is not None:
            job = partial(jobs.confirm, self.seat.desk, figure.key, figure.from_on)
            self.run_write(job, self._say_confirmed, self.tr("确认"))

    def _say_confirmed(self, figure: Figure) -> None:
        words = self.tr("已确认：{name} {value}。随U盘带给各村后，各村的待核实标记也会去掉。")
        value = value_words(figure.key, figure.value)
        self.notice.say(words.format(name=parameter_word(figure.key), value=value), Tone.GOOD)

    def _ask_remove(self) -> None:
        figure = self._figure()
        if figure is not None:
            words = self.tr("删去镇里填写的这个数字：{value}，{day} 起？")
            value = value_words(figure.key, figure.value)
            self.seat.messages.ask(
                words.format(value=value, day=day_word(figure.from_on)),
                partial(self._remove, figure),
                yes=self.tr("删去"),
                advice=self.tr("以后按随程序带来的数字，或前一个数字。"),
            )

    def _remove(self, figure: Figure) -> None:
        job = partial(jobs.take_off, self.seat.desk, figure.key, figure.from_on)
        self.run_write(job, self._say_removed, self.tr("删去"))

    def _say_removed(self, _policy: object) -> None:
        self.notice.say(self.tr("已删去（Ctrl+Z 可撤销）。"), Tone.GOOD)

    def _ask_import(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("导入政策参数"), "", self.tr("政策参数 (*.toml)")
        )
        if name:
            self.bring_in(Path(name))

    def bring_in(self, file: Path) -> None:
        """Take a whole file of parameters."""
        job = partial(jobs.bring_in, self.seat.desk, file)
        self.run_write(job, self._say_imported, self.tr("导入政策参数"))

    def _say_imported(self, changed: tuple[Figure, ...]) -> None:
        if not changed:
            self.notice.say(self.tr("文件里的数字和现在的一样，没有改动。"), Tone.GOOD)
            return
        names = list(dict.fromkeys(parameter_word(one.key) for one in changed))
        words = self.tr("采用了 {n} 个数字：{names}（Ctrl+Z 可撤销）。")
        told = "、".join(names[:6]) + ("…" if len(names) > 6 else "")
        self.notice.say(words.format(n=len(changed), names=told), Tone.GOOD)

    def _ask_export(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("导出政策参数"), self.tr("政策参数.toml"), self.tr("政策参数 (*.toml)")
        )
        if name:
            self.give_out(Path(name))

    def give_out(self, file: Path) -> None:
        """Write the whole set to a file."""
        job = partial(jobs.give_out, self.seat.desk, file)
        done = partial(self._say_exported, file)
        self.run_read(job, done, self.tr("导出政策参数"))

    def _say_exported(self, file: Path, count: int) -> None:
        words = self.tr("已把 {n} 个数字导出到“{file}”。")
        self.notice.say(words.format(n=count, file=file.name), Tone.GOOD)


def open_policy(seat: Seat, key: Key | None = None, over: QWidget | None = None) -> None:
    """Open the parameters, at one of them when it is named."""
    PolicyDialog(seat, key, over).open()
