"""Parsing the command line and running one command."""

from __future__ import annotations

import argparse
import importlib
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pension_desk import __version__
from pension_desk.cli import context
from pension_desk.cli.answers import REFUSED, USAGE, Answer, Failure, write
from pension_desk.cli.usage import Parser, WrongUsage
from pension_desk.domain.errors import DeskError

Command = Callable[[argparse.Namespace], Answer]


@dataclass(frozen=True)
class _Entry:
    """``module`` holds the command's ``add_<command>`` and ``run_<command>``."""

    module: str
    does: str


_COMMANDS: dict[str, _Entry] = {
    "demo": _Entry("demo_commands", "用示例镇走一遍全部工作"),
    "init": _Entry("desk_commands", "新建村或镇的工作台"),
    "import": _Entry("list_commands", "导入一份名单"),
    "proposals": _Entry("list_commands", "查看或处理待确认的行"),
    "screen": _Entry("list_commands", "参保筛查"),
    "list": _Entry("list_commands", "导出名单"),
    "find": _Entry("people_commands", "查找居民"),
    "duplicates": _Entry("people_commands", "重复的人：查看、合并、分开"),
    "pay": _Entry("payment_commands", "登记缴费"),
    "reconcile": _Entry("reconciliation_commands", "三方对账：村、镇、税务"),
    "ledger": _Entry("payment_commands", "一个人的缴费台账"),
    "correct": _Entry("payment_commands", "更正已确认的缴费"),
    "refund": _Entry("payment_commands", "登记退费"),
    "withdraw": _Entry("payment_commands", "撤回手工登记的缴费"),
    "visit": _Entry("outreach_commands", "登记走访"),
    "visits": _Entry("outreach_commands", "还欠结果的名单、走访统计"),
    "promises": _Entry("outreach_commands", "到期的承诺和回访"),
    "reckon": _Entry("reckon_commands", "经济账：各档次缴多少、领多少"),
    "benefits": _Entry("benefit_commands", "待遇：谁快到龄、缺什么、办到哪一步"),
    "prove-life": _Entry("benefit_commands", "登记待遇领取资格认证"),
    "report-death": _Entry("benefit_commands", "上报领取待遇的人死亡"),
    "make-up": _Entry("reckon_commands", "谁可以补缴、至少多少钱、补了怎样"),
    "policy": _Entry("policy_commands", "政策参数：查看、填写、确认、导入导出"),
    "notices": _Entry("paper_commands", "打印通知单和表单"),
    "queue": _Entry("queue_commands", "打印队列：送达、回执"),
    "forms": _Entry("form_commands", "表单：列出、检查、换文字"),
    "report": _Entry("report_commands", "自制报表：列出、出表、保存"),
    "flexible": _Entry("flexible_commands", "灵活就业：名单、短信微信文字、登记已联系"),
    "ask": _Entry("knowledge_commands", "政策问答：查回答、打印"),
    "answers": _Entry("knowledge_commands", "政策问答：新增、修改、推广"),
    "land": _Entry("land_commands", "征地项目：核实、资金、时限、指标"),
    "employers": _Entry("employers_commands", "用人单位：参保情况、扩面进度、文书"),
    "indicators": _Entry("target_commands", "指标：完成多少、应完成多少、名单"),
    "targets": _Entry("target_commands", "目标任务：查看、下达、分解、导入"),
    "officers": _Entry("responsibility_commands", "责任人、责任矩阵、进度、工作交接"),
    "measures": _Entry("task_commands", "工作措施台账：载入方案、期限、进展"),
    "meetings": _Entry("task_commands", "会议和议定事项"),
    "orders": _Entry("order_commands", "督查、通报批评、责令限期整改"),
    "publicity": _Entry("publicity_commands", "政策宣传：宣讲、材料、各屯覆盖"),
    "scores": _Entry("score_commands", "绩效考核：权重、得分、打印"),
    "bulletin": _Entry("bulletin_commands", "半月通报：印发、重印、撤回"),
    "kit": _Entry("bundle_commands", "为一个村制作开村包"),
    "revoke": _Entry("bundle_commands", "停用丢失或被盗的村里电脑"),
    "open-kit": _Entry("bundle_commands", "用开村包建立村工作台"),
    "export": _Entry("bundle_commands", "生成数据包"),
    "receive": _Entry("bundle_commands", "接收数据包"),
    "exchange": _Entry("visit_commands", "和U盘一次收发：收下带来的，写回要带走的"),
    "inspect": _Entry("bundle_commands", "查看数据包的封面"),
    "undo-receive": _Entry("bundle_commands", "撤销最近一次接收"),
    "contested": _Entry("bundle_commands", "查看或裁定不一致的记录"),
    "board": _Entry("bundle_commands", "各村报送情况"),
    "backup": _Entry("desk_commands", "备份"),
    "restore": _Entry("desk_commands", "从备份恢复"),
    "verify": _Entry("desk_commands", "检查数据文件"),
    "self-test": _Entry("desk_commands", "检查本程序各部分"),
}

