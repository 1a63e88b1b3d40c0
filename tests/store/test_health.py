"""Every kind of damage fails the check that looks for it, and a sound file passes them all."""

from __future__ import annotations

import pytest

from pension_desk.domain.errors import Cancelled
from pension_desk.domain.progress import Watch
from pension_desk.store.desk_file import DeskFile, open_file
from pension_desk.store.health import HealthReport, verify
from pension_desk.store.settings import set_setting

CHECKS = ["cipher", "structure", "references", "tables", "numbering", "accounted", "search"]

TWO_RESIDENTS_AND_THREE_CHANGES = (
    "INSERT INTO desks (id, role, division, held) VALUES (x'01', 'town', '450123001', 2)",
    "INSERT INTO desks (id, role, division, held) VALUES (x'02', 'village', '450123001201', 1)",
    "INSERT INTO acts (desk, number, kind, author, at) VALUES (1, 1, 'edit', '甲', '')",
    (
        "INSERT INTO residents (id, village, name, name_key, walk_key)"
        " VALUES (x'a1', '450123001201', '韦美丽', '', ''),"
        " (x'a2', '450123001201', '黄大山', '', '')"
    ),
    "INSERT INTO resident_search VALUES (1, '韦美丽'), (2, '黄大山')",
    (
        'INSERT INTO changes (desk, number, act, "table", "row", fields) VALUES'
        " (1, 1, 1, 'residents', x'a1', '{}'), (1, 2, 1, 'residents', x'a2', '{}'),"
        " (2, 1, 1, 'residents', x'a2', '{}')"
    ),
)


@pytest.fixture
def used(desk_file: DeskFile) -> DeskFile:
    """A town's desk with two residents and another desk's change."""
    with desk_file.writing() as connection:
        set_setting(connection, "role", "town")
        set_setting(connection, "self", "1")
        for statement in TWO_RESIDENTS_AND_THREE_CHANGES:
            connection.exec_driver_sql(statement)
    return desk_file


def _failed(report: HealthReport) -> list[str]:
    return [check.name for check in report.checks if not check.ok]


def _after(desk: DeskFile, *statements: str) -> HealthReport:
    with desk.writing(foreign_keys=False) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    return verify(desk)


def test_a_sound_file_passes(used: DeskFile) -> None:
    report = verify(used)
    assert report.sentence == "数据完好。"
    assert [(check.name, check.ok) for check in report.checks] == [(n, True) for n in CHECKS]


def test_an_empty_file_passes(desk_file: DeskFile) -> None:
    assert verify(desk_file).ok


@pytest.mark.parametrize(
    ("statement", "failed"),
    [
        ("DELETE FROM changes WHERE desk = 1 AND number = 1", ["numbering", "accounted"]),
        ("UPDATE changes SET number = 7 WHERE desk = 1 AND number = 1", ["numbering"]),
        ("UPDATE changes SET number = 0 WHERE desk = 1 AND number = 1", ["numbering"]),
        ("UPDATE desks SET held = 1 WHERE n = 1", ["numbering"]),
        ("UPDATE desks SET held = 3 WHERE n = 1", ["numbering"]),
        ("UPDATE changes SET \"table\" = 'visits' WHERE \"row\" = x'a2'", ["accounted"]),
        ("UPDATE residents SET id = randomblob(16) WHERE n = 2", ["accounted"]),
        ("DELETE FROM acts", ["references"]),
        ("DELETE FROM resident_search WHERE n = 1", ["search"]),
        ("INSERT INTO resident_search VALUES (99, 'x')", ["search"]),
        ("ALTER TABLE visits DROP COLUMN note", ["tables"]),
        ("DROP TABLE work_items", ["tables", "accounted"]),
    ],
)
def test_damage_is_found_by_the_check_that_looks_for_it(
    statement: str, failed: list[str], used: DeskFile
) -> None:
    report = _after(used, statement)
    assert _failed(report) == failed
    assert not report.ok
    assert "备份" in report.sentence


@pytest.mark.parametrize("role", ["village", "town"])
@pytest.mark.parametrize("held", [0, 6])
def test_of_others_changes_a_desk_may_hold_fewer_or_some_beyond(
    used: DeskFile, role: str, held: int
) -> None:
    """Some beyond: a restored town gets back piecemeal what it had lost, and hands it on."""
    as_role = f"UPDATE settings SET value = '{role}' WHERE name = 'role'"
    assert _after(used, as_role, f"UPDATE desks SET held = {held} WHERE n = 2").ok


@pytest.mark.parametrize("page", [1, 7, 30])
def test_one_changed_byte_is_found(page: int, used: DeskFile, passphrase: str) -> None:
    used.close()
    content = bytearray(used.path.read_bytes())
    content[page * 4096 + 1000] ^= 1
    used.path.write_bytes(content)
    again = open_file(used.folder, passphrase)
    report = verify(again)
    again.close()
    assert "cipher" in _failed(report)


def test_an_index_that_disagrees_with_its_table_is_found(used: DeskFile) -> None:
    with used.writing() as connection:
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.exec_driver_sql(
            "UPDATE sqlite_master SET sql = replace(sql, 'id_number', 'phone')"
            " WHERE name = 'ix_residents_id_number'"
        )
        connection.exec_driver_sql("UPDATE residents SET phone = '13800000000'")
        connection.exec_driver_sql("PRAGMA writable_schema = RESET")
    assert "structure" in _failed(verify(used))


def test_it_can_be_cancelled_and_says_where_it_is(used: DeskFile) -> None:
    seen: list[str] = []
    with pytest.raises(Cancelled):
        verify(used, Watch(lambda _d, _t, step: seen.append(step), lambda: len(seen) == 2))
    assert seen == ["加密校验", "文件结构"]


def test_nothing_is_written(used: DeskFile) -> None:
    used.close()
    before = used.path.read_bytes()
    verify(used)
    used.close()
    assert used.path.read_bytes() == before
