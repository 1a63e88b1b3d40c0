"""A form that a town edited is taken, or refused with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.documents.form_faults import FormRefused
from pension_desk.documents.form_file import FILE_NAME, load_form, read_file
from pension_desk.documents.forms import Steps, Table
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.form_kinds import ALL_KINDS, FormKind
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
    blocks = {section.name: section.block for section in loaded.sections}
    assert list(blocks) == ["opening", "people", "tiers", "channels", "closing", "slip"]
    people, channels = blocks["people"], blocks["channels"]
    assert isinstance(people, Table)
    assert [column.key for column in people.columns][:2] == ["name", "id_tail"]
    assert isinstance(channels, Steps)
    assert len(channels.steps) >= 3


@pytest.mark.parametrize("kind", ALL_KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_ships_a_sound_form_with_a_guide(kind: FormKind) -> None:
    folder = form(kind.name)
    loaded = load_form(folder)
    assert loaded.form.audience == kind.audience
    assert loaded.sizes.text >= 12  # old people read it
    assert (loaded.slip is not None) or kind.name == "registration_form" or not kind.returned
    guide = (folder / "README.md").read_text("utf-8")
    for name, fact in kind.facts(kind.audience).items():
        assert f"`{{{name}}}` {fact.label}" in guide
    for rows in kind.shape.lists:
        for name, fact in kind.columns(rows, kind.audience).items():
            assert f"`{name}` {fact.label}" in guide


def test_a_changed_sentence_is_taken(folder: Path) -> None:
    text = SHIPPED.replace('title = "怎样缴费"', 'title = "到哪里缴{year}年的费"')
    # As Windows' Notepad saves it.
    (folder / FILE_NAME).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    channels = load_form(folder).sections[3].block
    assert isinstance(channels, Steps)
    assert channels.title == "到哪里缴{year}年的费"


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
    ('audience = "household"', 'audience = "person"', "form_private", "audience", "别人看得到"),
    ('audience = "household"', 'audience = "all"', "form_value", "audience", "只能是public"),
    ('kind = "unpaid_reminder"', 'kind = "invitation"', "form_value", "kind", "unpaid_reminder"),
    ('kind = "unpaid_reminder"', 'kind = "x"', "form_value", "kind", "没有“x”这种表单"),
    ('block = "tiers"', 'block = "tier"', "form_value", 'block = "tiers"', "tiers.block"),
    ('block = "tiers"', "", "form_value", "[tiers]", "tiers.block"),
    ('block = "closing"', 'block = "slip"', "form_key", "[closing]", "缺少“closing"),
    ('rows = "people"', 'rows = "tiers"', "form_value", "rows", "只能是people"),
    ('answers = ["done", ', "answers = [", "form_value", "choices", "一样多"),
    ("text = 13.5", "text = 11", "form_value", "text", "在12到20之间"),
    ("signatures = [", "signatures = [] #", "form_value", "signatures", "几项"),
    ('title = "回执"', "", "form_key", "[slip]", "缺少“slip.title”"),
    ('title = "回执"', 'title = "回执"\nlogo = "a.png"', "form_key", None, "不认识“slip.logo”"),
    ('title = "怎样缴费"', 'title = "{phon}"', "form_placeholder", None, "{phon}"),
    ('contact = "咨', 'contact = "{own_phone}', "form_placeholder", "contact", "closing.contact"),
    ('amount = "自己缴"', 'amount = "{head}"', "form_placeholder", "amount", "tiers.amount"),
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
    assert refused.value.reason == "form_value"


def test_every_slip_is_told_not_only_the_first(folder: Path) -> None:
    text = SHIPPED.replace("side = 17", "side = 400").replace('"怎样缴费"', '"{phon}"')
    (folder / FILE_NAME).write_text(text.replace('key = "age"', 'key = "phone"'), "utf-8")
    with pytest.raises(FormRefused) as refused:
        load_form(folder)
    faults = {fault.key: fault.reason for fault in refused.value.faults}
    assert faults == {
        ("page", "side"): "form_value",
        ("people", "columns", 2, "key"): "form_value",
        ("channels", "title"): "form_placeholder",
    }


def test_a_second_table_or_slip_is_refused(folder: Path) -> None:
    start = SHIPPED.index("[slip]")
    text = SHIPPED + SHIPPED[start:].replace("[slip]", "[second]")
    (folder / FILE_NAME).write_text(text, "utf-8")
    with pytest.raises(FormRefused, match="只能有一节“slip”"):
        load_form(folder)


def test_what_others_must_not_see_is_refused_in_texts_and_columns(tmp_path: Path) -> None:
    shipped = (form("registration_form") / FILE_NAME).read_text("utf-8")
    for audience in ("household", "public"):
        file = tmp_path / "form.toml"
        file.write_text(shipped.replace('audience = "person"', f'audience = "{audience}"'), "utf-8")
        with pytest.raises(FormRefused) as refused:
            read_file(file)
        private = {fault.what for fault in refused.value.faults if fault.reason == "form_private"}
        assert any("{id_number}（公民身份号码）" in what for what in private)
    shipped = (form("public_list") / FILE_NAME).read_text("utf-8")
    file.write_text(shipped.replace("下列{count}人", "{head}家{address}"), "utf-8")
    with pytest.raises(FormRefused):
        read_file(file)


# --- a town's wording over the shipped file ---


def test_a_wording_changes_only_what_it_names() -> None:
    loaded = load_form(form("unpaid_reminder"), '[channels]\ntitle = "到哪里缴"\n')
    shipped = load_form(form("unpaid_reminder"))
    channels, before = loaded.sections[3].block, shipped.sections[3].block
    assert isinstance(channels, Steps)
    assert isinstance(before, Steps)
    assert (channels.title, channels.steps) == ("到哪里缴", before.steps)
    assert loaded.head == shipped.head


def test_a_wording_with_a_form_section_stands_alone() -> None:
    short = SHIPPED.replace("title = 25", "title = 30")
    assert load_form(form("unpaid_reminder"), short).sizes.title == 30


@pytest.mark.parametrize(("wording", "reason", "line"), [
    ('[channels]\n\ntitle = "{phon}"', "form_placeholder", 3),
    ('[head]\ntitle = 5', "form_value", 2),
    ('[head]\nlogo = "x"', "form_key", 2),
    ("[news]\ntitle = 'x'", "form_value", 1),
    ('[head]\ntitle = “缴费”', "form_syntax", 2),
    ('[opening]\ngreeting = "{own_phone}"', "form_placeholder", 2),
])  # fmt: skip
def test_a_slip_in_a_wording_has_its_place_in_the_wording(
    wording: str, reason: str, line: int
) -> None:
    with pytest.raises(FormRefused, match="镇里改的文字") as refused:
        load_form(form("unpaid_reminder"), wording)
    assert (refused.value.faults[0].reason, refused.value.faults[0].line) == (reason, line)


def test_no_file(folder: Path) -> None:
    with pytest.raises(Unavailable):
        load_form(folder)
