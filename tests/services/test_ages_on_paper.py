"""Ages and years that forms name are the policy's of the day, whatever it says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from pension_desk.documents.wording import WordingEdit
from pension_desk.domain.policy import Confidence
from pension_desk.domain.policy_keys import Key
from pension_desk.paths import form
from pension_desk.services import form_wordings, notices, policy_edit, roster, screening
from pension_desk.services.desk import Desk
from pension_desk.services.paper_files import batch_of
from pension_desk.services.paper_places import Wanted
from pension_desk.services.policy_edit import NewFigure
from tests.documents.batches import page_texts
from tests.services.conftest import VILLAGE
from tests.services.papers import id_number, settle

_OLD = re.compile(r"(?<!\d)(?:60|15|16)(?:周?岁|年的|年，)")


def set_ages(town: Desk, confidence: Confidence = Confidence.CONFIRMED) -> None:
    for key, typed in ((Key.JOIN_AGE, "18"), (Key.BENEFIT_AGE, "63"), (Key.YEARS_NEEDED, "20")):
        figure = NewFigure(key, date(2026, 1, 1), typed, "县里文件", confidence=confidence)
        policy_edit.set_figure(town, figure)


def printed(desk: Desk, kind: str, out: Path) -> str:
    notices.print_papers(desk, Wanted((kind,)), out, only_look=True)
    return "".join(page_texts(out)).replace("\r", "").replace("\n", "")


def settled_town(town: Desk) -> None:
    settle(town)
    old = {"village": VILLAGE, "hamlet": "2组", "household_no": "50", "name": "黄老伯"}
    roster.add(town, {**old, "id_number": id_number("19550301"), "relation": "户主"})
    near = {"village": VILLAGE, "hamlet": "2组", "household_no": "51", "name": "覃大叔"}
    roster.add(town, {**near, "id_number": id_number("19640301"), "relation": "户主"})
    screening.screen(town, year=2026, as_of=town.today())


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("unpaid_reminder", ("年满63周岁",)),
        ("invitation", ("满18周岁", "年满63周岁", "到63岁还能")),
        ("make_up_offer", ("到63周岁", "不够20年", "到63岁共")),
        ("near60_notice", ("满63周岁",)),
        ("over60_notice", ("已满63周岁", "您家满63周岁")),
    ],
)
def test_a_form_names_the_policys_ages_and_years(
    town: Desk, tmp_path: Path, kind: str, told: tuple[str, ...]
) -> None:
    set_ages(town)
    settled_town(town)
    text = printed(town, kind, tmp_path / "a.pdf")
    assert [words for words in told if words not in text] == []
    assert _OLD.findall(text) == []


def test_an_age_that_nobody_confirmed_is_marked_on_paper(town: Desk, tmp_path: Path) -> None:
    set_ages(town, Confidence.LOW)
    settled_town(town)
    assert "已满63（待核实）周岁" in printed(town, "over60_notice", tmp_path / "a.pdf")


def test_what_a_form_ships_with_names_no_age_of_its_own() -> None:
    for folder in sorted(form("invitation").parent.iterdir()):
        if (folder / "form.toml").is_file():
            assert _OLD.findall((folder / "form.toml").read_text("utf-8")) == [], folder.name


def test_a_wording_of_before_still_prints(town: Desk, tmp_path: Path) -> None:
    settled_town(town)
    items = form_wordings.items(town, "invitation")
    opening = next(
        item for item in items if "{benefit_age}" in item.text and item.key[0] == "opening"
    )
    form_wordings.save(
        town, "invitation", [WordingEdit(opening.key, "您家{count}人，满60周岁领。")]
    )
    text = printed(town, "invitation", tmp_path / "a.pdf")
    assert "满60周岁领" in text
    assert "{" not in text


def test_every_printing_has_the_figures(town: Desk) -> None:
    set_ages(town)
    batch = batch_of(town, "score_sheet", ())
    assert (batch.join_age, batch.benefit_age, batch.years_needed) == ("18", "63", "20")
