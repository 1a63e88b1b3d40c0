"""Screening out of the file, against an independent judge and against a naive computation."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import Connection, text

from pension_desk.domain.ledger import EntryKind, net_paid
from pension_desk.domain.scheme_states import strongest
from pension_desk.domain.screening import (
    Category,
    Facts,
    Finding,
    screen_person,
    status_holds,
)
from pension_desk.store.desk_file import DeskFile
from pension_desk.store.row_ids import new_row_ids
from pension_desk.store.screening import refresh, save, screened
from tests.practice import judge, make_town
from tests.store.filled import fill
from tests.usual_rules import screening_rules

AS_OF = date(2026, 11, 20)
RULES = screening_rules(2026, AS_OF)
VILLAGE = "450821105201"


def standings(conn: Connection) -> dict[int, tuple[str, str, int]]:
    return {row.n: tuple(row)[1:] for row in conn.execute(text("select * from standings"))}


def add(conn: Connection, name: str = "覃火旺", **more: object) -> tuple[int, bytes]:
    """Enter one resident straight into the table and return number and record id."""
    row = new_row_ids(1)[0].bytes
    fields = {"id": row, "village": VILLAGE, "name": name, "name_key": name, "walk_key": ""}
    fields |= more
    marks = ", ".join("?" * len(fields))
    conn.exec_driver_sql(
        f"insert into residents ({', '.join(fields)}) values ({marks})", tuple(fields.values())
    )
    return int(conn.scalar(text("select max(n) from residents")) or 0), row


def attach(conn: Connection, table: str, resident: bytes, **fields: object) -> None:
    """Enter one record about a resident straight into its table."""
    fields = {"id": new_row_ids(1)[0].bytes, "resident_id": resident} | fields
    marks = ", ".join("?" * len(fields))
    conn.exec_driver_sql(
        f"insert into {table} ({', '.join(fields)}) values ({marks})", tuple(fields.values())
    )


def test_an_invented_town_is_screened_as_its_judge_says(desk_file: DeskFile) -> None:
    town = make_town(11, 2, 3_000)
    with desk_file.writing() as conn:
        for village in town.villages:
            fill(conn, village)
        refresh(conn, RULES)
    with desk_file.reading() as conn:
        for village in town.villages:
            truth = judge(village, AS_OF)
            found = list(screened(conn, RULES, village=village.code))
            people: dict[str, set[str]] = defaultdict(set)
            for one in found:
                assert one.stored
                people[one.category].add(one.id_number or "")
            assert people == {name: set(ids) for name, ids in truth.people.items()}
            assert sum(one.paid_fen for one in found) == truth.paid_amount * 100
            assert len({one.household_no for one in found}) == truth.households
            dead = {line.id_number for line in village.lists["deaths"]}
            for name, ids in truth.findings.items():
                # the judge also counts the dead as being in both schemes
                wanted = set(ids) - dead if name == Finding.IN_BOTH_SCHEMES else set(ids)
                assert {one.id_number for one in found if name in one.findings} == wanted, name


def _random_day(rng: random.Random) -> str | None:
    if rng.random() < 0.3:
        return None
    day = AS_OF + timedelta(days=rng.randint(-900, 300))
    return day.isoformat()[: rng.choice((10, 10, 10, 7, 4))]


class Naive:
    """Random residents and records, kept twice: in the file and in plain lists."""

    def __init__(self, conn: Connection, rng: random.Random, people: int) -> None:
        self.rows: dict[int, dict[str, object]] = {}
        self.records: dict[tuple[int, str], list[dict[str, object]]] = defaultdict(list)
        for _ in range(people):
            span = (date(1930, 1, 1), 96 * 365) if rng.random() < 0.7 else (date(1966, 9, 1), 500)
            birth = span[0] + timedelta(days=rng.randrange(span[1]))
            row: dict[str, object] = {
                "name": rng.choice(("覃火旺", "韦桂英", "买买提·炳坤")),
                "birth": birth.isoformat() if rng.random() < 0.95 else None,
                "id_number": f"{rng.randrange(people * 3):018d}" if rng.random() < 0.9 else None,
                "died_on": _random_day(rng) if rng.random() < 0.25 else None,
                "moved_on": _random_day(rng) if rng.random() < 0.1 else None,
                "present": int(rng.random() >= 0.05),
            }
            row["name_key"] = str(row["name"]).replace("·", "")
            number, resident = add(conn, **row)
            self.rows[number] = row
            self._attach(conn, rng, number, resident, str(row["name"]))

    def _attach(
        self, conn: Connection, rng: random.Random, number: int, resident: bytes, name: str
    ) -> None:
        def names() -> str | None:
            return rng.choice((name, name, name, None, name.replace("·", " • "), "别人"))

        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            self._keep(conn, number, resident, "registrations", {
                "scheme": rng.choice(("residents", "residents", "employees", "institutions")),
                "state": rng.choice((None, "正常参保", "暂停缴费", "终止", "待遇领取", "待遇暂停")),
                "years_paid": rng.choice((None, 3, 15, 20)), "name": names(),
            })  # fmt: skip
        for _ in range(rng.choice((0, 0, 1, 2, 3))):
            self._keep(conn, number, resident, "contributions", {
                "year": rng.choice((2025, 2026, 2026)),
                "kind": rng.choice(tuple(EntryKind)),
                "amount_fen": rng.choice((20_000, 20_000, -20_000, 0)), "payer_name": names(),
            })  # fmt: skip
        kinds = ("low_income", "student", "soldier", "prisoner", "abroad")
        proved = ["proof_of_life"] if rng.random() < 0.4 else []
        for kind in [*proved, *rng.sample(kinds, rng.choice((0, 0, 0, 1, 2)))]:
            self._keep(conn, number, resident, "statuses", {
                "kind": kind, "since": _random_day(rng), "until": _random_day(rng),
                "name": names(),
            })  # fmt: skip

    def _keep(
        self, conn: Connection, number: int, resident: bytes, table: str, fields: dict[str, object]
    ) -> None:
        attach(conn, table, resident, **fields)
        self.records[number, table].append(fields)

    def standing(self, number: int) -> tuple[str, str, int]:
        """Compute one person's standing by walking through everything."""
        row = self.rows[number]
        registered = self.records[number, "registrations"]
        paid = [one for one in self.records[number, "contributions"] if one["year"] == 2026]
        statuses = [
            one for one in self.records[number, "statuses"]
            if status_holds(str(one["since"] or ""), str(one["until"] or ""), AS_OF)
        ]  # fmt: skip
        schemes = {
            scheme: strongest(
                str(one["state"] or "") for one in registered if one["scheme"] == scheme
            )
            for scheme in ("residents", "employees", "institutions")
        }
        years = [
            one["years_paid"] for one in registered
            if one["scheme"] == "residents" and one["years_paid"] is not None
        ]  # fmt: skip
        total = {
            kind: sum(one["amount_fen"] for one in paid if one["kind"] == kind)
            if any(one["kind"] == kind for one in paid) else None
            for kind in EntryKind
        }  # fmt: skip
        named = [one["name"] for one in registered]
        named += [one["payer_name"] for one in paid if one["kind"] == "confirmed"]
        named += [one["name"] for one in self.records[number, "statuses"]]
        facts = Facts(
            birth=_day(row["birth"]),
            died_on=_day(row["died_on"]),
            moved_on=_day(row["moved_on"]),
            **schemes,
            years_paid=max(years, default=None),
            paid_fen=net_paid(total[EntryKind.CONFIRMED], total[EntryKind.REPORTED],
                              total[EntryKind.RECORDED], total[EntryKind.ON_BEHALF] or 0),
            statuses=frozenset(str(one["kind"]) for one in statuses),
            proved_on=max(
                (_day(one["since"]) or date.min for one in statuses
                 if one["kind"] == "proof_of_life" and one["since"]), default=None),
            id_whole=row["id_number"] is not None,
            id_shared=self._bearers(row["id_number"]) > 1,
            names_differ="别人" in named,
        )  # fmt: skip
        category, findings = screen_person(facts, RULES)
        return category.value, ",".join(findings), facts.paid_fen

    def _bearers(self, id_number: object) -> int:
        return sum(
            1 for row in self.rows.values()
            if id_number and row["id_number"] == id_number and row["present"]
        )  # fmt: skip

    def all_standings(self) -> dict[int, tuple[str, str, int]]:
        return {n: self.standing(n) for n, row in self.rows.items() if row["present"]}


