"""Taking the household register: the only list that makes residents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.identity import birth_of, repairs, sex_of
from pension_desk.domain.ids import RowId
from pension_desk.domain.matching import Candidate, Match, Sought, agreeing, match
from pension_desk.domain.responsibility import Doorstep
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name, village_named
from pension_desk.services.duty_following import DOOR, follow
from pension_desk.services.list_import import pending_row, row_key, usable
from pension_desk.services.list_run import ListRun
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import history, matching, pending
from pension_desk.store.row_ids import endless_row_bytes

Record = Mapping[str, Any]
"""A resident as the file holds it, by column."""

Certain = tuple[Draft, str, Record]
"""A row, the code of its village, and the resident that it surely means."""

Values = tuple[FieldValue, ...]

_TAKEN = ("hamlet", "nation", "relation", "phone", "address", "note")
_NAMES = ("village", "household_no", "name", "sex", "id_number", "id_sent", "birth", *_TAKEN)
"""The fields that a row sets, in the order of a new resident's values."""


@dataclass
class HouseholdRun:
    """A register under way: what has to be remembered from chunk to chunk."""

    run: ListRun
    placed: dict[tuple[str, str], int] = field(default_factory=dict)
    head: str = ""
    inserts: list[tuple[bytes, Values]] = field(default_factory=list)
    updates: dict[RowId, dict[str, FieldValue]] = field(default_factory=dict)
    left: list[pending.PendingRow] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    ids: Iterator[bytes] = field(default_factory=endless_row_bytes)
    away: frozenset[str] = frozenset()
    moved: dict[RowId, Doorstep] = field(default_factory=dict)
    """Where those lived whom the register now writes elsewhere within their village."""

    def finish(self) -> None:
        """Take what is named to officers along with the households."""
        follow(self.run.conn, self.run.writer, self.moved, self.run.desk.today())


def take_households(state: HouseholdRun, drafts: Sequence[Draft]) -> None:
    """Take some rows of the register: new residents, changed ones, and those that must be asked."""
    run = state.run
    placed = [(draft, _village(run, draft)) for draft in usable(run, drafts)]
    good = [(draft, village) for draft, village in placed if village]
    whole = [draft.id.value for draft, _v in good if draft.id.value]
    by_number = matching.residents_bearing(run.conn, whole)
    by_sent = matching.by_sent(run.conn, [d.id.sent for d, _v in good if not d.id.value])
    new = [d.name_key for d, _v in good if d.id.value and d.id.value not in by_number]
    mendable = matching.damaged_by_name(run.conn, new)
    by_name = matching.by_name(run.conn, [d.name_key for d, _v in good if not d.id.value])
    keys = pending.known_keys(run.conn, run.kind, [row_key(d) for d, v in good if not d.id.value])
    certain: list[Certain] = []
    for draft, village in good:
        if draft.id.value:
            bearer = _bearer(draft, by_number.get(draft.id.value, ()))
            _whole(state, draft, village, bearer, mendable, certain)
        else:
            known = _sent_before(run, draft, village, by_sent.get(draft.id.sent, ()))
            _damaged(state, draft, village, known, by_name, keys, certain)
    _amend_all(state, certain)
    _write(state)


def _village(run: ListRun, draft: Draft) -> str:
    """Return the division code of a row's village; empty, and the row refused, when unknown."""
    named = str(draft.values.get("village") or "")
    identity = run.desk.identity
    if not named and identity.role is Role.VILLAGE:
        return identity.division
    code = village_named(named, identity.division) if named else None
    if code is None:
        reason = f"不认识村（社区）“{named}”。" if named else "看不出这一行属于哪个村（社区）。"
        run.refuse(draft, reason)
        return ""
    if not run.desk.in_scope(code):
        run.refuse(draft, f"{division_name(code)}不在本工作台的范围内。")
        return ""
    return code


def _bearer(draft: Draft, found: Sequence[Record]) -> Record | None:
    """Return the resident who already bears the row's number, the namesake first."""
    for record in found:
        if record["name_key"] == draft.name_key:
            return record
    return found[0] if len(found) == 1 else None


def _sent_before(
    run: ListRun, draft: Draft, village: str, found: Sequence[Candidate]
) -> Record | None:
    """Return the resident that this very damaged row made at an earlier import."""
    for candidate in found:
        if candidate.name_key == draft.name_key and candidate.village == village:
            row = candidate.resident
            return matching.held_records(run.conn, "residents", [row])[row][0]
    return None


def _whole(
    state: HouseholdRun,
    draft: Draft,
    village: str,
    bearer: Record | None,
    mendable: Mapping[str, list[Candidate]],
    certain: list[Certain],
) -> None:
    run = state.run
    place = (draft.id.value or "", draft.name_key)
    if place in state.placed:
        reason = f"与第{state.placed[place]}行是同一个人（号码、姓名相同）。"
        run.refuse(draft, reason)
        return
    state.placed[place] = draft.number
    if bearer is not None:
        certain.append((draft, village, bearer))
        return
    number = draft.id.value or ""
    if number in state.away:
        run.refuse(draft, "此人已迁往别的村（社区），本村只留作历史。")
        return
    mended = [
        c for c in mendable.get(draft.name_key, ()) if c.village == village and c.may_bear(number)
    ]
    if len(mended) == 1:
        if pending.known_keys(run.conn, run.kind, [row_key(draft)]):
            run.heaps.unchanged += 1
            return
        # the register itself now sends the whole number of someone it once sent damaged
        _ask(
            state,
            draft,
            Match(
                mended[0].resident, proposed_id=number, why="登记册现在给出了完整号码", sure=True
            ),
        )
        return
    _make(state, draft, village)
    run.heaps.accepted += 1


