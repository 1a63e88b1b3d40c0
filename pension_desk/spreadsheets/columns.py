"""Giving each column of a table at most one meaning, and each meaning at most one column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pension_desk.domain.calendar_text import Precision, read_date
from pension_desk.domain.codes import relation_word
from pension_desk.domain.identity import birth_of, read_id
from pension_desk.domain.lists import FIELDS, ListKind
from pension_desk.domain.names import clean_name, name_key
from pension_desk.spreadsheets.evidence import ColumnValues
from pension_desk.spreadsheets.hint import Hint
from pension_desk.spreadsheets.hints import HINTS, OTHERS
from pension_desk.spreadsheets.tables import Cell, Table

_LEAST = 2.5
"""Points below which a column keeps no meaning."""

_OF_THE_PAYER = 20.0
"""Points that a column loses where it names who paid beside whose years were paid for."""

_EXACT = 5.0
"""Points of a header that is a meaning's own name."""

_PAYER = re.compile(r"(?<!被)(?:缴费|缴款|付款|支付|扣款|交费|代缴)(?:人|方)")
_INSURED = re.compile(r"被(?:缴费|代缴|参保|保险)人|参保人|缴费对象")
"""Where a list names both, the years are the insured person's, whoever paid."""

_FIRST_ROWS = 1_000
_RUNNING = re.compile(r"序号?|编号|行号|No\.?|ID|#|顺序号?|号|排序", re.IGNORECASE)
_DATE_FIELDS = frozenset(
    (
        *("first_month", "paid_on", "since", "enrolled_on", "died_on", "registered_on"),
        *("moved_on", "enlisted_on", "discharged_on", "year", "year_to", "last_year"),
        *("proved_on", "drawing_since"),
    )
)


@dataclass(frozen=True)
class ColumnGuess:
    """One column: its header, its meaning (a field name, or None), and how sure (0 to 1).

    ``why``: what spoke for it, in Chinese.
    """

    index: int
    header: str
    field: str | None
    confidence: float
    why: str


