"""The columns of the employers' tables."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.employers import Employee
from pension_desk.domain.employers_timeline import Moment
from pension_desk.domain.id_numbers import mask_id, mask_phone
from pension_desk.domain.roster import HistoryLine
from pension_desk.services.employers import EmployerLine
from pension_desk.services.employers_questions import EmployerQuestion
from pension_desk.ui.employers import words
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel

_FAR = date.max


def employers_model(*, villages: bool) -> LineModel[EmployerLine]:
    """Return the table of employers, empty; ``villages``: also name the village."""
    village = Column[EmployerLine](
        translate("employers", "村"), lambda x: words.village_word(x.employer.village)
    )
    return LineModel(
        [
            Column(translate("employers", "单位名称"), lambda x: x.employer.name),
            Column(
                translate("employers", "参保情况"),
                lambda x: words.standing_word(x.employer.standing),
                sort=lambda x: list(type(x.employer.standing)).index(x.employer.standing),
                tone=lambda x: words.standing_tone(x.employer.standing),
            ),
            Column(
                translate("employers", "差"),
                lambda x: str(x.employer.missing or ""),
                sort=lambda x: x.employer.missing,
                number=True,
            ),
            Column(
                translate("employers", "进度"),
                lambda x: words.stage_word(x.employer.stage),
                tone=lambda x: words.stage_tone(x.employer.stage),
            ),
            Column(
                translate("employers", "期限"),
                lambda x: words.clock_word(x.clock),
                sort=lambda x: x.clock.due_on if x.clock else _FAR,
                tone=lambda x: words.clock_tone(x.clock),
                tip=lambda x: x.clock.sentence if x.clock else "",
            ),
            _count(translate("employers", "用工"), "staff"),
            _count(translate("employers", "参保"), "insured"),
            Column(
                translate("employers", "重点行业"),
                lambda x: words.trade_word(x.employer.trade_mark),
            ),
            *([village] if villages else []),
            Column(
                translate("employers", "要核对"),
                lambda x: "、".join(words.fault_word(one.fault) for one in x.findings),
                tip=lambda x: "\n".join(one.sentence for one in x.findings),
            ),
        ]
    )


def choice_model() -> LineModel[EmployerLine]:
    """Return the table from which one employer is chosen, empty."""
    return LineModel(
        [
            Column(translate("employers", "单位名称"), lambda x: x.employer.name),
            Column(translate("employers", "代码"), lambda x: x.employer.code),
            Column(translate("employers", "村"), lambda x: words.village_word(x.employer.village)),
            Column(translate("employers", "地址"), lambda x: x.employer.address),
        ]
    )


def _count(title: str, field: str) -> Column[EmployerLine]:
    return Column(
        title,
        lambda x: "" if getattr(x.employer, field) is None else str(getattr(x.employer, field)),
        sort=lambda x: -1 if getattr(x.employer, field) is None else getattr(x.employer, field),
        number=True,
    )


def moments_model() -> LineModel[Moment]:
    """Return what happened with one employer, empty."""
    return LineModel(
        [
            Column(translate("employers", "日期"), lambda x: x.on.isoformat()),
            Column(
                translate("employers", "经过"),
                lambda x: x.what,
                tone=lambda x: Tone.ACCENT if x.step else Tone.NEUTRAL,
            ),
            Column(translate("employers", "经办人"), lambda x: x.by),
            Column(translate("employers", "内容"), lambda x: x.more, tip=lambda x: x.more),
        ]
    )


def staff_model() -> LineModel[Employee]:
    """Return one employer's staff, empty; numbers and phones are masked."""
    return LineModel(
        [
            Column(translate("employers", "姓名"), lambda x: x.name),
            Column(
                translate("employers", "身份证号码"),
                lambda x: mask_id(x.id_number or x.id_sent),
            ),
            Column(
                translate("employers", "参保"),
                lambda x: (
                    translate("employers", "已不在名单") if x.left_on else words.cover_word(x.cover)
                ),
                tone=lambda x: Tone.NEUTRAL if x.left_on else words.cover_tone(x.cover),
                tip=lambda x: _off_since(x.left_on),
            ),
            Column(
                translate("employers", "本地居民"),
                lambda x: translate("employers", "是") if x.resident else "",
            ),
            Column(translate("employers", "电话"), lambda x: mask_phone(x.phone)),
            Column(
                translate("employers", "最近的名单"),
                lambda x: _off_since(x.left_on),
                sort=lambda x: x.left_on or date.min,
            ),
        ]
    )


def _off_since(day: date | None) -> str:
    return translate("employers", "{day} 起不在").format(day=day) if day else ""


def history_model() -> LineModel[HistoryLine]:
    """Return every change of one employer, empty."""
    return LineModel(
        [
            Column(translate("employers", "时间"), lambda x: x.at[:16].replace("T", " ")),
            Column(translate("employers", "经办人"), lambda x: x.author),
            Column(translate("employers", "电脑"), lambda x: x.desk),
            Column(translate("employers", "操作"), lambda x: x.act_kind),
            Column(translate("employers", "项目"), lambda x: x.label),
            Column(translate("employers", "原来"), lambda x: x.before),
            Column(translate("employers", "改为"), lambda x: x.after),
        ]
    )


def questions_model() -> LineModel[EmployerQuestion]:
    """Return the questions of employers' lists, empty."""
    return LineModel(
        [
            Column(translate("employers", "名单"), lambda x: x.kind.label),
            Column(
                translate("employers", "行"),
                lambda x: str(x.row),
                sort=lambda x: x.row,
                number=True,
            ),
            Column(translate("employers", "来文的名称"), lambda x: x.name),
            Column(translate("employers", "来文的代码"), lambda x: x.code_sent),
            Column(
                translate("employers", "人数"),
                lambda x: "" if x.count is None else str(x.count),
                sort=lambda x: x.count or 0,
                number=True,
            ),
            Column(
                translate("employers", "像是"),
                lambda x: x.employer.name if x.employer else translate("employers", "没有相近的"),
            ),
            Column(
                translate("employers", "把握"),
                lambda x: _sure(certain=x.certain and x.employer is not None),
                tone=lambda x: Tone.GOOD if x.certain and x.employer else Tone.WARNING,
            ),
        ]
    )


def _sure(*, certain: bool) -> str:
    return translate("employers", "有把握") if certain else translate("employers", "要细看")
