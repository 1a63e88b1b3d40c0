"""Taking the rows of one list into the file, within one transaction.

Each row ends in exactly one of four heaps: accepted, unchanged, proposed, refused.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter

from pension_desk.domain.identity import kept_digits, repairs
from pension_desk.domain.ids import RowId
from pension_desk.domain.matching import Candidate, Match, Sought, match
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Role
from pension_desk.services.divisions import village_named
from pension_desk.services.list_records import records_of
from pension_desk.services.list_run import ListRun
from pension_desk.spreadsheets.drafts import Draft, Drafts
from pension_desk.store import matching, pending
from pension_desk.store.desk_file import Connection

CHUNK = 5_000
"""Rows planned and written together."""

_TELLING_DIGITS = 14
"""Leading digits from which a number without its tail is worth looking up: up to the birth day."""


def row_key(draft: Draft) -> str:
    """Return a digest of the row as sent, the same whenever the same row comes again."""
    told = [draft.name_key, draft.id.sent, sorted((k, str(v)) for k, v in draft.values.items())]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def usable(run: ListRun, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the rows without problems; the others are refused with their reasons."""
    good = []
    for draft in drafts:
        run.heaps.rows += 1
        if draft.problems:
            run.refuse(draft, "；".join(draft.problems))
        else:
            good.append(draft)
    return good


def sought(run: ListRun, draft: Draft) -> Sought:
    """Return the person that a row speaks of."""
    named = draft.values.get("village")
    village = village_named(str(named), run.desk.identity.division) if named else None
    birth = draft.values.get("birth")
    return Sought(draft.name_key, draft.id, str(birth) if birth else None, village)


def alike(
    conn: Connection, wanted: Sought, by_name: Mapping[str, list[Candidate]]
) -> list[Candidate]:
    """Return the residents who might be meant: namesakes, and those whose number fits."""
    found = list(by_name.get(wanted.name_key, ()))
    if any(candidate.village == wanted.village for candidate in found) or wanted.id.value:
        return found
    known = {candidate.resident for candidate in found}
    more: list[Candidate] = []
    digits = kept_digits(wanted.id)
    if len(digits) >= _TELLING_DIGITS:
        more = matching.by_prefix(conn, digits)
    else:
        possible = repairs(wanted.id)
        more = [c for some in matching.by_number(conn, possible).values() for c in some]
    return found + [candidate for candidate in more if candidate.resident not in known]


def tie(run: ListRun, drafts: Sequence[Draft]) -> list[tuple[Draft, Sought, Match]]:
    """Return each row with its person and what is known of them in the roster."""
    people = [(draft, sought(run, draft)) for draft in drafts]
    by_number = matching.by_number(run.conn, [s.id.value for _d, s in people if s.id.value])
    open_names = [s.name_key for _d, s in people if not by_number.get(s.id.value or "")]
    by_name = matching.by_name(run.conn, open_names)
    tied = []
    for draft, wanted in people:
        bearers = by_number.get(wanted.id.value or "", [])
        others = [] if len(bearers) == 1 else alike(run.conn, wanted, by_name)
        tied.append((draft, wanted, match(wanted, bearers, others)))
    return tied


def take_rows(run: ListRun, drafts: Drafts, watch: Watch = UNWATCHED) -> None:
    """Take any list but the household register.

    Rows of a whole number that one resident bears are taken person by person: a list of
    payments names each of them ten times, far apart. The others follow in the list's order.
    """
    run.kept.update(pending.sent_texts(run.conn, run.kind))
    run.heaps.rows += len(drafts)
    ids = drafts.ids
    done_with = set(_refused(run, drafts))
    doubtful = [at for at, one in enumerate(ids) if one.sent in run.kept and at not in done_with]
    waited = _waited(run, drafts.at(doubtful))
    done_with.update(at for at, known in zip(doubtful, waited, strict=True) if known)
    owners = matching.sole_bearers(run.conn, {one.value for one in ids if one.value})
    rest = array("L")
    by_person: defaultdict[RowId, array[int]] = defaultdict(partial(array, "L"))
    for place, reading in enumerate(ids):
        if place in done_with:
            continue
        owner = owners.get(reading.value or "")
        (rest if owner is None else by_person[owner]).append(place)
    done = 0
    for places, whose in _person_by_person(by_person):
        watch.step(done, len(drafts), "写入名单")
        _set(run, list(zip(drafts.at(places), whose, strict=True)))
        done += len(places)
    for start in range(0, len(rest), CHUNK):
        watch.step(done + start, len(drafts), "写入名单")
        _take_unsure(run, drafts.at(rest[start : start + CHUNK]))


