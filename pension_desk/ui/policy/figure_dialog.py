"""Entering one figure: from when, how much, after which document. What is refused stays typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.policy import Confidence, Figure
from pension_desk.domain.policy_catalogue import PARAMETERS, Kind
from pension_desk.domain.policy_text import value_text
from pension_desk.services.policy_edit import NewFigure
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.policy import jobs
from pension_desk.ui.policy.names import parameter_word
from pension_desk.ui.policy.typed import TABLES, shown_text, typed_text
from pension_desk.ui.policy.words import unit_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day


class FigureDialog(ActDialog):
    """Starts from an earlier figure; the first field that is wrong gets the cursor."""

    def __init__(self, seat: Seat, figure: Figure, over: QWidget, *, new: bool) -> None:
        super().__init__(seat, parameter_word(figure.key), over)
        self._key = figure.key
        self._kind = PARAMETERS[figure.key].kind
        self.day = QLineEdit("" if new else figure.from_on.isoformat())
        self.value = _editor(self._kind, shown_text(self._kind, figure.value))
        self.unknown = QCheckBox(self.tr("数字不详(&U)"))
        self.source = QLineEdit("" if new else figure.source)
        self.note = QLineEdit("" if new else figure.note)
        self.sure = QCheckBox(self.tr("已对照文件核实(&V)"))
        self._lay_out()
        self.leave_button = self.add_button(self.tr("返回"), self.reject)
        self.agree_button = self.add_button(self.tr("保存"), self.save, default=True)
        self.unknown.toggled.connect(self.value.setDisabled)
        self.unknown.setChecked(not new and figure.value is None)
        self.sure.setChecked(figure.confidence.settled or new)
        self.grow(34, 26 if self._kind in TABLES else 18)
        self.day.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(self.unit)
        form.setVerticalSpacing(self.unit // 2)
        self.day.setPlaceholderText(self.tr("如 2026-01-01"))
        self.source.setPlaceholderText(self.tr("文件名或文号"))
        unit = unit_words(PARAMETERS[self._key].unit).format(n="").strip()
        label = self.tr("数字(&N)")
        if unit:
            label = self.tr("数字（{unit}）(&N)").format(unit=unit)
        for words, field in (
            (self.tr("从哪天起(&D)"), self.day),
            (label, self.value),
            (self.tr("出处(&S)"), self.source),
            (self.tr("说明(&M)"), self.note),
        ):
            name = QLabel(words)
            name.setBuddy(field)
            form.addRow(name, field)
            field.setAccessibleName(words.split("(")[0])
        hint = QLabel(_hint(self._kind))
        hint.setWordWrap(True)
        dress(hint, "small")
        form.addRow("", hint)
        form.addRow("", self.unknown)
        form.addRow("", self.sure)
        self.body.addLayout(form)

    def save(self) -> None:
        """Hand the figure in; the dialog closes once it stands."""
        try:
            typed = self._typed()
        except Refused as error:
            self._show_refusal(error)
            return
        job = partial(jobs.set_figure, self.seat.desk, typed)
        self.run_write(job, self._on_saved, self.tr("保存"), self._point_at)

    def _typed(self) -> NewFigure:
        day = typed_day(self.day.text(), self.seat.desk.today())
        if day is None:
            raise Refused("bad_date", self.tr("没有写从哪天起。"), self.tr("如 2026-01-01。"))
        text = "" if self.unknown.isChecked() else typed_text(self._kind, _text(self.value))
        if not text and not self.unknown.isChecked():
            raise Refused(
                "bad_figure", self.tr("没有填写数字。"), self.tr("不知道时勾选“数字不详”。")
            )
        return NewFigure(
            self._key,
            day,
            text,
            self.source.text(),
            self.note.text(),
            Confidence.CONFIRMED if self.sure.isChecked() else Confidence.MIDDLING,
        )

    def _on_saved(self, figure: Figure) -> None:
        words = self.tr("已保存：{name}，{day} 起（Ctrl+Z 可撤销）")
        self.seat.shell.note(
            words.format(name=parameter_word(figure.key), day=figure.from_on.isoformat())
        )
        self.accept()

    def _show_refusal(self, error: DeskError) -> None:
        self.notice.tell(error)
        self._point_at(error)

    def _point_at(self, error: DeskError) -> None:
        at: dict[str, QWidget] = {
            "bad_date": self.day, "no_source": self.source, "too_long": self.source,
        }  # fmt: skip
        field = at.get(error.reason, self.value)
        for each in (self.day, self.value, self.source):
            dress(each, tone=Tone.DANGER if each is field else None)
        field.setFocus()

    def busy_changed(self) -> None:
        """Nothing is handed in twice."""
        self.agree_button.setEnabled(not self.busy)


def _editor(kind: Kind, text: str) -> QWidget:
    if kind is Kind.FLAG:
        choice = QComboBox()
        choice.addItem(translate("policy", "是"), value_text(value=True))
        choice.addItem(translate("policy", "否"), value_text(value=False))
        choice.setCurrentIndex(max(0, choice.findData(text)))
        return choice
    if kind in TABLES:
        lines = QPlainTextEdit(text)
        lines.setTabChangesFocus(True)
        return lines
    return QLineEdit(text)


def _text(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _hint(kind: Kind) -> str:
    """Return how a figure of a kind is typed; empty where it needs no saying."""
    return {
        Kind.TIERS: translate(
            "policy",
            "每行一档：档次、补贴，中间空一格；只限困难群体的行末加 *。可从表格里复制过来。",
        ),
        Kind.BY_AGE: translate("policy", "每行一个年龄：周岁、月数，中间空一格，逐岁连续。"),
        Kind.WORDS: translate("policy", "每行一个。"),
        Kind.STEPS: translate("policy", "年龄不变写 60；60到63岁每4个月增加1个月写 60-63/4。"),
        Kind.SPAN: translate("policy", "写成 01-01~12-31。"),
        Kind.DAY: translate("policy", "写成 2012-07-01。"),
    }.get(kind, "")
