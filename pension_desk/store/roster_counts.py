"""How many residents stand behind each choice of the roster's filters."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, text

_HAMLETS = text(
    "select hamlet, count(*) from residents where hamlet is not null and present"
    " and (:village = '' or village = :village)"
    " group by hamlet order by min(walk_key)"
)


def by_village(conn: Connection) -> dict[str, int]:
    """Return residents by village code, in order of the codes."""
    return _pairs(conn, "select village, count(*) from residents where present"
                        " group by village order by village")  # fmt: skip


def by_hamlet(conn: Connection, village: str) -> dict[str, int]:
    """Return residents by hamlet, in walking order; ``village`` empty means all."""
    return {name: int(n) for name, n in conn.execute(_HAMLETS, {"village": village})}


def by_category(conn: Connection) -> dict[str, int]:
    """Return residents by category of the last screening."""
    return _pairs(conn, "select category, count(*) from standings group by category")


def by_finding(conn: Connection) -> dict[str, int]:
    """Return residents by finding of the last screening; one person may be under several."""
    found: Counter[str] = Counter()
    sql = "select findings, count(*) from standings where findings <> '' group by findings"
    for names, count in conn.execute(text(sql)):
        for name in names.split(","):
            found[name] += int(count)
    return dict(found)


def by_status(conn: Connection) -> dict[str, int]:
    """Return residents by kind of standing on a list."""
    sql = (
        "select s.kind, count(distinct s.resident_id) from statuses s"
        " join residents r on r.id = s.resident_id where r.present group by s.kind"
    )
    return _pairs(conn, sql)


def _pairs(conn: Connection, sql: str) -> dict[str, int]:
    return {name: int(count) for name, count in conn.execute(text(sql))}
