"""The log of bugs in the desk's folder: where it happened in full, whom it concerned never.

The desk's folder holds nothing plain about people, so the log keeps the traceback (files, lines,
functions) and the exception's type; of its text, digits and Chinese characters are blotted out.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pension_desk.domain.errors import DeskError
from pension_desk.ui.translation import translate

LOG_NAME = "faults.log"
_MOST_BYTES = 1_000_000
_PERSONAL = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|\d{4,}[\dXx]?")


def blotted(text: str) -> str:
    """Return the text with what could name a person replaced by ``▒`` and its length."""
    return _PERSONAL.sub(lambda found: f"▒{len(found.group())}", text)


def _account(error: BaseException) -> str:
    """Return traceback and type of an exception and of those that it came from."""
    parts = []
    seen: BaseException | None = error
    while seen is not None:
        frames = "".join(traceback.format_list(traceback.extract_tb(seen.__traceback__)))
        name = f"{type(seen).__module__}.{type(seen).__qualname__}"
        parts.append(f"{frames}{name}: {blotted(str(seen))}\n")
        seen = seen.__cause__ or seen.__context__
    return "came from:\n".join(parts)


class FaultLog:
    """Writes bugs to ``faults.log`` in a folder; a log that has grown long begins anew."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] | None = None) -> None:
        self.path = folder / LOG_NAME
        self._clock = clock or _local_now

    def bug(self, error: BaseException) -> DeskError:
        """Log a bug and return the plain sentence that a person is told instead.

        A log that cannot be written is passed over: the person must hear of the bug itself.
        """
        with suppress(OSError):
            self._append(_account(error))
        return DeskError(
            "bug",
            translate("faults", "程序出了错，刚才这一步没有做成，已有的数据没有受影响。"),
            translate(
                "faults", "请再试一次；还是不行，请把数据文件夹里的 faults.log 交给维护人员。"
            ),
        )

    def _append(self, account: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size > _MOST_BYTES:
            self.path.replace(self.path.with_suffix(".old.log"))
        with self.path.open("a", encoding="utf-8") as log:
            log.write(f"== {self._clock().isoformat(timespec='seconds')}\n{account}\n")


def _local_now() -> datetime:
    """Return the machine's clock with its UTC offset."""
    return datetime.now().astimezone()
