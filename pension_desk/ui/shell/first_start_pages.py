"""The pages of the first start. Each keeps what was typed and says what it still lacks."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSignalMapper, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.services.divisions import divisions
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.shell.choice_button import ChoiceButton
from pension_desk.ui.shell.division_choice import SearchableList
from pension_desk.ui.shell.look_choice import LookChoice
from pension_desk.ui.shell.passphrase import NewPassphrase
from pension_desk.ui.theme import Look, dress


class Beginning(StrEnum):
    """How a desk comes to be on this computer."""

    VILLAGE = "village"
    TOWN = "town"
    KIT = "kit"
    PRACTICE = "practice"


class Page(QWidget):
    """One step: a title, a sentence, its fields, and what it lacks."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.title = title
        unit = self.fontMetrics().height()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(unit // 2)
        heading = QLabel(title)
        dress(heading, "title")
        self.column.addWidget(heading)
        words = QLabel(sentence)
        words.setWordWrap(True)
        dress(words, "muted")
        self.column.addWidget(words)
        self.column.addSpacing(unit // 2)

    def problem(self) -> str:
        """Return the sentence that says what is missing; empty when the step is done."""
        return ""

    def focus_first(self) -> None:
        """Put the cursor where typing begins, or where the problem is."""


class BeginningPage(Page):
    """Four ways to begin; choosing one goes on at once."""

    chosen = Signal(str)
    """A `Beginning`."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("欢迎使用养老保险工作台"),
            self.tr("不用连网，数据只存在这台电脑上，并且加密。先选一种开始的方式："),
        )
        self._buttons: dict[Beginning, ChoiceButton] = {}
        self._mapper = QSignalMapper(self)
        self._mapper.mappedString.connect(self.chosen)
        ways = (
            (Beginning.KIT, Icon.KEY, self.tr("打开开村包"), self.tr("镇里发来的文件和开村口令")),
            (
                Beginning.VILLAGE,
                Icon.VILLAGE,
                self.tr("新建村（社区）工作台"),
                self.tr("自己选村，自己导入名单"),
            ),
            (
                Beginning.TOWN,
                Icon.TOWN,
                self.tr("新建镇（街道）工作台"),
                self.tr("人社中心用：管全镇各村，发包、收包"),
            ),
            (
                Beginning.PRACTICE,
                Icon.SCHOOL,
                self.tr("打开练习村"),
                self.tr("里面的人都是虚构的，随便试，不怕弄坏"),
            ),
        )
        for beginning, mark, title, sentence in ways:
            button = ChoiceButton(mark, title, sentence)
            button.clicked.connect(self._mapper.map)
            self._mapper.setMapping(button, beginning.value)
            self._buttons[beginning] = button
            self.column.addWidget(button)
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus on the first way."""
        self._buttons[Beginning.KIT].setFocus()

    def button(self, beginning: Beginning) -> QPushButton:
        """Return the button of a way to begin."""
        return self._buttons[beginning]


class DivisionPage(Page):
    """Town, and for a village desk the village of that town."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("您在哪里工作？"), self.tr("输入名称的一部分就能找到；上下键选择，回车继续。")
        )
        self.towns = SearchableList(self.tr("镇（街道）"), self.tr("例如：大安"))
        self.villages = SearchableList(self.tr("村（社区）"), self.tr("例如：动界"))
        self._wants_village = True
        row = QHBoxLayout()
        row.setSpacing(self.fontMetrics().height())
        row.addWidget(self.towns)
        row.addWidget(self.villages)
        self.column.addLayout(row, 1)
        self.towns.chosen.connect(self._on_town)
        self.towns.offer([(town.name, town.code) for town in divisions()])

    def ask_for(self, *, village: bool) -> None:
        """Ask for a village too, or for the town alone."""
        self._wants_village = village
        self.villages.setVisible(village)

    @property
    def division(self) -> str:
        """Code that was chosen: 12 digits for a village, 9 for a town."""
        return self.villages.code if self._wants_village else self.towns.code

    @property
    def name(self) -> str:
        """Name of what was chosen."""
        return self.villages.name if self._wants_village else self.towns.name

    def problem(self) -> str:
        """Return what is missing."""
        if not self.towns.code:
            return self.tr("没有这个名称的镇（街道），请从列表里选一个。")
        if not self.division:
            return self.tr("请从列表里选您的村（社区）；列表里没有的，请检查上面选的镇对不对。")
        return ""

    def focus_first(self) -> None:
        """Begin with the town."""
        self.towns.field.setFocus()

    def _on_town(self, code: str) -> None:
        for town in divisions():
            if town.code == code:
                self.villages.offer([(each.short_name, each.code) for each in town.villages])
                return
        self.villages.offer(())


class KitPage(Page):
    """The kit's file and its pass-code."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("打开开村包"),
            self.tr("镇里会给您一个文件（在U盘里）和一张写着开村口令的纸条。两样都要有。"),
        )
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("开村包文件"))
        self.passcode = QLineEdit()
        self.passcode.setAccessibleName(self.tr("开村口令"))
        self.passcode.setPlaceholderText(self.tr("24 位数字，分六组"))
        browse = QPushButton(icon(Icon.FOLDER), self.tr("选择文件…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(self.fontMetrics().height())
        form.setVerticalSpacing(self.fontMetrics().height())
        form.addRow(self.tr("文件"), row)
        form.addRow(self.tr("开村口令"), self.passcode)
        self.column.addLayout(form)
        self.column.addStretch(1)

    @property
    def path(self) -> Path:
        """The file that was named."""
        return Path(self.file.text().strip())

    def problem(self) -> str:
        """Return what is missing."""
        if not self.file.text().strip():
            return self.tr("请选择开村包文件。")
        if not self.path.is_file():
            return self.tr("找不到这个文件。请插好U盘，再选一次。")
        if not self.passcode.text().strip():
            return self.tr("请照纸条输入开村口令。")
        return ""

    def focus_first(self) -> None:
        """Begin with what is still missing."""
        (self.passcode if self.path.is_file() else self.file).setFocus()

    def _browse(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("选择开村包"), self.file.text())
        if name:
            self.file.setText(name)
            self.passcode.setFocus()


class NamePage(Page):
    """Who sits at the desk."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("您的姓名"), self.tr("每次改动都会记下是谁做的。以后换人，可以在设置里改。")
        )
        self.field = QLineEdit()
        self.field.setMaxLength(40)
        self.field.setAccessibleName(self.tr("经办人姓名"))
        form = QFormLayout()
        form.setHorizontalSpacing(self.fontMetrics().height())
        form.addRow(self.tr("姓名"), self.field)
        self.column.addLayout(form)
        self.column.addStretch(1)

    def problem(self) -> str:
        """Return what is missing."""
        return "" if self.field.text().strip() else self.tr("请填写您的姓名。")

    def focus_first(self) -> None:
        """Begin with the name."""
        self.field.setFocus()


class PassphrasePage(Page):
    """The pass-phrase, twice."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("设一个口令"), self.tr("以后每次打开都要输入。中文、字母、数字、空格都可以。")
        )
        self.entry = NewPassphrase()
        self.column.addWidget(self.entry)
        self.column.addStretch(1)

    def problem(self) -> str:
        """Return what is missing."""
        return self.entry.problem()

    def focus_first(self) -> None:
        """Begin with the first field, or with the one that is wrong."""
        if self.entry.text and self.entry.problem():
            self.entry.point_at_problem()
        else:
            self.entry.first.setFocus()


class LookPage(Page):
    """Text size and theme, seen at once."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            self.tr("看得清楚吗？"), self.tr("选一个舒服的字号和明暗，以后随时可以在设置里改。")
        )
        self.choice = LookChoice(look)
        self.column.addWidget(self.choice)
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Begin with the text size."""
        self.choice.setFocus()
        self.choice.focusNextChild()
