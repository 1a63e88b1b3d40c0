"""The money of an expropriation project as it moves: arrivals in the special account, use.

All of it is the town's: a village sees it and is refused when it would write. The plans for it
are `land_plans`, what each person is due `land_subsidies`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandPerson, Project, UseWay
from pension_desk.domain.land_course import DECIDE_FIRST, CourseState
from pension_desk.domain.land_money import Account, account, check_use, uses_of
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bulk import uncollected
from pension_desk.services.desk import Desk
from pension_desk.services.land_records import (
    known_household,
    known_person,
    known_project,
    past_day,
    town_only,
)
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import land as store
from pension_desk.store import land_held
from pension_desk.store.desk_file import Connection
from pension_desk.store.land_held import Held

_TOPICS = frozenset({Topic.LAND})


def account_of(conn: Connection, project: Project) -> Account:
    """Return what one project's entries come to."""
    return account(
        project.required_fen,
        store.instalments(conn, project.id),
        store.arrivals(conn, project.id),
        uses_of(store.people(conn, project=project.id)),
    )


def record_arrival(
    desk: Desk, project: RowId, *, amount_fen: int, on: date, voucher: str = "", note: str = ""
) -> Written[Account]:
    """Enter money that came into the special account; a negative sum was paid back.

    Raises `Refused`: nothing, a day in the future, a voucher that is known already, or more paid
    back than is left.
    """
    if amount_fen == 0:
        raise Refused("bad_amount", "到账金额不能是0。")
    past_day(desk, on, "到账日期")
    with desk.acting("land_arrival", f"到账 {amount_fen / 100:,.2f}元") as (conn, writer):
        known = known_project(conn, project)
        came = store.arrivals(conn, project)
        if voucher.strip() and any(one.voucher == voucher.strip() for one in came):
            raise Refused("voucher_twice", f"凭证号“{voucher.strip()}”已经登记过一笔到账。")
        now = account_of(conn, known)
        if amount_fen < 0 and now.left_fen + amount_fen < 0:
            raise Refused("above_deposit", f"专户里只剩{now.left_fen / 100:,.2f}元，退不了这么多。")
        writer.insert(
            "land_arrivals",
            {
                "project_id": project.hex,
                "arrived_on": on.isoformat(),
                "amount_fen": amount_fen,
                "voucher": voucher.strip() or None,
                "note": note.strip() or None,
            },
        )
        return Written(account_of(conn, known), _TOPICS)


def remove_arrival(desk: Desk, project: RowId, arrival: RowId, reason: str) -> Written[Account]:
    """Take an arrival away that was entered wrongly; money that was paid back is a new entry.

    Raises `Refused`: no reason, it is gone already, or more was used than would be left.
    """
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("land_arrival", f"删除到账：{reason.strip()}") as (conn, writer):
        known = known_project(conn, project)
        wrong = next((x for x in store.arrivals(conn, project) if x.id == arrival), None)
        if wrong is None:
            raise Refused("no_such_arrival", "找不到这一笔到账，可能已被删除。")
        left = account_of(conn, known).left_fen - wrong.amount_fen
        if left < 0 < wrong.amount_fen:
            raise Refused(
                "above_deposit",
                f"删去这一笔后，已使用的比到账的多{-left / 100:,.2f}元。",
                "先撤回补贴使用，或核对是不是登记错了。",
            )
        writer.delete("land_arrivals", arrival)
        return Written(account_of(conn, known), _TOPICS)


@dataclass(frozen=True)
class UseEntry:
    """One line of a pay-out list: whose subsidy, how much in fen, by which voucher."""

    person: RowId
    amount_fen: int
    voucher: str


@dataclass(frozen=True)
class NotUsed:
    """Somebody whose use could not be entered, and why."""

    person: LandPerson
    sentence: str


@dataclass(frozen=True)
class Used:
    """What a pay-out list came to: whose use was entered, whose was not, and the sum."""

    done: tuple[LandPerson, ...]
    refused: tuple[NotUsed, ...]
    total_fen: int


def use(
    desk: Desk,
    person: RowId,
    way: UseWay,
    *,
    amount_fen: int,
    on: date | None = None,
    voucher: str = "",
) -> Written[LandPerson]:
    """Enter that a person's subsidy was used in one of the three ways; see `use_many`."""
    made = use_many(desk, [UseEntry(person, amount_fen, voucher)], way, on=on)
    return Written(made.value.done[0], made.topics)


