"""Printing what belongs to employers: notices, orders, hand-overs, the contact list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pension_desk.documents.papers import write_papers
from pension_desk.domain import employers_papers as papers
from pension_desk.domain.employers import Employee, Employer
from pension_desk.domain.employers_course import OFFICE_OF, Office
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import EMPLOYER_KINDS
from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.ids import RowId
from pension_desk.domain.money_text import capitals
from pension_desk.domain.papers import Paper
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.employers_pages import EmployerPage, page
from pension_desk.services.forms import forms_in_force
from pension_desk.services.paper_files import batch_of
from pension_desk.services.policy import policy

_LIST = "employer_contacts"
_NAMED = 20
"""How many people a paper names; of more it says how many."""


@dataclass(frozen=True)
class EmployerWanted:
    """What is to be printed: the kind, for whom, and the last day that it gives, if any."""

    kind: str
    employers: tuple[RowId, ...]
    limit_on: date | None = None


@dataclass(frozen=True)
class EmployerPaperFile:
    """What was written: pages of a PDF and how many papers stand on them."""

    file: Path
    pages: int
    papers: int


def print_employers(
    desk: Desk,
    wanted: EmployerWanted,
    out: Path,
    *,
    only_look: bool = False,
    watch: Watch = UNWATCHED,
) -> EmployerPaperFile:
    """Write the papers as PDF; entered as printed for each employer, and logged as an export.

    ``only_look``: for a preview within the desk's own folder, which is neither.

    Raises:
        Refused: an unknown kind, nobody chosen, a form that cannot be read, or a character that
            no font holds.
        Unavailable: the file cannot be written.
    """
    if wanted.kind not in EMPLOYER_KINDS:
        allowed = "、".join(EMPLOYER_KINDS)
        raise Refused("no_such_paper", f"没有“{wanted.kind}”这种文书。", f"可选：{allowed}。")
    if not wanted.employers:
        raise Refused("nobody_chosen", "请先选单位。")
    pages = [page(desk, row) for row in wanted.employers]
    found = tuple(_MAKERS[wanted.kind](desk, wanted, pages))
    with desk.file.reading() as conn:
        form = forms_in_force(conn, (wanted.kind,))[wanted.kind].form
    batch = batch_of(desk, wanted.kind, found, deadline=wanted.limit_on)
    run = write_papers(out, [(form, batch)], watch)
    if not only_look:
        note_printed(desk, wanted)
    return EmployerPaperFile(out, run.pages, len(found))


def note_printed(desk: Desk, wanted: EmployerWanted) -> None:
    """Enter that a paper was printed for each employer; the list for nobody alone."""
    label = EMPLOYER_KINDS[wanted.kind].label
    with desk.acting("export", f"{label} {len(wanted.employers)}个单位"):
        pass
    if wanted.kind == _LIST:
        return
    fields = {
        "kind": wanted.kind,
        "printed_on": desk.today().isoformat(),
        "by_name": desk.author,
    }
    with desk.acting("employer_paper", label) as (_conn, writer):
        for row in wanted.employers:
            writer.insert("employer_papers", {**fields, "employer_id": row.hex})


def _who(desk: Desk, wanted: EmployerWanted, found: EmployerPage) -> dict[str, Any]:
    """Return an employer as the keywords of an `EmployerPaper`."""
    one = found.line.employer
    rules, today = policy(desk), desk.today()
    days, rate = (
        rules.number(key, today) for key in (Key.LAW_REGISTRATION_DAYS, Key.LAW_LATE_RATE)
    )
    return {
        "village": division_name(one.village) if one.village else "",
        "village_code": one.village,
        "employer": one.name,
        "credit_code": one.credit_code or one.registration_no,
        "legal": one.legal_name or one.contact_name or "________",
        "address": one.address,
        "kind": one.kind,
        "trade": one.trade,
        "staff": _count(one.staff),
        "insured": _count(one.insured or 0),
        "missing": _count(one.missing),
        "names": named_missing(found.staff),
        "limit": _day_words(wanted.limit_on or one.limit_on),
        "registration_days": "" if days is None else f"{days.normalize():f}",
        "late_rate": "" if rate is None else f"{rate.normalize():f}%",
    }


def _missing(staff: Sequence[Employee]) -> list[str]:
    return [one.name for one in staff if one.to_insure]


def names_missing(staff: Sequence[Employee]) -> str:
    """Return the names of all who stand on the latest staff list and are not insured."""
    return "、".join(_missing(staff))


def named_missing(staff: Sequence[Employee]) -> str:
    """Return who of a staff list is not insured, in brackets; empty where nobody is named."""
    names = _missing(staff)
    if not names:
        return ""
    shown = "、".join(names[:_NAMED])
    more = f"等{len(names)}人" if len(names) > _NAMED else ""
    return f"（其中有：{shown}{more}）"


def _day_words(day: date | None) -> str:
    """Return a day in words, or a line to write it on."""
    return f"{day.year}年{day.month}月{day.day}日" if day else "______年____月____日"


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _notices(desk: Desk, wanted: EmployerWanted, pages: Sequence[EmployerPage]) -> Iterator[Paper]:
    for one in pages:
        yield papers.EmployerNotice(**_who(desk, wanted, one))


def _orders(desk: Desk, wanted: EmployerWanted, pages: Sequence[EmployerPage]) -> Iterator[Paper]:
    for one in pages:
        yield papers.EmployerOrder(**_who(desk, wanted, one))


def office_for(employer: Employer) -> Office:
    """Return to whom an employer goes: as it was handed over, else by whether it owes premiums."""
    if employer.stage in OFFICE_OF:
        return OFFICE_OF[employer.stage]
    return Office.TAX if employer.arrears_fen else Office.SOCIAL_SECURITY


def _handovers(
    desk: Desk, wanted: EmployerWanted, pages: Sequence[EmployerPage]
) -> Iterator[Paper]:
    for found in pages:
        one = found.line.employer
        office = office_for(one)
        fee = found.fee if office is Office.TAX else None
        rows = [papers.HandoverRow(x.on, x.what, x.more, x.by) for x in found.moments]
        rows += [
            papers.HandoverRow(piece.added_on, "附件", piece.title, "") for piece in found.evidence
        ]
        missing = names_missing(found.staff)
        if missing:
            rows.append(papers.HandoverRow(None, "名单上没有参保的人员", missing, ""))
        total = fee.arrears_fen + fee.fee_fen if fee else None
        yield papers.EmployerHandover(
            **_who(desk, wanted, found),
            office=office.label,
            matter=office.matter,
            arrears_fen=fee.arrears_fen if fee else None,
            arrears_since=one.arrears_since if fee else None,
            fee_fen=fee.fee_fen if fee else None,
            fee_words=fee.working if fee else "",
            total_words=capitals(total) if total is not None else "",
            people=tuple(rows),
        )


def _contact_list(
    desk: Desk, _wanted: EmployerWanted, pages: Sequence[EmployerPage]
) -> Iterator[Paper]:
    employers = sorted((x.line.employer for x in pages), key=lambda one: (one.village, one.number))
    rows = tuple(
        papers.ContactRow(
            one.name,
            division_name(one.village) if one.village else "村不明",
            one.trade,
            _count(one.staff),
            _count(one.insured),
            _count(one.missing or None),
            one.contact_name or one.legal_name,
            mask_phone(one.contact_phone or one.phone),
            one.stage.label if one.stage else "",
        )
        for one in employers
    )
    missing = sum(one.missing for one in employers)
    place = division_name(desk.identity.division)
    yield papers.EmployerContactList(village=place, people=rows, missing=str(missing))


_Maker = Callable[[Desk, EmployerWanted, Sequence[EmployerPage]], Iterator[Paper]]
_MAKERS: dict[str, _Maker] = {
    "employer_notice": _notices,
    "employer_order": _orders,
    "employer_handover": _handovers,
    _LIST: _contact_list,
}
