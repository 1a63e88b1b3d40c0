"""Commands about lists: import, proposals, screen, list."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import DONE, PARTLY, Answer
from pension_desk.cli.employers_commands import employer_named
from pension_desk.cli.usage import positive
from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.errors import DeskError, Refused, Unavailable
from pension_desk.domain.identity import mask_id
from pension_desk.domain.lists import ListKind
from pension_desk.services import (
    benefit_lists,
    benefits,
    employers_questions,
    imports,
    proposals,
    screening,
)
from pension_desk.services.divisions import division_name
from pension_desk.services.employers_questions import EmployerQuestion
from pension_desk.services.imports import ImportResult, ReadList
from pension_desk.services.proposals import Proposal


def add_import(parser: ArgumentParser) -> None:
    """Describe ``import``."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--kind", choices=[kind.value for kind in ListKind])
    parser.add_argument("--dry-run", action="store_true", help="只看结果，不写入")
    parser.add_argument("--mapping", metavar="FILE", help="列的对应（JSON）")
    parser.add_argument("--refused", metavar="FILE.xlsx", help="未导入的行另存到这里")


@dataclass(frozen=True)
class _Mapping:
    kind: ListKind | None
    columns: Mapping[str, str | None]


def _read_mapping(path: Path) -> _Mapping:
    """Read ``{"kind": …, "columns": {header: field}}``; refused when it is anything else."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
        columns = raw["columns"]
        sound = isinstance(columns, dict) and all(
            isinstance(field, str | None) for field in columns.values()
        )
        if not sound:
            raise TypeError("columns")
        return _Mapping(ListKind(raw["kind"]) if raw.get("kind") else None, columns)
    except (
        OSError,
        UnicodeDecodeError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
    ) as error:
        raise Refused(
            "bad_mapping",
            f"列对应文件“{path.name}”读不懂。",
            '应为 {"kind": "households", "columns": {"表头": "字段"}} 的JSON。',
        ) from error


def run_import(args: Namespace) -> Answer:
    """Take an office's list."""
    given = _read_mapping(Path(args.mapping)) if args.mapping else _Mapping(None, {})
    kind = ListKind(args.kind) if args.kind else given.kind
    refused_to = _refused_file(args.refused) if args.refused else None
    watch = context.watch(args)
    with context.desk(args) as desk:
        listed = imports.read_list(
            desk, Path(args.file), kind=kind, mapping=given.columns or None, watch=watch
        )
        if args.dry_run:
            result = imports.rehearse(desk, listed, watch=watch)
        else:
            result = imports.commit(desk, listed, watch=watch).value
    if refused_to and result.refused:
        _write_refused(listed, result, refused_to)
    partly = bool(result.refused or result.questions or result.contested)
    return Answer(_document(result), _lines(result), PARTLY if partly else DONE)


def _refused_file(text: str) -> Path:
    """Return where the refused rows go; a place that is not there is told before the import."""
    out = context.out_file(text, ".xlsx")
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise Unavailable(
            "missing_folder", f"不能写到“{text}”。", "请换一个位置；名单还没有导入，数据没有改动。"
        )
    return out


def _write_refused(listed: ReadList, result: ImportResult, out: Path) -> None:
    """Write the rows that were not taken; a failure must not sound as if nothing had been."""
    try:
        imports.write_refused(listed, result.refused, out)
    except DeskError as error:
        told = f"名单已导入，但未导入的行没有另存成：{error.message}"
        raise type(error)(error.reason, told, error.advice) from error


def _document(result: ImportResult) -> dict[str, Any]:
    return {
        "kind": result.kind,
        "rows": result.rows,
        "accepted": result.accepted,
        "unchanged": result.unchanged,
        "waiting": result.waiting,
        "proposed": result.questions,
        "contested": result.contested,
        "remarks": list(result.remarks),
        "refused": [
            {"sheet": row.sheet, "row": row.row, "reason": row.reason} for row in result.refused
        ],
        "proposals": [_proposal(found) for found in result.proposals]
        + [question(found) for found in result.employer_questions],
    }


