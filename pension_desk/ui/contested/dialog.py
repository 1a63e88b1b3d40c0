"""The inbox of contested fields: one by one with a digit, or many by a rule, with one undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget

from pension_desk.domain.contested import Choice, Choices, ContestedField, Rule
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import HistoryLine
from pension_desk.services import contested as service
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.contested.bulk import Bulk, summary
from pension_desk.ui.contested.filters import ContestedFilters
from pension_desk.ui.contested.models import SideLine, contested_model
from pension_desk.ui.contested.sides import SidesPanel
from pension_desk.ui.contested.words import field_label, rule_words, side_words
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable

_MOST_DIGITS = 9


class ContestedDialog(ActDialog):
    """A decision travels with the next bundle and settles the field on every desk."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("contested", "冲突核定"))
        self.filters = ContestedFilters()
        self.table: LineTable[ContestedField] = LineTable(
            contested_model(), self.tr("两边不一致的内容")
        )
        self.panel = SidesPanel()
        self._found: tuple[ContestedField, ...] = ()
        self._row = 0
        self._undoable = False
        self._pages = QStackedWidget()
        self._keys = QLabel(
            self.tr("↑↓ 移动　1、2… 用那一处的　Ctrl 或 Shift 选几处，再用下面的按钮一起定")
        )
        self._lay_out()
        self._add_buttons()
        self._connect_signals()
        self.grow(68, 36)
        self.reload()

    def _lay_out(self) -> None:
        dress(self._keys, "small")
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.panel)
        split.setSizes([self.unit * 14, self.unit * 11])
        split.setChildrenCollapsible(False)
        self._pages.addWidget(split)
        self._pages.addWidget(
            EmptyState(
                Icon.DONE,
                self.tr("没有不一致的内容"),
                self.tr("收包时两边填得不一样的内容会列在这里，等人定夺。"),
            )
        )
        self.body.addWidget(self.filters)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._keys)

    def _add_buttons(self) -> None:
        self.undo_button = self.add_button(self.tr("撤销刚才的核定"), self._undo, left=True)
        self.rule_buttons = {
            rule: self.add_button(rule_words(rule), partial(self.ask_rule, rule), left=True)
            for rule in reversed(Rule)
        }
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.decide_button = self.add_button(self.tr("用选中的这个"), self._decide, default=True)

    def _connect_signals(self) -> None:
        self.filters.changed.connect(self._show_filtered)
        self.table.line_changed.connect(self._show_field)
        self.table.selectionModel().selectionChanged.connect(self._switch)
        self.panel.decided.connect(self._decide_for)
        self.seat.worker.topics_changed.connect(self._on_topics)
        for number in range(1, _MOST_DIGITS + 1):
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.activated.connect(partial(self.panel.decide, number))

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.BUNDLES, Topic.ROSTER}:
            self.reload()

    def reload(self) -> None:
        """Read the fields anew, keeping the place among them."""
        job = partial(service.contested, self.seat.desk)
        self.seat.worker.read(job, self._fill, self.notice.tell, token=("contested", id(self)))

    def _fill(self, found: tuple[ContestedField, ...]) -> None:
        self._found = found
        self.filters.offer(found)
        self._show_filtered()
        if not found:
            self.close_button.setFocus()

    def _show_filtered(self) -> None:
        shown = [one for one in self._found if self.filters.admits()(one)]
        self.table.lines.show_lines(shown)
        self.filters.say_count(len(shown), len(self._found))
        self._pages.setCurrentIndex(0 if self._found else 1)
        self.table.choose(self._row)
        self.table.setFocus()
        self._switch()

    def _show_field(self, found: ContestedField | None) -> None:
        self.panel.show_field(found)
        if found is not None:
            job = partial(service.history, self.seat.desk, found.row, found.field)
            done = partial(self._show_history, found)
            self.seat.worker.read(job, done, self.notice.tell, token=("field", id(self)))
        self._switch()

    def _show_history(self, found: ContestedField, steps: tuple[HistoryLine, ...]) -> None:
        self.panel.show_history(found, steps)

    # --- one field ----------------------------------------------------------------------------

    def _decide(self) -> None:
        line = self.panel.sides.current()
        if line is not None:
            self._decide_for(line)

    def _decide_for(self, line: SideLine) -> None:
        if self.busy or len(self.table.chosen()) != 1:
            return
        found = line.found
        self._row = self.table.currentIndex().row()
        choice = Choice(found.row, found.field, line.side.value)
        job = partial(_resolve, self.seat.desk, (choice,), "")
        words = self.tr("已核定 {name} 的“{label}”：{value}。").format(
            name=found.name, label=field_label(found), value=side_words(found, line.side)
        )
        self.run_write(job, partial(self._say_decided, words), "")

    # --- many by a rule -----------------------------------------------------------------------

    def affected(self) -> tuple[ContestedField, ...]:
        """Return what a rule is applied to: the chosen ones if several are, else all shown."""
        chosen = self.table.chosen()
        return chosen if len(chosen) > 1 else self.table.lines.lines

    def ask_rule(self, rule: Rule, _checked: bool = False) -> None:
        """Say what a rule would decide, and ask whether the grave ones too."""
        bulk = Bulk(rule, self.affected())
        if not bulk.light.made and not bulk.every.made:
            self.notice.say(
                self.tr("“{rule}”一处也定不了：那一边没有写，或者分不出先后。").format(
                    rule=rule_words(rule)
                ),
                Tone.WARNING,
            )
            return
        ways: list[tuple[str, Callable[[], object]]] = []
        graves = len(bulk.every.made) - len(bulk.light.made)
        if graves:
            words = self.tr("连 {n:,} 处要紧的一起定").format(n=graves)
            ways.append((words, partial(self.decide_many, rule, bulk.every)))
        if bulk.light.made:
            words = self.tr("定下 {n:,} 处").format(n=len(bulk.light.made))
            if graves:
                words = self.tr("只定不要紧的 {n:,} 处").format(n=len(bulk.light.made))
            ways.append((words, partial(self.decide_many, rule, bulk.light)))
        back: list[tuple[str, Callable[[], object]]] = [(self.tr("返回"), self.table.setFocus)]
        question = self.tr("{rule}？").format(rule=rule_words(rule))
        # Enter takes the last one: it decides nothing grave
        answers = [*back, *ways] if bulk.light.made else [*ways, *back]
        self.seat.messages.choose(question, answers, advice=summary(bulk))

    def decide_many(self, rule: Rule, choices: Choices, _checked: bool = False) -> None:
        """Decide as one act that one undo takes back."""
        self._row = 0
        job = partial(_resolve, self.seat.desk, choices.made, rule.label)
        words = self.tr("已核定 {n:,} 处（{rule}）。").format(
            n=len(choices.made), rule=rule_words(rule)
        )
        self.run_write(job, partial(self._say_decided, words), self.tr("核定冲突"))

    def _say_decided(self, words: str, _decided: object) -> None:
        self._undoable = True
        self.notice.say(words, Tone.GOOD)
        self._switch()

    def _undo(self) -> None:
        job = partial(_undo_last, self.seat.desk)
        self.run_write(job, self._say_undone, self.tr("撤销"))

    def _say_undone(self, sentence: str) -> None:
        self._undoable = False
        self.notice.say(self.tr("已撤销：{what}。").format(what=sentence), Tone.ACCENT)
        self._switch()

    # --- what is shown ------------------------------------------------------------------------

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        some, idle = bool(self._found), not self.busy
        affected = self.affected()
        for rule, button in self.rule_buttons.items():
            button.setVisible(some)
            button.setEnabled(idle and bool(affected))
            button.setText(f"{rule_words(rule)}（{len(affected):,}）")
        self.decide_button.setVisible(some)
        self.decide_button.setEnabled(idle and len(self.table.chosen()) == 1)
        self.undo_button.setVisible(self._undoable)
        self.undo_button.setEnabled(idle)
        for part in (self.filters, self._keys):
            part.setVisible(some)


def _resolve(
    desk: Desk, choices: tuple[Choice, ...], detail: str, _watch: Watch
) -> Written[tuple[ContestedField, ...]]:
    return service.resolve_many(desk, choices, detail)


def _undo_last(desk: Desk, _watch: Watch) -> Written[str]:
    return roster.undo_last(desk)
