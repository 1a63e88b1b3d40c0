from __future__ import annotations

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.lists import FIELDS, ListKind
from pension_desk.spreadsheets.hints import HINTS
from pension_desk.spreadsheets.meaning import apply_mapping, guess, guess_book
from pension_desk.spreadsheets.reading import layout_signature
from pension_desk.spreadsheets.tables import Table
from tests.spreadsheets.invented import constant, table
from tests.spreadsheets.invented_layouts import LAYOUTS, Layout
from tests.spreadsheets.more_layouts import MORE_LAYOUTS


def as_table(layout: Layout) -> Table:
    columns = [(header, make) for header, _field, make in layout.columns]
    return table(columns, sheet=layout.sheet, title=layout.title)


@pytest.mark.parametrize("layout", LAYOUTS + MORE_LAYOUTS, ids=lambda layout: layout.name)
def test_layouts_that_nobody_has_seen_are_understood(layout: Layout) -> None:
    found = guess(as_table(layout))
    assert found.kind is layout.kind
    meant = {header: field or None for header, field, _make in layout.columns}
    assert {column.header: column.field for column in found.columns} == meant


def test_the_layouts_cover_every_kind() -> None:
    assert {layout.kind for layout in LAYOUTS + MORE_LAYOUTS} >= set(ListKind) - {
        ListKind.EMPLOYER_INSURED,
        ListKind.LAND_PROJECTS,
    }


def test_every_field_has_its_hint() -> None:
    assert {spec.name for specs in FIELDS.values() for spec in specs} == set(HINTS)


def bare() -> Table:
    return table(
        [
            ("姓名", lambda p: p.name),
            ("身份证号", lambda p: p.number),
            ("情况", constant("外出")),
            ("家里的电话", lambda p: p.phone),
        ]
    )


def test_names_and_numbers_alone_tell_no_kind() -> None:
    with pytest.raises(Refused) as refused:
        guess(bare())
    assert refused.value.reason == "unknown_list"


@pytest.mark.parametrize(
    "title", ["未参保登记人员名单", "2026年已参保未缴费人员名单", "走访登记表"]
)
def test_lists_that_villages_answer_are_not_taken_for_registers(title: str) -> None:
    columns = [("姓名", "name"), ("身份证号", "number"), ("户籍地址", "village")]
    asked = table(
        [(header, lambda p, name=name: getattr(p, name)) for header, name in columns]
        + [("累计年限", constant(3)), ("参保状态", constant("正常参保"))],
        title=title,
    )
    with pytest.raises(Refused) as refused:
        guess(asked)
    assert refused.value.reason in {"work_list", "unknown_list"}


def test_a_kind_that_a_person_said_is_taken() -> None:
    found = guess(bare(), kind=ListKind.SOLDIERS)
    assert (found.kind, found.confidence) == (ListKind.SOLDIERS, 1.0)
    assert found.column_of("id_number") == 1
    assert found.missing() == ()
    assert guess(bare(), kind=ListKind.DEATHS).missing() == ("死亡日期",)


def test_a_file_name_may_tell_the_kind() -> None:
    assert guess(bare(), file_name="现役军人名单.xlsx").kind is ListKind.SOLDIERS


def test_a_remembered_layout_decides() -> None:
    seen = bare()
    remembered = {
        layout_signature(seen): (ListKind.MOVED, {"姓名": "name", "情况": "to_place"}),
    }
    found = guess(seen, remembered)
    assert found.kind is ListKind.MOVED
    assert [column.field for column in found.columns] == ["name", None, "to_place", None]
    assert guess(seen, remembered, kind=ListKind.SOLDIERS).kind is ListKind.SOLDIERS


def test_a_mapping_by_hand_overrides() -> None:
    seen = bare()
    guessed = guess(seen, kind=ListKind.MOVED)
    found = apply_mapping(seen, guessed, None, {"情况": "to_place", "家里的电话": "note"})
    assert [column.field for column in found.columns] == ["name", "id_number", "to_place", "note"]
    swapped = apply_mapping(seen, guessed, None, {"情况": "name"})
    assert [column.field for column in swapped.columns] == [None, "id_number", "name", None]
    other = apply_mapping(seen, guessed, ListKind.SOLDIERS, {"家里的电话": None})
    assert other.kind is ListKind.SOLDIERS
    assert other.column_of("name") == 0


def test_a_mapping_may_name_the_last_row_of_a_header() -> None:
    grouped = table([("成员/姓名", lambda p: p.name), ("成员/号", lambda p: p.number)])
    guessed = guess(grouped, kind=ListKind.MOVED)
    found = apply_mapping(grouped, guessed, None, {"号": "id_number", "成员/姓名": "name"})
    assert [column.field for column in found.columns] == ["name", "id_number"]


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ({"没有的列": "name"}, "no_such_column"),
        ({"姓名": "grade"}, "no_such_field"),
        ({"姓名": "note", "情况": "note"}, "field_twice"),
    ],
)
def test_a_wrong_mapping_is_refused(mapping: dict[str, str | None], reason: str) -> None:
    seen = bare()
    with pytest.raises(Refused) as refused:
        apply_mapping(seen, guess(seen, kind=ListKind.MOVED), None, mapping)
    assert refused.value.reason == reason
    assert refused.value.advice


def test_a_book_is_one_list_even_where_one_sheet_says_less() -> None:
    register = as_table(LAYOUTS[0])
    found = guess_book([bare(), register, register])
    assert [one.kind for one in found] == [ListKind.HOUSEHOLDS] * 3
    assert found[1] == found[2]
    assert found[0].column_of("name") == 0


def test_a_table_without_rows_is_no_fault() -> None:
    empty = Table("Sheet1", "死亡人员名单", ("姓名", "身份证号", "死亡日期"), (), (), (1,), 0)
    assert guess(empty).kind is ListKind.DEATHS
