"""The columns of the list of flexible workers."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.flexible_workers import FlexibleLine
from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.roster import age_on
from pension_desk.services.divisions import division_name
from pension_desk.ui.flexible.words import state_tone, state_word
from pension_desk.ui.line_words import category_tone, category_word, work_word
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import word
from pension_desk.ui.widgets.line_model import Column

Columns = tuple[tuple[Column[FlexibleLine], float], ...]


def columns_of(today: date, *, villages: bool) -> Columns:
    """Return the columns with their widths in heights of the text."""
    found: list[tuple[Column[FlexibleLine], float]] = [
        (Column(translate("flexible", "屯组"), lambda line: line.hamlet), 4.2),
        (Column(translate("flexible", "户号"), lambda line: line.household_no), 5.8),
        (Column(translate("flexible", "姓名"), lambda line: line.name), 4.8),
        (
            Column(
                translate("flexible", "年龄"),
                lambda line: str(age_on(line.birth, today)) if line.birth else "",
                number=True,
            ),
            3.0,
        ),
        (
            Column(
                translate("flexible", "参保"),
                lambda line: category_word(line.category),
                tone=lambda line: category_tone(line.category),
            ),
            5.4,
        ),
        (
            Column(
                translate("flexible", "联系情况"),
                lambda line: state_word(line.state),
                tone=lambda line: state_tone(line.state),
            ),
            8.0,
        ),
        (Column(translate("flexible", "就业"), lambda line: work_word(line.work or "")), 4.8),
        (Column(translate("flexible", "电话"), lambda line: mask_phone(line.phone)), 6.6),
        (Column(translate("flexible", "最近一次"), _last, tip=_last), 10.0),
    ]
    if villages:
        place = Column(translate("flexible", "村"), lambda line: division_name(line.village))  # type: Column[FlexibleLine]
        found.insert(0, (place, 5.4))
    return tuple(found)


def _last(line: FlexibleLine) -> str:
    """Return the last contact and what came of it."""
    one = line.last
    if one is None:
        return ""
    parts = (word("outcome", one.outcome), word("reason", one.reason), one.note)
    told = translate("flexible", "，").join(filter(None, parts))
    return f"{one.visited_on:%m-%d} {word('mode', one.mode)} {told}".strip()
