"""Taking lists of staff (单位用工人员名单) into the file: who works for which employer.

The row's employer is found by a whole credit code, by an earlier yes of a person, or by a name
that just one employer bears. A name that is only alike becomes one question for all its people,
who are taken with a yes. See docs/decisions/080.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_codes import bare_code
from pension_desk.domain.employers_matching import Found, Index, Verdict
from pension_desk.domain.employers_names import employer_key
from pension_desk.domain.employers_words import cover_told
from pension_desk.domain.ids import RowId
from pension_desk.domain.names import name_key, some_of
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.employers_rows import Told, told_of
from pension_desk.services.list_import import usable
from pension_desk.services.list_run import TWICE, ListRun
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import employers as store
from pension_desk.store import employers_questions as queue
from pension_desk.store import imports, matching
from pension_desk.store.desk_file import Connection
from pension_desk.store.employers_questions import Question
from pension_desk.store.log import ActWriter
from pension_desk.store.row_ids import new_row_id

Person = tuple[RowId, str]
"""An employer, and what tells its people apart: the number, as sent where it is damaged."""


def take_staff(run: ListRun, drafts: Sequence[Draft], watch: Watch = UNWATCHED) -> None:
    """Take every row of a list of staff."""
    watch.step(0, len(drafts), "对应到单位和居民")
    good = usable(run, drafts)
    taker = _Taker(run, matching.sole_bearers(run.conn, [d.id.value for d in good if d.id.value]))
    for draft in good:
        taker.take(draft)
    watch.step(len(drafts), len(drafts), "写入名单")
    taker.write()


@dataclass(frozen=True)
class _Held:
    """A person of an employer's staff as the desk knows them."""

    row: RowId
    fields: Mapping[str, FieldValue]


class _Taker:
    """Plans whom a list adds and changes, and writes it once."""

    def __init__(self, run: ListRun, residents: Mapping[str, RowId]) -> None:
        self._run, self._residents = run, residents
        self._index = Index(store.employers_of(run.conn))
        self._named: dict[str, list[Employer]] = defaultdict(list)
        for one in self._index.all.values():
            self._named[employer_key(one.name)].append(one)
        self._answers = {
            (bare_code(code), employer_key(name)): row
            for (code, name), row in queue.answers(run.conn).items()
        }
        self._found: dict[tuple[str, str], RowId | Found | str] = {}
        self._asked: dict[tuple[str, str], tuple[Found, list[Draft]]] = {}
        self._held: dict[Person, _Held] = {}
        self._namesakes: dict[Person, list[_Held]] = defaultdict(list)
        for row, fields in store.staff_fields(run.conn):
            held = _Held(row, fields)
            self._held[_person(fields)] = held
            self._namesakes[_by_name(fields)].append(held)
        self._seen: dict[Person, dict[str, FieldValue]] = {}
        self._people: set[RowId] = set()
        self._new: list[tuple[RowId, dict[str, FieldValue]]] = []
        self._changed: list[tuple[RowId, dict[str, FieldValue]]] = []

    def take(self, draft: Draft) -> None:
        """Put one row on its heap."""
        employer = self._employer(draft)
        if isinstance(employer, str):
            self._run.refuse(draft, employer)
        elif isinstance(employer, Found):
            self._asked.setdefault(_named(self._told(draft)), (employer, []))[1].append(draft)
        else:
            self._take(draft, employer)

    def _take(self, draft: Draft, employer: RowId) -> None:
        fields = {"employer_id": employer.hex, **_person_of(self._residents, draft)}
        person = _person(fields)
        if person in self._seen:
            if self._seen[person] == fields:
                self._run.heaps.unchanged += 1
            else:
                self._run.refuse(draft, TWICE)
            return
        self._seen[person] = fields
        self._people.add(self._settle(person, fields))

    def write(self) -> None:
        """Write what was planned, and the questions."""
        self._changed += self._leavers()
        self._run.writer.insert_many("employer_staff", self._new)
        self._run.writer.update_many("employer_staff", self._changed)
        known = queue.known_keys(self._run.conn, self._run.kind)
        questions = []
        for found, drafts in self._asked.values():
            one = self._question(drafts, found)
            if one.key in known:
                self._run.heaps.unchanged += len(drafts)
            else:
                self._run.heaps.proposed += len(drafts)
                questions.append(one)
        queue.add(self._run.conn, self._run.import_number, questions)

    def _question(self, drafts: Sequence[Draft], found: Found) -> Question:
        """Ask once for all people of one employer, whom the answer takes along."""
        told = self._told(drafts[0])
        people = [_person_of(self._residents, one) for one in drafts]
        text = json.dumps(people, ensure_ascii=False, sort_keys=True)
        return Question(
            number=0,
            kind=self._run.kind,
            sheet=drafts[0].sheet,
            row=drafts[0].number,
            key=hashlib.sha256(f"{told.code.sent}/{told.name}/{text}".encode()).hexdigest(),
            name=told.name,
            code_sent=told.code.sent,
            values={_PEOPLE: text, "staff": len(people)},
            state=queue.OPEN,
            employer=found.employer,
            why=f"{found.why}；名单上有{len(people)}人",
            sure=False,
        )

    def _settle(self, person: Person, fields: dict[str, FieldValue]) -> RowId:
        held = self._held.get(person) or self._namesake(fields)
        if held is None:
            made = new_row_id()
            self._new.append((made, {k: v for k, v in fields.items() if v is not None}))
            self._run.heaps.accepted += 1
            return made
        told: dict[str, FieldValue] = {
            k: v for k, v in fields.items() if v is not None and held.fields[k] != v
        }
        news = self._run.news(held.row, fields, told) | _back(held.fields)
        if news:
            self._changed.append((held.row, news))
        self._run.heaps.accepted += bool(news)
        self._run.heaps.unchanged += not news
        return held.row

    def _leavers(self) -> list[tuple[RowId, dict[str, FieldValue]]]:
        """Return the marks of those whom an earlier list of these employers named, not this one."""
        run = self._run
        imports.keep_named(run.conn, run.import_number, self._people)
        today = self._people | imports.named_that_day(run.conn, run.kind, run.import_number)
        listed = {employer for employer, _who in self._seen}
        gone = [
            one
            for (employer, _who), one in self._held.items()
            if employer in listed and one.row not in today and not one.fields["left_on"]
        ]
        if gone:
            names = [str(one.fields["name"]) for one in gone]
            run.said.append(
                f"这些单位以前的名单上有、这份没有的{len(gone)}人，记为不在最近的名单上，"
                f"不删除：{some_of(names)}。"
            )
        return [(one.row, {"left_on": run.as_of}) for one in gone]

    def _namesake(self, fields: Mapping[str, FieldValue]) -> _Held | None:
        """Return the employer's only person of that name where one of the two has no number."""
        alike = self._namesakes.get(_by_name(fields), [])
        if len(alike) != 1 or (alike[0].fields["id_number"] and fields["id_number"]):
            return None
        return alike[0]

    def _told(self, draft: Draft) -> Told:
        return told_of(self._run.kind, draft)

    def _employer(self, draft: Draft) -> RowId | Found | str:
        """Return the row's employer, whom to ask about, or why it cannot be told."""
        told = self._told(draft)
        asked = _named(told)
        if asked not in self._found:
            self._found[asked] = self._looked_up(told)
        return self._found[asked]

    def _looked_up(self, told: Told) -> RowId | Found | str:
        if not told.name and not told.code.sent:
            return "看不出是哪个单位的人：没有单位名称，也没有信用代码。"
        answered = self._answers.get(_named(told))
        if answered in self._index.all and answered is not None:
            return answered
        found = self._index.find(told.code, told.name, frozenset())
        if found.verdict is Verdict.KNOWN and found.employer is not None:
            return found.employer
        named = self._named.get(employer_key(told.name), [])
        if len(named) == 1 and not told.code.sent:
            return named[0].id
        who = f"“{told.name or told.code.sent}”"
        likely = self._index.all.get(found.employer) if found.employer else None
        if likely is None:
            return f"名录里没有单位{who}。请先导入市场主体、申报或参保名单，再导入一次。"
        return found


