"""Handovers that were made, each with its list to print again."""

from __future__ import annotations

from functools import partial

from pension_desk.services import handover
from pension_desk.services.divisions import division_name
from pension_desk.services.handover import HandedOver
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.responsibility.handover_dialogs import show_handover
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


class HandoverLists(ActDialog):
    """Enter or the button shows a handover's list."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("responsibility", "工作交接清单"))
        self.table: LineTable[HandedOver] = LineTable(_model(), self.tr("工作交接"))
        self.body.addWidget(self.table, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.open_button = self.add_button(self.tr("打印清单…"), self._open, default=True)
        self.open_button.setEnabled(False)
        self.table.line_opened.connect(self._open)
        self.grow(40, 26)
        job = partial(handover.handovers, seat.desk)
        seat.worker.read(job, self._show, self.notice.tell, token=("handovers", id(self)))

    def _show(self, found: tuple[HandedOver, ...]) -> None:
        self.table.lines.show_lines(found)
        self.table.choose(0)
        self.open_button.setEnabled(bool(found))
        if not found:
            self.notice.say(self.tr("还没有办过工作交接。"))

    def _open(self, *_from: object) -> None:
        made = self.table.current()
        if made is not None:
            show_handover(self.seat, made)


def _model() -> LineModel[HandedOver]:
    return LineModel(
        [
            Column(translate("responsibility", "交接日期"), lambda x: x.from_on.isoformat()),
            Column(translate("responsibility", "村"), lambda x: division_name(x.giver.village)),
            Column(translate("responsibility", "移交人"), lambda x: x.giver.name),
            Column(translate("responsibility", "接收人"), lambda x: x.taker.name),
            Column(
                translate("responsibility", "项数"),
                lambda x: str(len(x.duties)),
                sort=lambda x: len(x.duties),
                number=True,
            ),
        ]
    )
