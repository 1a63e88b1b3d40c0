"""Columns of the tables of 报表通报."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import Indicator, Reckoned
from pension_desk.domain.targets import Progress
from pension_desk.ui.bulletins.words import (
    BAND_TONES,
    band_word,
    count_words,
    figure_words,
    indicator_word,
    pace_words,
    percent_words,
)
from pension_desk.ui.theme import Tone
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator of the place that is looked at."""

    indicator: Indicator
    told: Progress


@dataclass(frozen=True)
class Looked:
    """What the page shows: a reckoning, the place looked at, and every village's progress."""

    reckoned: Reckoned
    village: VillageCode
    lines: tuple[IndicatorLine, ...]
    villages: dict[tuple[str, VillageCode], Progress]


def indicators_model() -> LineModel[IndicatorLine]:
    """Return a place's indicators, empty."""
    return LineModel(
        [
            Column(
                translate("bulletins", "指标"),
                lambda x: indicator_word(x.indicator),
                tip=lambda x: told(x.indicator.definition),
            ),
            Column(
                translate("bulletins", "完成/基数"),
                lambda x: figure_words(x.indicator, x.told.figure),
                sort=lambda x: x.told.figure.done,
                number=True,
            ),
            Column(
                translate("bulletins", "比率"),
                lambda x: percent_words(x.told.figure.percent),
                sort=lambda x: x.told.figure.percent or 0,
                number=True,
            ),
            Column(
                translate("bulletins", "任务数"),
                lambda x: count_words(x.indicator, x.told.needed),
                sort=lambda x: x.told.needed or 0,
                number=True,
            ),
            Column(
                translate("bulletins", "完成率"),
                lambda x: percent_words(x.told.completion),
                sort=lambda x: x.told.completion or 0,
                tone=lambda x: BAND_TONES[x.told.band] if x.told.band else None,
                tip=lambda x: band_word(x.told.band),
            ),
            Column(
                translate("bulletins", "进度"),
                lambda x: pace_words(x.told),
                tone=lambda x: _pace_tone(x.told),
            ),
        ]
    )


def _pace_tone(told: Progress) -> Tone | None:
    if told.expected is None:
        return None
    return Tone.WARNING if told.behind else Tone.GOOD
