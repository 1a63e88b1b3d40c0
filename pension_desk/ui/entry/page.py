"""录入: a list's lines one after another, by keys alone.

A line is checked here, by rules that are pure, and handed to the writing thread; the next line
is ready at once. What that thread refuses comes back to its line with all that was typed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from pension_desk.domain.entry import EnteredLine, EntryLine, Jump, Source
from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.services import roster
from pension_desk.services.desk import Role
from pension_desk.services.entry import TOPICS, TakenBack
from pension_desk.services.outcome import Topic
from pension_desk.ui.entry import jobs
from pension_desk.ui.entry.fields import PAYMENT, TAIL, VISIT
from pension_desk.ui.entry.sheet import EntrySheet
from pension_desk.ui.entry.sitting import Sitting
from pension_desk.ui.entry.typed import FieldRefused
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.told import told_of

_RELOADED_BY = TOPICS | {Topic.BUNDLES, Topic.POLICY}


class EntryPage(EntrySheet):
    """Reads lists, writes lines, takes them back."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._stale = True
        self._own_writes = 0
        self._undo_waits = False
        self._begun = False
        self._code_asked_for = ""
        self._connect_signals()

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def _connect_signals(self) -> None:
        self.bar.source_chosen.connect(self._open_chosen)
        self.bar.village_changed.connect(self._read_hamlets)
        self.bar.mode_requested.connect(self.switch_mode)
        self.bar.jump.jumped.connect(self._jump)
        self.bar.jump.person_chosen.connect(self._go_to_person)
        self.bar.jump.left.connect(self._to_field)
        self.card.entered.connect(self._enter)
        self.card.moved.connect(self._move)
        self.card.house_moved.connect(self._move_house)
        self.card.take_back_requested.connect(self._take_back_line)
        self.card.fields.edited.connect(self._on_edited)
        for field in self.card.fields.fields.values():
            field.repeat_requested.connect(self._repeat)
            field.across_requested.connect(self._across)
            field.undo_requested.connect(self._undo)
        self.table.clicked.connect(self._on_clicked)
        self.today.take_back_requested.connect(self._take_back)
        self.today.line_opened.connect(self._open_entered)
        self.today.table.left.connect(self._to_field)
        self.nobody.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        self._draft_timer.timeout.connect(self._keep_draft)
        for key, act in (
            ("F2", self.switch_mode),
            ("Ctrl+G", self.bar.jump.setFocus),
            ("F8", self.today.table.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- reading --------------------------------------------------------------------------

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew what somebody else's write changed; our own is shown already."""
        if not topics & _RELOADED_BY:
            return
        if self._own_writes:
            self._own_writes -= 1
            return
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was never read, or changed while the page was hidden."""
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        if not self._stale:
            return
        self._stale = False
        if self.sitting is None:
            job = partial(jobs.start, self._seat.desk)
            self._seat.worker.read(job, self._begin, token=("entry-start", id(self)))
        else:
            self._keep_typed()
            again = partial(jobs.read_again, self._seat.desk, self.sitting.listed)
            done = partial(self._show_list, 0)
            self._seat.worker.read(again, done, self._no_list, token=("entry-list", id(self)))

    def show_part(self, name: str) -> None:
        """Open the printed list of this code, when the page has begun."""
        self._code_asked_for = name
        if self._begun:
            self._open_code(Jump(code=name))

    def _begin(self, start: jobs.Start) -> None:
        self._begun = True
        self.bar.show_villages(start.villages)
        draft = start.draft
        village = draft.source.village if draft else ""
        self._read_hamlets(village or (start.villages[0] if start.villages else ""))
        if self._code_asked_for:
            self.open(Source(self._code_asked_for), self.bar.chosen_year)
        elif draft is not None:
            self.open(draft.source, draft.year)
        else:
            self.open(self.bar.source, self.bar.chosen_year)

    def _read_hamlets(self, village: str) -> None:
        job = partial(roster.hamlets, self._seat.desk, village or None)
        self._seat.worker.read(job, self._show_hamlets, token=("entry-hamlets", id(self)))

    def _show_hamlets(self, hamlets: tuple[str, ...]) -> None:
        chosen = self.sitting.source.hamlet if self.sitting else None
        self.bar.show_hamlets(hamlets, chosen)

    def _open_chosen(self) -> None:
        self.open(self.bar.source, self.bar.chosen_year)

    def open(self, source: Source, year: int, place: int = 0) -> None:
        """Open a list; ``place``: go to the line with this number."""
        self._keep_typed()
        job = partial(jobs.open_list, self._seat.desk, source, year)
        self._seat.worker.read(
            job, partial(self._show_list, place), self._no_list, token=("entry-list", id(self))
        )

    def _no_list(self, error: DeskError) -> None:
        self.card.show_problem(told_of(error))
        if self.sitting is None:
            self.open(self.bar.source, self.bar.chosen_year)

    def _show_list(self, place: int, opened: jobs.Opened) -> None:
        before, desk = self.sitting, self._seat.desk
        town = desk.identity.role is Role.TOWN
        sitting = Sitting(opened.listed, desk.today(), town=town)
        sitting.show_entered(opened.entered)
        self.sitting = sitting
        if before is None:
            job = partial(jobs.start, desk)
            self._seat.worker.read(job, self._take_up, token=("entry-draft", id(self)))
        else:
            sitting.follow(before)
        if place:
            self._go_to_place(place)
        self.bar.show_source(sitting.source, sitting.year)
        self.show_title(sitting)
        self.table.lines.show_lines(sitting.rows())
        self.today.show_entered(sitting.entered)
        self.stack.setCurrentIndex(0 if sitting.lines else 1)
        self._show_line()

    def _take_up(self, start: jobs.Start) -> None:
        """Put back what an earlier sitting typed and did not enter."""
        if self.sitting is None or start.draft is None:
            return
        kept = self.sitting.take_up(start.draft)
        if kept:
            self.table.lines.show_lines(self.sitting.rows())
            words = self.tr("上次填了没存的 {n:,} 行都在，看一眼再按 Enter")
            self._seat.shell.note(words.format(n=kept))
        self._show_line()

    # --- jumping --------------------------------------------------------------------------

    def _jump(self, jump: Jump) -> None:
        if jump.code:
            self._open_code(jump)
        elif jump.place:
            left = self._leave_line()
            self._go_to_place(jump.place)
            self._arrive(left)

    def _open_code(self, jump: Jump) -> None:
        """Open a printed list; a notice's code leads to whose it is."""
        job = partial(jobs.behind_code, self._seat.desk, jump.code)
        done = partial(self._show_behind, jump)
        self._seat.worker.read(job, done, self._no_list, token=("entry-code", id(self)))

    def _show_behind(self, jump: Jump, person: RowId | None) -> None:
        if person is not None:
            self._go_to_person(person)
        elif self.sitting is None or self.sitting.source.code != jump.code:
            self.open(Source(jump.code), self.bar.chosen_year, jump.place)
        else:
            self._jump(Jump(place=jump.place or 1))

    def _go_to_place(self, place: int) -> None:
        sitting = self.sitting
        if sitting is None or sitting.go_to_place(place):
            return
        words = self.tr("这份清单没有第 {n} 行。")
        if sitting.missing(place):
            words = self.tr("第 {n} 行的人已不在名册上（合并、删除或迁走）。")
        self._seat.shell.note(words.format(n=place))

    def _go_to_person(self, row: RowId) -> None:
        self.bar.jump.clear()
        sitting = self.sitting
        if sitting is None:
            return
        left = self._leave_line()
        if sitting.go_to(row):
            self._arrive(left)
            return
        job = partial(jobs.line_of, self._seat.desk, row, sitting.year)
        self._seat.worker.read(job, self._add_line, token=("entry-line", id(self)))

    def _add_line(self, line: EntryLine) -> None:
        if self.sitting is not None:
            self._leave_line()
            self.sitting.add(line)
            self.table.lines.show_lines(self.sitting.rows())
            self.stack.setCurrentIndex(0)
            self._show_line()

    # --- entering -------------------------------------------------------------------------

    def _enter(self, again: bool, stay: bool) -> None:
        sitting = self.sitting
        if sitting is None or sitting.line is None or self._scanned():
            return
        values = self.card.fields.values
        try:
            line = sitting.read(values, again=again)
            used = self.voucher_problem(values)
            if used is not None and line is not None:
                raise FieldRefused("voucher", used)
        except FieldRefused as error:
            self.card.fields.point_at(error.field)
            self.bar.show_mode(self.card.fields.mode)
            self.card.show_problem(told_of(error), double=error.double)
            return
        left = sitting.at
        if line is not None:
            sitting.send(line, values)
            job = partial(jobs.enter, self._seat.desk, line, again)
            back = partial(self._came_back, line.resident)
            self._seat.worker.write(job, self._arrived, back)
        else:
            sitting.carry(values)
        if not stay and not sitting.move(1):
            self._seat.shell.note(self.tr("这份清单录到最后一行了"))
        self._arrive(left)

    def _scanned(self) -> bool:
        """Jump where a code was scanned into a field of the line; true when it was."""
        field = self.focusWidget()
        name = getattr(field, "name", "")
        text = self.card.fields.fields[name].text() if name in (TAIL, *PAYMENT, *VISIT) else ""
        if not text.upper().startswith("PD1:"):
            return False
        self.card.fields.fields[name].clear()
        self._jump(jobs.scanned(text))
        return True

    def _arrived(self, made: EnteredLine) -> None:
        self._own_writes += 1
        sitting = self.sitting
        if sitting is None:
            return
        new = all(one.act != made.act for one in sitting.entered)
        self._refresh_row(sitting.arrived(made))
        if new:
            self.today.add_first(made)
        self.today.show_totals(sitting.totals)
        self._draft_timer.start()
        if self._undo_waits and not sitting.on_its_way:
            self._undo_waits = False
            self._undo()

    def _came_back(self, row: RowId, error: DeskError) -> None:
        """Show at its line why it was not taken; the cursor stays where the person is."""
        sitting = self.sitting
        if sitting is None:
            return
        at = sitting.refused(row, error)
        self._refresh_row(at)
        self.today.show_totals(sitting.totals)
        self._draft_timer.start()
        self._undo_waits = False
        if at == sitting.at:
            self._show_line()
        elif at >= 0:
            words = self.tr("第 {n} 行 {name} 没存上：{why}（点那一行改正）")
            line = sitting.lines[at]
            self.card.show_problem(words.format(n=line.place, name=line.name, why=told_of(error)))

    # --- taking back ----------------------------------------------------------------------

    def _undo(self) -> None:
        """Take back what was entered last (Ctrl+Z); again and again, one line after another."""
        sitting = self.sitting
        if sitting is None:
            return
        self._undo_waits = bool(sitting.on_its_way)
        if sitting.entered and not sitting.on_its_way:
            self._take_back(tuple(sitting.entered[:1]))

    def _take_back_line(self) -> None:
        sitting = self.sitting
        if sitting is not None and sitting.line is not None:
            found = sitting.row(sitting.at).entered
            if found:
                self._take_back(found[:1])

    def _take_back(self, lines: tuple[EnteredLine, ...]) -> None:
        if self.sitting is not None:
            self.sitting.withdraw(lines)
        acts = tuple(line.act for line in lines)
        job = partial(jobs.take_back, self._seat.desk, acts)
        self._seat.worker.write(job, partial(self._taken_back, lines), self._not_taken_back)

    def _not_taken_back(self, error: DeskError) -> None:
        self.card.show_problem(told_of(error))
        self._stale = True
        self._read()

    def _taken_back(self, lines: tuple[EnteredLine, ...], done: TakenBack) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        self._keep_typed()
        if not done.refused:
            for line in lines:
                sitting.put_back(line)
            sitting.go_to(lines[0].resident)
            self.card.fields.show_values(sitting.values())
        words = self.tr("撤回了 {n:,} 笔，填过的还在那一行，改好再按 Enter")
        self._seat.shell.note("".join((words.format(n=done.done), *done.refused)))

    def _open_entered(self, made: EnteredLine) -> None:
        self._go_to_person(made.resident)
