"""The town's board (各村收发情况): where every village stands, and what can be done for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel

from pension_desk.domain.ids import VillageCode
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.jobs import Partner
from pension_desk.ui.bundles.models import board_model
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


class BoardDialog(ActDialog):
    """Every village of the town, those with a kit first."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("board", "各村收发情况"))
        self.board: LineTable[Partner] = LineTable(board_model(), self.tr("各村收发情况"))
        self._words = QLabel(self.tr("按住 Ctrl 可以选几个村一起发。"))
        dress(self._words, "muted")
        self.body.addWidget(self._words)
        self.body.addWidget(self.board, 1)
        self.kit_button = self.add_button(self.tr("制作开村包…"), self._make_kit, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.send_button = self.add_button(self.tr("发给选中的村…"), self._send, default=True)
        self.board.selectionModel().selectionChanged.connect(self._switch)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(66, 36)
        self._switch()
        self.reload()

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.BUNDLES, Topic.ROSTER}:
            self.reload()

    def reload(self) -> None:
        """Read anew where every village stands."""
        job = partial(jobs.partners, self.seat.desk)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("partners", id(self)))

    def _show(self, found: tuple[Partner, ...]) -> None:
        chosen = {partner.code for partner in self.board.chosen()}
        self.board.lines.show_lines(found)
        self.board.choose_lines(lambda partner: partner.code in chosen)
        if not chosen:
            self.board.choose(0)
        self._switch()

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _receivers(self) -> tuple[str, ...]:
        return tuple(partner.code for partner in self.board.chosen() if partner.waiting)

    def _switch(self, *_from: object) -> None:
        self.send_button.setEnabled(bool(self._receivers()) and not self.busy)
        self.kit_button.setEnabled(len(self.board.chosen()) == 1 and not self.busy)

    def _send(self) -> None:
        from pension_desk.ui.bundles.visit import VisitDialog, Way

        receivers = self._receivers()
        self.accept()
        VisitDialog(self.seat, Way.SEND, receivers).open()

    def _make_kit(self) -> None:
        from pension_desk.ui.bundles.kit import KitDialog

        partner = self.board.current()
        if partner is not None:
            self.accept()
            KitDialog(self.seat, VillageCode(partner.code), known=partner.line is not None).open()
