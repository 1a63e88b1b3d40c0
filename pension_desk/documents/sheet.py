"""A page to draw on: text, rules and boxes in points from the lower left corner.

It writes PDF operators itself and hands them to a reportlab canvas in one piece: calling the
canvas once a string is twice as slow, and the canvas knows nothing of fallback fonts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pension_desk.documents.fonts import Font, face, split_runs, text_width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

A4 = (595.28, 841.89)
"""Width and height in points (210 × 297 mm)."""

MM = 72 / 25.4
"""Points in a millimetre."""

BLACK = "0 g"


@cache
def fill_of(colour: str) -> str:
    """Return the operator that fills with ``#rrggbb``."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5)) + " rg"


@dataclass(frozen=True)
class Drawn:
    """Something drawn from the origin downward, to be put on a page: its height in points."""

    operators: str
    height: float


class Sheet:
    """Collects what is drawn; `flush` hands it to the canvas."""

    def __init__(self, canvas: Canvas, size: tuple[float, float] = A4) -> None:
        self.size = size
        self._canvas = canvas
        self._document = canvas._doc  # noqa: SLF001 - subsets of fonts are kept per document
        self._names: dict[tuple[Font, int], str] = {}
        self._drawn: list[str] = []

    def text(
        self, x: float, y: float, text: str, font: Font, size: float,
        align: str = "left", place: str = "",
    ) -> None:  # fmt: skip
        """Draw one line with its baseline at ``y``; ``x`` is its left end, middle or right end.

        Raises:
            Refused: ``missing_glyph``; ``place`` says where the text stands.
        """
        runs = split_runs(text, font, place)
        if align != "left":
            width = text_width(text, font, size)
            x -= width if align == "right" else width / 2
        parts = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for run in runs:
            drawn = face(run.font).drawn
            for subset, codes in drawn.splitString(run.text, self._document):
                parts.append(f"{self._name(run.font, subset)} {size:g} Tf <{codes.hex()}> Tj")
        parts.append("ET")
        self._drawn.append(" ".join(parts))

    def _name(self, font: Font, subset: int) -> str:
        name = self._names.get((font, subset))
        if name is None:
            name = str(face(font).drawn.getSubsetInternalName(subset, self._document))
            self._names[font, subset] = name
        return name

    def fill(self, colour: str) -> None:
        """Fill what comes next with ``#rrggbb``."""
        self._drawn.append(fill_of(colour))

    def black(self) -> None:
        """Draw what comes next in black."""
        self._drawn.append(BLACK)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle; what comes after is black again."""
        self._drawn.append(
            f"{fill_of(colour)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f {BLACK}"
        )

    def rules(
        self, lines: Iterable[tuple[float, float, float, float]], width: float = 0.6,
        dash: str = "[] 0 d", colour: str = "#000000",
    ) -> None:  # fmt: skip
        """Draw straight lines (x1, y1, x2, y2) of one width in one stroke."""
        path = " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l" for a, b, c, d in lines)
        stroke = fill_of(colour).replace("rg", "RG")
        self._drawn.append(f"q {width:g} w {dash} {stroke} {path} S Q")

    def frame(self, x: float, y: float, width: float, height: float, line: float = 0.6,
              colour: str = "#000000") -> None:  # fmt: skip
        """Draw the outline of a rectangle from its lower left corner."""
        self._drawn.append(
            f"q {line:g} w {fill_of(colour).replace('rg', 'RG')} "
            f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q"
        )

    def grid(self, columns: list[float], rows: list[float], colour: str) -> None:
        """Draw a table's lines: ``columns`` from left to right, ``rows`` from top to bottom."""
        left, right, top, bottom = columns[0], columns[-1], rows[0], rows[-1]
        across = [(left, y, right, y) for y in rows]
        down = [(x, top, x, bottom) for x in columns]
        self.rules(across + down, colour=colour)

    def literal(self, operators: str) -> None:
        """Draw ready-made operators."""
        self._drawn.append(operators)

    def flush(self) -> None:
        """Hand everything to the canvas."""
        if self._drawn:
            self._canvas.addLiteral("\n".join(self._drawn))
            self._drawn.clear()

    def capture(self, draw: Callable[[], float]) -> Drawn:
        """Return what a function draws from the origin down; it returns the height it took."""
        kept, self._drawn = self._drawn, []
        try:
            height = draw()
            return Drawn("\n".join(self._drawn), height)
        finally:
            self._drawn = kept

    def put(self, drawn: Drawn, x: float, y: float) -> None:
        """Draw something captured with its origin at a place."""
        self._drawn.append(f"q 1 0 0 1 {x:.2f} {y:.2f} cm\n{drawn.operators}\nQ")

    def define(self, name: str, drawn: Drawn) -> None:
        """Make something captured a block of the document, by a name that it has alone.

        The block may reach a page's longer side from its origin to every side.
        """
        reach = max(self.size)
        self._canvas.beginForm(name, -reach, -reach, reach, reach)
        self._canvas.addLiteral(drawn.operators)
        self._canvas.endForm()

    def show(self, name: str, x: float, y: float) -> None:
        """Show a block with its origin at a place."""
        self._drawn.append(f"q 1 0 0 1 {x:.2f} {y:.2f} cm")
        self.flush()
        self._canvas.doForm(name)
        self._drawn.append("Q")

    def begin(self, size: tuple[float, float]) -> None:
        """Take another paper size from this page on."""
        if size != self.size:
            self.size = size
            self._canvas.setPageSize(size)

    def end_page(self) -> None:
        """Finish the page and begin the next."""
        self.flush()
        self._canvas.showPage()
