"""The command ``publicity``: talks, material, and how far they have reached."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.cli.usage import positive
from pension_desk.domain.outreach import HamletReach, Share
from pension_desk.domain.outreach_words import MATERIALS, TALK_WAYS
from pension_desk.services import outreach
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outreach import HandoutFields, Publicity, TalkFields


def add_publicity(parser: ArgumentParser) -> None:
    """Describe ``publicity``."""
    parser.add_argument(
        "what", choices=tuple(_ACTS), help="show：各屯覆盖；talk：登记宣讲；handout：登记发放材料"
    )
    parser.add_argument("--division", help="村12位代码（默认全部）")
    parser.add_argument("--hamlet", action="append", help="在这个屯（组），可写几次；不写是全村")
    parser.add_argument("--date", help="日期（默认今天）")
    parser.add_argument("--way", default="meeting", help="、".join(TALK_WAYS.codes))
    parser.add_argument("--topic", default="", help="宣讲内容")
    parser.add_argument("--by", default="", help="宣讲人、发放人")
    parser.add_argument("--reached", type=int, metavar="N", help="到场人数")
    parser.add_argument("--kind", default="leaflet", help="、".join(MATERIALS.codes))
    parser.add_argument("--pieces", type=positive, metavar="N", help="每个屯发放的份数")
    parser.add_argument("--note", default="")
    parser.add_argument("--since", help="show：从哪天起（默认今年1月1日）")
    parser.add_argument("--until", help="show：到哪天止（默认今天）")
    parser.add_argument("--out", metavar="FILE.xlsx", help="show：写成表格")


def run_publicity(args: Namespace) -> Answer:
    """Do what is asked about publicity."""
    with context.desk(args) as desk:
        return _ACTS[args.what](args, desk)


def _show(args: Namespace, desk: Desk) -> Answer:
    found = outreach.publicity(
        desk,
        since=context.day(args.since) if args.since else None,
        until=context.day(args.until) if args.until else None,
        village=context.village(args.division, desk) or "",
    )
    file = None
    if args.out:
        from pension_desk.services.outreach_export import export

        file = export(desk, found, context.out_file(args.out, ".xlsx"), watch=context.watch(args))
    shares = _shares(found)
    document = {
        "publicity": found,
        "shares": {
            key: {"numerator": one.numerator, "denominator": one.denominator}
            for key, (_label, one) in shares.items()
        },
        "file": file,
    }
    told = tuple(f"{label}：{one.numerator}/{one.denominator}" for label, one in shares.values())
    return Answer(document, (*told, *map(_told, found.hamlets)))


def _shares(found: Publicity) -> dict[str, tuple[str, Share]]:
    return {
        "hamlets_reached": ("已覆盖的屯（组）", found.reached),
        "hamlets_talked": ("开过宣讲的屯（组）", found.talked),
        "households_visited": ("走访过的户", found.visited),
        "policy_known": ("问过的人里了解政策的", found.known),
    }


def _told(one: HamletReach) -> str:
    mark = "" if one.covered else "　未覆盖"
    return (
        f"{division_name(one.village)} {one.hamlet}　{one.households_visited}/{one.households}户　"
        f"宣讲{one.talks}次　材料{one.pieces}份　了解{one.know}/{one.asked}人{mark}"
    )


def _talk(args: Namespace, desk: Desk) -> Answer:
    told = TalkFields(
        context.one_village(args.division, desk),
        tuple(args.hamlet or ()),
        context.day(args.date) if args.date else None,
        args.way,
        args.topic,
        args.by,
        args.reached,
        args.note,
    )
    count = outreach.record_talk(desk, told).value
    return Answer({"records": count}, (f"已登记宣讲{count}条。",))


def _handout(args: Namespace, desk: Desk) -> Answer:
    told = HandoutFields(
        context.one_village(args.division, desk),
        args.pieces or 0,
        tuple(args.hamlet or ()),
        context.day(args.date) if args.date else None,
        args.kind,
        args.by,
        args.note,
    )
    count = outreach.record_handout(desk, told).value
    return Answer({"records": count}, (f"已登记发放{count}条。",))


_ACTS: dict[str, Callable[[Namespace, Desk], Answer]] = {
    "show": _show,
    "talk": _talk,
    "handout": _handout,
}
