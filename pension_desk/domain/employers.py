"""Employers (用人单位): what three lists say of each, and whether its staff is insured.

The market register says whether it exists, the tax office how many people it declares, the
social-security office how many of them are insured.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_words import Existence, KeyTrade, key_trade_of
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind


class Standing(StrEnum):
    """How an employer's staff is insured (参保情况)."""

    UNINSURED = "uninsured"
    PARTLY = "partly"
    INSURED = "insured"
    NO_STAFF = "no_staff"
    NOT_DECLARED = "not_declared"
    GONE = "gone"

    @property
    def label(self) -> str:
        """The word for it."""
        return _STANDINGS[self][0]

    @property
    def definition(self) -> str:
        """What it means, as a sentence."""
        return _STANDINGS[self][1]

    @property
    def owes(self) -> bool:
        """Whether somebody has to be insured still: such an employer is worked on."""
        return self in {Standing.UNINSURED, Standing.PARTLY}


_STANDINGS = {
    Standing.UNINSURED: ("未参保", "存续，向税务申报了用工，没有一人参保"),
    Standing.PARTLY: ("部分参保", "存续，参保人数少于申报用工人数"),
    Standing.INSURED: ("已参保", "存续，参保人数不少于申报用工人数，或只在参保名单上"),
    Standing.NO_STAFF: ("无用工", "存续，向税务申报的用工人数是0，也没有人参保"),
    Standing.NOT_DECLARED: ("未申报用工", "存续，不在税务申报用工名单上，也没有人参保"),
    Standing.GONE: ("已注销", "登记状态是注销、吊销或迁出"),
}


class Fault(StrEnum):
    """What does not fit together about an employer."""

    NO_CODE = "no_code"
    SAME_CODE = "same_code"
    ABOVE_STAFF = "above_staff"
    GONE_WITH_STAFF = "gone_with_staff"
    STATE_UNKNOWN = "state_unknown"
    NOT_REGISTERED = "not_registered"
    NO_VILLAGE = "no_village"
    OFF_LIST = "off_list"

    @property
    def label(self) -> str:
        """The fault in a few words."""
        return _FAULTS[self]


_FAULTS = {
    Fault.NO_CODE: "缺信用代码",
    Fault.SAME_CODE: "代码重复",
    Fault.ABOVE_STAFF: "参保多于申报",
    Fault.GONE_WITH_STAFF: "注销后仍有用工",
    Fault.STATE_UNKNOWN: "登记状态不明",
    Fault.NOT_REGISTERED: "不在登记名单",
    Fault.NO_VILLAGE: "村不明",
    Fault.OFF_LIST: "不在最近名单",
}


@dataclass(frozen=True)
class Finding:
    """One thing that does not fit, as a sentence for a person."""

    fault: Fault
    sentence: str


@dataclass(frozen=True)
class Employer:
    """One employer as the desk knows it. Money in fen; a number that no list told is None.

    ``village``: by its address; empty while not known, and then the town's alone.
    ``marked``: the key trade that a person set; None: by the trade's own words.
    ``stage_set``: how far the work is; None before anything was done.
    ``limit_on``: the last day of what the present stage gives time for.
    ``insured_before``: how many were insured when the work began.
    ``register_left_on``, ``declared_left_on``, ``insured_left_on``: the day of a later list of
    that kind on which it does not stand; None while it stands on the latest.
    """

    number: int
    id: RowId
    name: str
    village: str = ""
    credit_code: str | None = None
    registration_no: str = ""
    code_sent: str = ""
    kind: str = ""
    trade: str = ""
    marked: KeyTrade | None = None
    existence: Existence = Existence.UNKNOWN
    state_sent: str = ""
    founded_on: date | None = None
    address: str = ""
    legal_name: str = ""
    phone: str = ""
    registered: bool = False
    staff: int | None = None
    staff_month: str = ""
    wages_fen: int | None = None
    insured: int | None = None
    insured_month: str = ""
    insured_since: str = ""
    insured_before: int = 0
    register_left_on: date | None = None
    declared_left_on: date | None = None
    insured_left_on: date | None = None
    stage_set: Stage | None = None
    stage_on: date | None = None
    limit_on: date | None = None
    arrears_fen: int | None = None
    arrears_since: date | None = None
    contact_name: str = ""
    contact_phone: str = ""
    note: str = ""

    @property
    def code(self) -> str:
        """What names it in a list: its code, else its old number, else its name."""
        return self.credit_code or self.registration_no or self.name

    @cached_property
    def trade_mark(self) -> KeyTrade:
        """Its key trade, by a person's mark or by the words of trade and name."""
        return self.marked or key_trade_of(self.trade, self.name)

    @property
    def standing(self) -> Standing:
        """How its staff is insured; see `Standing.definition`."""
        insured = self.insured or 0
        if self.existence.gone:
            return Standing.GONE
        if not self.staff:
            if insured:
                return Standing.INSURED
            return Standing.NOT_DECLARED if self.staff is None else Standing.NO_STAFF
        if not insured:
            return Standing.UNINSURED
        return Standing.PARTLY if insured < self.staff else Standing.INSURED

    def left_on(self, kind: ListKind) -> date | None:
        """Return since which day it is off the latest list of a kind; None while it is on it."""
        return {
            ListKind.EMPLOYERS: self.register_left_on,
            ListKind.EMPLOYER_TAX: self.declared_left_on,
            ListKind.EMPLOYER_INSURED: self.insured_left_on,
        }.get(kind)

    @property
    def left_lists(self) -> dict[ListKind, date]:
        """The kinds of list off whose latest it is, and since when; none while it is gone."""
        told = {} if self.existence.gone else {kind: self.left_on(kind) for kind in ListKind}
        return {kind: on for kind, on in told.items() if on is not None}

    @property
    def missing(self) -> int:
        """How many of the declared staff are not insured; 0 where nobody has to be."""
        return (self.staff or 0) - (self.insured or 0) if self.standing.owes else 0

    @property
    def newly_insured(self) -> int:
        """How many more are insured than when the work began."""
        return max(0, (self.insured or 0) - self.insured_before)

    @property
    def stage(self) -> Stage | None:
        """How far the work is; `FOUND` where it is owed and not begun, None where none is owed."""
        if self.stage_set is not None:
            return self.stage_set
        return Stage.FOUND if self.standing.owes else None


