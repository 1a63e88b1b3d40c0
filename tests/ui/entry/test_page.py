"""Entry at speed, by keys: lines taken and refused where they were typed, doubles, taking back."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pension_desk.domain.entry import EntryLine
from pension_desk.domain.payment_entry import Entry
from pension_desk.domain.short_codes import spaced_code
from pension_desk.services import entry, notices, payments, roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.notices import Wanted
from pension_desk.ui.entry.fields import Mode
from pension_desk.ui.entry.models import stage_text
from pension_desk.ui.entry.page import EntryPage
from pension_desk.ui.entry.sitting import Stage
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.theme import Look, TextSize
from pension_desk.ui.theme import Mode as LookMode
from pension_desk.ui.worker import Worker
from tests.screenshots.people import PASSPHRASE, today
from tests.ui.entry.conftest import Settle, page_of
from tests.ui.entry.keyboard import CTRL, ENTER, ESCAPE, SHIFT, TAB, Keyboard
from tests.ui.village import window_of

YEAR = 2026


def line(page: EntryPage) -> EntryLine:
    assert page.sitting is not None
    assert page.sitting.line is not None
    return page.sitting.line


def at(page: EntryPage) -> int:
    assert page.sitting is not None
    return page.sitting.at


def stage(page: EntryPage, row: int) -> Stage:
    assert page.sitting is not None
    return page.sitting.row(row).stage


def paid(desk: Desk, who: EntryLine, year: int = YEAR) -> list[int]:
    page = roster.person(desk, who.id)
    return [one.amount_fen for one in page.contributions if one.year == year]


def field(page: EntryPage, name: str) -> str:
    return page.card.fields.fields[name].text()


def test_a_payment_is_two_keys_and_the_next_line_is_ready(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    first = line(page)
    keys.write("2")
    assert "200 元" in page.card.told.text()
    keys.press(ENTER)
    assert at(page) == 1  # before anything is written
    keys.write("15")
    keys.press(ENTER)
    settle()
    assert paid(desk, first) == [20_000]
    assert keys.strokes == 5
    assert page.today.count.text() == "今天 2 笔"
    assert page.today.sum.text() == "1,700 元"
    assert page.today.capitals.text() == "人民币壹仟柒佰元整"
    assert [stage(page, row) for row in (0, 1, 2)] == [Stage.ENTERED, Stage.ENTERED, Stage.OPEN]


def test_enter_on_an_empty_line_goes_on_and_enters_nothing(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    keys.press(ENTER, ENTER, ESCAPE)
    settle()
    assert at(page) == 1
    assert entry.entered_today(desk) == ()


def test_channel_day_and_kind_stay_and_a_key_repeats(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    who = [one.id for one in page.sitting.lines[:2]]  # type: ignore[union-attr]
    keys.write("3")
    keys.press(TAB, TAB, TAB)
    keys.write("2")
    keys.press(TAB)
    keys.write("3.2")
    keys.press(TAB)
    keys.write("A099")
    keys.press(ENTER)
    keys.write("+")
    keys.press(TAB, TAB, TAB, TAB, TAB)
    keys.write("+")
    keys.press(ENTER)
    settle()
    first, second = (roster.person(desk, row).contributions[0] for row in who)
    assert (first.voucher, second.voucher) == ("A099", "A100")
    assert first.channel == second.channel != ""
    assert first.paid_on == second.paid_on is not None
    assert first.amount_fen == second.amount_fen == 30_000


def test_a_wrong_sum_is_refused_where_it_was_typed_and_nothing_is_lost(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    keys.write("250")
    keys.press(ENTER)
    settle()
    assert at(page) == 0
    assert "不是2026年的缴费档次" in page.card.problem.text()
    assert field(page, "amount") == "250"
    assert page.card.fields.fields["amount"].property("tone") == "danger"
    keys.write("2")  # what was refused is marked, so typing replaces it
    assert not page.card.problem.isVisible()
    keys.press(ENTER)
    settle()
    assert at(page) == 1
    assert len(entry.entered_today(desk)) == 1


@pytest.mark.parametrize(("name", "typed", "says"), [
    ("day", "2026-13-01", "日期“2026-13-01”不对"),
    ("day", "12.30", "在今天之后"),
    ("day", "2025-12-30", "早于2026年度"),
])  # fmt: skip
def test_a_wrong_day_is_refused_at_the_day(
    page: EntryPage, keys: Keyboard, name: str, typed: str, says: str
) -> None:
    keys.write("2")
    keys.press(TAB, TAB, TAB, TAB)
    keys.write(typed)
    keys.press(ENTER)
    assert at(page) == 0
    assert says in page.card.problem.text()
    assert page.card.fields.fields[name].hasFocus() or keys.under is page.card.fields.fields[name]


def test_a_double_is_noticed_as_it_is_typed_and_can_be_entered_all_the_same(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    who = line(page)
    keys.write("2")
    keys.press(ENTER, ESCAPE)  # back while the first is still on its way
    keys.write("2")
    assert "已有一笔200元" in page.card.told.text()
    settle()
    keys.press(ENTER)
    assert at(page) == 0
    assert page.card.again.isVisible()
    keys.press(ENTER, held=CTRL)
    settle()
    assert paid(desk, who) == [20_000, 20_000]


def test_a_voucher_of_somebody_else_is_noticed_as_it_is_typed(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    other = page.sitting.lines[5]  # type: ignore[union-attr]
    payments.enter(desk, other.id, Entry(YEAR, 20_000, voucher="0007"))
    keys.write("2")
    keys.press(TAB, TAB, TAB, TAB, TAB)
    keys.write("0007")
    settle()
    assert f"已经登记在{other.name}" in page.card.told.text()
    keys.press(ENTER)
    assert at(page) == 0
    assert other.name in page.card.problem.text()


def test_a_voucher_used_in_this_sitting_is_refused_before_it_is_written(
    page: EntryPage, keys: Keyboard
) -> None:
    for _ in range(2):
        keys.write("2")
        keys.press(TAB, TAB, TAB, TAB, TAB)
        keys.write("0001")
        keys.press(ENTER)
    assert at(page) == 1
    assert "票据号码已经登记在" in page.card.problem.text()


def test_what_the_writing_thread_refuses_comes_back_to_its_line(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    who = line(page)
    payments.enter(desk, who.id, Entry(YEAR, 20_000))  # somebody else, meanwhile: not told here
    keys.write("3")
    keys.press(ENTER)
    keys.write("5")  # goes on typing
    settle()
    assert at(page) == 1
    assert field(page, "amount") == "5"
    assert stage(page, 0) is Stage.REFUSED
    assert who.name in page.card.problem.text()
    keys.press(ESCAPE)
    assert field(page, "amount") == "3"
    assert "已有一笔200元" in page.card.problem.text()


def test_undo_steps_back_line_by_line_and_gives_back_what_was_typed(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    lines = page.sitting.lines[:3]  # type: ignore[union-attr]
    for tier in "235":
        keys.write(tier)
        keys.press(ENTER)
    keys.press(Qt.Key.Key_Z, held=CTRL)  # while the last is still on its way
    settle()
    assert at(page) == 2
    assert field(page, "amount") == "500"
    keys.press(ENTER)  # as it was
    settle()
    for wanted in (2, 1):
        keys.press(Qt.Key.Key_Z, held=CTRL)
        settle()
        assert at(page) == wanted
    assert [paid(desk, one) for one in lines] == [[20_000], [], []]
    assert page.today.count.text() == "今天 1 笔"


def test_chosen_entries_of_today_are_taken_back_together(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    for tier in "235":
        keys.write(tier)
        keys.press(ENTER)
    settle()
    keys.press(Qt.Key.Key_F8)
    page.today.table.selectAll()
    keys.press(Qt.Key.Key_Delete)
    settle()
    assert entry.entered_today(desk) == ()
    assert [stage(page, row) for row in range(3)] == [Stage.TYPED] * 3
    assert roster.undo_last(desk).value.startswith("撤回登记")
    assert len(entry.entered_today(desk)) == 3


def test_a_visit_is_one_key_and_enter_and_an_answer_needs_its_reason(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    first, second = page.sitting.lines[:2]  # type: ignore[union-attr]
    keys.press(Qt.Key.Key_F2)
    assert page._mode is Mode.VISIT
    assert "1 同意缴费" in page.card.keys.text()
    keys.write("3")
    keys.press(ENTER)
    keys.write("6")
    keys.press(ENTER)
    assert at(page) == 1
    assert "要写明原因" in page.card.problem.text()
    keys.write("4")  # the cursor is in the reason
    keys.press(ENTER)
    settle()
    assert roster.person(desk, first.id).visits[0].outcome == "considering"
    visit = roster.person(desk, second.id).visits[0]
    assert (visit.outcome, visit.reason, visit.mode) == ("unwilling", "benefit_low", "入户")


def test_the_code_of_a_printed_list_leads_to_it_and_its_line(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle, tmp_path: Path
) -> None:
    notices.print_papers(desk, Wanted(("field_list",)), tmp_path / "a.pdf")
    with desk.file.reading() as conn:
        hamlet, code = conn.exec_driver_sql("SELECT hamlet, code FROM printed_lists").all()[-1]
    wanted = [x.id for x in page.sitting.lines if x.hamlet == hamlet]  # type: ignore[union-attr]
    keys.press(Qt.Key.Key_G, held=CTRL)
    keys.write(f"{code} 3")
    keys.press(ENTER)
    settle()
    assert [one.id for one in page.sitting.lines] == wanted  # type: ignore[union-attr]
    assert line(page).id == wanted[2]
    assert page.title.isVisible()
    assert f"2026-10-20 印的清单　编号 {spaced_code(code)}　{len(wanted)} 行" in page.title.text()
    keys.press(Qt.Key.Key_G, held=CTRL)
    keys.write("2")
    keys.press(ENTER)
    assert line(page).id == wanted[1]
    keys.write(f"PD1:{code}")  # a scanner types wherever the cursor is
    keys.press(ENTER)
    settle()
    assert (at(page), field(page, "amount")) == (0, "")


def test_somebody_who_stands_on_no_list_is_taken_to_its_end(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    known = {one.id for one in page.sitting.lines}  # type: ignore[union-attr]
    numbers = roster.row_numbers(desk, roster.RosterFilter())
    other = next(x for x in roster.lines(desk, numbers) if x.id not in known)
    page._go_to_person(other.id)
    settle()
    assert line(page).id == other.id
    assert "清单外" in page.card.who.text()


def test_what_was_typed_outlives_a_crash(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    keys.press(ENTER)
    keys.write("2")
    keys.press(TAB, TAB, TAB, TAB, TAB)
    keys.write("0042")
    settle()
    copy = tmp_path / "as the crash left it"
    shutil.copytree(desk.folder, copy)
    worker = Worker(page._seat.worker._log)
    with window_of(open_desk(copy, PASSPHRASE, clock=today), worker) as window:
        again = page_of(window, qtbot)
        qtbot.waitUntil(lambda: at(again) == 1 and not worker.busy)
        assert (field(again, "amount"), field(again, "voucher")) == ("2", "0042")
        assert stage(again, 1) is Stage.TYPED


def test_the_year_is_chosen_and_a_past_one_is_made_up(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    page.bar.year.setCurrentIndex(page.bar.year.findData(2025))
    page.bar.source_chosen.emit()
    settle()
    who = next(
        at for at, one in enumerate(page.sitting.lines)  # type: ignore[union-attr]
        if not one.facts.entries and one.birth and one.birth.year < 2000
    )  # fmt: skip
    page.sitting.at = who  # type: ignore[union-attr]
    page._show_line()
    target = line(page)
    keys.write("2")
    keys.press(TAB, TAB)
    keys.write("2")
    assert field(page, "way") == "补缴"
    keys.press(ENTER)
    settle()
    made = [one for one in roster.person(desk, target.id).contributions if one.year == 2025]
    assert [(one.amount_fen, one.purpose) for one in made] == [(20_000, "missed")]


def payer_of_both(page: EntryPage) -> int:
    """Return the row of somebody who has paid neither this year nor the last, and could have."""
    assert page.sitting is not None
    return next(
        at for at, one in enumerate(page.sitting.lines)
        if not one.in_year(YEAR).entries and not one.in_year(YEAR - 1).entries
        and one.birth and 1980 < one.birth.year < 2000
    )  # fmt: skip


def go_to_row(page: EntryPage, at: int) -> EntryLine:
    assert page.sitting is not None
    page.sitting.at = at
    page._show_line()
    return line(page)


def test_one_person_pays_for_two_years_without_the_mouse(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    row = payer_of_both(page)
    target = go_to_row(page, row)
    keys.write("2")
    keys.press(ENTER, held=SHIFT)
    settle()
    assert at(page) == row
    keys.write("3")
    keys.press(TAB)
    keys.write("25")
    assert "2025年 ＝ 300 元" in page.card.told.text()
    assert "2025年还没缴" in page.card.paid.text()
    keys.press(TAB, TAB, TAB, TAB, TAB)
    page.card.fields.fields["remark"].insert("补缴去年")  # as an input method does
    keys.press(ENTER)
    settle()
    assert at(page) == row + 1
    assert field(page, "year") == ""  # the next person pays for the list's year again
    made = {one.year: one for one in roster.person(desk, target.id).contributions}
    assert (made[2026].amount_fen, made[2025].amount_fen) == (20_000, 30_000)
    assert made[2025].note == "补缴去年"
    keys.press(Qt.Key.Key_Z, held=CTRL)
    settle()
    assert (at(page), field(page, "year"), field(page, "remark")) == (row, "2025", "补缴去年")
    assert paid(desk, target, 2025) == []


def test_a_double_of_another_year_is_noticed_as_it_is_typed(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    row = payer_of_both(page)
    go_to_row(page, row)
    for _ in range(2):
        keys.write("2")
        keys.press(TAB)
        keys.write("2025")
        keys.press(ENTER, held=SHIFT)
        settle()
    assert at(page) == row
    assert "2025年已有一笔200元" in page.card.problem.text()
    assert page.card.again.isVisible()


@pytest.mark.parametrize(("typed", "says"), [
    ("2027", "缴费年度2027还没有到"),
    ("2008", "缴费年度2008不对"),
    ("5", "缴费年度“5”不对"),
    ("x5", "缴费年度“x5”不对"),
])  # fmt: skip
def test_a_wrong_year_is_refused_at_the_year(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle, typed: str, says: str
) -> None:
    keys.write("2")
    keys.press(TAB)
    keys.write(typed)
    keys.press(ENTER)
    settle()
    assert at(page) == 0
    assert says in page.card.problem.text()
    assert keys.under is page.card.fields.fields["year"]
    assert (field(page, "amount"), field(page, "year")) == ("2", typed)
    assert entry.entered_today(desk) == ()


def test_the_end_of_the_id_number_is_held_against_the_person(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    row = next(at for at, one in enumerate(page.sitting.lines) if one.id_tail)  # type: ignore[union-attr]
    who = go_to_row(page, row)
    keys.press(Qt.Key.Key_Backtab)
    assert keys.under is page.card.fields.fields["tail"]
    keys.write("0000")
    assert f"证号后四位输的是0000，名册上{who.name}是{who.id_tail}" in page.card.told.text()
    keys.press(TAB)
    keys.write("2")
    keys.press(ENTER)
    settle()
    assert at(page) == row
    assert "请核对是不是这个人" in page.card.problem.text()
    assert keys.under is page.card.fields.fields["tail"]
    assert paid(desk, who) == []
    keys.write(who.id_tail.lower())  # what was refused is marked, so typing replaces it
    keys.press(ENTER)
    settle()
    assert paid(desk, who) == [20_000]
    assert field(page, "tail") == ""


def test_what_was_explained_and_the_next_visit_are_keys(
    page: EntryPage, desk: Desk, keys: Keyboard, settle: Settle
) -> None:
    who = line(page)
    keys.press(Qt.Key.Key_F2)
    keys.write("3")
    keys.press(TAB, TAB, TAB, TAB)
    keys.write("2026-12-05")
    keys.press(TAB, TAB)
    keys.write("132")
    keys.write("2")  # given back
    assert field(page, "points") == "13"
    assert "讲了：缴费档次和补贴、补缴规定" in page.card.told.text()
    keys.press(ENTER)
    settle()
    visit = roster.person(desk, who.id).visits[0]
    assert (visit.points, visit.next_on) == ("tiers,make_up", date(2026, 12, 5))
    keys.press(Qt.Key.Key_Z, held=CTRL)
    settle()
    assert (field(page, "points"), field(page, "next_on")) == ("13", "2026-12-05")
    page.card.fields.fields["next_on"].setText("2026-10-01")
    keys.press(ENTER)
    assert "早于走访日期" in page.card.problem.text()
    assert keys.under is page.card.fields.fields["next_on"]


def test_the_village_is_not_offered_what_the_town_enters(page: EntryPage) -> None:
    ways = page.card.fields.fields["way"]
    assert [one.word for one in ways.choices] == ["本人缴费", "补缴"]  # type: ignore[attr-defined]


def test_text_stays_within_the_window(page: EntryPage, practice_window: MainWindow) -> None:
    assert page.card.fields.fields["voucher"].width() > 0
    assert page.table.height() >= page.fontMetrics().height() * 2
    assert page.mapTo(practice_window, page.rect().bottomRight()).y() <= practice_window.height()


def test_at_the_largest_text_the_button_that_takes_back_stays_whole(
    page: EntryPage, practice_window: MainWindow, settle: Settle
) -> None:
    practice_window.seat.theme.wear(Look(LookMode.LIGHT, TextSize.HUGE))
    page._set_mode(Mode.BOTH)
    settle()
    button = page.today.take_back
    assert button.height() >= button.minimumSizeHint().height()
    assert "元整" in page.today.count.toolTip()


def test_what_was_entered_begins_with_its_sum_where_the_rest_is_cut(
    page: EntryPage, keys: Keyboard, settle: Settle
) -> None:
    keys.write("2")
    keys.press(ENTER)
    settle()
    assert page.today.table.lines.lines[0].payment is not None
    assert stage_text(page.sitting.row(0)).startswith("200元")  # type: ignore[union-attr]
