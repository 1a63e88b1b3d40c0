"""Parsing the command line and running one command."""

from __future__ import annotations

import argparse
import importlib
import logging
from collections.abc import Callable, Sequence

from pension_desk import __version__
from pension_desk.cli.answers import USAGE, Answer, Failure, write
from pension_desk.domain.errors import DeskError

Command = Callable[[argparse.Namespace], Answer]

_COMMANDS: dict[str, str] = {
    "demo": "demo_commands",
    "init": "desk_commands",
    "backup": "desk_commands",
    "restore": "desk_commands",
    "verify": "desk_commands",
    "self-test": "desk_commands",
    "import": "list_commands",
    "proposals": "list_commands",
    "screen": "list_commands",
    "list": "list_commands",
    "find": "people_commands",
    "pay": "people_commands",
    "visit": "people_commands",
    "notices": "paper_commands",
    "kit": "bundle_commands",
    "open-kit": "bundle_commands",
    "export": "bundle_commands",
    "receive": "bundle_commands",
    "inspect": "bundle_commands",
    "undo-receive": "bundle_commands",
    "contested": "bundle_commands",
    "board": "bundle_commands",
}
"""Command → module that holds its ``add_<command>`` and ``<command>`` functions."""


class _Parser(argparse.ArgumentParser):
    """Ends with exit code 2 on wrong usage, as argparse does, after one clear line."""


def _globals(parser: argparse.ArgumentParser, *, default: object) -> None:
    """Add the options that may stand before or after the command."""
    parser.add_argument("--data", metavar="DIR", default=default, help="工作台数据文件夹")
    parser.add_argument("--passphrase-file", metavar="FILE", default=default, help="口令文件")
    parser.add_argument(
        "--json", action="store_true", default=default or False, help="输出一个JSON文档"
    )
    parser.add_argument("--as-of", metavar="DATE", default=default, help="以这一天为准（默认今天）")
    parser.add_argument("--lang", choices=("zh", "en"), default=default, help="界面语言")


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """Build the parser; only the chosen command's module is loaded."""
    parser = _Parser(prog="pension-desk", description="养老保险村级工作台", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--practice", action="store_true", help="打开练习村")
    _globals(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="命令")
    for name, module in _COMMANDS.items():
        if chosen in (None, name):
            add = getattr(_module(module), f"add_{_word(name)}")
            command = commands.add_parser(name, allow_abbrev=False)
            _globals(command, default=argparse.SUPPRESS)
            add(command)
        else:
            commands.add_parser(name, add_help=False)
    return parser


def _word(name: str) -> str:
    return name.replace("-", "_")


def _module(name: str) -> object:
    return importlib.import_module(f"pension_desk.cli.{name}")


def _chosen(arguments: Sequence[str]) -> str | None:
    return next((word for word in arguments if word in _COMMANDS), None)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; ends the program with 2 and a usage line when they are wrong."""
    return _parser(_chosen(arguments)).parse_args(arguments)


def run(args: argparse.Namespace) -> int:
    """Run the command of parsed arguments, print its answer, return the exit code."""
    name = args.command
    command: Command = getattr(_module(_COMMANDS[name]), f"run_{_word(name)}")
    try:
        answer = command(args)
    except DeskError as error:
        answer = Failure(error).answer()
    except KeyboardInterrupt:
        answer = Answer({"error": {"reason": "cancelled"}}, ("已中断，数据没有任何改动。",), 1)
    except Exception:
        logging.getLogger("pension_desk").exception("command %s failed", name)
        answer = Answer(
            {"error": {"reason": "bug", "message": "程序内部出错"}},
            ("程序内部出错，数据没有任何改动；详情见上。",),
            1,
        )
    return write(answer, as_json=bool(args.json))


__all__ = ["USAGE", "parse", "run"]
