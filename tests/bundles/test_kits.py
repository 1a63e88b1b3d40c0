"""A kit opens with its pass-code and nothing else; its village's first report is believed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import passphrase

from pension_desk.bundles.enrolment import enrol, new_secret
from pension_desk.bundles.keys import DeskKeys, keys_from_text, keys_to_text
from pension_desk.bundles.kits import open_kit, write_kit
from pension_desk.bundles.locks import Lock, close_lock, open_lock
from pension_desk.bundles.opening import open_bundle
from pension_desk.bundles.passcodes import new_passcode, normal_passcode
from pension_desk.bundles.preface import HEADER_BYTES, PREFACE_BYTES
from pension_desk.domain.bundles import BundleKind, KitContents, Outside, Receiver, Record, Written
from pension_desk.domain.errors import Refused
from tests.bundles import town

SECRET = bytes(range(32))
PASSCODE = "1234-5678-9012-3456-7890-1233"
OUTSIDE = Outside(BundleKind.KIT, town.TOWN, town.VILLAGE, town.TOWN_DESK, 1, town.NOON)
CONTENTS = KitContents(
    town.TOWN,
    "大安镇",
    town.TOWN_DESK,
    town.TOWN_KEYS.public(),
    town.VILLAGE,
    "动界村",
    town.VILLAGE_DESK,
    SECRET,
)


def write(path: Path, contents: KitContents = CONTENTS, outside: Outside = OUTSIDE) -> Written:
    inside = town.records()
    return write_kit(
        path,
        outside,
        town.manifest(inside, full=True, receiver_desk=town.VILLAGE_DESK),
        contents,
        inside,
        passcode=PASSCODE,
        signer=town.TOWN_KEYS,
    )


def reason_of(path: Path, passcode: str = PASSCODE) -> str:
    with pytest.raises(Refused) as refused, open_kit(path, passcode):
        raise AssertionError("opened")
    return refused.value.reason


def test_a_kit_comes_out_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "kit.pdb"
    written = write(path)
    got: list[Record] = []
    with open_kit(path, f" {PASSCODE.replace('-', ' ')} ") as kit:
        kit.for_each(got.append)
    assert kit.contents == CONTENTS
    assert kit.outside == OUTSIDE
    assert kit.sha256 == written.sha256
    assert got == town.records()
    assert "enrolment_secret" not in repr(kit.contents)


def test_another_pass_code_opens_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kit.pdb"
    write(path)
    assert reason_of(path, new_passcode()) == "wrong_passcode"


def test_a_changed_kit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kit.pdb"
    write(path)
    raw = path.read_bytes()
    lock = raw.index(b"lock: ") + 6
    for place in (0, 25, 60, lock, lock + 300, HEADER_BYTES - 5, PREFACE_BYTES - 9, 2500, -1):
        spoilt = bytearray(raw)
        spoilt[place] ^= 1
        path.write_bytes(spoilt)
        assert reason_of(path) in {"not_a_bundle", "changed", "wrong_passcode"}, place
    path.write_bytes(raw[:-1])
    assert reason_of(path) == "cut"


def test_a_finder_cannot_put_another_lock_or_inside_on_a_kit(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdb", tmp_path / "second.pdb"
    write(first)
    write(second)
    raw = first.read_bytes()
    second.write_bytes(raw[:PREFACE_BYTES] + second.read_bytes()[PREFACE_BYTES:][: len(raw)])
    assert reason_of(second) in {"changed", "cut", "grown"}


def test_a_report_is_not_a_kit(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    assert reason_of(path) == "not_a_kit"


def test_a_kit_that_contradicts_its_outside_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kit.pdb"
    write(path, replace(CONTENTS, village=town.OTHER_VILLAGE))
    assert reason_of(path) == "inside_differs"


def test_a_lock_that_asks_for_too_much_memory_is_not_tried() -> None:
    sealed = close_lock(Lock(town.TOWN_KEYS.age_identity, "ab" * 32), PASSCODE)
    import base64

    raw = base64.b64decode(sealed)
    greedy = re.sub(rb"(-> scrypt \S+) 16\n", rb"\1 30\n", raw)
    assert greedy != raw
    with pytest.raises(Refused) as refused:
        open_lock(base64.b64encode(greedy).decode(), PASSCODE)
    assert refused.value.reason == "changed"
    assert passphrase.decrypt(raw, PASSCODE).startswith(b"# pension-desk kit 1\n")


# --- pass-codes


def test_a_pass_code_is_six_groups_of_four_digits() -> None:
    codes = {new_passcode() for _ in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(r"(\d{4}-){5}\d{4}", code) for code in codes)
    assert all(normal_passcode(code) == code for code in codes)


@given(st.integers(0, 10**23 - 1), st.integers(0, 23), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(number: int, place: int, by: int) -> None:
    from pension_desk.bundles.passcodes import _check_digit

    digits = f"{number:023d}"
    right = digits + _check_digit(digits)
    wrong = right[:place] + str((int(right[place]) + by) % 10) + right[place + 1 :]
    assert normal_passcode(right).replace("-", "") == right
    with pytest.raises(Refused) as refused:
        normal_passcode(wrong)
    assert refused.value.reason == "passcode_typo"


FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")
CHINESE = str.maketrans("0123456789-", "零一二三四五六七八九　")


@pytest.mark.parametrize(
    "typed",
    [
        PASSCODE.replace("-", ""),
        PASSCODE.replace("-", "  "),
        PASSCODE.replace("-", "—"),
        PASSCODE.replace("-", "\n"),
        PASSCODE.translate(FULL_WIDTH),
        PASSCODE.translate(CHINESE),
        f"\t{PASSCODE}。",
    ],
)
def test_a_pass_code_may_be_typed_in_many_ways(typed: str) -> None:
    assert normal_passcode(typed) == PASSCODE


@pytest.mark.parametrize("typed", ["", "1234", PASSCODE + "1", PASSCODE[:-1], "口令" * 12])
def test_what_is_no_pass_code_says_so(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        normal_passcode(typed)
    assert refused.value.reason == "passcode_form"


# --- enrolment


def first_report(path: Path, secret: bytes, keys: DeskKeys, **about: object) -> None:
    vouched = enrol(keys.public(), town.VILLAGE, town.VILLAGE_DESK, secret)
    outside = replace(town.outside(), enrolment=vouched, **about)  # type: ignore[arg-type]
    town.write_report(path, about=outside, signer=keys)


def learn(path: Path, secret: bytes | None = SECRET) -> tuple[object, list[Record]]:
    got: list[Record] = []
    with open_bundle(
        path,
        town.TOWN_KEYS,
        trusted=lambda _desk: None,
        receiver=Receiver(town.TOWN),
        enrolment_secret=lambda _outside: secret,
    ) as opened:
        opened.for_each(got.append)
    return opened.learned, got


def test_the_town_learns_a_villages_keys_from_its_first_report(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    keys = DeskKeys.generate()
    first_report(path, SECRET, keys)
    learned, got = learn(path)
    assert learned == keys.public()
    assert got == town.records()


def test_a_proof_by_another_secret_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    first_report(path, new_secret(), DeskKeys.generate())
    with pytest.raises(Refused) as refused:
        learn(path)
    assert refused.value.reason == "false_proof"


def test_a_proof_without_a_kit_given_is_a_stranger(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    first_report(path, SECRET, DeskKeys.generate())
    with pytest.raises(Refused) as refused:
        learn(path, None)
    assert refused.value.reason == "stranger"


def test_a_proof_does_not_serve_another_desk_or_village(tmp_path: Path) -> None:
    for number, about in enumerate(({"desk": town.OTHER_DESK}, {"sender": town.OTHER_VILLAGE})):
        path = tmp_path / f"{number}.pdb"
        first_report(path, SECRET, DeskKeys.generate(), **about)
        with pytest.raises(Refused) as refused:
            learn(path)
        assert refused.value.reason == "false_proof"


def test_a_proven_key_still_has_to_sign(tmp_path: Path) -> None:
    path = tmp_path / "report.pdb"
    vouched = enrol(DeskKeys.generate().public(), town.VILLAGE, town.VILLAGE_DESK, SECRET)
    town.write_report(path, about=replace(town.outside(), enrolment=vouched))
    with pytest.raises(Refused) as refused:
        learn(path)
    assert refused.value.reason == "changed"


# --- keys


def test_keys_survive_as_text_and_do_not_show_themselves() -> None:
    keys = DeskKeys.generate()
    assert DeskKeys.from_text(keys.to_text()) == keys
    assert keys_from_text(keys_to_text(keys.public())) == keys.public()
    assert keys.age_identity not in repr(keys)
    assert keys.signing_key not in repr(keys)


@pytest.mark.parametrize("text", ["", "a\nb\nc", "pension-desk-keys-1\nAGE-SECRET-KEY-1X\nzz"])
def test_what_are_no_keys_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        DeskKeys.from_text(text)


@pytest.mark.parametrize("spoil", [str.upper, lambda text: text[:-1], lambda text: "x" + text])
def test_what_are_no_public_keys_is_refused(spoil: object) -> None:
    assert callable(spoil)
    with pytest.raises(ValueError):  # noqa: PT011
        keys_from_text(spoil(keys_to_text(town.TOWN_KEYS.public())))


def test_a_fingerprint_is_short_and_follows_both_keys() -> None:
    public = town.TOWN_KEYS.public()
    assert re.fullmatch(r"(\d{4} ){5}\d{4}", public.fingerprint)
    other = town.OTHER_KEYS.public()
    for changed in (
        replace(public, verify_key=other.verify_key),
        replace(public, age_recipient=other.age_recipient),
    ):
        assert changed.fingerprint != public.fingerprint
