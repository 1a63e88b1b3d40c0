"""A small village that owes, is to be invited, draws and must prove: for the tests of paper."""

from __future__ import annotations

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.id_numbers import check_character
from pension_desk.domain.ids import RowId
from pension_desk.services import payments, roster, screening
from pension_desk.services.desk import Desk
from tests.services.conftest import VILLAGE
from tests.services.exchange import enter


def id_number(birth: str, order: int = 1) -> str:
    """Return a whole identity number for a birth date of eight digits."""
    digits = f"450821{birth}{order:03d}"
    return digits + check_character(digits)


def _add(desk: Desk, name: str, household_no: str, birth: str, **more: FieldValue) -> RowId:
    fields: dict[str, FieldValue] = {
        "village": VILLAGE,
        "hamlet": "2组",
        "household_no": household_no,
        "name": name,
        "id_number": id_number(birth),
        "relation": "户主",
        "address": f"动界村2组{household_no}号",
    }
    return roster.add(desk, fields | more).value.resident.id


def _registered(desk: Desk, row: RowId, state: str = "正常参保", **more: FieldValue) -> None:
    enter(desk, "registrations", resident_id=row.hex, scheme="residents", state=state, **more)


def settle(desk: Desk) -> dict[str, RowId]:
    """Fill a village desk and screen it; return its people by a word for each."""
    people = {
        "mother": _add(desk, "覃玉兰", "17", "19800203", phone="13911112222"),
        "son": _add(desk, "覃小虎", "17", "20000301", relation="子"),
        "rare": _add(desk, "黄𬱖", "9", "19700101", hamlet="1组"),
        "unnumbered": _add(desk, "李䶮", "", "19660101", relation=""),
        "joining": _add(desk, "韦㛃", "30", "19900101", sex="女", nation="壮族"),
        "drawing": _add(desk, "莫建国", "31", "19500301"),
        "nearing": _add(desk, "梁六", "40", "19670301"),
    }
    for who in ("mother", "son", "rare", "unnumbered", "nearing"):
        _registered(desk, people[who], years_paid=3)
    _registered(desk, people["drawing"], "待遇领取")
    enter(desk, "statuses", resident_id=people["mother"].hex, kind="low_income", detail="低保")
    enter(desk, "statuses", resident_id=people["rare"].hex, kind="disabled", grade="一级")
    enter(desk, "statuses", resident_id=people["drawing"].hex, kind="proof_of_life",
          since="2025-09-01")  # fmt: skip
    payments.record(desk, people["nearing"], year=2026, amount_fen=20_000)
    screening.screen(desk, year=2026, as_of=desk.today())
    return people
