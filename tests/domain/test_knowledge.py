"""Questions and answers: figures filled in and marked, the search, what is refused."""

from __future__ import annotations

import re
from datetime import date

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.knowledge import Draft, Entry, Origin, Subject, checked, laid_together
from pension_desk.domain.knowledge_figures import DERIVED, fill_ins, known, told, with_labels
from pension_desk.domain.knowledge_file import read_entries
from pension_desk.domain.knowledge_search import Searchable, ranked
from pension_desk.domain.policy import Confidence, Figure, Policy, overlaid
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_keys import Key
from pension_desk.services.knowledge import shipped_entries
from pension_desk.services.policy import shipped_figures

DAY = date(2026, 11, 20)
POLICY = Policy(shipped_figures())
_NAMES_OF_RULES = re.compile(r"(50|55|65)周岁")
"""A class of people or a rule that is called by an age, not a figure in force."""


def _said(text: str, policy: Policy = POLICY, on: date = DAY) -> str:
    return told(text, policy, on)[0]


@pytest.mark.parametrize("entry", shipped_entries(), ids=lambda entry: entry.key)
def test_a_shipped_answer_types_no_figure_and_names_its_source(entry: Entry) -> None:
    text = re.sub(r"\{[^}]*\}", "", entry.question + entry.answer)
    assert not re.search(r"\d", _NAMES_OF_RULES.sub("", text)), text
    assert entry.source
    assert fill_ins(entry.question + entry.answer) is not None


def test_every_subject_but_the_last_has_shipped_answers() -> None:
    assert {one.subject for one in shipped_entries()} == set(Subject) - {Subject.OTHER}
    assert len(shipped_entries()) >= 40


def test_a_confirmed_figure_is_said_plainly() -> None:
    assert _said("满{residents.benefit_age}") == "满60周岁"
    assert _said("最低{tiers.lowest}补{tiers.lowest_subsidy}") == "最低200元补35元"
    assert _said("断缴{make_up.missed_years}补") == "断缴可以补"
    assert _said("{account.example}") == "每月71.94元"


def test_what_nobody_has_confirmed_says_so() -> None:
    text, figures = told("{base_pension.national}", POLICY, DAY)
    assert text == "每月143元（待核实）"
    assert figures[0].unconfirmed


def test_a_figure_not_known_any_more_says_of_when_it_was() -> None:
    assert _said("{base_pension.province}") == "每月131元（2021年7月的数字，待核实）"
    assert _said("{flexible.month_lowest}") == "每月828.60元（2025年1月的数字，待核实）"
    assert _said("{flexible.month_lowest}", on=date(2025, 6, 1)) == "每月828.60元"


def test_a_figure_never_known_says_so() -> None:
    assert _said("{residents.funeral_grant}") == "【数字不详，待核实】"
    assert _said("{make_up.years_before_joining}") == "【待核实】"


def test_the_towns_figure_is_told_at_once() -> None:
    grant = Figure(
        Key.FUNERAL_GRANT, date(2025, 1, 1), 120_000, "县里文件", Confidence.CONFIRMED, by_town=True
    )
    assert _said("{residents.funeral_grant}", overlaid(POLICY.figures, [grant])) == "1200元"


def test_an_answer_follows_the_day() -> None:
    assert _said("{base_pension.province}", on=date(2019, 1, 1)) == "每月116元"


def test_fill_ins_go_by_chinese_name_while_edited() -> None:
    names = list(known().values())
    assert len(set(names)) == len(names)
    assert set(DERIVED) | {key.value for key in PARAMETERS} == set(known())
    typed = Draft(Subject.PAY, "在哪缴？", "用{ 缴费渠道 }缴", "缴费点，哪里缴", "税务")
    kept = checked(typed)
    assert kept.answer == "用{residents.channels}缴"
    assert kept.words == "缴费点、哪里缴"
    assert with_labels(kept.answer) == "用{缴费渠道}缴"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"question": "  "}, "no_question"),
        ({"answer": "\n"}, "no_answer"),
        ({"source": ""}, "no_source"),
        ({"answer": "{没有的}"}, "bad_fill_in"),
        ({"answer": "缺一半{缴费渠道"}, "bad_fill_in"),
        ({"question": "问" * 81}, "too_long"),
        ({"words": "、".join(f"问法{n}" for n in range(21))}, "too_long"),
    ],
)
def test_what_is_refused(changed: dict[str, str], reason: str) -> None:
    fields = {"question": "问", "answer": "答", "words": "", "source": "文"} | changed
    with pytest.raises(Refused) as refused:
        checked(Draft(Subject.OTHER, **fields))
    assert refused.value.reason == reason


def test_the_towns_words_stand_in_place_of_shipped_ones_and_of_a_villages() -> None:
    def entry(key: str, origin: Origin, answer: str) -> Entry:
        return Entry(key, Subject.PAY, f"问{key}", answer, (), "文", origin=origin)

    shipped = [entry("a", Origin.SHIPPED, "旧"), entry("b", Origin.SHIPPED, "原")]
    town = [entry("a", Origin.TOWN, "新"), entry("v", Origin.TOWN, "全镇")]
    villages = [entry("v", Origin.VILLAGE, "本村"), entry("w", Origin.VILLAGE, "另")]
    found = {one.key: one for one in laid_together(shipped, town, villages)}
    assert [found[key].answer for key in "abvw"] == ["新", "原", "全镇", "另"]
    assert found["a"].corrects
    assert not found["v"].corrects


SEARCHED = [
    Searchable(told(one.question, POLICY, DAY)[0], one.words, _said(one.answer), one.source)
    for one in shipped_entries()
]


def _first(text: str) -> str:
    found = ranked(text, SEARCHED)
    return SEARCHED[found[0]].question if found else ""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("断了几年怎么补", "中间断了几年没缴，能补吗？"),
        ("老人没交过钱可以领吗", "制度实施时已经满60周岁的老人，没缴过费能领吗？"),
        ("怎么用微信交钱", "手机上怎么一步一步缴？"),
        ("丧葬费", "有没有丧葬补助？"),
        ("zgrz", "资格认证是什么，多久做一次？"),
        ("ZIGERENZHENG", "资格认证是什么，多久做一次？"),
        ("延迟退休 女", "女的多少岁退休？"),
        ("外卖", "没有单位，能参加职工养老保险吗？"),
        ("彩票", ""),
    ],
)
def test_the_search(asked: str, found: str) -> None:
    assert _first(asked) == found


def test_a_blank_search_finds_all_in_order() -> None:
    assert ranked("  ", SEARCHED) == tuple(range(len(SEARCHED)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("topic = ", "TOML"),
        ('topic = "x"\n[[answer]]\nkey = "a"', "没有“x”这个类别"),
        ('topic = "pay"', "若干段"),
        ('topic = "pay"\n[[answer]]\nquestion = "a"', "没有 key"),
        ('topic = "pay"\n[[answer]]\nkey = "a"\nquestion = "问"\nanswer = "答"', "没有写依据"),
        ('topic = "pay"\nanswer = [3]', "一段一段"),
    ],
)
def test_a_damaged_file_is_refused_by_name(text: str, said: str) -> None:
    with pytest.raises(Refused, match=r"问答文件“a\.toml”") as refused:
        read_entries("a.toml", text)
    assert said in refused.value.message
