"""F1: every key in one list, over the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.ui.theme import dress


class KeyHelp(QDialog):
    """The keys by what they are for. F1 or Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unit = self.fontMetrics().height()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit)
        title = QLabel(self.tr("快捷键"))
        dress(title, "title")
        outer.addWidget(title)
        outer.addLayout(self._table(unit))
        close = QPushButton(self.tr("关闭"))
        close.setDefault(True)
        close.setShortcut("F1")
        close.clicked.connect(self.close)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _table(self, unit: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(unit * 2)
        grid.setVerticalSpacing(unit // 2)
        half = (len(self._keys()) + 1) // 2
        for number, (key, words) in enumerate(self._keys()):
            row, column = number % half, 2 * (number // half)
            label = QLabel(key)
            dress(label, "key")
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(words), row, column + 1)
        return grid

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+F", self.tr("查找居民")),
            ("↑ ↓ Enter", self.tr("在查找结果里走动、打开")),
            ("Esc", self.tr("清空查找；退出对话框")),
            ("Ctrl+1 … 6", self.tr("换到第几个页签")),
            ("Alt+1 … 9", self.tr("在页签里换到第几页")),
            ("Insert", self.tr("新增居民")),
            ("F2", self.tr("待遇：办理一步；问答：修改")),
            ("F3", self.tr("登记缴费")),
            ("F4", self.tr("登记走访")),
            ("F6", self.tr("经济账")),
            ("F7", self.tr("待遇：登记认证")),
            ("F8", self.tr("待遇：上报死亡")),
            ("F9", self.tr("待遇：放进打印队列；灵活就业：批量联系")),
            ("Ctrl+S", self.tr("保存")),
            ("Ctrl+I", self.tr("导入名单")),
            ("Ctrl+P", self.tr("打印")),
            ("Ctrl+B", self.tr("备份")),
            ("Ctrl+Z", self.tr("撤销上一步")),
            ("F5", self.tr("重新读取")),
            ("Ctrl+L", self.tr("锁定")),
            ("Ctrl+,", self.tr("设置")),
            ("F1", self.tr("这张表")),
        )
