"""What a row of an employers' list says, as fields of the employer's record.

Of several rows for one employer the latest month counts; without months, the most people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_codes import CodeReading, read_code
from pension_desk.domain.employers_words import Existence, existence_of
from pension_desk.domain.lists import ListKind
from pension_desk.services.employers_places import village_of
from pension_desk.spreadsheets.drafts import Draft

EMPLOYER_LISTS = frozenset({ListKind.EMPLOYERS, ListKind.EMPLOYER_TAX, ListKind.EMPLOYER_INSURED})
"""The lists whose rows are employers."""

_COUNTS = {ListKind.EMPLOYER_TAX: "staff", ListKind.EMPLOYER_INSURED: "insured"}
_MONTHS = {ListKind.EMPLOYER_TAX: "declared_month", ListKind.EMPLOYER_INSURED: "insured_month"}


@dataclass(frozen=True)
class Told:
    """One row: of which list, where it stood, its number as read, its name and its values."""

    kind: ListKind
    sheet: str
    row: int
    name: str
    code: CodeReading
    values: Mapping[str, FieldValue]

    @property
    def rank(self) -> tuple[str, int]:
        """What decides between rows for one employer: the month, then how many people."""
        month = self.values.get(_MONTHS.get(self.kind, ""))
        count = self.values.get(_COUNTS.get(self.kind, ""))
        return str(month or ""), count if isinstance(count, int) else -1


def told_of(kind: ListKind, draft: Draft) -> Told:
    """Return what a draft says."""
    name = str(draft.values.get("employer_name") or "").strip()
    code = read_code(draft.values.get("credit_code"))
    return Told(kind, draft.sheet, draft.number, name, code, draft.values)


def wrong_with(told: Told) -> str:
    """Return why a row cannot be taken at all, as a sentence; empty when it can."""
    if not told.name and told.code.value is None:
        return "没有单位名称，也没有完整的信用代码"
    field = _COUNTS.get(told.kind)
    if field is not None and told.values.get(field) is None:
        label = "申报用工人数" if field == "staff" else "参保人数"
        return f"没有{label}"
    scheme = str(told.values.get("scheme") or "")
    if (
        scheme
        and "养老" not in scheme
        and any(x in scheme for x in ("工伤", "失业", "医疗", "生育"))
    ):
        return f"险种是“{scheme}”，不是养老保险"
    return ""


def fields_of(told: Told, held: Employer | None, division: str) -> dict[str, FieldValue]:
    """Return the fields that a row sets on its employer's record; ``held``: as it stands."""
    if told.kind is ListKind.EMPLOYERS:
        fields = _registered(told, held, division)
    elif told.kind is ListKind.EMPLOYER_TAX:
        fields = _counted(told, held.staff_month if held else "", "staff", "staff_month")
        if fields:
            fields["wages_fen"] = told.values.get("wages_fen")
    else:
        fields = _counted(told, held.insured_month if held else "", "insured", "insured_month")
        if fields:
            since = told.values.get("insured_since")
            fields["insured_since"] = str(since) if since else None
    code = told.code
    if held is None or held.credit_code is None:
        fields["credit_code"] = code.value
    if code.registration_no:
        fields["registration_no"] = code.registration_no
    if code.why and not code.registration_no and (held is None or held.credit_code is None):
        fields["code_sent"] = code.sent
    if held is None:
        fields["name"] = told.name or code.value
    return {name: value for name, value in fields.items() if value is not None}


def _registered(told: Told, held: Employer | None, division: str) -> dict[str, FieldValue]:
    values = told.values
    sent = str(values.get("reg_state") or "")
    existence = existence_of(sent) if sent else Existence.UNKNOWN
    if values.get("cancelled") == 1 or (values.get("cancelled_on") and not existence.gone):
        existence, sent = Existence.CANCELLED, sent or "注销"
    elif not sent:
        existence = Existence.EXISTING
    founded = str(values.get("founded_on") or "")
    address = str(values.get("employer_address") or "")
    village = None
    if held is None or not held.village:
        named = str(values.get("village") or "")
        village = village_of(named, address, told.sheet, division)
    return {
        "name": told.name or None,
        "kind": values.get("employer_kind"),
        "trade": values.get("trade"),
        "existence": existence.value,
        "state_sent": sent or None,
        "founded_on": founded if len(founded) == 10 else None,
        "address": address or None,
        "legal_name": values.get("contact_name"),
        "phone": values.get("contact_phone"),
        "registered": 1,
        "village": village,
    }


def _counted(told: Told, held_month: str, field: str, month_field: str) -> dict[str, FieldValue]:
    """Return a count with its month; nothing when the desk knows a later month already."""
    month = told.rank[0]
    if month and held_month and month < held_month:
        return {}
    return {field: told.values.get(field), month_field: month or None}


def held_fields(employer: Employer) -> dict[str, FieldValue]:
    """Return an employer's record as its fields, for comparing."""
    one = employer
    return {
        "village": one.village or None,
        "name": one.name,
        "credit_code": one.credit_code,
        "registration_no": one.registration_no or None,
        "code_sent": one.code_sent or None,
        "kind": one.kind or None,
        "trade": one.trade or None,
        "existence": one.existence.value,
        "state_sent": one.state_sent or None,
        "founded_on": one.founded_on.isoformat() if one.founded_on else None,
        "address": one.address or None,
        "legal_name": one.legal_name or None,
        "phone": one.phone or None,
        "registered": int(one.registered),
        "staff": one.staff,
        "staff_month": one.staff_month or None,
        "wages_fen": one.wages_fen,
        "insured": one.insured,
        "insured_month": one.insured_month or None,
        "insured_since": one.insured_since or None,
        "insured_before": one.insured_before,
    }
