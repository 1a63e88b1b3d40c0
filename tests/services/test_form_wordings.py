"""The town's wording: edited text by text, checked where it is typed, used in every village."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.documents.form_faults import FormRefused
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.paths import form
from pension_desk.services import form_wordings as service
from pension_desk.services import roster, screening
from pension_desk.services.desk import Desk
from pension_desk.services.form_wordings import Scope, Shape, WordingEdit
from pension_desk.services.notices import Wanted, print_papers
from pension_desk.services.outcome import Topic
from tests.documents.batches import page_texts
from tests.services.exchange import A, Exchange, change, enter
from tests.services.papers import settle

KIND = "unpaid_reminder"
TITLE = WordingEdit(("head", "title"), "该缴养老保险费了")
STEPS = WordingEdit(("channels", "steps"), "到村委会缴。\n\n打电话问。")


def _text(desk: Desk, key: tuple[str | int, ...], kind: str = KIND) -> str:
    return next(item.text for item in service.items(desk, kind) if item.key == key)


def _state(desk: Desk, kind: str = KIND) -> service.FormState:
    return next(one for one in service.form_states(desk) if one.kind.name == kind)


def _printed(desk: Desk, folder: Path) -> tuple[str, tuple[str, ...]]:
    made = print_papers(desk, Wanted((KIND,)), folder / "a.pdf", only_look=True).value
    return "".join(page_texts(made.file)), made.warnings


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_text_of_a_form_is_an_item_and_none_changes_by_saving_nothing(
    town: Desk, kind: str
) -> None:
    items = service.items(town, kind)
    keys = [item.key for item in items]
    assert len(keys) == len(set(keys))
    assert ("head", "title") in keys
    assert ("sizes", "text") in keys
    assert all(item.text == item.shipped for item in items)
    assert not {part for key in keys for part in key} & {"kind", "audience", "answers", "key"}
    same = [WordingEdit(item.key, item.text) for item in items]
    assert service.check(town, kind, same) == ()
    assert not service.save(town, kind, same).value.changed


def test_items_say_how_they_are_edited_and_what_they_may_hold(town: Desk) -> None:
    items = {item.key: item for item in service.items(town, KIND)}
    assert items["channels", "steps"].shape is Shape.LINES
    assert items["sizes", "text"].shape is Shape.NUMBER
    assert items["people", "columns", 0, "title"].scope is Scope.BATCH
    assert items["opening", "greeting"].scope is Scope.PAPER
    assert items["channels", "qr"].scope is None
    grid = {item.key: item for item in service.items(town, "registration_form")}
    assert grid["person", "rows"].shape is Shape.ROWS
    assert grid["person", "rows"].text.startswith("姓名 | {name} | 性别")
    labels = dict(service.fill_ins(KIND, Scope.PAPER))
    assert labels["head"].label == "户主"
    assert "own_phone" not in labels
    assert service.fill_ins(KIND, None) == ()


def test_a_changed_wording_is_printed_and_only_the_change_is_kept(
    town: Desk, village: Desk, tmp_path: Path
) -> None:
    made = service.save(town, KIND, [TITLE, STEPS], "按县里的口径")
    assert made.topics == {Topic.FORMS}
    assert (made.value.changed, made.value.note, made.value.fault) == (True, "按县里的口径", "")
    assert _text(town, ("channels", "steps")) == "到村委会缴。\n打电话问。"
    with town.file.reading() as conn:
        kept = conn.exec_driver_sql("select wording from form_wordings").scalar_one()
    assert kept == (
        '[head]\ntitle = "该缴养老保险费了"\n\n[channels]\nsteps = ["到村委会缴。", "打电话问。"]\n'
    )


def test_a_village_uses_the_towns_wording_and_cannot_change_it(
    exchange: Exchange, tmp_path: Path
) -> None:
    service.save(exchange.town, KIND, [TITLE])
    village = exchange.open_village(A)
    settle_in(village)
    assert "该缴养老保险费了" in _printed(village, tmp_path)[0]
    service.save(exchange.town, KIND, [WordingEdit(("head", "title"), "还没缴费的请看")])
    exchange.both_ways(A)
    assert "还没缴费的请看" in _printed(village, tmp_path)[0]
    for act in (
        lambda: service.save(village, KIND, [TITLE]),
        lambda: service.restore(village, KIND),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.reason == "not_the_town"
    assert not service.may_edit(village)


def settle_in(village: Desk) -> None:
    row = roster.add(village, {"village": A, "name": "覃玉兰", "household_no": "17"})
    enter(village, "registrations", resident_id=row.value.resident.id.hex, scheme="residents",
          state="正常参保")  # fmt: skip
    screening.screen(village, year=2026, as_of=village.today())


@pytest.mark.parametrize(("edit", "reason"), [
    (WordingEdit(("opening", "greeting"), "{own_phone}："), "form_placeholder"),
    (WordingEdit(("tiers", "title"), "{head}家"), "form_placeholder"),
    (WordingEdit(("opening", "greeting"), "{head"), "form_placeholder"),
    (WordingEdit(("sizes", "text"), "8"), "form_value"),
    (WordingEdit(("sizes", "text"), "大"), "form_value"),
    (WordingEdit(("slip", "choices"), "只有一个"), "form_value"),
    (WordingEdit(("channels", "steps"), " \n "), "form_value"),
])  # fmt: skip
def test_a_slip_is_told_at_its_item_and_nothing_is_kept(
    town: Desk, edit: WordingEdit, reason: str
) -> None:
    (fault,) = service.check(town, KIND, [TITLE, edit])
    assert (fault.reason, fault.key[:2]) == (reason, edit.key)
    with pytest.raises(FormRefused):
        service.save(town, KIND, [TITLE, edit])
    assert not _state(town).changed


def test_private_fill_ins_are_refused_on_what_others_see(town: Desk) -> None:
    edit = WordingEdit(("opening", "paragraphs"), "{head}家{address}")
    (fault,) = service.check(town, "public_list", [edit])
    assert fault.reason == "form_placeholder"
    whole = WordingEdit(("joining", "rows"), "电话 | {own_phone}")
    assert service.check(town, "registration_form", [whole]) == ()


@pytest.mark.parametrize(("edit", "reason"), [
    (WordingEdit(("channels", "steps"), "很长的一步。" * 900), "form_too_long"),
    (WordingEdit(("head", "title"), "缴费\U00031350"), "missing_glyph"),
])  # fmt: skip
def test_what_cannot_be_printed_is_not_kept(
    town: Desk, tmp_path: Path, edit: WordingEdit, reason: str
) -> None:
    for act in (lambda: service.save(town, KIND, [edit]),
                lambda: service.preview(town, KIND, [edit], tmp_path / "a.pdf")):  # fmt: skip
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.reason == reason
    assert not _state(town).changed
    assert list((town.folder / "preview").glob("*")) == []


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_preview_needs_nobody_on_the_roster(town: Desk, tmp_path: Path, kind: str) -> None:
    title = WordingEdit(("head", "title"), "样张的标题")
    assert service.preview(town, kind, [title], tmp_path / "a.pdf") >= 1
    assert "样张的标题" in page_texts(tmp_path / "a.pdf")[0]


def test_the_shipped_wording_comes_back_and_undo_takes_that_back(town: Desk) -> None:
    shipped = _text(town, ("head", "title"))
    service.save(town, KIND, [TITLE])
    service.restore(town, KIND)
    assert (_text(town, ("head", "title")), _state(town).changed) == (shipped, False)
    roster.undo_last(town)
    assert _text(town, ("head", "title")) == "该缴养老保险费了"
    roster.undo_last(town)
    assert _text(town, ("head", "title")) == shipped


def test_a_broken_wording_never_stops_the_printing(town: Desk, tmp_path: Path) -> None:
    """A wording of a later program, or one that a fill-in has left, falls back with a warning."""
    settle(town)
    row = enter(town, "form_wordings", kind=KIND, wording='[head]\ntitle = "{novelty}"\n')
    text, warnings = _printed(town, tmp_path)
    assert "城乡居民基本养老保险缴费提醒" in text
    assert "镇里改的“未缴费提醒”文字用不了" in warnings[0]
    assert "novelty" in _state(town).fault
    for broken in ("[head", "[news]\nblock = 'photo'\n", '[form]\nkind = "other"\n'):
        change(town, "form_wordings", row, wording=broken)
        assert _printed(town, tmp_path)[1]


def test_a_whole_file_with_another_layout_is_taken_in(town: Desk, tmp_path: Path) -> None:
    file = service.write_out(town, KIND, tmp_path / "form.toml")
    text = file.read_text("utf-8").replace("title = 25", "title = 28")
    extra = '[extra]\nblock = "notes"\nlines = ["另注"]\n\n'
    file.write_text(text.replace("[tiers]", extra + "[tiers]"), "utf-8")
    assert service.read_in(town, KIND, file).value.changed
    assert _text(town, ("sizes", "title")) == "28"
    assert _text(town, ("extra", "lines")) == "另注"
    service.save(town, KIND, [TITLE])  # a text of a form that stands alone
    assert _text(town, ("extra", "lines")) == "另注"
    assert _text(town, ("head", "title")) == "该缴养老保险费了"
    again = service.write_out(town, KIND, tmp_path / "again.toml")
    assert service.read_in(town, KIND, again).value.fault == ""
    service.restore(town, KIND)
    assert _text(town, ("sizes", "title")) == "25"


def test_another_forms_file_is_refused(town: Desk) -> None:
    with pytest.raises(Refused) as refused:
        service.read_in(town, KIND, form("invitation", "form.toml"))
    assert refused.value.reason == "wrong_form"
