"""Taking a roster of expropriated farmers (被征地农民花名册) into the file.

Every row becomes a person of a land household, resident or not: no residence condition applies.
A damaged ID number is kept as sent and becomes a question; the answer gives the number and ties
the person to the resident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from pension_desk.domain.calendar_text import whole_day
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.identity import birth_of, read_id
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, FarmlandKind, eligibility_of, mu_of
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_text import (
    by_month,
    eligibility_told,
    eligible_words,
    is_verified,
    marked_as,
    mu_words,
    use_way_of,
)
from pension_desk.domain.lists import ListKind, field_spec
from pension_desk.domain.names import name_key, some_of
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.land_household_index import HouseholdIndex
from pension_desk.services.land_people_of_town import ForTown, further
from pension_desk.services.land_people_places import RosterRow, placed
from pension_desk.services.list_import import pending_row, row_key, usable
from pension_desk.services.list_run import ListRun
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import imports, land_rosters, pending
from pension_desk.store.row_ids import new_row_id

PERSON = "land_person"
"""Key in a waiting row's values: the record id of the land person that the row made."""

_KINDS = {
    "arable_mu4": ("arable_mu4", "paddy_mu4", "dry_mu4"),
    **{f"{kind.value}_mu4": (f"{kind.value}_mu4",) for kind in FarmlandKind if kind != "arable"},
}
"""Kinds of contracted land as kept, with the columns of a list that make them up."""
_HOUSEHOLD_FIELDS = (
    "members", "contracted_mu4", *(name for names in _KINDS.values() for name in names),
    "taken_mu4", "wholly_taken",
)  # fmt: skip


def take_people(run: ListRun, drafts: Sequence[Draft], watch: Watch = UNWATCHED) -> None:
    """Take every row of a roster."""
    watch.step(0, len(drafts), "对应到户和居民")
    rows = placed(run, usable(run, drafts))
    households: dict[tuple[RowId, str, str], list[RosterRow]] = defaultdict(list)
    for row in rows:
        households[row.household].append(row)
    roster = _Roster(run)
    roster.know(rows)
    done = 0
    for some in households.values():
        watch.step(done, len(rows), "写入名单")
        roster.take(some)
        done += len(some)
    roster.write()


def retake(run: ListRun) -> None:
    """Take rows that waited for their project or village, now that another list has come."""
    rows = [
        row
        for row in pending.open_rows(run.conn, ("waiting",))
        if row.kind is ListKind.LAND_PEOPLE and PERSON not in row.values
    ]
    if not rows:
        return
    pending.forget(run.conn, [row.number for row in rows])
    take_people(
        replace(run, import_number=imports.latest_import(run.conn)),
        [
            Draft(
                row.row, row.sheet, row.name, row.name_key,
                read_id(row.id_number or row.id_sent), row.values,
            )
            for row in rows
        ],
    )  # fmt: skip


# --- writing --------------------------------------------------------------------------


