"""Commands about people: find, and merge who was entered twice."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from pension_desk.cli import context
from pension_desk.cli.answers import DONE, PARTLY, Answer
from pension_desk.cli.usage import positive
from pension_desk.domain.identity import mask_id
from pension_desk.domain.merging_people import Twin
from pension_desk.domain.roster import PersonPage, RosterLine
from pension_desk.services import merging_people, roster
from pension_desk.services.divisions import division_name


def add_find(parser: ArgumentParser) -> None:
    """Describe ``find``."""
    parser.add_argument("text", metavar="TEXT", help="姓名、拼音、首字母、号码、电话、户号、屯")
    parser.add_argument("--limit", type=positive, default=50, help="最多几人")


def run_find(args: Namespace) -> Answer:
    """Look for residents as the search box does."""
    with context.desk(args) as desk:
        found = roster.find(desk, args.text, limit=args.limit)
    lines = tuple(_told(line) for line in found) or ("没有找到。",)
    return Answer({"people": found}, lines)


def _told(line: RosterLine) -> str:
    number = mask_id(line.id_number) if line.id_number else "号码残缺"
    place = f"{division_name(line.village)} {line.hamlet} 户{line.household_no}"
    return f"{line.name}\t{number}\t{place}"


def add_duplicates(parser: ArgumentParser) -> None:
    """Describe ``duplicates``."""
    one = parser.add_mutually_exclusive_group()
    one.add_argument(
        "--merge", nargs=2, metavar=("KEEP", "ALIAS"), help="保留的记录号、并入它的记录号"
    )
    one.add_argument("--separate", metavar="ALIAS", help="把并入的记录重新分开")
    parser.add_argument(
        "--take", metavar="FIELD,…", default="", help="合并时，保留的一条取用另一条的这些内容"
    )


def run_duplicates(args: Namespace) -> Answer:
    """Show who may have been entered twice, merge two records, or part them again."""
    with context.desk(args) as desk:
        done: PersonPage | None = None
        if args.merge:
            keep, alias = (context.row_id(text) for text in args.merge)
            names = [name for name in args.take.split(",") if name]
            done = merging_people.merge(desk, keep, alias, names).value
        elif args.separate:
            done = merging_people.separate(desk, context.row_id(args.separate)).value
        left = merging_people.duplicates(desk)
        merged = merging_people.merged_people(desk)
    lines = [f"可能重复的还有{len(left)}组，已合并{len(merged)}人。"]
    for group in left:
        lines.append(group.why.label)
        lines += [_twin(twin) for twin in group.people]
    lines += [f"{alias.id}\t{alias.name}已并入\t{kept.id}\t{kept.name}" for alias, kept in merged]
    document = {
        "done": done.resident.id if done else None,
        "duplicates": [
            {"why": group.why, "people": [_twin_document(twin) for twin in group.people]}
            for group in left
        ],
        "merged": [{"alias": alias.id, "into": kept.id} for alias, kept in merged],
    }
    return Answer(document, tuple(lines), PARTLY if left else DONE)


def _twin(twin: Twin) -> str:
    one = twin.resident
    number = mask_id(one.id_number) if one.id_number else "号码残缺"
    place = f"{division_name(one.village)} {one.hamlet} 户{one.household_no}"
    hangs = f"参保{twin.registrations}、缴费{twin.contributions}、走访{twin.visits}"
    return f"  {one.id}\t{one.name}\t{number}\t{place}\t{hangs}"


def _twin_document(twin: Twin) -> dict[str, object]:
    one = twin.resident
    return {
        "id": one.id,
        "name": one.name,
        "id_number": one.id_number,
        "village": one.village,
        "household_no": one.household_no,
        "registrations": twin.registrations,
        "contributions": twin.contributions,
        "visits": twin.visits,
    }
