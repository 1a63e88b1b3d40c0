"""What the values of a column look like: shares of cells that could be this or that."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from pension_desk.domain.calendar_text import Precision, read_date
from pension_desk.domain.codes import NATIONS, is_relation, nation_word
from pension_desk.domain.identity import Damage, read_certificate, read_id
from pension_desk.domain.money_text import read_fen
from pension_desk.domain.names import clean_name, split_remark
from pension_desk.spreadsheets.tables import Cell

SAMPLE = 150
"""Filled cells of a column that are looked at, spread over its length."""

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤蒙甘岑农"
    "凌玉禤冼区欧仇查解翟缪盖乐单卓蓝闭零磨宁庞容苗祝阮柳伍费关兰温骆上官司徒买尉古成舒屈项纪占游阳麦施洪童颜"
    "梅盛刁倪樊辛管祁纳滕简劳班梧牙丘庾封党俸植申左包齐牛易常安乔文靳褚涂池鲁华时傅季俞柏水窦章云葛奚郎昌苑凤"
    "花鲍柯耿卞康毕岳计伏裴席阎危娄应宗宣贲郁杭诸嵇邢滑荣羊惠甄曲家储井巫乌焦山谷车全仰秋仲伊宫栾钭厉戎符景詹"
    "束幸郜黎蓟薄印宿怀蒲邰从鄂索咸籍赖蔺屠乔阴胥能苍双闻莘翟逄姬扶堵冉宰郦雍却璩桑桂濮寿通边扈燕冀郏浦尚晏柴"
    "瞿慕连茹习宦艾鱼向易慎戈终居衡步都耿满弘匡国寇广禄阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾阚那饶空沙乜养鞠须"
    "丰巢蒯相荆红游竺权逯后况过言福区欧阳诸葛上官司马司徒令狐尉迟万俟长孙慕容皇甫公孙佘佟苟揭宾闭磨侬班岜玉韦"
)
_NOT_A_NAME = re.compile(
    r".*[村屯组队镇乡县市省区路厂店院校局社坪寨冲族级类]|[高初]中.*|[高中]职|中专|农[村业].*|常住|安置"
    r"|正常.*|时间|白天|通过|成功|关闭|全[部日家]|家庭.*|金额|连续|应缴|管理|国有|方式|水果"
)
_WORDS: Mapping[str, re.Pattern[str]] = {
    "sex": re.compile(r"[男女]性?|[1-2]"),
    "hamlet": re.compile(r".{1,10}(?:屯|组|队|坪|寨|小组|冲|自然村)"),
    "village": re.compile(r".{1,12}(?:村|社区|居委会?|村委会?|村民委员会|居民委员会)"),
    "village_and_hamlet": re.compile(
        r".{1,12}(?:村|社区|居委会|村委会).{1,10}(?:屯|组|队|坪|寨|冲)"
    ),
    "state": re.compile(
        r".*(?:正常|参保|暂停|中断|终止|停保|领取|缴费|退休|注销|未缴|在职|离职).*"
    ),
    "channel": re.compile(
        r".*(?:微信|支付宝|银行|柜台|代扣|税务|云闪付|APP|刷卡|POS|现金|扫码|大厅|网上|公众号|批扣|窗口).*",
        re.IGNORECASE,
    ),
    "scheme": re.compile(r".*(?:养老|医疗|工伤|失业|生育|年金|社会保险).*"),
    "school": re.compile(
        r".*(?:学校|小学|中学|高中|初中|大学|学院|幼儿园|职校|技校|[一二三四]中|职教中心|分校|校区)"
    ),
    "stage": re.compile(
        r".*(?:小学|初中|高中|中职|中专|高职|大专|本科|大学|研究生|硕士|博士|技工|义务教育|幼儿|年级|学前"
        r"|初[一二三]|高[一二三]|大[一二三四]).*"
    ),
    "category": re.compile(
        r".*(?:低保|特困|五保|监测|脱贫|边缘|返贫|困难|救助|孤儿|优抚|散居|集中供养|[A-C]类|低收入).*"
    ),
    "disability": re.compile(r"(?:视力|听力|言语|肢体|智力|精神|多重)(?:残疾)?(?:[、,，/].*)?"),
    "grade": re.compile(r"[一二三四1-4壹贰叁肆][级級]?"),
    "employer": re.compile(
        r".*(?:公司|厂|店|中心|学校|小学|中学|医院|卫生院|[局所站部院行社]|个体.*|灵活就业.*|集团|企业"
        r"|合作社|委员会|政府|办公室|村委会)(?:[(（].*)?"
    ),
    "place": re.compile(r".*(?:省|市|县|区|镇|街道|乡|村).+|.*(?:[省市县区镇乡村]|街道)"),
    "credit_code": re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}"),
    "registration_no": re.compile(r"[1-9][0-9]{14}"),
    "firm": re.compile(
        r".*(?:公司|厂|店|部|中心|合作社|经营部|作坊|加工厂|工程队|车队|饭店|餐馆|诊所|医院|学校|幼儿园|协会|商行|超市|门市)(?:[(（].*)?"
    ),
    "flag": re.compile(r"[是否√×]|[是否][（(].*|[YN]|[有无]"),
    "phone": re.compile(r"1[3-9][0-9]{9}(?:[/、,;]1[3-9][0-9]{9})?|0[0-9]{2,3}-?[0-9]{7,8}"),
    "year": re.compile(r"(?:19|20)[0-9]{2}年?度?"),
    "headcount": re.compile(r"[0-9]{1,5}(?:\.0)?(?:人|名|个|位|人次)?"),
    "area": re.compile(
        r"约?[0-9,]+(?:\.[0-9]+)?(?:亩|公顷|平方米|㎡|m²|m2)?(?:[0-9.]+分)?(?:[（(][^（）()]+[）)])?"
    ),
    "sum": re.compile(r"[¥￥]?[0-9,]+(?:\.[0-9]+)?(?:元|万元?|千元)?"),
    "small": re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})?(?:年|个?人|口|亩)?"),
    "code": re.compile(r"[0-9A-Za-z]{6,30}"),
}
_SPACES = re.compile(r"\s+")
_HALF = {
    code: code - 0xFEE0
    for code in (0xFF0E, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
"""Digits and letters of full width, as some input methods leave them, in half width."""
_DIGITS = re.compile(r"[0-9,.]+")
_STARTS_LIKE_ID = re.compile(r"[1-8][0-9]{5}(?:18|19|20)[0-9]{2}")


def text_of(cell: Cell) -> str:
    """Return a cell as plain text for looking at: whole floats without the point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _SPACES.sub("", str(cell)).translate(_HALF)


