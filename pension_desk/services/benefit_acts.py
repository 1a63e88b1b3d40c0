"""What a person does about benefits: a step of the course, papers, proofs of life, deaths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pension_desk.domain.benefit_states import DOCUMENTS, Advance, BenefitState, checked_step
from pension_desk.domain.benefits import (
    PROOF_MODES,
    Benefit,
    check_death,
    check_proof,
    check_years,
    death_of,
    next_month,
    state_of,
)
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.money_text import exact_yuan
from pension_desk.domain.screening import StatusKind
from pension_desk.services.benefits import BenefitPage, of_person, rules_of
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import benefits as store
from pension_desk.store import roster
from pension_desk.store.benefits import Person
from pension_desk.store.desk_file import Connection

REPORTED = "reported"
"""The source of a proof that the village entered; a list's name stands for one confirmed."""

_TOPICS = frozenset({Topic.BENEFITS, Topic.ROSTER})
_MOST_FEN = 5_000_000
"""More than 50,000 yuan a month is a slip of the finger."""


@dataclass(frozen=True)
class StepEntry:
    """A step as a person enters it.

    ``on`` None: today. ``month_fen`` and ``since`` go with drawing (``since``: any day of the
    first month paid), ``stopped_from`` with stopping; left out, the month after death counts.
    ``documents``: what is handed in, with what was before.
    """

    to: BenefitState
    on: date | None = None
    reason: str = ""
    documents: frozenset[str] = field(default_factory=frozenset)
    month_fen: int | None = None
    since: date | None = None
    stopped_from: date | None = None
    note: str = ""


def advance(desk: Desk, row: RowId, entry: StepEntry) -> Written[BenefitPage]:
    """Take one step of a person's course.

    Raises:
        Refused: what `checked_step` and `check_years` refuse, a sum or a month that cannot be,
            the dead who are to go on, a state on which desks differ.
    """
    rules = rules_of(desk)
    on = entry.on or rules.as_of
    with desk.file.reading() as conn:
        one = _person(conn, row, rules.as_of)
    held = one.facts.benefit or Benefit(row, row)
    documents = frozenset(held.documents) | _known(entry.documents)
    state = state_of(one.facts, rules)
    wanted = Advance(
        to=entry.to,
        on=on,
        reason=entry.reason,
        by_town=desk.identity.role is Role.TOWN,
        entered_on=held.state_on if held.state is state else None,
        documents=documents,
    )
    step = checked_step(state, wanted, rules.as_of)
    if step.to is BenefitState.APPLIED and not step.back:
        check_years(one.facts, rules, entry.note)
    _check_life(one, entry)
    fields: dict[str, FieldValue] = {
        "state": entry.to.value,
        "state_on": on.isoformat(),
        "state_by": desk.author,
        "reason": entry.reason.strip() or None,
        **_with_step(one, entry, on),
    }
    if documents != frozenset(held.documents):
        fields["documents"] = _listed(documents)
    if entry.note.strip():
        fields["note"] = entry.note.strip()
    with desk.acting("benefit", f"{one.resident.name}：{entry.to.label}") as (conn, writer):
        store.put(conn, writer, one.id, fields)
    return Written(of_person(desk, row), _TOPICS)


def _known(documents: Iterable[str]) -> frozenset[str]:
    """Return documents by their codes; refused when one is none of them."""
    codes = frozenset(filter(None, map(DOCUMENTS.read, documents)))
    wrong = sorted(codes - set(DOCUMENTS.codes))
    if wrong:
        words = "、".join(f"{one}（{DOCUMENTS.label(one)}）" for one in DOCUMENTS.codes)
        raise Refused("bad_document", f"没有“{wrong[0]}”这种材料。", f"可选：{words}。")
    return codes


def _listed(documents: frozenset[str]) -> str | None:
    return ",".join(one for one in DOCUMENTS.codes if one in documents) or None


def _check_life(one: Person, entry: StepEntry) -> None:
    death = death_of(one.facts)
    if death is not None and entry.to not in {BenefitState.STOPPED, BenefitState.PAUSED}:
        raise Refused(
            "dead",
            f"{one.resident.name}已于{death}死亡，不能改为“{entry.to.label}”。",
            "要停发待遇的，请选“已停发”。",
        )


def _with_step(one: Person, entry: StepEntry, on: date) -> dict[str, FieldValue]:
    """Return what goes with a step: the first month and the sum, or the month of stopping."""
    if entry.to is BenefitState.DRAWING:
        fields: dict[str, FieldValue] = {"stopped_from": None}
        if entry.month_fen is not None:
            fields["month_fen"] = _checked_sum(entry.month_fen)
        held = one.facts.benefit
        if entry.since is not None or held is None or held.drawing_since is None:
            fields["drawing_since"] = _month(entry.since or on)
        return fields
    if entry.to is BenefitState.STOPPED:
        death = death_of(one.facts)
        since = entry.stopped_from or (next_month(death) if death else on)
        if death is not None and since.replace(day=1) <= death.replace(day=1):
            raise Refused(
                "stopped_too_early",
                f"死亡当月还发待遇，停发年月应从{_month(next_month(death))}起。",
            )
        return {"stopped_from": _month(since)}
    return {}


