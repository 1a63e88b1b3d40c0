"""走访统计: the visits of a span by outcome, reason, mode, visitor, place, and the coverage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.visit_lists import Coverage, VisitCount, VisitStatistics
from pension_desk.services import visits
from pension_desk.services.divisions import division_name
from pension_desk.ui.seat import Seat
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.visits.words import word
from pension_desk.ui.widgets.form_field import FormField
from pension_desk.ui.widgets.text_table import TextTable


@dataclass(frozen=True)
class _Way:
    """One way of counting: its title, the counts, and the words of a key."""

    title: str
    counts: Callable[[VisitStatistics], tuple[VisitCount, ...]]
    shown: Callable[[str], str]


def _hamlet(key: str) -> str:
    village, _space, hamlet = key.partition(" ")
    return f"{division_name(village)} {hamlet}".strip()


def _ways() -> tuple[_Way, ...]:
    return (
        _Way(translate("visits", "按结果"), lambda s: s.by_outcome, partial(word, "outcome")),
        _Way(translate("visits", "按原因"), lambda s: s.by_reason, partial(word, "reason")),
        _Way(translate("visits", "按方式"), lambda s: s.by_mode, partial(word, "mode")),
        _Way(translate("visits", "按走访人"), lambda s: s.by_visitor, str),
        _Way(translate("visits", "按屯组"), lambda s: s.by_hamlet, _hamlet),
        _Way(translate("visits", "按村"), lambda s: s.by_village, division_name),
        _Way(translate("visits", "按政策知晓"), lambda s: s.by_knows, partial(word, "knows")),
    )


class CountsPart(QWidget):
    """Counts at the left, each hamlet's coverage at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._found: VisitStatistics | None = None
        self._ways = _ways()
        self.way = QComboBox()
        for way in self._ways:
            self.way.addItem(way.title)
        self.since, self.until = QLineEdit(), QLineEdit()
        self.since.setPlaceholderText(self.tr("今年1月1日"))
        self.until.setPlaceholderText(self.tr("今天"))
        self.fields = {
            "way": FormField(self.tr("怎么统计"), self.way),
            "since": FormField(self.tr("从"), self.since),
            "until": FormField(self.tr("到"), self.until),
        }
        self.said = QLabel()
        self.counts = TextTable(
            self.tr("走访统计"),
            (
                Head(self.tr("项目")),
                Head(self.tr("次数"), numeric=True),
                Head(self.tr("人数"), numeric=True),
                Head(self.tr("户数"), numeric=True),
            ),
            stretched=0,
        )
        self.coverage = TextTable(
            self.tr("走访覆盖"),
            (
                Head(self.tr("屯组")),
                Head(self.tr("要走访的户"), numeric=True),
                Head(self.tr("走访过的户"), numeric=True),
                Head(self.tr("要走访的人"), numeric=True),
                Head(self.tr("走访过的人"), numeric=True),
            ),
            stretched=0,
        )
        self._lay_out()
        self.way.currentIndexChanged.connect(self._fill)
        self.since.editingFinished.connect(self.read)
        self.until.editingFinished.connect(self.read)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.said, "muted")
        head = QHBoxLayout()
        head.setSpacing(unit)
        for field in self.fields.values():
            head.addWidget(field)
        head.addStretch(1)
        head.addWidget(self.said)
        tables = QHBoxLayout()
        tables.setSpacing(unit)
        tables.addWidget(self.counts, 1)
        tables.addWidget(self.coverage, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(tables, 1)
        self.setFocusProxy(self.way)

    def read(self) -> None:
        """Count anew, by the span that is typed."""
        since, until = self._day("since"), self._day("until")
        job = partial(visits.statistics, self._seat.desk, since=since, until=until)
        self._seat.worker.read(job, self._show, self._fail, token=("visit-counts", id(self)))

    def _day(self, name: str) -> date | None:
        field = self.fields[name]
        try:
            day = typed_day(field.text, self._seat.desk.today())
        except Refused as error:
            field.show_problem(told_of(error))
            return None
        field.show_problem("")
        return day

    def _fail(self, error: DeskError) -> None:
        typed = "since" if self.fields["since"].text else "until"
        self.fields[typed].show_problem(told_of(error))

    def _show(self, found: VisitStatistics) -> None:
        self._found = found
        words = self.tr("{since} 至 {until}：{n:,} 次，{p:,} 人，{h:,} 户")
        self.said.setText(
            words.format(
                since=found.since, until=found.until, n=found.visits, p=found.people,
                h=found.households,
            )
        )  # fmt: skip
        self.coverage.show_rows(tuple(map(_covered, found.coverage)))
        self._fill()

    def _fill(self) -> None:
        if self._found is None:
            return
        way = self._ways[self.way.currentIndex()]
        silent = self.tr("没有填")
        self.counts.show_rows(
            tuple(
                TextRow(
                    (
                        way.shown(one.key) if one.key else silent,
                        f"{one.visits:,}",
                        f"{one.people:,}",
                        f"{one.households:,}",
                    )
                )
                for one in way.counts(self._found)
            )
        )


def _covered(one: Coverage) -> TextRow:
    numbers = (one.households, one.households_visited, one.people, one.people_visited)
    return TextRow((one.hamlet or "—", *(f"{n:,}" for n in numbers)))
