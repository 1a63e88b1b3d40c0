"""Who will soon be 60: lists and notices say where they rest on figures that nobody confirmed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.papers import Near60Notice
from pension_desk.domain.policy import Confidence
from pension_desk.domain.policy_keys import Key
from pension_desk.services import benefit_lists, benefits, policy_edit
from pension_desk.services.desk import Desk
from pension_desk.services.gathering import Gathering
from pension_desk.services.papers import papers_of
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store.papers import PaperPlace
from tests.services.conftest import VILLAGE
from tests.services.papers import settle


@pytest.mark.parametrize("sure", [False, True])
def test_what_rests_on_ages_and_months_that_nobody_confirmed_is_marked(
    town: Desk, tmp_path: Path, sure: bool
) -> None:
    confidence = Confidence.CONFIRMED if sure else Confidence.LOW
    for key, typed in ((Key.NEAR_MONTHS, "12"), (Key.BENEFIT_AGE, "60"), (Key.YEARS_NEEDED, "15")):
        policy_edit.set_figure(
            town, NewFigure(key, date(2026, 1, 1), typed, "县里文件", confidence=confidence)
        )
    settle(town)
    out = tmp_path / "a.xlsx"
    made = benefit_lists.export_list(town, BenefitList.TURNING60, out=out)
    assert made.rows
    told = load_workbook(out).worksheets[0]["A2"].value
    assert "提前12个月" in told
    assert ("待核实" in told) is not sure
    asked = benefits.rules_of(town, 6)
    assert asked.marked("提前6个月", "near") == "提前6个月"
    with town.file.reading() as conn:
        (paper, *_) = papers_of("near60_notice", Gathering(town, conn, PaperPlace(VILLAGE)))
    assert isinstance(paper, Near60Notice)
    assert paper.turns.endswith("待核实）") is not sure
    years = [row.what for row in paper.lacks if "年数" in row.what]
    assert years
    assert ["待核实" in what for what in years] == [not sure] * len(years)
