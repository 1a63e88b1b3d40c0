"""Whether this desk's clock can be believed: it decides nothing, but a wrong one is said."""

from __future__ import annotations

from datetime import datetime, timedelta

from pension_desk.services.desk import Desk
from pension_desk.store import bundle_log

_SLACK = timedelta(hours=1)
_LONG = timedelta(days=90)


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def clock_warnings(desk: Desk, created: datetime | None = None) -> tuple[str, ...]:
    """Return sentences about this desk's clock, none when nothing is odd.

    ``created``: when the other side wrote its bundle, by its own clock.
    """
    now = desk.clock()
    with desk.file.reading() as conn:
        last = bundle_log.last_own_act(conn)
    found = []
    if last is not None and now < last - _SLACK:
        found.append(
            f"本机时间（{_moment(now)}）早于本机最近一次操作（{_moment(last)}），请核对电脑时间。"
        )
    if created is not None and created > now + _SLACK:
        found.append(
            f"数据包的时间（{_moment(created)}）比本机时间（{_moment(now)}）还晚，"
            "请核对两边电脑的时间。"
        )
    if created is not None and now > created + _LONG:
        days = (now - created).days
        found.append(f"数据包是{days}天以前写的；不是放了这么久的话，请核对电脑时间。")
    return tuple(found)
