"""The work with employers: contacts, steps of the course, arrears; one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_clocks import LateFee, late_fee
from pension_desk.domain.employers_course import (
    Grounds,
    Stage,
    Step,
    check,
    step_between,
    steps_from,
)
from pension_desk.domain.employers_words import CONTACT_MODES, RESULTS, UNITS, ContactResult
from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import Owner
from pension_desk.domain.ids import RowId
from pension_desk.domain.policy_keys import Key
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.store import employers as store
from pension_desk.store import employers_contacts as contacts
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter

_TOPICS = frozenset({Topic.EMPLOYERS})
_OLDEST_DAYS = 366 * 3


@dataclass(frozen=True)
class ContactEntry:
    """What a person types of a contact; codes of `domain.employers_words`.

    ``on``: today when left out. ``units``: who came along (联合走访), by code.
    """

    mode: str
    result: str
    on: date | None = None
    met: str = ""
    units: tuple[str, ...] = ()
    promised_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class NotStepped:
    """An employer that could not be taken on, and the sentence why."""

    employer: Employer
    sentence: str


@dataclass(frozen=True)
class Stepped:
    """What a step did: the employers that were taken on, and those that were not."""

    done: tuple[RowId, ...]
    refused: tuple[NotStepped, ...]


def role_of(desk: Desk) -> Owner:
    """Return whose steps this desk may take."""
    return Owner.TOWN if desk.identity.role is Role.TOWN else Owner.VILLAGE


def known(conn: Connection, row: RowId) -> Employer:
    """Return an employer; refused when it is not there."""
    found = store.employer(conn, row)
    if found is None:
        raise Refused("no_such_employer", "找不到这个单位，可能已被删除。")
    return found


def possible(desk: Desk, employer: Employer) -> tuple[Step, ...]:
    """Return the steps that this desk may take with an employer, forward first."""
    return steps_from(employer.stage, role_of(desk)) if employer.stage else ()


def contact(desk: Desk, rows: Sequence[RowId], entry: ContactEntry) -> Written[int]:
    """Record one contact with each of these employers; who was only found is then contacted.

    Raises `Refused`: a code that is none, a day in the future or long ago, a promise before the
    contact, or nobody chosen.
    """
    day = entry.on or desk.today()
    _check_contact(desk, rows, entry, day)
    fields: dict[str, FieldValue] = {
        "contacted_on": day.isoformat(),
        "mode": entry.mode,
        "result": entry.result,
        "by_name": desk.author,
        "met": entry.met.strip() or None,
        "units": ",".join(entry.units) or None,
        "promised_on": entry.promised_on.isoformat() if entry.promised_on else None,
        "note": entry.note.strip() or None,
    }
    with desk.acting("employer_contact", _named(desk, rows)) as (conn, writer):
        for row in rows:
            employer = known(conn, row)
            writer.insert("employer_contacts", fields | {"employer_id": row.hex})
            reached = entry.result != ContactResult.NOT_FOUND
            if reached and employer.stage is Stage.FOUND:
                _write_step(writer, employer, Stage.CONTACTED, day, author=desk.author)
    return Written(len(rows), _TOPICS)


def _check_contact(desk: Desk, rows: Sequence[RowId], entry: ContactEntry, day: date) -> None:
    if not rows:
        raise Refused("nobody_chosen", "请先选单位。")
    if entry.mode not in CONTACT_MODES.codes:
        raise Refused("bad_mode", "请选联系方式。")
    if entry.result not in RESULTS.codes:
        raise Refused("bad_result", "请选联系结果。")
    wrong = [unit for unit in entry.units if unit not in UNITS.codes]
    if wrong:
        raise Refused("bad_unit", f"没有“{wrong[0]}”这个联合走访单位。")
    if day > desk.today():
        raise Refused("future_date", f"联系日期{day}在今天之后。")
    if (desk.today() - day).days > _OLDEST_DAYS:
        raise Refused("too_old", f"联系日期{day}太早了，请核对年份。")
    if entry.promised_on and entry.promised_on < day:
        raise Refused("bad_promise", f"答应办理的日期{entry.promised_on}早于联系日期{day}。")


def _named(desk: Desk, rows: Sequence[RowId]) -> str:
    """Return what an act is about: the employer's name, or how many there are."""
    if len(rows) != 1:
        return f"{len(rows)}个单位"
    with desk.file.reading() as conn:
        return known(conn, rows[0]).name


