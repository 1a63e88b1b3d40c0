"""The town's board (各村收发情况): where every village stands, and what can be done for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel

from pension_desk.domain.ids import VillageCode
from pension_desk.services.kits import Revoked
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.board_lines import board_model
from pension_desk.ui.bundles.jobs import Partner
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


class BoardDialog(ActDialog):
    """Every village of the town, those with a kit first; stays open under what it opens."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("board", "各村收发情况"))
        self.board: LineTable[Partner] = LineTable(board_model(), self.tr("各村收发情况"))
        self.said = QLabel()
        dress(self.said, "heading")
        self.said.setWordWrap(True)
        keys = QLabel(self.tr("↑↓ 移动　Enter 看收发记录　按住 Ctrl 或 Shift 可以选几个村"))
        dress(keys, "small")
        self.body.addWidget(self.said)
        self.body.addWidget(self.board, 1)
        self.body.addWidget(keys)
        self.kit_button = self.add_button(self.tr("制作开村包…"), self._make_kit, left=True)
        self.revoke_button = self.add_button(
            self.tr("停用丢失的电脑…"), self._ask_revoke, left=True
        )
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.log_button = self.add_button(self.tr("收发记录…"), self._open_log)
        self.send_button = self.add_button(self.tr("发给选中的村…"), self._send, default=True)
        self.board.selectionModel().selectionChanged.connect(self._switch)
        self.board.line_opened.connect(self._open_log)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(68, 36)
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
        if not self.board.chosen():
            self.board.choose(0)
        self.said.setText(self._words(found))
        self.board.setFocus()
        self._switch()

    def _words(self, found: tuple[Partner, ...]) -> str:
        lines = [partner.line for partner in found if partner.line]
        silent = sum(line.overdue for line in lines)
        words = self.tr("{all} 个村，{opened} 个开了村，{silent} 个逾期没有上报。")
        if not silent:
            words = self.tr("{all} 个村，{opened} 个开了村，没有逾期的。")
        opened = sum(line.stopped_at is None for line in lines)
        return words.format(all=len(found), opened=opened, silent=silent)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _receivers(self) -> tuple[str, ...]:
        return tuple(partner.code for partner in self.board.chosen() if partner.waiting)

    def _one(self) -> Partner | None:
        chosen = self.board.chosen()
        return chosen[0] if len(chosen) == 1 else None

    def _switch(self, *_from: object) -> None:
        one = self._one()
        self.send_button.setEnabled(bool(self._receivers()) and not self.busy)
        self.kit_button.setEnabled(one is not None and not self.busy)
        working = one is not None and one.line is not None and one.line.stopped_at is None
        self.revoke_button.setEnabled(working and not self.busy)
        self.log_button.setEnabled(one is not None and one.line is not None)

    def _send(self) -> None:
        from pension_desk.ui.bundles.visit import VisitDialog, Way

        VisitDialog(self.seat, Way.SEND, self._receivers()).open()

    def _open_log(self, *_from: object) -> None:
        from pension_desk.ui.bundles.log import LogDialog

        one = self._one()
        if one is not None and one.line is not None:
            LogDialog(self.seat, one.code).open()

    def _make_kit(self) -> None:
        from pension_desk.ui.bundles.kit import KitDialog

        one = self._one()
        if one is not None:
            known = one.line is not None and one.line.stopped_at is None
            KitDialog(self.seat, VillageCode(one.code), known=known).open()

    def _ask_revoke(self) -> None:
        one = self._one()
        if one is None or one.line is None:
            return
        advice = self.tr(
            "电脑丢了、被偷了或转给别人时才停用。停用不能撤销：那台电脑以后发来的包一律不收，"
            "已经写好还没交来的也不收；没有上报的改动就没有了。"
            "它上报过的都还在，做一个新的开村包就能在别的电脑上接着用。"
        )
        if one.line.reported_at is not None:
            words = self.tr("它最后一次上报是 {day} 的第 {n} 号。")
            day = one.line.reported_at.strftime("%Y-%m-%d")
            advice = words.format(day=day, n=one.line.last_report) + advice
        self.seat.messages.ask(
            self.tr("停用{village}现在用的电脑？").format(village=one.name),
            partial(self.revoke, one),
            yes=self.tr("停用"),
            advice=advice,
            grave=True,
        )

    def revoke(self, one: Partner, _checked: bool = False) -> None:
        """Trust a village's laptop no more."""
        job = partial(jobs.revoke, self.seat.desk, VillageCode(one.code))
        self.run_write(job, partial(self._say_revoked, one), "")

    def _say_revoked(self, one: Partner, _revoked: Revoked) -> None:
        words = self.tr("已停用{village}的电脑。要接着用，请给它做一个新的开村包。")
        self.notice.say(words.format(village=one.name), Tone.WARNING)
