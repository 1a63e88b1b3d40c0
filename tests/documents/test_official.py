"""The layout of GB/T 9704-2012, measured on the page; the document with the offices' fonts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import pypdfium2
import pytest

from pension_desk.documents.form_file import load_form, read_form
from pension_desk.documents.official import LINES, PITCH
from pension_desk.documents.official_docx import write_official_docx
from pension_desk.documents.papers import write_papers
from pension_desk.documents.sheet import MM
from pension_desk.domain.bulletin_text import batch_text, ranking_text, read_batch, read_ranking
from pension_desk.domain.papers import PaperBatch
from pension_desk.paths import form
from tests.documents.bulletins import of_town, ranking_of

PAGE = 841.89
LEFT, RIGHT = 28 * MM, (28 + 156) * MM
SLACK = 1.6
"""Points: a character's own side bearing."""


class Char(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    page: int


def _chars(path: Path) -> list[Char]:
    found = []
    document = pypdfium2.PdfDocument(path)
    for number in range(len(document)):
        page: Any = document[number].get_textpage()
        for at in range(page.count_chars()):
            text = page.get_text_range(at, 1)
            if text.strip():
                left, bottom, right, _top = page.get_charbox(at, loose=True)
                found.append(Char(text, left, right, bottom, number + 1))
    document.close()
    return found


@pytest.fixture
def chars(tmp_path: Path) -> list[Char]:
    path = tmp_path / "a.pdf"
    write_papers(path, [(load_form(form("bulletin")), of_town(25))])
    return _chars(path)


def _find(chars: list[Char], words: str) -> list[Char]:
    text = "".join(one.text for one in chars)
    at = text.index(words)
    return chars[at : at + len(words)]


def test_everything_but_the_page_number_is_within_the_type_area(chars: list[Char]) -> None:
    for one in chars:
        assert one.left >= LEFT - SLACK, one
        assert one.right <= RIGHT + SLACK, one
    within = [one for one in chars if one.base >= PAGE - (37 + 225) * MM - 4]
    assert len(chars) - len(within) == sum(len(f"—{n}—") for n in range(1, chars[-1].page + 1))


def test_a_full_line_has_28_characters_edge_to_edge(chars: list[Char]) -> None:
    words = "请排名靠后和落后于时间进度的村（社区）认真查找原因，"
    line = _find(chars, words)
    bases = [one.base for one in line]
    assert max(bases) - min(bases) < 3  # one font sits a little lower
    assert line[0].left == pytest.approx(LEFT + 2 * 16, abs=3)
    after = _find(chars, "落实包片责任")
    assert after[0].left == pytest.approx(LEFT, abs=2)
    assert line[0].base - after[0].base == pytest.approx(PITCH, abs=0.5)


def test_22_lines_fill_the_type_area() -> None:
    assert pytest.approx(225 * MM, abs=0.01) == LINES * PITCH


def test_the_date_stands_four_characters_from_the_right(chars: list[Char]) -> None:
    dates = "2026年11月20日"
    text = "".join(one.text for one in chars)
    at = text.index("中心" + dates + "（联系人") + 2
    day = chars[at : at + len(dates)]
    assert day[-1].right == pytest.approx(RIGHT - 4 * 16, abs=SLACK)


def test_page_numbers_stand_outside_below_the_type_area(chars: list[Char]) -> None:
    numbers = [one for one in chars if one.base < PAGE - (37 + 225) * MM - 4]
    for page in range(1, chars[-1].page + 1):
        mine = [one for one in numbers if one.page == page]
        assert "".join(one.text for one in mine) == f"—{page}—"
        if page % 2:
            assert mine[-1].right == pytest.approx(RIGHT - 14, abs=SLACK)
        else:
            assert mine[0].left == pytest.approx(LEFT + 14, abs=SLACK)


def test_a_long_table_repeats_its_head(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_papers(path, [(load_form(form("bulletin")), of_town(60))])
    heads = [one.page for one in _chars(path) if one.text == "次" and one.right - one.left < 11]
    assert len(set(heads)) >= 2


def test_a_heading_never_stands_alone_at_the_foot(chars: list[Char]) -> None:
    foot = PAGE - (37 + 225) * MM
    for words in ("一、总体", "二、各村", "三、变化", "四、存在", "五、下一"):
        assert _find(chars, words)[0].base > foot + PITCH


def test_the_document_names_the_offices_fonts(tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    write_official_docx(out, load_form(form("bulletin")), of_town(25))
    with ZipFile(out) as archive:
        body = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
    for font in ("方正小标宋简体", "楷体_GB2312", "黑体"):
        assert f'w:eastAsia="{font}"' in body
    assert 'w:eastAsia="仿宋_GB2312"' in styles
    assert 'w:top="2098"' in body  # 37 mm in twentieths of a point
    assert 'w:left="1587"' in body or 'w:left="1588"' in body
    assert len(pictures) == 3
    assert body.count("<w:tr>") == 26


def test_the_same_bulletin_gives_the_same_bytes(tmp_path: Path) -> None:
    shipped = load_form(form("bulletin"))
    for name in ("a", "b"):
        write_papers(tmp_path / f"{name}.pdf", [(shipped, of_town(9))])
        write_official_docx(tmp_path / f"{name}.docx", shipped, of_town(9))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_what_is_kept_reads_back_as_it_was() -> None:
    batch, ranking = of_town(25), ranking_of(25)
    back = read_batch(batch_text(batch))
    assert back is not None
    assert replace(back, tiers=batch.tiers) == batch
    assert read_ranking(ranking_text(ranking)) == ranking


@pytest.mark.parametrize("text", ["", "{", "{}", '{"lines":1}', "[]", '{"batch":{},"paper":3}'])
def test_what_is_no_archive_is_told_and_does_not_fail(text: str) -> None:
    assert read_batch(text) is None
    assert read_ranking(text) is None


def test_a_town_of_60_villages_can_still_be_kept() -> None:
    batch: PaperBatch = of_town(60)
    assert len(batch_text(batch).encode()) < 2**16
    assert len(ranking_text(ranking_of(60)).encode()) < 2**16


def test_a_towns_own_form_may_lack_any_section(tmp_path: Path) -> None:
    text = form("bulletin", "form.toml").read_text("utf-8")
    cut = text[: text.index("[progress_chart]")]
    out = tmp_path / "a.pdf"
    run = write_papers(out, [(read_form(cut, "a", "bulletin"), of_town(3))])
    assert run.pages == 2
