"""Settings: how it looks, when it locks, which language, who sits here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.look_choice import LookChoice
from pension_desk.ui.theme import Look, Mode, TextSize, dress

IDLE_MINUTES = (0, 3, 5, 10, 15, 30)
"""What can be chosen; 0: never."""
DEFAULT_IDLE = 10


class Language(StrEnum):
    """Languages of the window."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


@dataclass(frozen=True)
class WindowSettings:
    """What is kept in the desk's folder about its window."""

    look: Look = field(default_factory=Look)
    idle_minutes: int = DEFAULT_IDLE
    language: Language = Language.CHINESE


def read_settings(remembered: Remembered) -> WindowSettings:
    """Return the remembered settings; what is broken or missing has its default."""
    look = Look(
        remembered.choice("theme", Mode.AUTO), remembered.choice("text_size", TextSize.NORMAL)
    )
    minutes = remembered.number("idle_minutes", DEFAULT_IDLE, 0, max(IDLE_MINUTES))
    language = remembered.choice("language", Language.CHINESE)
    return WindowSettings(look, minutes, language)


def keep_settings(remembered: Remembered, settings: WindowSettings) -> None:
    """Remember the settings and write them down."""
    remembered.set("theme", settings.look.mode)
    remembered.set("text_size", settings.look.size)
    remembered.set("idle_minutes", settings.idle_minutes)
    remembered.set("language", settings.language)
    remembered.save()


class SettingsDialog(QDialog):
    """Shows the settings. The look changes at once and goes back when the person does."""

    look_previewed = Signal(object)
    """`Look` to be shown now."""
    settings_agreed = Signal(object, str)
    """`WindowSettings` and the name of who sits here, once agreed."""

    def __init__(self, settings: WindowSettings, author: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(self.tr("设置"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._before = settings
        self._look = LookChoice(settings.look)
        self._idle = QComboBox()
        self._language = QComboBox()
        self._author = QLineEdit(author)
        self._author.setMaxLength(40)
        self._problem = QLabel()
        self._fill()
        self._lay_out()
        self._look.look_chosen.connect(self.look_previewed)
        self.rejected.connect(self._go_back)

    def _fill(self) -> None:
        for minutes in IDLE_MINUTES:
            text = (
                self.tr("{n} 分钟不动就锁定").format(n=minutes)
                if minutes
                else self.tr("不自动锁定")
            )
            self._idle.addItem(text, minutes)
        self._idle.setCurrentIndex(max(0, self._idle.findData(self._before.idle_minutes)))
        self._language.addItem("简体中文", Language.CHINESE)
        self._language.addItem("English", Language.ENGLISH)
        self._language.setCurrentIndex(max(0, self._language.findData(self._before.language)))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        form = QFormLayout()
        form.setHorizontalSpacing(unit)
        form.setVerticalSpacing(unit)
        form.addRow(self.tr("经办人"), self._author)
        form.addRow(self.tr("自动锁定"), self._idle)
        form.addRow(self.tr("语言"), self._language)
        restart = QLabel(self.tr("换语言后，下次打开时生效。"))
        dress(restart, "small")
        form.addRow("", restart)
        dress(self._problem, "error")
        self._problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        title = QLabel(self.tr("设置"))
        dress(title, "title")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit)
        outer.addWidget(title)
        outer.addWidget(self._look)
        outer.addLayout(form)
        outer.addWidget(self._problem)
        outer.addWidget(buttons)

    def _agree(self) -> None:
        author = self._author.text().strip()
        if not author:
            self._problem.setText(self.tr("请填写经办人姓名：每次改动都会记在这个名字下。"))
            self._problem.show()
            self._author.setFocus()
            return
        settings = WindowSettings(
            self._look.look, int(self._idle.currentData()), Language(self._language.currentData())
        )
        self.settings_agreed.emit(settings, author)
        self.accept()

    def _go_back(self) -> None:
        self.look_previewed.emit(self._before.look)
