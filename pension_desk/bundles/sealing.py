"""Writing a bundle: lines → zstd → padding → age → preface and signature, in flat memory."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import zstandard
from pyrage import EncryptError, encrypt_io, x25519

from pension_desk.bundles.keys import DeskKeys
from pension_desk.bundles.lines import Line, RecordLines, encode
from pension_desk.bundles.manifests import manifest_to_line
from pension_desk.bundles.preface import PREFACE_BYTES, Preface, render_header, signature_line
from pension_desk.domain.bundles import BundleKind, Manifest, Outside, PublicKeys, Record, Written
from pension_desk.domain.errors import Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch

LEVEL = 3
BATCH = 64 * 2**10
SMALLEST = 64 * 2**10
"""Every payload is padded to at least this size (bytes)."""

WRITE_DIFFERS = "write_differs"
"""Reason of the failure of a device that gives back other bytes than it was given."""

_SKIPPABLE = 0x184D2A50
_READ = 2**20
_STEP = "正在加密写入"


def signed_message(header: bytes, age_sha512: bytes) -> bytes:
    """Return what the Ed25519 signature signs: both parts of the file by their SHA-512."""
    header_hash = hashlib.sha512(header).hexdigest()
    return f"pension-desk bundle signature 1\n{header_hash}\n{age_sha512.hex()}\n".encode("ascii")


def padded_size(size: int) -> int:
    """Return the size to pad to: PADMÉ, at most 3 % more, never under `SMALLEST`.

    Nikitin and others, "Reducing Metadata Leakage from Encrypted Files" (PoPETs 2019).
    """
    size = max(size, SMALLEST)
    exponent = size.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (size + mask) & ~mask


def write_bundle(
    target: BinaryIO | Path,
    outside: Outside,
    manifest: Manifest,
    records: Iterable[Record],
    *,
    recipient: PublicKeys,
    signer: DeskKeys,
    watch: Watch = UNWATCHED,
) -> Written:
    """Write one report or assignment.

    ``target``: a new file's path, or an empty stream that can be read, written and sought
    (``x+b``). Records come in the order in which the reader gets them. Nothing is left of a
    path when this raises; a stream is the caller's to discard.

    Raises:
        Unavailable: the device did not keep what was written.
        ValueError, KeyError: the manifest's counts or desk table do not fit the records (a bug).
        Cancelled: through ``watch``.
    """
    if outside.kind is BundleKind.KIT:
        raise ValueError("a kit is written by write_kit")
    lines = bundle_lines(outside, manifest, (), records, watch)
    with into(target) as stream:
        return seal(stream, Preface(outside, 0), lines, recipient.age_recipient, signer)


@contextmanager
def into(target: BinaryIO | Path) -> Iterator[BinaryIO]:
    """Give the stream to write to; a path becomes a new file, on the disk or not at all."""
    if not isinstance(target, Path):
        yield target
        return
    new = target.open("x+b")
    try:
        with new:
            yield new
            new.flush()
            os.fsync(new.fileno())
    except BaseException:
        target.unlink()
        raise


def bundle_lines(
    outside: Outside,
    manifest: Manifest,
    first: Iterable[Line],
    records: Iterable[Record],
    watch: Watch,
) -> Iterator[bytes]:
    """Yield all lines of a bundle: manifest, ``first``, records, end."""
    digest = hashlib.sha256()
    written = 0
    for line in _body(outside, manifest, first, records, watch):
        raw = encode(line)
        digest.update(raw)
        written += 1
        yield raw
    yield encode(["end", written, digest.hexdigest()])


def _body(
    outside: Outside,
    manifest: Manifest,
    first: Iterable[Line],
    records: Iterable[Record],
    watch: Watch,
) -> Iterator[Line]:
    """Yield the lines before the end record, and hold the records against the manifest."""
    yield manifest_to_line(outside, manifest)
    yield from first
    lines = RecordLines(manifest.desks)
    total = sum(manifest.counts.values())
    counts: Counter[str] = Counter()
    for done, record in enumerate(records):
        if done % 512 == 0:
            watch.step(done, total, _STEP)
        line = lines.to_line(record)
        counts[line[0]] += 1
        yield line
    if counts != Counter(manifest.counts):
        raise ValueError(f"manifest counts {dict(manifest.counts)}, records {dict(counts)}")
    watch.step(total, total, _STEP)


def seal(
    stream: BinaryIO, preface: Preface, lines: Iterable[bytes], recipient: str, signer: DeskKeys
) -> Written:
    """Write the whole file; the preface last, when the age file's size is known.

    ``preface.age_bytes`` is filled in. Raises as `write_bundle`.
    """
    stream.write(bytes(PREFACE_BYTES))
    source = _Source(_payload(lines))
    sink = _HashingSink(stream)
    try:
        encrypt_io(source, sink, [x25519.Recipient.from_str(recipient)])
    except (EncryptError, OSError):
        failure = source.failure or sink.failure
        if failure is None:
            raise
        raise failure from None
    header = render_header(Preface(preface.outside, sink.size, preface.lock))
    signature = signer.sign(signed_message(header, sink.digest.digest()))
    stream.seek(0)
    stream.write(header + signature_line(signature))
    stream.flush()
    return _read_again(stream, sink.digest.digest())


def _read_again(stream: BinaryIO, age_sha512: bytes) -> Written:
    """Return the file's size and hash, having seen that it holds what was written."""
    stream.seek(0)
    preface = stream.read(PREFACE_BYTES)
    whole = hashlib.sha256(preface)
    age = hashlib.sha512()
    size = len(preface)
    while chunk := stream.read(_READ):
        whole.update(chunk)
        age.update(chunk)
        size += len(chunk)
    if age.digest() != age_sha512:
        raise Unavailable(
            WRITE_DIFFERS,
            "写入后读回的内容与写入的不一致，磁盘可能有故障。",
            "请换一个位置再导出。",
        )
    return Written(size, whole.hexdigest())


def _payload(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield one zstd frame, then the skippable frame that hides its exact size."""
    compressor = zstandard.ZstdCompressor(level=LEVEL).compressobj()
    size = 0
    for batch in _batches(lines):
        chunk = compressor.compress(batch)
        size += len(chunk)
        yield chunk
    chunk = compressor.flush()
    yield chunk
    size += len(chunk) + 8
    padding = padded_size(size) - size
    yield _SKIPPABLE.to_bytes(4, "little") + padding.to_bytes(4, "little")
    while padding:
        step = min(padding, BATCH)
        yield bytes(step)
        padding -= step


def _batches(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Join lines into batches that are worth a call to the compressor."""
    batch: list[bytes] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line)
        if size >= BATCH:
            yield b"".join(batch)
            batch, size = [], 0
    yield b"".join(batch)


class _Source:
    """What age reads from. Keeps the failure that pyrage would turn into one of its own."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._chunk = b""
        self._at = 0
        self.failure: BaseException | None = None

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        try:
            while self._at == len(self._chunk):
                self._chunk, self._at = next(self._chunks), 0
        except StopIteration:
            return b""
        except BaseException as failure:
            self.failure = failure
            raise
        part = self._chunk[self._at : self._at + size]
        self._at += len(part)
        return part


class _HashingSink:
    """What age writes to: the file, with size and SHA-512 of all that passed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.digest = hashlib.sha512()
        self.size = 0
        self.failure: BaseException | None = None

    def write(self, data: bytes) -> int:
        """Write all of ``data``; after a failure nothing more is written."""
        if self.failure is not None:
            raise self.failure
        try:
            self._stream.write(data)
        except BaseException as failure:
            self.failure = failure
            raise
        self.digest.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Leave flushing to the end."""
