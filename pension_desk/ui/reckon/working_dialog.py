"""The working of one figure (算法): a tree from the result down to facts and policy figures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from pension_desk.domain.policy import Figure
from pension_desk.domain.working import Operation, Working
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.policy.words import figure_words
from pension_desk.ui.reckon.words import name_word, result_words, unconfirmed_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress

_FIGURE = Qt.ItemDataRole.UserRole + 1


class WorkingDialog(ActDialog):
    """Shows a tree that is open two levels deep; Enter on a policy figure opens the parameters."""

    def __init__(self, seat: Seat, working: Working, whose: str, over: QWidget) -> None:
        title = self.tr("{name}是怎么算出来的").format(name=name_word(working.name))
        super().__init__(seat, title, over)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([self.tr("项目"), self.tr("结果"), self.tr("算法和依据")])
        self.tree.setAccessibleName(title)
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        self.tree.itemActivated.connect(self._open_figure)
        said = QLabel(whose)
        dress(said, "muted")
        rule = QLabel(self.tr("金额算到分，四舍五入；月数不足一个月的算一个月。"))
        dress(rule, "small")
        self.body.addWidget(said)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(rule)
        root = _item(working)
        self.tree.addTopLevelItem(root)
        self.tree.expandToDepth(1)
        self.tree.setCurrentItem(root)
        self.policy_button = self.add_button(self.tr("政策参数…"), self._open_policy, left=True)
        self.policy_button.setVisible(bool(working.figures()))
        self.close_button = self.add_button(self.tr("关闭"), self.reject, default=True)
        self._add_keys()
        self.grow(54, 30)
        self._fit()
        self.tree.setFocus()

    def _fit(self) -> None:
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def _add_keys(self) -> None:
        for key, act in (("Ctrl++", self.tree.expandAll), ("Ctrl+-", self.tree.collapseAll)):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _open_figure(self, item: QTreeWidgetItem) -> None:
        figure = item.data(0, _FIGURE)
        if isinstance(figure, Figure):
            from pension_desk.ui.policy.dialog import open_policy

            open_policy(self.seat, figure.key, over=self)

    def _open_policy(self) -> None:
        from pension_desk.ui.policy.dialog import open_policy

        item = self.tree.currentItem()
        figure = item.data(0, _FIGURE) if item else None
        open_policy(self.seat, figure.key if isinstance(figure, Figure) else None, over=self)


def _item(working: Working) -> QTreeWidgetItem:
    """Return a node with all that stands below it."""
    item = QTreeWidgetItem([_name(working), result_words(working), _told(working)])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(2, item.text(2))
    item.setData(0, _FIGURE, working.figure)
    for part in working.parts:
        item.addChild(_item(part))
    return item


def _name(working: Working) -> str:
    name = name_word(working.name)
    unsure = working.figure is not None and working.figure.unconfirmed
    return f"{name}  {unconfirmed_word()}" if unsure else name


def _told(working: Working) -> str:
    told = []
    if working.parts:
        sign = f" {working.operation} "
        names = [f"{name_word(one.name)} {result_words(one)}" for one in working.parts]
        if working.operation is Operation.GREATEST:
            told.append(f"{working.operation}：{'、'.join(names)}")
        elif len(names) <= 6:
            told.append(sign.join(names))
        else:
            told.append(f"{names[0]}{sign}…{sign}{names[-1]}")
    if working.figure is not None:
        told.append(figure_words(working.figure))
    if working.note:
        told.append(name_word(working.note))
    return "；".join(told)
