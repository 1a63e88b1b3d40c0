"""Figures within answers (问答里的数字): fill-ins in braces, told as of a day.

A fill-in is a policy parameter, by its key or its Chinese name, or one of `DERIVED`. What nobody
has confirmed says 待核实; what is not known says which figure was the last known, or that there
is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from pension_desk.domain.errors import Refused
from pension_desk.domain.facts import day_words, yuan_words
from pension_desk.domain.policy import (
    UNCONFIRMED_MARK,
    AgeSteps,
    Figure,
    Policy,
    Tier,
    Value,
)
from pension_desk.domain.policy_catalogue import CATALOGUE, PARAMETERS, Kind, Parameter
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import shown_value
from pension_desk.domain.policy_values import plain
from pension_desk.domain.working import rounded

_BRACES = re.compile(r"\{([^{}]*)\}")
_LOOSE = re.compile(r"[{}]")
_UNKNOWN = f"【数字不详，{UNCONFIRMED_MARK}】"
_UNKNOWN_RULE = f"【{UNCONFIRMED_MARK}】"

_FLAGS: Mapping[Key, tuple[str, str]] = {
    Key.MAKE_UP_MISSED: ("可以", "不可以"),
    Key.MAKE_UP_MISSED_SUBSIDY: ("享受", "不享受"),
    Key.MAKE_UP_RAISE: ("可以", "不可以"),
    Key.MAKE_UP_RAISE_SUBSIDY: ("享受", "不享受"),
    Key.MAKE_UP_BEFORE_JOINING: ("可以", "不可以"),
    Key.MAKE_UP_LUMP: ("可以", "不可以"),
    Key.MAKE_UP_LUMP_SUBSIDY: ("享受", "不享受"),
    Key.FLEXIBLE_MAKE_UP: ("可以", "不可以"),
    Key.PRISON_STOPS: ("停发", "不停发"),
}
"""How a rule that holds or not is said within a sentence."""


@dataclass(frozen=True)
class ToldFigure:
    """A fill-in as it is said: its name, the words, and the figures that it rests on."""

    name: str
    label: str
    words: str
    figures: tuple[Figure, ...]

    @property
    def unconfirmed(self) -> bool:
        """Whether any of the figures is still to be confirmed."""
        return any(one.unconfirmed for one in self.figures)


def fill_ins(text: str) -> tuple[str, ...]:
    """Return the names of a text's fill-ins in order.

    Raises:
        Refused: ``bad_fill_in``: an unknown one, or a brace without its other half.
    """
    names = tuple(_BRACES.findall(text))
    for name in names:
        if name not in known():
            raise Refused(
                "bad_fill_in",
                f"没有“{{{name}}}”这个填写项。",
                "请从“插入数字”里选，或者去掉花括号。",
            )
    if _LOOSE.search(_BRACES.sub("", text)):
        raise Refused("bad_fill_in", "花括号没有成对。", "花括号里写政策参数，如 {缴费渠道}。")
    return names


def with_keys(text: str) -> str:
    """Return a text whose fill-ins by Chinese name go by key; unknown ones stay."""
    by_label = {label: name for name, label in known().items()}
    return _BRACES.sub(lambda found: f"{{{by_label.get(found[1].strip(), found[1])}}}", text)


def with_labels(text: str) -> str:
    """Return a text whose fill-ins go by Chinese name, as it is edited."""
    return _BRACES.sub(lambda found: f"{{{known().get(found[1], found[1])}}}", text)


@cache
def known() -> Mapping[str, str]:
    """Return every fill-in with its Chinese name, in the order in which they are offered."""
    parameters = {one.key.value: one.label for one in CATALOGUE}
    return parameters | {name: label for name, (label, _keys, _tell) in DERIVED.items()}


def told(text: str, policy: Policy, on: date) -> tuple[str, tuple[ToldFigure, ...]]:
    """Return a text with its figures as of a day, and those figures, each once.

    An unknown fill-in, which a later program may have written, is left as it stands.
    """
    used: dict[str, ToldFigure] = {}

    def tell(found: re.Match[str]) -> str:
        name = found[1]
        if name not in known():
            return found[0]
        used.setdefault(name, tell_figure(name, policy, on))
        return used[name].words

    return _BRACES.sub(tell, text), tuple(used.values())


def tell_figure(name: str, policy: Policy, on: date) -> ToldFigure:
    """Return how a fill-in is said on a day; raises `KeyError` for an unknown one."""
    if name in DERIVED:
        label, keys, tell = DERIVED[name]
        used = tuple(policy.last_known(key, on) for key in keys)
        now = tuple(policy.figure(key, on) for key in keys)
        words = tell(policy, on)
        if words is None:
            return ToldFigure(name, label, _UNKNOWN, now)
        return ToldFigure(name, label, _marked(words, now, used), now)
    parameter = PARAMETERS[Key(name)]
    figure, last = policy.figure(parameter.key, on), policy.last_known(parameter.key, on)
    if last.value is None:
        unknown = _UNKNOWN_RULE if parameter.kind is Kind.FLAG else _UNKNOWN
        return ToldFigure(name, parameter.label, unknown, (figure,))
    words = _value_words(parameter, last.value)
    return ToldFigure(name, parameter.label, _marked(words, (figure,), (last,)), (figure,))


def _marked(words: str, now: tuple[Figure, ...], used: tuple[Figure, ...]) -> str:
    """Return the words with what must be said of them: not confirmed, or of an earlier time."""
    older = [one for one, other in zip(used, now, strict=True) if one != other]
    if older:
        since = max(older, key=lambda one: one.from_on).from_on
        return f"{words}（{since.year}年{since.month}月的数字，{UNCONFIRMED_MARK}）"
    if any(one.unconfirmed for one in now):
        return f"{words}（{UNCONFIRMED_MARK}）"
    return words


def _value_words(parameter: Parameter, value: Value) -> str:
    """Return a value as it is said aloud within a sentence."""
    if isinstance(value, bool):
        yes, no = _FLAGS.get(parameter.key, ("是", "否"))
        return yes if value else no
    if isinstance(value, int):
        return _money(value, parameter.unit)
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, AgeSteps) and value.every:
        return (
            f"按出生年月从{value.start}周岁逐步提高到{value.end}周岁"
            f"（每{value.every}个月提高1个月）"
        )
    if isinstance(value, tuple) and any(isinstance(one, Tier) for one in value):
        ordinary = (one for one in value if isinstance(one, Tier) and not one.hardship_only)
        pairs = (
            f"缴{yuan_words(one.amount_fen)}元补{yuan_words(one.subsidy_fen)}元" for one in ordinary
        )
        return "，".join(pairs)
    return shown_value(parameter, value)


def _money(fen: int, unit: str) -> str:
    before = {"元/年": "每年", "元/月": "每月"}.get(unit, "")
    return f"{before}{yuan_words(fen)}元"


# --- figures that follow from others --------------------------------------------------

_Teller = Callable[[Policy, date], str | None]


def _tiers(policy: Policy, on: date, *, hardship: bool = False) -> list[Tier]:
    value = policy.last_known(Key.TIERS, on).value
    items = value if isinstance(value, tuple) else ()
    return [one for one in items if isinstance(one, Tier) and one.hardship_only is hardship]


def _amount(at: int) -> _Teller:
    def tell(policy: Policy, on: date) -> str | None:
        found = _tiers(policy, on)
        return f"{yuan_words(found[at].amount_fen)}元" if found else None

    return tell


def _subsidy(at: int) -> _Teller:
    def tell(policy: Policy, on: date) -> str | None:
        found = _tiers(policy, on)
        return f"{yuan_words(found[at].subsidy_fen)}元" if found else None

    return tell


def _hardship(policy: Policy, on: date) -> str | None:
    found = _tiers(policy, on, hardship=True)
    return f"{yuan_words(found[0].amount_fen)}元" if found else None


def _example(policy: Policy, on: date) -> str | None:
    divisor = policy.last_known(Key.DIVISOR, on).value
    if not isinstance(divisor, Decimal) or not divisor:
        return None
    return f"每月{yuan_words(int(rounded(_EXAMPLE_FEN / divisor)))}元"


_EXAMPLE_FEN = Decimal(1_000_000)
"""Ten thousand yuan in the account."""


def _flexible(months: int) -> _Teller:
    def tell(policy: Policy, on: date) -> str | None:
        base = policy.last_known(Key.BASE_LOWER, on).value
        rate = policy.last_known(Key.RATE_FLEXIBLE, on).value
        if not isinstance(base, int) or not isinstance(rate, Decimal):
            return None
        fen = int(rounded(Decimal(base) * rate / 100)) * months
        return f"{'每月' if months == 1 else ''}{yuan_words(fen)}元"

    return tell


def _years_path(policy: Policy, on: date) -> str | None:
    """Return how the employees' years go up after a day: the first step and the last."""
    ahead = [
        (one.from_on.year, plain(one.value))
        for one in policy.history(Key.EMPLOYEES_YEARS_NEEDED)
        if one.from_on > on and isinstance(one.value, Decimal)
    ]
    if not ahead:
        return "没有再提高的规定"
    steps = [f"{year}年起要满{years}年" for year, years in ahead]
    return steps[0] if len(steps) == 1 else f"{steps[0]}，到{steps[-1]}"


_FLEXIBLE = (Key.BASE_LOWER, Key.RATE_FLEXIBLE)
DERIVED: Mapping[str, tuple[str, tuple[Key, ...], _Teller]] = {
    "tiers.lowest": ("最低缴费档次", (Key.TIERS,), _amount(0)),
    "tiers.lowest_subsidy": ("最低档补贴", (Key.TIERS,), _subsidy(0)),
    "tiers.highest": ("最高缴费档次", (Key.TIERS,), _amount(-1)),
    "tiers.highest_subsidy": ("最高档补贴", (Key.TIERS,), _subsidy(-1)),
    "tiers.hardship": ("困难群体专用档次", (Key.TIERS,), _hardship),
    "account.example": ("一万元账户每月领", (Key.DIVISOR,), _example),
    "employees.years_path": ("最低缴费年限怎样提高", (Key.EMPLOYEES_YEARS_NEEDED,), _years_path),
    "flexible.month_lowest": ("灵活就业最低每月缴", _FLEXIBLE, _flexible(1)),
    "flexible.year_lowest": ("灵活就业最低一年缴", _FLEXIBLE, _flexible(12)),
}
"""Fill-in → its Chinese name, the parameters that it follows from, and how it is said."""
