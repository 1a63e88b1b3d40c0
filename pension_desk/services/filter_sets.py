"""Named filters of the roster (筛选方案): kept, listed, forgotten."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.roster import RosterFilter
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.store import filter_sets as store

_LONGEST_NAME = 20
_LISTS = ("hamlets", "categories", "findings", "statuses", "sexes", "lacks", "officers")


@dataclass(frozen=True)
class FilterSet:
    """A filter under the name that a person gave it. Its ``as_of`` is empty: today counts."""

    name: str
    wanted: RosterFilter


def filter_sets(desk: Desk) -> tuple[FilterSet, ...]:
    """Return the named filters in order of their names."""
    with desk.file.reading() as conn:
        kept = store.filters(conn)
    return tuple(FilterSet(name, unpacked_filter(json.loads(text))) for name, text in kept)


def save_filter(desk: Desk, name: str, wanted: RosterFilter) -> Written[tuple[FilterSet, ...]]:
    """Keep a filter under a name and return all; one of the same name is replaced.

    Raises `Refused` for a blank or long name and for a filter that restricts nothing.
    """
    name = name.strip()
    if not name:
        raise Refused("no_filter_name", "请给筛选方案起个名字。")
    if len(name) > _LONGEST_NAME:
        raise Refused(
            "long_filter_name", f"名字太长（{len(name)}字）。", f"请用{_LONGEST_NAME}字以内。"
        )
    text = _packed(wanted)
    if text == "{}":
        raise Refused("empty_filter", "现在没有任何筛选条件。", "请先选好条件再保存。")
    with desk.file.writing() as conn:
        store.keep(conn, name, text)
    return Written(filter_sets(desk))


def forget_filter(desk: Desk, name: str) -> Written[tuple[FilterSet, ...]]:
    """Forget a named filter and return the rest."""
    with desk.file.writing() as conn:
        store.forget(conn, name)
    return Written(filter_sets(desk))


def packed_filter(wanted: RosterFilter) -> dict[str, Any]:
    """Return a filter as JSON can hold it, empty parts left out; the day is not among them."""
    values: dict[str, Any] = {name: list(getattr(wanted, name)) for name in _LISTS}
    values["villages"] = list(wanted.villages)
    values["text"] = wanted.text.strip()
    values["household_no"] = wanted.household_no
    values["ages"] = list(wanted.ages or ())
    values["gone"] = wanted.gone
    return {name: value for name, value in values.items() if value}


def _packed(wanted: RosterFilter) -> str:
    kept = packed_filter(wanted)
    return json.dumps(kept, ensure_ascii=False) if set(kept) - {"gone"} else "{}"


def unpacked_filter(values: Mapping[str, Any]) -> RosterFilter:
    """Return the filter that `packed_filter` gave."""
    ages = tuple(values.get("ages", ()))
    return RosterFilter(
        text=str(values.get("text", "")),
        villages=tuple(VillageCode(code) for code in values.get("villages", ())),
        household_no=str(values.get("household_no", "")),
        ages=(int(ages[0]), int(ages[1])) if len(ages) == 2 else None,
        gone=bool(values.get("gone", False)),
        hamlets=tuple(values.get("hamlets", ())),
        categories=tuple(values.get("categories", ())),
        findings=tuple(values.get("findings", ())),
        statuses=tuple(values.get("statuses", ())),
        sexes=tuple(values.get("sexes", ())),
        lacks=tuple(values.get("lacks", ())),
        officers=tuple(values.get("officers", ())),
    )
