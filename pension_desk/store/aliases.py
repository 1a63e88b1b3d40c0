"""Records of people who were merged, kept with whom they live on in (derived from the log).

The table of aliases says for each merged record which one lives on. What hangs on an alias hangs
in the settled state on the living record, wherever and whenever it came from, so that nothing
that reads the file need know of aliases. Only what merely repeats an entry of another of the
person's records stays with its alias, out of sight, and so never counts twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import SYNCED
from pension_desk.domain.field_rules import FieldKind, TableRule
from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import Hanging, doubles, survivors
from pension_desk.store.log_entries import entries_of, hex_array, log_values, values_of
from pension_desk.store.row_ids import row_bytes
from pension_desk.store.state import update_present

ABOUT_PEOPLE: tuple[TableRule, ...] = tuple(rule for rule in SYNCED if rule.person_field)
"""Tables whose records name a resident."""


def aliases(conn: Connection) -> dict[bytes, bytes]:
    """Return the living record of every merged one; those that stand for themselves left out."""
    listing = conn.exec_driver_sql("SELECT id, living FROM aliases WHERE living <> id")
    return {row: living for row, living in listing}  # noqa: C416 - types


def merged_into(conn: Connection) -> dict[bytes, bytes]:
    """Return every merged record and the one that it was merged into."""
    return {row: into for row, into in conn.exec_driver_sql('SELECT id, "into" FROM aliases')}  # noqa: C416 - types


def living_of(conn: Connection, row: RowId) -> RowId:
    """Return the record that lives on for a resident: its own, unless it was merged."""
    found = conn.exec_driver_sql("SELECT living FROM aliases WHERE id = ?", (row.bytes,)).first()
    return RowId(UUID(bytes=found.living)) if found else row


def aliases_of(conn: Connection, living: RowId) -> tuple[RowId, ...]:
    """Return the merged records of a living one."""
    listing = conn.exec_driver_sql(
        "SELECT id FROM aliases WHERE living = ? AND id <> living ORDER BY id", (living.bytes,)
    )
    return tuple(RowId(UUID(bytes=row)) for (row,) in listing)


def astray(conn: Connection) -> dict[RowId, str]:
    """Return the merged records that lie in another village than the living one, with that."""
    listing = conn.exec_driver_sql(
        "SELECT a.id, r.village, l.village FROM aliases AS a JOIN residents AS l ON l.id = a.living"
        " LEFT JOIN residents AS r ON r.id = a.id WHERE a.living <> a.id"
    ).all()
    deleted = [RowId(UUID(bytes=row)) for row, village, _right in listing if village is None]
    logged = log_values(conn, deleted) if deleted else {}
    found: dict[RowId, str] = {}
    for row, village, right in listing:
        record = RowId(UUID(bytes=row))
        if (village or logged.get(record, {}).get("village")) != right:
            found[record] = right
    return found


# --- keeping the table, and what follows from it ------------------------------------------


def follow(
    conn: Connection,
    table: str,
    told: Mapping[RowId, Mapping[str, FieldValue]],
    gone: Iterable[RowId] = (),
) -> None:
    """Follow what was written to a table's records; after every write, with the log up to date.

    ``told``: the fields that were set, by record; ``gone``: records that were taken away.
    """
    if table == "residents":
        _follow_people(conn, told, gone)
        return
    rule = next((rule for rule in ABOUT_PEOPLE if rule.name == table), None)
    living = aliases(conn) if rule else {}
    if rule is None or not living:
        return
    hung_anew = {row for row, fields in told.items() if rule.person_field in fields} | set(gone)
    hosts = _hosts(conn, rule, told) | _hosts_ever(conn, rule, hung_anew)
    concerned = hosts & {*living, *living.values()}
    if concerned:
        _rehang(conn, (rule,), concerned)


def _follow_people(
    conn: Connection, told: Mapping[RowId, Mapping[str, FieldValue]], gone: Iterable[RowId]
) -> None:
    merged = {
        row.bytes: row_bytes(fields["merged_into"])
        for row, fields in told.items()
        if "merged_into" in fields
    }
    former = _note(conn, merged)
    if not (former or conn.exec_driver_sql("SELECT 1 FROM aliases LIMIT 1").first()):
        return
    changed = {*former, *former.values(), *merged, *_reckon(conn)}
    update_present(conn, {*changed, *(row.bytes for row in (*told, *gone))})
    if changed:
        _rehang(conn, ABOUT_PEOPLE, changed)


def _note(conn: Connection, merged: Mapping[bytes, bytes | None]) -> dict[bytes, bytes]:
    """Write down who was merged into whom; return those no longer merged with their living."""
    former: dict[bytes, bytes] = {}
    for row, into in merged.items():
        if into is None:
            was = conn.exec_driver_sql("DELETE FROM aliases WHERE id = ? RETURNING living", (row,))
            former.update((row, living) for (living,) in was.all())
            continue
        conn.exec_driver_sql(
            'INSERT INTO aliases (id, "into", living) VALUES (?, ?, ?)'
            ' ON CONFLICT (id) DO UPDATE SET "into" = excluded."into"',
            (row, into, row),
        )
    return former


def _reckon(conn: Connection) -> set[bytes]:
    """Find who lives on for each merged record; return everyone for whom that has changed."""
    listing = conn.exec_driver_sql('SELECT id, "into", living FROM aliases').all()
    into = {row: target for row, target, _living in listing}
    there = {
        row
        for (row,) in conn.exec_driver_sql(
            "SELECT r.id FROM json_each(?) AS j CROSS JOIN residents AS r ON r.id = unhex(j.value)",
            (hex_array({*into, *into.values()}),),
        )
    }
    now = survivors(into, there)
    changed: set[bytes] = set()
    for row, _target, was in listing:
        if now[row] != was:
            conn.exec_driver_sql("UPDATE aliases SET living = ? WHERE id = ?", (now[row], row))
            changed |= {row, was, now[row]}
    return changed


def _hosts(conn: Connection, rule: TableRule, rows: Iterable[RowId]) -> set[bytes]:
    """Return the residents whom these records name in the settled state."""
    named = conn.exec_driver_sql(
        f"SELECT DISTINCT t.{rule.person_field} FROM json_each(?) AS j"  # noqa: S608
        f" CROSS JOIN {rule.name} AS t ON t.id = unhex(j.value)",
        (hex_array(row.bytes for row in rows),),
    )
    return {host for (host,) in named if host is not None}


def _hosts_ever(conn: Connection, rule: TableRule, rows: Iterable[RowId]) -> set[bytes]:
    """Return the residents whom these records ever named."""
    return {
        host
        for entries in entries_of(conn, (row.bytes for row in rows)).values()
        for value in values_of(entries, rule.person_field).values()
        if (host := row_bytes(value)) is not None
    }


# --- hanging records where they belong ----------------------------------------------------


def _rehang(conn: Connection, tables: Iterable[TableRule], people: set[bytes]) -> None:
    """Hang all that speaks of these people, and of those merged with them, on the living."""
    living = aliases(conn)
    groups: dict[bytes, set[bytes]] = defaultdict(set)
    for row, target in living.items():
        groups[target] |= {row, target}
    wanted = {living.get(row, row) for row in people}
    members = {row for one in wanted for row in groups.get(one, ())} | people
    for rule in tables:
        _rehang_table(conn, rule, members, living)


def _rehang_table(
    conn: Connection, rule: TableRule, members: set[bytes], living: Mapping[bytes, bytes]
) -> None:
    field = rule.person_field
    hangs: dict[RowId, bytes] = {
        RowId(UUID(bytes=row)): host
        for row, host in conn.exec_driver_sql(
            f"SELECT t.id, t.{field} FROM json_each(?) AS j"  # noqa: S608 - the dictionary's names
            f" CROSS JOIN {rule.name} AS t ON t.{field} = unhex(j.value)",
            (hex_array(members),),
        )
    }
    right = _right_hosts(rule, log_values(conn, list(hangs)), living)
    moved = [(right[row], row.bytes) for row, host in hangs.items() if right.get(row, host) != host]
    if moved:
        conn.exec_driver_sql(f"UPDATE {rule.name} SET {field} = ? WHERE id = ?", moved)  # noqa: S608


def _right_hosts(
    rule: TableRule,
    records: Mapping[RowId, Mapping[str, FieldValue]],
    living: Mapping[bytes, bytes],
) -> dict[RowId, bytes]:
    """Return the resident on whom each record is to hang, by what the log says of them."""
    others = [
        f.name for f in rule.fields if f.kind is FieldKind.ROW and f.name != rule.person_field
    ]
    referred = {row_bytes(said.get(name)) for said in records.values() for name in others}
    people: dict[bytes, list[Hanging]] = defaultdict(list)
    for row, said in records.items():
        host = row_bytes(said.get(rule.person_field))
        if host is not None:
            same = tuple(map(said.get, rule.once)) if rule.once else (row,)
            linked = row.bytes in referred or any(said.get(x) is not None for x in others)
            filled = sum(value is not None for value in said.values())
            person = living.get(host, host)
            people[person].append(Hanging(row.bytes, host, same, filled, linked))
    found: dict[RowId, bytes] = {}
    for person, some in people.items():
        repeated = doubles(some, person)
        for x in some:
            found[RowId(UUID(bytes=x.row))] = x.host if x.row in repeated else person
    return found
