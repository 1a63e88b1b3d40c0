"""Entering and mending a household's land, and one of its people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, FarmlandKind, LandHousehold, LandPerson
from pension_desk.domain.progress import Watch
from pension_desk.services import land_entry
from pension_desk.services.divisions import divisions
from pension_desk.services.land_entry import HouseholdFields, PersonFields
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import FieldsDialog, choice, chosen
from pension_desk.ui.land.models import eligibility_words
from pension_desk.ui.land.words import mu_words
from pension_desk.ui.removal import ask_to_remove
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


def farmland_words(kind: FarmlandKind) -> str:
    """Return a kind of contracted farmland."""
    match kind:
        case FarmlandKind.ARABLE:
            return translate("land", "耕地（亩）")
        case FarmlandKind.FOREST:
            return translate("land", "林地（亩）")
        case FarmlandKind.GRASS:
            return translate("land", "草地（亩）")
        case FarmlandKind.WATERWORKS:
            return translate("land", "农田水利用地（亩）")
        case FarmlandKind.PONDS:
            return translate("land", "养殖水面（亩）")


class HouseholdDialog(FieldsDialog):
    """Where a household is, its farmland by kind, and what is taken of it."""

    places: ClassVar[Mapping[str, str]] = {
        "bad_village": "village",
        "no_name": "head",
        "bad_members": "members",
        "bad_area": "taken",
        "kinds_differ": "contracted",
        "taken_above_contracted": "taken",
        "not_wholly": "wholly",
        "reviewed": "taken",
        "posted": "taken",
    }

    def __init__(self, seat: Seat, project: RowId, home: LandHousehold | None = None) -> None:
        title = translate("land", "修改被征地户") if home else translate("land", "新增被征地户")
        hint = translate("land", "只算承包地，不算宅基地。分类面积填了，合计自动算。")
        super().__init__(seat, title, hint)
        self._project, self._home = project, home
        villages: list[tuple[str, object]] = [
            (village.short_name, str(village.code))
            for town in divisions()
            for village in town.villages
            if seat.desk.in_scope(village.code)
        ] or [(seat.desk.identity.division, seat.desk.identity.division)]
        self.add_field(
            "village",
            self.tr("村（社区）"),
            editor=choice(*villages, current=home.village if home else None),
        )
        self.add_field("hamlet", self.tr("屯（组）"), home.hamlet if home else "")
        self.add_field("head", self.tr("户主姓名"), home.head_name if home else "")
        self.add_field("number", self.tr("户编号"), home.household_no if home else "")
        members = str(home.members) if home and home.members else ""
        self.add_field("members", self.tr("户内人数"), members)
        known = dict(home.contracted) if home else {}
        for kind in FarmlandKind:
            area = mu_words(known[kind]) if kind in known else ""
            self.add_field(kind.value, farmland_words(kind), area)
        whole = home.contracted_mu if home else None
        adds_up = bool(known) and sum(known.values()) == whole
        total = "" if whole is None or adds_up else mu_words(whole)
        self.add_field("contracted", self.tr("承包地合计（亩）"), total)
        taken = mu_words(home.taken_mu) if home and home.taken_mu is not None else ""
        self.add_field("taken", self.tr("被征面积（亩）"), taken)
        answers = ((self.tr("部分征收"), False), (self.tr("全部征收"), True))
        wholly = bool(home and home.wholly_taken)
        self.add_field("wholly", self.tr("是否全部征收"), editor=choice(*answers, current=wholly))
        self.add_field("evidence_kind", self.tr("权属凭证"), home.evidence_kind if home else "")
        self.add_field("evidence_no", self.tr("凭证编号"), home.evidence_no if home else "")
        self.add_field("note", self.tr("备注"), home.note if home else "")
        self.end_fields()
        self.remove_button = self.add_button(self.tr("删除…"), self._ask_remove, left=True)
        self.remove_button.setVisible(home is not None)
        self.grow(34, 36)

    def _ask_remove(self) -> None:
        if self._home is not None:
            row = self._home.id
            ask_to_remove(
                self,
                self.tr("{head} 户").format(head=self._home.head_name),
                self.tr("户里的人也一起删除。"),
                lambda desk, reason: land_entry.remove_household(desk, row, reason),
            )

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the household as typed."""
        kinds = {kind: self.mu(kind.value) for kind in FarmlandKind}
        told = HouseholdFields(
            village=str(chosen(self.fields["village"])),
            head_name=self.text("head"),
            hamlet=self.text("hamlet"),
            household_no=self.text("number"),
            members=self.count("members"),
            contracted={kind: area for kind, area in kinds.items() if area},
            contracted_mu=self.mu("contracted"),
            taken_mu=self.mu("taken"),
            wholly_taken=bool(chosen(self.fields["wholly"])),
            evidence_kind=self.text("evidence_kind"),
            evidence_no=self.text("evidence_no"),
            note=self.text("note"),
        )
        row = self._home.id if self._home else None
        return partial(_save_household, self.seat, self._project, told, row)


