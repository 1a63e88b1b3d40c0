"""The plan's indicators re-derived from the raw rows in plain Python, none of the program's code.

Slow and simple on purpose: a second writing of the definitions, to hold the first against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

_PAYS = ("参保缴费", "正常", "正常参保", "正常缴费", "参保")
_DRAWS = ("待遇领取", "领取待遇", "正常领取", "待遇享受")
_OUT = ("终止", "注销", "终止缴费", "")
_REST = ("暂停", "暂停缴费", "中断")


def counted(conn: Connection, year: int, day: date) -> dict[str, dict[str, tuple[int, int]]]:
    """Return village → indicator → (done, whole)."""
    town = _Town(conn, year, day)
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for village in {one["village"] for one in town.living}:
        here = [one for one in town.living if one["village"] == village]
        for key in ("covered", "new_covered", "registration", "payment", "key_people",
                    "visited", "proof"):  # fmt: skip
            judged = [getattr(town, key)(one) for one in here]
            found[village][key] = (judged.count(True), sum(one is not None for one in judged))
        hamlets = {one["hamlet"] for one in here if one["hamlet"]}
        seen = {one["hamlet"] for one in town.people if one["village"] == village
                and town.visited_at(one)}  # fmt: skip
        found[village]["hamlets"] = (len(hamlets & seen), len(hamlets))
    return found


class _Town:
    """All rows of the file, and each question of one person: True, False, None: does not count."""

    def __init__(self, conn: Connection, year: int, day: date) -> None:
        self.year, self.day = year, day.isoformat()
        self.people = _rows(conn, "residents")
        self.living = [
            one for one in self.people
            if one["present"] and not self._past(one["died_on"]) and not self._past(one["moved_on"])
        ]  # fmt: skip
        for name in ("contributions", "registrations", "statuses", "visits", "work_items"):
            setattr(self, f"_{name}", _by_person(_rows(conn, name)))

    def _past(self, when: str | None) -> bool:
        return bool(when) and str(when) <= self.day

    def _of(self, table: str, one: dict[str, Any]) -> list[dict[str, Any]]:
        return list(getattr(self, f"_{table}").get(one["id"], ()))

    def _years(self, one: dict[str, Any]) -> dict[int, list[str]]:
        """Return the years for which something was paid, with the days."""
        years: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for entry in self._of("contributions", one):
            on = entry["paid_on"] or f"{entry['year']}-01-01"
            if entry["kind"] != "subsidy" and entry["year"] <= self.year and on <= self.day:
                years[entry["year"]].append(entry)
        paid = {}
        for year, entries in years.items():
            sums: dict[str, int] = defaultdict(int)
            for entry in entries:
                sums[entry["kind"]] += entry["amount_fen"]
            own = next((sums[k] for k in ("confirmed", "recorded", "reported") if k in sums), 0)
            if own + sums.get("on_behalf", 0) > 0:
                paid[year] = [e["paid_on"] or f"{year}-01-01" for e in entries]
        return paid

    def _scheme(self, one: dict[str, Any], *schemes: str) -> list[dict[str, Any]]:
        month = self.day[:7]
        return [g for g in self._of("registrations", one)
                if g["scheme"] in schemes and (g["first_month"] or "") <= month]  # fmt: skip

    def _years_by_register(self, one: dict[str, Any]) -> int:
        return max((g["years_paid"] or 0 for g in self._scheme(one, "residents")), default=0)

    def draws(self, one: dict[str, Any]) -> bool:
        return any(g["state"] in _DRAWS for g in self._scheme(one, "residents"))

    def registered(self, one: dict[str, Any]) -> bool:
        states = {g["state"] for g in self._scheme(one, "residents")}
        assert states <= {*_PAYS, *_DRAWS, *_OUT, *_REST}, states
        return bool(states - set(_OUT))

    def elsewhere(self, one: dict[str, Any]) -> bool:
        return any(g["state"] in _PAYS or g["state"] in _DRAWS or g["state"] is None
                   for g in self._of("registrations", one)
                   if g["scheme"] in ("employees", "institutions"))  # fmt: skip

    def adult(self, one: dict[str, Any]) -> bool:
        return not one["birth"] or self._age(one["birth"]) >= 16

    def _age(self, birth: str) -> int:
        return int(self.day[:4]) - int(birth[:4]) - (self.day[5:] < birth[5:])

    def _holds(self, one: dict[str, Any], *kinds: str) -> bool:
        return any(
            s["kind"] in kinds and (s["since"] or "") <= self.day
            and (not s["until"] or s["until"] >= self.day[: len(s["until"])])
            for s in self._of("statuses", one)
        )  # fmt: skip

    def covered(self, one: dict[str, Any]) -> bool | None:
        if not self.adult(one):
            return None
        return bool(self._years(one)) or self._years_by_register(one) > 0 or self.draws(one)

    def new_covered(self, one: dict[str, Any]) -> bool | None:
        if not self.covered(one):
            return None
        years, told = self._years(one), self._years_by_register(one)
        if years:
            first = min(day for days in years.values() for day in days)
            if first[:4] != str(self.year):
                return False
            if told > max(years) - min(years) + 1:
                return False
        joined = min((g["first_month"] for g in self._scheme(one, "residents")
                      if g["first_month"]), default=None)  # fmt: skip
        if not years and (joined or "")[:4] != str(self.year):
            return False
        last = max((g["last_year"] for g in self._scheme(one, "residents") if g["last_year"]),
                   default=int(joined[:4]) if joined else self.year)  # fmt: skip
        return not (told > 0 and last < self.year)

    def registration(self, one: dict[str, Any]) -> bool | None:
        if not self.adult(one) or self.elsewhere(one):
            return None
        in_it = self.draws(one) or self.year in self._years(one) or self.registered(one)
        if not in_it and self._holds(one, "student", "soldier", "prisoner", "abroad"):
            return None
        return in_it

    def payment(self, one: dict[str, Any]) -> bool | None:
        if not self.registration(one) or self.draws(one):
            return None
        return self.year in self._years(one)

    def _open(self, one: dict[str, Any]) -> bool:
        return self.registration(one) is False or self.payment(one) is False

    def key_people(self, one: dict[str, Any]) -> bool | None:
        free = not self.elsewhere(one) and not self.draws(one)
        near = bool(one["birth"]) and self._age(one["birth"]) == 59
        if not (self._holds(one, "low_income") and self._open(one)) and not (near and free):
            return None
        return self._answered(one)

    def visited(self, one: dict[str, Any]) -> bool | None:
        listed = [w for w in self._of("work_items", one)
                  if w["year"] == self.year and (w["issued_on"] or "") <= self.day]  # fmt: skip
        return self._answered(one) if listed or self._open(one) else None

    def _answered(self, one: dict[str, Any]) -> bool:
        told = any(w["outcome"] and w["year"] == self.year and (w["answered_on"] or "") <= self.day
                   for w in self._of("work_items", one))  # fmt: skip
        return told or self.visited_at(one)

    def visited_at(self, one: dict[str, Any]) -> bool:
        return any(f"{self.year}-01-01" <= v["visited_on"] <= self.day
                   for v in self._of("visits", one))  # fmt: skip

    def proof(self, one: dict[str, Any]) -> bool | None:
        if not self.adult(one) or self.elsewhere(one) or not self.draws(one):
            return None
        since = f"{int(self.day[:4]) - 1}{self.day[4:]}"
        return any(s["kind"] == "proof_of_life" and since <= (s["since"] or "") <= self.day
                   for s in self._of("statuses", one))  # fmt: skip


def _rows(conn: Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in conn.execute(text(f"select * from {table}"))]


def _by_person(rows: Iterable[dict[str, Any]]) -> dict[bytes, list[dict[str, Any]]]:
    found: dict[bytes, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["resident_id"]].append(row)
    return found
