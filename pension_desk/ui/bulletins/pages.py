"""The registry of the pages of 报表通报: what each is called, and how it is built.

To add a page, give it a line in `_BUILDERS`: a function that imports the page's module and
builds it at a seat. Its order and title stand in `PageKey` and `page_title`. A page without a
builder is not offered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from pension_desk.ui.paged_tab import Page
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class PageKey(StrEnum):
    """The pages, in the order of the bar."""

    INDICATORS = "indicators"
    TARGETS = "targets"
    BULLETIN = "bulletin"
    SCORES = "scores"
    RESPONSIBILITY = "responsibility"
    MEASURES = "measures"
    PUBLICITY = "publicity"
    REPORTS = "reports"
    KNOWLEDGE = "knowledge"


def _knowledge(seat: Seat) -> Page:
    from pension_desk.ui.knowledge.page import KnowledgePage

    return KnowledgePage(seat)


def _indicators(seat: Seat) -> Page:
    from pension_desk.ui.bulletins.indicators_page import IndicatorsPage

    return IndicatorsPage(seat)


def _responsibility(seat: Seat) -> Page:
    from pension_desk.ui.responsibility.page import ResponsibilityPage

    return ResponsibilityPage(seat)


def _measures(seat: Seat) -> Page:
    from pension_desk.ui.tasks.page import MeasuresPage

    return MeasuresPage(seat)


def _publicity(seat: Seat) -> Page:
    from pension_desk.ui.outreach.page import PublicityPage

    return PublicityPage(seat)


def _reports(seat: Seat) -> Page:
    from pension_desk.ui.reports.page import ReportsPage

    return ReportsPage(seat)


def _targets(seat: Seat) -> Page:
    from pension_desk.ui.bulletins.targets_page import TargetsPage

    return TargetsPage(seat)


def _bulletin(seat: Seat) -> Page:
    from pension_desk.ui.bulletins.bulletin_page import BulletinPage

    return BulletinPage(seat)


def _scores(seat: Seat) -> Page:
    from pension_desk.ui.bulletins.scores_page import ScoresPage

    return ScoresPage(seat)


_BUILDERS: dict[PageKey, Callable[[Seat], Page]] = {
    PageKey.INDICATORS: _indicators,
    PageKey.RESPONSIBILITY: _responsibility,
    PageKey.MEASURES: _measures,
    PageKey.PUBLICITY: _publicity,
    PageKey.REPORTS: _reports,
    PageKey.TARGETS: _targets,
    PageKey.BULLETIN: _bulletin,
    PageKey.SCORES: _scores,
    PageKey.KNOWLEDGE: _knowledge,
}


def page_title(key: PageKey) -> str:
    """Return the word on the bar."""
    match key:
        case PageKey.INDICATORS:
            return translate("bulletins", "指标")
        case PageKey.TARGETS:
            return translate("bulletins", "目标")
        case PageKey.BULLETIN:
            return translate("bulletins", "通报")
        case PageKey.SCORES:
            return translate("bulletins", "考核")
        case PageKey.RESPONSIBILITY:
            return translate("bulletins", "责任")
        case PageKey.MEASURES:
            return translate("bulletins", "措施")
        case PageKey.PUBLICITY:
            return translate("bulletins", "宣传")
        case PageKey.REPORTS:
            return translate("bulletins", "自制报表")
        case PageKey.KNOWLEDGE:
            return translate("bulletins", "政策问答")


def builders() -> Mapping[PageKey, Callable[[Seat], Page]]:
    """Return how each page that there is is built, in the order of the bar."""
    return {key: _BUILDERS[key] for key in PageKey if key in _BUILDERS}
