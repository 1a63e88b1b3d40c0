"""Who may make up (补缴), what it costs at the lowest tier, and what it does to the benefit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.policy import Policy
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.reckoning import Prospect, TierSum, prospect, reckon
from pension_desk.domain.roster import RosterFilter, RosterLine, Sort, age_on
from pension_desk.domain.screening import Category
from pension_desk.domain.working import Working
from pension_desk.services.desk import Desk
from pension_desk.services.policy import policy
from pension_desk.services.reckon import member
from pension_desk.store import roster as store
from pension_desk.store.desk_file import Connection
from pension_desk.store.member_records import MemberRecords, member_records

_REGISTERED = (Category.PAID.value, Category.REGISTERED_UNPAID.value)
_PAGE = 500


@dataclass(frozen=True)
class MakeUpLine:
    """One resident who may make up; money in fen.

    ``missed``: the years that may be made up. ``lump_years``: those to be paid at once at 60,
    ``lump_now``: which is reached. ``certain``: false where the register counts years that
    nobody knows by name, so that which ones are missing must be looked up.
    ``cost_fen``: all of them at the lowest tier. ``years_before``, ``years_after``: contribution
    years at 60 without and with it, every year to come paid. The monthly benefit is None where
    years are missing. ``cost_unsure`` and ``monthly_unsure``: shown with 待核实, because
    a figure that nobody has confirmed enters.
    """

    id: RowId
    name: str
    village: VillageCode
    hamlet: str
    household_no: str
    birth: date
    age: int
    missed: tuple[int, ...]
    lump_years: int
    lump_now: bool
    certain: bool
    cost_fen: int
    years_before: int
    years_after: int
    monthly_before_fen: int | None
    monthly_after_fen: int | None
    cost_unsure: bool = False
    monthly_unsure: bool = False

    @property
    def reaches(self) -> bool:
        """Whether only making up brings the years that the benefit takes."""
        return self.monthly_before_fen is None and self.monthly_after_fen is not None


def candidates(desk: Desk, village: str, watch: Watch = UNWATCHED) -> tuple[MakeUpLine, ...]:
    """Return everybody of a village who may make up, those first whom it brings the benefit.

    Then by age, the oldest first. Refused when the village is not this desk's, or when this
    year's tiers are not known.
    """
    if not desk.in_scope(village) or len(village) != 12:
        raise Refused("bad_village", "请选择本镇（村）范围内的村（社区）。")
    rules = policy(desk)
    if not rules.tiers(desk.today().year):
        raise Refused("no_tiers", "今年的缴费档次没有录入。", "请镇里在政策参数中补上。")
    with desk.file.reading() as conn:
        found = list(_candidates(conn, rules, village, desk.today(), watch))
    return tuple(sorted(found, key=lambda one: (not one.reaches, one.birth, one.name)))


def _candidates(
    conn: Connection, rules: Policy, village: str, today: date, watch: Watch
) -> Iterator[MakeUpLine]:
    wanted = RosterFilter(villages=(VillageCode(village),), categories=_REGISTERED, gone=False)
    numbers = store.row_numbers(conn, wanted, Sort.WALK, descending=False)
    for start in range(0, len(numbers), _PAGE):
        page = store.lines(conn, numbers[start : start + _PAGE])
        records = member_records(conn, (line.id for line in page))
        for place, line in enumerate(page):
            watch.step(start + place, len(numbers), "计算补缴")
            found = _line(rules, line, records, today)
            if found is not None:
                yield found


def _line(
    rules: Policy, line: RosterLine, records: MemberRecords, today: date
) -> MakeUpLine | None:
    if line.birth is None or line.died:
        return None
    ahead = _prospect(rules, line, records, today)
    if ahead is None or not ahead.offer.anything:
        return None
    without, made_up = _both(ahead)
    offer = ahead.offer
    missed = () if offer.lump else tuple(one.year for one in offer.missed if one.choices)
    benefit = made_up.monthly_briefly
    return MakeUpLine(
        id=line.id,
        name=line.name,
        village=line.village,
        hamlet=line.hamlet,
        household_no=line.household_no,
        birth=line.birth,
        age=age_on(line.birth, today),
        missed=missed,
        lump_years=offer.lump.years if offer.lump else 0,
        lump_now=offer.lump is not None and offer.lump.on <= today,
        certain=not offer.hidden,
        cost_fen=sum(one.own_fen for row in made_up.lines for one in row.made_up),
        years_before=without.years.count,
        years_after=made_up.years.count,
        monthly_before_fen=without.monthly_fen,
        monthly_after_fen=made_up.monthly_fen,
        cost_unsure=any(not _settled(rules, year) for year in missed or (today.year,)),
        monthly_unsure=benefit is not None and benefit.unconfirmed,
    )


def _settled(rules: Policy, year: int) -> bool:
    table = rules.tiers(year)
    return table is not None and table.confidence.settled


def _prospect(
    rules: Policy, line: RosterLine, records: MemberRecords, today: date
) -> Prospect | None:
    saver = member(
        rules,
        line,
        records.registrations.get(line.id, ()),
        records.contributions.get(line.id, ()),
        records.statuses.get(line.id, ()),
        today,
    ).saver
    return prospect(rules, saver, today) if saver else None


def _both(ahead: Prospect) -> tuple[TierSum, TierSum]:
    """Return the sums at the lowest tier, without and with making up."""
    lowest = next(one for one in ahead.tiers if not one.hardship_only)
    return reckon(ahead, lowest), reckon(ahead, lowest, make_up=True)


@dataclass(frozen=True)
class MakeUpWorkings:
    """The workings behind a line's figures; a benefit is None where years are missing."""

    name: str
    cost: Working
    years_before: Working
    years_after: Working
    monthly_before: Working | None
    monthly_after: Working | None


def workings(desk: Desk, row: RowId) -> MakeUpWorkings:
    """Return how one resident's figures came about; refused when there is nothing to make up."""
    rules, today = policy(desk), desk.today()
    with desk.file.reading() as conn:
        number = store.number_of(conn, row)
        lines = store.lines(conn, [number]) if number else ()
        records = member_records(conn, [row])
    ahead = _prospect(rules, lines[0], records, today) if lines else None
    if ahead is None or not ahead.offer.anything:
        raise Refused("nothing_to_make_up", "这个人现在没有可以补缴的，名册可能刚改过。")
    without, made_up = _both(ahead)
    return MakeUpWorkings(
        lines[0].name,
        made_up.made_up,
        without.years,
        made_up.years,
        without.monthly,
        made_up.monthly,
    )
