"""Taking a ledger of expropriation projects (征地项目台账) into the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pension_desk.domain.calendar_text import whole_day
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.land import FIRST_YEAR, Project, mu_parts
from pension_desk.domain.land_money import Arrival
from pension_desk.domain.land_text import by_month, land_use_of, project_key, told_and_file
from pension_desk.services.list_import import usable
from pension_desk.services.list_run import ListRun
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import land

LEDGER = "台账导入"
"""Note of an arrival that a ledger's total brought, as against one entered with its voucher."""


_NAMING = 3
"""Characters that a project's name must have to be found within a longer text."""


@dataclass
class _Known:
    """The projects of the file, found again by number or name."""

    by_number: dict[str, Project]
    by_name: dict[str, Project]

    @classmethod
    def of(cls, projects: Sequence[Project]) -> _Known:
        """Index projects; of two with one name the later year's is found."""
        numbers = {project_key(p.approval_no): p for p in projects if p.approval_no}
        names = {project_key(p.name): p for p in reversed(projects)}
        return cls(numbers, names)

    def find(self, approval_no: str, name: str) -> Project | None:
        """Return the project of a row: by its approval number, else by its name.

        A name whose project bears another number is another project.
        """
        number = project_key(approval_no)
        if number and number in self.by_number:
            return self.by_number[number]
        found = self.by_name.get(project_key(name))
        if found is not None and number and found.approval_no:
            return None
        return found


def take_projects(run: ListRun, drafts: Sequence[Draft]) -> None:
    """Take every row of a ledger: new projects, changed ones, and what has arrived for each."""
    known = _Known.of(land.projects(run.conn))
    seen: dict[str, Draft] = {}
    for draft in _with_years(run, usable(run, drafts)):
        name = str(draft.values["project"]).strip()
        number = str(draft.values.get("approval_no") or "")
        place = project_key(number) or project_key(name)
        if place in seen:
            same = seen[place].values == draft.values
            if same:
                run.heaps.unchanged += 1
            else:
                run.refuse(draft, "同一个项目在这份台账里出现两次，内容不同；已取前面的一行。")
            continue
        seen[place] = draft
        _take(run, draft, known.find(number, name), name)


