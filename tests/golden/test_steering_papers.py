"""A handover's list and the papers of orders, held to kept text and kept pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.documents.form_file import load_form
from pension_desk.documents.papers import write_papers
from pension_desk.domain.form_kinds import STEERING_KINDS
from pension_desk.domain.sample_papers import sample_batch
from pension_desk.paths import form
from tests.golden.test_paper import _check


@pytest.mark.parametrize("kind", STEERING_KINDS)
def test_a_usual_paper(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.pdf"
    write_papers(path, [(load_form(form(kind)), sample_batch(kind))])
    _check(kind, path)
