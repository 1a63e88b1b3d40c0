"""Ids by which a town knows its own word again, though it was made after the backup it came from.

A desk that is restored counts under a new id (decision 037). Restored once more from a copy that is
older still, a town would take that id for a village's: villages bring back what it wrote under it,
and say nothing of whose desks are whose. So half of such an id is proof of the other half, by the
root from which the secrets of the town's kits follow. Only the town has it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from uuid import UUID, uuid4

from sqlalchemy import Connection

from pension_desk.domain.ids import DeskId
from pension_desk.store.settings import get_setting

ROOT = "kit_root"
"""Setting: hex of the root, made with the town; a village has none."""

_HALF = 8


def new_id(conn: Connection) -> DeskId:
    """Return an id for a file that was restored; one that proves itself where there is a root."""
    root = root_of(conn)
    if root is None:
        return DeskId(uuid4())
    nonce = secrets.token_bytes(_HALF)
    return DeskId(UUID(bytes=nonce + _proof(root, nonce)))


def root_of(conn: Connection) -> bytes | None:
    """Return the root that this file keeps, None where it has made no kit."""
    kept = get_setting(conn, ROOT)
    return bytes.fromhex(kept) if kept else None


def is_ours(root: bytes | None, desk: DeskId) -> bool:
    """Return whether a desk's id proves that it was given to this town after a restore."""
    if root is None:
        return False
    return hmac.compare_digest(_proof(root, desk.bytes[:_HALF]), desk.bytes[_HALF:])


def _proof(root: bytes, nonce: bytes) -> bytes:
    return hmac.new(root, b"pension-desk id 1\n" + nonce, hashlib.sha256).digest()[:_HALF]
