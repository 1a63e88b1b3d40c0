"""The data dictionary's part on expropriated land (征地): projects, money, households, people.

Projects and their money are town-wide: they name no person, and every village may see whether
the money has come. Areas are integers, in ten-thousandths of a mu (亩).
"""

from __future__ import annotations

from pension_desk.domain.field_rules import (
    EVERYONE,
    VILLAGE,
    FieldKind,
    TableRule,
    town,
    village,
)

_INTEGER, _FEN, _DATE, _ROW = FieldKind.INTEGER, FieldKind.FEN, FieldKind.DATE, FieldKind.ROW
_LONG = FieldKind.LONG_TEXT
_HOUSEHOLDS = "land_households"

LAND_PROJECTS = TableRule(
    "land_projects",
    "征地项目",
    EVERYONE,
    (
        town("name", "项目名称"),
        town("approval_no", "批准文号"),
        town("year", "年度", _INTEGER),
        town("land_use", "用地类型"),
        town("signed_on", "补偿安置协议签订日期", _DATE),
        town("area_mu4", "征收面积", _INTEGER, grave=True),
        town("required_fen", "应缴存补贴资金", _FEN, grave=True),
        town("supplied_on", "供地日期", _DATE),
        town("list_closed", "名单是否收齐", _INTEGER),
        town("note", "备注"),
    ),
    since=2,
)

LAND_INSTALMENTS = TableRule(
    "land_instalments",
    "分期缴存计划",
    EVERYONE,
    (
        town("project_id", "征地项目", _ROW),
        town("number", "期数", _INTEGER),
        town("due_on", "应缴存日期", _DATE),
        town("amount_fen", "应缴存金额", _FEN),
        town("note", "备注"),
    ),
    since=2,
)

LAND_ARRIVALS = TableRule(
    "land_arrivals",
    "补贴资金到账",
    EVERYONE,
    (
        town("project_id", "征地项目", _ROW),
        town("arrived_on", "到账日期", _DATE),
        town("amount_fen", "到账金额", _FEN, grave=True),
        town("voucher", "凭证号"),
        town("note", "备注"),
    ),
    since=2,
)

LAND_FUND_PLANS = TableRule(
    "land_fund_plans",
    "年度用款计划",
    EVERYONE,
    (
        town("project_id", "征地项目", _ROW),
        town("year", "年度", _INTEGER),
        town("amount_fen", "计划金额", _FEN),
        town("people", "计划人数", _INTEGER),
        town("state", "审核状态"),
        town("state_on", "状态日期", _DATE),
        town("note", "备注"),
    ),
    since=2,
)

LAND_HOUSEHOLDS = TableRule(
    _HOUSEHOLDS,
    "被征地户",
    VILLAGE,
    (
        village("project_id", "征地项目", _ROW),
        village("village", "村（社区）"),
        village("hamlet", "屯（组）"),
        village("household_no", "户编号"),
        village("head_name", "户主姓名"),
        village("members", "户内人数", _INTEGER),
        village("arable_mu4", "承包耕地", _INTEGER, grave=True),
        village("forest_mu4", "承包林地", _INTEGER, grave=True),
        village("grass_mu4", "承包草地", _INTEGER, grave=True),
        village("waterworks_mu4", "农田水利用地", _INTEGER, grave=True),
        village("ponds_mu4", "养殖水面", _INTEGER, grave=True),
        village("contracted_mu4", "承包地面积", _INTEGER, grave=True),
        village("taken_mu4", "被征面积", _INTEGER, grave=True),
        village("wholly_taken", "是否全部征收", _INTEGER),
        village("evidence_kind", "权属凭证"),
        village("evidence_no", "凭证编号"),
        town("state", "核实进度", grave=True),
        town("state_on", "进度日期", _DATE),
        town("verified_on", "核实日期", _DATE),
        village("note", "备注"),
    ),
    since=2,
)

LAND_PEOPLE = TableRule(
    "land_people",
    "被征地农民",
    "household_id",
    (
        village("household_id", "被征地户", _ROW),
        village("resident_id", "居民", _ROW),
        village("name", "姓名"),
        village("id_number", "公民身份号码", grave=True),
        village("id_sent", "来文中的证件号码"),
        village("birth", "出生日期", _DATE),
        village("eligibility", "是否补贴对象"),
        village("phone", "联系电话"),
        village("account", "银行账号"),
        town("subsidy_fen", "补贴金额", _FEN, grave=True),
        town("way", "补贴使用方式"),
        town("used_on", "发放日期", _DATE),
        town("used_fen", "使用金额", _FEN, grave=True),
        town("voucher", "凭证号"),
        town("ruling", "镇里认定"),
        village("note", "备注"),
    ),
    host=_HOUSEHOLDS,
    since=2,
)

LAND_SUBSIDIES = TableRule(
    "land_subsidies",
    "补贴测算",
    "household_id",
    (
        town("household_id", "被征地户", _ROW),
        town("computed_on", "测算日期", _DATE),
        town("amount_fen", "每人补贴", _FEN, grave=True),
        town("area_mu4", "计算面积", _INTEGER),
        town("people", "人数", _INTEGER),
        town("working", "计算过程", _LONG),
        town("unconfirmed", "待核实参数"),
    ),
    host=_HOUSEHOLDS,
    since=2,
)

LAND_STEPS = TableRule(
    "land_steps",
    "核实步骤",
    "household_id",
    (
        village("household_id", "被征地户", _ROW),
        village("start", "原进度"),
        village("end", "新进度"),
        village("taken_on", "日期", _DATE),
        village("by_name", "经办人"),
        village("reason", "原因"),
    ),
    host=_HOUSEHOLDS,
    since=2,
)

LAND_OBJECTIONS = TableRule(
    "land_objections",
    "公示异议",
    "household_id",
    (
        village("household_id", "被征地户", _ROW),
        village("raised_on", "提出日期", _DATE),
        village("by_name", "提出人"),
        village("about", "内容"),
        village("settled_on", "处理日期", _DATE),
        village("outcome", "处理结果"),
    ),
    host=_HOUSEHOLDS,
    since=2,
)

LAND_EVIDENCE = TableRule(
    "land_evidence",
    "权属凭证附件",
    "household_id",
    (
        village("household_id", "被征地户", _ROW),
        village("title", "名称"),
        village("media_type", "文件类型"),
        village("size", "大小", _INTEGER),
        village("sha256", "校验值"),
        village("added_on", "登记日期", _DATE),
    ),
    host=_HOUSEHOLDS,
    since=2,
)

LAND: tuple[TableRule, ...] = (
    LAND_PROJECTS,
    LAND_INSTALMENTS,
    LAND_ARRIVALS,
    LAND_FUND_PLANS,
    LAND_HOUSEHOLDS,
    LAND_PEOPLE,
    LAND_SUBSIDIES,
    LAND_STEPS,
    LAND_OBJECTIONS,
    LAND_EVIDENCE,
)
"""All synced tables of this topic."""
