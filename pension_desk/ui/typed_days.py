"""Days as a person types them: 2026-03-02, 20260302, 3.2 (this year), 今天, 昨天."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pension_desk.domain.calendar_text import Precision, read_date
from pension_desk.domain.errors import Refused

_MONTH_DAY = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?")
_WORDS = {"今天": 0, "昨天": -1, "前天": -2, "明天": 1, "后天": 2}


def typed_day(text: str, today: date) -> date | None:
    """Return the day that was typed, None for an empty text; refused when it is no day."""
    text = text.strip()
    if not text:
        return None
    if text in _WORDS:
        return today + timedelta(days=_WORDS[text])
    short = _MONTH_DAY.fullmatch(text)
    reading = read_date(f"{today.year}-{short[1]}-{short[2]}" if short else text)
    if reading.value is None or reading.precision is not Precision.DAY:
        raise Refused(
            "bad_date",
            f"日期“{text}”不对。",
            "请写成 2026-03-02，今年的可以只写 3.2，也可以写“今天”。",
        )
    return reading.value
