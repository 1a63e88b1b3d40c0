"""What was written to the stick, and that it may be pulled out now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel

from pension_desk.services.bundles import Exported
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import Tone, dress, tokens_for


class SentDialog(ActDialog):
    """Names every file; the bundles have been read back from the stick by now."""

    def __init__(self, seat: Seat, made: tuple[Exported, ...]) -> None:
        super().__init__(seat, act_title(Act.SEND))
        self._lay_out(made)
        warnings = tuple(dict.fromkeys(w for one in made for w in one.warnings))
        if warnings:
            self.notice.say("\n".join(warnings), Tone.WARNING)
        self.done_button = self.add_button(self.tr("完成"), self.accept, default=True)
        self.done_button.setFocus()
        self.setMinimumWidth(self.unit * 30)

    def _lay_out(self, made: tuple[Exported, ...]) -> None:
        unit = self.unit
        mark = QLabel()
        colour = tokens_for(self.palette()).tone(Tone.GOOD)
        mark.setPixmap(pixmap(Icon.USB, unit * 2, colour, self.devicePixelRatioF()))
        said = QLabel(self.tr("写好了，也读回核对过，现在可以拔出 U 盘。"))
        said.setWordWrap(True)
        dress(said, "heading")
        row = QHBoxLayout()
        row.addWidget(mark)
        row.addWidget(said, 1)
        card = QFrame()
        dress(card, "card")
        grid = QGridLayout(card)
        grid.setHorizontalSpacing(unit)
        grid.setColumnStretch(1, 1)
        for at, one in enumerate(made):
            place = QLabel(division_name(one.receiver))
            name = QLabel(one.file.name)
            name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            count = QLabel(self._what(one))
            dress(count, "muted")
            for column, label in enumerate((place, name, count)):
                grid.addWidget(label, at, column)
        after = QLabel(self._next_words())
        after.setWordWrap(True)
        dress(after, "muted")
        self.body.addLayout(row)
        self.body.addWidget(card)
        self.body.addWidget(after)
        self.body.addStretch(1)

    def _what(self, one: Exported) -> str:
        words = self.tr("{n:,} 项改动").format(n=one.changes)
        if one.receipts:
            words += self.tr("，{n} 份回执").format(n=one.receipts)
        return self.tr("{words}（完整的一份）").format(words=words) if one.full else words

    def _next_words(self) -> str:
        if self.seat.desk.identity.role is Role.TOWN:
            return self.tr("把 U 盘交给村里，村里点“收包”即可。文件是加密的，只有收的村打得开。")
        return self.tr("把 U 盘交到镇里，镇里收下后会把回执带回来。文件是加密的，只有镇里打得开。")