def _refused(run: ListRun, drafts: Drafts) -> list[int]:
    """Refuse the rows with problems and return their places."""
    places = drafts.faulty
    for draft in drafts.at(places):
        run.refuse(draft, "；".join(draft.problems))
    return places


def _person_by_person(
    rows: Mapping[RowId, Sequence[int]],
) -> Iterator[tuple[list[int], list[RowId]]]:
    """Yield about `CHUNK` places of rows at a time, all of a person's together, and whose.

    In the order of the residents' ids: their records then lie together in the file's indexes.
    """
    places: list[int] = []
    whose: list[RowId] = []
    for owner in sorted(rows, key=attrgetter("int")):
        places += rows[owner]
        whose += [owner] * len(rows[owner])
        if len(places) >= CHUNK:
            yield places, whose
            places, whose = [], []
    yield places, whose


def _waited(run: ListRun, drafts: Sequence[Draft]) -> list[bool]:
    """Return of each row whether it waited before; those are counted as unchanged."""
    keys = [row_key(draft) if draft.id.sent in run.kept else "" for draft in drafts]
    known = pending.known_keys(run.conn, run.kind, [key for key in keys if key])
    waited = [key in known for key in keys]
    run.heaps.unchanged += sum(waited)
    return waited


def _unknown(run: ListRun, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the rows that did not wait before."""
    waited = _waited(run, drafts)
    return [draft for draft, known in zip(drafts, waited, strict=True) if not known]


def _set(run: ListRun, certain: Sequence[tuple[Draft, RowId]]) -> None:
    records = records_of(run)
    for (draft, _owner), outcome in zip(certain, records.set_all(certain), strict=True):
        _count(run, draft, outcome)
    records.write()


def _take_unsure(run: ListRun, drafts: Sequence[Draft]) -> None:
    """Take rows whose number is damaged, borne by nobody or by several."""
    certain: list[tuple[Draft, RowId]] = []
    left: dict[str, pending.PendingRow] = {}
    for draft, wanted, found in tie(run, _unknown(run, drafts)):
        if found.certain and found.resident:
            certain.append((draft, found.resident))
            continue
        key = row_key(draft)
        if key in left:
            run.heaps.unchanged += 1
        else:
            _leave(run, draft, wanted, found, key, left)
    _set(run, certain)
    pending.add(run.conn, run.import_number, left.values())
    run.kept.update(row.id_sent for row in left.values())


def _count(run: ListRun, draft: Draft, outcome: str) -> None:
    if outcome == "changed":
        run.heaps.accepted += 1
    elif outcome == "unchanged":
        run.heaps.unchanged += 1
    else:
        run.refuse(draft, outcome)


def _leave(
    run: ListRun,
    draft: Draft,
    wanted: Sought,
    found: Match,
    key: str,
    left: dict[str, pending.PendingRow],
) -> None:
    """Keep a row that is not certain, or refuse it where it has no business here."""
    whole = wanted.id.value is not None
    if found.resident is None and whole and _foreign(run):
        run.refuse(draft, "本村居民名册中没有此人。")
        return
    state = "proposed" if found.resident else "waiting" if whole else "unclear"
    if state == "waiting":
        run.heaps.accepted += 1
        run.heaps.waiting += 1
    else:
        run.heaps.proposed += 1
    left[key] = pending_row(run, draft, wanted, found, key, state)


def pending_row(
    run: ListRun, draft: Draft, wanted: Sought, found: Match, key: str, state: str
) -> pending.PendingRow:
    """Return a row as it is kept while it waits."""
    return pending.PendingRow(
        number=0,
        kind=run.kind,
        sheet=draft.sheet,
        row=draft.number,
        key=key,
        name=draft.name,
        name_key=draft.name_key,
        id_sent=draft.id.sent,
        id_number=draft.id.value,
        birth=wanted.birth,
        values=dict(draft.values),
        state=state,
        proposed_resident=found.resident,
        proposed_id=found.proposed_id,
        why=found.why or ("号码残缺，名册中找不到吻合的人" if state == "unclear" else ""),
        sure=found.sure,
    )


def _foreign(run: ListRun) -> bool:
    """Whether a row without a resident is none of this desk's business (a village's desk)."""
    if run.desk.identity.role is Role.TOWN:
        return False
    return matching.resident_count(run.conn) > 0
