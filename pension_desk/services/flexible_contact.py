"""Telling people of the employees' scheme: texts to copy, calls to make, and the record of both.

Nothing is sent: the texts are listed, the letters printed, and what was done is entered as
contacts, one act that one undo takes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pension_desk.documents.texts import texts_of
from pension_desk.domain.errors import Refused
from pension_desk.domain.flexible_papers import FlexibleText, month_of
from pension_desk.domain.flexible_workers import POINT, FlexibleLine
from pension_desk.domain.ids import RowId
from pension_desk.domain.messages import Message
from pension_desk.domain.papers import PaperBatch
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.visit_words import Mode
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import visits
from pension_desk.services.contacts import contact
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.flexible_papers import sums_of
from pension_desk.services.flexible_workers import lines
from pension_desk.services.forms import forms_in_force
from pension_desk.services.outcome import Written
from pension_desk.services.paper_files import batch_of
from pension_desk.store import flexible_workers as store

KIND = "flexible_text"
_SECTIONS = {Mode.SMS: "sms", Mode.WECHAT: "wechat"}
NOTE = "告知灵活就业参保"
"""What a contact of a batch says, so that it can be told from a visit."""


@dataclass(frozen=True)
class Texts:
    """A text for each person who has a phone number. ``without``: how many have none.

    ``warnings``: sentences to be shown, such as a missing number of the office.
    """

    messages: tuple[Message, ...]
    without: int
    warnings: tuple[str, ...]

    @property
    def parts(self) -> int:
        """How many messages they are as SMS, together."""
        return sum(one.parts for one in self.messages)


@dataclass(frozen=True)
class Contacted:
    """Contacts entered, and people passed over: told the same way today, or without a phone."""

    entered: int
    already: int
    without: int


def texts(desk: Desk, numbers: Sequence[int], mode: Mode) -> Texts:
    """Return the texts for people of these local numbers.

    Args:
        desk: the open desk.
        numbers: local numbers as `flexible_workers.listed` gives them.
        mode: `Mode.SMS` or `Mode.WECHAT`.

    Raises:
        Refused: ``nobody_chosen``; ``no_text`` where the town's form has lost that section.
    """
    found = _lines(desk, numbers)
    reached = [one for one in found if one.phone]
    with desk.file.reading() as conn:
        form = forms_in_force(conn, (KIND,))[KIND]
    batch = _batch(desk, reached)
    written = texts_of(form.form, _SECTIONS[mode], batch) if reached else ()
    messages = tuple(
        Message(one.name, one.phone, text) for one, text in zip(reached, written, strict=True)
    )
    warnings = [form.warning] if form.warning else []
    if not batch.phone:
        warnings.append("还没有填写本单位的咨询电话，文字里电话是空的，请先在设置里填写。")
    return Texts(messages, len(found) - len(reached), tuple(warnings))


def note_taken(desk: Desk, taken: Texts, mode: Mode) -> None:
    """Log that texts with whole phone numbers have left the desk: copied, or as a file."""
    detail = f"灵活就业{mode} {len(taken.messages)}人（电话完整）"
    with desk.acting("export", detail):
        pass


def export_texts(
    desk: Desk, taken: Texts, mode: Mode, out: Path, watch: Watch = UNWATCHED
) -> Written[int]:
    """Write texts with whole phone numbers to a workbook; logged as an export."""
    from pension_desk.spreadsheets.writing import Column, ListSheet, write_list

    sheet = ListSheet(
        name=str(mode),
        title=f"灵活就业参保{mode}",
        subtitle=f"{desk.today()}　共{len(taken.messages)}人　制表人：{desk.author}",
        columns=(
            Column("序号", 6, "integer"), Column("姓名", 10), Column("电话", 14),
            Column("文字", 80), Column("短信条数", 9, "integer"),
        ),
        rows=(
            (number, one.name, one.phone, one.text, one.parts)
            for number, one in enumerate(taken.messages, 1)
        ),
    )  # fmt: skip
    rows = write_list(out, sheet, watch=watch)
    note_taken(desk, taken, mode)
    return Written(rows)


def record_contacts(
    desk: Desk, numbers: Sequence[int], mode: Mode, *, on: date | None = None
) -> Written[Contacted]:
    """Enter that these people were told, one contact each, as one act.

    Who was told the same way on that day already is passed over, and for all but letters and
    visits whoever has no phone number.

    Raises:
        Refused: ``nobody_chosen``; ``nobody_left`` where everybody is passed over; and as
            `pension_desk.services.visits.record_all`.
    """
    found = _lines(desk, numbers)
    day = on or desk.today()
    with desk.file.reading() as conn:
        told = store.contacted_on(conn, day, mode)
    by_phone = mode in {Mode.PHONE, Mode.WECHAT, Mode.SMS}
    reached = [one for one in found if one.phone or not by_phone]
    left = [one.id for one in reached if one.id not in told]
    counted = Contacted(len(left), len(reached) - len(left), len(found) - len(reached))
    if not left:
        raise Refused(
            "nobody_left",
            f"没有要登记的人：{counted.already}人当天已用{mode}联系过，{counted.without}人没有电话。",
        )
    entry = VisitEntry(visited_on=day, mode=mode, points=POINT, note=NOTE)
    made = visits.record_all(desk, _entries(left, entry), again=True)
    return Written(counted, made.topics)


def _entries(rows: Sequence[RowId], entry: VisitEntry) -> list[tuple[RowId, VisitEntry]]:
    return [(row, entry) for row in rows]


def _lines(desk: Desk, numbers: Sequence[int]) -> tuple[FlexibleLine, ...]:
    found = lines(desk, numbers)
    if not found:
        raise Refused("nobody_chosen", "没有选人。", "请至少选一个人。")
    return found


def _batch(desk: Desk, people: Sequence[FlexibleLine]) -> PaperBatch:
    sums = sums_of(desk)
    papers = tuple(
        FlexibleText(
            village=division_name(one.village), hamlet=one.hamlet, name=one.name,
            month=sums.month, year_sum=sums.year_sum, lowest=sums.lowest, subsidy=sums.subsidy,
            retires=month_of(one.retires.month if one.retires else None),
        )
        for one in people
    )  # fmt: skip
    # a message has no line to write on by hand
    return replace(batch_of(desk, KIND, papers), phone=contact(desk).phone)
