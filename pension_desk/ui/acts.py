"""What the toolbar's buttons begin: each act opens its dialog at a seat.

To put a real dialog in place, change its line in `_OPENERS`; its module is imported only when
the act is begun.
"""

from __future__ import annotations

from collections.abc import Callable

from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, TabKey, act_title
from pension_desk.ui.translation import translate


def _not_yet(act: Act) -> Callable[[Seat], None]:
    def say(seat: Seat) -> None:
        sentence = translate("tabs", "“{act}”还没有做好，后续版本会补上。")
        seat.messages.tell(sentence.format(act=act_title(act)))

    return say


def _pay(seat: Seat) -> None:
    seat.shell.show_tab(TabKey.PAYMENTS)


def _backup(seat: Seat) -> None:
    from pension_desk.ui.shell.backup import BackupDialog

    BackupDialog(seat).open()


_OPENERS: dict[Act, Callable[[Seat], None]] = {
    Act.IMPORT: _not_yet(Act.IMPORT),
    Act.PAY: _pay,
    Act.RECEIVE: _not_yet(Act.RECEIVE),
    Act.SEND: _not_yet(Act.SEND),
    Act.PRINT: _not_yet(Act.PRINT),
    Act.BACKUP: _backup,
}


def begin(act: Act, seat: Seat) -> None:
    """Begin an act: open its dialog, or bring its tab to the front."""
    _OPENERS[act](seat)
