"""Taking back the last import: asked from the wizard's end, the log and the home page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.progress import Watch
from pension_desk.services import bundles
from pension_desk.services.bundles import LastImport
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate

Say = Callable[[str, Tone], object]
"""Tells the person at the place from where it was asked."""


def ask_undo(seat: Seat, say: Say, done: Callable[[], object] | None = None) -> None:
    """Say what would be taken back and do it on a yes; say why when it cannot be.

    ``done``: called once it was taken back.
    """
    job = partial(bundles.last_import, seat.desk)
    seat.worker.read(job, partial(_ask, seat, say, done), token=("last_import", id(seat)))


def _ask(seat: Seat, say: Say, done: Callable[[], object] | None, found: LastImport | None) -> None:
    if found is None:
        say(translate("undo_import", "没有可以撤销的收包。"), Tone.ACCENT)
        return
    if found.why_not:
        advice = translate("undo_import", "请在有关的人那里逐项更正。")
        say(told_of(Refused("built_upon", found.why_not, advice)), Tone.WARNING)
        return
    question = translate("undo_import", "撤销收下的{what}？").format(what=found.what)
    words = translate(
        "undo_import",
        "{day} 收下的 {n:,} 项改动会全部退回去，作为您做的一次改动，下次发包时告诉对方。"
        "对方的回执和已经写出去的包不受影响。",
    )
    seat.messages.ask(
        question,
        partial(_undo, seat, say, done),
        yes=translate("undo_import", "撤销"),
        advice=words.format(day=found.at.strftime("%Y-%m-%d %H:%M"), n=found.changes),
        grave=True,
    )


def _undo(seat: Seat, say: Say, done: Callable[[], object] | None) -> None:
    seat.worker.write(
        partial(_undo_receive, seat.desk),
        partial(_say_undone, say, done),
        partial(_tell, say),
        title=translate("undo_import", "撤销收包"),
    )


def _undo_receive(desk: Desk, _watch: Watch) -> Written[str]:
    return bundles.undo_receive(desk)


def _say_undone(say: Say, done: Callable[[], object] | None, sentence: str) -> None:
    say(translate("undo_import", "已撤销：{what}。").format(what=sentence), Tone.GOOD)
    if done is not None:
        done()


def _tell(say: Say, error: DeskError) -> None:
    say(told_of(error), Tone.WARNING)
