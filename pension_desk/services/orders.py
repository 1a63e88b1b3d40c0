"""Inspections, notices of criticism, orders to correct, and what follows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.orders import Inspection, Order, OrderStep
from pension_desk.domain.task_words import OrderKind, Verdict
from pension_desk.services.attachments import add_file, read_file
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import evidence as evidence_store
from pension_desk.store import orders as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.evidence import Evidence

_TOPICS = frozenset({Topic.TASKS})


@dataclass(frozen=True)
class InspectionFields:
    """An inspection as typed."""

    village: str
    findings: str
    inspected_on: date | None = None
    inspector: str = ""
    topic: str = ""


@dataclass(frozen=True)
class OrderFields:
    """An order as typed. ``due_on``: the limit, which an order to correct must have."""

    kind: OrderKind
    facts: str
    demands: str = ""
    number: str = ""
    issued_on: date | None = None
    due_on: date | None = None
    inspection: RowId | None = None


def inspections(desk: Desk, village: str = "") -> tuple[Inspection, ...]:
    """Return the inspections, the latest first; a village's desk has its own."""
    with desk.file.reading() as conn:
        return store.inspections(conn, village)


def orders(desk: Desk, village: str = "") -> tuple[Order, ...]:
    """Return the orders, the latest first; a village's desk has its own."""
    with desk.file.reading() as conn:
        return store.orders(conn, village)


def order(desk: Desk, row: RowId) -> Order:
    """Return one order; refused when there is none of that id."""
    with desk.file.reading() as conn:
        return _order(conn, row)


def save_inspection(
    desk: Desk, told: InspectionFields, row: RowId | None = None
) -> Written[Inspection]:
    """Enter an inspection, or change one.

    Raises `Refused`: a village's desk (town_only), no village, no findings, a day in the future.
    """
    _town_only(desk)
    day = told.inspected_on or desk.today()
    _check_village(desk, told.village)
    if not told.findings.strip():
        raise Refused("no_findings", "请写明督查发现的问题。", "没有问题的写“未发现问题”。")
    if day > desk.today():
        raise Refused("future_date", f"督查日期{day}在今天之后。")
    fields: dict[str, FieldValue] = {
        "village": told.village,
        "inspected_on": day.isoformat(),
        "inspector": told.inspector.strip() or desk.author,
        "topic": told.topic.strip() or None,
        "findings": told.findings.strip(),
    }
    with desk.acting("inspection", division_name(told.village)) as (conn, writer):
        if row is None:
            made = writer.insert("inspections", fields)
        else:
            made = row
            writer.update("inspections", row, fields)
        found = next((one for one in store.inspections(conn) if one.id == made), None)
    if found is None:
        raise Refused("no_such_inspection", "找不到这次督查，可能已被删除。")
    return Written(found, _TOPICS)


def issue(desk: Desk, villages: Sequence[str], told: OrderFields) -> Written[tuple[Order, ...]]:
    """Serve one notice or order on some villages, as one act; each gets its own record.

    Raises `Refused`: a village's desk (town_only), no village, no facts, an order to correct
    without demands or without a limit, a limit before the day of issue, or a number that a paper
    of another day bears.
    """
    _town_only(desk)
    day = told.issued_on or desk.today()
    if not villages:
        raise Refused("bad_village", "请选本镇的村（社区）。")
    for village in villages:
        _check_village(desk, village)
    _check_order(desk, told, day)
    fields: dict[str, FieldValue] = {
        "kind": told.kind.value,
        "number": told.number.strip() or None,
        "issued_on": day.isoformat(),
        "facts": told.facts.strip(),
        "demands": told.demands.strip() or None,
        "due_on": told.due_on.isoformat() if told.due_on else None,
        "inspection_id": told.inspection.hex if told.inspection else None,
    }
    names = "、".join(map(division_name, villages))
    with desk.acting("order", f"{told.kind.label} {names}"[:60]) as (conn, writer):
        _check_number(conn, told.number.strip(), day, villages)
        rows = [writer.insert("orders", fields | {"village": one}) for one in villages]
        made = {one.id: one for one in store.orders(conn)}
    return Written(tuple(made[row] for row in rows), _TOPICS)


def _check_order(desk: Desk, told: OrderFields, day: date) -> None:
    if not told.facts.strip():
        raise Refused("no_facts", "请写明存在的问题。")
    if day > desk.today():
        raise Refused("future_date", f"发出日期{day}在今天之后。")
    if told.kind is OrderKind.RECTIFY:
        if not told.demands.strip():
            raise Refused("no_demands", "责令整改要写明整改要求。")
        if told.due_on is None:
            raise Refused("no_limit", "责令限期整改要写明整改期限。")
    if told.due_on is not None and told.due_on <= day:
        raise Refused("due_before", f"整改期限{told.due_on}不晚于发出日期{day}。")


