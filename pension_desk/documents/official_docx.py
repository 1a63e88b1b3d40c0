"""An official paper as a .docx that the office edits: the same form, the offices' own fonts.

Offices have 方正小标宋, 仿宋_GB2312, 楷体_GB2312 and 黑体; they are named here and cannot be
shipped. Where one lacks, Word and WPS take another of its kind.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pension_desk.documents.chart_picture import chart_png
from pension_desk.documents.forms import (
    ChartBlock,
    Closing,
    Form,
    Notes,
    Paragraphs,
    Signatures,
    Table,
)
from pension_desk.documents.look import Look
from pension_desk.documents.official import SUBHEADING
from pension_desk.documents.words import facts_in_words, words_of
from pension_desk.documents.writing import whole_file
from pension_desk.domain.facts import shape_of
from pension_desk.domain.papers import Paper, PaperBatch

if TYPE_CHECKING:
    from docx.document import Document

TITLE, BODY, SECOND, FIRST = "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"
_RED = "D7000F"
_PITCH = 28.95
"""Exact line height in points: 22 lines in 225 mm."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class _Ink:
    """How a run of text looks."""

    font: str = BODY
    size: float = 16
    bold: bool = False
    colour: str = ""


def write_official_docx(path: Path, form: Form, batch: PaperBatch) -> Path:
    """Write the batch's one paper as a document; the same input gives the same bytes.

    Raises:
        Refused: ``missing_glyph`` in a chart.
        Unavailable: the disk.
    """
    import docx

    (paper,) = batch.papers
    writer = _Writer(docx.Document(), form, batch, paper)
    writer.write()
    kept = io.BytesIO()
    writer.document.save(kept)
    with whole_file(path) as file:
        file.write(_without_times(kept.getvalue()))
    return path


