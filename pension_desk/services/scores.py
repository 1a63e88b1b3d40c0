"""The performance sheet of a year: weights set by the town, points for every village, files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.documents.papers import write_papers
from pension_desk.domain.bulletins import Count
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import INDICATORS, Reckoned, indicator
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.score_papers import score_paper
from pension_desk.domain.scores import DEFAULT_WEIGHTS, ScoreSheet, check_weights, ranked
from pension_desk.domain.targets import Target
from pension_desk.services import indicators, targets
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.forms import forms_in_force
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.paper_files import batch_of
from pension_desk.store import bulletins as store

KIND = "score_sheet"
_TOPICS = frozenset({Topic.TARGETS})


@dataclass(frozen=True)
class ScoreFile:
    """A file that was written; ``pages`` of a PDF, 0 of a workbook."""

    file: Path
    pages: int
    rows: int


def weights(desk: Desk, year: int) -> Mapping[str, int]:
    """Return a year's weights as the town set them, else those that are offered."""
    with desk.file.reading() as conn:
        kept = store.weights(conn, year)
    return _read(kept.weights) if kept else DEFAULT_WEIGHTS


def _read(text: str) -> Mapping[str, int]:
    """Return kept weights; what cannot be used any more falls back to what is offered."""
    try:
        told = {str(key): int(weight) for key, weight in json.loads(text).items()}
        check_weights(told)
    except (ValueError, AttributeError, TypeError, Refused):
        return DEFAULT_WEIGHTS
    return told


def set_weights(desk: Desk, year: int, wanted: Mapping[str, int]) -> Written[Mapping[str, int]]:
    """Set a year's weights; those of 0 are left out.

    Raises:
        Refused: ``not_the_town``, ``weights_not_100``, ``bad_weight``; nothing is written then.
    """
    if desk.identity.role is not Role.TOWN:
        raise Refused("not_the_town", "考核权重由镇里定，村里不能改。", "请告诉镇中心。")
    chosen = {key: wanted[key] for key in INDICATORS if wanted.get(key)}
    check_weights({**chosen, **{key: value for key, value in wanted.items() if value}})
    told = json.dumps(chosen, ensure_ascii=False)
    with desk.file.reading() as conn:
        before = store.weights(conn, year)
    if before is not None and _read(before.weights) == chosen:
        return Written(chosen)
    with desk.acting("score_weights", f"{year}年考核权重") as (_conn, writer):
        if before is not None:
            writer.update("score_weights", before.id, {"weights": told})
        else:
            writer.insert("score_weights", {"year": year, "weights": told})
    return Written(chosen, _TOPICS)


def scores(desk: Desk, year: int, as_of: date | None = None) -> ScoreSheet:
    """Return every village's points of a year; refused as `pension_desk.services.indicators`."""
    chosen = weights(desk, year)
    reckoned = indicators.reckon(desk, year, as_of)
    known = targets.targets(desk, year)
    counts = {
        village: tuple(_count(known, reckoned, key, village) for key in chosen)
        for village in reckoned.villages
    }
    return ScoreSheet(year, reckoned.as_of, tuple(chosen.items()), ranked(counts, chosen))


def _count(
    known: Mapping[tuple[str, VillageCode], Target],
    reckoned: Reckoned,
    key: str,
    village: VillageCode,
) -> Count:
    told = targets.progress_in(known, reckoned, key, village)
    return Count(key, told.figure.done, told.figure.whole, told.needed, told.expected)


def print_scores(
    desk: Desk,
    year: int,
    out: Path,
    *,
    only_look: bool = False,
    watch: Watch = UNWATCHED,
) -> Written[ScoreFile]:
    """Write the sheet as PDF, or as a workbook where ``out`` ends in ``.xlsx``; logged.

    Raises:
        Refused: ``nobody`` where no village has people; as `scores`.
        Unavailable: the file cannot be written.
    """
    sheet = scores(desk, year)
    if not sheet.villages:
        raise Refused("nobody", "还没有户籍人口，考核不了。", "请先导入户籍人口花名册。")
    if not only_look:
        with desk.acting("export", f"{year}年绩效考核表 {out.name}"):
            pass
    if out.suffix.lower() == ".xlsx":
        return Written(ScoreFile(out, 0, _workbook(desk, sheet, out, watch)))
    paper = score_paper(sheet, division_name)
    with desk.file.reading() as conn:
        form = forms_in_force(conn, (KIND,))[KIND].form
    run = write_papers(out, [(form, batch_of(desk, KIND, [paper], year=year))], watch)
    return Written(ScoreFile(out, run.pages, len(paper.people)))


def note_printed(desk: Desk, year: int) -> None:
    """Log that the sheet was printed."""
    with desk.acting("export", f"打印{year}年绩效考核表"):
        pass


def _workbook(desk: Desk, sheet: ScoreSheet, out: Path, watch: Watch) -> int:
    from pension_desk.spreadsheets.writing import Column, ListSheet, Value, write_list

    heads = tuple(
        Column(f"{indicator(key).name}（{weight}分）", 18) for key, weight in sheet.weights
    )
    columns = (Column("名次", 6, "integer"), Column("村", 14), *heads, Column("总分", 9))
    rows: list[tuple[Value, ...]] = [
        (one.rank, division_name(one.village), *(str(line.points) for line in one.lines),
         str(one.total))
        for one in sheet.villages
    ]  # fmt: skip
    detail = [
        (division_name(one.village), indicator(line.key).name, line.weight, str(line.points),
         line.working)
        for one in sheet.villages
        for line in one.lines
    ]  # fmt: skip
    place = division_name(desk.identity.division)
    title = f"{place}{sheet.year}年度绩效考核表"
    subtitle = f"截至{sheet.as_of}　制表日期：{desk.today()}　经办人：{desk.author}"
    working = (Column("村", 14), Column("指标", 20), Column("权重", 8, "integer"),
               Column("得分", 8), Column("计算过程", 56))  # fmt: skip
    write_list(
        out,
        ListSheet("考核", title, subtitle, columns, rows),
        ListSheet("计算过程", f"{title}（计算过程）", subtitle, working, detail),
        watch=watch,
    )
    return len(rows)
