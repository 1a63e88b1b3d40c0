"""The words of the employers' screens in the window's language."""

from __future__ import annotations

from pension_desk.domain.employers import EmployeeCover, Fault, Standing
from pension_desk.domain.employers_clocks import Clock, Pressing
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_words import CONTACT_MODES, RESULTS, UNITS, Existence, KeyTrade
from pension_desk.services.divisions import division_name
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


def standing_word(standing: Standing) -> str:
    """Return how the staff is insured."""
    return {
        Standing.UNINSURED: translate("employers", "未参保"),
        Standing.PARTLY: translate("employers", "部分参保"),
        Standing.INSURED: translate("employers", "已足额参保"),
        Standing.NO_STAFF: translate("employers", "无用工"),
        Standing.NOT_DECLARED: translate("employers", "未申报用工"),
        Standing.GONE: translate("employers", "已注销"),
    }[standing]


def standing_tone(standing: Standing) -> Tone:
    """Return the look of a standing."""
    return {
        Standing.UNINSURED: Tone.DANGER,
        Standing.PARTLY: Tone.WARNING,
        Standing.INSURED: Tone.GOOD,
    }.get(standing, Tone.NEUTRAL)


def stage_word(stage: Stage | None) -> str:
    """Return how far the work is; empty where none is owed."""
    words = {
        Stage.FOUND: translate("employers", "已发现"),
        Stage.CONTACTED: translate("employers", "已联系"),
        Stage.NOTIFIED: translate("employers", "告知书已送达"),
        Stage.CORRECTING: translate("employers", "限期改正中"),
        Stage.JOINED: translate("employers", "已参保"),
        Stage.HANDED_SOCIAL: translate("employers", "已移交社保"),
        Stage.HANDED_TAX: translate("employers", "已移交税务"),
        Stage.NOT_DUE: translate("employers", "核实不用参保"),
    }
    return words[stage] if stage else ""


def stage_tone(stage: Stage | None) -> Tone | None:
    """Return the look of a stage."""
    if stage is None:
        return None
    if stage is Stage.JOINED:
        return Tone.GOOD
    if stage is Stage.CORRECTING:
        return Tone.WARNING
    return Tone.ACCENT if stage in {Stage.CONTACTED, Stage.NOTIFIED} else Tone.NEUTRAL


def trade_word(trade: KeyTrade) -> str:
    """Return a key trade's name."""
    return {
        KeyTrade.PARK: translate("employers", "园区企业"),
        KeyTrade.WOOD: translate("employers", "木材加工"),
        KeyTrade.CATERING: translate("employers", "餐饮"),
        KeyTrade.BUILDING: translate("employers", "建筑施工"),
        KeyTrade.TRANSPORT: translate("employers", "交通运输"),
        KeyTrade.SCHOOL: translate("employers", "民营学校"),
        KeyTrade.MEDICAL: translate("employers", "民营医疗"),
        KeyTrade.NONE: translate("employers", "非重点行业"),
    }[trade]


def existence_word(existence: Existence) -> str:
    """Return whether the employer exists."""
    return {
        Existence.EXISTING: translate("employers", "存续"),
        Existence.SUSPENDED: translate("employers", "停业"),
        Existence.CANCELLED: translate("employers", "注销"),
        Existence.REVOKED: translate("employers", "吊销"),
        Existence.MOVED_OUT: translate("employers", "迁出"),
        Existence.UNKNOWN: translate("employers", "状态不明"),
    }[existence]


def fault_word(fault: Fault) -> str:
    """Return what does not fit, in short."""
    return {
        Fault.NO_CODE: translate("employers", "缺信用代码"),
        Fault.SAME_CODE: translate("employers", "代码重复"),
        Fault.ABOVE_STAFF: translate("employers", "参保多于申报"),
        Fault.GONE_WITH_STAFF: translate("employers", "注销后仍有用工"),
        Fault.STATE_UNKNOWN: translate("employers", "登记状态不明"),
        Fault.NOT_REGISTERED: translate("employers", "不在登记名单"),
        Fault.NO_VILLAGE: translate("employers", "村不明"),
        Fault.OFF_LIST: translate("employers", "不在最近名单"),
    }[fault]


def cover_word(cover: EmployeeCover) -> str:
    """Return whether an employee is insured."""
    return {
        EmployeeCover.INSURED: translate("employers", "已参保"),
        EmployeeCover.MISSING: translate("employers", "未参保"),
        EmployeeCover.UNKNOWN: translate("employers", "不详"),
    }[cover]


def cover_tone(cover: EmployeeCover) -> Tone:
    """Return the look of an employee's cover."""
    return {
        EmployeeCover.INSURED: Tone.GOOD,
        EmployeeCover.MISSING: Tone.DANGER,
    }.get(cover, Tone.NEUTRAL)


def village_word(village: str) -> str:
    """Return a village's name, or that it is not known."""
    return division_name(village) if village else translate("employers", "村不明")


def clock_word(clock: Clock | None) -> str:
    """Return the clock in short: how many days are left or over."""
    if clock is None:
        return ""
    if clock.days_left < 0:
        return translate("employers", "逾期 {n} 天").format(n=-clock.days_left)
    return translate("employers", "还有 {n} 天").format(n=clock.days_left)


def clock_tone(clock: Clock | None) -> Tone | None:
    """Return the look of a clock."""
    if clock is None:
        return None
    return {Pressing.OVERDUE: Tone.DANGER, Pressing.SOON: Tone.WARNING}.get(
        clock.pressing, Tone.NEUTRAL
    )


MODE_CODES, RESULT_CODES, UNIT_CODES = CONTACT_MODES.codes, RESULTS.codes, UNITS.codes


def mode_word(code: str) -> str:
    """Return how somebody was contacted."""
    return {
        "visit": translate("employers", "上门"),
        "phone": translate("employers", "电话"),
        "wechat": translate("employers", "微信"),
        "sms": translate("employers", "短信"),
        "mail": translate("employers", "邮件"),
        "meeting": translate("employers", "开会宣讲"),
    }.get(code, code)


def result_word(code: str) -> str:
    """Return what came of a contact."""
    return {
        "agreed": translate("employers", "答应参保"),
        "considering": translate("employers", "再考虑"),
        "refused": translate("employers", "不愿参保"),
        "already": translate("employers", "说已经参保"),
        "no_staff": translate("employers", "说没有雇人"),
        "not_found": translate("employers", "没找到人"),
    }.get(code, code)


def unit_word(code: str) -> str:
    """Return a unit that came along."""
    return {
        "service_center": translate("employers", "镇社会事务和便民服务中心"),
        "enforcement": translate("employers", "镇执法大队"),
        "construction": translate("employers", "镇乡建中心"),
        "market": translate("employers", "市场监督管理所"),
        "tax": translate("employers", "税务分局"),
        "social_security": translate("employers", "县社会保险经办机构"),
        "labour": translate("employers", "县劳动保障监察大队"),
        "trade": translate("employers", "行业主管部门"),
    }.get(code, code)
