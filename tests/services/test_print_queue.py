"""The print queue: delivered by whom and when, returned with which answer, taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeRecord, NoticeState, QueueFilter, SlipAnswer
from pension_desk.domain.progress import Watch
from pension_desk.domain.short_codes import short_code
from pension_desk.services import print_queue, roster
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Wanted, print_papers, queue_up
from pension_desk.services.outcome import Topic
from pension_desk.services.print_queue import deliver, deliver_code, queue, take_slip, withdraw
from pension_desk.store import print_queue as store
from pension_desk.store.row_ids import new_row_id
from tests.services.conftest import VILLAGE
from tests.services.papers import settle

THIS_YEAR = QueueFilter(2026)
TODAY = date(2026, 11, 20)


@pytest.fixture
def printed(village: Desk, tmp_path: Path) -> Desk:
    """A village whose three reminders are printed and whose invitation is prepared."""
    settle(village)
    queue_up(village, Wanted(("invitation",)))
    print_papers(village, Wanted(("unpaid_reminder",)), tmp_path / "a.pdf")
    return village


def _records(desk: Desk, wanted: QueueFilter = THIS_YEAR) -> list[NoticeRecord]:
    return [line.record for line in queue(desk, wanted).lines]


def _of(desk: Desk, household_no: str) -> NoticeRecord:
    return next(one for one in _records(desk) if one.household_no == household_no)


def _ids(desk: Desk, state: NoticeState) -> list[RowId]:
    return [one.id for one in _records(desk) if one.state is state]


def test_the_queue_lies_in_walking_order_with_whose_it_is(printed: Desk) -> None:
    lines = queue(printed, THIS_YEAR).lines
    assert [(line.record.hamlet, line.record.household_no, line.name) for line in lines] == [
        ("1组", "9", "黄𬱖"), ("2组", "", "李䶮"), ("2组", "17", "覃玉兰"), ("2组", "30", "韦㛃"),
    ]  # fmt: skip
    assert [line.record.kind for line in lines] == ["unpaid_reminder"] * 3 + ["invitation"]


@pytest.mark.parametrize(("wanted", "houses"), [
    (QueueFilter(2026, kinds=("invitation",)), ["30"]),
    (QueueFilter(2026, hamlet="1组"), ["9"]),
    (QueueFilter(2026, household_no="17"), ["17"]),
    (QueueFilter(2026, states=(NoticeState.PREPARED,)), ["30"]),
    (QueueFilter(2026, states=(NoticeState.PRINTED,), village=VILLAGE), ["9", "", "17"]),
    (QueueFilter(2026, village="450821105204"), []),
    (QueueFilter(2025), []),
])  # fmt: skip
def test_filters_narrow_the_lines_and_not_the_states_counted(
    printed: Desk, wanted: QueueFilter, houses: list[str]
) -> None:
    assert [one.household_no for one in _records(printed, wanted)] == houses
    counted = queue(printed, wanted).counts
    if wanted.states:
        assert counted == {NoticeState.PREPARED: 1, NoticeState.PRINTED: 3,
                           NoticeState.DELIVERED: 0, NoticeState.RETURNED: 0}  # fmt: skip
    else:
        assert sum(counted.values()) == len(houses)


def test_more_than_can_be_listed_is_said(printed: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_queue, "MOST_LINES", 3)
    found = queue(printed, THIS_YEAR)
    assert (len(found.lines), found.left_off) == (3, 1)


def test_delivered_by_whom_and_when(printed: Desk) -> None:
    made = deliver(printed, _ids(printed, NoticeState.PRINTED), by="小韦", on=date(2026, 11, 20))
    assert made.topics == {Topic.NOTICES}
    assert len(made.value.done) == 3
    house = _of(printed, "17")
    assert (house.state, house.delivered_by, house.delivered_on) == (
        NoticeState.DELIVERED, "小韦", TODAY,
    )  # fmt: skip


def test_two_thousand_are_delivered_with_progress_and_a_cancel_leaves_them_as_they_were(
    village: Desk,
) -> None:
    rows = [(new_row_id(), _printed_notice(number)) for number in range(2_000)]
    with village.acting("notice") as (_conn, writer):
        writer.insert_many("notices", rows)
    ids, steps = [row for row, _fields in rows], list[int]()

    def progress(done: int, total: int, _step: str) -> None:
        assert total == 2_000
        steps.append(done)

    with pytest.raises(Cancelled):
        deliver(village, ids, watch=Watch(progress, lambda: len(steps) > 9))
    assert steps[-1] > 500  # in the midst of the writing
    assert queue(village, THIS_YEAR).counts[NoticeState.DELIVERED] == 0
    assert roster.undoable(village) is None
    assert len(deliver(village, ids, watch=Watch(progress, lambda: False)).value.done) == 2_000
    assert queue(village, THIS_YEAR).counts[NoticeState.DELIVERED] == 2_000
    roster.undo_last(village)
    assert queue(village, THIS_YEAR).counts[NoticeState.DELIVERED] == 0


def _printed_notice(number: int) -> dict[str, FieldValue]:
    return {
        "village": VILLAGE, "household_no": str(number), "kind": "unpaid_reminder", "year": 2026,
        "code": short_code(number), "times_printed": 1, "printed_on": "2026-11-20",
    }  # fmt: skip


def test_what_was_not_printed_or_is_delivered_is_named_and_left(printed: Desk) -> None:
    deliver(printed, [_of(printed, "9").id])
    made = deliver(printed, [one.id for one in _records(printed)]).value
    assert [one.household_no for one in made.done] == ["", "17"]
    told = {one.household_no: sentence for one, sentence in made.refused}
    assert "已在2026-11-20送达，送达人阿梅" in told["9"]
    assert "还没有打印" in told["30"]
    assert _of(printed, "30").state is NoticeState.PREPARED


@pytest.mark.parametrize(("day", "reason"), [
    (date(2026, 11, 21), "future_date"), (date(2026, 11, 19), "before_printing"),
])  # fmt: skip
def test_a_day_that_cannot_be_is_refused(printed: Desk, day: date, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        deliver(printed, [_of(printed, "17").id], on=day)
    assert refused.value.reason == reason
    with pytest.raises(Refused) as refused:
        take_slip(printed, _of(printed, "17").id, SlipAnswer.DONE, on=day)
    assert refused.value.reason == reason
    assert _of(printed, "17").state is NoticeState.PRINTED


def test_scanning_one_code_after_another(printed: Desk) -> None:
    for house in ("9", "17"):
        made = deliver_code(printed, f"PD1:{_of(printed, house).code}\n")
        assert made.value.household_no == house
    with pytest.raises(Refused) as refused:
        deliver_code(printed, _of(printed, "9").code)
    assert refused.value.reason == "delivered_already"
    with pytest.raises(Refused) as refused:
        deliver_code(printed, "胡乱写的")
    assert refused.value.reason == "code_character"
    assert len(_ids(printed, NoticeState.DELIVERED)) == 2


def test_the_slip_offers_what_is_printed_on_it(printed: Desk) -> None:
    choices = print_queue.slip_choices(printed, "unpaid_reminder")
    assert [one.answer for one in choices] == [
        SlipAnswer.DONE, SlipAnswer.PROMISED, SlipAnswer.UNWILLING,
    ]  # fmt: skip
    assert choices[0].words.startswith("已经缴费")
    assert print_queue.slip_choices(printed, "registration_form") == ()


def test_a_returned_slip_keeps_its_answer(printed: Desk) -> None:
    house = _of(printed, "17")
    made = take_slip(printed, house.id, SlipAnswer.PROMISED, " 500元，月底 ").value
    assert (made.state, made.answer, made.note) == (
        NoticeState.RETURNED, "promised", "500元，月底",
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        take_slip(printed, house.id, SlipAnswer.DONE)
    assert refused.value.reason == "returned_already"


def test_a_refusal_on_a_slip_needs_its_reason(printed: Desk) -> None:
    with pytest.raises(Refused) as refused:
        take_slip(printed, _of(printed, "17").id, SlipAnswer.UNWILLING, " ")
    assert refused.value.reason == "no_reason"
    with pytest.raises(Refused) as refused:
        take_slip(printed, _of(printed, "30").id, SlipAnswer.DONE)
    assert refused.value.reason == "not_printed"


def test_only_what_was_never_printed_leaves_the_queue(printed: Desk) -> None:
    everything = [one.id for one in _records(printed)]
    assert withdraw(printed, everything).value == 1
    assert len(_records(printed)) == 3
    with pytest.raises(Refused) as refused:
        withdraw(printed, everything)
    assert refused.value.reason == "printed_already"


def test_undo_takes_each_act_back(printed: Desk) -> None:
    house = _of(printed, "17").id
    deliver(printed, [house])
    take_slip(printed, house, SlipAnswer.DONE)
    assert "登记回执" in (roster.undoable(printed) or "")
    undone = roster.undo_last(printed)
    assert Topic.NOTICES in undone.topics
    assert _of(printed, "17").state is NoticeState.DELIVERED
    roster.undo_last(printed)
    assert _of(printed, "17").state is NoticeState.PRINTED
    withdraw(printed, _ids(printed, NoticeState.PREPARED))
    roster.undo_last(printed)
    assert _of(printed, "30").state is NoticeState.PREPARED


def test_undoing_a_preparing_takes_the_new_ones_out_and_never_a_code_twice(
    printed: Desk, tmp_path: Path
) -> None:
    codes = {one.code for one in _records(printed)}
    queue_up(printed, Wanted(("registration_form",)))
    given = {one.code for one in _records(printed)} - codes
    roster.undo_last(printed)
    assert {one.code for one in _records(printed)} == codes
    queue_up(printed, Wanted(("registration_form",)))
    assert not given & {one.code for one in _records(printed)}


def test_the_home_page_counts_what_lies_printed(printed: Desk) -> None:
    with printed.file.reading() as conn:
        assert store.waiting(conn, 2026) == 3
    deliver(printed, [_of(printed, "17").id])
    take_slip(printed, _of(printed, "9").id, SlipAnswer.DONE)
    with printed.file.reading() as conn:
        assert store.waiting(conn, 2026) == 1


def test_the_log_names_the_household_and_no_number(printed: Desk) -> None:
    deliver(printed, [_of(printed, "17").id])
    assert roster.undoable(printed) == "标为已送达 未缴费提醒 动界村2组户17"
