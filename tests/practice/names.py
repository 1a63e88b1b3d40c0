"""Names of invented people: common, compound, rare, outside the Basic plane, and with a dot."""

from __future__ import annotations

import random
from itertools import accumulate

_SURNAMES = (
    ("李", 8), ("黄", 9), ("陈", 9), ("梁", 7), ("覃", 6), ("韦", 5), ("莫", 4), ("卢", 4),
    ("林", 4), ("吴", 4), ("罗", 3), ("甘", 3), ("蒙", 3), ("胡", 3), ("杨", 3), ("谢", 3),
    ("曾", 3), ("邓", 3), ("蓝", 2), ("苏", 2), ("区", 2), ("单", 1), ("仇", 1), ("查", 1),
    ("解", 1), ("翟", 1), ("缪", 1), ("盖", 1), ("乐", 1), ("欧阳", 1), ("上官", 1),
    ("尉迟", 1), ("万俟", 1), ("司徒", 1),
)  # fmt: skip
_FIRST = "国志建德家永世文明伟秀桂丽美玉春凤少海月小金水火木大亚宗炳炎燕雪梓宇佳一"
_MALE = "强军华林生才荣昌福寿贵祥坤辉勇杰波涛鹏轩昊铭权礼忠光平东"
_FEMALE = "英兰芳梅珍娟妹莲琼娇霞玲燕芬清静婷雯萱诺琪彤妍娜凤花群连"
_RARE = "𬱖䶮㛃垚犇淼喆祎翀劼昇堃珺烎"
_DOTTED = ("阿依·古丽", "买买提·艾力", "迪丽·热巴提", "扎西·多吉", "其其格·乌兰")
NATIONS = (("汉族", 80), ("壮族", 12), ("瑶族", 6), ("苗族", 1), ("侗族", 1))

_SURNAME_WORDS = tuple(word for word, _ in _SURNAMES)
_SURNAME_WEIGHTS = tuple(accumulate(weight for _, weight in _SURNAMES))
_NATION_WORDS = tuple(word for word, _ in NATIONS)
_NATION_WEIGHTS = tuple(accumulate(weight for _, weight in NATIONS))


def surname(rng: random.Random) -> str:
    """Return a surname as common as it is in the district, roughly."""
    return rng.choices(_SURNAME_WORDS, cum_weights=_SURNAME_WEIGHTS)[0]


def nation(rng: random.Random) -> str:
    """Return a nation (民族) by its full name."""
    return rng.choices(_NATION_WORDS, cum_weights=_NATION_WEIGHTS)[0]


def full_name(rng: random.Random, family: str, male: bool) -> str:
    """Return a name: one in fifty has a rare character, one in five hundred a dot."""
    die = rng.random()
    if die < 0.002:
        return rng.choice(_DOTTED)
    last = rng.choice(_RARE if die < 0.022 else _MALE if male else _FEMALE)
    return family + last if die > 0.85 else family + rng.choice(_FIRST) + last


def hamlets(rng: random.Random, count: int) -> tuple[str, ...]:
    """Return ``count`` different hamlet names (屯), as a village would have them."""
    where = "上下中东西南北新旧大"
    what = "坪垌塘岭坡田冲湾寨竹榕梧"
    every = [f"{a}{b}屯" for a in where for b in what]
    return tuple(rng.sample(every, min(count, len(every))))
