"""Where the words of a chart stand on paper."""

from __future__ import annotations

import pytest

from pension_desk.documents.blocks.charts import words_base


@pytest.mark.parametrize(
    ("pace", "floor", "base"),
    [
        (None, 0.0, 104.0),
        (130.0, 0.0, 104.0),
        (60.0, 0.0, 104.0),
        (108.0, 0.0, 85.0),
        (108.0, 90.0, 104.0),
    ],
)
def test_words_of_a_point_keep_clear_of_the_line_of_pace(
    pace: float | None, floor: float, base: float
) -> None:
    """Above the point; below where the line crosses them there, unless the axis is in the way."""
    assert words_base(100.0, pace, 10.0, floor) == base
