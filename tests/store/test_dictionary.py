"""The data dictionary and the schema say the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import Integer, LargeBinary, Text

from pension_desk.domain.bundles import FIRST_PROGRAM, RECORD_SCHEMA
from pension_desk.domain.dictionary import (
    DELETED,
    EVERYONE,
    SYNCED,
    TABLES,
    VILLAGE,
    FieldKind,
    Owner,
    TableRule,
)
from pension_desk.store.schema import metadata
from tests.fixtures.write_dictionary import PAGE, page

SCHEMAS = sorted((Path(__file__).parents[1] / "fixtures").glob("schema_*"))

DERIVED = {"residents": {"name_key", "walk_key", "present"}}
"""Columns of synced tables that are computed on write and never travel."""

COLUMN_TYPES = {
    FieldKind.TEXT: Text,
    FieldKind.DATE: Text,
    FieldKind.MONTH: Text,
    FieldKind.INTEGER: Integer,
    FieldKind.FEN: Integer,
    FieldKind.ROW: LargeBinary,
    FieldKind.LONG_TEXT: Text,
}

every_table = pytest.mark.parametrize("rule", SYNCED, ids=lambda rule: rule.name)


@every_table
def test_a_synced_table_has_its_fields_and_nothing_unsaid(rule: TableRule) -> None:
    columns = {column.name for column in metadata.tables[rule.name].columns}
    assert columns == {"n", "id", *rule.field_names} | DERIVED.get(rule.name, set())


@every_table
def test_columns_hold_what_the_fields_are(rule: TableRule) -> None:
    columns = metadata.tables[rule.name].columns
    for field in rule.fields:
        assert type(columns[field.name].type) is COLUMN_TYPES[field.kind], field.name
    assert (type(columns["id"].type), columns["id"].unique) == (LargeBinary, True)
    assert columns["n"].primary_key


@every_table
def test_whose_a_record_is_can_be_told(rule: TableRule) -> None:
    if rule.hangs:
        assert rule.field(rule.scope).kind is FieldKind.ROW
        assert TABLES[rule.host].scope == VILLAGE
    else:
        assert (rule.scope == VILLAGE) == (VILLAGE in rule.field_names)


@every_table
def test_what_goes_to_everyone_is_the_town_s(rule: TableRule) -> None:
    if rule.scope == EVERYONE:
        assert {field.owner for field in rule.fields} == {Owner.TOWN}


@pytest.mark.parametrize("folder", SCHEMAS, ids=lambda path: path.name)
def test_what_a_schema_did_not_have_says_so(folder: Path) -> None:
    """Else an older program would be handed what it loses."""
    number = int(folder.name.removeprefix("schema_"))
    had = json.loads((folder / "dictionary.json").read_text(encoding="utf-8"))
    says = {
        rule.name: [f.name for f in rule.fields if max(f.since, rule.since) <= number]
        for rule in SYNCED
        if rule.since <= number
    }
    assert says == had
    assert max(f.since for rule in SYNCED for f in rule.fields) <= RECORD_SCHEMA
    assert set(FIRST_PROGRAM) == set(range(1, RECORD_SCHEMA + 1))


@every_table
def test_names_are_used_once_and_none_is_the_log_s_own(rule: TableRule) -> None:
    assert len(set(rule.field_names)) == len(rule.field_names)
    assert DELETED not in rule.field_names
    assert len({field.label for field in rule.fields}) == len(rule.fields)


def test_the_page_says_what_the_dictionary_says() -> None:
    """After a change: python -m tests.fixtures.write_dictionary."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_tables_are_named_once() -> None:
    assert len({rule.name for rule in SYNCED}) == len(SYNCED)


def test_every_constraint_has_a_name() -> None:
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, table.name


def test_a_record_the_village_reported_is_the_village_s() -> None:
    rule = TABLES["contributions"]
    assert rule.field_in("voucher", {"kind": "reported"}).owner is Owner.VILLAGE
    for kind in ("confirmed", "recorded", "on_behalf", "subsidy", None):
        assert rule.field_in("voucher", {"kind": kind}).owner is Owner.TOWN
    assert rule.field_in("amount_fen", {"kind": "reported"}).grave
    assert rule.field_in("kind", {"kind": "reported"}).owner is Owner.TOWN
    assert TABLES["visits"].field_in("note", {}) == TABLES["visits"].field("note")


@every_table
def test_what_tells_whose_a_record_is_is_a_field_of_it(rule: TableRule) -> None:
    assert bool(rule.told_by) is bool(rule.village_kinds)
    assert not rule.told_by or rule.told_by in rule.field_names
