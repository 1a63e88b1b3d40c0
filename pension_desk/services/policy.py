"""The policy parameters in force at a desk: those that ship, and the town's own on top.

The town's figures are records that go to every village with kit and assignment; a village sees
them and cannot change them. Changing them: `policy_edit`.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.policy import Confidence, Figure, Policy, overlaid
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_checks import contradiction
from pension_desk.domain.policy_file import LARGEST_FILE, read_figures
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import read_value
from pension_desk.domain.policy_values import BadFigure
from pension_desk.paths import resource
from pension_desk.services.desk import Desk
from pension_desk.store.desk_file import Connection
from pension_desk.store.policy import ParameterRow, parameter_rows


def policy(desk: Desk) -> Policy:
    """Return every parameter as this desk knows it; cheap to ask again and again."""
    return _composed(town_rows(desk))[0]


def policy_in(conn: Connection) -> Policy:
    """Return every parameter as a transaction sees it."""
    return _composed(parameter_rows(conn))[0]


def policy_faults(desk: Desk) -> tuple[str, ...]:
    """Return a sentence for each of the town's rows that this version cannot read."""
    return _composed(town_rows(desk))[1]


def town_rows(desk: Desk) -> tuple[ParameterRow, ...]:
    """Return the town's own figures as its records carry them."""
    with desk.file.reading() as conn:
        return parameter_rows(conn)


@lru_cache(maxsize=8)
def _composed(rows: tuple[ParameterRow, ...]) -> tuple[Policy, tuple[str, ...]]:
    town: list[Figure] = []
    faults: list[str] = []
    for row in rows:
        try:
            town.append(_figure(row))
        except ValueError as error:
            faults.append(f"{row.key}（{row.from_on}起）：{error}。")
    return overlaid(shipped_figures(), town), tuple(faults)


def _figure(row: ParameterRow) -> Figure:
    """Return a row's figure; raises `ValueError` when this version cannot read it."""
    try:
        parameter = PARAMETERS[Key(row.key)]
    except ValueError:
        raise BadFigure("本版本没有这个参数，请升级程序") from None
    try:
        from_on = date.fromisoformat(row.from_on)
    except ValueError:
        raise BadFigure("起日读不懂") from None
    known = row.confidence in set(Confidence)
    return Figure(
        key=parameter.key,
        from_on=from_on,
        value=read_value(parameter, row.value) if row.value else None,
        source=row.source,
        confidence=Confidence(row.confidence) if known else Confidence.LOW,
        note=row.note,
        by_town=True,
    )


@cache
def shipped_figures() -> tuple[Figure, ...]:
    """Return the figures that ship with the program; refused when one of the files is damaged."""
    return read_folder(resource("policy"))


def read_folder(folder: Path) -> tuple[Figure, ...]:
    """Return the figures of all files of a folder, as one set; refused when they disagree."""
    found: dict[tuple[Key, date], str] = {}
    figures: list[Figure] = []
    for path in sorted(folder.glob("*.toml")):
        for figure in read_figures(path.name, read_text(path)):
            other = found.setdefault((figure.key, figure.from_on), path.name)
            if other != path.name:
                raise Refused(
                    "bad_policy",
                    f"政策参数文件“{path.name}”与“{other}”对同一天写了两个数字："
                    f"{PARAMETERS[figure.key].label}，{figure.from_on}起。",
                    "同一天只能有一个，请删去其中一个。",
                )
            figures.append(figure)
    check_whole(folder.name, Policy(tuple(figures)))
    return tuple(figures)


def read_text(path: Path) -> str:
    """Return the text of a file of parameters; refused or unavailable when it cannot be."""
    try:
        if path.stat().st_size > 4 * LARGEST_FILE:
            raise Refused("bad_policy", f"“{path.name}”太大，不像是政策参数文件。")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            "bad_policy",
            f"政策参数文件“{path.name}”不是UTF-8文字。",
            "请用“导出”得到的文件改写，另存为UTF-8。",
        ) from error
    except OSError as error:
        raise Unavailable(
            "no_policy_file", f"读不到文件“{path.name}”。", "请检查文件和U盘。"
        ) from error


def check_whole(name: str, whole: Policy) -> None:
    """Return when no two figures contradict each other; refused otherwise."""
    wrong = contradiction(whole)
    if wrong:
        raise Refused("bad_policy", f"政策参数“{name}”：{wrong}。", "没有采用，改正后再试。")
