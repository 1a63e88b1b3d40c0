"""The queue of people who may be entered twice; a merge can be taken back at any time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import Duplicates, FieldPair
from pension_desk.domain.roster import PersonPage, Resident
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.duplicates import jobs
from pension_desk.ui.duplicates.jobs import Queues
from pension_desk.ui.duplicates.models import merged_model, queue_model
from pension_desk.ui.duplicates.pair_panel import PairPanel
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable

_TOPICS = frozenset({Topic.ROSTER, Topic.BUNDLES})


class DuplicatesDialog(ActDialog):
    """Two tabs: who may be entered twice, and who was merged."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("duplicates", "疑似重复的人"))
        self.queue: LineTable[Duplicates] = LineTable(queue_model(), self.tr("疑似重复的人"))
        self.pair = PairPanel()
        self.merged: LineTable[tuple[Resident, Resident]] = LineTable(
            merged_model(), self.tr("已经合并的人")
        )
        self.tabs = QTabWidget()
        self._pages = QStackedWidget()
        self._keys = QLabel(
            self.tr(
                "勾上的项目取“并入的一条”写的；参保、缴费、走访都归到保留的一条。"
                "X 对换　空格 勾选　M 合并　U 撤销"
            )
        )
        self._row = 0
        self._last: tuple[RowId, str] | None = None
        self._reading: Task | None = None
        self._lay_out()
        self._add_buttons()
        self._connect_signals()
        self.grow(62, 36)
        self.reload()

    def _lay_out(self) -> None:
        dress(self._keys, "small")
        self._keys.setWordWrap(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.queue)
        split.addWidget(self.pair)
        split.setSizes([self.unit * 7, self.unit * 19])
        split.setChildrenCollapsible(False)
        self._pages.addWidget(split)
        self._pages.addWidget(
            EmptyState(
                Icon.DONE,
                self.tr("没有疑似重复的人"),
                self.tr("身份证号码相同，或者同户、同名、同生日的，会列在这里。"),
            )
        )
        after = QWidget()
        column = QVBoxLayout(after)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.merged)
        self.tabs.addTab(self._pages, self.tr("疑似重复"))
        self.tabs.addTab(after, self.tr("已经合并"))
        self.body.addWidget(self.tabs, 1)
        self.body.addWidget(self._keys)

    def _add_buttons(self) -> None:
        self.undo_button = self.add_button(self.tr("撤销刚才的合并（U）"), self._undo, left=True)
        self.person_button = self.add_button(self.tr("打开这个人"), self._open, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.part_button = self.add_button(self.tr("分开成两个人"), self._part)
        self.merge_button = self.add_button(self.tr("合并（M）"), self._merge)

    def _connect_signals(self) -> None:
        self.queue.line_changed.connect(self._on_group)
        self.pair.pair_chosen.connect(self._compare)
        self.pair.fields.ticks.ticks_changed.connect(self._switch)
        self.merged.selectionModel().selectionChanged.connect(self._switch)
        self.tabs.currentChanged.connect(self._switch)
        self.seat.worker.topics_changed.connect(self._on_topics)
        for key, act in (("X", self.pair.swap), ("M", self._merge), ("U", self._undo)):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & _TOPICS:
            self.reload()

    def reload(self) -> None:
        """Read both queues anew, keeping the place in them."""
        if self._reading is not None:
            self._reading.drop()
        job = partial(jobs.read_queues, self.seat.desk)
        # a town's queue groups all its residents: not in the way of quick reads
        self._reading = self.seat.worker.long_read(job, self._show, self.notice.tell, title="")

    def _show(self, found: Queues) -> None:
        self.queue.lines.show_lines(found.duplicates)
        self.merged.lines.show_lines(found.merged)
        self._pages.setCurrentIndex(0 if found.duplicates else 1)
        words = self.tr("疑似重复（{n:,}）")
        self.tabs.setTabText(0, words.format(n=len(found.duplicates)))
        words = self.tr("已经合并（{n:,}）")
        self.tabs.setTabText(1, words.format(n=len(found.merged)))
        self.queue.choose(self._row)
        self.merged.choose(0)
        self.queue.setFocus()
        if not found.duplicates:
            self.close_button.setFocus()
        self._switch()

    def _on_group(self, found: Duplicates | None) -> None:
        self.pair.show_group(found)
        self._switch()

    def _compare(self, keep: RowId, alias: RowId) -> None:
        job = partial(jobs.compare, self.seat.desk, keep, alias)
        token = ("compare", id(self))
        self.seat.worker.read(job, self._show_pairs, self._on_unlike, token=token)

    def _show_pairs(self, pairs: tuple[FieldPair, ...]) -> None:
        self.pair.show_pairs(pairs)
        self._switch()

    def _on_unlike(self, error: DeskError) -> None:
        """These two cannot be merged, and why."""
        self.pair.fields.lines.show_lines(())
        self.notice.tell(error)
        self._switch()

    # --- the acts -----------------------------------------------------------------------------

    def _merge(self) -> None:
        chosen = self.pair.chosen
        if chosen is None or not self.merge_button.isEnabled() or self.merge_button.isHidden():
            return
        self._row = max(0, self.queue.currentIndex().row())
        keep, alias = chosen
        job = partial(jobs.merge, self.seat.desk, keep, alias, self.pair.take)
        self.run_write(job, partial(self._say_merged, alias), "")

    def _say_merged(self, alias: RowId, page: PersonPage) -> None:
        name = page.resident.name
        self._last = (alias, name)
        self.notice.say(self.tr("{name}的两条记录已经合并。").format(name=name), Tone.GOOD)
        self._switch()

    def _undo(self) -> None:
        if self._last is not None and not self.busy:
            self._separate(self._last[0])

    def _part(self) -> None:
        both = self.merged.current()
        if both is not None:
            self._separate(both[0].id)

    def _separate(self, alias: RowId) -> None:
        job = partial(jobs.separate, self.seat.desk, alias)
        self.run_write(job, self._say_parted, "")

    def _say_parted(self, page: PersonPage) -> None:
        self._last = None
        words = self.tr("已经分开，{name}又是单独的一条。")
        self.notice.say(words.format(name=page.resident.name), Tone.ACCENT)
        self._switch()

    def _open(self) -> None:
        both = self.merged.current()
        chosen = self.pair.chosen
        row = chosen[0] if self._queueing and chosen else both[1].id if both else None
        if row is not None:
            self.accept()
            self.seat.shell.open_person(row)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def _queueing(self) -> bool:
        return self.tabs.currentIndex() == 0

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        queueing, idle = self._queueing, not self.busy
        some = bool(self.queue.lines.lines)
        self.merge_button.setVisible(queueing and some)
        self.merge_button.setEnabled(idle and bool(self.pair.fields.lines.lines))
        self.merge_button.setDefault(queueing and some)
        self.part_button.setVisible(not queueing)
        self.part_button.setEnabled(idle and self.merged.current() is not None)
        self.undo_button.setVisible(self._last is not None)
        self.undo_button.setEnabled(idle)
        there = some if queueing else bool(self.merged.lines.lines)
        self.person_button.setVisible(there)
        self._keys.setVisible(queueing and some)
