"""Areas, sums, dates and states of the land tab, as a person reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pension_desk.domain import land_text
from pension_desk.domain.land_clocks import Deadline, Urgency
from pension_desk.domain.land_course import CourseState
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

URGENCY_TONES = {
    Urgency.DONE: Tone.GOOD,
    Urgency.LATE: Tone.WARNING,
    Urgency.RUNNING: Tone.NEUTRAL,
    Urgency.SOON: Tone.WARNING,
    Urgency.OVERDUE: Tone.DANGER,
    Urgency.UNKNOWN: Tone.NEUTRAL,
}


def mu_words(area: Decimal | None) -> str:
    """Return an area without a tail of zeros: 3.42; a dash where it is not known."""
    return "—" if area is None else land_text.mu_words(area)


def yuan_words(fen: int | None) -> str:
    """Return a sum in yuan with two decimals; a dash where it is not known."""
    return "—" if fen is None else f"{fen / 100:,.2f}"


def day_words(day: date | None) -> str:
    """Return a day; a dash where there is none."""
    return day.isoformat() if day else "—"


def state_words(state: CourseState) -> str:
    """Return a state of the course."""
    match state:
        case CourseState.COLLECTED:
            return translate("land", "已采集")
        case CourseState.GROUP_CONFIRMED:
            return translate("land", "组已确认")
        case CourseState.VILLAGE_CONFIRMED:
            return translate("land", "村已确认")
        case CourseState.PUBLISHED:
            return translate("land", "公示中")
        case CourseState.TOWN_REVIEWED:
            return translate("land", "镇已审核")
        case CourseState.COUNTY_REVIEWED:
            return translate("land", "县已审核")
        case CourseState.COMPUTED:
            return translate("land", "补贴已测算")
        case CourseState.FUNDED:
            return translate("land", "资金已到位")
        case CourseState.USED:
            return translate("land", "补贴已使用")


def course_words(state: CourseState, notice: Deadline | None, objected: bool) -> str:
    """Return where a household stands; of a public notice, how long it still hangs.

    ``objected``: an objection to it is open, and holds up the town's review and what follows.
    """
    if objected and state.verified:
        return translate("land", "审核后有异议，待处理")
    if notice is None:
        return state_words(state)
    if objected:
        return translate("land", "公示有异议，待处理")
    if notice.days_left is None:
        return state_words(state)
    if notice.days_left == 0:
        return translate("land", "公示最后一天")
    if notice.days_left > 0:
        return translate("land", "公示中，还剩 {n} 天").format(n=notice.days_left)
    return translate("land", "公示期满，可审核")


def course_tone(state: CourseState, notice: Deadline | None, objected: bool) -> Tone:
    """Return the colour of where a household stands; a notice that is over asks for the town."""
    if objected and (notice is not None or state.verified):
        return Tone.DANGER
    over = notice is not None and notice.days_left is not None and notice.days_left < 0
    return Tone.ACCENT if over else state_tone(state)


def state_tone(state: CourseState) -> Tone:
    """Return a state's colour: the end good, what is verified on its way, the rest quiet."""
    if state is CourseState.USED:
        return Tone.GOOD
    if state is CourseState.PUBLISHED:
        return Tone.WARNING
    return Tone.ACCENT if state.verified else Tone.NEUTRAL


def deadline_words(deadline: Deadline) -> str:
    """Return how a clock stands: 还剩 12 天, 逾期 3 天, 已完成."""
    left = deadline.days_left
    match deadline.urgency:
        case Urgency.DONE:
            return translate("land", "已完成")
        case Urgency.LATE:
            return translate("land", "逾期完成")
        case Urgency.UNKNOWN:
            return translate("land", "期限待定")
        case Urgency.OVERDUE:
            return translate("land", "逾期 {n} 天").format(n=-(left or 0))
        case Urgency.SOON | Urgency.RUNNING:
            return translate("land", "还剩 {n} 天").format(n=left)
