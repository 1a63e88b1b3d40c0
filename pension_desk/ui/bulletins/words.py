"""Words of the indicators, bands and ways of spreading."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from pension_desk.domain.indicators import Figure, Indicator, Side, Unit
from pension_desk.domain.targets import Band, Progress, Spread
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import noop, translate


@cache
def _names() -> dict[str, str]:
    return {
        "covered": translate("bulletins", "参保人数"),
        "new_covered": translate("bulletins", "新增首次缴费人数"),
        "registration": translate("bulletins", "参保登记率"),
        "payment": translate("bulletins", "当年缴费率"),
        "key_people": translate("bulletins", "重点对象建档率"),
        "visited": translate("bulletins", "走访核实率"),
        "hamlets": translate("bulletins", "屯（组）宣传覆盖率"),
        "proof": translate("bulletins", "待遇资格认证率"),
        "on_time": translate("bulletins", "待遇按时发放率"),
        "land_back_verified": translate("bulletins", "历年项目核实率"),
        "land_back_enrolled": translate("bulletins", "历年项目参保率"),
        "land_year_verified": translate("bulletins", "当年项目核实率"),
        "land_year_funded": translate("bulletins", "当年项目补贴资金到位率"),
        "land_year_enrolled": translate("bulletins", "当年项目参保率"),
        "employers_contacted": translate("bulletins", "已联系单位"),
        "employers_joined": translate("bulletins", "已参保单位"),
        "employees_newly_insured": translate("bulletins", "新增参保职工"),
    }


def indicator_word(one: Indicator) -> str:
    """Return what an indicator is called."""
    return _names().get(one.key, one.name)


_OF_CHARTS = (
    noop("bulletins", "16—29岁"),
    noop("bulletins", "30—39岁"),
    noop("bulletins", "40—49岁"),
    noop("bulletins", "50—54岁"),
    noop("bulletins", "55—59岁"),
    noop("bulletins", "60岁以上"),
    noop("bulletins", "年龄不详"),
    noop("bulletins", "未核实完"),
    noop("bulletins", "已核实待缴存"),
    noop("bulletins", "资金已到位"),
    noop("bulletins", "补贴已发完"),
    noop("bulletins", "1月"),
    noop("bulletins", "2月"),
    noop("bulletins", "3月"),
    noop("bulletins", "4月"),
    noop("bulletins", "5月"),
    noop("bulletins", "6月"),
    noop("bulletins", "7月"),
    noop("bulletins", "8月"),
    noop("bulletins", "9月"),
    noop("bulletins", "10月"),
    noop("bulletins", "11月"),
    noop("bulletins", "12月"),
)
"""Columns and months of charts, as the services name them."""


def chart_word(label: str) -> str:
    """Return what a column or a month of a chart is called."""
    return translate("bulletins", label) if label in _OF_CHARTS else label


def side_word(side: Side) -> str:
    """Return which records behind a number are meant."""
    match side:
        case Side.DONE:
            return translate("bulletins", "已完成")
        case Side.WHOLE:
            return translate("bulletins", "全部")
        case Side.OPEN:
            return translate("bulletins", "未完成")


def band_word(band: Band | None) -> str:
    """Return a band of completion; a dash without one."""
    match band:
        case Band.DONE:
            return translate("bulletins", "已完成")
        case Band.TO_100:
            return translate("bulletins", "80%以上")
        case Band.TO_80:
            return translate("bulletins", "60%以上")
        case Band.UNDER_60:
            return translate("bulletins", "60%以下")
        case None:
            return "—"


BAND_TONES = {
    Band.DONE: Tone.GOOD,
    Band.TO_100: Tone.ACCENT,
    Band.TO_80: Tone.WARNING,
    Band.UNDER_60: Tone.DANGER,
}


def spread_word(way: Spread) -> str:
    """Return by what a total is spread."""
    match way:
        case Spread.POPULATION:
            return translate("bulletins", "按到参保年龄的户籍人口")
        case Spread.LAST_YEAR:
            return translate("bulletins", "按上年完成数")
        case Spread.REMAINING:
            return translate("bulletins", "按尚未参保的人数")


def percent_words(percent: Decimal | None) -> str:
    """Return a share in percent; a dash of nothing."""
    return "—" if percent is None else f"{percent}%"


def count_words(one: Indicator, count: int | None) -> str:
    """Return a number in its unit: money in ten thousands of yuan."""
    if count is None:
        return "—"
    if one.unit is Unit.FEN:
        return translate("bulletins", "{n:,.2f}万元").format(n=count / 1_000_000)
    return f"{count:,}"


def figure_words(one: Indicator, figure: Figure) -> str:
    """Return numerator and denominator."""
    return f"{count_words(one, figure.done)}/{count_words(one, figure.whole)}"


def pace_words(told: Progress) -> str:
    """Return whether the calendar is kept."""
    if told.expected is None:
        return "—"
    if told.behind:
        words = translate("bulletins", "差 {n:,}（应达 {expected:,}）")
        return words.format(n=told.expected - told.figure.done, expected=told.expected)
    words = translate("bulletins", "跟上（应达 {expected:,}）")
    return words.format(expected=told.expected)