def _damaged(
    state: HouseholdRun,
    draft: Draft,
    village: str,
    known: Record | None,
    by_name: Mapping[str, list[Candidate]],
    keys: set[str],
    certain: list[Certain],
) -> None:
    if known is not None:
        certain.append((draft, village, known))
        return
    if row_key(draft) in keys or row_key(draft) in state.asked:
        state.run.heaps.unchanged += 1
        return
    birth = draft.values.get("birth")
    wanted = Sought(draft.name_key, draft.id, str(birth) if birth else None, village)
    found = match(wanted, (), by_name.get(draft.name_key, ()))
    if found.resident is not None and draft.id.sent:
        _ask(state, draft, found)
        return
    made = RowId(UUID(bytes=_make(state, draft, village)))
    sex = draft.values.get("sex")
    fitting = agreeing(repairs(draft.id), wanted.birth, str(sex) if sex else None)
    guess = Match(
        made if fitting else None,
        proposed_id=fitting[0] if fitting else None,
        why=_why(len(fitting)),
    )
    _ask(state, draft, guess, made)


def _why(ways: int) -> str:
    if not ways:
        return "号码残缺，请对照身份证或其他名单补全"
    return "改正一位后号码成立，与出生日期、性别相符" + (f"（有{ways}种可能）" if ways > 1 else "")


def _ask(state: HouseholdRun, draft: Draft, found: Match, made: RowId | None = None) -> None:
    """Leave a row to a person; ``made``: the resident that it made without a whole number."""
    run = state.run
    birth = draft.values.get("birth")
    wanted = Sought(draft.name_key, draft.id, str(birth) if birth else None)
    key = row_key(draft)
    row = pending_row(run, draft, wanted, found, key, "proposed" if found.resident else "unclear")
    state.asked.add(key)
    state.left.append(pending.replace_resident(row, made))
    run.heaps.proposed += 1


def _said(state: HouseholdRun, draft: Draft, village: str) -> Values:
    """Return what a row of the register says of its resident, in the order of `_NAMES`."""
    number, get = draft.id.value, draft.values.get
    household, sex = _household(state, draft), get("sex")
    about: Values = (sex, None, draft.id.sent or None, get("birth"))
    if number:
        about = (sex or sex_of(number), number, None, birth_of(number).isoformat())
    return (village, household, draft.name, *about, *map(get, _TAKEN))


def _household(state: HouseholdRun, draft: Draft) -> str:
    """Return the household's number, or, where the register has none, a name for it."""
    given = draft.values.get("household_no")
    if given:
        return str(given)
    if draft.values.get("relation") == "户主" or not state.head:
        state.head = f"{draft.name}{(draft.id.value or draft.id.sent)[-4:]}"
    named = str(draft.values.get("head_name") or "")
    if named and not state.head.startswith(named):
        state.head = named
    return state.head


def _make(state: HouseholdRun, draft: Draft, village: str) -> bytes:
    row = next(state.ids)
    state.inserts.append((row, _said(state, draft, village)))
    return row


def _amend_all(state: HouseholdRun, certain: Sequence[Certain]) -> None:
    """Set what differs on residents who are known; what a person typed by hand stays."""
    run = state.run
    differing: dict[RowId, dict[str, FieldValue]] = {}
    doors: dict[RowId, Doorstep] = {}
    for draft, village, record in certain:
        said = dict(zip(_NAMES, _said(state, draft, village), strict=True))
        if record["id_number"]:
            said.pop("id_sent", None)
            said["birth"] = record["birth"]
        if not draft.values.get("household_no") and record["household_no"]:
            said["household_no"] = record["household_no"]
        row = RowId(UUID(bytes=record["id"]))
        differs: dict[str, FieldValue] = {
            k: v for k, v in said.items() if v is not None and record[k] != v
        }
        changed = run.news(row, said, differs)
        if changed:
            differing[row] = changed
            if DOOR & changed.keys():
                doors[row] = _door(record)
        else:
            run.heaps.unchanged += 1
    by_hand = history.set_by_hand(run.conn, list(differing))
    for row, differs in differing.items():
        kept: dict[str, FieldValue] = {
            k: v for k, v in differs.items() if k not in by_hand.get(row, ())
        }
        if kept:
            state.updates[row] = kept
            if DOOR & kept.keys():
                state.moved[row] = doors[row]
            run.heaps.accepted += 1
        else:
            run.heaps.unchanged += 1


def _door(record: Record) -> Doorstep:
    return record["village"], record["hamlet"] or "", record["household_no"] or ""


def _write(state: HouseholdRun) -> None:
    run = state.run
    run.writer.insert_alike("residents", _NAMES, state.inserts)
    run.writer.update_many("residents", list(state.updates.items()))
    pending.add(run.conn, run.import_number, state.left)
    state.inserts, state.updates, state.left = [], {}, []
