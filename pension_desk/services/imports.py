"""Lists in (导入名单): read, show, rehearse, then one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.land_text import beside_file
from pension_desk.domain.lists import PAYMENT_LISTS, ListKind
from pension_desk.domain.payment_limits import LineLimits
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services import employers_questions
from pension_desk.services.bulk import uncollected
from pension_desk.services.desk import Desk, Role
from pension_desk.services.employers_import import take_employers
from pension_desk.services.employers_questions import EmployerQuestion
from pension_desk.services.employers_rows import EMPLOYER_LISTS
from pension_desk.services.employers_staff_import import take_staff
from pension_desk.services.employers_undo import LIST_ACT
from pension_desk.services.household_import import HouseholdRun, take_households
from pension_desk.services.land_people_import import take_people
from pension_desk.services.land_projects_import import take_projects
from pension_desk.services.list_import import CHUNK, take_rows
from pension_desk.services.list_remarks import remarks, to_look_at
from pension_desk.services.list_run import Heaps, ListRun, RefusedRow
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.services.proposals import Proposal, proposals_of, rematch
from pension_desk.services.standing import refresh_standing
from pension_desk.spreadsheets.drafts import Drafts, draft_rows
from pension_desk.spreadsheets.meaning import Guess, apply_mapping, guess_book
from pension_desk.spreadsheets.reading import layout_signature, read_tables
from pension_desk.spreadsheets.tables import Table
from pension_desk.spreadsheets.words import is_identity
from pension_desk.store import imports as store
from pension_desk.store import matching
from pension_desk.store.bulk_load import loading_payments
from pension_desk.store.contested import open_grave
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter

UNDONE_WHOLE = frozenset({ListKind.EMPLOYER_STAFF, *EMPLOYER_LISTS})
"""Kinds of employers and their staff, which Ctrl+Z takes back as one act."""

TOWN_LISTS = frozenset({ListKind.LAND_PROJECTS, *UNDONE_WHOLE})
"""Kinds that the town alone reads: their records go from there to the villages."""

_TOPICS = frozenset(
    {
        Topic.ROSTER,
        Topic.PAYMENTS,
        Topic.PROPOSALS,
        Topic.SCREENING,
        Topic.SETTINGS,
        Topic.LAND,
        Topic.EMPLOYERS,
        Topic.RESPONSIBILITY,
    }
)


@dataclass(frozen=True)
class ReadList:
    """A file as read and understood, before anything is written.

    ``tables``: without their rows where the drafts already say all. ``guesses``: for each table,
    what it is and what its columns mean. ``drafts``: every row.
    """

    path: Path
    file_hash: str
    kind: ListKind
    tables: tuple[Table, ...]
    guesses: tuple[Guess, ...]
    drafts: Drafts


@dataclass(frozen=True)
class ImportResult:
    """What became of a list: rows = accepted + unchanged + proposals + refused.

    ``waiting``: how many of the accepted are kept until the household register names the
    person. ``questions``: how many rows became proposals; ``proposals`` are those still open.
    ``contested``: how many grave fields, on which desks differ, the list speaks of: its values
    were added to what is said, and a person still has to decide. ``remarks``: sentences about
    the list as a whole.
    """

    kind: ListKind
    rows: int
    accepted: int
    unchanged: int
    waiting: int
    questions: int
    refused: tuple[RefusedRow, ...]
    proposals: tuple[Proposal, ...]
    contested: int = 0
    employer_questions: tuple[EmployerQuestion, ...] = ()
    remarks: tuple[str, ...] = ()


@uncollected()
def read_list(
    desk: Desk,
    path: Path,
    *,
    kind: ListKind | None = None,
    mapping: Mapping[str, str | None] | None = None,
    anywhere: bool = False,
    watch: Watch = UNWATCHED,
) -> ReadList:
    """Read a file, guess its kind and columns, and draft its rows.

    Args:
        desk: for the layouts that it remembers.
        path: the office's file.
        kind: what it is, when the person said so.
        mapping: header → field name, when the person corrected the guess.
        anywhere: also what the town alone reads; for a village of invented people.
        watch: progress and cancel.

    Raises:
        Refused: not a readable list, an unknown kind, or one that has its place elsewhere.
        Unavailable: the file cannot be read.
    """
    tables = read_tables(path, watch)
    with desk.file.reading() as conn:
        remembered = store.layouts(conn, [layout_signature(table) for table in tables])
    guesses = guess_book(tables, remembered, file_name=path.name, kind=kind)
    if mapping is not None:
        guesses = tuple(
            apply_mapping(table, guess, kind, mapping)
            for table, guess in zip(tables, guesses, strict=True)
        )
    found = kind or guesses[0].kind
    if not anywhere:
        _check_place(desk, found)
    drafts = draft_all(desk, path, found, tables, guesses, watch)
    bare = tuple(replace(table, rows=(), numbers=()) for table in tables)
    return ReadList(path, _hash(path), found, bare, guesses, drafts)


def draft_all(
    desk: Desk,
    path: Path,
    kind: ListKind,
    tables: Sequence[Table],
    guesses: Sequence[Guess],
    watch: Watch,
) -> Drafts:
    """Return every row of a file's tables as a draft, held against the policy of today."""
    if kind is ListKind.LAND_PROJECTS:
        _refuse_people(tables)
    drafts: list[Drafts] = []
    limits = LineLimits(policy(desk), desk.today())
    for table, guess in zip(tables, guesses, strict=True):
        named = _named_by(path, kind, table)
        drafts.append(draft_rows(named, kind, guess.columns, watch, limits))
    return Drafts.joined(drafts)


