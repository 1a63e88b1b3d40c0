"""What offices write in land lists (征地台账、花名册): uses, marks, states and areas."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from pension_desk.domain.land import Eligibility, LandUse, UseWay, mu_parts

_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_AREA = re.compile(r"约?(\d+(?:,\d{3})*(?:\.\d+)?)(亩|公顷|平方米|㎡|m²|m2)?(?:左右|整)?")
_IN_MU = re.compile(r"约?(\d+(?:\.\d+)?)亩(?:(\d+(?:\.\d+)?)分)?(?:(\d+(?:\.\d+)?)厘)?(?:左右|整)?")
_BESIDE = re.compile(r"([^（()）]+)[（(](?:合|即|折合?|约合)?([^（()）]+)[）)]")
_UNITS = {"亩": Decimal(1), "公顷": Decimal(15)}
_SQUARE_METRES_PER_MU = Decimal(10_000) / 15
_YES = re.compile(
    r"是|√|✓|✔|☑|对|有|符合|已?(?:收齐|齐全?|完成|确定|锁定|全部征收|全征|征完)|列入|纳入"
    r"|(?:完全|全部)(?:失地|征收)?|Y|YES|1|TRUE",
    re.IGNORECASE,
)
_NO = re.compile(
    r"否|×|✗|☐|不是|无|没有?|不符合|不列入|不纳入|未(?:收齐|完成|确定|锁定|全征|征完)?"
    r"|部分(?:征收|失地)?|(?:还|尚)?缺.{0,8}|不齐|N|NO|0|FALSE|不",
    re.IGNORECASE,
)

_USES = (
    (LandUse.RESERVED, re.compile(r"收储|储备|土储")),
    (LandUse.PUBLIC, re.compile(r"公益|公共|基础设施|民生")),
    (
        LandUse.KNOWN_USER,
        re.compile(r"用地单位.*明确|明确.*用地单位|单位明确|用地企业|企业用地|单独选址|出让"),
    ),
)
_WAYS = (
    (UseWay.ON_BEHALF, re.compile(r"代缴")),
    (UseWay.REIMBURSED, re.compile(r"报账|报销|凭票|先缴后补")),
    (UseWay.ISSUED_ONCE, re.compile(r"一次性|发放|直补|现金")),
)
_WHY_NOT = (
    (Eligibility.UNDER_16, re.compile(r"16|十六|未成年|年龄")),
    (Eligibility.DEAD, re.compile(r"死亡|去世|已故")),
    (Eligibility.NO_CONTRACT, re.compile(r"承包|无地|没有地|无田")),
    (Eligibility.NOT_IN_SCHEME, re.compile(r"未参保|没有?参|不参保|未参加")),
)
_RULING = re.compile(r"待.{0,4}(?:认定|定|核实|审)|学生|在校|军人|服役|服兵役|现役|存疑")
_MARKS = (
    ("学生", re.compile(r"学生|在校|在读|就读")),
    ("军人", re.compile(r"军人|服役|兵役|现役|士兵|入伍")),
)
_NOT = re.compile(r"否|不是|非|×|不符合|不享受|不列入|不纳入|N", re.IGNORECASE)


def read_area(cell: object, unit: str = "亩") -> int | None:
    """Return an area in ten-thousandths of a mu (亩); None for an empty cell.

    Takes 3.42, "3.42亩", "5亩3分", "0.228公顷", "2280平方米", "0.8公顷（12亩）"; of two the one in
    mu, by which the office reckons. ``unit``: of a bare number, from the header.

    Raises:
        ValueError: not an area, or below zero.
    """
    if cell is None:
        return None
    if isinstance(cell, bool):
        raise ValueError(str(cell))  # noqa: TRY004 - one error for whatever is no area
    text = f"{cell:.15g}" if isinstance(cell, float) else str(cell)
    bare = _SPACES.sub("", text.translate(_FULL_WIDTH)).strip("'\"")
    if bare in {"", "-", "--", "/", "无", "—", "——"}:
        return None
    beside = _BESIDE.fullmatch(bare)
    if beside is not None:
        bare = next((one for one in beside.groups() if _IN_MU.fullmatch(one)), beside[1])
    parts = _IN_MU.fullmatch(bare)
    if parts is not None:
        whole, tenths, hundredths = (Decimal(one or 0) for one in parts.groups())
        return _parts(whole + tenths / 10 + hundredths / 100, text)
    found = _AREA.fullmatch(bare)
    if found is None:
        raise ValueError(text)
    try:
        number = Decimal(found[1].replace(",", ""))
    except InvalidOperation:
        raise ValueError(text) from None
    told = found[2] or unit
    area = number * _UNITS[told] if told in _UNITS else number / _SQUARE_METRES_PER_MU
    return _parts(area, text)


def _parts(area: Decimal, text: str) -> int | None:
    if area >= 10**7:
        raise ValueError(text)
    return mu_parts(area)


def read_flag(cell: object) -> int | None:
    """Return 1 for yes, 0 for no, None for an empty cell.

    Raises:
        ValueError: neither.
    """
    if cell is None:
        return None
    if isinstance(cell, bool):
        return int(cell)
    text = f"{cell:.15g}" if isinstance(cell, float) else str(cell)
    bare = _SPACES.sub("", text.translate(_FULL_WIDTH))
    if bare in {"", "-", "/", "—"}:
        return None
    head = re.split(r"[（(，,：:；;。]", bare, maxsplit=1)[0]
    if _NO.fullmatch(head):
        return 0
    if _YES.fullmatch(head):
        return 1
    raise ValueError(text)


def marked_as(*told: tuple[str, str]) -> str:
    """Return 学生 or 军人 where a list's own columns say so; ``told``: head and cell of each."""
    for head, cell in told:
        bare = _SPACES.sub("", cell)
        if not bare or _NOT.search(bare) or bare in {"无", "普通", "/", "-"}:
            continue
        both = f"{head}{bare}"
        for word, pattern in _MARKS:
            if pattern.search(bare) or (pattern.search(both) and _YES.fullmatch(bare)):
                return word
    return ""


