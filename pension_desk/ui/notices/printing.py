"""Printing a prepared PDF: its pages as pictures at the printer's own resolution, 300 dpi at most.

Qt paints onto a printer from any thread, so the pages go out from the worker's: the window lives
on, and cancel stops the printer's job.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from pension_desk.domain.errors import Cancelled, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.services import previews
from pension_desk.services.desk import Desk
from pension_desk.services.notices import NoticeFile, Wanted
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.previews import PageImage
from pension_desk.ui.notices.jobs import save
from pension_desk.ui.translation import translate

_MOST_DPI = 300


@dataclass(frozen=True)
class PrintRun:
    """Which file goes to which printer, and which papers it holds."""

    printer: QPrinter
    file: Path
    wanted: Wanted
    first: int
    last: int


def ask_printer(over: QWidget, say: Callable[[str], object], *, pages: int = 0) -> QPrinter | None:
    """Let the person choose a printer, None when there is none (said so) or they turn back.

    ``pages``: how many there are, where a part of them may be chosen.
    """
    if not QPrinterInfo.availablePrinterNames():
        say(translate("printing", "这台电脑没有装打印机，可以先存为 PDF，拿到有打印机的地方印。"))
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, over)
    if pages:
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
    # The system's own dialog on Windows can only be run, not opened.
    return printer if dialog.exec() else None


def print_all(
    printer: QPrinter,
    file: Path,
    note: Callable[[], None],
    topics: frozenset[Topic],
    watch: Watch,
) -> Written[int]:
    """Print every page, then ``note`` that they left the desk; return how many there were.

    Raises `Unavailable` when the printer does not take the job; then nothing is noted.
    """
    pages = previews.pages(file)
    printer.setFullPage(True)
    print_pages(printer, file, (1, pages), watch)
    note()
    return Written(pages, topics)


def page_picture(image: PageImage) -> QImage:
    """Return a rendered page as a picture of its own."""
    shown = QImage(
        image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32
    )
    return shown.copy()


def print_and_count(desk: Desk, run: PrintRun, watch: Watch) -> Written[NoticeFile]:
    """Print pages ``first`` to ``last`` (from 1), then count the households on them.

    Raises `Unavailable` when the printer does not take the job; then nothing is counted.
    """
    print_pages(run.printer, run.file, (run.first, run.last), watch)
    # From here on paper lies in the tray: counting must not be cancelled any more.
    out = previews.preview_file(desk)
    try:
        return save(desk, run.wanted, out, Watch(), printed=(run.first, run.last))
    finally:
        out.unlink(missing_ok=True)


def print_pages(printer: QPrinter, file: Path, pages: tuple[int, int], watch: Watch) -> None:
    """Print the first to the last of these pages of a PDF, from 1.

    Raises `Unavailable` when the printer does not take the job or stops.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable(
            "no_printer",
            translate("printing", "打印机没有响应，一页也没有印。"),
            translate("printing", "请检查打印机是否开机、有没有连上。"),
        )
    try:
        total = pages[1] - pages[0] + 1
        for done, page in enumerate(range(pages[0], pages[1] + 1)):
            watch.step(done, total, translate("printing", "打印"))
            if done and not printer.newPage():
                stopped = translate("printing", "打印到第 {page} 页时打印机停了。")
                raise Unavailable("printer_failed", stopped.format(page=page))
            _paint(painter, printer, file, page)
        watch.step(total, total, translate("printing", "打印"))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _paint(painter: QPainter, printer: QPrinter, file: Path, page: int) -> None:
    """Paint one page over the whole sheet, unprintable margins included.

    A page that lies across is turned where the printer's sheet stands upright.
    """
    layout = printer.pageLayout()
    sheet = layout.fullRectPixels(printer.resolution())
    inner = layout.paintRectPixels(printer.resolution())
    dpi = min(_MOST_DPI, printer.resolution())
    turned = previews.page_across(file, page - 1) and sheet.height() > sheet.width()
    side = sheet.height() if turned else sheet.width()
    width = max(1, round(side * dpi / printer.resolution()))
    picture = page_picture(previews.page_image(file, page - 1, width))
    if turned:
        picture = picture.transformed(QTransform().rotate(90))
    offset = inner.topLeft() if not printer.fullPage() else sheet.topLeft()
    target = QRect(-offset.x(), -offset.y(), sheet.width(), sheet.height())
    painter.drawImage(target, picture)
