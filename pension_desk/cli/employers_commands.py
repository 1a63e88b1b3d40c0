"""Commands about employers: how they stand, and what lists left open."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.employers import Employer, Standing
from pension_desk.services import employers
from pension_desk.services.divisions import division_name
from pension_desk.services.employers import EmployerLine, EmployersStatus


def add_employers(parser: ArgumentParser) -> None:
    """Describe ``employers``."""
    parser.add_argument("what", choices=("status",), help="status：各单位参保情况和进度")


def run_employers(args: Namespace) -> Answer:
    """Show how the employers stand."""
    with context.desk(args) as desk:
        found = employers.status(desk)
    return Answer(_document(found), _told(found))


def _document(found: EmployersStatus) -> dict[str, Any]:
    def codes(standing: Standing) -> list[str]:
        return [one.code for one in found.standing(standing)]

    return {
        "uninsured_employers": codes(Standing.UNINSURED),
        "partly_insured_employers": [
            [one.code, one.missing] for one in found.standing(Standing.PARTLY)
        ],
        "insured_employers": codes(Standing.INSURED),
        "without_staff": codes(Standing.NO_STAFF),
        "not_declared": codes(Standing.NOT_DECLARED),
        "cancelled": codes(Standing.GONE),
        "missing_people": found.missing,
        "questions": found.questions,
        "employers": [_line(line) for line in found.lines],
    }


def _line(line: EmployerLine) -> dict[str, Any]:
    one = line.employer
    return {
        "id": one.id,
        "code": one.credit_code,
        "registration_no": one.registration_no or None,
        "name": one.name,
        "village": one.village or None,
        "kind": one.kind,
        "trade": one.trade,
        "key_trade": one.trade_mark,
        "existence": one.existence,
        "staff": one.staff,
        "insured": one.insured,
        "standing": one.standing,
        "missing": one.missing,
        "stage": one.stage,
        "clock": line.clock.sentence if line.clock else None,
        "findings": [
            {"fault": finding.fault, "sentence": finding.sentence} for finding in line.findings
        ],
    }


def _told(found: EmployersStatus) -> tuple[str, ...]:
    lines = [
        f"{standing.label}：{len(found.standing(standing))}个（{standing.definition}）"
        for standing in Standing
    ]
    lines.append(f"申报用工而没有参保的共{found.missing}人")
    if found.questions:
        lines.append(f"还有{found.questions}行名单等人核对（proposals）")
    owing = (one.employer for one in found.lines if one.employer.standing.owes)
    return (*lines, *(_owed(one) for one in owing)) if found.lines else ("还没有用人单位。",)


def _owed(one: Employer) -> str:
    stage = one.stage.label if one.stage else ""
    place = division_name(one.village) if one.village else "村不明"
    return f"{one.code}\t{one.name}\t{place}\t{one.standing.label}\t缺{one.missing}人\t{stage}"
