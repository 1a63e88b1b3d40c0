"""Damaged and doubtful matches: the queue that a person answers, and its knock-on effects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.identity import (
    IdReading,
    birth_of,
    could_be,
    read_id,
    repairs,
    sex_of,
)
from pension_desk.domain.ids import RowId
from pension_desk.domain.list_targets import target_of
from pension_desk.domain.lists import ListKind
from pension_desk.domain.matching import Candidate, Match, Sought, agreeing, born_then, match
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import village_named
from pension_desk.services.land_people_import import PERSON, link, retake
from pension_desk.services.list_import import alike
from pension_desk.services.list_records import records_of
from pension_desk.services.list_run import Heaps, ListRun
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import matching, pending, roster
from pension_desk.store.contested import open_grave
from pension_desk.store.desk_file import Connection
from pension_desk.store.land_rosters import members_of_numbers
from pension_desk.store.log import ActWriter
from pension_desk.store.pending import PendingRow

_TOPICS = frozenset({Topic.PROPOSALS, Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING})


@dataclass(frozen=True)
class Proposal:
    """One question to a person: is this row that resident?

    ``proposed_id`` and ``proposed_resident`` are None where nobody was found; such a row
    stays until another list or an edit tells more.
    """

    number: int
    kind: ListKind
    sheet: str
    row: int
    id_as_sent: str
    name: str
    proposed_id: str | None
    proposed_resident: RowId | None
    proposed_name: str
    why: str
    certain: bool


def _proposals(conn: Connection, rows: Iterable[PendingRow]) -> tuple[Proposal, ...]:
    found = []
    for row in rows:
        who = row.proposed_resident or row.resident_id
        resident = roster.resident(conn, who) if who else None
        found.append(
            Proposal(
                number=row.number,
                kind=row.kind,
                sheet=row.sheet,
                row=row.row,
                id_as_sent=row.id_sent,
                name=row.name,
                proposed_id=row.proposed_id,
                proposed_resident=who,
                proposed_name=resident.name if resident else "",
                why=row.why,
                certain=row.sure,
            )
        )
    return tuple(found)


def pending_proposals(desk: Desk) -> tuple[Proposal, ...]:
    """Return every question still open, oldest first."""
    with desk.file.reading() as conn:
        return _proposals(conn, pending.open_rows(conn, ("proposed", "unclear")))


def proposals_of(conn: Connection, import_number: int) -> tuple[Proposal, ...]:
    """Return the questions that one import left."""
    rows = pending.of_import(conn, import_number)
    return _proposals(conn, [row for row in rows if row.state in {"proposed", "unclear"}])


def waiting_rows(desk: Desk) -> tuple[PendingRow, ...]:
    """Return the rows of whole numbers that are in no register yet (不在户籍名册)."""
    with desk.file.reading() as conn:
        return pending.open_rows(conn, ("waiting",))


def accept(desk: Desk, numbers: Sequence[int]) -> Written[int]:
    """Say yes to proposals; returns how many were taken.

    Raises `Refused` when one has nobody to accept, was answered already, or would give one ID
    number to two residents; then none is taken.
    """
    with desk.acting("accept", f"{len(numbers)}条") as (conn, writer):
        rows = pending.numbered(conn, numbers)
        _check_open(rows, numbers)
        for row in rows:
            _take(desk, conn, writer, row)
        rematch(desk, conn, writer)
        refresh_standing(conn, desk, None)
    return Written(len(rows), _TOPICS)


def accept_all_certain(desk: Desk) -> Written[int]:
    """Accept every proposal that is the only one fitting by name, birth date and number.

    Accepting some may make others certain; goes on until nothing more is.
    """
    taken = 0
    while True:
        sure = [found.number for found in pending_proposals(desk) if found.certain]
        if not sure:
            return Written(taken, _TOPICS if taken else frozenset())
        taken += accept(desk, sure).value


def reject(desk: Desk, numbers: Sequence[int]) -> Written[int]:
    """Say no to proposals; a register's row that was not its proposed resident becomes one."""
    with desk.acting("reject", f"{len(numbers)}条") as (conn, writer):
        rows = pending.numbered(conn, numbers)
        _check_open(rows, numbers)
        pending.reject(conn, numbers, writer.row)
        for row in rows:
            if _becomes_resident(row):
                writer.insert("residents", _resident_fields(desk, row))
        refresh_standing(conn, desk, None)
    return Written(len(rows), _TOPICS)


