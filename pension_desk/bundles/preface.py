"""The first 2048 bytes of a bundle: the outside, in lines of text, and the signature.

One value has exactly one form: what was read is written again and compared byte for byte.
See "Preface" in ``docs/bundle-format.md``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO
from uuid import UUID

from pension_desk.bundles.keys import keys_from_text, keys_to_text
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.domain.bundles import BundleKind, DivisionCode, Enrolment, Outside
from pension_desk.domain.ids import DeskId, TownCode, VillageCode

PREFACE_BYTES = 2048
SIGNATURE_LINE_BYTES = len("signature: ") + 128 + 1
HEADER_BYTES = PREFACE_BYTES - SIGNATURE_LINE_BYTES

MAJOR, MINOR = 1, 0
NEEDS = "0.1.0"
"""The oldest program version that reads the format version that we write."""

MAX_NUMBER = 10**9
"""Nobody sends so many bundles."""

_MAGIC = b"pension-desk bundle "
_FIRST = re.compile(
    rb"pension-desk bundle ([1-9]\d{0,3})\.(0|[1-9]\d{0,3})\nneeds: (\d{1,4}(?:\.\d{1,4}){1,3})\n"
)
_LINE = re.compile(r"([a-z-]+): ([!-~]+(?: [!-~]+)*)")
_DIVISION = re.compile(r"\d{9}|\d{12}")
_NAMES = ("kind", "from", "to", "desk", "number", "created", "age-bytes")


@dataclass(frozen=True)
class Preface:
    """All that stands before the age file. ``lock``: a kit's locked key, base64, else empty."""

    outside: Outside
    age_bytes: int
    lock: str = ""


@dataclass(frozen=True)
class ReadPreface:
    """A preface as it lies in a file, with the bytes that the signature covers."""

    preface: Preface
    header: bytes
    signature: bytes
    minor: int
    needs: str


def render_header(preface: Preface, *, minor: int = MINOR, needs: str = NEEDS) -> bytes:
    """Return the header, padded with spaces; raises `ValueError` when it is too long."""
    outside = preface.outside
    lines = [
        f"pension-desk bundle {MAJOR}.{minor}",
        f"needs: {needs}",
        f"kind: {outside.kind}",
        f"from: {outside.sender}",
        f"to: {outside.receiver}",
        f"desk: {outside.desk}",
        f"number: {outside.number}",
        f"created: {outside.created.isoformat()}",
        f"age-bytes: {preface.age_bytes}",
    ]
    if outside.enrolment is not None:
        lines.append(f"keys: {keys_to_text(outside.enrolment.keys)}")
        lines.append(f"proof: {outside.enrolment.proof}")
    if preface.lock:
        lines.append(f"lock: {preface.lock}")
    text = "".join(f"{line}\n" for line in lines).encode("ascii")
    if len(text) >= HEADER_BYTES:
        raise ValueError("the preface has no room for this header")
    return text + b" " * (HEADER_BYTES - len(text) - 1) + b"\n"


def signature_line(signature: bytes) -> bytes:
    """Return the last line of the preface."""
    return f"signature: {signature.hex()}\n".encode("ascii")


def read_preface(file: BinaryIO) -> ReadPreface:
    """Read the preface at the file's start and check its form, nothing more.

    Raises:
        Refused: not_a_bundle, cut, newer_format.
    """
    raw = file.read(PREFACE_BYTES)
    if not raw.startswith(_MAGIC) and not _MAGIC.startswith(raw):
        raise refusal(Reason.NOT_A_BUNDLE)
    first = _FIRST.match(raw)
    if first is None:
        raise refusal(Reason.CUT if len(raw) < PREFACE_BYTES else Reason.CHANGED)
    major, minor, needs = int(first[1]), int(first[2]), first[3].decode("ascii")
    if major > MAJOR:
        raise refusal(Reason.NEWER_FORMAT, needs=needs)
    if len(raw) < PREFACE_BYTES:
        raise refusal(Reason.CUT)
    header = raw[:HEADER_BYTES]
    try:
        preface = _parse(header[first.end() :].decode("ascii"))
        signature = _parse_signature(raw[HEADER_BYTES:])
        if minor <= MINOR and render_header(preface, minor=minor, needs=needs) != header:
            raise ValueError("not in the one form")
    except (ValueError, KeyError) as error:
        raise refusal(Reason.CHANGED) from error
    return ReadPreface(preface, header, signature, minor, needs)


def _parse_signature(line: bytes) -> bytes:
    signature = bytes.fromhex(line[len("signature: ") : -1].decode("ascii"))
    if signature_line(signature) != line:
        raise ValueError("not a signature line")
    return signature


def _parse(text: str) -> Preface:
    """Read the lines after the first two; names that we do not know are left to newer readers."""
    values: dict[str, str] = {}
    lines = text.split("\n")
    if lines.pop() or lines.pop().strip(" "):
        raise ValueError("no padding")
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None or match[1] in values:
            raise ValueError("not a header line")
        values[match[1]] = match[2]
    if [name for name in values if name in _NAMES] != list(_NAMES):
        raise ValueError("header lines missing or out of order")
    preface = Preface(_outside(values), int(values["age-bytes"]), values.get("lock", ""))
    if not 1 <= preface.outside.number < MAX_NUMBER or not 0 <= preface.age_bytes < 2**63:
        raise ValueError("number out of range")
    if not 1900 <= preface.outside.created.year < 3000:
        raise ValueError("no time that a clock shows")
    return preface


def _outside(values: dict[str, str]) -> Outside:
    enrolment = None
    if "keys" in values:
        enrolment = Enrolment(keys_from_text(values["keys"]), values["proof"])
    return Outside(
        kind=BundleKind(values["kind"]),
        sender=_division(values["from"]),
        receiver=_division(values["to"]),
        desk=DeskId(UUID(values["desk"])),
        number=int(values["number"]),
        created=datetime.fromisoformat(values["created"]),
        enrolment=enrolment,
    )


def _division(code: str) -> DivisionCode:
    if _DIVISION.fullmatch(code) is None:
        raise ValueError("not a division code")
    return VillageCode(code) if len(code) == 12 else TownCode(code)
