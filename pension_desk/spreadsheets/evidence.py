"""What the values of a column look like: shares of cells that could be this or that."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from pension_desk.domain.calendar_text import read_date
from pension_desk.domain.identity import Damage, read_id
from pension_desk.spreadsheets.tables import Cell

SAMPLE = 150
"""Filled cells of a column that are looked at, spread over its length."""

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤蒙甘岑农"
    "凌玉禤冼区欧仇查解翟缪盖乐单卓蓝闭零磨宁庞容苗祝阮柳伍费关兰温骆欧阳上官司徒买尉迟古成舒屈项纪占游阳麦施洪"
    "童颜梅盛刁倪樊辛管祁纳滕简劳班梧牙丘庾封党俸植植陀姬申左包齐牛易常安乔文靳褚涂池鲁齐华时傅季"
)
_WORDS: Mapping[str, re.Pattern[str]] = {
    "sex": re.compile(r"男|女|男性|女性"),
    "nation": re.compile(
        r"(汉|壮|瑶|苗|侗|回|满|彝|京|毛南|仫佬|水|仡佬|土家|维吾尔|蒙古|藏|布依|朝鲜|黎|畲)族?"
    ),
    "relation": re.compile(
        r"户主|本人|配偶|夫|妻|妻子|丈夫|[长次三四独生]*[子女]|儿子|女儿|儿媳|女婿|媳妇?|婿|父亲?|母亲?"
        r"|公公|婆婆|岳[父母]|祖[父母]|[外]?孙[子女]?|曾孙[子女]?|兄|弟|姐|妹|哥哥|弟弟|侄[子女]?|其他.*|非亲属|户主本人"
    ),
    "hamlet": re.compile(r".{0,10}(屯|组|队|坪|寨|街|片|小组|冲|自然村)|[0-9]{1,2}"),
    "village": re.compile(r".{1,10}(村|社区|居委会?|村委会?|村民委员会|居民委员会)"),
    "state": re.compile(
        r".*(正常|参保|暂停|中断|终止|停保|待遇|领取|领待|缴费|退休|注销|未缴|在职|离职).*"
    ),
    "channel": re.compile(
        r".*(微信|支付宝|银行|柜台|代扣|税务|云闪付|APP|刷卡|POS|现金|扫码|大厅|网上|公众号).*",
        re.I,
    ),
    "scheme": re.compile(r".*(养老|职工|机关|事业|居民|社会保险|灵活).*"),
    "school": re.compile(
        r".*(学校|小学|中学|高中|初中|大学|学院|幼儿园|职校|技校|一中|二中|职教中心)"
    ),
    "stage": re.compile(
        r".*(小学|初中|高中|中职|中专|高职|大专|本科|大学|研究生|技工|义务教育|幼儿|[一二三]年级|学前).*"
    ),
    "category": re.compile(
        r".*(低保|特困|五保|监测|脱贫|边缘|返贫|困难|救助|孤儿|优抚|散居|集中供养|A类|B类|C类).*"
    ),
    "disability": re.compile(r"(视力|听力|言语|肢体|智力|精神|多重)(残疾)?(、.*)?"),
    "grade": re.compile(r"[一二三四1-4壹贰叁肆][级級]?"),
    "employer": re.compile(
        r".*(公司|厂|店|中心|学校|小学|中学|医院|局|所|站|个体|灵活|集团|企业|合作社|部|院|委员会|政府|办)"
    ),
    "place": re.compile(r".*(省|市|县|区|镇|街道|乡).*"),
    "credit_code": re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}"),
}
_PHONE = re.compile(r"1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|[2-8][0-9]{6,7}")
_HAN_NAME = re.compile(
    r"[\u3400-\u9fff\U00020000-\U0003ffff][\u3400-\u9fff\U00020000-\U0003ffff·•．.\s]{1,12}"
)
_LONG_CODE = re.compile(r"[0-9A-Za-z]{10,30}")
_NUMBER = re.compile(r"-?[0-9,]+(\.[0-9]+)?")


def text_of(cell: Cell) -> str:
    """Return a cell as plain text for looking at: whole floats without the point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _is_id(cell: Cell, _text: str) -> bool:
    reading = read_id(cell)
    return reading.value is not None or reading.damage not in {Damage.EMPTY, Damage.NOT_AN_ID}


