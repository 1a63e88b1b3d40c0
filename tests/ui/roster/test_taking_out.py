"""What leaves the desk: the clipboard keeps ID numbers as text, exports are logged."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from pension_desk.domain.errors import Cancelled
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.roster_export import export_lines
from pension_desk.ui.clipboard import rows_mime
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.roster.models import RosterColumn
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


def acts(desk: Desk, kind: str) -> list[str]:
    with desk.file.reading() as conn:
        found = conn.execute(
            text("select detail from acts where kind = :k order by n"), {"k": kind}
        )
        return list(found.scalars())


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> RosterTab:
    window.show_tab(TabKey.ROSTER)
    tab = window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    qtbot.waitUntil(lambda: tab.model.rowCount() > 300)
    return tab


def test_html_marks_every_cell_as_text() -> None:
    mime = rows_mime(["姓名", "身份证号码"], [["覃<明>", "450821197001010019"], ["=1+1", "a\tb"]])
    assert mime.html().count("mso-number-format:'\\@'") == 6
    assert "覃&lt;明&gt;" in mime.html()
    assert mime.text().splitlines() == [
        "姓名\t身份证号码",
        "覃<明>\t450821197001010019",
        "'=1+1\ta b",
    ]


def test_copying_takes_the_visible_columns_masked(tab: RosterTab, qtbot: QtBot) -> None:
    tab.table.setColumnHidden(RosterColumn.PHONE, True)
    tab.table.selectRow(1)
    QGuiApplication.clipboard().setText("")
    tab.table.copy_requested.emit(False)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    head, line = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[:2] == ["姓名", "性别"]
    assert "电话" not in head
    assert "********" in line
    assert acts(tab._seat.desk, "export") == []


def test_whole_numbers_are_copied_after_a_question_and_logged(
    window: MainWindow, tab: RosterTab, qtbot: QtBot
) -> None:
    tab.table.selectRow(0)
    QGuiApplication.clipboard().setText("")
    tab.table.copy_requested.emit(True)
    dialog = next(child for child in window.children() if isinstance(child, MessageDialog))
    assert QGuiApplication.clipboard().text() == ""
    agree = dialog.buttons.itemAt(dialog.buttons.count() - 1).widget()
    agree.click()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    number = roster.lines(window.seat.desk, tab.model.numbers[:1])[0].id_number
    assert number
    assert number in QGuiApplication.clipboard().text()
    assert acts(window.seat.desk, "export") == ["复制 1 人（完整号码）"]


@pytest.mark.parametrize("whole", [False, True])
def test_the_export_holds_what_is_shown(window: MainWindow, tmp_path: Path, whole: bool) -> None:
    desk = window.seat.desk
    numbers = roster.row_numbers(desk, RosterFilter(categories=("registered_unpaid",)))
    out = tmp_path / "名册.xlsx"
    made = export_lines(desk, numbers, out, sentence="未缴费", whole=whole)
    assert made.value == len(numbers)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    first = [cell.value for cell in sheet[4]]
    line = roster.lines(desk, numbers[:1])[0]
    assert first[1] == line.name
    assert first[4] == line.id_number if whole else "********" in str(first[4])
    assert sheet.cell(4, 5).number_format == "@"
    word = "完整号码" if whole else "号码遮住"
    assert acts(desk, "export") == [f"居民名册 {len(numbers)} 人（{word}） 未缴费"]


def test_a_cancelled_export_leaves_no_file_and_no_act(window: MainWindow, tmp_path: Path) -> None:
    desk = window.seat.desk
    numbers = roster.row_numbers(desk, RosterFilter())
    with pytest.raises(Cancelled):
        export_lines(desk, numbers, tmp_path / "a.xlsx", watch=Watch(cancelled=lambda: True))
    assert list(tmp_path.glob("*.xlsx")) == []
    assert acts(desk, "export") == []


def test_the_tab_exports_in_its_own_order(
    window: MainWindow, tab: RosterTab, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "名册.xlsx"
    with qtbot.waitSignal(window.seat.worker.writes_drained):
        tab.taking_out.export_to(out, tab.model.numbers, "", whole=False)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert sheet.max_row == tab.model.rowCount() + 3
