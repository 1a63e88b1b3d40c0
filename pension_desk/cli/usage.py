"""The parser that speaks Chinese: help, and one clear line when the usage is wrong."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

_HEADINGS = {"positional arguments": "参数", "options": "选项"}
_MISSING = "the following arguments are required: "
_WORDINGS = (
    (re.escape(_MISSING) + "(.+)", r"缺少：\1。"),
    (r"one of the arguments (.+) is required", r"请写明其中一项：\1。"),
    (r"argument 命令: invalid choice: '(.*?)' \(choose from .*", r"没有“\1”这个命令。"),
    (
        r"argument (\S+): invalid choice: '(.*?)' \(choose from (.*)\)",
        r"\1 不能是“\2”，可选：\3。",
    ),
    (r"argument (\S+): invalid (?:int|float|\w+) value: '(.*)'", r"\1 不能是“\2”。"),
    (r"unrecognized arguments: (.*)", r"不认识的参数：\1。"),
    (r"argument (\S+): expected one argument", r"\1 后面缺少内容。"),
    (r"argument (\S+): expected (?:at least one|\d+) arguments?", r"\1 后面的内容不够。"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 不能与 \2 同时使用。"),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"\1 后面不能带内容“\2”。"),
    (r"argument (\S+): (.*)", r"\1：\2"),
)
"""argparse's own sentences → ours; the last one keeps what a type of ours has said."""


class WrongUsage(Exception):
    """The arguments are wrong; ``usage`` is the line that shows how they should be."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage


class ChineseHelp(argparse.HelpFormatter):
    """argparse's layout under Chinese headings."""

    def start_section(self, heading: str | None) -> None:
        """Begin a section under its Chinese heading."""
        super().start_section(_HEADINGS.get(heading or "", heading))

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with 用法 where argparse says usage."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser with Chinese help that raises `WrongUsage` instead of ending the program."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            formatter_class=ChineseHelp, allow_abbrev=False, **options | {"add_help": False}
        )
        if options.get("add_help", True):
            self.add_argument("-h", "--help", action="help", help="显示本说明")

    def error(self, message: str) -> NoReturn:
        """Raise `WrongUsage` with the sentence in Chinese."""
        raise WrongUsage(in_chinese(message) + self._choices(message), self.format_usage().strip())

    def _choices(self, message: str) -> str:
        """Return what the words can be that argparse says are missing."""
        prefix, _, names = message.partition(_MISSING)
        lacking = () if prefix else names.split(", ")
        return "".join(
            f"{_name(one)} 可选：{'、'.join(map(str, one.choices))}。"
            for one in self._actions
            if one.choices and _name(one) in lacking
        )


def _name(action: argparse.Action) -> str:
    """Return an argument's name as argparse tells it."""
    return "/".join(action.option_strings) or str(action.metavar or action.dest)


def in_chinese(message: str) -> str:
    """Return argparse's sentence in Chinese; one that is not known stays as it is."""
    for pattern, wording in _WORDINGS:
        if re.fullmatch(pattern, message, re.DOTALL):
            return re.sub(pattern, wording, message, flags=re.DOTALL).replace("'", "")
    return message


def positive(text: str) -> int:
    """Read a count of at least one; the argument type of ``--limit`` and the like."""
    if not (text.isascii() and text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"应为大于0的整数，不能是“{text}”。")
    return int(text)