def _check_number(conn: Connection, number: str, day: date, villages: Sequence[str]) -> None:
    """One paper may go to several villages; another paper bears another number."""
    for one in store.orders(conn) if number else ():
        if one.number == number and (one.issued_on != day or one.village in villages):
            raise Refused(
                "number_twice",
                f"文号“{number}”已经用在{one.issued_on}给{division_name(one.village)}"
                f"的{one.kind_label}上。",
                "请换一个文号。",
            )


def answer(
    desk: Desk,
    row: RowId,
    content: str,
    *,
    by: str = "",
    on: date | None = None,
    files: Sequence[Path] = (),
) -> Written[Order]:
    """Enter the village's answer to an order, with photos or scans; by either desk.

    Raises `Refused`: no content, a day in the future or before the order, one that was checked
    or closed (out_of_order), or a file that cannot be attached.
    """
    day = on or desk.today()
    if not content.strip():
        raise Refused("no_content", "请写明整改的情况。")
    read = [read_file(file) for file in files]
    found = order(desk, row)
    found.may(OrderStep.ANSWER)
    _check_day(desk, found, day, "答复")
    with desk.acting("order", f"答复{found.kind_label}") as (conn, writer):
        fields: dict[str, FieldValue] = {
            "answered_on": day.isoformat(),
            "answered_by": by.strip() or desk.author,
            "answer": content.strip(),
        }
        if found.verdict:
            fields["verdict"] = None
        writer.update("orders", row, fields)
        for one in read:
            add_file(desk, (conn, writer), evidence_store.ORDER, row, one)
        return Written(_order(conn, row), _TOPICS)


def check(
    desk: Desk,
    row: RowId,
    verdict: Verdict,
    note: str = "",
    *,
    on: date | None = None,
    due_on: date | None = None,
) -> Written[Order]:
    """Enter the town's check of an answer; one not passed goes back with a new limit.

    Raises `Refused`: a village's desk (town_only), not answered yet (out_of_order), not passed
    without saying why (no_reason) or without a new limit after the check (no_limit).
    """
    _town_only(desk)
    day = on or desk.today()
    found = order(desk, row)
    found.may(OrderStep.CHECK)
    _check_day(desk, found, day, "核查")
    fields: dict[str, FieldValue] = {
        "checked_on": day.isoformat(),
        "checked_by": desk.author,
        "verdict": verdict.value,
        "check_note": note.strip() or None,
    }
    if verdict is Verdict.FAILED:
        if not note.strip():
            raise Refused("no_reason", "整改不到位的，请写明还差什么。")
        if due_on is None or due_on <= day:
            raise Refused("no_limit", "整改不到位的，请给一个核查日期以后的新期限。")
        fields["due_on"] = due_on.isoformat()
    with desk.acting("order", f"核查{found.kind_label}") as (conn, writer):
        writer.update("orders", row, fields)
        return Written(_order(conn, row), _TOPICS)


def close(desk: Desk, row: RowId, on: date | None = None) -> Written[Order]:
    """Close an order (销号) that was found corrected, or a criticism that asks for nothing."""
    _town_only(desk)
    day = on or desk.today()
    found = order(desk, row)
    found.may(OrderStep.CLOSE)
    _check_day(desk, found, day, "销号")
    with desk.acting("order", f"销号{found.kind_label}") as (conn, writer):
        writer.update("orders", row, {"closed_on": day.isoformat()})
        return Written(_order(conn, row), _TOPICS)


def withdraw(desk: Desk, row: RowId, reason: str) -> Written[None]:
    """Take back an order that was served by mistake; refused once it was answered."""
    _town_only(desk)
    if not reason.strip():
        raise Refused("no_reason", "请写明撤回的原因。")
    found = order(desk, row)
    if found.answered_on is not None:
        raise Refused("answered", "村里已经答复，不能撤回。", "请核查后销号。")
    with desk.acting("order", f"撤回{found.kind_label}：{reason.strip()}") as (_conn, writer):
        writer.delete("orders", row)
    return Written(None, _TOPICS)


def evidence_of(desk: Desk, row: RowId) -> tuple[Evidence, ...]:
    """Return what is attached to an order's answer."""
    with desk.file.reading() as conn:
        return evidence_store.evidence_of(conn, row, evidence_store.ORDER)


def _check_day(desk: Desk, found: Order, day: date, what: str) -> None:
    if day > desk.today():
        raise Refused("future_date", f"{what}日期{day}在今天之后。")
    if day < found.issued_on:
        raise Refused("before_issue", f"{what}日期{day}早于发出日期{found.issued_on}。")


def _check_village(desk: Desk, village: str) -> None:
    if len(village) != 12 or not desk.in_scope(village):
        raise Refused("bad_village", "请选本镇的村（社区）。")


def _town_only(desk: Desk) -> None:
    if desk.identity.role is not Role.TOWN:
        raise Refused("town_only", "督查、通报和整改由镇里发出、核查。", "村里请填写整改情况。")


def _order(conn: Connection, row: RowId) -> Order:
    found = store.order(conn, row)
    if found is None:
        raise Refused("no_such_order", "找不到这份通报，可能已被撤回。")
    return found
