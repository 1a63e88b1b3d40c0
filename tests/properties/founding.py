"""What every history begins with: a town and three villages that have met. Made once a process."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import EVERYONE, TABLES, VILLAGE, TableRule
from pension_desk.services import backup
from pension_desk.services.desk import Desk
from tests.properties import looking
from tests.properties.desks import DESKS, VILLAGES, Desks, new_folder
from tests.properties.model import Mind
from tests.properties.sayings import needed, saying, some_fields
from tests.properties.seats import Papers, Seat
from tests.services.exchange import TOWN, Exchange, enter, person


@cache
def founded(tables: tuple[str, ...]) -> Desks:
    """Return closed desks: in each village two people and what hangs on them.

    Of each table that a history may work on, every village has one record; town-wide ones two.
    """
    folder = new_folder("template")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    exchange = Exchange(folder)
    for village in VILLAGES:
        hosts = [_with_visit(exchange.town, village, name) for name in ("覃玉兰", "韦大山")]
        for table in tables:
            _begin(exchange.town, TABLES[table], village, hosts[0])
    town = exchange.town.identity.desk_id.hex
    made = Desks(folder, kits=dict.fromkeys(range(1, len(VILLAGES) + 1), town))
    papers = {code: Papers() for code in DESKS}
    for village in VILLAGES:
        exchange.open_village(village)
        reported, assigned = exchange.both_ways(village)
        made.answers |= {x.receipt.sha256: (x.receipt,) for x in (reported, assigned)}
        papers[TOWN].sent.add(assigned.receipt.sha256)
        papers[TOWN].given.add(reported.receipt.sha256)
        papers[village] = Papers(
            {reported.receipt.sha256}, {assigned.receipt.sha256}, {reported.receipt.sha256}
        )
    for kit, code in enumerate(DESKS):
        desk = exchange.desks[code]
        made.roles[desk.identity.desk_id.hex] = desk.identity.role.value
        keys = looking.keys_of(desk)
        made.seats[code] = Seat(desk, keys, Mind(made.roles), kit, papers=papers[code])
    for code in DESKS:
        made.note(code)
        backup.backup(exchange.desks[code], _backup_of(made, code))
    exchange.close()
    return made


def first_backup(tables: tuple[str, ...], code: str) -> Path:
    """Return a backup of a desk as every history finds it."""
    return _backup_of(founded(tables), code)


def _backup_of(desks: Desks, code: str) -> Path:
    return desks.folder / f"{code}.pdbackup"


def _with_visit(desk: Desk, village: str, name: str) -> str:
    host = person(desk, village, name).hex
    enter(desk, "visits", resident_id=host, visited_on="2026-01-01")
    enter(desk, "contributions", resident_id=host, year=2026, kind="confirmed", amount_fen=20_000)
    return host


def _begin(desk: Desk, rule: TableRule, village: str, resident: str) -> None:
    """Enter a record of the table, and first the one that it hangs on."""
    if rule.name == "residents":
        return
    place: dict[str, FieldValue] = {}
    if rule.scope == VILLAGE:
        place = {VILLAGE: village}
    elif rule.hangs and rule.host == "residents":
        place = {rule.scope: resident}
    elif rule.hangs:
        host = enter(desk, rule.host, **_words(TABLES[rule.host]), village=village)
        place = {rule.scope: host.hex}
    elif rule.scope == EVERYONE and village == VILLAGES[-1]:
        return
    enter(desk, rule.name, **_words(rule), **place)


def _words(rule: TableRule) -> dict[str, FieldValue]:
    fields = dict.fromkeys((*needed(rule), *some_fields(rule, 0)))
    return {field.name: saying(rule.name, field, 0, ()) for field in fields}
