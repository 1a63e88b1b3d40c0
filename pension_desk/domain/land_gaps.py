"""What an auditor asks for and does not find: late or unproved money, open objections, deaths.

Part of `pension_desk.domain.land_checks`, which puts all findings of a project together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, LandHousehold, LandPerson
from pension_desk.domain.land_faults import Fault, LandFinding
from pension_desk.domain.land_indicators import ProjectStanding
from pension_desk.domain.land_money import deposited_by, uses_of

_NAMED = 6
"""So many households or people of one finding are named; the rest is counted."""


def named(names: Sequence[str]) -> str:
    """Return the first names, and how many there are where that is not all."""
    told = "、".join(names[:_NAMED])
    return told if len(names) <= _NAMED else f"{told}等{len(names)}个"


def yuan(fen: int) -> str:
    """Return a sum in yuan with two decimals."""
    return f"{fen / 100:,.2f}"


def of_money(standing: ProjectStanding, today: date) -> Iterable[LandFinding]:
    """Yield money that is late, plans that do not add up, and uses that nothing proves."""
    project, account = standing.project, standing.account
    if project.supplied_on is not None and project.required_fen <= 0:
        words = "已供地，没有填应缴存补贴资金，先保后供没法核对。"
        yield LandFinding(Fault.LACKING, project.id, words)
    due = sum(one.subsidy_fen or 0 for one in standing.people if one.eligibility.counts)
    if due > account.required_fen > 0:
        words = f"补贴对象测算合计{yuan(due)}元，大于应缴存的{yuan(account.required_fen)}元。"
        yield LandFinding(Fault.REQUIRED_SHORT, project.id, words)
    if standing.plan and account.planned_fen != account.required_fen:
        words = f"缴存计划各期合计{yuan(account.planned_fen)}元，"
        words += f"应缴存补贴资金是{yuan(account.required_fen)}元。"
        yield LandFinding(Fault.PLAN_DIFFERS, project.id, words)
    yield from _ahead_of_money(standing)
    yield from _late(standing, today)
    yield from _unproved(standing)


def _ahead_of_money(standing: ProjectStanding) -> Iterable[LandFinding]:
    """Yield the first day on which more had been used than had come by then.

    Uses before any money and above all of it are told elsewhere; money without a day tells nothing.
    """
    days = [one.arrived_on for one in standing.arrivals if one.arrived_on]
    if not days or len(days) < len(standing.arrivals) or standing.account.left_fen < 0:
        return
    used = 0
    by_day: dict[date, int] = defaultdict(int)
    for one in uses_of(standing.people):
        by_day[one.used_on] += one.amount_fen
    for day in sorted(by_day):
        used += by_day[day]
        came = deposited_by(standing.arrivals, day)
        if day >= min(days) and used > came:
            words = f"到{day}为止已使用{yuan(used)}元，大于当时到账的{yuan(came)}元。"
            yield LandFinding(Fault.USED_ABOVE_DEPOSIT, standing.project.id, words)
            return


def _late(standing: ProjectStanding, today: date) -> Iterable[LandFinding]:
    """Yield what should have been deposited before today and has not come."""
    past = sorted((one.due_on, one.amount_fen) for one in standing.plan if one.due_on < today)
    came = sum(
        one.amount_fen
        for one in standing.arrivals
        if one.arrived_on is None or one.arrived_on <= today
    )
    planned = sum(amount for _day, amount in past)
    if came >= planned:
        return
    sums = accumulate(amount for _day, amount in past)
    since = next(day for (day, _amount), total in zip(past, sums, strict=True) if came < total)
    yield LandFinding(
        Fault.DEPOSIT_LATE,
        standing.project.id,
        f"按缴存计划已应缴存{yuan(planned)}元，实际到账{yuan(came)}元，"
        f"少{yuan(planned - came)}元，最早一期应在{since}到账。",
    )


def _unproved(standing: ProjectStanding) -> Iterable[LandFinding]:
    """Yield uses without a sum, a way or a voucher: one finding for each lack."""
    used = [one for one in standing.people if one.issued]
    lacks = (
        ("金额", [one for one in used if one.used_fen is None]),
        ("使用方式", [one for one in used if one.way is None]),
        ("凭证号", [one for one in used if not one.voucher]),
    )
    for what, some in lacks:
        if some:
            sentence = f"补贴已使用，没有{what}：{named([one.name for one in some])}。"
            fault, first = Fault.USED_UNPROVED, some[0]
            yield LandFinding(fault, standing.project.id, sentence, first.household, first.id)


def of_households(standing: ProjectStanding, objected: frozenset[RowId]) -> Iterable[LandFinding]:
    """Yield reviewed households with an open objection, and what their records lack."""
    project = standing.project
    reviewed = [one for one in standing.households if one.verified]
    for home in reviewed:
        if home.id in objected:
            words = f"{home.head_name}户：已是“{home.state.label}”，公示异议还没有处理。"
            yield LandFinding(Fault.OBJECTION_OPEN, project.id, words, home.id)
    lacks = (
        ("户内人数", [one for one in reviewed if one.members is None]),
        ("承包地面积", [one for one in reviewed if one.contracted_mu is None]),
        ("被征面积", [one for one in reviewed if one.taken_mu is None]),
        ("核实日期", [one for one in reviewed if _undated(one)]),
    )
    for what, some in lacks:
        if some:
            sentence = f"已核实的户没有{what}：{named([one.head_name for one in some])}。"
            yield LandFinding(Fault.LACKING, project.id, sentence, some[0].id)


def _undated(home: LandHousehold) -> bool:
    return home.verified_on is None and home.state_since is None


def of_deaths(standing: ProjectStanding, died: Mapping[RowId, date]) -> Iterable[LandFinding]:
    """Yield whose death by the register and whose subsidy contradict each other."""
    heads = {home.id: home.head_name for home in standing.households}
    for person in standing.people:
        day = died.get(person.id)
        if day is None:
            continue
        for words in _of_death(person, day, standing.project.signed_on):
            whose = f"{heads[person.household]}户：{person.name}"
            yield LandFinding(
                Fault.DEATH_DIFFERS,
                standing.project.id,
                f"{whose}{words}",
                person.household,
                person.id,
            )


def _of_death(person: LandPerson, died: date, signed: date | None) -> Iterable[str]:
    if signed is not None and not person.ruling:
        if died < signed and person.eligibility.counts:
            yield f"登记{died}死亡，早于签订协议日期{signed}，却算补贴对象。"
        if died >= signed and person.eligibility is Eligibility.DEAD:
            yield f"登记{died}死亡，不早于签订协议日期{signed}，却写着征地前已死亡。"
    if person.used_on is not None and died < person.used_on:
        yield f"登记{died}死亡，补贴{person.used_on}才使用，请核对给了谁。"