def rejected_proposals(desk: Desk) -> tuple[Proposal, ...]:
    """Return what a person answered no and may be asked again, the latest first."""
    with desk.file.reading() as conn:
        rows = [row for row in pending.rejected(conn) if not _becomes_resident(row)]
        return _proposals(conn, rows)


def reopen(desk: Desk, numbers: Sequence[int]) -> Written[int]:
    """Ask again what a person answered no, about the roster as it is now.

    Raises `Refused` ``not_rejected`` where a row was not answered so, or has become a resident.
    """
    with desk.acting("reopen", f"{len(numbers)}条") as (conn, writer):
        known = {row.number for row in pending.rejected(conn) if not _becomes_resident(row)}
        wrong = [number for number in numbers if number not in known]
        if wrong:
            raise Refused(
                "not_rejected",
                f"第{wrong[0]}号提议没有退回过，或已按它新立了一个人。",
                "新立的人可以用撤销退回。",
            )
        pending.reopen(conn, numbers, writer.row)
        rematch(desk, conn, writer)
        refresh_standing(conn, desk, None)
    return Written(len(numbers), _TOPICS)


def _becomes_resident(row: PendingRow) -> bool:
    """Whether a no means that the row is somebody else, whom the register names."""
    return row.kind is ListKind.HOUSEHOLDS and row.resident_id is None


def _check_open(rows: Sequence[PendingRow], numbers: Sequence[int]) -> None:
    found = {row.number for row in rows if row.state in {"proposed", "unclear"}}
    missing = [number for number in numbers if number not in found]
    if missing:
        raise Refused(
            "not_pending", f"第{missing[0]}号提议不存在，或已经处理过。", "请刷新后再试。"
        )


def _resident_fields(desk: Desk, row: PendingRow) -> dict[str, FieldValue]:
    """Return the resident that a register's row describes."""
    values = row.values
    named = str(values.get("village") or "")
    taken = ("hamlet", "household_no", "sex", "nation", "birth", "relation", "phone", "address")
    fields: dict[str, FieldValue] = {name: values.get(name) for name in taken}
    return fields | {
        "village": village_named(named, desk.identity.division) or desk.identity.division,
        "name": row.name,
        "id_number": row.id_number,
        "id_sent": None if row.id_number else row.id_sent,
    }


def _take(desk: Desk, conn: Connection, writer: ActWriter, row: PendingRow) -> None:
    """Write what one accepted row says."""
    resident = row.resident_id or row.proposed_resident
    if resident is None or (row.kind is ListKind.HOUSEHOLDS and not row.proposed_id):
        raise Refused(
            "nobody_proposed",
            f"“{row.name}”还没有找到对应的人，不能确认。",
            "请在居民名册中补全号码，或退回这一行。",
        )
    if row.proposed_id:
        _give_number(conn, writer, resident, row)
    if row.kind is ListKind.LAND_PEOPLE:
        link(_run(desk, conn, writer, row.kind), row, resident)
    elif row.kind is not ListKind.HOUSEHOLDS:
        run = _run(desk, conn, writer, row.kind)
        records = records_of(run)
        outcome = records.set_one(row.name, row.values, resident)
        if outcome not in {"changed", "unchanged"}:
            raise Refused("clash", f"“{row.name}”：{outcome}")
        records.write()
    pending.set_state(conn, row.number, "accepted")


