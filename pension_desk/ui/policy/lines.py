"""The lines of the parameters' two tables: what holds today, and what held before."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.policy import Figure
from pension_desk.domain.policy_catalogue import CATALOGUE, Parameter
from pension_desk.domain.policy_keys import Key
from pension_desk.ui.policy.jobs import PolicyView
from pension_desk.ui.policy.names import group_word, parameter_word
from pension_desk.ui.policy.words import day_word, sure_tone, sure_word, value_words
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column

_ORDER = {key: place for place, key in enumerate(Key)}


@dataclass(frozen=True)
class ParameterLine:
    """One parameter with the figure that is in force today."""

    parameter: Parameter
    figure: Figure


@dataclass(frozen=True)
class FigureLine:
    """One figure of a parameter: where it stands in time, and what is to be said beside it."""

    figure: Figure
    standing: str
    note: str


def parameter_lines(view: PolicyView) -> tuple[ParameterLine, ...]:
    """Return every parameter with today's figure, in the catalogue's order."""
    return tuple(ParameterLine(one, view.policy.figure(one.key, view.today)) for one in CATALOGUE)


def history_lines(view: PolicyView, line: ParameterLine) -> tuple[FigureLine, ...]:
    """Return every figure of a parameter, the latest first."""
    figures = reversed(view.policy.history(line.parameter.key))
    return tuple(FigureLine(one, _standing(view, line, one), _note(view, one)) for one in figures)


def _standing(view: PolicyView, line: ParameterLine, figure: Figure) -> str:
    if figure == line.figure:
        return translate("policy", "现行")
    return translate("policy", "尚未执行") if figure.from_on > view.today else ""


def _note(view: PolicyView, figure: Figure) -> str:
    told = [figure.note]
    if figure.by_town:
        told.append(translate("policy", "镇里填写"))
        shipped = [one for one in view.shipped.history(figure.key) if one.from_on == figure.from_on]
        other = [one for one in shipped if one.value != figure.value]
        if other:
            value = value_words(figure.key, other[0].value)
            told.append(translate("policy", "原为 {value}").format(value=value))
    return "；".join(filter(None, told))


def parameter_columns() -> tuple[Column[ParameterLine], ...]:
    """Return the columns of the parameters."""
    return (
        Column(
            translate("policy", "类别"),
            lambda one: group_word(one.parameter.group),
            lambda one: _ORDER[one.parameter.key],
        ),
        Column(translate("policy", "参数"), lambda one: parameter_word(one.parameter.key)),
        Column(
            translate("policy", "现行数字"),
            lambda one: value_words(one.figure.key, one.figure.value),
        ),
        Column(translate("policy", "起日"), lambda one: day_word(one.figure.from_on)),
        Column(
            translate("policy", "把握"),
            lambda one: sure_word(one.figure),
            tone=lambda one: sure_tone(one.figure),
        ),
        Column(
            translate("policy", "出处"),
            lambda one: one.figure.source,
            tip=lambda one: one.figure.source,
        ),
    )


def history_columns() -> tuple[Column[FigureLine], ...]:
    """Return the columns of one parameter's figures."""
    return (
        Column(translate("policy", "起日"), lambda one: day_word(one.figure.from_on)),
        Column(
            translate("policy", "数字"),
            lambda one: value_words(one.figure.key, one.figure.value),
        ),
        Column("", lambda one: one.standing),
        Column(
            translate("policy", "把握"),
            lambda one: sure_word(one.figure),
            tone=lambda one: sure_tone(one.figure),
        ),
        Column(
            translate("policy", "出处"),
            lambda one: one.figure.source,
            tip=lambda one: one.figure.source,
        ),
        Column(translate("policy", "说明"), lambda one: one.note, tip=lambda one: one.note),
    )
