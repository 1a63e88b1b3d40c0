"""A keystroke in the search box, beside LIKE over the narrow table of search texts.

Every keystroke on the way to a search counts: ``l``, ``lq``, ``lqz``; most of the time nobody
or many match. One run is the whole walk through `KEYSTROKES`; it is divided by their number.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, delete, insert, text

from pension_desk.services import roster
from pension_desk.services.desk import Desk, Role, create_desk, open_desk
from pension_desk.store.keyring import KdfCost
from pension_desk.store.schema import resident_search
from pension_desk.store.screening import refresh
from pension_desk.store.state import search_text
from tests.bench.case import Case
from tests.practice import iter_villages
from tests.practice.town import Plan
from tests.store.filled import fill
from tests.usual_rules import screening_rules

PASSPHRASE = "木棉花开三月红了"
KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
KEYSTROKES = (
    "q", "qi", "qin", "qinx", "l", "lq", "lqz", "覃", "覃小", "覃小明", "4508", "45082119",
    "4508211970", "0101", "8314", "x", "13", "138", "1387", "13877", "北塘", "北塘屯 l", "1052",
    "10521100", "zzz", "没有这个人", "w", "wx", "wxm", "韦",
)  # fmt: skip

"""What is in the box after each keystroke: initials, names, numbers, a hamlet, nobody."""
SHOWN = 50

_LIKE = text("select n from resident_search where text like :pattern escape '/' limit 200")


@dataclass
class Turns:
    """The open desk, and which keystroke is next on each side."""

    desk: Desk
    at: dict[str, int] = field(default_factory=lambda: {"ours": 0, "reference": 0})

    def next(self, side: str) -> str:
        """Return the next keystroke's text."""
        self.at[side] += 1
        return KEYSTROKES[self.at[side] % len(KEYSTROKES)]


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the search box at every size; p95 at a town and at a county."""
    for size in sizes:
        yield Case(
            name="search.keystroke",
            work=f"a keystroke in the search box, first {SHOWN} people",
            reference_name="LIKE over the narrow table, first 200 numbers",
            size=size,
            ours=_find,
            reference=_like,
            setup=open_turns,
            goal="≤ 1.5×; p95 ≤ 16 ms (150,000), 80 ms (1,500,000)",
            limit=1.5,
            runs=len(KEYSTROKES) * 3,
            p95_limit=0.016 if size <= 150_000 else 0.080,
            build=lambda folder, size=size: build_desk(folder, size),
        )


def build_desk(folder: Path, size: int) -> None:
    """Make a town desk with this many residents."""
    with create_desk(
        folder / "desk", PASSPHRASE, role=Role.TOWN, division="450821105", author="阿梅", kdf=KDF
    ) as desk:
        plan = Plan(payment_years=1)
        with desk.file.writing() as conn:
            for village in iter_villages(1, max(1, size // 5_000), size, plan=plan):
                fill(conn, village)
            _make_searchable(conn)
            refresh(conn, screening_rules(2026, date(2026, 11, 20)), None)


def _make_searchable(conn: Connection) -> None:
    """Enter the search text of everyone, as a write through the log would."""
    columns = "n, name, id_number, phone, household_no, hamlet"
    found = conn.execute(text(f"select {columns} from residents")).mappings().all()
    conn.execute(delete(resident_search))
    conn.execute(
        insert(resident_search),
        [{"n": one["n"], "text": search_text(dict(one))} for one in found],
    )


def open_turns(folder: Path) -> Turns:
    """Open the desk and warm its pages, as a search box that was used before."""
    turns = Turns(open_desk(folder / "desk", PASSPHRASE))
    roster.find(turns.desk, "没有这个人", SHOWN)
    return turns


def _find(turns: Turns) -> float:
    words = turns.next("ours")
    began = time.perf_counter()
    roster.find(turns.desk, words, SHOWN)
    return time.perf_counter() - began


def _like(turns: Turns) -> float:
    words = turns.next("reference").split()
    began = time.perf_counter()
    with turns.desk.file.reading() as conn:
        for word in words:
            conn.execute(_LIKE, {"pattern": f"%{word}%"}).all()
    return time.perf_counter() - began
