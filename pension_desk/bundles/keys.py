"""A desk's own keys: an age identity to be written to, an Ed25519 key to sign with."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pyrage import IdentityError, RecipientError, x25519

from pension_desk.domain.bundles import PublicKeys

_HEAD = "pension-desk-keys-1"


@dataclass(frozen=True)
class DeskKeys:
    """The secret keys of one desk; kept as text in the encrypted store, never shown.

    ``age_identity``: ``AGE-SECRET-KEY-1…``; ``signing_key``: 64 lower-case hex digits.
    """

    age_identity: str = field(repr=False)
    signing_key: str = field(repr=False)

    @staticmethod
    def generate() -> DeskKeys:
        """Make new keys from the system's randomness."""
        return DeskKeys(
            str(x25519.Identity.generate()),
            Ed25519PrivateKey.generate().private_bytes_raw().hex(),
        )

    @staticmethod
    def from_text(text: str) -> DeskKeys:
        """Read what `to_text` wrote; raises `ValueError` on anything else."""
        head, identity, signing = text.split("\n")
        if head != _HEAD:
            raise ValueError("not desk keys")
        keys = DeskKeys(identity, signing)
        keys.public()
        return keys

    def to_text(self) -> str:
        """Return both keys as three lines of text (secret)."""
        return f"{_HEAD}\n{self.age_identity}\n{self.signing_key}"

    def public(self) -> PublicKeys:
        """Return the keys that others may know."""
        return PublicKeys(
            str(self.identity().to_public()),
            self._signer().public_key().public_bytes_raw().hex(),
        )

    def identity(self) -> x25519.Identity:
        """Return the age identity that opens bundles to this desk."""
        return identity_from_text(self.age_identity)

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte Ed25519 signature of a message."""
        return self._signer().sign(message)

    def _signer(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.signing_key))


def identity_from_text(text: str) -> x25519.Identity:
    """Read ``AGE-SECRET-KEY-1…``; raises `ValueError` on anything else."""
    try:
        return x25519.Identity.from_str(text)
    except IdentityError as error:
        raise ValueError("not an age identity") from error


def signature_holds(verify_key: str, signature: bytes, message: bytes) -> bool:
    """Tell whether the holder of this key signed exactly this message."""
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(verify_key))
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def keys_to_text(keys: PublicKeys) -> str:
    """Return public keys as one line: recipient, space, verify key."""
    return f"{keys.age_recipient} {keys.verify_key}"


def keys_from_text(text: str) -> PublicKeys:
    """Read and check what `keys_to_text` wrote; raises `ValueError` when a key is no key."""
    recipient, verify_key = text.split(" ")
    try:
        x25519.Recipient.from_str(recipient)
    except RecipientError as error:
        raise ValueError("not an age recipient") from error
    if len(verify_key) != 64 or verify_key != verify_key.lower():
        raise ValueError("not a verify key")
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(verify_key))
    return PublicKeys(recipient, verify_key)
