"""The kit (开村包) that makes a new village desk; opened with a pass-code told on paper.

A kit is a bundle to a one-time key. The pass-code opens the lock on the outside, which holds
that key and the town's signing key: so a kit's signature, too, is verified before anything of
its inside is decrypted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyrage import x25519

from pension_desk.bundles.inside import Handler, Inside
from pension_desk.bundles.keys import DeskKeys, identity_from_text
from pension_desk.bundles.lines import BadLine
from pension_desk.bundles.locks import WORK_FACTOR, Lock, close_lock, open_lock
from pension_desk.bundles.manifests import kit_from_line, kit_to_line
from pension_desk.bundles.passcodes import normal_passcode
from pension_desk.bundles.preface import Preface
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.sealing import bundle_lines, into, seal
from pension_desk.bundles.verifying import reading, verify, whole_preface
from pension_desk.domain.bundles import (
    RECORD_SCHEMA,
    BundleKind,
    KitContents,
    Manifest,
    Outside,
    Record,
    Tally,
    Written,
)
from pension_desk.domain.progress import UNWATCHED, Watch


@dataclass(frozen=True)
class OpenedKit:
    """A verified kit. ``sha256``: of the whole file."""

    outside: Outside
    manifest: Manifest
    contents: KitContents
    sha256: str
    _inside: Inside

    def for_each(self, handler: Handler, watch: Watch = UNWATCHED) -> Tally:
        """Hand every record to ``handler``; as `OpenedBundle.for_each`."""
        return self._inside.for_each(handler, watch)


def write_kit(
    target: BinaryIO | Path,
    outside: Outside,
    manifest: Manifest,
    contents: KitContents,
    records: Iterable[Record],
    *,
    passcode: str,
    signer: DeskKeys,
    work: int = WORK_FACTOR,
    watch: Watch = UNWATCHED,
) -> Written:
    """Write a kit; ``passcode`` from `new_passcode`, ``signer`` the town's keys.

    ``work``: how much a guess at the pass-code costs, log2 of scrypt's N.

    Raises:
        Refused: passcode_form, passcode_typo.
        Unavailable, ValueError, KeyError, Cancelled: as `write_bundle`.
    """
    if outside.kind is not BundleKind.KIT or contents.town_keys != signer.public():
        raise ValueError("a kit is signed by the town that it names")
    once = x25519.Identity.generate()
    secret = Lock(str(once), contents.town_keys.verify_key)
    lock = close_lock(secret, normal_passcode(passcode), work)
    lines = bundle_lines(outside, manifest, (kit_to_line(contents),), records, watch)
    with into(target) as stream:
        return seal(stream, Preface(outside, 0, lock), lines, str(once.to_public()), signer)


@contextmanager
def open_kit(
    path: Path, passcode: str, *, schema: int = RECORD_SCHEMA, watch: Watch = UNWATCHED
) -> Iterator[OpenedKit]:
    """Open a kit with its pass-code as a person typed it.

    Raises:
        Refused: not_a_kit, passcode_form, passcode_typo, wrong_passcode, and all that
            `open_bundle` raises for a file that is not whole, unchanged and readable.
        Unavailable: not_found, unreadable.
        Cancelled: through ``watch``.
    """
    with reading(path) as file:
        read = whole_preface(file)
        outside = read.preface.outside
        if outside.kind is not BundleKind.KIT:
            raise refusal(Reason.NOT_A_KIT, kind=outside.kind.label)
        lock = open_lock(read.preface.lock, normal_passcode(passcode))
        verified = verify(file, read, lock.verify_key, watch)
        inside = Inside(verified, identity_from_text(lock.identity), read)
        manifest = inside.manifest(schema)
        contents = _contents(inside)
        if contents.town_keys.verify_key != lock.verify_key or (
            contents.town,
            contents.village,
            contents.town_desk,
        ) != (outside.sender, outside.receiver, outside.desk):
            raise refusal(Reason.INSIDE_DIFFERS)
        yield OpenedKit(outside, manifest, contents, verified.sha256, inside)


def _contents(inside: Inside) -> KitContents:
    try:
        return kit_from_line(inside.lines(2)[1])
    except BadLine as error:
        raise refusal(Reason.BAD_RECORD, line=2) from error
