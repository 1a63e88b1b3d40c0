"""Screens of printing: what is printed, the queue, a returned slip, the wording of forms."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from pension_desk.domain.notices import NoticeState, QueueFilter, SlipAnswer
from pension_desk.services import print_queue
from pension_desk.services.notices import Wanted, print_papers, queue_up
from pension_desk.ui.forms.dialog import FormsDialog
from pension_desk.ui.notices.dialog import NoticesDialog
from pension_desk.ui.notices.slip_dialog import SlipDialog
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import full_town


def _shown(stage: Stage, dialog: NoticesDialog) -> NoticesDialog:
    dialog.show()
    stage.settle()
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


@scene("notices_1_village")
def notices(stage: Stage) -> QWidget:
    """A village's reminders before they are printed."""
    return _shown(stage, NoticesDialog(stage.window().seat))


@scene("notices_2_nobody")
def no_notices(stage: Stage) -> QWidget:
    """A household that owes nothing."""
    dialog = _shown(
        stage,
        NoticesDialog(stage.window().seat, Wanted(("unpaid_reminder",), household_no="nobody")),
    )
    stage.settle()
    return dialog


@scene("notices_3_several")
def several(stage: Stage) -> QWidget:
    """Several kinds in one go, the field list first."""
    kinds = ("unpaid_reminder", "invitation", "field_list")
    return _shown(stage, NoticesDialog(stage.window().seat, Wanted(kinds)))


def _worked(stage: Stage) -> None:
    """Print, queue, deliver and take slips, once for all looks."""
    desk = stage.desk
    wanted = QueueFilter(desk.today().year)
    if print_queue.queue(desk, wanted).lines:
        return
    print_papers(desk, Wanted(("unpaid_reminder",)), desk.folder / "shot.pdf")
    queue_up(desk, Wanted(("invitation",)))
    rows = [one.record.id for one in print_queue.queue(desk, wanted).lines
            if one.record.state is NoticeState.PRINTED]  # fmt: skip
    print_queue.deliver(desk, rows[:9])
    print_queue.take_slip(desk, rows[0], SlipAnswer.PROMISED, "500元，月底前")
    print_queue.take_slip(desk, rows[2], SlipAnswer.UNWILLING, "在外务工，过年回来再说")


@scene("queue_1_all")
def queue(stage: Stage) -> QWidget:
    """The queue with every state."""
    _worked(stage)
    dialog = NoticesDialog(stage.window().seat)
    dialog.show_queue(None)
    _shown(stage, dialog)
    dialog.queue.table.selectRow(3)
    stage.settle()
    return dialog


@scene("queue_2_scanned")
def scanned(stage: Stage) -> QWidget:
    """A code that was delivered already."""
    _worked(stage)
    dialog = NoticesDialog(stage.window().seat)
    dialog.show_queue(NoticeState.DELIVERED)
    _shown(stage, dialog)
    dialog.queue.scan.scanned.emit(dialog.queue.table.lines.lines[0].record.code)
    stage.settle()
    stage.settle()
    return dialog


@scene("queue_3_slip")
def slip(stage: Stage) -> QWidget:
    """Entering what came back."""
    _worked(stage)
    dialog = NoticesDialog(stage.window().seat)
    dialog.show_queue(NoticeState.DELIVERED)
    _shown(stage, dialog)
    dialog.queue.table.selectRow(0)
    dialog.queue.slip_button.click()
    stage.settle()
    stage.settle()
    return _child(dialog, SlipDialog)


@scene("queue_4_empty")
def empty(stage: Stage) -> QWidget:
    """A state that no notice is in."""
    dialog = NoticesDialog(stage.window().seat)
    dialog.show_queue(NoticeState.RETURNED)
    dialog.queue.filters.hamlet.addItem("没有这个屯", "没有这个屯")
    _shown(stage, dialog)
    dialog.queue.filters.hamlet.setCurrentIndex(dialog.queue.filters.hamlet.count() - 1)
    dialog.queue.filters.changed.emit()
    stage.settle()
    return dialog


def _child(dialog: NoticesDialog, kind: type[QDialog]) -> QDialog:
    return dialog.seat.shell.dialog_parent().findChildren(kind)[-1]


def _forms(stage: Stage, kind: str) -> FormsDialog:
    dialog = FormsDialog(stage.window().seat, kind)
    dialog.show()
    for _ in range(4):
        stage.settle()
    return dialog


@scene("forms_1_edit")
def edit(stage: Stage) -> QWidget:
    """A changed sentence, seen at once."""
    dialog = _forms(full_town(stage), "unpaid_reminder")
    dialog.editor.field("head", "title").set_text("今年的养老保险费还没缴吧")
    dialog._look()
    stage.settle()
    stage.settle()
    return dialog


@scene("forms_2_faults")
def faults(stage: Stage) -> QWidget:
    """A fill-in that neighbours must not see, told where it stands."""
    dialog = _forms(full_town(stage), "near60_notice")
    field = dialog.editor.field("opening", "greeting")
    field.set_text("{name}，身份证{id_number}：")
    dialog._look()
    stage.settle()
    stage.settle()
    dialog.editor.ensureWidgetVisible(field)
    stage.settle()
    return dialog


@scene("forms_3_village")
def village(stage: Stage) -> QWidget:
    """A village looks and does not change."""
    return _forms(stage, "household_sum")
