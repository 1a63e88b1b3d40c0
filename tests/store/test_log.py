"""The change log: each write is numbered, told apart by field, and can be taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.store import history, log, roster, schema
from pension_desk.store.act_writer import pack, packer
from pension_desk.store.desk_file import Connection, DeskFile
from pension_desk.store.log import ActWriter
from pension_desk.store.log_entries import read_heads
from pension_desk.store.row_ids import new_row_id, new_row_ids
from pension_desk.store.settings import set_setting

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PERSON = {
    "village": "450821105201",
    "hamlet": "2组",
    "household_no": "17",
    "name": "覃玉兰",
    "id_number": "450821199311138323",
    "birth": "1993-11-13",
    "relation": "户主",
    "phone": None,
}


@pytest.fixture
def desk(desk_file: DeskFile) -> DeskFile:
    with desk_file.writing() as conn:
        log.found_desk(conn, DeskId(uuid4()), "village", "450821105201")
    return desk_file


def acting(conn: Connection, kind: str = "edit") -> ActWriter:
    return log.act(conn, kind=kind, author="阿梅", at=NOW, detail="试")


def add(desk: DeskFile, **changed: object) -> RowId:
    with desk.writing() as conn:
        return acting(conn, "add").insert("residents", {**PERSON, **changed})  # type: ignore[arg-type]


def found(desk: DeskFile, words: str) -> list[str]:
    with desk.reading() as conn:
        return [line.name for line in roster.find(conn, words, 10)]


def test_ids_are_version_7_and_ascend() -> None:
    made = new_row_ids(5_000)
    assert made == sorted(made)
    assert len(set(made)) == 5_000
    assert {one.version for one in made} == {7}


def test_changes_are_numbered_without_gaps_and_empty_fields_are_left_out(desk: DeskFile) -> None:
    row = add(desk)
    with desk.writing() as conn:
        acting(conn).update("residents", row, {"phone": "13800001234"})
    with desk.reading() as conn:
        entries = conn.execute(select(schema.changes).order_by(schema.changes.c.n)).all()
        held = conn.scalar(select(schema.desks.c.held))
    assert [entry.number for entry in entries] == [1, 2]
    assert held == 2
    assert "phone" not in json.loads(entries[0].fields)
    assert entries[1].supersedes is None


def test_a_second_value_supersedes_the_first(desk: DeskFile) -> None:
    row = add(desk)
    for name in ("覃玉蘭", "覃玉兰"):
        with desk.writing() as conn:
            acting(conn).update("residents", row, {"name": name})
    with desk.reading() as conn:
        heads = read_heads(conn, [row])[row]
        steps = history.steps(conn, (row,))
    assert list(heads["name"].values()) == ["覃玉兰"]
    told = [(step.before, step.after) for step in steps if step.field == "name"]
    assert told == [(None, "覃玉兰"), ("覃玉兰", "覃玉蘭"), ("覃玉蘭", "覃玉兰")]
    assert steps[-1].author == "阿梅"


def test_an_unknown_field_is_a_bug_and_nothing_is_written(desk: DeskFile) -> None:
    with pytest.raises(KeyError), desk.writing() as conn:
        acting(conn).insert("residents", {**PERSON, "merged_into": None, "colour": "red"})
    with desk.reading() as conn:
        assert conn.execute(select(schema.changes)).all() == []


@pytest.mark.parametrize(
    "words", ["覃玉", "qinyulan", "qyl", "QYL", "8323", "19931113", "2组", "覃 8323"]
)
def test_the_search_box_finds_a_person_by_anything(desk: DeskFile, words: str) -> None:
    add(desk)
    add(desk, name="陆平", id_number=OTHER_NUMBER, hamlet="3组", household_no="18")
    assert found(desk, words) == ["覃玉兰"]


OTHER_NUMBER = "452524196707134258"


def test_wildcards_are_letters_like_any_other(desk: DeskFile) -> None:
    add(desk)
    assert found(desk, "%") == []
    assert found(desk, "_") == []
    assert found(desk, "   ") == []


def test_search_follows_an_edit_and_forgets_the_deleted(desk: DeskFile) -> None:
    row = add(desk)
    with desk.writing() as conn:
        acting(conn).update("residents", row, {"name": "单秀英"})
    assert found(desk, "shanxiuying") == ["单秀英"]
    assert found(desk, "qyl") == []
    with desk.writing() as conn:
        acting(conn).delete("residents", row)
    assert found(desk, "单") == []


def undo(desk: DeskFile) -> bool:
    with desk.writing() as conn:
        target = history.last_undoable(conn, ("add", "edit", "remove"))
        assert target is not None
        return history.take_back(
            conn,
            log.act(conn, kind="undo", author="阿梅", at=NOW, detail=f"{target.number} 试"),
            target,
        )


def test_edit_add_and_delete_are_taken_back_one_after_another(desk: DeskFile) -> None:
    row = add(desk)
    with desk.writing() as conn:
        acting(conn).update("residents", row, {"phone": "13800001234", "name": "覃玉"})
    with desk.writing() as conn:
        log.act(conn, kind="remove", author="阿梅", at=NOW).delete("residents", row)
    assert undo(desk)
    with desk.reading() as conn:
        back = roster.resident(conn, row)
    assert back is not None
    assert (back.name, back.phone) == ("覃玉", "13800001234")
    assert undo(desk)
    with desk.reading() as conn:
        before = roster.resident(conn, row)
    assert before is not None
    assert (before.name, before.phone) == ("覃玉兰", "")
    assert undo(desk)
    with desk.reading() as conn:
        assert roster.resident(conn, row) is None
        assert history.last_undoable(conn, ("add", "edit", "remove")) is None


def test_what_others_built_upon_is_not_taken_back(desk: DeskFile) -> None:
    row = add(desk)
    with desk.writing() as conn:
        log.act(conn, kind="import", author="阿梅", at=NOW).update("residents", row, {"note": "x"})
    assert not undo(desk)
    with desk.reading() as conn:
        assert roster.resident(conn, row) is not None


def test_the_roster_is_filtered_sorted_and_paged(desk: DeskFile) -> None:
    add(desk, household_no="17")
    add(desk, name="陆平", hamlet="10组", id_number=OTHER_NUMBER, birth="1967-07-13")
    add(desk, name="安欣", hamlet="1组", village="450821105204", birth="2012-01-01")
    with desk.reading() as conn:
        everyone = roster.row_numbers(conn, RosterFilter(), Sort.WALK, descending=False)
        names = [line.name for line in roster.lines(conn, everyone)]
        aged = RosterFilter(ages=(16, 59), as_of=NOW.date())
        adults = roster.row_numbers(conn, aged, Sort.AGE, descending=False)
        one = RosterFilter(villages=("450821105204",))  # type: ignore[arg-type]
        here = roster.row_numbers(conn, one, Sort.NAME, descending=True)
        counted = [roster.count(conn, wanted) for wanted in (RosterFilter(), aged, one)]
    assert counted == [3, 2, 1]
    assert names == ["覃玉兰", "陆平", "安欣"]
    assert [len(everyone), len(adults), len(here)] == [3, 2, 1]


FIELD_VALUES = st.none() | st.integers(-(2**53), 2**53) | st.text()


@given(st.dictionaries(st.text(min_size=1), FIELD_VALUES, max_size=6))
def test_values_of_many_records_are_packed_as_those_of_one(fields: dict[str, FieldValue]) -> None:
    told = {name: value for name, value in fields.items() if value is not None}
    assert packer(tuple(fields))(tuple(fields.values())) == pack(told)


def test_records_made_alike_are_the_same_as_one_by_one(desk: DeskFile) -> None:
    names = ("resident_id", "visited_on", "mode", "note")
    owner = new_row_id()
    values: list[tuple[FieldValue, ...]] = [
        (owner.hex, "2026-01-01", "入户", '“引号"和\\'),
        (owner.hex, "2026-01-02", None, None),
    ]
    rows = [new_row_id() for _ in values]
    told = [{n: x for n, x in zip(names, v, strict=True) if x is not None} for v in values]
    with desk.writing() as conn:
        writer = acting(conn)
        pairs = zip(rows, values, strict=True)
        writer.insert_alike("visits", names, [(row.bytes, some) for row, some in pairs])
        writer.insert_alike("visits", names, [])
        alike = conn.exec_driver_sql("select resident_id, visited_on, mode, note from visits").all()
        fields = conn.exec_driver_sql("select fields from changes order by n").scalars().all()
        assert writer.changed == 2
        with pytest.raises(KeyError):
            writer.insert_alike("visits", ("colour",), [(b"", ("红",))])
        writer.insert("visits", dict(zip(names, values[0], strict=True)))
        numbers = conn.exec_driver_sql("select number from changes order by n").scalars().all()
    assert alike == [(owner.bytes, *v[1:]) for v in values]
    assert [json.loads(one) for one in fields] == told
    assert numbers == [1, 2, 3]


def test_residents_made_alike_are_found_and_ordered_as_those_made_one_by_one(
    desk: DeskFile,
) -> None:
    names = ("village", "household_no", "name", "sex", "id_number", "id_sent", "relation", "hamlet")
    people: list[tuple[FieldValue, ...]] = [
        ("450821105201", "10", "覃 玉兰", "女", "450821197003070024", None, "配偶", "2组"),
        ("450821105201", "2", "韦大山", None, None, "45082119700307002", "户主", "10组"),
        ("450821999201", None, "买买提·炳坤", "男", None, None, None, None),
    ]
    derived = (
        "select r.village, r.household_no, r.name, r.sex, r.id_number, r.id_sent, r.relation,"
        " r.hamlet, r.name_key, r.walk_key, r.present, s.text from residents r"
        " left join resident_search s on s.n = r.n order by r.n"
    )
    with desk.writing() as conn:
        set_setting(conn, "division", "450821105")
        writer = acting(conn)
        told = [{n: x for n, x in zip(names, one, strict=True) if x is not None} for one in people]
        writer.insert_many("residents", [(new_row_id(), one) for one in told])
        writer.insert_alike("residents", names, [(new_row_id().bytes, one) for one in people])
        found = conn.exec_driver_sql(derived).all()
        logged = conn.exec_driver_sql("select fields from changes order by n").scalars().all()
    assert found[3:] == found[:3]
    assert [one.present for one in found[:3]] == [1, 1, 0]
    assert [json.loads(one) for one in logged[3:]] == told


@pytest.mark.parametrize("value", ["备" * 2_001, "好\x00的"])
def test_no_act_in_bulk_writes_what_no_other_desk_would_take(desk: DeskFile, value: str) -> None:
    """Else the text would stay here for ever, and every bundle with it be refused in part."""
    row, told = new_row_id(), {"village": PERSON["village"], "name": "韦大山"}
    with desk.writing() as conn:
        acting(conn).insert_many("residents", [(row, told)])
    names, alike = ("village", "name", "note"), (str(told["village"]), "韦大山", value)
    acts: list[Callable[[ActWriter], None]] = [
        lambda writer: writer.insert_many("residents", [(new_row_id(), told | {"note": value})]),
        lambda writer: writer.update_many("residents", [(row, {"note": value})]),
        lambda writer: writer.insert_alike("residents", names, [(new_row_id().bytes, alike)]),
    ]
    for act in acts:
        with pytest.raises(Refused) as caught, desk.writing() as conn:
            act(acting(conn, "import"))
        assert caught.value.reason == "unfit_value"
        assert "备注" in caught.value.message