class _Roster:
    """Plans households and people and writes them at once."""

    def __init__(self, run: ListRun) -> None:
        self._run = run
        self._for_town = ForTown(run)
        known = land_rosters.held_households(run.conn)
        self._households = HouseholdIndex(known)
        self._people: dict[bytes, list[dict[str, object]]] = defaultdict(list)
        for person in land_rosters.held_people(run.conn):
            self._people[person["household_id"]].append(person)
        self._new: dict[str, dict[RowId, dict[str, FieldValue]]] = {
            "land_households": {},
            "land_people": {},
        }
        self._changed: dict[str, dict[RowId, dict[str, FieldValue]]] = {
            "land_households": {},
            "land_people": {},
        }
        self._left: dict[str, pending.PendingRow] = {}
        self._persons: dict[str, RowId] = {}
        self._known: set[str] = set()
        self._posted = {
            RowId(_uuid(held["id"])): str(held["head_name"])
            for held in known
            if CourseState(str(held["state"])).posted
        }

    def know(self, rows: Sequence[RosterRow]) -> None:
        """Look up which rows asked before; such a row asks no second time."""
        keys = [row_key(row.draft) for row in rows if not row.found.certain]
        self._known = pending.known_keys(self._run.conn, self._run.kind, keys)

    def take(self, rows: Sequence[RosterRow]) -> None:
        """Take one household's rows."""
        good = self._agreeing(rows)
        if not good:
            return
        household, fresh = self._household(good)
        for at, row in enumerate(good):
            changed = self._person(household, row) or (fresh and at == 0)
            self._count(row, changed=changed)

    def write(self) -> None:
        """Write what was planned, and the questions."""
        run = self._run
        for table in ("land_households", "land_people"):
            run.writer.insert_many(table, list(self._new[table].items()))
            run.writer.update_many(table, list(self._changed[table].items()))
        self._say_posted()
        self._for_town.say()
        pending.add(run.conn, run.import_number, self._left.values())

    def _say_posted(self) -> None:
        """Name the households of which the list changes what hangs in public or was reviewed."""
        homes, people = self._changed["land_households"], self._changed["land_people"]

        def changed(household: RowId) -> bool:
            some = [RowId(_uuid(one["id"])) for one in self._people[household.bytes]]
            return bool(homes.get(household, {}).keys() & _POSTED_OF_HOUSEHOLD) or any(
                row in self._new["land_people"] or people.get(row, {}).keys() & _POSTED_OF_PERSON
                for row in some
            )

        heads = [head for household, head in self._posted.items() if changed(household)]
        if heads:
            self._run.said.append(
                f"名单改了{len(heads)}户已经公示或核实的面积、人数或成员，请核对：{some_of(heads)}。"
            )

    def _count(self, row: RosterRow, *, changed: bool) -> None:
        """Put a row on its heap; one that asks who it is counts as a question, not as accepted."""
        heaps = self._run.heaps
        asked = self._ask(row)
        if asked in {"proposed", "unclear"}:
            heaps.proposed += 1
        elif changed or asked:
            heaps.accepted += 1
            heaps.waiting += asked == "waiting"
        else:
            heaps.unchanged += 1

    def _agreeing(self, rows: Sequence[RosterRow]) -> list[RosterRow]:
        """Refuse rows that say of their household otherwise than its first, or come twice."""
        good: list[RosterRow] = []
        seen: set[str] = set()
        first = rows[0].draft.values
        for row in rows:
            values = row.draft.values
            differs = [
                name
                for name in _HOUSEHOLD_FIELDS
                if values.get(name) is not None
                and first.get(name) is not None
                and values[name] != first[name]
            ]
            key = row.draft.id.value or f"{row.draft.name_key} {row.draft.id.sent}"
            wrong = _wrong_dates(row)
            if key in seen:
                self._run.refuse(row.draft, "同一个人在这个项目里出现两次；已取前面的一行。")
            elif differs:
                label = field_spec(ListKind.LAND_PEOPLE, differs[0]).label
                self._run.refuse(row.draft, f"同一户的{label}前后不一致")
            elif wrong := wrong or _below_zero(row):
                self._run.refuse(row.draft, wrong)
            else:
                seen.add(key)
                good.append(row)
        return good

    def _household(self, rows: Sequence[RosterRow]) -> tuple[RowId, bool]:
        """Return the household's record, planned or updated, and whether anything changed."""
        first = rows[0]
        fields = _household_fields(self._run, rows)
        held = self._households.of(first)
        self._for_town.keep_out_of_home(fields, held)
        if held is None:
            row = new_row_id()
            self._new["land_households"][row] = fields
            project = first.project.id.bytes
            self._households.keep({**fields, "id": row.bytes, "project_id": project})
            return row, True
        row = RowId(_uuid(held["id"]))
        if not further(str(fields["state"]), str(held["state"])):
            for name in ("state", "state_on", "verified_on"):
                fields.pop(name, None)
        changed = self._amend("land_households", row, held, fields)
        return row, changed

    def _person(self, household: RowId, row: RosterRow) -> bool:
        fields = _person_fields(self._run, row)
        fields["household_id"] = household.hex
        held = next((one for one in self._people[household.bytes] if _same_person(one, row)), None)
        self._for_town.keep_out_of_person(fields, held)
        if held is None:
            person = new_row_id()
            self._new["land_people"][person] = fields
            self._people[household.bytes].append({**fields, "id": person.bytes})
            self._persons[row_key(row.draft)] = person
            return True
        person = RowId(_uuid(held["id"]))
        if held.get("id_number"):  # a mended number stays, whatever the list still says
            fields.pop("id_number", None)
            fields.pop("id_sent", None)
        self._persons[row_key(row.draft)] = person
        return self._amend("land_people", person, held, fields)

    def _amend(
        self,
        table: str,
        row: RowId,
        held: dict[str, object],
        fields: dict[str, FieldValue],
    ) -> bool:
        def same(name: str, value: FieldValue) -> bool:
            kept = held.get(name)
            return (kept.hex() if isinstance(kept, bytes) else kept) == value

        changed = {n: v for n, v in fields.items() if v is not None and not same(n, v)}
        if not changed:
            return False
        held.update(changed)
        if row in self._new[table]:
            self._new[table][row].update(changed)
        else:
            self._changed[table].setdefault(row, {}).update(changed)
        return True

    def _ask(self, row: RosterRow) -> str:
        """Keep a question, or the wait for the register; return its state, empty for none new."""
        key = row_key(row.draft)
        if row.found.certain or key in self._known:
            return ""
        whole = row.wanted.id.value is not None
        state = "proposed" if row.found.resident else "waiting" if whole else "unclear"
        told = row.draft._replace(values={**row.draft.values, PERSON: self._persons[key].hex})
        self._left[key] = pending_row(self._run, told, row.wanted, row.found, key, state)
        return state


