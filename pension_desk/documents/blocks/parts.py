"""The parts of a form on the page: what all papers share is drawn once and only shown again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import cast

from pension_desk.documents.blocks import text
from pension_desk.documents.blocks.charts import draw_chart
from pension_desk.documents.blocks.grid import draw_grid
from pension_desk.documents.blocks.head import draw_title
from pension_desk.documents.blocks.pen import Pen, fill_ins
from pension_desk.documents.blocks.slip import draw_slip
from pension_desk.documents.blocks.table import draw_table_head
from pension_desk.documents.blocks.tiers import draw_tiers
from pension_desk.documents.forms import (
    Block,
    ChartBlock,
    Checks,
    Closing,
    Grid,
    Notes,
    Paragraphs,
    Section,
    Signatures,
    Slip,
    Steps,
    Table,
    Tiers,
)
from pension_desk.documents.look import Look
from pension_desk.documents.sheet import Drawn, Sheet
from pension_desk.domain.papers import Paper

_Draw = Callable[[Pen, Block], float]

_DRAW = cast(
    "Mapping[type[Block], _Draw]",
    {
        Paragraphs: text.draw_paragraphs,
        Tiers: draw_tiers,
        Steps: text.draw_steps,
        Grid: draw_grid,
        Checks: text.draw_checks,
        Notes: text.draw_notes,
        Closing: text.draw_closing,
        Signatures: text.draw_signatures,
        Slip: draw_slip,
    },
)


@dataclass(frozen=True)
class Part:
    """Something to put on a page: captured for one paper, or a shared block by its name."""

    height: float
    drawn: Drawn | str

    def put(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it with its upper left corner at a place."""
        if isinstance(self.drawn, str):
            sheet.show(self.drawn, x, y)
        else:
            sheet.put(self.drawn, x, y)


class Parts:
    """The parts of one form in one printing. ``prefix`` keeps its shared blocks apart."""

    def __init__(self, sheet: Sheet, look: Look, prefix: str, *, coded: bool) -> None:
        self._sheet, self._prefix = sheet, prefix
        self._batch = Pen(sheet, look, look.facts)
        self._shared: dict[str, Part] = {}
        self.title = (
            Part(0, Drawn("", 0))  # an official paper has a head of its own
            if look.form.form.flow == "official"
            else self._share("title", partial(draw_title, self._batch, coded=coded))
        )
        self.table_head: Part | None = None
        for section in look.form.sections:
            self._prepare(section)

    def _prepare(self, section: Section) -> None:
        block, name = section.block, f"section_{section.name}"
        if isinstance(block, Table):
            head = partial(draw_table_head, self._batch, block)
            self.table_head = self._share(f"{name}_head", head)
            if self._same_on_all(block.title):
                self._share(name, partial(self._batch.heading, block.title))
        elif self._batch.look.form.form.flow == "official":
            return
        elif not isinstance(block, ChartBlock) and self._same_on_all(
            "" if isinstance(block, Slip) else block
        ):
            self._share(name, partial(_DRAW[type(block)], self._batch, block))

    def _same_on_all(self, part: object) -> bool:
        return fill_ins(part) <= self._batch.facts.keys()

    def _share(self, name: str, draw: Callable[[], float]) -> Part:
        drawn = self._sheet.capture(draw)
        self._sheet.define(self._prefix + name, drawn)
        part = self._shared[name] = Part(drawn.height, self._prefix + name)
        return part

    def shared(self, section: Section) -> Part | None:
        """Return a section that is the same on all papers; of the slip what is."""
        return self._shared.get(f"section_{section.name}")

    def own(self, draw: Callable[[], float]) -> Part:
        """Return what is drawn for one paper alone."""
        drawn = self._sheet.capture(draw)
        return Part(drawn.height, drawn)

    def of(self, section: Section, pen: Pen, paper: Paper) -> Part:
        """Return a section of a paper; of a table its heading."""
        shared = self.shared(section)
        if shared is not None:
            return shared
        block = section.block
        if isinstance(block, Table):
            return self.own(partial(pen.heading, block.title))
        if isinstance(block, ChartBlock):
            return self.own(partial(draw_chart, pen, block, getattr(paper, block.chart)))
        return self.own(partial(_DRAW[type(block)], pen, block))
