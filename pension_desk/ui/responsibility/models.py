"""Columns of the tables of 责任."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pension_desk.domain.duty_progress import ProgressLine
from pension_desk.domain.duty_words import ROLES, Role
from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.responsibility import MatrixRow
from pension_desk.services.divisions import division_name
from pension_desk.services.responsibility import OfficerLine
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel

SEPARATOR = "、"


def role_word(role: str) -> str:
    """Return what a role is called; one that a person typed stays as it is."""
    words = {
        Role.TOWN_LEADER: translate("responsibility", "挂村领导"),
        Role.TEAM_LEADER: translate("responsibility", "挂村工作队长"),
        Role.SECRETARY: translate("responsibility", "支书"),
        Role.DIRECTOR: translate("responsibility", "主任"),
        Role.FIRST_SECRETARY: translate("responsibility", "第一书记"),
        Role.RESIDENT_WORKER: translate("responsibility", "驻村工作队员"),
        Role.AREA_OFFICER: translate("responsibility", "包片干部"),
        Role.ASSISTANT: translate("responsibility", "协管员"),
    }
    return words[Role(role)] if role in ROLES.codes else role


def matrix_model(*, villages: bool) -> LineModel[MatrixRow]:
    """Return hamlets × roles, empty; ``villages``: also name the village."""
    columns: list[Column[MatrixRow]] = []
    if villages:
        columns.append(
            Column(translate("responsibility", "村"), lambda x: division_name(x.village))
        )
    columns += [
        Column(translate("responsibility", "屯组"), lambda x: x.hamlet or "—"),
        Column(
            translate("responsibility", "落实"),
            _gap_words,
            sort=lambda x: -len(x.unnamed),
            tone=lambda x: Tone.DANGER if x.unnamed else Tone.GOOD,
        ),
        Column(translate("responsibility", "户"), lambda x: f"{x.households:,}",
               sort=lambda x: x.households, number=True),
        Column(translate("responsibility", "片"), lambda x: SEPARATOR.join(x.areas)),
    ]  # fmt: skip
    # the people at the door first: these are who is missing
    for role in reversed(Role):
        at = list(Role).index(role)
        columns.append(Column(role_word(role), partial(_cell, at), tip=partial(_cell, at)))
    return LineModel(columns)


def _cell(at: int, row: MatrixRow) -> str:
    return SEPARATOR.join(row.cells[at])


def _gap_words(row: MatrixRow) -> str:
    if row.unnamed:
        return translate("responsibility", "缺 {n} 户").format(n=len(row.unnamed))
    return translate("responsibility", "已落实")


def officers_model(*, villages: bool) -> LineModel[OfficerLine]:
    """Return the officers, empty."""
    columns: list[Column[OfficerLine]] = []
    if villages:
        columns.append(
            Column(translate("responsibility", "村"), lambda x: division_name(x.officer.village))
        )
    columns += [
        Column(translate("responsibility", "职务"), lambda x: role_word(x.officer.role),
               sort=lambda x: x.officer.order),
        Column(translate("responsibility", "姓名"), lambda x: x.officer.name),
        Column(translate("responsibility", "电话"), lambda x: mask_phone(x.officer.phone)),
        Column(translate("responsibility", "单位"), lambda x: x.officer.unit),
        Column(translate("responsibility", "片"), lambda x: SEPARATOR.join(x.areas)),
        Column(
            translate("responsibility", "负责"), held_words, tip=held_words,
            sort=lambda x: len(x.duties),
        ),
    ]  # fmt: skip
    return LineModel(columns)


def held_words(line: OfficerLine) -> str:
    """Return what an officer holds: the village, hamlets, single households."""
    parts = [translate("responsibility", "全村")] if line.whole_village else []
    parts += [one or "—" for one in line.hamlets]
    if line.doors:
        parts.append(translate("responsibility", "其中 {n} 户").format(n=line.doors))
    return SEPARATOR.join(parts) or translate("responsibility", "还没有落实")


def progress_model(*, villages: bool, by_area: bool) -> LineModel[ProgressLine]:
    """Return progress by person or by area, empty."""
    columns: list[Column[ProgressLine]] = []
    if villages:
        columns.append(
            Column(translate("responsibility", "村"), lambda x: division_name(x.village))
        )
    if by_area:
        columns.append(Column(translate("responsibility", "片"), _area_words))
    else:
        columns += [
            Column(translate("responsibility", "责任人"), _person_words, tone=_person_tone),
            Column(translate("responsibility", "职务"), _role_of),
        ]
    columns += [
        _count(translate("responsibility", "户"), lambda x: x.households),
        _count(translate("responsibility", "未参保"), lambda x: len(x.unregistered)),
        _count(translate("responsibility", "未缴费"), lambda x: len(x.unpaid)),
        _count(translate("responsibility", "走访户"), lambda x: x.households_visited),
        _count(translate("responsibility", "还没走访"), lambda x: len(x.unvisited)),
        _count(translate("responsibility", "到期承诺"), lambda x: len(x.promises)),
    ]
    return LineModel(columns)


def _count(title: str, of: Callable[[ProgressLine], int]) -> Column[ProgressLine]:
    return Column(title, lambda x: f"{of(x):,}", sort=of, number=True)


def _area_words(line: ProgressLine) -> str:
    return line.area or translate("responsibility", "没有分片")


def _person_words(line: ProgressLine) -> str:
    return line.officer.name if line.officer else translate("responsibility", "没有责任人")


def _person_tone(line: ProgressLine) -> Tone | None:
    return None if line.officer else Tone.DANGER


def _role_of(line: ProgressLine) -> str:
    return role_word(line.officer.role) if line.officer else ""
