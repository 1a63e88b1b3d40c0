"""The three sides of a payment year read from the file, person by person, in walking order."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from sqlalchemy import Connection, text

from pension_desk.domain.ids import RowId
from pension_desk.domain.names import same_name
from pension_desk.domain.payment_rules import benefit_start
from pension_desk.domain.reconciliation import (
    Known,
    Settlement,
    Side,
    Sums,
    YearEntry,
    last_birth_past,
    no_tier,
    paid_after_benefit,
    paid_after_death,
    paid_twice,
)
from pension_desk.domain.scheme_states import SchemeState, scheme_state
from pension_desk.store.benefits import DRAWING_SINCE
from pension_desk.store.judging import rows_of, stored_day
from pension_desk.store.log_entries import as_array, hex_array

_NOBODY = UUID("6d0b1e0a-4d5e-5a1f-9c86-3f1f6f3c2a10")
"""Name space of the ids under which lines are settled that belong to nobody in the register."""

_YEARS = """
select r.n, r.id, r.village, r.name, r.birth, r.died_on, p.village_fen, p.town_fen, p.tax_fen,
    p.most, p.last_paid, p.first_name, p.last_name
from (
    select resident_id,
        sum(amount_fen) filter (where kind = 'reported') as village_fen,
        sum(amount_fen) filter (where kind = 'recorded') as town_fen,
        sum(amount_fen) filter (where kind = 'confirmed') as tax_fen,
        max(count(*) filter (where kind = 'reported'), count(*) filter (where kind = 'recorded'),
            count(*) filter (where kind = 'confirmed')) as most,
        max(case when amount_fen > 0 then paid_on end) as last_paid,
        min(case kind when 'confirmed' then payer_name end) as first_name,
        max(case kind when 'confirmed' then payer_name end) as last_name
    from contributions where year = :year and kind in ('reported', 'recorded', 'confirmed')
    group by resident_id) p
join residents r on r.id = p.resident_id
where r.present
order by r.village, r.walk_key, r.n
"""
_ENTRIES = """
select c.resident_id, c.kind, c.amount_fen, coalesce(c.paid_on, ''), coalesce(c.purpose, ''),
    c.corrects is not null, c.payer_name
from json_each(:rows) j cross join contributions c
    on c.resident_id = unhex(j.value) and c.year = :year
"""
_PAGE = 2_000
_TAX = 8
"""Place of ``tax_fen`` in a row of `_YEARS`."""
_ON_BEHALF = """
select c.resident_id, sum(c.amount_fen) from json_each(:rows) j cross join contributions c
    on c.resident_id = unhex(j.value) and c.year = :year
where c.kind = 'on_behalf' group by 1
"""
_MOST = 9
"""Place of ``most`` in a row of `_YEARS`: how many entries one side has at most."""
_CHANNELS = """
select coalesce(channel, ''), kind, count(*), sum(amount_fen) from contributions
where year = :year group by 1, 2
"""
_STATES = "select distinct scheme, state from registrations"
_STANDING = """
select resident_id from registrations where scheme = :scheme
    and coalesce(state, '') in (select value from json_each(:states))
"""
_DRAWING = f"select resident_id, min(since) from ({DRAWING_SINCE}) group by resident_id"  # noqa: S608
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


def channel_sums(conn: Connection, year: int) -> ChannelSums:
    """Add a year's payments up by channel and side; rows of nobody are not among them."""
    channels = ChannelSums()
    own = frozenset(Side)
    for channel, kind, count, fen in conn.execute(text(_CHANNELS), {"year": year}):
        if kind in own:
            channels.count[channel, kind] += count
            channels.fen[channel, kind] += fen
        else:
            channels.government_count[kind] += count
            channels.government_fen[kind] += fen
    return channels


