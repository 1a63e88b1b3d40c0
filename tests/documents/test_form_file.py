"""A form that a town edited is taken, or refused with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.documents.form_file import FILE_NAME, load_form
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.paths import form

SHIPPED = (form("unpaid_reminder") / FILE_NAME).read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "unpaid_reminder"
    made.mkdir()
    return made


def _line(start: str) -> int:
    """Return the number of the shipped form's first line that begins so."""
    lines = SHIPPED.split("\n")
    return next(n for n, line in enumerate(lines, start=1) if line.startswith(start))


def test_the_shipped_form_is_sound() -> None:
    loaded = load_form(form("unpaid_reminder"))
    assert loaded.form.kind == "unpaid_reminder"
    assert [column.key for column in loaded.people.columns][:2] == ["name", "id_tail"]
    assert loaded.sizes.text >= 12  # old people read it
    assert len(loaded.channels.steps) >= 3


def test_a_changed_sentence_is_taken(folder: Path) -> None:
    text = SHIPPED.replace('title = "怎样缴费"', 'title = "到哪里缴{year}年的费"')
    # As Windows' Notepad saves it.
    (folder / FILE_NAME).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_form(folder).channels.title == "到哪里缴{year}年的费"


@pytest.mark.parametrize(("old", "new", "reason", "line", "says"), [
    ("side = 17", 'side = "17"', "form_value", "side", "page.side"),
    ("side = 17", "side = true", "form_value", "side", "应当是数字"),
    ("side = 17", "side = 400", "form_value", "side", "在5到40之间"),
    ("side = 17", "side = nan", "form_value", "side", "在5到40之间"),
    ("per_band = 8", "per_band = 8.5", "form_value", "per_band", "应当是整数"),
    ('cut = "', 'cut = 5 #"', "form_value", "cut", "应当是引号里的文字"),
    ('family = "sans"', 'family = "song"', "form_value", "family", "只能是sans、serif"),
    ('ink = "#17365D"', 'ink = "蓝"', "form_value", "ink", "六位颜色值"),
    ("choices = [", 'choices = "" #[', "form_syntax", None, "写法不对"),
    ("signatures = [", "signatures = [] #", "form_value", "signatures", "几项"),
    ('title = "回执"', "", "form_key", "[slip]", "缺少“slip.title”"),
    ('title = "回执"', 'title = "回执"\nlogo = "a.png"', "form_key", None, "不认识“slip.logo”"),
    ('title = "怎样缴费"', 'title = "{phon}"', "form_placeholder", None, "{phon}"),
    ('title = "怎样缴费"', 'title = "{head}"', "form_placeholder", None, "channels.title"),
    ('title = "怎样缴费"', 'title = "{year:>9}"', "form_placeholder", None, "{year}"),
    ('title = "怎样缴费"', 'title = "{year"', "form_placeholder", None, "不成对"),
    ('title = "怎样缴费"', 'title = “怎样缴费”', "form_syntax", None, "全角"),
    ('key = "age"', 'key = "phone"', "form_value", 'key = "age"', "people.columns 第3项 key"),
    ('greeting = "', 'greeting = "{id_number}', "form_placeholder", "greeting", "{id_number}"),
])  # fmt: skip
def test_a_slip_is_told_with_its_place(
    folder: Path, old: str, new: str, reason: str, line: str | None, says: str
) -> None:
    assert old in SHIPPED
    (folder / FILE_NAME).write_text(SHIPPED.replace(old, new, 1), "utf-8")
    with pytest.raises(Refused) as refused:
        load_form(folder)
    assert refused.value.reason == reason
    assert "unpaid_reminder/form.toml" in refused.value.message
    assert says in refused.value.message
    number = _line(line) if line else SHIPPED[: SHIPPED.index(old)].count("\n") + 1
    if "logo" in new:
        number += 1
    if reason != "form_syntax":
        assert f"第{number}行" in refused.value.message
    assert "README" in refused.value.advice


def test_a_syntax_error_names_its_line(folder: Path) -> None:
    (folder / FILE_NAME).write_text('[form]\nkind = "a"\nink = “b”\n', "utf-8")
    with pytest.raises(Refused, match="第3行"):
        load_form(folder)


def test_an_unfinished_file_names_its_last_line(folder: Path) -> None:
    (folder / FILE_NAME).write_text('[form]\nsteps = [\n"a",', "utf-8")
    with pytest.raises(Refused, match="第3行"):
        load_form(folder)


def test_another_encoding_is_named(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(SHIPPED.encode("gb18030"))
    with pytest.raises(Refused, match=r"第1行.*UTF-8") as refused:
        load_form(folder)
    assert refused.value.reason == "form_encoding"


def test_a_section_written_as_a_key(folder: Path) -> None:
    (folder / FILE_NAME).write_text("form = 5\n" + SHIPPED.replace("[form]", "[form2]"), "utf-8")
    with pytest.raises(Refused) as refused:
        load_form(folder)
    assert refused.value.reason == "form_key"


def test_no_file(folder: Path) -> None:
    with pytest.raises(Unavailable):
        load_form(folder)