def _proposal(found: Proposal) -> dict[str, Any]:
    return {
        "id": found.number,
        "kind": found.kind,
        "sheet": found.sheet,
        "row": found.row,
        "id_as_sent": found.id_as_sent,
        "name": found.name,
        "proposed_id": found.proposed_id,
        "proposed_name": found.proposed_name,
        "resident": found.proposed_resident,
        "why": found.why,
        "certain": found.certain,
    }


def question(found: EmployerQuestion) -> dict[str, Any]:
    """Return a question of an employers' list, with the keys that proposals have."""
    return {
        "id": f"{_OF_EMPLOYERS}{found.number}",
        "kind": found.kind,
        "sheet": found.sheet,
        "row": found.row,
        "id_as_sent": found.code_sent,
        "name": found.name,
        "proposed_id": found.employer.credit_code if found.employer else None,
        "proposed_name": found.employer.name if found.employer else "",
        "employer": found.employer.id if found.employer else None,
        "why": found.why,
        "certain": found.certain,
    }


def _lines(result: ImportResult) -> tuple[str, ...]:
    counted = (
        f"{result.kind.label}：共{result.rows}行，接收{result.accepted}，无变化{result.unchanged}，"
        f"待确认{result.questions}，未导入{len(result.refused)}。"
    )
    missing = (
        "对应不上征地项目或户籍，等台账、户籍名册"
        if result.kind is ListKind.LAND_PEOPLE
        else "暂无户籍，等户籍名册"
    )
    waiting = f"其中{result.waiting}行{missing}导入后自动对应。"
    contested = f"另有{result.contested}项几处填写不一致，等待核定（contested）。"
    refused = tuple(f"  第{row.row}行（{row.sheet}）：{row.reason}" for row in result.refused[:20])
    more = len(result.refused) - 20
    return (
        counted,
        *result.remarks,
        *((waiting,) if result.waiting else ()),
        *((contested,) if result.contested else ()),
        *refused,
        *((f"  ……另有{more}行。",) if more > 0 else ()),
    )


def add_proposals(parser: ArgumentParser) -> None:
    """Describe ``proposals``."""
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--accept", metavar="ID", nargs="+", type=_queued)
    chosen.add_argument("--accept-all-certain", action="store_true")
    chosen.add_argument("--reject", metavar="ID", nargs="+", type=_queued)
    chosen.add_argument(
        "--reopen", metavar="ID", nargs="+", type=_queued, help="退回过的再核对一次"
    )
    parser.add_argument(
        "--employer", metavar="CODE", help="与 --accept 一起：是这个单位的（信用代码或名称）"
    )


_OF_EMPLOYERS = "E"
"""Begins the ids of questions about employers, which are a queue of their own."""

_Queued = tuple[str, int]


def _queued(text: str) -> _Queued:
    """Return which queue an id is of, and its number there."""
    queue = _OF_EMPLOYERS if text.upper().startswith(_OF_EMPLOYERS) else ""
    return queue, int(text[len(queue) :])


def _numbers(chosen: Sequence[_Queued], queue: str) -> list[int]:
    return [number for which, number in chosen if which == queue]


