"""What is attached to a record: looked at, saved elsewhere. Attaching is part of its entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from pension_desk.domain.progress import Watch
from pension_desk.services import attachments
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.store.evidence import Evidence
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


def evidence_model() -> LineModel[Evidence]:
    """Return what is attached to a record, empty."""
    return LineModel(
        [
            Column(translate("land", "名称"), lambda x: x.title),
            Column(
                translate("land", "大小"),
                lambda x: f"{max(1, round(x.size / 1024)):,} KB",
                sort=lambda x: x.size,
                number=True,
            ),
            Column(translate("land", "日期"), lambda x: str(x.added_on or "")),
            Column(
                translate("land", "文件"),
                lambda x: translate("land", "在本机") if x.here else translate("land", "还没传到"),
                tone=lambda x: Tone.GOOD if x.here else Tone.WARNING,
            ),
        ]
    )


class AttachmentsDialog(ActDialog):
    """A list at the left, what is under the cursor at the right. ``read``: off the thread."""

    def __init__(self, seat: Seat, title: str, read: Callable[[], tuple[Evidence, ...]]) -> None:
        super().__init__(seat, title)
        self.nothing = self.tr("没有附件。")
        self.not_here = self.tr("文件不在本机。措施进展的附件留在镇里。")
        self.table: LineTable[Evidence] = LineTable(evidence_model(), title)
        self.preview = PagePreview(seat.worker)
        row = QHBoxLayout()
        row.addWidget(self.table, 1)
        row.addWidget(self.preview, 1)
        self.body.addLayout(row, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.save_button = self.add_button(self.tr("另存为…"), self._save_as, default=True)
        self.table.line_changed.connect(self._look)
        self.grow(60, 32)
        seat.worker.read(read, self._show, self.notice.tell, token=("attachments", id(self)))

    def _show(self, found: tuple[Evidence, ...]) -> None:
        self.table.lines.show_lines(found)
        self.table.choose(0)
        if not found:
            self._look(None)

    def _look(self, one: Evidence | None) -> None:
        self.save_button.setEnabled(one is not None and one.here)
        self.preview.show_pages(None, 0)
        if one is None:
            self.preview.say(self.nothing)
        elif not one.here:
            self.preview.say(self.not_here)
        else:
            job = partial(attachments.page_count, self.seat.desk, one)
            token = ("attachment-look", id(self))
            show = partial(self._show_pages, one)
            self.seat.worker.read(job, show, self.preview.refuse, token=token)

    def _show_pages(self, one: Evidence, pages: int) -> None:
        draw = partial(attachments.page_image, self.seat.desk, one)
        self.preview.show_pages(draw, pages)

    def _save_as(self) -> None:
        one = self.table.current()
        if one is None:
            return
        suggested = f"{one.title}{attachments.ending(one.media_type)}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested)
        if name:
            self.save(one, Path(name))

    def save(self, one: Evidence, out: Path) -> None:
        """Write a file where the person asked for it."""
        self.run_write(partial(_save, self.seat.desk, one, out), self._say_saved, "")

    def _say_saved(self, out: Path) -> None:
        words = self.tr("已存到“{file}”。这份文件没有加密，用完请删除。")
        self.notice.say(words.format(file=out.name), Tone.WARNING)


def _save(desk: Desk, one: Evidence, out: Path, _watch: Watch) -> Written[Path]:
    return Written(attachments.save_as(desk, one, out))
