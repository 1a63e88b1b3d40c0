"""Invented people and lists: what offices that nobody has seen yet might send."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pension_desk.domain.identity import check_character
from pension_desk.spreadsheets.tables import Cell, Table

_SURNAMES = "陈李覃韦甘黄农禤冼蒙莫罗单区"
_GIVEN = "玉雪金文国家海燕芳春兰梅凤英秀宗炳垚䶮"
_HAMLETS = ("上寨屯", "下坪屯", "六旺屯", "3组", "5组")
_VILLAGES = ("动界村", "莲珠村", "古城村")


@dataclass(frozen=True)
class Person:
    """One invented person; ``place`` is their place in the list, from 0."""

    place: int
    name: str
    head: str
    number: str
    head_number: str
    household: str
    relation: str
    village: str
    hamlet: str
    phone: str

    @property
    def born(self) -> str:
        return self.number[6:14]

    @property
    def dotted(self) -> str:
        return f"{int(self.born[:4])}.{int(self.born[4:6])}.{int(self.born[6:])}"

    @property
    def sex(self) -> str:
        return "男" if int(self.number[16]) % 2 else "女"

    @property
    def day(self) -> str:
        return f"2025-{self.place % 12 + 1:02d}-{self.place % 27 + 1:02d}"


def id_number(rng: random.Random) -> str:
    """Return an invented whole number with the area codes that people of the county carry."""
    area = rng.choice(("450821", "452524", "440923"))
    born = f"{rng.randint(1940, 2018)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
    digits = f"{area}{born}{rng.randint(0, 999):03d}"
    return digits + check_character(digits)


def people(count: int = 60, seed: int = 7) -> list[Person]:
    """Return people in households of one to five, the head first."""
    rng = random.Random(seed)
    found: list[Person] = []
    while len(found) < count:
        household = f"{20100 + len(found)}"
        surname = rng.choice(_SURNAMES)
        hamlet, village = rng.choice(_HAMLETS), rng.choice(_VILLAGES)
        size = rng.randint(1, 5)
        names = [surname + rng.choice(_GIVEN) + rng.choice(_GIVEN) for _ in range(size)]
        numbers = [id_number(rng) for _ in range(size)]
        for i in range(size):
            relation = "户主" if i == 0 else ("配偶", "长子", "女", "母亲")[i - 1]
            phone = f"13{rng.randint(0, 999_999_999):09d}"
            found.append(
                Person(
                    len(found), names[i], names[0], numbers[i], numbers[0], household, relation,
                    village, hamlet, phone,
                )
            )  # fmt: skip
    return found


Maker = Callable[[Person], Cell]


def table(
    columns: Sequence[tuple[str, Maker]], *, sheet: str = "Sheet1", title: str = "", seed: int = 7
) -> Table:
    """Return a list of invented people with these headers and cells."""
    rows = [tuple(make(person) for _header, make in columns) for person in people(seed=seed)]
    return Table(
        sheet=sheet,
        title=title,
        headers=tuple(header for header, _make in columns),
        rows=rows,
        numbers=range(3, 3 + len(rows)),
        header_rows=(2,),
        footer=0,
    )


def constant(cell: Cell) -> Maker:
    """The same cell in every row."""
    return lambda _person: cell


def among(*cells: Cell) -> Maker:
    """One cell after another, round and round."""
    return lambda person: cells[person.place % len(cells)]
