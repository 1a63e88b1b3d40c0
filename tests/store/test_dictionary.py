"""The data dictionary and the schema say the same."""

from __future__ import annotations

import pytest
from sqlalchemy import Integer, LargeBinary, Text

from pension_desk.domain.dictionary import DELETED, SYNCED, FieldKind, TableRule
from pension_desk.store.schema import metadata

DERIVED = {"residents": {"name_key", "walk_key"}}
"""Columns of synced tables that are computed on write and never travel."""

COLUMN_TYPES = {
    FieldKind.TEXT: Text,
    FieldKind.DATE: Text,
    FieldKind.MONTH: Text,
    FieldKind.INTEGER: Integer,
    FieldKind.FEN: Integer,
    FieldKind.ROW: LargeBinary,
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
def test_a_record_s_village_can_be_told(rule: TableRule) -> None:
    scope = rule.field(rule.scope)
    assert rule.scope == "village" or scope.kind is FieldKind.ROW


@every_table
def test_names_are_used_once_and_none_is_the_log_s_own(rule: TableRule) -> None:
    assert len(set(rule.field_names)) == len(rule.field_names)
    assert DELETED not in rule.field_names
    assert len({field.label for field in rule.fields}) == len(rule.fields)


def test_tables_are_named_once() -> None:
    assert len({rule.name for rule in SYNCED}) == len(SYNCED)


def test_every_constraint_has_a_name() -> None:
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, table.name
