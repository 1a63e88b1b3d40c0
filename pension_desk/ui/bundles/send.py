"""Sending (发包): to whom, onto which stick; the town sees its board of villages here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.domain.ids import VillageCode
from pension_desk.services.bundles import Exported
from pension_desk.services.desk import Role
from pension_desk.services.outcome import Topic
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.jobs import Parcel, Partner
from pension_desk.ui.bundles.models import board_model
from pension_desk.ui.bundles.place import PlacePicker
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable


class SendDialog(ActDialog):
    """A village sends to its town; the town sends to the villages chosen on its board."""

    def __init__(self, seat: Seat, to: Sequence[str] = (), folder: Path | None = None) -> None:
        super().__init__(seat, act_title(Act.SEND))
        self._town = seat.desk.identity.role is Role.TOWN
        self._to = tuple(to)
        self.board: LineTable[Partner] = LineTable(board_model(), self.tr("各村收发情况"))
        self.place = PlacePicker(seat.worker, self.tr("写到哪里"))
        self.full = QCheckBox(self.tr("发完整的一份（对方说缺包、收不下时才勾选）"))
        self._words = QLabel()
        self._pages = QStackedWidget()
        self._partners: tuple[Partner, ...] = ()
        self._lay_out()
        self.kit_button = self.add_button(self.tr("制作开村包…"), self._make_kit, left=True)
        self.kit_button.setVisible(self._town)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.send_button = self.add_button(act_title(Act.SEND), self._send, default=True)
        self._connect_signals()
        self.grow(*((62, 34) if self._town else (38, 26)))
        if folder is not None:
            self.place.choose(folder)
        self._switch()
        self.reload()

    def _lay_out(self) -> None:
        dress(self._words, "heading")
        self._words.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.unit // 2)
        column.addWidget(self._words)
        if self._town:
            column.addWidget(self.board, 1)
        else:
            self.board.hide()
        column.addWidget(self.place)
        column.addWidget(self.full)
        if not self._town:
            column.addStretch(1)
        self._pages.addWidget(page)
        self._pages.addWidget(
            EmptyState(
                Icon.SEND,
                self.tr("还不能发包"),
                self.tr("这个工作台不是用镇里的开村包建立的，还没有收包的对方。"),
            )
        )
        self.body.addWidget(self._pages, 1)

    def _connect_signals(self) -> None:
        self.place.folder_changed.connect(self._switch)
        self.board.selectionModel().selectionChanged.connect(self._switch)
        self.seat.worker.topics_changed.connect(self._on_topics)

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.BUNDLES, Topic.ROSTER}:
            self.reload()

    def reload(self) -> None:
        """Read anew what waits for whom."""
        job = partial(jobs.partners, self.seat.desk)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("partners", id(self)))

    def _show(self, found: tuple[Partner, ...]) -> None:
        chosen = self._to or tuple(partner.code for partner in self.board.chosen())
        self._partners = found
        self._pages.setCurrentIndex(0 if found else 1)
        if self._town:
            self.board.lines.show_lines(found)
            self.board.choose_lines(lambda partner: partner.code in chosen)
        elif found:
            self._words.setText(self._village_words(found[0]))
        self._to = ()
        self._switch()

    def _village_words(self, town: Partner) -> str:
        waiting = town.waiting
        if waiting is None or not (waiting.unsent or waiting.unanswered):
            return self.tr("没有新的改动要报给{town}。").format(town=town.name)
        parts = []
        if waiting.unsent:
            parts.append(self.tr("有 {n:,} 项改动还没有报").format(n=waiting.unsent))
        if waiting.unanswered:
            words = self.tr("{n:,} 项今天报过，还没有回执，会再带上")
            if waiting.days:
                words = self.tr("{n:,} 项报了 {days} 天还没有回执，会再带上")
            parts.append(words.format(n=waiting.unanswered, days=waiting.days))
        return self.tr("发给{town}：{parts}。").format(town=town.name, parts="；".join(parts))

    def _receivers(self) -> tuple[str, ...]:
        if not self._town:
            return tuple(partner.code for partner in self._partners)
        return tuple(partner.code for partner in self.board.chosen() if partner.waiting)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        receivers = self._receivers()
        ready = bool(receivers) and self.place.folder is not None and not self.busy
        self.send_button.setEnabled(ready)
        current = self.board.current()
        self.kit_button.setEnabled(current is not None and not self.busy)
        if not self._town:
            return
        count = len(receivers)
        chosen = len(self.board.chosen())
        if count:
            words = self.tr("发给选中的 {n} 个村（按住 Ctrl 可以多选）").format(n=count)
        elif chosen:
            words = self.tr("选中的村还没有第一次上报，先制作开村包给它。")
        else:
            words = self.tr("请在下表选要发给哪些村")
        self._words.setText(words)

    def _send(self) -> None:
        folder = self.place.folder
        if folder is not None and self.send_button.isEnabled():
            parcel = Parcel(self._receivers(), folder, self.full.isChecked())
            job = partial(jobs.send, self.seat.desk, parcel)
            self.run_write(job, self._say_sent, act_title(Act.SEND))

    def _say_sent(self, made: tuple[Exported, ...]) -> None:
        from pension_desk.ui.bundles.sent import SentDialog

        self.accept()
        SentDialog(self.seat, made).open()

    def _make_kit(self) -> None:
        from pension_desk.ui.bundles.kit import KitDialog

        partner = self.board.current()
        if partner is None:
            return
        folder = self.place.folder
        dialog = KitDialog(self.seat, VillageCode(partner.code), known=partner.line is not None)
        if folder is not None:
            dialog.place.choose(folder)
        self.accept()
        dialog.open()
