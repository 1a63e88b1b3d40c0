"""A field list as it comes back from a walk, typed in line by line: what it takes in keys."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pension_desk.domain.entry import EntryLine
from pension_desk.services import entry, notices, roster
from pension_desk.services.notices import Wanted
from pension_desk.ui.shell.main_window import MainWindow
from tests.ui.entry.conftest import page_of
from tests.ui.entry.keyboard import CTRL, ENTER, TAB, Keyboard

TIERS = ("2", "5", "2", "10", "2", "3", "15", "2")
"""What people pay, in hundreds; most pay the lowest."""


def _type_line(keys: Keyboard, line: EntryLine) -> str:
    """Type what was written into one line of the paper; return what is to be found afterwards.

    Every sixth was not to be won, every ninth is away and was told by phone with a promise.
    """
    if line.place % 9 == 0:
        keys.write("-1")  # across to the visit, and its first outcome
        keys.press(TAB, TAB)
        keys.write("12.1")
        keys.press(ENTER)
        return "agreed_to_pay"
    if line.place % 6 == 0:
        keys.write("-6")
        keys.press(TAB)
        keys.write("1")
        keys.press(ENTER)
        return "unwilling"
    tier = TIERS[line.place % len(TIERS)]
    keys.write(tier)
    keys.press(ENTER)
    last = line.payer.last_year
    if last is not None and line.year > last:  # asked whether that is meant
        keys.press(ENTER, held=CTRL)
    return tier


def test_a_whole_field_list_is_typed_in(
    practice_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = practice_window.seat.desk
    notices.print_papers(desk, Wanted(("field_list",)), tmp_path / "list.pdf")
    with desk.file.reading() as conn:
        code = conn.exec_driver_sql(
            "SELECT code FROM printed_lists ORDER BY length(residents) DESC"
        ).scalar()
    page = page_of(practice_window, qtbot)
    keys = Keyboard(practice_window)
    keys.press(Qt.Key.Key_G, held=CTRL)
    keys.write(f"PD1:{code}")  # scanned
    keys.press(ENTER)
    worker = practice_window.seat.worker
    qtbot.waitUntil(lambda: not worker.busy)
    assert page.sitting is not None
    assert page.sitting.source.code == code
    lines, begun = tuple(page.sitting.lines), keys.strokes
    wanted = {line.id: _type_line(keys, line) for line in lines}  # without waiting once
    qtbot.waitUntil(lambda: not worker.busy, timeout=30_000)

    for line in lines:
        said = wanted[line.id]
        found = roster.person(desk, line.id)
        if said.isdigit():
            made = [one.amount_fen for one in found.contributions if one.year == 2026]
            assert made == [int(said) * 10_000], line.name
        else:
            assert found.visits[0].outcome == said
    today = entry.entered_today(desk)
    assert [made.resident for made in reversed(today)] == [line.id for line in lines]
    assert page.sitting.totals.left == 0
    kinds = Counter("payment" if said.isdigit() else "visit" for said in wanted.values())
    strokes = keys.strokes - begun
    each = strokes / len(lines)
    print(f"\n{len(lines)} lines {dict(kinds)}: {strokes} keys, {each:.2f} a line")
    payments_only = sum(len(said) + 1 for said in wanted.values() if said.isdigit())
    assert payments_only / kinds["payment"] < 2.4  # a digit or two, and Enter
    assert each < 3.5
