"""The wording of forms: pick one, change its texts, see the page at once; the town's alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.services import form_wordings
from pension_desk.services.form_wordings import Fault, FormRefused, FormState
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.forms import jobs
from pension_desk.ui.forms.editor import FormEditor
from pension_desk.ui.forms.form_list import FormList
from pension_desk.ui.forms.item_field import ItemField
from pension_desk.ui.forms.jobs import Looked, OpenedForm
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate

_PAUSE_MS = 350


class FormsDialog(ActDialog):
    """Forms at the left, texts in the middle, an invented paper at the right."""

    def __init__(self, seat: Seat, kind: str = "") -> None:
        super().__init__(seat, translate("forms", "表单文字"))
        self.editable = form_wordings.may_edit(seat.desk)
        self.kinds = FormList()
        self.editor = FormEditor()
        self.preview = PagePreview(seat.worker)
        self.note = QLineEdit()
        self.fill_in = QToolButton()
        self._form: OpenedForm | None = None
        self._field: ItemField | None = None
        self._blamed = False
        self._kept = 0
        self._looked: list[Path] = []
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self.out_button = self.add_button(self.tr("导出成文件…"), self._ask_out, left=True)
        self.in_button = self.add_button(self.tr("从文件读入…"), self._ask_in, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.undo_button = self.add_button(self.tr("撤销上一步"), self.undo)
        self.restore_button = self.add_button(self.tr("恢复自带的文字"), self._ask_restore)
        self.save_button = self.add_button(self.tr("保存"), self.save, default=True)
        self._connect_signals()
        self.grow(70, 40)
        self._first = kind or next(iter(ALL_KINDS))
        self.reload()

    def _lay_out(self) -> None:
        unit = self.unit
        self.note.setAccessibleName(self.tr("改动说明"))
        self.fill_in.setText(self.tr("插入填写项"))
        self.fill_in.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.fill_in.setMenu(QMenu(self.fill_in))
        self.fill_in.setEnabled(False)
        foot = QHBoxLayout()
        foot.addWidget(self.fill_in)
        foot.addWidget(self.note, 1)
        middle = QVBoxLayout()
        middle.addWidget(self.editor, 1)
        middle.addLayout(foot)
        row = QHBoxLayout()
        row.setSpacing(unit)
        row.addWidget(self.kinds, 2)
        row.addLayout(middle, 5)
        row.addWidget(self.preview, 5)
        self.body.addLayout(row, 1)
        self.note.setVisible(self.editable)
        self.fill_in.setVisible(self.editable)
        dress(self.fill_in, "link")

    def _connect_signals(self) -> None:
        for button in (self.in_button, self.undo_button, self.restore_button, self.save_button):
            button.setVisible(self.editable)
        self.kinds.wanted.connect(self._on_kind)
        self.editor.changed.connect(self._on_text)
        self.editor.entered.connect(self._on_field)
        self._timer.timeout.connect(self._look)
        self.finished.connect(self._clean)
        shortcut = QShortcut(QKeySequence("Ctrl+S"), self)
        shortcut.activated.connect(self.save)

    # --- reading ---

    def reload(self) -> None:
        """Read the list of forms and the open one anew."""
        self.seat.worker.read(partial(jobs.states, self.seat.desk), self._show_states)

    def _show_states(self, states: tuple[FormState, ...]) -> None:
        chosen = self.kind or self._first
        self.kinds.show_forms(states)
        self._go_to(chosen)

    @property
    def kind(self) -> str:
        """The form that is open; empty before the first one is."""
        return self._form.state.kind.name if self._form else ""

    def _on_kind(self, wanted: str) -> None:
        if not self.editor.edits:
            self._open(wanted)
            return
        self.kinds.choose(self.kind)
        self.seat.messages.ask(
            self.tr("改了的文字还没有保存，要放弃吗？"),
            partial(self._go_to, wanted),
            yes=self.tr("放弃改动"),
            grave=True,
        )

    def _go_to(self, kind: str) -> None:
        self.kinds.choose(kind)
        self._open(kind)

    def _open(self, kind: str) -> None:
        job = partial(jobs.opened, self.seat.desk, kind)
        self.seat.worker.read(job, self._show, self.notice.tell, token=("form", id(self)))

    def _show(self, form: OpenedForm) -> None:
        self._form, self._field = form, None
        self.editor.show_form(form, editable=self.editable)
        self.note.setText("")
        self.note.setPlaceholderText(
            self.tr("上次的说明：{note}").format(note=form.state.note)
            if form.state.note
            else self.tr("改了什么、依据什么（可以不填）")
        )
        self.fill_in.setEnabled(False)
        if form.state.fault:
            self.notice.say(form.state.fault)
        elif not self.editable:
            words = self.tr("表单文字由镇里统一修改，收包后自动换上；这里只看不改。")
            said = self.tr("镇里的说明：{note}").format(note=form.state.note)
            self.notice.say(words + (said if form.state.note else ""), Tone.ACCENT)
        self.busy_changed()
        self._look()

    # --- editing ---

    def _on_text(self) -> None:
        self.busy_changed()
        self._timer.start()

    def _on_field(self, field: ItemField) -> None:
        self._field = field
        known = self._form.fill_ins(field.item.scope) if self._form else ()
        menu = self.fill_in.menu()
        menu.clear()
        for name, fact in known:
            action = menu.addAction(f"{{{name}}}　{fact.label}")
            action.triggered.connect(partial(self._insert, name))
        self.fill_in.setEnabled(bool(known))

    def _insert(self, name: str, _checked: bool = False) -> None:
        if self._field is not None:
            self._field.insert(f"{{{name}}}")

    def _look(self) -> None:
        job = partial(jobs.look, self.seat.desk, self.kind, self.editor.edits)
        self.seat.worker.read(job, self._show_look, self.notice.tell, token=("look", id(self)))

    def _show_look(self, looked: Looked) -> None:
        if looked.faults or looked.sentence:
            self._blame(looked.faults, looked.sentence)
        elif self._blamed:
            self._blame((), "")
        if looked.file is not None:
            page = self.preview.page.value()
            self._looked.append(looked.file)
            self.preview.show_file(looked.file, looked.pages)
            self.preview.turn(max(0, page - 1))

    def _blame(self, faults: tuple[Fault, ...], sentence: str) -> None:
        left = self.editor.show_faults(faults)
        words = "；".join(one.sentence for one in left) or sentence
        if faults and not words:
            words = self.tr("有的文字不对，看标红的地方；预览还是改之前的样子。")
        self._blamed = bool(words)
        self.notice.say(words)

    # --- keeping ---

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends, or a text was changed."""
        idle = not self.busy and self._form is not None
        self.save_button.setEnabled(idle and bool(self.editor.edits))
        self.restore_button.setEnabled(idle and self._form is not None and self._form.state.changed)
        self.out_button.setEnabled(idle)
        self.in_button.setEnabled(idle and not self.editor.edits)
        self.undo_button.setEnabled(idle and not self.editor.edits and self._kept > 0)

    def save(self) -> None:
        """Keep the texts for the town and its villages."""
        if self.save_button.isEnabled() and self.editable:
            job = partial(jobs.save, self.seat.desk, self.kind, self.editor.edits, self.note.text())
            self.run_write(job, self._say_saved, self.tr("保存表单文字"), self._point_at)

    def _say_saved(self, _state: FormState) -> None:
        self._kept += 1
        self._reload_saying(self.tr("已保存。各村收到开村包或下发包后换上新的文字。"), Tone.GOOD)

    def _reload_saying(self, words: str, tone: Tone) -> None:
        self.seat.shell.note(words)
        self.reload()
        self.notice.say(words, tone)

    def _point_at(self, error: DeskError) -> None:
        if isinstance(error, FormRefused):
            self._blame(error.faults, "")

    def _ask_restore(self) -> None:
        self.seat.messages.ask(
            self.tr("恢复程序自带的文字？"),
            self.restore,
            yes=self.tr("恢复"),
            advice=self.tr("镇里改过的文字不再使用；恢复以后还可以撤销。"),
        )

    def restore(self) -> None:
        """Let the shipped wording hold again."""
        job = partial(jobs.restore, self.seat.desk, self.kind)
        self.run_write(job, self._say_restored, "")

    def _say_restored(self, _state: FormState) -> None:
        self._kept += 1
        self._reload_saying(self.tr("已恢复程序自带的文字。"), Tone.GOOD)

    def undo(self) -> None:
        """Take back what was last kept here."""
        self.run_write(partial(jobs.undo, self.seat.desk), self._say_undone, "")

    def _say_undone(self, sentence: str) -> None:
        self._kept -= 1
        self._reload_saying(self.tr("已撤销：{what}").format(what=sentence), Tone.ACCENT)

    def _ask_in(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("从文件读入"), "", self.tr("表单文件 (*.toml)")
        )
        if name:
            self.read_in(Path(name))

    def read_in(self, file: Path) -> None:
        """Take a whole form file in, layout included."""
        job = partial(jobs.read_in, self.seat.desk, self.kind, file)
        self.run_write(job, self._say_saved, self.tr("读入表单"))

    def _ask_out(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("导出成文件"),
            f"{ALL_KINDS[self.kind].label}.toml",
            self.tr("表单文件 (*.toml)"),
        )
        if name:
            self.write_out(Path(name))

    def write_out(self, file: Path) -> None:
        """Write the form as it is in force to a file."""
        job = partial(form_wordings.write_out, self.seat.desk, self.kind, file)
        self.seat.worker.read(job, self._say_written, self.notice.tell)

    def _say_written(self, file: Path) -> None:
        self.notice.say(self.tr("已导出“{file}”。").format(file=file.name), Tone.GOOD)

    def reject(self) -> None:
        """Leave; what was changed and not kept is asked about first."""
        if self.busy or not self.editor.edits:
            super().reject()
            return
        self.seat.messages.ask(
            self.tr("改了的文字还没有保存，要放弃吗？"),
            self._give_up,
            yes=self.tr("放弃改动"),
            grave=True,
        )

    def _give_up(self) -> None:
        super().reject()

    def _clean(self, _result: int) -> None:
        self.preview.show_file(None, 0)
        self.seat.worker.write(partial(jobs.forget, tuple(self._looked)))