def step(
    desk: Desk,
    rows: Sequence[RowId],
    end: Stage,
    *,
    on: date | None = None,
    limit_on: date | None = None,
    reason: str = "",
) -> Written[Stepped]:
    """Take employers to a stage in one act; each is checked alone.

    Args:
        desk: the open desk.
        rows: employers, at any stage.
        end: where they are to stand.
        on: the day; today when left out.
        limit_on: the last day of the limit that a notice or an order sets.
        reason: needed when the step goes back, or joins who is not insured by the lists.

    Raises:
        Refused: the day is in the future, or the only employer there is cannot be taken on.
    """
    day = on or desk.today()
    if day > desk.today():
        raise Refused("future_date", f"日期{day}在今天之后。")
    done: list[RowId] = []
    refused: list[NotStepped] = []
    why: Refused | None = None
    with desk.acting("employer_step", f"{end.label} {_named(desk, rows)}") as (conn, writer):
        for row in rows:
            employer = known(conn, row)
            try:
                _check_step(desk, conn, employer, end, day, limit_on, reason)
            except Refused as cannot:
                why = cannot
                refused.append(NotStepped(employer, cannot.sentence()))
                continue
            _write_step(writer, employer, end, day, limit_on, reason, author=desk.author)
            done.append(row)
        if why is not None and not done:
            raise why
    return Written(Stepped(tuple(done), tuple(refused)), _TOPICS)


def _check_step(
    desk: Desk,
    conn: Connection,
    employer: Employer,
    end: Stage,
    day: date,
    limit_on: date | None,
    reason: str,
) -> None:
    if employer.stage is None:
        raise Refused(
            "not_in_course", f"“{employer.name}”没有人要参保（{employer.standing.label}）。"
        )
    taken = step_between(employer.stage, end, role_of(desk))
    grounds = Grounds(
        on=day,
        since=employer.stage_on,
        limit_on=limit_on,
        running=employer.limit_on,
        contacts=len(contacts.contacts_of(conn, employer.id)),
        missing=employer.missing,
        arrears_fen=employer.arrears_fen,
        arrears_since=employer.arrears_since,
    )
    check(taken, grounds, reason)


def _write_step(
    writer: ActWriter,
    employer: Employer,
    end: Stage,
    day: date,
    limit_on: date | None = None,
    reason: str = "",
    *,
    author: str,
) -> None:
    limit = limit_on.isoformat() if limit_on else None
    writer.update(
        "employers",
        employer.id,
        {"stage": end.value, "stage_on": day.isoformat(), "limit_on": limit},
    )
    writer.insert(
        "employer_steps",
        {
            "employer_id": employer.id.hex,
            "start": (employer.stage or Stage.FOUND).value,
            "end": end.value,
            "taken_on": day.isoformat(),
            "limit_on": limit,
            "by_name": author,
            "reason": reason.strip() or None,
        },
    )


def set_arrears(
    desk: Desk, row: RowId, amount_fen: int | None, since: date | None
) -> Written[LateFee | None]:
    """Say what an employer owes in premiums and since when; None and None take it away.

    Raises `Refused`: a village's desk (town_only), a sum without a day or the reverse, none above
    zero, or a day in the future.
    """
    if desk.identity.role is Role.VILLAGE:
        raise Refused("town_only", "欠缴金额由镇里登记。")
    if (amount_fen is None) != (since is None):
        raise Refused("half_arrears", "欠缴金额和起始日要一起填。")
    if amount_fen is not None and amount_fen <= 0:
        raise Refused("bad_amount", "欠缴金额应大于0。")
    if since is not None and since > desk.today():
        raise Refused("future_date", f"欠缴起始日{since}在今天之后。")
    with desk.acting("employer", f"欠缴 {_named(desk, [row])}") as (conn, writer):
        known(conn, row)
        writer.update(
            "employers",
            row,
            {"arrears_fen": amount_fen, "arrears_since": since.isoformat() if since else None},
        )
        return Written(fee_of(desk, known(conn, row)), _TOPICS)


def fee_of(desk: Desk, employer: Employer) -> LateFee | None:
    """Return the late fee on an employer's arrears up to the desk's day; None without arrears.

    Refused (no_late_rate) where the parameter of 社会保险法 86 is not known for the day.
    """
    if not employer.arrears_fen or employer.arrears_since is None:
        return None
    today = desk.today()
    rules = policy(desk)
    figure, rate = rules.figure(Key.LAW_LATE_RATE, today), rules.number(Key.LAW_LATE_RATE, today)
    if rate is None:
        raise Refused("no_late_rate", "滞纳金的比例还没有填。", "请在“政策参数”里填写。")
    begun = [one for one in rules.history(Key.LAW_LATE_RATE) if one.from_on <= today]
    rates = [(one.from_on, one.value) for one in begun if isinstance(one.value, Decimal)]
    mark = "，待核实" if any(one.unconfirmed for one in begun) else ""
    return late_fee(
        employer.arrears_fen,
        employer.arrears_since,
        today,
        rates,
        f"{figure.source}，{figure.from_on}起{mark}",
    )
