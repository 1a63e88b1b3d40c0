"""What is written comes out the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from pension_desk.bundles.opening import open_bundle
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import Receiver, Record
from pension_desk.domain.errors import Cancelled
from pension_desk.domain.progress import Watch
from tests.bundles import town


def test_every_kind_of_record_comes_out_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    written = town.write_report(path)
    got: list[Record] = []
    with open_bundle(
        path, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN, town.TOWN_DESK)
    ) as opened:
        tally = opened.for_each(got.append)
    assert got == town.records()
    assert opened.outside == town.outside()
    assert opened.manifest == town.manifest(town.records())
    assert opened.learned is None
    assert dict(tally.counts) == {"act": 1, "change": 2, "receipt": 1, "verdict": 1, "blob": 1}
    raw = path.read_bytes()
    assert opened.sha256 == written.sha256 == hashlib.sha256(raw).hexdigest()
    assert written.bytes == len(raw)


def test_records_may_be_asked_for_twice(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    with open_bundle(
        path, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN)
    ) as opened:
        for _rehearsed_then_applied in range(2):
            got: list[Record] = []
            opened.for_each(got.append)
            assert got == town.records()


def test_the_outside_is_read_without_a_key_and_shows_no_record(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    assert inspect(path) == town.outside()
    raw = path.read_bytes()
    for secret in ("覃", "三月三", "visits", "韦支书"):
        assert secret.encode() not in raw


@pytest.mark.parametrize("error", [KeyError("mine"), OSError("mine"), ValueError("mine")])
def test_what_the_handler_raises_comes_out_as_it_is(tmp_path: Path, error: Exception) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)

    def refuse(_record: Record) -> None:
        raise error

    with (
        open_bundle(
            path, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN)
        ) as opened,
        pytest.raises(type(error)) as raised,
    ):
        opened.for_each(refuse)
    assert raised.value is error


@pytest.mark.parametrize("error", [KeyError("mine"), OSError("mine"), ValueError("mine")])
def test_a_source_that_fails_leaves_no_file(tmp_path: Path, error: Exception) -> None:
    from pension_desk.bundles.sealing import write_bundle

    def broken():  # type: ignore[no-untyped-def]
        yield town.records()[0]
        raise error

    path = tmp_path / "report.pdb"
    with pytest.raises(type(error)) as raised:
        write_bundle(
            path,
            town.outside(),
            town.manifest(town.records()),
            broken(),
            recipient=town.TOWN_KEYS.public(),
            signer=town.VILLAGE_KEYS,
        )
    assert raised.value is error
    assert not path.exists()


def test_cancel_is_noticed_on_both_sides(tmp_path: Path) -> None:
    from pension_desk.bundles.sealing import write_bundle

    path = tmp_path / "report.pdb"
    stop = Watch(cancelled=lambda: True)
    with pytest.raises(Cancelled):
        write_bundle(
            path,
            town.outside(),
            town.manifest(town.records()),
            town.records(),
            recipient=town.TOWN_KEYS.public(),
            signer=town.VILLAGE_KEYS,
            watch=stop,
        )
    assert not path.exists()
    town.write_report(path)
    with (
        pytest.raises(Cancelled),
        open_bundle(
            path, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN), watch=stop
        ),
    ):
        pass


def test_a_handler_that_raised_is_not_called_again(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    calls: list[Record] = []

    def refuse(record: Record) -> None:
        calls.append(record)
        raise OSError("disk full")

    with (
        open_bundle(
            path, town.TOWN_KEYS, trusted=town.known, receiver=Receiver(town.TOWN)
        ) as opened,
        pytest.raises(OSError, match="disk full"),
    ):
        opened.for_each(refuse)
    assert calls == town.records()[:1]
