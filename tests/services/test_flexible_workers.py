"""Flexible workers over a real desk: listed, told in a batch, undone, answered, compared."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.flexible_workers import ContactState, FlexibleFilter, Work
from pension_desk.domain.ids import RowId
from pension_desk.domain.visit_words import Mode
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import (
    contacts,
    flexible_contact,
    flexible_workers,
    form_wordings,
    notices,
    roster,
    visits,
)
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Wanted
from tests.services.conftest import VILLAGE
from tests.services.exchange import A, Exchange

DAY = date(2026, 11, 20)


def _add(desk: Desk, name: str, birth: str, **more: FieldValue) -> RowId:
    fields: dict[str, FieldValue] = {
        "village": VILLAGE, "hamlet": "2组", "household_no": "17", "name": name, "sex": "男",
        "birth": birth, "phone": "13800138000",
    }  # fmt: skip
    return roster.add(desk, fields | more).value.resident.id


@pytest.fixture
def people(village: Desk) -> dict[str, RowId]:
    """Two of working age (one without a phone), a child, an old man."""
    contacts.set_contact(village, "阿梅", "0775-7800123")
    return {
        "覃玉兰": _add(village, "覃玉兰", "1990-03-02", sex="女", relation="户主"),
        "单𬱖": _add(village, "单𬱖", "2001-05-06", phone=None),
        "单小明": _add(village, "单小明", "2018-05-06"),
        "单大山": _add(village, "单大山", "1950-05-06"),
    }


def _names(desk: Desk, wanted: FlexibleFilter = flexible_workers.EVERYONE) -> list[str]:
    found = flexible_workers.listed(desk, wanted)
    return [one.name for one in flexible_workers.lines(desk, found.numbers)]


def _state(desk: Desk, name: str) -> ContactState:
    numbers = flexible_workers.listed(desk).numbers
    found = {one.name: one for one in flexible_workers.lines(desk, numbers)}
    return found[name].state


def test_the_list(village: Desk, people: dict[str, RowId]) -> None:
    assert _names(village) == ["覃玉兰", "单𬱖"]
    assert _names(village, FlexibleFilter(phone=False)) == ["单𬱖"]
    assert _names(village, FlexibleFilter(ages=((30, 44),))) == ["覃玉兰"]
    counts = flexible_workers.listed(village).counts
    assert (counts.people, counts.phones, counts.joined) == (2, 1, 0)


def test_texts_name_no_identity_number(village: Desk, people: dict[str, RowId]) -> None:
    numbers = flexible_workers.listed(village).numbers
    short = flexible_contact.texts(village, numbers, Mode.SMS)
    assert [one.name for one in short.messages] == ["覃玉兰"]
    assert short.without == 1
    text = short.messages[0].text
    assert text.startswith("覃玉兰您好")
    assert "0775-7800123" in text
    assert short.parts == 1, text
    long = flexible_contact.texts(village, numbers, Mode.WECHAT).messages[0]
    assert "待核实" in long.text, "the base of 2026 is not known"
    assert "2048年3月" in long.text, "a woman born in March 1990 retires at 58"
    assert "\n" in long.text
    assert long.parts > 1


def test_a_town_changes_the_text(town: Desk) -> None:
    row = _add(town, "覃玉兰", "1990-03-02")
    items = form_wordings.items(town, flexible_contact.KIND)
    item = next(one for one in items if one.key[0] == "sms" and one.key[1] == "paragraphs")
    edit = form_wordings.WordingEdit(item.key, "{name}，请回电{phone}。")
    form_wordings.save(town, flexible_contact.KIND, [edit])
    number = flexible_workers.listed(town).numbers
    made = flexible_contact.texts(town, number, Mode.SMS)
    assert made.messages[0].text == "覃玉兰，请回电。"
    assert "咨询电话" in made.warnings[0]
    assert row


def test_a_batch_is_one_act_that_one_undo_takes_back(
    village: Desk, people: dict[str, RowId]
) -> None:
    numbers = flexible_workers.listed(village).numbers
    made = flexible_contact.record_contacts(village, numbers, Mode.SMS).value
    assert (made.entered, made.already, made.without) == (1, 0, 1)
    assert _state(village, "覃玉兰") is ContactState.TOLD
    letters = flexible_contact.record_contacts(village, numbers, Mode.MAIL).value
    assert letters.entered == 2
    with pytest.raises(Refused, match="1人当天已用短信联系过"):
        flexible_contact.record_contacts(village, numbers, Mode.SMS)
    roster.undo_last(village)
    assert _state(village, "单𬱖") is ContactState.NONE
    assert _state(village, "覃玉兰") is ContactState.TOLD, "the batch of texts still stands"
    roster.undo_last(village)
    assert _state(village, "覃玉兰") is ContactState.NONE


def test_an_answer_follows(village: Desk, people: dict[str, RowId]) -> None:
    flexible_contact.record_contacts(village, flexible_workers.listed(village).numbers, Mode.SMS)
    entry = VisitEntry(mode="电话", outcome="agreed_to_register", promised_on=DAY)
    visits.record(village, people["覃玉兰"], entry)
    assert _state(village, "覃玉兰") is ContactState.PROMISE_DUE
    visits.record(village, people["覃玉兰"], VisitEntry(mode="入户", outcome="joined"))
    counts = flexible_workers.listed(village).counts
    assert counts.joined == 1


def test_work_is_noted_changed_and_taken_off(village: Desk, people: dict[str, RowId]) -> None:
    rows = [people["覃玉兰"], people["单𬱖"]]
    assert flexible_workers.set_work(village, rows, Work.MIGRANT).value == 2
    assert flexible_workers.set_work(village, rows[:1], Work.NEW_TRADE).value == 1
    assert _names(village, FlexibleFilter(works=("new_trade",))) == ["覃玉兰"]
    assert flexible_workers.set_work(village, rows[:1], None).value == 1
    assert _names(village, FlexibleFilter(works=("",))) == ["覃玉兰"]
    assert roster.undoable(village) == "就业情况 覃玉兰 不清楚"
    roster.undo_last(village)
    assert _names(village, FlexibleFilter(works=("new_trade",))) == ["覃玉兰"]
    with pytest.raises(Refused, match="没有选人"):
        flexible_workers.set_work(village, [], Work.CASUAL)


def test_both_schemes_beside_each_other(village: Desk, people: dict[str, RowId]) -> None:
    found = flexible_workers.compare(village, people["单𬱖"])
    assert [one.tier.amount_fen for one in found.sums.tiers] == [20_000, 90_000, 600_000]
    assert len(found.sums.flexible) == 2
    assert found.retires is not None
    assert found.retires.month == date(2064, 5, 1)
    with pytest.raises(Refused, match="不在这份名单上"):
        flexible_workers.compare(village, people["单小明"])


def test_letters_go_to_households_in_walking_order(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    _add(village, "黄一", "1985-01-01", hamlet="1组", household_no="3", relation="户主")
    made = notices.print_papers(village, Wanted(("flexible_letter",)), tmp_path / "a.pdf").value
    assert (made.papers, made.households, made.pages) == (2, 2, 2)
    one = Wanted(("flexible_letter",), residents=(people["单𬱖"],))
    assert notices.print_papers(village, one, tmp_path / "b.pdf").value.papers == 1


def test_texts_in_a_workbook_are_logged(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    numbers = flexible_workers.listed(village).numbers
    made = flexible_contact.texts(village, numbers, Mode.SMS)
    out = tmp_path / "a.xlsx"
    assert flexible_contact.export_texts(village, made, Mode.SMS, out).value == 1
    cells = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert any("13800138000" in row for row in cells)
    with village.file.reading() as conn:
        acts = conn.exec_driver_sql("select kind, detail from acts order by n desc limit 1").all()
    assert acts == [("export", "灵活就业短信 1人（电话完整）")]


def test_nobody_chosen_is_said(village: Desk) -> None:
    with pytest.raises(Refused, match="没有选人"):
        flexible_contact.texts(village, [], Mode.SMS)


def test_contacts_and_work_reach_the_town(exchange: Exchange) -> None:
    here = exchange.open_village(A)
    row = _add(here, "覃玉兰", "1990-03-02")
    numbers = flexible_workers.listed(here).numbers
    flexible_contact.record_contacts(here, numbers, Mode.WECHAT)
    flexible_workers.set_work(here, [row], Work.NEW_TRADE)
    exchange.both_ways(A)
    town = exchange.town
    (line,) = flexible_workers.lines(town, flexible_workers.listed(town).numbers)
    assert (line.state, line.work) == (ContactState.TOLD, Work.NEW_TRADE)
