"""Reads a bundle with the ``age`` tool and no code of the program.

Written from docs/bundle-format.md alone; it stands for any other program that has to read our
bundles one day. ``python reader.py FILE KEY_FILE VERIFY_KEY`` prints the lines of a bundle.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

PREFACE = 2048
HEADER = 1908


class Unreadable(Exception):
    """The file is not a bundle that the page describes."""


@dataclass(frozen=True)
class Bundle:
    """The header's lines by name, the manifest, the records as arrays."""

    header: dict[str, str]
    manifest: dict[str, Any]
    records: list[list[Any]]


def header_of(raw: bytes) -> dict[str, str]:
    """Return the lines of the preface."""
    if not raw.startswith(b"pension-desk bundle 1."):
        raise Unreadable("not a bundle of format 1")
    lines = raw[:HEADER].decode("ascii").rstrip().split("\n")
    header = dict(line.split(": ", 1) for line in lines[1:])
    if len(raw) != PREFACE + int(header["age-bytes"]):
        raise Unreadable("not as long as it says")
    return header


def check_signature(raw: bytes, verify_key: str) -> None:
    """Raise unless the holder of this key (hex) signed the file."""
    line = raw[HEADER:PREFACE].decode("ascii")
    signature = bytes.fromhex(line.removeprefix("signature: ").rstrip("\n"))
    hashes = [hashlib.sha512(part).hexdigest() for part in (raw[:HEADER], raw[PREFACE:])]
    message = "\n".join(["pension-desk bundle signature 1", *hashes, ""]).encode("ascii")
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(verify_key)).verify(signature, message)


def check_proof(header: dict[str, str], secret: bytes) -> str:
    """Return the verify key of a village that is new to us; raise unless its proof holds."""
    lines = ["pension-desk enrolment 1", header["from"], header["desk"], header["keys"], ""]
    proof = hmac.new(secret, "\n".join(lines).encode("ascii"), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(proof, header["proof"]):
        raise Unreadable("not vouched for")
    return header["keys"].split(" ")[1]


def lock_of(header: dict[str, str]) -> bytes:
    """Return a kit's lock: an age file that holds an age identity file."""
    return base64.b64decode(header["lock"])


def lines_of(raw: bytes, key_file: Path) -> list[bytes]:
    """Decrypt the age part with the age tool and unpack it; the padding falls away."""
    opened = subprocess.run(
        ["age", "-d", "-i", str(key_file)], input=raw[PREFACE:], capture_output=True, check=True
    )
    unpacker = zstandard.ZstdDecompressor(max_window_size=8 * 2**20).decompressobj()
    return unpacker.decompress(opened.stdout).splitlines(keepends=True)


def read_lines(lines: list[bytes], header: dict[str, str]) -> Bundle:
    """Return what the lines hold; raise unless manifest and end account for all of them."""
    first, *rest = (json.loads(line) for line in lines)
    *records, end = rest
    digest = hashlib.sha256(b"".join(lines[:-1])).hexdigest()
    if first[0] != "manifest" or end != ["end", len(lines) - 1, digest]:
        raise Unreadable("not whole")
    manifest = first[1]
    for name in ("kind", "from", "to", "desk", "number", "created"):
        if str(manifest["outside"][name]) != header[name]:
            raise Unreadable("inside and outside differ")
    counted = [record[0] for record in records if record[0] != "kit"]
    if {kind: counted.count(kind) for kind in counted} != manifest["counts"]:
        raise Unreadable("the counts do not fit")
    return Bundle(header, manifest, records)


def read(path: Path, key_file: Path, verify_key: str) -> Bundle:
    """Read a bundle whose sender's verify key is known."""
    raw = path.read_bytes()
    header = header_of(raw)
    check_signature(raw, verify_key)
    return read_lines(lines_of(raw, key_file), header)


if __name__ == "__main__":
    for each in read(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]).records:
        print(json.dumps(each, ensure_ascii=False))
