"""The subsidies of a whole project: looked at first, then kept in one act."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Project
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import Watch
from pension_desk.services import land_subsidies
from pension_desk.services.desk import Desk
from pension_desk.services.land_subsidies import Reckoned, Reckoning
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.land.money_models import reckoned_model
from pension_desk.ui.land.words import yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


class ComputeDialog(ActDialog):
    """Every household that the county has reviewed, what it is due and what would change."""

    def __init__(self, seat: Seat, project: Project) -> None:
        super().__init__(seat, translate("land", "测算全项目补贴"))
        self._project = project
        self.found: Reckoning | None = None
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.lines: LineTable[Reckoned] = LineTable(reckoned_model(), self.tr("各户测算"))
        self.body.addWidget(self.said)
        self.body.addWidget(self.lines, 1)
        self.policy_button = self.add_button(self.tr("政策参数…"), self._policy, left=True)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.save_button = self.add_button(self.tr("保存测算结果"), self.save, default=True)
        self.save_button.setEnabled(False)
        seat.worker.topics_changed.connect(self._on_topics)
        self.grow(58, 36)
        self.look()

    def _on_topics(self, topics: frozenset[Topic]) -> None:
        if Topic.POLICY in topics and not self.busy:
            self.look()

    def look(self) -> None:
        """Reckon without keeping anything."""
        job = partial(_look, self.seat.desk, self._project.id)
        self.run_read(job, self._show, self.tr("测算补贴"))

    def _show(self, found: Reckoning) -> None:
        self.found = found
        self.lines.lines.show_lines(found.lines)
        self.lines.choose(0)
        people = sum(len(line.due) for line in found.lines if line.made)
        words = self.tr(
            "可测算 {n} 户 {people} 人，共 {total} 元；应缴存 {required} 元。{m} 户有变化。"
        ).format(
            n=sum(line.made is not None for line in found.lines),
            people=people,
            total=yuan_words(found.total_fen),
            required=yuan_words(self._project.required_fen),
            m=len(found.changing),
        )
        if found.early:
            words += self.tr("另有 {n} 户县里还没有审核，不能测算。").format(n=found.early)
        unsure = {name for line in found.lines if line.made for name in line.made.unconfirmed}
        if unsure:
            words += self.tr("待核实的参数：{names}。").format(
                names=translate("land", "、").join(
                    translate("policy", one) for one in sorted(unsure)
                )
            )
        self.said.setText(words)
        self.save_button.setEnabled(bool(found.changing))

    def save(self) -> None:
        """Keep what is new."""
        job = partial(_save, self.seat.desk, self._project.id)
        self.run_write(job, self._saved, self.tr("测算补贴"))

    def _saved(self, made: Reckoning) -> None:
        self.save_button.setEnabled(False)
        self.close_button.setText(self.tr("关闭"))
        words = self.tr("已保存 {n} 户的测算结果（Ctrl+Z 可撤销）。").format(n=len(made.changing))
        if made.waiting:
            words += self.tr("{n} 人的补贴金额各电脑不一致，要先核定。").format(n=made.waiting)
        self.notice.say(words, Tone.WARNING if made.waiting else Tone.GOOD)

    def _policy(self) -> None:
        from pension_desk.ui.policy.dialog import open_policy

        open_policy(self.seat, Key.LAND_WAGE, over=self)

    def busy_changed(self) -> None:
        """No second write while the first is under way."""
        self.save_button.setEnabled(
            not self.busy and self.found is not None and bool(self.found.changing)
        )


def _look(desk: Desk, project: RowId, watch: Watch) -> Reckoning:
    return land_subsidies.reckon_all(desk, project, watch)


def _save(desk: Desk, project: RowId, watch: Watch) -> Written[Reckoning]:
    return land_subsidies.compute_all(desk, project, watch)
