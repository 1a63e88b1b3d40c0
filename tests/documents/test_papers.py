"""Papers as PDF: everything that must be said is on the page, and nothing that must not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from pension_desk.documents.form_file import load_form
from pension_desk.documents.forms import Form, Section, Steps
from pension_desk.documents.papers import PaperRun, write_papers
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.land_papers import AuditRow, LandAudit
from pension_desk.domain.papers import HouseholdSumPaper
from pension_desk.domain.progress import Watch
from pension_desk.domain.short_codes import spaced_code
from pension_desk.paths import form
from tests.documents.batches import (
    batch,
    empty,
    household,
    long_winded,
    of_size,
    page_texts,
    person,
    samples,
    write,
)

KINDS = tuple(FORM_KINDS)


@pytest.fixture(scope="module")
def reminder() -> Form:
    return load_form(form("unpaid_reminder"))


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("people", range(1, 7))
def test_a_usual_household_has_one_page_that_says_everything(tmp_path: Path, people: int) -> None:
    notice = of_size(3, people)
    path = tmp_path / "a.pdf"
    assert write(path, notice) == PaperRun(1, 1)
    (text,) = page_texts(path)
    flat = _squeezed(text)
    for one in notice.people:
        assert one.name in text
        assert one.id_tail in text
    assert flat.count(_squeezed(spaced_code(notice.code))) == 2  # head and return slip
    for said in ("某某镇社会事务和便民服务中心", "2026年12月31日", "0775-7800000", "6000", "175",
                 "广西税务12366", "动界村", "回执", "签名", f"您家有{people}人"):  # fmt: skip
        assert said in flat


@pytest.mark.parametrize(("people", "pages"), [(8, 2), (23, 2), (60, 4)])
def test_a_large_family_goes_on_overleaf_without_losing_anyone(
    tmp_path: Path, people: int, pages: int
) -> None:
    notice = household(7, [person(turn, f"第{turn}人") for turn in range(people)])
    path = tmp_path / "a.pdf"
    assert write(path, notice).pages == pages
    texts = page_texts(path)
    for turn in range(people):
        assert sum(text.split().count(f"第{turn}人") for text in texts) >= 1
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页/共{pages}页" in text
        assert spaced_code(notice.code) in text
    assert "回执" in texts[0]
    assert not any("签名" in text for text in texts[1:])


@pytest.mark.parametrize("kind", ["field_list", "public_list"])
def test_a_list_runs_on_with_its_head_on_each_page_and_its_end_on_the_last(
    tmp_path: Path, kind: str
) -> None:
    paper = samples(kind, hard=True)
    path = tmp_path / "a.pdf"
    pages = write(path, paper, kind=kind).pages
    texts = [_squeezed(text) for text in page_texts(path)]
    assert len(texts) == pages >= 3
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页/共{pages}页" in text
        assert "姓名" in text or "对象" in text or number == pages
    assert sum(text.count("反映问题请找") for text in texts) == (1 if kind == "public_list" else 0)
    numbers = [word for text in page_texts(path) for word in text.split() if word.isdecimal()]
    for number in range(1, paper.count + 1):
        assert str(number) in numbers


@pytest.mark.parametrize("count", range(30, 56))
def test_signatures_never_stand_on_a_page_alone(tmp_path: Path, count: int) -> None:
    """They could be put under any list."""
    rows = tuple(AuditRow(2026, f"第{n}批次", "日期先后不对", "期限已过。") for n in range(count))
    path = tmp_path / "a.pdf"
    write(path, LandAudit(village="某某村", people=rows), kind="land_audit")
    *before, last = page_texts(path)
    assert "填表" in last
    assert f"第{count - 1}批次" in last
    assert not any("填表" in text for text in before)


def test_a_household_that_goes_on_overleaf_is_named_there_again_and_once_a_page(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.pdf"
    write(path, samples("field_list", hard=True), kind="field_list")
    pages = [text.split() for text in page_texts(path)]
    numbers = [sorted(word for word in page if re.fullmatch(r"00[01]\d", word)) for page in pages]
    assert [(page[0], page[-1], len(page)) for page in numbers] == [
        ("0001", "0004", 4),
        ("0004", "0008", 5),
        ("0009", "0013", 5),
        ("0013", "0014", 2),
    ]


def test_a_paper_that_says_less_to_fit_its_page_keeps_its_code(tmp_path: Path) -> None:
    whole = samples("household_sum", hard=True)
    assert isinstance(whole, HouseholdSumPaper)
    short = replace(whole, people=whole.people[:3], code="", others="")
    path = tmp_path / "a.pdf"
    assert write(path, replace(whole, shorter=short), kind="household_sum").pages == 1
    flat = _squeezed(page_texts(path)[0])
    assert flat.count(spaced_code(whole.code)) == 2  # head and return slip


def test_the_sheet_says_whose_payments_are_reckoned_from_a_balance(tmp_path: Path) -> None:
    whole = samples("household_sum")
    assert isinstance(whole, HouseholdSumPaper)
    path = tmp_path / "a.pdf"
    for names, told in (("", False), ("韦大海", True)):
        write(path, replace(whole, at_most=names), kind="household_sum")
        assert ("算的：韦大海。没有逐年明细" in _squeezed(page_texts(path)[0])) is told


def test_a_household_without_a_number_has_no_label_for_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(path, replace(of_size(3, 2), household_no=""))
    assert "户编号" not in page_texts(path)[0]
    write(path, of_size(3, 2))
    assert page_texts(path)[0].count("户编号") == 2


@pytest.mark.parametrize("kind", KINDS)
def test_rare_names_are_printed_and_can_be_copied(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.pdf"
    write(path, samples(kind, hard=True), kind=kind)
    text = _squeezed("".join(page_texts(path)))
    assert all(rare in text for rare in "𬱖䶮㛃")


def test_very_long_names_and_addresses_are_kept_whole(tmp_path: Path) -> None:
    notice = long_winded()
    path = tmp_path / "a.pdf"
    assert write(path, notice).pages == 1
    flat = _squeezed(page_texts(path)[0])
    for said in (notice.village, notice.hamlet, notice.head, notice.address):
        assert _squeezed(said) in flat


@pytest.mark.parametrize("hard", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_private_is_on_what_others_see(tmp_path: Path, kind: str, hard: bool) -> None:
    path = tmp_path / "a.pdf"
    write(path, samples(kind, hard=hard), kind=kind)
    text = "".join(page_texts(path))
    for never in ("低保", "特困", "残疾", "贫困", "代缴对象"):
        assert never not in text
    if kind != "registration_form":
        assert not {"450821197403021234", "13800001234"} & set(text.split())


def test_a_household_of_which_nothing_is_known_still_has_its_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert write(path, empty()) == PaperRun(1, 1)
    assert "动界村" in page_texts(path)[0]


def test_a_registration_form_carries_what_is_known_in_boxes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(path, samples("registration_form"), kind="registration_form")
    text = page_texts(path)[0]
    assert "450821197403021234" in _squeezed(text)
    assert "1974年3月2日" in text


def test_households_come_in_walking_order(tmp_path: Path) -> None:
    one = [person(0)]
    unordered = [household(5, one, hamlet="10组"), household(12, one, hamlet="2组"),
                 household(9, one, hamlet="二组"), household(1, one, hamlet="11组")]  # fmt: skip
    path = tmp_path / "a.pdf"
    write(path, *unordered)
    found = [text.split("户编号 ")[1][:4] for text in page_texts(path)]
    assert found == ["0009", "0012", "0005", "0001"]


def test_several_kinds_in_one_go_lie_together_each_on_its_own_paper(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    printing = [
        (load_form(form(kind)), batch(samples(kind), kind=kind))
        for kind in ("unpaid_reminder", "field_list", "document_receipt")
    ]
    run = write_papers(path, printing)
    assert run.pages == 3
    document = pypdfium2.PdfDocument(path)
    across = [page.get_width() > page.get_height() for page in document]
    document.close()
    assert across == [True, False, False]
    assert "入户登记清单" in page_texts(path)[0]
    assert [page for _code, page in run.first_pages] == [1, 2, 3]


def test_the_same_batch_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write(tmp_path / name, of_size(1, 3), long_winded())
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_character_of_no_font_stops_everything_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    bad = household(2, [person(0, "韦\U00031350")])
    with pytest.raises(Refused) as refused:
        write(path, of_size(1, 2), bad)
    assert refused.value.reason == "missing_glyph"
    assert "U+31350" in refused.value.message
    assert "韦" in refused.value.message
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_cancel_leaves_nothing(tmp_path: Path, reminder: Form) -> None:
    seen: list[tuple[int, int]] = []
    watch = Watch(lambda done, total, _step: seen.append((done, total)), lambda: len(seen) > 1)
    many = batch(*(of_size(n, 1) for n in range(100)))
    with pytest.raises(Cancelled):
        write_papers(tmp_path / "a.pdf", [(reminder, many)], watch)
    assert seen == [(0, 100), (20, 100)]
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_at_all(tmp_path: Path, reminder: Form) -> None:
    seen: list[int] = []
    watch = Watch(lambda done, _total, _step: seen.append(done))
    many = batch(*(of_size(n, 1) for n in range(25)))
    assert write_papers(tmp_path / "a.pdf", [(reminder, many)], watch) == PaperRun(25, 25)
    assert seen == [0, 20, 25]


def test_nobody_to_remind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write(tmp_path / "a.pdf")
    assert refused.value.reason == "no_notices"


def test_a_form_for_something_else_is_refused(tmp_path: Path, reminder: Form) -> None:
    other = batch(samples("invitation"), kind="invitation")
    with pytest.raises(Refused) as refused:
        write_papers(tmp_path / "a.pdf", [(reminder, other)])
    assert refused.value.reason == "wrong_form"


def _changed(whole: Form, name: str, **fields: object) -> Form:
    sections = tuple(
        Section(one.name, replace(one.block, **fields)) if one.name == name else one  # type: ignore[arg-type]
        for one in whole.sections
    )
    return replace(whole, sections=sections)


def _steps(whole: Form) -> Steps:
    return next(one.block for one in whole.sections if isinstance(one.block, Steps))


def test_a_form_that_says_too_much_is_refused(tmp_path: Path, reminder: Form) -> None:
    long = _changed(reminder, "channels", steps=_steps(reminder).steps * 6)
    with pytest.raises(Refused, match="毫米") as refused:
        write_papers(tmp_path / "a.pdf", [(long, batch(of_size(1, 1)))])
    assert refused.value.reason == "form_too_long"
    assert list(tmp_path.iterdir()) == []


def test_a_link_of_the_towns_is_drawn_beside_the_steps(tmp_path: Path, reminder: Form) -> None:
    sizes = []
    for link in ("", "https" + "://example.org/pay?town=450821105&year=2026"):
        linked = _changed(reminder, "channels", qr=link, qr_words="手机扫一扫")
        write_papers(tmp_path / "a.pdf", [(linked, batch(of_size(1, 1)))])
        sizes.append((tmp_path / "a.pdf").stat().st_size)
        assert ("手机扫一扫" in page_texts(tmp_path / "a.pdf")[0]) is bool(link)
    assert sizes[1] > sizes[0] + 500


def test_the_serif_and_odd_tiers_print_too(tmp_path: Path, reminder: Form) -> None:
    serif = replace(reminder, form=replace(reminder.form, family="serif"))
    odd = replace(batch(of_size(1, 2)), tiers=((10_050, 3_025),))
    path = tmp_path / "a.pdf"
    write_papers(path, [(serif, odd)])
    (text,) = page_texts(path)
    assert "100.50" in text
    assert "30.25" in text


def test_a_name_that_looks_like_a_fill_in_is_printed_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(path, household(3, [person(0, "{head}")], head="{phone}", address="{0}"))
    text = page_texts(path)[0]
    for odd in ("{head}", "尊敬的{phone}及家人", "{0}"):
        assert odd in text
