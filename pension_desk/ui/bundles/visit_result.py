"""The last step of a visit: whether the stick may be pulled, what came in, what went out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.services.bundles import Exported
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name
from pension_desk.services.visit import NotWritten, Visited
from pension_desk.ui.bundles.received import ReceivedPage
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import Tone, dress, tokens_for
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


@dataclass(frozen=True)
class Outgoing:
    """What became of the bundle for one receiver."""

    made: Exported | None = None
    missed: NotWritten | None = None


def outgoing_model() -> LineModel[Outgoing]:
    """Return what was written, empty."""
    return LineModel(
        [
            Column(
                translate("visit", "情况"),
                lambda out: (
                    translate("visit", "已写好") if out.made else translate("visit", "没写成")
                ),
                tone=lambda out: Tone.GOOD if out.made else Tone.DANGER,
            ),
            Column(translate("visit", "给谁"), _receiver),
            Column(translate("visit", "内容"), lambda out: _carried(out.made)),
            Column(
                translate("visit", "文件或原因"),
                lambda out: (
                    out.made.file.name
                    if out.made
                    else told(out.missed.sentence)
                    if out.missed
                    else ""
                ),
                tip=lambda out: told(out.missed.sentence) if out.missed else "",
            ),
        ]
    )


def _receiver(out: Outgoing) -> str:
    if out.made is not None:
        return division_name(out.made.receiver)
    return out.missed.name if out.missed else ""


def _carried(made: Exported | None) -> str:
    if made is None:
        return ""
    parts = [translate("visit", "{n:,} 项改动").format(n=made.changes)]
    if made.receipts:
        parts.append(translate("visit", "{n} 份回执").format(n=made.receipts))
    words = "、".join(parts)
    return translate("visit", "{words}（完整的一份）").format(words=words) if made.full else words


class PullBanner(QFrame):
    """In big words whether the stick may be pulled, and a button that lets it go."""

    eject_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        unit = self.fontMetrics().height()
        self._mark = QLabel()
        self.said = QLabel()
        self.said.setWordWrap(True)
        dress(self.said, "title")
        self._more = QLabel()
        self._more.setWordWrap(True)
        self.eject_button = QPushButton(self.tr("弹出 U 盘"))
        self.eject_button.setAutoDefault(False)
        self.eject_button.clicked.connect(self.eject_requested)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.said)
        words.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(unit, unit // 2, unit, unit // 2)
        row.setSpacing(unit)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.eject_button)

    def say(self, words: str, more: str, tone: Tone, *, can_eject: bool) -> None:
        """Say it, with a shape and a colour."""
        self.said.setText(words)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(f"{words}{more}")
        dress(self, "notice", tone)
        colour = tokens_for(self.palette()).tone(tone)
        mark = {Tone.GOOD: Icon.DONE, Tone.ACCENT: Icon.USB}.get(tone, Icon.WARNING)
        unit = self.fontMetrics().height()
        self._mark.setPixmap(pixmap(mark, unit * 2, colour, self.devicePixelRatioF()))
        self.eject_button.setVisible(can_eject)


class VisitResult(QWidget):
    """The banner, and a page for each direction."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.banner = PullBanner()
        self.received = ReceivedPage()
        self.outgoing: LineTable[Outgoing] = LineTable(outgoing_model(), self.tr("写出去的包"))
        self._next = QLabel()
        self._next.setWordWrap(True)
        dress(self._next, "muted")
        self.tabs = QTabWidget()
        out = QWidget()
        column = QVBoxLayout(out)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outgoing, 1)
        column.addWidget(self._next)
        self.tabs.addTab(self.received, "")
        self.tabs.addTab(out, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 2)
        column.addWidget(self.banner)
        column.addWidget(self.tabs, 1)

    def show_visited(self, visited: Visited, *, can_eject: bool) -> None:
        """Show what a visit has done."""
        received = visited.received
        if received is not None:
            self.received.show_received(received, done=True)
        lines = [Outgoing(missed=one) for one in visited.not_written]
        lines += [Outgoing(made=one) for one in visited.written]
        self.outgoing.lines.show_lines(lines)
        self._next.setText(self._next_words() if visited.written else "")
        count = len(received.bundles) if received else 0
        self.tabs.setTabText(0, self.tr("收下的（{n}）").format(n=count))
        self.tabs.setTabText(1, self.tr("写出去的（{n}）").format(n=len(visited.written)))
        self.tabs.setTabVisible(0, received is not None)
        self.tabs.setTabVisible(1, bool(lines))
        self.tabs.setCurrentIndex(1 if visited.not_written or received is None else 0)
        self._say(visited, can_eject=can_eject)

    def say_ejected(self) -> None:
        """Say that the system has let the stick go."""
        words = self.tr("已经弹出，可以拔出 U 盘")
        self.banner.say(words, "", Tone.GOOD, can_eject=False)

    def _say(self, visited: Visited, *, can_eject: bool) -> None:
        warnings = "\n".join(
            dict.fromkeys(told(w) for one in visited.written for w in one.warnings)
        )
        if visited.stick_gone:
            self.banner.say(
                self.tr("U 盘中途断开了"),
                self.tr("已经收下的都记好了，不用再收。没写成的，插好 U 盘再来一次就行。"),
                Tone.DANGER,
                can_eject=False,
            )
        elif visited.not_written:
            words = self.tr("有 {n} 个包没写成，原因在下面。收下的都记好了，没写成的下次再带上。")
            more = words.format(n=len(visited.not_written))
            self.banner.say(self.tr("可以拔出 U 盘"), more, Tone.WARNING, can_eject=can_eject)
        else:
            words = self.tr("写出 {n} 个包，都读回核对过。") if visited.written else ""
            more = "\n".join(filter(None, (words.format(n=len(visited.written)), warnings)))
            self.banner.say(self.tr("可以拔出 U 盘"), more, Tone.GOOD, can_eject=can_eject)

    def _next_words(self) -> str:
        if self._role is Role.TOWN:
            return self.tr("把 U 盘交给村里，村里点“收包”即可。文件是加密的，只有收的村打得开。")
        return self.tr("把 U 盘交到镇里，镇里收下后会把回执带回来。文件是加密的，只有镇里打得开。")
