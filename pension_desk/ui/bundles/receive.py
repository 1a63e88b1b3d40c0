"""Receiving (收包): look outside, rehearse, confirm, see what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.domain.errors import DeskError
from pension_desk.services import drives
from pension_desk.services.bundles import Received
from pension_desk.services.drives import FoundBundle
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.models import found_model
from pension_desk.ui.bundles.place import PlacePicker
from pension_desk.ui.bundles.received import ReceivedPage
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import Tone
from pension_desk.ui.widgets.line_table import LineTable


class ReceiveDialog(ActDialog):
    """Takes the bundles of a stick, or one file; nothing is written before 收下."""

    def __init__(self, seat: Seat, path: Path | None = None) -> None:
        super().__init__(seat, act_title(Act.RECEIVE))
        self.place = PlacePicker(seat.worker, self.tr("从哪里收"))
        self.found: LineTable[FoundBundle] = LineTable(found_model(), self.tr("这里的数据包"))
        self.file_button = QPushButton(self.tr("选一个文件…"))
        self.rehearsal_page = ReceivedPage()
        self.result_page = ReceivedPage()
        self.pages = QStackedWidget()
        self._path: Path | None = None
        self._received: Received | None = None
        self._lay_out()
        self.undo_button = self.add_button(self.tr("撤销这次收包"), self._ask_undo, left=True)
        self.back_button = self.add_button(self.tr("上一步"), self._back, left=True)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.answer_button = self.add_button(self.tr("马上回发…"), self._answer)
        self.next_button = self.add_button(self.tr("看看里面是什么"), self._rehearse)
        self.take_button = self.add_button(self.tr("收下"), self._receive)
        self.done_button = self.add_button(self.tr("完成"), self.accept)
        self._connect_signals()
        self.grow(60, 34)
        self._show_page(self._pick)
        if path is not None:
            self.take_path(path)

    def _lay_out(self) -> None:
        self._pick = QWidget()
        column = QVBoxLayout(self._pick)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.unit // 2)
        column.addWidget(self.place)
        column.addWidget(self.found, 1)
        self.file_button.setAutoDefault(False)
        column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (self._pick, self.rehearsal_page, self.result_page):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)

    def _connect_signals(self) -> None:
        self.place.folder_changed.connect(self._list)
        self.file_button.clicked.connect(self._ask_file)
        self.found.line_opened.connect(self._open_found)
        self.found.selectionModel().selectionChanged.connect(self._switch)

    def _list(self, folder: Path | None) -> None:
        self.notice.say("")
        if folder is None:
            self.found.lines.show_lines(())
            self._switch()
            return
        job = partial(drives.found_bundles, self.seat.desk, folder)
        self.seat.worker.read(job, self._show_found, self._no_folder, token=("found", id(self)))

    def _no_folder(self, error: DeskError) -> None:
        self.found.lines.show_lines(())
        self.notice.tell(error)
        self._switch()

    def _show_found(self, found: tuple[FoundBundle, ...]) -> None:
        self.found.lines.show_lines(found)
        if not any(bundle.for_us for bundle in found):
            self.notice.say(
                self.tr("这里没有发给本单位的数据包，请检查 U 盘是否拿对。"), Tone.ACCENT
            )
        self._switch()

    def _ask_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("选一个数据包"), "", self.tr("数据包 (*.pdb);;所有文件 (*)")
        )
        if name:
            self.take_path(Path(name))

    def _open_found(self, found: FoundBundle) -> None:
        self.take_path(found.path)

    def _rehearse(self) -> None:
        chosen = self.found.chosen()
        folder = self.place.folder
        if len(chosen) == 1:
            self.take_path(chosen[0].path)
        elif folder is not None:
            self.take_path(folder)

    def take_path(self, path: Path) -> None:
        """Rehearse a bundle, or all of a folder that are for this desk."""
        self._path = path
        job = partial(jobs.rehearse, self.seat.desk, path)
        self.run_write(job, self._show_rehearsal, self.tr("核对数据包"), rehearsal=True)

    def _show_rehearsal(self, received: Received) -> None:
        self.rehearsal_page.show_received(received, done=False)
        self._received = received
        self._show_page(self.rehearsal_page)

    def _receive(self) -> None:
        if self._path is not None:
            job = partial(jobs.receive, self.seat.desk, self._path)
            self.run_write(job, self._show_result, act_title(Act.RECEIVE))

    def _show_result(self, received: Received) -> None:
        self._received = received
        self.result_page.show_received(received, done=True)
        self._show_page(self.result_page)

    def _back(self) -> None:
        self._show_page(self._pick)

    def _ask_undo(self) -> None:
        self.seat.messages.ask(
            self.tr("撤销最后收下的这个包？"),
            self._undo,
            yes=self.tr("撤销"),
            advice=self.tr("它带来的改动都会退回去；之后又有人改过的话就不能整包撤销了。"),
            grave=True,
        )

    def _undo(self) -> None:
        job = partial(jobs.undo_receive, self.seat.desk)
        self.run_write(job, self._say_undone, self.tr("撤销收包"))

    def _say_undone(self, sentence: str) -> None:
        self.notice.say(self.tr("已撤销：{what}。").format(what=sentence), Tone.GOOD)
        self.undo_button.hide()

    def _answer(self) -> None:
        from pension_desk.ui.bundles.send import SendDialog

        received, folder = self._received, self.place.folder
        if received is None:
            return
        if folder is None and self._path is not None:
            folder = self._path if self._path.is_dir() else self._path.parent
        self.accept()
        SendDialog(self.seat, jobs.senders(received), folder).open()

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._switch()
        if page is self.rehearsal_page:
            self.take_button.setFocus()
        elif page is self.result_page:
            self.done_button.setFocus()

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        page = self.pages.currentWidget()
        picking, looking, done = (
            page is each for each in (self._pick, self.rehearsal_page, self.result_page)
        )
        ours = any(found.for_us for found in self.found.lines.lines)
        received = self._received
        new = received is not None and any(not bundle.again for bundle in received.bundles)
        for button, shown in (
            (self.next_button, picking),
            (self.back_button, looking),
            (self.take_button, looking),
            (self.close_button, not done),
            (self.done_button, done),
            (self.answer_button, done),
            (self.undo_button, done and new),
        ):
            button.setVisible(shown)
            button.setEnabled(not self.busy)
        self.next_button.setEnabled(ours and not self.busy)
        self.take_button.setEnabled(looking and bool(received and received.bundles))
        self.next_button.setDefault(picking)
        self.take_button.setDefault(looking)
        self.done_button.setDefault(done)
