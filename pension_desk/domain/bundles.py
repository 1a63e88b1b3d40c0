"""What travels between desks (数据包): a bundle's outside, its manifest and its records.

A bundle is a report (上报), an assignment (下发) or a kit (开村包). The outside is readable by
any finder and so says nothing about people; all else is encrypted. The file's form is described
in ``docs/bundle-format.md``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from pension_desk.domain.changes import Act, Change, Dot, VersionVector
from pension_desk.domain.ids import DeskId, TownCode, VillageCode

DivisionCode = VillageCode | TownCode

RECORD_SCHEMA = 2
"""Version of the synced records (the data dictionary) that this program writes and reads."""

FIRST_PROGRAM: Mapping[int, str] = {1: "0.1.0", 2: "0.2.0"}
"""Version of the records → the first program that reads it."""


class BundleKind(StrEnum):
    """Which way a bundle goes."""

    KIT = "kit"
    REPORT = "report"
    ASSIGNMENT = "assignment"

    @property
    def label(self) -> str:
        """Chinese name, as in file names and on screen."""
        return {"kit": "开村包", "report": "上报", "assignment": "下发"}[self.value]


@dataclass(frozen=True)
class PublicKeys:
    """What others must know of a desk: where to encrypt to, and how to check its signature.

    ``age_recipient``: ``age1…``; ``verify_key``: Ed25519 public key as 64 lower-case hex digits.
    """

    age_recipient: str
    verify_key: str

    @property
    def fingerprint(self) -> str:
        """核对码: six groups of four digits (80 bits) that two people compare by telephone."""
        text = f"pension-desk keys 1\n{self.age_recipient}\n{self.verify_key}\n"
        number = int.from_bytes(hashlib.sha256(text.encode()).digest()) % 10**24
        digits = f"{number:024d}"
        return " ".join(digits[start : start + 4] for start in range(0, 24, 4))


@dataclass(frozen=True)
class KnownDesk:
    """A desk whose bundles may be taken: its keys, its division, and whether it was revoked."""

    keys: PublicKeys
    division: DivisionCode
    revoked: bool = False


@dataclass(frozen=True)
class Enrolment:
    """A village desk's keys with the proof that its kit's holder vouches for them.

    ``proof``: HMAC-SHA-256 with the kit's enrolment secret, 64 lower-case hex digits.
    """

    keys: PublicKeys
    proof: str


@dataclass(frozen=True)
class Outside:
    """What any finder of the file can read. ``created`` has a UTC offset and whole seconds.

    ``number`` counts the bundles of this sender to this receiver, from 1. ``enrolment`` rides on
    each of a village's reports: a restored town may not know its keys any more.
    """

    kind: BundleKind
    sender: DivisionCode
    receiver: DivisionCode
    desk: DeskId
    number: int
    created: datetime
    enrolment: Enrolment | None = None

    def __post_init__(self) -> None:
        if self.created.tzinfo is None:
            raise ValueError("created needs a UTC offset")
        object.__setattr__(self, "created", self.created.replace(microsecond=0))


@dataclass(frozen=True)
class Receiver:
    """Who opens: the division, and the desk's id (None: not compared with the manifest)."""

    division: DivisionCode
    desk: DeskId | None = None


@dataclass(frozen=True)
class Manifest:
    """The first record inside: what the bundle holds and what the receiver must hold before.

    ``since``: what the receiver must already hold, else there is a gap (empty when ``full``).
    ``upto``: what the receiver holds afterwards, within its scope.
    ``holds``: what the sender itself holds: this acknowledges the receiver's own changes.
    ``base_number``: the sender's bundle that the receiver last acknowledged; 0 for none.
    ``desks``: the desk table; every desk named by any record or vector.
    ``counts``: record kind (see `RecordKind`) → how many follow.
    ``schema``: version of the records; ``schema_min``: the oldest reader that loses nothing.
    ``program``: version that wrote it; ``needs_program``: the oldest version that can read it.
    ``receiver_desk``: the desk it was cut for, when the sender knows it.
    """

    desks: tuple[DeskId, ...]
    counts: Mapping[str, int]
    full: bool
    since: VersionVector
    upto: VersionVector
    holds: VersionVector
    base_number: int
    program: str
    needs_program: str
    schema: int = RECORD_SCHEMA
    schema_min: int = RECORD_SCHEMA
    receiver_desk: DeskId | None = None


class RecordKind(StrEnum):
    """The kinds of record in a bundle, as the manifest counts them."""

    ACT = "act"
    CHANGE = "change"
    RECEIPT = "receipt"
    VERDICT = "verdict"
    BLOB = "blob"


class Verdict(StrEnum):
    """What became of one change at the receiver."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    CONTESTED = "contested"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """Chinese name."""
        return {
            "accepted": "已接收",
            "unchanged": "无变化",
            "contested": "有冲突",
            "refused": "未接收",
        }[self.value]


@dataclass(frozen=True)
class BundleName:
    """Which bundle: the desk that wrote it and its number to that receiver."""

    desk: DeskId
    number: int


@dataclass(frozen=True)
class Receipt:
    """回执: what became of one received bundle. The four counts add up to its changes.

    ``sha256``: of the received file, hex. ``by``: the person who imported it.
    """

    bundle: BundleName
    sha256: str
    at: datetime
    by: str
    accepted: int
    unchanged: int
    contested: int
    refused: int


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One change of a received bundle that was not simply taken, and why (Chinese)."""

    bundle: BundleName
    dot: Dot
    verdict: Verdict
    reason: str


@dataclass(frozen=True)
class Blob:
    """A named piece of data that rides along: policy parameters, a form. At most 4 MiB."""

    name: str
    media_type: str
    data: bytes


Record = Act | Change | Receipt | ReceiptLine | Blob


@dataclass(frozen=True)
class KitContents:
    """What makes a new village desk (开村): who it is, and whom it trusts.

    ``desk``: the id that the village's desk takes. ``enrolment_secret``: 32 random bytes, used
    once to vouch for the keys that the village makes.
    """

    town: TownCode
    town_name: str
    town_desk: DeskId
    town_keys: PublicKeys
    village: VillageCode
    village_name: str
    desk: DeskId
    enrolment_secret: bytes = field(repr=False)


@dataclass(frozen=True)
class Tally:
    """How many records of each kind were handed over, and how many unknown ones were skipped."""

    counts: Mapping[str, int]
    skipped: int


@dataclass(frozen=True)
class Written:
    """A bundle that lies complete in its file: size in bytes and SHA-256 of the file (hex)."""

    bytes: int
    sha256: str
