"""What bundles bring, or have brought: counts, households, what was not taken, receipts."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from pension_desk.domain.bundles import Receipt, Verdict
from pension_desk.services.bundles import Received, ReceivedBundle
from pension_desk.services.divisions import division_name
from pension_desk.store.touched import HouseholdLine, NotTakenLine
from pension_desk.ui.act_dialog import Notice
from pension_desk.ui.bundles.models import household_model, not_taken_model
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.status import StatusLabel

_TONES = {
    Verdict.ACCEPTED: Tone.GOOD,
    Verdict.UNCHANGED: Tone.NEUTRAL,
    Verdict.CONTESTED: Tone.WARNING,
    Verdict.REFUSED: Tone.DANGER,
}


class ReceivedPage(QWidget):
    """Shows a rehearsal or a result; both look the same, so that they can be compared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = QLabel()
        self._said.setWordWrap(True)
        dress(self._said, "heading")
        self.warnings = Notice()
        self._card = QFrame()
        dress(self._card, "card")
        self._grid = QGridLayout(self._card)
        self._parts: list[QWidget] = []
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
        self._lay_out()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.households, self.tr("按户"))
        self.tabs.addTab(self.not_taken, self.tr("有冲突或未接收"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 2)
        for part in (self._said, self.warnings, self._card, self._answers):
            column.addWidget(part)
        column.addWidget(self.tabs, 1)

    def show_received(self, received: Received, *, done: bool) -> None:
        """Show what bundles would bring, or have brought."""
        self._said.setText(self._headline(received, done=done))
        self._show_counts(received, done=done)
        lines = [line for bundle in received.bundles for line in bundle.households]
        refused = [line for bundle in received.bundles for line in bundle.not_taken]
        self.households.lines.show_lines(lines)
        self.not_taken.lines.show_lines(refused)
        self.tabs.setTabText(0, self.tr("按户（{n:,}）").format(n=len(lines)))
        self.tabs.setTabText(1, self.tr("有冲突或未接收（{n:,}）").format(n=len(refused)))
        self.tabs.setTabVisible(1, bool(refused))
        self.tabs.setVisible(bool(lines or refused))
        self.warnings.say("\n".join(self._problems(received)), Tone.WARNING)
        answers = [self._answer(answer) for b in received.bundles for answer in b.answers]
        self._answers.setText("\n".join(answers))
        self._answers.setVisible(bool(answers))

    def _headline(self, received: Received, *, done: bool) -> str:
        if not received.bundles:
            return self.tr("一个包也收不下，原因如下。")
        if all(bundle.again for bundle in received.bundles):
            return self.tr("这些包以前都收过了，没有任何变化。")
        names = "、".join(self._name(bundle) for bundle in received.bundles[:3])
        more = len(received.bundles) - 3
        if more > 0:
            names = self.tr("{names}等 {n} 个包").format(names=names, n=more + 3)
        words = (
            self.tr("已收下：{names}。回执会随下次发包带给对方。")
            if done
            else self.tr("将收下：{names}。还没有写入，请看一遍再点“收下”。")
        )
        return words.format(names=names)

    def _name(self, bundle: ReceivedBundle) -> str:
        outside = bundle.outside
        words = self.tr("{sender}{kind}第 {n} 号")
        return words.format(
            sender=division_name(outside.sender), kind=outside.kind.label, n=outside.number
        )

    def _problems(self, received: Received) -> list[str]:
        skipped = [f"{one.name}：{one.sentence}" for one in received.skipped]
        warned = [sentence for bundle in received.bundles for sentence in bundle.warnings]
        return list(dict.fromkeys(skipped + warned))

    def _show_counts(self, received: Received, *, done: bool) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        total = 0
        for column, verdict in enumerate(Verdict):
            count = int(getattr(received, verdict.value))
            total += count
            number = QLabel(f"{count:,}")
            dress(number, "heading")
            will = verdict is Verdict.ACCEPTED and not done
            word = self.tr("将接收") if will else verdict.label
            status = StatusLabel(word, _TONES[verdict] if count else Tone.NEUTRAL)
            self._grid.addWidget(number, 0, column * 2)
            self._grid.addWidget(status, 0, column * 2 + 1)
            self._parts += [number, status]
        whole = QLabel(self.tr("共 {n:,} 项改动").format(n=total))
        dress(whole, "muted")
        self._grid.addWidget(whole, 0, len(Verdict) * 2)
        self._grid.setColumnStretch(len(Verdict) * 2 + 1, 1)
        self._grid.setHorizontalSpacing(self.fontMetrics().height() // 2)
        self._parts.append(whole)
        self._card.setVisible(bool(received.bundles))

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
