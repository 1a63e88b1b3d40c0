"""What a backup holds, beside what the desk holds now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from pension_desk.services.backup import FoundBackup
from pension_desk.services.divisions import division_name
from pension_desk.store.restore import DeskContents
from pension_desk.ui.act_dialog import Notice
from pension_desk.ui.backup.found import made_words
from pension_desk.ui.theme import Tone, dress


class ComparePage(QWidget):
    """Two columns of facts, and in words what restoring would mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        unit = self.fontMetrics().height()
        self.said = Notice()
        card = QFrame()
        dress(card, "card")
        self._grid = QGridLayout(card)
        self._grid.setContentsMargins(unit, unit, unit, unit)
        self._grid.setHorizontalSpacing(unit * 2)
        self._grid.setVerticalSpacing(unit // 2)
        self._grid.setColumnStretch(2, 1)
        self._labels: list[QLabel] = []
        self._after = QLabel(
            self.tr(
                "恢复时窗口会关上再打开。现在的数据另放在数据文件夹里，名字以 replaced 开头。"
                "恢复以后请尽快用 U 盘收发一次，对方已经收到过的会补回来。"
            )
        )
        self._after.setWordWrap(True)
        dress(self._after, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        for part in (card, self.said, self._after):
            column.addWidget(part)
        column.addStretch(1)

    def show_both(
        self, found: FoundBackup, inside: DeskContents, present: DeskContents | None
    ) -> None:
        """Show a backup's contents beside the present ones; None where nothing can be read."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        self._row(0, "", self.tr("备份里的"), self.tr("现在的"), head=True)
        now = _facts(present) if present else ("—",) * 4
        rows = (
            self.tr("单位"),
            self.tr("居民"),
            self.tr("改动记录"),
            self.tr("最后一次操作"),
        )
        for at, (word, there, here) in enumerate(zip(rows, _facts(inside), now, strict=True), 1):
            self._row(at, word, there, here)
        self._row(len(rows) + 1, self.tr("备份时间"), made_words(found), "")
        words, tone = self._meaning(inside, present)
        self.said.say(words, tone)

    def _row(self, at: int, word: str, there: str, here: str, *, head: bool = False) -> None:
        for column, text in enumerate((word, there, here)):
            label = QLabel(text)
            dress(label, "heading" if head else "muted" if not column else "")
            self._grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignTop)
            self._labels.append(label)

    def _meaning(self, inside: DeskContents, present: DeskContents | None) -> tuple[str, Tone]:
        if present is None:
            return self.tr("现在的数据没有打开，不能和备份比较。"), Tone.WARNING
        if inside.division != present.division:
            words = self.tr("这是{other}的备份，不是{here}的！恢复以后这台电脑就成了{other}的。")
            names = {
                "other": division_name(inside.division),
                "here": division_name(present.division),
            }
            return words.format(**names), Tone.DANGER
        lost = present.changes - inside.changes
        if lost > 0:
            words = self.tr("备份以后又有 {n:,} 项改动，恢复以后要重新录入，或者从 U 盘再收一次。")
            return words.format(n=lost), Tone.WARNING
        return self.tr("备份以后没有新的改动。"), Tone.GOOD


def _facts(desk: DeskContents) -> tuple[str, ...]:
    last = desk.last_at.strftime("%Y-%m-%d %H:%M") if desk.last_at else "—"
    return (
        division_name(desk.division),
        f"{desk.residents:,}",
        f"{desk.changes:,}",
        f"{last} {desk.last_by}",
    )
