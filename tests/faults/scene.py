"""A town, a village and their sticks, made once and copied; and what a desk's folder then holds."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import openpyxl

from pension_desk.domain.errors import Refused
from pension_desk.domain.visits import VisitEntry
from pension_desk.paths import has_desk
from pension_desk.services import backup, bundles, roster, visits
from pension_desk.services.desk import Desk, open_desk
from tests.faults.acts import NEW_PASSPHRASE, Clock, resident
from tests.services.exchange import CHEAP_LOCK, PASSPHRASE, TOWN, A, Exchange, person

OLDER = Path(__file__).parents[1] / "fixtures" / "schema_1" / "village"
NUMBERS = ("450821199311138323", "450821197001011233")
OLD_FILES = {"上个月的.pdb": b"an older bundle", "照片.jpg": bytes(range(256)) * 40}

Picture = dict[str, tuple[object, ...]]
"""Every table of a desk with its rows; ``{}`` where there is no desk."""

_RANDOM = re.compile(
    r"AGE-SECRET-KEY-1[0-9A-Z]+|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[0-9a-f]*"
)
_TODAY = re.compile(r"2026-11-24T09:3\d:\d\d")


def build(folder: Path) -> Path:
    """Make the place: two desks that know each other, bundles on the way, a stick with files."""
    exchange = Exchange(folder)
    town = exchange.town
    for number, name in zip(NUMBERS, ("覃玉兰", "韦大山"), strict=True):
        person(town, A, name, id_number=number)
    village = exchange.open_village(A)
    exchange.both_ways(A)
    roster.edit(village, resident(village), {"phone": "13911112222"})
    visits.record(village, resident(village), VisitEntry(outcome="愿意参保"))
    shutil.copy(exchange.report(A).file, folder / "report.pdb")
    person(town, A, "黄小妹", id_number="450821198805051236")
    shutil.copy(exchange.assign(A).file, folder / "assignment.pdb")
    shutil.copy(backup.backup(village, folder / "stick1").value.file, folder / "old.pdbackup")
    roster.edit(village, resident(village), {"note": "备份以后改的"})
    kit = bundles.make_kit(town, "450821105202", exchange.stick(), work=CHEAP_LOCK).value
    shutil.copy(kit.file, folder / "kit.pdb")
    (folder / "passcode.txt").write_text(kit.passcode)
    exchange.close()
    _feed(folder)
    _list(folder / "list.xlsx")
    shutil.copytree(OLDER, folder / "older")
    stick = folder / "stick"
    stick.mkdir()
    for name, content in OLD_FILES.items():
        (stick / name).write_bytes(content)
    for used in folder.glob("stick[0-9]*"):
        shutil.rmtree(used)
    return folder


def _feed(folder: Path) -> None:
    """Make a second state of the town that has received the report."""
    shutil.copytree(folder / "town", folder / "fed")
    with open_desk(folder / "fed", PASSPHRASE, clock=Clock()) as desk:
        bundles.receive(desk, folder / "report.pdb")
    (folder / "town").rename(folder / TOWN)


def _list(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("户编号", "姓名", "公民身份号码", "与户主关系", "出生日期", "村（社区）"))
    sheet.append(("21", "覃玉兰", NUMBERS[0], "户主", "1993-11-13", "动界村"))
    sheet.append(("22", "李秀英", "450821196502024567", "户主", "1965-02-02", "动界村"))
    book.save(path)


def later() -> Clock:
    """Return the clock of the next day, when the program is started again."""
    clock = Clock()
    clock.now += timedelta(days=1)
    return clock


def start_again(folder: Path) -> Desk | None:
    """Open the desk of a folder as the next start of the program does; None when there is none."""
    if not has_desk(folder):
        return None
    try:
        return open_desk(folder, PASSPHRASE, clock=later())
    except Refused as refused:
        if refused.reason != "wrong_passphrase":
            raise
        return open_desk(folder, NEW_PASSPHRASE, clock=later())


def picture(desk: Desk | None) -> Picture:
    """Return everything that a sound desk holds; fails when it is not sound."""
    if desk is None:
        return {}
    report = backup.verify(desk)
    assert report.ok, report.sentence
    with desk.file.reading() as conn:
        names = [
            name
            for (name,) in conn.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                " AND name NOT LIKE '%fts%' ORDER BY name"
            )
        ]
        found: Picture = {
            name: tuple(tuple(row) for row in conn.exec_driver_sql(f"SELECT * FROM {name}"))
            for name in names
        }
    opens = "old"
    try:
        open_desk_again(desk.folder)
    except Refused:
        opens = "new"
    return found | {"pass-phrase": ((opens,),)}


def open_desk_again(folder: Path) -> None:
    from pension_desk.services.desk import passphrase_opens

    passphrase_opens(folder, PASSPHRASE)


@dataclass(frozen=True)
class Known:
    """What was there before: ids and keys that are not of it count as new ones, all alike."""

    ids: frozenset[str]

    @staticmethod
    def of(before: Picture) -> Known:
        return Known(frozenset(_RANDOM.findall(_text(before))))

    def plain(self, after: Picture) -> str:
        """Return a picture as text in which whatever chance or the clock made is called new."""
        text = _RANDOM.sub(lambda m: m[0] if m[0] in self.ids else "NEW", _text(after))
        text = _TODAY.sub("NOW", text).replace("_2.pdb", ".pdb")
        return "\n".join(sorted(text.splitlines()))


def _text(found: Picture) -> str:
    lines = []
    for name, rows in found.items():
        shown = [
            tuple(cell.hex() if isinstance(cell, bytes) else cell for cell in row)  # type: ignore[attr-defined]
            for row in rows
        ]
        lines += [f"{name} {row!r}" for row in shown]
    return "\n".join(lines)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its name within."""
    if not folder.exists():
        return {}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
