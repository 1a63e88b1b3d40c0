"""Taking a record away: asked for a reason, refused where it may not be, told when it is gone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pension_desk.domain.progress import Watch
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.text_question import TextQuestion

Remove = Callable[[Desk, str], Written[None]]
"""Removes at a desk for a reason; refused where that may not be."""


def ask_why(
    dialog: ActDialog, name: str, warning: str, remove: Remove, gone: Callable[[], None]
) -> None:
    """Ask why a record is to go, and remove it; ``gone`` is called once it is.

    ``warning``: what goes with it, empty where nothing does.
    """
    question = TextQuestion(
        dialog,
        title=translate("removal", "删除"),
        question=translate("removal", "删除“{name}”？").format(name=name) + warning,
        label=translate("removal", "原因"),
        agree=translate("removal", "删除"),
        grave=True,
    )

    def done(_none: object) -> None:
        question.accept()
        gone()

    def take(reason: str) -> None:
        job = partial(_removed, remove, dialog.seat.desk, reason)
        dialog.run_write(job, done, "", question.show_refusal)

    question.agreed.connect(take)
    question.open()


def ask_to_remove(dialog: ActDialog, name: str, warning: str, remove: Remove) -> None:
    """As `ask_why`, from the dialog that shows the record: it closes once that is gone."""

    def gone() -> None:
        said = translate("removal", "已删除“{name}”（Ctrl+Z 可撤销）").format(name=name)
        dialog.seat.shell.note(said)
        dialog.accept()

    ask_why(dialog, name, warning, remove, gone)


def _removed(remove: Remove, desk: Desk, reason: str, _watch: Watch) -> Written[None]:
    return remove(desk, reason)