def _day(stored: object) -> date | None:
    if stored is None:
        return None
    year, month, day = [*str(stored).split("-"), "1", "1"][:3]
    return date(int(year), int(month), int(day))


@pytest.mark.parametrize("seed", range(3))
def test_the_file_agrees_with_a_naive_computation(desk_file: DeskFile, seed: int) -> None:
    with desk_file.writing() as conn:
        naive = Naive(conn, random.Random(seed), 800)
        wanted = naive.all_standings()
        assert refresh(conn, RULES) == len(wanted)
        assert standings(conn) == wanted
    told = {finding for _category, found, _paid in wanted.values() for finding in found.split(",")}
    assert told >= set(Finding)
    assert {category for category, _found, _paid in wanted.values()} == set(Category)


def test_a_second_screening_writes_nothing(desk_file: DeskFile) -> None:
    with desk_file.writing() as conn:
        Naive(conn, random.Random(5), 100)
        assert refresh(conn, RULES) > 0
        assert refresh(conn, RULES) == 0


def test_refreshing_the_edited_leaves_the_others_alone(desk_file: DeskFile) -> None:
    with desk_file.writing() as conn:
        naive = Naive(conn, random.Random(6), 100)
        refresh(conn, RULES)
        one = next(n for n, row in naive.rows.items() if row["present"])
        conn.exec_driver_sql("update residents set died_on = '2026-01-01'")
        assert refresh(conn, RULES, [one]) >= 1
        alive = {c for n, (c, _f, _p) in standings(conn).items() if n != one} - {"deceased"}
        assert standings(conn)[one][0] == Category.DECEASED
        assert alive


