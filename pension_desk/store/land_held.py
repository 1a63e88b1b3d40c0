"""Grave fields of land records that desks differ about, by household: they wait for a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.ids import RowId
from pension_desk.store import land
from pension_desk.store.contested import open_grave


@dataclass(frozen=True)
class Held:
    """What of a household waits, in words. ``areas``: of its land; ``rest``: all the rest."""

    areas: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Everything that waits."""
        return self.areas + self.rest


NOTHING = Held()


def held(conn: Connection) -> Mapping[RowId, Held]:
    """Return the households of which a grave field waits, or one of their people's."""
    areas: dict[RowId, list[str]] = defaultdict(list)
    rest: dict[RowId, list[str]] = defaultdict(list)
    for row, fields in open_grave(conn, "land_households").items():
        for field in _in_order("land_households", fields):
            kept = areas if field.endswith("_mu4") else rest
            kept[row].append(_label("land_households", field))
    for row, fields in open_grave(conn, "land_people").items():
        person = land.person(conn, row)
        if person is not None:
            rest[person.household] += [
                f"{person.name}的{_label('land_people', field)}"
                for field in _in_order("land_people", fields)
            ]
    return {home: Held(tuple(areas[home]), tuple(rest[home])) for home in {**areas, **rest}}


def _label(table: str, field: str) -> str:
    return TABLES[table].field(field).label


def _in_order(table: str, fields: Mapping[str, object]) -> list[str]:
    return [field for field in TABLES[table].field_names if field in fields]
