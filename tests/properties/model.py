"""The rule of merging written a second time, from its description alone, to hold desks against.

A field's newest changes are those that no other has superseded: sets of dots, nothing else. One,
or several with equal values: settled. Several that differ: contested, and a value stands all the
same: the owner's first, then the later, then by desk id. A record of which one newest mark says
deleted is gone. Nothing here knows of files and bundles. What is written once and for all in the
data dictionary (who owns a field, what a record hangs on) is read from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pension_desk.domain.dictionary import EVERYONE, TABLES

Dot = tuple[str, int]
"""A desk's id (hex) and the number that this desk gave to one of its changes."""

Value = str | int | None
Record = dict[str, Value]
"""The value of each field of a record; the table's name under ``""``."""


@dataclass(frozen=True)
class Told:
    """One change, as its maker told it. ``act``: number, kind and detail of the deed."""

    dot: Dot
    table: str
    row: str
    fields: Mapping[str, Value]
    replaces: Mapping[str, frozenset[Dot]]
    author: str
    at: datetime
    act: tuple[int, str, str]


@dataclass
class Mind:
    """What one desk must think, given the changes that it holds.

    ``roles``: desk → whose it is, ``town`` or ``village``. ``lay_in``: the village to which each
    change's record belonged here when the change came, a new record's where it then was.
    """

    roles: Mapping[str, str]
    held: dict[Dot, Told] = field(default_factory=dict)
    by_row: dict[str, tuple[Told, ...]] = field(default_factory=dict)
    values: dict[str, Record] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    contested: dict[str, frozenset[str]] = field(default_factory=dict)
    lay_in: dict[Dot, Value] = field(default_factory=dict)

    def copy(self) -> Mind:
        """Return a mind that goes its own way from here."""
        kept = (self.held, self.by_row, self.values, self.contested, self.lay_in)
        held, by_row, values, contested, lay_in = map(dict, kept)
        return Mind(self.roles, held, by_row, values, self.gone, contested, lay_in)

    @property
    def records(self) -> dict[str, Record]:
        """Every record that is there."""
        return {row: values for row, values in self.values.items() if row not in self.gone}

    def take(self, news: Iterable[Told]) -> None:
        """Hold further changes and think their records over."""
        for told in news:
            assert told.dot not in self.held
            before = self.place(told.row)
            self.held[told.dot] = told
            self.by_row[told.row] = (*self.by_row.get(told.row, ()), told)
            self._think(told.row)
            self.lay_in[told.dot] = before or self.place(told.row)

    def place(self, row: str) -> Value:
        """Return the village that a record belongs to, or last did; None when nothing says so.

        What hangs on a record that is gone belongs nowhere.
        """
        values = self.values.get(row)
        if values is None:
            return None
        rule = TABLES[str(values[""])]
        if rule.scope == EVERYONE:
            return EVERYONE
        if not rule.hangs:
            return self.values[self.living(row)]["village"]
        host = self.living(str(values[rule.scope]))
        return None if host in self.gone else self.place(host)

    def living(self, row: str) -> str:
        """Return the record that lives on for one that was merged: the furthest that is there.

        In a circle that is the smallest; a record for which nothing is there stands for itself.
        """
        chain: list[str] = []
        at: Value = row
        while at is not None and at not in chain:
            chain.append(str(at))
            at = self.values.get(str(at), {}).get("merged_into")
        there = [x for x in chain if x in self.values and x not in self.gone]
        circle = [x for x in there if at is not None and chain.index(x) >= chain.index(str(at))]
        return min(circle) if circle else (there or [row])[-1]

    def heads(self, row: str, name: str) -> list[Told]:
        """Return a field's newest changes."""
        log = self.by_row.get(row, ())
        gone = {dot for told in log for dot in told.replaces.get(name, ())}
        return [told for told in log if name in told.fields and told.dot not in gone]

    def _think(self, row: str) -> None:
        rules = TABLES[self.by_row[row][0].table]
        values: Record = {"": rules.name} | dict.fromkeys(rules.field_names)
        differ = set()
        named = {name for told in self.by_row[row] for name in told.fields} - {"deleted"}
        for name in sorted(named, key=lambda name: name != rules.told_by):
            owner = rules.field_in(name, values).owner
            strength = {
                (self.roles[told.dot[0]] == owner, told.at, *told.dot): told.fields[name]
                for told in self.heads(row, name)
            }
            values[name] = strength[max(strength)]
            if len(set(strength.values())) > 1:
                differ.add(name)
        gone = any(told.fields["deleted"] for told in self.heads(row, "deleted"))
        self.values[row] = values
        self.gone = self.gone | {row} if gone else self.gone - {row}
        self.contested.pop(row, None)
        if differ and not gone:
            self.contested[row] = frozenset(differ)
