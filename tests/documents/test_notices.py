"""Reminders as PDF: everything that must be said is on the page, and nothing that must not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pension_desk.documents.form_file import load_form
from pension_desk.documents.forms import Form
from pension_desk.documents.notices import NoticeRun, write_notices
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.notices import spaced_code
from pension_desk.domain.progress import Watch
from pension_desk.paths import form
from tests.documents.batches import (
    batch,
    household,
    long_winded,
    of_size,
    page_texts,
    person,
)


@pytest.fixture(scope="module")
def reminder() -> Form:
    return load_form(form("unpaid_reminder"))


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("people", range(1, 6))
def test_a_usual_household_has_one_page_that_says_everything(
    tmp_path: Path, reminder: Form, people: int
) -> None:
    notice = of_size(3, people)
    path = tmp_path / "a.pdf"
    assert write_notices(path, reminder, batch(notice)) == NoticeRun(1, 1)
    (text,) = page_texts(path)
    flat = _squeezed(text)
    for one in notice.people:
        assert one.name in text
        assert one.id_tail in text
    assert flat.count(_squeezed(spaced_code(notice.code))) == 2  # head and return slip
    for said in ("某某镇社会事务和便民服务中心", "2026年12月31日", "0775-7800000", "6000", "175",
                 "广西税务12366", "动界村", "回执", "签名", f"您家有{people}人"):  # fmt: skip
        assert said in flat


@pytest.mark.parametrize(("people", "pages"), [(6, 2), (23, 2), (60, 4)])
def test_a_large_family_goes_on_overleaf_without_losing_anyone(
    tmp_path: Path, reminder: Form, people: int, pages: int
) -> None:
    members = [person(turn, f"第{turn}人") for turn in range(people)]
    path = tmp_path / "a.pdf"
    assert write_notices(path, reminder, batch(household(7, members))).pages == pages
    texts = page_texts(path)
    for turn in range(people):
        assert sum(text.split().count(f"第{turn}人") for text in texts) >= 1
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页/共{pages}页" in text
        assert spaced_code(household(7, members).code) in text
    assert "回执" in texts[0]
    assert not any("签名" in text for text in texts[1:])


def test_rare_names_are_printed_and_can_be_copied(tmp_path: Path, reminder: Form) -> None:
    names = ["黄𬱖", "李䶮", "韦㛃", "𠮷田𠀾", "阿依古丽·买买提"]
    path = tmp_path / "a.pdf"
    write_notices(path, reminder, batch(household(1, [person(0, name) for name in names])))
    (text,) = page_texts(path)
    assert all(name in text for name in names)


def test_very_long_names_and_addresses_are_kept_whole(tmp_path: Path, reminder: Form) -> None:
    notice = long_winded()
    path = tmp_path / "a.pdf"
    assert write_notices(path, reminder, batch(notice)).pages == 1
    flat = _squeezed(page_texts(path)[0])
    for said in (notice.village_name, notice.hamlet, notice.head_name, notice.address):
        assert _squeezed(said) in flat


def test_nothing_private_is_on_the_page(tmp_path: Path, reminder: Form) -> None:
    path = tmp_path / "a.pdf"
    write_notices(path, reminder, batch(of_size(1, 5)))
    (text,) = page_texts(path)
    for never in ("低保", "特困", "残疾", "贫困", "代缴对象"):
        assert never not in text


def test_households_come_in_walking_order(tmp_path: Path, reminder: Form) -> None:
    one = [person(0)]
    unordered = [household(5, one, hamlet="10组"), household(12, one, hamlet="2组"),
                 household(9, one, hamlet="二组"), household(1, one, hamlet="11组")]  # fmt: skip
    path = tmp_path / "a.pdf"
    write_notices(path, reminder, batch(*unordered))
    found = [text.split("户编号 ")[1][:4] for text in page_texts(path)]
    assert found == ["0009", "0012", "0005", "0001"]


def test_the_same_batch_gives_the_same_bytes(tmp_path: Path, reminder: Form) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_notices(tmp_path / name, reminder, batch(of_size(1, 3), long_winded()))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_character_of_no_font_stops_everything_by_name(tmp_path: Path, reminder: Form) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    bad = household(2, [person(0, "韦\U00031350")])
    with pytest.raises(Refused) as refused:
        write_notices(path, reminder, batch(of_size(1, 2), bad))
    assert refused.value.reason == "missing_glyph"
    assert "U+31350" in refused.value.message
    assert "韦" in refused.value.message
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_cancel_leaves_nothing(tmp_path: Path, reminder: Form) -> None:
    seen: list[tuple[int, int]] = []
    watch = Watch(lambda done, total, _step: seen.append((done, total)), lambda: len(seen) > 1)
    with pytest.raises(Cancelled):
        write_notices(
            tmp_path / "a.pdf", reminder, batch(*(of_size(n, 1) for n in range(100))), watch
        )
    assert seen == [(0, 100), (20, 100)]
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_at_all(tmp_path: Path, reminder: Form) -> None:
    seen: list[int] = []
    watch = Watch(lambda done, _total, _step: seen.append(done))
    run = write_notices(
        tmp_path / "a.pdf", reminder, batch(*(of_size(n, 1) for n in range(25))), watch
    )
    assert run == NoticeRun(25, 25)
    assert seen == [0, 20, 25]


def test_nobody_to_remind_is_refused(tmp_path: Path, reminder: Form) -> None:
    with pytest.raises(Refused) as refused:
        write_notices(tmp_path / "a.pdf", reminder, batch())
    assert refused.value.reason == "no_notices"


def test_a_form_for_something_else_is_refused(tmp_path: Path, reminder: Form) -> None:
    with pytest.raises(Refused) as refused:
        write_notices(tmp_path / "a.pdf", reminder, replace(batch(of_size(1, 1)), kind="other"))
    assert refused.value.reason == "wrong_form"


def test_a_form_that_says_too_much_is_refused(tmp_path: Path, reminder: Form) -> None:
    steps = replace(reminder.channels, steps=reminder.channels.steps * 6)
    with pytest.raises(Refused, match="毫米") as refused:
        write_notices(tmp_path / "a.pdf", replace(reminder, channels=steps), batch(of_size(1, 1)))
    assert refused.value.reason == "form_too_long"
    assert list(tmp_path.iterdir()) == []


def test_the_serif_and_odd_tiers_print_too(tmp_path: Path, reminder: Form) -> None:
    serif = replace(reminder, form=replace(reminder.form, family="serif"))
    odd = replace(batch(of_size(1, 2)), tiers=((10_050, 3_025),))
    path = tmp_path / "a.pdf"
    write_notices(path, serif, odd)
    (text,) = page_texts(path)
    assert "100.50" in text
    assert "30.25" in text
