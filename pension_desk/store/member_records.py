"""Registrations, payments and standings of many residents at once, for what reckons a village."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Row, text

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import Contribution, Registration, Status
from pension_desk.store.roster import contribution_of, registration_of, status_of

T = TypeVar("T")

_OF = "where resident_id in (select unhex(value) from json_each(:ids))"
_REGISTRATIONS = text(f"select * from registrations {_OF} order by scheme")  # noqa: S608
_CONTRIBUTIONS = text(f"select * from contributions {_OF} order by year desc, paid_on, n")  # noqa: S608
_STATUSES = text(f"select * from statuses {_OF} order by kind")  # noqa: S608


@dataclass(frozen=True)
class MemberRecords:
    """By resident, each in the order in which the roster gives them one by one."""

    registrations: Mapping[RowId, Sequence[Registration]]
    contributions: Mapping[RowId, Sequence[Contribution]]
    statuses: Mapping[RowId, Sequence[Status]]


def member_records(conn: Connection, rows: Iterable[RowId]) -> MemberRecords:
    """Return the records of these residents, who without any are left out."""
    asked = {"ids": json.dumps([row.hex for row in rows])}
    return MemberRecords(
        _by_resident(conn.execute(_REGISTRATIONS, asked), registration_of),
        _by_resident(conn.execute(_CONTRIBUTIONS, asked), contribution_of),
        _by_resident(conn.execute(_STATUSES, asked), status_of),
    )


def _by_resident(found: Iterable[Row[Any]], value: Callable[[Row[Any]], T]) -> dict[RowId, list[T]]:
    by_resident: dict[RowId, list[T]] = defaultdict(list)
    for row in found:
        by_resident[RowId(UUID(bytes=row.resident_id))].append(value(row))
    return dict(by_resident)
