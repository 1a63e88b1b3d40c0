"""Three sides on real desks: what differs, settled with reasons, synced, undone, exported."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.reconciliation import Comparison, Remark, Side, Sums
from pension_desk.services import reconciliation, reconciliation_export, roster
from pension_desk.services.desk import Desk
from pension_desk.services.reconciliation import Line, LineFilter, LineState, Reconciliation
from tests.services.conftest import VILLAGE
from tests.services.exchange import A, B, Exchange, enter, person

WRONG = LineFilter(states=frozenset({LineState.OPEN, LineState.CHANGED}))


def pay(desk: Desk, row: RowId, kind: str, fen: int = 20_000, **more: FieldValue) -> RowId:
    fields: dict[str, FieldValue] = {"paid_on": "2026-03-02", "payer_name": "覃玉兰", **more}
    return enter(desk, "contributions", resident_id=row.hex, year=2026, kind=kind,
                 amount_fen=fen, **fields)  # fmt: skip


def run(desk: Desk) -> Reconciliation:
    return reconciliation.reconcile(desk, 2026)


def told(desk: Desk, found: Reconciliation | None = None) -> dict[str, Line]:
    found = found or run(desk)
    return {line.name: line for line in reconciliation.lines(desk, found, range(len(found)))}


@pytest.fixture
def people(town: Desk) -> dict[str, RowId]:
    """Seven people of one village, one for each comparison that three sides can come to."""
    made = {}
    for name, sums in {
        "全同": (200, 200, 200), "缺税": (200, 200, None), "缺镇": (200, None, 200),
        "缺村": (None, 200, 200), "仅村": (200, None, None), "仅镇": (None, 200, None),
        "仅税": (None, None, 200), "不同": (200, 200, 300),
    }.items():  # fmt: skip
        row = made[name] = person(town, VILLAGE, name, hamlet="2组", birth="1975-05-06")
        for kind, yuan in zip(("reported", "recorded", "confirmed"), sums, strict=True):
            if yuan is not None:
                pay(town, row, kind, yuan * 100, payer_name=name, channel="柜台")
    return made


def test_each_line_says_on_which_side_something_is(town: Desk, people: dict[str, RowId]) -> None:
    found = told(town)
    assert {name: line.comparison.value for name, line in found.items()} == {
        "全同": "equal", "缺税": "not_tax", "缺镇": "not_town", "缺村": "not_village",
        "仅村": "only_village", "仅镇": "only_town", "仅税": "only_tax", "不同": "amount_differs",
    }  # fmt: skip
    assert found["不同"].sums == Sums(20_000, 20_000, 30_000)
    assert found["全同"].state is LineState.RIGHT
    total = run(town).total
    assert (total.lines, total.open) == (8, 7)
    assert total.fen == {Side.VILLAGE: 100_000, Side.TOWN: 100_000, Side.TAX: 110_000}


def test_remarks_come_from_names_vouchers_schemes_and_days(
    town: Desk, people: dict[str, RowId]
) -> None:
    pay(town, people["全同"], "confirmed", payer_name="全 同")
    pay(town, people["仅税"], "confirmed", 0, payer_name="别人", voucher="V1")
    pay(town, people["仅镇"], "recorded", 0, voucher="V1")
    enter(town, "registrations", resident_id=people["缺村"].hex, scheme="employees", state="正常")
    old = person(town, VILLAGE, "老人", birth="1960-02-29")
    enter(town, "registrations", resident_id=old.hex, scheme="residents", state="待遇领取")
    pay(town, old, "confirmed", payer_name="老人")
    dead = person(town, VILLAGE, "亡者", died_on="2026-03-01")
    pay(town, dead, "confirmed", payer_name="亡者")
    found = {name: set(line.remarks) for name, line in told(town).items()}
    assert found["全同"] == {Remark.PAID_TWICE}
    assert found["仅税"] == {Remark.NAME_DIFFERS, Remark.VOUCHER_TWICE}
    assert found["仅镇"] == {Remark.VOUCHER_TWICE}
    assert found["缺村"] == {Remark.BOTH_SCHEMES}
    assert found["老人"] == {Remark.AFTER_BENEFIT}
    assert found["亡者"] == {Remark.AFTER_DEATH}
    assert found["仅村"] == set()


def test_a_town_of_several_pages_is_compared_as_one_of_a_single_page(
    town: Desk, people: dict[str, RowId], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is looked up for those who have several entries is looked up page by page."""
    for name in ("全同", "仅税", "缺镇"):
        pay(town, people[name], "confirmed", payer_name=name)
    pay(town, people["仅镇"], "confirmed", 15_000, payer_name="仅镇")
    whole = told(town)
    assert [name for name, line in whole.items() if Remark.PAID_TWICE in line.remarks] == [
        name for name in whole if name in {"全同", "仅税", "缺镇"}
    ]
    assert Remark.NOT_A_TIER in whole["仅镇"].remarks
    monkeypatch.setattr("pension_desk.store.reconciliation._PAGE", 3)
    assert told(town) == whole


