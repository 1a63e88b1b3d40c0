"""What was printed for a household and its members: the latest first."""

from __future__ import annotations

from sqlalchemy import Connection, and_, or_, select

from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeRecord
from pension_desk.store import schema
from pension_desk.store.notices import record_of

_N = schema.notices.c


def printed(
    conn: Connection, village: str, household_no: str, resident: RowId
) -> tuple[NoticeRecord, ...]:
    """Return the notices of a household, those of its other members left out, and of a person."""
    own = _N.resident_id == resident.bytes
    house = and_(_N.village == village, _N.household_no == household_no, _N.resident_id.is_(None))
    wanted = or_(own, house) if household_no else own
    asked = select(schema.notices).where(wanted).order_by(_N.year.desc(), _N.n.desc())
    return tuple(record_of(row) for row in conn.execute(asked))