def run_proposals(args: Namespace) -> Answer:
    """Show or answer the queue of damaged and doubtful rows."""
    with context.desk(args) as desk:
        taken = 0
        people, employers = _numbers(args.accept or (), ""), _numbers(args.accept or (), "E")
        if people:
            taken += proposals.accept(desk, people).value
        if employers:
            other = employer_named(desk, args.employer) if args.employer else None
            taken += len(employers_questions.accept(desk, employers, other).value)
        if args.accept_all_certain:
            taken += proposals.accept_all_certain(desk).value
            taken += employers_questions.accept_all_certain(desk).value
        people, employers = _numbers(args.reject or (), ""), _numbers(args.reject or (), "E")
        if people:
            taken += proposals.reject(desk, people).value
        if employers:
            taken += employers_questions.reject(desk, employers).value
        people, employers = _numbers(args.reopen or (), ""), _numbers(args.reopen or (), "E")
        if people:
            taken += proposals.reopen(desk, people).value
        if employers:
            taken += employers_questions.reopen(desk, employers).value
        left = proposals.pending_proposals(desk)
        asked = employers_questions.pending(desk)
        refused = [_proposal(found) for found in proposals.rejected_proposals(desk)]
        refused += [question(found) for found in employers_questions.rejected(desk)]
    document = {
        "answered": taken,
        "rejected": refused,
        "pending": [_proposal(found) for found in left] + [question(found) for found in asked],
    }
    lines = tuple(
        f"{p.number}\t{p.kind.label}\t第{p.row}行\t{p.name}\t{p.id_as_sent or '（空）'}\t"
        f"{mask_id(p.proposed_id) if p.proposed_id else '——'}\t{p.why}"
        for p in left
    )
    lines += tuple(
        f"{_OF_EMPLOYERS}{one.number}\t{one.kind.label}\t第{one.row}行\t{one.name}\t"
        f"{one.code_sent or '（空）'}\t{one.employer.code if one.employer else '——'}\t{one.why}"
        for one in asked
    )
    open_ones = len(left) + len(asked)
    return Answer(
        document, (f"已处理{taken}条，还有{open_ones}条。", *lines), PARTLY if open_ones else DONE
    )


def add_screen(parser: ArgumentParser) -> None:
    """Describe ``screen``."""
    parser.add_argument("--year", type=context.year, required=True)
    parser.add_argument("--people", action="store_true", help="列出每个人")


def run_screen(args: Namespace) -> Answer:
    """Screen every resident as of the date."""
    with context.desk(args) as desk:
        found = screening.screen(
            desk, year=args.year, as_of=desk.today(), people=args.people, watch=context.watch(args)
        ).value
    document: dict[str, Any] = {"year": args.year, "as_of": found.as_of, "villages": {}}
    lines = []
    for village in found.villages:
        told: dict[str, Any] = {
            "name": division_name(village.code),
            "listed": village.listed,
            "households": village.households,
            "categories": village.categories,
            "findings": village.findings,
            "paid_amount": village.paid_fen / 100,
        }
        if args.people:
            told["people"] = [
                {
                    "id": person.id_number,
                    "id_as_sent": person.id_sent,
                    "resident": person.id,
                    "name": person.name,
                    "category": person.category,
                    "findings": person.findings,
                }
                for person in village.people
            ]
        document["villages"][village.code] = told
        lines.append(f"{division_name(village.code)}：在册{village.listed}人")
        lines += [f"  {category.label} {count}" for category, count in village.categories.items()]
    return Answer(document, tuple(lines) or ("还没有居民，先用 import 导入户籍名册。",))


def add_list(parser: ArgumentParser) -> None:
    """Describe ``list``."""
    parser.add_argument("kind", metavar="KIND", choices=(*screening.LISTS, *benefits.LISTS))
    parser.add_argument("--out", metavar="FILE.xlsx", required=True)
    parser.add_argument("--year", type=context.year)
    parser.add_argument("--division", help="村12位代码（默认全部）")
    parser.add_argument("--within", metavar="N", type=positive, help="turning60：提前几个月")


def run_list(args: Namespace) -> Answer:
    """Write an office list."""
    out = context.out_file(args.out, ".xlsx")
    with context.desk(args) as desk:
        if args.kind in benefits.LISTS:
            made = benefit_lists.export_list(
                desk,
                BenefitList(args.kind),
                out=out,
                within=args.within,
                village=context.village(args.division, desk),
                watch=context.watch(args),
            )
            return Answer({"rows": made.rows, "file": made.file}, (f"{made.rows}人：{made.file}",))
        made = screening.export_list(
            desk,
            args.kind,
            year=context.checked_year(args.year, desk),
            as_of=desk.today(),
            out=out,
            village=context.village(args.division, desk),
            watch=context.watch(args),
        )
    return Answer({"rows": made.rows, "file": made.file}, (f"{made.rows}人：{made.file}",))
