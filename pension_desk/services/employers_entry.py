"""Entering employers by hand, mending them, and saying where and what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_codes import CodeReading, read_code
from pension_desk.domain.employers_words import Existence, KeyTrade
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.employers_work import known
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import employers as store
from pension_desk.store.desk_file import Connection

_TOPICS = frozenset({Topic.EMPLOYERS})
_MOST_STAFF = 100_000


@dataclass(frozen=True)
class EmployerFields:
    """What a person types of an employer; ``marked`` None: by the trade's own words.

    ``credit_code`` may be an old registration number of 13 or 15 characters where there is none.
    """

    name: str
    credit_code: str = ""
    kind: str = ""
    trade: str = ""
    marked: KeyTrade | None = None
    existence: Existence = Existence.EXISTING
    address: str = ""
    village: str = ""
    legal_name: str = ""
    phone: str = ""
    staff: int | None = None
    insured: int | None = None
    contact_name: str = ""
    contact_phone: str = ""
    note: str = ""


def fields_of(employer: Employer) -> EmployerFields:
    """Return an employer as a person types it."""
    one = employer
    return EmployerFields(
        one.name, one.credit_code or one.registration_no, one.kind, one.trade, one.marked,
        one.existence, one.address, one.village, one.legal_name, one.phone, one.staff, one.insured,
        one.contact_name, one.contact_phone, one.note,
    )  # fmt: skip


def save(desk: Desk, told: EmployerFields, row: RowId | None = None) -> Written[Employer]:
    """Make an employer, or change one.

    Raises `Refused`: no name, a wrong credit code (bad_code) or one that another bears
    (code_taken), a village that is not this desk's (bad_village), or numbers that cannot be.
    """
    village = desk.identity.role is Role.VILLAGE
    _check(desk, told)
    code = _code(told.credit_code)
    fields: dict[str, FieldValue] = {
        "name": told.name.strip(),
        "credit_code": code.value,
        "kind": told.kind.strip() or None,
        "trade": told.trade.strip() or None,
        "key_trade": told.marked.value if told.marked else None,
        "existence": told.existence.value,
        "address": told.address.strip() or None,
        "village": told.village or (desk.identity.division if village else None),
        "legal_name": told.legal_name.strip() or None,
        "phone": told.phone.strip() or None,
        "staff": told.staff,
        "insured": told.insured,
        "contact_name": told.contact_name.strip() or None,
        "contact_phone": told.contact_phone.strip() or None,
        "note": told.note.strip() or None,
    }
    if code.registration_no:
        fields["registration_no"] = code.registration_no
    with desk.acting("employer", told.name.strip()) as (conn, writer):
        _check_code_free(conn, code, row)
        if row is None:
            made = writer.insert(
                "employers", {name: value for name, value in fields.items() if value is not None}
            )
        else:
            made = row
            held = known(conn, row)
            changed = _changed(held, fields)
            if changed:
                writer.update("employers", row, changed)
        return Written(known(conn, made), _TOPICS)


def _changed(held: Employer, fields: dict[str, FieldValue]) -> dict[str, FieldValue]:
    before = {
        "name": held.name,
        "credit_code": held.credit_code,
        "key_trade": held.marked.value if held.marked else None,
        "existence": held.existence.value,
        "staff": held.staff,
        "insured": held.insured,
    }
    return {
        name: value
        for name, value in fields.items()
        if value != (before[name] if name in before else getattr(held, name) or None)
    }


def _check(desk: Desk, told: EmployerFields) -> None:
    if not told.name.strip():
        raise Refused("no_name", "请填写单位名称。")
    if told.village and (len(told.village) != 12 or not desk.in_scope(told.village)):
        raise Refused("bad_village", "请选本镇的村（社区）。")
    for count, label in ((told.staff, "用工人数"), (told.insured, "参保人数")):
        if count is not None and not 0 <= count <= _MOST_STAFF:
            raise Refused("bad_count", f"{label}{count}不对。")


def _code(typed: str) -> CodeReading:
    reading = read_code(typed)
    if reading.why and not reading.registration_no:
        raise Refused(
            "bad_code",
            f"信用代码“{typed.strip()}”不对：{reading.why}。",
            "应为18位，最后一位是校验码，请对照营业执照；只有旧注册号的填15位旧号。",
        )
    return reading


def _check_code_free(conn: Connection, code: CodeReading, row: RowId | None) -> None:
    number = code.value or code.registration_no
    if number is None:
        return
    for other in store.employers_of(conn):
        if number in {other.credit_code, other.registration_no} and other.id != row:
            raise Refused("code_taken", f"代码{number}已经登记在“{other.name}”名下。")


def assign_village(desk: Desk, rows: Sequence[RowId], village: str) -> Written[int]:
    """Say to which village employers belong (村不明); their records then go to its desk.

    Raises `Refused`: a village's desk (town_only), or no village of this town (bad_village).
    """
    if desk.identity.role is Role.VILLAGE:
        raise Refused("town_only", "单位归哪个村由镇里指定。")
    if len(village) != 12 or not desk.in_scope(village):
        raise Refused("bad_village", "请选本镇的村（社区）。")
    with desk.acting("employer", f"{len(rows)}个单位归{division_name(village)}") as (conn, writer):
        moved = [one for one in store.employers_by_id(conn, rows) if one.village != village]
        for one in moved:
            writer.update("employers", one.id, {"village": village})
    return Written(len(moved), _TOPICS)


def mark_trade(desk: Desk, rows: Sequence[RowId], trade: KeyTrade | None) -> Written[int]:
    """Say which key trade employers are of; None: by the words of trade and name again."""
    word = trade.label if trade else "按行业名称"
    with desk.acting("employer", f"{len(rows)}个单位标为{word}") as (conn, writer):
        for one in store.employers_by_id(conn, rows):
            if one.marked is not trade:
                writer.update("employers", one.id, {"key_trade": trade.value if trade else None})
    return Written(len(rows), _TOPICS)


def remove(desk: Desk, row: RowId, reason: str) -> Written[str]:
    """Take a wrongly entered employer off on every desk; a reason must be given."""
    if not reason.strip():
        raise Refused("no_reason", "请写明删除的原因。")
    with desk.acting("employer", f"删除：{reason.strip()}") as (conn, writer):
        name = known(conn, row).name
        writer.delete("employers", row)
    return Written(name, _TOPICS)
