"""The columns of the inbox, of the sides, and of a field's history."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.contested import ContestedField, Side
from pension_desk.domain.id_numbers import mask_id
from pension_desk.domain.roster import HistoryLine
from pension_desk.services.divisions import division_name
from pension_desk.ui.contested.words import (
    ID_FIELDS,
    field_label,
    side_words,
    stands_words,
)
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


def contested_model() -> LineModel[ContestedField]:
    """Return the fields that wait for a decision, empty."""
    return LineModel(
        [
            Column(
                translate("contested", "轻重"),
                lambda f: (
                    translate("contested", "要核定")
                    if f.grave
                    else translate("contested", "可复核")
                ),
                sort=lambda f: not f.grave,
                tone=lambda f: Tone.DANGER if f.grave else Tone.WARNING,
            ),
            Column(translate("contested", "村（社区）"), lambda f: division_name(f.village)),
            Column(translate("contested", "户编号"), lambda f: f.household_no),
            Column(translate("contested", "姓名"), lambda f: f.name),
            Column(translate("contested", "哪一项"), field_label),
            Column(translate("contested", "现在用的"), stands_words),
            Column(
                translate("contested", "几种写法"),
                lambda f: "　|　".join(dict.fromkeys(side_words(f, side) for side in f.sides)),
            ),
        ]
    )


@dataclass(frozen=True)
class SideLine:
    """One side of the field in hand; ``number``: the digit that decides for it."""

    number: int
    found: ContestedField
    side: Side


def sides_model() -> LineModel[SideLine]:
    """Return the sides of one field, empty."""
    return LineModel(
        [
            Column(translate("contested", "键"), lambda line: str(line.number), number=True),
            Column(
                translate("contested", "写的内容"), lambda line: side_words(line.found, line.side)
            ),
            Column(
                translate("contested", "现在"),
                lambda line: (
                    translate("contested", "用着")
                    if line.side.value == line.found.stands
                    else translate("contested", "没用")
                ),
                tone=lambda line: (
                    Tone.ACCENT if line.side.value == line.found.stands else Tone.NEUTRAL
                ),
            ),
            Column(
                translate("contested", "哪台电脑"), lambda line: division_name(line.side.division)
            ),
            Column(translate("contested", "谁"), lambda line: line.side.author),
            Column(
                translate("contested", "什么时候"),
                lambda line: line.side.at.strftime("%Y-%m-%d %H:%M"),
            ),
        ]
    )


@dataclass(frozen=True)
class Step:
    """One line of a field's history."""

    field: str
    line: HistoryLine


def history_model() -> LineModel[Step]:
    """Return a field's history, empty."""
    return LineModel(
        [
            Column(
                translate("contested", "什么时候"), lambda step: step.line.at[:16].replace("T", " ")
            ),
            Column(translate("contested", "哪台电脑"), lambda step: step.line.desk),
            Column(translate("contested", "谁"), lambda step: step.line.author),
            Column(translate("contested", "怎么改的"), lambda step: step.line.act_kind),
            Column(translate("contested", "原来"), lambda step: _shown(step, step.line.before)),
            Column(translate("contested", "改成"), lambda step: _shown(step, step.line.after)),
        ]
    )


def _shown(step: Step, text: str) -> str:
    if not text:
        return "—"
    return mask_id(text) if step.field in ID_FIELDS else text
