"""The three sides of a payment year read from the file, person by person, in walking order."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from sqlalchemy import Connection, text

from pension_desk.domain.ids import RowId
from pension_desk.domain.names import same_name
from pension_desk.domain.reconciliation import (
    Known,
    Settlement,
    Side,
    Sums,
    YearEntry,
    sums_of,
)
from pension_desk.domain.scheme_states import SchemeState, scheme_state
from pension_desk.store.judging import rows_of, stored_day

_NOBODY = UUID("6d0b1e0a-4d5e-5a1f-9c86-3f1f6f3c2a10")
"""Name space of the ids under which lines are settled that belong to nobody in the register."""

_ENTRIES = """
select resident_id, kind, amount_fen, coalesce(paid_on, ''), coalesce(purpose, ''),
    corrects is not null, coalesce(channel, ''), payer_name
from contributions where year = :year
"""
_RESIDENTS = """
select id, n, village, name, birth, died_on from residents where present
order by village, walk_key, n
"""
_REGISTRATIONS = "select resident_id, scheme, state from registrations"
_DRAWING = "select resident_id, drawing_since from benefits where drawing_since is not null"
_VOUCHERS = """
select voucher, resident_id, year from contributions
where corrects is null and voucher in (
    select voucher from contributions where voucher is not null and voucher <> ''
    group by voucher having count(*) > 1)
"""
_PENDING = """
select n, key, name, coalesce(id_number, id_sent), "values", why from pending_rows
where kind = 'payments' and state in ('proposed', 'unclear', 'waiting') order by n
"""
_SETTLEMENTS = """
select id, resident_id, facts, reason, coalesce(settled_by, ''), settled_on from settlements
where year = :year order by n
"""


class PersonYear(NamedTuple):
    """One person's year. ``number``: the local number; of a waiting row of a list, negative.

    ``row``: 16 bytes of the resident's id, or of the one under which a row of nobody is settled.
    """

    number: int
    row: bytes
    village: str
    entries: list[YearEntry]
    sums: Sums
    known: Known


@dataclass
class ChannelSums:
    """Payments of a year by channel and side: how many, and fen; and what came beside them.

    ``government``: by kind (on behalf, subsidy).
    """

    count: Counter[tuple[str, str]] = field(default_factory=Counter)
    fen: Counter[tuple[str, str]] = field(default_factory=Counter)
    government_count: Counter[str] = field(default_factory=Counter)
    government_fen: Counter[str] = field(default_factory=Counter)


class _Entries:
    """The year's entries by resident, and the names by which the tax list knows them."""

    def __init__(self, conn: Connection, year: int, channels: ChannelSums) -> None:
        self.by_row: dict[bytes, list[YearEntry]] = {}
        self.names: dict[bytes, str] = {}
        self.more_names: dict[bytes, set[str]] = defaultdict(set)
        own = frozenset(Side)
        for row, kind, fen, paid_on, purpose, corrects, channel, name in rows_of(
            conn, _ENTRIES, {"year": year}
        ):
            if kind not in own:
                channels.government_count[kind] += 1
                channels.government_fen[kind] += fen
                continue
            channels.count[channel, kind] += 1
            channels.fen[channel, kind] += fen
            entry = YearEntry(kind, fen, paid_on, purpose, bool(corrects))
            entries = self.by_row.setdefault(row, [])
            entries.append(entry)
            if kind == Side.TAX and name and self.names.setdefault(row, name) != name:
                self.more_names[row].add(name)

    def names_differ(self, row: bytes, name: str) -> bool:
        """Return whether the tax list knows a person by another name."""
        told = self.names.get(row)
        if told is None or (told == name and row not in self.more_names):
            return False
        return not all(same_name(one, name) for one in (told, *self.more_names.get(row, ())))


