"""Taking the lists of employers (市场主体登记、税务申报用工、单位参保) into the file.

Whole codes are taken first; what is left is proposed by name to those of whom no row of the
list has spoken yet. What is only proposed counts nowhere until a person has said yes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_codes import bare_code, read_code
from pension_desk.domain.employers_matching import Found, Index, Verdict
from pension_desk.domain.employers_names import employer_key, likeness
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.employers_left import back, leavers
from pension_desk.services.employers_rows import (
    Told,
    fields_of,
    held_fields,
    told_of,
    wrong_with,
)
from pension_desk.services.list_import import row_key, usable
from pension_desk.services.list_run import ListRun
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import employers as store
from pension_desk.store import employers_questions as queue
from pension_desk.store import imports
from pension_desk.store.desk_file import Connection
from pension_desk.store.employers_questions import Question
from pension_desk.store.row_ids import new_row_id


def take_employers(run: ListRun, drafts: Sequence[Draft], watch: Watch = UNWATCHED) -> None:
    """Take every row of an employers' list."""
    watch.step(0, len(drafts), "对应到单位")
    taker = EmployerTaker(run)
    rows = [(draft, told_of(run.kind, draft)) for draft in usable(run, drafts)]
    good = []
    taker.seen([told_of(run.kind, draft) for draft in drafts if draft.problems])
    for draft, told in rows:
        wrong = wrong_with(told)
        if wrong:
            run.refuse(draft, f"{wrong}。")
            taker.seen([told])
        else:
            good.append((draft, told))
    whole = [pair for pair in good if pair[1].code.value]
    rest = [pair for pair in good if not pair[1].code.value]
    for some in _by_code(whole):
        taker.take_code(some)
    for draft, told in (*taker.unknown_codes, *rest):
        taker.take_doubtful(draft, told)
    watch.step(len(drafts), len(drafts), "写入名单")
    taker.write()


def _by_code(
    rows: Iterable[tuple[Draft, Told]],
) -> Iterable[list[tuple[Draft, Told]]]:
    """Yield the rows of each whole code together, in the order of the first of each."""
    found: dict[str, list[tuple[Draft, Told]]] = defaultdict(list)
    for draft, told in rows:
        found[told.code.value or ""].append((draft, told))
    return found.values()


