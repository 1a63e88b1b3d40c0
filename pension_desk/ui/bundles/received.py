"""What bundles bring, or have brought: counts, households, what was not taken, receipts."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from pension_desk.domain.bundles import Receipt
from pension_desk.services.bundles import Received, ReceivedBundle
from pension_desk.services.divisions import division_name
from pension_desk.store.touched import HouseholdLine, NotTakenLine
from pension_desk.ui.act_dialog import Notice
from pension_desk.ui.bundles.models import household_model, not_taken_model
from pension_desk.ui.bundles.verdicts import VerdictCard
from pension_desk.ui.bundles.words import kind_word
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.widgets.line_table import LineTable

_TYPED_MS = 150


class ReceivedPage(QWidget):
    """Shows a rehearsal or a result; both look the same, so that they can be compared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = QLabel()
        self._said.setWordWrap(True)
        dress(self._said, "heading")
        self.warnings = Notice()
        self.counts = VerdictCard()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("查找：姓名、户编号、村"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("在结果里查找"))
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self.households: LineTable[HouseholdLine] = LineTable(
            household_model(), self.tr("按户的变化")
        )
        self.not_taken: LineTable[NotTakenLine] = LineTable(
            not_taken_model(), self.tr("有冲突或未接收的改动")
        )
        self.tabs = QTabWidget()
        self._answers = QLabel()
        self._answers.setWordWrap(True)
        dress(self._answers, "muted")
        self._all: tuple[HouseholdLine, ...] = ()
        self._odd: tuple[NotTakenLine, ...] = ()
        self._lay_out()
        self.search.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._filter)

    def _lay_out(self) -> None:
        self.tabs.addTab(self.households, self.tr("按户"))
        self.tabs.addTab(self.not_taken, self.tr("有冲突或未接收"))
        unit = self.fontMetrics().height()
        self.search.setMaximumWidth(unit * 14)
        row = QHBoxLayout()
        row.setSpacing(unit // 2)
        row.addWidget(self.counts, 1)
        row.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(self._said)
        column.addWidget(self.warnings)
        column.addLayout(row)
        column.addWidget(self._answers)
        column.addWidget(self.tabs, 100)
        column.addStretch(1)  # where there is no table to take the room
        for label in (self._said, self._answers):
            label.hide()

    def show_received(self, received: Received, *, done: bool, then: str = "") -> None:
        """Show what bundles would bring, or have brought; ``then``: what follows, a sentence."""
        self._said.setText(self._headline(received, done=done) + then)
        self._said.setVisible(bool(self._said.text()))
        self.counts.show_counts(received, done=done)
        self._all = received.households
        self._odd = tuple(line for bundle in received.bundles for line in bundle.not_taken)
        self.search.clear()
        self._filter()
        self.tabs.setTabVisible(1, bool(self._odd))
        for part in (self.tabs, self.search):
            part.setVisible(bool(self._all or self._odd))
        self.warnings.say("\n".join(self._problems(received)), Tone.WARNING)
        answers = [self._answer(answer) for b in received.bundles for answer in b.answers]
        self._answers.setText("\n".join(answers))
        self._answers.setVisible(bool(answers))

    def _filter(self) -> None:
        """Show the lines in which everything typed is found."""
        self._typed.stop()
        words = self.search.text().split()
        households = [line for line in self._all if _holds(_household_text(line), words)]
        odd = [line for line in self._odd if _holds(_odd_text(line), words)]
        self.households.lines.show_lines(households)
        self.not_taken.lines.show_lines(odd)
        self.tabs.setTabText(0, self.tr("按户（{n:,}）").format(n=len(households)))
        self.tabs.setTabText(1, self.tr("有冲突或未接收（{n:,}）").format(n=len(odd)))

    def _headline(self, received: Received, *, done: bool) -> str:
        if not received.bundles:
            return self.tr("一个包也收不下，原因如下。")
        if all(bundle.again for bundle in received.bundles):
            return self.tr("这些包以前都收过了，没有任何变化。")
        if done:
            return ""
        names = "、".join(self._name(bundle) for bundle in received.bundles[:3])
        more = len(received.bundles) - 3
        if more > 0:
            names = self.tr("{names}等 {n} 个包").format(names=names, n=more + 3)
        return self.tr("将收下：{names}。").format(names=names)

    def _name(self, bundle: ReceivedBundle) -> str:
        outside = bundle.outside
        words = self.tr("{sender}{kind}第 {n} 号")
        return words.format(
            sender=division_name(outside.sender), kind=kind_word(outside.kind), n=outside.number
        )

    def _problems(self, received: Received) -> list[str]:
        skipped = [f"{one.name}：{told(one.sentence)}" for one in received.skipped]
        warned = [told(one) for bundle in received.bundles for one in bundle.warnings]
        return list(dict.fromkeys(skipped + warned))

    def _answer(self, answer: Receipt) -> str:
        words = self.tr(
            "对方的回执：我们第 {n} 号包，{by} 收下 {accepted:,} 项，无变化 {unchanged:,} 项，"
            "有冲突 {contested:,} 项，未接收 {refused:,} 项。"
        )
        return words.format(
            n=answer.bundle.number,
            by=answer.by,
            accepted=answer.accepted,
            unchanged=answer.unchanged,
            contested=answer.contested,
            refused=answer.refused,
        )


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)


def _household_text(line: HouseholdLine) -> str:
    return " ".join((division_name(line.village), line.household_no, *line.members))


def _odd_text(line: NotTakenLine) -> str:
    place = division_name(line.village)
    return " ".join((place, line.household_no, line.name, line.table, line.reason))