def _uuid(value: object) -> UUID:
    return UUID(bytes=value) if isinstance(value, bytes) else UUID(str(value))


_POSTED_OF_HOUSEHOLD = {"members", "contracted_mu4", "taken_mu4", "wholly_taken"}
_POSTED_OF_PERSON = {"name", "id_number", "birth", "eligibility"}
"""What a public notice says of a household and its people."""


def _same_person(held: dict[str, object], row: RosterRow) -> bool:
    """Whether an entry of the household is the row's person."""
    draft = row.draft
    if draft.id.value and held.get("id_number"):
        return held["id_number"] == draft.id.value
    return name_key(str(held["name"])) == draft.name_key


def _below_zero(row: RosterRow) -> str:
    used = row.draft.values.get("used_fen")
    if isinstance(used, int) and used < 0:
        return f"发放金额{used / 100:,.2f}元小于0"
    return ""


def _wrong_dates(row: RosterRow) -> str:
    """Say which day is told to the year only; dates against each other are shown, not refused."""
    for name, label in _DAYS:
        day = str(row.draft.values.get(name) or "")
        if day and whole_day(day, last=True) is None:
            return f"{label}“{day}”没有写到月日"
    return ""


_DAYS = (("verified_on", "核实日期"), ("used_on", "发放日期"))


def _day(run: ListRun, told: FieldValue) -> str | None:
    """Return a day by which something was done: of a month its last, or today in this month."""
    day = whole_day(str(told or ""), last=True)
    month_only = day is not None and day != told
    return min(day, run.desk.today().isoformat()) if day and month_only else day


def _household_fields(run: ListRun, rows: Sequence[RosterRow]) -> dict[str, FieldValue]:
    """Return what the rows of one household say of it together."""
    first = rows[0]
    state, verified = _state(run, rows)
    number = first.draft.values.get("household_no")
    told = {name: _first(rows, name) for name in ("members", "taken_mu4", "wholly_taken")}
    told |= _contracted(rows)
    return {
        "project_id": first.project.id.hex,
        "village": first.village,
        "hamlet": first.hamlet or None,
        "household_no": str(number) if number else None,
        "head_name": first.head,
        **told,
        "state": state.value,
        "state_on": verified,
        "verified_on": verified,
    }


def _contracted(rows: Sequence[RosterRow]) -> dict[str, FieldValue]:
    """Return the contracted land by kind, and all of it: as told, else what its kinds come to."""
    said = {
        kind: [area for name in names if isinstance(area := _first(rows, name), int)]
        for kind, names in _KINDS.items()
    }
    kinds: dict[str, FieldValue] = {kind: sum(areas) for kind, areas in said.items() if areas}
    whole = _first(rows, "contracted_mu4")
    if whole is None and kinds:
        whole = sum(sum(areas) for areas in said.values())
    return {"contracted_mu4": whole, **kinds}


def _first(rows: Iterable[RosterRow], name: str) -> FieldValue:
    said = (row.draft.values.get(name) for row in rows)
    return next((value for value in said if value is not None), None)


_MAY_BE_DUE = frozenset({Eligibility.ELIGIBLE, Eligibility.TOWN_RULES})


def _state(run: ListRun, rows: Sequence[RosterRow]) -> tuple[CourseState, str | None]:
    """Return how far a household is by the list, and the day of its verification."""
    verified = [is_verified(str(row.draft.values.get("verify_state") or "")) for row in rows]
    day = _day(run, _first(rows, "verified_on"))
    if not any(verified) and not (day and None in verified):
        return CourseState.COLLECTED, None
    due = [row for row in rows if _eligibility(row) in _MAY_BE_DUE]
    done = bool(due) and all(row.draft.values.get("used_on") for row in due)
    return (CourseState.USED if done else CourseState.TOWN_REVIEWED), day


