"""The backup's dialog: when it was last done, where to, and whether the data are sound."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from pension_desk.services.home import BACKUP_DUE_DAYS
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.backup import jobs
from pension_desk.ui.bundles.place import PlacePicker
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.status import StatusLabel


class BackupDialog(ActDialog):
    """Stays open until the copy lies there, read back and found right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, act_title(Act.BACKUP))
        self.age = StatusLabel()
        self.place = PlacePicker(seat.worker, self.tr("备份到哪里"))
        self.report = QFrame()
        self._lines = QGridLayout(self.report)
        self._lay_out()
        self.examine_button = self.add_button(self.tr("检查数据"), self._examine, left=True)
        self.restore_button = self.add_button(self.tr("从备份恢复…"), self._restore, left=True)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.here_button = self.add_button(self.tr("备份在这台电脑上"), partial(self.back_up, None))
        self.copy_button = self.add_button(self.tr("备份到这里"), self._to_place, default=True)
        self.place.folder_changed.connect(self._switch)
        self.grow(42, 28)
        self._switch()
        self._read_age()

    def _lay_out(self) -> None:
        unit = self.unit
        words = QLabel(
            self.tr(
                "电脑坏了、丢了，靠备份恢复。每周备份一次到 U 盘，U 盘不要和电脑放在一起。"
                "备份文件也是加密的，用现在的口令打开。"
            )
        )
        words.setWordWrap(True)
        last = QHBoxLayout()
        last.addWidget(self.age)
        last.addStretch(1)
        dress(self.report, "card")
        self._lines.setSpacing(unit // 4)
        self.report.hide()
        self.body.addLayout(last)
        self.body.addWidget(words)
        self.body.addWidget(self.place)
        self.body.addWidget(self.report)
        self.body.addStretch(1)

    def _read_age(self) -> None:
        job = partial(jobs.age, self.seat.desk)
        self.seat.worker.read(job, self._show_age, self.notice.tell)

    def _show_age(self, days: int) -> None:
        if days < 0:
            self.age.show_status(self.tr("还没有做过备份"), Tone.WARNING)
        elif days == 0:
            self.age.show_status(self.tr("今天备份过"), Tone.GOOD)
        else:
            tone = Tone.WARNING if days >= BACKUP_DUE_DAYS else Tone.GOOD
            self.age.show_status(self.tr("上次备份在 {n} 天前").format(n=days), tone)

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        self.copy_button.setEnabled(self.place.folder is not None and not self.busy)
        for button in (self.here_button, self.examine_button, self.restore_button):
            button.setEnabled(not self.busy)

    def _to_place(self) -> None:
        if self.place.folder is not None:
            self.back_up(self.place.folder)

    def back_up(self, target: Path | None, _checked: bool = False) -> None:
        """Back up to a folder; None: among the desk's own copies."""
        job = partial(jobs.copy, self.seat.desk, target)
        self.run_write(job, partial(self._say_done, target), act_title(Act.BACKUP))

    def _say_done(self, target: Path | None, file: Path) -> None:
        words = self.tr("备份做好了：{file}")
        if target is not None:
            words = self.tr("备份做好了：{file}。现在可以拔出 U 盘。")
        self.notice.say(words.format(file=file.name), Tone.GOOD)
        self._read_age()
        self.close_button.setFocus()

    def _restore(self) -> None:
        from pension_desk.ui.backup.restore import RestoreDialog

        desk = self.seat.desk
        dialog = RestoreDialog(self.seat.worker, desk.folder, desk, self.parentWidget())
        dialog.agreed.connect(self.seat.shell.restart)
        self.accept()
        dialog.open()

    def _examine(self) -> None:
        job = partial(jobs.examine, self.seat.desk)
        self.run_read(job, self._show_report, self.tr("检查数据"))

    def _show_report(self, found: tuple[tuple[bool, str], ...]) -> None:
        (well, sentence), *checks = found
        self.notice.say(sentence, Tone.GOOD if well else Tone.DANGER)
        while self._lines.count():
            gone = self._lines.takeAt(0).widget()
            gone.hide()
            gone.deleteLater()
        for at, (ok, words) in enumerate(checks):
            self._lines.addWidget(self._check(words, ok=ok), at // 2, at % 2)
        self.report.show()

    def _check(self, words: str, *, ok: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        status = StatusLabel(
            self.tr("完好") if ok else self.tr("有问题"), Tone.GOOD if ok else Tone.DANGER
        )
        text = QLabel(words)
        text.setWordWrap(True)
        row.addWidget(status)
        row.addWidget(text, 1)
        return line