class EmployerTaker:
    """Plans what a list changes, and writes it once."""

    def __init__(self, run: ListRun) -> None:
        self._run = run
        self._index = Index(store.employers_of(run.conn))
        self._before = tuple(self._index.all.values())
        self._named: set[RowId] = set()
        self._taken: set[RowId] = set()
        self._told: dict[RowId, list[tuple[Draft, Told]]] = defaultdict(list)
        self._new: dict[RowId, Told] = {}
        self._questions: dict[str, Question] = {}
        self._known_keys = queue.known_keys(run.conn, run.kind)
        self._answers = {
            (bare_code(code), employer_key(name)): row
            for (code, name), row in queue.answers(run.conn).items()
        }
        self._first_insured = run.kind is ListKind.EMPLOYER_INSURED and not imports.taken_before(
            run.conn, ListKind.EMPLOYER_INSURED, run.import_number
        )
        self.unknown_codes: list[tuple[Draft, Told]] = []
        """Rows of whole codes that nobody bears yet, once every known code is taken."""

    def seen(self, unread: Iterable[Told]) -> None:
        """Note that rows name their employers by whole codes, though they cannot be taken."""
        for told in unread:
            self._named.update(one.id for one in self._index.bearers(told.code.value or ""))

    # --- whose a row is ---------------------------------------------------------------

    def take_code(self, rows: Sequence[tuple[Draft, Told]]) -> None:
        """Take the rows of one whole code: its employer's own, and those that bear other names."""
        code = rows[0][1].code.value or ""
        bearers = self._index.bearers(code)
        name = bearers[0].name if bearers else rows[0][1].name
        same = [pair for pair in rows if not pair[1].name or likeness(pair[1].name, name)]
        if not same:
            same, name = [rows[0]], rows[0][1].name
        others = [
            pair for pair in rows if pair not in same and likeness(pair[1].name, name) is None
        ]
        if not bearers:
            self.unknown_codes += same
        for draft, told in same if bearers else ():
            self._sort_in(draft, told, self._index.find(told.code, told.name, self._taken))
        for draft, told in others:
            why = f"信用代码{code}在这份名单里用于两个单位：“{name}”和“{told.name}”"
            row = self._answered(told)
            found = Found(Verdict.KNOWN, row) if row else Found(Verdict.ASK, None, why)
            self._sort_in(draft, told, found)

    def take_doubtful(self, draft: Draft, told: Told) -> None:
        """Take a row whose code is not known yet, or is no whole one."""
        row = self._answered(told)
        if row is not None:
            found = Found(Verdict.KNOWN, row)
        else:
            found = self._index.find(told.code, told.name, self._taken)
        if found.employer is None and self._may_be_new(told):
            found = Found(Verdict.NEW)
        self._sort_in(draft, told, found)

    def _may_be_new(self, told: Told) -> bool:
        """Whether a row without a whole code makes an employer: an old number in the register."""
        return told.kind is ListKind.EMPLOYERS and bool(told.code.registration_no)

    def _answered(self, told: Told) -> RowId | None:
        row = self._answers.get((bare_code(told.code.sent), employer_key(told.name)))
        return row if row in self._index.all else None

    def _sort_in(self, draft: Draft, told: Told, found: Found) -> None:
        if found.verdict is Verdict.ASK:
            self._ask(draft, told, found)
            return
        row = found.employer
        if found.verdict is Verdict.NEW or row is None:
            row = new_row_id()
            self._new[row] = told
            self._index.add(
                Employer(0, row, told.name or told.code.value or "", credit_code=told.code.value,
                         registration_no=told.code.registration_no or "")
            )  # fmt: skip
        self._taken.add(row)
        self._told[row].append((draft, told))

    def _ask(self, draft: Draft, told: Told, found: Found) -> None:
        key = row_key(draft)
        if key in self._known_keys or key in self._questions:
            self._run.heaps.unchanged += 1
            return
        self._run.heaps.proposed += 1
        self._questions[key] = Question(
            number=0,
            kind=told.kind,
            sheet=told.sheet,
            row=told.row,
            key=key,
            name=told.name,
            code_sent=told.code.sent,
            values=dict(told.values),
            state=queue.OPEN,
            employer=found.employer,
            why=found.why,
            sure=found.sure,
        )

    # --- what it says -----------------------------------------------------------------

    def write(self) -> None:
        """Write what was planned, and the questions."""
        run = self._run
        made: list[tuple[RowId, dict[str, FieldValue]]] = []
        changed: list[tuple[RowId, dict[str, FieldValue]]] = []
        for row, rows in self._told.items():
            fields = self._settled(row, rows)
            if row in self._new:
                made.append((row, fields))
            elif fields:
                changed.append((row, fields))
        months = [told.rank[0] for rows in self._told.values() for _draft, told in rows]
        named = self._named.union(self._told)
        changed += leavers(run, self._before, named, max(months, default=""))
        run.writer.insert_many("employers", made)
        run.writer.update_many("employers", changed)
        queue.add(run.conn, run.import_number, self._questions.values())
        rematch(run.conn)

    def _settled(self, row: RowId, rows: Sequence[tuple[Draft, Told]]) -> dict[str, FieldValue]:
        """Return what the rows of one employer change together, and count each on its heap."""
        run = self._run
        held = None if row in self._new else self._index.all[row]
        best = max(rows, key=lambda pair: pair[1].rank)
        if run.kind is ListKind.EMPLOYERS:
            best = rows[0]
        fields = fields_of(best[1], held, run.desk.identity.division)
        if run.kind is ListKind.EMPLOYER_INSURED and self._first_insured:
            fields["insured_before"] = fields.get("insured", 0)
        if held is not None:
            known = held_fields(held)
            fields = {name: value for name, value in fields.items() if known[name] != value}
            fields = run.news(row, fields, fields) | back(run.kind, held, best[1].rank[0])
        for draft, _told in rows:
            if draft is best[0]:
                run.heaps.accepted += bool(fields)
                run.heaps.unchanged += not fields
            elif run.kind is ListKind.EMPLOYERS and _differs(draft, best[0]):
                run.refuse(draft, "同一个单位在这份名单里出现两次，内容不同；已取前面的一行。")
            else:
                run.heaps.unchanged += 1
        return fields


def _differs(one: Draft, other: Draft) -> bool:
    return dict(one.values) != dict(other.values)


def rematch(conn: Connection) -> None:
    """Hold the open questions that name nobody who is here against the employers known now."""
    asked = queue.open_questions(conn)
    if not asked:
        return
    index = Index(store.employers_of(conn))
    for one in asked:
        if one.employer in index.all:
            continue
        told = told_again(one)
        taken = frozenset(row for row, held in index.all.items() if _spoken_of(one.kind, held))
        found = index.find(told.code, told.name, taken)
        if found.verdict is Verdict.ASK and found.employer != one.employer:
            queue.propose(conn, one.number, found.employer, found.why, sure=found.sure)


def _spoken_of(kind: ListKind, held: Employer) -> bool:
    """Whether a list of this kind has spoken of an employer already."""
    if kind is ListKind.EMPLOYERS:
        return held.registered
    if kind is ListKind.EMPLOYER_STAFF:
        return False
    return (held.staff if kind is ListKind.EMPLOYER_TAX else held.insured) is not None


def told_again(question: Question) -> Told:
    """Return what the row of a question says."""
    return Told(
        question.kind,
        question.sheet,
        question.row,
        question.name,
        read_code(question.code_sent),
        question.values,
    )
