"""Wording and codes of the registers (性别、民族、与户主关系、残疾等级) brought to one form."""

from __future__ import annotations

import re
from functools import lru_cache

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_NUMBERED = re.compile(r"^\d{1,2}[-.、]?(?=[^\d.])")

# GB/T 3304: nations in the order of their codes from 01
_NATIONS = (
    "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白",
    "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西",
    "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯",
    "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京",
    "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
)  # fmt: skip
NATIONS = frozenset(f"{name}族" for name in _NATIONS)
"""The 56 nations as registers print them (壮族)."""

_SEXES = {
    **dict.fromkeys(("男", "男性", "1", "M", "MALE", "先生", "1男", "1-男"), "男"),
    **dict.fromkeys(("女", "女性", "2", "F", "FEMALE", "女士", "2女", "2-女"), "女"),
}

# GB/T 4761, by code; wording that offices use beside it follows below
_RELATIONS_BY_CODE = {
    1: "户主", 2: "户主", 10: "配偶", 11: "配偶", 12: "配偶",
    20: "子", 21: "独生子", 22: "长子", 23: "次子", 24: "三子", 25: "四子", 26: "五子",
    27: "养子或继子", 28: "女婿", 29: "其他儿子",
    30: "女", 31: "独生女", 32: "长女", 33: "次女", 34: "三女", 35: "四女", 36: "五女",
    37: "养女或继女", 38: "儿媳", 39: "其他女儿",
    40: "孙子女", 41: "孙子", 42: "孙女", 43: "外孙子", 44: "外孙女", 45: "孙媳妇", 46: "孙女婿",
    47: "曾孙子", 48: "曾孙女", 49: "其他孙子女",
    50: "父母", 51: "父亲", 52: "母亲", 53: "公公", 54: "婆婆", 55: "岳父", 56: "岳母",
    57: "继父或养父", 58: "继母或养母", 59: "其他父母",
    60: "祖父母", 61: "祖父", 62: "祖母", 63: "外祖父", 64: "外祖母", 65: "配偶祖父母",
    66: "曾祖父", 67: "曾祖母", 68: "配偶曾祖父母", 69: "其他祖父母",
    70: "兄弟姐妹", 71: "兄", 72: "嫂", 73: "弟", 74: "弟媳", 75: "姐", 76: "姐夫", 77: "妹",
    78: "妹夫", 79: "其他兄弟姐妹",
    80: "其他", 97: "其他", 98: "非亲属", 99: "非亲属",
}  # fmt: skip
_RELATION_WORDS = {
    "户主": "本人 本户 本户户主 户主本人 户主或本人 本人户主 本身 户长 是户主 户主(本人)",
    "配偶": "夫 妻 妻子 丈夫 老婆 老公 爱人 夫妻 之妻 之夫 户主妻子 户主之妻 户主配偶",
    "子": "儿子 儿 之子 男孩",
    "女": "女儿 之女 闺女 女孩",
    "长子": "大子 大儿子 长男",
    "次子": "二子 二儿子 次男",
    "三子": "三儿子",
    "长女": "大女 大女儿",
    "次女": "二女 二女儿",
    "三女": "三女儿",
    "儿媳": "儿媳妇 媳妇 媳 之媳",
    "女婿": "婿",
    "父亲": "父 爸爸 之父",
    "母亲": "母 妈妈 之母",
    "孙子": "孙 之孙 男孙 孙儿",
    "孙女": "女孙",
    "外孙子": "外孙",
    "祖父": "爷爷",
    "祖母": "奶奶",
    "外祖父": "外公",
    "外祖母": "外婆",
    "岳父": "丈人",
    "岳母": "丈母娘",
    "公公": "家公",
    "婆婆": "家婆",
    "兄": "哥 哥哥 兄长 大哥",
    "弟": "弟弟",
    "姐": "姐姐",
    "妹": "妹妹",
    "嫂": "嫂嫂 嫂子",
    "弟媳": "弟妹 弟媳妇",
    "侄子": "侄 侄儿",
    "孙媳妇": "孙媳",
    "养子或继子": "养子 继子",
    "养女或继女": "养女 继女",
    "继父或养父": "继父 养父",
    "继母或养母": "继母 养母",
    "其他": "其它 其他亲属 其他关系",
    "非亲属": "非亲属关系 无亲属关系 无关系",
}
_RELATIONS = {word: word for word in _RELATIONS_BY_CODE.values()} | {
    word: normal for normal, words in _RELATION_WORDS.items() for word in (normal, *words.split())
}
_RELATIONS |= {word: word for word in ("侄女", "外甥", "外甥女", "伯父", "叔父", "姑母", "堂弟")}

_GRADES = {"1": "一级", "2": "二级", "3": "三级", "4": "四级"}
_GRADE_DIGITS = str.maketrans("一二三四壹贰叁肆ⅠⅡⅢⅣ", "123412341234")


def _bare(cell: object) -> str:
    """Return a cell as text in half width without white space; whole floats as digits."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _SPACES.sub("", str(cell).translate(_FULL_WIDTH)).strip("'\"")


@lru_cache(maxsize=1024)
def sex_word(cell: object) -> str | None:
    """Return 男 or 女 (GB/T 2261.1: 1 and 2), None when the cell tells neither."""
    return _SEXES.get(_bare(cell).upper())


@lru_cache(maxsize=4096)
def nation_word(cell: object) -> str:
    """Return a nation as 壮族, from 壮, 壮族 or its number (GB/T 3304); other words unchanged."""
    bare = _bare(cell)
    if bare.isdecimal() and 1 <= int(bare) <= len(_NATIONS):
        return f"{_NATIONS[int(bare) - 1]}族"
    whole = _NUMBERED.sub("", bare)
    named = whole if whole.endswith("族") else f"{whole}族"
    return named if named in NATIONS else bare


@lru_cache(maxsize=4096)
def relation_word(cell: object) -> str:
    """Return a relation to the head in one wording (GB/T 4761): 妻 is 配偶, 儿子 is 子, 02 户主.

    Wording that is not known stays as it is.
    """
    bare = _bare(cell)
    if bare.isdecimal():
        return _RELATIONS_BY_CODE.get(int(bare), bare)
    plain = _NUMBERED.sub("", bare)
    return _RELATIONS.get(plain, _RELATIONS.get(plain.removeprefix("户主之"), plain))


def is_relation(cell: object) -> bool:
    """Tell whether a text is a known relation to the head, as a word (not as a number)."""
    return isinstance(cell, str) and _NUMBERED.sub("", _bare(cell)) in _RELATIONS


@lru_cache(maxsize=1024)
def grade_word(cell: object) -> str | None:
    """Return a disability grade as 一级 to 四级, None when the cell tells none."""
    bare = _bare(cell).translate(_GRADE_DIGITS)
    found = re.fullmatch(r"(?:残疾)?(?:等级)?([1-4])级?(?:残疾)?", bare)
    return _GRADES[found[1]] if found else None
