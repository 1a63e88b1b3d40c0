"""Papers of one or several kinds as one PDF, in walking order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pension_desk.documents.form_pages import Ready, ready
from pension_desk.documents.forms import Form
from pension_desk.documents.letters import draw_letter
from pension_desk.documents.lists import draw_list
from pension_desk.documents.look import Look
from pension_desk.documents.mends import mend_reportlab
from pension_desk.documents.official import draw_official
from pension_desk.documents.sheet import A4, Sheet
from pension_desk.documents.words import facts_in_words
from pension_desk.documents.writing import whole_file
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.domain.papers import PaperBatch, in_walking_order
from pension_desk.domain.progress import UNWATCHED, Watch

_DRAW = {"letter": draw_letter, "list": draw_list, "official": draw_official}
_STEP = "生成表单"
_EVERY = 20


@dataclass(frozen=True)
class PaperRun:
    """What was written: pages of the PDF and papers on them.

    ``first_pages``: each paper's code and its first page, from 1, in the order of the pages.
    """

    pages: int
    papers: int
    first_pages: tuple[tuple[str, int], ...] = field(default=(), compare=False, repr=False)


def write_papers(
    path: Path, printing: Sequence[tuple[Form, PaperBatch]], watch: Watch = UNWATCHED
) -> PaperRun:
    """Write every paper of the batches in walking order; the same input gives the same bytes.

    The file takes its name only when it is whole; a refusal or a cancel leaves nothing behind.

    Raises:
        Refused: ``no_notices``, ``wrong_form``, ``missing_glyph``, ``form_too_long``.
        Unavailable: the disk, or a font of the program.
        Cancelled: by ``watch``.
    """
    _check(printing)
    from reportlab.pdfgen.canvas import Canvas

    mend_reportlab()
    ordered = in_walking_order(batch for _form, batch in printing)
    pages, first_pages = 0, list[tuple[str, int]]()
    with whole_file(path) as file:
        canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1)
        sheet = Sheet(canvas)
        forms = {batch.kind: ready_for(sheet, form, batch) for form, batch in printing}
        first = forms[printing[0][1].kind].look
        canvas.setTitle(first.say(first.form.head.title).replace("\n", ""))
        canvas.setAuthor(printing[0][1].town)
        for done, (batch, paper) in enumerate(ordered):
            if done % _EVERY == 0:
                watch.step(done, len(ordered), _STEP)
            first_pages.append((paper.code, pages + 1))
            form = forms[batch.kind]
            sheet.begin(form.look.size)
            pages += _DRAW[form.look.form.form.flow](form, paper)
        watch.step(len(ordered), len(ordered), _STEP)
        canvas.save()
    return PaperRun(pages, len(ordered), tuple(first_pages))


def _check(printing: Sequence[tuple[Form, PaperBatch]]) -> None:
    for form, batch in printing:
        if form.form.kind != batch.kind:
            raise Refused("wrong_form", f"这份表单是“{form.form.kind}”，不是“{batch.kind}”用的。")
    if not any(batch.papers for _form, batch in printing):
        raise Refused("no_notices", "没有需要打印的单子。", "请换一种表单，或换一个范围。")


def ready_for(sheet: Sheet, form: Form, batch: PaperBatch) -> Ready:
    """Return a form made ready for a batch: its dates, names and tiers filled in."""
    look = Look(form, facts_in_words(batch), batch.tiers, batch.tiers_unsure)
    coded = ALL_KINDS[batch.kind].coded
    return ready(sheet, look, f"{batch.kind}_", coded=coded)
