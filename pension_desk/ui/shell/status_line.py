"""The line at the bottom: which desk, who sits here, how old the backup is, the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from pension_desk.ui.translation import translate

NOTE_MS = 8_000
"""How long a note of what was done stays."""


@dataclass(frozen=True)
class DeskFacts:
    """What the line tells; ``backup_days``: full days since the last backup, None if never."""

    name: str
    role: str
    author: str
    as_of: date
    residents: int
    backup_days: int | None


def backup_words(days: int | None) -> str:
    """Return how old the last backup is, in words."""
    if days is None:
        return translate("status", "还没有备份过")
    if days == 0:
        return translate("status", "今天备份过")
    return translate("status", "{n} 天前备份").format(n=days)


class StatusLine(QStatusBar):
    """Facts at the right, notes of what was done at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._note = QLabel()
        self._note.setAccessibleName(self.tr("刚才做了什么"))
        self._facts = [QLabel() for _ in range(5)]
        self._fade = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._fade.timeout.connect(self._note.clear)
        self.addWidget(self._note, 1)
        for label in self._facts:
            self.addPermanentWidget(label)

    def note(self, text: str) -> None:
        """Say what was done; it fades after some seconds."""
        self._note.setText(text)
        self._fade.start()

    def show_facts(self, facts: DeskFacts) -> None:
        """Tell these facts."""
        desk, author, count, backup, day = self._facts
        desk.setText(f"{facts.name} · {facts.role}")
        author.setText(self.tr("经办人：{name}").format(name=facts.author or "—"))
        count.setText(self.tr("共 {n} 人").format(n=f"{facts.residents:,}"))
        backup.setText(backup_words(facts.backup_days))
        day.setText(self.tr("截至 {day}").format(day=facts.as_of.isoformat()))
