"""Columns of the land tab's tables."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.id_numbers import mask_id
from pension_desk.domain.land import Eligibility, LandHousehold, LandPerson, LandUse, UseWay
from pension_desk.domain.land_clocks import Deadline
from pension_desk.domain.land_faults import LandFinding
from pension_desk.services.divisions import division_name
from pension_desk.services.land import ProjectLine
from pension_desk.ui.land.words import (
    URGENCY_TONES,
    course_tone,
    course_words,
    day_words,
    deadline_words,
    mu_words,
    yuan_words,
)
from pension_desk.ui.theme import Tone
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


@dataclass(frozen=True)
class HouseholdLine:
    """One household with its people, as the table shows it."""

    home: LandHousehold
    people: tuple[LandPerson, ...]
    notice: Deadline | None = None
    objected: bool = False

    @property
    def due(self) -> int:
        """People to be subsidised."""
        return sum(one.eligibility.counts for one in self.people)

    @property
    def issued(self) -> int:
        """People whose subsidy was used."""
        return sum(one.issued for one in self.people)


def use_words(use: LandUse | None) -> str:
    """Return what the land is taken for."""
    match use:
        case LandUse.RESERVED:
            return translate("land", "政府收储")
        case LandUse.PUBLIC:
            return translate("land", "公益性项目")
        case LandUse.KNOWN_USER:
            return translate("land", "用地单位明确")
        case None:
            return "—"


def way_words(way: UseWay | None) -> str:
    """Return in which way a subsidy was used."""
    match way:
        case UseWay.ON_BEHALF:
            return translate("land", "保费代缴")
        case UseWay.ISSUED_ONCE:
            return translate("land", "一次性发放")
        case UseWay.REIMBURSED:
            return translate("land", "缴费报账")
        case None:
            return "—"


def eligibility_words(found: Eligibility) -> str:
    """Return whether somebody is to be subsidised, or why not."""
    match found:
        case Eligibility.ELIGIBLE:
            return translate("land", "是")
        case Eligibility.UNDER_16:
            return translate("land", "否：未满规定年龄")
        case Eligibility.NO_CONTRACT:
            return translate("land", "否：没有承包地")
        case Eligibility.NOT_IN_SCHEME:
            return translate("land", "否：未参保")
        case Eligibility.DEAD:
            return translate("land", "否：征地前已死亡")
        case Eligibility.TOWN_RULES:
            return translate("land", "待镇里认定")
        case Eligibility.TOWN_REFUSED:
            return translate("land", "否：镇里认定")
        case Eligibility.OTHER:
            return translate("land", "否：其他")


def _person_words(person: LandPerson) -> str:
    """Return whether somebody is to be subsidised; of whom the town rules on, why."""
    if person.mark and person.awaits_ruling:
        return translate("land", "待镇里认定：{mark}").format(mark=told(person.mark))
    return eligibility_words(person.eligibility)


def projects_model() -> LineModel[ProjectLine]:
    """Return the ledger of projects, empty."""
    return LineModel(
        [
            Column(
                translate("land", "年度"),
                lambda x: str(x.standing.project.year),
                sort=lambda x: x.standing.project.year,
            ),
            Column(
                translate("land", "项目"),
                lambda x: x.standing.project.name,
                tip=lambda x: x.standing.project.name,
                room=8,  # so that the clock beside a long name is seen without scrolling
            ),
            Column(
                translate("land", "核实"),
                lambda x: deadline_words(x.verify),
                sort=lambda x: (x.verify.days_left is None, x.verify.days_left or 0),
                tone=lambda x: URGENCY_TONES[x.verify.urgency],
            ),
            Column(
                translate("land", "先保后供"),
                _supply_words,
                tone=_supply_tone,
            ),
            Column(
                translate("land", "已核实/人"),
                lambda x: f"{len(x.standing.verified_people)}/{len(x.standing.people)}",
                sort=lambda x: len(x.standing.verified_people),
                number=True,
            ),
            Column(
                translate("land", "已发放"),
                lambda x: str(len(x.standing.issued_people)),
                sort=lambda x: len(x.standing.issued_people),
                number=True,
            ),
            Column(
                translate("land", "使用"),
                lambda x: deadline_words(x.use),
                sort=lambda x: (x.use.days_left is None, x.use.days_left or 0),
                tone=lambda x: URGENCY_TONES[x.use.urgency],
            ),
            Column(
                translate("land", "到账/应缴存（元）"),
                lambda x: (
                    f"{x.standing.account.deposited_fen // 100:,}"
                    f"/{x.standing.account.required_fen // 100:,}"
                ),
                sort=lambda x: x.standing.account.deposited_fen,
                number=True,
            ),
        ]
    )


def _supply_words(line: ProjectLine) -> str:
    supply = line.standing.supply
    if supply.breached:
        return translate("land", "先供后保")
    if not supply.supplied_on:
        return translate("land", "未供地")
    return translate("land", "符合") if _required(line) else translate("land", "应缴不明")


def _supply_tone(line: ProjectLine) -> Tone | None:
    supply = line.standing.supply
    if supply.breached:
        return Tone.DANGER
    if not supply.supplied_on:
        return Tone.NEUTRAL
    return Tone.GOOD if _required(line) else Tone.WARNING


def _required(line: ProjectLine) -> bool:
    """Whether anything says how much must be deposited; else nobody can say that it is in place."""
    return bool(line.standing.account.required_fen or line.standing.plan)


def _place_in_course(line: HouseholdLine) -> tuple[int, int]:
    """Sort by the course, public notices by the days that they still hang."""
    left = line.notice.days_left if line.notice else None
    return line.home.state.place, -(left or 0)


def households_model() -> LineModel[HouseholdLine]:
    """Return a project's households, empty."""
    return LineModel(
        [
            Column(translate("land", "村（社区）"), lambda x: division_name(x.home.village)),
            Column(translate("land", "户主"), lambda x: x.home.head_name),
            Column(translate("land", "户编号"), lambda x: x.home.household_no),
            Column(
                translate("land", "进度"),
                lambda x: course_words(x.home.state, x.notice, x.objected),
                sort=_place_in_course,
                tone=lambda x: course_tone(x.home.state, x.notice, x.objected),
            ),
            Column(
                translate("land", "被征/承包（亩）"),
                lambda x: f"{mu_words(x.home.taken_mu)}/{mu_words(x.home.contracted_mu)}",
                sort=lambda x: x.home.taken_mu or 0,
                number=True,
            ),
            Column(
                translate("land", "补贴对象/人"),
                lambda x: f"{x.due}/{len(x.people)}",
                sort=lambda x: x.due,
                number=True,
            ),
            Column(
                translate("land", "已发放"),
                lambda x: str(x.issued),
                sort=lambda x: x.issued,
                number=True,
            ),
        ]
    )


