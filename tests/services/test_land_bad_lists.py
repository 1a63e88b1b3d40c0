"""Land lists that are wrong: another list, rows that wait, sums below zero, people not yet born."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.land_faults import Fault
from pension_desk.domain.lists import ListKind
from pension_desk.services import imports, land
from pension_desk.services.desk import Desk
from pension_desk.services.imports import ImportResult
from tests.cli.office import Cell, Sheet, write
from tests.services.land_layouts import MEI, QIN, REGISTER, WEI
from tests.services.test_land_layouts import desk_in

LEDGER = (
    ("项目名称", "年度", "协议签订日期", "征收面积（亩）", "应缴存补贴资金（元）", "已到账（元）",
     "供地日期", "用地类型", "备注"),
    ("某某公路", 2026, date(2026, 3, 2), 4, 9000, 3000, date(2026, 6, 1), "用地单位明确", "分两期"),
)  # fmt: skip
ROSTER = (
    "征地项目",
    "村",
    "户主",
    "姓名",
    "公民身份号码",
    "被征面积（亩）",
    "发放日期",
    "发放金额（元）",
)
LATER = "450821202608010181"

Take = Callable[..., ImportResult]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as desk:
        yield desk


@pytest.fixture
def take(town: Desk, tmp_path: Path) -> Take:
    def taken(name: str, *rows: tuple[Cell, ...], kind: ListKind | None = None) -> ImportResult:
        file = write(tmp_path / name, Sheet("1", rows))
        return imports.commit(town, imports.read_list(town, file, kind=kind)).value

    return taken


def person(name: str, number: str, *more: Cell, project: str = "某某公路") -> tuple[Cell, ...]:
    return (project, "动界村", "覃玉兰", name, number, *more)


def told(desk: Desk) -> list[tuple[Fault, str]]:
    return [(f.fault, f.sentence) for line in land.status(desk).projects for f in line.findings]


def test_a_roster_is_not_taken_as_a_ledger_whoever_says_so(town: Desk, take: Take) -> None:
    take("征地项目台账.xlsx", *LEDGER)
    roster = (ROSTER, person("覃玉兰", QIN, 1.5), person("覃小梅", MEI, 1.5))
    with pytest.raises(Refused) as why:
        take("名册.xlsx", *roster, kind=ListKind.LAND_PROJECTS)
    assert why.value.reason == "list_of_people"
    (line,) = land.status(town).projects
    assert line.standing.project.area_mu == 4
    assert take("名册.xlsx", *roster).kind is ListKind.LAND_PEOPLE


def test_a_kind_by_which_nothing_could_be_taken_is_not_remembered(take: Take) -> None:
    wrong = take("人员.xlsx", *REGISTER, kind=ListKind.LAND_PEOPLE)
    assert len(wrong.refused) == wrong.rows
    assert take("户籍人口花名册.xlsx", *REGISTER).kind is ListKind.HOUSEHOLDS


def test_rows_that_wait_say_which_project_is_lacking(take: Take) -> None:
    take("征地项目台账.xlsx", *LEDGER)
    made = take(
        "被征地农民花名册.xlsx",
        ROSTER,
        person("覃玉兰", QIN, 1.5),
        person("韦大山", WEI, 1, project="某某水厂"),
        person("覃小梅", MEI, 1, project="某某水厂"),
    )
    assert (made.accepted, made.waiting) == (3, 2)
    assert made.remarks == (
        "2行要等征地项目台账：台账里还没有“某某水厂”，导入后自动对上；名称写错的，请更正后再导入。",
    )


def test_a_sum_below_zero_is_refused_with_its_row(town: Desk, take: Take) -> None:
    take("征地项目台账.xlsx", *LEDGER)
    made = take(
        "被征地农民花名册.xlsx",
        ROSTER,
        person("覃玉兰", QIN, 1.5, date(2026, 5, 1), -100),
        person("韦大山", WEI, 1.5, date(2026, 5, 1), 100),
    )
    assert [(one.row, one.reason) for one in made.refused] == [(2, "发放金额-100.00元小于0")]
    (line,) = land.status(town).projects
    assert [one.name for one in line.standing.people] == ["韦大山"]


def test_who_was_born_after_the_agreement_is_told_by_day(town: Desk, take: Take) -> None:
    take("征地项目台账.xlsx", *LEDGER)
    take("被征地农民花名册.xlsx", ROSTER, person("覃新生", LATER, 1.5))
    assert (
        Fault.DATES_CROSSED,
        "覃新生的出生日期2026-08-01晚于签订协议日期2026-03-02。",
    ) in told(town)


def test_money_without_a_day_is_not_said_to_be_missing(town: Desk, take: Take) -> None:
    take("征地项目台账.xlsx", *LEDGER)
    assert (
        Fault.SUPPLIED_EARLY,
        (
            "2026-06-01供地时，应先到账9,000.00元，按到账日期算到账0.00元，少9,000.00元；"
            "另有3,000.00元没有到账日期。"
        ),
    ) in told(town)


def test_a_first_instalment_without_a_day_is_told_too(town: Desk, take: Take) -> None:
    take("征地项目台账.xlsx", LEDGER[0], (*LEDGER[1][:7], "公益性项目", None))
    assert told(town)[0] == (
        Fault.SUPPLIED_EARLY,
        "2026-06-01供地前没有写明日期的到账（没有缴存计划）；已到账的3,000.00元没有到账日期。",
    )


def test_areas_are_added_up_without_a_tail_of_zeros(town: Desk, take: Take) -> None:
    take("征地项目台账.xlsx", *LEDGER)
    take(
        "被征地农民花名册.xlsx",
        ROSTER,
        ("某某公路", "动界村", "覃玉兰", "覃玉兰", QIN, 2.5),
        ("某某公路", "动界村", "韦大山", "韦大山", WEI, 2.5),
    )
    assert (Fault.AREAS_DIFFER, "各户被征面积合计5亩，项目征收面积4亩。") in told(town)


def test_refused_rows_of_a_ledger_come_in_the_order_of_the_sheet(take: Take) -> None:
    made = take(
        "征地项目台账.xlsx",
        LEDGER[0],
        ("某某水厂", 2026, date(2026, 3, 2), 4, -1, None, None, None, None),
        ("某某渡口", 2026, date(2026, 3, 2), -4, 1, None, None, None, None),
    )
    assert [one.row for one in made.refused] == [2, 3]


def test_two_heads_of_one_name_in_two_hamlets_are_two_households(town: Desk, take: Take) -> None:
    heads = (
        "征地项目",
        "村",
        "屯",
        "户主",
        "姓名",
        "公民身份号码",
        "承包地（亩）",
        "被征面积（亩）",
    )

    def row(hamlet: str, name: str, number: str, taken: float) -> tuple[Cell, ...]:
        return ("某某公路", "动界村", hamlet, "陈德明", name, number, 3, taken)

    rows = (
        row("上坪屯", "陈德明", "452524195811200134", 1),
        row("上坪屯", "覃小梅", MEI, 1),
        row("3组", "陈德明", "452524196503120110", 1.5),
        row("3组", "韦大山", WEI, 1.5),
    )
    take("征地项目台账.xlsx", *LEDGER)
    made = take("被征地农民花名册.xlsx", heads, *rows)
    assert made.refused == ()

    def homes() -> list[tuple[str, str, str, list[str]]]:
        (line,) = land.status(town).projects
        people = line.standing.people
        return sorted(
            (home.hamlet, home.head_name, str(home.taken_mu),
             [one.name for one in people if one.household == home.id])
            for home in line.standing.households
        )  # fmt: skip

    assert homes() == [
        ("3组", "陈德明", "1.5", ["陈德明", "韦大山"]),
        ("上坪屯", "陈德明", "1", ["陈德明", "覃小梅"]),
    ]
    assert take("被征地农民花名册.xlsx", heads, *rows).unchanged == 4
    take("更正.xlsx", heads, row("3组", "陈德明", "452524196503120110", 2))
    assert [(hamlet, taken) for hamlet, _head, taken, _people in homes()] == [
        ("3组", "2"), ("上坪屯", "1"),
    ]  # fmt: skip


def test_a_household_lives_where_its_head_s_row_says(town: Desk, take: Take) -> None:
    register = (
        REGISTER[0],
        ("0009", "区丽华", "女", "452524197001010207", "户主", "莲珠村", "1组"),
    )
    take("户籍人口花名册2.xlsx", *register)
    take("征地项目台账.xlsx", *LEDGER)
    take(
        "被征地农民花名册.xlsx",
        ("征地项目", "村", "户主", "姓名", "公民身份号码", "被征面积（亩）"),
        ("某某公路", "动界村", "覃玉兰", "覃玉兰", QIN, 1),
        ("某某公路", "动界村", None, "覃小梅", MEI, None),
        ("某某公路", None, None, "区丽华", "452524197001010207", None),
        ("某某公路", "动界村", "韦大山", "韦大山", WEI, 1),
        ("某某公路", "动界村", "覃秀英", "覃秀英", "452524196805251001", 1),
    )
    (line,) = land.status(town).projects
    assert sorted(home.head_name for home in line.standing.households) == [
        "覃玉兰", "覃秀英", "韦大山",
    ]  # fmt: skip
    assert len(line.standing.people) == 5
