"""A town of many expropriation projects, for measuring and for looking at the tab."""

from __future__ import annotations

from datetime import date, timedelta

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.land_course import CourseState
from pension_desk.services.desk import Desk
from pension_desk.store.row_ids import new_row_id

PROJECTS, PEOPLE, HOUSEHOLD = 60, 20_000, 4
_STATES = tuple(CourseState)
_HEADS = "韦覃黄李梁陆莫陈林张"

Rows = list[tuple[RowId, dict[str, FieldValue]]]


def fill(desk: Desk, projects: int = PROJECTS, people: int = PEOPLE) -> None:
    """Write so many projects with so many people, four a household, spread over the states."""
    rows: dict[str, Rows] = {name: [] for name in ("projects", "arrivals", "households", "people")}
    for at in range(projects):
        signed = date(2016 + at % 11, 1 + at % 12, 1 + at % 28)
        project = new_row_id()
        rows["projects"].append((project, _project(at, signed)))
        rows["arrivals"].append(
            (new_row_id(), {"project_id": project.hex, "amount_fen": 90_000_000,
                            "arrived_on": (signed + timedelta(days=30)).isoformat()})
        )  # fmt: skip
        for number in range(people // projects // HOUSEHOLD):
            _household(rows, desk.identity.division, project, at, number, signed)
    with desk.acting("bench") as (_conn, writer):
        for name, some in rows.items():
            writer.insert_many(f"land_{name}", some)


def _project(at: int, signed: date) -> dict[str, FieldValue]:
    return {
        "name": f"第{at + 1}号公路（{at % 7 + 1}批次）",
        "approval_no": f"平征〔{signed.year}〕{at}号",
        "year": signed.year, "land_use": "public", "signed_on": signed.isoformat(),
        "area_mu4": 1_000_000, "required_fen": 100_000_000, "list_closed": at % 3 > 0,
        "supplied_on": (signed + timedelta(days=20 + at)).isoformat(),
    }  # fmt: skip


def _household(
    rows: dict[str, Rows], town: str, project: RowId, at: int, number: int, signed: date
) -> None:
    home, state = new_row_id(), _STATES[(at + number) % len(_STATES)]
    verified = (signed + timedelta(days=40)).isoformat() if state.verified else None
    rows["households"].append(
        (home, {"project_id": project.hex, "village": f"{town}{201 + number % 25}",
                "head_name": f"{_HEADS[number % 10]}{at}{number}", "state": state.value,
                "members": HOUSEHOLD, "contracted_mu4": 30_000, "taken_mu4": 15_000,
                "verified_on": verified, "state_on": verified})
    )  # fmt: skip
    for turn in range(HOUSEHOLD):
        used = state is CourseState.USED
        rows["people"].append(
            (new_row_id(), {"household_id": home.hex, "name": f"人{number}{turn}",
                            "id_number": f"45252419{60 + turn:02}{number % 12 + 1:02}"
                                         f"{at % 28 + 1:02}{number % 1000:03}{turn}",
                            "eligibility": "eligible" if turn < 3 else "under_16",
                            "subsidy_fen": 450_000 if state.place > 5 else None,
                            "way": "on_behalf" if used else None,
                            "used_fen": 450_000 if used else None,
                            "used_on": verified if used else None})
        )  # fmt: skip
