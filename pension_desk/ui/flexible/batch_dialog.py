"""批量联系: texts to copy or letters to print, then the batch is entered as contacts."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
)

from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.visit_words import Mode
from pension_desk.services.flexible_contact import KIND, Contacted, Texts
from pension_desk.services.notices import Wanted
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.clipboard import rows_mime
from pension_desk.ui.flexible import jobs
from pension_desk.ui.flexible.jobs import Batch, BatchLine
from pension_desk.ui.flexible.words import mode_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable

LETTER = "flexible_letter"
MODES = (Mode.SMS, Mode.WECHAT, Mode.PHONE, Mode.MAIL)


class BatchDialog(ActDialog):
    """One way of reaching people at a time; nothing is sent by the program."""

    def __init__(
        self, seat: Seat, numbers: array[int], on_recorded: Callable[[], object], mode: Mode
    ) -> None:
        super().__init__(seat, self.tr("批量联系"))
        self._numbers = numbers
        self._on_recorded = on_recorded
        self._batch: Batch | None = None
        self.mode = QComboBox()
        for one in MODES:
            self.mode.addItem(mode_word(one), one.value)
        self.mode.setCurrentIndex(MODES.index(mode))
        self.mode.setAccessibleName(self.tr("怎样联系"))
        self.said = QLabel()
        self.table: LineTable[BatchLine] = LineTable(_model(), self.tr("名单"), sortable=False)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("这个人的文字"))
        self.wording_button = QPushButton(self.tr("改文字…"))
        self._lay_out()
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.one_button = self.add_button(self.tr("复制这一条"), self.copy_one)
        self.copy_button = self.add_button(self.tr("复制全部"), self.copy_all)
        self.sheet_button = self.add_button(self.tr("存为表格…"), self._ask_sheet)
        self.print_button = self.add_button(self.tr("打印信件…"), self.print_letters)
        self.record_button = self.add_button(self.tr("登记为已联系"), self.record, default=True)
        self.mode.currentIndexChanged.connect(self.look)
        self.table.line_changed.connect(self._on_line)
        self.wording_button.clicked.connect(self._open_wording)
        self.grow(58, 36)
        self.look()

    @property
    def chosen(self) -> Mode:
        """How people are to be reached."""
        return Mode(str(self.mode.currentData()))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(self.unit)
        label = QLabel(self.tr("怎样联系(&M)"))
        label.setBuddy(self.mode)
        for widget in (label, self.mode, self.wording_button):
            line.addWidget(widget)
        line.addStretch(1)
        self.said.setWordWrap(True)
        dress(self.said, "muted")
        self.split = QSplitter()
        self.split.addWidget(self.table)
        self.split.addWidget(self.text)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([self.unit * 26, self.unit * 32])
        self.body.addLayout(line)
        self.body.addWidget(self.said)
        self.body.addWidget(self.split, 1)

    def look(self, *_from: object) -> None:
        """Make the texts of the chosen way and show them."""
        self._batch = None
        self._switch()
        job = partial(jobs.batch, self.seat.desk, self._numbers, self.chosen)
        self.run_read(job, self._show, self.tr("整理名单"))

    def _show(self, batch: Batch) -> None:
        self._batch = batch
        texts = batch.texts
        self.table.lines.show_lines(batch.lines)
        self.table.choose(0)
        self._on_line(self.table.current())
        self.said.setText(self._words(batch, texts))
        if texts and texts.warnings:
            self.notice.say("".join(texts.warnings))
        self._switch()

    def _words(self, batch: Batch, texts: Texts | None) -> str:
        people, without = len(batch.lines), batch.without
        if self.chosen is Mode.MAIL:
            words = self.tr("{n:,} 人，一户一封，按走访顺序打印。")
            return words.format(n=people)
        said = self.tr("{n:,} 人有电话，{w:,} 人没有电话。").format(n=people, w=without)
        if texts is None:
            return said + self.tr("逐个打电话；打完在名单上按 F4 登记答复。")
        said += self.tr("程序不发送，复制到手机上发。")
        if self.chosen is Mode.SMS:
            said += self.tr("共 {n:,} 条短信（70 字以内算一条）。").format(n=texts.parts)
        return said

    def _switch(self) -> None:
        batch = self._batch
        texts = batch.texts if batch else None
        written = self.chosen in (Mode.SMS, Mode.WECHAT)
        self.text.setVisible(written)
        for button in (self.one_button, self.copy_button, self.sheet_button):
            button.setVisible(written)
            button.setEnabled(bool(texts and texts.messages))
        self.wording_button.setVisible(self.chosen is not Mode.PHONE)
        self.print_button.setVisible(self.chosen is Mode.MAIL)
        for button in (self.print_button, self.record_button):
            button.setEnabled(bool(batch and batch.lines))

    def _on_line(self, line: BatchLine | None) -> None:
        self.text.setPlainText(line.message.text if line and line.message else "")

    def copy_one(self) -> None:
        """Put the text of the person under the cursor on the clipboard."""
        line = self.table.current()
        if line is None or line.message is None:
            return
        one = Texts((line.message,), 0, ())
        job = partial(jobs.copied, self.seat.desk, one, self.chosen)
        self.run_write(job, self._copied_one, self.tr("复制"))

    def _copied_one(self, taken: Texts) -> None:
        one = taken.messages[0]
        QGuiApplication.clipboard().setText(one.text)
        words = self.tr("已复制给 {name}（{phone}）的文字。")
        self.notice.say(words.format(name=one.name, phone=one.phone), Tone.GOOD)

    def copy_all(self) -> None:
        """Put every name, phone number and text on the clipboard; that they left is logged."""
        batch = self._batch
        if batch is not None and batch.texts is not None:
            job = partial(jobs.copied, self.seat.desk, batch.texts, self.chosen)
            self.run_write(job, self._copied, self.tr("复制"))

    def _copied(self, taken: Texts) -> None:
        heads = (self.tr("姓名"), self.tr("电话"), self.tr("文字"))
        rows = [(one.name, one.phone, one.text) for one in taken.messages]
        QGuiApplication.clipboard().setMimeData(rows_mime(heads, rows))
        words = self.tr("已复制 {n:,} 人的电话和文字，可以粘贴到表格或手机助手里。")
        self.notice.say(words.format(n=len(rows)), Tone.GOOD)

    def _ask_sheet(self) -> None:
        suggested = self.tr("灵活就业{mode}.xlsx").format(mode=mode_word(self.chosen))
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("另存为"), suggested, self.tr("表格 (*.xlsx)")
        )
        if name:
            self.save(Path(name).with_suffix(".xlsx"))

    def save(self, out: Path) -> None:
        """Write the texts to a workbook."""
        batch = self._batch
        if batch is not None and batch.texts is not None:
            job = partial(jobs.export, self.seat.desk, batch.texts, self.chosen, out)
            self.run_write(job, partial(self._saved, out), self.tr("存为表格"))

    def _saved(self, out: Path, _rows: int) -> None:
        self.notice.say(self.tr("已存到“{file}”。").format(file=out.name), Tone.GOOD)

    def print_letters(self) -> None:
        """Open the letters of these people among the papers: preview, printer, print queue."""
        from pension_desk.ui.notices.dialog import NoticesDialog

        if self._batch is not None:
            rows = tuple(one.id for one in self._batch.lines)
            NoticesDialog(self.seat, Wanted((LETTER,), residents=rows)).open()

    def _open_wording(self) -> None:
        from pension_desk.ui.forms.dialog import FormsDialog

        dialog = FormsDialog(self.seat, LETTER if self.chosen is Mode.MAIL else KIND)
        dialog.finished.connect(self.look)
        dialog.open()

    def record(self) -> None:
        """Enter that these people were told this way today; Ctrl+Z takes the batch back."""
        job = partial(jobs.record, self.seat.desk, self._numbers, self.chosen)
        self.run_write(job, self._recorded, self.tr("登记"))

    def _recorded(self, made: Contacted) -> None:
        words = self.tr("已登记 {n:,} 人。当天已联系过 {a:,} 人，没有电话 {w:,} 人，没有登记。")
        said = words.format(n=made.entered, a=made.already, w=made.without)
        self.notice.say(said + self.tr("（Ctrl+Z 可撤销整批）"), Tone.GOOD)
        self._on_recorded()


def _model() -> LineModel[BatchLine]:
    columns: list[Column[BatchLine]] = [
        Column(translate("flexible", "姓名"), lambda one: one.name),
        Column(translate("flexible", "电话"), lambda one: mask_phone(one.phone)),
        Column(translate("flexible", "短信条数"), _parts, number=True),
        Column(translate("flexible", "屯组、户号"), lambda one: one.place),
    ]
    return LineModel(columns)


def _parts(line: BatchLine) -> str:
    return str(line.message.parts) if line.message else ""
