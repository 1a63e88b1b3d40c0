"""The course of an expropriated household (核实流程): its states, and what may follow what.

One table says it all; the window, the checks, the documentation and the tests read the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused


class CourseState(StrEnum):
    """Where a household stands, in the order of the course."""

    COLLECTED = "collected"
    GROUP_CONFIRMED = "group_confirmed"
    VILLAGE_CONFIRMED = "village_confirmed"
    PUBLISHED = "published"
    TOWN_REVIEWED = "town_reviewed"
    COUNTY_REVIEWED = "county_reviewed"
    COMPUTED = "computed"
    FUNDED = "funded"
    USED = "used"

    @property
    def label(self) -> str:
        """The state as a person reads it."""
        return _LABELS[self]

    @property
    def place(self) -> int:
        """Its place in the course, from 0."""
        return _ORDER[self]

    @property
    def verified(self) -> bool:
        """Whether the household counts as verified (已核实): the town has reviewed it."""
        return self.place >= CourseState.TOWN_REVIEWED.place

    @property
    def posted(self) -> bool:
        """Whether areas and people hang in public or have hung: they change by going back only."""
        return self.place >= CourseState.PUBLISHED.place


_LABELS = {
    CourseState.COLLECTED: "已采集",
    CourseState.GROUP_CONFIRMED: "组已确认",
    CourseState.VILLAGE_CONFIRMED: "村已确认",
    CourseState.PUBLISHED: "公示中",
    CourseState.TOWN_REVIEWED: "镇已审核",
    CourseState.COUNTY_REVIEWED: "县已审核",
    CourseState.COMPUTED: "补贴已测算",
    CourseState.FUNDED: "资金已到位",
    CourseState.USED: "补贴已使用",
}
_ORDER = {state: place for place, state in enumerate(CourseState)}


@dataclass(frozen=True)
class Step:
    """One step that the course allows.

    ``by``: whose desk takes it. ``back``: it goes back, and needs a reason. ``label``: what the
    button says.
    """

    start: CourseState
    end: CourseState
    by: Owner
    label: str

    @property
    def back(self) -> bool:
        """Whether the step goes back."""
        return self.end.place < self.start.place


_S = CourseState
_TOWN, _VILLAGE = Owner.TOWN, Owner.VILLAGE

STEPS: tuple[Step, ...] = (
    Step(_S.COLLECTED, _S.GROUP_CONFIRMED, _VILLAGE, "组里确认"),
    Step(_S.GROUP_CONFIRMED, _S.VILLAGE_CONFIRMED, _VILLAGE, "村里确认"),
    Step(_S.VILLAGE_CONFIRMED, _S.PUBLISHED, _VILLAGE, "开始公示"),
    Step(_S.PUBLISHED, _S.TOWN_REVIEWED, _TOWN, "镇里审核通过"),
    Step(_S.TOWN_REVIEWED, _S.COUNTY_REVIEWED, _TOWN, "县里审核通过"),
    Step(_S.COUNTY_REVIEWED, _S.COMPUTED, _TOWN, "测算补贴"),
    Step(_S.COMPUTED, _S.FUNDED, _TOWN, "资金到位"),
    Step(_S.FUNDED, _S.USED, _TOWN, "补贴用完"),
    Step(_S.GROUP_CONFIRMED, _S.COLLECTED, _VILLAGE, "退回重新采集"),
    Step(_S.VILLAGE_CONFIRMED, _S.COLLECTED, _VILLAGE, "退回重新采集"),
    Step(_S.VILLAGE_CONFIRMED, _S.GROUP_CONFIRMED, _VILLAGE, "退回组里"),
    Step(_S.PUBLISHED, _S.COLLECTED, _VILLAGE, "异议成立，重新采集"),
    Step(_S.PUBLISHED, _S.VILLAGE_CONFIRMED, _VILLAGE, "中止公示"),
    Step(_S.PUBLISHED, _S.COLLECTED, _TOWN, "退回村里重新采集"),
    Step(_S.TOWN_REVIEWED, _S.COLLECTED, _TOWN, "退回村里重新采集"),
    Step(_S.TOWN_REVIEWED, _S.PUBLISHED, _TOWN, "撤销审核，继续公示"),
    Step(_S.COUNTY_REVIEWED, _S.TOWN_REVIEWED, _TOWN, "县里退回"),
    Step(_S.COUNTY_REVIEWED, _S.COLLECTED, _TOWN, "退回村里重新采集"),
    Step(_S.COMPUTED, _S.COUNTY_REVIEWED, _TOWN, "撤销测算"),
    Step(_S.FUNDED, _S.COMPUTED, _TOWN, "资金退回"),
    Step(_S.USED, _S.FUNDED, _TOWN, "补贴退回"),
)
"""Every step that may be taken; what is not here may not."""


def steps_from(state: CourseState, by: Owner) -> tuple[Step, ...]:
    """Return what this desk may do with a household in a state, forward first."""
    mine = [step for step in STEPS if step.start is state and step.by is by]
    return tuple(sorted(mine, key=lambda step: (step.back, -step.end.place)))


def step_between(start: CourseState, end: CourseState, by: Owner) -> Step:
    """Return the step from one state to another.

    Raises `Refused` out_of_order: the course does not know it, or another desk takes it.
    """
    for step in STEPS:
        if (step.start, step.end, step.by) == (start, end, by):
            return step
    if any((step.start, step.end) == (start, end) for step in STEPS):
        whose = "镇中心" if by is Owner.VILLAGE else "村里"
        raise Refused(
            "not_your_step", f"从“{start.label}”到“{end.label}”这一步由{whose}的电脑来做。"
        )
    may = "、".join(f"“{step.end.label}”" for step in steps_from(start, by))
    advice = f"现在可以转到{may}。" if may else "现在没有要在本机做的步骤。"
    raise Refused("out_of_order", f"不能从“{start.label}”直接转到“{end.label}”。", advice)


@dataclass(frozen=True)
class Objection:
    """An objection raised during the public notice (公示异议); open until it is settled."""

    raised_on: date
    by: str
    about: str
    settled_on: date | None = None
    outcome: str = ""


@dataclass(frozen=True)
class Standing:
    """What must be known before a step: asked for by `check`, given by the caller.

    ``published_on``: begin of the public notice. ``notice_days``: how long it must hang.
    ``people``: persons who are to be subsidised. ``undecided``: persons whom the town has not
    ruled on. ``computed``: of ``people``, those with a subsidy. ``used``: those who had it.
    ``lacking``: what the household's own record lacks, in words; ``held``: what desks differ
    about, and nobody has decided yet, in words. ``money_fen``: deposited for
    the project beyond what was used or is already bound; ``needed_fen``: this household's sum.
    """

    on: date
    since: date | None = None
    published_on: date | None = None
    notice_days: int | None = None
    objections: tuple[Objection, ...] = ()
    lacking: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    people: int = 0
    undecided: int = 0
    computed: int = 0
    used: int = 0
    money_fen: int = 0
    needed_fen: int = 0


def check(step: Step, standing: Standing, reason: str = "") -> None:
    """Refuse a step whose conditions are not met, naming what is missing.

    Raises `Refused`: no_reason, before_last_step, held, lacking, notice_running, objection_open,
    undecided, not_computed, money_short, not_all_used, used_already.
    """
    if standing.since is not None and standing.on < standing.since:
        raise Refused("before_last_step", f"日期{standing.on}早于上一步的日期{standing.since}。")
    if step.back:
        _check_back(step, standing, reason)
        return
    if standing.held:
        words = f"这一户的{'、'.join(standing.held)}几处填写不一致，正等待核定。"
        raise Refused("held", words, DECIDE_FIRST)
    if step.end in _OBJECTED:
        _check_objections(standing)
    _check_records(step, standing)
    _check_sums(step, standing)


def _check_records(step: Step, standing: Standing) -> None:
    """Refuse to go forward with a record that lacks something or was not answered."""
    if step.end is _S.GROUP_CONFIRMED and standing.lacking:
        raise Refused("lacking", f"这一户还缺：{'、'.join(standing.lacking)}。", "补齐后再确认。")
    if step.end is _S.TOWN_REVIEWED:
        _check_notice(standing)
        if standing.undecided:
            raise Refused("undecided", f"还有{standing.undecided}人等镇里认定是不是补贴对象。")


def _check_sums(step: Step, standing: Standing) -> None:
    """Refuse to go forward without the sums or the money that the step is about."""
    if step.end is _S.COMPUTED and standing.computed < standing.people:
        missing = standing.people - standing.computed
        raise Refused("not_computed", f"还有{missing}人的补贴没有测算出来。")
    if step.end is _S.FUNDED and standing.money_fen < standing.needed_fen:
        short = (standing.needed_fen - standing.money_fen) / 100
        raise Refused("money_short", f"本项目到账资金不够这一户用，还差{short:,.2f}元。")
    if step.end is _S.USED and standing.used < standing.people:
        raise Refused("not_all_used", f"还有{standing.people - standing.used}人的补贴没有使用。")


def _check_back(step: Step, standing: Standing, reason: str) -> None:
    """Refuse a step back without a reason, or of money that somebody has had."""
    if not reason.strip():
        raise Refused("no_reason", "退回要写明原因。")
    if step.start is _S.FUNDED and standing.used:
        raise Refused(
            "used_already",
            f"这一户已有{standing.used}人使用了补贴，不能把资金退回。",
            "先撤回补贴使用。",
        )


DECIDE_FIRST = "先在“冲突核定”里选定一处的内容，再往下办。"
"""What to do where desks differ about a grave field."""

_OBJECTED = frozenset({_S.TOWN_REVIEWED, _S.COUNTY_REVIEWED, _S.COMPUTED, _S.FUNDED})
"""Where no household comes with an objection open, also with one that came after the review."""


def _check_objections(standing: Standing) -> None:
    """Refuse to go on while an objection is open."""
    open_ones = [one for one in standing.objections if one.settled_on is None]
    if open_ones:
        raise Refused(
            "objection_open",
            f"公示期间还有{len(open_ones)}条异议没有处理。",
            "先写明处理结果，或退回重新采集。",
        )


def _check_notice(standing: Standing) -> None:
    """Refuse the town's review while the public notice still hangs."""
    if standing.published_on is None or standing.notice_days is None:
        return
    last = notice_ends(standing.published_on, standing.notice_days)
    if standing.on <= last:
        words = f"公示要满{standing.notice_days}天，到{last}为止。"
        raise Refused("notice_running", words, "期满后才能审核。")


def notice_ends(published_on: date, days: int) -> date:
    """Return the last day on which a public notice hangs; the town may review after it.

    The day of posting does not count (民法典第二百零一条), and the last is not cut short.
    """
    return published_on + timedelta(days=days)


def drawn(steps: Iterable[Step] = STEPS) -> str:
    """Return the course as a Mermaid state diagram, for the documentation."""
    lines = ["stateDiagram-v2", *(f"    {state.value}: {state.label}" for state in CourseState)]
    lines.append(f"    [*] --> {CourseState.COLLECTED.value}")
    for step in steps:
        whose = "镇" if step.by is Owner.TOWN else "村"
        lines.append(f"    {step.start.value} --> {step.end.value}: {step.label}（{whose}）")
    lines.append(f"    {CourseState.USED.value} --> [*]")
    return "\n".join(lines)
