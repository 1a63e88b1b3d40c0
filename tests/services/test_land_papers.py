"""The eight papers of expropriated land over the sample town: what they say, and what they hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_money import Instalment
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    land,
    land_course,
    land_plans,
    land_subsidies,
    policy_edit,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_papers import LandWanted, print_land
from pension_desk.services.policy_edit import NewFigure
from pension_desk.spreadsheets.writing import text_width
from tests.services.land_sample import sample_land

WHOLE_NUMBER = re.compile(r"[1-9]\d{16}[\dX]")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample town with a plan, a fund plan and one household's subsidy reckoned."""
    folder = tmp_path_factory.mktemp("papers") / "town"
    with sample_land(folder) as desk:
        for key, value in ((Key.LAND_WAGE, "53568"), (Key.LAND_NOTICE_DAYS, "7")):
            policy_edit.set_figure(desk, NewFigure(key, date(2016, 1, 1), value, "镇里核定"))
        line = land.status(desk).projects[0]
        project = line.standing.project
        required = line.standing.account.required_fen
        plan = (
            Instalment(1, date(2026, 7, 1), 100),
            Instalment(2, date(2026, 9, 1), required - 100),
        )
        land_plans.set_plan(desk, project.id, plan)
        land_plans.add_fund_plan(desk, project.id, 2026, amount_fen=5_000_000, people=12)
        home = next(
            one for one in line.standing.households if one.state is CourseState.TOWN_REVIEWED
        )
        with desk.acting("test") as (_conn, writer):
            for person in line.standing.people:
                if person.household == home.id:
                    writer.update("land_people", person.id, {"used_on": None})
        land_course.step(desk, [home.id], CourseState.COUNTY_REVIEWED)
        land_subsidies.compute(desk, home.id)
        yield desk


def project_of(desk: Desk) -> RowId:
    return land.status(desk).projects[0].standing.project.id


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(
            document[page].get_textpage().get_text_range() for page in range(len(document))
        )


@pytest.mark.parametrize("kind", LAND_KINDS)
def test_each_paper_names_its_project_and_comes_as_a_workbook_too(
    town: Desk, tmp_path: Path, kind: str
) -> None:
    wanted = LandWanted(kind, project=project_of(town))
    made = print_land(town, wanted, tmp_path / "表.pdf")
    text = text_of(made.file)
    assert made.pages >= made.papers >= 1
    assert "平南至岑溪高速公路（一批次）" in text
    sheet = print_land(town, wanted, tmp_path / "表.xlsx")
    assert (sheet.pages, sheet.rows) == (0, made.rows)
    book = load_workbook(sheet.file, read_only=True)
    assert sum(1 for _row in book.worksheets[0].iter_rows()) >= made.rows
    book.close()


@pytest.mark.parametrize("kind", [kind for kind in LAND_KINDS if kind != "land_roster"])
def test_no_whole_number_stands_where_others_look(town: Desk, tmp_path: Path, kind: str) -> None:
    made = print_land(town, LandWanted(kind, project=project_of(town)), tmp_path / "表.pdf")
    assert WHOLE_NUMBER.findall(text_of(made.file)) == []


def test_the_roster_between_offices_has_whole_numbers(town: Desk, tmp_path: Path) -> None:
    made = print_land(
        town, LandWanted("land_roster", project=project_of(town)), tmp_path / "表.pdf"
    )
    assert len(WHOLE_NUMBER.findall(text_of(made.file))) > 60
    assert made.rows == 70


def test_the_subsidy_is_told_line_by_line_and_in_capitals(town: Desk, tmp_path: Path) -> None:
    made = print_land(
        town, LandWanted("land_computation", project=project_of(town)), tmp_path / "表.pdf"
    )
    text = re.sub(r"\s", "", text_of(made.file))
    assert "60%×53,568.00元×" in text
    assert "大写：人民币" in text
    assert "待核实的参数" in text


def test_the_plan_says_how_much_of_each_instalment_came(town: Desk, tmp_path: Path) -> None:
    made = print_land(
        town, LandWanted("land_deposit_plan", project=project_of(town)), tmp_path / "表.xlsx"
    )
    book = load_workbook(made.file, read_only=True)
    cells = [[c for c in row if c is not None] for row in book.worksheets[0].values]
    book.close()
    assert [datetime(2026, 7, 1), 1, 1, 0] in cells  # noqa: DTZ001 - a sheet knows no zone
    assert any(row[1:] == [182_999, 91_499, 91_500] for row in cells)
    assert ["合计", 183_000, 91_500, 91_500] in cells


def test_sums_are_told_in_thousands_and_come_to_something_below(town: Desk, tmp_path: Path) -> None:
    project = project_of(town)
    for kind, told in (
        ("land_deposit_plan", "应缴存合计183,000.00元"),
        ("land_fund_plan", "合计50,000.00元"),
        ("land_roster", "补贴合计"),
    ):
        made = print_land(town, LandWanted(kind, project=project), tmp_path / f"{kind}.pdf")
        assert told in re.sub(r"\s", "", text_of(made.file))


@pytest.mark.parametrize("kind", LAND_KINDS)
def test_nothing_in_a_workbook_is_cut_off(town: Desk, tmp_path: Path, kind: str) -> None:
    """Each column is as wide as its longest text, or the text goes on below in a higher row."""
    made = print_land(town, LandWanted(kind, project=project_of(town)), tmp_path / "表.xlsx")
    book = load_workbook(made.file)
    sheet = book.worksheets[0]
    widths = {n: one.width for one in sheet.column_dimensions.values()
              for n in range(one.min, one.max + 1)}  # fmt: skip
    whole = sum(widths.values())
    about = sheet.cell(2, 1)
    lines = (sheet.row_dimensions[2].height or 15) / 15
    assert text_width(about.value) <= whole * lines
    assert about.alignment.wrap_text
    for row in sheet.iter_rows(min_row=3):
        for cell in row:
            if isinstance(cell.value, str):
                width = widths[cell.column]
                lines = (sheet.row_dimensions[cell.row].height or 15) / 15
                assert text_width(cell.value) <= width * lines, cell.value
    book.close()


def test_sums_days_and_areas_are_numbers_in_a_workbook(town: Desk, tmp_path: Path) -> None:
    made = print_land(
        town, LandWanted("land_roster", project=project_of(town)), tmp_path / "表.xlsx"
    )
    book = load_workbook(made.file, read_only=True)
    rows = list(book.worksheets[0].values)
    book.close()
    heads = next(row for row in rows if "公民身份号码" in row)
    cells = dict(zip(heads, rows[rows.index(heads) + 1], strict=True))
    assert isinstance(cells["被征（亩）"], float)
    assert isinstance(cells["户内人数"], int)
    assert isinstance(cells["公民身份号码"], str)
    dated = [row[heads.index("核实日期")] for row in rows[rows.index(heads) + 1 :]]
    assert any(isinstance(one, datetime) for one in dated)


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (LandWanted("land_map"), "no_such_paper"),
        (LandWanted("land_roster"), "no_project"),
        (LandWanted("land_fund_plan", year=2019), "nothing_to_print"),
    ],
)
def test_what_cannot_be_printed_says_why_and_leaves_no_file(
    town: Desk, tmp_path: Path, wanted: LandWanted, reason: str
) -> None:
    with pytest.raises(Refused) as why:
        print_land(town, wanted, tmp_path / "表.pdf")
    assert why.value.reason == reason
    assert list(tmp_path.iterdir()) == []
