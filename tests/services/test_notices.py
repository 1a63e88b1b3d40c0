"""Papers for a village: who gets one, what counts as printed, codes that find them again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.documents.preview import page_count
from pension_desk.domain.errors import Cancelled, Refused
from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeState, QueueFilter
from pension_desk.domain.policy import Confidence
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import value_text
from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import Reach
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.short_codes import code_number, qr_text, spaced_code
from pension_desk.services import payments, policy_edit, roster, screening
from pension_desk.services.contacts import set_contact
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.notice_codes import find_code
from pension_desk.services.notices import (
    NoticeFile,
    Wanted,
    print_papers,
    queue_up,
)
from pension_desk.services.outcome import Topic
from pension_desk.services.policy import policy
from pension_desk.services.policy_edit import NewFigure
from pension_desk.services.print_queue import queue
from pension_desk.services.printed import printed_for
from pension_desk.services.responsibility_entry import (
    Naming,
    OfficerFields,
    name_to,
    save_officer,
)
from pension_desk.store.restore import RESTORED_AT
from pension_desk.store.settings import set_setting
from tests.documents.batches import page_texts
from tests.services.conftest import PASSPHRASE, VILLAGE, AddPerson, still_clock
from tests.services.exchange import enter
from tests.services.papers import id_number, settle

REMINDER = Wanted(("unpaid_reminder",))


@pytest.fixture
def people(village: Desk) -> dict[str, RowId]:
    return settle(village)


def _print(desk: Desk, folder: Path, wanted: Wanted = REMINDER) -> NoticeFile:
    return print_papers(desk, wanted, folder / "a.pdf").value


def _codes(desk: Desk) -> list[str]:
    return [line.record.code for line in queue(desk, QueueFilter(2026)).lines]


def test_tiers_that_nobody_has_confirmed_bear_the_mark_on_paper(town: Desk, tmp_path: Path) -> None:
    settle(town)
    for sure, marked in ((Confidence.CONFIRMED, False), (Confidence.MIDDLING, True)):
        figure = policy(town).figure(Key.TIERS, town.today())
        typed = value_text(figure.value)
        policy_edit.set_figure(
            town, NewFigure(Key.TIERS, date(2026, 1, 1), typed, "县里通知", confidence=sure)
        )
        made = _print(town, tmp_path)
        assert all(("待核实" in page) is marked for page in page_texts(made.file))


@pytest.mark.parametrize("members", [1, 5, 13, 18])
def test_a_family_is_told_on_one_page(
    village: Desk, add_person: AddPerson, tmp_path: Path, members: int
) -> None:
    for turn in range(members):
        birth = f"{(1992, 1970, 1972, 1994, 2001)[turn % 5]}01{turn + 1:02}"
        add_person(household_no="77", name=f"韦家{turn:02}", id_number=id_number(birth),
                   relation="户主" if turn == 0 else "子")  # fmt: skip
    made = _print(village, tmp_path, Wanted(("household_sum",)))
    assert (made.papers, made.pages) == (1, 1)
    (page,) = page_texts(made.file)
    for turn in range(members):
        assert f"韦家{turn:02}" in page
    assert "待核实" in page


def test_the_years_paid_are_the_ledgers_where_it_knows_more_than_the_register(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    for year in range(2020, 2025):
        enter(village, "contributions", resident_id=people["son"].hex, year=year,
              kind="confirmed", amount_fen=20_000)  # fmt: skip
    _print(village, tmp_path)
    text = " ".join("".join(page_texts(tmp_path / "a.pdf")).split())
    assert "26 5 2024 2026" in text  # the register says 3
    assert "46 3 — 2026" in text
    lines = screening.list_lines(village, "unpaid", year=2026, as_of=village.today())
    listed = {one.name: one.years_paid for one in lines}
    assert (listed["覃小虎"], listed["覃玉兰"]) == (5, 3)


@pytest.mark.parametrize(("kind", "who", "papers"), [
    ("unpaid_reminder", ("覃玉兰", "覃小虎", "黄𬱖", "李䶮"), 3),
    ("invitation", ("韦㛃",), 1),
    ("proof_reminder", ("莫建国",), 1),
    ("household_sum", ("覃玉兰", "覃小虎", "黄𬱖", "李䶮", "韦㛃", "梁六"), 5),
    ("make_up_offer", ("覃玉兰", "覃小虎", "黄𬱖", "李䶮", "梁六"), 4),
    ("near60_notice", ("梁六",), 1),
    ("registration_form", ("韦㛃",), 1),
    ("field_list", ("黄𬱖", "李䶮", "覃玉兰", "覃小虎", "韦㛃"), 2),
    ("public_list", ("莫建国",), 1),
])  # fmt: skip
def test_each_kind_goes_to_whom_it_concerns(
    village: Desk, people: dict[str, RowId], tmp_path: Path, kind: str, who: tuple[str, ...],
    papers: int,
) -> None:  # fmt: skip
    made = _print(village, tmp_path, Wanted((kind,)))
    assert made.papers == papers
    text = "".join(page_texts(made.file))
    for name in ("覃玉兰", "覃小虎", "黄𬱖", "李䶮", "韦㛃", "莫建国", "梁六"):
        assert (name in text) is (name in who), name
    for never in ("低保", "残疾", "一级"):
        assert never not in text


def test_who_is_over_60_and_registered_nowhere_has_a_paper_of_their_own(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="没有需要打印"):
        _print(village, tmp_path, Wanted(("over60_notice",)))
    fields = {"village": VILLAGE, "hamlet": "3组", "household_no": "77", "name": "农老太",
              "birth": "1950-06-02"}  # fmt: skip
    roster.add(village, fields)
    assert _print(village, tmp_path, Wanted(("over60_notice",))).papers == 1
    text = "".join(page_texts(tmp_path / "a.pdf"))
    assert "农老太" in text
    assert "2010年6月" in text
    _print(village, tmp_path, Wanted(("invitation",)))
    assert "农老太" not in "".join(page_texts(tmp_path / "a.pdf"))


def test_papers_of_several_hamlets_of_a_filter_and_of_an_officer(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    def lists(**which: object) -> list[str]:
        wanted = Wanted(("field_list",), **which)  # type: ignore[arg-type]
        _print(village, tmp_path, wanted)
        text = "".join(page_texts(tmp_path / "a.pdf"))
        return [name for name in ("黄𬱖", "覃玉兰", "李䶮", "韦㛃") if name in text]

    assert lists(hamlets=("1组",)) == lists(hamlet="1组") == ["黄𬱖"]
    assert lists(hamlets=("1组", "2组")) == lists()
    women = RosterFilter(text="覃")
    assert lists(people=women) == ["覃玉兰"]
    assert lists(people=women, hamlets=("2组",)) == ["覃玉兰"]
    with pytest.raises(Refused, match="没有需要打印"):
        lists(people=women, hamlets=("1组",))
    made = save_officer(village, OfficerFields(VILLAGE, "老韦", "包片干部")).value
    with pytest.raises(Refused, match="没有需要打印"):
        lists(officer=made.id)
    name_to(village, made.id, Naming(Reach.HOUSEHOLD, ("2组",), ("30",)))
    assert lists(officer=made.id) == ["韦㛃"]


def test_what_is_missing_near_60_is_said_in_plain_words(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    wanted = Wanted(("near60_notice",), residents=(people["nearing"],))
    assert _print(village, tmp_path, wanted).papers == 1
    text = "".join(page_texts(tmp_path / "a.pdf")[0].split())
    for said in ("您2027年3月满60周岁", "从2027年4月起按月领", "缴费年数还差12年",
                 "到时还能缴1年，另外11年要补缴", "身份证复印件、户口簿复印件"):  # fmt: skip
        assert said in text, said
    assert "1967" not in text


def test_only_the_chosen_persons_get_one(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    wanted = Wanted(("proof_reminder", "near60_notice"), residents=(people["drawing"],))
    assert _print(village, tmp_path, wanted).papers == 1
    nobody = Wanted(("proof_reminder",), residents=(people["joining"],))
    with pytest.raises(Refused) as refused:
        _print(village, tmp_path, nobody)
    assert refused.value.reason == "no_notices"


def test_the_list_that_is_posted_names_months_and_nothing_else(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    _print(village, tmp_path, Wanted(("public_list",), VILLAGE))
    text = page_texts(tmp_path / "a.pdf")[0]
    assert "莫建国" in text
    assert "2组" in text
    for never in ("1950", "31号", "139", people["drawing"].hex[:6]):
        assert never not in text


def test_a_receipt_is_printed_for_whom_it_is_wanted(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    wanted = Wanted(("document_receipt",), residents=(people["drawing"],))
    assert _print(village, tmp_path, wanted).papers == 1
    assert "莫建国" in page_texts(tmp_path / "a.pdf")[0]
    house = Wanted(("document_receipt",), VILLAGE, household_no="17")
    assert _print(village, tmp_path, house).papers == 2


def test_persons_without_a_household_number_stand_alone(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    made = _print(village, tmp_path)
    assert made.households == 3
    alone = [line.record for line in queue(village, QueueFilter(2026)).lines
             if not line.record.household_no]  # fmt: skip
    assert [one.resident for one in alone] == [people["unnumbered"]]


def test_every_kind_in_one_go_each_household_together(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    made = _print(village, tmp_path, Wanted(tuple(FORM_KINDS)))
    assert made.pages == page_count(made.file)
    texts = page_texts(made.file)
    assert "待遇领取公示" in texts[0]
    assert "入户登记清单" in texts[1]
    assert "黄𬱖" in texts[2]  # 1组 first


def test_looking_counts_nothing(village: Desk, people: dict[str, RowId], tmp_path: Path) -> None:
    looked = print_papers(village, REMINDER, tmp_path / "a.pdf", only_look=True)
    assert looked.topics == frozenset()
    assert looked.value.papers == 3
    assert _codes(village) == []
    assert village.file.folder  # the desk is whole
    assert _print(village, tmp_path).reprints == 0


def test_reprints_are_counted_and_keep_their_codes(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    first = print_papers(village, REMINDER, tmp_path / "a.pdf")
    assert first.topics == {Topic.NOTICES}
    codes = _codes(village)
    again = _print(village, tmp_path)
    assert again.reprints == 3
    assert _codes(village) == codes
    assert printed_for(village, VILLAGE, "17", people["son"])[0].times_printed == 2


def test_only_the_pages_that_came_out_are_counted(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    print_papers(village, REMINDER, tmp_path / "a.pdf", printed=(2, 3))
    states = [line.record.state for line in queue(village, QueueFilter(2026)).lines]
    assert sorted(states) == [NoticeState.PREPARED, NoticeState.PRINTED, NoticeState.PRINTED]


@pytest.mark.parametrize("act", ["print", "queue"])
def test_a_cancel_leaves_nothing_counted(
    village: Desk, people: dict[str, RowId], tmp_path: Path, act: str
) -> None:
    watch = Watch(cancelled=lambda: True)
    acts = {
        "print": lambda: print_papers(village, REMINDER, tmp_path / "a.pdf", watch=watch),
        "queue": lambda: queue_up(village, REMINDER, watch),
    }
    with pytest.raises(Cancelled):
        acts[act]()
    assert _codes(village) == []
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_character_of_no_font_stops_the_printing_and_counts_nothing(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    roster.edit(village, people["son"], {"name": "覃\U00031350"})
    with pytest.raises(Refused, match=r"U\+31350"):
        _print(village, tmp_path)
    assert _codes(village) == []


@pytest.mark.parametrize(("wanted", "reason"), [
    (Wanted(("love_letter",)), "no_such_notice"),
    (Wanted(("unpaid_reminder",), hamlet="没有屯"), "no_notices"),
    (Wanted(("unpaid_reminder",), household_no="没有户"), "no_notices"),
])  # fmt: skip
def test_what_cannot_be_printed_is_refused(
    village: Desk, people: dict[str, RowId], tmp_path: Path, wanted: Wanted, reason: str
) -> None:
    for act in (lambda: _print(village, tmp_path, wanted), lambda: queue_up(village, wanted)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.reason == reason


def test_a_list_has_no_place_in_the_queue(village: Desk, people: dict[str, RowId]) -> None:
    with pytest.raises(Refused, match="清单") as refused:
        queue_up(village, Wanted(("unpaid_reminder", "field_list")))
    assert refused.value.reason == "not_queued"


def test_a_code_finds_its_household_or_person(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    _print(village, tmp_path, Wanted(("unpaid_reminder", "registration_form")))
    for line in queue(village, QueueFilter(2026)).lines:
        for words in (qr_text(line.record.code), spaced_code(line.record.code).lower()):
            assert find_code(village, words) == line.record
    form = next(line.record for line in queue(village, QueueFilter(2026)).lines
                if line.record.kind == "registration_form")  # fmt: skip
    assert form.resident == people["joining"]
    with pytest.raises(Refused) as refused:
        find_code(village, "PD1:23456789")
    assert refused.value.reason in {"code_check", "unknown_code"}


def test_the_search_finds_by_code_the_household_or_the_person(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    _print(village, tmp_path, Wanted(("unpaid_reminder", "registration_form")))
    by_house = {line.record.household_no: line.record for line in
                queue(village, QueueFilter(2026, kinds=("unpaid_reminder",))).lines}  # fmt: skip
    for words in (qr_text(by_house["17"].code), spaced_code(by_house["17"].code).lower()):
        found = roster.find(village, words)
        assert [line.name for line in found] == ["覃玉兰", "覃小虎"]
    assert [line.name for line in roster.find(village, by_house[""].code)] == ["李䶮"]
    (form,) = queue(village, QueueFilter(2026, kinds=("registration_form",))).lines
    assert [line.name for line in roster.find(village, form.record.code)] == ["韦㛃"]
    assert len(roster.find(village, by_house["17"].code, limit=1)) == 1
    assert roster.find(village, "PD1:YDXJCG7J") == ()


def test_the_contact_is_on_every_paper(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    set_contact(village, "韦主任", "0775-7800000")
    _print(village, tmp_path)
    assert all(
        "韦主任" in text and "0775-7800000" in text for text in page_texts(tmp_path / "a.pdf")
    )


def test_a_restored_desk_never_gives_a_code_that_it_may_have_given_before(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    lost = set(_codes_after(village, tmp_path))
    with village.file.writing() as conn:  # as if the printing had not been saved
        set_setting(conn, RESTORED_AT, "2026-11-20")
    village.close()
    with open_desk(village.folder, PASSPHRASE, clock=still_clock) as restored:
        _print(restored, tmp_path, Wanted(("invitation",)))
        new = {line.record.code for line in queue(restored, QueueFilter(2026)).lines}
        numbers = {_number(code) // 500_000 for code in new - lost}
        assert numbers
        assert not numbers & {_number(code) // 500_000 for code in lost}


def _codes_after(desk: Desk, folder: Path) -> list[str]:
    _print(desk, folder)
    return _codes(desk)


def _number(code: str) -> int:
    return code_number(code)


# --- the queue as a source of paper ---


def test_what_was_queued_is_printed_from_the_queue(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    queued = queue_up(village, Wanted(("unpaid_reminder", "invitation"))).value
    assert (queued.added, queued.known) == (4, 0)
    assert queue_up(village, Wanted(("unpaid_reminder",))).value.known == 3
    lines = queue(village, QueueFilter(2026)).lines
    assert {line.record.state for line in lines} == {NoticeState.PREPARED}
    chosen = tuple(line.record.id for line in lines if line.record.household_no in {"9", "30"})
    made = _print(village, tmp_path, Wanted(("unpaid_reminder", "invitation"), notices=chosen))
    assert (made.papers, made.reprints, made.left_out) == (2, 0, 0)
    counts = queue(village, QueueFilter(2026)).counts
    assert counts[NoticeState.PREPARED] == counts[NoticeState.PRINTED] == 2


def test_who_has_paid_meanwhile_is_left_out_and_told(
    village: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    queue_up(village, REMINDER)
    payments.record(village, people["rare"], year=2026, amount_fen=20_000)
    chosen = tuple(line.record.id for line in queue(village, QueueFilter(2026)).lines)
    made = _print(village, tmp_path, Wanted(("unpaid_reminder",), notices=chosen))
    assert (made.papers, made.left_out) == (2, 1)
