"""The sum on paper: a farmer's few figures, by the hand-worked cases of the reckoning."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pension_desk.domain import sum_papers
from pension_desk.domain.household_sum import HouseholdMember, HouseholdSum, member_sum
from pension_desk.domain.policy import Policy
from pension_desk.domain.savings import PaidYear, Saver
from pension_desk.domain.screening import Category
from pension_desk.services.policy import shipped_figures

SHIPPED = Policy(shipped_figures())
TODAY = date(2026, 6, 1)
TIERS = (20_000, 50_000)


def household(*members: HouseholdMember) -> HouseholdSum:
    sums = tuple(member_sum(SHIPPED, one, TODAY) for one in members)
    return HouseholdSum("动界村", "3组", "0001", "韦大山", TODAY, sums)


def member(
    name: str, saver: Saver, category: Category = Category.UNREGISTERED, sex: str = "女"
) -> HouseholdMember:
    return HouseholdMember(name, name, sex, "", saver.birth, category, saver)


FARMER = member("韦大山", Saver(date(1982, 3, 10), registered=False), sex="男")
"""Pays 2026–2042: at 200 yuan 3,400 in all, subsidy 595, account 3,995, 175.74 a month."""

LATE = member(
    "覃秀英",
    Saver(date(1975, 5, 5), first_year=2014, paid=(PaidYear(2014, 20_000),)),
    Category.REGISTERED_UNPAID,
)
"""Turns 60 in 2035: 11 years with 2014; made up 2015–2025 they are 22."""

CHILD = member("韦小明", Saver(date(2015, 1, 1)), Category.UNDER_16)


def test_a_farmers_row_by_hand() -> None:
    first, second, as_worker = sum_papers.sum_rows(household(FARMER), TIERS)
    assert (first.name, first.age, first.years_paid) == ("韦大山", 44, 0)
    assert (first.choice, first.begins) == ("200元", "2042年4月")
    assert (first.paid_fen, first.subsidy_fen, first.account_fen) == (340_000, 59_500, 399_500)
    assert (first.monthly_fen, first.back) == (17_574, "1年8个月")  # 20 months
    assert second.choice == "500元"
    assert second.monthly_fen is not None
    assert second.monthly_fen > first.monthly_fen
    assert as_worker.choice.startswith("职工保险")
    assert as_worker.subsidy_fen is None


def test_missing_years_are_shown_made_up_where_that_fills_them() -> None:
    rows = sum_papers.sum_rows(household(LATE), TIERS)
    assert [row.choice for row in rows[:2]] == ["200元，并补缴", "500元，并补缴"]
    assert all(row.monthly_fen for row in rows)
    alone = member("黄阿婆", Saver(date(1975, 5, 5), registered=False))
    short = sum_papers.sum_rows(household(alone), TIERS)[0]
    assert (short.choice, short.monthly_fen, short.back) == ("200元", None, "")


def test_tiers_that_nobody_may_choose_or_that_are_for_hardship_have_no_row() -> None:
    poor = member("李阿姨", Saver(date(1982, 3, 10), hardship=("肢体一级残疾",)))
    rows = sum_papers.sum_rows(household(poor), (10_000, 20_000, 12_345))
    assert [row.choice for row in rows if not row.choice.startswith("职工")] == ["200元"]
    whose, chart = sum_papers.sum_chart(household(poor))
    assert whose == "李阿姨"
    assert chart.points[0][0] == "200"


def test_who_has_no_sum_is_named_with_the_reason() -> None:
    found = household(CHILD, FARMER)
    assert sum_papers.others_words(found) == "韦小明：还没到参保年龄，到时再参保"
    assert {row.name for row in sum_papers.sum_rows(found, TIERS)} == {"韦大山"}
    assert sum_papers.others_words(household(FARMER)) == ""


def test_the_chart_is_of_the_first_who_has_a_benefit_and_rises() -> None:
    whose, chart = sum_papers.sum_chart(household(CHILD, FARMER))
    assert whose == "韦大山"
    assert len(chart.points) == 15
    heights = [height for _label, height, _words in chart.points]
    assert heights == sorted(heights)
    assert chart.points[0] == ("200", 17_574, "176")
    assert sum_papers.sum_chart(household(CHILD)) == ("", sum_papers.Chart())


def test_what_may_be_made_up_by_hand() -> None:
    """11 missed years (2015–2025) at 500: 5,500, no subsidy; with 2014 and 2026–2035: 22 years."""
    (row,) = sum_papers.make_up_rows(household(LATE, FARMER, CHILD), 50_000, {"覃秀英": "567X"})
    assert (row.name, row.id_tail, row.years_paid) == ("覃秀英", "567X", 1)
    assert (row.what, row.cost_fen, row.subsidy_fen) == ("2015-2025", 550_000, 0)
    assert (row.years_after, row.before_fen) == (22, None)
    assert row.after_fen is not None


def test_the_basis_names_its_days_and_what_is_unsure() -> None:
    basis = sum_papers.basis_of(household(FARMER), 20_000)
    assert "基础养老金（全国最低）143元/月（2025年1月起，待核实）" in basis.known
    assert "个人账户计发月数139个月（2009年9月起）" in basis.known
    assert "个人账户记账年利率" in basis.unknown
    assert "基础养老金（自治区）" not in basis.unknown  # an earlier one is known and told
    saved = sum_papers.basis_of(household(LATE), 20_000)
    assert "个人账户记账年利率1.5%（2016年1月起）" in saved.known
    assert "个人账户记账年利率（2022年起）" in saved.unknown
    assert sum_papers.basis_of(household(CHILD), 20_000) == sum_papers.Basis("", "")


def test_whose_past_is_known_as_a_balance_alone_is_named() -> None:
    """A balance holds subsidies and interest: they have not paid as much as the sheet shows."""
    paid = (PaidYear(2025, 20_000),)
    saver = Saver(date(1980, 5, 5), paid=paid, years_known=7, balance_fen=500_000)
    known = member("韦大海", saver, Category.PAID)
    assert sum_papers.at_most_words(household(FARMER, known, LATE)) == "韦大海"
    assert sum_papers.at_most_words(household(FARMER, LATE, CHILD)) == ""


@pytest.mark.parametrize(("months", "words"), [
    (0, "0个月"), (11, "11个月"), (12, "1年"), (98, "8年2个月"), (120, "10年"),
])  # fmt: skip
def test_a_span_of_months_is_told_as_people_do(months: int, words: str) -> None:
    assert sum_papers.months_words(months) == words


def test_employees_years_so_far_shorten_the_other_scheme() -> None:
    before = HouseholdMember("a", "韦大山", "男", "", date(1982, 3, 10), Category.UNREGISTERED,
                             Saver(date(1982, 3, 10)), employee_years=Decimal(10))  # fmt: skip
    (worker,) = [row for row in sum_papers.sum_rows(household(before), ()) if row.choice]
    (other,) = [row for row in sum_papers.sum_rows(household(FARMER), ()) if row.choice]
    assert worker.monthly_fen is not None
    assert other.monthly_fen is not None
    assert worker.monthly_fen > other.monthly_fen


FOUR = (20_000, 50_000, 100_000, 300_000)


def family(members: int, name: str = "韦家") -> HouseholdSum:
    saver = Saver(date(1982, 3, 10), registered=False)
    return household(*(member(f"{name}{turn}", saver) for turn in range(members)), CHILD)


@pytest.mark.parametrize(
    ("members", "choices", "left_out"),
    [
        (2, ["200元", "500元", "1000元", "3000元", "职工保险"], ""),
        (3, ["200元", "1000元", "职工保险"], "500元、3000元"),
        (4, ["200元", "1000元", "职工保险"], "500元、3000元"),
        (5, ["200元", "1000元"], "500元、3000元、职工保险"),
        (6, ["200元", "1000元"], "500元、3000元、职工保险"),
        (7, ["200元"], "500元、1000元、3000元、职工保险"),
        (12, ["200元"], "500元、1000元、3000元、职工保险"),
    ],
)
def test_a_large_family_has_fewer_ways_each_on_its_one_page(
    members: int, choices: list[str], left_out: str
) -> None:
    page, *shorter = sum_papers.one_page(family(members), FOUR)
    first = [row.choice for row in page.rows if row.name == "韦家0"]
    assert len(first) == len(choices)
    assert all(told.startswith(wanted) for told, wanted in zip(first, choices, strict=True))
    assert page.left_out == left_out
    assert len({row.name for row in page.rows}) == members
    assert page.lines <= 15
    lengths = [len(one.rows) for one in (page, *shorter)]
    assert lengths == sorted(lengths, reverse=True)
    assert len(shorter[-1].rows if shorter else page.rows) == members or members < 3


def test_names_that_take_two_lines_leave_room_for_fewer_ways() -> None:
    usual, long = (sum_papers.one_page(family(4, name), FOUR)[0] for name in ("韦", "买买提·秀喆"))
    assert len(usual.rows) > len(long.rows)
    assert long.lines <= 15
