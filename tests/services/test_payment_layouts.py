"""Payment lists of other towns: read right, and what cannot be taken is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import ListKind
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import imports, list_view, roster
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.imports import ImportResult
from tests.cli.office import Sheet, write
from tests.services.exchange import CHEAP_KDF, PASSPHRASE, TOWN, A, Exchange, person
from tests.services.payment_layouts import ACROSS, HOUSEHOLDS, LAYOUTS, OWN, REGISTER, XIU, Layout


def desk_in(folder: Path) -> Desk:
    desk = create_desk(
        folder / "desk", PASSPHRASE, role=Role.TOWN, division=TOWN, author="老陈", kdf=CHEAP_KDF
    )
    desk.as_of = date(2026, 11, 20)
    take(desk, folder, "户籍人口花名册.xlsx", (Sheet("Sheet1", REGISTER),))
    return desk


def take(desk: Desk, folder: Path, name: str, sheets: tuple[Sheet, ...]) -> ImportResult:
    made = imports.commit(desk, imports.read_list(desk, write(folder / name, *sheets))).value
    assert made.rows == made.accepted + made.unchanged + made.questions + len(made.refused)
    return made


def ledger(desk: Desk) -> list[tuple[str, int, str, float]]:
    numbers = roster.row_numbers(desk, RosterFilter())
    return sorted(
        (line.name, one.year, one.kind, one.amount_fen / 100)
        for line in roster.lines(desk, numbers)
        for one in roster.person(desk, line.id).contributions
    )


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_a_list_of_another_town_is_read_right(layout: Layout, tmp_path: Path) -> None:
    with desk_in(tmp_path) as desk:
        made = take(desk, tmp_path, layout.name, layout.sheets)
        assert len(made.refused) == len(layout.refused), made.refused
        for row, words in zip(made.refused, layout.refused, strict=True):
            assert words in row.reason
        assert ledger(desk) == sorted(layout.ledger)
        again = take(desk, tmp_path, layout.name, layout.sheets)
        assert (again.accepted, again.questions) == (0, 0)
        assert ledger(desk) == sorted(layout.ledger)


def test_a_household_a_line_is_not_taken_for_its_head(tmp_path: Path) -> None:
    with desk_in(tmp_path) as desk:
        file = write(tmp_path / HOUSEHOLDS.name, *HOUSEHOLDS.sheets)
        with pytest.raises(Refused, match="看不出"):
            imports.read_list(desk, file)
        listed = imports.read_list(desk, file, kind=ListKind.PAYMENTS)
        with pytest.raises(Refused, match="一户一行，只有户主"):
            imports.commit(desk, listed)
        by_hand = {"户主姓名": "name", "户主身份证号": "id_number"}
        said = imports.read_list(desk, file, kind=ListKind.PAYMENTS, mapping=by_hand)
        made = imports.commit(desk, said).value
        assert [row.reason for row in made.refused] == [
            "这一行是2人的缴费，分不清每人缴了多少，请按人列明"
        ]
        assert ledger(desk) == [("覃玉兰", 2026, "confirmed", 200)]


def test_the_window_holds_a_list_against_the_same_rules(tmp_path: Path) -> None:
    """What is looked at before it is taken in is refused by the same sentences."""
    layout = ACROSS
    with desk_in(tmp_path) as desk:
        view = list_view.look(desk, write(tmp_path / layout.name, *layout.sheets))
        made = imports.commit(desk, list_view.drafted(desk, view)).value
        assert ledger(desk) == sorted(layout.ledger)
        assert [words in row.reason for row, words in zip(made.refused, layout.refused, strict=True)
                ] == [True, True]  # fmt: skip


def test_a_villages_own_record_is_reported_and_never_confirmed(
    exchange: Exchange, tmp_path: Path
) -> None:
    person(exchange.town, A, "覃秀英", id_number=XIU, birth="1968-05-25")
    village = exchange.open_village(A)
    exchange.both_ways(A)
    file = write(tmp_path / OWN.name, *OWN.sheets)
    imports.commit(village, imports.read_list(village, file))
    assert ledger(village) == [("覃秀英", 2026, "reported", 200)]


def test_the_tax_list_confirms_at_the_town_alone(exchange: Exchange, tmp_path: Path) -> None:
    """A village that has the bureau's list too notes what it says; the town's word confirms."""
    person(exchange.town, A, "覃秀英", id_number=XIU, birth="1968-05-25")
    village = exchange.open_village(A)
    exchange.both_ways(A)
    heads = ("纳税人名称", "证件号码", "费款所属期", "实缴金额", "缴款日期", "渠道", "税票号码")
    line = ("覃秀英", XIU, "2026", "贰佰元整", "2026-03-01", "广西税务12366", "4500001")
    file = write(tmp_path / "税务缴费明细.xlsx", Sheet("Sheet1", (heads, line)))
    told = imports.commit(village, imports.read_list(village, file)).value
    assert ledger(village) == [("覃秀英", 2026, "reported", 200)]
    assert "镇里导入并下发后" in told.remarks[0]
    assert imports.commit(exchange.town, imports.read_list(exchange.town, file)).value.remarks == ()
    exchange.both_ways(A)
    for desk in (village, exchange.town):
        assert [one[2] for one in ledger(desk)] == ["confirmed", "reported"]
        numbers = roster.row_numbers(desk, RosterFilter())
        assert roster.lines(desk, numbers)[0].paid_fen == 20_000


def test_years_beside_each_other_are_told_before_the_import(tmp_path: Path) -> None:
    with desk_in(tmp_path) as desk:
        listed = imports.read_list(desk, write(tmp_path / ACROSS.name, *ACROSS.sheets))
        (remark,) = imports.rehearse(desk, listed).remarks
        assert "各年并列（2023、2024、2025、2026）" in remark
