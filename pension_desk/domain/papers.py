"""What the desk prints (表单): one frozen value for each kind of paper, filled in.

A field that a form may show carries a `Fact`; the rest is for sorting and finding again. There
is no field for hardship, disability or a bank account, and a whole identity number only where
the paper goes from the person's hand to the office's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from pension_desk.domain.facts import Audience, Chart, Fact, Told
from pension_desk.domain.ids import RowId
from pension_desk.domain.walking import natural_key

_TAIL = re.compile(r"([0-9]{3}[0-9X])?")

Name = Annotated[str, Fact("姓名", Audience.PUBLIC)]
Tail = Annotated[str, Fact("身份证号后四位", Audience.PUBLIC)]
Age = Annotated[int | None, Fact("年龄")]
YearsPaid = Annotated[int | None, Fact("已缴年数")]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One paper: where it is walked to, and the short code that its return slip bears.

    ``village_code`` sorts; ``code`` is empty on lists that nobody returns or enters.
    ``resident``: whose it is where it is one person's.
    """

    village: Annotated[str, Fact("村（社区）", Audience.PUBLIC)]
    hamlet: Annotated[str, Fact("屯（组）", Audience.PUBLIC)] = ""
    household_no: str = ""
    village_code: str = ""
    code: str = ""
    resident: RowId | None = None

    @property
    def people(self) -> Sequence[object]:
        """The persons on the paper, one row of its table each."""
        return ()

    @property
    def shorter(self) -> Paper | None:
        """The same paper saying less, for where one page does not hold it; None for no such."""
        return None

    @property
    def count(self) -> Annotated[int, Fact("人数", Audience.PUBLIC)]:
        """How many persons are on it."""
        return len(self.people)


@dataclass(frozen=True, kw_only=True)
class HouseholdPaper(Paper):
    """A paper for a household (户)."""

    household_no: Annotated[str, Fact("户编号")] = ""
    head: Annotated[str, Fact("户主")]
    address: Annotated[str, Fact("地址")] = ""


@dataclass(frozen=True, kw_only=True)
class PersonPaper(HouseholdPaper):
    """A paper for one person."""

    name: Name
    id_tail: Tail = ""
    age: Age = None

    def __post_init__(self) -> None:
        hold_tail(self.id_tail)


@dataclass(frozen=True)
class MemberRow:
    """A person in a table: ``id_tail`` is empty where the number is unknown."""

    name: Name
    id_tail: Tail
    age: Age

    def __post_init__(self) -> None:
        hold_tail(self.id_tail)


def hold_tail(tail: str) -> None:
    """Raise `ValueError` unless a text is the last four of an ID number, or nothing."""
    if not _TAIL.fullmatch(tail):
        raise ValueError("a notice carries the last four characters of an ID number only")


# --- 未缴费提醒 ---


@dataclass(frozen=True)
class UnpaidRow(MemberRow):
    """A member who has yet to pay. ``last_paid_year``: 0 for never, None where unknown."""

    years_paid: YearsPaid
    last_paid_year: Annotated[int | None, Fact("最近缴费年度", told=Told.LAST_YEAR)]
    owed_years: Annotated[tuple[int, ...], Fact("没有缴费的年度", told=Told.YEARS)]


@dataclass(frozen=True, kw_only=True)
class UnpaidReminder(HouseholdPaper):
    """A household's reminder to pay (缴费提醒)."""

    people: tuple[UnpaidRow, ...] = ()


# --- 未参保邀请 ---


@dataclass(frozen=True)
class InvitedRow(MemberRow):
    """A member who is not registered.

    ``years_left``: payment years until the benefit's age, this one included.
    """

    years_left: Annotated[int | None, Fact("到领取年龄还能缴几年")]


@dataclass(frozen=True, kw_only=True)
class Invitation(HouseholdPaper):
    """A household's invitation to register (参保邀请)."""

    people: tuple[InvitedRow, ...] = ()


# --- 家庭经济账 ---


@dataclass(frozen=True)
class SumRow:
    """One way of paying of one member, and what comes of it; money in fen.

    ``monthly_fen`` is None while years are missing; ``back`` is then empty.
    """

    name: Name
    age: Age
    years_paid: YearsPaid
    choice: Annotated[str, Fact("每年缴")]
    begins: Annotated[str, Fact("开始领的年月")]
    paid_fen: Annotated[int, Fact("自己一共缴", told=Told.ABOUT_YUAN)]
    subsidy_fen: Annotated[int | None, Fact("政府一共补", told=Told.ABOUT_YUAN)]
    account_fen: Annotated[int, Fact("开始领时账户里有", told=Told.ABOUT_YUAN)]
    monthly_fen: Annotated[int | None, Fact("每月领", told=Told.ABOUT_YUAN)]
    back: Annotated[str, Fact("领多久回本")]


