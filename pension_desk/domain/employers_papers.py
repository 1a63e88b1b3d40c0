"""What is printed about employers (单位文书): one frozen value for each kind, filled in.

As in `pension_desk.domain.papers`, a field that a form may show carries a `Fact`. Articles and
their figures come from dated parameters (社会保险法 58, 84, 86).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pension_desk.domain.facts import Fact, Told
from pension_desk.domain.papers import Paper

Employer = Annotated[str, Fact("单位名称")]


@dataclass(frozen=True, kw_only=True)
class EmployerPaper(Paper):
    """A paper to, or about, one employer.

    ``limit``: the last day that it gives, or a line to write it on.
    """

    employer: Employer
    credit_code: Annotated[str, Fact("统一社会信用代码")] = ""
    legal: Annotated[str, Fact("法定代表人、经营者")] = ""
    address: Annotated[str, Fact("地址")] = ""
    kind: Annotated[str, Fact("类型")] = ""
    trade: Annotated[str, Fact("行业")] = ""
    staff: Annotated[str, Fact("申报用工人数")] = ""
    insured: Annotated[str, Fact("参保人数")] = ""
    missing: Annotated[str, Fact("未参保人数")] = ""
    names: Annotated[str, Fact("名单上未参保的人，没有名单时空着")] = ""
    limit: Annotated[str, Fact("期限")] = ""
    registration_days: Annotated[str, Fact("用工后办理登记的天数")] = ""
    late_rate: Annotated[str, Fact("滞纳金每日比例")] = ""


@dataclass(frozen=True, kw_only=True)
class EmployerNotice(EmployerPaper):
    """The notice that tells an employer to insure its staff (参保缴费告知书)."""


@dataclass(frozen=True, kw_only=True)
class EmployerOrder(EmployerPaper):
    """The order to correct within a limit (限期改正通知), for the office to issue and seal."""


@dataclass(frozen=True)
class HandoverRow:
    """One thing that goes along with a hand-over."""

    on: Annotated[date | None, Fact("日期")]
    what: Annotated[str, Fact("材料")]
    more: Annotated[str, Fact("内容")]
    by: Annotated[str, Fact("经办人")]


@dataclass(frozen=True, kw_only=True)
class EmployerHandover(EmployerPaper):
    """The hand-over sheet (移交单) with its list of evidence. ``fee_words``: the fee's working."""

    office: Annotated[str, Fact("移交给")]
    matter: Annotated[str, Fact("移交事项")]
    arrears_fen: Annotated[int | None, Fact("欠缴金额", told=Told.YUAN)] = None
    arrears_since: Annotated[date | None, Fact("欠缴起始日")] = None
    fee_fen: Annotated[int | None, Fact("滞纳金", told=Told.YUAN)] = None
    fee_words: Annotated[str, Fact("滞纳金计算")] = ""
    total_words: Annotated[str, Fact("欠缴和滞纳金合计大写")] = ""
    people: tuple[HandoverRow, ...] = ()


@dataclass(frozen=True)
class ContactRow:
    """One employer on the contact list."""

    employer: Employer
    village: Annotated[str, Fact("村（社区）")]
    trade: Annotated[str, Fact("行业")]
    staff: Annotated[str, Fact("用工人数")]
    insured: Annotated[str, Fact("已参保")]
    missing: Annotated[str, Fact("未参保")]
    contact: Annotated[str, Fact("联系人")]
    phone: Annotated[str, Fact("联系电话（中间四位不显示）")]
    stage: Annotated[str, Fact("进度")]


@dataclass(frozen=True, kw_only=True)
class EmployerContactList(Paper):
    """The list that somebody takes along to visit or call employers (单位联系清单)."""

    people: tuple[ContactRow, ...] = ()
    missing: Annotated[str, Fact("未参保人数合计")] = ""
