"""The second step of a visit: everything that lies there and goes out, to be ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pension_desk.services.bundle_import import BundleFile
from pension_desk.services.visit_plan import Choice, Found, VisitPlan
from pension_desk.ui.bundles.visit_lines import VisitLine, lines_of, visit_model, why_words
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.ticks import TickTable


class VisitPage(QWidget):
    """One table for both directions; two boxes above tick and untick a direction at once."""

    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: VisitPlan | None = None
        self.said = QLabel()
        self.take = QCheckBox()
        self.write = QCheckBox()
        self.table: TickTable[VisitLine] = TickTable(visit_model(), self.tr("收什么，写什么"))
        self.why = QLabel()
        self.full = QCheckBox(self.tr("写出去的发完整的一份（对方说缺包、收不下时才勾选）"))
        self._lay_out()
        self.take.clicked.connect(self._turn_takes)
        self.write.clicked.connect(self._turn_writes)
        self.table.ticks.ticks_changed.connect(self._count)
        self.table.line_changed.connect(self._explain)

    def _lay_out(self) -> None:
        dress(self.said, "heading")
        self.said.setWordWrap(True)
        keys = QLabel(self.tr("↑↓ 移动　空格 勾选　Enter 下一步"))
        dress(keys, "small")
        boxes = QHBoxLayout()
        boxes.setSpacing(self.fontMetrics().height())
        for box in (self.take, self.write):
            boxes.addWidget(box)
        boxes.addStretch(1)
        boxes.addWidget(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 2)
        column.addWidget(self.said)
        column.addLayout(boxes)
        dress(self.why, "muted")
        self.why.setWordWrap(True)
        column.addWidget(self.table, 1)
        column.addWidget(self.why)
        column.addWidget(self.full)

    def show_plan(self, plan: VisitPlan, *, take: bool, to: Sequence[str] = ()) -> None:
        """Show a plan with what it proposes ticked.

        ``take``: whether what is new is ticked. ``to``: receivers who are ticked whatever lies on
        the stick.
        """
        self._plan = plan
        self.full.setChecked(False)
        lines = lines_of(plan)
        self.table.lines.show_lines(lines)
        choice = plan.proposal(take=take)
        wanted = {str(file.path) for file in choice.take} | {*choice.write, *to}
        self.table.ticks.tick(lines, on=False)
        self.table.ticks.tick([line for line in lines if line.key in wanted], on=True)
        self.said.setText(self._words(plan))
        self.table.choose(0)

    def choice(self) -> Choice:
        """Return what is ticked."""
        ticked = self.table.ticks.ticked()
        files = tuple(
            BundleFile(line.brought.path, line.brought.sha256) for line in ticked if line.brought
        )
        ours = tuple(line.owed.receiver for line in ticked if line.owed)
        chosen = Choice(files, ours)
        return replace(chosen, full=ours) if self.full.isChecked() else chosen

    def writes_only(self) -> bool:
        """Return whether something is to be written and nothing taken."""
        choice = self.choice()
        return bool(choice.write) and not choice.take

    def _words(self, plan: VisitPlan) -> str:
        if not plan.enrolled:
            return self.tr("这个工作台不是用开村包建立的，也没有制作过开村包，还不能收发。")
        new = sum(one.found is Found.NEW for one in plan.brought)
        odd = sum(one.found in (Found.GAP, Found.UNREADABLE) for one in plan.brought)
        if new and odd:
            words = self.tr("带来 {n} 个没收过的包，另有 {odd} 个收不了，原因在说明里。")
        elif new:
            words = self.tr("带来 {n} 个没收过的包。")
        elif odd:
            words = self.tr("没有能收的新包；有 {odd} 个收不了，原因在说明里。")
        elif plan.brought:
            words = self.tr("没有要收的新包。")
        else:
            words = self.tr("这里没有数据包。")
        words = words.format(n=new, odd=odd)
        return words if plan.writable else words + self.tr("这里不能写入，只能收。")

    def _explain(self, line: VisitLine | None) -> None:
        words = why_words(line) if line else ""
        self.why.setText(words)
        self.why.setVisible(bool(words))

    def _of(self, *, owed: bool) -> list[VisitLine]:
        return [line for line in self.table.lines.lines if (line.owed is not None) is owed]

    def _turn_takes(self, on: bool) -> None:
        new = [x for x in self._of(owed=False) if x.brought and x.brought.found is Found.NEW]
        self.table.ticks.tick(new if on else self._of(owed=False), on=on)

    def _turn_writes(self, on: bool) -> None:
        plan = self._plan
        wanted = plan.proposal().write if plan else ()
        lines = [x for x in self._of(owed=True) if x.key in wanted]
        every = [x for x in self._of(owed=True) if x.owed and x.owed.anything]
        self.table.ticks.tick((lines or every) if on else self._of(owed=True), on=on)

    def _count(self) -> None:
        """Say in the boxes how much is ticked, and tell whoever listens."""
        choice = self.choice()
        for box, words, count, there in (
            (self.take, self.tr("收进来（{n}）"), len(choice.take), self._of(owed=False)),
            (self.write, self.tr("写出去（{n}）"), len(choice.write), self._of(owed=True)),
        ):
            with QSignalBlocker(box):
                box.setText(words.format(n=count))
                box.setChecked(bool(count))
                box.setEnabled(any(line.tickable for line in there))
        self.full.setVisible(bool(choice.write))
        self.choice_changed.emit()
