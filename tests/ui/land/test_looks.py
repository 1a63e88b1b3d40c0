"""What is seen of the land tab: nothing told is out of sight or cut where it differs."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pension_desk.ui.land.tab import LandTab


def test_long_names_of_batches_differ_where_they_are_cut(tab: LandTab) -> None:
    """The batch stands at a name's end; the ledger's narrow column cuts in the middle."""
    table = tab.projects
    name = "平南至岑溪高速公路（一批次）"
    cut = table.fontMetrics().elidedText(name, table.textElideMode(), table.columnWidth(1))
    assert cut != name
    assert cut.endswith("一批次）")


def test_a_long_finding_can_be_read_whole(tab: LandTab) -> None:
    model = tab.panel.findings.lines
    last = model.columnCount() - 1
    for row in range(model.rowCount()):
        index = model.index(row, last)
        assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data()
    assert model.rowCount()


def test_only_the_page_that_is_shown_takes_room(tab: LandTab) -> None:
    """Pages behind it with more lines of buttons must not push its own out of sight."""
    panel = tab.panel
    panel.money.setMinimumHeight(0)
    panel.money.account.setMinimumHeight(2_000)
    panel.tabs.setCurrentIndex(0)
    assert panel.pages.minimumSizeHint().height() < 1_000
    panel.tabs.setCurrentIndex(2)
    assert panel.pages.minimumSizeHint().height() > 1_000
