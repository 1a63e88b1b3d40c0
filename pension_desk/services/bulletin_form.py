"""The form that a bulletin is printed with, as one text that is frozen with it."""

from __future__ import annotations

import copy
from typing import Any

from pension_desk.documents.form_file import parsed_form
from pension_desk.documents.wording import toml_of
from pension_desk.domain.bulletins import DEFAULT_KEYS, Ranking
from pension_desk.domain.indicators import indicator
from pension_desk.paths import form
from pension_desk.services.desk import Desk
from pension_desk.services.forms import in_force
from pension_desk.store.form_wordings import wordings

KIND = "bulletin"
_SECOND = ("needed_2", "done_2", "rate_2")


def form_text(desk: Desk, ranking: Ranking) -> str:
    """Return the form in force, its columns headed by the chosen indicators."""
    with desk.file.reading() as conn:
        mine = wordings(conn).get(KIND)
    wording = mine.wording if mine and not in_force(KIND, mine.wording).warning else ""
    return toml_of(_headed(parsed_form(form(KIND), wording), ranking))


def _headed(table: dict[str, Any], ranking: Ranking) -> dict[str, Any]:
    """Return the form with the columns of the second indicator renamed, or left out."""
    if ranking.keys[:2] == DEFAULT_KEYS[:2]:
        return table
    headed = copy.deepcopy(table)
    for section in headed.values():
        columns = section.get("columns") if isinstance(section, dict) else None
        if not columns or not any(one["key"] == "rank" for one in columns):
            continue
        if len(ranking.keys) < 2:
            section["columns"] = [one for one in columns if one["key"] not in _SECOND]
            continue
        for one in columns:
            if one["key"] == "needed_2":
                one["title"] = f"{indicator(ranking.keys[1]).name}任务"
    return headed