@dataclass(frozen=True, kw_only=True)
class HouseholdSumPaper(HouseholdPaper):
    """The household's sum (家庭经济账): each member's ways of paying, side by side.

    ``basis``: the policy figures with their days; ``unknown``: those that nobody knows.
    ``others``: members without a sum, and why. ``at_most``: members whose past payments are known
    as the account's balance only. ``left_out``: ways of paying that a large family's one page has
    no room for. ``chart``: one member's benefit by tier. ``shorter``: the same with
    fewer ways of paying.
    """

    people: tuple[SumRow, ...] = ()
    shorter: HouseholdSumPaper | None = None
    basis: Annotated[str, Fact("依据的政策数字")] = ""
    unknown: Annotated[str, Fact("不详、没有计入的数字")] = ""
    others: Annotated[str, Fact("不用算的成员和原因")] = ""
    at_most: Annotated[str, Fact("已缴部分按账户余额算的成员")] = ""
    left_out: Annotated[str, Fact("人多没有列出的缴法")] = ""
    chart_name: Annotated[str, Fact("图里是谁")] = ""
    chart: Chart = field(default_factory=Chart)

    @property
    def count(self) -> Annotated[int, Fact("人数", Audience.PUBLIC)]:
        """How many members have a sum."""
        return len({(row.name, row.age) for row in self.people})


# --- 补缴告知 ---


@dataclass(frozen=True)
class MakeUpRow(MemberRow):
    """What a member may make up. Sums in fen at the tier ``tier_fen``.

    ``before_fen`` and ``after_fen``: the monthly benefit without and with it, None while years
    are missing.
    """

    years_paid: YearsPaid
    what: Annotated[str, Fact("可以补的年份")]
    tier_fen: Annotated[int, Fact("按每年多少元补", told=Told.YUAN)]
    cost_fen: Annotated[int, Fact("一共补多少", told=Told.ABOUT_YUAN)]
    subsidy_fen: Annotated[int, Fact("其中政府补贴", told=Told.ABOUT_YUAN)]
    years_after: Annotated[int, Fact("补了以后到领取年龄的年数")]
    before_fen: Annotated[int | None, Fact("不补每月领", told=Told.ABOUT_YUAN)]
    after_fen: Annotated[int | None, Fact("补了每月领", told=Told.ABOUT_YUAN)]


@dataclass(frozen=True, kw_only=True)
class MakeUpPaper(HouseholdPaper):
    """What a household's members may make up (补缴告知). ``unknown`` as on the sum."""

    people: tuple[MakeUpRow, ...] = ()
    basis: Annotated[str, Fact("依据的政策数字")] = ""
    unknown: Annotated[str, Fact("不详、没有计入的数字")] = ""


# --- 快到龄告知 ---


@dataclass(frozen=True)
class LackRow:
    """One thing that is missing for the benefit, and what to do about it."""

    what: Annotated[str, Fact("缺什么")]
    how: Annotated[str, Fact("怎么办")]


@dataclass(frozen=True, kw_only=True)
class Near60Notice(PersonPaper):
    """What somebody who will soon reach the benefit's age still needs (快到龄告知).

    ``turns`` and ``paid_from`` name months only: neighbours see the paper.
    """

    turns: Annotated[str, Fact("到龄的年月")] = ""
    paid_from: Annotated[str, Fact("开始领的年月")] = ""
    months_left: Annotated[int | None, Fact("还有几个月")] = None
    years_paid: YearsPaid = None
    lacks: tuple[LackRow, ...] = ()


# --- 到龄未参保告知 ---


@dataclass(frozen=True)
class Over60Row(MemberRow):
    """A member past the benefit's age who is registered nowhere.

    ``turned``: the month of that birthday.
    """

    turned: Annotated[str, Fact("到龄的年月")]


@dataclass(frozen=True, kw_only=True)
class Over60Notice(HouseholdPaper):
    """A household's notice about members past the age without any scheme (到龄未参保告知)."""

    people: tuple[Over60Row, ...] = ()


# --- 资格认证提醒 ---


@dataclass(frozen=True)
class ProofRow(MemberRow):
    """A member who draws a benefit. ``proved_on``: the last proof of life, None for none known."""

    proved_on: Annotated[date | None, Fact("上次认证")]
    due_on: Annotated[date | None, Fact("应在这天前认证")]


@dataclass(frozen=True, kw_only=True)
class ProofReminder(HouseholdPaper):
    """A household's reminder of the proof of life (待遇领取资格认证提醒)."""

    people: tuple[ProofRow, ...] = ()


# --- 参保登记表 ---


@dataclass(frozen=True, kw_only=True)
class RegistrationForm(PersonPaper):
    """The registration form (参保登记表), with what is known filled in."""

    sex: Annotated[str, Fact("性别")] = ""
    nation: Annotated[str, Fact("民族")] = ""
    birth: Annotated[date | None, Fact("出生日期", Audience.PERSON)] = None
    id_number: Annotated[str, Fact("公民身份号码", Audience.PERSON)] = ""
    own_phone: Annotated[str, Fact("本人电话", Audience.PERSON)] = ""
    relation: Annotated[str, Fact("与户主关系")] = ""