def _checked_sum(fen: int) -> int:
    if not 0 < fen <= _MOST_FEN:
        raise Refused(
            "bad_amount", f"月待遇{exact_yuan(fen)}元不对。", "请填每月的金额，单位是元。"
        )
    return fen


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _person(conn: Connection, row: RowId, as_of: date) -> Person:
    """Return a resident; of a record that was merged into another, the one that lives on."""
    resident = roster.resident(conn, row)
    number = roster.number_of(conn, resident.id) if resident else None
    found = store.people(conn, [number], as_of) if number is not None else ()
    if not found:
        raise Refused("no_such_resident", "找不到这个人，可能已被合并或删除。")
    return found[0]


@dataclass(frozen=True)
class Details:
    """What may be corrected of a benefit at any time; None leaves as it is, empty takes away."""

    documents: frozenset[str] | None = None
    month_fen: int | None = None
    drawing_since: date | None = None
    heir: str | None = None
    note: str | None = None


def set_details(desk: Desk, row: RowId, details: Details) -> Written[BenefitPage]:
    """Set the documents received, the monthly sum, the heir or a note.

    Raises:
        Refused: an unknown document; a sum that cannot be; a sum or a month at a village's desk.
    """
    fields: dict[str, FieldValue] = {}
    if details.documents is not None:
        fields["documents"] = _listed(_known(details.documents))
    if details.month_fen is not None or details.drawing_since is not None:
        if desk.identity.role is not Role.TOWN:
            raise Refused("town_only", "月待遇和开始领取年月由镇里登记。")
        if details.month_fen is not None:
            fields["month_fen"] = _checked_sum(details.month_fen)
        if details.drawing_since is not None:
            fields["drawing_since"] = _month(details.drawing_since)
    for name in ("heir", "note"):
        typed = getattr(details, name)
        if typed is not None:
            fields[name] = typed.strip() or None
    if not fields:
        return Written(of_person(desk, row))
    with desk.file.reading() as conn:
        one = _person(conn, row, desk.today())
    with desk.acting("benefit", f"{one.resident.name}：待遇资料") as (conn, writer):
        store.put(conn, writer, one.id, fields)
    return Written(of_person(desk, row), _TOPICS)


def prove_life(
    desk: Desk, rows: Sequence[RowId], *, on: date | None = None, by: str = "home"
) -> Written[int]:
    """Enter that people were seen alive on a day, as one act.

    Args:
        desk: the open desk.
        rows: the residents.
        on: the day; today when left out.
        by: a code or word of `pension_desk.domain.benefits.PROOF_MODES`.

    Returns:
        How many proofs were entered.

    Raises:
        Refused: what `check_proof` refuses of any of them; nothing is written then.
    """
    rules = rules_of(desk)
    day = on or rules.as_of
    with desk.file.reading() as conn:
        people = [_person(conn, row, rules.as_of) for row in rows]
    if not people:
        raise Refused("nobody_proved", "没有选人。", "请至少选一个人。")
    mode = ""
    for one in people:
        try:
            mode = check_proof(one.facts, day, by, rules)
        except Refused as error:
            if len(people) == 1:
                raise
            told = f"{one.resident.name}：{error.message}"
            raise Refused(error.reason, told, error.advice) from error
    several = f"等{len(people)}人" if len(people) > 1 else ""
    detail = f"{people[0].resident.name}{several} {PROOF_MODES.label(mode)}"
    with desk.acting("prove", detail) as (conn, writer):
        for one in people:
            writer.insert(
                "statuses",
                {
                    "resident_id": one.id.hex,
                    "kind": StatusKind.PROOF_OF_LIFE.value,
                    "since": day.isoformat(),
                    "detail": mode,
                    "source": REPORTED,
                },
            )
        refresh_standing(conn, desk, [one.resident.n for one in people])
    return Written(len(people), _TOPICS | {Topic.SCREENING})


def report_death(
    desk: Desk, row: RowId, on: date, *, heir: str = "", note: str = ""
) -> Written[BenefitPage]:
    """Enter the day of death of somebody who draws, as the village heard it.

    The resident's own day of death is set by the office's list alone; until then the village's
    word stops nothing but tells the town to.

    Raises:
        Refused: a day in the future, before birth or before the last proof; nobody who draws;
            a list has said so already.
    """
    rules = rules_of(desk)
    with desk.file.reading() as conn:
        one = _person(conn, row, rules.as_of)
    check_death(one.facts, on, rules.as_of)
    if one.facts.died_on is not None:
        raise Refused("death_known", f"死亡名单已有死亡日期{one.facts.died_on}，不用再报。")
    if state_of(one.facts, rules) not in {BenefitState.DRAWING, BenefitState.PAUSED}:
        raise Refused(
            "not_drawing", "这个人没有领取待遇，死亡不用在这里报。", "请在核实回复里选“已死亡”。"
        )
    fields: dict[str, FieldValue] = {"heard_dead_on": on.isoformat()}
    typed = {"heir": heir.strip(), "note": note.strip()}
    fields |= {name: said for name, said in typed.items() if said}
    with desk.acting("death", one.resident.name) as (conn, writer):
        store.put(conn, writer, one.id, fields)
    return Written(of_person(desk, row), _TOPICS)
