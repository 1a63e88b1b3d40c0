"""Notices (通知单): prepared household by household in walking order, found again by code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from uuid import uuid4

from pension_desk.documents import preview
from pension_desk.documents.form_file import load_form
from pension_desk.documents.notices import write_notices
from pension_desk.documents.preview import PageImage
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode, town_of
from pension_desk.domain.notices import (
    HouseholdNotice,
    NoticeBatch,
    NoticePerson,
    parse_code,
    short_code,
)
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.roster import age_on
from pension_desk.paths import form
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.services.standing import todays_standing
from pension_desk.store import notices as store
from pension_desk.store.log import ActWriter
from pension_desk.store.notices import NoticeRecord, UnpaidMember
from pension_desk.store.row_ids import new_row_id
from pension_desk.store.settings import get_setting, set_setting

KINDS = {"unpaid_reminder": "未缴费提醒"}
"""Kinds of notice that this version prints, with their Chinese names."""

_TO_FILL_IN = "_" * 14
"""Printed for a phone number that nobody has set, to be written by hand."""

_PER_DESK = 10_000_000
"""Notices that one desk can number; village and role make the rest of the number."""


@dataclass(frozen=True)
class Contact:
    """Whom a household may ask: printed on every notice."""

    name: str
    phone: str


@dataclass(frozen=True)
class NoticeFile:
    """What was prepared: the PDF, its pages, the households on it, and how many are reprints."""

    file: Path
    pages: int
    households: int
    reprints: int


def contact(desk: Desk) -> Contact:
    """Return whom notices name; the person at the desk until it is set."""
    with desk.file.reading() as conn:
        return Contact(
            get_setting(conn, "contact_name") or desk.author,
            get_setting(conn, "contact_phone") or "",
        )


def set_contact(desk: Desk, name: str, phone: str) -> Written[Contact]:
    """Say whom notices name."""
    with desk.file.writing() as conn:
        set_setting(conn, "contact_name", name.strip())
        set_setting(conn, "contact_phone", phone.strip())
    return Written(contact(desk), frozenset({Topic.SETTINGS}))


def prepare(
    desk: Desk,
    *,
    kind: str = "unpaid_reminder",
    year: int | None = None,
    village: str | None = None,
    hamlet: str = "",
    household_no: str = "",
    out: Path,
    only_look: bool = False,
    printed: tuple[int, int] | None = None,
    watch: Watch = UNWATCHED,
) -> Written[NoticeFile]:
    """Write the notices of a village, hamlet or household as one PDF and count them as printed.

    Args:
        desk: the open desk.
        kind: one of `KINDS`.
        year: payment year; this year's, which is the only one whose standings are kept.
        village: division code; all that the desk holds when left out.
        hamlet: only this one.
        household_no: only this household.
        out: the PDF; replaced only when the new one is whole.
        only_look: for a preview: the same pages, but nothing is counted as printed.
        printed: first and last page, from 1, that came out of the printer: only the households
            that begin on them are counted; all when left out.
        watch: progress and cancel.

    Raises:
        Refused: another year, nobody is unpaid, a character that no font holds, a form that
            cannot be read.
        Unavailable: the file cannot be written.
    """
    wanted_year = _checked(desk, kind, year)
    place = village or desk.identity.division
    detail = f"{KINDS[kind]} {wanted_year}年 {division_name(place)}{hamlet}{household_no}"
    try:
        with desk.acting("notice", detail) as (conn, writer):
            todays_standing(conn, desk)
            members = store.unpaid_members(conn, place, hamlet, household_no)
            known = store.records(conn, kind, wanted_year, sorted({m.village for m in members}))
            numbers = _Numbers(desk, store.codes_given(conn))
            households = tuple(_households(desk, members, known, numbers, wanted_year))
            batch = _batch(desk, kind, wanted_year, members, households)
            run = write_notices(out, load_form(form(kind)), batch, watch)
            reprints = sum(
                one in known and known[one].times_printed > 0 for one in _places(members)
            )
            made = NoticeFile(out, run.pages, run.households, reprints)
            if only_look:
                raise _OnlyLooked(made)
            codes = _codes_on(run.first_pages, printed)
            _count(writer, batch, members, known, codes)
    except _OnlyLooked as looked:
        return Written(looked.made)
    return Written(made, frozenset({Topic.NOTICES}))


def _codes_on(
    first_pages: Iterable[tuple[str, int]], printed: tuple[int, int] | None
) -> frozenset[str]:
    """Return the codes of the notices that begin on the printed pages."""
    first, last = printed or (1, 1_000_000_000)
    return frozenset(code for code, page in first_pages if first <= page <= last)


def _checked(desk: Desk, kind: str, year: int | None) -> int:
    """Return the payment year; refused when the kind is unknown or the year is not this one."""
    if kind not in KINDS:
        raise Refused("no_such_notice", f"没有“{kind}”这种通知单。", f"可选：{'、'.join(KINDS)}。")
    this_year = desk.today().year
    if year not in {None, this_year}:
        raise Refused(
            "not_this_year",
            f"通知单只能按本年度（{this_year}年）的缴费情况打印。",
            "往年的欠缴请看未缴费名单里的“欠缴年度”。",
        )
    return this_year


class _OnlyLooked(Exception):
    """Carries a preview out of a transaction that must not stand."""

    def __init__(self, made: NoticeFile) -> None:
        super().__init__()
        self.made = made


class _Numbers:
    """Hands out numbers that no other desk hands out: by village, role and count."""

    def __init__(self, desk: Desk, given: int) -> None:
        self._town = desk.identity.role is Role.TOWN
        self._given = given

    def next(self, village: str) -> int:
        self._given += 1
        return (int(village[9:12]) * 2 + self._town) * _PER_DESK + self._given


def _places(members: Iterable[UnpaidMember]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((m.village, m.household_no) for m in members))


def _households(
    desk: Desk,
    members: Sequence[UnpaidMember],
    known: dict[tuple[str, str], NoticeRecord],
    numbers: _Numbers,
    year: int,
) -> Iterable[HouseholdNotice]:
    for place, found in groupby(members, key=lambda m: (m.village, m.household_no)):
        some = list(found)
        first = some[0]
        code = known[place].code if place in known else short_code(numbers.next(first.village))
        yield HouseholdNotice(
            village_name=division_name(first.village),
            hamlet=first.hamlet,
            household_no=first.household_no,
            head_name=first.head_name,
            address=first.address,
            people=tuple(_person(member, year, desk.today()) for member in some),
            code=code,
        )


def _person(member: UnpaidMember, year: int, today: date) -> NoticePerson:
    born = date.fromisoformat(member.birth) if member.birth and len(member.birth) == 10 else None
    return NoticePerson(
        name=member.name,
        id_tail=member.id_number[-4:] if member.id_number else "",
        age=age_on(born, today) if born else None,
        years_paid=member.years_paid,
        last_paid_year=member.last_year,
        owed_years=(year,),
    )


def _batch(
    desk: Desk,
    kind: str,
    year: int,
    members: Sequence[UnpaidMember],
    households: tuple[HouseholdNotice, ...],
) -> NoticeBatch:
    table = policy(desk).tiers(year)
    tiers = [t for t in table.tiers if not t.hardship_only] if table else []
    asked = contact(desk)
    town = town_of(members[0].village) if members else desk.identity.division[:9]
    return NoticeBatch(
        kind=kind,
        year=year,
        issued_on=desk.today(),
        town_name=division_name(town),
        contact_name=asked.name,
        contact_phone=asked.phone or _TO_FILL_IN,
        deadline=date(year, 12, 31),
        tiers=tuple((tier.amount_fen, tier.subsidy_fen) for tier in tiers),
        households=households,
    )


def _count(
    writer: ActWriter,
    batch: NoticeBatch,
    members: Sequence[UnpaidMember],
    known: dict[tuple[str, str], NoticeRecord],
    codes: frozenset[str],
) -> None:
    """Enter every notice of these codes as printed once more.

    A new notice that was not printed is entered as well, as printed no time: its code is taken.
    """
    today = batch.issued_on.isoformat()
    made: list[tuple[RowId, dict[str, FieldValue]]] = []
    again: list[tuple[RowId, dict[str, FieldValue]]] = []
    for place, notice in zip(_places(members), batch.households, strict=True):
        printed = notice.code in codes
        if place in known:
            record = known[place]
            times = record.times_printed + 1
            if printed:
                again.append((record.id, {"times_printed": times, "printed_on": today}))
            continue
        village, household_no = place
        fields: dict[str, FieldValue] = {
            "village": village,
            "household_no": household_no,
            "kind": batch.kind,
            "year": batch.year,
            "code": notice.code,
            "printed_on": today if printed else None,
            "times_printed": int(printed),
        }
        made.append((new_row_id(), fields))
    writer.insert_many("notices", made)
    writer.update_many("notices", again)


def find_code(desk: Desk, words: str) -> tuple[VillageCode, str]:
    """Return the village and household of a short code typed or scanned from a return slip."""
    code = parse_code(words)
    with desk.file.reading() as conn:
        found = store.place_of(conn, code)
    if found is None:
        raise Refused(
            "unknown_code", "本工作台没有发过这个编号的通知单。", "请核对编号，或到发单的村里查。"
        )
    return found


def pages(file: Path) -> int:
    """Return how many pages a prepared PDF has."""
    return preview.page_count(file)


def page_image(file: Path, page: int, width: int) -> PageImage:
    """Return a page of a prepared PDF as pixels, for the window's preview and for printing."""
    return preview.render_page(file, page, width)


def preview_file(desk: Desk) -> Path:
    """Return a place in the desk's own folder for a PDF that is only looked at.

    Its owner removes it (`forget_previews` at the latest); nothing plain goes to a shared
    temporary folder.
    """
    folder = desk.folder / "preview"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{uuid4().hex}.pdf"


def forget_previews(desk: Desk) -> None:
    """Remove every PDF that was only looked at."""
    for file in (desk.folder / "preview").glob("*.pdf"):
        file.unlink(missing_ok=True)
