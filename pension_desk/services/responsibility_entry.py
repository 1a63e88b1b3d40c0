"""Entering officers, naming hamlets and households to them, and handing their work over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.duty_words import ROLES, Reach
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.names import clean_name, name_key
from pension_desk.domain.responsibility import Duty, Officer
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.editing import checked_phone
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.responsibility import NO_SUCH, officer
from pension_desk.store import responsibility as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter

_TOPICS = frozenset({Topic.RESPONSIBILITY})


@dataclass(frozen=True)
class OfficerFields:
    """What a person types of an officer. ``role``: a code of `Role`, a word for it, or another."""

    village: str
    name: str
    role: str
    phone: str = ""
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class Naming:
    """What is to be named: the village, some hamlets, or some households of one hamlet.

    ``instead``: end what others of the same role hold there.
    """

    reach: Reach
    hamlets: tuple[str, ...] = ()
    households: tuple[str, ...] = ()
    area: str = ""
    from_on: date | None = None
    instead: bool = False


@dataclass(frozen=True)
class HandedOver:
    """A handover (交接): who gave what to whom, from which day."""

    giver: Officer
    taker: Officer
    from_on: date
    duties: tuple[Duty, ...]


def save_officer(desk: Desk, told: OfficerFields, row: RowId | None = None) -> Written[Officer]:
    """Enter an officer, or change one.

    Raises `Refused`: a village that is not this desk's, no name, no role, a wrong phone number,
    or somebody entered twice in one role of a village.
    """
    fields = officer_fields(desk, told)
    with desk.acting("officer", f"{fields['name']} {ROLES.label(str(fields['role']))}") as (
        conn,
        writer,
    ):
        for other in store.officers(conn, told.village):
            same = (name_key(other.name), other.role) == (
                name_key(str(fields["name"])),
                fields["role"],
            )
            if same and other.id != row and other.in_office(desk.today()):
                raise Refused(
                    "officer_twice", f"{other.name}已经登记为{other.role_label}，不用再登记。"
                )
        if row is None:
            made = writer.insert("officers", fields)
        else:
            made = _officer(conn, row).id
            writer.update("officers", made, fields)
        return Written(_officer(conn, made), _TOPICS)


def officer_fields(desk: Desk, told: OfficerFields) -> dict[str, FieldValue]:
    """Return what is stored of an officer as typed; refused as `save_officer` says."""
    if len(told.village) != 12 or not desk.in_scope(told.village):
        raise Refused("bad_village", "请选本镇的村（社区）。")
    if not clean_name(told.name):
        raise Refused("no_name", "请填写责任人的姓名。")
    if not told.role.strip():
        raise Refused("no_role", "请填写职务。", "例如包片干部、支书、挂村领导。")
    return {
        "village": told.village,
        "name": clean_name(told.name),
        "role": ROLES.read(told.role),
        "phone": checked_phone(told.phone.strip()),
        "unit": told.unit.strip() or None,
        "note": told.note.strip() or None,
    }


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
                f"{who.name}名下还有{_told(held)}，不能直接离任。",
                "请先办“工作交接”，交给接手的人；或者取消落实。",
            )
        writer.update("officers", row, {"left_on": day.isoformat()})
        return Written(_officer(conn, row), _TOPICS)


def _told(duties: Sequence[Duty]) -> str:
    """Return what duties are, in words: 全村、3个屯（组）、12户."""
    hamlets = len({one.hamlet for one in duties if one.reach is Reach.HAMLET})
    doors = sum(one.reach is Reach.HOUSEHOLD for one in duties)
    whole = any(one.reach is Reach.VILLAGE for one in duties)
    parts = (
        "全村" if whole else "",
        f"{hamlets}个屯（组）" if hamlets else "",
        f"{doors}户" if doors else "",
    )
    return "、".join(filter(None, parts))


def name_to(desk: Desk, row: RowId, what: Naming) -> Written[tuple[Duty, ...]]:
    """Name the village, hamlets or households to an officer, as one act.

    Raises `Refused`: nothing chosen, a hamlet or household that the roster does not have, an
    officer who has left, or everything chosen is theirs already (named_already).
    """
    today = desk.today()
    who = officer(desk, row).officer
    if not who.in_office(today):
        raise Refused("has_left", f"{who.name}已经离任，不能再落实责任。")
    with desk.acting("duty", who.name) as (conn, writer):
        places = _places(conn, who, what)
        known = [one for one in store.duties(conn, village=who.village) if not one.over(today)]
        mine = {one.place for one in known if one.officer == row}
        wanted = [place for place in places if place not in mine]
        if what.instead:
            _end(conn, writer, who, known, {*places})
        if not wanted:
            raise Refused("named_already", f"选的都已经落实给{who.name}了。")
        for place in wanted:
            writer.insert("duties", _duty_fields(who, place, what))
        found = store.duties(conn, officer=row)
    return Written(tuple(one for one in found if one.place in set(wanted)), _TOPICS)


def _places(conn: Connection, who: Officer, what: Naming) -> list[tuple[Reach, str, str]]:
    match what.reach:
        case Reach.VILLAGE:
            return [(Reach.VILLAGE, "", "")]
        case Reach.HAMLET:
            _check_hamlets(conn, who.village, what.hamlets)
            return [(Reach.HAMLET, one, "") for one in dict.fromkeys(what.hamlets)]
        case Reach.HOUSEHOLD:
            _check_hamlets(conn, who.village, what.hamlets[:1])
            hamlet = what.hamlets[0]
            numbers = tuple(dict.fromkeys(filter(None, what.households)))
            _check_households(conn, who.village, hamlet, numbers)
            return [(Reach.HOUSEHOLD, hamlet, number) for number in numbers]


def _check_hamlets(conn: Connection, village: VillageCode, hamlets: Sequence[str]) -> None:
    if not hamlets:
        raise Refused("no_hamlet", "请至少选一个屯（组）。")
    known = {spot.hamlet for spot in store.spots(conn, date.max, village)}
    for one in hamlets:
        if one not in known:
            raise Refused("no_such_hamlet", f"{division_name(village)}没有“{one}”这个屯（组）。")


def _check_households(
    conn: Connection, village: VillageCode, hamlet: str, numbers: Sequence[str]
) -> None:
    if not numbers:
        raise Refused("no_household", "请至少选一户。")
    known = {x.household_no for x in store.spots(conn, date.max, village) if x.hamlet == hamlet}
    for one in numbers:
        if one not in known:
            raise Refused("no_such_household", f"{hamlet}没有户编号“{one}”。")


def _end(
    conn: Connection,
    writer: ActWriter,
    who: Officer,
    known: Iterable[Duty],
    places: set[tuple[Reach, str, str]],
) -> None:
    """Take away what others of the same role hold at these places."""
    roles = {one.id: one.role for one in store.officers(conn, who.village)}
    for duty in known:
        others = duty.officer != who.id and roles.get(duty.officer) == who.role
        if others and duty.place in places:
            writer.delete("duties", duty.id)


def _duty_fields(
    who: Officer, place: tuple[Reach, str, str], what: Naming
) -> dict[str, FieldValue]:
    reach, hamlet, number = place
    return {
        "village": who.village,
        "officer_id": who.id.hex,
        "reach": reach.value,
        "area": what.area.strip() or None,
        "hamlet": hamlet,
        "household_no": number or None,
        "from_on": what.from_on.isoformat() if what.from_on else None,
    }


def release(desk: Desk, duties: Sequence[RowId]) -> Written[int]:
    """Take back what was named, without anybody taking it over; returns how many."""
    if not duties:
        raise Refused("nothing_chosen", "没有选要取消的责任。")
    with desk.acting("duty", f"取消{len(duties)}项") as (conn, writer):
        known = {one.id for one in store.duties(conn)}
        for row in duties:
            if row not in known:
                raise Refused("no_such_duty", "找不到这项责任，可能已被取消。")
            writer.delete("duties", row)
    return Written(len(duties), _TOPICS)


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


def _officer(conn: Connection, row: RowId) -> Officer:
    found = store.officer(conn, row)
    if found is None:
        raise Refused(*NO_SUCH)
    return found
