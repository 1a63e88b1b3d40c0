"""Benefits on real desks: lists against the rules, the course, proofs, deaths, two desks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.domain.benefit_rights import Wrong
from pension_desk.domain.benefit_states import DOCUMENTS, UNDER_WAY, BenefitState
from pension_desk.domain.benefits import ProofState
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.lists import ListKind
from pension_desk.domain.screening import Finding
from pension_desk.services import (
    benefit_acts,
    benefit_lists,
    benefits,
    contested,
    imports,
    roster,
    screening,
    visits,
)
from pension_desk.services.benefit_acts import Details, StepEntry
from pension_desk.services.desk import Desk
from pension_desk.services.standing import refresh_standing
from pension_desk.services.visits import VisitEntry
from pension_desk.store import benefits as store
from tests.practice import judge, make_town
from tests.practice.writers import write_lists
from tests.services.conftest import VILLAGE, AddPerson
from tests.services.exchange import TOWN, A, Exchange, enter, person

TODAY = date(2026, 11, 20)
ALL = frozenset(DOCUMENTS.codes)
FEMALE = "452524195003204225"


@pytest.fixture
def grandmother(village: Desk, add_person: AddPerson) -> RowId:
    """Somebody who draws, last proved alive in August of last year."""
    row = add_person(name="韦桂英", id_number=None, id_sent=None, birth="1950-03-20")
    register(village, row, "待遇领取", years_paid=15)
    prove(village, row, "2025-08-01")
    return row


@pytest.fixture
def near60(village: Desk, add_person: AddPerson) -> RowId:
    """Somebody who turns 60 in March, three years short."""
    row = add_person(name="梁志强", id_number=None, birth="1967-03-05")
    register(village, row, "正常参保", years_paid=12)
    return row


def register(desk: Desk, row: RowId, state: str, **more: FieldValue) -> None:
    enter(desk, "registrations", resident_id=row.hex, scheme="residents", state=state, **more)
    again(desk)


def prove(desk: Desk, row: RowId, since: str) -> None:
    enter(desk, "statuses", resident_id=row.hex, kind="proof_of_life", since=since, source="proofs")
    again(desk)


def again(desk: Desk) -> None:
    with desk.file.writing() as conn:
        refresh_standing(conn, desk, None)


def names(desk: Desk, which: BenefitList, **how: object) -> list[str]:
    found = benefits.numbers(desk, which, **how)  # type: ignore[arg-type]
    return [line.name for line in benefits.lines(desk, found)]


def step(to: BenefitState, **more: object) -> StepEntry:
    return StepEntry(to, **more)  # type: ignore[arg-type]


def test_who_turns_60_by_month_and_what_is_missing(
    village: Desk, near60: RowId, add_person: AddPerson
) -> None:
    add_person(name="早", id_number=None, birth="1966-11-21")
    add_person(name="晚", id_number=None, birth="1967-12-20")
    add_person(name="老", id_number=None, birth="1956-11-20")
    add_person(name="亡", id_number=None, birth="1967-01-20", died_on="2026-01-01")
    assert names(village, BenefitList.TURNING60) == ["早", "梁志强"]
    assert names(village, BenefitList.TURNING60, within=1) == ["早"]
    assert names(village, BenefitList.TURNING60, within=13) == ["早", "梁志强", "晚"]
    assert names(village, BenefitList.OVER60) == ["老"]
    assert benefits.counts(village).by_month == ((date(2026, 11, 1), 1), (date(2027, 3, 1), 1))
    page = benefits.of_person(village, near60)
    assert page.line.years == 12
    assert page.line.course.paid_from == date(2027, 4, 1)
    told = benefit_lists.missing_words(page.line.course.missing)
    assert "年限差3年（到龄前可缴2年，要补缴1年）" in told
    assert "缺身份证复印件、户口簿复印件" in told
    assert {step.to for step in page.may_follow} == {BenefitState.TOLD, BenefitState.DOCUMENTS}


def test_the_ledger_s_years_count_where_the_register_knows_fewer(
    village: Desk, near60: RowId
) -> None:
    for year in range(2011, 2025):
        enter(village, "contributions", resident_id=near60.hex, year=year, kind="confirmed",
              amount_fen=20_000)  # fmt: skip
    assert benefits.of_person(village, near60).line.years == 14


def test_the_course_from_telling_to_the_application(village: Desk, near60: RowId) -> None:
    benefit_acts.advance(village, near60, step(BenefitState.TOLD, on=date(2026, 11, 1)))
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(village, near60, step(BenefitState.APPLIED))
    assert refused.value.reason == "benefit_out_of_order"
    benefit_acts.advance(
        village, near60, step(BenefitState.DOCUMENTS, documents=frozenset({"id_card"}))
    )
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(village, near60, step(BenefitState.APPLIED))
    assert refused.value.reason == "documents_missing"
    with pytest.raises(Refused, match="缴费年限只有12年，还差3年") as refused:
        benefit_acts.advance(village, near60, step(BenefitState.APPLIED, documents=ALL))
    assert refused.value.reason == "years_short"
    elsewhere = step(BenefitState.APPLIED, documents=ALL, note="在外县缴过3年，转移单已收")
    page = benefit_acts.advance(village, near60, elsewhere).value
    assert page.line.course.state is BenefitState.APPLIED
    assert names(village, BenefitList.UNDER_WAY) == ["梁志强"]
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(village, near60, step(BenefitState.APPROVED))
    assert refused.value.reason == "town_only"
    page = benefit_acts.advance(
        village, near60, step(BenefitState.DOCUMENTS, reason="照片不清楚")
    ).value
    assert [(one.state, one.reason, one.author) for one in page.steps] == [
        (BenefitState.DOCUMENTS, "照片不清楚", "阿梅"),
        (BenefitState.APPLIED, "", "阿梅"),
        (BenefitState.DOCUMENTS, "", "阿梅"),
        (BenefitState.TOLD, "", "阿梅"),
    ]
    told = [line.after for line in roster.history(village, near60) if line.label == "办理状态"]
    assert told == ["已收材料", "已申报", "已收材料", "已告知"]


def test_each_step_can_be_taken_back_even_the_first_and_taken_again(
    village: Desk, near60: RowId
) -> None:
    for _round in range(3):
        benefit_acts.advance(village, near60, step(BenefitState.TOLD))
        benefit_acts.advance(
            village, near60, step(BenefitState.DOCUMENTS, documents=frozenset({"account"}))
        )
        assert roster.undo_last(village).value == "待遇办理 梁志强：已收材料"
        held = benefits.of_person(village, near60).line.benefit
        assert held is not None
        assert (held.state, held.documents) == (BenefitState.TOLD, ())
        roster.undo_last(village)
        line = benefits.of_person(village, near60).line
        assert (line.course.state, line.benefit) == (BenefitState.DUE_SOON, None)


def test_a_contested_course_waits_for_a_decision(tmp_path: Path) -> None:
    exchange = Exchange(tmp_path)
    town = exchange.town
    row = person(town, A, "梁志强", birth="1967-03-05")
    again(town)
    village = exchange.open_village(A)
    benefit_acts.advance(village, row, step(BenefitState.TOLD))
    benefit_acts.advance(town, row, step(BenefitState.DOCUMENTS, documents=ALL))
    for _twice in range(2):
        exchange.both_ways(A)
    states = set()
    for desk in (town, village):
        with desk.file.reading() as conn:
            held = store.benefit(conn, row)
            rows = list(conn.exec_driver_sql("select id from benefits"))
        assert held is not None
        assert len(rows) == 1, "one record, wherever it was begun"
        states.add(held.state)
        (one,) = [c for c in contested.contested(desk) if c.field == "state"]
        assert one.grave
    assert len(states) == 1, "both desks show the same until somebody decides"
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(town, row, step(BenefitState.APPLIED))
    assert refused.value.reason in {"contested_grave", "benefit_out_of_order"}
    exchange.close()


def test_the_town_goes_on_to_drawing_and_the_indicator_knows(town: Desk, tmp_path: Path) -> None:
    row = person(town, A, "梁志强", birth="1966-10-05")
    late = person(town, A, "梁志坚", birth="1966-09-05")
    again(town)
    for one, since in ((row, date(2026, 11, 1)), (late, date(2026, 11, 1))):
        for entry in (
            step(BenefitState.DOCUMENTS, documents=ALL),
            step(BenefitState.APPLIED),
            step(BenefitState.APPROVED),
            step(BenefitState.DRAWING, month_fen=15_100, since=since),
        ):
            page = benefit_acts.advance(town, one, entry).value
    assert page.line.course.state is BenefitState.DRAWING
    (found,) = benefits.on_time(town, since=date(2026, 1, 1), until=date(2026, 12, 31))
    assert (found.village, found.due, found.on_time, found.late) == (A, 2, 1, (late,))
    with pytest.raises(Refused):
        benefits.on_time(town, since=date(2026, 2, 1), until=date(2026, 1, 1))
    assert names(town, BenefitList.PROOF_NEVER) == ["梁志强", "梁志坚"]
    assert names(town, BenefitList.OVER60) == []
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(town, row, step(BenefitState.STOPPED))
    assert refused.value.reason == "no_reason"
    for wrong, reason in (
        (Details(month_fen=0), "bad_amount"), (Details(month_fen=9_000_000), "bad_amount"),
        (Details(documents=frozenset({"驾驶证"})), "bad_document"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            benefit_acts.set_details(town, row, wrong)
        assert refused.value.reason == reason


def test_proofs_due_overdue_and_never(
    village: Desk, grandmother: RowId, add_person: AddPerson
) -> None:
    for name, since in (("到期", "2026-01-20"), ("有效", "2026-01-21"), ("没有", None)):
        row = add_person(name=name, id_number=None, birth="1950-01-01")
        register(village, row, "待遇领取")
        if since:
            prove(village, row, since)
    assert names(village, BenefitList.PROOF_OVERDUE) == ["韦桂英"]
    assert names(village, BenefitList.PROOF_DUE) == ["到期"]
    assert names(village, BenefitList.PROOF_NEVER) == ["没有"]
    found = screening.screen(village, year=2026, as_of=TODAY).value.villages[0]
    assert found.findings[Finding.PROOF_OF_LIFE_OVERDUE] == 1
    made = benefit_acts.prove_life(village, [grandmother], on=date(2026, 11, 19), by="人脸识别")
    assert made.value == 1
    line = benefits.of_person(village, grandmother).line
    assert line.proof is not None
    assert (line.proof.state, line.proof.proved_on) == (ProofState.HOLDS, date(2026, 11, 19))
    assert names(village, BenefitList.PROOF_OVERDUE) == []
    assert Finding.PROOF_OF_LIFE_OVERDUE not in roster.person(village, grandmother).findings
    roster.undo_last(village)
    assert names(village, BenefitList.PROOF_OVERDUE) == ["韦桂英"]
    assert Finding.PROOF_OF_LIFE_OVERDUE in roster.person(village, grandmother).findings


def test_several_proofs_are_one_act_or_none(
    village: Desk, grandmother: RowId, near60: RowId, add_person: AddPerson
) -> None:
    other = add_person(name="韦桂兰", id_number=None, birth="1951-01-01")
    register(village, other, "待遇领取")
    with pytest.raises(Refused) as refused:
        benefit_acts.prove_life(village, [grandmother, near60], by="home")
    assert refused.value.message.startswith("梁志强：")
    assert benefit_acts.prove_life(village, [grandmother, other], by="phone").value == 2
    assert roster.undo_last(village).value == "资格认证 韦桂英等2人 电话"
    with pytest.raises(Refused):
        benefit_acts.prove_life(village, [], by="home")


def test_a_death_heard_in_the_village_stops_nothing_but_is_told(
    village: Desk, grandmother: RowId, near60: RowId
) -> None:
    visits.record(village, grandmother, VisitEntry(outcome="已死亡"))
    assert names(village, BenefitList.DEATHS) == ["韦桂英"]
    for day, reason in (
        (date(2026, 11, 21), "future_date"),
        (date(1950, 3, 19), "death_before_birth"),
        (date(2025, 7, 31), "death_before_proof"),
    ):
        with pytest.raises(Refused) as refused:
            benefit_acts.report_death(village, grandmother, day)
        assert refused.value.reason == reason
    with pytest.raises(Refused) as refused:
        benefit_acts.report_death(village, near60, TODAY)
    assert refused.value.reason == "not_drawing"
    page = benefit_acts.report_death(village, grandmother, date(2026, 9, 9)).value
    assert roster.person(village, grandmother).resident.died_on is None
    assert (page.line.wrongs[0].wrong, page.line.wrongs[0].months) == (Wrong.DEAD, 2)
    assert page.after is not None
    assert page.after.stops_from == date(2026, 10, 1)
    assert page.after.unconfirmed
    with pytest.raises(Refused) as refused:
        benefit_acts.prove_life(village, [grandmother], by="home")
    assert refused.value.reason == "after_death"
    benefit_acts.set_details(village, grandmother, Details(heir="韦强（子）"))
    after = benefits.of_person(village, grandmother).after
    assert after is not None
    assert after.heir == "韦强（子）"
    with pytest.raises(Refused) as refused:
        benefit_acts.set_details(village, grandmother, Details(month_fen=10_000))
    assert refused.value.reason == "town_only"


def test_the_town_stops_the_dead_from_the_month_after(town: Desk) -> None:
    row = person(town, A, "韦桂英", birth="1950-03-20", died_on="2026-08-31")
    register(town, row, "待遇领取")
    assert names(town, BenefitList.DEATHS) == names(town, BenefitList.WITHOUT_RIGHT) == ["韦桂英"]
    with pytest.raises(Refused) as refused:
        benefit_acts.report_death(town, row, date(2026, 8, 30))
    assert refused.value.reason == "death_known"
    benefit_acts.set_details(town, row, Details(month_fen=13_100))
    assert benefits.of_person(town, row).line.wrongs[0].fen == 3 * 13_100
    early = step(BenefitState.STOPPED, reason="死亡", stopped_from=date(2026, 8, 1))
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(town, row, early)
    assert refused.value.reason == "stopped_too_early"
    page = benefit_acts.advance(town, row, step(BenefitState.STOPPED, reason="死亡")).value
    assert page.line.benefit is not None
    assert page.line.benefit.stopped_from == date(2026, 9, 1)
    assert names(town, BenefitList.DEATHS) == names(town, BenefitList.WITHOUT_RIGHT) == []
    found = screening.screen(town, year=2026, as_of=TODAY).value.villages[0]
    assert found.findings[Finding.DEAD_STILL_DRAWING] == 1, "screening goes by the lists alone"
    with pytest.raises(Refused) as refused:
        benefit_acts.advance(town, row, step(BenefitState.DRAWING, reason="弄错了"))
    assert refused.value.reason == "dead"


def test_drawing_without_right_of_every_kind(town: Desk) -> None:
    moved = person(town, A, "迁", birth="1950-01-01", moved_on="2026-05-01")
    both = person(town, A, "双", birth="1950-01-01")
    prison = person(town, A, "服", birth="1950-01-01")
    right = person(town, A, "正", birth="1950-01-01")
    for row in (moved, both, prison, right):
        register(town, row, "待遇领取")
    enter(town, "registrations", resident_id=both.hex, scheme="employees", state="正常")
    enter(town, "statuses", resident_id=prison.hex, kind="prisoner", since="2026-09-15")
    again(town)
    found = benefits.lines(town, benefits.numbers(town, BenefitList.WITHOUT_RIGHT))
    assert {line.name: [one.wrong for one in line.wrongs] for line in found} == {
        "迁": [Wrong.MOVED], "双": [Wrong.BOTH_SCHEMES], "服": [Wrong.IN_PRISON],
    }  # fmt: skip
    (line,) = [line for line in found if line.name == "服"]
    assert benefit_lists.wrong_words(line) == ("服刑期间仍领取（待核实）",)


def test_the_posted_list_is_masked_and_names_who_draws_alone(
    village: Desk, grandmother: RowId, near60: RowId, add_person: AddPerson
) -> None:
    row = add_person(name="韦桂兰", id_number=FEMALE)
    register(village, row, "待遇领取")
    found = benefits.posted_list(village, VILLAGE)
    assert {(line.name, line.id_tail) for line in found.lines} == {
        ("韦桂英", ""), ("韦桂兰", FEMALE[-4:]),
    }  # fmt: skip
    assert FEMALE not in repr(found)


def test_every_list_as_a_workbook(village: Desk, grandmother: RowId, tmp_path: Path) -> None:
    for which in BenefitList:
        out = tmp_path / f"{which}.xlsx"
        made = benefit_lists.export_list(village, which, out=out)
        assert made.rows == len(benefits.numbers(village, which))
    sheet = openpyxl.load_workbook(tmp_path / "proof_overdue.xlsx").worksheets[0]
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    line = dict(zip(rows[0], rows[1], strict=True))
    assert (line["姓名"], line["上次认证"], line["认证到期"], line["办理状态"]) == (
        "韦桂英", "2025-08-01", "2026-08-01", "领取中",
    )  # fmt: skip


@pytest.fixture
def crowd(town: Desk) -> Iterator[Desk]:
    """Two hundred people of every kind around the benefit."""
    rng = random.Random(20)
    with town.acting("import", bulk=True) as (_conn, writer):
        for number in range(200):
            born = date(1940, 1, 1) + timedelta(days=rng.randrange(11_000))
            fields: dict[str, FieldValue] = {
                "village": rng.choice((A, "450821105202")), "name": f"韦{number}",
                "birth": born.isoformat(), "hamlet": rng.choice(("1组", "2组")),
            }  # fmt: skip
            if rng.random() < 0.1:
                fields["died_on"] = (TODAY - timedelta(days=rng.randrange(400))).isoformat()
            if rng.random() < 0.05:
                fields["moved_on"] = "2026-01-01"
            row = writer.insert("residents", fields)
            _around(rng, writer, row)
    again(town)
    return town


def _around(rng: random.Random, writer: object, row: RowId) -> None:
    def make(table: str, **fields: FieldValue) -> None:
        writer.insert(table, {"resident_id": row.hex, **fields})  # type: ignore[attr-defined]

    state = rng.choice(("待遇领取", "待遇领取", "待遇暂停", "正常参保", "终止", None))
    if state:
        make("registrations", scheme="residents", state=state, years_paid=rng.randrange(20))
    if rng.random() < 0.1:
        make("registrations", scheme="employees", state=rng.choice(("正常", "暂停缴费")))
    for _proof in range(rng.randrange(3)):
        day = TODAY - timedelta(days=rng.randrange(-30, 500))
        make("statuses", kind="proof_of_life", since=day.isoformat())
    if rng.random() < 0.05:
        make("statuses", kind="prisoner", since="2026-02-01", until=rng.choice((None, "2026-05")))
    if rng.random() < 0.2:
        make(
            "benefits",
            state=rng.choice([one.value for one in BenefitState][2:]),
            heard_dead_on=rng.choice((None, None, "2026-06-01")),
        )
    if rng.random() < 0.05:
        make("visits", visited_on="2026-05-01", outcome="dead")


OUT = {"deceased", "moved_away", "institution_scheme", "employee_scheme"}
PAST = {BenefitState.DRAWING, BenefitState.PAUSED, BenefitState.STOPPED}
PROOFS = {
    ProofState.OVERDUE: BenefitList.PROOF_OVERDUE,
    ProofState.DUE: BenefitList.PROOF_DUE,
    ProofState.NEVER: BenefitList.PROOF_NEVER,
}


def _lists_of(line: BenefitLine) -> Iterator[BenefitList]:
    """Yield the lists that a person stands on, judged by themselves."""
    state, day = line.course.state, line.course.reaches_on
    assert day is not None
    if line.category not in OUT and state not in PAST:
        if day <= TODAY:
            yield BenefitList.OVER60
        elif day <= date(2027, 11, 20):
            yield BenefitList.TURNING60
    if line.benefit and line.benefit.state in UNDER_WAY:
        yield BenefitList.UNDER_WAY
    if line.proof and line.proof.state in PROOFS and line.category not in OUT:
        yield PROOFS[line.proof.state]
    if line.wrongs:
        yield BenefitList.WITHOUT_RIGHT
    if any(one.wrong is Wrong.DEAD for one in line.wrongs):
        yield BenefitList.DEATHS


def test_each_list_holds_exactly_whom_the_rules_mean(crowd: Desk) -> None:
    """The narrow reads find the same people as judging everybody."""
    everybody = benefits.lines(crowd, roster.row_numbers(crowd, roster.RosterFilter()))
    wanted: dict[BenefitList, set[int]] = {one: set() for one in BenefitList}
    for line in everybody:
        for which in _lists_of(line):
            wanted[which].add(line.number)
    for which, people in wanted.items():
        found = set(benefits.numbers(crowd, which))
        assert people, which
        assert found == people, which


def test_a_place_narrows_every_list(crowd: Desk) -> None:
    for which in BenefitList:
        whole = set(benefits.numbers(crowd, which))
        parts = [
            set(benefits.numbers(crowd, which, village=village, hamlet=hamlet))
            for village in (A, "450821105202")
            for hamlet in ("1组", "2组")
        ]
        assert set.union(*parts) == whole
        assert sum(map(len, parts)) == len(whole)


def test_a_workbook_holds_what_was_narrowed_to(crowd: Desk, tmp_path: Path) -> None:
    out = tmp_path / "narrowed.xlsx"
    for which in BenefitList:
        here = benefits.numbers(crowd, which, village=A, hamlet="1组")
        made = benefit_lists.export_list(crowd, which, out=out, village=A, hamlet="1组")
        assert made.rows == len(here)
    months = [month for month, _people in benefits.counts(crowd).by_month]
    rows = [
        benefit_lists.export_list(crowd, BenefitList.TURNING60, out=out, month=month).rows
        for month in months
    ]
    assert len(months) > 1
    assert all(rows)
    assert sum(rows) == len(benefits.numbers(crowd, BenefitList.TURNING60))


def test_town_alone_enters_for_every_village(crowd: Desk) -> None:
    assert crowd.identity.division == TOWN


LIST_HEAD = ("姓名", "身份证号码", "认证日期", "认证方式")


def test_a_list_confirms_what_the_village_entered_and_adds_the_rest(
    village: Desk, add_person: AddPerson, tmp_path: Path
) -> None:
    row = add_person(name="韦桂兰", id_number=FEMALE)
    register(village, row, "待遇领取")
    benefit_acts.prove_life(village, [row], on=date(2026, 9, 1), by="phone")
    file = tmp_path / "资格认证名单.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        LIST_HEAD,
        ("韦桂兰", FEMALE, "2026-09-01", "人脸识别"),
        ("韦桂兰", FEMALE, "2025-09-03", "入户"),
    ):
        sheet.append(line)
    book.save(file)
    for accepted, unchanged in ((2, 0), (0, 2)):
        made = imports.commit(village, imports.read_list(village, file)).value
        assert (made.kind, made.accepted, made.unchanged) == (
            ListKind.PROOFS, accepted, unchanged,
        )  # fmt: skip
    proofs = [one for one in roster.person(village, row).statuses if one.kind == "proof_of_life"]
    assert {(one.since, one.detail, one.source) for one in proofs} == {
        ("2026-09-01", "face", "proofs"), ("2025-09-03", "home", "proofs"),
    }  # fmt: skip


def test_a_roll_of_payments_says_what_is_paid_and_since_when(
    village: Desk, add_person: AddPerson, tmp_path: Path
) -> None:
    row = add_person(name="韦桂兰", id_number=FEMALE)
    register(village, row, "正常参保", years_paid=15)
    file = tmp_path / "待遇发放名册.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ("姓名", "身份证号码", "月养老金", "开始领取年月", "发放状态"),
        ("韦桂兰", FEMALE, 151.5, "2010-04", "正常发放"),
    ):
        sheet.append(line)
    book.save(file)
    made = imports.commit(village, imports.read_list(village, file)).value
    assert (made.kind, made.accepted) == (ListKind.BENEFITS, 1)
    line = benefits.of_person(village, row).line
    assert line.course.state is BenefitState.DRAWING
    assert (line.month_fen, line.drawing_since) == (15_150, date(2010, 4, 1))
    (found,) = benefits.on_time(village, since=date(2010, 1, 1), until=date(2010, 12, 31))
    assert (found.due, found.on_time) == (1, 1)
    benefit_acts.report_death(village, row, date(2026, 9, 9))
    assert benefits.of_person(village, row).line.wrongs[0].fen == 2 * 15_150


def test_an_invented_town_s_proofs_are_found_as_in_truth(town: Desk, tmp_path: Path) -> None:
    made = make_town(31, 2, 600)
    for path in write_lists(made.villages, tmp_path / "lists", "wide").values():
        imports.commit(town, imports.read_list(town, path))
    again(town)
    for which, finding in (
        (BenefitList.PROOF_OVERDUE, "proof_of_life_overdue"),
        (BenefitList.DEATHS, "dead_still_drawing"),
    ):
        truth = {
            number
            for village in made.villages
            for number in judge(village, TODAY).findings[finding]
        }
        found = benefits.lines(town, benefits.numbers(town, which))
        assert {line.id_number for line in found} == truth
        assert truth
