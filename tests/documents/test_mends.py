"""reportlab's faults with Chinese stay mended: copied text, and the edge of the line."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from reportlab.lib import textsplit
from reportlab.pdfgen.canvas import Canvas

from pension_desk.documents.fonts import Font
from pension_desk.documents.mends import CANNOT_START_LINE, mend_reportlab, to_unicode_map
from pension_desk.documents.sheet import A4, Sheet
from tests.documents.batches import page_texts

TEXT = "黄𬱖 李䶮 韦㛃 𠮷田 阿依古丽·买买提"


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    path = tmp_path / "names.pdf"
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    sheet = Sheet(canvas)
    sheet.text(50, 700, TEXT, Font.SANS, 20)
    sheet.end_page()
    canvas.save()
    return path


def test_rare_names_can_be_copied(printed: Path) -> None:
    assert page_texts(printed) == [TEXT]


def test_another_reader_copies_the_same(printed: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    told = subprocess.run([program, "-enc", "UTF-8", printed, "-"], capture_output=True, check=True)
    assert told.stdout.decode("utf-8").strip() == TEXT


def test_a_character_beyond_the_basic_plane_is_a_surrogate_pair() -> None:
    lines = to_unicode_map("Font", [ord("韦"), ord("𬱖")]).splitlines()
    assert "<00> <97E6>" in lines
    assert "<01> <D873DC56>" in lines


def test_no_block_of_the_map_is_over_a_hundred_lines() -> None:
    lines = to_unicode_map("Font", range(0x4E00, 0x4E00 + 256)).splitlines()
    counts = [int(line.split()[0]) for line in lines if line.endswith("beginbfchar")]
    assert counts == [100, 100, 56]
    assert "<FF> <4EFF>" in lines


def test_paragraphs_of_reportlab_know_the_chinese_signs_too() -> None:
    from reportlab.platypus import paragraph

    mend_reportlab.cache_clear()  # as if it were called after the import
    mend_reportlab()
    for sign in "，；：？！”’》…—":
        assert sign in CANNOT_START_LINE
        assert sign in textsplit.ALL_CANNOT_START
        assert sign in paragraph.ALL_CANNOT_START
