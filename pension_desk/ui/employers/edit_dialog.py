"""Entering an employer by hand, or mending one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_words import Existence, KeyTrade
from pension_desk.domain.progress import Watch
from pension_desk.services.desk import Role
from pension_desk.services.divisions import divisions
from pension_desk.services.employers_entry import EmployerFields, fields_of
from pension_desk.services.outcome import Written
from pension_desk.ui.employers import jobs, words
from pension_desk.ui.fields_dialog import FieldsDialog, choice, chosen
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


def villages_of(division: str) -> list[tuple[str, str]]:
    """Return a desk's villages as name and code, in the order of their codes."""
    return [
        (village.short_name, village.code)
        for town in divisions()
        for village in town.villages
        if village.code.startswith(division)
    ]


class EmployerDialog(FieldsDialog):
    """All that a person may say of an employer; what lists say is mended here too."""

    places: ClassVar[Mapping[str, str]] = {
        "no_name": "name",
        "bad_code": "code",
        "code_taken": "code",
        "bad_village": "village",
        "bad_count": "staff",
    }

    def __init__(self, seat: Seat, employer: Employer | None = None) -> None:
        title = (
            translate("employers", "修改：{who}").format(who=employer.name)
            if employer
            else translate("employers", "新增单位")
        )
        super().__init__(seat, title)
        self._row = employer.id if employer else None
        told = fields_of(employer) if employer else EmployerFields("")
        town = seat.desk.identity.role is Role.TOWN
        marks: list[tuple[str, object]] = [(self.tr("按行业名称"), None)]
        marks += [(words.trade_word(one), one) for one in KeyTrade]
        states = [(words.existence_word(one), one) for one in Existence]
        places: list[tuple[str, object]] = [(words.village_word(""), "")] if town else []
        places += villages_of(seat.desk.identity.division)
        self.add_field("name", self.tr("单位名称"), told.name)
        self.add_field("code", self.tr("统一社会信用代码"), told.credit_code)
        self.add_field("village", self.tr("村"), editor=choice(*places, current=told.village))
        self.add_field("address", self.tr("地址"), told.address)
        self.add_field("contact", self.tr("联系人"), told.contact_name)
        self.add_field("contact_phone", self.tr("联系电话"), told.contact_phone)
        self.add_field("mark", self.tr("重点行业"), editor=choice(*marks, current=told.marked))
        self.add_field("trade", self.tr("行业"), told.trade)
        self.add_field("kind", self.tr("类型"), told.kind)
        self.add_field("state", self.tr("登记状态"), editor=choice(*states, current=told.existence))
        self.add_field("legal", self.tr("法定代表人、经营者"), told.legal_name)
        self.add_field("phone", self.tr("登记电话"), told.phone)
        self.add_field("staff", self.tr("申报用工人数"), _count(told.staff))
        self.add_field("insured", self.tr("参保人数"), _count(told.insured))
        self.add_field("note", self.tr("备注"), told.note)
        self.end_fields()
        self.grow(40, 36)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the employer."""
        mark, state = chosen(self.fields["mark"]), chosen(self.fields["state"])
        told = EmployerFields(
            name=self.text("name"),
            credit_code=self.text("code"),
            kind=self.text("kind"),
            trade=self.text("trade"),
            marked=mark if isinstance(mark, KeyTrade) else None,
            existence=state if isinstance(state, Existence) else Existence.EXISTING,
            address=self.text("address"),
            village=str(chosen(self.fields["village"]) or ""),
            legal_name=self.text("legal"),
            phone=self.text("phone"),
            staff=self.count("staff"),
            insured=self.count("insured"),
            contact_name=self.text("contact"),
            contact_phone=self.text("contact_phone"),
            note=self.text("note"),
        )
        return partial(jobs.save, self.seat.desk, told, self._row)


def _count(number: int | None) -> str:
    return "" if number is None else str(number)
