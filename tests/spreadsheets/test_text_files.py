"""Text lists in every encoding and with every delimiter that offices export."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.spreadsheets.text_file import find_encoding

A = "450821195107139072"
LINES = ["姓名,身份证号,金额,备注", f"朱𬱖,{A},300.00,", f"䶮㛃,{A},200.00,是"]
ROWS = [("朱𬱖", A, "300.00", None), ("䶮㛃", A, "200.00", "是")]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_and_delimiters(
    encoding: str, delimiter: str, ending: str, tmp_path: Path
) -> None:
    path = tmp_path / "税务.txt"
    text = ending.join(LINES).replace(",", delimiter) + ending
    path.write_bytes(text.encode(encoding))
    (table,) = read_tables(path)
    assert (table.sheet, table.headers) == ("税务", ("姓名", "身份证号", "金额", "备注"))
    assert table.rows == ROWS
    assert table.numbers == [2, 3]


def test_titles_totals_and_blank_lines_in_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    text = f"某县缴费明细,,,\n制表单位：税务局,,,\n\n{LINES[0]}\n\n{LINES[1]}\n合计,,300.00,\n"
    path.write_bytes(text.encode("gbk", "ignore"))
    (table,) = read_tables(path)
    assert table.title == "某县缴费明细\n制表单位：税务局"
    assert table.numbers == [6]
    assert table.footer == 2


def test_numbers_kept_as_text_and_quoted_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        f'姓名,身份证号,金额,备注\n甲,="{A}",1,"一行\n二行"\n乙,"{A}\t",2,"说""好"""\n',
        encoding="utf-8",
    )
    (table,) = read_tables(path)
    assert table.rows == [
        ("甲", A, "1", "一行\n二行"),
        ("乙", f"{A}\t", "2", '说"好"'),
    ]
    assert table.numbers == [2, 3]


def test_formulas_in_text_stay_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"姓名,身份证号,备注\n=1+1,{A},@SUM(A1)\n", encoding="utf-8")
    assert read_tables(path)[0].rows == [("=1+1", A, "@SUM(A1)")]


@pytest.mark.parametrize(
    ("content", "reason", "words"),
    [
        (f"姓名,身份证号\n甲,{A}\n".encode() + b"\xff\xfe\xff\n", "undecodable_text", "第 3 行"),
        (b"\xef\xbb\xbf" + "姓名,身份证号\n甲".encode("gbk"), "undecodable_text", "第 1 行"),
        ("姓名,身份证号\n".encode() + b"\x00\x01\x02" * 99, "not_a_table_file", ""),
        ("姓名,身份证号\n甲,1\n".encode() * 999 + b"\x00\x01", "binary_text", "第 1999 行"),
        (f'姓名,身份证号,备注\n甲,{A},"x\n乙,{A},y\n'.encode(), "unpaired_quote", "第 2 行"),
        (f'姓名,身份证号\n甲,"{A}\n'.encode() * 9999, "unpaired_quote", "引号"),
        (f"甲,{A}\n乙,{A}\n".encode(), "no_header", "没有找到表头"),
        ("姓名,身份证号\n".encode(), "no_rows", "只有表头"),
        ("今天开会。\n".encode(), "no_table", "没有找到带表头的表格"),
        (b" \n\n ,,\n", "empty_sheet", "没有内容"),
        (",".join(["姓名"] * 2000).encode(), "too_many_columns", "2000 列"),
    ],
)
def test_text_that_cannot_be_taken(content: bytes, reason: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Refused) as caught:
        read_tables(path)
    assert caught.value.reason == reason
    assert words in caught.value.message
    assert caught.value.advice


@given(text=st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
@settings(max_examples=60, deadline=None)
def test_gb18030_text_is_never_taken_for_another_encoding_wrongly(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "encoding.csv"
    path.write_bytes(text.encode("gb18030"))
    encoding = find_encoding(path)
    assert encoding in ("utf-8", "gb18030", "utf-16", "utf-8-sig")
    if encoding == "gb18030":
        assert path.read_bytes().decode(encoding) == text
