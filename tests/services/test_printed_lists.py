"""Printed field lists travel: town and every laptop of a village open them by their code."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from pension_desk.domain.entry import PrintedList, Source
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services import entry, merging_people, notice_codes, notices
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Wanted
from pension_desk.store.entry import list_records, printed_list
from tests.services.exchange import A, B, Exchange, enter, person


@pytest.fixture
def people(exchange: Exchange) -> list[RowId]:
    return [
        person(exchange.town, A, "韦大山", household_no="1", hamlet="2组", birth="1970-01-02"),
        person(exchange.town, A, "覃玉兰", household_no="2", hamlet="2组", birth="1980-01-02"),
    ]


def print_list(desk: Desk, out: Path, village: str = "") -> str:
    notices.print_papers(desk, Wanted(("field_list",), village), out)
    with desk.file.reading() as conn:
        code = conn.exec_driver_sql("SELECT code FROM printed_lists ORDER BY n DESC").scalar()
    assert isinstance(code, str)
    return code


def test_a_villages_list_is_known_to_the_town_and_to_its_next_laptop(
    exchange: Exchange, people: list[RowId], tmp_path: Path
) -> None:
    village = exchange.open_village(A)
    exchange.both_ways(A)
    code = print_list(village, tmp_path / "list.pdf")
    with pytest.raises(Refused, match="没有这个编号"):
        entry.open_list(exchange.town, Source(code), 2026)
    exchange.both_ways(A)
    for desk in (village, exchange.town):
        found = entry.open_list(desk, Source(code), 2026)
        assert [line.id for line in found.lines] == people
        assert (found.place, found.printed_on) == ("动界村2组", date(2026, 11, 20))
    village.close()
    second = exchange.open_village(A, "second laptop")
    assert notice_codes.behind_code(second, code) is None


def test_a_towns_list_goes_to_its_own_village_alone(
    exchange: Exchange, people: list[RowId], tmp_path: Path
) -> None:
    own, other = exchange.open_village(A), exchange.open_village(B)
    code = print_list(exchange.town, tmp_path / "list.pdf", A)
    for village in (A, B):
        exchange.both_ways(village)
    assert notice_codes.behind_code(own, code) is None
    with pytest.raises(Refused, match="没有发过这个编号"):
        notice_codes.behind_code(other, code)


def test_who_was_merged_stands_on_the_paper_as_the_record_that_lives_on(
    exchange: Exchange, people: list[RowId], tmp_path: Path
) -> None:
    code = print_list(exchange.town, tmp_path / "list.pdf", A)
    kept, taken = people
    merging_people.merge(exchange.town, kept, taken)
    found = entry.open_list(exchange.town, Source(code), 2026)
    assert [line.id for line in found.lines] == [kept, kept]


def test_a_long_list_is_several_records_in_the_order_of_the_paper(exchange: Exchange) -> None:
    rows = tuple(RowId(uuid4()) for _ in range(2_345))
    one = PrintedList("ABCD2345", date(2026, 11, 20), A, "", rows)
    with exchange.town.acting("notice", "") as (_conn, writer):
        writer.insert_many("printed_lists", list(reversed(list_records(one))))
    with exchange.town.file.reading() as conn:
        assert printed_list(conn, "ABCD2345") == one


@pytest.mark.parametrize("said", ["no base64 at all", b64encode(b"too short").decode(), ""])
def test_what_is_no_list_of_people_opens_as_an_empty_list(exchange: Exchange, said: str) -> None:
    enter(exchange.town, "printed_lists", village=A, code="ABCD2345", first=1, residents=said)
    assert entry.open_list(exchange.town, Source("ABCD2345"), 2026).lines == ()
