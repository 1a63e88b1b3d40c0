"""Where the rows of a roster of expropriated farmers belong: project, village, resident.

A household lives in one village: what one of its rows tells holds for the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.land import Project
from pension_desk.domain.land_text import told_and_file
from pension_desk.domain.matching import Match, Sought, match
from pension_desk.domain.names import name_key, some_of
from pension_desk.services.desk import Role
from pension_desk.services.divisions import division_name
from pension_desk.services.land_projects_import import Projects
from pension_desk.services.land_rules import adult_age
from pension_desk.services.list_import import alike, pending_row, row_key, sought
from pension_desk.services.list_run import ListRun
from pension_desk.services.policy import policy
from pension_desk.spreadsheets.drafts import Draft
from pension_desk.store import land_people, land_rosters, matching, pending

_WAITS = "征地项目台账或户籍名册里还没有，导入后自动对上"


@dataclass(frozen=True)
class RosterRow:
    """One row of the roster with all that is known of it."""

    draft: Draft
    project: Project
    wanted: Sought
    found: Match
    village: VillageCode
    hamlet: str
    adult: int | None
    marked: bool
    namesake: bool = False

    @property
    def household(self) -> tuple[RowId, str, str]:
        """What tells the household: project, village, and number or the head's name.

        Where the village has another head of that name (``namesake``), the hamlet too.
        """
        values = self.draft.values
        told = str(values.get("household_no") or "") or name_key(self.head)
        return (
            self.project.id,
            self.village,
            in_hamlet(told, self.hamlet) if self.namesake else told,
        )

    @property
    def head(self) -> str:
        """The head's name; a person alone is their own head."""
        return str(self.draft.values.get("head_name") or self.draft.name)


def placed(run: ListRun, drafts: Sequence[Draft]) -> list[RosterRow]:
    """Return the rows whose project and village are known; the others are refused."""
    projects, rules = Projects(run), policy(run.desk)
    ours: list[tuple[Draft, Project]] = []
    waiting: list[Draft] = []
    lacking: dict[str, list[Draft]] = {}
    for draft in drafts:
        named = str(draft.values.get("project") or "")
        project = projects.named(named) if named else None
        if not draft.name:
            run.refuse(draft, "没有姓名")
        elif not named:
            run.refuse(draft, "没有写明是哪个征地项目，表头、标题里也没有")
        elif project is None:
            waiting.append(draft)
            lacking.setdefault(named, []).append(draft)
        else:
            ours.append((draft, project))
    tied = _tied(run, [draft for draft, _project in ours])
    numbers = [str(d.values["household_no"]) for d, _p in ours if d.values.get("household_no")]
    by_number = land_rosters.villages_of_numbers(run.conn, numbers)
    marked = land_people.marked_residents(
        run.conn, [f.resident for _d, _s, f in tied if f.certain and f.resident], run.desk.today()
    )
    at_home = land_rosters.places_of_residents(
        run.conn, [found.resident for _d, _s, found in tied if found.resident]
    )
    shared = _shared_homes(ours, tied, at_home)
    known_people = land_rosters.has_residents(run.conn)
    rows = []
    for (draft, project), (_draft, wanted, found) in zip(ours, tied, strict=True):
        home = at_home.get(found.resident) if found.resident else None
        home = home or shared.get(_shared_key(draft, project))
        place = _place(run, draft, wanted, by_number, home)
        if place is None and known_people:
            run.refuse(draft, "名册里没有这个人，名单上也没有写村，不知道归哪个村")
        elif place is None:
            waiting.append(draft)
        elif isinstance(place, str):
            run.refuse(draft, place)
        else:
            adult = adult_age(rules, project.signed_on)
            rows.append(
                RosterRow(draft, project, wanted, found, *place, adult, found.resident in marked)
            )
    _wait(run, waiting)
    _say_lacking(run, lacking)
    return _namesakes_apart(rows)


def in_hamlet(told: str, hamlet: str) -> str:
    """Return what tells the households of heads of one name apart within a village."""
    return f"{told} {hamlet}"


def _namesakes_apart(rows: Sequence[RosterRow]) -> list[RosterRow]:
    """Mark the rows of heads of one name whose own rows have other numbers in other hamlets."""
    heads: dict[tuple[RowId, str, str], dict[str, set[str]]] = defaultdict(dict)
    for row in rows:
        own = row.draft.name_key == name_key(row.head) and row.draft.id.value
        if own and not row.draft.values.get("household_no"):
            heads[row.household].setdefault(row.hamlet, set()).add(own)
    twins = {
        told
        for told, hamlets in heads.items()
        if len(hamlets) > 1 and len(set().union(*hamlets.values())) > 1
    }
    return [replace(row, namesake=True) if row.household in twins else row for row in rows]


