"""Texts for phones (短信、微信): what goes to whom, and how many parts an SMS of it takes."""

from __future__ import annotations

from dataclasses import dataclass

_ONE_PART, _OF_SEVERAL = 70, 67
"""Characters of a Chinese SMS alone, and of each part of a longer one (GSM 03.40, UCS-2)."""


def sms_units(text: str) -> int:
    """Return how many characters an SMS counts: rare ones beyond the basic plane count twice."""
    return len(text.encode("utf-16-le")) // 2


def sms_parts(text: str) -> int:
    """Return how many messages an SMS of this text is sent and paid as; 0 for nothing."""
    units = sms_units(text)
    if units <= _ONE_PART:
        return 1 if units else 0
    return -(-units // _OF_SEVERAL)


@dataclass(frozen=True)
class Message:
    """A text for one person. ``phone`` is whole: it is to be copied into a telephone."""

    name: str
    phone: str
    text: str

    @property
    def parts(self) -> int:
        """How many messages an SMS of it takes."""
        return sms_parts(self.text)
