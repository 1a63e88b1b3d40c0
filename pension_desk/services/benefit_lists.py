"""The lists about benefits as workbooks, ID numbers whole and as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.domain.benefit_states import DOCUMENTS
from pension_desk.domain.benefits import Lack, Missing
from pension_desk.domain.policy import marked
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services import benefits
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.screening_lists import ListFile
from pension_desk.services.standing import catch_up

if TYPE_CHECKING:
    from pension_desk.spreadsheets.writing import Column, Value

_CHUNK = 500
_TITLES = (
    ("序号", 6), ("村", 10), ("组", 10), ("户编号", 10), ("姓名", 10), ("身份证号码", 21),
    ("出生日期", 12), ("电话", 14), ("办理状态", 10), ("到龄日期", 12), ("应从何月领取", 12),
    ("累计年限", 9), ("还缺什么", 36), ("上次认证", 12), ("认证到期", 12), ("死亡日期", 12),
    ("不应领取的原因", 24), ("从何月起", 10), ("多领月数", 9), ("多领金额", 12), ("备注", 16),
)  # fmt: skip
_COUNTED = {"序号", "累计年限", "多领月数"}


def export_list(
    desk: Desk,
    which: BenefitList,
    *,
    out: Path,
    within: int | None = None,
    village: str | None = None,
    hamlet: str = "",
    month: date | None = None,
    watch: Watch = UNWATCHED,
) -> ListFile:
    """Write one of the lists as of today; the export is entered in the log.

    Arguments as `pension_desk.services.benefits.numbers`. Raises `Unavailable` when the file
    cannot be written.
    """
    from pension_desk.spreadsheets.writing import ListSheet, write_list

    catch_up(desk)
    found = benefits.numbers(
        desk, which, within=within, village=village or "", hamlet=hamlet, month=month
    )
    place = division_name(village or desk.identity.division) + hamlet
    day = desk.today()
    rules = benefits.rules_of(desk, within)
    ahead = f"{rules.marked(f'提前{rules.near_months}个月', 'near')}　"
    told = ahead if which is BenefitList.TURNING60 else ""
    sheet = ListSheet(
        name=which.label,
        title=f"{place}{which.label}人员名单",
        subtitle=f"截至{day}　{told}共{len(found)}人　制表人：{desk.author}",
        columns=_columns(),
        rows=_rows(_lines(desk, found, within, watch)),
    )
    with desk.acting("export", f"{place}{which.label} {len(found)}人（完整号码）"):
        rows = write_list(out, sheet, watch=watch)
    return ListFile(rows, out)


def _lines(
    desk: Desk, numbers: Iterable[int], within: int | None, watch: Watch
) -> Iterator[BenefitLine]:
    wanted = list(numbers)
    for start in range(0, len(wanted), _CHUNK):
        watch.step(start, len(wanted), "整理名单")
        yield from benefits.lines(desk, wanted[start : start + _CHUNK], within=within)


def _columns() -> tuple[Column, ...]:
    from pension_desk.spreadsheets.writing import Column

    return tuple(
        Column(
            title,
            width,
            "integer" if title in _COUNTED else "money" if title == "多领金额" else "text",
        )
        for title, width in _TITLES
    )


def _rows(lines: Iterable[BenefitLine]) -> Iterator[tuple[Value, ...]]:
    for number, line in enumerate(lines, 1):
        yield (number, *_cells(line))


def _cells(line: BenefitLine) -> tuple[Value, ...]:
    wrong = line.wrongs[0] if line.wrongs else None
    return (
        division_name(line.village),
        line.hamlet,
        line.household_no,
        line.name,
        line.id_number or line.id_sent or "",
        _day(line.birth),
        line.phone,
        line.course.state.label,
        _day(line.course.reaches_on),
        _month(line.course.paid_from),
        line.years,
        missing_words(line.course.missing),
        _day(line.proof.proved_on if line.proof else None),
        _day(line.proof.ends_on if line.proof else None),
        _day(line.death_on),
        "、".join(wrong_words(line)),
        _month(wrong.since if wrong else None),
        wrong.months if wrong else None,
        wrong.fen if wrong else None,
        line.benefit.note if line.benefit else "",
    )


def wrong_words(line: BenefitLine) -> tuple[str, ...]:
    """Return why a person draws without right, the unconfirmed rule marked."""
    return tuple(marked(one.wrong.label, unsure=one.unconfirmed) for one in line.wrongs)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _month(day: date | None) -> str | None:
    return f"{day:%Y-%m}" if day else None


def missing_words(missing: Iterable[Missing]) -> str:
    """Return in words what stands between a person and the benefit."""
    return "；".join(map(_lack_words, missing))


def _lack_words(one: Missing) -> str:
    match one.lack:
        case Lack.REGISTRATION:
            return "没有参保登记"
        case Lack.YEARS:
            ahead = f"到龄前可缴{one.ahead}年" if one.ahead else ""
            beyond = f"要补缴{one.beyond}年" if one.beyond else ""
            more = "，".join(filter(None, (ahead, beyond)))
            return f"年限差{one.years}年（{more}）"
        case Lack.PAPERS:
            return f"缺{DOCUMENTS.label(','.join(one.papers))}"
        case Lack.ACCOUNT:
            return f"缺{DOCUMENTS.label('account')}"
        case Lack.APPLICATION:
            return f"缺{DOCUMENTS.label('application')}"