def test_whoever_shares_a_number_follows_when_it_is_put_right(desk_file: DeskFile) -> None:
    with desk_file.writing() as conn:
        numbers = [add(conn, id_number="450821198001010011")[0] for _ in range(2)]
        third = add(conn, id_number="450821198001010038")[0]
        refresh(conn, RULES)
        assert [standings(conn)[n][1] for n in (*numbers, third)] == ["same_id_twice"] * 2 + [""]
        conn.exec_driver_sql(
            "update residents set id_number = '450821198001010038' where n = ?", (numbers[0],)
        )
        refresh(conn, RULES, [numbers[0]])
        found = {n: standings(conn)[n][1] for n in (*numbers, third)}
        assert found == {
            numbers[0]: "same_id_twice", numbers[1]: "", third: "same_id_twice",
        }  # fmt: skip


@pytest.mark.parametrize("only", [True, False])
def test_who_no_longer_counts_here_loses_their_standing(desk_file: DeskFile, only: bool) -> None:
    with desk_file.writing() as conn:
        stays, other = add(conn)[0], add(conn)
        refresh(conn, RULES)
        conn.exec_driver_sql("update residents set present = 0 where n = ?", (other[0],))
        refresh(conn, RULES, [other[0]] if only else None)
        assert set(standings(conn)) == {stays}


def test_what_is_no_date_says_nothing(desk_file: DeskFile) -> None:
    with desk_file.writing() as conn:
        add(conn, id_number="1", birth="不详", died_on="2026-13-45")
        found = list(screened(conn, RULES))
    assert [(one.category, one.findings) for one in found] == [(Category.UNREGISTERED, ())]


def test_a_name_typed_otherwise_is_the_same_and_the_village_report_is_no_proof(
    desk_file: DeskFile,
) -> None:
    with desk_file.writing() as conn:
        _n, one = add(conn, "买买提·炳坤", id_number="1", name_key="买买提炳坤")
        attach(conn, "registrations", one, scheme="residents", state="终止", name="买买提 ． 炳坤")
        attach(conn, "contributions", one, year=2026, kind="reported", amount_fen=0,
               payer_name="覃火旺")  # fmt: skip
        assert [found.findings for found in screened(conn, RULES)] == [()]
        attach(conn, "contributions", one, year=2026, kind="confirmed", amount_fen=0,
               payer_name="覃火旺")  # fmt: skip
        assert [found.findings for found in screened(conn, RULES)] == [(Finding.NAME_DIFFERS,)]


def test_people_come_in_walking_order(desk_file: DeskFile) -> None:
    with desk_file.writing() as conn:
        for village, key in ((VILLAGE, "b"), (VILLAGE, "a"), ("450821105101", "z")):
            add(conn, village=village, walk_key=key)
        found = list(screened(conn, RULES, walking=True))
        assert [one.number for one in found] == [3, 2, 1]
        assert [one.number for one in screened(conn, RULES, village=VILLAGE)] == [2, 1]
        assert all(one.number < two.number for one, two in pairwise(screened(conn, RULES)))


def test_only_what_changed_is_written(desk_file: DeskFile) -> None:
    with desk_file.writing() as conn:
        for _ in range(5):
            add(conn, id_number=None)
        refresh(conn, RULES)
        conn.exec_driver_sql("update residents set died_on = '2026-01-01' where n = 3")
        assert save(conn, screened(conn, RULES), everyone=True) == 1
