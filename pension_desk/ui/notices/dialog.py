"""The notices' dialog (打印): whose, how many, how they look; then paper or PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from pension_desk.domain.errors import DeskError
from pension_desk.domain.form_kinds import FORM_KINDS, form_label
from pension_desk.domain.notices import NoticeRecord
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import notices, roster
from pension_desk.services.divisions import division_name
from pension_desk.services.notices import NoticeFile
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices import jobs
from pension_desk.ui.notices.choice import NoticeChoice
from pension_desk.ui.notices.jobs import Chosen, Places
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import PrintRun, print_and_count
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import Tone, dress


class NoticesDialog(ActDialog):
    """Prepares the notices of a choice at once; nothing counts as printed by looking."""

    def __init__(
        self,
        seat: Seat,
        village: str = "",
        household_no: str = "",
        *,
        kind: str = "",
        hamlet: str = "",
    ) -> None:
        super().__init__(seat, act_title(Act.PRINT))
        self.choice = NoticeChoice()
        self.preview = PagePreview(seat.worker)
        self.code = QLineEdit()
        self._said = QLabel()
        self._made: tuple[Chosen, NoticeFile] | None = None
        self._first = Chosen(kind or next(iter(FORM_KINDS)), village, hamlet, household_no)
        self._lay_out()
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.save_button = self.add_button(self.tr("保存 PDF…"), self._ask_where)
        self.print_button = self.add_button(self.tr("打印…"), self._ask_printer, default=True)
        self._connect_signals()
        self.grow(60, 36)
        self.busy_changed()
        job = partial(jobs.places, seat.desk)
        seat.worker.read(job, self._show_places, self.notice.tell)

    def _lay_out(self) -> None:
        unit = self.unit
        self._said.setWordWrap(True)
        dress(self._said, "heading")
        side = QVBoxLayout()
        side.setSpacing(unit // 2)
        side.addWidget(self.choice)
        side.addWidget(self._said)
        side.addStretch(1)
        side.addWidget(self._code_card())
        row = QHBoxLayout()
        row.setSpacing(unit)
        row.addLayout(side, 2)
        row.addWidget(self.preview, 5)
        self.body.addLayout(row, 1)

    def _code_card(self) -> QFrame:
        card = QFrame()
        dress(card, "card")
        column = QVBoxLayout(card)
        head = QLabel(self.tr("收到回执？"))
        dress(head, "heading")
        words = QLabel(self.tr("扫描或输入通知单上的编号，按 Enter 找到这一户。"))
        words.setWordWrap(True)
        dress(words, "muted")
        self.code.setPlaceholderText(self.tr("编号"))
        self.code.setAccessibleName(self.tr("通知单编号"))
        for part in (head, words, self.code):
            column.addWidget(part)
        return card

    def _connect_signals(self) -> None:
        self.choice.changed.connect(self.look)
        self.choice.village_changed.connect(self._read_hamlets)
        self.choice.contact_changed.connect(self._keep_contact)
        self.finished.connect(self._clean)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages from anywhere; Enter in the code's field finds the household."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.preview.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code.hasFocus():
            self.find_code()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._editing():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _editing(self) -> bool:
        fields = (self.choice.household, self.choice.contact_name, self.choice.contact_phone)
        return any(field.hasFocus() for field in fields)

    def _show_places(self, places: Places) -> None:
        if not places.villages:
            self.notice.say(self.tr("居民名册里还没有人，请先导入户籍人口花名册。"), Tone.ACCENT)
            return
        self.choice.show_places(places, self._first)

    def _read_hamlets(self, village: str) -> None:
        job = partial(roster.hamlets, self.seat.desk, village or None)
        self.seat.worker.read(job, self._show_hamlets, token=("hamlets", id(self)))

    def _show_hamlets(self, hamlets: tuple[str, ...]) -> None:
        offered = hamlets if self.choice.chosen.village else ()
        self.choice.show_hamlets(offered, self._first.hamlet)
        self.look()

    def look(self) -> None:
        """Prepare the notices of the choice for looking at."""
        chosen = self.choice.chosen
        self._forget()
        self._said.setText(self.tr("正在排版…"))
        job = partial(jobs.look, self.seat.desk, chosen)
        self.run_write(job, partial(self._show, chosen), self.tr("排版"), self._nothing,
                       rehearsal=True)  # fmt: skip

    def _show(self, chosen: Chosen, made: NoticeFile) -> None:
        self._made = (chosen, made)
        words = self.tr("{households:,} 户，{pages:,} 页")
        if made.reprints:
            words = self.tr("{households:,} 户，{pages:,} 页\n其中 {reprints:,} 户以前印过")
        self._said.setText(
            words.format(households=made.households, pages=made.pages, reprints=made.reprints)
        )
        self.preview.show_file(made.file, made.pages)
        self.busy_changed()

    def _nothing(self, _error: DeskError) -> None:
        self._said.setText(self.tr("没有可打印的通知"))
        self.busy_changed()

    def _forget(self) -> None:
        self.preview.show_file(None, 0)
        self._made = None

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        ready = self._made is not None and not self.busy
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    def _keep_contact(self, name: str, phone: str) -> None:
        job = partial(jobs.keep_contact, self.seat.desk, name, phone)
        self.seat.worker.write(job, self._contact_kept)

    def _contact_kept(self, _contact: object) -> None:
        self.look()

    def _ask_where(self) -> None:
        chosen = self.choice.chosen
        place = division_name(chosen.village or self.seat.desk.identity.division)
        first = f"{place}{chosen.hamlet}{chosen.household_no}{form_label(chosen.kind)}.pdf"
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("保存 PDF"), first, self.tr("PDF 文件 (*.pdf)")
        )
        if name:
            self.save(Path(name))

    def save(self, out: Path) -> None:
        """Write the notices to a file; they count as printed."""
        if self._made is not None:
            job = partial(jobs.save, self.seat.desk, self._made[0], out)
            self.run_write(job, self._say_saved, self.tr("保存 PDF"))

    def _say_saved(self, made: NoticeFile) -> None:
        words = self.tr("已存为“{file}”，{households:,} 户记为印过一次。")
        text = words.format(file=made.file.name, households=made.households)
        self.notice.say(text, Tone.GOOD)

    def _ask_printer(self) -> None:
        if self._made is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self.notice.say(
                self.tr("这台电脑没有装打印机。可以先“保存 PDF”，拿到有打印机的电脑上打印。")
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self._made[1].pages)
        dialog.setFromTo(1, self._made[1].pages)
        # The system's own dialog on Windows can only be run, not opened.
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the chosen pages on a printer; they count once they are out."""
        if self._made is None:
            return
        chosen, made = self._made
        first = min(max(printer.fromPage(), 1), made.pages)
        last = min(printer.toPage() or made.pages, made.pages)
        printer.setFullPage(True)
        run = PrintRun(printer, made.file, chosen, first, max(first, last))
        job = partial(print_and_count, self.seat.desk, run)
        self.run_write(job, partial(self._say_printed, run), self.tr("打印"))

    def _say_printed(self, run: PrintRun, _made: NoticeFile) -> None:
        words = self.tr("第 {first} 页到第 {last} 页已送到打印机，印到的户记为印过一次。")
        self.notice.say(words.format(first=run.first, last=run.last), Tone.GOOD)

    def find_code(self) -> None:
        """Open the household whose notice bears the code in the field."""
        words = self.code.text().strip()
        if words:
            job = partial(notices.find_code, self.seat.desk, words)
            self.seat.worker.read(job, self._open_household, self._no_such_code)

    def _no_such_code(self, error: DeskError) -> None:
        self.notice.tell(error)
        self.code.selectAll()
        self.code.setFocus()

    def _open_household(self, found: NoticeRecord) -> None:
        self.accept()
        if found.resident is not None:
            self.seat.shell.open_person(found.resident)
            return
        wanted = RosterFilter(villages=(found.village,), household_no=found.household_no)
        self.seat.shell.show_filter(wanted)

    def _clean(self, _result: int) -> None:
        self.preview.show_file(None, 0)
        self.seat.worker.write(partial(jobs.forget, self.seat.desk))
