"""Publicity (政策宣传): talks held, material handed out, and the coverage of hamlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.outreach import (
    HamletReach,
    Handout,
    Share,
    Talk,
    coverage,
    hamlets_reached,
    hamlets_talked,
    households_visited,
    policy_known,
)
from pension_desk.domain.outreach_words import MATERIALS, TALK_WAYS
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import outreach as store
from pension_desk.store import roster
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.OUTREACH})
_MOST_PEOPLE = 100_000
_ENTERED_BACK = 366


@dataclass(frozen=True)
class TalkFields:
    """A talk as typed. ``hamlets`` empty: for the whole village; else one record for each."""

    village: str
    hamlets: tuple[str, ...] = ()
    held_on: date | None = None
    way: str = "meeting"
    topic: str = ""
    speaker: str = ""
    reached: int | None = None
    note: str = ""


@dataclass(frozen=True)
class HandoutFields:
    """Material handed out, as typed; ``pieces`` in each of the hamlets."""

    village: str
    pieces: int
    hamlets: tuple[str, ...] = ()
    given_on: date | None = None
    kind: str = "leaflet"
    by_name: str = ""
    note: str = ""


@dataclass(frozen=True)
class Publicity:
    """The year's publicity up to the desk's day: each hamlet, gaps first, and all that was done."""

    since: date
    until: date
    hamlets: tuple[HamletReach, ...]
    talks: tuple[Talk, ...]
    handouts: tuple[Handout, ...]

    @property
    def reached(self) -> Share:
        """Hamlets that publicity has come to."""
        return hamlets_reached(self.hamlets)

    @property
    def talked(self) -> Share:
        """Hamlets in which a talk was held."""
        return hamlets_talked(self.hamlets)

    @property
    def visited(self) -> Share:
        """Households of which somebody was visited."""
        return households_visited(self.hamlets)

    @property
    def known(self) -> Share:
        """Adults who know the policy, of those asked."""
        return policy_known(self.hamlets)


def publicity(
    desk: Desk, *, since: date | None = None, until: date | None = None, village: str = ""
) -> Publicity:
    """Return the publicity of a span of days (the year up to today) of one village or all.

    Raises `Refused` when the span ends before it begins.
    """
    end = until or desk.today()
    begin = since or date(end.year, 1, 1)
    if end < begin:
        raise Refused("bad_span", f"结束日期{end}早于开始日期{begin}。")
    with desk.file.reading() as conn:
        talks = store.talks(conn, begin, end, village)
        handouts = store.handouts(conn, begin, end, village)
        people = store.neighbours(conn, begin, end, village)
    return Publicity(begin, end, coverage(people, talks, handouts), talks, handouts)


def record_talk(desk: Desk, told: TalkFields) -> Written[int]:
    """Enter a talk, one record for each hamlet, as one act; returns how many.

    Raises `Refused`: a village or hamlet that there is not, no topic, a day in the future or
    more than a year ago, or a number of people that cannot be.
    """
    day = _day(desk, told.held_on)
    if not told.topic.strip():
        raise Refused("no_topic", "请填写宣讲的内容。")
    if told.reached is not None and not 0 <= told.reached <= _MOST_PEOPLE:
        raise Refused("bad_count", f"到场人数{told.reached}不对。")
    with desk.acting("publicity", f"宣讲 {told.topic.strip()[:20]}") as (conn, writer):
        places = _places(conn, desk, told.village, told.hamlets)
        for hamlet in places:
            fields: dict[str, FieldValue] = {
                "village": told.village,
                "hamlet": hamlet or None,
                "held_on": day.isoformat(),
                "way": TALK_WAYS.read(told.way) or None,
                "topic": told.topic.strip(),
                "speaker": told.speaker.strip() or desk.author,
                "reached": told.reached,
                "note": told.note.strip() or None,
            }
            writer.insert("talks", fields)
    return Written(len(places), _TOPICS)


def record_handout(desk: Desk, told: HandoutFields) -> Written[int]:
    """Enter material handed out, one record for each hamlet, as one act; refused as a talk."""
    day = _day(desk, told.given_on)
    if not 1 <= told.pieces <= _MOST_PEOPLE:
        raise Refused("bad_count", f"发放份数{told.pieces}不对。", "请填1以上的整数。")
    kind = MATERIALS.read(told.kind)
    if not kind:
        raise Refused("no_material", "请填写发放的材料。")
    with desk.acting("publicity", f"发放{MATERIALS.label(kind)}{told.pieces}份") as (conn, writer):
        places = _places(conn, desk, told.village, told.hamlets)
        for hamlet in places:
            fields: dict[str, FieldValue] = {
                "village": told.village,
                "hamlet": hamlet or None,
                "given_on": day.isoformat(),
                "kind": kind,
                "pieces": told.pieces,
                "by_name": told.by_name.strip() or desk.author,
                "note": told.note.strip() or None,
            }
            writer.insert("handouts", fields)
    return Written(len(places), _TOPICS)


def remove(desk: Desk, row: RowId, reason: str) -> Written[None]:
    """Take back a talk or handout that was entered by mistake; refused without a reason."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("publicity", f"删除：{reason.strip()}") as (conn, writer):
        for table, found in (
            ("talks", store.talks(conn, date.min, date.max)),
            ("handouts", store.handouts(conn, date.min, date.max)),
        ):
            if any(one.id == row for one in found):
                writer.delete(table, row)
                return Written(None, _TOPICS)
    raise Refused("no_such_record", "找不到这条记录，可能已被删除。")


def _day(desk: Desk, told: date | None) -> date:
    day = told or desk.today()
    if day > desk.today():
        raise Refused("future_date", f"日期{day}在今天之后。")
    if (desk.today() - day).days > _ENTERED_BACK:
        raise Refused("too_long_ago", f"日期{day}太早，请核对年份。")
    return day


def _places(conn: Connection, desk: Desk, village: str, hamlets: Sequence[str]) -> tuple[str, ...]:
    if len(village) != 12 or not desk.in_scope(village):
        raise Refused("bad_village", "请选本镇的村（社区）。")
    known = roster.hamlets(conn, village)
    for one in hamlets:
        if one not in known:
            raise Refused("no_such_hamlet", f"{division_name(village)}没有“{one}”这个屯（组）。")
    return tuple(dict.fromkeys(hamlets)) or ("",)
