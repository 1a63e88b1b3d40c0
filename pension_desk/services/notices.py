"""Papers printed (打印): made ready in walking order, counted, found again by their code."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pension_desk.documents.forms import Form
from pension_desk.documents.papers import write_papers
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.entry import PrintedList
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeRecord
from pension_desk.domain.papers import FieldList, Paper, PaperBatch
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.short_codes import LARGEST_NUMBER, short_code
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.forms import forms_in_force
from pension_desk.services.gathering import Gathering
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.paper_files import batch_of
from pension_desk.services.paper_places import Wanted, named_hamlets, place_of
from pension_desk.services.papers import papers_of
from pension_desk.services.policy import policy
from pension_desk.services.standing import catch_up
from pension_desk.store import notices as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.entry import list_records
from pension_desk.store.log import ActWriter
from pension_desk.store.row_ids import new_row_id

__all__ = ["NoticeFile", "Queued", "Wanted", "list_code", "print_papers", "queue_up"]

"""Printed for a phone number that nobody has set, to be written by hand."""

_PER_DESK = 10_000_000
"""Notices that one desk can number; village and role make the rest of the number."""

_PER_IDENTITY = 500_000
"""Numbers kept free for what a restored or replaced desk may have given and forgotten."""


@dataclass(frozen=True)
class NoticeFile:
    """What was made: the PDF, its pages, papers, the households they go to, and reprints.

    ``left_out``: papers of the queue that nobody needs any more. ``warnings``: sentences to be
    shown, such as a town's wording that could not be used.
    """

    file: Path
    pages: int
    papers: int
    households: int
    reprints: int
    left_out: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Queued:
    """What was put into the queue: new notices, and those that were there before."""

    added: int
    known: int


@dataclass(frozen=True)
class _Ready:
    """Papers gathered, with their codes, and the records of those that had one before."""

    printing: tuple[tuple[Form, PaperBatch], ...]
    known: dict[str, NoticeRecord]
    left_out: int
    warnings: tuple[str, ...]

    @property
    def lists(self) -> list[FieldList]:
        """The lists whose lines are entered by their numbers."""
        papers = (one for _form, batch in self.printing for one in batch.papers)
        return [one for one in papers if isinstance(one, FieldList)]

    @property
    def coded(self) -> list[tuple[str, Paper]]:
        """Each kind and paper that bears a code."""
        return [
            (batch.kind, one)
            for _form, batch in self.printing
            if FORM_KINDS[batch.kind].returned
            for one in batch.papers
        ]


def print_papers(
    desk: Desk,
    wanted: Wanted,
    out: Path,
    *,
    only_look: bool = False,
    printed: tuple[int, int] | None = None,
    watch: Watch = UNWATCHED,
) -> Written[NoticeFile]:
    """Write the wanted papers as one PDF in walking order, and count them as printed.

    Args:
        desk: the open desk.
        wanted: which papers; the payment year is this one, whose standings alone are kept.
        out: the PDF; replaced only when the new one is whole.
        only_look: for a preview: the same pages, but nothing is counted as printed.
        printed: first and last page, from 1, that came out of the printer: only the papers
            that begin on them are counted; all when left out.
        watch: progress and cancel.

    Raises:
        Refused: no such kind, nobody needs one, a character that no font holds.
        Unavailable: the file cannot be written.
    """
    detail, caught_up = _detail(desk, wanted), catch_up(desk).topics
    ready = _gather(desk, wanted, watch)
    run = write_papers(out, ready.printing, watch)
    whose = {_whose(one) for _form, batch in ready.printing for one in batch.papers}
    made = NoticeFile(
        file=out,
        pages=run.pages,
        papers=run.papers,
        households=len(whose),
        reprints=sum(one.times_printed > 0 for one in ready.known.values()),
        left_out=ready.left_out,
        warnings=ready.warnings,
    )
    if only_look:
        return Written(made, caught_up)
    codes = _codes_on(run.first_pages, printed)
    with desk.acting("notice", detail) as (_conn, writer):
        _count(writer, desk.today(), ready, codes)
        kept = [_kept(one, desk.today()) for one in ready.lists if one.code in codes]
        writer.insert_many("printed_lists", [row for one in kept for row in list_records(one)])
    return Written(made, caught_up | {Topic.NOTICES})


def queue_up(desk: Desk, wanted: Wanted, watch: Watch = UNWATCHED) -> Written[Queued]:
    """Put the wanted notices into the print queue (打印队列), to be printed later.

    Raises:
        Refused: no such kind, one that is not returned (a list), nobody needs one.
    """
    for kind in wanted.kinds:
        if kind in FORM_KINDS and not FORM_KINDS[kind].returned:
            raise Refused(
                "not_queued", f"“{FORM_KINDS[kind].label}”是清单，不进打印队列。", "请直接打印。"
            )
    detail, caught_up = _detail(desk, wanted), catch_up(desk).topics
    ready = _gather(desk, wanted, watch)
    with desk.acting("prepare", detail) as (_conn, writer):
        _count(writer, desk.today(), ready, frozenset())
    known = len(ready.known)
    return Written(Queued(len(ready.coded) - known, known), caught_up | {Topic.NOTICES})


def _detail(desk: Desk, wanted: Wanted) -> str:
    """Return what the log says of a printing; refused when a kind is unknown."""
    for kind in wanted.kinds:
        if kind not in FORM_KINDS:
            allowed = "、".join(FORM_KINDS)
            raise Refused("no_such_notice", f"没有“{kind}”这种单子。", f"可选：{allowed}。")
    kinds = "、".join(FORM_KINDS[kind].label for kind in wanted.kinds)
    place = division_name(wanted.village or desk.identity.division)
    return f"{kinds} {desk.today().year}年 {place}{named_hamlets(wanted)}{wanted.household_no}"


def _gather(desk: Desk, wanted: Wanted, watch: Watch) -> _Ready:
    """Fill the wanted papers in, as of today, and give each its code.

    The codes are entered by the act that follows: one program and one writer hold the desk.
    """
    with desk.file.reading() as conn:
        return _gathered(conn, desk, wanted, watch)


def _gathered(conn: Connection, desk: Desk, wanted: Wanted, watch: Watch) -> _Ready:
    chosen = store.with_ids(conn, wanted.notices)
    place = place_of(conn, desk, wanted)
    forms = forms_in_force(conn, wanted.kinds)
    numbers = _Numbers(conn, desk)
    printing, known = [], dict[str, NoticeRecord]()
    for number, kind in enumerate(wanted.kinds):
        watch.step(number, len(wanted.kinds), "整理数据")
        tiers = tuple(yuan * 100 for yuan in forms[kind].form.options.tiers)
        found: Sequence[Paper] = papers_of(kind, Gathering(desk, conn, place, tiers, watch))
        if wanted.notices:
            places = {record.place for record in chosen if record.kind == kind}
            found = [one for one in found if _whose(one) in places]
        if FORM_KINDS[kind].returned:
            found, had = _with_codes(conn, kind, desk.today().year, found, numbers)
            known |= had
        elif FORM_KINDS[kind].entered:
            found = [replace(one, code=list_code()) for one in found]
        if found:
            printing.append((forms[kind].form, _batch(desk, kind, found)))
    papers = sum(len(batch.papers) for _form, batch in printing)
    if not papers:
        raise Refused("no_notices", "没有需要打印的单子。", "请换一种表单，或换一个范围。")
    warnings = tuple(one.warning for one in forms.values() if one.warning)
    left_out = len(chosen) - papers if wanted.notices else 0
    return _Ready(tuple(printing), known, left_out, warnings)


def _whose(paper: Paper) -> tuple[str, str, RowId | None]:
    return paper.village_code, paper.household_no, paper.resident


def _with_codes(
    conn: Connection, kind: str, year: int, papers: Sequence[Paper], numbers: _Numbers
) -> tuple[list[Paper], dict[str, NoticeRecord]]:
    """Return the papers with their codes, and the record of each code that is not new."""
    records = store.records(conn, kind, year, sorted({one.village_code for one in papers}))
    coded: list[Paper] = []
    known: dict[str, NoticeRecord] = {}
    for paper in papers:
        record = records.get(_whose(paper))
        code = record.code if record else short_code(numbers.next(paper.village_code))
        if record:
            known[code] = record
        coded.append(replace(paper, code=code))
    return coded, known


def list_code() -> str:
    """Return a code for a printed list, of numbers that no notice has.

    Drawn by lot from milliards: lists of all desks meet in the town, and no desk knows what the
    others have drawn.
    """
    first = 2 * 1_000 * _PER_DESK
    return short_code(first + secrets.randbelow(LARGEST_NUMBER - first))


class _Numbers:
    """Hands out numbers that no other desk hands out: by village, role, identity and count."""

    def __init__(self, conn: Connection, desk: Desk) -> None:
        self._town = desk.identity.role is Role.TOWN
        earlier = store.identities(conn, desk.identity.role, desk.identity.division) - 1
        self._given = store.codes_given(conn) + max(0, earlier) * _PER_IDENTITY

    def next(self, village: str) -> int:
        """Return the next number for a village."""
        self._given += 1
        own = self._given % _PER_DESK
        return (int(village[9:12]) * 2 + self._town) * _PER_DESK + own


def _batch(desk: Desk, kind: str, papers: Sequence[Paper]) -> PaperBatch:
    table = policy(desk).tiers(desk.today().year)
    tiers = [t for t in table.tiers if not t.hardship_only] if table else []
    return replace(
        batch_of(desk, kind, papers),
        tiers=tuple((tier.amount_fen, tier.subsidy_fen) for tier in tiers),
        tiers_unsure=table is not None and not table.confidence.settled,
    )


def _kept(paper: FieldList, day: date) -> PrintedList:
    return PrintedList(paper.code, day, paper.village_code, paper.hamlet, paper.residents)


def _codes_on(
    first_pages: Iterable[tuple[str, int]], printed: tuple[int, int] | None
) -> frozenset[str]:
    """Return the codes of the papers that begin on the printed pages."""
    first, last = printed or (1, 1_000_000_000)
    return frozenset(code for code, page in first_pages if first <= page <= last)


def _count(writer: ActWriter, day: date, ready: _Ready, codes: frozenset[str]) -> None:
    """Enter every paper of these codes as printed once more.

    A new one that was not printed is entered as well, as printed no time: its code is taken.
    """
    today = day.isoformat()
    made: list[tuple[RowId, dict[str, FieldValue]]] = []
    again: list[tuple[RowId, dict[str, FieldValue]]] = []
    for kind, paper in ready.coded:
        printed = paper.code in codes
        record = ready.known.get(paper.code)
        if record is None:
            made.append((new_row_id(), _fields(kind, paper, day, printed=printed)))
        elif printed:
            times = record.times_printed + 1
            again.append((record.id, {"times_printed": times, "printed_on": today}))
    writer.insert_many("notices", made)
    writer.update_many("notices", again)


def _fields(kind: str, paper: Paper, day: date, *, printed: bool) -> dict[str, FieldValue]:
    return {
        "village": paper.village_code,
        "hamlet": paper.hamlet or None,
        "household_no": paper.household_no or None,
        "resident_id": paper.resident.hex if paper.resident else None,
        "kind": kind,
        "year": day.year,
        "code": paper.code,
        "prepared_on": day.isoformat(),
        "printed_on": day.isoformat() if printed else None,
        "times_printed": int(printed),
    }
