"""The lists that offices send (名单种类) and the fields that a row of each can have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ListKind(StrEnum):
    """What a list is about; the values are the names on the command line."""

    HOUSEHOLDS = "households"
    INSURED = "insured"
    PAYMENTS = "payments"
    OWN_PAYMENTS = "own_payments"
    EMPLOYEE = "employee"
    INSTITUTION = "institution"
    LOW_INCOME = "low_income"
    DISABLED = "disabled"
    STUDENTS = "students"
    DEATHS = "deaths"
    MOVED = "moved"
    SOLDIERS = "soldiers"
    BENEFITS = "benefits"
    PROOFS = "proofs"
    EMPLOYERS = "employers"
    EMPLOYER_TAX = "employer_tax"
    EMPLOYER_INSURED = "employer_insured"
    EMPLOYER_STAFF = "employer_staff"
    LAND_PROJECTS = "land_projects"
    LAND_PEOPLE = "land_people"

    @property
    def label(self) -> str:
        """The kind's name as a person reads it."""
        return _LABELS[self]


PAYMENT_LISTS = frozenset({ListKind.PAYMENTS, ListKind.OWN_PAYMENTS})
"""Lists of payments: what the tax bureau has confirmed, and what town or village wrote down."""

_LABELS = {
    ListKind.HOUSEHOLDS: "户籍人口花名册",
    ListKind.INSURED: "城乡居民养老保险参保名册",
    ListKind.PAYMENTS: "居民养老保险缴费明细",
    ListKind.OWN_PAYMENTS: "镇村自己登记的缴费台账",
    ListKind.EMPLOYEE: "企业职工养老保险参保名单",
    ListKind.INSTITUTION: "机关事业单位养老保险参保名单",
    ListKind.LOW_INCOME: "低保特困对象名单",
    ListKind.DISABLED: "持证残疾人名单",
    ListKind.STUDENTS: "在校学生名单",
    ListKind.DEATHS: "死亡人员名单",
    ListKind.MOVED: "户口迁出人员名单",
    ListKind.SOLDIERS: "现役军人名单",
    ListKind.BENEFITS: "待遇发放名册",
    ListKind.PROOFS: "资格认证名单",
    ListKind.EMPLOYERS: "市场主体登记名单",
    ListKind.EMPLOYER_TAX: "税务申报用工名单",
    ListKind.EMPLOYER_INSURED: "单位参保名单",
    ListKind.EMPLOYER_STAFF: "单位用工人员名单",
    ListKind.LAND_PROJECTS: "征地项目台账",
    ListKind.LAND_PEOPLE: "被征地农民花名册",
}


class ValueType(StrEnum):
    """How a field's cell is read.

    NAME, ID and PHONE are cleaned text; SEX, NATION, RELATION and GRADE are brought to one
    wording (`pension_desk.domain.codes`); TEXT stays as the office
    wrote it. DAY is ISO text, to the month or the year where the list says no more; MONTH is
    ``YYYY-MM``; FEN is integer fen (分), sent in yuan (元). AREA is whole ten-thousandths of a mu
    (亩), FLAG 1 or 0.
    """

    TEXT = "text"
    NAME = "name"
    ID = "id"
    PHONE = "phone"
    SEX = "sex"
    NATION = "nation"
    RELATION = "relation"
    GRADE = "grade"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    FEN = "fen"
    COUNT = "count"
    AREA = "area"
    FLAG = "flag"


@dataclass(frozen=True)
class FieldSpec:
    """One field of a list: its name, its Chinese label, whether a row is useless without it."""

    name: str
    label: str
    type: ValueType = ValueType.TEXT
    required: bool = False


_NAME = FieldSpec("name", "姓名", ValueType.NAME, required=True)
_ID = FieldSpec("id_number", "证件号码", ValueType.ID, required=True)
_HEAD = FieldSpec("head_name", "户主姓名", ValueType.NAME)
_VILLAGE = FieldSpec("village", "村（社区）")
_HAMLET = FieldSpec("hamlet", "屯（组）")
_PHONE = FieldSpec("phone", "联系电话", ValueType.PHONE)
_NOTE = FieldSpec("note", "备注")
_STATE = FieldSpec("state", "参保状态")
_FIRST_MONTH = FieldSpec("first_month", "首次参保年月", ValueType.MONTH)
_CREDIT_CODE = FieldSpec("credit_code", "统一社会信用代码")
_EMPLOYER = FieldSpec("employer_name", "单位名称", required=True)
_EMPLOYED = (
    _NAME,
    _ID,
    FieldSpec("employer", "单位名称"),
    FieldSpec("scheme", "险种"),
    _STATE,
    _FIRST_MONTH,
    _NOTE,
)

