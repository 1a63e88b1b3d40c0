"""Render each registered screen in both themes, at the small and the large text size."""

from __future__ import annotations

import argparse
import os
import tempfile
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from pension_desk.ui import translation
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.theme import Look, Mode, TextSize, Theme
from pension_desk.ui.worker import Worker
from tests.screenshots.people import village_desk
from tests.screenshots.stage import SCENES, Stage

SCENE_MODULES = (
    "tests.screenshots.shell",
    "tests.screenshots.lists",
    "tests.screenshots.work",
    "tests.screenshots.papers",
    "tests.screenshots.stick",
    "tests.screenshots.restored_town",
    "tests.screenshots.duplicates",
    "tests.screenshots.contested",
    "tests.screenshots.roster",
    "tests.screenshots.payments",
    "tests.screenshots.entry",
    "tests.screenshots.land",
    "tests.screenshots.employers",
    "tests.screenshots.sums",
    "tests.screenshots.benefits",
    "tests.screenshots.bulletins",
    "tests.screenshots.steering",
    "tests.screenshots.reconciliation",
    "tests.screenshots.ledger",
    "tests.screenshots.knowledge",
    "tests.screenshots.flexible",
    "tests.screenshots.reports",
    "tests.screenshots.home",
)
"""Modules that register scenes; add yours here."""

LOOKS = {
    "light_small": Look(Mode.LIGHT, TextSize.NORMAL),
    "dark_small": Look(Mode.DARK, TextSize.NORMAL),
    "light_large": Look(Mode.LIGHT, TextSize.HUGE),
    "dark_large": Look(Mode.DARK, TextSize.HUGE),
}


def main() -> int:
    """Write one picture for each screen and look."""
    parser = argparse.ArgumentParser(description="Picture every screen.")
    parser.add_argument("--out", type=Path, default=Path("docs/screenshots"))
    parser.add_argument("--only", default="", help="part of a screen's name")
    parser.add_argument("--look", default="", help="part of a look's name, e.g. light_small")
    parser.add_argument("--lang", default=translation.CHINESE)
    options = parser.parse_args()
    for module in SCENE_MODULES:
        import_module(module)
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    translation.install(app, options.lang)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        worker = Worker(FaultLog(folder))
        desk = village_desk(folder / "desk")
        stage = Stage(app, desk, worker, Theme(app), folder)
        try:
            _picture_all(stage, options.out, options.only, options.look)
        finally:
            worker.stop()
            desk.close()
    return 0


def _picture_all(stage: Stage, out: Path, only: str, look: str) -> None:
    for look_name, chosen in LOOKS.items():
        if look not in look_name:
            continue
        stage.theme.wear(chosen)
        for name, build in SCENES.items():
            if only in name:
                shown = build(stage)
                stage.settle()
                shown.grab().save(str(out / f"{name}_{look_name}.png"))
                while stage.afterwards:
                    stage.afterwards.pop()()
                for window in stage.app.topLevelWidgets():
                    window.hide()
                    window.deleteLater()
                stage.settle()


if __name__ == "__main__":
    raise SystemExit(main())
