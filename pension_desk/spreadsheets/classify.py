"""Tell the rows below a header apart: people, totals, signatures, notes, blank, repeated header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets import words
from pension_desk.spreadsheets.find_header import Header, reads_like_header
from pension_desk.spreadsheets.grid import Grid, GridRow

_REPORT_EVERY = 20_000
_REMEMBERED = 100_000
"""Texts that were found harmless and are kept: a list of payments names people many times."""
_SUSPECT = re.compile(
    r"[计總总共]|人|表|盖|章|签|[注說说]\s*明|注|附|日期|电话|示|样|例|页|頁|负责|[:：]|\d[.、]|[一二三四]、|年|^\s*$|^[A-Z]{2,4}[0-9]{3}"
)
_FIELD_CODE = re.compile(r"[A-Z]{2,4}[0-9]{3,4}[A-Z]?")
"""A system's own name of a column (AAC003 姓名), sent as a line below the header."""
_PERHAPS = re.compile(r"[计總总共人表盖章签注說说附日电示样例页頁负:：.、年A-Z\s]")
"""Characters of which `_SUSPECT` needs one; a class alone is searched six times as fast."""
_SERIAL = re.compile(r"^(?:序号?|编号|行号|顺序号|no\.?)$", re.IGNORECASE)
_NAME = re.compile(r"姓名|名称|名字|成员|户主|证件|身份证|号码|代码|单位|项目$")
_SEX = re.compile(r"性别")


class Kind(Enum):
    """What a row of the sheet is."""

    TITLE = "标题"
    HEADER = "表头"
    DATA = "数据"
    BLANK = "空行"
    REPEATED = "重复表头"
    TOTAL = "合计"
    SIGNATURE = "落款"
    NOTE = "说明"


