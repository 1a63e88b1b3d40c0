"""Names of the tabs and of the acts in the toolbar, with their Chinese words and icons."""

from __future__ import annotations

from enum import StrEnum

from pension_desk.ui.icons import Icon
from pension_desk.ui.translation import translate


class TabKey(StrEnum):
    """The tabs, in their order."""

    HOME = "home"
    ROSTER = "roster"
    PAYMENTS = "payments"
    LAND = "land"
    EMPLOYERS = "employers"
    BULLETINS = "bulletins"


class Act(StrEnum):
    """What toolbar and home page begin."""

    IMPORT = "import"
    PAY = "pay"
    SCREEN = "screen"
    ANSWER = "answer"
    RECEIVE = "receive"
    SEND = "send"
    BUNDLES = "bundles"
    PRINT = "print"
    BACKUP = "backup"


TAB_ICONS = {
    TabKey.HOME: Icon.HOME,
    TabKey.ROSTER: Icon.PEOPLE,
    TabKey.PAYMENTS: Icon.CASH,
    TabKey.LAND: Icon.LAND,
    TabKey.EMPLOYERS: Icon.EMPLOYER,
    TabKey.BULLETINS: Icon.REPORT,
}

ACT_ICONS = {
    Act.IMPORT: Icon.IMPORT,
    Act.PAY: Icon.WALLET,
    Act.SCREEN: Icon.FILTER,
    Act.ANSWER: Icon.CHECKLIST,
    Act.RECEIVE: Icon.RECEIVE,
    Act.SEND: Icon.SEND,
    Act.BUNDLES: Icon.INBOX,
    Act.PRINT: Icon.PRINT,
    Act.BACKUP: Icon.BACKUP,
}


def tab_title(key: TabKey) -> str:
    """Return the word on a tab."""
    match key:
        case TabKey.HOME:
            return translate("tabs", "工作台")
        case TabKey.ROSTER:
            return translate("tabs", "居民名册")
        case TabKey.PAYMENTS:
            return translate("tabs", "缴费跟踪")
        case TabKey.LAND:
            return translate("tabs", "征地核实")
        case TabKey.EMPLOYERS:
            return translate("tabs", "企业扩面")
        case TabKey.BULLETINS:
            return translate("tabs", "报表通报")


def act_title(act: Act) -> str:
    """Return the word on an act's button."""
    match act:
        case Act.IMPORT:
            return translate("tabs", "导入名单")
        case Act.PAY:
            return translate("tabs", "登记缴费")
        case Act.SCREEN:
            return translate("tabs", "筛查")
        case Act.ANSWER:
            return translate("tabs", "核实回复")
        case Act.RECEIVE:
            return translate("tabs", "收包")
        case Act.SEND:
            return translate("tabs", "发包")
        case Act.BUNDLES:
            return translate("tabs", "收发情况")
        case Act.PRINT:
            return translate("tabs", "打印")
        case Act.BACKUP:
            return translate("tabs", "备份")