def test_a_year_beyond_the_age_of_the_benefit_is_remarked(town: Desk) -> None:
    """Of whom nobody says that they draw one: those have a remark of their own."""
    for name, birth in (("过龄", "1942-01-01"), ("到龄", "1966-12-31"), ("刚过", "1965-12-31"),
                        ("只有年", "1965")):  # fmt: skip
        pay(town, person(town, VILLAGE, name, birth=birth), "confirmed", payer_name=name)
    drawing = person(town, VILLAGE, "在领", birth="1942-01-01")
    enter(town, "benefits", resident_id=drawing.hex, drawing_since="2010-01")
    pay(town, drawing, "confirmed", payer_name="在领")
    assert {name: set(line.remarks) for name, line in told(town).items()} == {
        "过龄": {Remark.PAST_AGE},
        "到龄": set(),
        "刚过": {Remark.PAST_AGE},
        "只有年": {Remark.PAST_AGE},
        "在领": {Remark.AFTER_BENEFIT},
    }


def test_a_year_of_the_tax_list_that_comes_to_no_tier_is_remarked(town: Desk) -> None:
    """One line passes, since it may raise a year to another tier; the year then does not."""
    sums = {
        "差额": (250,),
        "补差": (300, 200),
        "代缴": (100,),
        "退费": (500, -200),
        "代缴差": (150,),
    }
    for name, yuan in sums.items():
        row = person(town, VILLAGE, name)
        for one in yuan:
            pay(town, row, "confirmed", one * 100, payer_name=name)
        if name.startswith("代缴"):
            pay(town, row, "on_behalf", 10_000)
    found = {name: set(line.remarks) for name, line in told(town).items() if line.remarks}
    assert found == {"差额": {Remark.NOT_A_TIER}, "代缴差": {Remark.NOT_A_TIER}}
    assert run(town).total.open == 2


def test_a_side_without_any_entry_takes_no_part(town: Desk) -> None:
    row = person(town, VILLAGE)
    pay(town, row, "confirmed")
    found = run(town)
    assert found.sides == {Side.TAX}
    assert [found.comparison(at) for at in range(len(found))] == [Comparison.EQUAL]
    pay(town, person(town, VILLAGE, "另一人"), "reported")
    assert {line.comparison.value for line in told(town).values()} == {"only_tax", "only_village"}


def test_a_settled_line_stays_settled_until_it_says_something_else(
    town: Desk, people: dict[str, RowId]
) -> None:
    found = run(town)
    place = told(town)["仅税"].number
    assert reconciliation.settle(town, found, [place], "税务窗口直接缴，村里不知道").value == 1
    again = told(town)["仅税"]
    assert again.state is LineState.SETTLED
    assert again.settlement is not None
    assert (again.settlement.reason, again.settlement.settled_by) == (
        "税务窗口直接缴，村里不知道", "老陈",
    )  # fmt: skip
    assert str(again.settlement.settled_on) == "2026-11-20"
    entry = pay(town, people["仅税"], "confirmed", 10_000, payer_name="仅税")
    assert told(town)["仅税"].state is LineState.CHANGED
    with town.acting("withdraw") as (_conn, writer):
        writer.delete("contributions", entry)
    assert told(town)["仅税"].state is LineState.SETTLED


def test_many_lines_are_settled_at_once_and_taken_back(
    town: Desk, people: dict[str, RowId]
) -> None:
    found = run(town)
    done = reconciliation.settle(town, found, found.chosen(WRONG), "本月统一核对过")
    assert done.value == 7
    assert run(town).total.open == 0
    roster.undo_last(town)
    assert run(town).total.open == 7
    reconciliation.settle(town, found, found.chosen(WRONG), "再来一次")
    settled = run(town)
    places = settled.chosen(LineFilter(states=frozenset({LineState.SETTLED})))
    assert reconciliation.unsettle(town, settled, places[:3]).value == 3
    assert run(town).total.open == 3


def test_renewing_is_the_same_as_running_again(town: Desk, people: dict[str, RowId]) -> None:
    found = run(town)
    reconciliation.settle(town, found, found.chosen(WRONG)[:2], "核对过")
    fresh, again = reconciliation.renew(town, found), run(town)
    assert fresh.total == again.total
    assert told(town, fresh) == told(town, again)


def test_what_cannot_be_settled(town: Desk, people: dict[str, RowId]) -> None:
    found = run(town)
    right = told(town)["全同"].number
    cases = [
        (lambda: reconciliation.settle(town, found, [0], " "), "no_reason"),
        (lambda: reconciliation.settle(town, found, [right], "好的"), "nothing_open"),
        (lambda: reconciliation.unsettle(town, found, [right]), "nothing_settled"),
        (lambda: reconciliation.reconcile(town, 2027), "bad_year"),
    ]
    for act, reason in cases:
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.reason == reason