_WITH_VALUE = frozenset({"--data", "--passphrase-file", "--as-of", "--lang"})
"""Global options that are followed by a word, which may look like a command."""


def _globals(parser: argparse.ArgumentParser, *, default: object) -> None:
    """Add the options that may stand before or after the command."""
    parser.add_argument("--data", metavar="DIR", default=default, help="工作台数据文件夹")
    parser.add_argument("--passphrase-file", metavar="FILE", default=default, help="口令文件")
    parser.add_argument(
        "--json", action="store_true", default=default or False, help="输出一个JSON文档"
    )
    parser.add_argument("--as-of", metavar="DATE", default=default, help="以这一天为准（默认今天）")
    parser.add_argument("--lang", choices=("zh", "en"), default=default, help="界面语言")


def _parser(chosen: str | None) -> Parser:
    """Build the parser; only the chosen command's module is loaded."""
    parser = Parser(prog="pension-desk", description="养老保险村级工作台；不带命令时打开窗口。")
    parser.add_argument("--version", action="version", version=__version__, help="显示版本")
    parser.add_argument("--practice", action="store_true", help="打开练习村")
    _globals(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="命令", title="命令")
    for name, entry in _COMMANDS.items():
        command = commands.add_parser(name, help=entry.does, description=entry.does)
        if name == chosen:
            _globals(command, default=argparse.SUPPRESS)
            getattr(_module(name), f"add_{_word(name)}")(command)
    return parser


def _word(name: str) -> str:
    return name.replace("-", "_")


def _module(name: str) -> object:
    return importlib.import_module(f"pension_desk.cli.{_COMMANDS[name].module}")


def _chosen(arguments: Sequence[str]) -> str | None:
    """Return the command among the arguments, None when there is none."""
    words = iter(arguments)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif word in _COMMANDS:
            return word
    return None


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; ends the program with 2 and a usage line when they are wrong."""
    try:
        return _parser(_chosen(arguments)).parse_args(arguments)
    except WrongUsage as wrong:
        told = {"reason": "usage", "message": wrong.message, "advice": wrong.usage}
        answer = Answer({"error": told}, (wrong.message, wrong.usage), USAGE)
        sys.exit(write(answer, as_json="--json" in arguments))


def run(args: argparse.Namespace) -> int:
    """Run the command of parsed arguments, print its answer, return the exit code."""
    name = args.command
    try:
        command: Command = getattr(_module(name), f"run_{_word(name)}")
        if args.as_of:
            context.day(args.as_of)
        answer = command(args)
    except DeskError as error:
        answer = Failure(error).answer()
    except KeyboardInterrupt:
        answer = _failed("cancelled", "已中断，数据没有任何改动。")
    except Exception as error:  # noqa: BLE001 - the last fence: whatever it was, a person is told
        where = context.folder(args) / "faults.log"
        _log(where, error)
        answer = _failed("bug", f"程序内部出错，这一步没有做成。请把“{where}”交给维护人员。")
    return write(answer, as_json=bool(args.json))


def _failed(reason: str, message: str) -> Answer:
    told = {"reason": reason, "message": message, "advice": ""}
    return Answer({"error": told}, (message,), REFUSED)


def _log(file: Path, error: Exception) -> None:
    """Note where a bug happened; never its text, which could name a person."""
    at = traceback.format_tb(error.__traceback__)
    # without a folder there is nowhere to write, and the person is told all the same
    with suppress(OSError), file.open("a", encoding="utf-8") as log:
        log.write("".join(at) + type(error).__qualname__ + "\n")


__all__ = ["USAGE", "parse", "run"]