def person_years(
    conn: Connection, year: int, benefit_age: int, tiers: frozenset[int]
) -> Iterator[PersonYear]:
    """Yield everyone in the register who has an entry of their own in a year.

    ``tiers``: the year's, in fen. A page at a time: no page is kept, since a town's rows held
    together took a fifth of the time in looking for garbage alone.
    """
    others, drawing = _schemes(conn)
    twice = _vouchers_twice(conn, year)
    latest = last_birth_past(year, benefit_age).isoformat()
    tier = cache(partial(no_tier, tiers=tiers))

    @cache
    def start(birth: str | None) -> str | None:
        born = stored_day(birth)
        return benefit_start(born, benefit_age).isoformat() if born else None

    for page in conn.exec_driver_sql(_YEARS, {"year": year}).partitions(_PAGE):
        several = _Several(conn, year, (row[1] for row in page if row[_MOST] > 1))
        behalf = _on_behalf(conn, year, page, tiers)
        for (number, row, village, name, birth, died_on, by_village, by_town, by_tax, most, last,
             first_name, last_name) in page:  # fmt: skip
            since = drawing.get(row)
            if since == "":
                since = start(birth)
            again = most > 1 and paid_twice(several.entries[row], tiers)
            known = (
                (first_name != name or last_name != name)
                and _differ(name, several.names.get(row, (first_name, last_name))),
                again,
                row in others and last is not None,
                row in twice,
                bool(since and last) and paid_after_benefit(last, since or ""),
                bool(died_on and last) and paid_after_death(last, died_on or ""),
                not again and tier(by_tax or 0, behalf.get(row, 0)),
                since is None and last is not None and _born_by(birth, latest),
            )
            strange = Known(*known) if any(known) else _NOTHING
            yield PersonYear(number, row, village, Sums(by_village, by_town, by_tax), strange)


_NOTHING = Known()


def _born_by(birth: str | None, latest: str) -> bool:
    """Return whether a stored birth is a date, and no later than an ISO day."""
    return birth is not None and birth <= latest and stored_day(birth) is not None


def _on_behalf(
    conn: Connection, year: int, found: Iterable[Any], tiers: frozenset[int]
) -> dict[bytes, int]:
    """Return what was paid on behalf of those whose own payments come to no tier, in fen."""
    odd = [row[1] for row in found if row[_TAX] and row[_TAX] not in tiers]
    if not odd:
        return {}
    asked = {"year": year, "rows": hex_array(odd)}
    return {row: int(fen) for row, fen in rows_of(conn, _ON_BEHALF, asked)}


def _differ(name: str, told: Iterable[str | None]) -> bool:
    """Return whether the tax list knows a person by another name, typing aside."""
    return not all(same_name(one, name) for one in told if one)


class _Several:
    """The entries, one by one, of those who have several of one side in the year: few have."""

    def __init__(self, conn: Connection, year: int, rows: Iterable[bytes]) -> None:
        self.entries: dict[bytes, list[YearEntry]] = defaultdict(list)
        self.names: dict[bytes, set[str | None]] = defaultdict(set)
        asked = {"year": year, "rows": hex_array(rows)}
        for row, kind, fen, paid_on, purpose, corrects, name in rows_of(conn, _ENTRIES, asked):
            self.entries[row].append(YearEntry(kind, fen, paid_on, purpose, bool(corrects)))
            if kind == Side.TAX:
                self.names[row].add(name)


def _schemes(conn: Connection) -> tuple[set[bytes], dict[bytes, str]]:
    """Return who is in another scheme, and since when whoever draws a benefit does.

    The day is empty where only the register says that they draw.
    """
    wordings: dict[str, set[str]] = defaultdict(set)
    for scheme, state in conn.execute(text(_STATES)):
        standing = scheme_state(state or "")
        needed = SchemeState.BENEFIT_PAUSED if scheme == "residents" else SchemeState.NORMAL
        if standing >= needed:
            wordings[scheme].add(state or "")
    others: set[bytes] = set()
    drawing: dict[bytes, str] = {}
    for scheme, states in wordings.items():
        asked = {"scheme": scheme, "states": as_array(states)}
        rows = (row for (row,) in rows_of(conn, _STANDING, asked))
        if scheme == "residents":
            drawing.update(dict.fromkeys(rows, ""))
        else:
            others.update(rows)
    drawing.update((row, since) for row, since in rows_of(conn, _DRAWING, {}))
    return others, drawing


def _vouchers_twice(conn: Connection, year: int) -> set[bytes]:
    """Return whose entry of the year bears a voucher of another person's or another year's."""
    uses: dict[str, set[tuple[bytes, int]]] = defaultdict(set)
    for voucher, row, of_year in rows_of(conn, _VOUCHERS, {}):
        uses[voucher].add((row, of_year))
    return {row for some in uses.values() if len(some) > 1 for row, of in some if of == year}


def nobody_years(conn: Connection, year: int, channels: ChannelSums) -> list[PersonYear]:
    """Return the tax list's rows of the year that are tied to nobody yet; add to ``channels``."""
    found = []
    for number, key, _name, _id, values, _why in conn.execute(text(_PENDING)):
        told = json.loads(values)
        if told.get("year", year) != year or told.get("amount_fen") is None:
            continue
        fen = int(told["amount_fen"])
        channels.count[told.get("channel") or "", Side.TAX] += 1
        channels.fen[told.get("channel") or "", Side.TAX] += fen
        found.append(PersonYear(-number, nobody(key), "", Sums(tax=fen), _NOTHING))
    return found


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
