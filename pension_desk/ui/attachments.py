"""What is attached to a record, with attaching and taking off at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.store.evidence import Evidence
from pension_desk.ui.attachments_dialog import AttachmentsDialog
from pension_desk.ui.removal import ask_why
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone


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


class KeptDialog(AttachmentsDialog):
    """The attachments of one record, which may be added to."""

    def __init__(self, seat: Seat, host: RowId, title: str, keeper: Keeper) -> None:
        super().__init__(seat, title, partial(keeper.read, seat.desk, host))
        self._host, self._keeper = host, keeper
        self.nothing = keeper.empty
        self.not_here = self.tr("文件还没有传到本机，收下对方的数据包后就能看。")
        self.take_off_button = self.add_button(self.tr("删除…"), self._ask_take_off, left=True)
        self.attach_button = self.add_button(self.tr("附上文件…"), self._ask_file)
        seat.worker.topics_changed.connect(self._on_topics)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {self._keeper.topic, Topic.BUNDLES}:
            self.reload()

    def reload(self) -> None:
        """Read the list anew."""
        job = partial(self._keeper.read, self.seat.desk, self._host)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("evidence", id(self)))

    def _show(self, found: tuple[Evidence, ...]) -> None:
        row = self.table.currentIndex().row()
        super()._show(found)
        self.table.choose(max(0, row))

    def _look(self, one: Evidence | None) -> None:
        super()._look(one)
        self.take_off_button.setEnabled(one is not None)

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

    def _ask_take_off(self) -> None:
        evidence = self.table.current()
        if evidence is None:
            return
        keeper, host = self._keeper, self._host
        ask_why(
            self,
            evidence.title,
            "",
            lambda desk, reason: keeper.detach(desk, evidence.id, host, reason),
            partial(self._say_gone, evidence.title),
        )

    def _say_gone(self, title: str) -> None:
        self.notice.say(self.tr("已删除“{title}”。").format(title=title), Tone.GOOD)


def _attach(
    keeper: Keeper, desk: Desk, host: RowId, file: Path, _watch: Watch
) -> Written[Evidence]:
    return keeper.attach(desk, host, file)