def _without_times(data: bytes) -> bytes:
    """Return the same archive with no hour of writing in it."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name),
                            zipfile.ZIP_DEFLATED)  # fmt: skip
    return out.getvalue()


class _Writer:
    """Writes one paper from top to bottom."""

    def __init__(self, document: Document, form: Form, batch: PaperBatch, paper: Paper) -> None:
        self.document = document
        self._form, self._paper = form, paper
        facts = {**facts_in_words(batch), **facts_in_words(paper)}
        self._look = Look(form, facts)

    def write(self) -> None:
        self._set_up()
        self._head()
        for section in self._form.sections:
            block = section.block
            match block:
                case Paragraphs():
                    self._paragraphs(block)
                case Table():
                    self._table(block)
                case ChartBlock():
                    self._chart(block)
                case Closing():
                    self._closing(block)
                case Notes():
                    self._notes(block)
                case Signatures():
                    self._colophon(block)

    def _say(self, text: str) -> str:
        return _CONTROL.sub("", self._look.say(text))

    def _set_up(self) -> None:
        from docx.shared import Mm, Pt

        page: Any = self.document.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        page.top_margin, page.bottom_margin = Mm(37), Mm(35)
        page.left_margin, page.right_margin = Mm(28), Mm(26)
        page.footer_distance = Mm(26)
        self.document.settings.odd_and_even_pages_header_footer = True
        normal: Any = self.document.styles["Normal"]
        _dress(normal, _Ink())
        normal.paragraph_format.line_spacing = Pt(_PITCH)
        normal.paragraph_format.space_after = Pt(0)
        _number(page.footer.paragraphs[0], right=True)
        _number(page.even_page_footer.paragraphs[0], right=False)
        told: Any = self.document.core_properties
        told.title = self._say(self._form.head.title).replace("\n", "")
        told.author = self._look.facts["town"]
        told.comments = ""

    def _line(self, text: str, ink: _Ink | None = None, align: str = "") -> Any:
        """Add a paragraph; one without an alignment is indented by two characters."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        ink = ink or _Ink()
        paragraph: Any = self.document.add_paragraph()
        if align:
            paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
        else:
            paragraph.paragraph_format.first_line_indent = Pt(2 * ink.size)
        _dress(paragraph.add_run(text), ink)
        return paragraph

    def _head(self) -> None:
        from docx.shared import Pt

        head, size = self._form.head, self._form.sizes.title
        office: Any = self._line(self._say(head.office), _Ink(TITLE, 36, colour=_RED), "CENTER")
        office.paragraph_format.line_spacing = Pt(54)
        office.paragraph_format.space_before = Pt(60)
        number: Any = self._line(self._say(head.place), align="CENTER")
        number.paragraph_format.space_before = Pt(20)
        _rule(number, "bottom", 18, _RED)
        self._line("", align="CENTER")
        for line in self._say(head.title).split("\n"):
            self._line(line, _Ink(TITLE, size), "CENTER")
        if head.address:
            self._line(self._say(head.address), align="CENTER")
        self._line("", align="CENTER")

    def _paragraphs(self, block: Paragraphs) -> None:
        title, greeting = self._say(block.title), self._say(block.greeting)
        if title:
            self._line(title, _Ink(FIRST)).paragraph_format.keep_with_next = True
        if greeting:
            self._line(greeting, align="LEFT")
        for text in block.paragraphs:
            said = self._say(text)
            if said:
                second = SUBHEADING.fullmatch(said) is not None
                self._line(said, _Ink(SECOND) if second else None)

    def _table(self, table: Table) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm, Pt

        if table.title:
            self._line(self._say(table.title), _Ink(FIRST, 14), "CENTER")
        people = getattr(self._paper, table.rows)
        facts = shape_of(type(people[0])).facts if people else {}
        drawn: Any = self.document.add_table(rows=1, cols=len(table.columns))
        drawn.style = "Table Grid"
        drawn.autofit = False
        total = sum(column.width for column in table.columns)
        for column, sized in zip(table.columns, drawn.columns, strict=True):
            sized.width = Mm(156 * column.width / total)
        rows = [[self._say(column.title) for column in table.columns]]
        rows += [
            [
                str(number)
                if column.key == "number"
                else words_of(getattr(one, column.key), facts[column.key], table.unknown)
                if column.key
                else ""
                for column in table.columns
            ]
            for number, one in enumerate(people, 1)
        ]
        for turn, texts in enumerate(rows):
            cells = drawn.rows[0].cells if turn == 0 else drawn.add_row().cells
            for cell, text, column in zip(cells, texts, table.columns, strict=True):
                cell.width = Mm(156 * column.width / total)
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.line_spacing = Pt(18)
                left = turn > 0 and column.align == "left"
                paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if left else WD_ALIGN_PARAGRAPH.CENTER
                _dress(paragraph.add_run(text), _Ink(FIRST if turn == 0 else BODY, 10.5))
        _repeat(drawn.rows[0])

    def _chart(self, block: ChartBlock) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        chart = getattr(self._paper, block.chart)
        if not chart.points:
            return
        if block.title:
            caption: Any = self._line(self._say(block.title), _Ink(FIRST, 14), "CENTER")
            caption.paragraph_format.keep_with_next = True
        paragraph: Any = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.line_spacing = 1.0
        picture = chart_png(replace(block, title=""), chart, self._look)
        paragraph.add_run().add_picture(io.BytesIO(picture), width=Mm(156))

    def _closing(self, block: Closing) -> None:
        from docx.shared import Pt

        self._line("", align="LEFT")
        office: Any = self._line(self._say(block.signed), align="RIGHT")
        office.paragraph_format.right_indent = Pt(2 * 16)
        day: Any = self._line(self._look.facts["issued_on"], align="RIGHT")
        day.paragraph_format.right_indent = Pt(4 * 16)
        if block.contact:
            self._line(f"（{self._say(block.contact)}）")

    def _notes(self, block: Notes) -> None:
        from docx.shared import Pt

        for line in block.lines:
            if not _silent(self._look, line):
                paragraph: Any = self._line(self._say(line), _Ink(size=12), "JUSTIFY")
                paragraph.paragraph_format.line_spacing = Pt(18)

    def _colophon(self, block: Signatures) -> None:
        from docx.shared import Mm, Pt

        for turn, text in enumerate(block.lines):
            left, *right = re.split(r"　{3,}", self._say(text))
            paragraph: Any = self._line(left, _Ink(size=14), "LEFT")
            paragraph.paragraph_format.space_before = Pt(12 if turn == 0 else 0)
            if right:
                paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(156), _right_tab())
                _dress(paragraph.add_run("\t" + right[-1]), _Ink(size=14))
            _rule(paragraph, "top", 8 if turn == 0 else 4, "000000")
            if turn == len(block.lines) - 1:
                _rule(paragraph, "bottom", 8, "000000")


def _silent(look: Look, text: str) -> bool:
    from pension_desk.documents.blocks.pen import fill_ins

    names = fill_ins(text)
    return bool(names) and not any(look.facts.get(name) for name in names)


def _right_tab() -> Any:
    from docx.enum.text import WD_TAB_ALIGNMENT

    return WD_TAB_ALIGNMENT.RIGHT


def _dress(run: Any, ink: _Ink) -> None:
    """Give a run or a style its font, for Chinese and Latin alike, and its size."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    run.font.name, run.font.size, run.font.bold = ink.font, Pt(ink.size), ink.bold
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), ink.font)
    if ink.colour:
        run.font.color.rgb = RGBColor.from_string(ink.colour)


def _rule(paragraph: Any, side: str, eighths: int, colour: str) -> None:
    """Draw a rule at a side of a paragraph; its width in eighths of a point."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    settings = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no rules
    borders = settings.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        settings.insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
    rule = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "4"), ("color", colour)):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)


def _number(paragraph: Any, *, right: bool) -> None:
    """Write the page's number as a field: — 1 —, one character from the outer edge."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    ink = _Ink("宋体", 14)
    if right:
        paragraph.paragraph_format.right_indent = Pt(14)
    else:
        paragraph.paragraph_format.left_indent = Pt(14)
    _dress(paragraph.add_run("— "), ink)
    run = paragraph.add_run()
    _dress(run, ink)
    for kind in ("begin", "", "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = "PAGE"
        run._r.append(part)  # noqa: SLF001 - the library has no fields
    _dress(paragraph.add_run(" —"), ink)


def _repeat(row: Any) -> None:
    """Let a table's first row stand on each of its pages."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(header)  # noqa: SLF001 - the library has no such property
