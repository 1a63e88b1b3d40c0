"""Taking a report out of the desk: a workbook or a PDF, masked unless a purpose is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pension_desk.documents.tables import TableColumn, TableDocument, write_table_pdf
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.reports import (
    Cell,
    Group,
    Kind,
    Report,
    ReportColumn,
    checked,
    shown_cell,
    total_of,
)
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.reports import counted, numbers_of, paged
from pension_desk.services.standing import catch_up

if TYPE_CHECKING:
    from pension_desk.spreadsheets.writing import Column, Value

MOST_PRINTED = 20_000
"""People beyond which a list is a workbook's, not a paper's."""
_LONGEST_PURPOSE = 60
_KINDS = {Kind.NUMBER: "integer", Kind.MONEY: "money"}


@dataclass(frozen=True)
class ReportFile:
    """What was written: rows (people, or groups), pages of a PDF (0 of a workbook)."""

    file: Path
    rows: int
    pages: int


def export_report(
    desk: Desk,
    report: Report,
    out: Path,
    *,
    sentence: str = "",
    purpose: str = "",
    only_look: bool = False,
    watch: Watch = UNWATCHED,
) -> ReportFile:
    """Write a report: as PDF where ``out`` ends in ``.pdf``, else as a workbook; logged.

    Args:
        desk: the open desk.
        report: what is asked for.
        out: the file; replaced only when the new one is whole.
        sentence: the filter in words, for the subtitle and the log.
        purpose: what whole identity and phone numbers are for; blank: they are masked.
        only_look: for a preview within the desk's own folder, which is not logged.
        watch: progress and cancel.

    Raises:
        Refused: ``nobody_listed``, ``too_many_to_print``, ``long_purpose``, no columns.
        Unavailable: the file cannot be written.
        Cancelled: by ``watch``.
    """
    if len(purpose) > _LONGEST_PURPOSE:
        raise Refused("long_purpose", f"用途太长，请控制在{_LONGEST_PURPOSE}字以内。")
    catch_up(desk)
    purpose = " ".join(purpose.split())
    made = _Made(desk, report, sentence, purpose, watch)
    if out.suffix.lower() == ".pdf":
        rows, pages = made.paper(out)
    else:
        rows, pages = made.sheet(out), 0
    if not only_look:
        note_taken(desk, report, rows, sentence=sentence, purpose=purpose)
    return ReportFile(out, rows, pages)


@dataclass(frozen=True)
class Volume:
    """One village's part of a report that is too thick for one paper."""

    village: VillageCode
    report: Report
    people: int


def volumes(desk: Desk, report: Report) -> tuple[Volume, ...]:
    """Return the papers by which a long list is printed, one a village.

    None where one paper is enough, or all are of one village. A workbook holds the whole list.
    """
    wanted = roster.asked_for(checked(report).wanted, desk.today())
    if report.group or roster.count(desk, wanted) <= MOST_PRINTED:
        return ()
    codes = wanted.villages or tuple(one.code for one in roster.villages(desk))
    found = tuple(
        Volume(code, _of_village(desk, report, code), people)
        for code in map(VillageCode, codes)
        if (people := roster.count(desk, replace(wanted, villages=(code,))))
    )
    return found if len(found) > 1 else ()


def _of_village(desk: Desk, report: Report, village: VillageCode) -> Report:
    name = report.name or f"{division_name(desk.identity.division)}人员报表"
    return replace(
        report,
        name=f"{name}（{division_name(village)}）",
        wanted=replace(report.wanted, villages=(village,)),
    )


def note_taken(
    desk: Desk, report: Report, rows: int, *, sentence: str = "", purpose: str = ""
) -> None:
    """Log that a report has left the desk, on paper or as a file."""
    numbers = f"完整号码，用途：{purpose}" if purpose else "号码遮住"
    detail = f"报表“{report.name or '未命名'}” {rows}行（{numbers}）"
    with desk.acting("export", " ".join(filter(None, (detail, sentence)))):
        pass


