"""Opening a bundle: first the signature over the whole file, then records one by one.

Nothing plain touches the disk, and memory stays flat whatever the bundle's size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pension_desk.bundles.enrolment import proof_holds
from pension_desk.bundles.inside import Handler, Inside
from pension_desk.bundles.keys import DeskKeys
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.verifying import reading, verify, whole_preface
from pension_desk.domain.bundles import (
    RECORD_SCHEMA,
    BundleKind,
    KnownDesk,
    Manifest,
    Outside,
    PublicKeys,
    Receiver,
    Tally,
)
from pension_desk.domain.ids import DeskId
from pension_desk.domain.progress import UNWATCHED, Watch


@dataclass(frozen=True)
class OpenedBundle:
    """A verified bundle. ``learned``: the sender's keys, when its enrolment proof taught them.

    ``sha256``: of the whole file, as a receipt names it.
    """

    outside: Outside
    manifest: Manifest
    sha256: str
    learned: PublicKeys | None
    _inside: Inside

    def for_each(self, handler: Handler, watch: Watch = UNWATCHED) -> Tally:
        """Hand every record to ``handler``, in the file's order; may be called again.

        What ``handler`` raises ends the reading and comes out as it is. Only when this returns
        is it certain that the bundle is complete: apply within a transaction.

        Raises:
            Refused: bad_record, counts_lie, bomb, newer_format.
            Cancelled: through ``watch``.
        """
        return self._inside.for_each(handler, watch)


@contextmanager
def open_bundle(
    path: Path,
    keys: DeskKeys,
    *,
    trusted: Callable[[DeskId], KnownDesk | None],
    receiver: Receiver,
    enrolment_secret: Callable[[Outside], bytes | None] = lambda _outside: None,
    schema: int = RECORD_SCHEMA,
    watch: Watch = UNWATCHED,
) -> Iterator[OpenedBundle]:
    """Open a report or an assignment; the signature is verified before this yields.

    ``trusted`` gives what is known of the sending desk. For an unknown desk that brings an
    enrolment, ``enrolment_secret`` gives the secret of the village's kit, None when there is none.

    Raises:
        Refused: every reason in `Reason` but those of pass-codes.
        Unavailable: not_found, unreadable.
        Cancelled: through ``watch``.
    """
    with reading(path) as file:
        read = whole_preface(file)
        outside = read.preface.outside
        if outside.kind is BundleKind.KIT:
            raise refusal(Reason.IS_A_KIT)
        if outside.receiver != receiver.division:
            raise refusal(Reason.OTHER_RECEIVER, receiver=outside.receiver)
        known = trusted(outside.desk)
        sender, learned = _sender(outside, known, enrolment_secret)
        verified = verify(file, read, sender.verify_key, watch)
        inside = Inside(verified, keys.identity(), read)
        manifest = inside.manifest(schema)
        if manifest.receiver_desk not in (None, receiver.desk) and receiver.desk is not None:
            raise refusal(Reason.OTHER_DESK)
        yield OpenedBundle(outside, manifest, verified.sha256, learned, inside)


def _sender(
    outside: Outside, known: KnownDesk | None, secret_of: Callable[[Outside], bytes | None]
) -> tuple[PublicKeys, PublicKeys | None]:
    """Return the keys to check the signature with, and the same when they are new to us."""
    if known is not None:
        if known.revoked:
            raise refusal(Reason.REVOKED, sender=outside.sender)
        if known.division != outside.sender:
            raise refusal(Reason.WRONG_DIVISION, sender=outside.sender)
        return known.keys, None
    secret = secret_of(outside)
    if outside.enrolment is None or secret is None:
        raise refusal(Reason.STRANGER, sender=outside.sender)
    if not proof_holds(outside, secret):
        raise refusal(Reason.FALSE_PROOF, sender=outside.sender)
    return outside.enrolment.keys, outside.enrolment.keys
