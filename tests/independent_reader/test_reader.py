"""What we write, others can read; what the ``age`` tool writes in our form, we read."""

from __future__ import annotations

import hashlib
import os
import pty
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from cryptography.exceptions import InvalidSignature

from pension_desk.bundles.enrolment import enrol
from pension_desk.bundles.kits import open_kit
from pension_desk.bundles.passcodes import new_passcode
from pension_desk.bundles.preface import Preface, render_header, signature_line
from pension_desk.bundles.sealing import signed_message
from pension_desk.domain.bundles import Record
from tests.bundles import test_kits, town
from tests.independent_reader import reader

pytestmark = pytest.mark.skipif(
    shutil.which("age") is None, reason="the age command-line tool is not installed"
)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "key.txt"
    path.write_text(f"{town.TOWN_KEYS.age_identity}\n")
    return path


def test_a_report_is_read_by_the_page_alone(tmp_path: Path, key_file: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    bundle = reader.read(path, key_file, town.VILLAGE_KEYS.public().verify_key)
    assert bundle.header["from"] == town.VILLAGE
    assert bundle.manifest["upto"] == [[0, 6], [1, 2]]
    assert [record[0] for record in bundle.records] == [
        "act", "change", "change", "receipt", "verdict", "blob",
    ]  # fmt: skip
    assert bundle.records[1] == [
        "change",
        1,
        1,
        1,
        "visits",
        town.ROW.hex,
        {"note": "愿意参保：“三月三”后缴费", "visited_on": "2026-11-19", "deleted": None},
        {"note": [[0, 7], [1, 1]]},
    ]


def test_the_page_is_enough_to_find_a_forgery(tmp_path: Path, key_file: Path) -> None:
    path = tmp_path / "report.pdb"
    town.write_report(path)
    with pytest.raises(InvalidSignature):
        reader.read(path, key_file, town.OTHER_KEYS.public().verify_key)
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(reader.Unreadable):
        reader.read(path, key_file, town.VILLAGE_KEYS.public().verify_key)


def test_a_new_villages_proof_can_be_checked(tmp_path: Path, key_file: Path) -> None:
    path = tmp_path / "report.pdb"
    secret = bytes(range(32))
    vouched = enrol(town.VILLAGE_KEYS.public(), town.VILLAGE, town.VILLAGE_DESK, secret)
    town.write_report(path, about=replace(town.outside(), enrolment=vouched))
    header = reader.header_of(path.read_bytes())
    reader.read(path, key_file, reader.check_proof(header, secret))
    with pytest.raises(reader.Unreadable):
        reader.check_proof(header, bytes(32))


def test_the_one_line_of_the_page_shows_the_inside(tmp_path: Path, key_file: Path) -> None:
    if shutil.which("zstd") is None:
        pytest.skip("the zstd command-line tool is not installed")
    path = tmp_path / "report.pdb"
    town.write_report(path)
    shell = f"tail -c +2049 '{path}' | age -d -i '{key_file}' | zstd -d"
    shown = subprocess.run(["sh", "-c", shell], capture_output=True, check=True).stdout
    assert shown.splitlines(keepends=True) == town.good_lines()


def test_what_the_age_tool_encrypts_in_our_form_we_open(tmp_path: Path) -> None:
    lines = b"".join(town.good_lines())
    plain = zstandard.ZstdCompressor(level=19).compress(lines) + b"\x50\x2a\x4d\x18" + bytes(4)
    recipient = town.TOWN_KEYS.public().age_recipient
    age = subprocess.run(
        ["age", "-r", recipient], input=plain, capture_output=True, check=True
    ).stdout
    header = render_header(Preface(town.outside(), len(age)))
    signature = town.VILLAGE_KEYS.sign(signed_message(header, hashlib.sha512(age).digest()))
    path = tmp_path / "foreign.pdb"
    path.write_bytes(header + signature_line(signature) + age)
    got: list[Record] = []
    town.open_report(path, got)
    assert got == town.records()


def test_the_age_tool_opens_a_kit_with_its_pass_code(tmp_path: Path) -> None:
    path, lock_file = tmp_path / "kit.pdb", tmp_path / "lock.age"
    test_kits.write(path)
    raw = path.read_bytes()
    header = reader.header_of(raw)
    lock_file.write_bytes(reader.lock_of(header))
    identity = told_a_pass_code(["age", "-d", str(lock_file)], test_kits.PASSCODE)
    first, verify, _key = identity.splitlines()
    assert first == "# pension-desk kit 1"
    reader.check_signature(raw, verify.removeprefix("# verify "))
    key_file = tmp_path / "key.txt"
    key_file.write_text(identity)
    bundle = reader.read_lines(reader.lines_of(raw, key_file), header)
    with open_kit(path, test_kits.PASSCODE) as kit:
        assert bundle.records[0][1]["enrolment_secret"] == kit.contents.enrolment_secret.hex()
    assert "# pension" not in told_a_pass_code(["age", "-d", str(lock_file)], new_passcode())


def test_the_two_lines_of_the_page_show_a_kits_inside(tmp_path: Path) -> None:
    if shutil.which("zstd") is None:
        pytest.skip("the zstd command-line tool is not installed")
    path = tmp_path / "kit.pdb"
    test_kits.write(path)
    take_lock = "sed -n 's/^lock: //p;/^signature: /q' kit.pdb | base64 -d > lock.age"
    subprocess.run(["sh", "-c", take_lock], cwd=tmp_path, check=True)
    show = f"cd '{tmp_path}'; tail -c +2049 kit.pdb | age -d -i lock.age | zstd -d"
    shown = told_a_pass_code(["sh", "-c", show], test_kits.PASSCODE)
    assert '["kit",{"town":"450821101","town_name":"大安镇"' in shown
    assert '["end",8,' in shown


def told_a_pass_code(command: list[str], passcode: str) -> str:
    """Run a tool that asks for a pass-code on its terminal; return what it then says."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    said = b""
    answered = False
    while chunk := _read(terminal):
        said += chunk
        if not answered and b"passphrase" in said.lower():
            os.write(terminal, passcode.encode() + b"\n")
            answered, said = True, b""
    os.waitpid(child, 0)
    os.close(terminal)
    text = said.decode().replace("\r\n", "\n")
    return text[text.index("# pension") :] if "# pension" in text else text


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
