"""How many changes were taken, were held already, differ, were refused: a card of four counts."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from pension_desk.domain.bundles import Verdict
from pension_desk.services.bundles import Received
from pension_desk.ui.bundles.words import verdict_word
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.status import StatusLabel

TONES = {
    Verdict.ACCEPTED: Tone.GOOD,
    Verdict.UNCHANGED: Tone.NEUTRAL,
    Verdict.CONTESTED: Tone.WARNING,
    Verdict.REFUSED: Tone.DANGER,
}
"""How each verdict looks."""


class VerdictCard(QFrame):
    """Four counts and their sum; hidden when no bundle could be taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        unit = self.fontMetrics().height()
        self._numbers = {verdict: QLabel() for verdict in Verdict}
        self._words = {verdict: StatusLabel() for verdict in Verdict}
        self._whole = QLabel()
        dress(self._whole, "muted")
        row = QHBoxLayout(self)
        row.setSpacing(unit // 2)
        for verdict in Verdict:
            dress(self._numbers[verdict], "heading")
            row.addWidget(self._numbers[verdict])
            row.addWidget(self._words[verdict])
            row.addSpacing(unit // 2)
        row.addWidget(self._whole)
        row.addStretch(1)

    def show_counts(self, received: Received, *, done: bool) -> None:
        """Show the counts; ``done``: they stand, else they would come to be."""
        total = 0
        for verdict in Verdict:
            count = int(getattr(received, verdict.value))
            total += count
            self._numbers[verdict].setText(f"{count:,}")
            will = verdict is Verdict.ACCEPTED and not done
            word = self.tr("将接收") if will else verdict_word(verdict)
            self._words[verdict].show_status(word, TONES[verdict] if count else Tone.NEUTRAL)
        self._whole.setText(self.tr("共 {n:,} 项改动").format(n=total))
        self.setVisible(bool(received.bundles))
