"""Values of synced fields in words, for whoever decides between two of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.field_rules import FieldKind
from pension_desk.services.contested import contested
from pension_desk.services.field_words import field_words
from pension_desk.services.land_entry import HouseholdFields, save_household
from tests.services.exchange import TOWN, A, Exchange
from tests.services.test_land import household, project


@pytest.mark.parametrize(
    ("table", "field", "value", "words"),
    [
        ("land_households", "taken_mu4", 13_000, "1.3亩"),
        ("land_households", "taken_mu4", 0, "0亩"),
        ("land_people", "subsidy_fen", 2_014_200, "20142.00元"),
        ("land_households", "wholly_taken", 1, "是"),
        ("land_projects", "list_closed", 0, "否"),
        ("land_households", "state", "published", "公示中"),
        ("land_households", "state", "of another program", "of another program"),
        ("land_people", "eligibility", "under_16", "否（未满规定年龄）"),
        ("land_people", "way", "on_behalf", "保费代缴"),
        ("land_projects", "land_use", "public", "公益性项目"),
        ("contributions", "kind", "reported", "村里登记"),
        ("residents", "village", A, "动界村"),
        ("residents", "died_on", "2026-01-01", "2026-01-01"),
        ("residents", "note", None, ""),
    ],
)
def test_a_value_is_said_as_a_person_reads_it(
    table: str, field: str, value: FieldValue, words: str
) -> None:
    assert field_words(table, field, value) == words


def test_no_sum_and_no_area_is_shown_as_it_is_kept() -> None:
    for table in TABLES.values():
        for rule in table.fields:
            if rule.kind is FieldKind.FEN or rule.name.endswith("_mu4"):
                assert field_words(table.name, rule.name, 12_345)[-1] in "元亩", rule.name


def test_an_area_that_two_desks_tell_otherwise_names_the_household(exchange: Exchange) -> None:
    town, village = exchange.town, exchange.open_village(A)
    of = project(town)
    row = household(town, of)
    exchange.both_ways(A)
    for desk, area in ((town, "1.3"), (village, "1.1")):
        told = HouseholdFields(
            A, "覃玉兰", members=3, contracted_mu=Decimal(3), taken_mu=Decimal(area)
        )
        save_household(desk, of, told, row)
    exchange.take(TOWN, exchange.report(A))
    found = {one.field: one for one in contested(town)}["taken_mu4"]
    assert found.name == "覃玉兰"
    assert {field_words(found.table, found.field, side.value) for side in found.sides} == {
        "1.3亩", "1.1亩",
    }  # fmt: skip
