"""Citizen identity numbers (公民身份号码, GB 11643): the one door to their three rooms."""

from __future__ import annotations

from pension_desk.domain.id_numbers import (
    MaskPurpose,
    birth_of,
    check_character,
    is_valid,
    mask_id,
    mask_phone,
    sex_of,
)
from pension_desk.domain.id_reading import (
    DAMAGE_LABELS,
    CertificateReading,
    Damage,
    IdReading,
    read_certificate,
    read_id,
)
from pension_desk.domain.id_slips import could_be, kept_digits, repairs

__all__ = [
    "DAMAGE_LABELS",
    "CertificateReading",
    "Damage",
    "IdReading",
    "MaskPurpose",
    "birth_of",
    "check_character",
    "could_be",
    "is_valid",
    "kept_digits",
    "mask_id",
    "mask_phone",
    "read_certificate",
    "read_id",
    "repairs",
    "sex_of",
]
