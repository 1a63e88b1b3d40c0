"""Handing an officer's work over to another (工作交接), and letting an officer leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.responsibility import Duty, Officer
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.responsibility import officer
from pension_desk.services.responsibility_entry import told_in_words
from pension_desk.store import responsibility as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter

_TOPICS = frozenset({Topic.RESPONSIBILITY})


@dataclass(frozen=True)
class HandedOver:
    """A handover (交接): who gave what to whom, from which day."""

    giver: Officer
    taker: Officer
    from_on: date
    duties: tuple[Duty, ...]


def leave(desk: Desk, row: RowId, on: date | None = None) -> Written[Officer]:
    """Let an officer leave from a day (today when left out).

    Raises `Refused` ``still_named`` while anything is named to them on or after that day: it is
    handed over first.
    """
    day = on or desk.today()
    who = officer(desk, row).officer
    with desk.acting("officer", f"{who.name} 离任") as (conn, writer):
        held = [one for one in store.duties(conn, officer=row) if not one.over(day)]
        if held:
            raise Refused(
                "still_named",
                f"{who.name}名下还有{told_in_words(held)}，不能直接离任。",
                "请先办“工作交接”，交给接手的人；或者取消落实。",
            )
        writer.update("officers", row, {"left_on": day.isoformat()})
    return Written(replace(who, left_on=day), _TOPICS)


def hand_over(
    desk: Desk,
    giver: RowId,
    taker: RowId,
    *,
    on: date | None = None,
    only: Sequence[RowId] | None = None,
) -> Written[HandedOver]:
    """Hand an officer's work over to another from a day, as one act.

    Args:
        desk: the open desk.
        giver: whose work it is.
        taker: who takes it over; of the same village.
        on: the taker's first day, today when left out.
        only: some of the giver's duties; all that are not over when left out.

    Raises:
        Refused: the same person, another village, a taker who has left by then, nothing to hand
            over, or a day before which a duty has not begun (too_early).
    """
    day = on or desk.today()
    gives, takes = officer(desk, giver).officer, officer(desk, taker).officer
    _check_pair(gives, takes, day)
    with desk.acting("handover", f"{gives.name}交{takes.name}") as (conn, writer):
        held = [one for one in store.duties(conn, officer=giver) if not one.over(day)]
        held = [one for one in held if only is None or one.id in set(only)]
        if not held:
            raise Refused("nothing_to_hand_over", f"{gives.name}名下没有要交接的责任。")
        theirs = {x.place for x in store.duties(conn, officer=taker) if not x.over(day)}
        for duty in held:
            _move(writer, duty, takes, day, double=duty.place in theirs)
        made = handed_over(conn, gives, takes, day)
    return Written(made, _TOPICS)


def _check_pair(gives: Officer, takes: Officer, day: date) -> None:
    if gives.id == takes.id:
        raise Refused("same_person", "移交人和接收人不能是同一个人。")
    if gives.village != takes.village:
        raise Refused(
            "other_village",
            f"{takes.name}是{division_name(takes.village)}的，接不了"
            f"{division_name(gives.village)}的户。",
            f"请先在{division_name(gives.village)}登记接手的人。",
        )
    if not takes.in_office(day):
        raise Refused("has_left", f"{takes.name}到{day}已经离任，不能接手。")


def _move(writer: ActWriter, duty: Duty, takes: Officer, day: date, *, double: bool) -> None:
    """End a duty the day before, and begin it anew with the taker, who may hold it already."""
    if duty.from_on is not None and duty.from_on > day:
        raise Refused(
            "too_early", f"有一项责任{duty.from_on}才开始，不能从{day}起交接。", "请改交接日期。"
        )
    before = day - timedelta(days=1)
    if duty.from_on == day:
        writer.delete("duties", duty.id)
    else:
        writer.update("duties", duty.id, {"until_on": before.isoformat()})
    if not double:
        fields: dict[str, FieldValue] = {
            "village": duty.village,
            "officer_id": takes.id.hex,
            "reach": duty.reach.value,
            "area": duty.area or None,
            "hamlet": duty.hamlet,
            "household_no": duty.household_no or None,
            "from_on": day.isoformat(),
            "until_on": duty.until_on.isoformat() if duty.until_on else None,
            "taken_from": duty.officer.hex,
        }
        writer.insert("duties", fields)


def handed_over(conn: Connection, gives: Officer, takes: Officer, day: date) -> HandedOver:
    """Return what one officer took over from another on a day."""
    found = [
        one
        for one in store.duties(conn, officer=takes.id)
        if one.taken_from == gives.id and one.from_on == day
    ]
    return HandedOver(gives, takes, day, tuple(found))


def handovers(desk: Desk, village: str = "") -> tuple[HandedOver, ...]:
    """Return every handover that can be printed, the latest first."""
    with desk.file.reading() as conn:
        known = {one.id: one for one in store.officers(conn, village)}
        grouped: dict[tuple[RowId, RowId, date], HandedOver] = {}
        for duty in store.duties(conn, village=village):
            giver = known.get(duty.taken_from) if duty.taken_from else None
            taker = known.get(duty.officer)
            if giver is None or taker is None or duty.from_on is None:
                continue
            key = (giver.id, taker.id, duty.from_on)
            before = grouped.get(key, HandedOver(giver, taker, duty.from_on, ()))
            grouped[key] = replace(before, duties=(*before.duties, duty))
    return tuple(sorted(grouped.values(), key=lambda one: one.from_on, reverse=True))
