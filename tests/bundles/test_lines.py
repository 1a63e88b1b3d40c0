"""Whatever a record holds, its line gives it back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.bundles.lines import RecordLines, decode, encode
from pension_desk.domain.bundles import Blob, BundleName, Receipt, ReceiptLine, Record, Verdict
from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.ids import RowId
from tests.bundles import town

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = texts.filter(bool)
desks = st.sampled_from(town.DESKS)
numbers = st.integers(1, 2**63 - 1)
counts = st.integers(0, 2**63 - 1)
dots = st.builds(Dot, desks, numbers)
times = st.datetimes(
    datetime(1900, 1, 2),  # noqa: DTZ001 - the zone follows
    datetime(2999, 12, 30),  # noqa: DTZ001
    timezones=st.just(timezone(timedelta(hours=8))),
)
values = st.none() | texts | st.integers(-(2**63) + 1, 2**63 - 1)
bundles = st.builds(BundleName, desks, numbers)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    fields = draw(st.dictionaries(texts, values, max_size=4))
    replaced = draw(st.sets(st.sampled_from(sorted(fields)))) if fields else set()
    supersedes = {name: tuple(draw(st.lists(dots, max_size=3))) for name in replaced}
    row = RowId(draw(st.uuids()))
    return Change(draw(dots), draw(numbers), draw(names), row, fields, supersedes)


records = st.one_of(
    changes(),
    st.builds(Act, desks, numbers, names, texts, times, texts),
    st.builds(Receipt, bundles, texts, times, texts, counts, counts, counts, counts),
    st.builds(ReceiptLine, bundles, dots, st.sampled_from(Verdict), texts),
    st.builds(Blob, names, texts, st.binary(max_size=50)),
)


@given(records)
def test_a_line_gives_its_record_back(record: Record) -> None:
    lines = RecordLines(town.DESKS)
    raw = encode(lines.to_line(record))
    assert raw.endswith(b"\n")
    assert raw.count(b"\n") == 1
    assert lines.to_record(decode(raw[:-1])) == record