class _Made:
    """A report being written: its head, columns and rows."""

    def __init__(
        self, desk: Desk, report: Report, sentence: str, purpose: str, watch: Watch
    ) -> None:
        self._desk, self._report, self._watch = desk, report, watch
        self._sentence, self._purpose = sentence, purpose
        self._groups = counted(desk, report, watch)
        self._numbers = [] if report.group else numbers_of(desk, report, watch)
        if not self._groups and not self._numbers:
            raise Refused("nobody_listed", "按这些条件没有人。", "请放宽筛选条件。")

    @property
    def title(self) -> str:
        return self._report.name or f"{division_name(self._desk.identity.division)}人员报表"

    @property
    def maker(self) -> str:
        people = sum(one.people for one in self._groups) or len(self._numbers)
        purpose = f"用途：{self._purpose}" if self._purpose else ""
        parts = (
            division_name(self._desk.identity.division), f"制表：{self._desk.author}",
            f"{self._desk.today()}", f"共{people}人", self._sentence, purpose,
        )  # fmt: skip
        return "　".join(filter(None, parts))

    def sheet(self, out: Path) -> int:
        """Write a workbook and return how many rows it has."""
        from pension_desk.spreadsheets.writing import ListSheet, write_list

        sheet = ListSheet(
            name="汇总" if self._groups else "名单",
            title=self.title,
            subtitle=self.maker,
            columns=self._sheet_columns(),
            rows=self._sheet_rows(),
        )
        return write_list(out, sheet, watch=self._watch)

    def paper(self, out: Path) -> tuple[int, int]:
        """Write a PDF and return its rows and pages."""
        if len(self._numbers) > MOST_PRINTED:
            raise Refused(
                "too_many_to_print",
                f"有{len(self._numbers)}人，打印出来太厚。",
                f"{MOST_PRINTED}人以上请导出表格，或分村打印。",
            )
        heads = [("序号", 4.0, True), *((c.label, float(c.width), c.kind.summed)
                                      for c in self._columns)]  # fmt: skip
        if self._groups:
            heads = [(self._report.group.label, 20.0, False), ("人数", 8.0, True),
                     *((c.label, float(c.width), True) for c in self._report.summed)]  # fmt: skip
        rows = tuple(self._paper_rows())
        columns = tuple(TableColumn(title, width, centred) for title, width, centred in heads)
        document = TableDocument(self.title, self.maker, columns, rows)
        return len(rows), write_table_pdf(out, document, self._watch)

    @property
    def _columns(self) -> tuple[ReportColumn, ...]:
        return self._report.shown

    def _list_rows(self) -> Iterator[tuple[Cell, ...]]:
        keys = [one.key for one in self._columns]
        for _number, row in paged(self._desk, self._numbers, keys, self._watch):
            yield tuple(row.get(key) for key in keys)

    def _paper_rows(self) -> Iterator[tuple[str, ...]]:
        whole = bool(self._purpose)
        if self._groups:
            for one in (*self._groups, total_of(self._groups)):
                sums = (
                    shown_cell(column.kind, value, whole=whole)
                    for column, value in zip(self._report.summed, one.sums, strict=True)
                )
                yield (one.label, f"{one.people:,}", *sums)
            return
        for at, row in enumerate(self._list_rows(), 1):
            cells = (
                shown_cell(column.kind, value, whole=whole)
                for column, value in zip(self._columns, row, strict=True)
            )
            yield (str(at), *cells)

    def _sheet_columns(self) -> tuple[Column, ...]:
        from pension_desk.spreadsheets.writing import Column

        def of(one: ReportColumn) -> Column:
            kind = "money" if one.kind is Kind.MONEY else "integer"
            return Column(one.label, one.width, kind if one.kind in _KINDS else "text")  # type: ignore[arg-type]

        if self._groups:
            first = (Column(self._report.group.label, 24), Column("人数", 9, "integer"))
            return (*first, *map(of, self._report.summed))
        return (Column("序号", 7, "integer"), *map(of, self._columns))

    def _sheet_rows(self) -> Iterator[tuple[Value, ...]]:
        if self._groups:
            for one in (*self._groups, total_of(self._groups)):
                yield (one.label, one.people, *one.sums)
            return
        whole = bool(self._purpose)
        for at, row in enumerate(self._list_rows(), 1):
            yield (at, *_masked(self._columns, row, whole=whole))


def _masked(columns: Sequence[ReportColumn], row: Sequence[Cell], *, whole: bool) -> Iterator[Cell]:
    for column, value in zip(columns, row, strict=True):
        private = column.kind in (Kind.IDENTITY, Kind.PHONE)
        yield shown_cell(column.kind, value, whole=whole) if private else value


__all__ = [
    "MOST_PRINTED",
    "Group",
    "ReportFile",
    "Volume",
    "export_report",
    "note_taken",
    "volumes",
]
