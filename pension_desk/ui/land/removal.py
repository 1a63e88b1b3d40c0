"""Taking a project, a household or a person off the land lists, for a reason; Ctrl+Z undoes it."""

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


def ask_to_remove(dialog: ActDialog, name: str, warning: str, remove: Remove) -> TextQuestion:
    """Ask why a record is to go; the dialog that shows it closes once it is gone.

    ``warning``: what goes with it, empty where nothing does.
    """
    question = TextQuestion(
        dialog,
        title=translate("land", "删除"),
        question=translate("land", "删除“{name}”？").format(name=name) + warning,
        label=translate("land", "原因"),
        agree=translate("land", "删除"),
        grave=True,
    )

    def gone(_none: object) -> None:
        question.accept()
        said = translate("land", "已删除“{name}”（Ctrl+Z 可撤销）").format(name=name)
        dialog.seat.shell.note(said)
        dialog.accept()

    def take(reason: str) -> None:
        job = partial(_removed, remove, dialog.seat.desk, reason)
        dialog.run_write(job, gone, "", question.show_refusal)

    question.agreed.connect(take)
    question.open()
    return question


def _removed(remove: Remove, desk: Desk, reason: str, _watch: Watch) -> Written[None]:
    return remove(desk, reason)
