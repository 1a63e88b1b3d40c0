"""A new pass-phrase: typed twice, its strength told in words, and what losing it means."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate

SHORTEST = 8
"""Characters that the desk's key file asks for at least."""
_WEAK_BITS, _FAIR_BITS = 35.0, 55.0
_COMMON = ("12345678", "88888888", "password", "qwertyui", "11111111", "abcdefgh", "00000000")


class Strength(Enum):
    """How hard a pass-phrase is to guess."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength_of(passphrase: str) -> Strength:
    """Return the strength, reckoned from length and kinds of characters; a guess, no proof."""
    if len(passphrase) < SHORTEST:
        return Strength.SHORT
    lowered = passphrase.lower()
    if any(common in lowered for common in _COMMON) or len(set(lowered)) < 5:
        return Strength.WEAK
    kinds = (
        (str.isdecimal, 10),
        (str.islower, 26),
        (str.isupper, 26),
        (_is_chinese, 1500),
    )
    alphabet = sum(size for test, size in kinds if any(test(letter) for letter in passphrase))
    if any(not letter.isalnum() for letter in passphrase):
        alphabet += 20
    bits = len(set(passphrase)) * math.log2(max(alphabet, 2))
    if bits < _WEAK_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _FAIR_BITS else Strength.GOOD


def _is_chinese(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff"


def strength_words(strength: Strength) -> tuple[str, Tone]:
    """Return what a strength is called, and the tone."""
    match strength:
        case Strength.SHORT:
            text = translate("passphrase", "还太短，至少 {n} 个字符").format(n=SHORTEST)
            return text, Tone.NEUTRAL
        case Strength.WEAK:
            return translate("passphrase", "容易被猜到，建议再长一些"), Tone.WARNING
        case Strength.FAIR:
            return translate("passphrase", "还可以"), Tone.ACCENT
        case Strength.GOOD:
            return translate("passphrase", "很牢靠"), Tone.GOOD


class NewPassphrase(QWidget):
    """Two fields, the strength, and the warning. `problem` says why it cannot be taken yet."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = _secret(self.tr("口令"))
        self.second = _secret(self.tr("再输一遍"))
        self.strength = QLabel()
        self._warning = QLabel(
            self.tr(
                "口令丢了，谁也找不回来，数据就再也打不开。"
                "请写在纸上，锁进抽屉；不要和电脑、U盘放在一起。"
            )
        )
        self._lay_out()
        self.first.textChanged.connect(self._on_changed)
        self.second.textChanged.connect(self._on_changed)
        self._on_changed()

    @property
    def text(self) -> str:
        """What was typed first."""
        return self.first.text()

    def problem(self) -> str:
        """Return the sentence that says what is missing; empty when it can be taken."""
        if strength_of(self.first.text()) is Strength.SHORT:
            return self.tr("口令至少要 {n} 个字符，例如几个不相干的词连在一起。").format(n=SHORTEST)
        if self.first.text() != self.second.text():
            return self.tr("两遍输入的口令不一样，请把第二遍重新输入。")
        return ""

    def point_at_problem(self) -> None:
        """Put the cursor where the problem is."""
        short = strength_of(self.first.text()) is Strength.SHORT
        field = self.first if short else self.second
        field.setFocus()
        field.selectAll()

    def _on_changed(self) -> None:
        words, tone = strength_words(strength_of(self.first.text()))
        self.strength.setText(words)
        dress(self.strength, "status", tone)
        self.changed.emit()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        form = QFormLayout()
        form.setVerticalSpacing(unit // 2)
        form.setHorizontalSpacing(unit)
        form.addRow(self.tr("口令"), self.first)
        beside = QHBoxLayout()
        beside.addWidget(self.strength)
        beside.addStretch(1)
        form.addRow("", beside)
        form.addRow(self.tr("再输一遍"), self.second)
        notice = QFrame()
        dress(notice, "notice", Tone.WARNING)
        inner = QVBoxLayout(notice)
        self._warning.setWordWrap(True)
        inner.addWidget(self._warning)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(unit)
        outer.addLayout(form)
        outer.addWidget(notice)


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
