"""What the data dictionary says of a table and its fields: kinds, owners, gravity, scope."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from pension_desk.domain.vocabulary import Vocabulary


class Owner(StrEnum):
    """Whose value stands when two desks set an ordinary field at the same time."""

    TOWN = "town"
    VILLAGE = "village"


class FieldKind(StrEnum):
    """What a field holds; dates and months are ISO text, money is integer fen (分).

    `TEXT` is a line or a few (see `pension_desk.domain.received.LONGEST`), `LONG_TEXT` a page's
    wording of up to 64 KiB.
    """

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    MONTH = "month"
    FEN = "fen"
    ROW = "row"
    LONG_TEXT = "long_text"


VILLAGE = "village"
"""The field, and the scope, of records that say themselves which village they belong to."""

EVERYONE = "everyone"
"""The scope of town-wide records: they go to every village and are written by the town alone."""


@dataclass(frozen=True)
class FieldRule:
    """One synced field. A grave field (要害字段) that differs waits for a person's decision.

    ``since``: the schema of the records that first had it; a reader of an older one would lose it.
    ``words``: for a field that holds codes. The settled state always holds codes; the log holds
    what was written, which older programs wrote in words.
    """

    name: str
    label: str
    kind: FieldKind
    owner: Owner
    grave: bool = False
    since: int = 1
    words: Vocabulary | None = None


@dataclass(frozen=True)
class TableRule:
    """One synced table.

    ``scope``: whose the records are. `VILLAGE`: the village in that field's. `EVERYONE`: all
    villages', written by the town alone. Else a field of kind ROW: they hang on the record that
    it names, and its village counts. ``host``: the table of that record, whose own scope is
    `VILLAGE`. ``since``: the schema of the records that first had the table.
    ``told_by``: the field, where there is one, whose value says whose a record is: all fields
    of a record that has one of ``village_kinds`` there are the village's, of any other the
    field's own owner's.
    ``once``: the fields by which two records of one person tell the same thing twice; such a
    pair counts once when two records of the person are merged. Empty: each is its own event.
    """

    name: str
    label: str
    scope: str
    fields: tuple[FieldRule, ...]
    host: str = "residents"
    since: int = 1
    told_by: str = ""
    village_kinds: frozenset[str] = frozenset()
    once: tuple[str, ...] = ()

    @property
    def hangs(self) -> bool:
        """Whether a record belongs to the village of another record, that it names."""
        return self.scope not in (VILLAGE, EVERYONE)

    @property
    def person_field(self) -> str:
        """The field that names the resident whom a record is about; empty when none does."""
        if self.hangs and self.host == "residents":
            return self.scope
        return "resident_id" if "resident_id" in self.field_names else ""

    def field(self, name: str) -> FieldRule:
        """Return the rule of one field; raises `KeyError` when the table has no such field."""
        for rule in self.fields:
            if rule.name == name:
                return rule
        raise KeyError(f"{self.name}.{name}")

    def field_in(self, name: str, record: Mapping[str, object]) -> FieldRule:
        """Return the rule of one field as it holds in one record.

        ``record``: its values, that of ``told_by`` settled already; whose that field itself is
        does not depend on what it says.
        """
        rule = self.field(name)
        if name == self.told_by or record.get(self.told_by) not in self.village_kinds:
            return rule
        return replace(rule, owner=Owner.VILLAGE)

    @property
    def field_names(self) -> tuple[str, ...]:
        """Names of all synced fields, in order."""
        return tuple(rule.name for rule in self.fields)


def town(
    name: str,
    label: str,
    kind: FieldKind = FieldKind.TEXT,
    *,
    grave: bool = False,
    since: int = 1,
) -> FieldRule:
    """Return the rule of a field that the town owns."""
    return FieldRule(name, label, kind, Owner.TOWN, grave, since)


def village(
    name: str,
    label: str,
    kind: FieldKind = FieldKind.TEXT,
    *,
    grave: bool = False,
    since: int = 1,
) -> FieldRule:
    """Return the rule of a field that the village owns."""
    return FieldRule(name, label, kind, Owner.VILLAGE, grave, since)


def coded(name: str, label: str, words: Vocabulary, *, since: int = 1) -> FieldRule:
    """Return the rule of a field of codes that the village owns."""
    return replace(village(name, label, since=since), words=words)
