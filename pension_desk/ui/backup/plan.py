"""What is to be restored, once a person has looked inside and agreed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class RestorePlan:
    """A backup file and the pass-phrase that opens it."""

    file: Path
    passphrase: str = field(repr=False)
