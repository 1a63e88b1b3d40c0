"""What is printed, filled in from the file: whose papers of a kind there are, and what they say.

Codes are not given here: `pension_desk.services.notices` puts them in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from pension_desk.domain import papers
from pension_desk.domain.identity import mask_phone
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.papers import Paper
from pension_desk.domain.responsibility import Named
from pension_desk.domain.screening import Category, Finding
from pension_desk.services.benefit_papers import near60_notices, proof_reminders, public_lists
from pension_desk.services.divisions import division_name
from pension_desk.services.flexible_papers import flexible_letters
from pension_desk.services.gathering import (
    Gathering,
    by_household,
    person_of,
    row_of,
)
from pension_desk.services.sum_papers import household_sums, make_ups
from pension_desk.store import responsibility
from pension_desk.store.papers import Member

_UNREGISTERED = (Category.UNREGISTERED.value,)
_UNPAID = (Category.REGISTERED_UNPAID.value,)
_MATTERS = {Category.UNREGISTERED.value: "未参保", Category.REGISTERED_UNPAID.value: "未缴费"}


def papers_of(kind: str, gathering: Gathering) -> tuple[Paper, ...]:
    """Return the papers of a kind for a place, without codes; empty where nobody needs one."""
    return tuple(_MAKERS[kind](gathering))


def _unpaid(gathering: Gathering) -> Iterator[Paper]:
    for place, members in by_household(gathering.members(_UNPAID)):
        rows = tuple(
            papers.UnpaidRow(
                *row_of(gathering, one),
                one.years_paid or 0,
                # the register counts years without saying which: then nobody knows the last one
                one.last_year if one.last_year or one.years_paid else 0,
                (gathering.year,),
            )
            for one in members
        )
        yield papers.UnpaidReminder(**place, people=rows)


def _invited(gathering: Gathering) -> Iterator[Paper]:
    young = (one for one in gathering.members(_UNREGISTERED) if not _over(one))
    for place, members in by_household(young):
        rows = tuple(
            papers.InvitedRow(*row_of(gathering, one), _years_left(gathering, one))
            for one in members
        )
        yield papers.Invitation(**place, people=rows)


def _over(member: Member) -> bool:
    """Return whether somebody is of an age that an invitation to pay until 60 passes by."""
    return Finding.OVER_60_NOT_REGISTERED.value in member.findings


def _over60(gathering: Gathering) -> Iterator[Paper]:
    """Papers for households with somebody of 60 or more who is registered nowhere."""
    members = gathering.members((), (Finding.OVER_60_NOT_REGISTERED.value,))
    for place, some in by_household(members):
        rows = tuple(
            papers.Over60Row(*row_of(gathering, one), _turned(gathering, one)) for one in some
        )
        yield papers.Over60Notice(**place, people=rows)


def _turned(gathering: Gathering, member: Member) -> str:
    """Return the month of the birthday that the benefit takes; nothing without a birth date."""
    if member.birth is None:
        return ""
    return f"{member.birth.year + gathering.benefit_age}年{member.birth.month}月"


def _years_left(gathering: Gathering, member: Member) -> int | None:
    """Return the payment years up to that of the benefit's birthday, this one included."""
    if member.birth is None:
        return None
    return max(0, member.birth.year + gathering.benefit_age - gathering.year + 1)


def _registrations(gathering: Gathering) -> Iterator[Paper]:
    for one in gathering.members(_UNREGISTERED):
        yield papers.RegistrationForm(
            **person_of(gathering, one),
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
        yield papers.DocumentReceipt(**person_of(gathering, one))


_NO_RECEIPT = frozenset({Category.UNDER_16, Category.MOVED_AWAY})


def _field_lists(gathering: Gathering) -> Iterator[Paper]:
    members = gathering.members(_UNREGISTERED + _UNPAID)
    named = Named(
        responsibility.officers(gathering.conn),
        responsibility.duties(gathering.conn),
        gathering.today,
    )
    for (village, hamlet), some in groupby(members, key=lambda one: (one.village, one.hamlet)):
        found = tuple(some)
        rows: list[papers.FieldRow] = []
        names: dict[str, None] = {}
        for one in found:
            name = named.name_of(VillageCode(village), hamlet, one.household_no)
            names.update(dict.fromkeys([name] if name else []))
            rows.append(
                papers.FieldRow(
                    one.household_no,
                    one.head,
                    *row_of(gathering, one),
                    mask_phone(one.phone) if one.phone else "",
                    _MATTERS[one.category],
                )
            )
        place = {"village": division_name(village), "village_code": village, "hamlet": hamlet}
        yield papers.FieldList(
            **place,
            people=tuple(rows),
            residents=tuple(one.id for one in found),
            officer="、".join(names) or "________",
        )


_MAKERS: dict[str, Callable[[Gathering], Iterator[Paper]]] = {
    "unpaid_reminder": _unpaid,
    "invitation": _invited,
    "household_sum": household_sums,
    "make_up_offer": make_ups,
    "near60_notice": near60_notices,
    "over60_notice": _over60,
    "proof_reminder": proof_reminders,
    "registration_form": _registrations,
    "document_receipt": _receipts,
    "flexible_letter": flexible_letters,
    "field_list": _field_lists,
    "public_list": public_lists,
}
