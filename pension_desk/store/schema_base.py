"""What every table of the desk's file shares: naming of constraints, and columns by field kind."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

from pension_desk.domain.field_rules import FieldKind, TableRule

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_column() -> Column[bytes]:
    """Return the 16-byte record id column."""
    return Column("id", LargeBinary(16), nullable=False, unique=True)


def synced_table(rule: TableRule, *needed: str, indexes: tuple[tuple[str, ...], ...] = ()) -> Table:
    """Return the table that holds a synced table's settled state, its fields as the dictionary's.

    ``needed``: fields without which a record cannot be. ``indexes``: the fields of each index.
    """
    columns: list[Column[object]] = [
        Column(field.name, *_type(field.kind), nullable=field.name not in needed)
        for field in rule.fields
    ]
    return Table(
        rule.name,
        metadata,
        Column("n", Integer, primary_key=True),
        id_column(),
        *columns,
        *(Index(f"ix_{rule.name}_{'_'.join(names)}", *names) for names in indexes),
    )


def _type(kind: FieldKind) -> tuple[type[Integer] | type[Text] | LargeBinary]:
    if kind is FieldKind.ROW:
        return (LargeBinary(16),)
    return (Integer,) if kind in {FieldKind.INTEGER, FieldKind.FEN} else (Text,)
