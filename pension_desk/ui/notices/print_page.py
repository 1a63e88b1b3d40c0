"""Printing (打印): which papers, how many, how they look; then paper, PDF or the queue."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.errors import DeskError
from pension_desk.domain.form_kinds import FORM_KINDS, form_label
from pension_desk.services import form_wordings, roster
from pension_desk.services.divisions import division_name
from pension_desk.services.notices import NoticeFile, Queued, Wanted
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices import jobs
from pension_desk.ui.notices.choice import NoticeChoice
from pension_desk.ui.notices.jobs import Places
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import PrintRun, ask_printer, print_and_count
from pension_desk.ui.theme import Tone, dress


class PrintPage(QWidget):
    """Prepares the papers of a choice at once; nothing counts as printed by looking."""

    def __init__(self, dialog: ActDialog, first: Wanted) -> None:
        super().__init__()
        self._dialog = dialog
        self._seat = dialog.seat
        self._first = first
        self._chosen: Wanted | None = None
        self._stale = False
        self.made: tuple[Wanted, NoticeFile] | None = None
        self.choice = NoticeChoice()
        self.preview = PagePreview(self._seat.worker)
        self.said = QLabel()
        self.back = QPushButton(self.tr("改为按范围选"))
        self.wording = QPushButton(self.tr("改单子上的文字…"))
        self.queue_button = QPushButton(self.tr("放入打印队列"))
        self.save_button = QPushButton(self.tr("保存 PDF…"))
        self.print_button = QPushButton(self.tr("打印…"))
        self._lay_out()
        self._connect_signals()
        self._switch()
        job = partial(jobs.places, self._seat.desk)
        self._seat.worker.read(job, self._show_places, dialog.notice.tell)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What stands at the foot of the dialog while this page is in front."""
        return (self.queue_button, self.save_button, self.print_button)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self.said.setWordWrap(True)
        dress(self.said, "heading")
        for link in (self.back, self.wording):
            dress(link, "link")
            link.setAutoDefault(False)
        self.back.hide()
        self.wording.setVisible(form_wordings.may_edit(self._seat.desk))
        side = QVBoxLayout()
        side.setSpacing(unit // 2)
        side.addWidget(self.choice, 1)
        side.addWidget(self.said)
        links = QHBoxLayout()
        links.addWidget(self.back)
        links.addWidget(self.wording)
        links.addStretch(1)
        side.addLayout(links)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(unit)
        row.addLayout(side, 2)
        row.addWidget(self.preview, 5)
        for button in self.buttons:
            button.setAutoDefault(False)
        self.print_button.setDefault(True)

    def _connect_signals(self) -> None:
        self.choice.changed.connect(self._look_at_choice)
        self.choice.village_changed.connect(self._read_hamlets)
        self.choice.contact_changed.connect(self._keep_contact)
        self.back.clicked.connect(self._look_at_choice)
        self.wording.clicked.connect(self._edit_wording)
        self._seat.worker.topics_changed.connect(self._on_topics)
        self.queue_button.clicked.connect(self.queue_up)
        self.save_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self._ask_printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages from anywhere; Enter goes on from field to field."""
        key = Qt.Key(event.key())
        fields = (self.choice.household, self.choice.contact_name, self.choice.contact_phone)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.preview.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and any(one.hasFocus() for one in fields):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _show_places(self, places: Places) -> None:
        if not places.villages:
            words = self.tr("居民名册里还没有人，请先导入户籍人口花名册。")
            self._dialog.notice.say(words, Tone.ACCENT)
            return
        self.choice.show_places(places, self._first)
        if self._first.residents:
            self.look_at(self._first)

    def _read_hamlets(self, village: str) -> None:
        job = partial(roster.hamlets, self._seat.desk, village or None)
        self._seat.worker.read(job, self._show_hamlets, token=("hamlets", id(self)))

    def _show_hamlets(self, hamlets: tuple[str, ...]) -> None:
        offered = hamlets if self.choice.wanted.village else ()
        self.choice.show_hamlets(offered, self._first.all_hamlets)
        if self._chosen is None:
            self.look(self.choice.wanted)

    def _edit_wording(self) -> None:
        from pension_desk.ui.forms.dialog import FormsDialog

        kinds = self.choice.wanted.kinds
        FormsDialog(self._seat, kinds[0] if kinds else "").open()

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.FORMS in topics:
            self._stale = True
            self._look_anew()

    def _look_anew(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.look(self._chosen or self.choice.wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the papers out anew where their wording has changed meanwhile."""
        super().showEvent(event)
        self._look_anew()

    def _look_at_choice(self) -> None:
        self._chosen = None
        self.look(self.choice.wanted)

    def look_at(self, wanted: Wanted) -> None:
        """Look at papers chosen elsewhere, in the queue, instead of those of the fields."""
        self._chosen = wanted
        self.look(wanted)

    def look(self, wanted: Wanted) -> None:
        """Prepare papers for looking at."""
        self._forget()
        self.back.setVisible(self._chosen is not None)
        self.choice.setEnabled(self._chosen is None)
        if not wanted.kinds:
            self.said.setText(self.tr("请在上面勾选要印的单子"))
            return
        self.said.setText(self.tr("正在排版…"))
        job = partial(jobs.look, self._seat.desk, wanted)
        self._dialog.run_write(job, partial(self._show, wanted), self.tr("排版"), self._nothing,
                               rehearsal=True)  # fmt: skip

    def _show(self, wanted: Wanted, made: NoticeFile) -> None:
        self.made = (wanted, made)
        lines = [self.tr("{papers:,} 张单子，{households:,} 户，{pages:,} 页")]
        if made.reprints:
            lines.append(self.tr("其中 {reprints:,} 张以前印过"))
        if made.left_out:
            lines.append(self.tr("{left_out:,} 张现在不用印了"))
        self.said.setText(
            "\n".join(lines).format(
                papers=made.papers, households=made.households, pages=made.pages,
                reprints=made.reprints, left_out=made.left_out,
            )
        )  # fmt: skip
        self._dialog.notice.say("\n".join(made.warnings))
        self.preview.show_file(made.file, made.pages)
        self._switch()

    def _nothing(self, _error: DeskError) -> None:
        self.said.setText(self.tr("没有可打印的单子"))
        self._switch()

    def _forget(self) -> None:
        self.preview.show_file(None, 0)
        self.made = None
        self._switch()

    def leave(self) -> None:
        """Let go of the file that was looked at."""
        self.preview.show_file(None, 0)

    def busy_changed(self) -> None:
        """Hear that work began or ended."""
        self._switch()

    def _switch(self) -> None:
        ready = self.made is not None and not self._dialog.busy
        for button in self.buttons:
            button.setEnabled(ready)
        wanted = self.made[0] if self.made else Wanted(())
        lists = [kind for kind in wanted.kinds if not FORM_KINDS[kind].returned]
        self.queue_button.setEnabled(ready and not lists and not wanted.notices)
        words = self.tr("先放着，以后和别的一起印；“{names}”是清单，只能直接打印。")
        names = "、".join(form_label(kind) for kind in lists)
        self.queue_button.setToolTip(words.format(names=names) if lists else "")

    def _keep_contact(self, name: str, phone: str) -> None:
        job = partial(jobs.keep_contact, self._seat.desk, name, phone)
        self._seat.worker.write(job, self._contact_kept)

    def _contact_kept(self, _contact: object) -> None:
        self.look(self._chosen or self.choice.wanted)

    def queue_up(self) -> None:
        """Put the papers into the print queue."""
        if self.made is not None:
            job = partial(jobs.queue_up, self._seat.desk, self.made[0])
            self._dialog.run_write(job, self._say_queued, self.tr("放入打印队列"))

    def _say_queued(self, queued: Queued) -> None:
        words = self.tr("新放入 {added:,} 张；{known:,} 张早就在队列里。")
        text = words.format(added=queued.added, known=queued.known)
        self._dialog.notice.say(text, Tone.GOOD)

    def _ask_where(self) -> None:
        if self.made is None:
            return
        wanted = self.made[0]
        place = division_name(wanted.village or self._seat.desk.identity.division)
        kinds = "、".join(form_label(kind) for kind in wanted.kinds[:2])
        hamlets = "、".join(wanted.all_hamlets)
        first = f"{place}{hamlets}{wanted.household_no}{kinds}.pdf"
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("保存 PDF"), first, self.tr("PDF 文件 (*.pdf)")
        )
        if name:
            self.save(Path(name))

    def save(self, out: Path) -> None:
        """Write the papers to a file; they count as printed."""
        if self.made is not None:
            job = partial(jobs.save, self._seat.desk, self.made[0], out)
            self._dialog.run_write(job, self._say_saved, self.tr("保存 PDF"))

    def _say_saved(self, made: NoticeFile) -> None:
        words = self.tr("已存为“{file}”，{papers:,} 张记为印过一次。")
        text = words.format(file=made.file.name, papers=made.papers)
        self._dialog.notice.say(text, Tone.GOOD)

    def _ask_printer(self) -> None:
        if self.made is None:
            return
        printer = ask_printer(self, self._dialog.notice.say, pages=self.made[1].pages)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the chosen pages on a printer; they count once they are out."""
        if self.made is None:
            return
        wanted, made = self.made
        first = min(max(printer.fromPage(), 1), made.pages)
        last = min(printer.toPage() or made.pages, made.pages)
        printer.setFullPage(True)
        run = PrintRun(printer, made.file, wanted, first, max(first, last))
        job = partial(print_and_count, self._seat.desk, run)
        self._dialog.run_write(job, partial(self._say_printed, run), self.tr("打印"))

    def _say_printed(self, run: PrintRun, _made: NoticeFile) -> None:
        words = self.tr("第 {first} 页到第 {last} 页已送到打印机，印到的记为印过一次。")
        self._dialog.notice.say(words.format(first=run.first, last=run.last), Tone.GOOD)