# --- 收件回执 ---


@dataclass(frozen=True, kw_only=True)
class DocumentReceipt(PersonPaper):
    """A receipt for documents handed in (材料接收回执)."""


# --- 入户登记清单 ---


@dataclass(frozen=True)
class FieldRow:
    """A line of the field list: the paper names the head once a household on each page.

    It is signed in each house, so the next family reads it: the phone is masked.
    """

    household_no: Annotated[str, Fact("户编号")]
    head: Annotated[str, Fact("户主")]
    name: Name
    id_tail: Tail
    age: Age
    phone: Annotated[str, Fact("电话（中间四位不显示）")]
    matter: Annotated[str, Fact("事项")]

    def __post_init__(self) -> None:
        hold_tail(self.id_tail)


@dataclass(frozen=True, kw_only=True)
class FieldList(Paper):
    """The list that an assistant takes along to a hamlet (入户登记清单).

    ``residents``: whom its lines are about, so that they are found again by the list's code.
    ``officer``: who is named for its households, several in a hamlet that is split.
    """

    people: tuple[FieldRow, ...] = ()
    residents: tuple[RowId, ...] = ()
    officer: Annotated[str, Fact("责任人")] = ""


# --- 公示名单 ---


@dataclass(frozen=True)
class PublicRow:
    """A line that is posted: name, group, last four, and since when (公示)."""

    name: Name
    hamlet: Annotated[str, Fact("屯（组）", Audience.PUBLIC)]
    id_tail: Tail
    period: Annotated[str, Fact("起始年月", Audience.PUBLIC)]

    def __post_init__(self) -> None:
        hold_tail(self.id_tail)


@dataclass(frozen=True, kw_only=True)
class PublicList(Paper):
    """A list of those who draw a benefit, to be posted in the village (待遇领取公示)."""

    people: tuple[PublicRow, ...] = ()


# --- a printing ---


@dataclass(frozen=True, kw_only=True)
class PaperBatch:
    """All papers of one kind in a printing, and what is the same on each.

    ``deadline``: the last day for what the paper asks (paying: the year's last day). ``tiers``:
    (contribution, subsidy) a year in fen, the parameters in force for ``year``; ``tiers_unsure``:
    they are shown with 待核实. ``phone`` is the office's own number. ``join_age``,
    ``benefit_age``, ``years_needed``: policy figures of the day in words, 待核实 included.
    """

    kind: str
    year: Annotated[int, Fact("缴费年度", Audience.PUBLIC)]
    issued_on: Annotated[date, Fact("发放日期", Audience.PUBLIC)]
    town: Annotated[str, Fact("镇名", Audience.PUBLIC)]
    contact: Annotated[str, Fact("联系人", Audience.PUBLIC)]
    phone: Annotated[str, Fact("单位电话", Audience.PUBLIC)]
    deadline: Annotated[date, Fact("截止日期", Audience.PUBLIC)]
    join_age: Annotated[str, Fact("参保起始年龄", Audience.PUBLIC)]
    benefit_age: Annotated[str, Fact("领取待遇年龄", Audience.PUBLIC)]
    years_needed: Annotated[str, Fact("最低缴费年数", Audience.PUBLIC)]
    tiers: tuple[tuple[int, int], ...] = ()
    papers: Sequence[Paper] = ()
    tiers_unsure: bool = False


def walking_order(hamlet: str, household_no: str) -> tuple[str, str]:
    """Return a sort key that follows a walk through the village (走访顺序).

    Hamlets and household numbers go as a person counts: 2组 before 10组, 二组 with 2组, named
    hamlets by their text.
    """
    return natural_key(hamlet), natural_key(household_no)


def in_walking_order(batches: Iterable[PaperBatch]) -> tuple[tuple[PaperBatch, Paper], ...]:
    """Return the papers of several kinds as they are walked: village, hamlet, household.

    A hamlet's list comes before its households; the kinds of one household lie together.
    """
    found = [
        ((paper.village_code, paper.village, *walking_order(paper.hamlet, paper.household_no),
          place, number), batch, paper)
        for place, batch in enumerate(batches)
        for number, paper in enumerate(batch.papers)
    ]  # fmt: skip
    return tuple((batch, paper) for _key, batch, paper in sorted(found, key=lambda one: one[0]))


def year_spans(years: Sequence[int]) -> str:
    """Return years in order with runs drawn together: ``2019、2021-2023``."""
    spans: list[list[int]] = []
    for year in sorted(set(years)):
        if spans and spans[-1][-1] == year - 1:
            spans[-1][1:] = [year]
        else:
            spans.append([year])
    return "、".join("-".join(map(str, span)) for span in spans)
