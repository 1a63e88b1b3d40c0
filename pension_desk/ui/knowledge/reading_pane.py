"""One answer as it is read: the question, the answer in a larger type, sources below."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser, QWidget

from pension_desk.domain.policy import UNCONFIRMED_MARK
from pension_desk.domain.policy_keys import Key
from pension_desk.services.knowledge import Answer
from pension_desk.ui.knowledge.words import unconfirmed_word
from pension_desk.ui.theme import Tone, tokens_for
from pension_desk.ui.translation import translate

_SCHEME = "figure"


class ReadingPane(QTextBrowser):
    """Shows one answer; a figure's source is a link that leads to the parameter."""

    figure_requested = Signal(object)
    """`Key` of the policy parameter that the person wants to see."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self._answer: Answer | None = None
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("回答"))
        self.anchorClicked.connect(self._on_anchor)

    @property
    def answer(self) -> Answer | None:
        """The answer shown."""
        return self._answer

    def show_answer(self, answer: Answer | None) -> None:
        """Show another answer; None: nothing."""
        self._answer = answer
        self.setHtml(self._html(answer) if answer else "")

    def copy_text(self) -> str:
        """Put question, answer and source on the clipboard as plain text, and return it."""
        if self._answer is None:
            return ""
        text = plain_text(self._answer)
        QGuiApplication.clipboard().setText(text)
        return text

    def _html(self, answer: Answer) -> str:
        pixels = self.fontMetrics().height() * self._share
        muted = self.palette().placeholderText().color().name()
        warning = tokens_for(self.palette()).tone(Tone.WARNING).name()
        mark = f"<span style='color:{warning}'>（{unconfirmed_word()}）</span>"
        paragraphs = "".join(
            f"<p style='line-height:120%;margin-top:0'>{_with_marks(line, warning)}</p>"
            for line in answer.answer.split("\n")
        )
        source = escape(answer.entry.source) + ("" if answer.entry.sure else mark)
        small = f"<p style='color:{muted};font-size:{round(pixels * 0.62)}px;line-height:120%'>"
        told = translate("knowledge", "依据：{source}").format(source=source)
        return (
            f"<p style='font-size:{round(pixels * 1.05)}px;font-weight:600;line-height:115%'>"
            f"{escape(answer.question)}</p>"
            f"<div style='font-size:{round(pixels)}px'>{paragraphs}</div>"
            f"{small}{told}</p>{small}{_figures(answer)}</p>"
        )

    def _on_anchor(self, url: QUrl) -> None:
        if url.scheme() == _SCHEME and url.path() in set(Key):
            self.figure_requested.emit(Key(url.path()))


def plain_text(answer: Answer) -> str:
    """Return an answer as it is copied into a message."""
    mark = "" if answer.entry.sure else f"（{unconfirmed_word()}）"
    words = translate("knowledge", "问：{question}\n答：{answer}\n依据：{source}")
    return words.format(
        question=answer.question, answer=answer.answer, source=answer.entry.source + mark
    )


def _with_marks(text: str, colour: str) -> str:
    """Return a text as HTML, what is still to be confirmed in the colour of a warning."""
    shown = escape(text)
    for open_mark, close_mark in (("（", "）"), ("【", "】")):
        parts = shown.split(open_mark)
        shown = parts[0] + "".join(_part(open_mark, close_mark, part, colour) for part in parts[1:])
    return shown


def _part(open_mark: str, close_mark: str, part: str, colour: str) -> str:
    inner, closed, rest = part.partition(close_mark)
    if not closed or UNCONFIRMED_MARK not in inner:
        return open_mark + part
    return f"<span style='color:{colour}'>{open_mark}{inner}{close_mark}</span>{rest}"


def _figures(answer: Answer) -> str:
    lines = []
    for told in answer.figures:
        words = translate("knowledge", "{label}：{source}，{day} 起")
        figure = told.figures[0]
        line = words.format(label=told.label, source=figure.source, day=figure.from_on)
        lines.append(f"<a href='{_SCHEME}:{figure.key.value}'>{escape(line)}</a>")
    return "<br>".join(dict.fromkeys(lines))
