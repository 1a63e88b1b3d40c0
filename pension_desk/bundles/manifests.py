"""The manifest as the first line inside, and the kit's contents as the second."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from pension_desk.bundles.keys import keys_from_text, keys_to_text
from pension_desk.bundles.lines import BadLine, Line
from pension_desk.domain.bundles import KitContents, Manifest, Outside
from pension_desk.domain.changes import VersionVector
from pension_desk.domain.ids import DeskId, TownCode, VillageCode


def outside_as_text(outside: Outside) -> dict[str, str | int]:
    """Return the outside as the manifest repeats it, so that neither can be exchanged."""
    return {
        "kind": outside.kind.value,
        "from": outside.sender,
        "to": outside.receiver,
        "desk": str(outside.desk),
        "number": outside.number,
        "created": outside.created.isoformat(),
    }


def manifest_to_line(outside: Outside, manifest: Manifest) -> Line:
    """Return the first line; raises `KeyError` when a vector names a desk outside the table."""
    index = {desk: number for number, desk in enumerate(manifest.desks)}

    def pairs(vector: VersionVector) -> list[list[int]]:
        return sorted([index[desk], number] for desk, number in vector.items())

    desk = manifest.receiver_desk
    return [
        "manifest",
        {
            "outside": outside_as_text(outside),
            "program": manifest.program,
            "needs": manifest.needs_program,
            "schema": manifest.schema,
            "schema_min": manifest.schema_min,
            "receiver_desk": None if desk is None else str(desk),
            "full": int(manifest.full),
            "base": manifest.base_number,
            "desks": [str(desk) for desk in manifest.desks],
            "since": pairs(manifest.since),
            "upto": pairs(manifest.upto),
            "holds": pairs(manifest.holds),
            "counts": dict(manifest.counts),
        },
    ]


def manifest_from_line(line: Line) -> tuple[dict[str, object], Manifest]:
    """Return the repeated outside and the manifest; names that we do not know are ignored.

    Raises:
        BadLine: not a manifest.
    """
    try:
        kind, values = line
        desks = tuple(DeskId(UUID(text)) for text in values["desks"])
        desk = values["receiver_desk"]
        manifest = Manifest(
            desks=desks,
            counts=_counts(values["counts"]),
            full=bool(_integer(values["full"])),
            since=_vector(values["since"], desks),
            upto=_vector(values["upto"], desks),
            holds=_vector(values["holds"], desks),
            base_number=_integer(values["base"]),
            program=_version(values["program"]),
            needs_program=_version(values["needs"]),
            schema=_integer(values["schema"]),
            schema_min=_integer(values["schema_min"]),
            receiver_desk=None if desk is None else DeskId(UUID(desk)),
        )
        outside = dict(values["outside"])
    except BadLine:
        raise
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise BadLine(f"manifest: {error}") from error
    if kind != "manifest" or len(set(desks)) != len(desks):
        raise BadLine("not a manifest")
    return outside, manifest


def kit_to_line(contents: KitContents) -> Line:
    """Return the line that follows a kit's manifest."""
    return [
        "kit",
        {
            "town": contents.town,
            "town_name": contents.town_name,
            "town_desk": str(contents.town_desk),
            "town_keys": keys_to_text(contents.town_keys),
            "village": contents.village,
            "village_name": contents.village_name,
            "desk": str(contents.desk),
            "enrolment_secret": contents.enrolment_secret.hex(),
        },
    ]


def kit_from_line(line: Line) -> KitContents:
    """Return what a kit's second line holds; raises `BadLine`."""
    try:
        kind, values = line
        contents = KitContents(
            town=TownCode(values["town"]),
            town_name=str(values["town_name"]),
            town_desk=DeskId(UUID(values["town_desk"])),
            town_keys=keys_from_text(values["town_keys"]),
            village=VillageCode(values["village"]),
            village_name=str(values["village_name"]),
            desk=DeskId(UUID(values["desk"])),
            enrolment_secret=bytes.fromhex(values["enrolment_secret"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadLine(f"kit: {error}") from error
    if kind != "kit" or len(contents.enrolment_secret) != 32:
        raise BadLine("not a kit")
    return contents


def _integer(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise BadLine("not a count")
    return value


def _version(value: object) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= 20:
        raise BadLine("not a version")
    return value


def _counts(values: Mapping[str, object]) -> dict[str, int]:
    return {kind: _integer(count) for kind, count in values.items()}


def _vector(pairs: list[list[object]], desks: tuple[DeskId, ...]) -> dict[DeskId, int]:
    vector = {desks[_integer(index)]: _integer(number) for index, number in pairs}
    if len(vector) != len(pairs):
        raise BadLine("a desk stands twice in a vector")
    return vector
