"""The import dialog (导入名单): pick, look and correct, commit, see what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from pension_desk.domain.errors import Cancelled, DeskError, Refused
from pension_desk.domain.lists import ListKind
from pension_desk.domain.progress import Watch
from pension_desk.services import imports, list_view
from pension_desk.services.desk import Desk
from pension_desk.services.imports import ImportResult, ReadList
from pension_desk.services.list_view import ListView
from pension_desk.services.outcome import Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.imports.look_page import LookPage
from pension_desk.ui.imports.pick_page import SUFFIXES, PickPage
from pension_desk.ui.imports.result_page import ResultPage
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone

_SETTLE_MS = 300
"""Corrections that follow each other this quickly are rehearsed together."""


class ImportDialog(ActDialog):
    """Takes one list after another; nothing is written before 导入 is pressed."""

    def __init__(self, seat: Seat, path: Path | None = None) -> None:
        super().__init__(seat, translated_title())
        self.setAcceptDrops(False)
        self.pick_page = PickPage()
        self.look_page = LookPage()
        self.result_page = ResultPage()
        self.pages = QStackedWidget()
        self._view: ListView | None = None
        self._rehearsed: tuple[ListView, ReadList] | None = None
        self._result: tuple[ReadList, ImportResult] | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        for page in (self.pick_page, self.look_page, self.result_page):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages)
        self.other_button = self.add_button(self.tr("换一份…"), self._ask_file, left=True)
        self.cancel_button = self.add_button(self.tr("取消"), self.reject)
        self.import_button = self.add_button(self.tr("导入"), self._commit, default=True)
        self.done_button = self.add_button(self.tr("完成"), self.accept)
        self._connect_signals()
        self.grow(64, 34)
        self._show_page(self.pick_page)
        if path is not None:
            self.take_file(path)

    def _connect_signals(self) -> None:
        self.pick_page.file_dropped.connect(self.take_file)
        self.pick_page.pick_requested.connect(self._ask_file)
        self.look_page.kind_chosen.connect(self._change_kind)
        self.look_page.meaning_chosen.connect(self._change_meaning)
        self.result_page.save_requested.connect(self._ask_where)
        self.result_page.questions_requested.connect(self._open_questions)
        self._settled.timeout.connect(self._rehearse)

    def _ask_file(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("名单文件 ({endings});;所有文件 (*)").format(endings=endings)
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("选择名单文件"), "", kinds)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Read a file and show it."""
        self._settled.stop()
        self._view = self._rehearsed = self._result = None
        job = partial(_look, self.seat.desk, path)
        self.run_read(job, self._show_view, self.tr("读取 {file}").format(file=path.name),
                      self._back_to_pick)  # fmt: skip

    def _back_to_pick(self, _error: DeskError) -> None:
        self._show_page(self.pick_page)

    def _show_view(self, view: ListView) -> None:
        self._view = view
        self.look_page.show_view(view)
        self._show_page(self.look_page)
        self._rehearse()

    def _change_kind(self, kind: ListKind) -> None:
        if self._view is not None:
            job = partial(_as_kind, self.seat.desk, self._view, kind)
            self.run_read(job, self._show_view, self.tr("辨认各列"))

    def _change_meaning(self, table: int, column: int, field: str) -> None:
        if self._view is None:
            return
        self._view = list_view.with_meaning(self._view, table, column, field or None)
        self._rehearsed = None
        self.look_page.show_view(self._view)
        self.look_page.show_working()
        self._switch_buttons()
        self._settled.start()

    def _rehearse(self) -> None:
        if self._view is None:
            return
        self._rehearsed = None
        self.look_page.show_working()
        job = partial(_rehearse, self.seat.desk, self._view)
        self.run_write(job, self._show_rehearsal, self.tr("预演"), self._no_rehearsal,
                       rehearsal=True)  # fmt: skip

    def _show_rehearsal(self, done: tuple[ListView, ReadList, ImportResult]) -> None:
        view, listed, result = done
        if view is not self._view:
            return
        self._rehearsed = (view, listed)
        self.look_page.show_result(result)
        self._switch_buttons()
        self.import_button.setFocus()

    def _no_rehearsal(self, error: DeskError) -> None:
        if isinstance(error, Cancelled):
            self.notice.say("")
            self.look_page.show_unknown(self.tr("预演已停下。改动任何一列，或按“导入”，都会重来。"))
        else:
            self.look_page.show_unknown(self.tr("还不能导入，请看上面的提示。"))
        self._switch_buttons(stopped=isinstance(error, Cancelled))

    def _commit(self) -> None:
        if self._view is None:
            return
        if self._rehearsed is None or self._rehearsed[0] is not self._view:
            self._rehearse()
            return
        job = partial(_commit, self.seat.desk, self._rehearsed[1])
        self.run_write(job, self._show_result, self.tr("导入 {file}").format(
            file=self._view.path.name), self._failed)  # fmt: skip

    def _failed(self, error: DeskError) -> None:
        self._switch_buttons(stopped=isinstance(error, Refused | Cancelled))

    def _show_result(self, done: tuple[ReadList, ImportResult]) -> None:
        self._result = done
        listed, result = done
        self._view = self._rehearsed = None
        self.result_page.show_result(listed.path.name, result)
        self._show_page(self.result_page)

    def _ask_where(self) -> None:
        if self._result is None:
            return
        source = self._result[0].path
        first = source.with_name(self.tr("{stem}_未导入.xlsx").format(stem=source.stem))
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("另存未导入的行"), str(first), self.tr("Excel 工作簿 (*.xlsx)")
        )
        if name:
            self.save_refused(Path(name))

    def save_refused(self, out: Path) -> None:
        """Write the rows that were not taken to a workbook."""
        if self._result is not None:
            listed, result = self._result
            job = partial(_write_refused, listed, result, out)
            self.run_read(job, self._say_saved, self.tr("另存未导入的行"))

    def _say_saved(self, out: Path) -> None:
        words = self.tr("已存为“{file}”。最后一列是原因，改好后可以直接再导入这份文件。")
        self.notice.say(words.format(file=out.name), Tone.GOOD)

    def _open_questions(self) -> None:
        from pension_desk.ui.employers.questions_dialog import EmployerQuestionsDialog
        from pension_desk.ui.proposals.dialog import ProposalsDialog

        self.accept()
        if self.result_page.of_employers:
            EmployerQuestionsDialog(self.seat).open()
        else:
            ProposalsDialog(self.seat).open()

    def _show_page(self, page: object) -> None:
        assert isinstance(page, PickPage | LookPage | ResultPage)
        self.pages.setCurrentWidget(page)
        self._switch_buttons()
        if page is self.pick_page:
            self.pick_page.button.setFocus()
        elif page is self.result_page:
            self.done_button.setFocus()

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch_buttons()

    def _switch_buttons(self, *, stopped: bool = False) -> None:
        page = self.pages.currentWidget()
        result, looking = page is self.result_page, page is self.look_page
        self.import_button.setVisible(looking)
        self.import_button.setEnabled((self._rehearsed is not None or stopped) and not self.busy)
        self.cancel_button.setVisible(not result)
        self.done_button.setVisible(result)
        self.done_button.setDefault(result)
        self.import_button.setDefault(looking)
        self.other_button.setVisible(looking or result)
        self.other_button.setText(self.tr("再导入一份…") if result else self.tr("换一份…"))
        self.pages.setEnabled(not self.busy or looking)


def translated_title() -> str:
    """Return the dialog's title."""
    from pension_desk.ui.tab_keys import Act, act_title

    return act_title(Act.IMPORT)


def _look(desk: Desk, path: Path, watch: Watch) -> ListView:
    return list_view.look(desk, path, watch=watch)


def _as_kind(desk: Desk, view: ListView, kind: ListKind, _watch: Watch) -> ListView:
    return list_view.with_kind(desk, view, kind)


def _rehearse(
    desk: Desk, view: ListView, watch: Watch
) -> Written[tuple[ListView, ReadList, ImportResult]]:
    listed = list_view.drafted(desk, view, watch=watch)
    return Written((view, listed, imports.rehearse(desk, listed, watch=watch)))


def _commit(desk: Desk, listed: ReadList, watch: Watch) -> Written[tuple[ReadList, ImportResult]]:
    written = imports.commit(desk, listed, watch=watch)
    return Written((listed, written.value), written.topics)


def _write_refused(listed: ReadList, result: ImportResult, out: Path, _watch: Watch) -> Path:
    imports.write_refused(listed, result.refused, out)
    return out
