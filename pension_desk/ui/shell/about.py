"""About the program: version, licences of what it carries, where the data lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk import __version__
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import program_name


class AboutDialog(QDialog):
    """Says what this is and what it is made of."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unit = self.fontMetrics().height()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit // 2)
        title = QLabel(program_name())
        dress(title, "title")
        outer.addWidget(title)
        for words, kind in (
            (self.tr("版本 {v}").format(v=__version__), "muted"),
            (
                self.tr(
                    "给村（社区）协管员和镇人社中心用的离线工作台。不连网，数据只在这台电脑上。"
                ),
                "",
            ),
            (self.tr("数据文件夹：{folder}").format(folder=folder), "muted"),
            (
                self.tr(
                    "程序以木兰宽松许可证第 2 版发布。"
                    "界面用 Qt（LGPL），图标用 Tabler Icons（MIT），字体用思源黑体（OFL）。"
                ),
                "muted",
            ),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setMinimumWidth(unit * 22)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            dress(label, kind)
            outer.addWidget(label)
        close = QPushButton(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        outer.addSpacing(unit // 2)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
