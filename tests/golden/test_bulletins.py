"""The bulletin's pages, held to kept text and kept pictures: a small town's, and one of 25."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from pension_desk.documents.form_file import load_form
from pension_desk.documents.official_docx import write_official_docx
from pension_desk.documents.papers import write_papers
from pension_desk.domain.papers import PaperBatch
from pension_desk.domain.sample_papers import sample_batch
from pension_desk.paths import form
from tests.documents.bulletins import of_town
from tests.golden.compare import check_text
from tests.golden.test_paper import _check

BATCHES = {"bulletin_small": sample_batch("bulletin", "大安镇"), "bulletin_town": of_town(25)}


@pytest.mark.parametrize(("name", "batch"), BATCHES.items())
def test_pages(tmp_path: Path, name: str, batch: PaperBatch) -> None:
    path = tmp_path / "a.pdf"
    write_papers(path, [(load_form(form("bulletin")), batch)])
    _check(name, path)


def test_the_document_of_the_office(tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    write_official_docx(out, load_form(form("bulletin")), BATCHES["bulletin_small"])
    with ZipFile(out) as archive:
        body = archive.read("word/document.xml").decode()
    told = []
    for paragraph in re.findall(r"<w:p(?: [^>]*)?>(.*?)</w:p>", body, re.DOTALL):
        parts = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:tab/>", paragraph)
        told.append("".join(part or "\t" for part in parts))
    check_text("bulletin_small_docx", "\n".join(told) + "\n")