def _give_number(conn: Connection, writer: ActWriter, resident: RowId, row: PendingRow) -> None:
    """Give a resident the whole number when they have none."""
    found = roster.resident(conn, resident)
    number = row.proposed_id or ""
    if found is None or found.id_number is not None:
        return
    bearers = matching.by_number(conn, [number]).get(number, [])
    if bearers:
        raise Refused(
            "number_taken",
            f"号码{number[:6]}********{number[-4:]}已经登记在另一位居民名下。",
            "请先核对两人的身份证。",
        )
    fields: dict[str, FieldValue] = {"id_number": number, "birth": birth_of(number).isoformat()}
    if not found.sex:
        fields["sex"] = sex_of(number)
    writer.update_many("residents", [(resident, fields)])


def _run(desk: Desk, conn: Connection, writer: ActWriter, kind: ListKind) -> ListRun:
    today = desk.today()
    return ListRun(
        desk,
        conn,
        writer,
        kind,
        year=today.year,
        as_of=today.isoformat(),
        import_number=0,
        heaps=Heaps(),
        open_grave=open_grave(conn),
    )


def rematch(desk: Desk, conn: Connection, writer: ActWriter) -> None:
    """Hold every waiting row against the roster as it now is; what became certain is written."""
    retake(_run(desk, conn, writer, ListKind.LAND_PEOPLE))
    rows = pending.open_rows(conn)
    evidence = _evidence(rows)
    rows = tuple(r for r in rows if r.kind is not ListKind.LAND_PEOPLE or PERSON in r.values)
    _rematch_households(conn, [r for r in rows if r.kind is ListKind.HOUSEHOLDS], evidence)
    by_kind: dict[ListKind, list[PendingRow]] = defaultdict(list)
    for row in rows:
        if row.kind is not ListKind.HOUSEHOLDS:
            by_kind[row.kind].append(row)
    contenders: dict[RowId, set[str]] = defaultdict(set)
    found: list[tuple[PendingRow, Match]] = []
    for kind, some in by_kind.items():
        run = _run(desk, conn, writer, kind)
        # whole numbers first: between namesakes a damaged row is rather the one still missing
        for whole in (True, False):
            certain: list[tuple[PendingRow, RowId]] = []
            for row, new in _matches(run, [r for r in some if bool(r.id_number) is whole]):
                if new.certain and new.resident:
                    certain.append((row, new.resident))
                    continue
                found.append((row, new))
                if new.resident and new.proposed_id:
                    contenders[new.resident].add(new.proposed_id)
            _settle(run, certain)
    for row, new in found:
        alone = new.resident is None or len(contenders[new.resident]) <= 1
        _keep(conn, row, new if alone else replace(new, sure=False))


@dataclass(frozen=True)
class _Evidence:
    """What other lists say of a name: whole numbers nobody bears yet, and damaged readings."""

    whole: frozenset[str]
    damaged: tuple[IdReading, ...]

    def fitting(self, reading: IdReading, birth: str | None, sex: str) -> tuple[str, ...]:
        """Return the numbers that a register's damaged one could be, by this evidence."""
        found = [
            number
            for number in sorted(self.whole)
            if could_be(reading, number) and born_then(birth, number)
        ]
        if found:
            return tuple(found)
        # two slips in two lists meet in the one number that explains both
        possible = agreeing(repairs(reading), birth, sex)
        return tuple(
            number for number in possible if any(could_be(one, number) for one in self.damaged)
        )


def _evidence(rows: Iterable[PendingRow]) -> dict[str, _Evidence]:
    """Return what rows of other lists say, by the name that came with them."""
    whole: dict[str, set[str]] = defaultdict(set)
    damaged: dict[str, list[IdReading]] = defaultdict(list)
    for row in rows:
        if row.kind is ListKind.HOUSEHOLDS:
            continue
        if row.id_number:
            whole[row.name_key].add(row.id_number)
        elif row.state == "unclear":
            damaged[row.name_key].append(read_id(row.id_sent))
    return {
        name: _Evidence(frozenset(whole[name]), tuple(damaged[name])) for name in {*whole, *damaged}
    }


