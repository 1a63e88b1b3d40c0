"""The town's figures: on top of the shipped ones, taken back, refused to villages, carried."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.policy import Confidence
from pension_desk.domain.policy_keys import Key
from pension_desk.services import payments, policy_edit, roster
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic
from pension_desk.services.policy import policy, policy_faults, read_folder, shipped_figures
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store.row_ids import new_row_id
from pension_desk.store.state import insert_rows
from tests.services.conftest import AddPerson
from tests.services.exchange import A, Exchange

DAY = date(2022, 1, 1)


def base(value: str = "140", day: date = DAY, source: str = "桂人社发〔2022〕1号") -> NewFigure:
    return NewFigure(Key.BASE_PENSION, day, value, source)


def test_a_figure_of_the_town_holds_from_its_day(town: Desk) -> None:
    made = policy_edit.set_figure(town, base())
    assert Topic.POLICY in made.topics
    figure = policy(town).figure(Key.BASE_PENSION, date(2026, 1, 1))
    assert (figure.value, figure.confidence, figure.by_town, figure.unconfirmed) == (
        14_000, Confidence.CONFIRMED, True, False,
    )  # fmt: skip
    assert policy(town).fen(Key.BASE_PENSION, date(2021, 12, 31)) == 13_100
    policy_edit.set_figure(town, base("141"))
    assert policy(town).fen(Key.BASE_PENSION, DAY) == 14_100
    assert len(policy(town).history(Key.BASE_PENSION)) == 5


def test_undo_and_take_off(town: Desk) -> None:
    policy_edit.set_figure(town, base())
    policy_edit.set_figure(town, base("141"))
    assert roster.undoable(town) == "政策参数 基础养老金（自治区）（2022-01-01起） 141元/月"
    assert Topic.POLICY in roster.undo_last(town).topics
    assert policy(town).fen(Key.BASE_PENSION, DAY) == 14_000
    policy_edit.take_off(town, Key.BASE_PENSION, DAY)
    assert policy(town).figure(Key.BASE_PENSION, DAY).value is None
    roster.undo_last(town)
    assert policy(town).fen(Key.BASE_PENSION, DAY) == 14_000
    with pytest.raises(Refused, match="没有镇里填写的"):
        policy_edit.take_off(town, Key.BASE_PENSION, date(2018, 1, 1))


def test_confirming_takes_the_mark_away(town: Desk) -> None:
    day = date(2021, 7, 1)
    assert policy(town).figure(Key.BASE_PENSION, day).unconfirmed
    policy_edit.confirm(town, Key.BASE_PENSION, day)
    figure = policy(town).figure(Key.BASE_PENSION, day)
    assert (figure.value, figure.unconfirmed) == (13_100, False)
    for key, wrong in ((Key.BASE_PENSION, DAY), (Key.BASE_PENSION, date(2021, 7, 2))):
        with pytest.raises(Refused):
            policy_edit.confirm(town, key, wrong)


def test_a_figure_can_be_made_unknown(town: Desk) -> None:
    policy_edit.set_figure(town, base("", date(2021, 7, 1)))
    figure = policy(town).figure(Key.BASE_PENSION, date(2021, 8, 1))
    assert (figure.value, figure.unconfirmed) == (None, True)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (base("一百四"), "bad_figure"),
        (base("-1"), "bad_figure"),
        (base(source="  "), "no_source"),
        (base(source="长" * 201), "too_long"),
        (base(day=date(1900, 1, 1)), "bad_date"),
        (NewFigure(Key.BASE_LOWER, date(2025, 1, 1), "7000", "甲"), "bad_policy"),
        (NewFigure(Key.TIERS, date(2027, 1, 1), "200:35 300:30", "甲"), "bad_figure"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    town: Desk, typed: NewFigure, reason: str
) -> None:
    before = policy(town)
    with pytest.raises(Refused) as caught:
        policy_edit.set_figure(town, typed)
    assert caught.value.reason == reason
    assert policy(town) == before


def test_a_village_sees_and_cannot_change(village: Desk, tmp_path: Path) -> None:
    file = tmp_path / "整套.toml"
    assert policy_edit.export_policy(village, file) == len(shipped_figures())
    for act in (
        lambda: policy_edit.set_figure(village, base()),
        lambda: policy_edit.confirm(village, Key.BASE_PENSION, date(2021, 7, 1)),
        lambda: policy_edit.take_off(village, Key.BASE_PENSION, date(2021, 7, 1)),
        lambda: policy_edit.import_policy(village, file),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.reason == "town_only"


def test_the_town_s_tiers_are_the_ones_that_payments_are_held_to(
    village: Desk, add_person: AddPerson
) -> None:
    with village.acting("policy") as (conn, _writer):  # as if a stick had brought it
        fields = {"key": "residents.tiers", "from_on": "2026-01-01", "value": "250:40"}
        insert_rows(conn, "policy_parameters", [(new_row_id(), fields)])
    row = add_person()
    with pytest.raises(Refused) as caught:
        payments.record(village, row, year=2026, amount_fen=20_000)
    assert caught.value.reason == "not_a_tier"
    assert payments.record(village, row, year=2026, amount_fen=25_000).value.amount_fen == 25_000


def test_the_whole_set_goes_out_and_comes_in(town: Desk, tmp_path: Path) -> None:
    file = tmp_path / "整套.toml"
    policy_edit.set_figure(town, base())
    policy_edit.export_policy(town, file)
    before = policy(town)
    assert policy_edit.import_policy(town, file).value == ()
    policy_edit.take_off(town, Key.BASE_PENSION, DAY)
    changed = policy_edit.import_policy(town, file).value
    assert [(one.key, one.value) for one in changed] == [(Key.BASE_PENSION, 14_000)]
    assert [policy(town).history(key) for key in Key] == [before.history(key) for key in Key]
    roster.undo_last(town)
    assert policy(town).figure(Key.BASE_PENSION, DAY).value is None


def test_one_wrong_line_refuses_the_whole_file(town: Desk, tmp_path: Path) -> None:
    file = tmp_path / "坏.toml"
    policy_edit.export_policy(town, file)
    text = file.read_text(encoding="utf-8")
    before = policy(town)
    for old, new in (("value = 131\n", "value = 1310\n"), ("value = 116\n", 'value = "116"\n')):
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=r"坏.toml.*2018-01-01"):
        policy_edit.import_policy(town, file)
    assert policy(town) == before
    file.write_bytes(text.encode("gb18030"))
    with pytest.raises(Refused, match="UTF-8"):
        policy_edit.import_policy(town, file)
    with pytest.raises(Unavailable):
        policy_edit.import_policy(town, tmp_path / "没有.toml")


def test_two_files_may_not_name_the_same_figure(tmp_path: Path) -> None:
    figure = (
        '[[figure]]\nkey = "account.divisor"\nfrom = 2009-09-01\nvalue = 139\n'
        'source = "甲"\nconfidence = "high"\n'
    )
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(figure, encoding="utf-8")
    with pytest.raises(Refused, match=r"“b.toml”与“a.toml”对同一天写了两个数字"):
        read_folder(tmp_path)


def test_kit_and_assignment_carry_the_figures(exchange: Exchange) -> None:
    policy_edit.set_figure(exchange.town, base())
    exchange.open_village(A)
    exchange.both_ways(A)
    here = exchange.desks[A]
    assert policy(here).fen(Key.BASE_PENSION, DAY) == 14_000
    policy_edit.set_figure(exchange.town, base("141"))
    exchange.take(A, exchange.assign(A))
    assert policy(here).fen(Key.BASE_PENSION, DAY) == 14_100


def test_a_row_that_this_version_cannot_read_is_named_and_harms_nothing(town: Desk) -> None:
    with town.acting("policy") as (_conn, writer):
        for key, value in (("residents.novelty", "3"), ("base_pension.province", "三")):
            fields = {"key": key, "from_on": "2026-01-01", "value": value}
            writer.insert("policy_parameters", fields)
    assert len(policy_faults(town)) == 2
    assert any("请升级程序" in fault for fault in policy_faults(town))
    assert policy(town).last_known(Key.BASE_PENSION, date(2026, 2, 1)).value == 13_100
