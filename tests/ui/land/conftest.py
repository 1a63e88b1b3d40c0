"""A town's desk with two projects, its window, and the land tab in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pension_desk.domain.land import FarmlandKind, LandUse
from pension_desk.services import land_entry
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.land_entry import HouseholdFields, PersonFields, ProjectFields
from pension_desk.ui.land.tab import LandTab
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.worker import Worker
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.ui.village import drop, worn_theme

VILLAGE = "450821105201"


def _fill(desk: Desk) -> None:
    """Two projects: one supplied before its money, with a published and a collected household."""
    first = land_entry.save_project(
        desk,
        ProjectFields(
            "镇第二小学（三批次）", 2026, "平征〔2026〕2号", LandUse.KNOWN_USER,
            date(2026, 3, 2), required_fen=5_000_000, supplied_on=date(2026, 5, 1),
        ),
    ).value  # fmt: skip
    land_entry.save_project(desk, ProjectFields("污水处理厂", 2024, signed_on=date(2024, 1, 5)))
    for head in ("覃玉兰", "韦大山"):
        told = HouseholdFields(
            VILLAGE, head, members=2, contracted={FarmlandKind.ARABLE: Decimal(3)},
            taken_mu=Decimal("1.2"),
        )  # fmt: skip
        home = land_entry.save_household(desk, first.id, told).value
        land_entry.save_person(desk, home.id, PersonFields(head))


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    desk = create_desk(
        tmp_path / "town", PASSPHRASE, role=Role.TOWN, division="450821105", author="老陈",
        clock=today, kdf=CHEAP_KDF,
    )  # fmt: skip
    _fill(desk)
    shown = MainWindow(desk, worker, worn_theme(qapp), Remembered(tmp_path))
    shown.resize(1366, 768)
    shown.show()
    yield shown
    worker.cancel_all()
    worker.stop()
    drop(shown)
    desk.close()


@pytest.fixture
def tab(window: MainWindow, worker: Worker, qtbot: QtBot) -> LandTab:
    window.show_tab(TabKey.LAND)
    found = window._tabs[TabKey.LAND]
    assert isinstance(found, LandTab)
    qtbot.waitUntil(lambda: found.panel.page is not None)
    qtbot.waitUntil(lambda: not worker.busy)
    return found
