"""The columns of the stick's tables."""

from __future__ import annotations

from pension_desk.domain.bundles import Verdict
from pension_desk.services.divisions import division_name
from pension_desk.store.touched import HouseholdLine, NotTakenLine
from pension_desk.ui.bundles.jobs import Partner
from pension_desk.ui.bundles.visit_lines import OVERDUE_DAYS
from pension_desk.ui.bundles.words import verdict_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


def partner_state(partner: Partner) -> tuple[str, Tone]:
    """Return where a village stands, as a word and a tone."""
    line = partner.line
    if line is None:
        return translate("bundles", "未开村"), Tone.NEUTRAL
    if not line.enrolled:
        return translate("bundles", "等第一次上报"), Tone.ACCENT
    if line.missing:
        return translate("bundles", "缺包"), Tone.DANGER
    if line.age_days is not None and line.age_days > OVERDUE_DAYS:
        return translate("bundles", "该上报了"), Tone.WARNING
    return translate("bundles", "正常"), Tone.GOOD


def _last(partner: Partner) -> str:
    line = partner.line
    if line is None or line.reported_at is None:
        return ""
    words = translate("bundles", "第 {n} 号　{day}")
    return words.format(n=line.last_report, day=line.reported_at.strftime("%m-%d"))


def _age(partner: Partner) -> str:
    days = partner.line.age_days if partner.line else None
    return "" if days is None else translate("bundles", "{n} 天").format(n=days)


def _missing(partner: Partner) -> str:
    missing = partner.line.missing if partner.line else ()
    return "、".join(str(number) for number in missing)


def _unsent(partner: Partner) -> str:
    waiting = partner.waiting
    return f"{waiting.unsent:,}" if waiting and waiting.unsent else ""


def _unanswered(partner: Partner) -> str:
    waiting = partner.waiting
    if waiting is None or not waiting.unanswered:
        return ""
    words = translate("bundles", "{n:,} 项，{days} 天")
    return words.format(n=waiting.unanswered, days=waiting.days)


def board_model() -> LineModel[Partner]:
    """Return the town's board of villages, empty."""
    return LineModel(
        [
            Column(translate("bundles", "村（社区）"), lambda p: p.name),
            Column(
                translate("bundles", "情况"),
                lambda p: partner_state(p)[0],
                tone=lambda p: partner_state(p)[1],
            ),
            Column(translate("bundles", "上次上报"), _last),
            Column(
                translate("bundles", "距今"),
                _age,
                sort=lambda p: p.line.age_days if p.line and p.line.age_days is not None else -1,
                number=True,
            ),
            Column(
                translate("bundles", "下一号"),
                lambda p: str(p.line.next_expected) if p.line else "",
                number=True,
            ),
            Column(translate("bundles", "缺号"), _missing),
            Column(
                translate("bundles", "冲突"),
                lambda p: str(p.line.contested) if p.line and p.line.contested else "",
                number=True,
            ),
            Column(
                translate("bundles", "待发"),
                _unsent,
                sort=lambda p: p.waiting.unsent if p.waiting else -1,
                number=True,
            ),
            Column(translate("bundles", "已发未回执"), _unanswered),
        ]
    )


def household_model() -> LineModel[HouseholdLine]:
    """Return what an import does to each household, empty."""
    return LineModel(
        [
            Column(translate("bundles", "村（社区）"), lambda h: division_name(h.village)),
            Column(
                translate("bundles", "户编号"),
                lambda h: h.household_no or translate("bundles", "（不属于哪一户）"),
            ),
            _count(translate("bundles", "新增"), "new"),
            _count(translate("bundles", "更改"), "changed"),
            _count(translate("bundles", "有冲突"), "contested"),
            _count(translate("bundles", "未接收"), "refused"),
            Column(translate("bundles", "成员"), lambda h: "、".join(h.members)),
        ]
    )


def _count(title: str, name: str) -> Column[HouseholdLine]:
    return Column(
        title,
        lambda line: f"{getattr(line, name):,}" if getattr(line, name) else "",
        sort=lambda line: getattr(line, name),
        number=True,
    )


def not_taken_model() -> LineModel[NotTakenLine]:
    """Return the changes that were not simply taken, empty."""
    return LineModel(
        [
            Column(
                translate("bundles", "情况"),
                lambda x: verdict_word(x.verdict),
                tone=lambda x: Tone.DANGER if x.verdict is Verdict.REFUSED else Tone.WARNING,
            ),
            Column(
                translate("bundles", "谁"),
                lambda x: " ".join(filter(None, (division_name(x.village), x.name))),
            ),
            Column(translate("bundles", "哪一类"), lambda x: x.table),
            Column(translate("bundles", "原因"), lambda x: x.reason, tip=lambda x: x.reason),
        ]
    )
