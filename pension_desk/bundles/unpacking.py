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

_REPORT_EVERY = 2**20
_STEP = "正在读取数据包"


class LineSink:
    """What age writes the plain bytes to: unpacks them and splits them into lines."""

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
        unpacker = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
        self._unpacker = unpacker.stream_writer(cast(BinaryIO, _Split(self._split)), closefd=False)

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
            self._unpacker.write(data)
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


@dataclass(frozen=True)
class _Split:
    """A file-like face for the unpacker to write to."""

    take: Callable[[bytes], None]

    def write(self, data: bytes) -> int:
        """Pass on."""
        self.take(data)
        return len(data)