def _named_by(path: Path, kind: ListKind, table: Table) -> Table:
    """Return a table with its file's name beside the title, where that may name what it is of."""
    if kind is not ListKind.LAND_PEOPLE:
        return table
    return replace(table, title=beside_file(table.title, path.stem))


def _refuse_people(tables: Sequence[Table]) -> None:
    """Refuse a list of people that is to be read as one of projects: it would overwrite them."""
    for table in tables:
        rows = table.rows[:_LOOKED_AT]
        people = sum(any(is_identity(cell) for cell in row) for row in rows)
        if people * 2 > len(rows):
            raise Refused(
                "list_of_people",
                f"工作表“{table.sheet}”每行有身份证号码，是人员名单，不是征地项目台账。",
                "请换一种名单，或换一份台账；数据没有改动。",
            )


_LOOKED_AT = 200
"""Rows that tell whether a list is of people."""


def _check_place(desk: Desk, kind: ListKind) -> None:
    """Refuse at a village's desk what the town alone reads."""
    if kind in TOWN_LISTS and desk.identity.role is Role.VILLAGE:
        raise Refused(
            "town_list", f"“{kind.label}”由镇里导入，随下发的数据包到村里。", "文件没有改动。"
        )


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@uncollected()
def rehearse(desk: Desk, listed: ReadList, *, watch: Watch = UNWATCHED) -> ImportResult:
    """Return what `commit` would do, and leave everything as it is.

    Raises `Refused` where a column is missing, or for a village what the town alone reads.
    """
    _check_place(desk, listed.kind)
    _check_columns(listed)
    try:
        with desk.acting("import", bulk=True) as (conn, writer):
            run = _open_run(desk, conn, writer, listed)
            raise _Rehearsed(_take(run, listed, watch))
    except _Rehearsed as done:
        return done.result


class _Rehearsed(Exception):
    """Carries the result out of a transaction that must not stand."""

    def __init__(self, result: ImportResult) -> None:
        super().__init__()
        self.result = result


@uncollected()
def commit(desk: Desk, listed: ReadList, *, watch: Watch = UNWATCHED) -> Written[ImportResult]:
    """Take a list into the file in one transaction and remember its layout.

    Raises `Refused` ``missing_column`` where a needed column has not been found.
    """
    _check_columns(listed)
    detail = f"{listed.kind.label} {listed.path.name}"
    act = LIST_ACT if listed.kind in UNDONE_WHOLE else "import"
    with desk.acting(act, detail, bulk=True) as (conn, writer):
        run = _open_run(desk, conn, writer, listed)
        result = _take(run, listed, watch)
        taken = zip(listed.tables, listed.guesses, strict=True)
        for table, guess in taken if result.rows > len(result.refused) else ():
            chosen = {c.header: c.field for c in guess.columns if c.field}
            store.remember_layout(conn, layout_signature(table), listed.kind, chosen)
        if writer.changed:
            watch.step(0, 0, "重新比对")
            refresh_standing(conn, desk, None)
    return Written(result, _TOPICS if writer.changed or result.questions else frozenset())


