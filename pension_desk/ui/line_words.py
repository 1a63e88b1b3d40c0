"""Short words for what a resident's line says: category, findings, standings, with their tones."""

from __future__ import annotations

from functools import cache

from pension_desk.domain.flexible_workers import Work
from pension_desk.domain.ledger import EntryKind, Purpose
from pension_desk.domain.roster import Lack
from pension_desk.domain.screening import Category, Finding, StatusKind
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

_TONES: dict[str, Tone] = {
    Category.PAID: Tone.GOOD,
    Category.DRAWING_BENEFIT: Tone.GOOD,
    Category.REGISTERED_UNPAID: Tone.WARNING,
    Category.UNREGISTERED: Tone.DANGER,
    Category.EMPLOYEE_SCHEME: Tone.ACCENT,
    Category.INSTITUTION_SCHEME: Tone.ACCENT,
}


@cache
def _category_words() -> dict[str, str]:
    return {
        Category.DECEASED: translate("words", "已去世"),
        Category.MOVED_AWAY: translate("words", "已迁出"),
        Category.UNDER_16: translate("words", "未到参保年龄"),
        Category.INSTITUTION_SCHEME: translate("words", "机关事业"),
        Category.EMPLOYEE_SCHEME: translate("words", "企业职保"),
        Category.DRAWING_BENEFIT: translate("words", "领取待遇"),
        Category.PAID: translate("words", "已缴费"),
        Category.REGISTERED_UNPAID: translate("words", "未缴费"),
        Category.IN_SCHOOL: translate("words", "在校学生"),
        Category.IN_SERVICE: translate("words", "现役军人"),
        Category.IN_PRISON: translate("words", "服刑人员"),
        Category.ABROAD: translate("words", "在境外"),
        Category.UNREGISTERED: translate("words", "未参保"),
    }


def category_word(name: str) -> str:
    """Return the short word of a category, the name itself for one of a later program."""
    return _category_words().get(name, name)


def category_tone(name: str) -> Tone:
    """Return the tone of a category: what is done, what waits, what is open."""
    return _TONES.get(name, Tone.NEUTRAL)


@cache
def _finding_words() -> dict[str, str]:
    return {
        Finding.DEAD_STILL_DRAWING: translate("words", "去世仍领取"),
        Finding.IN_BOTH_SCHEMES: translate("words", "两头参保"),
        Finding.LOW_INCOME_UNCOVERED: translate("words", "低保未参缴"),
        Finding.TURNING_60_OPEN: translate("words", "快到龄未参缴"),
        Finding.TURNING_60_SHORT: translate("words", "快到龄年限不足"),
        Finding.OVER_60_NOT_REGISTERED: translate("words", "到龄未参保"),
        Finding.STUDENT_25_OR_MORE: translate("words", "大龄在校学生"),
        Finding.PROOF_OF_LIFE_OVERDUE: translate("words", "认证逾期"),
        Finding.SAME_ID_TWICE: translate("words", "证号重复"),
        Finding.NAME_DIFFERS: translate("words", "姓名不一致"),
        Finding.ID_DAMAGED: translate("words", "证号残缺"),
    }


def finding_word(name: str) -> str:
    """Return the short word of a finding."""
    return _finding_words().get(name, name)


def finding_label(name: str) -> str:
    """Return the whole name of a finding."""
    return Finding(name).label if name in set(Finding) else name


def findings_word(names: tuple[str, ...]) -> str:
    """Return the first finding and how many more there are; empty for none."""
    if not names:
        return ""
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return finding_word(names[0]) + more


@cache
def _status_words() -> dict[str, str]:
    return {
        StatusKind.LOW_INCOME: translate("words", "低保特困"),
        StatusKind.DISABLED: translate("words", "残疾"),
        StatusKind.STUDENT: translate("words", "学生"),
        StatusKind.SOLDIER: translate("words", "军人"),
        StatusKind.PRISONER: translate("words", "服刑"),
        StatusKind.ABROAD: translate("words", "境外"),
        StatusKind.PROOF_OF_LIFE: translate("words", "资格认证"),
        StatusKind.WORK: translate("words", "就业情况"),
    }


def status_word(kind: str) -> str:
    """Return the word of a standing that a list gives."""
    return _status_words().get(kind, kind)


def lack_word(name: str) -> str:
    """Return what a resident's record is without, in words."""
    words: dict[str, str] = {
        Lack.PHONE: translate("words", "缺电话"),
        Lack.ID_NUMBER: translate("words", "缺身份证号码"),
        Lack.HAMLET: translate("words", "缺屯组"),
        Lack.HOUSEHOLD: translate("words", "缺户号"),
        Lack.HEAD: translate("words", "户里没有户主"),
    }
    return words.get(name, name)


def work_word(code: str) -> str:
    """Return the word of what a person lives on; for the empty text that it is not known."""
    words = {
        Work.MIGRANT: translate("words", "外出务工"),
        Work.NEW_TRADE: translate("words", "新业态"),
        Work.SELF_EMPLOYED: translate("words", "个体经营"),
        Work.CASUAL: translate("words", "本地零工"),
        "": translate("words", "不清楚"),
    }
    return words.get(code, code)


def scheme_word(scheme: str) -> str:
    """Return the name of a scheme."""
    words = {
        "residents": translate("words", "城乡居民养老保险"),
        "employees": translate("words", "企业职工养老保险"),
        "institutions": translate("words", "机关事业单位养老保险"),
    }
    return words.get(scheme, scheme)


def yuan(fen: int) -> str:
    """Return a sum as yuan: whole ones without decimals, thousands parted."""
    return f"{fen // 100:,}" if fen % 100 == 0 else f"{fen / 100:,.2f}"


@cache
def _entry_words() -> dict[str, str]:
    return {
        EntryKind.REPORTED: translate("words", "村里登记"),
        EntryKind.RECORDED: translate("words", "镇里登记"),
        EntryKind.CONFIRMED: translate("words", "税务确认"),
        EntryKind.ON_BEHALF: translate("words", "代缴"),
        EntryKind.SUBSIDY: translate("words", "政府补贴"),
        Purpose.MISSED: translate("words", "补缴缺年"),
        Purpose.RAISE: translate("words", "补差提档"),
        Purpose.REFUND: translate("words", "退费"),
        Purpose.CORRECTION: translate("words", "更正"),
    }


def entry_word(kind: str) -> str:
    """Return the word of a ledger entry's kind or purpose; what is neither stays as it is."""
    return _entry_words().get(kind, kind)


def entry_tone(kind: str) -> Tone:
    """Return the tone of an entry: confirmed, on the government's account, or only told."""
    if kind == EntryKind.CONFIRMED:
        return Tone.GOOD
    told = kind in (EntryKind.REPORTED, EntryKind.RECORDED)
    return Tone.ACCENT if told else Tone.NEUTRAL
