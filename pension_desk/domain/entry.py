"""Entry at speed (快速录入): the lines of a list, what was typed into them, what came of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.payment_entry import PayerYear
from pension_desk.domain.payment_rules import Payer, Problem
from pension_desk.domain.roster import Contribution, Visit
from pension_desk.domain.short_codes import code_in

_LAST_NUMBER = re.compile(r"(\d+)(\D*)$")


class Whom(StrEnum):
    """Whom a list of a place is about: who is owed a visit, as on the paper, or everybody."""

    OWED = "owed"
    EVERYONE = "everyone"


@dataclass(frozen=True)
class Source:
    """Which list is entered: a printed one by its code, else people of a place.

    ``hamlet``: None for the whole village.
    """

    code: str = ""
    village: str = ""
    hamlet: str | None = None
    whom: Whom = Whom.OWED


@dataclass(frozen=True)
class PrintedList:
    """A printed field list. ``residents``: whom its lines are about, in order."""

    code: str
    printed_on: date | None
    village: str
    hamlet: str
    residents: tuple[RowId, ...]


@dataclass(frozen=True)
class EntryLine:
    """A person on the list as the desk knows them.

    ``place``: the number printed before the line. ``usual_fen``: what they paid last, or their
    registered tier, 0 for neither. ``namesakes``: others of the village with this name.
    ``year``: the payment year of the list. ``ledger``: the entries of every year, the latest
    first. ``visit``: the last one.
    """

    place: int
    number: int
    id: RowId
    village: VillageCode
    hamlet: str
    household_no: str
    head: str
    relation: str
    id_tail: str
    birth: date | None
    category: str
    usual_fen: int
    namesakes: int
    payer: Payer
    year: int
    ledger: tuple[Contribution, ...] = ()
    visit: Visit | None = None

    @property
    def name(self) -> str:
        """The person's name."""
        return self.payer.name

    @property
    def facts(self) -> PayerYear:
        """What the year of the list has so far."""
        return self.in_year(self.year)

    def in_year(self, year: int) -> PayerYear:
        """Return what a payment year has so far."""
        return PayerYear(self.payer, year, tuple(one for one in self.ledger if one.year == year))


@dataclass(frozen=True)
class LineDraft:
    """What was typed into a line and is not entered yet: fields with their texts."""

    resident: RowId
    typed: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Draft:
    """All that a sitting has typed and not entered, and where it is."""

    source: Source
    year: int
    current: RowId | None = None
    lines: tuple[LineDraft, ...] = ()


@dataclass(frozen=True)
class EnteredLine:
    """What was entered for one person as one act. ``act``: its number in the file."""

    act: int
    resident: RowId
    name: str
    hamlet: str
    household_no: str
    payment: Contribution | None = None
    visit: Visit | None = None


@dataclass(frozen=True)
class Jump:
    """Where a person wants to go: to a printed list, to a line of one, or to whom a text finds."""

    code: str = ""
    place: int = 0
    words: str = ""


def read_jump(text: str) -> Jump:
    """Return what was typed or scanned: ``ABCD-2345``, ``ABCD-2345 17``, ``17``, or a name."""
    bare = text.strip()
    if bare.isdecimal() and len(bare) <= 4:
        return Jump(place=int(bare))
    head, _space, last = bare.rpartition(" ")
    if head and last.isdecimal() and code_in(head):
        return Jump(code=code_in(head) or "", place=int(last))
    code = code_in(bare)
    return Jump(code=code, words=bare) if code else Jump(words=bare)


def tail_problem(line: EntryLine, typed: str) -> Problem | None:
    """Return that the four last characters typed are not those of the person's ID number.

    None where they are, and where none were typed.
    """
    asked = unicodedata.normalize("NFKC", typed).strip().upper()
    if not asked or asked == line.id_tail:
        return None
    if not line.id_tail:
        return Problem(
            "no_id_number", f"名册上没有{line.name}的证号，核对不了后四位。", "请空着这一格。"
        )
    return Problem(
        "other_person",
        f"证号后四位输的是{asked}，名册上{line.name}是{line.id_tail}。",
        "请核对是不是这个人；要换人，按 Ctrl+G。",
    )


def next_voucher(voucher: str) -> str:
    """Return the voucher number that follows; the same text where it has no number."""
    found = _LAST_NUMBER.search(voucher)
    if found is None:
        return voucher
    digits = str(int(found[1]) + 1).zfill(len(found[1]))
    return voucher[: found.start()] + digits + found[2]
