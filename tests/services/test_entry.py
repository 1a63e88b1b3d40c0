"""Entry at speed: printed lists found by code, lines with what is known, acts and undo, drafts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.entry import Draft, LineDraft, Source, Whom
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.payment_entry import Entry
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import entry, entry_draft, notices, payments, roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.entry import LineEntry
from pension_desk.services.notices import Wanted
from pension_desk.store.settings import set_setting
from tests.services.conftest import PASSPHRASE, VILLAGE, AddPerson, still_clock

TODAY = date(2026, 11, 20)


@pytest.fixture
def people(add_person: AddPerson) -> list[RowId]:
    """Four people of two households in two hamlets, none of them registered."""
    return [
        add_person(hamlet="10组", household_no="3", name="韦大山", id_number=None,
                   birth="1970-01-02"),
        add_person(hamlet="2组", household_no="17", name="覃玉兰"),
        add_person(hamlet="2组", household_no="17", name="覃小妹", relation="女儿", id_number=None,
                   birth="2000-05-06"),
        add_person(hamlet="2组", household_no="18", name="韦大山", id_number=None,
                   birth="1966-07-08"),
    ]  # fmt: skip


def paid(desk: Desk, row: RowId) -> list[int]:
    return [one.amount_fen for one in roster.person(desk, row).contributions]


def pay(row: RowId, yuan: int = 200, **more: str) -> LineEntry:
    return LineEntry(row, Entry(2026, yuan * 100, **more))  # type: ignore[arg-type]


def test_the_list_of_a_place_is_in_walking_order(village: Desk, people: list[RowId]) -> None:
    found = entry.open_list(village, Source(), 2026)
    assert [line.name for line in found.lines] == ["覃玉兰", "覃小妹", "韦大山", "韦大山"]
    assert [line.place for line in found.lines] == [1, 2, 3, 4]
    assert [line.namesakes for line in found.lines] == [0, 0, 1, 1]
    assert [line.head for line in found.lines][:2] == ["覃玉兰", "覃玉兰"]
    of_hamlet = entry.open_list(village, Source(hamlet="10组"), 2026)
    assert [line.id for line in of_hamlet.lines] == [people[0]]


def test_who_has_paid_leaves_the_owed_but_not_everybody(village: Desk, people: list[RowId]) -> None:
    entry.enter_line(village, pay(people[1]))
    owed = entry.open_list(village, Source(), 2026)
    everyone = entry.open_list(village, Source(whom=Whom.EVERYONE), 2026)
    assert people[1] not in [line.id for line in owed.lines]
    line = next(line for line in everyone.lines if line.id == people[1])
    assert [one.amount_fen for one in line.facts.entries] == [20_000]
    assert line.usual_fen == 20_000


def test_a_printed_list_is_found_by_its_code_as_it_was_printed(
    village: Desk, people: list[RowId], tmp_path: Path
) -> None:
    notices.print_papers(village, Wanted(("field_list",)), tmp_path / "a.pdf", only_look=True)
    with village.file.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM printed_lists").scalar() == 0
    notices.print_papers(village, Wanted(("field_list",)), tmp_path / "a.pdf")
    with village.file.reading() as conn:
        codes = dict(conn.exec_driver_sql("SELECT hamlet, code FROM printed_lists").all())
    assert set(codes) == {"2组", "10组"}
    entry.enter_line(village, pay(people[1]))
    roster.remove(village, people[2], "重复")
    found = entry.open_list(village, Source(codes["2组"]), 2026)
    assert [(line.place, line.id) for line in found.lines] == [(1, people[1]), (3, people[3])]
    assert found.missing == (2,)
    assert (found.place, found.printed_on) == ("动界村2组", date(2026, 11, 20))
    with pytest.raises(Refused, match="没有这个编号"):
        entry.open_list(village, Source("ABCD2345"), 2026)


def test_payment_and_visit_are_one_act_that_one_undo_takes_back(
    village: Desk, people: list[RowId]
) -> None:
    both = LineEntry(people[1], Entry(2026, 30_000), VisitEntry(outcome="joined"))
    made = entry.enter_line(village, both).value
    assert made.payment is not None
    assert made.visit is not None
    assert entry.entered_today(village) == (made,)
    assert roster.undo_last(village).value.startswith("登记缴费和走访 覃玉兰")
    page = roster.person(village, people[1])
    assert (page.contributions, page.visits) == ((), ())
    assert entry.entered_today(village) == ()


def test_several_are_taken_back_as_one_act_which_undo_brings_back(
    village: Desk, people: list[RowId]
) -> None:
    made = [entry.enter_line(village, pay(row)).value for row in people[:3]]
    visit = LineEntry(people[3], visit=VisitEntry(outcome="considering"))
    made.append(entry.enter_line(village, visit).value)
    taken = entry.take_back(village, [made[0].act, made[2].act, made[3].act]).value
    assert (taken.done, taken.refused) == (3, ())
    assert [paid(village, row) for row in people] == [[], [20_000], [], []]
    assert roster.person(village, people[3]).visits == ()
    assert roster.person(village, people[0]).category == "unregistered"
    assert [line.resident for line in entry.entered_today(village)] == [people[1]]
    with pytest.raises(Refused, match="已经撤回"):
        entry.take_back(village, [made[0].act])
    assert roster.undo_last(village).value.startswith("撤回登记")
    assert [paid(village, row) for row in people] == [[20_000], [20_000], [20_000], []]
    assert roster.person(village, people[0]).category == "paid"
    assert len(entry.entered_today(village)) == 4


def test_what_was_built_upon_is_not_taken_back(village: Desk, people: list[RowId]) -> None:
    made = entry.enter_line(village, pay(people[0])).value
    assert made.payment is not None
    payments.withdraw(village, people[0], made.payment.id, "填错")
    with pytest.raises(Refused):
        entry.take_back(village, [made.act])


@pytest.mark.parametrize(("line", "reason"), [
    (Entry(2026, 25_000), "not_a_tier"),
    (Entry(2027, 20_000), "bad_year"),
    (Entry(2026, 10_000, kind="on_behalf"), "town_only"),
    (Entry(2026, 3_500, kind="subsidy"), "town_only"),
])  # fmt: skip
def test_wrong_lines_are_refused_and_nothing_is_written(
    village: Desk, people: list[RowId], line: Entry, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        entry.enter_line(village, LineEntry(people[1], line, VisitEntry(outcome="joined")))
    assert refused.value.reason == reason
    assert roster.person(village, people[1]).visits == ()


def test_a_voucher_is_the_same_however_its_number_was_typed(
    village: Desk, people: list[RowId]
) -> None:
    made = entry.enter_line(village, pay(people[0], voucher=" Ａb０１ ")).value
    assert made.payment is not None
    assert made.payment.voucher == "AB01"
    for typed in ("AB01", "ab 01", "ＡＢ０１"):
        with pytest.raises(Refused, match="票据号码已经登记在") as refused:
            entry.enter_line(village, pay(people[1], voucher=typed))
        assert refused.value.reason == "voucher_used"


def test_doubles_and_used_vouchers_are_refused(village: Desk, people: list[RowId]) -> None:
    entry.enter_line(village, pay(people[0], voucher="0001"))
    with pytest.raises(Refused, match="已有一笔200元"):
        entry.enter_line(village, pay(people[0], voucher="0002"))
    with pytest.raises(Refused, match="票据号码已经登记在韦大山"):
        entry.enter_line(village, pay(people[1], voucher="0001"))
    used = entry.voucher_problem(village, " 0001 ", people[1], 2026)
    assert used is not None
    assert "韦大山的2026年" in used.message
    assert entry.voucher_problem(village, "0001", people[0], 2026) is None
    assert entry.voucher_problem(village, "０００ 1", people[1], 2026) == used
    assert entry.voucher_problem(village, "0009", people[1], 2026) is None


def test_an_empty_line_is_refused(village: Desk, people: list[RowId]) -> None:
    with pytest.raises(Refused, match="还没有填"):
        entry.enter_line(village, LineEntry(people[0]))


def test_a_draft_outlives_the_program_and_is_nowhere_in_plain_text(
    village: Desk, people: list[RowId]
) -> None:
    typed = (("amount", "2"), ("note", "等他儿子回来商量"))
    draft = Draft(Source(village=VILLAGE, hamlet="2组"), 2026, people[1],
                  (LineDraft(people[1], typed),))  # fmt: skip
    assert entry_draft.kept_draft(village) is None
    entry_draft.keep_draft(village, draft)
    folder = village.folder
    village.close()
    for path in folder.rglob("*"):
        if path.is_file():
            assert "等他儿子回来商量".encode() not in path.read_bytes()
    with open_desk(folder, PASSPHRASE, clock=still_clock) as again:
        assert entry_draft.kept_draft(again) == draft


@pytest.mark.parametrize(
    "text", ["", "{", "[]", json.dumps({"code": ""}), json.dumps({"year": "x"})]
)
def test_a_draft_that_cannot_be_read_is_none(village: Desk, text: str) -> None:
    with village.file.writing() as conn:
        set_setting(conn, "entry_draft", text)
    assert entry_draft.kept_draft(village) is None
