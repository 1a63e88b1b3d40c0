"""Office lists as PDF: every row, the header on each page, the pages numbered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pension_desk.documents.tables import TableColumn, TableDocument, write_table_pdf
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.progress import Watch
from tests.documents.batches import page_texts

COLUMNS = (
    TableColumn("序号", 5, centred=True), TableColumn("村", 10), TableColumn("姓名", 12),
    TableColumn("欠缴年度", 22), TableColumn("备注", 20),
)  # fmt: skip


def _document(rows: int) -> TableDocument:
    return TableDocument(
        "某某镇已参保登记未缴费人员名单",
        "制表：某某镇社会事务和便民服务中心　2026年11月24日",
        COLUMNS,
        tuple(
            (f"{n}号", "动界村", ("黄𬱖", "阿依古丽·买买提")[n % 2], "2021-2023、2026",
             "外出务工，“电话联系不上”，下次赶圩日再走访；已托其兄转告" if n % 5 == 0 else "")
            for n in range(rows)
        ),
    )  # fmt: skip


def test_every_row_is_there_under_its_header(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pages = write_table_pdf(path, _document(120))
    texts = page_texts(path)
    assert len(texts) == pages > 3
    for number, text in enumerate(texts, start=1):
        assert "某某镇已参保登记未缴费人员名单" in text
        assert "欠缴年度" in text
        assert f"第 {number} 页" in text
        assert f"共 {pages} 页" in text
    words = " ".join(texts).split()
    assert [word for word in words if word.endswith("号") and word[:-1].isdecimal()] == [
        f"{n}号" for n in range(120)
    ]


def test_an_empty_list_is_one_page(tmp_path: Path) -> None:
    assert write_table_pdf(tmp_path / "a.pdf", _document(0)) == 1
    assert "共 1 页" in page_texts(tmp_path / "a.pdf")[0]


def test_a_cell_of_many_lines_is_kept_whole(tmp_path: Path) -> None:
    long = "".join(f"第{n}次走访没有遇到人。" for n in range(30))
    path = tmp_path / "a.pdf"
    write_table_pdf(path, replace(_document(0), rows=(("1", "动界村", "韦大山", "2026", long),)))
    assert long in "".join("".join(page_texts(path)).split())


def test_a_row_of_another_length_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="argument"):
        write_table_pdf(tmp_path / "a.pdf", replace(_document(0), rows=(("1", "动界村"),)))


def test_nothing_is_left_after_a_refusal_or_a_cancel(tmp_path: Path) -> None:
    bad = replace(_document(1), title="名单\U00031350")
    with pytest.raises(Refused, match="U\\+31350"):
        write_table_pdf(tmp_path / "a.pdf", bad)
    with pytest.raises(Cancelled):
        write_table_pdf(tmp_path / "a.pdf", _document(9), Watch(cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []
