"""The data key opens with the pass-phrase, with nothing else, and at bounded cost."""

from __future__ import annotations

import base64
import json
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.store.keyring import (
    DEFAULT_KDF,
    KEYRING_NAME,
    KdfCost,
    change_passphrase,
    check_passphrase,
    create_keyring,
    seal,
    unlock,
    unseal,
)

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
KEY = bytes(range(32))
PHRASE = "凤凰木 and 8 mangoes"


def _edited(path: tuple[str, ...], value: Any) -> bytes:
    document = json.loads(seal(KEY, PHRASE, CHEAP))
    place = document
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return json.dumps(document).encode()


def _reason(content: bytes, phrase: str = PHRASE) -> str:
    with pytest.raises(Refused) as refused:
        unseal(content, phrase)
    assert phrase not in str(refused.value)
    assert refused.value.__cause__ is None
    return refused.value.reason


@given(st.binary(min_size=32, max_size=32), st.text(min_size=8, max_size=60))
def test_the_pass_phrase_opens_what_it_sealed(key: bytes, phrase: str) -> None:
    assert unseal(seal(key, phrase, CHEAP), phrase) == key


@given(st.text(min_size=8, max_size=60), st.text(min_size=8, max_size=60))
def test_no_other_pass_phrase_opens(right: str, wrong: str) -> None:
    if unicodedata.normalize("NFKC", right) == unicodedata.normalize("NFKC", wrong):
        return
    assert _reason(seal(KEY, right, CHEAP), wrong) == "wrong_passphrase"


def test_full_width_and_half_width_are_one_pass_phrase() -> None:
    assert unseal(seal(KEY, "desk2026！", CHEAP), "ｄｅｓｋ２０２６!") == KEY


def test_bytes_that_are_no_text_do_not_end_in_an_error_that_quotes_them() -> None:
    assert _reason(seal(KEY, PHRASE, CHEAP), "odd\udcff byte") == "wrong_passphrase"


def test_the_key_is_not_in_the_file() -> None:
    content = seal(KEY, PHRASE, CHEAP)
    for form in (KEY, KEY.hex().encode(), base64.b64encode(KEY)):
        assert form not in content


def test_the_default_costs_what_rfc_9106_recommends() -> None:
    assert (DEFAULT_KDF.memory_kib, DEFAULT_KDF.passes, DEFAULT_KDF.lanes) == (65536, 3, 4)
    assert unseal(seal(KEY, PHRASE), PHRASE) == KEY


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("kdf", "memory_kib"), 100 * 1024 * 1024),
        (("kdf", "memory_kib"), 10**30),
        (("kdf", "memory_kib"), 7),
        (("kdf", "memory_kib"), "8"),
        (("kdf", "memory_kib"), True),
        (("kdf", "passes"), 1_000_000),
        (("kdf", "passes"), 0),
        (("kdf", "lanes"), 0),
        (("kdf", "lanes"), 10_000),
        (("kdf", "name"), "scrypt"),
        (("kdf", "salt"), ""),
        (("kdf", "salt"), "AA==" * 1000),
        (("kdf",), []),
        (("key", "cipher"), "none"),
        (("key", "nonce"), 5),
        (("key", "wrapped"), base64.b64encode(KEY).decode()),
        (("format",), 0),
        (("format",), "1"),
    ],
)
def test_a_hostile_file_is_refused_before_anything_is_derived(
    path: tuple[str, ...], value: Any
) -> None:
    assert _reason(_edited(path, value)) == "damaged_keyring"


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 10_000, b" " * 20_000, b'{"format": 1}'],
)
def test_what_is_not_a_keyring_is_refused(content: bytes) -> None:
    assert _reason(content) == "damaged_keyring"


def test_a_newer_format_names_the_newer_program() -> None:
    assert _reason(_edited(("format",), 2)) == "newer_keyring"


@pytest.mark.parametrize("field", ["memory_kib", "passes", "lanes"])
def test_an_exchanged_cost_does_not_open(field: str) -> None:
    document = json.loads(seal(KEY, PHRASE, KdfCost(64, 2, 2)))
    document["kdf"][field] += 1
    assert _reason(json.dumps(document).encode()) == "wrong_passphrase"


@given(st.data())
def test_any_changed_byte_is_refused_or_harmless(data: st.DataObject) -> None:
    content = bytearray(seal(KEY, PHRASE, CHEAP))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255))
    with suppress(Refused):
        assert unseal(bytes(content), PHRASE) == KEY


@pytest.mark.parametrize("phrase", ["", "1234567", "a" * 1001])
def test_a_pass_phrase_that_breaks_the_rules_makes_no_keyring(phrase: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="口令太"):
        create_keyring(tmp_path, phrase, CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_eight_characters_are_enough() -> None:
    check_passphrase("八个汉字就可以了")


def test_a_changed_pass_phrase_guards_the_same_key(tmp_path: Path) -> None:
    key = create_keyring(tmp_path, PHRASE, CHEAP)
    change_passphrase(tmp_path, PHRASE, "新的口令也要够长", kdf=CHEAP)
    assert unlock(tmp_path, "新的口令也要够长") == key
    with pytest.raises(Refused) as refused:
        unlock(tmp_path, PHRASE)
    assert refused.value.reason == "wrong_passphrase"
    assert [path.name for path in tmp_path.iterdir()] == [KEYRING_NAME]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [("wrong one", "long enough", "wrong_passphrase"), (PHRASE, "short", "short_passphrase")],
)
def test_a_refused_change_leaves_the_file_byte_for_byte(
    old: str, new: str, reason: str, tmp_path: Path
) -> None:
    create_keyring(tmp_path, PHRASE, CHEAP)
    before = (tmp_path / KEYRING_NAME).read_bytes()
    with pytest.raises(Refused) as refused:
        change_passphrase(tmp_path, old, new, kdf=CHEAP)
    assert refused.value.reason == reason
    assert (tmp_path / KEYRING_NAME).read_bytes() == before


def test_an_empty_folder_has_no_desk(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        unlock(tmp_path, PHRASE)
    assert refused.value.reason == "no_desk"


def test_a_folder_that_is_a_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable):
        create_keyring(tmp_path / "file", PHRASE, CHEAP)
