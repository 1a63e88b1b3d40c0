"""What the age part holds: a manifest, then records, then an end that accounts for them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

import zstandard
from pyrage import DecryptError, decrypt_io, x25519

from pension_desk.bundles.lines import BadLine, Line, RecordLines, decode
from pension_desk.bundles.manifests import manifest_from_line, outside_as_text
from pension_desk.bundles.preface import MINOR, ReadPreface
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.unpacking import LineSink
from pension_desk.bundles.verifying import AgePart, VerifiedFile
from pension_desk.domain.bundles import BundleKind, Manifest, Record, RecordKind, Tally
from pension_desk.domain.progress import UNWATCHED, Watch

Handler = Callable[[Record], None]


_KNOWN = frozenset(kind.value for kind in RecordKind)


class _Enough(Exception):
    """Ends a reading early."""


@dataclass(frozen=True)
class Inside:
    """What the age part holds, read anew each time it is asked for."""

    verified: VerifiedFile
    identity: x25519.Identity
    read: ReadPreface

    def manifest(self, schema: int) -> Manifest:
        """Return the manifest, held against the outside and the reader's schema."""
        line = self.lines(1)[0]
        outside, manifest = _manifest(line, 1)
        if outside != outside_as_text(self.read.preface.outside):
            raise refusal(Reason.INSIDE_DIFFERS)
        if manifest.schema_min > schema:
            raise refusal(Reason.NEWER_SCHEMA, needs=manifest.needs_program)
        return manifest

    def lines(self, count: int) -> list[Line]:
        """Return the first lines."""
        found: list[Line] = []

        def take(raw: bytes) -> None:
            found.append(_decode(raw, len(found) + 1))
            if len(found) == count:
                raise _Enough

        try:
            self._decrypt(take, UNWATCHED)
        except _Enough:
            return found
        raise refusal(Reason.BAD_RECORD, line=len(found) + 1)

    def for_each(self, handler: Handler, watch: Watch) -> Tally:
        """Hand over every record; see `OpenedBundle.for_each`."""
        reader = _RecordReader(self, handler)
        self._decrypt(reader.take, watch)
        return reader.tally()

    def _decrypt(self, take: Callable[[bytes], None], watch: Watch) -> None:
        """Decrypt, unpack and split; hand each line to ``take``."""
        source = self.verified.age_part()
        with LineSink(take, self.verified.age_bytes, watch) as sink:
            try:
                decrypt_io(source, sink, [self.identity])
                sink.finish()
            except (DecryptError, OSError, zstandard.ZstdError) as error:
                raise _cause(source, sink, error) from None


def _cause(source: AgePart, sink: LineSink, error: Exception) -> BaseException:
    """Return the failure behind the one that age or zstd told."""
    failure = source.failure or sink.failure
    if isinstance(failure, zstandard.ZstdError):
        too_wide = "too much memory" in str(failure)
        return refusal(Reason.BOMB) if too_wide else refusal(Reason.BAD_RECORD, line=sink.line + 1)
    if failure is not None:
        return failure
    if isinstance(error, DecryptError) and "No matching keys" in str(error):
        return refusal(Reason.WRONG_KEY)
    return refusal(Reason.BAD_RECORD, line=sink.line + 1)


class _RecordReader:
    """Turns lines into records in their order: manifest, a kit's line, records, end."""

    def __init__(self, inside: Inside, handler: Handler) -> None:
        self._inside = inside
        self._handler = handler
        self._digest = hashlib.sha256()
        self._before_records = 2 if inside.read.preface.outside.kind is BundleKind.KIT else 1
        self._done = 0
        self._ended = False
        self._counts: Counter[str] = Counter()
        self._skipped = 0
        self._expected: dict[str, int] = {}
        self._lines = RecordLines(())

    def take(self, raw: bytes) -> None:
        """Take the next line without its line feed."""
        number = self._done + 1
        line = _decode(raw, number)
        if self._ended:
            raise refusal(Reason.BAD_RECORD, line=number)
        if line[0] == "end":
            self._end(line)
            return
        self._digest.update(raw + b"\n")
        self._done = number
        if number == 1:
            _, manifest = _manifest(line, number)
            self._expected = dict(manifest.counts)
            self._lines = RecordLines(manifest.desks)
        elif number > self._before_records:
            self._record(line)

    def tally(self) -> Tally:
        """Return what was handed over, once all has been seen."""
        if not self._ended:
            raise refusal(Reason.BAD_RECORD, line=self._done + 1)
        return Tally({kind: self._counts[kind] for kind in RecordKind}, self._skipped)

    def _record(self, line: Line) -> None:
        kind = line[0]
        self._counts[kind] += 1
        if self._counts[kind] > self._expected.get(kind, 0):
            raise refusal(Reason.COUNTS_LIE)
        if kind.startswith("+"):
            self._skipped += 1
            return
        if kind not in _KNOWN:
            self._unknown()
        try:
            record = self._lines.to_record(line)
        except BadLine as error:
            raise refusal(Reason.BAD_RECORD, line=self._done) from error
        self._handler(record)

    def _unknown(self) -> NoReturn:
        """Refuse a kind that we do not know and may not skip."""
        if self._inside.read.minor > MINOR:
            raise refusal(Reason.NEWER_FORMAT, needs=self._inside.read.needs)
        raise refusal(Reason.BAD_RECORD, line=self._done)

    def _end(self, line: Line) -> None:
        self._ended = True
        if line[1:] != [self._done, self._digest.hexdigest()] or self._counts != Counter(
            self._expected
        ):
            raise refusal(Reason.COUNTS_LIE)


def _decode(raw: bytes, number: int) -> Line:
    try:
        return decode(raw)
    except BadLine as error:
        raise refusal(Reason.BAD_RECORD, line=number) from error


def _manifest(line: Line, number: int) -> tuple[dict[str, object], Manifest]:
    try:
        return manifest_from_line(line)
    except BadLine as error:
        raise refusal(Reason.BAD_RECORD, line=number) from error