_PAYMENTS = (
    _NAME,
    _ID,
    FieldSpec("year", "费款所属年度", ValueType.YEAR),
    FieldSpec("year_to", "费款所属期止", ValueType.YEAR),
    FieldSpec("amount_fen", "实缴金额", ValueType.FEN, required=True),
    FieldSpec("paid_on", "缴款日期", ValueType.DAY),
    FieldSpec("channel", "缴费渠道"),
    FieldSpec("voucher", "税票号码"),
    FieldSpec("item", "征收项目"),
    FieldSpec("payers", "缴费人数", ValueType.COUNT),
    FieldSpec("on_behalf_fen", "代缴金额", ValueType.FEN),
    _VILLAGE,
    _NOTE,
)

FIELDS: dict[ListKind, tuple[FieldSpec, ...]] = {
    ListKind.HOUSEHOLDS: (
        _VILLAGE,
        _HAMLET,
        FieldSpec("household_no", "户编号"),
        _HEAD,
        _NAME,
        FieldSpec("sex", "性别", ValueType.SEX),
        FieldSpec("nation", "民族", ValueType.NATION),
        _ID,
        FieldSpec("relation", "与户主关系", ValueType.RELATION),
        FieldSpec("birth", "出生日期", ValueType.DAY),
        _PHONE,
        FieldSpec("address", "地址"),
        _NOTE,
    ),
    ListKind.INSURED: (
        FieldSpec("personal_no", "个人编号"),
        _NAME,
        _ID,
        _STATE,
        FieldSpec("tier_fen", "缴费档次", ValueType.FEN),
        _FIRST_MONTH,
        FieldSpec("years_paid", "累计缴费年限", ValueType.COUNT),
        FieldSpec("balance_fen", "个人账户余额", ValueType.FEN),
        FieldSpec("last_year", "最近缴费年度", ValueType.YEAR),
        _VILLAGE,
        _HAMLET,
        _PHONE,
        _NOTE,
    ),
    ListKind.PAYMENTS: _PAYMENTS,
    ListKind.OWN_PAYMENTS: _PAYMENTS,
    ListKind.EMPLOYEE: _EMPLOYED,
    ListKind.INSTITUTION: _EMPLOYED,
    ListKind.LOW_INCOME: (
        _HEAD,
        _NAME,
        _ID,
        FieldSpec("category", "对象类别"),
        FieldSpec("since", "享受起始", ValueType.DAY),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.DISABLED: (
        _NAME,
        _ID,
        FieldSpec("certificate", "残疾证号"),
        FieldSpec("disability", "残疾类别"),
        FieldSpec("grade", "残疾等级", ValueType.GRADE),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.STUDENTS: (
        FieldSpec("school", "学校"),
        _NAME,
        _ID,
        FieldSpec("stage", "就读阶段"),
        FieldSpec("enrolled_on", "入学日期", ValueType.DAY),
        _NOTE,
    ),
    ListKind.DEATHS: (
        _NAME,
        _ID,
        FieldSpec("died_on", "死亡日期", ValueType.DAY, required=True),
        FieldSpec("registered_on", "登记日期", ValueType.DAY),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.MOVED: (
        _NAME,
        _ID,
        FieldSpec("moved_on", "迁出日期", ValueType.DAY),
        FieldSpec("to_place", "迁往地"),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.SOLDIERS: (
        _NAME,
        _ID,
        FieldSpec("enlisted_on", "入伍日期", ValueType.DAY),
        FieldSpec("discharged_on", "退役日期", ValueType.DAY),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.BENEFITS: (
        _NAME,
        _ID,
        FieldSpec("month_fen", "月待遇", ValueType.FEN, required=True),
        FieldSpec("drawing_since", "开始领取年月", ValueType.MONTH),
        FieldSpec("paid_state", "发放状态"),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.PROOFS: (
        _NAME,
        _ID,
        FieldSpec("proved_on", "认证日期", ValueType.DAY, required=True),
        FieldSpec("proof_mode", "认证方式"),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.EMPLOYERS: (
        _CREDIT_CODE,
        _EMPLOYER,
        FieldSpec("employer_kind", "主体类型"),
        FieldSpec("trade", "行业"),
        FieldSpec("reg_state", "登记状态"),
        FieldSpec("cancelled", "是否注销", ValueType.FLAG),
        FieldSpec("cancelled_on", "注销日期", ValueType.DAY),
        FieldSpec("contact_name", "法定代表人、经营者", ValueType.NAME),
        FieldSpec("contact_phone", "联系电话", ValueType.PHONE),
        FieldSpec("employer_address", "地址"),
        FieldSpec("founded_on", "成立日期", ValueType.DAY),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.EMPLOYER_TAX: (
        _CREDIT_CODE,
        _EMPLOYER,
        FieldSpec("staff", "申报用工人数", ValueType.COUNT, required=True),
        FieldSpec("wages_fen", "工资薪金申报额", ValueType.FEN),
        FieldSpec("declared_month", "申报所属期", ValueType.MONTH),
        _NOTE,
    ),
    ListKind.EMPLOYER_INSURED: (
        _CREDIT_CODE,
        _EMPLOYER,
        FieldSpec("insured", "参保人数", ValueType.COUNT, required=True),
        FieldSpec("insured_since", "参保日期", ValueType.DAY),
        FieldSpec("insured_month", "参保所属期", ValueType.MONTH),
        FieldSpec("scheme", "险种"),
        _NOTE,
    ),
    ListKind.EMPLOYER_STAFF: (
        _CREDIT_CODE,
        FieldSpec("employer_name", "单位名称"),
        _NAME,
        FieldSpec("id_number", "证件号码", ValueType.ID),
        FieldSpec("covered", "是否参保"),
        _PHONE,
        _NOTE,
    ),
    ListKind.LAND_PROJECTS: (
        FieldSpec("project", "项目名称", required=True),
        FieldSpec("approval_no", "批准文号"),
        FieldSpec("plan_year", "年度", ValueType.YEAR),
        FieldSpec("land_use", "用地类型"),
        FieldSpec("signed_on", "补偿安置协议签订日期", ValueType.DAY),
        FieldSpec("area_mu4", "征收面积", ValueType.AREA),
        FieldSpec("required_fen", "应缴存补贴资金", ValueType.FEN),
        FieldSpec("deposited_fen", "已到账", ValueType.FEN),
        FieldSpec("arrived_on", "到账日期", ValueType.DAY),
        *(
            FieldSpec(f"arrival{number}_{what}", f"第{word}期到账{label}", kind)
            for number, word in enumerate("一二三", 1)
            for what, label, kind in (("fen", "金额", ValueType.FEN), ("on", "日期", ValueType.DAY))
        ),
        FieldSpec("supplied_on", "供地日期", ValueType.DAY),
        FieldSpec("list_closed", "名单是否收齐", ValueType.FLAG),
        FieldSpec("land_user", "用地单位"),
        _NOTE,
    ),
    ListKind.LAND_PEOPLE: (
        FieldSpec("project", "征地项目"),
        _VILLAGE,
        _HAMLET,
        FieldSpec("household_no", "户编号"),
        _HEAD,
        _NAME,
        _ID,
        FieldSpec("relation", "与户主关系", ValueType.RELATION),
        FieldSpec("birth", "出生日期", ValueType.DAY),
        FieldSpec("members", "户内人数", ValueType.COUNT),
        FieldSpec("contracted_mu4", "承包地面积", ValueType.AREA),
        FieldSpec("arable_mu4", "承包耕地", ValueType.AREA),
        FieldSpec("paddy_mu4", "承包水田", ValueType.AREA),
        FieldSpec("dry_mu4", "承包旱地", ValueType.AREA),
        FieldSpec("forest_mu4", "承包林地", ValueType.AREA),
        FieldSpec("grass_mu4", "承包草地", ValueType.AREA),
        FieldSpec("waterworks_mu4", "农田水利用地", ValueType.AREA),
        FieldSpec("ponds_mu4", "养殖水面", ValueType.AREA),
        FieldSpec("taken_mu4", "被征面积", ValueType.AREA),
        FieldSpec("per_head_mu4", "人均被征面积", ValueType.AREA),
        FieldSpec("left_mu4", "征后人均面积", ValueType.AREA),
        FieldSpec("planned", "规划区内外"),
        FieldSpec("wholly_taken", "是否全部征收", ValueType.FLAG),
        FieldSpec("verify_state", "核实状态"),
        FieldSpec("verified_on", "核实日期", ValueType.DAY),
        FieldSpec("eligible", "是否补贴对象"),
        FieldSpec("why_not", "不是补贴对象的原因"),
        FieldSpec("person_kind", "人员类别"),
        FieldSpec("student", "是否在校学生"),
        FieldSpec("soldier", "是否现役军人"),
        FieldSpec("way", "补贴使用方式"),
        FieldSpec("used_on", "发放日期", ValueType.DAY),
        FieldSpec("used_fen", "发放金额", ValueType.FEN),
        FieldSpec("used_voucher", "支付凭证号"),
        FieldSpec("subsidy_from", "补贴开始"),
        FieldSpec("subsidy_to", "补贴截止"),
        FieldSpec("months", "补贴月数", ValueType.COUNT),
        FieldSpec("review", "复核意见"),
        _PHONE,
        FieldSpec("account", "银行账号"),
        _NOTE,
    ),
}
"""Fields by kind, in the order in which a person expects them."""

WITHOUT_PEOPLE = frozenset(
    {
        ListKind.EMPLOYERS,
        ListKind.EMPLOYER_TAX,
        ListKind.EMPLOYER_INSURED,
        ListKind.LAND_PROJECTS,
    }
)
"""Kinds whose rows name no person."""


def field_spec(kind: ListKind, name: str) -> FieldSpec:
    """Return one field of a kind; raises `KeyError` when the kind has no such field."""
    for spec in FIELDS[kind]:
        if spec.name == name:
            return spec
    raise KeyError(f"{kind}.{name}")
