"""Entering and mending a project (town only)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandUse, Project
from pension_desk.domain.progress import Watch
from pension_desk.services import land_entry
from pension_desk.services.land_entry import ProjectFields
from pension_desk.services.outcome import Written
from pension_desk.ui.fields_dialog import BadField, FieldsDialog, choice, chosen
from pension_desk.ui.land.models import use_words
from pension_desk.ui.land.words import mu_words
from pension_desk.ui.removal import ask_to_remove
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class ProjectDialog(FieldsDialog):
    """All that the ledger says of one project."""

    places: ClassVar[Mapping[str, str]] = {
        "no_name": "name",
        "project_twice": "name",
        "bad_year": "year",
        "bad_area": "area",
        "bad_amount": "required",
        "future_date": "signed",
        "dates_crossed": "supplied",
    }

    def __init__(self, seat: Seat, project: Project | None = None) -> None:
        title = translate("land", "修改征地项目") if project else translate("land", "新增征地项目")
        super().__init__(seat, title)
        self._project = project
        known = project
        self.add_field("name", self.tr("项目名称（批次）"), known.name if known else "")
        self.add_field("approval_no", self.tr("批准文号"), known.approval_no if known else "")
        year = known.year if known else seat.desk.today().year
        self.add_field("year", self.tr("年度"), str(year))
        uses = [(use_words(use), use) for use in (None, *LandUse)]
        self.add_field(
            "use", self.tr("用地类型"), editor=choice(*uses, current=known.use if known else None)
        )
        signed = known.signed_on.isoformat() if known and known.signed_on else ""
        self.add_field("signed", self.tr("协议签订日期"), signed)
        area = mu_words(known.area_mu) if known and known.area_mu is not None else ""
        self.add_field("area", self.tr("征收面积（亩）"), area)
        required = f"{known.required_fen / 100:.2f}" if known and known.required_fen else ""
        self.add_field("required", self.tr("应缴存补贴资金（元）"), required)
        supplied = known.supplied_on.isoformat() if known and known.supplied_on else ""
        self.add_field("supplied", self.tr("供地日期"), supplied)
        answers = ((self.tr("没有收齐"), False), (self.tr("已收齐"), True))
        self.add_field(
            "closed",
            self.tr("人员名单"),
            editor=choice(*answers, current=bool(known and known.list_closed)),
        )
        self.add_field("note", self.tr("备注"), known.note if known else "")
        self.end_fields()
        self.remove_button = self.add_button(self.tr("删除…"), self._ask_remove, left=True)
        self.remove_button.setVisible(project is not None)
        self.grow(34, 32)

    def _ask_remove(self) -> None:
        if self._project is not None:
            row = self._project.id
            ask_to_remove(
                self,
                self._project.name,
                self.tr("它的缴存计划和用款计划也一起删除。"),
                lambda desk, reason: land_entry.remove_project(desk, row, reason),
            )

    def job(self) -> Callable[[Watch], Written[object]]:
        """Return the writing of the project as typed."""
        year = self.count("year")
        if year is None:
            raise BadField("year", self.tr("请填写年度。"))
        use = chosen(self.fields["use"])
        told = ProjectFields(
            name=self.text("name"),
            year=year,
            approval_no=self.text("approval_no"),
            use=use if isinstance(use, LandUse) else None,
            signed_on=self.day("signed"),
            area_mu=self.mu("area"),
            required_fen=self.fen("required") or 0,
            supplied_on=self.day("supplied"),
            list_closed=bool(chosen(self.fields["closed"])),
            note=self.text("note"),
        )
        row = self._project.id if self._project else None
        return partial(_save, self.seat, told, row)


def _save(seat: Seat, told: ProjectFields, row: RowId | None, _watch: Watch) -> Written[object]:
    made = land_entry.save_project(seat.desk, told, row)
    return Written(made.value, made.topics)