def _is_certificate(_cell: Cell, text: str) -> bool:
    return len(text) == 20 and text[18:].isdecimal() and read_id(text[:18]).value is not None


def _is_name(_cell: Cell, text: str) -> bool:
    plain = re.sub(r"\s", "", text)
    return bool(_HAN_NAME.fullmatch(text)) and len(plain) <= 10 and plain[0] in _SURNAMES


def _is_date(cell: Cell, text: str) -> bool:
    if isinstance(cell, int | float) and not 19000000 <= cell <= 21000000:
        return False
    return len(text) > 4 and (read_date(cell).text or "")[4:] != ""


def _is_amount(cell: Cell, text: str) -> bool:
    if isinstance(cell, bool) or not _NUMBER.fullmatch(text):
        return False
    return abs(float(text.replace(",", ""))) < 1e7


def _is_year(_cell: Cell, text: str) -> bool:
    return bool(re.fullmatch(r"(19|20)[0-9]{2}\s*年?度?", text))


def _is_small(_cell: Cell, text: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,2}(\.[0-9]{1,2})?年?", text))


def _is_tier(cell: Cell, text: str) -> bool:
    if not _is_amount(cell, text.removesuffix("元").removesuffix("档")):
        return False
    yuan = float(text.removesuffix("元").removesuffix("档").replace(",", ""))
    return 100 <= yuan <= 9000 and yuan % 100 == 0


def _is_code(_cell: Cell, text: str) -> bool:
    return bool(_LONG_CODE.fullmatch(text))


@cache
def _looks_like(key: str) -> Callable[[Cell, str], bool]:
    pattern = _WORDS[key]
    return lambda _cell, text: pattern.fullmatch(re.sub(r"\s", "", text)) is not None


_TESTS: Mapping[str, Callable[[Cell, str], bool]] = {
    "id": _is_id,
    "certificate": _is_certificate,
    "name": _is_name,
    "date": _is_date,
    "amount": _is_amount,
    "year": _is_year,
    "small": _is_small,
    "tier": _is_tier,
    "code": _is_code,
    "phone": lambda _cell, text: _PHONE.fullmatch(text) is not None,
    **{key: _looks_like(key) for key in _WORDS},
}


class ColumnValues:
    """The filled cells of one column, sampled, and what share of them looks like what."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        filled = [cell for cell in cells if cell is not None and text_of(cell)]
        step = max(1, len(filled) // SAMPLE)
        self._cells = [(cell, text_of(cell)) for cell in filled[::step]][:SAMPLE]
        self.filled = len(filled) / len(cells) if cells else 0.0
        self.distinct = len({text for _c, text in self._cells}) / max(1, len(self._cells))
        self._shares: dict[str, float] = {}

    def share(self, key: str) -> float:
        """Return the share (0 to 1) of sampled cells that look like ``key``."""
        if key not in self._shares:
            test = _TESTS[key]
            hits = sum(1 for cell, text in self._cells if test(cell, text))
            self._shares[key] = hits / len(self._cells) if self._cells else 0.0
        return self._shares[key]

    def is_running_number(self) -> bool:
        """Return whether the column counts its rows: 1, 2, 3, …, perhaps with steps."""
        try:
            numbers = [int(float(text)) for _cell, text in self._cells]
        except ValueError:
            return False
        rising = sum(1 for a, b in zip(numbers, numbers[1:], strict=False) if a < b)
        return len(numbers) > 1 and rising >= 0.9 * (len(numbers) - 1) and max(numbers) < 10**7

    def holds(self, pattern: re.Pattern[str]) -> float:
        """Return the share of sampled cells in which the pattern occurs."""
        hits = sum(1 for _cell, text in self._cells if pattern.search(text))
        return hits / len(self._cells) if self._cells else 0.0
