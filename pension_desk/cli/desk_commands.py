"""Commands about the desk itself: init, backup, restore, verify, self-test."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import REFUSED, Answer
from pension_desk.services import backup as service
from pension_desk.services.desk import Role, create_desk
from pension_desk.services.divisions import division_name
from pension_desk.services.self_test import self_test


def add_init(parser: ArgumentParser) -> None:
    """Describe ``init``."""
    parser.add_argument("--role", choices=[role.value for role in Role], required=True)
    parser.add_argument("--division", required=True, help="镇9位或村12位代码")
    parser.add_argument("--author", default="", help="经办人姓名")


def run_init(args: Namespace) -> Answer:
    """Make a desk."""
    folder = context.folder(args)
    with create_desk(
        folder,
        context.passphrase(args),
        role=Role(args.role),
        division=args.division,
        author=args.author,
    ) as made:
        identity = made.identity
    document = {
        "desk_id": identity.desk_id,
        "role": identity.role,
        "division": identity.division,
        "folder": folder,
    }
    return Answer(document, (f"已建立{division_name(identity.division)}工作台：{folder}",))


def add_backup(parser: ArgumentParser) -> None:
    """Describe ``backup``."""
    parser.add_argument(
        "--out", metavar="DIR|FILE", help="备份到哪里（默认工作台的 backups 文件夹）"
    )


def run_backup(args: Namespace) -> Answer:
    """Copy the desk to one encrypted file."""
    with context.desk(args) as desk:
        target = Path(args.out) if args.out else None
        info = service.backup(desk, target, watch=context.watch(args)).value
    return Answer({"backup": info, "file": info.file}, (f"已备份：{info.file}",))


def add_restore(parser: ArgumentParser) -> None:
    """Describe ``restore``."""
    parser.add_argument("file", metavar="FILE")


def run_restore(args: Namespace) -> Answer:
    """Bring a backup back."""
    info = service.restore(
        Path(args.file), context.folder(args), context.passphrase(args), watch=context.watch(args)
    )
    aside = (f"原来的数据移到：{info.set_aside}",) if info.set_aside else ()
    return Answer({"restored": info}, (f"已恢复到：{info.folder}", *aside))


def add_verify(_parser: ArgumentParser) -> None:
    """Describe ``verify``: no options of its own."""


def run_verify(args: Namespace) -> Answer:
    """Examine the file."""
    with context.desk(args) as desk:
        report = service.verify(desk, watch=context.watch(args))
    document = {"ok": report.ok, "checks": report.checks}
    return Answer(document, (report.sentence,), 0 if report.ok else REFUSED)


def add_self_test(_parser: ArgumentParser) -> None:
    """Describe ``self-test``: no options of its own."""


def run_self_test(_args: Namespace) -> Answer:
    """Try every part of the program in a folder of its own."""
    steps = self_test()
    lines = tuple(f"{'正常' if step.ok else '失败'}：{step.name}{step.detail}" for step in steps)
    ok = all(step.ok for step in steps)
    return Answer({"ok": ok, "steps": steps}, lines, 0 if ok else REFUSED)
