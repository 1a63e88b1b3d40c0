"""Commands about the stick: kits, bundles both ways, conflicts, the town's board."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import DONE, PARTLY, Answer
from pension_desk.cli.bundle_lines import board_lines, contested_lines, received_lines
from pension_desk.services import bundles, contested
from pension_desk.services.bundles import Received
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.drives import made_folder


def add_kit(parser: ArgumentParser) -> None:
    """Describe ``kit``."""
    parser.add_argument("village", metavar="CODE", help="村12位代码")
    parser.add_argument("--out", metavar="DIR", required=True)


def run_kit(args: Namespace) -> Answer:
    """Make the kit with which a village sets up its desk."""
    with context.desk(args) as desk:
        made = bundles.make_kit(
            desk, args.village, made_folder(Path(args.out)), watch=context.watch(args)
        ).value
    document = {
        "file": made.file,
        "passcode": made.passcode,
        "division": made.village,
        "revoked": made.revoked,
    }
    return Answer(
        document,
        (
            f"开村包：{made.file}",
            f"开包口令（只显示这一次，请抄在纸上）：{made.passcode}",
            *(("原来那台电脑的数据包以后不再接收。",) if made.revoked else ()),
        ),
    )


def add_revoke(parser: ArgumentParser) -> None:
    """Describe ``revoke``."""
    parser.add_argument("village", metavar="CODE", help="村12位代码")


def run_revoke(args: Namespace) -> Answer:
    """Trust a village's laptop no more: it was lost or stolen."""
    with context.desk(args) as desk:
        done = bundles.revoke(desk, args.village).value
    told = f"已停用{division_name(done.village)}的电脑，它的数据包以后不再接收。"
    return Answer(
        {"division": done.village, "last_report": done.last_report, "at": done.reported_at},
        (told, "请制作新的开村包（kit），里面有镇里掌握的该村全部数据。"),
    )


def add_open_kit(parser: ArgumentParser) -> None:
    """Describe ``open-kit``."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--author", default="", help="经办人姓名")


def run_open_kit(args: Namespace) -> Answer:
    """Make the village's desk from its kit."""
    passcode = context.secret(context.KIT_PASSCODE, "开包口令：")
    with bundles.open_kit(
        Path(args.file),
        passcode,
        context.folder(args),
        context.passphrase(args),
        args.author,
        watch=context.watch(args),
    ) as desk:
        identity = desk.identity
    document = {"division": identity.division, "desk_id": identity.desk_id}
    return Answer(document, (f"已建立{division_name(identity.division)}工作台。",))


def add_export(parser: ArgumentParser) -> None:
    """Describe ``export``."""
    parser.add_argument("--to", metavar="CODE|town", required=True)
    parser.add_argument("--out", metavar="DIR", required=True)
    parser.add_argument("--full", action="store_true", help="不只发新的，全部重发")


def run_export(args: Namespace) -> Answer:
    """Write a bundle to a folder, normally the stick."""
    with context.desk(args) as desk:
        made = bundles.export(
            desk,
            args.to,
            made_folder(Path(args.out)),
            full=args.full,
            watch=context.watch(args),
        ).value
    told = f"第{made.number}号包，{made.changes}条改动：{made.file}"
    return Answer(
        {
            "file": made.file,
            "kind": made.kind,
            "receiver": made.receiver,
            "number": made.number,
            "changes": made.changes,
            "receipts": made.receipts,
            "full": made.full,
            "bytes": made.size,
            "warnings": made.warnings,
        },
        (told, *made.warnings),
    )


def add_receive(parser: ArgumentParser) -> None:
    """Describe ``receive``."""
    parser.add_argument("file", metavar="FILE|DIR", help="一个数据包，或放着数据包的文件夹")
    parser.add_argument("--dry-run", action="store_true", help="只看结果，不写入")


def run_receive(args: Namespace) -> Answer:
    """Take in one bundle or a folder of them."""
    watch = context.watch(args)
    with context.desk(args) as desk:
        path = Path(args.file)
        if args.dry_run:
            received = bundles.rehearse(desk, path, watch=watch)
        else:
            received = bundles.receive(desk, path, watch=watch).value
        waiting = bundles.waiting(desk)
    partly = received.refused or received.contested or received.skipped
    document = received_document(received) | {"waiting": waiting, "dry_run": args.dry_run}
    lines = received_lines(received, rehearsed=args.dry_run)
    return Answer(document, lines, PARTLY if partly else DONE)


