"""``PLAIN``: an office that keeps to the usual heads of every list, one header row, no titles.

The practice village ships in this layout: a beginner's first import should ask nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.practice.layouts import (
    Column,
    Layout,
    certificate,
    constant,
    dotted,
    id_cell,
    name_cell,
    sex_cell,
    since_cell,
    what_cell,
)

PLAIN: Mapping[str, Layout] = {
    "households": Layout(
        "户籍人口花名册.xlsx",
        (
            Column("户编号", lambda p, v: p.household),
            Column("户主姓名", lambda p, v: p.head),
            Column("姓名", name_cell),
            Column("性别", sex_cell),
            Column("民族", lambda p, v: p.nation),
            Column("公民身份号码", id_cell),
            Column("与户主关系", lambda p, v: p.relation),
            Column("出生日期", lambda p, v: p.birth),
            Column("屯（组）", lambda p, v: p.hamlet),
            Column("联系电话", lambda p, v: p.phone),
            Column("村（社区）", lambda p, v: v.name),
            Column("备注", constant("")),
        ),
    ),
    "insured": Layout(
        "城乡居民养老保险参保人员名册.xlsx",
        (
            Column("个人编号", lambda p, v: p.number),
            Column("姓名", name_cell),
            Column("证件号码", id_cell),
            Column("参保状态", lambda p, v: p.status),
            Column("缴费档次", lambda p, v: p.tier),
            Column("首次参保年月", lambda p, v: p.first),
            Column("累计缴费年限", lambda p, v: p.years),
            Column("个人账户余额", lambda p, v: p.balance),
            Column("村（社区）", lambda p, v: v.name),
        ),
    ),
    "payments": Layout(
        "税务缴费明细.xlsx",
        (
            Column("纳税人名称", name_cell),
            Column("身份证件号码", id_cell),
            Column("费款所属期起", lambda p, v: f"{p.year}-01-01"),
            Column("费款所属期止", lambda p, v: f"{p.year}-12-31"),
            Column("征收项目", constant("城乡居民基本养老保险费")),
            Column("实缴金额", lambda p, v: p.amount),
            Column("缴款日期", lambda p, v: p.paid_on),
            Column("缴费渠道", lambda p, v: p.channel),
            Column("电子税票号码", lambda p, v: p.ticket),
        ),
    ),
    "employee": Layout(
        "企业职工养老保险参保人员.xlsx",
        (
            Column("社会保障号", id_cell),
            Column("姓名", name_cell),
            Column("单位名称", what_cell),
            Column("险种", constant("企业职工基本养老保险")),
            Column("参保状态", constant("参保缴费")),
        ),
    ),
    "institution": Layout(
        "机关事业单位养老保险参保人员.xlsx",
        (
            Column("姓名", name_cell),
            Column("身份证号码", id_cell),
            Column("单位名称", what_cell),
            Column("险种", constant("机关事业单位基本养老保险")),
        ),
    ),
    "low_income": Layout(
        "低保特困对象名单.xlsx",
        (
            Column("姓名", name_cell),
            Column("身份证号码", id_cell),
            Column("对象类别", what_cell),
            Column("享受起始", lambda p, v: f"{p.since:%Y-%m}"),
        ),
    ),
    "disabled": Layout(
        "持证残疾人名单.xlsx",
        (
            Column("姓名", name_cell),
            Column("残疾证号", certificate),
            Column("残疾类别", what_cell),
            Column("等级", lambda p, v: "一二三四"[p.grade - 1] + "级"),
        ),
    ),
    "students": Layout(
        "在校学生名单.xlsx",
        (
            Column("学校", what_cell),
            Column("学生姓名", name_cell),
            Column("身份证号", id_cell),
        ),
    ),
    "deaths": Layout(
        "死亡人员名单.xlsx",
        (
            Column("死者姓名", name_cell),
            Column("身份证号", id_cell),
            Column("死亡日期", lambda p, v: p.since),
        ),
    ),
    "moved": Layout(
        "户口迁出人员名单.xlsx",
        (
            Column("姓名", name_cell),
            Column("身份证号", id_cell),
            Column("迁往地", what_cell),
            Column("迁出日期", since_cell),
        ),
    ),
    "proofs": Layout(
        "待遇领取资格认证名单.xlsx",
        (
            Column("姓名", name_cell),
            Column("身份证号码", id_cell),
            Column("认证日期", lambda p, v: p.since),
            Column("认证方式", what_cell),
        ),
    ),
    "soldiers": Layout(
        "现役军人名单.xlsx",
        (
            Column("姓名", name_cell),
            Column("身份证号", id_cell),
            Column("入伍日期", lambda p, v: dotted(p.since)),
        ),
    ),
}
