"""Entry at speed (快速录入): a list's lines at once, one act a line, several taken back as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pension_desk.domain.entry import EnteredLine, EntryLine, PrintedList, Source, Whom
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import OWN
from pension_desk.domain.payment_entry import Entry, payer_of, voucher_text, voucher_used
from pension_desk.domain.payment_rules import Problem
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.screening import OPEN_CASES
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import payments, visits
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.services.roster import person
from pension_desk.services.standing import refresh_standing
from pension_desk.store import entry as store
from pension_desk.store import history, roster
from pension_desk.store import ledger as vouchers
from pension_desk.store.desk_file import Connection
from pension_desk.store.papers import heads

TOPICS = frozenset({Topic.PAYMENTS, Topic.VISITS, Topic.ROSTER, Topic.SCREENING})
"""What entering a line, or taking one back, may change."""

_OWED = tuple(category.value for category in OPEN_CASES)


@dataclass(frozen=True)
class EntryList:
    """A list to be entered. ``missing``: printed lines whose person is no longer on the roster.

    ``place``: whose list it is; ``printed_on``: when it was printed, where it was and is known.
    ``policy``: what the year's entries are held against.
    """

    source: Source
    place: str
    year: int
    lines: tuple[EntryLine, ...]
    missing: tuple[int, ...]
    policy: Policy
    printed_on: date | None = None


@dataclass(frozen=True)
class LineEntry:
    """What is entered of one line: a payment, a visit, or both as one act."""

    resident: RowId
    payment: Entry | None = None
    visit: VisitEntry | None = None


@dataclass(frozen=True)
class TakenBack:
    """How many were taken back, and a sentence for each that could not be."""

    done: int
    refused: tuple[str, ...]


def open_list(desk: Desk, source: Source, year: int) -> EntryList:
    """Return a list's lines, those of a printed one in the order of the paper.

    Raises:
        Refused: ``unknown_list`` for a code that no list known here bears.
    """
    with desk.file.reading() as conn:
        printed = _printed(conn, source.code) if source.code else None
        if printed is not None:
            rows, day = printed.residents, printed.printed_on
            place = f"{division_name(printed.village)}{printed.hamlet}"
        else:
            owed = source.whom is Whom.OWED
            rows = store.people_of(conn, source.village, source.hamlet, _OWED if owed else None)
            day, place = None, _place_of(desk, source)
        empty = EntryList(source, place, year, (), (), policy(desk), day)
        return _list(conn, desk, empty, tuple(enumerate(rows, 1)))


def read_again(desk: Desk, listed: EntryList) -> EntryList:
    """Return a list with the same lines in the same places, by what is known of them now.

    Whoever has paid since would no longer stand on the list if it were opened anew.
    """
    with desk.file.reading() as conn:
        empty = replace(listed, lines=(), policy=policy(desk))
        made = _list(conn, desk, empty, [(line.place, line.id) for line in listed.lines])
        return replace(made, missing=(*listed.missing, *made.missing))


def line_of(desk: Desk, row: RowId, year: int, place: int) -> EntryLine:
    """Return a person who stands on no list as a line with this number; refused when unknown."""
    with desk.file.reading() as conn:
        source = Source()
        empty = EntryList(source, "", year, (), (), policy(desk))
        made = _list(conn, desk, empty, ((place, row),))
    if not made.lines:
        raise Refused("no_such_resident", "找不到这个人，可能已被合并或删除。")
    return made.lines[0]


def _printed(conn: Connection, code: str) -> PrintedList:
    found = store.printed_list(conn, code)
    if found is None:
        raise Refused(
            "unknown_list",
            "本机没有这个编号的入户登记清单。",
            "请核对编号；别的电脑刚印的清单，先收那台电脑的包，或按屯选名单。",
        )
    return found


def _place_of(desk: Desk, source: Source) -> str:
    return division_name(source.village or desk.identity.division) + (source.hamlet or "")


def _list(
    conn: Connection, desk: Desk, empty: EntryList, places: Sequence[tuple[int, RowId]]
) -> EntryList:
    """Fill a list in with the people of these places."""
    rows = [row for _place, row in places]
    found = store.people(conn, rows)
    villages = sorted({one.village for one in found.values()})
    known = store.background(conn, rows, villages)
    named = {key: name for code in villages for key, name in heads(conn, code).items()}
    age = empty.policy.standing_count(Key.BENEFIT_AGE, desk.today())
    lines = tuple(
        _line(found[row], place, named, known, empty.year, age)
        for place, row in places
        if row in found
    )
    missing = tuple(place for place, row in places if row not in found)
    return replace(empty, lines=lines, missing=missing)


def _line(
    one: store.Person,
    place: int,
    named: dict[tuple[str, str], str],
    known: store.Background,
    year: int,
    benefit_age: int,
) -> EntryLine:
    registered = known.registrations.get(one.id, ())
    paid = known.payments.get(one.id, ())
    payer = payer_of(
        one,
        [(reg.scheme, reg.state) for reg in registered],
        known.hardships.get(one.id, ()),
        benefit_age,
        known.drawing.get(one.id),
    )
    last = next((x.amount_fen for x in paid if x.amount_fen > 0 and x.kind in OWN), 0)
    tiers = (reg.tier_fen for reg in registered if reg.scheme == "residents")
    return EntryLine(
        place,
        one.number,
        one.id,
        one.village,
        one.hamlet,
        one.household_no,
        named.get((one.village, one.household_no), one.name),
        one.relation,
        one.id_number[-4:],
        one.birth,
        one.category,
        last or max(tiers, default=0),
        max(0, known.namesakes.get((one.village, one.name), 1) - 1),
        payer,
        year,
        tuple(paid),
        known.visits.get(one.id),
    )


def voucher_problem(desk: Desk, voucher: str, row: RowId, year: int) -> Problem | None:
    """Return that another payment bears a voucher already; None when none does."""
    with desk.file.reading() as conn:
        number = voucher_text(voucher)
        uses = vouchers.voucher_uses(conn, number) if number else ()
    other = next((use for use in uses if (use.resident, use.year) != (row, year)), None)
    return voucher_used(other.name, other.year) if other else None


def enter_line(desk: Desk, line: LineEntry, *, again: bool = False) -> Written[EnteredLine]:
    """Enter a line's payment, its visit, or both, as one act that one undo takes back.

    ``again``: the person has said that it is no double entry.

    Raises:
        Refused: ``nothing_typed`` for neither; else as `payments.enter` and `visits.record_all`.
    """
    if line.payment is None and line.visit is None:
        raise Refused("nothing_typed", "这一行还没有填。")
    page = person(desk, line.resident)
    if line.payment is not None:
        payments.check(desk, page, line.payment, again=again)
    with desk.file.reading() as conn:
        several = [(line.resident, line.visit)] if line.visit is not None else []
        sound = visits.sound_visits(conn, desk, several, again=again) if several else []
    kind = "visit" if line.payment is None else ("entry" if sound else "pay")
    told = payments.detail_of(page, line.payment) if line.payment else page.resident.name
    detail = f"{told} {sound[0][1].mode}" if sound else told
    with desk.acting(kind, detail) as (conn, writer):
        payment = payments.write(conn, writer, desk, page, line.payment) if line.payment else None
        made = visits.write(conn, writer, desk, sound)[0] if sound else []
        visit = made[0] if made else None
        store.note_entered(conn, desk.today(), writer.row, page.resident.id, payment, visit)
        found = store.entered_by(conn, [writer.row])[0]
    return Written(found, TOPICS)


def entered_today(desk: Desk) -> tuple[EnteredLine, ...]:
    """Return what was entered at speed today and still stands, the latest first."""
    with desk.file.reading() as conn:
        return store.entered_on(conn, desk.today())


def take_back(desk: Desk, acts: Sequence[int]) -> Written[TakenBack]:
    """Take entered lines back as one act, which undo can bring back; the latest goes first.

    ``acts``: as `EnteredLine` names them.

    Raises:
        Refused: ``nothing_to_undo`` when none of them stands any more, ``built_upon`` when later
            changes build on every one.
    """
    with desk.file.reading() as conn:
        standing = store.entered_by(conn, acts)
        targets = history.acts_with(conn, [line.act for line in standing])
        numbers = [roster.number_of(conn, line.resident) or 0 for line in standing]
    if not targets:
        raise Refused("nothing_to_undo", "没有可以撤回的登记，可能已经撤回了。")
    several = f"等{len(targets)}笔" if len(targets) > 1 else ""
    with desk.acting("take_back", f"{targets[0].detail}{several}") as (conn, writer):
        refused = [
            f"“{target.detail}”之后又有改动，不能直接撤回。"
            for target in targets
            if not history.take_back(conn, writer, target)
        ]
        if len(refused) == len(targets):
            raise Refused("built_upon", refused[0])
        refresh_standing(conn, desk, numbers)
    return Written(TakenBack(len(targets) - len(refused), tuple(refused)), TOPICS)
