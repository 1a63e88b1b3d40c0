"""What a row of an office's list sets once its person is known: which record, which fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pension_desk.domain.benefits import PROOF_MODES
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ledger import EntryKind
from pension_desk.domain.lists import PAYMENT_LISTS, ListKind

Values = Mapping[str, FieldValue]


@dataclass(frozen=True)
class Target:
    """The record that a row sets.

    ``table``: ``residents`` itself, or a table of records about a resident. ``key``: the fields
    that tell which of a resident's records is meant; a record with equal key is updated, and
    one is made when there is none. ``fields``: what the row says (key included); an empty value
    says nothing and takes nothing away.
    """

    table: str
    key: tuple[str, ...]
    fields: Mapping[str, FieldValue]


_SCHEMES = {
    ListKind.INSURED: "residents",
    ListKind.EMPLOYEE: "employees",
    ListKind.INSTITUTION: "institutions",
}


def _registration(kind: ListKind, name: str, values: Values) -> Target:
    taken = ("personal_no", "state", "tier_fen", "first_month", "years_paid", "balance_fen")
    fields: dict[str, FieldValue] = {
        "scheme": _SCHEMES[kind],
        "name": name,
        "source": kind.value,
        "employer": values.get("employer"),
        "last_year": values.get("last_year"),
        **{field: values.get(field) for field in taken},
    }
    return Target("registrations", ("scheme",), fields)


def own_kind(kind: ListKind, *, town: bool) -> str:
    """Return the kind of a person's own payment in a list: whose word it is.

    The tax bureau's list confirms where the town reads it; at a village it is what the village
    was told, until the town's word comes.
    """
    if not town:
        return EntryKind.REPORTED.value
    return (EntryKind.CONFIRMED if kind is ListKind.PAYMENTS else EntryKind.RECORDED).value


@lru_cache(maxsize=4096)
def payment_kind(own: str, *texts: FieldValue) -> str:
    """Return the kind of a line: on behalf where its item, channel or note says so, else own."""
    said = any(isinstance(text, str) and "代缴" in text for text in texts)
    return EntryKind.ON_BEHALF.value if said else own


def _payment(own: str, name: str, values: Values, year: int) -> Target:
    fields: dict[str, FieldValue] = {
        "kind": payment_kind(own, *map(values.get, ("item", "channel", "note"))),
        "year": values.get("year") or year,
        "payer_name": name,
        **{
            field: values.get(field)
            for field in ("amount_fen", "paid_on", "channel", "voucher", "note")
        },
    }
    # one voucher is one payment, however often a list repeats it
    by_voucher = bool(values.get("voucher"))
    key = ("kind", "year", *(("voucher",) if by_voucher else ("amount_fen", "paid_on")))
    return Target("contributions", key, fields)


def _status(kind: ListKind, name: str, values: Values) -> Target:
    columns = {
        ListKind.LOW_INCOME: ("low_income", "category", None, None, "since", None),
        ListKind.DISABLED: ("disabled", "disability", "grade", "certificate", None, None),
        ListKind.STUDENTS: ("student", "school", "stage", None, "enrolled_on", None),
        ListKind.SOLDIERS: ("soldier", "note", None, None, "enlisted_on", "discharged_on"),
    }
    status, *sources = columns[kind]
    fields: dict[str, FieldValue] = {"kind": status, "name": name, "source": kind.value}
    for field, source in zip(
        ("detail", "grade", "certificate", "since", "until"), sources, strict=True
    ):
        value = values.get(source) if source else None
        fields[field] = str(value) if value is not None else None
    return Target("statuses", ("kind",), fields)


def _proof(name: str, values: Values) -> Target:
    """A proof of life of the same day that the village had entered is confirmed by it."""
    fields: dict[str, FieldValue] = {
        "kind": "proof_of_life",
        "name": name,
        "since": values.get("proved_on"),
        "detail": PROOF_MODES.read(str(values.get("proof_mode") or "")) or None,
        "source": ListKind.PROOFS.value,
    }
    return Target("statuses", ("kind", "since"), fields)


def _paid_state(values: Values) -> str:
    """Return the state of a line of payments as a register would put it."""
    told = str(values.get("paid_state") or "")
    return "待遇暂停" if "停" in told else "待遇领取"


def _benefit(name: str, values: Values) -> Target:
    """Whoever is paid draws, whatever an older register says of them."""
    fields: dict[str, FieldValue] = {
        "scheme": "residents",
        "name": name,
        "state": _paid_state(values),
        "month_fen": values.get("month_fen"),
        "drawing_since": values.get("drawing_since"),
    }
    return Target("registrations", ("scheme",), fields)


def target_of(
    kind: ListKind, name: str, values: Values, *, year: int, as_of: str, town: bool = True
) -> Target:
    """Return what a row sets.

    Args:
        kind: the list's kind; households are not among them, they make the residents.
        name: the person's name as the list has it.
        values: the row's values by field name of `pension_desk.domain.lists`.
        year: payment year to take when the row names none.
        as_of: ISO date to take where a moved person's date is missing.
        town: whether the list is taken in at the town's desk.
    """
    if kind in _SCHEMES:
        return _registration(kind, name, values)
    if kind in PAYMENT_LISTS:
        return _payment(own_kind(kind, town=town), name, values, year)
    if kind is ListKind.PROOFS:
        return _proof(name, values)
    if kind is ListKind.BENEFITS:
        return _benefit(name, values)
    if kind is ListKind.DEATHS:
        return Target("residents", (), {"died_on": values.get("died_on")})
    if kind is ListKind.MOVED:
        gone = {"moved_on": values.get("moved_on") or as_of, "moved_to": values.get("to_place")}
        return Target("residents", (), gone)
    return _status(kind, name, values)
