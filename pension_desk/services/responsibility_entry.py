"""Entering officers, and naming the village, hamlets and households to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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


def save_officer(desk: Desk, told: OfficerFields, row: RowId | None = None) -> Written[Officer]:
    """Enter an officer, or change one.

    Raises `Refused`: a village that is not this desk's, no name, no role, a wrong phone number,
    somebody entered twice in one role of a village, or a move to another village while anything is
    named to them (still_named).
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
            made = _unmoved(conn, row, told.village, desk.today()).id
            writer.update("officers", made, fields)
        return Written(_officer(conn, made), _TOPICS)


def remove_officer(desk: Desk, row: RowId) -> Written[Officer]:
    """Take out an officer who was entered by mistake: of whom nothing was ever named.

    Raises `Refused`: anything was named or handed over (was_named): whoever held something leaves
    on a day, so that old handover lists keep the name.
    """
    with desk.acting("officer", "删除责任人") as (conn, writer):
        who = _officer(conn, row)
        if any(row in {one.officer, one.taken_from} for one in store.duties(conn)):
            raise Refused(
                "was_named",
                f"{who.name}名下有过责任，删除后交接清单就没有名字了。",
                "录错的先“取消落实”；真正担任过的，请办“离任”。",
            )
        writer.delete("officers", row)
    return Written(who, _TOPICS)


def _unmoved(conn: Connection, row: RowId, village: str, today: date) -> Officer:
    """Return an officer who stays in the village, or has nothing left to hold in it."""
    who = _officer(conn, row)
    held = [one for one in store.duties(conn, officer=row) if not one.over(today)]
    if held and who.village != village:
        raise Refused(
            "still_named",
            f"{who.name}在{division_name(who.village)}名下还有{told_in_words(held)}，不能改到别的村。",
            "请先办“工作交接”，再在新的村登记。",
        )
    return who


def told_in_words(duties: Sequence[Duty]) -> str:
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
            _end(conn, writer, who, known, {*places}, what.from_on or today)
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
    day: date,
) -> None:
    """End on the day before what others of the same role hold at these places."""
    before = day - timedelta(days=1)
    roles = {one.id: one.role for one in store.officers(conn, who.village)}
    for duty in known:
        others = duty.officer != who.id and roles.get(duty.officer) == who.role
        if not others or duty.place not in places:
            continue
        if duty.from_on is not None and duty.from_on >= day:
            writer.delete("duties", duty.id)
        else:
            writer.update("duties", duty.id, {"until_on": before.isoformat()})


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


def _officer(conn: Connection, row: RowId) -> Officer:
    found = store.officer(conn, row)
    if found is None:
        raise Refused(*NO_SUCH)
    return found