class Classifier:
    """Judges the rows below one header; a row of which it is not certain is data.

    A row that holds an identity number, a credit code or a sex is always data. A total or a
    signature must stand in the leading columns, up to the first name or number of a person:
    a remark that says 合计 changes nothing.
    """

    def __init__(self, grid: Grid, header: Header, first: int = 0) -> None:
        self._grid = grid
        self._header = header
        self._columns = [index for index, text in enumerate(header.texts) if text]
        self._first = self._columns[0] if self._columns else 0
        self._lead = self._leading_end()
        self._serial = next(
            (i for i in self._columns if _SERIAL.match(header.texts[i].rsplit("/", 1)[-1])), None
        )
        self._sex = [i for i in self._columns if _SEX.search(header.texts[i])]
        self._harmless: set[str] = set()
        self._labels = [self._row_texts(grid.rows[index]) for index in header.labels]
        self._label_texts = {cell for i in header.labels for cell in grid.rows[i] if cell}
        self._titles = {
            text
            for index in range(first, header.top)
            for text in self._row_texts(grid.rows[index]).values()
        }
        self._wide = {
            merge.top: merge
            for merge in grid.merges
            if merge.top > header.bottom
            and (merge.right - merge.left + 1) * 2 > max(len(self._columns), 3)
        }

    def kinds(self, watch: Watch) -> list[Kind]:
        """Return the kind of every row below the header, to the end of the sheet."""
        rows = self._grid.rows
        start = self._header.bottom + 1
        found: list[Kind] = []
        for index in range(start, len(rows)):
            if index % _REPORT_EVERY == 0:
                watch.step(index, len(rows), "辨认数据行")
            row = rows[index]
            found.append(self._judge(index, row) if self._suspect(index, row) else Kind.DATA)
        self._judge_covered(found, start)
        self._judge_tail(found, start)
        self._judge_repeated_titles(found, start)
        return found

    def _leading_end(self) -> int:
        """Return the column after the one that first names or numbers a person."""
        for index in self._columns:
            last = self._header.texts[index].rsplit("/", 1)[-1]
            if _NAME.search(last) and not _SERIAL.match(last):
                return max(index, self._first + 1) + 1
        return self._first + 3

    def _suspect(self, index: int, row: GridRow) -> bool:
        """Tell cheaply whether a row needs a closer look; most rows do not."""
        if len(row) - row.count(None) < 4 or index in self._wide:
            return True
        labels, harmless = self._label_texts, self._harmless
        for cell in row[: self._lead]:
            if not isinstance(cell, str) or cell in harmless:
                continue
            if cell in labels:
                return True
            if cell.isdecimal():  # a serial number, and the next row has another one
                continue
            if _PERHAPS.search(cell) and _SUSPECT.search(cell):
                return True
            if len(harmless) < _REMEMBERED:
                harmless.add(cell)
        return False

    def _row_texts(self, row: GridRow) -> dict[int, str]:
        texts = ((i, words.squeeze(cell)) for i, cell in enumerate(row) if cell is not None)
        return {i: text for i, text in texts if text}

    def _judge(self, index: int, row: GridRow) -> Kind:
        texts = self._row_texts(row)
        if not texts or self._only_numbered(texts):
            return Kind.BLANK
        if self._is_person(row):
            return self._example(texts)
        if self._repeats_header(row) or _names_fields(texts):
            return Kind.REPEATED
        if _starts_other_table(row):
            return Kind.HEADER
        return self._below_people(index, texts)

    def _below_people(self, index: int, texts: dict[int, str]) -> Kind:
        if self._is_total(texts):
            return Kind.TOTAL
        if self._is_signature(texts):
            return Kind.SIGNATURE
        return self._by_first_text(index, texts)

    def _example(self, texts: dict[int, str]) -> Kind:
        return Kind.NOTE if words.is_example(next(iter(texts.values()))) else Kind.DATA

    def _only_numbered(self, texts: dict[int, str]) -> bool:
        """Tell whether only the serial number is there: forms come numbered in advance."""
        return (
            self._serial is not None
            and list(texts) == [self._serial]
            and texts[self._serial].isdecimal()
        )

    def _is_person(self, row: GridRow) -> bool:
        return any(words.is_identity(cell) for cell in row if cell is not None) or any(
            words.squeeze(row[i]) in ("男", "女", "男性", "女性") for i in self._sex
        )

    def _repeats_header(self, row: GridRow) -> bool:
        texts = {i: text for i, cell in enumerate(row) if (text := words.header_text(cell))}
        for labels, index in zip(self._labels, self._header.labels, strict=True):
            own = self._grid.rows[index]
            same = sum(words.header_text(own[i]) == text for i, text in texts.items())
            if same == len(texts) and same * 2 >= len(labels):
                return True
        return False

    def _is_total(self, texts: dict[int, str]) -> bool:
        return any(words.is_total(text) for i, text in texts.items() if i < self._lead) or (
            len(texts) == 1 and words.is_total(next(iter(texts.values())))
        )

    def _is_signature(self, texts: dict[int, str]) -> bool:
        values = list(texts.values())
        if words.is_signature(values[0]) or words.is_bare_signer(values[0]):
            return True
        return min(texts) >= self._lead and any(words.is_signature(text) for text in values)

    def _by_first_text(self, index: int, texts: dict[int, str]) -> Kind:
        first = next(iter(texts.values()))
        if words.is_example(first):
            return Kind.NOTE
        if index in self._wide and len(texts) == 1:
            return Kind.NOTE
        if len(texts) > 2:
            return Kind.DATA
        if words.is_note(first) and (len(first) > 2 or len(texts) == 1):
            return Kind.NOTE
        if len(texts) == 1 and (words.is_page_mark(first) or len(first) > 30):
            return Kind.NOTE
        return Kind.DATA

    def _judge_covered(self, found: list[Kind], start: int) -> None:
        """Rows that a merged total or note covers belong to it, unless they name a person."""
        for merge in self._grid.merges:
            top = merge.top - start
            if merge.bottom <= merge.top or not 0 <= top < len(found):
                continue
            if found[top] not in (Kind.TOTAL, Kind.SIGNATURE, Kind.NOTE):
                continue
            for at in range(top + 1, min(merge.bottom - start + 1, len(found))):
                if found[at] is Kind.DATA and not self._is_person(self._grid.rows[at + start]):
                    found[at] = found[top]

    def _judge_tail(self, found: list[Kind], start: int) -> None:
        """After the last person, a lone line that follows a total or a signature is a note."""
        ended = False
        for at in range(_after_last_solid(found, self._grid.rows, start), len(found)):
            texts = self._row_texts(self._grid.rows[at + start])
            if found[at] in (Kind.TOTAL, Kind.SIGNATURE, Kind.NOTE):
                ended = True
            elif found[at] is Kind.DATA and ended and len(texts) == 1:
                text = next(iter(texts.values()))
                if len(text) >= 8 or words.is_numbered(text) or words.is_maker(text):
                    found[at] = Kind.NOTE
            elif found[at] is Kind.DATA and _numbered_notes(texts, ended):
                found[at] = Kind.NOTE

    def _judge_repeated_titles(self, found: list[Kind], start: int) -> None:
        """A page break repeats the title and the maker's line before the header."""
        for at, kind in enumerate(found):
            if kind not in (Kind.REPEATED, Kind.HEADER):
                continue
            above = at - 1
            while above >= 0 and at - above <= 4 and self._is_title(found, above, start):
                if found[above] is Kind.DATA:
                    found[above] = Kind.REPEATED
                above -= 1

    def _is_title(self, found: list[Kind], at: int, start: int) -> bool:
        if found[at] is not Kind.DATA:
            return True
        row = self._grid.rows[at + start]
        if self._is_person(row):
            return False
        texts = self._row_texts(row)
        return all(text in self._titles or words.is_maker(text) for text in texts.values()) or (
            len(texts) == 1 and len(next(iter(texts.values()))) >= 6
        )


def _names_fields(texts: dict[int, str]) -> bool:
    """Tell whether a row holds the system's names of its columns and nothing else."""
    return len(texts) > 1 and all(_FIELD_CODE.fullmatch(text) for text in texts.values())


def _after_last_solid(found: list[Kind], rows: Sequence[GridRow], start: int) -> int:
    """Return where the tail begins: after the last data row with more than one filled cell."""
    for at in range(len(found) - 1, -1, -1):
        row = rows[at + start]
        if found[at] is Kind.DATA and len(row) - row.count(None) > 1:
            return at + 1
    return 0


def _numbered_notes(texts: dict[int, str], ended: bool) -> bool:
    return ended and len(texts) == 1 and words.is_numbered(next(iter(texts.values())))


def _starts_other_table(row: GridRow) -> bool:
    """Tell whether a row below a table is the header of another table (two lists in a sheet)."""
    exact = sum(words.is_exact_head(words.header_text(cell)) for cell in row if cell is not None)
    return exact >= 3 and reads_like_header(row) > 0
