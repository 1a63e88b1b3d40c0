"""A form's section as plain text: what is copied into a telephone instead of printed."""

from __future__ import annotations

from pension_desk.documents.forms import Form, Paragraphs
from pension_desk.documents.words import facts_in_words
from pension_desk.domain.errors import Refused
from pension_desk.domain.papers import PaperBatch


def texts_of(form: Form, section: str, batch: PaperBatch) -> tuple[str, ...]:
    """Return the paragraphs of a section filled in for each paper, a line each.

    Raises:
        Refused: ``no_text``: the form has no such section of paragraphs, or it says nothing.
    """
    found = (one.block for one in form.sections if one.name == section)
    block = next((one for one in found if isinstance(one, Paragraphs)), None)
    lines = [one for one in (block.greeting, *block.paragraphs) if one] if block else []
    if not lines:
        raise Refused(
            "no_text",
            f"表单“{form.head.title}”里没有“{section}”这一节文字。",
            "请在“设置 → 表单文字”里补上，或恢复原来的文字。",
        )
    whole, shared = "\n".join(lines), facts_in_words(batch)
    return tuple(whole.format_map({**shared, **facts_in_words(paper)}) for paper in batch.papers)
