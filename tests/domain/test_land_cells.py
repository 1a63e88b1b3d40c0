"""Cells of land lists as offices write them: areas, answers, and who is left to the town."""

from __future__ import annotations

import pytest

from pension_desk.domain.land import Eligibility
from pension_desk.domain.land_text import eligibility_told, marked_as, read_area, read_flag


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("0.8公顷（12亩）", 120_000),
        ("12亩（0.8公顷）", 120_000),
        ("0.8公顷(合12.01亩)", 120_100),
        ("5亩3分", 53_000),
        ("5亩3分2厘", 53_200),
        ("约12亩", 120_000),
        ("3.5 亩左右", 35_000),
        ("１２．５亩", 125_000),
        ("2280平方米", 34_200),
        (0.228, 2_280),
        ("—", None),
    ],
)
def test_an_area_is_read_however_it_is_told(cell: object, parts: int | None) -> None:
    assert read_area(cell) == parts


@pytest.mark.parametrize("cell", ["5分", "三亩", "12亩（见图）亩", "-3亩", "3亩-4亩", "1e9"])
def test_what_is_no_area_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_area(cell)


@pytest.mark.parametrize(
    ("cell", "flag"),
    [("已确定", 1), ("未确定", 0), ("完全失地", 1), ("部分失地", 0), ("列入", 1), ("不列入", 0)],
)
def test_an_answer_is_read_in_the_office_s_words(cell: str, flag: int) -> None:
    assert read_flag(cell) == flag


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("待镇审定", Eligibility.TOWN_RULES),
        ("待认定", Eligibility.TOWN_RULES),
        ("列入", Eligibility.ELIGIBLE),
        ("不列入（16岁以下）", Eligibility.UNDER_16),
        ("不列入", Eligibility.OTHER),
    ],
)
def test_whether_somebody_counts_is_read_in_the_office_s_words(
    cell: str, told: Eligibility
) -> None:
    assert eligibility_told(cell) is told


@pytest.mark.parametrize(
    ("columns", "mark"),
    [
        ((("人员类别", "现役军人"),), "军人"),
        ((("人员类别", "在校"),), "学生"),
        ((("人员类别", "普通"),), ""),
        ((("是否在校学生", "是"),), "学生"),
        ((("是否在校学生", "否"), ("是否现役军人", "√")), "军人"),
        ((("是否在校学生", ""), ("是否现役军人", "不是")), ""),
        ((("人员类别", "非在校"),), ""),
    ],
)
def test_students_and_soldiers_are_known_by_their_columns(
    columns: tuple[tuple[str, str], ...], mark: str
) -> None:
    assert marked_as(*columns) == mark
