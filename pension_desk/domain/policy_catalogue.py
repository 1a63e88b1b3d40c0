"""What policy parameters there are (政策参数目录): name, unit, kind of value, and bounds.

The figures themselves are data (`resources/policy`, and the town's own); a parameter whose
figure is not known stands here all the same, so that what needs it can say which one is missing.
A new one gets a figure in `resources/policy` and its name in `ui/policy/names.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pension_desk.domain.policy_keys import Key


class Group(StrEnum):
    """Parts of the parameter page, in its order."""

    CONTRIBUTION = "居保缴费"
    ON_BEHALF = "困难群体代缴"
    MAKE_UP = "补缴"
    BENEFIT = "居保待遇"
    FLEXIBLE = "灵活就业与职工养老"
    RETIREMENT = "退休年龄"
    EMPLOYERS = "用人单位"
    LAND = "被征地农民"


class Kind(StrEnum):
    """What a parameter's figure is, and how it is written.

    ``money``: yuan with at most two decimals (kept in fen). ``percent``: 1.5 for 1.5 %.
    ``number``. ``flag``: 是 or 否. ``day``. ``tiers``: tier and subsidy pairs. ``by_age``: pairs
    of age and number. ``words``: a list of names. ``steps``: a rising age. ``span``: days of a
    year.
    """

    MONEY = "money"
    PERCENT = "percent"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    TIERS = "tiers"
    BY_AGE = "by_age"
    WORDS = "words"
    STEPS = "steps"
    SPAN = "span"


@dataclass(frozen=True)
class Parameter:
    """One parameter. ``low`` and ``high`` bound a number (or each number of a table)."""

    key: Key
    group: Group
    label: str
    kind: Kind
    unit: str = ""
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10_000_000)


def _p(
    key: Key, group: Group, label: str, kind: Kind, unit: str = "", low: str = "0", high: str = ""
) -> Parameter:
    widest = {Kind.PERCENT: "100"}.get(kind, "10000000")
    return Parameter(key, group, label, kind, unit, Decimal(low), Decimal(high or widest))


_YEAR, _MONTH = "元/年", "元/月"
_C, _B, _M = Group.CONTRIBUTION, Group.ON_BEHALF, Group.MAKE_UP
_N, _F, _R, _E, _L = Group.BENEFIT, Group.FLEXIBLE, Group.RETIREMENT, Group.EMPLOYERS, Group.LAND

CATALOGUE: tuple[Parameter, ...] = (
    _p(Key.JOIN_AGE, _C, "参保最低年龄", Kind.NUMBER, "周岁", "1", "100"),
    _p(Key.TIERS, _C, "缴费档次与政府补贴", Kind.TIERS, _YEAR, "0", "100000"),
    _p(Key.PAYMENT_WINDOW, _C, "每年缴费期", Kind.SPAN),
    _p(Key.CHANNELS, _C, "缴费渠道", Kind.WORDS),
    _p(Key.ON_BEHALF_DESTITUTE, _B, "特困人员代缴", Kind.MONEY, _YEAR, "0", "100000"),
    _p(Key.ON_BEHALF_LOW_INCOME, _B, "低保对象代缴", Kind.MONEY, _YEAR, "0", "100000"),
    _p(Key.ON_BEHALF_SEVERE_DISABILITY, _B, "重度残疾代缴", Kind.MONEY, _YEAR, "0", "100000"),
    _p(Key.ON_BEHALF_DISABILITY, _B, "残疾3–4级代缴", Kind.MONEY, _YEAR, "0", "100000"),
    _p(Key.ON_BEHALF_MONITORED, _B, "返贫致贫与监测对象代缴", Kind.MONEY, _YEAR, "0", "100000"),
    _p(Key.MAKE_UP_MISSED, _M, "可以补缴中断年度", Kind.FLAG),
    _p(Key.MAKE_UP_MISSED_SUBSIDY, _M, "补缴中断年度享受补贴", Kind.FLAG),
    _p(Key.MAKE_UP_RAISE, _M, "可以提高已缴年度的档次", Kind.FLAG),
    _p(Key.MAKE_UP_RAISE_SUBSIDY, _M, "提高当年档次享受补贴", Kind.FLAG),
    _p(Key.MAKE_UP_BEFORE_JOINING, _M, "可以补缴首次参保以前的年度", Kind.FLAG),
    _p(Key.SCHEME_BEGAN, _M, "制度实施日期", Kind.DAY),
    _p(Key.MAKE_UP_LUMP, _M, "可到龄一次补足年限", Kind.FLAG),
    _p(Key.MAKE_UP_LUMP_SUBSIDY, _M, "到龄一次补足享受补贴", Kind.FLAG),
    _p(Key.BENEFIT_AGE, _N, "领取年龄", Kind.NUMBER, "周岁", "40", "80"),
    _p(Key.YEARS_NEEDED, _N, "领取所需缴费年限", Kind.NUMBER, "年", "1", "50"),
    _p(Key.BASE_PENSION, _N, "基础养老金（自治区）", Kind.MONEY, _MONTH, "0", "10000"),
    _p(Key.BASE_PENSION_FLOOR, _N, "基础养老金（全国最低）", Kind.MONEY, _MONTH, "0", "10000"),
    _p(Key.BASE_PENSION_COUNTY, _N, "基础养老金县级加发", Kind.MONEY, _MONTH, "0", "10000"),
    _p(Key.AGE_EXTRA, _N, "高龄每月加发", Kind.MONEY, _MONTH, "0", "10000"),
    _p(Key.EXTRA_FROM_AGE, _N, "高龄加发起始年龄", Kind.NUMBER, "周岁", "60", "100"),
    _p(Key.LONG_YEARS_EXTRA, _N, "超过所需年限每年加发", Kind.MONEY, _MONTH, "0", "1000"),
    _p(Key.DIVISOR, _N, "个人账户计发月数", Kind.NUMBER, "个月", "1", "600"),
    _p(Key.INTEREST, _N, "个人账户记账年利率", Kind.PERCENT, "%", "0", "30"),
    _p(Key.FUNERAL_GRANT, _N, "丧葬补助金", Kind.MONEY, "元", "0", "100000"),
    _p(Key.PROOF_MONTHS, _N, "资格认证有效期", Kind.NUMBER, "个月", "1", "60"),
    _p(Key.PROOF_NOTICE_MONTHS, _N, "资格认证提前提醒", Kind.NUMBER, "个月", "0", "12"),
    _p(Key.NEAR_MONTHS, _N, "到龄提前告知", Kind.NUMBER, "个月", "1", "36"),
    _p(Key.STUDENT_AGE, _N, "在校学生核查年龄", Kind.NUMBER, "周岁", "16", "60"),
    _p(Key.PRISON_STOPS, _N, "服刑期间停发待遇", Kind.FLAG),
    _p(Key.AVERAGE_WAGE, _F, "全口径平均工资（缴费基数100%）", Kind.MONEY, _MONTH, "1", "100000"),
    _p(Key.BASE_LOWER, _F, "缴费基数下限", Kind.MONEY, _MONTH, "1", "100000"),
    _p(Key.BASE_UPPER, _F, "缴费基数上限", Kind.MONEY, _MONTH, "1", "1000000"),
    _p(Key.RATE_FLEXIBLE, _F, "灵活就业人员费率", Kind.PERCENT, "%"),
    _p(Key.RATE_EMPLOYER, _F, "单位费率", Kind.PERCENT, "%"),
    _p(Key.RATE_EMPLOYEE, _F, "职工个人费率", Kind.PERCENT, "%"),
    _p(Key.RATE_ACCOUNT, _F, "记入个人账户的比例", Kind.PERCENT, "%"),
    _p(Key.FLEXIBLE_MAKE_UP, _F, "灵活就业人员可补缴往年", Kind.FLAG),
    _p(Key.EMPLOYEES_YEARS_NEEDED, _F, "最低缴费年限", Kind.NUMBER, "年", "1", "50"),
    _p(Key.BENEFIT_WAGE, _F, "养老金计发基数", Kind.MONEY, _MONTH, "1", "100000"),
    _p(Key.ACCRUAL, _F, "基础养老金每缴一年计发", Kind.PERCENT, "%", "0", "10"),
    _p(Key.EMPLOYEES_INTEREST, _F, "职工个人账户记账利率", Kind.PERCENT, "%", "0", "30"),
    _p(Key.EMPLOYEES_DIVISOR, _F, "职工个人账户计发月数", Kind.BY_AGE, "个月", "1", "600"),
    _p(Key.TRANSFER_YEARS, _F, "转入职工养老所需职保年限", Kind.NUMBER, "年", "1", "50"),
    _p(Key.RETIRE_MEN, _R, "男职工", Kind.STEPS, "周岁", "40", "80"),
    _p(Key.RETIRE_WOMEN_55, _R, "原55周岁退休的女职工", Kind.STEPS, "周岁", "40", "80"),
    _p(Key.RETIRE_WOMEN_50, _R, "原50周岁退休的女职工", Kind.STEPS, "周岁", "40", "80"),
    _p(Key.FLEXIBLE_WOMEN_AGE, _R, "灵活就业女性原退休年龄", Kind.NUMBER, "周岁", "50", "55"),
    _p(Key.LAW_REGISTRATION_DAYS, _E, "用工后办理登记期限", Kind.NUMBER, "日", "1", "366"),
    _p(Key.LAW_UNREPORTED, _E, "未申报的按上月缴费额", Kind.PERCENT, "%", "100", "300"),
    _p(Key.LAW_LATE_RATE, _E, "滞纳金每日", Kind.PERCENT, "%", "0", "5"),
    _p(Key.EMPLOYER_NOTICE_DAYS, _E, "告知书答复期限", Kind.NUMBER, "日", "1", "366"),
    _p(Key.EMPLOYER_CORRECT_DAYS, _E, "限期改正期限", Kind.NUMBER, "日", "1", "366"),
    _p(Key.LAND_RATE, _L, "缴费补贴比例", Kind.PERCENT, "%"),
    _p(Key.LAND_WAGE, _L, "计算补贴的年平均工资", Kind.MONEY, _YEAR, "1", "1000000"),
    _p(Key.LAND_CAP, _L, "人均面积上限", Kind.NUMBER, "亩", "0", "100"),
    _p(Key.LAND_FLOOR, _L, "全征户人均面积下限", Kind.NUMBER, "亩", "0", "100"),
    _p(Key.LAND_ALL_MEMBERS, _L, "人均面积按全部家庭成员计算", Kind.FLAG),
    _p(Key.LAND_VERIFY_DAYS, _L, "签协议后核实期限", Kind.NUMBER, "日", "1", "366"),
    _p(Key.LAND_NOTICE_DAYS, _L, "公示天数", Kind.NUMBER, "日", "1", "366"),
    _p(Key.LAND_USE_MONTHS, _L, "资金到账后落实期限", Kind.NUMBER, "个月", "1", "60"),
    _p(Key.LAND_ADULT_AGE, _L, "征地时计入补贴对象的年龄", Kind.NUMBER, "周岁", "1", "60"),
    _p(Key.LAND_SOON_DAYS, _L, "征地期限提前提醒", Kind.NUMBER, "日", "0", "90"),
)  # fmt: skip
"""Every parameter in the order of the page."""

PARAMETERS: dict[Key, Parameter] = {one.key: one for one in CATALOGUE}
