"""What is wrong with a project's data, in words; nothing is corrected in silence.

Each finding names the project, household or person that it is about, so that a list of them
leads to the place. The audit sheet (审计自查表) is made of these and of overdue clocks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import (
    Eligibility,
    LandHousehold,
    LandPerson,
    Project,
    eligibility_of,
)
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_faults import Fault, LandFinding
from pension_desk.domain.land_gaps import named, of_deaths, of_households, of_money, yuan
from pension_desk.domain.land_indicators import ProjectStanding
from pension_desk.domain.land_text import mu_words
from pension_desk.domain.roster import age_on


@dataclass(frozen=True)
class Known:
    """What the rest of the file knows of people on land lists.

    ``elsewhere``: ID number → the projects whose lists the person is on. ``uninsured``: land
    persons whose resident is in no scheme by the lists. ``insured``: those said to be in none
    whose resident is in one. ``died``: when the resident of a land person died. ``objected``:
    households with an open objection. ``adult``: the age asked for at this project's agreement.
    ``due_now``: household → what each of its people is due now, in fen, where somebody has used
    another sum. ``whole``: all households of the project are here, not one village's alone.
    ``held``: household → what desks differ about, in words.
    """

    elsewhere: Mapping[str, Sequence[Project]] = field(default_factory=dict)
    uninsured: frozenset[RowId] = frozenset()
    insured: frozenset[RowId] = frozenset()
    died: Mapping[RowId, date] = field(default_factory=dict)
    objected: frozenset[RowId] = frozenset()
    adult: int | None = None
    due_now: Mapping[RowId, int] = field(default_factory=dict)
    whole: bool = True
    held: Mapping[RowId, Sequence[str]] = field(default_factory=dict)


def findings(standing: ProjectStanding, known: Known, today: date) -> tuple[LandFinding, ...]:
    """Return what is wrong with one project, or has to be looked at."""
    found = [*_of_project(standing, whole=known.whole), *of_money(standing, today)]
    people: dict[RowId, list[LandPerson]] = defaultdict(list)
    for person in standing.people:
        people[person.household].append(person)
    for household in standing.households:
        found += _of_household(standing.project, household, people[household.id])
        found += _to_settle(standing.project, household, known)
        found += _to_look_at(standing.project, household, people[household.id], known)
    found += _of_people(standing, known.elsewhere)
    found += of_households(standing, known.objected)
    found += of_deaths(standing, known.died)
    found += _ahead(standing, today)
    return tuple(found)


def _to_settle(project: Project, household: LandHousehold, known: Known) -> Iterable[LandFinding]:
    """Yield what desks differ about, and somebody must decide before the household goes on."""
    if household.id in known.held:
        labels = "、".join(known.held[household.id])
        sentence = f"{household.head_name}户：{labels}几处填写不一致，等待核定。"
        yield LandFinding(Fault.HELD, project.id, sentence, household.id)


def _to_look_at(
    project: Project, household: LandHousehold, people: Sequence[LandPerson], known: Known
) -> Iterable[LandFinding]:
    """Yield who of a household is to be ruled on, and who cannot have the subsidy paid yet."""

    def told(fault: Fault, some: Sequence[LandPerson], words: str) -> LandFinding:
        names = "、".join(one.name for one in some)
        sentence = f"{household.head_name}户：{names}{words}"
        return LandFinding(fault, project.id, sentence, household.id, some[0].id)

    due = [one for one in people if one.eligibility.counts and not one.issued]
    open_ones = [one for one in people if one.awaits_ruling]
    listed = [one for one in open_ones if one.mark]
    if listed:
        which = "、".join(sorted({one.mark for one in listed}))
        yield told(Fault.TO_BE_RULED, listed, f"在{which}名单上，是不是补贴对象要镇里认定。")
    told_so = [one for one in open_ones if not one.mark]
    if told_so:
        yield told(Fault.TO_BE_RULED, told_so, "是不是补贴对象，镇里还没有认定。")
    ageless = [one for one in people if _counts_unseen(one)]
    if ageless:
        yield told(Fault.LACKING, ageless, "没有出生日期，年龄够不够没法核对。")
    if household.id in known.due_now:
        words = f"已使用的补贴，按现在的参数和面积每人应是{yuan(known.due_now[household.id])}元。"
        used = [one for one in people if one.issued]
        yield told(Fault.PAID_OTHERWISE, used, words)
    for one in people:
        words = _age_against(project, one, known.adult)
        if words:
            yield told(Fault.AGE_DIFFERS, [one], words)
    outside = [one for one in due if one.id in known.uninsured]
    if outside:
        yield told(Fault.NOT_INSURED, outside, "没有参保登记，要先参加基本养老保险。")
    joined = [one for one in people if one.id in known.insured]
    if joined:
        yield told(Fault.INSURED_NOW, joined, "写着未参加基本养老保险，名单上已经参保，请核对。")


def _age_against(project: Project, person: LandPerson, adult: int | None) -> str:
    """Say where age and answer contradict each other, and the town has not ruled; else nothing."""
    born, signed = person.birth, project.signed_on
    if born is not None and signed is not None and born > signed:
        return ""  # told as days that are crossed
    if born is None or signed is None or adult is None or person.ruling:
        return ""
    by_age = eligibility_of(born, signed, adult=adult)
    age = max(0, age_on(born, signed))
    if person.eligibility.counts and not by_age.counts:
        return f"签订协议时{age}岁，不满{adult}岁，却算补贴对象。"
    if person.eligibility is Eligibility.UNDER_16 and by_age.counts:
        return f"签订协议时{age}岁，已满{adult}岁，却写着未满规定年龄。"
    return ""


def _counts_unseen(person: LandPerson) -> bool:
    """Whether somebody counts only because nobody knows their age: unknown decides nothing."""
    return person.birth is None and person.eligibility.counts and not person.ruling


def _ahead(standing: ProjectStanding, today: date) -> Iterable[LandFinding]:
    """Yield what is dated after today: it cannot have happened yet. One finding for each day."""
    project = standing.project
    told: list[tuple[str, date | None, str, RowId | None]] = [
        ("签订协议", project.signed_on, "", None),
        ("供地", project.supplied_on, "", None),
        *(("资金到账", one.arrived_on, "", None) for one in standing.arrivals),
        *(("核实", one.verified_on, f"{one.head_name}户", one.id) for one in standing.households),
        *(("发放", one.used_on, one.name, one.household) for one in standing.people),
    ]
    found: dict[tuple[str, date], list[tuple[str, RowId | None]]] = defaultdict(list)
    for what, day, name, household in told:
        if day is not None and day > today:
            found[what, day].append((name, household))
    for (what, day), some in found.items():
        names = named([name for name, _household in some if name])
        whose = f"：{names}" if names else ""
        sentence = f"{what}日期{day}在今天之后{whose}。"
        yield LandFinding(Fault.DATES_AHEAD, project.id, sentence, some[0][1])


def _of_project(standing: ProjectStanding, *, whole: bool) -> Iterable[LandFinding]:
    project, account, supply = standing.project, standing.account, standing.supply
    if project.signed_on is None:
        words = "没有签订协议日期，核实期限、年龄和补贴都没法算。"
        yield LandFinding(Fault.LACKING, project.id, words)
    if supply.breached:
        yield LandFinding(Fault.SUPPLIED_EARLY, project.id, _supplied_early(standing))
    if account.left_fen < 0:
        yield LandFinding(
            Fault.USED_ABOVE_DEPOSIT,
            project.id,
            f"已使用{yuan(account.used_fen)}元，大于到账的{yuan(account.deposited_fen)}元。",
        )
    funded = {one.id for one in standing.households if one.state is CourseState.FUNDED}
    waiting = [one for one in standing.people if one.household in funded and _waits_for_money(one)]
    needed = sum(one.subsidy_fen or 0 for one in waiting)
    if needed > max(0, account.left_fen):
        yield LandFinding(
            Fault.FUNDED_SHORT,
            project.id,
            f"标为“资金已到位”的户还要使用{yuan(needed)}元，专户结余只有{yuan(account.left_fen)}元。",
        )
    areas = [one.taken_mu for one in standing.households]
    total = sum((one for one in areas if one is not None), Decimal(0))
    complete = bool(whole and project.list_closed and areas and None not in areas)
    area = project.area_mu
    if area is not None and (total > area or (complete and total != area)):
        yield LandFinding(
            Fault.AREAS_DIFFER,
            project.id,
            f"各户被征面积合计{mu_words(total)}亩，项目征收面积{mu_words(area)}亩。",
        )
    yield from _crossed(project, project.signed_on, "签订协议", project.supplied_on, "供地")
    first = min((one.arrived_on for one in standing.arrivals if one.arrived_on), default=None)
    yield from _crossed(project, project.signed_on, "签订协议", first, "资金到账")
    due = min((one.due_on for one in standing.plan if one.due_on), default=None)
    yield from _crossed(project, project.signed_on, "签订协议", due, "应缴存")
    early = [one for one in standing.people if first and one.used_on and one.used_on < first]
    if early:
        words = f"发放日期早于首笔资金到账日期{first}：{named([one.name for one in early])}。"
        yield LandFinding(Fault.DATES_CROSSED, project.id, words, early[0].household, early[0].id)


def _waits_for_money(person: LandPerson) -> bool:
    return person.eligibility.counts and not person.issued


def _supplied_early(standing: ProjectStanding) -> str:
    """Say what was missing on the day of supply; money without a day is neither late nor there."""
    supply, day = standing.supply, standing.supply.supplied_on
    undated = sum(one.amount_fen for one in standing.arrivals if one.arrived_on is None)
    if not standing.plan and not (standing.project.use and standing.project.use.pays_in_full_first):
        if undated > 0:
            return (
                f"{day}供地前没有写明日期的到账（没有缴存计划）；"
                f"已到账的{yuan(undated)}元没有到账日期。"
            )
        return f"{day}供地时，首期补贴资金还没有到账（没有缴存计划）。"
    demanded, short = yuan(supply.demanded_fen), yuan(supply.short_fen)
    if undated > 0:
        return (
            f"{day}供地时，应先到账{demanded}元，按到账日期算到账{yuan(supply.arrived_fen)}元，"
            f"少{short}元；另有{yuan(undated)}元没有到账日期。"
        )
    return f"{day}供地时，应先到账{demanded}元，实际到账{yuan(supply.arrived_fen)}元，少{short}元。"


def _crossed(
    project: Project, before: date | None, first: str, after: date | None, second: str
) -> Iterable[LandFinding]:
    if before is not None and after is not None and after < before:
        yield LandFinding(
            Fault.DATES_CROSSED, project.id, f"{second}日期{after}早于{first}日期{before}。"
        )


def _of_household(
    project: Project, household: LandHousehold, people: Sequence[LandPerson]
) -> Iterable[LandFinding]:
    def told(fault: Fault, sentence: str) -> LandFinding:
        return LandFinding(fault, project.id, f"{household.head_name}户：{sentence}", household.id)

    contracted, taken = household.contracted_mu, household.taken_mu
    if contracted is not None and taken is not None:
        if taken > contracted:
            yield told(Fault.TAKEN_ABOVE_CONTRACTED, f"被征{taken}亩，大于承包的{contracted}亩。")
        elif household.wholly_taken and taken < contracted:
            yield told(Fault.NOT_WHOLLY, f"写着全部征收，但承包{contracted}亩中只征了{taken}亩。")
    kinds = sum((area for _kind, area in household.contracted), Decimal(0))
    if kinds and contracted is not None and kinds != contracted:
        yield told(
            Fault.KINDS_DIFFER,
            f"各类承包地合计{mu_words(kinds)}亩，与承包地面积{contracted}亩不符。",
        )
    if household.members is not None and people and household.members != len(people):
        yield told(
            Fault.MEMBERS_DIFFER, f"户内人数填{household.members}人，名单上{len(people)}人。"
        )
    verified, signed = household.verified_on, project.signed_on
    if verified is not None and signed is not None and verified < signed:
        yield told(Fault.DATES_CROSSED, f"核实日期{verified}早于签订协议日期{signed}。")


def _of_people(
    standing: ProjectStanding, elsewhere: Mapping[str, Sequence[Project]]
) -> Iterable[LandFinding]:
    project = standing.project
    by_number: dict[str, list[LandPerson]] = defaultdict(list)
    for person in standing.people:
        if person.id_number:
            by_number[person.id_number].append(person)
        signed = project.signed_on
        if person.used_on is not None and signed is not None and person.used_on < signed:
            yield LandFinding(
                Fault.DATES_CROSSED,
                project.id,
                f"{person.name}的发放日期{person.used_on}早于签订协议日期{signed}。",
                person.household,
                person.id,
            )
        if person.birth is not None and signed is not None and person.birth > signed:
            yield LandFinding(
                Fault.DATES_CROSSED,
                project.id,
                f"{person.name}的出生日期{person.birth}晚于签订协议日期{signed}。",
                person.household,
                person.id,
            )
        if person.issued and not person.eligibility.counts:
            yield LandFinding(
                Fault.USED_NOT_ELIGIBLE,
                project.id,
                f"{person.name}不是补贴对象，却登记了使用补贴。",
                person.household,
                person.id,
            )
        used, due = person.used_fen, person.subsidy_fen
        if person.issued and used is not None and due is not None and used != due:
            yield LandFinding(
                Fault.USED_DIFFERS,
                project.id,
                f"{person.name}使用了{yuan(used)}元，测算的是{yuan(due)}元。",
                person.household,
                person.id,
            )
    for same in by_number.values():
        for person in same[1:]:
            yield LandFinding(
                Fault.PERSON_TWICE,
                project.id,
                f"{person.name}在本项目的名单上出现了{len(same)}次。",
                person.household,
                person.id,
            )
    yield from _elsewhere(standing, elsewhere)


def _elsewhere(
    standing: ProjectStanding, elsewhere: Mapping[str, Sequence[Project]]
) -> Iterable[LandFinding]:
    """Yield who is on other projects' lists too: a household at once, as it usually is."""
    project = standing.project
    found: dict[tuple[RowId, str], list[LandPerson]] = defaultdict(list)
    for person in standing.people:
        known = elsewhere.get(person.id_number or "", ())
        others = "、".join(_told_apart(one, project) for one in known if one.id != project.id)
        if others:
            found[person.household, others].append(person)
    heads = {home.id: home.head_name for home in standing.households}
    for (household, others), some in found.items():
        names = "、".join(one.name for one in some)
        whose = f"{heads[household]}户：" if len(some) > 1 else ""
        yield LandFinding(
            Fault.PERSON_ELSEWHERE,
            project.id,
            f"{whose}{names}也在{others}的名单上（每次征地分别补贴）。",
            household,
            some[0].id,
        )


def _told_apart(other: Project, project: Project) -> str:
    """Return another project's name, with its approval number where both bear one name."""
    same = other.name == project.name
    return f"{other.name}（{other.approval_no}）" if same and other.approval_no else other.name
