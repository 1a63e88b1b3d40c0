"""A form made ready for one printing: its typefaces, widths, and what is the same on each paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pension_desk.documents.fonts import Font
from pension_desk.documents.forms import Form
from pension_desk.documents.sheet import A4, MM


@dataclass(frozen=True)
class Look:
    """``facts``: the batch's fill-ins in words; ``tiers``: (contribution, subsidy) in 分.

    ``tiers_unsure``: they bear the mark 待核实.
    """

    form: Form
    facts: Mapping[str, str]
    tiers: tuple[tuple[int, int], ...] = ()
    tiers_unsure: bool = False

    @property
    def plain(self) -> Font:
        """The typeface of running text."""
        return Font.SANS if self.form.form.family == "sans" else Font.SERIF

    @property
    def bold(self) -> Font:
        """The typeface of headings."""
        return Font.SANS_BOLD if self.form.form.family == "sans" else Font.SERIF_BOLD

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page, points."""
        return A4 if self.form.form.paper == "upright" else A4[::-1]

    @property
    def left(self) -> float:
        """Left edge of the content, points."""
        if self.form.form.flow == "official":
            return 28 * MM
        return self.form.page.side * MM

    @property
    def width(self) -> float:
        """Width of the content, points."""
        if self.form.form.flow == "official":
            return 156 * MM
        return self.size[0] - 2 * self.left

    @property
    def top(self) -> float:
        """Upper edge of the content, points from the foot of the page."""
        return self.size[1] - self.form.page.top * MM

    @property
    def bottom(self) -> float:
        """Lower edge of the content, points."""
        return self.form.page.bottom * MM

    def say(self, text: str, facts: Mapping[str, str] | None = None) -> str:
        """Fill a text in: with a paper's facts, else with the batch's."""
        return text.format_map(self.facts if facts is None else facts) if "{" in text else text


def columns_at(widths: tuple[float, ...], width: float) -> list[float]:
    """Return the left edges of columns by their shares, and the right edge of the last."""
    edges, total = [0.0], sum(widths)
    for share in widths:
        edges.append(edges[-1] + width * share / total)
    return edges