class LookedAt:
    """A table's columns with some of their values looked at, once for all kinds of list."""

    def __init__(self, table: Table) -> None:
        step = max(1, len(table.rows) // _FIRST_ROWS)
        self.rows: Sequence[tuple[Cell, ...]] = [
            *table.rows[:_FIRST_ROWS],
            *table.rows[_FIRST_ROWS::step],
        ]
        self.headers = table.headers
        self.values = [
            ColumnValues([row[i] for row in self.rows]) for i in range(len(self.headers))
        ]
        insured = any(_INSURED.search(header) for header in self.headers)
        self._payers = {
            i
            for i, header in enumerate(self.headers)
            if insured and _PAYER.search(header) and not _INSURED.search(header)
        }
        self._points: dict[tuple[int, str], tuple[float, float]] = {}
        self.person_id = self._person_id()
        self.birth = self._birth()
        self.person_name = self._person_name()

    def points(self, index: int, name: str) -> tuple[float, float]:
        """Return what header and values of a column say for a field, whatever the list is."""
        found = self._points.get((index, name))
        if found is None:
            hint, share = HINTS[name], self.values[index].share
            by_values = sum(worth * share(key) for key, worth in hint.values)
            found = hint.header_points(self.headers[index]), by_values
            self._points[index, name] = found
        return found

    def _person_id(self) -> int | None:
        """Return the column with the row's own ID number, not the head's or a guardian's."""
        ids = [i for i, values in enumerate(self.values) if values.share("id") >= 0.3]
        return max(ids, key=self._id_worth, default=None)

    def _id_worth(self, index: int) -> float:
        values, hint = self.values[index], HINTS["id_number"]
        worth = max(hint.header_points(self.headers[index]), -4.0)
        worth += 3.0 * values.distinct + values.filled + values.share("id")
        worth -= _OF_THE_PAYER if index in self._payers else 0.0
        births = [self._agreement(index, i) for i in range(len(self.headers)) if i != index]
        return worth + 3.0 * max(births, default=0.0) - 0.01 * index

    def _agreement(self, index: int, dates: int) -> float:
        """Return the share of rows in which a column holds the birth date of the ID number."""
        if self.values[dates].share("date") < 0.3:
            return 0.0
        agreed = seen = 0
        for row in self.rows[:200]:
            number, day = read_id(row[index]).value, read_date(row[dates])
            if number is None or day.value is None or day.precision is Precision.YEAR:
                continue
            seen += 1
            kept = 10 if day.precision is Precision.DAY else 7
            agreed += day.value.isoformat()[:kept] == birth_of(number).isoformat()[:kept]
        return agreed / seen if seen >= 2 else 0.0

    def _birth(self) -> int | None:
        """Return the column with the birth dates of the ID numbers."""
        if self.person_id is None:
            return None
        worth = {
            i: self._agreement(self.person_id, i)
            for i in range(len(self.headers))
            if i != self.person_id
        }
        best = max(worth, key=lambda i: worth[i], default=None)
        return best if best is not None and worth[best] > 0.6 else None

    def _person_name(self) -> int | None:
        """Return the column with the row's own name, not the head's or a guardian's."""
        names = [i for i, values in enumerate(self.values) if values.share("name") >= 0.4]
        return max(names, key=self._name_worth, default=None)

    def _name_worth(self, index: int) -> float:
        values = self.values[index]
        worth = max(HINTS["name"].header_points(self.headers[index]), -4.0)
        worth -= _OF_THE_PAYER if index in self._payers else 0.0
        worth += 4.0 * values.share("name") + 3.0 * values.distinct + 2.0 * values.filled
        return worth - 0.01 * index

    def heads(self, relation: int | None) -> int | None:
        """Return a second column of names that repeats the person's own where they are head."""
        if relation is None or self.person_name is None:
            return None
        rows = [row for row in self.rows if relation_word(row[relation]) == "户主"]
        for i, values in enumerate(self.values):
            if i == self.person_name or values.share("name") < 0.4:
                continue
            if re.search(OTHERS, self.headers[i]):
                continue
            equal = [
                name_key(clean_name(row[i])) == name_key(clean_name(row[self.person_name]))
                for row in rows
            ]
            if equal and sum(equal) >= 0.8 * len(equal):
                return i
        return None

    def household_numbers(self, relation: int | None, free: Iterable[int]) -> int | None:
        """Return a free column of numbers that changes with each head and only there."""
        if relation is None:
            return None
        heads = [relation_word(row[relation]) == "户主" for row in self.rows]
        for i in free:
            values = self.values[i]
            if values.is_running_number() or not (values.is_numeric() or values.share("code")):
                continue
            if max(values.share("phone"), values.share("id")) < 0.3 and _one_each(
                [row[i] for row in self.rows], heads
            ):
                return i
        return None


def _one_each(cells: Sequence[Cell], heads: Sequence[bool]) -> bool:
    """Tell whether each household has one value of its own, on its head's row at least."""
    if sum(heads) < 3 or not heads[0]:
        return False
    kept = sum(
        after in (None, before)
        for (before, after), head in zip(pairwise(cells), heads[1:], strict=True)
        if not head
    )
    firsts = [cell for cell, head in zip(cells, heads, strict=True) if head]
    own = len({cell for cell in firsts if cell is not None})
    return own >= 0.9 * len(firsts) and kept >= 0.9 * (len(heads) - sum(heads))


@dataclass(frozen=True)
class _Offer:
    points: float
    index: int
    field: str
    why: str


def assign(seen: LookedAt, kind: ListKind) -> tuple[ColumnGuess, ...]:
    """Return what each column means in a list of this kind."""
    names = {spec.name for spec in FIELDS[kind]}
    offers = [
        offer
        for index in range(len(seen.headers))
        for name in names
        if (offer := _offer(seen, kind, index, name)).points >= _LEAST
    ]
    taken = _best(offers)
    _believe_headers(seen, kind, taken)
    _settle_names(seen, names, taken)
    return tuple(
        ColumnGuess(i, header, *_told(taken.get(i))) for i, header in enumerate(seen.headers)
    )


def _best(offers: Sequence[_Offer]) -> dict[int, _Offer]:
    """Take offers from the best down while both their column and their meaning are free."""
    taken: dict[int, _Offer] = {}
    given: set[str] = set()
    for offer in sorted(offers, key=lambda o: (-o.points, o.index, o.field)):
        if offer.index not in taken and offer.field not in given:
            taken[offer.index] = offer
            given.add(offer.field)
    return taken


def _believe_headers(seen: LookedAt, kind: ListKind, taken: dict[int, _Offer]) -> None:
    """Give a needed meaning to the one column that is called exactly so, whatever it holds.

    A person who sees 死亡日期 over a column must not be told that there is none; what cannot be
    read there refuses its row.
    """
    found = {offer.field for offer in taken.values()}
    for spec in FIELDS[kind]:
        if not spec.required or spec.name in found:
            continue
        hint = HINTS[spec.name]
        called = [
            i
            for i, header in enumerate(seen.headers)
            if i not in taken and hint.header_points(header) >= _EXACT
        ]
        if len(called) == 1:
            taken[called[0]] = _Offer(_LEAST, called[0], spec.name, "表头（内容看不懂）")


def _settle_names(seen: LookedAt, names: set[str], taken: dict[int, _Offer]) -> None:
    """Find heads of household by what the cells say, and people in a list of heads alone."""
    fields = {offer.field: index for index, offer in taken.items()}
    if "head_name" in names and "head_name" not in fields:
        index = seen.heads(fields.get("relation"))
        if index is not None and index not in taken:
            taken[index] = _Offer(5.0, index, "head_name", "内容（与户主行的姓名相同）")
    if "household_no" in names and "household_no" not in fields:
        free = [i for i in range(len(seen.headers)) if i not in taken]
        index = seen.household_numbers(fields.get("relation"), free)
        if index is not None:
            taken[index] = _Offer(4.0, index, "household_no", "内容（每户一个号）")
    if "name" not in fields and "head_name" in fields:
        index = fields["head_name"]
        taken[index] = _Offer(taken[index].points, index, "name", "表中只有户主一列姓名")
    if "id_number" in names and "id_number" not in fields and seen.person_id is not None:
        index = seen.person_id
        if index not in taken and "name" not in fields:
            taken[index] = _Offer(5.0, index, "id_number", "表中只有这一列号码")


def _told(offer: _Offer | None) -> tuple[str | None, float, str]:
    if offer is None:
        return None, 0.0, ""
    return offer.field, round(min(1.0, offer.points / 8.0), 2), offer.why


def _offer(seen: LookedAt, kind: ListKind, index: int, name: str) -> _Offer:
    """Return how much speaks for a column meaning a field, and which of the two spoke."""
    hint, values, header = HINTS[name], seen.values[index], seen.headers[index]
    by_header, by_values = _corrected(seen, index, name, *seen.points(index, name))
    if by_header < 0 or (by_header == 0 and not _values_decide(hint, values, header, by_values)):
        return _Offer(-1.0, index, name, "")
    most = sum(worth for _key, worth in hint.values)
    if by_header and hint.strict and values.filled and most and by_values < 0.1 * most:
        by_header -= 4.0 if name in {"id_number", "certificate", "amount_fen"} else 3.0
    if kind is ListKind.DISABLED and name == "id_number" and values.share("certificate") > 0.5:
        by_header, by_values = 0.0, 0.0
    why = "表头和内容" if by_header and by_values else "表头" if by_header else "内容"
    return _Offer(by_header + by_values, index, name, why)


def _values_decide(hint: Hint, values: ColumnValues, header: str, by_values: float) -> bool:
    """Tell whether values may give a meaning to a column whose header says nothing known."""
    if not hint.alone or (_RUNNING.fullmatch(header) and values.is_running_number()):
        return False
    return by_values >= 0.6 * max(worth for _key, worth in hint.values)


def _corrected(
    seen: LookedAt, index: int, name: str, by_header: float, by_values: float
) -> tuple[float, float]:
    """Mend the points by what the table as a whole shows."""
    if name == "id_number" and seen.person_id is not None:
        if index != seen.person_id:
            return -1.0, 0.0
        return max(by_header, 0.0) if by_header >= 0 else by_header, by_values
    if name == "name" and seen.person_name is not None and index != seen.person_name:
        return min(by_header, 1.0), by_values / 2
    if seen.birth is not None:
        if name == "birth" and index == seen.birth:
            return max(by_header, 5.0), by_values + 3.0
        if name == "birth" or (index == seen.birth and name in _DATE_FIELDS):
            return -1.0, 0.0
    if name == "amount_fen" and seen.values[index].is_running_number():
        return by_header, 0.0
    return by_header, by_values
