"""The window's words for reports: columns, parts of the catalogue, groups, orders."""

from __future__ import annotations

from pension_desk.domain.reports import PAID, Group, Part, ReportColumn
from pension_desk.domain.roster import Sort
from pension_desk.ui.translation import translate


def column_word(column: ReportColumn) -> str:
    """Return what a column is called."""
    if column.key.startswith(PAID):
        return translate("reports", "{year}年缴费").format(year=column.key.removeprefix(PAID))
    return _words().get(column.key, column.label)


def _words() -> dict[str, str]:
    return {
        "name": translate("reports", "姓名"),
        "sex": translate("reports", "性别"),
        "age": translate("reports", "年龄"),
        "birth": translate("reports", "出生日期"),
        "nation": translate("reports", "民族"),
        "id_number": translate("reports", "公民身份号码"),
        "phone": translate("reports", "联系电话"),
        "note": translate("reports", "备注"),
        "village": translate("reports", "村（社区）"),
        "hamlet": translate("reports", "屯（组）"),
        "household_no": translate("reports", "户编号"),
        "head": translate("reports", "户主"),
        "relation": translate("reports", "与户主关系"),
        "address": translate("reports", "地址"),
        "officer": translate("reports", "责任人"),
        "category": translate("reports", "类别"),
        "findings": translate("reports", "疑点"),
        "statuses": translate("reports", "身份"),
        "personal_no": translate("reports", "个人编号"),
        "state": translate("reports", "参保状态"),
        "tier": translate("reports", "缴费档次"),
        "first_month": translate("reports", "首次参保年月"),
        "years_paid": translate("reports", "累计缴费年限"),
        "balance": translate("reports", "个人账户余额"),
        "last_year": translate("reports", "最近缴费年度"),
        "employer": translate("reports", "参保单位"),
        "paid_all": translate("reports", "历年个人缴费合计"),
        "last_visit": translate("reports", "最近走访"),
        "last_outcome": translate("reports", "走访结果"),
        "visits": translate("reports", "走访次数"),
        "benefit_state": translate("reports", "待遇办理"),
        "month": translate("reports", "月待遇"),
        "drawing_since": translate("reports", "开始领取年月"),
    }


def part_word(part: Part) -> str:
    """Return what a part of the catalogue is called."""
    return {
        Part.PERSON: translate("reports", "本人"),
        Part.HOUSEHOLD: translate("reports", "户"),
        Part.STANDING: translate("reports", "筛查"),
        Part.REGISTER: translate("reports", "参保"),
        Part.PAYMENTS: translate("reports", "缴费"),
        Part.VISITS: translate("reports", "走访"),
        Part.BENEFITS: translate("reports", "待遇"),
    }[part]


def group_word(group: Group) -> str:
    """Return what people are counted by."""
    return {
        Group.NONE: translate("reports", "不汇总，列名单"),
        Group.VILLAGE: translate("reports", "按村汇总"),
        Group.HAMLET: translate("reports", "按屯组汇总"),
        Group.CATEGORY: translate("reports", "按类别汇总"),
        Group.AGE: translate("reports", "按年龄段汇总"),
        Group.SEX: translate("reports", "按性别汇总"),
        Group.TIER: translate("reports", "按缴费档次汇总"),
        Group.OFFICER: translate("reports", "按责任人汇总"),
    }[group]


def sort_word(sort: Sort) -> str:
    """Return what an order is called."""
    return {
        Sort.WALK: translate("reports", "走访顺序"),
        Sort.NAME: translate("reports", "姓名"),
        Sort.AGE: translate("reports", "年龄"),
        Sort.ID_NUMBER: translate("reports", "身份证号码"),
        Sort.CATEGORY: translate("reports", "类别"),
        Sort.PHONE: translate("reports", "电话"),
    }[sort]
