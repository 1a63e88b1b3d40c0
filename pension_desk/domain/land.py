"""Land-expropriated farmers (被征地农民): projects, their households and people.

Areas are in mu (亩) as `Decimal`, kept as whole ten-thousandths; money is integer fen (分).
桂人社发〔2016〕46号, in force from 2016-01-01.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.roster import age_on

FIRST_YEAR = 2000
"""Of a project: subsidies for farmers whose land is taken came later."""
MU_PARTS = 10_000
"""Areas are kept as whole ten-thousandths of a mu."""


class LandUse(StrEnum):
    """What the land is taken for; it decides what money must come before the supply."""

    RESERVED = "reserved"
    PUBLIC = "public"
    KNOWN_USER = "known_user"

    @property
    def label(self) -> str:
        """Chinese name, as in the project ledger."""
        return _USE_LABELS[self]

    @property
    def pays_in_full_first(self) -> bool:
        """Whether the whole sum, not only the first instalment, must come before the supply."""
        return self is LandUse.KNOWN_USER


_USE_LABELS = {
    LandUse.RESERVED: "政府收储",
    LandUse.PUBLIC: "公益性项目",
    LandUse.KNOWN_USER: "用地单位明确",
}


class FarmlandKind(StrEnum):
    """The kinds of contracted farmland (承包地) that count; house plots do not."""

    ARABLE = "arable"
    FOREST = "forest"
    GRASS = "grass"
    WATERWORKS = "waterworks"
    PONDS = "ponds"

    @property
    def label(self) -> str:
        """Chinese name."""
        return _FARMLAND_LABELS[self]


_FARMLAND_LABELS = {
    FarmlandKind.ARABLE: "耕地",
    FarmlandKind.FOREST: "林地",
    FarmlandKind.GRASS: "草地",
    FarmlandKind.WATERWORKS: "农田水利用地",
    FarmlandKind.PONDS: "养殖水面",
}


class Eligibility(StrEnum):
    """Whether a person is to be subsidised (补贴对象), or why not.

    ``TOWN_RULES``: soldiers and students, of whom the town decides.
    """

    ELIGIBLE = "eligible"
    UNDER_16 = "under_16"
    NO_CONTRACT = "no_contract"
    NOT_IN_SCHEME = "not_in_scheme"
    DEAD = "dead"
    TOWN_RULES = "town_rules"
    TOWN_REFUSED = "town_refused"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What stands in the roster's column 是否补贴对象."""
        return _ELIGIBILITY_LABELS[self]

    @property
    def counts(self) -> bool:
        """Whether the person is subsidised."""
        return self is Eligibility.ELIGIBLE


_ELIGIBILITY_LABELS = {
    Eligibility.ELIGIBLE: "是",
    Eligibility.UNDER_16: "否（未满规定年龄）",
    Eligibility.NO_CONTRACT: "否（没有承包地）",
    Eligibility.NOT_IN_SCHEME: "否（未参加基本养老保险）",
    Eligibility.DEAD: "否（征地前已死亡）",
    Eligibility.TOWN_RULES: "待镇里认定",
    Eligibility.TOWN_REFUSED: "否（镇里认定）",
    Eligibility.OTHER: "否（其他）",
}


class UseWay(StrEnum):
    """The three ways in which a subsidy is used (补贴使用方式)."""

    ON_BEHALF = "on_behalf"
    ISSUED_ONCE = "issued_once"
    REIMBURSED = "reimbursed"

    @property
    def label(self) -> str:
        """Chinese name."""
        return _WAY_LABELS[self]


_WAY_LABELS = {
    UseWay.ON_BEHALF: "保费代缴",
    UseWay.ISSUED_ONCE: "一次性发放",
    UseWay.REIMBURSED: "缴费报账",
}


