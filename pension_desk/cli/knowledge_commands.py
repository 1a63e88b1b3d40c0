"""Commands about questions and answers: ask, and change what is answered."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.knowledge import Draft, Subject
from pension_desk.domain.policy import UNCONFIRMED_MARK
from pension_desk.services import knowledge, knowledge_edit, knowledge_papers
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name

_FEW = 10
"""Answers that a person is told at once; ``--json`` holds all."""


def add_ask(parser: ArgumentParser) -> None:
    """Describe ``ask``."""
    parser.add_argument("text", metavar="TEXT", nargs="*", help="问题、关键词或拼音首字母")
    _add_subject(parser)
    parser.add_argument("--print", dest="out", metavar="FILE.pdf", help="打印成PDF：这一类或全部")


def run_ask(args: Namespace) -> Answer:
    """Find answers, or print them."""
    subject = Subject(args.subject) if args.subject else None
    with context.desk(args) as desk:
        if args.out:
            out = context.out_file(args.out, ".pdf")
            made = knowledge_papers.print_answers(desk, subject, out, watch=context.watch(args))
            told = f"{made.questions}个问答，{made.pages}页：{made.file}"
            return Answer(
                {"pages": made.pages, "questions": made.questions, "file": made.file}, (told,)
            )
        found = knowledge.ask(desk, " ".join(args.text), subject)
    document = {
        "found": [_document(one) for one in found.found],
        "subjects": [{"subject": one, "label": one.label, "count": n} for one, n in found.counts],
    }
    lines = [line for one in found.found[:_FEW] for line in _lines(one)]
    more = len(found.found) - _FEW
    return Answer(document, (*lines, *([f"还有{more}条。"] if more > 0 else [])))


def add_answers(parser: ArgumentParser) -> None:
    """Describe ``answers``."""
    act = parser.add_mutually_exclusive_group(required=True)
    act.add_argument("--add", action="store_true", help="新增一条（镇的全镇通用，村的本村用）")
    act.add_argument("--edit", metavar="KEY", help="修改一条；没有给出的项不变")
    act.add_argument("--adopt", metavar="KEY", help="把村里的一条推广到全镇（镇）")
    act.add_argument("--take-off", metavar="KEY", help="删去自己写的一条；改过的恢复原文")
    _add_subject(parser)
    parser.add_argument("--question", help="问题")
    parser.add_argument("--answer", help="回答；数字写成花括号里的政策参数，如 {缴费渠道}")
    parser.add_argument("--words", help="别的问法，用顿号隔开")
    parser.add_argument("--source", help="依据：文件名、文号")


def run_answers(args: Namespace) -> Answer:
    """Add, change, adopt or take off an entry."""
    with context.desk(args) as desk:
        if args.take_off:
            left = knowledge_edit.take_off(desk, args.take_off).value
            told = "已恢复原文。" if left else "已删去。"
            return Answer({"answer": _document(left) if left else None}, (told,))
        found = _changed(desk, args)
    return Answer({"answer": _document(found)}, tuple(_lines(found)))


def _changed(desk: Desk, args: Namespace) -> knowledge.Answer:
    if args.adopt:
        return knowledge_edit.adopt(desk, args.adopt).value
    if args.edit:
        before = knowledge_edit.draft_of(knowledge.answer(desk, args.edit).entry)
        return knowledge_edit.edit(desk, args.edit, _draft(args, before)).value
    return knowledge_edit.add(desk, _draft(args, Draft(Subject.OTHER, "", ""))).value


def _draft(args: Namespace, before: Draft) -> Draft:
    given = {
        name: getattr(args, name)
        for name in ("question", "answer", "words", "source")
        if getattr(args, name) is not None
    }
    if args.subject:
        given["subject"] = Subject(args.subject)
    if not given:
        raise Refused("nothing_given", "没有写要改什么。", "请给出 --question、--answer 等。")
    return replace(before, **given)


def _add_subject(parser: ArgumentParser) -> None:
    told = "、".join(f"{one} {one.label}" for one in Subject)
    parser.add_argument(
        "--subject", choices=tuple(Subject), metavar="SUBJECT", help=f"类别：{told}"
    )


def _document(one: knowledge.Answer) -> dict[str, Any]:
    return {
        "key": one.entry.key,
        "subject": one.entry.subject,
        "question": one.question,
        "answer": one.answer,
        "words": one.entry.words,
        "source": one.entry.source,
        "origin": one.entry.origin,
        "corrected": one.entry.corrects,
        "village": one.entry.village,
        "unconfirmed": one.unconfirmed,
        "figures": [
            {"name": told.name, "label": told.label, "words": told.words,
             "unconfirmed": told.unconfirmed, "sources": [f.source for f in told.figures]}
            for told in one.figures
        ],
    }  # fmt: skip


def _lines(one: knowledge.Answer) -> list[str]:
    mark = f"（{UNCONFIRMED_MARK}）" if one.unconfirmed else ""
    village = f"（{division_name(one.entry.village)}）" if one.entry.village else ""
    return [
        f"问：{one.question}{village}",
        f"答：{one.answer}",
        f"依据：{one.entry.source}{mark}　[{one.entry.key}]",
        "",
    ]
