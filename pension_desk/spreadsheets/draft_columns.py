"""A list read column by column: names, ID numbers and values, before they become rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pension_desk.domain.identity import Damage, IdReading, read_certificate, read_id
from pension_desk.domain.lists import FieldSpec, ListKind, field_spec
from pension_desk.domain.names import clean_name, split_remark
from pension_desk.domain.received import unfit_text
from pension_desk.spreadsheets.cell_values import Value, convert_column, in_header_unit
from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.grid import is_error_cell
from pension_desk.spreadsheets.tables import Cell, Table

_SHOWN = 20
"""Characters of a name that is far too long to be one."""

_NO_ID = IdReading(None, "", Damage.EMPTY)
_DISABILITIES = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
_GRADES = ("一级", "二级", "三级", "四级")


@dataclass
class DraftColumns:
    """The columns of a list under way; every list is as long as the table.

    ``values``: by field name, without name and ID number. ``headers``: header of each field's
    column. ``title``: the text above the table. ``remarks``: what stood in brackets behind a
    name. ``problems`` and ``notes``: by row index.
    """

    names: list[str]
    ids: list[IdReading]
    values: dict[str, list[Value]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    title: str = ""
    remarks: dict[int, str] = field(default_factory=dict)
    problems: dict[int, list[str]] = field(default_factory=dict)
    notes: dict[int, list[str]] = field(default_factory=dict)

    def refuse(self, row: int, reason: str) -> None:
        """Add a reason why a row cannot be taken."""
        self.problems.setdefault(row, []).append(reason)

    def note(self, row: int, words: str) -> None:
        """Add what a person should know of a row."""
        self.notes.setdefault(row, []).append(words)

    def column(self, name: str) -> list[Value]:
        """Return a field's values, all None where the list has no such column."""
        return self.values.get(name) or [None] * len(self.names)


def read_columns(table: Table, kind: ListKind, columns: Sequence[ColumnGuess]) -> DraftColumns:
    """Return the columns of a table with their cells brought to values.

    Raises `KeyError` for a field that the kind does not have.
    """
    index = {column.field: column.index for column in columns if column.field}
    read = DraftColumns([""] * len(table.rows), [_NO_ID] * len(table.rows), title=table.title)
    read.headers = {name: table.headers[at] for name, at in index.items()}
    for name, at in index.items():
        spec, cells = field_spec(kind, name), [row[at] for row in table.rows]
        if name == "name":
            _read_names(read, spec, cells)
        elif name == "id_number":
            _read_ids(read, spec, cells)
        else:
            _read_values(read, spec, cells)
    if "certificate" in index:
        _read_certificates(read, [row[index["certificate"]] for row in table.rows])
    return read


def _read_names(read: DraftColumns, spec: FieldSpec, cells: Sequence[Cell]) -> None:
    read.names = [clean_name(cell) for cell in cells]
    for row, name in enumerate(read.names):
        unfit = unfit_text(spec.label, name)
        if unfit:
            read.names[row] = name[:_SHOWN]
            read.refuse(row, unfit)
        elif name[-1:] in "）)】]" and name:
            read.names[row], read.remarks[row] = split_remark(name)
        elif name[:1] == "#" and is_error_cell(cells[row]):
            read.names[row] = ""
            read.refuse(row, f"{spec.label}是错误值“{name}”")


def _read_ids(read: DraftColumns, spec: FieldSpec, cells: Sequence[Cell]) -> None:
    known: dict[str, IdReading] = {}  # a list of payments names each person many times
    read.ids = [
        known.get(cell) or known.setdefault(cell, read_id(cell))
        if cell.__class__ is str
        else read_id(cell)
        for cell in cells
    ]
    for row, reading in enumerate(read.ids):
        if reading.damage is not Damage.NOT_AN_ID:
            continue
        unfit = unfit_text(spec.label, reading.sent)
        if is_error_cell(cells[row]):
            unfit = f"{spec.label}是错误值“{cells[row]}”"
        if unfit:
            read.ids[row] = _NO_ID
            read.refuse(row, unfit)


def _read_values(read: DraftColumns, spec: FieldSpec, cells: Sequence[Cell]) -> None:
    converted = convert_column(
        spec, in_header_unit(spec, read.headers[spec.name], cells, read.title)
    )
    read.values[spec.name] = converted.values
    for row, problem in converted.problems.items():
        read.refuse(row, problem)
    for row, words in converted.notes.items():
        read.note(row, words)


def _read_certificates(read: DraftColumns, cells: Sequence[Cell]) -> None:
    """Take ID number, kind and grade from the certificate where the list does not give them."""
    kinds, grades = read.column("disability"), read.column("grade")
    for row, cell in enumerate(cells):
        found, own = read_certificate(cell), read.ids[row]
        if own.value is None and (found.id.value is not None or own.damage is Damage.EMPTY):
            read.ids[row] = found.id
        elif found.id.value not in {None, own.value}:
            read.note(row, "残疾证号与证件号码不是同一个人")
        if found.kind is not None and kinds[row] is None:
            kinds[row] = _DISABILITIES[found.kind - 1]
        if found.grade is not None and grades[row] is None:
            grades[row] = _GRADES[found.grade - 1]
    read.values["disability"], read.values["grade"] = kinds, grades
