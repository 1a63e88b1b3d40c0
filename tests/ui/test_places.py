"""Every line of the home page and every act of the toolbar opens its place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pension_desk.domain.roster import RosterFilter
from pension_desk.services import roster
from pension_desk.services.home import Place, today
from pension_desk.ui.places import open_place
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import Act, TabKey

TABS = {
    Place.PROMISES: TabKey.PAYMENTS,
    Place.FOLLOW_UPS: TabKey.PAYMENTS,
    Place.OWED_VISITS: TabKey.PAYMENTS,
    Place.TURNING60: TabKey.PAYMENTS,
    Place.PROOF_OVERDUE: TabKey.PAYMENTS,
    Place.DEATHS: TabKey.PAYMENTS,
    Place.UNPAID: TabKey.PAYMENTS,
    Place.DAMAGED: TabKey.ROSTER,
    Place.QUALITY: TabKey.ROSTER,
    Place.UNREGISTERED: TabKey.ROSTER,
    Place.LAND_BREACHES: TabKey.LAND,
    Place.LAND_OVERDUE: TabKey.LAND,
    Place.LAND_SOON: TabKey.LAND,
    Place.LAND_STEPS: TabKey.LAND,
    Place.LAND_OUTDATED: TabKey.LAND,
    Place.MEASURES: TabKey.BULLETINS,
    Place.MEETINGS: TabKey.BULLETINS,
    Place.ORDERS: TabKey.BULLETINS,
    Place.INDICATORS: TabKey.BULLETINS,
    Place.EMPLOYERS_OVERDUE: TabKey.EMPLOYERS,
    Place.EMPLOYERS_SOON: TabKey.EMPLOYERS,
}


def _dialogs(window: MainWindow) -> list[QDialog]:
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


@pytest.mark.parametrize("place", list(Place))
def test_a_line_opens_its_place(qtbot: QtBot, practice_window: MainWindow, place: Place) -> None:
    open_place(place, practice_window.seat)
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    if place in TABS:
        assert practice_window.current_tab is TABS[place]
    else:
        assert len(_dialogs(practice_window)) == 1
        _dialogs(practice_window)[0].reject()
        assert _dialogs(practice_window) == []


def test_a_count_is_that_of_the_people_behind_it(practice_window: MainWindow) -> None:
    desk = practice_window.seat.desk
    counts = {line.place: line.count for line in today(desk)}
    wanted = RosterFilter(categories=("unregistered",), gone=False)
    assert counts[Place.UNREGISTERED] == len(roster.row_numbers(desk, wanted))
    wanted = RosterFilter(findings=("id_damaged",), gone=False)
    assert counts[Place.DAMAGED] == len(roster.row_numbers(desk, wanted))


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.PAY])
def test_an_act_opens_one_dialog_that_escape_leaves(
    qtbot: QtBot, practice_window: MainWindow, act: Act
) -> None:
    practice_window.start(act)
    (dialog,) = _dialogs(practice_window)
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    assert dialog.windowTitle()
    dialog.reject()
    assert _dialogs(practice_window) == []