def findings(employer: Employer, *, same_code: int = 1) -> tuple[Finding, ...]:
    """Return what does not fit about an employer; ``same_code``: how many bear its code."""
    one = employer
    found: list[Finding] = []

    def say(fault: Fault, sentence: str) -> None:
        found.append(Finding(fault, f"“{one.name}”{sentence}"))

    if one.credit_code is None:
        told = one.registration_no or one.code_sent
        say(Fault.NO_CODE, f"没有统一社会信用代码，来文写的是“{told}”。" if told
            else "没有统一社会信用代码。")  # fmt: skip
    elif same_code > 1:
        say(Fault.SAME_CODE, f"和另外{same_code - 1}个单位用了同一个信用代码{one.credit_code}。")
    staff, insured = one.staff, one.insured or 0
    if staff is not None and insured > staff:
        say(Fault.ABOVE_STAFF, f"参保{insured}人，多于申报用工{staff}人，请核对两份名单的月份。")
    if one.existence.gone and (staff or insured):
        word = one.existence.label
        say(Fault.GONE_WITH_STAFF, f"登记状态是{word}，仍申报用工{staff or 0}人、参保{insured}人。")
    if one.registered and one.existence is Existence.UNKNOWN:
        say(Fault.STATE_UNKNOWN, f"的登记状态“{one.state_sent}”看不懂，按存续算。")
    if not one.registered:
        say(Fault.NOT_REGISTERED, "不在市场主体登记名单上，按存续算。")
    if not one.village:
        say(Fault.NO_VILLAGE, "的地址看不出是哪个村，请指定。")
    if one.left_lists:
        say(Fault.OFF_LIST, f"{'；'.join(_off(one, *left) for left in one.left_lists.items())}。")
    return tuple(found)


def _off(one: Employer, kind: ListKind, on: date) -> str:
    """Say which list an employer is off, and what is still known from an earlier one."""
    if kind is ListKind.EMPLOYER_TAX:
        kept = f"用工{one.staff or 0}人是{one.staff_month or '以前'}的数"
    elif kind is ListKind.EMPLOYER_INSURED:
        kept = f"参保{one.insured or 0}人是{one.insured_month or '以前'}的数"
    else:
        kept = "登记状态是以前的"
    return f"不在{on}导入的{kind.label}上，{kept}"


class EmployeeCover(StrEnum):
    """Whether an employee is in the employees' scheme, as far as the desk knows."""

    INSURED = "insured"
    MISSING = "missing"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The word for it."""
        return {"insured": "已参保", "missing": "未参保", "unknown": "不详"}[self.value]


@dataclass(frozen=True)
class Employee:
    """One person on an employer's staff list; ``resident``: who of the roster it is, if anybody.

    ``cover``: by the employees' scheme's own register where the resident stands in it, else by
    what the staff list says. ``left_on``: the day of a later list without them; None while they
    stand on the latest.
    """

    id: RowId
    employer: RowId
    name: str
    id_number: str | None
    id_sent: str
    resident: RowId | None
    phone: str
    cover: EmployeeCover
    note: str = ""
    left_on: date | None = None

    @property
    def to_insure(self) -> bool:
        """Whether they work there by the latest list, and are not insured."""
        return self.cover is EmployeeCover.MISSING and self.left_on is None
