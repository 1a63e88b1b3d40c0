"""Bundles (数据包): sending, receiving, and what waits; the acts of the stick in one place."""

from __future__ import annotations

from pension_desk.bundles.verifying import inspect
from pension_desk.services.bundle_board import BoardLine, Waiting, board, waiting
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_export import Exported, export
from pension_desk.services.bundle_import import (
    Received,
    SkippedFile,
    receive,
    rehearse,
)
from pension_desk.services.bundle_taking import ReceivedBundle
from pension_desk.services.bundle_undo import LastImport, last_import, undo_receive
from pension_desk.services.kits import Kit, Revoked, make_kit, open_kit, revoke

__all__ = [
    "BoardLine",
    "Exported",
    "Kit",
    "LastImport",
    "Received",
    "ReceivedBundle",
    "Revoked",
    "SkippedFile",
    "Waiting",
    "board",
    "clock_warnings",
    "export",
    "inspect",
    "last_import",
    "make_kit",
    "open_kit",
    "receive",
    "rehearse",
    "revoke",
    "undo_receive",
    "waiting",
]
