"""A town and two villages with keys, and small bundles between them, for the tests."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from pension_desk.bundles.keys import DeskKeys
from pension_desk.bundles.lines import RecordLines, encode
from pension_desk.bundles.opening import open_bundle
from pension_desk.bundles.preface import (
    HEADER_BYTES,
    Preface,
    read_preface,
    render_header,
    signature_line,
)
from pension_desk.bundles.sealing import bundle_lines, seal, signed_message, write_bundle
from pension_desk.domain.bundles import (
    Blob,
    BundleKind,
    BundleName,
    KnownDesk,
    Manifest,
    Outside,
    Receipt,
    ReceiptLine,
    Receiver,
    Record,
    Tally,
    Verdict,
    Written,
)
from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.ids import DeskId, RowId, TownCode, VillageCode
from pension_desk.domain.progress import UNWATCHED

TOWN = TownCode("450821101")
VILLAGE = VillageCode("450821101203")
OTHER_VILLAGE = VillageCode("450821101204")

TOWN_DESK = DeskId(UUID("11111111-1111-4111-8111-111111111111"))
VILLAGE_DESK = DeskId(UUID("22222222-2222-4222-8222-222222222222"))
OTHER_DESK = DeskId(UUID("33333333-3333-4333-8333-333333333333"))
DESKS = (TOWN_DESK, VILLAGE_DESK)

TOWN_KEYS = DeskKeys.generate()
VILLAGE_KEYS = DeskKeys.generate()
OTHER_KEYS = DeskKeys.generate()

CHINA = timezone(timedelta(hours=8))
NOON = datetime(2026, 11, 20, 12, 0, 0, tzinfo=CHINA)
ROW = RowId(UUID("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"))


def records() -> list[Record]:
    """One of each kind, with characters beyond the Basic plane and every kind of value."""
    return [
        Act(VILLAGE_DESK, 1, "visit", "覃𬱖", NOON, "入户\n走访"),
        Change(
            Dot(VILLAGE_DESK, 1),
            1,
            "visits",
            ROW,
            {"note": "愿意参保：“三月三”后缴费", "visited_on": "2026-11-19", "deleted": None},
            {"note": (Dot(TOWN_DESK, 7), Dot(VILLAGE_DESK, 1))},
        ),
        Change(Dot(VILLAGE_DESK, 2), 1, "contributions", ROW, {"amount_fen": -20000}, {}),
        Receipt(BundleName(TOWN_DESK, 3), "ab" * 32, NOON, "韦支书", 10, 2, 1, 1),
        ReceiptLine(
            BundleName(TOWN_DESK, 3), Dot(TOWN_DESK, 9), Verdict.REFUSED, "居民不在本村范围内"
        ),
        Blob("policy.toml", "application/toml", b"\x00\xff" * 40),
    ]


def outside(
    kind: BundleKind = BundleKind.REPORT, *, number: int = 7, desk: DeskId = VILLAGE_DESK
) -> Outside:
    """Return a report of the village to its town, or the way back."""
    there, back = (VILLAGE, TOWN) if kind is BundleKind.REPORT else (TOWN, VILLAGE)
    return Outside(kind, there, back, desk, number, NOON)


def manifest(of: Iterable[Record], **changed: object) -> Manifest:
    """Return the manifest that fits these records."""
    lines = RecordLines(DESKS)
    values: dict[str, object] = {
        "desks": DESKS,
        "counts": Counter(lines.to_line(record)[0] for record in of),
        "full": False,
        "since": {TOWN_DESK: 6},
        "upto": {TOWN_DESK: 6, VILLAGE_DESK: 2},
        "holds": {TOWN_DESK: 9, VILLAGE_DESK: 2},
        "base_number": 6,
        "program": "0.1.0",
        "needs_program": "0.1.0",
        "receiver_desk": TOWN_DESK,
    }
    return Manifest(**(values | changed))  # type: ignore[arg-type]


def write_report(
    path: Path,
    *,
    of: list[Record] | None = None,
    about: Outside | None = None,
    signer: DeskKeys = VILLAGE_KEYS,
    recipient: DeskKeys = TOWN_KEYS,
    **changed: object,
) -> Written:
    """Write a small report from the village to the town."""
    inside = records() if of is None else of
    return write_bundle(
        path,
        about or outside(),
        manifest(inside, **changed),
        inside,
        recipient=recipient.public(),
        signer=signer,
    )


def known(desk: DeskId) -> KnownDesk | None:
    """Return what the town knows of a desk."""
    return {
        VILLAGE_DESK: KnownDesk(VILLAGE_KEYS.public(), VILLAGE),
        OTHER_DESK: KnownDesk(OTHER_KEYS.public(), OTHER_VILLAGE, revoked=True),
    }.get(desk)


def open_report(path: Path, got: list[Record], *, keys: DeskKeys = TOWN_KEYS) -> Tally:
    """Open as the town does and collect the records in ``got``."""
    return read_report(path, got.append, keys=keys)


def read_report(
    path: Path, handler: Callable[[Record], None], *, keys: DeskKeys = TOWN_KEYS
) -> Tally:
    """Open as the town does and hand the records to ``handler``."""
    with open_bundle(path, keys, trusted=known, receiver=Receiver(TOWN, TOWN_DESK)) as opened:
        return opened.for_each(handler)


def seal_lines(
    path: Path, lines: Iterable[bytes], *, minor: int = 0, about: Outside | None = None
) -> None:
    """Write a rightly signed report whose lines are whatever the test wants."""
    with path.open("x+b") as stream:
        seal(
            stream,
            Preface(about or outside(), 0),
            lines,
            TOWN_KEYS.public().age_recipient,
            VILLAGE_KEYS,
        )
    if minor:
        sign_again(path, minor)


def sign_again(path: Path, minor: int) -> None:
    """Say a newer minor version on the outside, and one line more, and sign that."""
    with path.open("r+b") as stream:
        read = read_preface(stream)
        age = stream.read()
        header = render_header(read.preface, minor=minor, needs="0.9.0").rstrip()
        header = (header + b"\nweather: fair\n").ljust(HEADER_BYTES - 1) + b"\n"
        message = signed_message(header, hashlib.sha512(age).digest())
        stream.seek(0)
        stream.write(header + signature_line(VILLAGE_KEYS.sign(message)))


def good_lines() -> list[bytes]:
    """Return the lines of the small report."""
    return list(bundle_lines(outside(), manifest(records()), (), records(), UNWATCHED))


def with_end(lines: list[bytes]) -> list[bytes]:
    """Return lines with the end record that fits them."""
    digest = hashlib.sha256(b"".join(lines)).hexdigest()
    return [*lines, encode(["end", len(lines), digest])]
