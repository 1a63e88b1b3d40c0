"""Bulletins: ranked by the stated rules, frozen, printed again the same, withdrawn."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Engine, event

from pension_desk.domain.bulletins import Count, Ranking, Reporting, VillageStand, rank
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import Side
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import (
    bulletin_records,
    bulletins,
    employers_entry,
    employers_work,
    form_wordings,
    indicators,
    measures,
    payments,
    roster,
)
from pension_desk.services.bulletin_files import print_issue, write_all
from pension_desk.services.bulletins import Wanted
from pension_desk.services.desk import Desk
from pension_desk.services.employers_entry import EmployerFields
from pension_desk.services.employers_work import ContactEntry
from pension_desk.services.measures import DeadlineFields, MeasureFields
from pension_desk.services.standing import refresh_standing
from pension_desk.services.targets import Wanted as Target
from pension_desk.services.targets import set_targets
from pension_desk.spreadsheets.reading import read_tables
from tests.practice import iter_villages
from tests.services.exchange import A, B, Exchange, person
from tests.store.filled import fill

FIRST = Wanted(date(2026, 10, 24), date(2026, 11, 6))
SECOND = Wanted(date(2026, 11, 7), date(2026, 11, 20))


@pytest.fixture
def filled(town: Desk) -> Desk:
    """A town of three invented villages, two of them with targets."""
    with town.file.writing() as conn:
        for village in iter_villages(3, 3, 450):
            fill(conn, village)
        refresh_standing(conn, town, None)
    first, second, _third = indicators.reckon(town, 2026).villages
    wanted = [Target(first, "covered", 120), Target(second, "covered", 90)]
    set_targets(town, 2026, [*wanted, Target(first, "new_covered", 9)])
    return town


# --- the rules of ranking, on invented counts ----------------------------------------------


def _village(name: str, *counts: tuple[int, int | None], **more: Reporting) -> VillageStand:
    keys = ("covered", "new_covered")
    told = (
        Count(key, done, 1000, needed) for key, (done, needed) in zip(keys, counts, strict=True)
    )
    return VillageStand(VillageCode(name), tuple(told), **more)


def _ranked(*stands: VillageStand, last: Ranking | None = None) -> Ranking:
    town = (Count("covered", 5, 10, 9), Count("new_covered", 2, 5, 4))
    period = (date(2026, 11, 7), date(2026, 11, 20))
    return rank(stands, period, ("covered", "new_covered"), town, last=last, before={})


def _places(ranking: Ranking) -> list[tuple[str, int | None]]:
    return [(line.village, line.rank) for line in ranking.lines]


def test_completion_decides_exactly_and_then_the_second_indicator() -> None:
    ranking = _ranked(
        _village("a", (2000, 3001), (1, 9)),  # both print 66.6%
        _village("b", (2, 3), (1, 9)),
        _village("c", (50, 75), (2, 9)),
    )
    assert _places(ranking) == [("c", 1), ("b", 2), ("a", 3)]


def test_equals_share_a_rank_and_the_next_is_left_out() -> None:
    ranking = _ranked(
        _village("d", (1, 9), (0, 9)), _village("b", (1, 3), (1, 3)), _village("a", (2, 6), (3, 9))
    )
    assert _places(ranking) == [("a", 1), ("b", 1), ("d", 3)]


def test_without_a_target_or_a_report_there_is_no_rank() -> None:
    never = {"reporting": Reporting.NEVER}
    late = {"reporting": Reporting.LATE}
    ranking = _ranked(
        _village("a", (9, 9), (1, 1), **never),
        _village("b", (9, None), (1, None)),
        _village("c", (1, 9), (1, 9), **late),
        _village("d", (8, None), (1, None), **never),
    )
    assert _places(ranking) == [("c", 1), ("b", None), ("a", None), ("d", None)]
    assert not ranking.by_share


def test_where_no_village_has_a_target_shares_are_ranked() -> None:
    ranking = _ranked(_village("a", (300, None), (9, None)), _village("b", (400, None), (1, None)))
    assert _places(ranking) == [("b", 1), ("a", 2)]
    assert ranking.by_share


def test_change_of_rank_and_what_is_new_are_against_the_last_bulletin() -> None:
    last = _ranked(_village("a", (5, 10), (1, 9)), _village("b", (4, 10), (1, 9)))
    ranking = _ranked(
        _village("a", (5, 10), (2, 9)), _village("b", (9, 10), (1, 9)),
        _village("c", (1, 10), (0, 9)), last=last,
    )  # fmt: skip
    assert [(line.village, line.moved, line.since) for line in ranking.lines] == [
        ("b", 1, (5, 0)), ("a", -1, (0, 1)), ("c", None, (None, None)),
    ]  # fmt: skip


# --- over a desk ----------------------------------------------------------------------------


def test_a_bulletin_says_what_the_indicators_say(filled: Desk) -> None:
    made = bulletins.draft(filled, SECOND)
    reckoned = indicators.reckon(filled, 2026)
    for line in made.ranking.lines:
        figure = reckoned.figure("covered", line.village)
        assert (line.counts[0].done, line.counts[0].whole) == (figure.done, figure.whole)
        before = indicators.reckon_past(filled, date(2026, 11, 6))
        assert line.since[0] == figure.done - before.figure("covered", line.village).done
    assert [line.rank for line in made.ranking.lines] == [1, 2, None]
    assert made.paper.people[2].remark == "未下达任务"
    assert not bulletins.issues(filled)


def test_what_was_issued_stays_and_prints_the_same_a_year_later(
    filled: Desk, tmp_path: Path
) -> None:
    first = bulletins.issue(filled, FIRST).value
    before = {one.file.suffix: one.file.read_bytes()
              for one in write_all(filled, first.id, tmp_path).value}  # fmt: skip
    _change_everything(filled)
    later = tmp_path / "later"
    later.mkdir()
    filled.as_of = date(2027, 11, 20)
    again = {one.file.suffix: one.file.read_bytes()
             for one in write_all(filled, first.id, later).value}  # fmt: skip
    for ending in (".pdf", ".docx", ".json"):
        assert again[ending] == before[ending]
    assert _cells(tmp_path) == _cells(later)


def _cells(folder: Path) -> list[tuple[object, ...]]:
    (file,) = folder.glob("*.xlsx")
    return [row for table in read_tables(file) for row in table.rows]


def _change_everything(desk: Desk) -> None:
    """Pay for everybody, change the targets and the wording."""
    numbers = roster.row_numbers(desk, RosterFilter(categories=("registered_unpaid",)))
    for line in roster.lines(desk, numbers[:20]):
        payments.record(
            desk, line.id, year=2026, amount_fen=20_000, paid_on=date(2026, 11, 1), again=True
        )
    code = indicators.reckon(desk, 2026).villages[0]
    set_targets(desk, 2026, [Target(code, "covered", 60)])
    items = form_wordings.items(desk, "bulletin")
    office = next(one for one in items if one.key == ("head", "office"))
    form_wordings.save(desk, "bulletin", [form_wordings.WordingEdit(office.key, "{town}督查通报")])


def test_the_towns_wording_is_in_the_next_bulletin(filled: Desk, tmp_path: Path) -> None:
    _change_everything(filled)
    made = bulletins.issue(filled, SECOND).value
    out = tmp_path / "a.docx"
    print_issue(filled, made.id, out)
    with ZipFile(out) as archive:
        assert "大安镇督查通报" in archive.read("word/document.xml").decode()


def test_two_bulletins_a_fortnight_apart_compare(filled: Desk) -> None:
    first = bulletins.issue(filled, FIRST).value
    numbers = roster.row_numbers(filled, RosterFilter(categories=("unregistered",)))
    lines = roster.lines(filled, numbers)
    last = first.ranking.lines[1].village  # type: ignore[union-attr]
    mine = [line for line in lines if line.village == last][:8]
    for line in mine:
        payments.record(
            filled, line.id, year=2026, amount_fen=20_000, paid_on=date(2026, 11, 10), again=True
        )
    second = bulletins.issue(filled, SECOND).value
    assert (first.number, second.number) == (1, 2)
    then, now = first.ranking, second.ranking
    assert then is not None
    assert now is not None
    for line in now.lines:
        was = then.line_of(line.village)
        assert was is not None
        assert line.since[0] == line.counts[0].done - was.counts[0].done
        assert line.rank_before == was.rank
    changed = now.line_of(last)
    assert changed is not None
    assert changed.since[0] is not None
    assert changed.since[0] >= len(mine)


def test_the_people_behind_a_number_are_kept_as_they_were(filled: Desk) -> None:
    made = bulletins.issue(filled, SECOND).value
    assert made.ranking is not None
    line = made.ranking.lines[0]
    kept = bulletins.records_of(filled, made.id, "covered", line.village)
    assert kept is not None
    assert len(kept) == line.counts[0].done
    numbers = roster.row_numbers(filled, RosterFilter(people=kept))
    roster.remove(filled, roster.lines(filled, numbers[:1])[0].id, "录错了")
    assert bulletins.records_of(filled, made.id, "covered", line.village) == kept
    assert bulletins.records_of(filled, made.id, "payment", line.village) is None


@pytest.mark.parametrize(
    ("begins", "ends", "reason"),
    [
        (date(2026, 11, 6), date(2026, 11, 19), "period_overlaps"),
        (date(2026, 10, 1), date(2026, 10, 24), "period_overlaps"),
        (date(2026, 10, 25), date(2026, 10, 26), "period_overlaps"),
        (date(2026, 11, 10), date(2026, 11, 7), "bad_period"),
        (date(2026, 11, 10), date(2026, 11, 21), "future_date"),
        (date(2025, 12, 25), date(2026, 1, 7), "bad_period"),
    ],
)
def test_a_period_that_cannot_be_is_a_sentence(
    filled: Desk, begins: date, ends: date, reason: str
) -> None:
    bulletins.issue(filled, FIRST)
    with pytest.raises(Refused) as refused:
        bulletins.issue(filled, Wanted(begins, ends))
    assert refused.value.reason == reason
    assert len(bulletins.issues(filled)) == 1


def test_a_withdrawn_bulletin_makes_room_but_keeps_its_number(filled: Desk) -> None:
    first = bulletins.issue(filled, FIRST).value
    with pytest.raises(Refused, match="写明撤回的原因"):
        bulletins.withdraw(filled, first.id, " ")
    assert not bulletins.withdraw(filled, first.id, "任务数有误").value.stands
    with pytest.raises(Refused, match="已在"):
        bulletins.withdraw(filled, first.id, "再撤")
    again = bulletins.issue(filled, FIRST).value
    assert again.number == 2
    assert again.ranking is not None
    assert all(line.rank_before is None for line in again.ranking.lines)


def test_the_numbers_that_open_are_counted_without_reading_who_they_are(filled: Desk) -> None:
    made = bulletins.issue(filled, SECOND).value
    reads: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        reads.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        numbers = bulletin_records.kept(filled, made)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert made.ranking is not None
    town = {one.key: one.done for one in made.ranking.town}
    assert {one.key: one.count for one in numbers if not one.village} == town
    assert not [one for one in reads if "bulletin_records.ids \nFROM" in one]


def test_issuing_reads_the_people_once_however_many_villages(filled: Desk) -> None:
    reads: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        reads.extend([statement] if "fact as materialized" in statement else [])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        bulletins.draft(filled, SECOND)
        drafted = len(reads)
        bulletins.issue(filled, Wanted(SECOND.begins_on, SECOND.ends_on))
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert len(reads) == 2 * drafted + 1


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), "请选1到3个"),
        (("covered", "covered"), "请选1到3个"),
        (("land_year_funded",), "没有分村"),
        (("nothing",), "没有“nothing”"),
    ],
)
def test_indicators_that_cannot_rank_are_refused(
    filled: Desk, keys: tuple[str, ...], words: str
) -> None:
    with pytest.raises(Refused, match=words):
        bulletins.draft(filled, Wanted(SECOND.begins_on, SECOND.ends_on, keys))


def test_other_indicators_head_their_columns(filled: Desk, tmp_path: Path) -> None:
    wanted = Wanted(SECOND.begins_on, SECOND.ends_on, ("payment", "registration"))
    made = bulletins.issue(filled, wanted).value
    out = tmp_path / "a.docx"
    print_issue(filled, made.id, out)
    with ZipFile(out) as archive:
        text = archive.read("word/document.xml").decode()
    assert "参保登记率任务" in text
    assert "新增首次任务" not in text
    assert made.ranking is not None
    assert made.ranking.by_share


def test_the_indicator_that_decides_between_equals_is_shown(filled: Desk) -> None:
    wanted = Wanted(SECOND.begins_on, SECOND.ends_on, ("covered", "new_covered", "registration"))
    made = bulletins.draft(filled, wanted)
    for line, row in zip(made.ranking.lines, made.paper.people, strict=True):
        assert f"参保登记率{line.counts[2].completion}%" in row.remark


def test_what_ran_out_in_the_town_is_named(filled: Desk) -> None:
    village = indicators.reckon(filled, 2026).villages[0]
    assert bulletins.draft(filled, SECOND).paper.overdue == "无"
    told = MeasureFields("清理历年项目。", deadlines=(DeadlineFields("", date(2026, 11, 1)),))
    measures.save_measure(filled, told)
    owner = EmployerFields("平南县新办加工厂", staff=4, village=village)
    row = employers_entry.save(filled, owner).value.id
    promised = filled.today() - timedelta(days=3)
    entry = ContactEntry("phone", "agreed", promised - timedelta(days=9), promised_on=promised)
    employers_work.contact(filled, [row], entry)
    said = bulletins.draft(filled, SECOND).paper.overdue
    assert said == "1项工作措施超过完成时限；1个用人单位的整改或承诺期限逾期"


def test_a_village_reads_the_bulletin_and_can_issue_none(
    exchange: Exchange, tmp_path: Path
) -> None:
    person(exchange.town, A)
    person(exchange.town, B, name="黄小花", id_number="452524196707134258")
    village = exchange.open_village(A)
    exchange.both_ways(A)
    day = exchange.town.today()
    made = bulletins.issue(exchange.town, Wanted(day - timedelta(days=13), day)).value
    assert made.ranking is not None
    assert made.ranking.line_of(A).reporting is Reporting.CURRENT  # type: ignore[union-attr]
    assert made.ranking.line_of(B).reporting is Reporting.NO_DESK  # type: ignore[union-attr]
    exchange.both_ways(A)
    (read,) = bulletins.issues(village)
    assert read.ranking == made.ranking
    out = tmp_path / "a.pdf"
    assert print_issue(village, read.id, out).value.pages >= 3
    assert bulletins.records_of(village, read.id, "covered", A, Side.DONE) is None
    with pytest.raises(Refused, match="由镇里印发"):
        bulletins.draft(village, Wanted(day, day))


def test_a_village_with_a_kit_that_never_reported(exchange: Exchange) -> None:
    person(exchange.town, A)
    exchange.open_village(A)
    day = exchange.town.today()
    made = bulletins.draft(exchange.town, Wanted(day, day))
    assert made.ranking.lines[0].reporting is Reporting.NEVER
    assert made.ranking.lines[0].rank is None
    assert "从未上报" in made.paper.silent


def test_a_file_of_another_kind_is_refused(filled: Desk, tmp_path: Path) -> None:
    made = bulletins.issue(filled, FIRST).value
    with pytest.raises(Refused, match="应以"):
        print_issue(filled, made.id, tmp_path / "a.txt")
    with pytest.raises(Refused, match="找不到这一期"):
        print_issue(filled, RowId(made.id.__class__(int=5)), tmp_path / "a.pdf")
