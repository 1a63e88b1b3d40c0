"""Changing policy parameters: the town's acts. A village's desk is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.policy import Confidence, Figure, Policy, Value, overlaid
from pension_desk.domain.policy_catalogue import PARAMETERS, Parameter
from pension_desk.domain.policy_export import write_figures
from pension_desk.domain.policy_file import read_figures
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import read_value, shown_value, value_text
from pension_desk.domain.policy_values import BadFigure
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import check_whole, policy, read_text, town_rows
from pension_desk.services.standing import catch_up

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
"""Days between which a figure may begin."""

_TOPICS = frozenset({Topic.POLICY, Topic.PAYMENTS, Topic.NOTICES})
_LONGEST = 200


@dataclass(frozen=True)
class NewFigure:
    """A figure as it was typed. An empty ``value`` says that it is not known (数字不详)."""

    key: Key
    from_on: date
    value: str
    source: str
    note: str = ""
    confidence: Confidence = Confidence.CONFIRMED


def set_figure(desk: Desk, typed: NewFigure) -> Written[Figure]:
    """Set a figure from a day on, for the town and all its villages.

    Raises:
        Refused: a village's desk; a value that is none, out of bounds or at odds with another
            parameter; no source; a day that cannot be.
    """
    _town_only(desk)
    figure = _typed(typed)
    before = policy(desk)
    return _write(desk, [figure], before, f"{_named(figure)} {_worded(figure)}")


def confirm(desk: Desk, key: Key, from_on: date) -> Written[Figure]:
    """Say that a figure is right as it stands: it loses the mark 待核实 everywhere.

    Raises:
        Refused: a village's desk, no figure begins on that day, or its value is not known.
    """
    _town_only(desk)
    now = policy(desk)
    found = next((one for one in now.history(key) if one.from_on == from_on), None)
    if found is None:
        raise Refused("no_such_figure", f"{PARAMETERS[key].label}没有从{from_on}起的数字。")
    if found.value is None:
        raise Refused("figure_unknown", f"{_named(found)}的数字不详。", "请先填写数字，再确认。")
    sure = Figure(
        key, from_on, found.value, found.source, Confidence.CONFIRMED, found.note, by_town=True
    )
    return _write(desk, [sure], now, f"{_named(sure)} 确认")


def take_off(desk: Desk, key: Key, from_on: date) -> Written[Policy]:
    """Take the town's own figure off: what shipped, or the figure before it, holds again."""
    _town_only(desk)
    found = [one for one in town_rows(desk) if (one.key, one.from_on) == (key, from_on.isoformat())]
    label = PARAMETERS[key].label
    if not found:
        raise Refused(
            "no_such_figure", f"{label}没有镇里填写的从{from_on}起的数字。", "随程序带来的不能删。"
        )
    with desk.acting("policy", f"{label}（{from_on}起） 删去") as (_conn, writer):
        for row in found:
            writer.delete("policy_parameters", row.id)
    return Written(policy(desk), _TOPICS | catch_up(desk).topics)


def export_policy(desk: Desk, file: Path) -> int:
    """Write every figure, the town's on top, as one file; return how many there are."""
    whole = policy(desk)
    try:
        file.write_text(write_figures(whole), encoding="utf-8")
    except OSError as error:
        raise Unavailable(
            "cannot_write", f"写不了文件“{file.name}”。", "请换一个文件夹或U盘。"
        ) from error
    return len(whole.figures)


def import_policy(desk: Desk, file: Path) -> Written[tuple[Figure, ...]]:
    """Take the figures of a file as the town's, as a whole or not at all.

    What the file does not name stays as it is. Returns the figures that changed.

    Raises:
        Refused: a village's desk; anything in the file that is not as it must be.
        Unavailable: the file cannot be read.
    """
    _town_only(desk)
    given = read_figures(file.name, read_text(file))
    before = policy(desk)
    standing = {(one.key, one.from_on): one for one in before.figures}
    changed = [one for one in given if _differs(one, standing.get((one.key, one.from_on)))]
    if not changed:
        return Written(())
    _write(desk, changed, before, f"导入“{file.name}”，{len(changed)}个数字")
    return Written(tuple(changed), _TOPICS)


def _differs(one: Figure, other: Figure | None) -> bool:
    return other is None or (one.value, one.source, one.confidence, one.note) != (
        other.value, other.source, other.confidence, other.note,
    )  # fmt: skip


def may_edit(desk: Desk) -> bool:
    """Return whether this desk may change figures: the town's may."""
    return desk.identity.role is Role.TOWN


def _town_only(desk: Desk) -> None:
    if not may_edit(desk):
        raise Refused(
            "town_only",
            "政策参数由镇里统一维护，村里只能查看。",
            "数字不对时请告诉镇中心，更正后随U盘带回。",
        )


def _typed(typed: NewFigure) -> Figure:
    parameter = PARAMETERS[typed.key]
    if not EARLIEST <= typed.from_on <= LATEST:
        raise Refused(
            "bad_date",
            f"起日{typed.from_on}不对。",
            f"应在{EARLIEST.year}年到{LATEST.year}年之间。",
        )
    value = _value(parameter, typed.value)
    source, note = " ".join(typed.source.split()), " ".join(typed.note.split())
    if not source:
        raise Refused("no_source", "没有写出处。", "请写明文件名或文号，以后才查得到。")
    if max(len(source), len(note)) > _LONGEST:
        raise Refused("too_long", "出处或说明太长。", f"请控制在{_LONGEST}字以内。")
    confidence = typed.confidence if typed.value.strip() else Confidence.LOW
    return Figure(typed.key, typed.from_on, value, source, confidence, note, by_town=True)


def _value(parameter: Parameter, text: str) -> Value | None:
    if not text.strip():
        return None
    try:
        return read_value(parameter, text)
    except BadFigure as error:
        raise Refused("bad_figure", f"{parameter.label}：{error}。") from error


def _named(figure: Figure) -> str:
    return f"{PARAMETERS[figure.key].label}（{figure.from_on}起）"


def _worded(figure: Figure) -> str:
    words = shown_value(PARAMETERS[figure.key], figure.value)
    return words if len(words) <= 60 else f"{words[:59]}…"


def _write(desk: Desk, figures: list[Figure], before: Policy, detail: str) -> Written[Figure]:
    """Write figures as the town's rows, in one act."""
    check_whole("改动后", overlaid(before.figures, figures))
    rows = {(row.key, row.from_on): row for row in town_rows(desk)}
    with desk.acting("policy", detail) as (_conn, writer):
        for figure in figures:
            fields = _fields(figure)
            row = rows.get((figure.key.value, figure.from_on.isoformat()))
            if row is None:
                writer.insert("policy_parameters", fields)
            else:
                writer.update("policy_parameters", row.id, fields)
    return Written(figures[-1], _TOPICS | catch_up(desk).topics)


def _fields(figure: Figure) -> dict[str, FieldValue]:
    return {
        "key": figure.key.value,
        "from_on": figure.from_on.isoformat(),
        "value": value_text(figure.value),
        "source": figure.source,
        "confidence": figure.confidence.value,
        "note": figure.note,
    }
