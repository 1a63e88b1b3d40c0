"""Three-way reconciliation (三方对账): run for a year, look at lines, settle them with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.payment_rules import year_problem
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.reconciliation import (
    Comparison,
    Known,
    Remark,
    Settlement,
    Side,
    Sums,
    compare,
    remarks_of,
)
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.services.reconciled import (
    NOBODYS,
    Judged,
    LineFilter,
    LineState,
    Reconciliation,
)
from pension_desk.store import reconciliation as store
from pension_desk.store import roster
from pension_desk.store.desk_file import Connection
from pension_desk.store.row_ids import new_row_ids
from pension_desk.store.state import Row

__all__ = [
    "NOBODYS",
    "Line",
    "LineFilter",
    "LineState",
    "Reconciliation",
    "lines",
    "reconcile",
    "renew",
    "settle",
    "unsettle",
]

_STEP = 5_000
_TOPICS = frozenset({Topic.SETTLEMENTS})


def reconcile(desk: Desk, year: int, *, watch: Watch = UNWATCHED) -> Reconciliation:
    """Compare the three sides of a payment year; nothing is written.

    A side without any entry in the year takes no part. Refused for a year out of bounds.
    """
    problem = year_problem(year, desk.today())
    if problem:
        raise problem.refused()
    rules = policy(desk)
    age = rules.standing_count(Key.BENEFIT_AGE, desk.today())
    table = rules.tiers(year)
    tiers = frozenset(tier.amount_fen for tier in table.tiers) if table else frozenset()
    with desk.file.reading() as conn:
        return _compared(conn, year, age, tiers, watch)


def _compared(
    conn: Connection, year: int, benefit_age: int, tiers: frozenset[int], watch: Watch
) -> Reconciliation:
    watch.step(0, 0, "读取缴费")
    channels = store.channel_sums(conn, year)
    nobodys = store.nobody_years(conn, year, channels)
    sides = frozenset(Side(kind) for _channel, kind in channels.count)

    @cache
    def judged(sums: Sums, known: Known) -> Judged:
        return compare(sums, sides), remarks_of(known)

    found = Reconciliation(year, sides, channels)
    settled = store.settlements(conn, year)
    for at, one in enumerate(store.person_years(conn, year, benefit_age, tiers)):
        if at % _STEP == 0:
            watch.step(at, 0, "三方核对")
        found.add(one, judged(one.sums, one.known), settled.get(one.row, ()))
    for one in nobodys:
        found.add(one, _UNKNOWN, settled.get(one.row, ()))
    return found


_UNKNOWN: Judged = Comparison.UNKNOWN_PERSON, ()


def renew(desk: Desk, found: Reconciliation) -> Reconciliation:
    """Return the same lines with what is settled of them now: payments are not read again."""
    with desk.file.reading() as conn:
        return found.renewed(store.settlements(conn, found.year))


@dataclass(frozen=True)
class Line:
    """One line as it is shown. ``number``: its place in the reconciliation.

    ``resident``: None for a row of nobody, of which ``note`` says why it waits. ``settlement``:
    the last one, which no longer holds where the state is CHANGED.
    """

    number: int
    resident: RowId | None
    name: str
    id_number: str
    village: str
    hamlet: str
    household_no: str
    sums: Sums
    comparison: Comparison
    remarks: tuple[Remark, ...]
    state: LineState
    settlement: Settlement | None
    note: str = ""


def lines(desk: Desk, found: Reconciliation, places: Iterable[int]) -> tuple[Line, ...]:
    """Return a page of lines by their places; people who are gone since are left out."""
    wanted = list(places)
    numbers = [found.numbers[at] for at in wanted]
    with desk.file.reading() as conn:
        people = {one.number: one for one in roster.lines(conn, [n for n in numbers if n > 0])}
        nobodys = store.nobody_lines(conn, [n for n in numbers if n < 0])
    shown = []
    for at, number in zip(wanted, numbers, strict=True):
        if number in people:
            one = people[number]
            told = (one.id, one.name, one.id_number or one.id_sent or "", one.village, one.hamlet,
                    one.household_no)  # fmt: skip
            shown.append(_line(found, at, *told))
        elif number in nobodys:
            row = nobodys[number]
            shown.append(_line(found, at, None, row.name, row.id_sent, NOBODYS, "", "", row.why))
    return tuple(shown)


def _line(
    found: Reconciliation,
    at: int,
    resident: RowId | None,
    name: str,
    id_number: str,
    village: str,
    hamlet: str,
    household_no: str,
    note: str = "",
) -> Line:
    return Line(
        at,
        resident,
        name,
        id_number,
        village,
        hamlet,
        household_no,
        found.sums(at),
        found.comparison(at),
        found.remarks(at),
        found.state(at),
        found.settlements.get(at),
        note,
    )


def settle(desk: Desk, found: Reconciliation, places: Sequence[int], reason: str) -> Written[int]:
    """Settle lines as they were seen, with a reason; return how many.

    They stay settled in later runs as long as they say the same. Lines that are right or settled
    already are passed over.

    Raises:
        Refused: no reason, or nothing among these that could be settled.
    """
    if not reason.strip():
        raise Refused("no_reason", "请写明结清的原因。")
    open_ones = [at for at in places if found.state(at) in (LineState.OPEN, LineState.CHANGED)]
    if not open_ones:
        raise Refused("nothing_open", "选中的行都没有待处理的差异。")
    today = desk.today().isoformat()
    made: list[Row] = []
    for row, at in zip(new_row_ids(len(open_ones)), open_ones, strict=True):
        fields: dict[str, FieldValue] = {
            "resident_id": UUID(bytes=found.rows[at]).hex,
            "year": found.year,
            "facts": found.facts(at),
            "reason": reason.strip(),
            "settled_on": today,
            "settled_by": desk.author,
        }
        made.append((row, fields))
    detail = f"{found.year}年 {len(made)}行：{reason.strip()}"
    with desk.acting("settle", detail) as (_conn, writer):
        writer.insert_many("settlements", made)
    return Written(len(made), _TOPICS)


def unsettle(desk: Desk, found: Reconciliation, places: Sequence[int]) -> Written[int]:
    """Take settlements of lines back, so that they are open again; return how many lines."""
    held = [at for at in places if found.state(at) is LineState.SETTLED]
    if not held:
        raise Refused("nothing_settled", "选中的行都没有结清。")
    with desk.acting("unsettle", f"{found.year}年 {len(held)}行") as (conn, writer):
        settled = store.settlements(conn, found.year)
        for at in held:
            facts = found.facts(at)
            for one in settled.get(found.rows[at], ()):
                if one.facts == facts:
                    writer.delete("settlements", one.id)
    return Written(len(held), _TOPICS)
