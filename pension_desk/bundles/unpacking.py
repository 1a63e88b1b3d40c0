"""From an age stream to lines: unpacks, splits, and stops what grows beyond reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, cast

import zstandard

from pension_desk.bundles.lines import MAX_LINE
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.domain.progress import Watch

MAX_WINDOW = 8 * 2**20
"""The largest zstd window that we accept (bytes): what a reader must be able to hold."""

MAX_RATIO = 256
ALWAYS_ALLOWED = 64 * 2**20
"""Lines may be `MAX_RATIO` times as long as the age part, and this long in any case (bytes)."""

_SLICE = 2**14
"""So much is unpacked between two looks whether to stop (bytes)."""

_REPORT_EVERY = 2**20
_STEP = "正在读取数据包"


class LineSink:
    """What age writes the plain bytes to: unpacks them and splits them into lines.

    Used as a context: the unpacker is a C object that no collector looks into, and whoever it
    writes to keeps it. At the end it is let go, or each bundle would cost a quarter of a megabyte.
    """

    def __init__(self, take: Callable[[bytes], None], age_bytes: int, watch: Watch) -> None:
        self._take = take
        self._limit = max(ALWAYS_ALLOWED, MAX_RATIO * age_bytes)
        self._watch = watch
        self._age_bytes = age_bytes
        self._age_done = 0  # bytes
        self._unpacked = 0
        self._open: list[bytes] = []
        self._open_size = 0
        self.line = 0
        self.failure: BaseException | None = None
        self._stop: BaseException | None = None
        self._target = _Split(self._unpack)
        unpacker = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
        self._unpacker = unpacker.stream_writer(cast(BinaryIO, self._target), closefd=False)

    def __enter__(self) -> LineSink:
        return self

    def __exit__(self, *_exc: object) -> None:
        self._target.take = _nowhere

    def write(self, data: bytes) -> int:
        """Take a piece of the zstd stream; after a failure nothing more is taken.

        The age library writes its last piece once more while it gives up.
        """
        if self.failure is not None:
            raise self.failure
        before = self._age_done
        self._age_done += len(data)
        try:
            if before // _REPORT_EVERY != self._age_done // _REPORT_EVERY:
                self._watch.step(self._age_done, self._age_bytes, _STEP)
            for start in range(0, len(data), _SLICE):
                self._unpacker.write(data[start : start + _SLICE])
                if self._stop is not None:
                    raise self._stop
        except BaseException as failure:
            self.failure = failure
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing waits: every line is handed over as soon as it is complete."""

    def finish(self) -> None:
        """Hold that the lines ended with a line feed."""
        if self._open:
            raise refusal(Reason.BAD_RECORD, line=self.line + 1)

    def _unpack(self, data: bytes) -> None:
        """Split what was unpacked; a failure waits until the unpacker, which would leak, is out."""
        if self._stop is None:
            try:
                self._split(data)
            except BaseException as failure:  # noqa: BLE001 - raised by `write`
                self._stop = failure

    def _split(self, data: bytes) -> None:
        self._unpacked += len(data)
        if self._unpacked > self._limit:
            raise refusal(Reason.BOMB)
        *complete, rest = data.split(b"\n")
        for end in complete:
            line = b"".join([*self._open, end])
            self._open, self._open_size = [], 0
            if len(line) >= MAX_LINE:
                raise refusal(Reason.BOMB)
            self.line += 1
            self._take(line)
        if rest:
            self._open.append(rest)
            self._open_size += len(rest)
            if self._open_size >= MAX_LINE:
                raise refusal(Reason.BOMB)


def _nowhere(_data: bytes) -> None:
    """Take nothing."""


@dataclass
class _Split:
    """A file-like face for the unpacker to write to."""

    take: Callable[[bytes], None]

    def write(self, data: bytes) -> int:
        """Pass on."""
        self.take(data)
        return len(data)