@dataclass(frozen=True)
class Project:
    """One expropriation project or batch (征地项目、批次).

    ``signed_on``: the compensation agreement (补偿安置协议签订日). ``year``: the plan year, or of
    a back project the year of its agreement. ``required_fen``: what is to be deposited.
    ``list_closed``: the list of its people is complete (名单收齐).
    """

    id: RowId
    name: str
    approval_no: str
    year: int
    use: LandUse | None
    signed_on: date | None
    area_mu: Decimal | None
    required_fen: int
    supplied_on: date | None
    list_closed: bool
    note: str = ""


@dataclass(frozen=True)
class LandHousehold:
    """A household's land within one project (征地户).

    ``members``: everyone in the household at the agreement. ``contracted``: farmland by kind.
    ``verified_on``: the day of the town's review. ``evidence_kind``, ``evidence_no``: of the
    contract or certificate.
    """

    id: RowId
    project: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    head_name: str
    members: int | None
    contracted: tuple[tuple[FarmlandKind, Decimal], ...]
    contracted_mu: Decimal | None
    taken_mu: Decimal | None
    wholly_taken: bool
    state: CourseState
    state_since: date | None = None
    verified_on: date | None = None
    evidence_kind: str = ""
    evidence_no: str = ""
    note: str = ""

    @property
    def verified(self) -> bool:
        """Whether area and people have passed the town's review (已核实)."""
        return self.state.verified

    @property
    def evidence(self) -> str:
        """What proves the land, in one line."""
        return " ".join(filter(None, (self.evidence_kind, self.evidence_no)))


@dataclass(frozen=True)
class LandPerson:
    """One person of a land household; ``resident`` is None without local residence.

    No residence condition applies: such a person counts like any other. ``subsidy_fen``: as
    computed and confirmed, None before. ``ruling``: why the town ruled as it did, empty where it
    did not.
    """

    id: RowId
    household: RowId
    resident: RowId | None
    name: str
    id_number: str | None
    id_sent: str | None
    birth: date | None
    eligibility: Eligibility
    subsidy_fen: int | None = None
    way: UseWay | None = None
    used_on: date | None = None
    used_fen: int | None = None
    voucher: str = ""
    phone: str = ""
    account: str = ""
    note: str = ""
    ruling: str = ""
    mark: str = ""

    @property
    def awaits_ruling(self) -> bool:
        """Whether the town has yet to say whether this person is to be subsidised (待镇里认定)."""
        if self.ruling or self.issued:
            return False
        marked = bool(self.mark) and self.eligibility.counts
        return self.eligibility is Eligibility.TOWN_RULES or marked

    @property
    def may_be_ruled(self) -> bool:
        """Whether the town may rule: who waits, who was refused, and who was ruled on before."""
        refused = self.eligibility is Eligibility.TOWN_REFUSED
        return not self.issued and (self.awaits_ruling or refused or bool(self.ruling))

    @property
    def issued(self) -> bool:
        """Whether the subsidy has been used in one of the three ways (已发放补贴)."""
        return self.used_on is not None


def mu_of(parts: int | None) -> Decimal | None:
    """Return an area in mu from the whole ten-thousandths that are kept."""
    return None if parts is None else Decimal(parts) / MU_PARTS


def mu_parts(area: Decimal | None) -> int | None:
    """Return an area as whole ten-thousandths of a mu, half up."""
    if area is None:
        return None
    return int((area * MU_PARTS).to_integral_value(ROUND_HALF_UP))


def eligibility_of(
    birth: date | None, signed_on: date | None, *, adult: int | None, contract: bool = True
) -> Eligibility:
    """Return what age and contract alone say of a person at the agreement's date.

    Whom the rules leave to the town (soldiers, students) and who joined no scheme is decided by
    a person; an unknown birth or agreement date decides nothing against anybody, nor does an
    age that the policy parameters do not say (``adult`` None).
    """
    if not contract:
        return Eligibility.NO_CONTRACT
    if birth is None or signed_on is None or adult is None:
        return Eligibility.ELIGIBLE
    return Eligibility.ELIGIBLE if age_on(birth, signed_on) >= adult else Eligibility.UNDER_16
