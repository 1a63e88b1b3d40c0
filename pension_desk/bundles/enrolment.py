"""How the town learns a village's keys: a proof made with the secret from the village's kit.

See "Enrolment" in ``docs/bundle-format.md``. The proof stands on the outside, so that the keys
can be believed before the signature is checked with them and before anything is decrypted.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from pension_desk.bundles.keys import keys_to_text
from pension_desk.domain.bundles import DivisionCode, Enrolment, Outside, PublicKeys
from pension_desk.domain.ids import DeskId, VillageCode

SECRET_BYTES = 32


def new_secret() -> bytes:
    """Return a fresh enrolment secret for one kit, or the root of all that a town will make."""
    return secrets.token_bytes(SECRET_BYTES)


def kit_secret(root: bytes, village: VillageCode, town_desk: DeskId, number: int) -> bytes:
    """Return the secret of a kit, which a town can tell again though it has forgotten the kit.

    ``root``: kept by the town alone. ``town_desk``: its desk id when it made the kit. ``number``:
    of the kit among the village's, from 1.
    """
    message = f"pension-desk kit 1\n{village}\n{town_desk}\n{number}\n"
    return hmac.new(root, message.encode("ascii"), hashlib.sha256).digest()


def enrol(keys: PublicKeys, division: DivisionCode, desk: DeskId, secret: bytes) -> Enrolment:
    """Return the keys with the proof, for the village's reports."""
    return Enrolment(keys, _proof(keys, division, desk, secret))


def proof_holds(outside: Outside, secret: bytes) -> bool:
    """Tell whether the sender's keys were vouched for with this secret, for this very desk."""
    if outside.enrolment is None:
        return False
    expected = _proof(outside.enrolment.keys, outside.sender, outside.desk, secret)
    return hmac.compare_digest(expected.encode(), outside.enrolment.proof.encode())


def _proof(keys: PublicKeys, division: DivisionCode, desk: DeskId, secret: bytes) -> str:
    message = f"pension-desk enrolment 1\n{division}\n{desk}\n{keys_to_text(keys)}\n"
    return hmac.new(secret, message.encode("ascii"), hashlib.sha256).hexdigest()