def _say_lacking(run: ListRun, lacking: Mapping[str, Sequence[Draft]]) -> None:
    """Name the projects for which rows wait: a name that is written wrongly never comes."""
    if lacking:
        names = some_of([told_and_file(name)[0] or name for name in lacking])
        rows = sum(map(len, lacking.values()))
        if run.desk.identity.role is Role.VILLAGE:  # a bundle brings the project, and reads no list
            run.said.append(
                f"{rows}行要等征地项目：本机还没有“{names}”，"
                "收到镇里带有它的数据包后，请再导入一次这份名单；名称写错的，请更正后再导入。"
            )
            return
        run.said.append(
            f"{rows}行要等征地项目台账：台账里还没有“{names}”，"
            "导入后自动对上；名称写错的，请更正后再导入。"
        )


_Home = tuple[VillageCode, str, str]


def _shared_key(draft: Draft, project: Project) -> tuple[RowId, str]:
    """Return what a household's rows have in common: the project, and number or head's name."""
    told = draft.values.get("household_no") or name_key(str(draft.values.get("head_name") or ""))
    return project.id, str(told)


def _shared_homes(
    ours: Sequence[tuple[Draft, Project]],
    tied: Sequence[tuple[Draft, Sought, Match]],
    at_home: Mapping[RowId, _Home],
) -> dict[tuple[RowId, str], _Home]:
    """Return where a household lives by those of its rows that are residents, if all agree."""
    found: dict[tuple[RowId, str], set[_Home]] = defaultdict(set)
    for (draft, project), (_draft, _wanted, match_) in zip(ours, tied, strict=True):
        home = at_home.get(match_.resident) if match_.resident else None
        key = _shared_key(draft, project)
        if home is not None and key[1]:
            found[key].add((home[0], home[1], ""))
    return {key: homes.pop() for key, homes in found.items() if len(homes) == 1}


def _wait(run: ListRun, drafts: Sequence[Draft]) -> None:
    """Keep rows whose project or village is not known yet: lists may come in any order."""
    keys = {row_key(draft): draft for draft in drafts}
    known = pending.known_keys(run.conn, run.kind, list(keys))
    run.heaps.unchanged += len(drafts) - len(keys.keys() - known)
    left = [
        pending_row(run, draft, sought(run, draft), Match(why=_WAITS), key, "waiting")
        for key, draft in keys.items()
        if key not in known
    ]
    run.heaps.accepted += len(left)
    run.heaps.waiting += len(left)
    pending.add(run.conn, run.import_number, left)


def _place(
    run: ListRun,
    draft: Draft,
    wanted: Sought,
    by_number: dict[str, tuple[VillageCode, str]],
    home: tuple[VillageCode, str, str] | None,
) -> tuple[VillageCode, str] | str | None:
    """Return village and hamlet of a row, why it has none here, or None while nothing tells."""
    hamlet = str(draft.values.get("hamlet") or "")
    known = by_number.get(str(draft.values.get("household_no") or ""))
    if known is None and home is not None:
        known = home[0], home[1]
    village = VillageCode(wanted.village) if wanted.village else known[0] if known else None
    if village is None and run.desk.identity.role is Role.VILLAGE:
        village = VillageCode(run.desk.identity.division)
    if village is None:
        named = str(draft.values.get("village") or "")
        return f"“{named}”不是本镇的村（社区）" if named else None
    if not run.desk.in_scope(village):
        return f"{division_name(village)}不归本机管"
    return village, hamlet or (known[1] if known and known[0] == village else "")


def _tied(run: ListRun, drafts: Sequence[Draft]) -> list[tuple[Draft, Sought, Match]]:
    """Tie rows to residents; between namesakes one of the row's own household is meant."""
    people = [(draft, sought(run, draft)) for draft in drafts]
    by_number = matching.by_number(run.conn, [s.id.value for _d, s in people if s.id.value])
    names = [s.name_key for _d, s in people if not by_number.get(s.id.value or "")]
    by_name = matching.by_name(run.conn, names)
    numbers = [str(d.values["household_no"]) for d in drafts if d.values.get("household_no")]
    members = land_rosters.members_of_numbers(run.conn, numbers)
    tied = []
    for draft, wanted in people:
        bearers = by_number.get(wanted.id.value or "", [])
        others = [] if len(bearers) == 1 else alike(run.conn, wanted, by_name)
        home = members.get(str(draft.values.get("household_no") or ""), frozenset())
        own = [one for one in others if one.resident in home]
        tied.append((draft, wanted, match(wanted, bearers, own or others)))
    return tied
