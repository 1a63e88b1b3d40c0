"""A form made ready for a printing, and one paper after another drawn with it."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.documents.blocks.head import draw_next_head
from pension_desk.documents.blocks.parts import Part, Parts
from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.blocks.table import Row, RowLayout, draw_rows
from pension_desk.documents.forms import Section, Slip, Table
from pension_desk.documents.look import Look
from pension_desk.documents.sheet import Sheet
from pension_desk.documents.words import facts_in_words
from pension_desk.domain.papers import Paper

GAP, WIDEST_GAP = 8.0, 20.0
"""Points between two blocks, and at most where the page has room."""

_FOOT = 14.0


@dataclass(frozen=True)
class Ready:
    """A form in a printing. ``coded``: its papers bear a code. ``body``: all but the slip."""

    sheet: Sheet
    look: Look
    parts: Parts
    coded: bool
    body: tuple[Section, ...]
    slip: Part | None
    table: Table | None
    layout: RowLayout | None

    def pen(self, paper: Paper) -> Pen:
        """Return what one paper is drawn with."""
        return Pen(self.sheet, self.look, {**self.look.facts, **facts_in_words(paper)})

    def rows(self, paper: Paper, *, close: bool = False) -> list[Row]:
        """Return the rows of a paper's table; ``close``: no taller than their texts."""
        if self.table is None or self.layout is None:
            return []
        return self.layout.rows(getattr(paper, self.table.rows), close=close)

    def put_table(self, pen: Pen, rows: list[Row], y: float, stretch: float = 0.0) -> float:
        """Put the table's head and some rows from a height down; return where they end."""
        head, table = self.parts.table_head, self.table
        if head is None or table is None:
            return y
        head.put(self.sheet, self.look.left, y)
        drawn = self.parts.own(lambda: draw_rows(pen, table, rows, stretch))
        drawn.put(self.sheet, self.look.left, y - head.height)
        return y - head.height - drawn.height

    def begin_next_page(self, pen: Pen, paper: Paper) -> float:
        """Put the head of a further page; return where the content begins."""
        head = self.parts.own(lambda: draw_next_head(pen, paper.code))
        head.put(self.sheet, self.look.left, self.look.top)
        return self.look.top - head.height

    def end_page(self, number: int, pages: int) -> None:
        """Number the page where there are several, and begin the next."""
        if pages > 1:
            text = self.look.form.form.page_number.format(page=number, pages=pages)
            self.sheet.text(self.look.size[0] / 2, max(self.look.bottom - _FOOT, 8), text,
                            self.look.plain, self.look.form.sizes.small - 1, "center")  # fmt: skip
        self.sheet.end_page()


def ready(sheet: Sheet, look: Look, prefix: str, *, coded: bool) -> Ready:
    """Draw a form's shared blocks into the document; ``prefix`` keeps their names apart."""
    parts = Parts(sheet, look, prefix, coded=coded)
    sections = look.form.sections
    slips = [section for section in sections if isinstance(section.block, Slip)]
    table = next((one.block for one in sections if isinstance(one.block, Table)), None)
    return Ready(
        sheet=sheet,
        look=look,
        parts=parts,
        coded=coded,
        body=tuple(section for section in sections if section not in slips),
        slip=parts.shared(slips[0]) if slips and coded else None,
        table=table,
        layout=RowLayout(table, look) if table else None,
    )
