"""Printed pages, held to kept text and kept pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from pension_desk.documents.preview import page_count, render_page
from pension_desk.documents.tables import TableColumn, TableDocument, write_table_pdf
from pension_desk.domain.form_kinds import EMPLOYER_KINDS, FORM_KINDS, LAND_KINDS
from pension_desk.domain.land import Eligibility
from pension_desk.domain.land_papers import LandSurvey, SurveyRow
from pension_desk.domain.papers import UnpaidReminder
from tests.documents.batches import (
    LONG_HAMLET,
    LONG_NAME,
    LONG_VILLAGE,
    MANY,
    NAMES,
    empty,
    long_winded,
    of_size,
    page_texts,
    samples,
    write,
)
from tests.golden.compare import STRAYS, check_picture, check_text, share_of_strays

WIDTH = 500
"""Pixels of a kept page: some 60 dpi."""

HOUSEHOLDS = {
    "reminder_one": of_size(1, 1),
    "reminder_five": of_size(2, 5),
    "reminder_twenty_three": of_size(3, 23),
    "reminder_long": long_winded(),
    "reminder_empty": empty(),
}


def _picture(path: Path, page: int, width: int = WIDTH) -> Image.Image:
    image = render_page(path, page, width)
    size = (image.width, image.height)
    read = Image.frombuffer("RGBX", size, image.pixels, "raw", "BGRX", image.stride, 1)
    return read.convert("L")


def _check(name: str, path: Path) -> None:
    check_text(name, "\n\f\n".join(page_texts(path)) + "\n")
    for page in range(page_count(path)):
        check_picture(f"{name}_{page + 1}", _picture(path, page))


@pytest.mark.parametrize(("name", "notice"), HOUSEHOLDS.items())
def test_reminders(tmp_path: Path, name: str, notice: UnpaidReminder) -> None:
    path = tmp_path / "a.pdf"
    write(path, notice)
    _check(name, path)


@pytest.mark.parametrize("hard", [False, True], ids=["usual", "hard"])
@pytest.mark.parametrize("kind", [kind for kind in FORM_KINDS if kind != "unpaid_reminder"])
def test_every_other_kind(tmp_path: Path, kind: str, hard: bool) -> None:
    """A usual paper, and one with twelve members, rare names, a long address, no phone."""
    path = tmp_path / "a.pdf"
    write(path, samples(kind, hard=hard), kind=kind)
    _check(f"{kind}_{'hard' if hard else 'usual'}", path)


@pytest.mark.parametrize("kind", [*LAND_KINDS, *EMPLOYER_KINDS])
def test_every_paper_of_land_and_employers(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.pdf"
    write(path, samples(kind), kind=kind)
    _check(kind, path)


def test_a_survey_of_a_large_household(tmp_path: Path) -> None:
    """Twelve members, rare and long names, a long village, nothing known of the land."""
    rows = tuple(
        SurveyRow(NAMES[turn % len(NAMES)], "", None, Eligibility.TOWN_RULES.label)
        for turn in range(MANY)
    )
    paper = LandSurvey(
        village=LONG_VILLAGE, hamlet=LONG_HAMLET, household_no="0007", head=LONG_NAME,
        project="平南至岑溪高速公路（大安至武林段）连接线一期工程（十二批次）", people=rows,
    )  # fmt: skip
    path = tmp_path / "a.pdf"
    write(path, paper, kind="land_survey")
    _check("land_survey_hard", path)


def test_an_office_list(tmp_path: Path) -> None:
    columns = (TableColumn("序号", 5, centred=True), TableColumn("组", 8), TableColumn("姓名", 12),
               TableColumn("欠缴年度", 22), TableColumn("备注", 20))  # fmt: skip
    rows = tuple(
        (str(n + 1), f"{n % 9 + 1}组", NAMES[n % 10], "2021-2023、2026",
         "外出务工，“电话联系不上”，下次赶圩日再走访；已托其兄转告" if n % 4 == 0 else "")
        for n in range(30)
    )  # fmt: skip
    path = tmp_path / "a.pdf"
    write_table_pdf(
        path, TableDocument("未缴费人员名单", "制表：某某镇　2026年11月24日", columns, rows)
    )
    _check("office_list", path)


def test_a_picture_that_moved_by_a_pixel_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(path, HOUSEHOLDS["reminder_one"])
    picture = _picture(path, 0)
    assert share_of_strays(picture, ImageChops.offset(picture, 0, 1)) > STRAYS
    line = picture.copy()
    line.paste(255, (180, 570, 320, 582))  # the words on the cutting line
    assert share_of_strays(picture, line) > STRAYS
