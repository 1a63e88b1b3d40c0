"""What is interrupted: every act that writes to the desk or to a stick, ready to be done.

A *place* is a folder that `scene.build` made, or a copy of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from pension_desk.domain.ids import RowId
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import backup, bundles, imports, payments, roster, visits
from pension_desk.services.desk import Desk, Role, create_desk, open_desk, renew_passphrase
from tests.services.exchange import CHEAP_KDF, CHEAP_LOCK, PASSPHRASE, TOWN, A, B

AUTHOR = "阿梅"
NEW_PASSPHRASE = "布谷鸟叫四月天了"


class Clock:
    """A clock that starts at the same moment in every process."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Ready:
    """An act that waits to be done, and what is to be closed afterwards."""

    act: Callable[[], object]
    desk: Desk | None = None

    def do(self) -> None:
        """Do it; a desk that it opened is closed later."""
        made = self.act()
        if isinstance(made, Desk):
            self.desk = made

    def close(self) -> None:
        """Close the desk, as at the program's end."""
        if self.desk is not None:
            self.desk.close()


def opened(place: Path, who: str) -> Desk:
    return open_desk(place / who, PASSPHRASE, clock=Clock())


def resident(desk: Desk) -> RowId:
    with desk.file.reading() as conn:
        found = conn.exec_driver_sql("SELECT id FROM residents ORDER BY name, id").first()
    assert found is not None
    return RowId(UUID(bytes=found[0]))


def passcode(place: Path) -> str:
    return (place / "passcode.txt").read_text()


def with_desk(who: str, act: Callable[[Desk, Path], object]) -> Callable[[Path], Ready]:
    def prepare(place: Path) -> Ready:
        desk = opened(place, who)
        return Ready(lambda: act(desk, place), desk)

    return prepare


def at_rest(act: Callable[[Path], object]) -> Callable[[Path], Ready]:
    return lambda place: Ready(lambda: act(place))


def _import(desk: Desk, place: Path) -> object:
    return imports.commit(desk, imports.read_list(desk, place / "list.xlsx"))


def _open_kit(place: Path) -> Desk:
    return bundles.open_kit(
        place / "kit.pdb", passcode(place), place / "new", PASSPHRASE, AUTHOR,
        clock=Clock(), kdf=CHEAP_KDF,
    )  # fmt: skip


def _create(place: Path) -> Desk:
    return create_desk(
        place / "new", PASSPHRASE, role=Role.VILLAGE, division=B, author=AUTHOR,
        clock=Clock(), kdf=CHEAP_KDF,
    )  # fmt: skip


def _restore(place: Path) -> object:
    return backup.restore(place / "old.pdbackup", place / A, PASSPHRASE, clock=Clock())


@dataclass(frozen=True)
class Act:
    """One act: how it is made ready, and the folder whose state it changes, if it does."""

    ready: Callable[[Path], Ready]
    who: str
    changes: bool = True


ACTS: dict[str, Act] = {
    "export": Act(with_desk(A, lambda d, p: bundles.export(d, "town", p / "stick")), A),
    "assign": Act(with_desk(TOWN, lambda d, p: bundles.export(d, A, p / "stick")), TOWN),
    "receive": Act(with_desk(TOWN, lambda d, p: bundles.receive(d, p / "report.pdb")), TOWN),
    "receive_back": Act(with_desk(A, lambda d, p: bundles.receive(d, p / "assignment.pdb")), A),
    "undo_receive": Act(with_desk("fed", lambda d, p: bundles.undo_receive(d)), "fed"),
    "kit": Act(
        with_desk(TOWN, lambda d, p: bundles.make_kit(d, B, p / "stick", work=CHEAP_LOCK)), TOWN
    ),
    "open_kit": Act(at_rest(_open_kit), "new"),
    "create": Act(at_rest(_create), "new"),
    "backup": Act(with_desk(A, lambda d, p: backup.backup(d, p / "stick")), A),
    "auto_backup": Act(with_desk(A, lambda d, p: backup.backup(d)), A),
    "restore": Act(at_rest(_restore), A),
    "pay": Act(
        with_desk(A, lambda d, p: payments.record(d, resident(d), year=2026, amount_fen=20_000)), A
    ),
    "visit": Act(
        with_desk(A, lambda d, p: visits.record(d, resident(d), VisitEntry(outcome="愿意参保"))), A
    ),
    "edit": Act(
        with_desk(A, lambda d, p: roster.edit(d, resident(d), {"phone": "13977778888"})), A
    ),
    "import": Act(with_desk(A, _import), A),
    "passphrase": Act(
        with_desk(A, lambda d, p: renew_passphrase(d, PASSPHRASE, NEW_PASSPHRASE)), A
    ),
    "upgrade": Act(at_rest(lambda place: opened(place, "older")), "older", changes=False),
}
