"""The command about policy parameters: list, set, confirm, take off, import, export."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.policy import UNCONFIRMED_MARK, Figure, Policy
from pension_desk.domain.policy_catalogue import CATALOGUE, PARAMETERS, Parameter
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import shown_value, value_text
from pension_desk.services import policy_edit
from pension_desk.services.desk import Desk
from pension_desk.services.policy import policy, policy_faults
from pension_desk.services.policy_edit import NewFigure


def add_policy(parser: ArgumentParser) -> None:
    """Describe ``policy``."""
    parser.add_argument("key", metavar="KEY", nargs="?", help="参数，如 base_pension.province")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--set", metavar="VALUE", help="填写数字（镇）；空文字表示数字不详")
    act.add_argument("--confirm", action="store_true", help="确认数字无误（镇）")
    act.add_argument("--take-off", action="store_true", help="删去镇里填写的数字")
    act.add_argument("--import", dest="take", metavar="FILE.toml", help="导入整套参数（镇）")
    act.add_argument("--export", dest="give", metavar="FILE.toml", help="导出整套参数")
    parser.add_argument("--from", dest="from_on", metavar="DATE", help="数字的起日")
    parser.add_argument("--source", default="", help="出处：文件名或文号")
    parser.add_argument("--note", default="", help="说明")
    parser.add_argument("--unconfirmed", action="store_true", help="只列待核实的")


def run_policy(args: Namespace) -> Answer:
    """List the parameters, or change them."""
    with context.desk(args) as desk:
        if args.take:
            return _imported(desk, Path(args.take))
        if args.give:
            file = context.out_file(args.give, ".toml")
            count = policy_edit.export_policy(desk, file)
            return Answer({"figures": count, "file": file}, (f"{count}个数字：{file}",))
        key = _key(args.key) if args.key else None
        if args.set is None and not args.confirm and not args.take_off:
            return _listed(desk, key, only_unconfirmed=args.unconfirmed)
        if key is None or not args.from_on:
            raise Refused(
                "no_figure_named", "没有写明哪个参数、从哪天起。", "请给出 KEY 和 --from。"
            )
        return _changed(desk, args, key, context.day(args.from_on))


def _key(text: str) -> Key:
    if text not in set(Key):
        raise Refused("no_such_parameter", f"没有“{text}”这个参数。", "不带参数可以列出全部。")
    return Key(text)


def _changed(desk: Desk, args: Namespace, key: Key, from_on: date) -> Answer:
    if args.take_off:
        policy_edit.take_off(desk, key, from_on)
        return _listed(desk, key)
    if args.confirm:
        figure = policy_edit.confirm(desk, key, from_on).value
    else:
        typed = NewFigure(key, from_on, args.set, args.source, args.note)
        figure = policy_edit.set_figure(desk, typed).value
    shown = shown_value(PARAMETERS[key], figure.value)
    told = f"{PARAMETERS[key].label}，{from_on}起：{shown}"
    return Answer({"figure": _document(PARAMETERS[key], figure, desk.today())}, (told,))


def _imported(desk: Desk, file: Path) -> Answer:
    changed = policy_edit.import_policy(desk, file).value
    told = [_document(PARAMETERS[one.key], one, desk.today()) for one in changed]
    return Answer({"changed": told}, (f"采用了{len(changed)}个数字，其余没有变化。",))


def _listed(desk: Desk, key: Key | None, *, only_unconfirmed: bool = False) -> Answer:
    whole, today = policy(desk), desk.today()
    wanted = [one for one in CATALOGUE if key in {None, one.key}]
    if only_unconfirmed:
        wanted = [one for one in wanted if whole.figure(one.key, today).unconfirmed]
    faults = policy_faults(desk)
    lines = [_line(whole, one, today, every=key is not None) for one in wanted]
    return Answer(
        {"parameters": [_parameter(whole, one, today) for one in wanted], "faults": faults},
        (*lines, *faults),
    )


def _parameter(whole: Policy, parameter: Parameter, today: date) -> dict[str, Any]:
    in_force = whole.figure(parameter.key, today)
    return {
        "key": parameter.key,
        "label": parameter.label,
        "group": parameter.group,
        "unit": parameter.unit,
        "value": value_text(in_force.value) or None,
        "unconfirmed": in_force.unconfirmed,
        "figures": [
            _document(parameter, one, today) | {"in_force": one == in_force}
            for one in whole.history(parameter.key)
        ],
    }


def _document(parameter: Parameter, figure: Figure, today: date) -> dict[str, Any]:
    return {
        "key": figure.key,
        "from_on": figure.from_on,
        "value": value_text(figure.value) or None,
        "shown": shown_value(parameter, figure.value),
        "source": figure.source,
        "confidence": figure.confidence,
        "unconfirmed": figure.unconfirmed,
        "by_town": figure.by_town,
        "note": figure.note,
        "begun": figure.from_on <= today,
    }


def _line(whole: Policy, parameter: Parameter, today: date, *, every: bool) -> str:
    figures = whole.history(parameter.key) if every else (whole.figure(parameter.key, today),)
    told = "；".join(_words(parameter, one) for one in figures)
    return f"{parameter.key}\t{parameter.label}\t{told}"


def _words(parameter: Parameter, figure: Figure) -> str:
    mark = f"（{UNCONFIRMED_MARK}）" if figure.unconfirmed else ""
    return f"{figure.from_on}起 {shown_value(parameter, figure.value)}{mark}，{figure.source}"
