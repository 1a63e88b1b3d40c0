"""Pinyin for the search box: surnames read as surnames, ü typed as v."""

from __future__ import annotations

from functools import lru_cache

from pypinyin import Style
from pypinyin import pinyin as syllables

_SURNAMES = {
    "覃": ("qin", "tan"), "曾": ("zeng",), "单": ("shan",), "区": ("ou",), "仇": ("qiu",),
    "查": ("zha",), "解": ("xie",), "翟": ("zhai", "di"), "缪": ("miao",), "盖": ("ge", "gai"),
    "乐": ("yue", "le"), "任": ("ren",), "燕": ("yan",), "华": ("hua",), "纪": ("ji",),
    "葛": ("ge",), "朴": ("piao", "pu"), "车": ("che",), "秘": ("bi",), "种": ("chong",),
    "折": ("she",), "召": ("shao",), "员": ("yun",), "黑": ("he", "hei"), "尹": ("yin",),
    "宁": ("ning",), "佘": ("she",), "冼": ("xian",), "禤": ("xuan",), "洗": ("xian",),
    "石": ("shi",), "沈": ("shen",), "重": ("chong",), "那": ("na",), "牟": ("mou", "mu"),
    "隗": ("wei", "kui"), "郗": ("xi", "chi"), "祭": ("zhai",), "繁": ("po",), "句": ("gou",),
    "洪": ("hong",), "柏": ("bai", "bo"), "卜": ("bu",), "薄": ("bo",), "晁": ("chao",),
    "谌": ("chen", "shen"), "褚": ("chu",), "都": ("du",), "樊": ("fan",), "干": ("gan",),
    "过": ("guo",), "哈": ("ha",), "贾": ("jia",), "阚": ("kan",), "娄": ("lou",),
    "陆": ("lu",), "逄": ("pang",), "蒲": ("pu",), "戚": ("qi",), "强": ("qiang",),
    "瞿": ("qu",), "冉": ("ran",), "撒": ("sa",), "莘": ("shen", "xin"), "盛": ("sheng",),
    "殳": ("shu",), "宿": ("su",), "隋": ("sui",), "佟": ("tong",), "危": ("wei",),
    "尉": ("wei",), "洗马": ("xianma",), "相": ("xiang",), "冯": ("feng",), "叶": ("ye",),
    "应": ("ying",), "郁": ("yu",), "於": ("yu",), "臧": ("zang",), "訾": ("zi",),
    "粘": ("nian",), "长": ("chang",), "藏": ("zang",), "适": ("kuo",), "幺": ("yao",),
    "麴": ("qu",), "尤": ("you",), "俞": ("yu",), "祝": ("zhu",), "卓": ("zhuo",),
    "䶮": ("yan",), "侬": ("nong",), "农": ("nong",), "蒙": ("meng",), "阮": ("ruan",),
    "欧阳": ("ouyang",), "上官": ("shangguan",), "司徒": ("situ",), "诸葛": ("zhuge",),
    "尉迟": ("yuchi",), "万俟": ("moqi",), "令狐": ("linghu",), "长孙": ("zhangsun",),
    "澹台": ("tantai",), "司马": ("sima",), "夏侯": ("xiahou",), "皇甫": ("huangfu",),
    "公孙": ("gongsun",), "慕容": ("murong",), "东方": ("dongfang",), "宇文": ("yuwen",),
    "申屠": ("shentu",), "轩辕": ("xuanyuan",), "钟离": ("zhongli",), "单于": ("chanyu",),
    "鲜于": ("xianyu",), "闾丘": ("lüqiu",), "呼延": ("huyan",), "百里": ("baili",),
    "南宫": ("nangong",), "西门": ("ximen",), "赫连": ("helian",), "拓跋": ("tuoba",),
    "端木": ("duanmu",), "濮阳": ("puyang",), "淳于": ("chunyu",), "太叔": ("taishu",),
    "亓官": ("qiguan",), "仉": ("zhang",), "督": ("du",), "乜": ("nie",), "么": ("yao",),
}  # fmt: skip
_INITIALS = {
    "欧阳": "oy", "上官": "sg", "司徒": "st", "诸葛": "zg", "尉迟": "yc", "万俟": "mq",
    "令狐": "lh", "长孙": "zs", "澹台": "tt", "司马": "sm", "夏侯": "xh", "皇甫": "hf",
    "公孙": "gs", "慕容": "mr", "东方": "df", "宇文": "yw", "申屠": "st", "轩辕": "xy",
    "钟离": "zl", "单于": "cy", "鲜于": "xy", "闾丘": "lq", "呼延": "hy", "百里": "bl",
    "南宫": "ng", "西门": "xm", "赫连": "hl", "拓跋": "tb", "端木": "dm", "濮阳": "py",
    "淳于": "cy", "太叔": "ts", "亓官": "qg", "洗马": "xm",
}  # fmt: skip
_RARE = {"𬱖": "di", "䶮": "yan", "㛃": "jie", "垚": "yao", "喆": "zhe", "堃": "kun", "淼": "miao"}


@lru_cache(maxsize=30_000)
def _syllable(char: str) -> str:
    """Return one character's common reading without tone, empty when none is known."""
    if char in _RARE:
        return _RARE[char]
    if char.isascii():
        return char.lower() if char.isalnum() else ""
    found = syllables(char, style=Style.NORMAL, errors="ignore")
    return found[0][0].replace("ü", "v") if found else ""


@lru_cache(maxsize=200_000)
def search_readings(name: str) -> tuple[str, ...]:
    """Return the readings by which a name is looked for: each full pinyin, then its initials.

    A surname with two usual readings (覃 qin, tan) gives both. A character whose reading is
    not known is left out; ü is v, as people type it.
    """
    surname = name[:2] if name[:2] in _INITIALS else name[:1]
    rest = [_syllable(char) for char in name[len(surname) :]]
    readings = _SURNAMES.get(surname) or (_syllable(surname),)
    found: list[str] = []
    for reading in readings:
        plain = reading.replace("ü", "v")
        first = _INITIALS.get(surname, plain[:1])
        found.append(plain + "".join(rest))
        found.append(first + "".join(part[:1] for part in rest))
    return tuple(dict.fromkeys(text for text in found if text))


def pinyin(name: str) -> tuple[str, str]:
    """Return a name's full pinyin and its initials, by the surname's first reading."""
    found = search_readings(name)
    return (found[0], found[1] if len(found) > 1 else found[0]) if found else ("", "")
