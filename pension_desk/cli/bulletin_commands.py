"""The command about the fortnight's bulletin: make, list, print again, withdraw."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.bulletin_papers import remark
from pension_desk.domain.bulletins import DEFAULT_KEYS, Count, Issue, Ranking, RankLine
from pension_desk.domain.errors import Refused
from pension_desk.domain.indicators import INDICATORS
from pension_desk.services import bulletins
from pension_desk.services.bulletin_files import preview, write_all
from pension_desk.services.bulletins import Wanted
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name

_PERIOD = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(?:\.\.|至|—)\s*(\d{4}-\d{2}-\d{2})")


def add_bulletin(parser: ArgumentParser) -> None:
    """Describe ``bulletin``."""
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--period", metavar="FROM..TO", help="印发这一时段的通报")
    act.add_argument("--reprint", type=int, metavar="N", help="按存档重印第N期")
    act.add_argument("--withdraw", type=int, metavar="N", help="撤回第N期")
    parser.add_argument("--out", metavar="DIR", help="写到哪个文件夹")
    parser.add_argument("--draft", action="store_true", help="只生成PDF看看，不印发")
    parser.add_argument(
        "--indicator", action="append", metavar="KEY", choices=tuple(INDICATORS),
        help=f"按哪些指标排名，可写几次（默认{'、'.join(DEFAULT_KEYS)}）",
    )  # fmt: skip
    parser.add_argument("--number", type=int, metavar="N", help="期号（默认下一期）")
    parser.add_argument("--year", type=int, metavar="Y", help="重印、撤回哪一年的（默认今年）")
    parser.add_argument("--reason", default="", help="撤回的原因")


def run_bulletin(args: Namespace) -> Answer:
    """Make a bulletin, print one again or withdraw one; without any of these list them."""
    with context.desk(args) as desk:
        if args.period:
            return _made(desk, args)
        if args.reprint is not None:
            found = _issue(desk, args, args.reprint)
            return _told(found, _written(desk, found, args))
        if args.withdraw is not None:
            found = _issue(desk, args, args.withdraw)
            done = bulletins.withdraw(desk, found.id, args.reason).value
            told = f"已撤回{done.year}年第{done.number}期：{done.reason}"
            return Answer(_issue_told(done), (told,))
        known = bulletins.issues(desk)
    lines = [_line(one) for one in known]
    return Answer({"issues": [_issue_told(one) for one in known]}, tuple(lines or ["还没有通报。"]))


def _made(desk: Desk, args: Namespace) -> Answer:
    begins, ends = _period(args.period)
    wanted = Wanted(begins, ends, tuple(args.indicator or DEFAULT_KEYS), args.number)
    folder = _folder(args)
    if args.draft:
        made = bulletins.draft(desk, wanted)
        file = preview(made, folder / "通报草稿.pdf", context.watch(args)).file
        document = {"issued": False, "ranking": _ranking(made.ranking), "files": [file]}
        return Answer(document, (*_lines(made.ranking), str(file)))
    issued = bulletins.issue(desk, wanted).value
    return _told(issued, _written(desk, issued, args))


def _period(text: str) -> tuple[date, date]:
    found = _PERIOD.fullmatch(text.strip())
    if found is None:
        raise Refused(
            "bad_period", f"通报时段“{text}”不对。", "请写成 2026-11-01..2026-11-14 的样子。"
        )
    return context.day(found[1]), context.day(found[2])


def _folder(args: Namespace) -> Path:
    if not args.out:
        raise Refused("no_out", "没有写明文件放在哪里。", "请给出 --out 文件夹。")
    folder = Path(args.out)
    if folder.exists() and not folder.is_dir():
        raise Refused("not_a_folder", f"“{folder}”不是文件夹。")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _issue(desk: Desk, args: Namespace, number: int) -> Issue:
    year = args.year or desk.today().year
    for one in bulletins.issues(desk):
        if (one.year, one.number) == (year, number):
            return one
    raise Refused("no_such_issue", f"没有{year}年第{number}期通报。")


def _written(desk: Desk, issue: Issue, args: Namespace) -> list[Path]:
    folder = _folder(args)
    return [one.file for one in write_all(desk, issue.id, folder, context.watch(args)).value]


def _told(issue: Issue, files: list[Path]) -> Answer:
    ranking = issue.ranking
    document = _issue_told(issue) | {
        "issued": True,
        "ranking": _ranking(ranking) if ranking else [],
        "files": files,
    }
    lines = _lines(ranking) if ranking else ()
    return Answer(document, (_line(issue), *lines, *map(str, files)))


def _issue_told(issue: Issue) -> dict[str, Any]:
    return {
        "id": issue.id,
        "year": issue.year,
        "number": issue.number,
        "period": {"from": issue.begins_on, "to": issue.ends_on},
        "issued_on": issue.issued_on,
        "withdrawn_on": issue.withdrawn_on,
        "reason": issue.reason,
    }


def _ranking(ranking: Ranking) -> list[dict[str, Any]]:
    return [
        {
            "rank": line.rank,
            "village": line.village,
            "name": division_name(line.village),
            **_count(line.counts[0]),
            "new_since": line.since[0],
            "moved": line.moved,
            "reporting": line.reporting,
            "remark": remark(line, ranking),
            "indicators": {count.key: _count(count) for count in line.counts},
        }
        for line in ranking.lines
    ]


def _count(count: Count) -> dict[str, Any]:
    return {
        "target": count.needed,
        "done": count.done,
        "completion": None if count.completion is None else float(count.completion),
        "band": count.band,
        "expected": count.expected,
    }


def _line(issue: Issue) -> str:
    gone = f"　已撤回：{issue.reason}" if not issue.stands else ""
    return f"{issue.year}年第{issue.number}期　{issue.begins_on}至{issue.ends_on}{gone}"


def _lines(ranking: Ranking) -> tuple[str, ...]:
    return tuple(_rank_line(line, ranking) for line in ranking.lines)


def _rank_line(line: RankLine, ranking: Ranking) -> str:
    first = line.counts[0]
    told = f"{line.rank or '—'}　{division_name(line.village)}　{first.done}/{first.needed or '—'}"
    return f"{told}　{first.completion}%　{remark(line, ranking)}".rstrip("　")