def _rematch_households(
    conn: Connection, rows: Iterable[PendingRow], evidence: dict[str, _Evidence]
) -> None:
    for row in rows:
        if row.resident_id is None:
            continue
        resident = roster.resident(conn, row.resident_id)
        if resident is None or resident.id_number is not None:
            pending.set_state(conn, row.number, "accepted")
            continue
        if row.name_key not in evidence:
            continue
        reading = read_id(row.id_sent)
        fitting = evidence[row.name_key].fitting(reading, row.birth, resident.sex)
        if fitting:
            sure = len(fitting) == 1
            why = "另一份名单中同名、同出生日期的号码吻合" if sure else "另有名单中几个号码都吻合"
            _keep(conn, row, Match(row.resident_id, proposed_id=fitting[0], why=why, sure=sure))


def _matches(run: ListRun, rows: Sequence[PendingRow]) -> Iterable[tuple[PendingRow, Match]]:
    people = [(row, _sought(run.desk, row)) for row in rows]
    by_number = matching.by_number(run.conn, [row.id_number for row in rows if row.id_number])
    by_name = matching.by_name(run.conn, [row.name_key for row in rows])
    homes = [str(row.values["household_no"]) for row in rows if row.values.get("household_no")]
    members = members_of_numbers(run.conn, homes)
    for row, wanted in people:
        bearers = by_number.get(row.id_number or "", [])
        others = [] if len(bearers) == 1 else alike(run.conn, wanted, by_name)
        at_home = members.get(str(row.values.get("household_no") or ""), frozenset())
        others = [one for one in others if one.resident in at_home] or others
        yield row, match(wanted, bearers, others, _served(run, row, others))


def _served(run: ListRun, row: PendingRow, others: Sequence[Candidate]) -> frozenset[RowId]:
    """Return those of several namesakes for whom this list already has a row."""
    if row.id_number or len(others) < 2 or row.kind is ListKind.LAND_PEOPLE:
        return frozenset()
    town = run.desk.identity.role is Role.TOWN
    target = target_of(run.kind, row.name, row.values, year=run.year, as_of=run.as_of, town=town)
    told = {name: target.fields.get(name) for name in ("scheme", "kind", "year")}
    equal = {name: value for name, value in told.items() if value is not None}
    return matching.served(run.conn, target.table, [c.resident for c in others], equal)


def _sought(desk: Desk, row: PendingRow) -> Sought:
    named = row.values.get("village")
    village = village_named(str(named), desk.identity.division) if named else None
    return Sought(row.name_key, read_id(row.id_number or row.id_sent), row.birth, village)


def _settle(run: ListRun, certain: Sequence[tuple[PendingRow, RowId]]) -> None:
    """Write the rows whose person is certain now; one that clashes is kept with its reason."""
    if run.kind is ListKind.LAND_PEOPLE:
        for row, resident in certain:
            link(run, row, resident)
        pending.set_states(run.conn, [row.number for row, _resident in certain], "accepted")
        return
    records = records_of(run)
    outcomes = records.set_all(certain)
    records.write()
    taken = []
    for (row, resident), outcome in zip(certain, outcomes, strict=True):
        if outcome in {"changed", "unchanged"}:
            taken.append(row.number)
        else:
            pending.set_match(run.conn, row.number, Match(resident, why=outcome), "rejected")
    pending.set_states(run.conn, taken, "accepted")


def _keep(conn: Connection, row: PendingRow, new: Match) -> None:
    """Note a row's new proposal where it differs from the old one."""
    if new.resident is None:
        return
    old = (row.proposed_resident, row.proposed_id, row.why, row.sure)
    if old != (new.resident, new.proposed_id, new.why, new.sure):
        pending.set_match(conn, row.number, new, "proposed")
