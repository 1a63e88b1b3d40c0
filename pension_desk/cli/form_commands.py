"""The command about forms: list them, check a file, take one in, bring the shipped one back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import REFUSED, Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.services import form_wordings
from pension_desk.services.desk import Desk
from pension_desk.services.form_wordings import FormRefused

_WORDS: dict[str, tuple[str, ...]] = {
    "list": (),
    "check": ("FILE",),
    "set": ("KIND", "FILE"),
    "out": ("KIND", "FILE"),
    "restore": ("KIND",),
}
"""What follows each act."""

_ACTS = (
    "list 列出；check FILE 检查表单文件；set KIND FILE 用作本镇的表单；"
    "out KIND FILE 导出；restore KIND 恢复自带的文字"
)
_AUDIENCES = {"public": "公开张贴", "household": "家人邻居", "person": "本人和经办人"}


def add_forms(parser: ArgumentParser) -> None:
    """Describe ``forms``."""
    parser.add_argument("act", choices=tuple(_WORDS), metavar="ACT", help=_ACTS)
    parser.add_argument("words", nargs="*", metavar="KIND|FILE")
    parser.add_argument("--note", default="", help="改了什么、依据什么")


def run_forms(args: Namespace) -> Answer:
    """Do one thing about forms."""
    wanted = _WORDS[args.act]
    if len(args.words) != len(wanted):
        raise Refused(
            "wrong_words", f"“forms {args.act}”后面应写：{' '.join(wanted) or '（无）'}。"
        )
    if args.act == "check":
        return _checked(Path(args.words[0]))
    with context.desk(args) as desk:
        if args.act != "list":
            _do(desk, args.act, args.words, args.note)
        states = form_wordings.form_states(desk)
    return Answer({"forms": [_document(one) for one in states]}, tuple(map(_told, states)))


def _do(desk: Desk, act: str, words: Sequence[str], note: str) -> None:
    """Take a form in, write it out, or bring the shipped one back."""
    kind = words[0]
    if kind not in ALL_KINDS:
        allowed = "、".join(ALL_KINDS)
        raise Refused("no_such_notice", f"没有“{kind}”这种表单。", f"可选：{allowed}。")
    match act:
        case "set":
            form_wordings.read_in(desk, kind, Path(words[1]), note)
        case "out":
            form_wordings.write_out(desk, kind, context.out_file(words[1], ".toml"))
        case "restore":
            form_wordings.restore(desk, kind)


def _document(state: form_wordings.FormState) -> dict[str, object]:
    return {
        "kind": state.kind.name,
        "label": state.kind.label,
        "unit": state.kind.unit,
        "audience": state.kind.audience,
        "changed": state.changed,
        "fault": state.fault,
        "note": state.note,
    }


def _told(state: form_wordings.FormState) -> str:
    kind = state.kind
    parts = [
        kind.name,
        kind.label,
        f"{kind.unit.label}一份",
        _AUDIENCES[kind.audience],
        "镇里改过" if state.changed else "自带",
        state.fault,
    ]
    return "\t".join(filter(None, parts))


def _checked(file: Path) -> Answer:
    """Say every slip of a form file, with line and item; needs no desk."""
    try:
        pages = form_wordings.check_file(file)
    except FormRefused as refused:
        faults = [
            {"reason": one.reason, "line": one.line, "key": list(one.key), "what": one.sentence}
            for one in refused.faults
        ]
        lines = [
            f"第{one.line}行：{one.sentence}" if one.line else one.sentence
            for one in refused.faults
        ]
        return Answer({"file": file, "faults": faults}, tuple(lines), REFUSED)
    return Answer({"file": file, "faults": [], "pages": pages}, (f"没有问题，样张{pages}页。",))