def _eligibility(row: RosterRow) -> Eligibility:
    told = eligibility_told(_eligible_words(row))
    if told is not None and told not in {Eligibility.OTHER, Eligibility.TOWN_RULES}:
        return told
    born = _birth(row)
    day = date.fromisoformat(born) if born else None
    by_age = eligibility_of(day, row.project.signed_on, adult=row.adult)
    if told is Eligibility.TOWN_RULES:  # of a child at school there is nothing to rule
        return told if by_age.counts else by_age
    if told is not None:  # a bare no is the age's where that is one
        return told if by_age.counts else by_age
    marked = row.marked or bool(_mark(row))
    return Eligibility.TOWN_RULES if by_age.counts and marked else by_age


def _mark(row: RosterRow) -> str:
    """Return 学生 or 军人 where the list's own columns say so."""
    values = row.draft.values
    names = ("person_kind", "student", "soldier")
    labels = [field_spec(ListKind.LAND_PEOPLE, name).label for name in names]
    return marked_as(*zip(labels, (str(values.get(name) or "") for name in names), strict=True))


def _eligible_words(row: RosterRow) -> str:
    values = row.draft.values
    return eligible_words(str(values.get("eligible") or ""), str(values.get("why_not") or ""))


def _birth(row: RosterRow) -> str | None:
    number = row.draft.id.value
    if number:
        return birth_of(number).isoformat()
    told = str(row.draft.values.get("birth") or "")
    return told if len(told) == 10 else None


def _person_fields(run: ListRun, row: RosterRow) -> dict[str, FieldValue]:
    values, draft = row.draft.values, row.draft
    way = use_way_of(str(values.get("way") or ""))
    return {
        "resident_id": row.found.resident.hex if row.found.certain and row.found.resident else None,
        "name": draft.name,
        "id_number": draft.id.value,
        "id_sent": None if draft.id.value else draft.id.sent or None,
        "birth": _birth(row),
        "eligibility": _eligibility(row).value,
        "way": way.value if way else None,
        "used_on": _day(run, values.get("used_on")),
        "used_fen": values.get("used_fen"),
        "voucher": values.get("used_voucher"),
        "phone": values.get("phone"),
        "account": values.get("account"),
        "note": _note(row),
    }


def _note(row: RosterRow) -> FieldValue:
    """Return the remark, with what the list tells beyond the fields that a person has here."""
    values = row.draft.values
    each = _mu(values.get("per_head_mu4")) if not values.get("taken_mu4") else ""
    left, planned = _mu(values.get("left_mu4")), str(values.get("planned") or "")
    span = [str(values[name]) for name in ("subsidy_from", "subsidy_to") if values.get(name)]
    months, review = values.get("months"), values.get("review")
    days = [(label, str(values.get(name) or "")) for name, label in _DAYS]
    told = (
        values.get("note"),
        each and f"来表人均被征{each}亩",
        left and f"征后人均{left}亩",
        planned and (planned if "规划" in planned else f"规划区：{planned}"),
        span and f"补贴{'至'.join(span)}",
        months is not None and f"补贴{months}个月",
        _reason(row),
        review and f"复核：{review}",
        values.get("person_kind") not in {None, "普通"} and f"人员类别：{values['person_kind']}",
        *by_month(*days, counts="按月底计"),
    )
    return "；".join(str(one) for one in told if one) or None


def _reason(row: RosterRow) -> str:
    """Return why a person is not subsidised, or is to be ruled on, in the list's own words."""
    told = _eligible_words(row)
    if _eligibility(row) is not Eligibility.ELIGIBLE and len(told) > _BARE:
        return f"来表补贴对象：{told}"
    why = str(row.draft.values.get("why_not") or "")
    return f"来表写的原因：{why}" if why.strip("-—/无 ") else ""


_BARE = 3
"""Characters up to which an answer is one and no reason: 否, 不符合, 待认定."""


def _mu(parts: FieldValue) -> str:
    area = mu_of(parts) if isinstance(parts, int) else None
    return "" if area is None else mu_words(area)


def link(run: ListRun, row: pending.PendingRow, resident: RowId) -> None:
    """Tie the land person of a waiting row to a resident, once that is certain or confirmed."""
    told = row.values.get(PERSON)
    if not told:
        return
    fields: dict[str, FieldValue] = {"resident_id": resident.hex}
    number = row.id_number or row.proposed_id
    if number:
        fields |= {"id_number": number, "birth": birth_of(number).isoformat()}
    run.writer.update("land_people", RowId(_uuid(str(told))), fields)
