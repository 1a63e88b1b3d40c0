"""Evidence of land: what may be attached, kept encrypted, carried to the town, never doubled."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.land_course import CourseState
from pension_desk.services import land_course, land_evidence, roster
from pension_desk.services.attachments import ReadFile, add_file
from pension_desk.services.land_entry import HouseholdFields, save_household
from pension_desk.store import evidence as store
from tests.pictures import jpeg, pdf, png, png_said_to_be
from tests.services.exchange import A, Exchange
from tests.services.test_land import household, project, ready_village

PHOTO = jpeg(400, 400)
PDF = pdf("a contract")


@pytest.fixture(autouse=True)
def enrolled(exchange: Exchange) -> None:
    exchange.open_village(A)


def written(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def refused(act: Callable[[], object]) -> str:
    with pytest.raises((Refused, Unavailable)) as why:
        act()
    return why.value.reason


def test_a_photo_is_kept_whole_and_nothing_plain_lies_in_the_folder(
    exchange: Exchange,
    tmp_path: Path,
) -> None:
    town = exchange.town
    home = household(town, project(town))
    photo = written(tmp_path, "承包证.jpg", PHOTO)
    made = land_evidence.attach(town, home, photo).value
    assert (made.title, made.media_type, made.size, made.here) == (
        "承包证", "image/jpeg", len(PHOTO), True,
    )  # fmt: skip
    assert land_evidence.content(town, made) == PHOTO
    out = land_evidence.save_as(town, made, tmp_path / "out.jpg")
    assert out.read_bytes() == PHOTO
    for file in town.folder.rglob("*"):
        if file.is_file():
            assert PHOTO[100:400] not in file.read_bytes(), file


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("合同.docx", b"PK\x03\x04" + b"x" * 100, "not_evidence"),
        ("空.jpg", b"", "not_evidence"),
        ("大.jpg", b"\xff\xd8\xff" + bytes(land_evidence.LARGEST), "too_large"),
        ("假.jpg", b"MZ" + b"x" * 100, "not_evidence"),
        ("没传完.jpg", PHOTO[:-5_000], "broken_file"),
        ("只有头.jpg", PHOTO[:100], "broken_file"),
        ("没传完.png", png()[:-30], "broken_file"),
        ("其实是别的.jpg", b"\xff\xd8\xff" + PDF, "broken_file"),
        ("没传完.pdf", PDF[:-400], "broken_file"),
        ("空白.pdf", b"%PDF-1.7\n" + b"x" * 5_000, "broken_file"),
        ("有密码.pdf", pdf("a contract", password="1234"), "broken_file"),
        ("大图.png", png_said_to_be(9_000, 9_000), "too_many_pixels"),
        ("更大.png", png_said_to_be(12_000, 12_000), "too_many_pixels"),
        ("炸弹.png", png_said_to_be(60_000, 60_000), "too_many_pixels"),
    ],
)
def test_what_is_no_evidence_is_refused_and_leaves_nothing(
    exchange: Exchange,
    tmp_path: Path,
    name: str,
    data: bytes,
    reason: str,
) -> None:
    town = exchange.town
    home = household(town, project(town))
    file = written(tmp_path, name, data)
    assert refused(lambda: land_evidence.attach(town, home, file)) == reason
    assert (
        refused(lambda: land_evidence.attach(town, home, tmp_path / "没有.jpg")) == "no_such_file"
    )
    assert refused(lambda: land_evidence.attach(town, home, tmp_path)) == "not_evidence"
    assert land_evidence.evidence_of(town, home) == ()
    with town.file.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM evidence_files").scalar() == 0


def test_the_same_file_twice_is_refused_and_twenty_are_enough(
    exchange: Exchange,
    tmp_path: Path,
) -> None:
    town = exchange.town
    home = household(town, project(town))
    photo = written(tmp_path, "a.jpg", PHOTO)
    land_evidence.attach(town, home, photo)
    assert refused(lambda: land_evidence.attach(town, home, photo)) == "attached_already"
    for number in range(1, land_evidence.MOST):
        land_evidence.attach(town, home, written(tmp_path, "b.pdf", pdf(f"page {number}")))
    more = written(tmp_path, "c.pdf", PDF)
    assert refused(lambda: land_evidence.attach(town, home, more)) == "too_many"


def test_it_travels_with_its_record_and_is_not_sent_again(
    exchange: Exchange,
    tmp_path: Path,
) -> None:
    town, village = exchange.town, exchange.desks[A]
    of = project(town)
    exchange.both_ways(A)
    home = save_household(village, of, HouseholdFields(A, "覃玉兰", members=2)).value.id
    land_evidence.attach(village, home, written(tmp_path, "a.jpg", PHOTO))
    first = exchange.report(A)
    assert first.size > len(PHOTO)
    exchange.take("450821105", first)
    (come,) = land_evidence.evidence_of(town, home)
    assert come.here
    assert land_evidence.content(town, come) == PHOTO
    exchange.take(A, exchange.assign(A))
    assert exchange.report(A).size < len(PHOTO) + 60_000


def test_a_replaced_laptop_gets_the_evidence_with_its_kit(
    exchange: Exchange,
    tmp_path: Path,
) -> None:
    town = exchange.town
    home = household(town, project(town))
    land_evidence.attach(town, home, written(tmp_path, "a.jpg", PHOTO))
    exchange.desks[A].close()
    anew = exchange.open_village(A, "new_laptop")
    (come,) = land_evidence.evidence_of(anew, home)
    assert land_evidence.content(anew, come) == PHOTO


def test_a_file_that_is_not_what_its_name_says_is_not_kept(
    exchange: Exchange,
) -> None:
    from pension_desk.domain.bundles import Blob

    with exchange.town.file.writing() as conn:
        assert not store.take(conn, Blob(f"{store.PREFIX}{'0' * 64}", "image/jpeg", PHOTO))
        assert conn.exec_driver_sql("SELECT count(*) FROM evidence_files").scalar() == 0


def test_it_is_taken_off_with_a_reason(exchange: Exchange, tmp_path: Path) -> None:
    town = exchange.town
    home = household(town, project(town))
    made = land_evidence.attach(town, home, written(tmp_path, "a.jpg", PHOTO)).value
    assert refused(lambda: land_evidence.detach(town, made.id, home, " ")) == "no_reason"
    land_evidence.detach(town, made.id, home, "拍糊了")
    assert land_evidence.evidence_of(town, home) == ()


def test_a_photo_is_seen_the_way_up_in_which_the_phone_was_held(
    exchange: Exchange, tmp_path: Path
) -> None:
    town = exchange.town
    home = household(town, project(town))
    photo = written(tmp_path, "a.jpg", jpeg(600, 200, held=6))
    made = land_evidence.attach(town, home, photo).value
    image = land_evidence.page_image(town, made, 0, (300, 300), 1.0)
    assert (image.width, image.height) == (100, 300)
    assert len(image.pixels) == image.stride * image.height
    larger = land_evidence.page_image(town, made, 0, (300, 300), 2.0)
    assert (larger.width, larger.height) == (200, 600)
    assert land_evidence.page_count(town, made) == 1


def test_a_scan_is_seen_page_by_page_and_nothing_plain_is_written(
    exchange: Exchange, tmp_path: Path
) -> None:
    town = exchange.town
    home = household(town, project(town))
    made = land_evidence.attach(town, home, written(tmp_path, "a.pdf", pdf("one", "two"))).value
    before = {file for file in town.folder.rglob("*") if file.is_file()}
    assert land_evidence.page_count(town, made) == 2
    first, second = (land_evidence.page_image(town, made, n, (420, 594), 1.0) for n in (0, 1))
    assert first.width == 420
    assert abs(first.height - 594) <= 1
    assert first.pixels != second.pixels
    assert refused(lambda: land_evidence.page_image(town, made, 2, (420, 594), 1.0)) == (
        "no_such_page"
    )
    assert {file for file in town.folder.rglob("*") if file.is_file()} == before


def test_a_strip_from_outside_does_not_fill_the_memory(exchange: Exchange, tmp_path: Path) -> None:
    town = exchange.town
    home = household(town, project(town))
    for name, data in (
        ("a.png", png(1, 20_000, mode="L")),
        ("b.pdf", pdf("x", size=(3, 14_000))),
    ):
        made = land_evidence.attach(town, home, written(tmp_path, name, data)).value
        image = land_evidence.page_image(town, made, 0, (500, 500), 3.0)
        assert 1 <= image.width * image.height <= 10_000, name


def test_what_another_desk_kept_broken_is_told_where_it_is_looked_at(
    exchange: Exchange,
) -> None:
    town = exchange.town
    home = household(town, project(town))
    cut = PHOTO[:-5_000]
    with town.acting("land_evidence", "附上权属凭证") as (conn, writer):
        read = ReadFile("a", cut, "image/jpeg")
        made = add_file(town, (conn, writer), store.LAND, home, read)
    assert refused(lambda: land_evidence.page_image(town, made, 0, (500, 500), 1.0)) == (
        "broken_file"
    )
    assert land_evidence.content(town, made) == cut


def test_what_was_taken_off_before_it_was_told_does_not_travel(
    exchange: Exchange, tmp_path: Path
) -> None:
    town, village = exchange.town, exchange.desks[A]
    of = project(town)
    exchange.both_ways(A)
    home = save_household(village, of, HouseholdFields(A, "覃玉兰", members=2)).value.id
    made = land_evidence.attach(village, home, written(tmp_path, "a.jpg", PHOTO)).value
    land_evidence.detach(village, made.id, home, "是别人家的")
    sent = exchange.report(A)
    assert sent.size < len(PHOTO)
    exchange.take("450821105", sent)
    with town.file.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM evidence_files").scalar() == 0
    exchange.take(A, exchange.assign(A))
    roster.undo_last(village)  # it belonged there after all
    exchange.both_ways(A)
    (come,) = land_evidence.evidence_of(town, home)
    assert land_evidence.content(town, come) == PHOTO


def test_a_file_that_cannot_be_written_leaves_what_was_there(
    exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = exchange.town
    home = household(town, project(town))
    made = land_evidence.attach(town, home, written(tmp_path, "a.jpg", PHOTO)).value
    folder = tmp_path / "out"
    folder.mkdir()
    mine = written(folder, "mine.jpg", b"mine")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    assert refused(lambda: land_evidence.save_as(town, made, mine)) == "disk_full"
    assert mine.read_bytes() == b"mine"
    assert [file.name for file in folder.iterdir()] == ["mine.jpg"]


def test_what_hangs_in_public_keeps_its_evidence(exchange: Exchange, tmp_path: Path) -> None:
    town, village, _of, home = ready_village(exchange)
    made = land_evidence.attach(village, home, written(tmp_path, "a.jpg", PHOTO)).value
    for end in (CourseState.GROUP_CONFIRMED, CourseState.VILLAGE_CONFIRMED, CourseState.PUBLISHED):
        land_course.step(village, [home], end)
    assert refused(lambda: land_evidence.detach(village, made.id, home, "拍糊了")) == "posted"
    other = household(village, _of, head_name="韦二")
    act = partial(land_evidence.detach, village, made.id, other, "拍糊了")
    assert refused(act) == "no_such_evidence"
    more = written(tmp_path, "b.pdf", PDF)
    assert land_evidence.attach(village, home, more).value.here
    exchange.both_ways(A)
    assert len(land_evidence.evidence_of(town, home)) == 2


def test_a_byte_too_many_is_told_so(exchange: Exchange, tmp_path: Path) -> None:
    town = exchange.town
    home = household(town, project(town))
    most = PHOTO + bytes(land_evidence.LARGEST - len(PHOTO))
    made = land_evidence.attach(town, home, written(tmp_path, "a.jpg", most)).value
    assert made.size == land_evidence.LARGEST
    with pytest.raises(Refused) as why:
        land_evidence.attach(town, home, written(tmp_path, "b.jpg", most + b"0"))
    assert why.value.message == "“b.jpg”有4.1MB，太大了。"
