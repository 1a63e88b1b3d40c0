"""The words of the home page: what follows a line's number, and its day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from pension_desk.domain.home import Matter, TodayLine, When
from pension_desk.services.bundle_board import OVERDUE_DAYS
from pension_desk.ui.translation import translate


def line_words(line: TodayLine) -> str:
    """Return what a line says, its number aside."""
    if line.when is When.WEEK and line.matter is Matter.PROMISES:
        return translate("home", "人承诺这天参保或缴费")
    if line.when is When.WEEK and line.matter is Matter.FOLLOW_UPS:
        return translate("home", "人约好这天再去走访")
    words = {**_of_people(), **_of_desks(), **_of_tasks()}[line.matter]
    return words.format(
        more=line.more,
        detail=line.detail,
        days=OVERDUE_DAYS,
        at=f"{line.at:%m-%d %H:%M}" if line.at else "",
    )


def _of_people() -> dict[Matter, str]:
    return {
        Matter.PROMISES: translate("home", "人承诺的日子到了，还没有参保或缴费"),
        Matter.FOLLOW_UPS: translate("home", "人约好再去走访的日子到了"),
        Matter.CONTESTED: translate("home", "处两边填写不一致，等人定夺"),
        Matter.PROPOSALS: translate("home", "行名单的号码有疑问，等您确认是谁"),
        Matter.NOTICES: translate("home", "张通知单还没有送到户"),
        Matter.WORK_ITEMS: translate("home", "人在工作清单上，还没有核实回复"),
        Matter.UNPAID: translate("home", "人已参保登记，今年还没有缴费"),
        Matter.UNREGISTERED: translate("home", "人未参保登记"),
        Matter.DAMAGED: translate("home", "位居民的身份证号码残缺"),
        Matter.WAITING: translate("home", "行名单上的人不在户籍名册里"),
        Matter.DEATHS: translate("home", "人去世了还在领待遇，要报停"),
        Matter.PROOF_OVERDUE: translate("home", "人待遇领取资格认证逾期"),
        Matter.TURNING60: translate("home", "人快到领取年龄，该告知办理待遇"),
        Matter.OWED_VISITS: translate("home", "人未参保或未缴费，还欠走访结果"),
        Matter.QUALITY: translate("home", "人的资料不全：缺电话、屯组、户号或户主"),
        Matter.DUPLICATES: translate("home", "个人疑似有两条记录，请核对合并"),
    }


def _of_desks() -> dict[Matter, str]:
    return {
        Matter.SILENT: translate("home", "个村超过{days}天没有上报"),
        Matter.TO_VILLAGES: translate("home", "个村有新的改动要写给它们，共{more:,}项"),
        Matter.TO_TOWN: translate("home", "项改动还没有写到U盘报给镇里"),
        Matter.VILLAGES_UNANSWERED: translate("home", "个村发去的包还没有回执，最早的有{more}天了"),
        Matter.TOWN_UNANSWERED: translate("home", "天了，发给镇里的包还没有回执"),
        Matter.CAME: translate("home", "项改动是{at}收下的（{detail}），需要时可以整包撤销"),
        Matter.NO_BACKUP: translate("home", "还没有做过备份"),
        Matter.OLD_BACKUP: translate("home", "天没有备份了"),
        Matter.CLOCK: "{detail}",
    }


def _of_tasks() -> dict[Matter, str]:
    return {
        Matter.LAND_BREACHES: translate("home", "个征地项目先供后保：供地时补贴资金没有到位"),
        Matter.LAND_OVERDUE: translate("home", "个征地项目的核实或补贴使用已经逾期"),
        Matter.LAND_SOON: translate("home", "个征地项目的核实或补贴使用快到期"),
        Matter.LAND_STEPS: translate("home", "户被征地农户等本机办下一步"),
        Matter.LAND_OUTDATED: translate("home", "户的征地补贴要重新测算：参数或面积改过了"),
        Matter.MEASURE: translate("home", "措施：{detail}"),
        Matter.DECISION: translate("home", "会议决定：{detail}"),
        Matter.ORDER: translate("home", "整改：{detail}"),
        Matter.EMPLOYERS_OVERDUE: translate("home", "个用人单位超过了办理时限"),
        Matter.EMPLOYERS_SOON: translate("home", "个用人单位的办理时限快到了"),
        Matter.BEHIND_VILLAGES: translate("home", "个村的指标落后于进度"),
        Matter.BEHIND_INDICATORS: translate("home", "项指标落后于进度"),
    }


def day_words(day: date, today: date) -> str:
    """Return a day as the page says it: 周五 11-27; how long ago for one that has passed."""
    if day < today:
        return translate("home", "过了 {n} 天").format(n=(today - day).days)
    if day == today:
        return translate("home", "今天")
    shape = QLocale.FormatType.ShortFormat
    week = QLocale().dayName(QDate(day.year, day.month, day.day).dayOfWeek(), shape)
    return f"{week} {day:%m-%d}"


def long_day(day: date) -> str:
    """Return a day in full, in the window's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
