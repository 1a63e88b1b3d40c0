"""The command about flexible workers: the list, the texts for them, and who was told."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.domain.errors import Refused
from pension_desk.domain.flexible_workers import ContactState, FlexibleFilter, FlexibleLine, Work
from pension_desk.domain.retirement import age_text
from pension_desk.domain.visit_words import MODES, Mode
from pension_desk.services import flexible_contact, flexible_workers
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.standing import catch_up

_SHOWN = 20
"""People told to a person; ``--json`` has all."""
_WRITTEN = (Mode.SMS, Mode.WECHAT)


def add_flexible(parser: ArgumentParser) -> None:
    """Describe ``flexible``."""
    parser.add_argument(
        "act", nargs="?", choices=("list", "text", "contact", "work"), default="list",
        help="list 名单（默认）、text 短信微信文字、contact 登记为已联系、work 登记就业情况",
    )  # fmt: skip
    parser.add_argument("--division", help="村12位代码（默认全部）")
    parser.add_argument("--hamlet", action="append", default=[], help="只要这个屯（组），可多次")
    states = "、".join(f"{one} {one.label}" for one in ContactState)
    parser.add_argument(
        "--state", action="append", choices=tuple(ContactState), metavar="STATE",
        default=[], help=states,
    )  # fmt: skip
    works = "、".join(f"{one} {one.label}" for one in Work)
    parser.add_argument("--work", choices=(*Work, "unknown"), metavar="WORK", help=works)
    phone = parser.add_mutually_exclusive_group()
    phone.add_argument("--phone", action="store_const", const=True, help="只要有电话的")
    phone.add_argument("--no-phone", dest="phone", action="store_const", const=False)
    parser.add_argument("--age", nargs=2, type=int, metavar=("FROM", "TO"), help="周岁，含两头")
    parser.add_argument("--person", action="append", metavar="ID", help="只要这个人，可多次")
    modes = "、".join(MODES.codes)
    parser.add_argument("--mode", default=Mode.SMS.value, metavar="MODE", help=f"方式：{modes}")
    parser.add_argument("--on", metavar="DATE", help="哪天联系的（默认今天）")
    parser.add_argument("--out", metavar="FILE.xlsx", help="把文字写成表格（text）")


def run_flexible(args: Namespace) -> Answer:
    """Show the list, make texts, or enter who was told."""
    with context.desk(args) as desk:
        catch_up(desk)
        found = flexible_workers.listed(desk, _wanted(args, desk))
        numbers = list(found.numbers)
        if args.person:
            rows = {context.resident(desk, one) for one in args.person}
            lines = flexible_workers.lines(desk, numbers)
            numbers = [one.number for one in lines if one.id in rows]
        if args.act == "text":
            return _texts(args, desk, numbers)
        if args.act == "contact":
            return _contact(args, desk, numbers)
        if args.act == "work":
            return _work(args, desk, numbers)
        lines = flexible_workers.lines(desk, numbers)
    document: dict[str, Any] = {
        "people": [_document(one) for one in lines],
        "counts": {
            "people": found.counts.people,
            "phones": found.counts.phones,
            "joined": found.counts.joined,
            "states": {state.value: n for state, n in found.counts.states},
            "works": {work.value if work else "unknown": n for work, n in found.counts.works},
        },
    }
    told = [f"共{found.counts.people}人，有电话{found.counts.phones}人，列出{len(lines)}人。"]
    told += [f"{state.label}：{n}人" for state, n in found.counts.states]
    told += [_told(one) for one in lines[:_SHOWN]]
    if len(lines) > _SHOWN:
        told.append(f"……另有{len(lines) - _SHOWN}人。")
    return Answer(document, tuple(told))


def _wanted(args: Namespace, desk: Desk) -> FlexibleFilter:
    works: tuple[str, ...] = ()
    if args.work and args.act != "work":
        works = ("" if args.work == "unknown" else args.work,)
    return FlexibleFilter(
        village=context.village(args.division, desk) or "",
        hamlets=tuple(args.hamlet),
        ages=((args.age[0], args.age[1]),) if args.age else (),
        states=tuple(ContactState(one) for one in args.state),
        works=works,
        phone=args.phone,
    )


def _texts(args: Namespace, desk: Desk, numbers: list[int]) -> Answer:
    mode = _mode(args.mode)
    made = flexible_contact.texts(desk, numbers, mode)
    document: dict[str, Any] = {
        "mode": mode,
        "messages": [
            {"name": one.name, "phone": one.phone, "text": one.text, "parts": one.parts}
            for one in made.messages
        ],
        "parts": made.parts,
        "without_phone": made.without,
        "warnings": made.warnings,
    }
    told = [f"{len(made.messages)}人有电话，{made.without}人没有；短信共{made.parts}条。"]
    if args.out:
        out = context.out_file(args.out, ".xlsx")
        flexible_contact.export_texts(desk, made, mode, out, context.watch(args))
        document["file"] = out
        told.append(f"文件：{out}")
    else:
        flexible_contact.note_taken(desk, made, mode)
        told += [f"{one.phone}\t{one.text}" for one in made.messages]
    return Answer(document, (*told, *made.warnings))


def _mode(word: str) -> Mode:
    """Return a way of writing; refused where it is another way of reaching people."""
    read = MODES.read(word)
    if read not in _WRITTEN:
        raise Refused("bad_mode", f"“{word}”没有文字可发。", f"请选：{'、'.join(_WRITTEN)}。")
    return Mode(read)


def _any_mode(word: str) -> Mode:
    read = MODES.read(word)
    if read not in MODES.codes:
        raise Refused("bad_mode", f"联系方式“{word}”不对。", f"请选：{'、'.join(MODES.codes)}。")
    return Mode(read)


def _contact(args: Namespace, desk: Desk, numbers: list[int]) -> Answer:
    day = context.day(args.on) if args.on else None
    mode = _any_mode(args.mode)
    made = flexible_contact.record_contacts(desk, numbers, mode, on=day).value
    told = (
        f"已登记{made.entered}人用{mode}联系过；"
        f"{made.already}人当天已登记，{made.without}人没有电话。"
    )
    return Answer(
        {"entered": made.entered, "already": made.already, "without_phone": made.without}, (told,)
    )


def _work(args: Namespace, desk: Desk, numbers: list[int]) -> Answer:
    rows = [one.id for one in flexible_workers.lines(desk, numbers)] if args.person else []
    work = Work(args.work) if args.work and args.work != "unknown" else None
    changed = flexible_workers.set_work(desk, rows, work).value
    return Answer({"changed": changed}, (f"已登记{changed}人。",))


def _document(one: FlexibleLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "village": one.village,
        "hamlet": one.hamlet,
        "household_no": one.household_no,
        "sex": one.sex,
        "birth": one.birth,
        "phone": one.phone,
        "category": one.category,
        "state": one.state,
        "work": one.work,
        "last_on": one.last.visited_on if one.last else None,
        "last_mode": one.last.mode if one.last else None,
        "retires": one.retires.month if one.retires else None,
        "retires_at": age_text(one.retires.age_months) if one.retires else None,
    }


def _told(one: FlexibleLine) -> str:
    place = f"{division_name(one.village)} {one.hamlet} 户{one.household_no}"
    when = f"，{one.retires.month:%Y-%m}退休" if one.retires else ""
    return f"  {one.name}（{place}）{one.state.label}{when}"
