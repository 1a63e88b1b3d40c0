"""Screening as a person asks for it: figures, lists, workbooks, work lines and answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import text

from pension_desk.domain.errors import Cancelled, Refused, Unavailable
from pension_desk.domain.ids import RowId
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.screening import Category, Finding
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import payments, roster, screening, visits
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic
from tests.practice import judge, make_town
from tests.practice.town import Town
from tests.services.conftest import AddPerson
from tests.store.filled import fill

AS_OF = date(2026, 11, 20)
UNREGISTERED_COLUMNS = [
    "序号", "姓名", "身份证号码", "户籍地址", "户籍状态", "之前落实情况", "省内参保", "省外参保",
    "是否在校", "乡镇街", "村社区", "村组", "核实情况", "备注",
]  # fmt: skip
UNPAID_COLUMNS = [
    "序号", "村", "组", "姓名", "身份证", "电话", "参保年月", "身份",
    "最近缴费年度", "累计年限", "欠缴年度", "意向", "包片人", "备注",
]  # fmt: skip


@pytest.fixture(scope="module")
def invented() -> Town:
    return make_town(11, 2, 1_200, first_town="450821105")


@pytest.fixture
def filled(town: Desk, invented: Town) -> Desk:
    """A town desk that holds two invented villages."""
    with town.file.writing() as conn:
        for village in invented.villages:
            fill(conn, village)
    return town


def answered(desk: Desk, sql: str, **values: object) -> list[object]:
    with desk.file.reading() as conn:
        return list(conn.scalars(text(sql), values))


def pay(desk: Desk, resident: RowId, amount_fen: int = 20_000) -> None:
    payments.record(desk, resident, year=2026, amount_fen=amount_fen)


def test_the_figures_of_each_village(filled: Desk, invented: Town) -> None:
    written = screening.screen(filled, year=2026, as_of=AS_OF, people=True)
    assert written.topics == {Topic.ROSTER, Topic.SCREENING}
    assert [one.code for one in written.value.villages] == sorted(v.code for v in invented.villages)
    found = {one.code: one for one in written.value.villages}
    for village in invented.villages:
        truth, told = judge(village, AS_OF), found[village.code]
        assert told.categories == truth.categories
        assert list(told.categories) == [c for c in Category if c in told.categories]
        assert (told.listed, told.households) == (truth.listed, truth.households)
        assert told.paid_fen == truth.paid_amount * 100
        wanted = truth.findings[Finding.LOW_INCOME_UNCOVERED]
        assert told.findings.get(Finding.LOW_INCOME_UNCOVERED, 0) == len(wanted)
        assert len(told.people) == told.listed
        walked = [one.number for one in told.people]
        shown = roster.row_numbers(filled, RosterFilter(villages=(told.code,)))
        assert walked == list(shown)


def test_the_roster_filters_by_what_was_found_and_a_second_screening_changes_nothing(
    filled: Desk,
) -> None:
    first = screening.screen(filled, year=2026, as_of=AS_OF).value
    total = sum(one.categories[Category.UNREGISTERED] for one in first.villages)
    wanted = RosterFilter(categories=(Category.UNREGISTERED,))
    assert len(roster.row_numbers(filled, wanted)) == roster.count(filled, wanted) == total > 0
    assert all(one.people == () for one in first.villages)
    again = screening.screen(filled, year=2026, as_of=AS_OF)
    assert again.topics == frozenset()
    assert again.value == first


def test_an_impossible_year_is_refused(filled: Desk) -> None:
    for year in (2008, 2027):
        with pytest.raises(Refused) as told:
            screening.screen(filled, year=year, as_of=AS_OF)
        assert told.value.reason == "bad_year"


def test_cancelled_leaves_the_standings_as_they_were(filled: Desk) -> None:
    with pytest.raises(Cancelled):
        screening.screen(filled, year=2026, as_of=AS_OF, watch=Watch(cancelled=lambda: True))
    assert answered(filled, "select count(*) from standings") == [0]


def test_a_list_holds_exactly_its_people_in_walking_order(filled: Desk, invented: Town) -> None:
    one, other = (judge(village, AS_OF) for village in invented.villages)
    lines = screening.list_lines(filled, "unregistered", year=2026, as_of=AS_OF)
    unregistered = one.people["unregistered"] + other.people["unregistered"]
    assert sorted(line.id_number or "" for line in lines) == sorted(unregistered)
    places = [(line.village, line.hamlet) for line in lines]
    assert len(list(dict.fromkeys(places))) == len(
        [place for index, place in enumerate(places) if index == 0 or place != places[index - 1]]
    )
    only = screening.list_lines(filled, "unpaid", year=2026, as_of=AS_OF, village=one.code)
    assert {line.id_number for line in only} == set(one.people["registered_unpaid"])
    near = screening.list_lines(filled, "near60", year=2026, as_of=AS_OF, village=one.code)
    wanted = one.findings["turning_60_within_12_months_unregistered_or_unpaid"]
    assert {line.id_number for line in near} == set(wanted)


def test_a_line_tells_what_the_forms_ask_for(village: Desk, add_person: AddPerson) -> None:
    row = add_person(id_number="452524196707134258", phone="13800001234", note="常在外")
    with village.acting("import") as (_conn, writer):
        writer.insert("registrations", {
            "resident_id": row.hex, "scheme": "residents", "state": "正常参保",
            "first_month": "2012-05", "years_paid": 9, "last_year": 2022,
        })  # fmt: skip
        writer.insert("registrations", {
            "resident_id": row.hex, "scheme": "employees", "state": "暂停缴费",
        })  # fmt: skip
        writer.insert("contributions", {
            "resident_id": row.hex, "year": 2023, "kind": "confirmed", "amount_fen": 20_000,
        })  # fmt: skip
        for kind, detail, grade in (("low_income", "农村低保", None), ("disabled", "肢体", "二级")):
            writer.insert("statuses", {
                "resident_id": row.hex, "kind": kind, "detail": detail, "grade": grade,
            })  # fmt: skip
    visits.record(village, row, VisitEntry(outcome="愿意缴", reason="等收成"))
    (line,) = screening.list_lines(village, "unpaid", year=2026, as_of=AS_OF)
    assert (line.age, line.first_month, line.years_paid, line.last_year) == (59, "2012-05", 9, 2023)
    assert line.owed == (2024, 2025, 2026)
    assert (line.identity, line.here) == ("农村低保", "职保暂停缴费")
    assert (line.intention, line.officer) == ("愿意缴，等收成", "阿梅")
    assert line.before == "2026-11-20 入户走访，愿意缴，等收成"
    assert (line.note, line.phone, line.answer) == ("常在外", "13800001234", "")


@pytest.mark.parametrize(
    ("kind", "columns", "id_column"),
    [
        ("unregistered", UNREGISTERED_COLUMNS, "身份证号码"),
        ("unpaid", UNPAID_COLUMNS, "身份证"),
        ("over_60_not_registered", None, "身份证号码"),
    ],
)
def test_a_workbook_has_the_offices_columns_and_whole_numbers_as_text(
    filled: Desk, tmp_path: Path, kind: str, columns: list[str] | None, id_column: str
) -> None:
    out = tmp_path / "名单.xlsx"
    made = screening.export_list(filled, kind, year=2026, as_of=AS_OF, out=out)
    lines = screening.list_lines(filled, kind, year=2026, as_of=AS_OF)
    assert made.rows == len(lines) > 0
    assert made.file == out
    sheet = openpyxl.load_workbook(out).worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(min_row=3)]
    titles = [cell.value for cell in rows[0]]
    assert columns is None or titles == columns
    at = titles.index(id_column)
    cells = [row[at] for row in rows[1 : 1 + len(lines)]]
    assert [cell.value for cell in cells] == [line.id_number for line in lines]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert [row[0].value for row in rows[1 : 1 + len(lines)]] == list(range(1, len(lines) + 1))


def test_an_export_leaves_a_trace_without_numbers(filled: Desk, tmp_path: Path) -> None:
    out = tmp_path / "名单.xlsx"
    made = screening.export_list(filled, "unpaid", year=2026, as_of=AS_OF, out=out)
    (detail,) = answered(filled, "select detail from acts where kind = 'export'")
    assert f"{made.rows}人" in str(detail)
    assert "45" not in str(detail)


def test_a_list_that_cannot_be_written_leaves_no_trace(filled: Desk, tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        screening.export_list(
            filled, "unpaid", year=2026, as_of=AS_OF, out=tmp_path / "无此文件夹" / "名单.xlsx"
        )
    assert answered(filled, "select count(*) from acts where kind = 'export'") == [0]


def test_an_unknown_list_is_refused(filled: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        screening.list_lines(filled, "everyone", year=2026, as_of=AS_OF)
    with pytest.raises(Refused):
        screening.export_list(filled, "everyone", year=2026, as_of=AS_OF, out=tmp_path / "x.xlsx")


def test_every_list_by_name_can_be_made(filled: Desk) -> None:
    for name in screening.LISTS:
        screening.list_lines(filled, name, year=2026, as_of=AS_OF)


def test_the_town_pushes_each_line_once(filled: Desk, invented: Town) -> None:
    issued = screening.issue_lists(filled, year=2026, as_of=AS_OF)
    truths = [judge(village, AS_OF) for village in invented.villages]
    wanted = {
        (number, kind)
        for truth in truths
        for kind in ("unregistered", "registered_unpaid")
        for number in truth.people[kind]
    }
    items = screening.work_items(filled)
    assert {(line.id_number, line.item.list_kind) for line in items} == wanted
    assert issued.value == len(items) == len(wanted)
    assert issued.topics == {Topic.SCREENING, Topic.ROSTER}
    assert {line.item.issued_on for line in items} == {AS_OF}
    again = screening.issue_lists(filled, year=2026, as_of=AS_OF)
    assert (again.value, again.topics) == (0, frozenset())
    some = screening.work_items(filled, village=truths[0].code, list_kind="unregistered")
    assert len(some) == len(truths[0].people["unregistered"])


def test_only_the_town_pushes(village: Desk) -> None:
    with pytest.raises(Refused) as told:
        screening.issue_lists(village, year=2026, as_of=AS_OF)
    assert told.value.reason == "not_the_town"


def test_lines_that_no_longer_apply_are_closed_and_others_stay(filled: Desk) -> None:
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    unpaid, joined, unregistered, *_rest = [
        *screening.work_items(filled, list_kind="registered_unpaid")[:1],
        *screening.work_items(filled, list_kind="unregistered")[:2],
    ]
    pay(filled, unpaid.item.resident)
    with filled.acting("import") as (_conn, writer):
        writer.insert("registrations", {
            "resident_id": joined.item.resident.hex, "scheme": "residents", "state": "正常参保",
        })  # fmt: skip
    screening.answer(filled, unregistered.item.id, Outcome.STUDENT)
    later = screening.issue_lists(filled, year=2026, as_of=date(2026, 11, 25))
    assert later.value == 1
    found = {(one.item.resident, one.item.list_kind): one for one in screening.work_items(filled)}
    closed = found[unpaid.item.resident, "registered_unpaid"].item
    assert closed.closed_on == date(2026, 11, 25)
    assert found[joined.item.resident, "unregistered"].item.closed_on == date(2026, 11, 25)
    assert found[joined.item.resident, "registered_unpaid"].item.closed_on is None
    kept = found[unregistered.item.resident, "unregistered"].item
    assert (kept.closed_on, kept.outcome) == (None, "student")
    open_now = screening.work_items(filled, open_only=True)
    assert len(open_now) == len(found) - 2


def test_a_new_year_closes_the_old_lines_and_pushes_anew(filled: Desk) -> None:
    issued = screening.issue_lists(filled, year=2026, as_of=AS_OF).value
    screening.issue_lists(filled, year=2027, as_of=date(2027, 3, 1))
    still = screening.work_items(filled, open_only=True)
    assert {line.item.year for line in still} == {2027}
    assert len([line for line in screening.work_items(filled) if line.item.closed_on]) == issued
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    assert len(screening.work_items(filled, open_only=True)) == len(still) + issued


def test_an_answer_stands_beside_the_category_and_settles_nothing(filled: Desk) -> None:
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    line = screening.work_items(filled, list_kind="unregistered")[0]
    before = roster.person(filled, line.item.resident).resident
    given = screening.answer(filled, line.item.id, "dead", "家属说", note="十月")
    assert (given.value.outcome, given.value.answered_on) == ("dead", AS_OF)
    assert given.topics
    found = screening.screen(filled, year=2026, as_of=AS_OF, people=True).value
    place = next(one for one in found.villages if one.code == line.village)
    assert place.answers["dead"] == 1
    assert sum(place.answers.values()) == sum(
        place.categories[one] for one in (Category.UNREGISTERED, Category.REGISTERED_UNPAID)
    )
    assert roster.person(filled, line.item.resident).resident == before
    listed = screening.list_lines(
        filled, "unregistered", year=2026, as_of=AS_OF, village=line.village
    )
    shown = next(one for one in listed if one.id == line.item.resident)
    assert (shown.answer, shown.before) == ("2026-11-20 已死亡，家属说，十月", "")
    next_year = screening.list_lines(filled, "unregistered", year=2027, as_of=date(2027, 1, 5))
    shown = next(one for one in next_year if one.id == line.item.resident)
    assert (shown.answer, shown.before) == ("", "2026-11-20 已死亡，家属说，十月")


def test_a_second_answer_replaces_the_first_and_undo_brings_it_back(filled: Desk) -> None:
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    line = screening.work_items(filled)[0]
    screening.answer(filled, line.item.id, Outcome.ABROAD, note="在新加坡")
    screening.answer(filled, line.item.id, Outcome.UNWILLING, "嫌少")
    item = screening.work_items(filled)[0].item
    assert (item.outcome, item.reason, item.note) == ("unwilling", "嫌少", "")
    roster.undo_last(filled)
    item = screening.work_items(filled)[0].item
    assert (item.outcome, item.reason, item.note) == ("abroad", "", "在新加坡")


@pytest.mark.parametrize(
    ("outcome", "reason", "day", "told_reason"),
    [
        ("lazy", "", None, "bad_outcome"),
        ("unwilling", "  ", None, "no_reason"),
        ("wrong_data", "", None, "no_reason"),
        ("joined", "", date(2026, 11, 21), "future_date"),
        ("joined", "", date(2026, 11, 19), "answered_before_issue"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    filled: Desk, outcome: str, reason: str, day: date | None, told_reason: str
) -> None:
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    line = screening.work_items(filled)[0]
    with pytest.raises(Refused) as told:
        screening.answer(filled, line.item.id, outcome, reason, day)
    assert told.value.reason == told_reason
    assert screening.work_items(filled)[0].item.outcome == ""


def test_a_closed_or_unknown_line_takes_no_answer(filled: Desk) -> None:
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    line = screening.work_items(filled, list_kind="registered_unpaid")[0]
    pay(filled, line.item.resident)
    screening.issue_lists(filled, year=2026, as_of=AS_OF)
    for row, reason in ((line.item.id, "closed_item"), (line.item.resident, "no_such_item")):
        with pytest.raises(Refused) as told:
            screening.answer(filled, row, Outcome.JOINED)
        assert told.value.reason == reason
