"""A file of the first release: its visits' words become codes, what a person typed stays."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from alembic import command

from pension_desk.domain.dictionary import TABLES
from pension_desk.store import migrate
from pension_desk.store.desk_file import DeskFile

(SCRIPT,) = (migrate.SCRIPTS / "versions").glob("*_visits_in_codes.py")


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_known_words_become_codes_and_others_stay(tmp_path: Path) -> None:
    desk = DeskFile(tmp_path, bytes(32))
    told = [
        ("同意缴费", "经济困难", "电话提醒"), ("Agreed to pay", "Hard up", "Remind by phone"),
        ("答应了", "等女儿", "再打电话"), (None, None, None), ("已缴费", "", "帮助手机缴费"),
    ]  # fmt: skip
    with desk.writing() as connection:
        command.upgrade(migrate._config(connection), _script().down_revision)
        for number, (outcome, reason, step) in enumerate(told, 1):
            connection.exec_driver_sql(
                "INSERT INTO visits (n, id, resident_id, visited_on, outcome, reason, next_step)"
                " VALUES (?, randomblob(16), zeroblob(16), '2026-05-01', ?, ?, ?)",
                (number, outcome, reason, step),
            )
        connection.exec_driver_sql(
            "INSERT INTO work_items (id, resident_id, list_kind, year, outcome, reason)"
            " VALUES (randomblob(16), zeroblob(16), 'unregistered', 2026, 'unwilling', '经济困难')"
        )
        migrate.run_scripts(connection)
    with desk.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT outcome, reason, next_step, met, next_on FROM visits ORDER BY n"
        ).all()
        (answer,) = connection.exec_driver_sql("SELECT reason FROM work_items").scalars()
    desk.close()
    coded = ("agreed_to_pay", "hard_up", "remind_by_phone", None, None)
    assert [tuple(row) for row in found] == [
        coded,
        coded,
        ("答应了", "等女儿", "再打电话", None, None),
        (None, None, None, None, None),
        ("joined", "", "help_pay", None, None),
    ]
    assert answer == "hard_up"


def test_the_script_knows_every_word_that_the_dictionary_reads() -> None:
    for field, words in _script()._CODES.items():
        rule = TABLES["visits"].field(field).words
        assert rule is not None
        assert {text: code for code, texts in words.items() for text in texts} == {
            text: rule.read(text) for texts in words.values() for text in texts
        }
