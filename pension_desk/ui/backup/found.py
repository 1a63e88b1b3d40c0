"""The columns of the backups that were found."""

from __future__ import annotations

from pension_desk.services.backup import FoundBackup
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel

_MIB = 1 << 20


def found_model() -> LineModel[FoundBackup]:
    """Return the backups, empty."""
    return LineModel(
        [
            Column(
                translate("restore", "备份时间"),
                made_words,
                sort=lambda one: one.made_at.timestamp() if one.made_at else 0.0,
            ),
            Column(
                translate("restore", "在哪里"),
                lambda one: one.place or translate("restore", "这台电脑"),
            ),
            Column(
                translate("restore", "情况"),
                lambda one: (
                    translate("restore", "不能用") if one.problem else translate("restore", "可用")
                ),
                tone=lambda one: Tone.WARNING if one.problem else Tone.GOOD,
            ),
            Column(
                translate("restore", "大小"),
                lambda one: f"{one.size / _MIB:,.1f} MB" if one.size else "",
                sort=lambda one: one.size,
                number=True,
            ),
            Column(
                translate("restore", "文件"),
                lambda one: one.problem or one.file.name,
                tip=lambda one: one.problem or str(one.file),
            ),
        ]
    )


def made_words(one: FoundBackup) -> str:
    """Return when a backup was made, by the clock of the desk that made it."""
    return one.made_at.strftime("%Y-%m-%d %H:%M") if one.made_at else "—"