def test_filters_admit_by_what_is_wrong_and_where(town: Desk, people: dict[str, RowId]) -> None:
    other = person(town, "450821105204", "邻村人")
    pay(town, other, "confirmed", payer_name="别的名字")
    found = run(town)

    def names(**wanted: object) -> set[str]:
        places = found.chosen(LineFilter(**wanted))  # type: ignore[arg-type]
        return {line.name for line in reconciliation.lines(town, found, places)}

    assert names(comparisons=frozenset({Comparison.ONLY_TAX})) == {"仅税", "邻村人"}
    assert names(remarks=frozenset({Remark.NAME_DIFFERS})) == {"邻村人"}
    assert names(
        comparisons=frozenset({Comparison.NOT_TAX}), remarks=frozenset({Remark.NAME_DIFFERS})
    ) == {"缺税", "邻村人"}
    assert names(villages=frozenset({"450821105204"})) == {"邻村人"}
    assert names(states=frozenset({LineState.RIGHT})) == {"全同"}
    assert len(names()) == 9


def test_settlements_travel_both_ways(tmp_path: Path) -> None:
    exchange = Exchange(tmp_path)
    mother = person(exchange.town, A, birth="1975-05-06")
    stranger = person(exchange.town, B, "外村人")
    pay(exchange.town, mother, "confirmed")
    pay(exchange.town, stranger, "confirmed")
    village = exchange.open_village(A)
    pay(village, mother, "reported", 30_000)
    exchange.both_ways(A)
    reconciliation.settle(village, run(village), [0], "本人补缴差额，税务后补")
    exchange.both_ways(A)
    there = told(exchange.town)["覃玉兰"]
    assert there.settlement is not None
    found = run(exchange.town)
    place = next(at for at in range(len(found)) if found.state(at) is LineState.SETTLED)
    reconciliation.unsettle(exchange.town, found, [place])
    exchange.both_ways(A)
    assert [run(village).state(at) for at in range(len(run(village)))] == [LineState.OPEN]
    exchange.close()


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_no_payment_is_lost_between_lines_villages_and_channels(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from pension_desk.services.desk import Role, create_desk
    from tests.services.conftest import CHEAP_KDF, PASSPHRASE, still_clock

    folder = tmp_path_factory.mktemp("town") / "desk"
    kinds = st.sampled_from(["reported", "recorded", "confirmed", "on_behalf", "subsidy"])
    with create_desk(folder, PASSPHRASE, role=Role.TOWN, division=A[:9], author="老陈",
                     clock=still_clock, kdf=CHEAP_KDF) as town:  # fmt: skip
        rows = [person(town, data.draw(st.sampled_from([A, B]))) for _ in range(4)]
        paid: list[tuple[str, int]] = []
        for _ in range(data.draw(st.integers(0, 8))):
            kind, fen = data.draw(kinds), data.draw(st.integers(-50_000, 50_000))
            pay(town, data.draw(st.sampled_from(rows)), kind, fen,
                channel=data.draw(st.sampled_from(["柜台", "微信", ""])))  # fmt: skip
            paid.append((kind, fen))
        found = run(town)
        total = found.total
        for side in Side:
            wanted = sum(fen for kind, fen in paid if kind == side)
            assert total.fen[side] == wanted
            assert sum(v for (_c, k), v in found.channels.fen.items() if k == side) == wanted
            lines = [found.sums(at).of(side) or 0 for at in range(len(found))]
            assert sum(lines) == wanted
        for kind in ("on_behalf", "subsidy"):
            wanted = sum(fen for told_kind, fen in paid if told_kind == kind)
            assert found.channels.government_fen[kind] == wanted


def test_the_workbook_holds_lines_and_totals_in_capitals(
    town: Desk, people: dict[str, RowId], tmp_path: Path
) -> None:
    pay(town, people["全同"], "on_behalf", 10_000)
    found = run(town)
    reconciliation.settle(town, found, [told(town)["仅税"].number], "核对过")
    found = run(town)
    out = tmp_path / "对账.xlsx"
    wanted = LineFilter(states=frozenset({LineState.OPEN, LineState.SETTLED}))
    written = reconciliation_export.export(town, found, found.chosen(wanted), out).value
    assert written == 7
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["对账明细", "分村合计", "分渠道合计"]
    cells = {
        sheet.title: [[str(cell.value) for cell in row] for row in sheet.iter_rows()]
        for sheet in book
    }
    settled = next(row for row in cells["对账明细"] if "仅税" in row)
    assert settled[8:13] == ["200", "只有税务有", "", "已结清", "核对过"]
    assert any("人民币壹仟壹佰元整" in row for row in cells["分村合计"])
    channels = "".join(cell for row in cells["分渠道合计"] for cell in row)
    assert "柜台" in channels
    assert "代缴1笔100.00元（人民币壹佰元整）" in channels
