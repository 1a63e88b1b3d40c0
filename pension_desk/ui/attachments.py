"""The scans and photos attached to a record: attach, look at, save, take off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QScrollArea

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import attachments
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store.evidence import Evidence
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.text_question import TextQuestion


def evidence_model() -> LineModel[Evidence]:
    """Return what is attached to a record, empty."""
    return LineModel(
        [
            Column(translate("attachments", "名称"), lambda x: x.title),
            Column(
                translate("attachments", "大小"),
                lambda x: f"{x.size / 1024:,.0f} KB",
                sort=lambda x: x.size,
                number=True,
            ),
            Column(translate("attachments", "日期"), lambda x: str(x.added_on or "")),
            Column(
                translate("attachments", "文件"),
                lambda x: (
                    translate("attachments", "在本机")
                    if x.here
                    else translate("attachments", "还没传到")
                ),
                tone=lambda x: Tone.GOOD if x.here else Tone.WARNING,
            ),
        ]
    )


@dataclass(frozen=True)
class Keeper:
    """Where attachments are kept: how they are read, attached and taken off, and their topic.

    ``empty``: what is said where none is attached.
    """

    topic: Topic
    empty: str
    read: Callable[[Desk, RowId], tuple[Evidence, ...]]
    attach: Callable[[Desk, RowId, Path], Written[Evidence]]
    detach: Callable[[Desk, RowId, RowId, str], Written[None]]


class AttachmentsDialog(ActDialog):
    """A list at the left, the picture under the cursor at the right."""

    def __init__(self, seat: Seat, host: RowId, title: str, keeper: Keeper) -> None:
        super().__init__(seat, title)
        self._host, self._keeper = host, keeper
        self.table: LineTable[Evidence] = LineTable(evidence_model(), self.tr("附件"))
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        dress(self.picture, "muted")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.picture)
        row = QHBoxLayout()
        row.setSpacing(self.unit // 2)
        row.addWidget(self.table, 1)
        row.addWidget(self._area, 1)
        self.body.addLayout(row, 1)
        self.take_off_button = self.add_button(self.tr("删除…"), self._ask_take_off, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.save_button = self.add_button(self.tr("另存为…"), self._save_as)
        self.attach_button = self.add_button(self.tr("附上文件…"), self._ask_file, default=True)
        self.table.line_changed.connect(self._look)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(62, 34)
        self.reload()

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {self._keeper.topic, Topic.BUNDLES}:
            self.reload()

    def reload(self) -> None:
        """Read the list anew."""
        job = partial(self._keeper.read, self.seat.desk, self._host)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("evidence", id(self)))

    def _show(self, found: tuple[Evidence, ...]) -> None:
        row = self.table.currentIndex().row()
        self.table.lines.show_lines(found)
        self.table.choose(max(0, row))
        if not found:
            self._look(None)

    def _look(self, evidence: Evidence | None) -> None:
        self.save_button.setEnabled(evidence is not None and evidence.here)
        self.take_off_button.setEnabled(evidence is not None)
        self.picture.setPixmap(QPixmap())
        if evidence is None:
            self.picture.setText(self._keeper.empty)
        elif not evidence.here:
            self.picture.setText(self.tr("文件还没有传到本机，收下对方的数据包后就能看。"))
        elif not evidence.media_type.startswith("image/"):
            self.picture.setText(self.tr("PDF 文件，另存后打开看。"))
        else:
            job = partial(attachments.content, self.seat.desk, evidence)
            token = ("evidence-look", id(self))
            self.seat.worker.read(job, self._paint, self.notice.tell, token=token)

    def _paint(self, data: bytes) -> None:
        image = QImage.fromData(data)
        if image.isNull():
            self.picture.setText(self.tr("这张图片打不开。"))
            return
        width = max(200, self._area.viewport().width() - self.unit)
        wide = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        self.picture.setPixmap(QPixmap.fromImage(wide))

    def _ask_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("选照片或扫描件"), "", self.tr("照片和PDF (*.jpg *.jpeg *.png *.pdf)")
        )
        if name:
            self.attach(Path(name))

    def attach(self, file: Path) -> None:
        """Attach a file to the record."""
        job = partial(_attach, self._keeper, self.seat.desk, self._host, file)
        self.run_write(job, self._say_attached, "")

    def _say_attached(self, made: Evidence) -> None:
        self.notice.say(self.tr("已附上“{title}”。").format(title=made.title), Tone.GOOD)

    def _save_as(self) -> None:
        evidence = self.table.current()
        if evidence is None:
            return
        suggested = f"{evidence.title}{attachments.ending(evidence.media_type)}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested)
        if name:
            job = partial(_save, self.seat.desk, evidence, Path(name))
            self.run_write(job, self._say_saved, "")

    def _say_saved(self, out: Path) -> None:
        words = self.tr("已存到“{file}”。这份文件没有加密，用完请删除。")
        self.notice.say(words.format(file=out.name), Tone.WARNING)

    def _ask_take_off(self) -> None:
        evidence = self.table.current()
        if evidence is None:
            return
        question = TextQuestion(
            self,
            title=self.tr("删除附件"),
            question=self.tr("删除“{title}”？").format(title=evidence.title),
            label=self.tr("原因"),
            agree=self.tr("删除"),
            grave=True,
        )
        question.agreed.connect(partial(self._take_off, evidence, question))
        question.open()

    def _take_off(self, evidence: Evidence, question: TextQuestion, reason: str) -> None:
        job = partial(_detach, self._keeper, (self.seat.desk, self._host), evidence, reason)
        self.run_write(job, partial(self._gone, question), "", question.show_refusal)

    def _gone(self, question: TextQuestion, _none: object) -> None:
        question.accept()


def _attach(
    keeper: Keeper, desk: Desk, host: RowId, file: Path, _watch: Watch
) -> Written[Evidence]:
    return keeper.attach(desk, host, file)


def _save(desk: Desk, evidence: Evidence, out: Path, _watch: Watch) -> Written[Path]:
    return Written(attachments.save_as(desk, evidence, out))


def _detach(
    keeper: Keeper, where: tuple[Desk, RowId], evidence: Evidence, reason: str, _watch: Watch
) -> Written[None]:
    desk, host = where
    return keeper.detach(desk, evidence.id, host, reason)