def received_document(received: Received) -> dict[str, Any]:
    """Return what was received as ``--json`` tells it."""
    return {
        "accepted": received.accepted,
        "unchanged": received.unchanged,
        "contested": received.contested,
        "refused": received.refused,
        "receipt": [bundle.receipt for bundle in received.bundles],
        "bundles": [
            {
                "file": bundle.file,
                "sender": bundle.outside.sender,
                "number": bundle.outside.number,
                "again": bundle.again,
                "households": bundle.households,
                "not_taken": bundle.not_taken,
                "answers": bundle.answers,
                "warnings": bundle.warnings,
            }
            for bundle in received.bundles
        ],
        "skipped": received.skipped,
    }


def add_inspect(parser: ArgumentParser) -> None:
    """Describe ``inspect``."""
    parser.add_argument("file", metavar="FILE")


def run_inspect(args: Namespace) -> Answer:
    """Show the outside of a bundle; needs no key and no desk."""
    outside = bundles.inspect(Path(args.file))
    told = (
        f"{outside.kind.label} 第{outside.number}号",
        f"发自{division_name(outside.sender)}，交{division_name(outside.receiver)}",
        f"{outside.created:%Y-%m-%d %H:%M}",
    )
    document = {
        "kind": outside.kind,
        "sender": outside.sender,
        "receiver": outside.receiver,
        "number": outside.number,
        "created": outside.created,
        "desk": outside.desk,
    }
    return Answer(document, told)


def add_undo_receive(_parser: ArgumentParser) -> None:
    """Describe ``undo-receive``: no options of its own."""


def run_undo_receive(args: Namespace) -> Answer:
    """Take back the bundle received last."""
    with context.desk(args) as desk:
        undone = bundles.undo_receive(desk).value
    return Answer({"undone": undone}, (f"已撤销：{undone}",))


def add_contested(parser: ArgumentParser) -> None:
    """Describe ``contested``."""
    parser.add_argument(
        "--resolve",
        nargs=3,
        metavar=("ROW", "FIELD", "VALUE"),
        help="记录号、字段、采用的值（空值写 null）",
    )
    parser.add_argument(
        "--resolve-all", choices=[rule.value for rule in contested.Rule],
        help="一次核定：都用镇里的、都用村里的、都用后写的",
    )  # fmt: skip
    parser.add_argument("--grave", action="store_true", help="连要害内容也一次核定")


def run_contested(args: Namespace) -> Answer:
    """Show what desks differ about, decide one field, or many by one rule."""
    with context.desk(args) as desk:
        resolved = None
        if args.resolve:
            row, field, value = args.resolve
            resolved = contested.resolve(
                desk, context.row_id(row), field, _value(desk, row, field, value)
            )
        decided: tuple[contested.Choice, ...] = ()
        if args.resolve_all:
            rule = contested.Rule(args.resolve_all)
            decided = contested.resolve_all(desk, rule, grave=args.grave).value.made
        left = contested.contested(desk)
    lines = [f"已核定{len(decided) + bool(resolved)}处。"] if decided or resolved else []
    lines += contested_lines(left)
    document = {
        "resolved": resolved.value if resolved else None,
        "decided": decided,
        "contested": left,
    }
    return Answer(document, tuple(lines), PARTLY if left else DONE)


def _value(desk: Desk, row: str, field: str, text: str) -> str | int | None:
    """Return the side's value that the typed text stands for."""
    for found in contested.contested(desk):
        if (found.row, found.field) == (context.row_id(row), field):
            for side in found.sides:
                if ("null" if side.value is None else str(side.value)) == text:
                    return side.value
    return text


def add_board(_parser: ArgumentParser) -> None:
    """Describe ``board``: no options of its own."""


def run_board(args: Namespace) -> Answer:
    """Show what each village owes (town), and what waits to be sent."""
    with context.desk(args) as desk:
        villages = bundles.board(desk)
        waiting = bundles.waiting(desk)
    lines = board_lines(villages, waiting)
    if not lines:
        lines.append("还没有与任何单位交换数据；先用 kit 为各村制作开村包。")
    return Answer({"villages": villages, "waiting": waiting}, tuple(lines))
