"""A desk beside what it must think: its file is held against the model after every act."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.dictionary import EVERYONE, GRAVE, TABLES
from pension_desk.services.contested import contested
from pension_desk.services.desk import Desk
from tests.properties import looking
from tests.properties.model import Dot, Mind, Record, Told

UNDOING = {"undo", "undo_receive"}
"""Acts that put back what was; a side that they bring back speaks in the former author's name."""


@dataclass(frozen=True)
class Intake:
    """What a desk took last: the changes that were new, and their records as they were before."""

    dots: frozenset[Dot]
    before: dict[str, Record | None]


@dataclass
class Papers:
    """What a desk knows of bundles, by the SHA-256 of their files.

    ``sent``: those that it wrote; ``given``: those that it took, so that it owes a receipt;
    ``heard``: those of its own of which it has heard that they arrived.
    """

    sent: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)

    def copy(self) -> Papers:
        """Return papers that go their own way from here."""
        return Papers(set(self.sent), set(self.given), set(self.heard))


@dataclass
class Seat:
    """A desk with what is thought of it.

    ``kit``: the number of the kit that made it, 0 for the town. ``read_to``: how far its log has
    been read.
    """

    desk: Desk
    keys: DeskKeys
    mind: Mind
    kit: int = 0
    read_to: int = 0
    intake: Intake | None = None
    papers: Papers = field(default_factory=Papers)

    @property
    def id(self) -> str:
        """The desk's present counter identity."""
        return self.desk.identity.desk_id.hex

    def new_changes(self) -> list[Told]:
        """Read what the log has more than before."""
        told, self.read_to = looking.news(self.desk, self.read_to)
        return told

    def agree(self) -> None:
        """Hold the file's settled state and its contested fields against the model."""
        self._agree_on_records()
        listed = contested(self.desk)
        assert {(x.row.hex, x.field) for x in listed} == {
            (row, name)
            for row, names in self.mind.contested.items()
            for name in names
            if self._is_asked(row, name)
        }
        for told in listed:
            heads = self.mind.heads(told.row.hex, told.field)
            assert Counter(x.value for x in told.sides) == Counter(
                x.fields[told.field] for x in heads
            )
            said = {(x.value, x.author, x.at) for x in told.sides}
            assert said >= {
                (x.fields[told.field], x.author, x.at) for x in heads if x.act[1] not in UNDOING
            }
            assert told.stands == self.mind.values[told.row.hex][told.field]

    def _is_asked(self, row: str, name: str) -> bool:
        """Whether a person is asked about a contested field.

        Not at a village that the record has left; of one that was merged only whether it was.
        """
        merged = self.mind.living(row) != row
        return not self.away(row) and (name == "merged_into" or not merged)

    def _agree_on_records(self) -> None:
        """Field for field; but what hangs on someone who was merged hangs on who lives on."""
        found, thought = looking.records(self.desk), self.mind.records
        hosts = {
            row: (field, found[row][field], values[field])
            for row, values in thought.items()
            if (field := TABLES[str(values[""])].person_field) and row in found
        }
        for row, (field, host, said) in hosts.items():
            if said is not None and host != said:
                assert host == self.mind.living(str(said))
                found[row][field] = said
        assert found == thought

    def away(self, row: str) -> bool:
        """Whether a record has left this village and stays as its history."""
        place, division = self.mind.place(row), self.desk.identity.division
        return len(division) == 12 and place not in (None, EVERYONE, division)

    def left(self, row: str) -> bool:
        """The same, of somebody who left it as they are: not of who was merged into one that did.

        Taking the merging back brings the second home.
        """
        values = self.mind.values[row]
        merged = values.get("merged_into") is not None
        return self.away(row) and not (merged and values["village"] == self.desk.identity.division)

    def open_grave(self) -> set[tuple[str, str]]:
        """Return the grave fields that wait for a person."""
        return {
            (row, name)
            for row, names in self.mind.contested.items()
            for name in names & GRAVE[str(self.mind.values[row][""])]
        }
