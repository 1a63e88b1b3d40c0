"""The kinds of list that offices send, and what their columns can mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ListKind(StrEnum):
    """A kind of list; the values are the names that the command line takes."""

    HOUSEHOLDS = "households"
    INSURED = "insured"
    PAYMENTS = "payments"
    EMPLOYEE = "employee"
    INSTITUTION = "institution"
    LOW_INCOME = "low_income"
    DISABLED = "disabled"
    STUDENTS = "students"
    DEATHS = "deaths"
    MOVED = "moved"
    SOLDIERS = "soldiers"
    EMPLOYERS = "employers"
    EMPLOYER_TAX = "employer_tax"
    EMPLOYER_INSURED = "employer_insured"
    LAND_PROJECTS = "land_projects"
    LAND_PEOPLE = "land_people"

    @property
    def label(self) -> str:
        """Chinese name."""
        return _LABELS[self.value]


_LABELS = {
    "households": "户籍人口花名册",
    "insured": "居民养老保险参保名册",
    "payments": "税务缴费明细",
    "employee": "企业职工养老保险参保人员",
    "institution": "机关事业单位养老保险参保人员",
    "low_income": "低保特困对象",
    "disabled": "持证残疾人",
    "students": "在校学生",
    "deaths": "死亡人员",
    "moved": "迁出注销人员",
    "soldiers": "现役军人",
    "employers": "市场主体登记名单",
    "employer_tax": "单位税务申报用工名单",
    "employer_insured": "单位参保名单",
    "land_projects": "征地项目台账",
    "land_people": "被征地农民花名册",
}


class ValueType(StrEnum):
    """What a column's cells hold."""

    TEXT = "text"
    NAME = "name"
    ID = "id"
    CERTIFICATE = "certificate"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    INTEGER = "integer"
    FEN = "fen"
    PHONE = "phone"


@dataclass(frozen=True)
class FieldSpec:
    """One meaning that a column can have; ``needed``: a list of the kind is nothing without it."""

    name: str
    label: str
    type: ValueType = ValueType.TEXT
    needed: bool = False


_NAME = FieldSpec("name", "姓名", ValueType.NAME, needed=True)
_ID = FieldSpec("id_number", "证件号码", ValueType.ID, needed=True)
_VILLAGE = FieldSpec("village", "村（社区）")
_HAMLET = FieldSpec("hamlet", "屯（组）")
_PHONE = FieldSpec("phone", "联系电话", ValueType.PHONE)
_NOTE = FieldSpec("note", "备注")
_EMPLOYED = (
    _NAME,
    _ID,
    FieldSpec("employer", "单位名称"),
    FieldSpec("scheme", "险种"),
    FieldSpec("state", "参保状态"),
    FieldSpec("first_month", "首次参保年月", ValueType.MONTH),
    _NOTE,
)

FIELDS: Mapping[ListKind, tuple[FieldSpec, ...]] = {
    ListKind.HOUSEHOLDS: (
        _VILLAGE,
        _HAMLET,
        FieldSpec("household_no", "户编号"),
        FieldSpec("head_name", "户主姓名", ValueType.NAME),
        _NAME,
        FieldSpec("sex", "性别"),
        FieldSpec("nation", "民族"),
        _ID,
        FieldSpec("relation", "与户主关系"),
        FieldSpec("birth", "出生日期", ValueType.DATE),
        _PHONE,
        FieldSpec("address", "地址"),
        _NOTE,
    ),
    ListKind.INSURED: (
        FieldSpec("personal_no", "个人编号"),
        _NAME,
        _ID,
        FieldSpec("state", "参保状态"),
        FieldSpec("tier_fen", "缴费档次", ValueType.FEN),
        FieldSpec("first_month", "首次参保年月", ValueType.MONTH),
        FieldSpec("years_paid", "累计缴费年限", ValueType.INTEGER),
        FieldSpec("balance_fen", "个人账户余额", ValueType.FEN),
        FieldSpec("last_year", "最近缴费年度", ValueType.YEAR),
        _VILLAGE,
        _HAMLET,
        _PHONE,
        _NOTE,
    ),
    ListKind.PAYMENTS: (
        _NAME,
        _ID,
        FieldSpec("year", "费款所属年度", ValueType.YEAR),
        FieldSpec("amount_fen", "实缴金额", ValueType.FEN, needed=True),
        FieldSpec("paid_on", "缴款日期", ValueType.DATE),
        FieldSpec("channel", "缴费渠道"),
        FieldSpec("voucher", "税票号码"),
        FieldSpec("item", "征收项目"),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.EMPLOYEE: _EMPLOYED,
    ListKind.INSTITUTION: _EMPLOYED,
    ListKind.LOW_INCOME: (
        FieldSpec("head_name", "户主姓名", ValueType.NAME),
        _NAME,
        _ID,
        FieldSpec("category", "对象类别"),
        FieldSpec("since", "享受起始", ValueType.MONTH),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.DISABLED: (
        _NAME,
        _ID,
        FieldSpec("certificate", "残疾证号", ValueType.CERTIFICATE),
        FieldSpec("disability", "残疾类别"),
        FieldSpec("grade", "残疾等级"),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.STUDENTS: (
        FieldSpec("school", "学校"),
        _NAME,
        _ID,
        FieldSpec("stage", "就读阶段"),
        FieldSpec("enrolled_on", "入学时间", ValueType.DATE),
        _NOTE,
    ),
    ListKind.DEATHS: (
        _NAME,
        _ID,
        FieldSpec("died_on", "死亡日期", ValueType.DATE, needed=True),
        FieldSpec("registered_on", "登记日期", ValueType.DATE),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.MOVED: (
        _NAME,
        _ID,
        FieldSpec("moved_on", "迁出日期", ValueType.DATE),
        FieldSpec("to_place", "迁往地"),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.SOLDIERS: (
        _NAME,
        _ID,
        FieldSpec("enlisted_on", "入伍时间", ValueType.DATE),
        FieldSpec("discharged_on", "退役时间", ValueType.DATE),
        _VILLAGE,
        _NOTE,
    ),
    ListKind.EMPLOYERS: (),
    ListKind.EMPLOYER_TAX: (),
    ListKind.EMPLOYER_INSURED: (),
    ListKind.LAND_PROJECTS: (),
    ListKind.LAND_PEOPLE: (),
}
