"""The order of hardship identities."""

from __future__ import annotations

import random

import pytest

from pension_desk.domain.hardship import UNRANKED, foremost, hardship_rank

IN_ORDER = (
    ("特困供养", "农村五保", "特困人员"),
    ("农村低保", "城市低保", "最低生活保障对象", "低保户"),
    ("重度残疾", "残疾二级", "肢体一级残疾", "一级", "残疾1级", "重残"),
    ("残疾三级", "智力四级残疾", "四级", "残疾", "残疾3级"),
    ("返贫致贫人口", "监测对象", "脱贫不稳定户", "防止返贫监测对象", "边缘易致贫户"),
    ("低保边缘家庭", "最低生活保障边缘家庭", "低收入家庭"),
    ("", "优抚对象", "非低保户", "已退出低保", "无"),
)


@pytest.mark.parametrize("place", range(len(IN_ORDER)))
def test_each_wording_has_its_place(place: int) -> None:
    ranks = {hardship_rank(wording) for wording in IN_ORDER[place]}
    assert ranks == {UNRANKED if place == len(IN_ORDER) - 1 else place}


def test_the_foremost_wins_and_the_unknown_is_kept() -> None:
    wordings = [some[0] for some in IN_ORDER if some[0]]
    random.Random(1).shuffle(wordings)
    assert foremost(wordings) == "特困供养"
    assert foremost(["优抚对象", ""]) == "优抚对象"
    assert foremost(["优抚对象", "低保边缘家庭"]) == "低保边缘家庭"
    assert foremost([]) == ""
