"""The main window: top band, tabs, status line; and what tabs may ask of it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeRecord
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.short_codes import code_in, code_problem, written_as_code
from pension_desk.services import notice_codes, roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic
from pension_desk.ui.acts import begin
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.icons import icon
from pension_desk.ui.imports.drop import ListDrop
from pension_desk.ui.messages import Messages
from pension_desk.ui.notices.opening import open_household
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.closing import Closing
from pension_desk.ui.shell.facts import read_facts
from pension_desk.ui.shell.search_box import SearchBox
from pension_desk.ui.shell.status_line import StatusLine
from pension_desk.ui.shell.top_bar import TopBar
from pension_desk.ui.tab_keys import TAB_ICONS, Act, TabKey, tab_title
from pension_desk.ui.tabs import (
    HasPages,
    HasParts,
    OpensPerson,
    Prints,
    SearchesText,
    ShowsFilter,
    ShowsRecords,
    Tab,
    build_tab,
)
from pension_desk.ui.theme import Theme, Tone, dress
from pension_desk.ui.translation import program_name
from pension_desk.ui.widgets.progress_panel import ProgressPanel
from pension_desk.ui.worker import Worker

_FIRST_SIZE = QSize(1280, 720)
_SMALLEST = QSize(640, 360)
"""Fits a screen of 1366 × 768 at a scaling of 200 %."""


class MainWindow(QMainWindow):
    """The shell of an open desk. It is the `Shell` of its `Seat`.

    Tabs are built when first shown. The window's title names the division, never a person.
    `restore`: which backup is to be brought back once the window is closed.
    """

    closed = Signal()
    """The window is going away; nothing is being written any more."""

    def __init__(self, desk: Desk, worker: Worker, theme: Theme, remembered: Remembered) -> None:
        super().__init__()
        self.seat = Seat(desk, worker, Messages(self), remembered, theme, self)
        self._tabs: dict[TabKey, Tab] = {}
        self._closing = Closing(self.seat, self)
        self.restore: RestorePlan | None = None
        self.search = SearchBox(worker, partial(roster.find, desk))
        self.top_bar = TopBar(self.search)
        self.tab_bar = QTabBar()
        self.pages = QStackedWidget()
        self.progress = ProgressPanel(worker)
        self.status_line = StatusLine()
        self._lay_out()
        self._connect_signals()
        self._add_keys()
        self._restore_geometry()
        self.show_tab(TabKey.HOME)
        self._read_facts()

    def show_tab(self, key: TabKey) -> None:
        """Bring a tab to the front, building it when it was never shown."""
        self.tab_bar.setCurrentIndex(list(TabKey).index(key))
        self._show_page(key)

    def tab(self, key: TabKey) -> Tab:
        """Return a tab, building it when it was never shown."""
        if key not in self._tabs:
            built = build_tab(key, self.seat)
            self._tabs[key] = built
            self.pages.addWidget(built.widget)
        return self._tabs[key]

    def show_page(self, key: TabKey, page: str, part: str = "") -> None:
        """Bring a tab to the front, of its pages the one of this key, and of that a part."""
        self.show_tab(key)
        tab = self.tab(key)
        if isinstance(tab, HasPages):
            tab.show_page(page, part)
        elif isinstance(tab, HasParts):
            tab.show_part(part)

    def open_person(self, resident: RowId) -> None:
        """Show a person's page on the roster tab."""
        self.show_tab(TabKey.ROSTER)
        tab = self.tab(TabKey.ROSTER)
        if isinstance(tab, OpensPerson):
            tab.open_person(resident)

    def search_or_scan(self, text: str) -> None:
        """Open the household of a notice's code, the list of a printed list's.

        Anything else is looked for on the roster; a code that was mistyped is told as that.
        """
        mistyped, code = code_problem(text), code_in(text)
        if mistyped is not None:
            self.seat.messages.show_failure(mistyped)
        elif code is None:
            self.search_roster(text)
        else:
            job = partial(notice_codes.behind_code, self.seat.desk, text)
            look_up = partial(self._no_such_code, text)
            self.seat.worker.read(job, partial(self._open_code, code), look_up)

    def _open_code(self, code: str, record: NoticeRecord | None) -> None:
        """Open whose notice it is, or the printed list where it is entered."""
        self.search.clear()
        if record is not None:
            open_household(self, record)
        else:
            self.show_page(TabKey.PAYMENTS, PageKey.ENTRY, code)

    def _no_such_code(self, text: str, error: DeskError) -> None:
        """A code as scanned or printed is nobody's; what else was typed may be part of a name."""
        if written_as_code(text):
            self.seat.messages.show_failure(error)
        else:
            self.search_roster(text)

    def search_roster(self, text: str) -> None:
        """Show on the roster tab everybody whom a search text finds."""
        self.show_tab(TabKey.ROSTER)
        tab = self.tab(TabKey.ROSTER)
        if isinstance(tab, SearchesText):
            tab.search_text(text)

    def show_filter(self, wanted: RosterFilter) -> None:
        """Show on the roster tab everybody whom a filter admits."""
        self.show_tab(TabKey.ROSTER)
        tab = self.tab(TabKey.ROSTER)
        if isinstance(tab, ShowsFilter):
            tab.show_filter(wanted)

    def show_records(self, key: TabKey, ids: Collection[RowId], name: str) -> None:
        """Bring a tab to the front with only the records behind a number."""
        self.show_tab(key)
        tab = self.tab(key)
        if isinstance(tab, ShowsRecords):
            tab.show_records(ids, name)

    def start(self, act: Act) -> None:
        """Begin an act as its toolbar button would; 打印 asks the tab in front first."""
        tab = self.tab(self.current_tab)
        if act is Act.PRINT and isinstance(tab, Prints):
            tab.print_page()
        else:
            begin(act, self.seat)

    def note(self, text: str) -> None:
        """Say in the status line what was done."""
        self.status_line.note(text)

    def restart(self, plan: RestorePlan) -> None:
        """Close, so that a backup can be brought back and a window be opened over it."""
        self.restore = plan
        self.close()

    def dialog_parent(self) -> QWidget:
        """Return this window."""
        return self

    @property
    def current_tab(self) -> TabKey:
        """The tab in front."""
        return list(TabKey)[self.tab_bar.currentIndex()]

    def reload_all(self) -> None:
        """Read every tab anew (F5)."""
        self._on_topics(frozenset(Topic))

    def focus_search(self) -> None:
        """Put the cursor into the search box and select what is there."""
        self.search.setFocus()
        self.search.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once, or ask what is to become of the writing under way."""
        if not self._closing.may_close():
            event.ignore()
            return
        self._remember_geometry()
        event.accept()
        self.closed.emit()

    def _lay_out(self) -> None:
        place = division_name(self.seat.desk.identity.division)
        self.setWindowTitle(f"{program_name()} — {place}")
        self.setMinimumSize(_SMALLEST)
        for key in TabKey:
            self.tab_bar.addTab(icon(TAB_ICONS[key]), tab_title(key))
        unit = self.fontMetrics().height()
        self.tab_bar.setIconSize(QSize(unit, unit))
        self.tab_bar.setExpanding(False)
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setAccessibleName(self.tr("页签"))
        centre = QWidget()
        dress(centre, "page")
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._tab_band())
        column.addWidget(self.progress)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status_line)

    def say_at_top(self, words: str) -> None:
        """Show a lasting notice under the tabs, e.g. that this is the practice village."""
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        notice = QFrame()
        dress(notice, "notice", Tone.WARNING)
        QVBoxLayout(notice).addWidget(label)
        self._column.insertWidget(2, notice)

    def _tab_band(self) -> QWidget:
        band = QFrame()
        dress(band, "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(self.fontMetrics().height() // 2, 0, 0, 0)
        row.addWidget(self.tab_bar, 1)  # the chosen word is bold: the bar asks for too little
        return band

    def _connect_signals(self) -> None:
        worker = self.seat.worker
        worker.topics_changed.connect(self._on_topics)
        worker.failed.connect(self.seat.messages.show_failure)
        self._closing.stayed.connect(self._on_stayed)
        self.seat.messages.noted.connect(self.note)
        self.tab_bar.currentChanged.connect(self._on_tab)
        self.search.person_chosen.connect(self.open_person)
        self.search.all_requested.connect(self.search_or_scan)
        ListDrop(self, self.seat)
        bar = self.top_bar
        bar.import_requested.connect(partial(self.start, Act.IMPORT))
        bar.receive_requested.connect(partial(self.start, Act.RECEIVE))
        bar.send_requested.connect(partial(self.start, Act.SEND))
        bar.print_requested.connect(partial(self.start, Act.PRINT))
        bar.backup_requested.connect(partial(self.start, Act.BACKUP))

    def _add_keys(self) -> None:
        keys = {
            "Ctrl+F": self.focus_search,
            "F5": self.reload_all,
            "Ctrl+I": partial(self.start, Act.IMPORT),
            "Ctrl+P": partial(self.start, Act.PRINT),
            "Ctrl+B": partial(self.start, Act.BACKUP),
        }
        keys |= {f"Ctrl+{n}": partial(self.show_tab, key) for n, key in enumerate(TabKey, 1)}
        self._shortcuts = []
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)

    def allow_keys(self, *, allowed: bool) -> None:
        """Switch the window's shortcuts: none works while the desk is locked."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(allowed)
        for action in self.top_bar.menu.actions():
            action.setEnabled(allowed)

    def _on_tab(self, index: int) -> None:
        self._show_page(list(TabKey)[index])

    def _show_page(self, key: TabKey) -> None:
        self.pages.setCurrentWidget(self.tab(key).widget)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        for tab in tuple(self._tabs.values()):
            tab.reload(topics)
        self._read_facts()

    def _read_facts(self) -> None:
        job = partial(read_facts, self.seat.desk)
        self.seat.worker.read(job, self.status_line.show_facts, token=("facts", id(self)))

    def _on_stayed(self) -> None:
        self.restore = None

    def _restore_geometry(self) -> None:
        state = self.seat.remembered.state("geometry")
        if not state or not self.restoreGeometry(state):
            self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize()))

    def _remember_geometry(self) -> None:
        self.seat.remembered.set("geometry", bytes(self.saveGeometry().data()))
        self.seat.remembered.save()
