"""Lines kept in arrays: nothing is lost, villages add up, filters and settlements agree."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.ids import RowId
from pension_desk.domain.reconciliation import (
    Comparison,
    Known,
    Remark,
    Settlement,
    Side,
    Sums,
    compare,
    facts_of,
    is_wrong,
    remarks_of,
)
from pension_desk.services.reconciled import LineFilter, LineState, Reconciliation
from pension_desk.store.reconciliation import ChannelSums, PersonYear

ALL = frozenset(Side)
FEN = st.none() | st.sampled_from([0, 10_000, 20_000, 30_000])
LINES = st.lists(
    st.tuples(
        st.sampled_from(["450821105201", "450821105204", ""]),
        st.builds(Sums, FEN, FEN, FEN),
        st.builds(Known, name_differs=st.booleans(), paid_twice=st.booleans()),
        st.sampled_from(["", "same", "other"]),
    ),
    max_size=25,
)
Line = tuple[str, Sums, Known, str]


def settlement(sums: Sums, known: Known, how: str) -> tuple[Settlement, ...]:
    if not how:
        return ()
    facts = (
        facts_of(sums, compare(sums, ALL), remarks_of(known)) if how == "same" else "1,2,3 equal"
    )
    return (Settlement(RowId(uuid4()), facts, "核对过", "老陈", date(2026, 11, 20)),)


def made(lines: list[Line]) -> Reconciliation:
    found = Reconciliation(2026, ALL, ChannelSums())
    for number, (village, sums, known, how) in enumerate(in_order(lines), 1):
        line = PersonYear(number, number.to_bytes(16), village, sums, known)
        found.add(line, (compare(sums, ALL), remarks_of(known)), settlement(sums, known, how))
    return found


def in_order(lines: list[Line]) -> list[Line]:
    """Villages follow each other, those of nobody last: so the store yields them."""
    return sorted(lines, key=lambda line: (not line[0], line[0]))


@given(LINES)
def test_every_line_is_kept_and_counted_once(lines: list[Line]) -> None:
    found, told = made(lines), in_order(lines)
    assert len(found) == len(lines)
    for at, (_village, sums, known, _how) in enumerate(told):
        assert found.sums(at) == sums
        assert (found.comparison(at), found.remarks(at)) == (compare(sums, ALL), remarks_of(known))
    total = found.total
    assert total.lines == len(lines) == sum(total.comparisons.values())
    assert sum(tally.lines for tally in found.villages.values()) == len(lines)
    for side in Side:
        assert total.fen[side] == sum(sums.of(side) or 0 for _v, sums, _k, _h in told)
        assert total.people[side] == sum(sums.of(side) is not None for _v, sums, _k, _h in told)
    for at, remark in enumerate(tuple(Remark)[:2]):
        assert total.remarks[remark] == sum(known[at] for _v, _s, known, _h in told)


@given(LINES)
def test_a_line_is_right_open_settled_or_changed(lines: list[Line]) -> None:
    found = made(lines)
    for at, (_village, sums, known, how) in enumerate(in_order(lines)):
        wrong = is_wrong(compare(sums, ALL), remarks_of(known))
        wanted = {"": LineState.OPEN, "same": LineState.SETTLED, "other": LineState.CHANGED}[how]
        assert found.state(at) is (wanted if wrong else LineState.RIGHT)
        assert (at in found.settlements) == bool(how)
    states = [found.state(at) for at in range(len(found))]
    assert found.total.settled == states.count(LineState.SETTLED)
    assert found.total.open == states.count(LineState.OPEN) + states.count(LineState.CHANGED)


@given(
    LINES,
    st.frozensets(st.sampled_from(Comparison)),
    st.frozensets(st.sampled_from(Remark)),
    st.frozensets(st.sampled_from(LineState)),
    st.frozensets(st.sampled_from(["450821105201", "", "450821105299"])),
)
def test_a_filter_admits_just_what_it_says(
    lines: list[Line],
    comparisons: frozenset[Comparison],
    remarks: frozenset[Remark],
    states: frozenset[LineState],
    villages: frozenset[str],
) -> None:
    found, told = made(lines), in_order(lines)
    wanted = LineFilter(comparisons, remarks, states, villages)
    assert list(found.chosen(wanted)) == [
        at
        for at, line in enumerate(told)
        if ((not comparisons and not remarks) or found.comparison(at) in comparisons
            or remarks.intersection(found.remarks(at)))
        and (not states or found.state(at) in states)
        and (not villages or line[0] in villages)
    ]  # fmt: skip


@given(LINES, LINES)
def test_renewing_gives_what_a_new_run_would(lines: list[Line], others: list[Line]) -> None:
    found = made([(village, sums, known, "") for village, sums, known, _how in lines])
    settled = {
        number.to_bytes(16): settlement(sums, known, how)
        for number, (_village, sums, known, how) in enumerate(in_order(lines), 1)
        if how
    }
    fresh, again = found.renewed(settled), made(lines)
    assert fresh.total == again.total
    for at in range(len(lines)):
        assert fresh.state(at) is again.state(at)
        kept, wanted = fresh.settlements.get(at), again.settlements.get(at)
        assert (kept and kept.facts) == (wanted and wanted.facts)
    assert found.total.settled == 0