def _with_years(run: ListRun, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the rows of projects, with the year of the line above where they tell none."""
    year: int | None = None
    for draft in drafts:
        line = _YEAR_LINE.fullmatch(str(draft.values["project"]).strip())
        if line and draft.values.keys() == {"project"}:
            year = int(line[1])
            run.heaps.unchanged += 1
        elif year and not (draft.values.get("plan_year") or draft.values.get("signed_on")):
            yield draft._replace(values={**draft.values, "plan_year": year})
        else:
            yield draft


def _take(run: ListRun, draft: Draft, project: Project | None, name: str) -> None:
    fields, wrong = _fields(draft, name, run.desk.today().year)
    if project is None and "year" not in fields:
        wrong = wrong or "没有年度，也没有协议签订日期，不知道是哪一年的项目"
    came = arrivals_of(run, draft, project)
    if isinstance(came, str):
        wrong = wrong or came
    if wrong or isinstance(came, str):
        run.refuse(draft, wrong)
        return
    if project is None:
        row = run.writer.insert("land_projects", fields)
        changed = True
    else:
        row = project.id
        different = _different(project, fields)
        changed = bool(different)
        if different:
            run.writer.update("land_projects", row, different)
    for arrival in came:
        run.writer.insert("land_arrivals", {"project_id": row.hex, **arrival})
        changed = True
    if changed:
        run.heaps.accepted += 1
    else:
        run.heaps.unchanged += 1


def _fields(draft: Draft, name: str, this_year: int) -> tuple[dict[str, FieldValue], str]:
    """Return what a row says of its project, and why it cannot be taken."""
    values = draft.values
    told = str(values.get("land_use") or "")
    use = land_use_of(told)
    unknown = f"用地类型“{told}”看不出是哪一类，没有填" if told and use is None else ""
    user = f"用地单位：{values['land_user']}" if values.get("land_user") else ""
    signed, supplied = str(values.get("signed_on") or ""), str(values.get("supplied_on") or "")
    year = values.get("plan_year") or (int(signed[:4]) if signed else None)
    if isinstance(year, int) and not FIRST_YEAR <= year <= this_year + 1:
        return {}, f"年度{year}不对"
    for day, label in ((signed, "协议签订日期"), (supplied, "供地日期")):
        if day and whole_day(day, last=False) is None:
            return {}, f"{label}“{day}”没有写到月日"
    months = by_month(("协议签订日期", signed), ("供地日期", supplied), counts="按1日计")
    for field, label in (("required_fen", "应缴存补贴资金"), ("deposited_fen", "已到账")):
        amount = values.get(field)
        if isinstance(amount, int) and amount < 0:
            return {}, f"{label}小于0"
    fields: dict[str, FieldValue] = {
        "name": name,
        "approval_no": values.get("approval_no"),
        "year": year,
        "land_use": use.value if use else None,
        "signed_on": whole_day(signed, last=False),
        "area_mu4": values.get("area_mu4"),
        "required_fen": values.get("required_fen"),
        "supplied_on": whole_day(supplied, last=False),
        "list_closed": values.get("list_closed"),
        "note": "；".join(str(one) for one in (values.get("note"), user, unknown, *months) if one)
        or None,
    }
    return {name: value for name, value in fields.items() if value is not None}, ""


def _different(project: Project, fields: dict[str, FieldValue]) -> dict[str, FieldValue]:
    """Return those fields that a row says otherwise than the file."""
    held: dict[str, FieldValue] = {
        "name": project.name,
        "approval_no": project.approval_no or None,
        "year": project.year,
        "land_use": project.use.value if project.use else None,
        "signed_on": project.signed_on.isoformat() if project.signed_on else None,
        "area_mu4": mu_parts(project.area_mu),
        "required_fen": project.required_fen,
        "supplied_on": project.supplied_on.isoformat() if project.supplied_on else None,
        "list_closed": int(project.list_closed),
        "note": project.note or None,
    }
    return {name: value for name, value in fields.items() if held[name] != value}


def arrivals_of(
    run: ListRun, draft: Draft, project: Project | None
) -> Sequence[dict[str, FieldValue]] | str:
    """Return the arrivals that a ledger adds, a sentence when it clashes with what is known.

    A ledger says how much has come in all, or each payment. More than the file knows is a further
    arrival on the ledger's day; less is a contradiction that a person has to look at.
    """
    parts = _parts(draft)
    told = draft.values.get("deposited_fen")
    total = told if isinstance(told, int) else sum(amount for amount, _on in parts)
    if not parts and not isinstance(told, int):
        return ()
    known: Sequence[Arrival] = land.arrivals(run.conn, project.id) if project else ()
    held = sum(one.amount_fen for one in known)
    if total == held:
        return ()
    if total < held:
        return (
            f"台账上已到账{total / 100:,.2f}元，少于本机登记的{held / 100:,.2f}元，"
            "请核对后在项目里更正"
        )
    kept = [(one.amount_fen, one.arrived_on.isoformat() if one.arrived_on else "") for one in known]
    fresh = [part for part in parts if (part[0], whole_day(part[1], last=True) or "") not in kept]
    if sum(amount for amount, _on in fresh) != total - held:
        differs = f"各期合计与已到账{total / 100:,.2f}元不符" if parts else ""
        day = str(draft.values.get("arrived_on") or "") or str(
            parts[-1][1] if parts else draft.values.get("arrival1_on") or ""
        )
        fresh = [(total - held, day)]
    else:
        differs = ""
    made: list[dict[str, FieldValue]] = []
    for amount, day in fresh:
        if day and whole_day(day, last=True) is None:
            return f"到账日期“{day}”没有写到月日"
        months = by_month(("到账日期", day), counts="按月底计")
        made.append(
            {
                "arrived_on": whole_day(day, last=True),
                "amount_fen": amount,
                "note": "；".join(filter(None, (LEDGER, differs, *months))),
            }
        )
    return made


def _parts(draft: Draft) -> list[tuple[int, str]]:
    """Return each payment that a ledger tells for itself: fen, and its day as told."""
    found = []
    for number in range(1, _PAYMENTS + 1):
        amount = draft.values.get(f"arrival{number}_fen")
        if isinstance(amount, int) and amount > 0:
            found.append((amount, str(draft.values.get(f"arrival{number}_on") or "")))
    return found


_PAYMENTS = 3
"""Payments for which a ledger may have columns."""
_YEAR_LINE = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]?)?((?:19|20)\d\d)年?度?(?:项目)?"
)
"""A line between the rows of a ledger that names the year of those below it."""


class Projects:
    """Finds the project that a roster's row names, by name or approval number."""

    def __init__(self, run: ListRun) -> None:
        self._known = _Known.of(land.projects(run.conn))

    def named(self, words: str) -> Project | None:
        """Return the project, None when the file has none of that name.

        What a cell or a title says goes before the name of the list's file.
        """
        told, stem = told_and_file(words)
        key = project_key(told)
        found = self._known.by_name.get(key) or self._known.by_number.get(key) or self._within(key)
        return found or (self._within(project_key(stem)) if stem else None)

    def _within(self, key: str) -> Project | None:
        """Return the project whose name stands in a longer text, the longest of several.

        A title names it with more around it: 大安镇某某公路项目被征地农民花名册.
        """
        inside = [name for name in self._known.by_name if len(name) >= _NAMING and name in key]
        if not inside:
            return None
        longest = max(inside, key=len)
        apart = [name for name in inside if name not in longest]
        return None if apart else self._known.by_name[longest]