@uncollected()
def use_many(
    desk: Desk,
    entries: Sequence[UseEntry],
    way: UseWay,
    *,
    on: date | None = None,
    watch: Watch = UNWATCHED,
) -> Written[Used]:
    """Enter a pay-out list in one act; each line is judged alone, by what the others leave.

    A line is refused: not to be subsidised, used already, the household not yet funded, a day
    before the agreement, more than is left for the project, no voucher, or desks differ about the
    household's land or sums (held).

    Raises:
        Refused: not the town's desk, a day in the future, an empty list (nobody), or no line
            can be entered: then with the last line's reason.
        Cancelled: through ``watch``; nothing is entered then.
    """
    town_only(desk)
    day = past_day(desk, on, "发放日期")
    if not entries:
        raise Refused("nobody", "请先选要登记的人。")
    total = sum(entry.amount_fen for entry in entries)
    done: list[LandPerson] = []
    refused: list[NotUsed] = []
    why: Refused | None = None
    with desk.acting("land_use", f"{way.label} {len(entries)}人 {total / 100:,.2f}元") as (
        conn,
        writer,
    ):
        accounts: dict[RowId, Account] = {}
        held = land_held.held(conn)
        for at, entry in enumerate(entries):
            watch.step(at, len(entries), "登记补贴使用")
            known = known_person(conn, entry.person)
            try:
                place = _usable(conn, known, entry, day, accounts)
                _refuse_held(known, held.get(known.household))
                fields: dict[str, FieldValue] = {
                    "way": way.value,
                    "used_on": day.isoformat(),
                    "used_fen": entry.amount_fen,
                    "voucher": entry.voucher.strip(),
                }
                writer.update("land_people", known.id, fields)
            except Refused as cannot:
                why = cannot
                refused.append(NotUsed(known, cannot.sentence()))
                continue
            accounts[place] = _less(accounts[place], entry.amount_fen)
            done.append(known_person(conn, entry.person))
        if why is not None and not done:
            raise why
    used = sum(one.used_fen or 0 for one in done)
    return Written(Used(tuple(done), tuple(refused), used), _TOPICS)


def _less(now: Account, amount_fen: int) -> Account:
    return Account(now.required_fen, now.planned_fen, now.deposited_fen, now.used_fen + amount_fen)


def _usable(
    conn: Connection,
    known: LandPerson,
    entry: UseEntry,
    day: date,
    accounts: dict[RowId, Account],
) -> RowId:
    """Return the project that pays a line; refused when the line cannot be entered."""
    home = known_household(conn, known.household)
    project = known_project(conn, home.project)
    if not known.eligibility.counts:
        raise Refused("not_eligible", f"{known.name}不是补贴对象。")
    if known.issued:
        raise Refused("used_already", f"{known.name}的补贴已在{known.used_on}使用。")
    if home.state.place < CourseState.FUNDED.place:
        raise Refused(
            "out_of_order", f"{home.head_name}户还是“{home.state.label}”，资金到位后才能使用。"
        )
    if project.signed_on and day < project.signed_on:
        raise Refused("before_agreement", f"发放日期{day}早于签订协议日期{project.signed_on}。")
    if not entry.voucher.strip():
        raise Refused("no_voucher", "请填写凭证号，审计时要查。")
    if project.id not in accounts:
        accounts[project.id] = account_of(conn, project)
    check_use(accounts[project.id], entry.amount_fen)
    return project.id


def _refuse_held(known: LandPerson, held: Held | None) -> None:
    """Refuse to pay by an area or a sum that desks differ about."""
    if held is not None:
        words = f"{known.name}户的{'、'.join(held.labels)}几处填写不一致，正等待核定。"
        raise Refused("held", words, DECIDE_FIRST)


def take_back_use(
    desk: Desk, people: Sequence[RowId], reason: str
) -> Written[tuple[LandPerson, ...]]:
    """Take back the use of subsidies that was entered wrongly or paid back; needs a reason.

    Raises `Refused`: not the town's desk, no reason, nobody chosen, somebody whose subsidy was
    not used (not_used), or a household that stands as used (out_of_order); then nothing is
    written.
    """
    town_only(desk)
    if not reason.strip():
        raise Refused("no_reason", "请写明撤回的原因。")
    if not people:
        raise Refused("nobody", "请先选要撤回的人。")
    with desk.acting("land_use", f"撤回补贴使用：{reason.strip()}") as (conn, writer):
        for person in people:
            known = known_person(conn, person)
            if not known.issued:
                raise Refused("not_used", f"{known.name}的补贴没有使用过。")
            home = known_household(conn, known.household)
            if home.state is CourseState.USED:
                raise Refused(
                    "out_of_order",
                    f"{home.head_name}户已是“{home.state.label}”。",
                    f"先把这一户退回到“{CourseState.FUNDED.label}”，再撤回。",
                )
            writer.update(
                "land_people",
                person,
                {"way": None, "used_on": None, "used_fen": None, "voucher": None},
            )
        found = tuple(known_person(conn, person) for person in people)
    return Written(found, _TOPICS)
