"""The residents' roster (居民名册): people, households, and how the roster is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ids import RowId, VillageCode


@dataclass(frozen=True)
class Resident:
    """One row of the household register.

    ``id_number``: 18 characters once certain, else None and ``id_sent`` holds what the office
    sent. ``birth``: from the ID number, else from the register. ``household_no`` is unique
    within a village. ``died_on`` and ``moved_on`` take a person off the working lists, never
    off the roster.
    """

    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    sex: str
    nation: str
    id_number: str | None
    id_sent: str | None
    birth: date | None
    relation: str
    phone: str
    address: str
    note: str
    died_on: date | None = None
    moved_on: date | None = None
    moved_to: str = ""


def age_on(birth: date, day: date) -> int:
    """Return full years of age (周岁): one more from the day after the birthday counts as on it.

    A person born on 29 February turns a year older on 1 March of a common year.
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


class Sort(StrEnum):
    """Orders in which the roster can be shown; each also descending."""

    WALK = "walk"
    NAME = "name"
    AGE = "age"
    ID_NUMBER = "id_number"
    CATEGORY = "category"
    PHONE = "phone"


class Lack(StrEnum):
    """What a resident's record may be without (资料不全)."""

    PHONE = "phone"
    ID_NUMBER = "id_number"
    HAMLET = "hamlet"
    HOUSEHOLD = "household"
    HEAD = "head"
    """The household has nobody who is its head."""


@dataclass(frozen=True)
class RosterFilter:
    """Which residents are shown; every empty part means no restriction.

    ``text``: what stands in the search box. ``categories`` and ``findings``: names as in
    `pension_desk.domain.screening`. ``ages``: from and to in full years, both included, on
    ``as_of``. ``statuses``: status kinds such as ``low_income`` or ``disabled``.
    ``lacks``: names of `Lack`; whoever lacks any of them. ``officers``: names of officers to whom
    the household is named on ``as_of``.
    ``gone``: also the dead and the moved. The merged, and who has left this desk's village, are
    never among them. ``people``: these residents and no others, None for no such restriction;
    ``people_name``: what the list of them is called.
    """

    text: str = ""
    villages: tuple[VillageCode, ...] = ()
    hamlets: tuple[str, ...] = ()
    household_no: str = ""
    categories: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    ages: tuple[int, int] | None = None
    as_of: date | None = None
    sexes: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    gone: bool = True
    people: tuple[RowId, ...] | None = None
    people_name: str = ""


@dataclass(frozen=True)
class RosterLine:
    """One line of the roster table; ``category`` and ``findings`` are of the last screening.

    ``away``: has left the village whose desk this is, and stays as its history.
    """

    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    name: str
    sex: str
    id_number: str | None
    id_sent: str | None
    birth: date | None
    relation: str
    phone: str
    category: str
    findings: tuple[str, ...]
    paid_fen: int
    died: bool
    away: bool = False


@dataclass(frozen=True)
class Registration:
    """What a scheme's own register says of a resident; money in fen.

    ``month_fen``, ``drawing_since``: what it pays a month, and the first month (ISO text).
    """

    id: RowId
    scheme: str
    name: str
    personal_no: str
    state: str
    tier_fen: int | None
    first_month: str
    years_paid: int | None
    balance_fen: int | None
    last_year: int | None
    employer: str
    source: str
    month_fen: int | None = None
    drawing_since: str = ""


@dataclass(frozen=True)
class Contribution:
    """One entry of the contribution ledger, in fen; negative where money went back.

    ``kind``: whose word and whose money, ``purpose``: what for; see `pension_desk.domain.ledger`.
    ``paid_by`` and ``identity``: of what was paid on behalf, by whom and for which hardship
    identity. ``corrects``: the entry that this one corrects or takes back.
    """

    id: RowId
    resident: RowId
    year: int
    kind: str
    amount_fen: int
    paid_on: date | None
    channel: str
    voucher: str
    payer_name: str
    note: str
    purpose: str = ""
    paid_by: str = ""
    identity: str = ""
    corrects: RowId | None = None


@dataclass(frozen=True)
class Status:
    """A standing that a list gives a resident: low income, disabled, student, soldier and so on."""

    id: RowId
    kind: str
    name: str
    detail: str
    grade: str
    certificate: str
    since: str
    until: str
    source: str


@dataclass(frozen=True)
class Visit:
    """One visit or call. Coded fields as in `pension_desk.domain.visit_words`.

    ``promised_on``: the day by which the person said they would act; ``next_on``: when the
    village means to come again.
    """

    id: RowId
    resident: RowId
    visited_on: date
    mode: str
    visitor: str
    outcome: str
    reason: str
    promised_on: date | None
    next_step: str
    note: str
    met: str = ""
    points: str = ""
    knows: str = ""
    next_on: date | None = None


@dataclass(frozen=True)
class HistoryLine:
    """One field of one record that changed: who, on which desk, when, from what to what."""

    at: str
    author: str
    desk: str
    act_kind: str
    act_detail: str
    table: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class WorkItem:
    """One line of a work list that the town pushed to a village, and the village's answer."""

    id: RowId
    resident: RowId
    list_kind: str
    year: int
    issued_on: date | None
    closed_on: date | None
    outcome: str
    reason: str
    answered_on: date | None
    note: str


@dataclass(frozen=True)
class PersonPage:
    """Everything that the desk knows of one resident.

    ``away``: the resident has left the village whose desk this is: history, nothing can be
    entered.
    """

    resident: Resident
    category: str
    findings: tuple[str, ...]
    household: tuple[RosterLine, ...]
    registrations: tuple[Registration, ...]
    contributions: tuple[Contribution, ...]
    statuses: tuple[Status, ...]
    visits: tuple[Visit, ...]
    work_items: tuple[WorkItem, ...]
    away: bool = False
