"""Pinyin of personal names for the search box: surnames read as surnames.

Letters only, no tones; ü is written v (吕 is lv), and the search text also holds it with u.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

# surname reading first, then the common reading that people type by mistake
_SURNAMES = {
    "覃": "qin tan", "曾": "zeng ceng", "单": "shan dan", "区": "ou qu", "仇": "qiu chou",
    "查": "zha cha", "解": "xie jie", "翟": "zhai di", "缪": "miao mou", "乐": "yue le",
    "盖": "ge gai", "朴": "piao pu", "秘": "bi mi", "种": "chong zhong", "折": "she zhe",
    "召": "shao zhao", "员": "yun yuan", "黑": "he hei", "繁": "po fan", "祭": "zhai ji",
    "能": "nai neng", "适": "kuo shi", "句": "gou ju", "番": "pan fan", "冼": "xian",
    "洗": "xian xi", "尉": "wei yu", "莘": "shen xin", "宓": "mi fu", "谌": "chen shen",
    "郗": "xi chi", "隗": "wei kui", "郇": "xun huan", "晟": "cheng sheng", "卡": "qia ka",
    "阚": "kan", "宿": "su xiu", "会": "gui hui", "都": "du dou", "柏": "bai bo",
    "薄": "bo bao", "褚": "chu zhu", "长": "zhang chang", "车": "che ju", "牟": "mou mu",
    "贾": "jia gu", "石": "shi dan", "俞": "yu shu", "藏": "zang cang", "乜": "nie mie",
    "么": "yao me", "行": "xing hang", "降": "jiang xiang", "拓": "tuo ta", "炅": "gui jiong",
    "谷": "gu yu", "盛": "sheng cheng", "沈": "shen chen", "蔚": "yu wei", "乾": "qian gan",
    "瞿": "qu ju", "过": "guo", "葛": "ge", "任": "ren", "燕": "yan", "华": "hua", "纪": "ji",
    "尹": "yin", "万": "wan", "佘": "she", "仉": "zhang", "亓": "qi", "逄": "pang", "眭": "sui",
    "钭": "tou", "呙": "guo wai", "昝": "zan", "庹": "tuo", "禤": "xuan", "教": "jiao",
    "应": "ying", "於": "yu", "重": "chong zhong", "弹": "tan dan", "大": "da dai", "洞": "dong",
    "撒": "sa", "奇": "qi ji", "颉": "xie jie", "哈": "ha", "术": "zhu shu", "曲": "qu",
    "柴": "chai", "郄": "qie xi", "佴": "nai er", "妫": "gui", "阿": "a e", "鲜": "xian",
    "蕃": "pan fan", "甄": "zhen", "牛": "niu", "便": "pian bian", "弗": "fu", "令": "ling",
    "尧": "yao", "訾": "zi", "那": "na", "占": "zhan", "苫": "shan", "屈": "qu", "吕": "lv",
    "闾": "lv", "聂": "nie", "迮": "ze zuo", "筰": "zuo", "娄": "lou", "稽": "ji qi", "嵇": "ji",
}  # fmt: skip
_COMPOUND = {
    "欧阳": "ou yang", "上官": "shang guan", "司徒": "si tu", "司马": "si ma", "诸葛": "zhu ge",
    "尉迟": "yu chi", "万俟": "mo qi", "令狐": "ling hu", "长孙": "zhang sun",
    "澹台": "tan tai", "单于": "chan yu", "乐正": "yue zheng", "皇甫": "huang fu",
    "夏侯": "xia hou", "慕容": "mu rong", "宇文": "yu wen", "公孙": "gong sun",
    "轩辕": "xuan yuan", "独孤": "du gu", "南宫": "nan gong", "东方": "dong fang",
    "西门": "xi men", "司空": "si kong", "呼延": "hu yan", "端木": "duan mu",
    "百里": "bai li", "拓跋": "tuo ba", "赫连": "he lian", "淳于": "chun yu",
    "太史": "tai shi", "申屠": "shen tu", "钟离": "zhong li", "闻人": "wen ren",
    "濮阳": "pu yang", "公冶": "gong ye", "鲜于": "xian yu", "宰父": "zai fu",
    "亓官": "qi guan", "子车": "zi ju", "颛孙": "zhuan sun", "夹谷": "jia gu",
    "东郭": "dong guo", "微生": "wei sheng", "梁丘": "liang qiu", "左丘": "zuo qiu",
    "公羊": "gong yang", "谷梁": "gu liang", "段干": "duan gan", "宗政": "zong zheng",
    "巫马": "wu ma", "漆雕": "qi diao", "壤驷": "rang si", "第五": "di wu", "仲孙": "zhong sun",
    "哥舒": "ge shu", "完颜": "wan yan", "纳兰": "na lan", "叶赫": "ye he", "爱新": "ai xin",
}  # fmt: skip


@cache
def _readings() -> dict[int, str]:
    """Return every character's readings by code point; loaded at the first name only."""
    from pypinyin.pinyin_dict import pinyin_dict

    found: dict[int, str] = pinyin_dict
    return found


@lru_cache(maxsize=32768)
def _syllable(char: str) -> str:
    """Return the most usual reading of one character; empty when it is not known."""
    if char.isascii():
        return char.lower() if char.isalnum() else ""
    usual = _readings().get(ord(unicodedata.normalize("NFKC", char)[0]), "").partition(",")[0]
    letters = unicodedata.normalize("NFD", usual).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def _surname(name: str) -> tuple[int, str]:
    """Return how many characters the surname has, and its readings if it needs a table."""
    if "·" in name or not name:
        return 0, ""
    if len(name) > 2 and name[:2] in _COMPOUND:
        return 2, ""
    return (1, _SURNAMES[name[0]]) if name[0] in _SURNAMES else (0, "")


def _joined(syllables: list[str]) -> tuple[str, str]:
    return "".join(syllables), "".join([syllable[:1] for syllable in syllables])


def _read(name: str, length: int, readings: str) -> tuple[str, str]:
    """Return full pinyin and initials of a name whose surname is known (see `_surname`)."""
    full, initials = text_readings(name[length:])
    if length == 2:
        head = _COMPOUND[name[:2]].split()
    elif length:
        head = [readings.partition(" ")[0]]
    else:
        return full, initials
    surname, first = _joined(head)
    return surname + full, first + initials


def pinyin(name: str) -> tuple[str, str]:
    """Return a name's full pinyin and its initials: 覃玉兰 gives ``("qinyulan", "qyl")``.

    Characters without a known reading are left out of both.
    """
    return _read(name, *_surname(name))


def search_readings(name: str) -> tuple[str, ...]:
    """Return what a person may type for a name: full pinyin, initials, then other readings.

    Others: the surname in its common reading (覃 also tan), ü as u (吕 also lu).
    """
    length, readings = _surname(name)
    full, initials = _read(name, length, readings)
    if not full:
        return ()
    found = [full, initials]
    own, _space, common = readings.partition(" ")
    if length == 1 and common:
        found += [common + full[len(own) :], common[0] + initials[1:]]
    if "v" in full:
        found.append(full.replace("v", "u"))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16384)
def text_readings(text: str) -> tuple[str, str]:
    """Return the full pinyin and the initials of any text, each character in its usual reading."""
    return _joined([one for one in map(_syllable, text) if one])