@dataclass(frozen=True)
class PersonLine:
    """One person of a project with their household, as the table of people shows it."""

    home: LandHousehold
    person: LandPerson


def project_people_model() -> LineModel[PersonLine]:
    """Return the people of a project, empty."""
    return LineModel(
        [
            Column(translate("land", "户主"), lambda x: x.home.head_name),
            *(_of_person(column) for column in _person_columns()),
            Column(translate("land", "凭证号"), lambda x: x.person.voucher or "—"),
        ]
    )


def _of_person(column: Column[LandPerson]) -> Column[PersonLine]:
    """Return a person's column for lines that hold a person."""
    sort, tone = column.sort, column.tone
    return Column(
        column.title,
        lambda x: column.text(x.person),
        sort=None if sort is None else lambda x: sort(x.person),
        tone=None if tone is None else lambda x: tone(x.person),
        number=column.number,
    )


def people_model() -> LineModel[LandPerson]:
    """Return people of a household, empty."""
    return LineModel(_person_columns())


def _person_columns() -> list[Column[LandPerson]]:
    return [
        Column(translate("land", "姓名"), lambda x: x.name),
        Column(
            translate("land", "身份证号码"),
            lambda x: mask_id(x.id_number or x.id_sent or "") or "—",
        ),
        Column(translate("land", "出生"), lambda x: day_words(x.birth)),
        Column(
            translate("land", "补贴对象"),
            _person_words,
            tone=lambda x: (
                Tone.WARNING
                if x.awaits_ruling
                else Tone.GOOD
                if x.eligibility.counts
                else Tone.NEUTRAL
            ),
        ),
        Column(
            translate("land", "补贴（元）"),
            lambda x: yuan_words(x.subsidy_fen),
            sort=lambda x: x.subsidy_fen or 0,
            number=True,
        ),
        Column(translate("land", "使用方式"), lambda x: way_words(x.way)),
        Column(translate("land", "发放日期"), lambda x: day_words(x.used_on)),
    ]


def findings_model() -> LineModel[LandFinding]:
    """Return what is wrong with a project, empty."""
    return LineModel(
        [
            Column(
                translate("land", "轻重"),
                lambda x: (
                    translate("land", "提示") if x.fault.allowed else translate("land", "要核对")
                ),
                tone=lambda x: Tone.NEUTRAL if x.fault.allowed else Tone.DANGER,
            ),
            Column(
                translate("land", "问题"),
                lambda x: told(x.sentence),
                tip=lambda x: told(x.sentence),
            ),
        ]
    )
