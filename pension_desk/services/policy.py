"""The policy parameters in force at a desk: those that ship, and the town's own on top."""

from __future__ import annotations

from functools import cache

from pension_desk.domain.errors import Refused
from pension_desk.domain.policy import Figure, Policy
from pension_desk.domain.policy_file import read_figures
from pension_desk.paths import resource
from pension_desk.services.desk import Desk


def policy(desk: Desk) -> Policy:
    """Return every parameter as this desk knows it."""
    del desk  # the town's own rows come with the table that carries them
    return Policy(shipped_figures())


@cache
def shipped_figures() -> tuple[Figure, ...]:
    """Return the figures that ship with the program; refused when one of the files is damaged."""
    found: dict[tuple[str, str], str] = {}
    figures: list[Figure] = []
    for path in sorted(resource("policy").glob("*.toml")):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(
                "bad_policy", f"政策参数文件“{path.name}”读不懂。", "请重新安装程序。"
            ) from error
        for figure in read_figures(path.name, text):
            place = (figure.key.value, figure.from_on.isoformat())
            if found.setdefault(place, path.name) != path.name:
                raise Refused(
                    "bad_policy",
                    f"政策参数文件“{path.name}”与“{found[place]}”里同一天起有两个数字：{figure.key}。",
                )
            figures.append(figure)
    return tuple(figures)
