"""The command ``officers``: who is responsible for whom, what is open, handing over."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import PARTLY, Answer
from pension_desk.domain.duty_progress import ProgressLine
from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.errors import Refused
from pension_desk.domain.responsibility import MatrixRow, Officer
from pension_desk.services import handover, responsibility
from pension_desk.services import responsibility_entry as entry
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.responsibility import OfficerLine

_ROLES = "、".join(f"{role.value} {role.label}" for role in Role)


def add_officers(parser: ArgumentParser) -> None:
    """Describe ``officers``."""
    parser.add_argument(
        "what",
        choices=tuple(_ACTS),
        help="list：责任人；matrix：责任矩阵；progress：进度；add：登记；name：落实；leave：离任；remove：删除录错的；"
        "handover：工作交接；import、export：读入、写出表格",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="import、export：表格文件")
    parser.add_argument("--division", help="村12位代码（默认全部）")
    parser.add_argument("--name", metavar="NAME", help="责任人姓名，或记录号")
    parser.add_argument("--role", default="", help="职务：" + _ROLES)
    parser.add_argument("--phone", default="")
    parser.add_argument("--unit", default="", help="工作单位")
    parser.add_argument("--note", default="")
    parser.add_argument("--village", action="store_true", help="name：落实全村")
    parser.add_argument("--hamlet", action="append", help="name：落实这个屯（组），可写几次")
    parser.add_argument("--household", action="append", help="name：只落实这一户，可写几次")
    parser.add_argument("--area", default="", help="name：属于哪一片")
    parser.add_argument("--instead", action="store_true", help="name：替换原来同职务的人")
    parser.add_argument("--to", metavar="NAME", help="handover：接收人")
    parser.add_argument("--from", dest="from_on", metavar="DATE", help="从哪天起（默认今天）")
    parser.add_argument("--out", metavar="FILE.pdf|FILE.xlsx", help="handover：打印交接清单")


def run_officers(args: Namespace) -> Answer:
    """Do what is asked about officers."""
    with context.desk(args) as desk:
        return _ACTS[args.what](args, desk)


def _village(args: Namespace, desk: Desk) -> str:
    return context.village(args.division, desk) or ""


def _found(args: Namespace, desk: Desk, wanted: str | None) -> Officer:
    """Return the officer of a name (with ``--role`` where several bear it) or record id."""
    if not wanted:
        raise Refused("no_name", "请写明责任人（--name）。")
    lines = responsibility.officers(desk, _village(args, desk))
    found = [one.officer for one in lines if wanted in {one.officer.name, str(one.officer.id)}]
    if args.role and len(found) > 1:
        found = [one for one in found if args.role in {one.role, one.role_label}]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused("no_such_officer", f"没有登记“{wanted}”这位责任人。")
    raise Refused(
        "several_officers",
        f"有{len(found)}位“{wanted}”。",
        "请加 --division 或 --role，或写记录号。",
    )


def _list(args: Namespace, desk: Desk) -> Answer:
    lines = responsibility.officers(desk, _village(args, desk))
    told = tuple(map(_told, lines)) or ("还没有登记责任人。",)
    return Answer({"officers": lines}, told)


def _told(line: OfficerLine) -> str:
    one = line.officer
    held = ["全村"] if line.whole_village else []
    held += [*line.hamlets, *([f"{line.doors}户"] if line.doors else [])]
    place = division_name(one.village)
    return f"{place}　{one.role_label}　{one.name}　{one.phone}　{'、'.join(held) or '未落实'}"


def _matrix(args: Namespace, desk: Desk) -> Answer:
    found = responsibility.survey(desk, _village(args, desk))
    told = (f"{found.households}户，{found.unnamed}户没有责任人。", *map(_row_told, found.rows))
    document = {"households": found.households, "unnamed": found.unnamed, "rows": found.rows}
    return Answer(document, told)


def _row_told(row: MatrixRow) -> str:
    names = "；".join(
        f"{role.label} {'、'.join(cell)}"
        for role, cell in zip(Role, row.cells, strict=True)
        if cell
    )
    gap = f"　缺{len(row.unnamed)}户" if row.unnamed else ""
    place = f"{division_name(row.village)} {row.hamlet}"
    return f"{place}　{row.households}户{gap}　{names}"


def _progress(args: Namespace, desk: Desk) -> Answer:
    found = responsibility.survey(desk, _village(args, desk))
    told = tuple(_progress_told(one) for one in (*found.people, *found.areas))
    return Answer({"people": found.people, "areas": found.areas}, told or ("名册里还没有人。",))


def _progress_told(line: ProgressLine) -> str:
    who = line.officer.name if line.officer else line.area or "（没有责任人）"
    return (
        f"{division_name(line.village)}　{who}　{line.households}户{line.people}人　"
        f"未参保{len(line.unregistered)}　未缴费{len(line.unpaid)}　"
        f"走访{line.households_visited}户　到期承诺{len(line.promises)}"
    )


def _add(args: Namespace, desk: Desk) -> Answer:
    told = entry.OfficerFields(
        context.one_village(args.division, desk),
        args.name or "",
        args.role,
        args.phone,
        args.unit,
        args.note,
    )
    made = entry.save_officer(desk, told).value
    return Answer({"officer": made}, (f"已登记{made.role_label}{made.name}。",))


def _name(args: Namespace, desk: Desk) -> Answer:
    who = _found(args, desk, args.name)
    reach = Reach.VILLAGE if args.village else Reach.HAMLET
    reach = Reach.HOUSEHOLD if args.household else reach
    what = entry.Naming(
        reach,
        tuple(args.hamlet or ()),
        tuple(args.household or ()),
        args.area,
        context.day(args.from_on) if args.from_on else None,
        args.instead,
    )
    made = entry.name_to(desk, who.id, what).value
    return Answer({"officer": who, "duties": made}, (f"已把{len(made)}项落实给{who.name}。",))


def _remove(args: Namespace, desk: Desk) -> Answer:
    made = entry.remove_officer(desk, _found(args, desk, args.name).id).value
    return Answer({"officer": made}, (f"已删除{made.name}。",))


def _leave(args: Namespace, desk: Desk) -> Answer:
    who = _found(args, desk, args.name)
    day = context.day(args.from_on) if args.from_on else None
    made = handover.leave(desk, who.id, day).value
    return Answer({"officer": made}, (f"{made.name}从{made.left_on}起离任。",))


def _hand_over(args: Namespace, desk: Desk) -> Answer:
    giver, taker = _found(args, desk, args.name), _found(args, desk, args.to)
    day = context.day(args.from_on) if args.from_on else None
    made = handover.hand_over(desk, giver.id, taker.id, on=day).value
    words = f"{giver.name}的{len(made.duties)}项责任从{made.from_on}起交给{taker.name}。"
    file: Path | None = None
    if args.out:
        from pension_desk.services.responsibility_papers import print_handover

        file = print_handover(desk, made, Path(args.out)).file
        words += f"交接清单：{args.out}"
    return Answer({"handover": made, "file": file}, (words,))


def _file(args: Namespace) -> Path:
    if not args.file:
        raise Refused("no_file", "请写明表格文件。")
    return Path(args.file)


def _import(args: Namespace, desk: Desk) -> Answer:
    from pension_desk.services.responsibility_import import import_officers

    made = import_officers(desk, _file(args), watch=context.watch(args)).value
    told = (
        f"新登记{made.added}人，修改{made.changed}人，没有变化{made.unchanged}人，"
        f"落实{made.named}个屯（组）。"
    )
    refused = tuple(f"  第{one.row}行：{one.reason}" for one in made.refused)
    return Answer({"taken": made}, (told, *refused), PARTLY if refused else 0)


def _export(args: Namespace, desk: Desk) -> Answer:
    from pension_desk.services.responsibility_export import export_officers

    out = context.out_file(str(_file(args)), ".xlsx")
    count = export_officers(desk, out, _village(args, desk), watch=context.watch(args)).value
    return Answer({"file": out, "officers": count}, (f"{count}位责任人：{out}",))


_ACTS: dict[str, Callable[[Namespace, Desk], Answer]] = {
    "list": _list,
    "matrix": _matrix,
    "progress": _progress,
    "add": _add,
    "name": _name,
    "leave": _leave,
    "remove": _remove,
    "handover": _hand_over,
    "import": _import,
    "export": _export,
}