def _save_household(
    seat: Seat, project: RowId, told: HouseholdFields, row: RowId | None, _watch: Watch
) -> Written[object]:
    made = land_entry.save_household(seat.desk, project, told, row)
    return Written(made.value, made.topics)


class PersonDialog(FieldsDialog):
    """One member: name, ID number, whether to be subsidised."""

    places: ClassVar[Mapping[str, str]] = {
        "no_name": "name",
        "bad_id_number": "number",
        "person_twice": "number",
        "birth_differs": "birth",
        "bad_birth": "birth",
        "reviewed": "name",
        "posted": "name",
    }

    def __init__(
        self,
        seat: Seat,
        household: RowId,
        person: LandPerson | None = None,
        open_resident: Callable[[RowId], None] | None = None,
    ) -> None:
        title = translate("land", "修改成员") if person else translate("land", "新增成员")
        hint = translate("land", "没有本地户籍的人也可以登记。年龄按协议签订日期算。")
        super().__init__(seat, title, hint)
        self._household, self._person = household, person
        self.add_field("name", self.tr("姓名"), person.name if person else "")
        number = (person.id_number or person.id_sent or "") if person else ""
        self.add_field("number", self.tr("身份证号码"), number)
        born = person.birth.isoformat() if person and person.birth and not person.id_number else ""
        self.add_field("birth", self.tr("出生日期（没有身份证号码的填）"), born)
        answers: list[tuple[str, object]] = [(self.tr("按年龄自动判断"), None)]
        answers += [(eligibility_words(one), one) for one in Eligibility]
        self.add_field(
            "eligibility",
            self.tr("是否补贴对象"),
            editor=choice(*answers, current=person.eligibility if person else None),
        )
        self.add_field("phone", self.tr("联系电话"), person.phone if person else "")
        self.add_field("account", self.tr("银行账号"), person.account if person else "")
        self.add_field("note", self.tr("备注"), person.note if person else "")
        self.end_fields()
        self.remove_button = self.add_button(self.tr("删除…"), self._ask_remove, left=True)
        self.remove_button.setVisible(person is not None)
        self._open_resident = open_resident
        self.resident_button = self.add_button(self.tr("居民档案…"), self._go, left=True)
        known = person.resident if person else None
        self.resident_button.setVisible(known is not None and open_resident is not None)
        self.grow(32, 24)

    def _ask_remove(self) -> None:
        if self._person is not None:
            row = self._person.id
            ask_to_remove(
                self,
                self._person.name,
                "",
                lambda desk, reason: land_entry.remove_person(desk, row, reason),
            )

    def _go(self) -> None:
        if self._person is not None and self._person.resident and self._open_resident:
            self.reject()
            self._open_resident(self._person.resident)

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the person as typed."""
        found = chosen(self.fields["eligibility"])
        told = PersonFields(
            name=self.text("name"),
            id_number=self.text("number"),
            birth=self.day("birth"),
            eligibility=found if isinstance(found, Eligibility) else None,
            phone=self.text("phone"),
            account=self.text("account"),
            note=self.text("note"),
        )
        row = self._person.id if self._person else None
        return partial(_save_person, self.seat, self._household, told, row)


def _save_person(
    seat: Seat, household: RowId, told: PersonFields, row: RowId | None, _watch: Watch
) -> Written[object]:
    made = land_entry.save_person(seat.desk, household, told, row)
    return Written(made.value, made.topics)
