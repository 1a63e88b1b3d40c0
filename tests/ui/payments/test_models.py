"""The tree of places: sums, shape, and its conformance as a Qt model."""

from __future__ import annotations

from array import array
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import VillageCode
from pension_desk.services.payment_lists import HamletPayments, YearPeople
from pension_desk.ui.payments.models import (
    PeopleModel,
    PlaceColumn,
    PlaceRole,
    PlacesModel,
    places,
)

A, B = VillageCode("450821105211"), VillageCode("450821105201")
HAMLETS = (
    HamletPayments(A, "上屯", 10, 5, 5, 100_000),
    HamletPayments(A, "", 2, 2, 0, 40_050),
    HamletPayments(B, "下屯", 3, 0, 3, 0),
)


def test_villages_and_the_total_are_the_sums_of_their_hamlets() -> None:
    first, second, total = places(HAMLETS)
    assert (first.due, first.paid, first.unpaid, first.paid_fen) == (12, 7, 5, 140_050)
    assert [part.title for part in first.parts] == ["上屯", "屯组不详"]
    assert (second.due, second.share) == (3, 0.0)
    assert (total.title, total.due, total.paid, total.parts) == ("合计", 15, 7, ())
    assert places(()) == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from([A, B]), st.integers(0, 9), st.integers(0, 9), st.integers(0, 10**9)
        )
    )
)
def test_the_total_loses_nobody(found: list[tuple[VillageCode, int, int, int]]) -> None:
    made = places(
        [HamletPayments(v, str(at), p + u, p, u, f) for at, (v, p, u, f) in enumerate(found)]
    )
    if found:
        assert made[-1].due == sum(p + u for _v, p, u, _f in found)
        assert made[-1].paid_fen == sum(f for _v, _p, _u, f in found)


def test_the_tester_finds_nothing_wrong_with_places(qtbot: QtBot) -> None:
    model = PlacesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_places(places(HAMLETS))
    below = model.index_of(A, "")
    assert below.parent() == model.index_of(A, None)
    assert model.index(1, PlaceColumn.AMOUNT, model.index(0, 0)).data() == "400.50"
    assert model.index(0, PlaceColumn.SHARE).data() == "58.3%"
    assert not model.index_of(A, "没有").isValid()
    model.show_places(())
    assert tester.model() is model


def test_new_figures_of_the_same_places_keep_the_cursor(qtbot: QtBot) -> None:
    model = PlacesModel()
    model.show_places(places(HAMLETS))
    with qtbot.assertNotEmitted(model.modelReset):
        more = HamletPayments(A, "上屯", 10, 6, 4, 120_000)
        model.show_places(places((more, *HAMLETS[1:])))
    place = model.index_of(A, "上屯").data(PlaceRole.PLACE)
    assert place.paid == 6


def test_the_tester_finds_nothing_wrong_with_people(qtbot: QtBot) -> None:
    model = PeopleModel(date(2026, 10, 20))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_people(YearPeople(array("q", [4, 2, 9]), array("q", [0, 0, 20_000])))
    assert model.next_after(4) == 2
    assert model.next_after(9) is None
    assert model.next_after(77) is None
    assert model.data(QModelIndex()) is None
    assert tester.model() is model
