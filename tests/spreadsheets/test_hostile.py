"""Files that are no lists, broken or meant to harm: a sentence each, never a traceback."""

import io
import os
import random
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

from pension_desk.domain.errors import Cancelled, DeskError, Refused, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets import archive
from pension_desk.spreadsheets.preview import preview_rows
from pension_desk.spreadsheets.reading import read_tables
from tests.spreadsheets.test_formats import write_ods, write_xls

ROWS = (("姓名", "身份证号"), ("甲", "450821195107139072"))


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def rebuilt(**changed: bytes) -> bytes:
    """Return the workbook with parts replaced; a part is named by its last word."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for name in old.namelist():
            stem = name.rsplit("/", 1)[-1].split(".")[0]
            new.writestr(name, changed.get(stem, old.read(name)))
    return stream.getvalue()


def encrypted() -> bytes:
    stream = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook())).encrypt("1234", stream)
    return stream.getvalue()


def protected_xls(path: Path) -> bytes:
    """Turn the CODEPAGE record that follows BOF into FILEPASS."""
    data = bytearray(write_xls(path).read_bytes())
    at = data.index(b"\x42\x00\x02\x00")
    data[at : at + 2] = b"\x2f\x00"
    return bytes(data)


def plain_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        book.writestr("名单.csv", "姓名,身份证号")
    return stream.getvalue()


def with_part(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        book.writestr("[Content_Types].xml", "x")
        book.writestr(name, "x")
    return stream.getvalue()


def far_sheet(reference: bytes, row: bytes) -> bytes:
    return (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="%b"><c r="%b"><v>1</v></c></row>'
        b"</sheetData></worksheet>" % (row, reference)
    )


def lying(declared: int) -> bytes:
    """Return a workbook whose directory declares a sheet smaller than it is."""
    data = bytearray(rebuilt(sheet1=far_sheet(b"B2", b"2") + b" " * 100_000))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            start = place + (46 if at == 24 else 30)
            if data[start : start + 40].startswith(b"xl/worksheets/sheet1.xml"):
                struct.pack_into("<I", data, place + at, declared)
    return bytes(data)


def word_document() -> bytes:
    data = bytearray(encrypted())
    name = "EncryptedPackage".encode("utf-16-le")
    at = data.index(name)
    data[at : at + len(name)] = "WordDocument".encode("utf-16-le").ljust(len(name), b"\x00")
    struct.pack_into("<H", data, at + 64, 26)
    return bytes(data)


CASES = {
    "png.xlsx": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "picture"),
    "jpeg.xlsx": (b"\xff\xd8\xff\xe0" + b"\x00" * 99, "picture"),
    "bmp.xls": (b"BM\x00\x01\x02" * 20, "picture"),
    "pdf.xlsx": (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
    "rar.xls": (b"Rar!\x1a\x07\x00", "foreign_file"),
    "page.xls": ("<html><body><p>请登录</p></body></html>".encode(), "no_table"),
    "mail.xls": (b"MIME-Version: 1.0\r\n", "foreign_file"),
    "noise.xls": (bytes(range(256)) * 9, "not_a_table_file"),
    "empty.xlsx": (b"", "empty_file"),
    "~$a.xlsx": (b"\x05admin", "lock_file"),
    "half.xlsx": (workbook()[:2000], "damaged"),
    "head.xlsx": (b"PK\x03\x04" + b"\x00" * 99, "damaged"),
    "parts.xlsx": (with_part("xl/other.xml"), "damaged"),
    "zip.xlsx": (plain_zip(), "zip_archive"),
    "xlsb.xlsx": (with_part("xl/workbook.bin"), "foreign_file"),
    "word.xlsx": (with_part("word/document.xml"), "foreign_file"),
    "blank.xlsx": (rebuilt(sheet1=b"<worksheet><sheetData/></worksheet>"), "empty_sheet"),
    "xml.xlsx": (rebuilt(sheet1=b"<worksheet><sheetData><row>"), None),
    "password.xlsx": (encrypted(), "password"),
    "word.xls": (word_document(), "foreign_file"),
    "ole.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "damaged"),
    "bomb.xlsx": (rebuilt(sheet1=b" " * 30_000_000), "zip_bomb"),
    "far.xlsx": (rebuilt(sheet1=far_sheet(b"XFD1048576", b"1048576")), "too_many_cells"),
    "astray.xlsx": (rebuilt(sheet1=far_sheet(b"B999999999", b"2")), "damaged"),
    "lies.xlsx": (lying(500), "damaged"),
}


@pytest.mark.parametrize("name", CASES)
def test_each_is_refused_with_its_own_sentence(name: str, tmp_path: Path) -> None:
    content, reason = CASES[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refused) as caught:
        read_tables(path)
    if reason is not None:
        assert caught.value.reason == reason
    assert caught.value.message.endswith("。")
    assert caught.value.advice.endswith("。")


def test_a_protected_xls_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "b.xls"
    path.write_bytes(protected_xls(tmp_path / "a.xls"))
    with pytest.raises(Refused) as caught:
        read_tables(path)
    assert caught.value.reason == "password"


@pytest.mark.parametrize(
    ("record", "place", "value"),
    [
        (b"\x00\x02\x0e\x00", 4 + 4, b"\xff\xff\xff\x7f"),  # DIMENSIONS: the row after the last
        (b"\xfd\x00\x0a\x00", 4 + 2, b"\xff\xff"),  # LABELSST: its column
        (b"\xfd\x00\x0a\x00", 4, b"\xff\xff"),  # LABELSST: its row, below all that follow
    ],
)
def test_an_xls_that_claims_what_memory_cannot_hold(
    record: bytes, place: int, value: bytes, tmp_path: Path
) -> None:
    data = bytearray(write_xls(tmp_path / "a.xls").read_bytes())
    at = data.index(record) + place
    data[at : at + len(value)] = value
    (tmp_path / "b.xls").write_bytes(data)
    with pytest.raises(Refused) as caught:
        read_tables(tmp_path / "b.xls")
    assert caught.value.reason == "damaged"


def test_declared_size_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(rebuilt(sheet1=far_sheet(b"B2", b"2") + os.urandom(3_000_000)))
    monkeypatch.setattr(archive, "LARGEST_UNPACKED", 2 * 1024 * 1024)
    with pytest.raises(Refused, match="一次最多 2 兆字节") as caught:
        read_tables(path)
    assert caught.value.reason == "too_large"


def test_a_stray_mark_far_away_does_not_matter(tmp_path: Path) -> None:
    """Blank formatted rows to the very end of the sheet are common and harmless."""
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>%b</t></is></c>'
        b'<c r="B1" t="inlineStr"><is><t>%b</t></is></c></row>'
        b'<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="B2"><v>1</v></c></row>'
        b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData></worksheet>'
        % ("姓名".encode(), "年龄".encode())
    )
    path = tmp_path / "a.xlsx"
    path.write_bytes(rebuilt(sheet1=sheet))
    (table,) = read_tables(path)
    assert table.rows == [("x", 1.0)]


def test_repeated_cells_of_an_ods_cannot_fill_memory(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods")
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(
        b"<table:table-row>", b'<table:table-row table:number-rows-repeated="9000000">', 1
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    with pytest.raises(Refused) as caught:
        read_tables(path)
    assert caught.value.reason == "too_many_cells"


def test_missing_folder_and_special_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for path, reason in (
        (tmp_path / "无.xlsx", "missing_file"),
        (tmp_path, "directory"),
        (tmp_path / "pipe.csv", "not_a_file"),
        (tmp_path / ("长" * 300), "missing_file"),
    ):
        with pytest.raises(Refused) as caught:
            read_tables(path)
        assert caught.value.reason == reason


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux")
def test_a_disk_that_fails_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.symlink_to("/proc/self/mem")
    with pytest.raises((Unavailable, Refused)) as caught:
        read_tables(path)
    assert caught.value.reason in ("unreadable_file", "empty_file")


def test_cancel_stops_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook())
    with pytest.raises(Cancelled):
        read_tables(path, Watch(cancelled=lambda: True))


def test_damage_anywhere_ends_in_a_sentence(tmp_path: Path) -> None:
    """Change bytes at random: a table, or a refusal, never another error."""
    chance = random.Random(20261124)
    book = xlwt.Workbook()
    sheet = book.add_sheet("某村")
    for row, cells in enumerate(ROWS):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    book.save(str(tmp_path / "a.xls"))
    sources = [
        workbook(),
        (tmp_path / "a.xls").read_bytes(),
        write_ods(tmp_path / "a.ods").read_bytes(),
    ]
    path = tmp_path / "damaged"
    for turn in range(240):
        data = bytearray(sources[turn % 3])
        for _ in range(chance.choice((1, 4, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice((len(data), chance.randrange(1, len(data))))])
        for read in (read_tables, preview_rows):
            with suppress(DeskError):
                read(path)
