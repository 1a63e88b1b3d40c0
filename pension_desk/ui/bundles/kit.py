"""A village's kit (开村包): made once, its pass-code shown once, told on paper only."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import VillageCode
from pension_desk.services.bundles import Kit
from pension_desk.services.divisions import division_name
from pension_desk.ui.act_dialog import ActDialog, Notice
from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.place import PlacePicker
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate


class KitDialog(ActDialog):
    """Asks where to, makes the kit, then shows the pass-code until it was written down."""

    def __init__(self, seat: Seat, village: VillageCode, *, known: bool) -> None:
        title = translate("bundles", "{village}的开村包").format(village=division_name(village))
        super().__init__(seat, title)
        self._village = village
        self._known = known
        self.place = PlacePicker(seat.worker, self.tr("写到哪里"))
        self.passcode = QLabel()
        self.written_down = QCheckBox(self.tr("口令已经抄在纸上"))
        self.copy_button = QPushButton(self.tr("复制口令"))
        self._file = QLabel()
        self._pages = QStackedWidget()
        self._lay_out()
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.make_button = self.add_button(self.tr("制作"), self._ask, default=True)
        self.done_button = self.add_button(self.tr("完成"), self.accept)
        self.done_button.hide()
        self._connect_signals()
        self.grow(38, 26)
        self.busy_changed()

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "开村包里是这个村的居民、清单和政策参数，加了密。"
                "村里第一次启动时用它建立自己的工作台，要输入下一步显示的口令。"
            )
        )
        words.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.unit // 2)
        column.addWidget(words)
        if self._known:
            warning = Notice()
            warning.say(
                self.tr("这个村已经有过开村包。再做一个，它原来的工作台发来的包就不再接收。"),
                Tone.WARNING,
            )
            column.addWidget(warning)
        column.addWidget(self.place)
        column.addStretch(1)
        self._pages.addWidget(page)
        self._pages.addWidget(self._code_page())
        self.body.addWidget(self._pages, 1)

    def _code_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.unit // 2)
        self._file.setWordWrap(True)
        dress(self._file, "muted")
        head = QLabel(self.tr("打开它的口令，只显示这一次："))
        dress(head, "heading")
        card = QFrame()
        dress(card, "card")
        inner = QVBoxLayout(card)
        font = self.passcode.font()
        font.setPixelSize(round(self.unit * 1.5))
        font.setBold(True)
        self.passcode.setFont(font)
        self.passcode.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.passcode.setWordWrap(True)
        self.passcode.setMargin(self.unit)
        self.passcode.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inner.addWidget(self.passcode)
        warning = Notice()
        warning.say(
            self.tr(
                "请抄在纸上，当面或电话告诉村里。不要写进 U 盘，不要和 U 盘放在一起："
                "捡到两样东西的人就能看到全村的资料。"
            ),
            Tone.WARNING,
        )
        self.copy_button.setAutoDefault(False)
        for part in (self._file, head, card, warning):
            column.addWidget(part)
        column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.written_down)
        column.addStretch(1)
        return page

    def _connect_signals(self) -> None:
        self.place.folder_changed.connect(self._switch)
        self.written_down.toggled.connect(self.done_button.setEnabled)
        self.copy_button.clicked.connect(self._copy)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        self.make_button.setEnabled(self.place.folder is not None and not self.busy)

    def _ask(self) -> None:
        if not self._known:
            self.make()
            return
        self.seat.messages.ask(
            self.tr("再给{village}做一个开村包？").format(village=division_name(self._village)),
            self.make,
            yes=self.tr("制作"),
            advice=self.tr("它原来的工作台从此作废，还没有上报的改动会收不到。"),
            grave=True,
        )

    def make(self) -> None:
        """Make the kit on the chosen place."""
        folder = self.place.folder
        if folder is not None:
            job = partial(jobs.make_kit, self.seat.desk, self._village, folder)
            self.run_write(job, self._show, self.tr("制作开村包"))

    def _show(self, kit: Kit) -> None:
        words = self.tr("已写成“{file}”，可以拔出 U 盘。")
        self._file.setText(words.format(file=kit.file.name))
        self.passcode.setText(kit.passcode)
        self.passcode.setAccessibleName(self.tr("口令：{code}").format(code=kit.passcode))
        self._pages.setCurrentIndex(1)
        self.make_button.hide()
        self.close_button.hide()
        self.done_button.show()
        self.done_button.setEnabled(False)
        self.done_button.setDefault(True)
        self.written_down.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.passcode.text())
        self.notice.say(
            self.tr("口令已复制。剪贴板里的内容别的程序也看得到，粘贴后请再复制点别的把它盖掉。")
        )

    def reject(self) -> None:
        """Esc does not lose a pass-code that was not written down."""
        if self._pages.currentIndex() == 1 and not self.written_down.isChecked():
            self.notice.say(self.tr("口令只显示这一次，请先抄在纸上，再勾选“已经抄在纸上”。"))
            self.written_down.setFocus()
            return
        super().reject()
