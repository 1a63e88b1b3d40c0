"""What a command needs to begin: the folder, the pass-phrase, the day, the open desk."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.paths import default_data_folder
from pension_desk.services import roster
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.divisions import division_name
from pension_desk.services.payments import FIRST_YEAR

PASSPHRASE = "PENSION_DESK_PASSPHRASE"  # noqa: S105 - the variable's name
KIT_PASSCODE = "PENSION_DESK_KIT_PASSCODE"


def folder(args: Namespace) -> Path:
    """Return the desk's folder: as named, else the platform's."""
    return Path(args.data) if args.data else default_data_folder()


def day(text: str) -> date:
    """Return the day that an argument names; refused when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("bad_date", f"日期“{text}”不对。", "请写成 2026-11-20 的样子。") from None


def year(text: str) -> int:
    """Return the payment year that an argument names; the argument type of ``--year``."""
    if not (len(text) == 4 and text.isascii() and text.isdecimal()):
        raise ArgumentTypeError(f"应为四位数的年份，不能是“{text}”。")
    return int(text)


def checked_year(wanted: int | None, opened: Desk) -> int:
    """Return the payment year wanted, else the day's; refused outside the scheme's years."""
    this = opened.today().year
    if wanted is not None and not FIRST_YEAR <= wanted <= this:
        raise Refused("bad_year", f"年度{wanted}不对。", f"应在{FIRST_YEAR}年到{this}年之间。")
    return wanted or this


def village(wanted: str | None, opened: Desk) -> str | None:
    """Return the village wanted, None for all; refused when it is not one of this desk's."""
    if wanted is not None and not (
        opened.in_scope(wanted) and len(wanted) in {9, 12} and wanted.isdecimal()
    ):
        raise Refused(
            "bad_division",
            f"“{wanted}”不是本工作台的村（社区）。",
            f"本工作台是{division_name(opened.identity.division)}，请填村的12位代码。",
        )
    return wanted


def one_village(wanted: str | None, opened: Desk) -> str:
    """Return the village of an entry: as named, else the village whose desk this is."""
    named = village(wanted, opened)
    if named and len(named) == 12:
        return named
    if len(opened.identity.division) == 12:
        return opened.identity.division
    raise Refused("bad_village", "请用 --division 写明是哪个村（社区）。")


def out_file(text: str, ending: str) -> Path:
    """Return the file to write; refused when its name ends otherwise than the file will be."""
    path = Path(text)
    if path.suffix.lower() != ending and not path.is_dir():
        raise Refused("bad_ending", f"“{path.name}”应以{ending}结尾。", "请改一下文件名。")
    return path


def passphrase(args: Namespace) -> str:
    """Return the pass-phrase: from the file named, the environment, or asked for."""
    if args.passphrase_file:
        try:
            return Path(args.passphrase_file).read_text(encoding="utf-8-sig").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(
                "no_passphrase_file",
                f"口令文件“{args.passphrase_file}”读不出来。",
                "请检查路径；文件应为UTF-8文本，只写口令一行。",
            ) from error
    return secret(PASSPHRASE, "口令：")


def secret(variable: str, prompt: str) -> str:
    """Return a secret from the environment, or ask the person at the terminal."""
    found = os.environ.get(variable)
    if found is not None:
        return found
    if not sys.stdin.isatty():
        raise Refused(
            "no_passphrase", "没有给出口令。", f"请用 --passphrase-file 或环境变量 {variable}。"
        )
    return getpass.getpass(prompt)


@contextmanager
def desk(args: Namespace) -> Iterator[Desk]:
    """Open the desk for one command; a clock that cannot be right is told before anything."""
    with open_desk(folder(args), passphrase(args)) as opened:
        opened.as_of = day(args.as_of) if args.as_of else None
        for sentence in clock_warnings(opened):
            print(sentence, file=sys.stderr)  # noqa: T201
        yield opened


def watch(args: Namespace) -> Watch:
    """Return what shows progress on a terminal; silent in scripts and with ``--json``."""
    if args.json or not sys.stderr.isatty():
        return Watch()

    def show(done: int, total: int, step: str) -> None:
        count = f" {done}/{total}" if total else ""
        print(f"\r{step}{count}\033[K", end="", file=sys.stderr, flush=True)  # noqa: T201

    return Watch(progress=show)


def row_id(text: str) -> RowId:
    """Return the record id that was typed; refused when it is none."""
    try:
        return RowId(UUID(text))
    except ValueError:
        raise Refused("bad_row", f"记录号“{text}”不对。") from None


def resident(opened: Desk, wanted: str) -> RowId:
    """Return the resident of an ID number or record id; refused unless there is exactly one."""
    found = roster.find(opened, wanted, limit=20)
    exact = [line for line in found if wanted.upper() in {line.id_number, str(line.id).upper()}]
    if len(exact) == 1:
        return exact[0].id
    try:
        return roster.person(opened, RowId(UUID(wanted))).resident.id
    except ValueError:
        pass
    if not exact:
        raise Refused("no_such_resident", f"名册中没有号码为“{wanted}”的人。")
    raise Refused("several_residents", f"号码“{wanted}”登记在{len(exact)}个人名下。")
