"""A whole set of policy parameters as a file (TOML) that `policy_file` takes back."""

from __future__ import annotations

from collections.abc import Sequence

from pension_desk.domain.policy import AgeSteps, DaySpan, Figure, Line, Policy, Tier, Value
from pension_desk.domain.policy_catalogue import CATALOGUE
from pension_desk.domain.policy_text import value_text
from pension_desk.domain.policy_values import plain, yuan


def write_figures(policy: Policy) -> str:
    """Return all figures as a file for `policy_file.read_figures`, the page's order kept."""
    parts = ["# 政策参数：每段一个数字。key 参数，from 起日，source 出处，confidence 把握。\n"]
    for parameter in CATALOGUE:
        head = f"# {parameter.label} {parameter.unit}".rstrip()
        parts += [f"{head}\n{_written(one)}" for one in policy.history(parameter.key)]
    return "\n".join(parts)


def _written(figure: Figure) -> str:
    lines = ["[[figure]]", f'key = "{figure.key}"', f"from = {figure.from_on.isoformat()}"]
    lines += _written_value(figure.value)
    lines += [f"source = {_quoted(figure.source)}", f'confidence = "{figure.confidence}"']
    if figure.note:
        lines.append(f"note = {_quoted(figure.note)}")
    return "\n".join(lines) + "\n"


def _written_value(value: Value | None) -> list[str]:
    if value is None:
        return ["unknown = true"]
    if isinstance(value, bool):
        return [f"value = {str(value).lower()}"]
    if isinstance(value, AgeSteps | DaySpan):
        return [f'value = "{value_text(value)}"']
    if isinstance(value, tuple):
        return _written_items(value)
    return [f"value = {value_text(value)}"]


def _written_items(items: Sequence[Tier | Line | str]) -> list[str]:
    tiers = [one for one in items if isinstance(one, Tier)]
    if not tiers:
        shown = (
            _quoted(one) if isinstance(one, str) else f"[{one.age}, {plain(one.value)}]"
            for one in items
            if not isinstance(one, Tier)
        )
        return [f"value = [{', '.join(shown)}]"]
    lines = [f"count = {len(tiers)}"]
    for name, hardship in (("value", False), ("hardship", True)):
        some = [one for one in tiers if one.hardship_only is hardship]
        pairs = ", ".join(f"[{yuan(one.amount_fen)}, {yuan(one.subsidy_fen)}]" for one in some)
        if some:
            lines.append(f"{name} = [{pairs}]")
    return lines


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
