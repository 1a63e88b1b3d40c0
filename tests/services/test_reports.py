"""Reports over real desks: run, kept, carried to villages, taken out and logged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.reports import Group, Report, columns_offered
from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import payments, report_export, reports, roster, visits
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from tests.services.conftest import AddPerson
from tests.services.exchange import A, B, Exchange, person

ID = "450821199311138323"
LIST = Report(columns=("name", "age", "id_number", "phone", "head", "last_outcome", "visits"))


@pytest.fixture
def people(village: Desk, add_person: AddPerson) -> Desk:
    """Three people in two hamlets."""
    add_person(phone="13800138000")
    add_person(name="单小明", id_number=None, birth="1960-05-06", relation="夫", hamlet="2组")
    add_person(name="黄一", id_number=None, birth="2020-01-01", hamlet="10组", household_no="3")
    return village


def _lines(desk: Desk, report: Report) -> list[tuple[str, ...]]:
    numbers = reports.numbers_of(desk, report)
    return [one.cells for one in reports.lines(desk, report, numbers)]


def test_a_list_too_long_for_one_paper_has_a_volume_for_each_village(
    exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = exchange.town
    for village, names in ((A, ("甲", "乙", "丙")), (B, ("丁",))):
        for name in names:
            person(town, village, name=name)
    report = Report(name="全镇名单", columns=("name",))
    assert report_export.volumes(town, report) == ()
    monkeypatch.setattr(report_export, "MOST_PRINTED", 3)
    with pytest.raises(Refused, match="太厚"):
        report_export.export_report(town, report, tmp_path / "a.pdf")
    first, second = report_export.volumes(town, report)
    assert [(one.village, one.people) for one in (first, second)] == [(A, 3), (B, 1)]
    made = report_export.export_report(town, first.report, tmp_path / "a.pdf")
    text = pypdfium2.PdfDocument(made.file)[0].get_textpage().get_text_bounded()
    assert (made.rows, "丁" in text, division_name(A) in text) == (3, False, True)
    assert report_export.volumes(town, replace(report, group=Group.VILLAGE)) == ()
    only = replace(report, wanted=replace(report.wanted, villages=(B,)))
    assert report_export.volumes(town, only) == ()
    assert report_export.export_report(town, report, tmp_path / "a.xlsx").rows == 4


def test_a_list_shows_every_column_that_is_offered(people: Desk) -> None:
    every = Report(columns=tuple(one.key for one in columns_offered(people.today())))
    with pytest.raises(Refused, match="栏目太多"):
        _lines(people, every)
    half = len(every.columns) // 2
    for keys in (every.columns[:half], every.columns[half:]):
        lines = _lines(people, Report(columns=keys))
        assert len(lines) == 3
        assert all(len(one) == len(keys) for one in lines)


def test_cells_are_in_words_and_masked(people: Desk) -> None:
    row = roster.lines(people, reports.numbers_of(people, LIST))[0].id
    visits.record(people, row, VisitEntry(outcome="considering"))
    first = _lines(people, LIST)[0]
    assert first == (
        "覃玉兰", "33", "450821********8323", "138****8000", "覃玉兰", "再考虑", "1",
    )  # fmt: skip


def test_filter_and_order(people: Desk) -> None:
    grown = Report(
        wanted=RosterFilter(ages=(30, 99), gone=False), columns=("name",), sort=Sort.AGE,
        descending=True,
    )  # fmt: skip
    assert {one[0] for one in _lines(people, grown)} == {"覃玉兰", "单小明"}
    walked = Report(columns=("name",))
    assert [one[0] for one in _lines(people, walked)] == ["覃玉兰", "单小明", "黄一"]


def test_any_column_orders_the_list_and_is_kept_with_it(people: Desk, tmp_path: Path) -> None:
    rows = {one.name: one.id for one in roster.lines(people, reports.numbers_of(people, LIST))}
    for name, times in (("单小明", 2), ("黄一", 1)):
        for _ in range(times):
            visits.record(people, rows[name], VisitEntry(outcome="considering"), again=True)
    often = Report("走访次数", columns=("name",), by="visits", descending=True)
    wanted = ["单小明", "黄一", "覃玉兰"]
    assert [one[0] for one in _lines(people, often)] == wanted
    again = reports.save(people, often, often.name).value.report
    assert again == reports.report_named(people, often.name) == often
    made = report_export.export_report(people, again, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(made.file)
    names = [row[1] for row in book.active.values if row[1] in wanted]
    assert names == wanted


def test_groups(people: Desk) -> None:
    counted = reports.counted(people, Report(columns=("visits",), group=Group.HAMLET))
    assert [(one.label, one.people) for one in counted] == [("动界村 2组", 2), ("动界村 10组", 1)]
    assert reports.counted(people, LIST) == ()
    by_age = reports.counted(people, Report(columns=("name",), group=Group.AGE))
    assert [one.label for one in by_age] == ["0–15岁", "30–44岁", "60–79岁"]


def test_a_payment_told_twice_counts_once(people: Desk) -> None:
    row = roster.lines(people, reports.numbers_of(people, LIST))[0].id
    payments.record(people, row, year=2026, amount_fen=20_000, again=True)
    money = Report(columns=("paid:2026", "paid_all"))
    assert _lines(people, money)[0] == ("200", "200")
    with people.acting("import") as (_conn, writer):
        writer.insert(
            "contributions",
            {"resident_id": row.hex, "year": 2026, "kind": "confirmed", "amount_fen": 20_000},
        )
    assert _lines(people, money)[0] == ("200", "200")


def test_a_village_keeps_its_own(people: Desk) -> None:
    reports.save(people, LIST, " 联系表 ")
    (kept,) = reports.kept(people)
    assert (kept.report.name, kept.town, kept.report.columns) == ("联系表", False, LIST.columns)
    reports.save(people, Report(columns=("name",)), "联系表")
    assert reports.report_named(people, "联系表").columns == ("name",)
    reports.forget(people, "联系表")
    assert reports.kept(people) == ()
    with pytest.raises(Refused, match="没有叫"):
        reports.report_named(people, "联系表")
    with pytest.raises(Refused, match="没有叫"):
        reports.forget(people, "联系表")


def test_the_towns_report_goes_to_every_village(exchange: Exchange) -> None:
    wanted = RosterFilter(categories=("unregistered",), gone=False)
    reports.save(exchange.town, Report("", wanted, ("name", "phone"), Group.HAMLET), "月报")
    here = exchange.open_village(A)
    (kept,) = reports.kept(here)
    assert kept.town
    assert (kept.report.wanted, kept.report.group) == (wanted, Group.HAMLET)
    with pytest.raises(Refused, match="镇里统一"):
        reports.forget(here, "月报")
    reports.save(exchange.town, Report(columns=("name",)), "月报")
    exchange.both_ways(A)
    assert reports.report_named(here, "月报").columns == ("name",)
    reports.forget(exchange.town, "月报")
    exchange.both_ways(A)
    assert reports.kept(here) == ()
    roster.undo_last(exchange.town)
    assert reports.kept(exchange.town)


def test_what_this_program_does_not_know_is_left_out(people: Desk) -> None:
    with people.file.writing() as conn:
        for name, spec in (("甲", '{"columns": ["name", "aura"], "group": "mood"}'), ("乙", "[1")):
            conn.exec_driver_sql("insert into own_reports values (?, ?)", (name, spec))
    first, second = (one.report for one in reports.kept(people))
    assert {first.name, second.name} == {"甲", "乙"}
    assert reports.report_named(people, "甲").columns == ("name",)
    assert reports.report_named(people, "甲").group is Group.NONE
    assert reports.report_named(people, "乙").shown


def _log(desk: Desk) -> str:
    with desk.file.reading() as conn:
        sql = "select detail from acts where kind = 'export' order by n desc limit 1"
        return str(conn.exec_driver_sql(sql).scalar_one())


def _cells(path: Path) -> list[object]:
    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return [cell for row in rows for cell in row]


def test_a_workbook_is_masked_unless_a_purpose_is_named(people: Desk, tmp_path: Path) -> None:
    made = report_export.export_report(people, LIST, tmp_path / "a.xlsx", sentence="2组")
    assert made.rows == 3
    assert ID not in _cells(made.file)
    assert "号码遮住" in _log(people)
    assert "2组" in _log(people)
    whole = report_export.export_report(
        people, LIST, tmp_path / "b.xlsx", purpose="报县社保中心核对"
    )
    assert ID in _cells(whole.file), "as text, every digit of it"
    assert "用途：报县社保中心核对" in _log(people)
    with pytest.raises(Refused, match="用途太长"):
        report_export.export_report(people, LIST, tmp_path / "c.xlsx", purpose="长" * 61)


def test_counts_on_paper_and_in_a_workbook(people: Desk, tmp_path: Path) -> None:
    report = Report("各屯人数", columns=("visits",), group=Group.HAMLET)
    made = report_export.export_report(people, report, tmp_path / "a.pdf")
    assert (made.rows, made.pages) == (3, 1)
    text = pypdfium2.PdfDocument(made.file)[0].get_textpage().get_text_bounded()
    assert "各屯人数" in text
    assert "合计" in text
    sheet = report_export.export_report(people, report, tmp_path / "a.xlsx")
    assert "动界村 10组" in _cells(sheet.file)


def test_a_look_leaves_no_trace_and_nobody_is_said(people: Desk, tmp_path: Path) -> None:
    with people.file.reading() as conn:
        before = conn.exec_driver_sql("select count(*) from acts").scalar_one()
    report_export.export_report(people, LIST, tmp_path / "a.pdf", only_look=True)
    with people.file.reading() as conn:
        assert conn.exec_driver_sql("select count(*) from acts").scalar_one() == before
    nobody = Report(wanted=RosterFilter(hamlets=("99组",), gone=False), columns=("name",))
    with pytest.raises(Refused, match="没有人"):
        report_export.export_report(people, nobody, tmp_path / "b.pdf")
