"""From what stands in a line's fields to what is entered; a wrong value names its field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.entry import EntryLine, tail_problem
from pension_desk.domain.errors import Refused
from pension_desk.domain.payment_entry import (
    Entry,
    Way,
    doubt,
    entry_problem,
    in_way,
    read_way,
    typed_amount,
    typed_year,
)
from pension_desk.domain.payment_rules import Problem
from pension_desk.domain.policy import Policy
from pension_desk.domain.visits import VisitEntry, checked, double_of, visited_already
from pension_desk.services.entry import LineEntry
from pension_desk.ui.typed_days import typed_day

_PAYS = ("amount", "voucher", "remark")
_VISITS = ("outcome", "reason", "promised", "next_step", "next_on", "met", "points", "note")

_AT = {
    "bad_year": "year",
    "future_date": "day",
    "early_date": "day",
    "date_before_year": "day",
    "after_benefit": "day",
    "dead": "day",
    "no_make_up": "day",
    "bad_kind": "way",
    "town_only": "way",
    "tax_only": "way",
    "voucher_used": "voucher",
    "empty_visit": "outcome",
    "no_reason": "reason",
    "visited_already": "visited",
    "bad_mode": "mode",
    "promise_before_visit": "promised",
    "promise_too_far": "promised",
    "promise_of_unwilling": "promised",
    "next_before_visit": "next_on",
    "next_too_far": "next_on",
}
"""Which field a refusal is about; any other is about the sum."""


class FieldRefused(Refused):
    """A refusal with the field that it is about. ``double``: saying it again enters it."""

    def __init__(self, field: str, error: Refused | Problem, *, double: bool = False) -> None:
        super().__init__(error.reason, error.message, error.advice)
        self.field = field
        self.double = double


def field_of(reason: str) -> str:
    """Return which field a refusal of the payment or the visit is about."""
    return _AT.get(reason, "amount")


@dataclass(frozen=True)
class Reader:
    """What typed lines are held against: the policy, the day, the desk's role, the list's year."""

    policy: Policy
    today: date
    town: bool
    year: int

    def pays(self, values: Mapping[str, str]) -> bool:
        """Return whether a payment was typed."""
        return any(values.get(name) for name in _PAYS)

    def visits(self, values: Mapping[str, str]) -> bool:
        """Return whether a visit was typed."""
        return any(values.get(name) for name in _VISITS)

    def read(self, line: EntryLine, values: Mapping[str, str], *, again: bool) -> LineEntry | None:
        """Return what is entered of a line, None where nothing was typed.

        Raises:
            FieldRefused: at the first wrong value; ``double`` where saying it again helps.
        """
        other = tail_problem(line, values.get("tail", ""))
        if other is not None:
            raise FieldRefused("tail", other)
        payment = self._payment(line, values, again=again) if self.pays(values) else None
        visit = self._visit(line, values, again=again) if self.visits(values) else None
        if payment is None and visit is None:
            return None
        return LineEntry(line.id, payment, visit)

    def year_of(self, values: Mapping[str, str]) -> int:
        """Return the payment year that was typed, else the list's; refused when it is none."""
        try:
            return typed_year(values.get("year", ""), self.year)
        except Refused as error:
            raise FieldRefused("year", error) from error

    def amount(self, line: EntryLine, values: Mapping[str, str]) -> int:
        """Return the sum that was typed, in fen; refused when it is none."""
        year = self.year_of(values)
        table = self.policy.tiers(year)
        tiers = [tier.amount_fen for tier in table.tiers] if table else []
        return typed_amount(
            values.get("amount", ""), _way(values), tiers, line.in_year(year).so_far
        )

    def _payment(self, line: EntryLine, values: Mapping[str, str], *, again: bool) -> Entry:
        day = _day("day", values, self.today) or self.today
        facts = line.in_year(self.year_of(values))
        try:
            entry = Entry(
                facts.year,
                self.amount(line, values),
                paid_on=day,
                channel=values.get("channel", ""),
                voucher=values.get("voucher", ""),
                paid_by=values.get("paid_by", ""),
                identity=values.get("identity", ""),
                note=values.get("remark", ""),
            )
            entry = in_way(entry, _way(values), facts.so_far)
        except Refused as error:
            raise FieldRefused(field_of(error.reason), error) from error
        problem = entry_problem(self.policy, facts, entry, self.today, town=self.town)
        if problem is not None:
            raise FieldRefused(field_of(problem.reason), problem)
        asked = None if again else doubt(self.policy, facts, entry, town=self.town)
        if asked is not None:
            raise FieldRefused("amount", asked, double=True)
        return entry

    def _visit(self, line: EntryLine, values: Mapping[str, str], *, again: bool) -> VisitEntry:
        entry = VisitEntry(
            visited_on=_day("visited", values, self.today),
            mode=values.get("mode") or VisitEntry().mode,
            outcome=values.get("outcome", ""),
            reason=values.get("reason", ""),
            met=values.get("met", ""),
            promised_on=_day("promised", values, self.today),
            next_step=values.get("next_step", ""),
            next_on=_day("next_on", values, self.today),
            points=values.get("points", ""),
            note=values.get("note", ""),
        )
        try:
            sound = checked(entry, self.today)
        except Refused as error:
            late = error.reason in ("future_date", "early_date")
            raise FieldRefused("visited" if late else field_of(error.reason), error) from error
        double = double_of([line.visit], sound) if line.visit and not again else None
        if double is not None:
            raise FieldRefused("outcome", visited_already(line.name, double), double=True)
        return sound


def _way(values: Mapping[str, str]) -> Way:
    try:
        return read_way(values.get("way", ""))
    except Refused as error:
        raise FieldRefused("way", error) from error


def _day(name: str, values: Mapping[str, str], today: date) -> date | None:
    try:
        return typed_day(values.get(name, ""), today)
    except Refused as error:
        raise FieldRefused(name, error) from error