def person_years(
    conn: Connection,
    year: int,
    benefit_start: Callable[[date], date],
    channels: ChannelSums,
) -> Iterator[PersonYear]:
    """Yield everyone who has an entry of their own in a year, then the rows of nobody.

    ``benefit_start``: from a birth date to the first day of a benefit. ``channels`` is filled.
    """
    entries = _Entries(conn, year, channels)
    others, drawing = _schemes(conn)
    twice = _vouchers_twice(conn, year)
    start = cache(benefit_start)
    for row, number, village, name, birth, died_on in rows_of(conn, _RESIDENTS, {}):
        own = entries.by_row.get(row)
        if own is None:
            continue
        since = drawing.get(row)
        if since == "":
            born = stored_day(birth)
            since = start(born).isoformat() if born else None
        known = Known(
            entries.names_differ(row, name),
            row in others,
            row in twice,
            since or "",
            died_on or "",
        )
        yield PersonYear(number, row, village, own, sums_of(own), known)
    yield from _of_nobody(conn, year, channels)


def _schemes(conn: Connection) -> tuple[set[bytes], dict[bytes, str]]:
    """Return who is in another scheme, and since when whoever draws a benefit does.

    The day is empty where only the register says that they draw.
    """
    others: set[bytes] = set()
    drawing: dict[bytes, str] = {}
    for row, scheme, state in rows_of(conn, _REGISTRATIONS, {}):
        standing = scheme_state(state or "")
        if scheme != "residents":
            if standing.active:
                others.add(row)
        elif standing >= SchemeState.BENEFIT_PAUSED:
            drawing[row] = ""
    drawing.update((row, since) for row, since in rows_of(conn, _DRAWING, {}))
    return others, drawing


def _vouchers_twice(conn: Connection, year: int) -> set[bytes]:
    """Return whose entry of the year bears a voucher of another person's or another year's."""
    uses: dict[str, set[tuple[bytes, int]]] = defaultdict(set)
    for voucher, row, of_year in rows_of(conn, _VOUCHERS, {}):
        uses[voucher].add((row, of_year))
    return {row for some in uses.values() if len(some) > 1 for row, of in some if of == year}


def _of_nobody(conn: Connection, year: int, channels: ChannelSums) -> Iterator[PersonYear]:
    """Yield the tax list's rows of the year that are tied to nobody yet."""
    for number, key, _name, _id, values, _why in conn.execute(text(_PENDING)):
        told = json.loads(values)
        if told.get("year", year) != year or told.get("amount_fen") is None:
            continue
        fen = int(told["amount_fen"])
        channels.count[told.get("channel") or "", Side.TAX] += 1
        channels.fen[told.get("channel") or "", Side.TAX] += fen
        entry = YearEntry(Side.TAX, fen, told.get("paid_on") or "")
        yield PersonYear(-number, nobody(key), "", [entry], Sums(tax=fen), Known())


def nobody(key: str) -> bytes:
    """Return the id under which a row of nobody is settled: the same for the same row."""
    return uuid5(_NOBODY, key).bytes


@dataclass(frozen=True)
class NobodyLine:
    """A row of a tax list that is tied to nobody: what it says, and why it waits."""

    number: int
    name: str
    id_sent: str
    why: str
    channel: str
    voucher: str


def nobody_lines(conn: Connection, numbers: Iterable[int]) -> dict[int, NobodyLine]:
    """Return rows of nobody by their (negative) numbers."""
    wanted = {-number for number in numbers}
    found = {}
    for number, _key, name, told_id, values, why in conn.execute(text(_PENDING)) if wanted else ():
        if number in wanted:
            told: dict[str, Any] = json.loads(values)
            found[-number] = NobodyLine(
                -number, name, told_id or "", why, told.get("channel") or "",
                told.get("voucher") or "",
            )  # fmt: skip
    return found


def settlements(conn: Connection, year: int) -> dict[bytes, list[Settlement]]:
    """Return what was settled in a year, by the resident's id, the latest last."""
    found: dict[bytes, list[Settlement]] = defaultdict(list)
    for row, resident, facts, reason, settled_by, settled_on in conn.execute(
        text(_SETTLEMENTS), {"year": year}
    ):
        one = Settlement(RowId(UUID(bytes=row)), facts, reason, settled_by, stored_day(settled_on))
        found[resident].append(one)
    return found
