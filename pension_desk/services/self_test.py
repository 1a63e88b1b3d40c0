"""A self-test of the installed program: every part does its work once, in a folder of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.errors import DeskError
from pension_desk.domain.form_kinds import ALL_KINDS, FORM_KINDS
from pension_desk.paths import form, resource
from pension_desk.services import backup, notices, roster
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Wanted
from pension_desk.services.policy import shipped_figures
from pension_desk.services.practice import open_practice


@dataclass(frozen=True)
class TestStep:
    """One part that was tried: its Chinese name, whether it works, and what was seen."""

    name: str
    ok: bool
    detail: str = ""


def self_test() -> tuple[TestStep, ...]:
    """Try resources, store, lists, search, paper and health; nothing of it stays."""
    steps = [_resources(), _try("政策参数", lambda: f"：{len(shipped_figures())}个数字")]
    with tempfile.TemporaryDirectory(prefix="pension-desk-") as folder:
        try:
            desk = open_practice(Path(folder) / "desk")
        except (DeskError, OSError) as error:
            return (*steps, TestStep("建立练习村", ok=False, detail=f"：{error}"))
        with desk:
            steps += [
                _try("查找", lambda: f"：{len(roster.find(desk, '陈'))}人"),
                _try("通知单", lambda: _print(desk, Path(folder))),
                _try("检查数据", lambda: _healthy(desk)),
            ]
    return tuple(steps)


def _try(name: str, work: Callable[[], str]) -> TestStep:
    try:
        return TestStep(name, ok=True, detail=work())
    except (DeskError, OSError, RuntimeError) as error:
        return TestStep(name, ok=False, detail=f"：{error}")


def _resources() -> TestStep:
    forms = [form(kind) for kind in ALL_KINDS]
    wanted = (resource("divisions"), resource("fonts"), resource("policy"), *forms)
    missing = [path.name for path in wanted if not path.exists()]
    return TestStep("随带文件", not missing, f"：缺少{'、'.join(missing)}" if missing else "")


def _print(desk: Desk, folder: Path) -> str:
    made = notices.print_papers(desk, Wanted(tuple(FORM_KINDS)), folder / "notices.pdf").value
    return f"：{made.pages}页"


def _healthy(desk: Desk) -> str:
    report = backup.verify(desk)
    if not report.ok:
        raise RuntimeError(report.sentence)
    return ""
