"""What is printed, filled in from the file: whose papers of a kind there are, and what they say.

Codes are not given here: `pension_desk.services.notices` puts them in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from pension_desk.domain import papers
from pension_desk.domain.identity import mask_phone
from pension_desk.domain.ids import RowId
from pension_desk.domain.papers import Paper
from pension_desk.domain.roster import age_on
from pension_desk.domain.screening import Category, Finding, ScreeningRules, months_after
from pension_desk.services.divisions import division_name
from pension_desk.store import papers as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.papers import Member, PaperPlace

PROOF_NOTICE_DAYS = 60
"""How many days ahead of its end a proof of life is asked for again."""

_UNREGISTERED = (Category.UNREGISTERED.value,)
_UNPAID = (Category.REGISTERED_UNPAID.value,)
_DRAWING = (Category.DRAWING_BENEFIT.value,)
_MATTERS = {Category.UNREGISTERED.value: "未参保", Category.REGISTERED_UNPAID.value: "未缴费"}


@dataclass(frozen=True)
class Gathering:
    """For whom papers are made, and as of when."""

    conn: Connection
    place: PaperPlace
    today: date

    @property
    def year(self) -> int:
        """The payment year."""
        return self.today.year

    def members(
        self, categories: Sequence[str], findings: Sequence[str] = ()
    ) -> tuple[Member, ...]:
        """Return who of the place is meant."""
        return store.members(self.conn, self.place, categories, findings)

    def age(self, member: Member) -> int | None:
        """Return a member's age in full years today."""
        return age_on(member.birth, self.today) if member.birth else None


def papers_of(kind: str, gathering: Gathering) -> tuple[Paper, ...]:
    """Return the papers of a kind for a place, without codes; empty where nobody needs one."""
    return tuple(_MAKERS[kind](gathering))


def _tail(member: Member) -> str:
    return member.id_number[-4:] if member.id_number else ""


def _place(member: Member) -> dict[str, Any]:
    return {
        "village": division_name(member.village),
        "village_code": member.village,
        "hamlet": member.hamlet,
        "household_no": member.household_no,
        "head": member.head,
        "address": member.address,
    }


def _person(gathering: Gathering, member: Member) -> dict[str, Any]:
    whose = {"name": member.name, "id_tail": _tail(member), "age": gathering.age(member)}
    return _place(member) | whose | {"resident": member.id}


def _row(gathering: Gathering, member: Member) -> tuple[str, str, int | None]:
    return member.name, _tail(member), gathering.age(member)


def by_household(
    members: Iterable[Member],
) -> Iterator[tuple[dict[str, Any], list[Member]]]:
    """Yield each household's place and members; who has no household number stands alone."""
    for _key, found in groupby(members, key=_household):
        some = list(found)
        place = _place(some[0])
        if not some[0].household_no:
            place["resident"] = some[0].id
        yield place, some


def _household(member: Member) -> tuple[str, str, RowId | None]:
    return member.village, member.household_no, None if member.household_no else member.id


def _unpaid(gathering: Gathering) -> Iterator[Paper]:
    for place, members in by_household(gathering.members(_UNPAID)):
        rows = tuple(
            papers.UnpaidRow(
                *_row(gathering, one),
                one.years_paid or 0,
                # the register counts years without saying which: then nobody knows the last one
                one.last_year if one.last_year or one.years_paid else 0,
                (gathering.year,),
            )
            for one in members
        )
        yield papers.UnpaidReminder(**place, people=rows)


def _invited(gathering: Gathering) -> Iterator[Paper]:
    for place, members in by_household(gathering.members(_UNREGISTERED)):
        rows = tuple(
            papers.InvitedRow(*_row(gathering, one), _years_left(gathering, one)) for one in members
        )
        yield papers.Invitation(**place, people=rows)


def _years_left(gathering: Gathering, member: Member) -> int | None:
    """Return the payment years up to the one in which the person turns 60, this one included."""
    if member.birth is None:
        return None
    return max(0, member.birth.year + 60 - gathering.year + 1)


def _proofs(gathering: Gathering) -> Iterator[Paper]:
    rules = ScreeningRules(gathering.year, gathering.today)
    soon = date.fromordinal(gathering.today.toordinal() + PROOF_NOTICE_DAYS)
    due = [
        (one, months_after(one.proved_on, rules.proof_months) if one.proved_on else None)
        for one in gathering.members(_DRAWING, (Finding.PROOF_OF_LIFE_OVERDUE.value,))
    ]
    ends = {one.id: end for one, end in due if end is None or end <= soon}
    for place, members in by_household(one for one, _end in due if one.id in ends):
        rows = tuple(
            papers.ProofRow(*_row(gathering, one), one.proved_on, ends[one.id]) for one in members
        )
        yield papers.ProofReminder(**place, people=rows)


def _registrations(gathering: Gathering) -> Iterator[Paper]:
    for one in gathering.members(_UNREGISTERED):
        yield papers.RegistrationForm(
            **_person(gathering, one),
            sex=one.sex,
            nation=one.nation,
            birth=one.birth,
            id_number=one.id_number or "",
            own_phone=one.phone,
            relation=one.relation,
        )


def _receipts(gathering: Gathering) -> Iterator[Paper]:
    """Receipts for whoever may hand something in: those who are to join, and near their benefit."""
    near = (Finding.TURNING_60_OPEN.value, Finding.TURNING_60_SHORT.value)
    chosen = tuple(Category) if gathering.place.household_no or gathering.place.residents else ()
    categories = [one.value for one in chosen if one not in _NO_RECEIPT] or _UNREGISTERED
    for one in gathering.members(categories, near):
        yield papers.DocumentReceipt(**_person(gathering, one))


_NO_RECEIPT = frozenset({Category.UNDER_16, Category.MOVED_AWAY})


def _field_lists(gathering: Gathering) -> Iterator[Paper]:
    members = gathering.members(_UNREGISTERED + _UNPAID)
    for (village, hamlet), found in groupby(members, key=lambda one: (one.village, one.hamlet)):
        rows: list[papers.FieldRow] = []
        before: tuple[object, ...] | None = None
        for one in found:
            first, before = _household(one) != before, _household(one)
            rows.append(
                papers.FieldRow(
                    one.household_no if first else "",
                    one.head if first else "",
                    *_row(gathering, one),
                    mask_phone(one.phone) if one.phone else "",
                    _MATTERS[one.category],
                )
            )
        place = {"village": division_name(village), "village_code": village, "hamlet": hamlet}
        yield papers.FieldList(**place, people=tuple(rows))


def _public_lists(gathering: Gathering) -> Iterator[Paper]:
    members = gathering.members(_DRAWING)
    for village, found in groupby(members, key=lambda one: one.village):
        rows = tuple(papers.PublicRow(one.name, one.hamlet, _tail(one), "") for one in found)
        yield papers.PublicList(village=division_name(village), village_code=village, people=rows)


_MAKERS: dict[str, Callable[[Gathering], Iterator[Paper]]] = {
    "unpaid_reminder": _unpaid,
    "invitation": _invited,
    "proof_reminder": _proofs,
    "registration_form": _registrations,
    "document_receipt": _receipts,
    "field_list": _field_lists,
    "public_list": _public_lists,
}
