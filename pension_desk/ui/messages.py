"""The one place that tells a person what went wrong, and that asks before a grave act.

Dialogs are opened, never run in a loop of their own, so that the window goes on living.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.errors import Cancelled, DeskError, Refused, Unavailable
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import Tone, dress, tokens_for
from pension_desk.ui.told import told
from pension_desk.ui.translation import program_name


class MessageDialog(QDialog):
    """A sentence, an advice, and one or two buttons; Enter takes the default, Esc leaves."""

    def __init__(
        self, parent: QWidget | None, *, icon: Icon, tone: Tone, message: str, advice: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(program_name())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAccessibleName(message)
        self.setAccessibleDescription(advice)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self._lay_out(icon, tone, message, advice)

    def _lay_out(self, icon: Icon, tone: Tone, message: str, advice: str) -> None:
        unit = self.fontMetrics().height()
        mark = QLabel()
        size = round(unit * 1.6)
        colour = tokens_for(self.palette()).tone(tone)
        mark.setPixmap(pixmap(icon, size, colour, self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(unit // 2)
        words.addWidget(_wrapped(message, "heading", unit))
        if advice:
            words.addWidget(_wrapped(advice, "", unit))
        upper = QHBoxLayout()
        upper.setSpacing(unit)
        upper.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(words, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit, unit, unit, unit)
        outer.setSpacing(unit)
        outer.addLayout(upper)
        outer.addLayout(self.buttons)

    def add_button(self, text: str, *, default: bool = False, kind: str = "") -> QPushButton:
        """Add a button to the right of those there; every button closes the dialog."""
        button = QPushButton(text, self)
        button.setAutoDefault(default)
        button.setDefault(default)
        if kind:
            dress(button, kind)
        button.clicked.connect(self.close)
        self.buttons.addWidget(button)
        if default:
            button.setFocus()
        return button


def _wrapped(text: str, kind: str, unit: int) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setMinimumWidth(unit * 18)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if kind:
        dress(label, kind)
    return label


class Messages(QObject):
    """Tells and asks on behalf of one window.

    ``noted`` carries what is only worth a line in the status bar.
    """

    noted = Signal(str)

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window

    def show_failure(self, error: DeskError) -> None:
        """Show a failed act in its sentence; a cancelled one is only noted."""
        if isinstance(error, Cancelled):
            self.noted.emit(told(error.message))
            return
        icon, tone = _face(error)
        dialog = self._dialog(icon, tone, told(error.message), told(error.advice))
        dialog.add_button(self.tr("知道了"), default=True)
        dialog.open()

    def tell(self, message: str, advice: str = "", *, tone: Tone = Tone.ACCENT) -> None:
        """Show a plain notice with one button."""
        icon = Icon.DONE if tone is Tone.GOOD else Icon.INFO
        dialog = self._dialog(icon, tone, message, advice)
        dialog.add_button(self.tr("知道了"), default=True)
        dialog.open()

    def say(self, message: str, tone: Tone) -> None:
        """Show a plain notice, as a dialog's own line would be said."""
        self.tell(message, tone=tone)

    def ask(
        self,
        question: str,
        on_yes: Callable[[], object],
        *,
        yes: str,
        advice: str = "",
        grave: bool = False,
    ) -> None:
        """Ask, and call ``on_yes`` when the person agrees.

        ``yes``: the verb on the button, e.g. 删除. ``grave``: Enter then means no.
        """
        tone = Tone.DANGER if grave else Tone.ACCENT
        dialog = self._dialog(Icon.WARNING if grave else Icon.HELP, tone, question, advice)
        dialog.add_button(self.tr("返回"), default=grave)
        agree = dialog.add_button(yes, default=not grave, kind="danger" if grave else "")
        agree.clicked.connect(on_yes)
        dialog.open()

    def choose(
        self, question: str, choices: list[tuple[str, Callable[[], object]]], *, advice: str = ""
    ) -> None:
        """Ask with several answers; the last one is the default, Esc means none of them."""
        dialog = self._dialog(Icon.HELP, Tone.ACCENT, question, advice)
        for number, (text, act) in enumerate(choices, 1):
            dialog.add_button(text, default=number == len(choices)).clicked.connect(act)
        dialog.open()

    def _dialog(self, icon: Icon, tone: Tone, message: str, advice: str) -> MessageDialog:
        return MessageDialog(self._window, icon=icon, tone=tone, message=message, advice=advice)


def _face(error: DeskError) -> tuple[Icon, Tone]:
    """Return icon and tone: the person's input, the machine, or our bug."""
    if isinstance(error, Refused):
        return Icon.ALERT, Tone.WARNING
    if isinstance(error, Unavailable):
        return Icon.USB, Tone.WARNING
    return Icon.FAILED, Tone.DANGER
