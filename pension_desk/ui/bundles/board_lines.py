"""The columns of the town's board of villages."""

from __future__ import annotations

from pension_desk.ui.bundles.jobs import Partner
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


def partner_state(partner: Partner) -> tuple[int, str, Tone]:
    """Return where a village stands: how pressing (0 most), a word and a tone."""
    line, waiting = partner.line, partner.waiting
    if line is None:
        return 7, translate("board", "未开村"), Tone.NEUTRAL
    if line.stopped_at is not None:
        return 0, translate("board", "已停用"), Tone.DANGER
    if not line.enrolled:
        return 5, translate("board", "等第一次上报"), Tone.ACCENT
    if line.overdue:
        return 1, translate("board", "逾期未报"), Tone.WARNING
    if waiting is not None and waiting.overdue:
        return 2, translate("board", "久无回执"), Tone.WARNING
    return 6, translate("board", "正常"), Tone.GOOD


def _last(partner: Partner) -> str:
    line = partner.line
    if line is None or line.reported_at is None:
        return ""
    words = translate("board", "第 {n} 号　{day}")
    return words.format(n=line.last_report, day=line.reported_at.strftime("%m-%d"))


def _age(partner: Partner) -> str:
    days = partner.line.age_days if partner.line else None
    return "" if days is None else _days(days)


def _days(days: int) -> str:
    words = translate("board", "{n} 天") if days else translate("board", "今天")
    return words.format(n=days)


def _missing(partner: Partner) -> str:
    missing = partner.line.missing if partner.line else ()
    return "、".join(str(number) for number in missing)


def _why_no_harm(partner: Partner) -> str:
    """Say that nothing lacks: a later bundle is cut from what was acknowledged, and so whole."""
    if not _missing(partner):
        return ""
    return translate("board", "这些包没有到过；里面的内容已随后面的包收齐，不用补。")


def _kit(partner: Partner) -> str:
    line = partner.line
    if line is None or line.kit_at is None:
        return ""
    return line.kit_at.strftime("%Y-%m-%d")


def _unsent(partner: Partner) -> str:
    waiting = partner.waiting
    return f"{waiting.unsent:,}" if waiting and waiting.unsent else ""


def _unanswered(partner: Partner) -> str:
    waiting = partner.waiting
    if waiting is None or not waiting.unanswered:
        return ""
    words = translate("board", "{n:,} 项，{days}")
    return words.format(n=waiting.unanswered, days=_days(waiting.days))


def _contested(partner: Partner) -> int:
    return partner.line.contested if partner.line else 0


def board_model() -> LineModel[Partner]:
    """Return the town's board of villages, empty."""
    return LineModel(
        [
            Column(translate("board", "村（社区）"), lambda p: p.name),
            Column(
                translate("board", "情况"),
                lambda p: partner_state(p)[1],
                sort=lambda p: partner_state(p)[0],
                tone=lambda p: partner_state(p)[2],
            ),
            Column(
                translate("board", "上次上报"),
                _last,
                sort=lambda p: (
                    p.line.reported_at.timestamp() if p.line and p.line.reported_at else 0.0
                ),
            ),
            Column(
                translate("board", "距今"),
                _age,
                sort=lambda p: p.line.age_days if p.line and p.line.age_days is not None else -1,
                number=True,
            ),
            Column(
                translate("board", "下一号"),
                lambda p: str(p.line.next_expected) if p.line else "",
                sort=lambda p: p.line.next_expected if p.line else 0,
                number=True,
            ),
            Column(translate("board", "没到过的号"), _missing, tip=_why_no_harm),
            Column(
                translate("board", "冲突"),
                lambda p: str(_contested(p) or ""),
                sort=_contested,
                number=True,
            ),
            Column(
                translate("board", "待发"),
                _unsent,
                sort=lambda p: p.waiting.unsent if p.waiting else -1,
                number=True,
            ),
            Column(
                translate("board", "发了没回执"),
                _unanswered,
                sort=lambda p: p.waiting.days if p.waiting and p.waiting.unanswered else -1,
            ),
            Column(translate("board", "开村包"), _kit),
        ]
    )
