"""A batch of household reminders as one PDF, in walking order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pension_desk.documents.forms import Form
from pension_desk.documents.mends import mend_reportlab
from pension_desk.documents.notice_blocks import Look
from pension_desk.documents.notice_pages import NoticePages
from pension_desk.documents.sheet import A4, Sheet
from pension_desk.documents.writing import whole_file
from pension_desk.domain.errors import Refused
from pension_desk.domain.notices import NoticeBatch, in_walking_order
from pension_desk.domain.progress import UNWATCHED, Watch

_STEP = "生成通知单"
_EVERY = 20


@dataclass(frozen=True)
class NoticeRun:
    """What was written: pages of the PDF and households on them.

    ``first_pages``: each notice's code and its first page, from 1, in the order of the pages.
    """

    pages: int
    households: int
    first_pages: tuple[tuple[str, int], ...] = field(default=(), compare=False, repr=False)


def write_notices(
    path: Path, form: Form, batch: NoticeBatch, watch: Watch = UNWATCHED
) -> NoticeRun:
    """Write a reminder for every household of the batch; the same input gives the same bytes.

    The file takes its name only when it is whole; a refusal or a cancel leaves nothing behind.

    Raises:
        Refused: ``no_notices``, ``wrong_form``, ``missing_glyph``, ``form_too_long``.
        Unavailable: the disk, or a font of the program.
        Cancelled: by ``watch``.
    """
    _check(form, batch)
    from reportlab.pdfgen.canvas import Canvas

    mend_reportlab()
    pages, total = 0, len(batch.households)
    first_pages: list[tuple[str, int]] = []
    with whole_file(path) as file:
        canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1)
        look = ready(form, batch)
        canvas.setTitle(look.say(form.head.title))
        canvas.setAuthor(batch.town_name)
        writer = NoticePages(Sheet(canvas), look)
        for done, notice in enumerate(in_walking_order(batch.households)):
            if done % _EVERY == 0:
                watch.step(done, total, _STEP)
            first_pages.append((notice.code, pages + 1))
            pages += writer.draw(notice)
        watch.step(total, total, _STEP)
        canvas.save()
    return NoticeRun(pages, total, tuple(first_pages))


def _check(form: Form, batch: NoticeBatch) -> None:
    if form.form.kind != batch.kind:
        raise Refused("wrong_form", f"这份表单是“{form.form.kind}”，不是“{batch.kind}”用的。")
    if not any(one.people for one in batch.households):
        raise Refused("no_notices", "没有需要打印通知单的户。", "请先选出有人没缴费的户。")


def ready(form: Form, batch: NoticeBatch) -> Look:
    """Return the form made ready for a batch: its dates, names and tiers filled in."""
    facts = {
        "town": batch.town_name,
        "year": str(batch.year),
        "issued_on": _day(batch.issued_on),
        "deadline": _day(batch.deadline),
        "contact": batch.contact_name,
        "phone": batch.contact_phone,
    }
    return Look(form, facts, batch.tiers)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
