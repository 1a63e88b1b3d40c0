"""Taking a list of officers (责任人名单) into the file, whatever its layout.

Two layouts are read: a line for each person (村、姓名、职务、电话、负责屯组…), and a line for each
village with a column for each role (村、挂村领导、挂村工作队长、支书…).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.duty_words import ROLES, Reach, Role
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.names import clean_name, name_key
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.responsibility import Officer
from pension_desk.services.desk import Desk
from pension_desk.services.desk import Role as DeskRole
from pension_desk.services.divisions import division_name, village_named
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.responsibility_entry import OfficerFields, officer_fields
from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.grid import Grid
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.spreadsheets.tables import Cell, Table
from pension_desk.store import responsibility as store
from pension_desk.store import roster
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter

_COLUMNS = {
    "village": re.compile(r"行政村|村名|所在村|^村|社区|^单位名称$"),
    "name": re.compile(r"姓名|责任人|^干部$|^人员$|包片人"),
    "role": re.compile(r"职务|身份|角色|类别|岗位"),
    "phone": re.compile(r"电话|手机|联系方式|号码"),
    "unit": re.compile(r"单位|部门"),
    "area": re.compile(r"片区|^片$|包片$|所属片"),
    "hamlets": re.compile(r"屯|组|负责范围|包干范围|责任范围|包片范围"),
    "note": re.compile(r"备注|说明"),
}
"""What a column's head is called, the first that fits; a head that is a role's word is a role."""

_SPLIT = re.compile(r"[、，,；;\s/]+")
_HEADS_SEARCHED = 12
_TRAIL = re.compile(r"(负责|包干|包片|等)+$")
_ALL_HAMLETS = frozenset({"全村", "各屯", "全部", "所有屯", "全村各屯", "各组"})


@dataclass(frozen=True)
class RefusedOfficer:
    """A row that was not taken: its number in the sheet, and why."""

    row: int
    reason: str


@dataclass(frozen=True)
class OfficersTaken:
    """What an import did: officers added, changed, as they were; hamlets named; rows refused."""

    added: int
    changed: int
    unchanged: int
    named: int
    refused: tuple[RefusedOfficer, ...]


@dataclass(frozen=True)
class _Line:
    """One person of a row, as the sheet has it."""

    row: int
    told: OfficerFields
    area: str = ""
    hamlets: tuple[str, ...] = ()


@dataclass
class _Heads:
    """What each column of a table is. ``roles``: column → role, for the layout by village."""

    named: dict[str, int] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    phones: dict[int, int] = field(default_factory=dict)


def import_officers(desk: Desk, file: Path, *, watch: Watch = UNWATCHED) -> Written[OfficersTaken]:
    """Take a list of officers, as one act.

    Somebody of the same name and role in a village is mended, never doubled; an empty cell
    changes nothing. Hamlets that the list names are named to them beside what they hold. A row
    that cannot be taken is told with its reason; the others are taken.

    Raises:
        Refused: not a list, or without a column of names or roles (``no_officers``).
        Unavailable: the file cannot be read.
    """
    tables = _tables(file, watch)
    refused: list[RefusedOfficer] = []
    lines = [line for table in tables for line in _lines(desk, table, refused)]
    if not lines and not refused:
        raise Refused(
            "no_officers",
            f"“{file.name}”里没有责任人。",
            "要有“姓名”和“职务”两列，或者以“挂村领导”“支书”等职务作表头。",
        )
    taken: Counter[str] = Counter()
    with desk.acting("officer", f"导入 {file.name}"[:60]) as (conn, writer):
        taker = _Taker(conn, writer, desk, taken, refused)
        for line in lines:
            taker.take(line)
    made = OfficersTaken(
        taken["added"],
        taken["changed"],
        taken["unchanged"],
        taken["named"],
        tuple(sorted(refused, key=lambda one: one.row)),
    )
    topics = frozenset({Topic.RESPONSIBILITY})
    nothing = not (made.added or made.changed or made.named)
    return Written(made, frozenset() if nothing else topics)


# --- reading a sheet ------------------------------------------------------------------


def _tables(file: Path, watch: Watch) -> tuple[Table, ...]:
    """Return the tables that list people with roles, else those that give each role a column."""
    by_role = _role_tables(file, watch)
    try:
        found = read_tables(file, watch)
    except Refused:
        if by_role:
            return by_role
        raise
    people = tuple(one for one in found if {"name", "role"} <= _heads(one).named.keys())
    return people or by_role or found


def _role_tables(file: Path, watch: Watch) -> tuple[Table, ...]:
    """Return the tables of the layout by village: below a row that names two roles or more.

    Its head has words that no list of people has, so the usual search does not know it.
    """
    return tuple(
        Table(
            sheet=grid.name,
            title="",
            headers=tuple(str(cell or "").replace("\n", "").strip() for cell in grid.rows[head]),
            rows=tuple(tuple(row) for row in grid.rows[head + 1 :]),
            numbers=tuple(range(head + 2, len(grid.rows) + 1)),
            header_rows=(head + 1,),
            footer=0,
        )
        for grid in read_book(file, watch)
        if not grid.concealed and (head := _role_head(grid)) is not None
    )


def _role_head(grid: Grid) -> int | None:
    for at, row in enumerate(grid.rows[:_HEADS_SEARCHED]):
        named = [ROLES.read(cell) for cell in row if isinstance(cell, str)]
        if len({role for role in named if role in ROLES.codes}) > 1:
            return at
    return None


def _heads(table: Table) -> _Heads:
    found = _Heads()
    for at, header in enumerate(table.headers):
        words = header.split("/")[-1].strip()
        role = ROLES.read(words)
        if role in ROLES.codes:
            found.roles[at] = role
            continue
        key = next((name for name, fits in _COLUMNS.items() if fits.search(words)), None)
        if key == "phone" and found.roles and at - 1 in found.roles:
            found.phones[at - 1] = at
        elif key is not None:
            found.named.setdefault(key, at)
    if "name" in found.named and "role" in found.named:
        found.roles.clear()
    elif len(found.roles) == 1 and "name" not in found.named:
        found.named["name"] = next(iter(found.roles))
    return found


def _lines(desk: Desk, table: Table, refused: list[RefusedOfficer]) -> Iterator[_Line]:
    heads = _heads(table)
    by_role = bool(heads.roles)
    if not by_role and not {"name", "role"} <= heads.named.keys():
        return
    above = ""
    for number, cells in zip(table.numbers, table.rows, strict=True):
        told = {key: _text(cells[at]) for key, at in heads.named.items()}
        if not any(map(_text, cells)):
            continue
        above = told.get("village") or above
        village = _village(desk, above)
        if village is None:
            named = f"“{above}”不是本镇的村（社区）" if above else "没有写是哪个村（社区）"
            refused.append(RefusedOfficer(number, f"{named}。"))
            continue
        if by_role:
            yield from _by_role(number, village, cells, heads, told)
        elif told["name"] or told["role"]:
            yield _by_person(number, village, told)


def _village(desk: Desk, words: str) -> VillageCode | None:
    if desk.identity.role is DeskRole.VILLAGE and not words:
        return VillageCode(desk.identity.division)
    here = desk.identity.division
    code = village_named(words, here) if words else None
    return code if code is not None and desk.in_scope(code) else None


def _by_person(number: int, village: VillageCode, told: dict[str, str]) -> _Line:
    hamlets = tuple(
        cleaned
        for part in _SPLIT.split(told.get("hamlets", ""))
        if (cleaned := _TRAIL.sub("", part.strip()))
    )
    fields = OfficerFields(
        village, told["name"], told["role"], told.get("phone", ""), told.get("unit", ""),
        told.get("note", ""),
    )  # fmt: skip
    return _Line(number, fields, told.get("area", ""), hamlets)


def _by_role(
    number: int, village: VillageCode, cells: Sequence[Cell], heads: _Heads, told: dict[str, str]
) -> Iterator[_Line]:
    hamlets = told.get("hamlets", "")
    for at, role in heads.roles.items():
        names = tuple(filter(None, re.split(r"[、，,；;\n/]+", _text(cells[at]))))
        phone = _text(cells[heads.phones[at]]) if at in heads.phones else ""
        for name in names:
            alone = phone if len(names) == 1 else ""
            parts = tuple(filter(None, _SPLIT.split(hamlets)))
            door = role in {Role.AREA_OFFICER.value, Role.ASSISTANT.value}
            yield _Line(
                number, OfficerFields(village, name, role, alone), told.get("area", ""),
                parts if door else (),
            )  # fmt: skip


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip()


# --- into the file --------------------------------------------------------------------


class _Taker:
    """Takes one line after another within one act."""

    def __init__(
        self,
        conn: Connection,
        writer: ActWriter,
        desk: Desk,
        taken: Counter[str],
        refused: list[RefusedOfficer],
    ) -> None:
        self._conn, self._writer, self._desk = conn, writer, desk
        self._taken, self._refused = taken, refused
        today = desk.today()
        self._known = {
            (one.village, name_key(one.name), one.role): one
            for one in store.officers(conn)
            if one.in_office(today)
        }
        self._duties: set[tuple[RowId, str]] = {
            (one.officer, one.hamlet)
            for one in store.duties(conn)
            if one.reach is Reach.HAMLET and not one.over(today)
        }
        self._hamlets: dict[str, tuple[str, ...]] = {}

    def take(self, line: _Line) -> None:
        """Take one person, and the hamlets named beside them."""
        try:
            fields = officer_fields(self._desk, line.told)
        except Refused as wrong:
            self._refused.append(RefusedOfficer(line.row, wrong.message))
            return
        row = self._officer(line, fields)
        hamlets, strange = self._named(line)
        for one in strange:
            where = division_name(line.told.village)
            self._refused.append(RefusedOfficer(line.row, f"{where}没有“{one}”这个屯（组）。"))
        for hamlet in hamlets:
            if (row, hamlet) not in self._duties:
                self._duties.add((row, hamlet))
                self._writer.insert("duties", _duty(line, row, hamlet))
                self._taken["named"] += 1

    def _officer(self, line: _Line, fields: dict[str, FieldValue]) -> RowId:
        village = VillageCode(line.told.village)
        key = (village, name_key(str(fields["name"])), str(fields["role"]))
        known = self._known.get(key)
        if known is None:
            row = self._writer.insert("officers", fields)
            self._known[key] = Officer(
                row, village, clean_name(line.told.name), line.told.phone, line.told.unit, key[2]
            )
            self._taken["added"] += 1
            return row
        now = {"phone": known.phone, "unit": known.unit, "note": known.note}
        new = {name: fields[name] for name in now if fields[name] and fields[name] != now[name]}
        if new:
            self._writer.update("officers", known.id, new)
        self._taken["changed" if new else "unchanged"] += 1
        return known.id

    def _named(self, line: _Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the hamlets that a line names, and the words that are none of the village's."""
        village = line.told.village
        if village not in self._hamlets:
            self._hamlets[village] = roster.hamlets(self._conn, village)
        known = self._hamlets[village]
        if any(word in _ALL_HAMLETS for word in line.hamlets):
            return known, ()
        found = [one for one in line.hamlets if one in known]
        strange = [one for one in line.hamlets if one not in known]
        return tuple(dict.fromkeys(found)), tuple(strange)


def _duty(line: _Line, row: RowId, hamlet: str) -> dict[str, FieldValue]:
    return {
        "village": line.told.village,
        "officer_id": row.hex,
        "reach": Reach.HAMLET.value,
        "area": line.area or None,
        "hamlet": hamlet,
    }
