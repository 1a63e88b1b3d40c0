"""Backing up: among the desk's own copies, or to a stick."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QVBoxLayout

from pension_desk.domain.progress import Watch
from pension_desk.services.backup import backup
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.choice_button import ChoiceButton
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate


class BackupDialog(QDialog):
    """Asks where to, then closes: the progress strip shows the rest."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat.shell.dialog_parent())
        self._seat = seat
        self.setWindowTitle(self.tr("备份"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.to_stick = ChoiceButton(
            Icon.USB,
            self.tr("备份到U盘或别的文件夹"),
            self.tr("电脑坏了、丢了也能恢复，每周至少一次"),
        )
        self.to_desk = ChoiceButton(
            Icon.ARCHIVE, self.tr("备份在这台电脑上"), self.tr("很快；弄错了东西时可以退回去")
        )
        self._lay_out()
        self.to_stick.clicked.connect(self._ask_folder)
        self.to_desk.clicked.connect(partial(self._back_up, None))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        title = QLabel(self.tr("备份"))
        dress(title, "title")
        words = QLabel(self.tr("备份文件也是加密的，用现在的口令打开。"))
        dress(words, "muted")
        cancel = QPushButton(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit // 2)
        for part in (title, words, self.to_stick, self.to_desk):
            outer.addWidget(part)
        outer.addSpacing(unit // 2)
        outer.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(unit * 26)
        self.to_stick.setFocus()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("备份到哪个文件夹"))
        if name:
            self._back_up(Path(name))

    def _back_up(self, target: Path | None, _checked: bool = False) -> None:
        job = partial(_copy, self._seat.desk, target)
        self._seat.worker.write(job, partial(_tell, self._seat), title=self.tr("备份"))
        self.accept()


def _copy(desk: Desk, target: Path | None, watch: Watch) -> Written[Path]:
    written = backup(desk, target, watch=watch)
    return Written(written.value.file, written.topics)


def _tell(seat: Seat, file: Path) -> None:
    done = translate("backup", "备份做好了。")
    seat.messages.tell(done, str(file), tone=Tone.GOOD)