def _named(told: Told) -> tuple[str, str]:
    """Return by which code and name a list calls an employer, for comparison."""
    return bare_code(told.code.sent), employer_key(told.name)


def _person_of(residents: Mapping[str, RowId], draft: Draft) -> dict[str, FieldValue]:
    """Return what a row says of its person."""
    number = draft.id.value
    resident = residents.get(number or "")
    return {
        "resident_id": resident.hex if resident else None,
        "name": draft.name or None,
        "id_number": number,
        "id_sent": None if number else draft.id.sent or None,
        "phone": draft.values.get("phone"),
        "insured": cover_told(str(draft.values.get("covered") or "")),
        "note": draft.values.get("note"),
    }


def take_asked(conn: Connection, writer: ActWriter, question: Question, employer: RowId) -> None:
    """Enter the people of a question as an employer's staff; who is there already is left."""
    held = {
        _person(fields): (row, fields)
        for row, fields in store.staff_fields(conn)
        if _employer_of(fields) == employer
    }
    for told in json.loads(str(question.values[_PEOPLE])):
        fields = {"employer_id": employer.hex, **told}
        known = held.get(_person(fields))
        if known is None:
            made = writer.insert(
                "employer_staff", {k: v for k, v in fields.items() if v is not None}
            )
            held[_person(fields)] = (made, fields | {"left_on": None})
        elif _back(known[1]):
            writer.update("employer_staff", known[0], _back(known[1]))


def _back(held: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Return what takes the mark off somebody whom a list names again."""
    return {"left_on": None} if held["left_on"] else {}


_PEOPLE = "people"
"""Key in a question's values: the people of the list, as JSON."""


def _person(fields: Mapping[str, FieldValue]) -> Person:
    number = fields["id_number"] or fields["id_sent"]
    return (_employer_of(fields), str(number)) if number else _by_name(fields)


def _by_name(fields: Mapping[str, FieldValue]) -> Person:
    return _employer_of(fields), f"·{name_key(str(fields['name'] or ''))}"


def _employer_of(fields: Mapping[str, FieldValue]) -> RowId:
    return RowId(UUID(str(fields["employer_id"])))
