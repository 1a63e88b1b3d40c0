"""Targets and two bulletins for the demonstration's town, as a town would make them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.targets import Spread
from pension_desk.services import bulletins, indicators, targets
from pension_desk.services.bulletin_files import write_all
from pension_desk.services.bulletins import FORTNIGHT
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.targets import Wanted

_MORE = 12
"""So many in a hundred of those not yet covered are to join this year."""

_SHARES = {"registration": 95, "payment": 90, "key_people": 100, "visited": 80, "hamlets": 100}


def set_targets(town: Desk) -> str:
    """Give each village with people its targets of the year; return what was done, in words."""
    year = town.today().year
    reckoned = indicators.reckon(town, year)
    covered, fresh = reckoned.figure("covered"), reckoned.figure("new_covered")
    joining = max(1, (covered.whole - covered.done) * _MORE // 100)
    start = {code: reckoned.figure("covered", code).done for code in reckoned.villages}
    more = targets.spread_over(town, year, "covered", joining, Spread.REMAINING)
    new = targets.spread_over(town, year, "new_covered", fresh.done + joining, Spread.POPULATION)
    wanted = [Wanted(code, "covered", start[code] + part) for code, part in more]
    wanted += [Wanted(code, "new_covered", part) for code, part in new]
    wanted += [
        Wanted(code, key, share) for code in reckoned.villages for key, share in _SHARES.items()
    ]
    set_now = targets.set_targets(town, year, wanted).value
    return f"{len(reckoned.villages)}个村{set_now}个目标"


def period_of(turn: int, as_of: date) -> tuple[date, date]:
    """Return the period of the first or second of two bulletins, the second up to a day."""
    ends = as_of - FORTNIGHT * (2 - turn)
    return ends - FORTNIGHT + timedelta(days=1), ends


def issue(
    town: Desk, turn: int, folder: Path, watch: Watch = UNWATCHED
) -> tuple[str, tuple[Path, ...]]:
    """Issue the first or second bulletin and write its files; return it in words, and the files."""
    begins, ends = period_of(turn, town.today())
    made = bulletins.issue(town, bulletins.Wanted(begins, ends)).value
    files = tuple(one.file for one in write_all(town, made.id, folder, watch).value)
    ranked = made.ranking.ranked if made.ranking else ()
    first = "、".join(division_name(line.village) for line in ranked if line.rank == 1)
    return f"{begins}至{ends}，第一名{first}，{len(files)}个文件", files
