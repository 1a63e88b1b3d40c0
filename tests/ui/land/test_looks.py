"""What is seen of the land tab: nothing told is out of sight or cut where it differs."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from pension_desk.domain.land_timeline import Event, Moment
from pension_desk.ui.land.tab import LandTab
from pension_desk.ui.land.timeline import joined, places_of, today_below


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


def test_many_instalments_are_one_point_of_a_crowded_timeline() -> None:
    signed = Event(Moment.SIGNED, date(2026, 1, 1))
    due = [Event(Moment.DEPOSIT_DUE, date(2026, month, 1), month < 4) for month in range(2, 13)]
    shown = joined([signed, *due], date(2026, 6, 15))
    assert [(event.on.month, count) for event, count in shown] == [(1, 1), (2, 2), (4, 3), (7, 6)]
    assert joined([signed, *due[:5]], date(2026, 6, 15)) == [(one, 1) for one in (signed, *due[:5])]
    assert places_of([1, 3, 1], 400) == [50, 200, 350]


def test_today_stands_where_no_deadline_s_words_are_in_its_way() -> None:
    assert today_below(100, [(50, False), (20, True)])
    assert not today_below(100, [(20, False), (150, True)])
    assert today_below(100, [])
