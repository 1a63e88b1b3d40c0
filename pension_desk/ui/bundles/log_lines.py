"""The columns of the log of bundles with one partner."""

from __future__ import annotations

from pension_desk.domain.bundles import Receipt
from pension_desk.services.bundle_history import LoggedBundle
from pension_desk.ui.bundles.words import kind_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel


def log_state(one: LoggedBundle) -> tuple[str, Tone]:
    """Return what became of a bundle, as a word and a tone."""
    if one.undone_at is not None:
        return translate("bundle_log", "已撤销"), Tone.NEUTRAL
    if one.former:
        return translate("bundle_log", "旧电脑的"), Tone.NEUTRAL
    odd = one.receipt is not None and bool(one.receipt.contested or one.receipt.refused)
    if one.sent and one.answered_at is None:
        return translate("bundle_log", "等回执"), Tone.ACCENT
    if odd:
        return translate("bundle_log", "有出入"), Tone.WARNING
    if one.sent:
        return translate("bundle_log", "对方收到"), Tone.GOOD
    return translate("bundle_log", "已收下"), Tone.GOOD


def _way(one: LoggedBundle) -> str:
    return translate("bundle_log", "发出") if one.sent else translate("bundle_log", "收到")


def _answer(one: LoggedBundle) -> str:
    if not one.sent or one.answered_at is None:
        return ""
    by = one.receipt.by if one.receipt else ""
    return f"{by} {one.answered_at:%m-%d}".strip()


def _count(title: str, name: str) -> Column[LoggedBundle]:
    def count(receipt: Receipt | None) -> int:
        return int(getattr(receipt, name)) if receipt else 0

    return Column(
        title,
        lambda one: f"{count(one.receipt):,}" if one.receipt else "",
        sort=lambda one: count(one.receipt),
        number=True,
    )


def log_model() -> LineModel[LoggedBundle]:
    """Return the log, empty."""
    return LineModel(
        [
            Column(translate("bundle_log", "方向"), _way),
            Column(translate("bundle_log", "种类"), lambda one: kind_word(one.kind)),
            Column(
                translate("bundle_log", "编号"),
                lambda one: str(one.number),
                sort=lambda one: one.number,
                number=True,
            ),
            Column(
                translate("bundle_log", "日期"),
                lambda one: one.at.strftime("%Y-%m-%d"),
                sort=lambda one: one.n,
                tip=lambda one: one.at.strftime("%Y-%m-%d %H:%M"),
            ),
            Column(
                translate("bundle_log", "情况"),
                lambda one: log_state(one)[0],
                tone=lambda one: log_state(one)[1],
            ),
            Column(
                translate("bundle_log", "改动"),
                lambda one: f"{one.changes:,}",
                sort=lambda one: one.changes,
                number=True,
            ),
            _count(translate("bundle_log", "接收"), "accepted"),
            _count(translate("bundle_log", "无变化"), "unchanged"),
            _count(translate("bundle_log", "有冲突"), "contested"),
            _count(translate("bundle_log", "未接收"), "refused"),
            Column(translate("bundle_log", "谁回的"), _answer),
            Column(translate("bundle_log", "文件"), lambda one: one.file_name),
        ]
    )