def _check_columns(listed: ReadList) -> None:
    """Refuse a list without the columns that it is nothing without."""
    for table, guess in zip(listed.tables, listed.guesses, strict=True):
        missing = guess.missing()
        heads = any("户主" in header for header in table.headers)
        if "姓名" in missing and heads and listed.kind in PAYMENT_LISTS:
            raise Refused(
                "household_lines",
                f"工作表“{table.sheet}”一户一行，只有户主，分不清是谁的缴费。",
                "请让发送的人按人列明；每户只有一个人缴费的，请指定哪一列是缴费人。",
            )
        if missing:
            raise Refused(
                "missing_column",
                f"工作表“{table.sheet}”里找不到“{'、'.join(missing)}”这一列。",
                "请指定哪一列是它，或换一份名单。",
            )


def _open_run(desk: Desk, conn: Connection, writer: ActWriter, listed: ReadList) -> ListRun:
    number = store.open_import(
        conn,
        act=writer.row,
        kind=listed.kind,
        file_name=listed.path.name,
        file_hash=listed.file_hash,
        as_of=desk.today().isoformat(),
    )
    return ListRun(
        desk,
        conn,
        writer,
        listed.kind,
        year=desk.today().year,
        as_of=desk.today().isoformat(),
        import_number=number,
        heaps=Heaps(),
        open_grave=open_grave(conn),
    )


def _take(run: ListRun, listed: ReadList, watch: Watch) -> ImportResult:
    total = len(listed.drafts)
    if run.kind is ListKind.HOUSEHOLDS:
        households = HouseholdRun(run, away=matching.away_numbers(run.conn))
        for start in range(0, total, CHUNK):
            watch.step(start, total, "写入名单")
            take_households(households, listed.drafts[start : start + CHUNK])
        households.finish()
    elif run.kind is ListKind.LAND_PROJECTS:
        take_projects(run, listed.drafts)
        run.heaps.refused.sort(key=_place_in(listed))
    elif run.kind in EMPLOYER_LISTS:
        take_employers(run, listed.drafts, watch)
        run.heaps.refused.sort(key=_place_in(listed))
    elif run.kind is ListKind.EMPLOYER_STAFF:
        take_staff(run, listed.drafts, watch)
        run.heaps.refused.sort(key=_place_in(listed))
    elif run.kind is ListKind.LAND_PEOPLE:
        take_people(run, listed.drafts, watch)
        run.heaps.refused.sort(key=_place_in(listed))
    else:
        with loading_payments(run.conn, total if run.kind in PAYMENT_LISTS else 0):
            take_rows(run, listed.drafts, watch)
        run.heaps.refused.sort(key=_place_in(listed))
    watch.step(total, total, "比对待定的行")
    rematch(run.desk, run.conn, run.writer)
    heaps = run.heaps
    store.close_import(
        run.conn,
        run.import_number,
        rows=heaps.rows,
        accepted=heaps.accepted,
        unchanged=heaps.unchanged,
        proposed=heaps.proposed,
        refused=[(row.sheet, row.row, row.reason) for row in heaps.refused],
    )
    return ImportResult(
        kind=run.kind,
        rows=heaps.rows,
        accepted=heaps.accepted,
        unchanged=heaps.unchanged,
        waiting=heaps.waiting,
        questions=heaps.proposed,
        refused=tuple(heaps.refused),
        proposals=proposals_of(run.conn, run.import_number),
        contested=len(run.left_open | run.writer.waiting),
        employer_questions=employers_questions.of_import(run.conn, run.import_number),
        remarks=(
            *remarks(run.desk, run.kind, listed.tables),
            *to_look_at(listed.drafts),
            *run.said,
        ),
    )


def _place_in(listed: ReadList) -> Callable[[RefusedRow], tuple[int, int]]:
    """Return what sorts refused rows as they stand in the file."""
    sheets = {table.sheet: at for at, table in reversed(list(enumerate(listed.tables)))}
    return lambda row: (sheets[row.sheet], row.row)


def write_refused(listed: ReadList, refused: Sequence[RefusedRow], out: Path) -> None:
    """Write the rows that were not taken to a workbook, the reason in the last column."""
    from pension_desk.spreadsheets import refused as sheet

    rows = [sheet.RefusedRow(row.sheet, row.row, row.reason) for row in refused]
    sheet.write_refused(listed.path, rows, out)
