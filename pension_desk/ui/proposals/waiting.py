"""Rows whose people are in no household register yet (暂存): they settle by themselves later."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QStackedWidget

from pension_desk.domain.id_numbers import mask_id
from pension_desk.services.proposals import waiting_rows
from pension_desk.store.pending import PendingRow
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


def waiting_model() -> LineModel[PendingRow]:
    """Return the rows that wait, empty."""
    return LineModel(
        [
            Column(translate("proposals", "名单"), lambda row: row.kind.label),
            Column(translate("proposals", "工作表"), lambda row: row.sheet),
            Column(
                translate("proposals", "行"),
                lambda row: str(row.row),
                sort=lambda row: row.row,
                number=True,
            ),
            Column(translate("proposals", "姓名"), lambda row: row.name),
            Column(
                translate("proposals", "身份证号码"),
                lambda row: mask_id(row.id_number or row.id_sent),
            ),
            Column(
                translate("proposals", "村（社区）"),
                lambda row: str(row.values.get("village") or ""),
            ),
        ]
    )


class WaitingDialog(ActDialog):
    """Shows the rows; there is nothing to decide about them."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("proposals", "暂存的行"))
        self.table: LineTable[PendingRow] = LineTable(waiting_model(), self.tr("暂存的行"))
        words = QLabel(
            self.tr(
                "这些人的号码完整，但不在户籍人口花名册里。"
                "补导入花名册（或手工新增这个人）以后，这些行会自动记到他们名下。"
            )
        )
        words.setWordWrap(True)
        dress(words, "muted")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(
            EmptyState(
                Icon.DONE, self.tr("没有暂存的行"), self.tr("名单上的人都在户籍人口花名册里。")
            )
        )
        self.body.addWidget(words)
        self.body.addWidget(self._pages, 1)
        self.import_button = self.add_button(act_title(Act.IMPORT), self._import, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject, default=True)
        self.grow(50, 30)
        job = partial(waiting_rows, seat.desk)
        seat.worker.read(job, self._show, self.notice.tell)

    def _show(self, rows: tuple[PendingRow, ...]) -> None:
        self.table.lines.show_lines(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        self.table.choose(0)

    def _import(self) -> None:
        self.accept()
        self.seat.shell.start(Act.IMPORT)