def land_use_of(text: str) -> LandUse | None:
    """Return what land is taken for, None where the wording is not known."""
    return next((use for use, pattern in _USES if pattern.search(text)), None)


def use_way_of(text: str) -> UseWay | None:
    """Return in which way a subsidy was used, None where the wording is not known."""
    return next((way for way, pattern in _WAYS if pattern.search(text)), None)


def eligibility_told(text: str) -> Eligibility | None:
    """Return what a list says of a person (是否补贴对象), None where it says nothing known."""
    bare = _SPACES.sub("", text)
    if not bare:
        return None
    if _RULING.search(bare):
        return Eligibility.TOWN_RULES
    if _NOT.search(bare):
        return next((why for why, words in _WHY_NOT if words.search(bare)), Eligibility.OTHER)
    try:
        return Eligibility.ELIGIBLE if read_flag(bare) else Eligibility.OTHER
    except ValueError:
        return next((why for why, words in _WHY_NOT if words.search(bare)), None)


def eligible_words(told: str, why_not: str) -> str:
    """Return what a list says of a person with the reason that stands in another column.

    A reason alone says no; beside a yes it stands against it and decides nothing.
    """
    reason = _SPACES.sub("", why_not)
    if not reason.strip("-—/无"):
        return told
    bare = _SPACES.sub("", told)
    if bare and not _NOT.search(bare) and not _RULING.search(bare):
        return told
    return f"{told or '否'}（{reason}）"


def is_verified(text: str) -> bool | None:
    """Return whether a household is verified by a list (核实状态), None where it says nothing."""
    bare = _SPACES.sub("", text)
    if re.search(r"待|未|没有?|正在|核实中|不", bare):
        return False
    if re.search(r"已核[实定]|核实完?|完成|通过|已确认|是|√", bare):
        return True
    return None


def by_month(*days: tuple[str, str], counts: str) -> tuple[str, ...]:
    """Return a remark for each day that a list tells to the month only, and how it ``counts``.

    ``days``: label and ISO text of a day, a month, or nothing.
    """
    return tuple(
        f"来表{label}只写到月（{told}），{counts}"
        for label, told in days
        if len(told) == len("2026-05")
    )


_ANY_LIST = re.compile(
    r"被?征地农民|失地农民|养老保险|补贴|参保|人员|信息|花名册|名册|名单|台账|汇总|登记|统计|明细|表|附件"
    r"|[\W\d_年月日镇乡]|最终|定稿|版|新建|副本|Sheet"
)
_NAMING = 3
"""Characters that must be left of a file's name for it to name anything."""
_FILE = "（文件名：", "）"


def beside_file(title: str, stem: str) -> str:
    """Return a list's title with the name of its file, which may be all that names the project.

    A file that is called what any such list is called names none.
    """
    if len(_ANY_LIST.sub("", stem)) < _NAMING:
        return title
    return f"{title}\n{_FILE[0]}{stem}{_FILE[1]}"


def told_and_file(words: str) -> tuple[str, str]:
    """Return what a title says, and the file's name that `beside_file` put there."""
    told, _mark, stem = words.partition(_FILE[0])
    return told.strip(), stem.removesuffix(_FILE[1])


def project_key(name: str) -> str:
    """Return a project's name for comparison: without spaces, brackets and width."""
    return re.sub(
        r"[\s（）()〔〕\[\]【】·．.、，,“”\"'《》]+", "", name.translate(_FULL_WIDTH)
    ).lower()


def mu_words(area: Decimal) -> str:
    """Return an area in mu without a tail of zeros: 3.42."""
    text = f"{area:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
