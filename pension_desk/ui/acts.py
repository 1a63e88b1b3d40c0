"""What the toolbar's buttons begin: each act opens its dialog at a seat.

To put a real dialog in place, change its line in `_OPENERS`; its module is imported only when
the act is begun.
"""

from __future__ import annotations

from collections.abc import Callable

from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, TabKey


def _pay(seat: Seat) -> None:
    seat.shell.show_tab(TabKey.PAYMENTS)


def _import(seat: Seat) -> None:
    from pension_desk.ui.imports.dialog import ImportDialog

    ImportDialog(seat).open()


def _screen(seat: Seat) -> None:
    from pension_desk.ui.screening.dialog import open_screening

    open_screening(seat)


def _answer(seat: Seat) -> None:
    from pension_desk.ui.screening.answers import AnswersDialog

    AnswersDialog(seat).open()


def _receive(seat: Seat) -> None:
    from pension_desk.ui.bundles.visit import VisitDialog

    VisitDialog(seat).open()


def _send(seat: Seat) -> None:
    from pension_desk.ui.bundles.visit import VisitDialog, Way

    VisitDialog(seat, Way.SEND).open()


def _bundles(seat: Seat) -> None:
    from pension_desk.ui.bundles.opening import open_exchanges

    open_exchanges(seat)


def _print(seat: Seat) -> None:
    from pension_desk.ui.notices.dialog import NoticesDialog

    NoticesDialog(seat).open()


def _backup(seat: Seat) -> None:
    from pension_desk.ui.backup.dialog import BackupDialog

    BackupDialog(seat).open()


_OPENERS: dict[Act, Callable[[Seat], None]] = {
    Act.IMPORT: _import,
    Act.PAY: _pay,
    Act.SCREEN: _screen,
    Act.ANSWER: _answer,
    Act.RECEIVE: _receive,
    Act.SEND: _send,
    Act.BUNDLES: _bundles,
    Act.PRINT: _print,
    Act.BACKUP: _backup,
}


def begin(act: Act, seat: Seat) -> None:
    """Begin an act: open its dialog, or bring its tab to the front."""
    _OPENERS[act](seat)
