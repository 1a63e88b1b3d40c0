"""The columns of the visits' tables: hamlets, lines owed an outcome, promises and next steps."""

from __future__ import annotations

from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.roster import Visit
from pension_desk.domain.visit_lists import DueLine, OwedLine, OwedPlace
from pension_desk.services.divisions import division_name
from pension_desk.ui.line_words import category_tone, category_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import state_tone, state_word, word
from pension_desk.ui.widgets.line_model import Column, LineModel


def place_model(*, villages: bool) -> LineModel[OwedPlace]:
    """Return an empty table of hamlets; ``villages``: also name the village."""
    columns: list[Column[OwedPlace]] = [
        Column(translate("visits", "屯组"), lambda place: place.hamlet or "—"),
        Column(
            translate("visits", "还欠"),
            lambda place: f"{place.left:,}",
            sort=lambda place: place.left,
            number=True,
        ),
        Column(
            translate("visits", "共"),
            lambda place: f"{place.lines:,}",
            sort=lambda place: place.lines,
            number=True,
        ),
        Column(
            translate("visits", "还欠几户"),
            lambda place: f"{place.households_left:,}",
            sort=lambda place: place.households_left,
            number=True,
        ),
    ]
    if villages:
        columns.insert(
            0, Column(translate("visits", "村"), lambda place: division_name(place.village))
        )
    return LineModel(columns)


def owed_columns() -> tuple[tuple[Column[OwedLine], float], ...]:
    """Return the columns of the queue with their widths in heights of the text."""
    return (
        (Column(translate("visits", "户号"), lambda line: line.household_no), 6.2),
        (Column(translate("visits", "姓名"), lambda line: line.name), 4.8),
        (Column(translate("visits", "关系"), lambda line: line.relation), 4.0),
        (
            Column(
                translate("visits", "类别"),
                lambda line: category_word(line.category),
                tone=lambda line: category_tone(line.category),
            ),
            5.6,
        ),
        (
            Column(
                translate("visits", "走访"),
                lambda line: state_word(line.state),
                tone=lambda line: state_tone(line.state),
            ),
            6.2,
        ),
        (Column(translate("visits", "责任人"), lambda line: line.officer), 5.0),
        (Column(translate("visits", "上次走访"), _last, tip=_last), 11.0),
        (Column(translate("visits", "电话"), lambda line: mask_phone(line.phone)), 6.6),
    )


def _last(line: OwedLine) -> str:
    """Return the last visit and the promise that stands."""
    parts = [_came_of(line.last)] if line.last else []
    if line.promised_on:
        parts.append(translate("visits", "承诺 {day}").format(day=line.promised_on))
    if line.answer and not line.last:
        parts.append(word("outcome", line.answer))
    return " ".join(parts)


def _came_of(visit: Visit) -> str:
    parts = (word("outcome", visit.outcome), word("reason", visit.reason), visit.note)
    told = translate("visits", "，").join(filter(None, parts))
    return f"{visit.visited_on:%m-%d} {told}"


def due_model(*, villages: bool) -> LineModel[DueLine]:
    """Return an empty table of promises and next steps."""
    columns: list[Column[DueLine]] = [
        Column(translate("visits", "到期"), _due, sort=lambda line: line.due_on, tone=_due_tone),
        Column(translate("visits", "什么事"), _matter),
        Column(translate("visits", "姓名"), lambda line: line.name),
        Column(translate("visits", "屯组"), lambda line: line.hamlet),
        Column(translate("visits", "户号"), lambda line: line.household_no),
        Column(
            translate("visits", "类别"),
            lambda line: category_word(line.category),
            tone=lambda line: category_tone(line.category),
        ),
        Column(translate("visits", "电话"), lambda line: mask_phone(line.phone)),
        Column(translate("visits", "上次走访"), lambda line: _came_of(line.visit)),
    ]
    if villages:
        columns.insert(
            3, Column(translate("visits", "村"), lambda line: division_name(line.village))
        )
    return LineModel(columns)


def _due(line: DueLine) -> str:
    if line.days > 0:
        said = translate("visits", "{day}（过了 {n} 天）")
        return said.format(day=line.due_on, n=line.days)
    if line.days == 0:
        return translate("visits", "{day}（今天）").format(day=line.due_on)
    return str(line.due_on)


def _due_tone(line: DueLine) -> Tone:
    return Tone.WARNING if line.days >= 0 else Tone.NEUTRAL


def _matter(line: DueLine) -> str:
    if line.kind == "promise":
        return translate("visits", "承诺办理")
    return word("next_step", line.visit.next_step) or translate("visits", "再去走访")