def _is_id(cell: Cell, _text: str) -> bool:
    reading = read_id(cell)
    if reading.value is not None:
        return "disability_certificate" not in reading.cleaned
    if reading.damage in {Damage.SHORT, Damage.TYPO, Damage.NUMERIC, Damage.BAD_DATE}:
        return _STARTS_LIKE_ID.match(reading.sent.lstrip("'\"’‘").replace(".", "")) is not None
    return reading.damage is Damage.MASKED


def _is_certificate(cell: Cell, _text: str) -> bool:
    return read_certificate(cell).grade is not None


def _is_name(cell: Cell, _text: str) -> bool:
    name, _remark = split_remark(clean_name(cell))
    if not 2 <= len(name) <= 15 or _NOT_A_NAME.fullmatch(name) or not name[1:].strip("·"):
        return False
    if "·" in name:
        return all(char >= "\u3400" or char == "·" for char in name)
    return len(name) <= 5 and name[0] in _SURNAMES and all(char >= "\u3400" for char in name)


def _is_date(cell: Cell, text: str) -> bool:
    if isinstance(cell, int | float) and not 190_000 <= cell <= 21_001_231:
        return False
    reading = read_date(cell)
    return reading.value is not None and reading.precision is not Precision.YEAR and len(text) > 4


def _is_amount(cell: Cell, _text: str) -> bool:
    try:
        fen = read_fen(cell)
    except ValueError:
        return False
    return fen is not None and abs(fen) < 10**9


def _is_tier(cell: Cell, _text: str) -> bool:
    try:
        fen = read_fen(cell)
    except ValueError:
        return False
    return fen is not None and 10_000 <= fen <= 900_000 and fen % 10_000 == 0


_TESTS: Mapping[str, Callable[[Cell, str], bool]] = {
    "id": _is_id,
    "certificate": _is_certificate,
    "name": _is_name,
    "date": _is_date,
    "amount": _is_amount,
    "tier": _is_tier,
    "relation": lambda cell, _text: is_relation(cell),
    "nation": lambda cell, _text: isinstance(cell, str) and nation_word(cell) in NATIONS,
}


class ColumnValues:
    """The filled cells of one column, sampled, and what share of them looks like what.

    ``filled``: share of cells with something in them; ``distinct``: share of sampled cells
    that differ from each other.
    """

    def __init__(self, cells: Sequence[Cell]) -> None:
        told = ((cell, text_of(cell)) for cell in cells if cell is not None)
        filled = [(cell, text) for cell, text in told if text]
        step = max(1, len(filled) // SAMPLE)
        self._cells = filled[::step][:SAMPLE]
        self._counts = Counter((cell.__class__, cell, text) for cell, text in self._cells)
        self.filled = len(filled) / len(cells) if cells else 0.0
        self.distinct = len({text for _cell, text in filled}) / max(1, len(filled))
        self._shares: dict[str, float] = {}

    def share(self, key: str) -> float:
        """Return the share (0 to 1) of sampled cells that look like ``key``."""
        if key not in self._shares:
            self._shares[key] = self._measured(key)
        return self._shares[key]

    def _measured(self, key: str) -> float:
        if not self._cells:
            return 0.0
        test, pattern = _TESTS.get(key), _WORDS.get(key)
        if test is not None:
            hits = sum(n for (_type, cell, text), n in self._counts.items() if test(cell, text))
        elif pattern is not None:
            full = pattern.fullmatch
            hits = sum(n for (_type, _cell, text), n in self._counts.items() if full(text))
        else:
            raise KeyError(key)
        return hits / len(self._cells)

    def is_running_number(self) -> bool:
        """Return whether the column counts its rows: 1, 2, 3, … in small numbers."""
        texts = [text for _cell, text in self._cells]
        if len(texts) < 2 or not all(t.isascii() and t.isdecimal() for t in texts):
            return False
        numbers = [int(text) for text in texts]
        rising = sum(1 for a, b in itertools.pairwise(numbers) if a < b)
        return rising >= 0.8 * (len(numbers) - 1) and max(numbers) < 10**6 and numbers[0] < 1000

    def is_numeric(self) -> bool:
        """Return whether most cells are digits."""
        hits = sum(1 for _cell, text in self._cells if _DIGITS.fullmatch(text))
        return bool(self._cells) and hits > 0.8 * len(self._cells)

    def holds(self, pattern: re.Pattern[str]) -> float:
        """Return the share of sampled cells in which the pattern occurs."""
        search = pattern.search
        hits = sum(n for (_type, _cell, text), n in self._counts.items() if search(text))
        return hits / len(self._cells) if self._cells else 0.0
