"""A bulletin as files: the printed page, the document that the office edits, the workbook."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pension_desk.documents.form_file import read_form
from pension_desk.documents.papers import write_papers
from pension_desk.documents.writing import whole_file
from pension_desk.domain.bulletin_papers import BulletinPaper
from pension_desk.domain.bulletin_text import batch_text, ranking_text, read_batch
from pension_desk.domain.bulletins import Issue, Ranking
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.indicators import indicator
from pension_desk.domain.papers import PaperBatch
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bulletin_form import KIND
from pension_desk.services.bulletins import Draft, issue_of
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.store import bulletins as store


@dataclass(frozen=True)
class BulletinFile:
    """A file that was written; ``pages`` of a PDF, 0 of any other."""

    file: Path
    pages: int = 0


def preview(made: Draft, out: Path, watch: Watch = UNWATCHED) -> BulletinFile:
    """Write a draft's pages to look at; raises as `pension_desk.documents.papers.write_papers`."""
    form = read_form(made.form, KIND, KIND)
    return BulletinFile(out, write_papers(out, [(form, made.batch)], watch).pages)


def print_issue(
    desk: Desk, bulletin: RowId, out: Path, *, only_look: bool = False, watch: Watch = UNWATCHED
) -> Written[BulletinFile]:
    """Write an issued bulletin as it was issued: PDF, ``.docx``, ``.xlsx`` or ``.json``.

    What kind follows from the name. ``.json`` is the frozen snapshot itself. ``only_look``: for
    the preview, not logged.

    Raises:
        Refused: ``no_such_issue``; ``damaged_issue`` where what was kept cannot be read; a name
            that ends otherwise.
        Unavailable: the file cannot be written.
    """
    found = issue_of(desk, bulletin)
    with desk.file.reading() as conn:
        kept = store.frozen(conn, bulletin)
    batch = read_batch(kept.paper) if kept else None
    if kept is None or batch is None or found.ranking is None:
        raise Refused("damaged_issue", "这一期通报的存档不完整，印不出来。")
    form = read_form(kept.form, KIND, KIND)
    pages = 0
    match out.suffix.lower():
        case ".pdf":
            pages = write_papers(out, [(form, batch)], watch).pages
        case ".docx":
            from pension_desk.documents.official_docx import write_official_docx

            write_official_docx(out, form, batch)
        case ".xlsx":
            _workbook(out, found, found.ranking, batch, watch)
        case ".json":
            _snapshot(out, found, found.ranking, batch, kept.form)
        case _:
            raise Refused("bad_ending", f"“{out.name}”应以.pdf、.docx、.xlsx或.json结尾。")
    if not only_look:
        with desk.acting("export", f"{found.year}年第{found.number}期通报 {out.name}"):
            pass
    return Written(BulletinFile(out, pages))


def note_printed(desk: Desk, bulletin: RowId) -> None:
    """Log that an issued bulletin was printed."""
    found = issue_of(desk, bulletin)
    with desk.acting("export", f"打印{found.year}年第{found.number}期通报"):
        pass


def file_name(issue: Issue, ending: str) -> str:
    """Return what a bulletin's file is called so that a person finds it again."""
    return f"扩面征缴工作通报{issue.year}年第{issue.number}期{ending}"


def write_all(
    desk: Desk, bulletin: RowId, folder: Path, watch: Watch = UNWATCHED
) -> Written[tuple[BulletinFile, ...]]:
    """Write PDF, document, workbook and snapshot of a bulletin into a folder; raises as above."""
    found = issue_of(desk, bulletin)
    return Written(
        tuple(
            print_issue(desk, bulletin, folder / file_name(found, ending), watch=watch).value
            for ending in (".pdf", ".docx", ".xlsx", ".json")
        )
    )


def _snapshot(out: Path, issue: Issue, ranking: Ranking, batch: PaperBatch, form: str) -> None:
    told = {
        "year": issue.year,
        "number": issue.number,
        "issued_on": issue.issued_on.isoformat(),
        "issued_by": issue.issued_by,
        "ranking": json.loads(ranking_text(ranking)),
        "paper": json.loads(batch_text(batch)),
        "form": form,
    }
    with whole_file(out) as file:
        file.write(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode())


def _workbook(out: Path, issue: Issue, ranking: Ranking, batch: PaperBatch, watch: Watch) -> None:
    """Write the ranking with its numbers as numbers, and what they mean on a second sheet."""
    from pension_desk.spreadsheets.writing import Column, ListSheet, Value, write_list

    (paper,) = batch.papers
    assert isinstance(paper, BulletinPaper)
    second = indicator(ranking.keys[1]).name if len(ranking.keys) > 1 else ""
    titles: list[Column] = [
        Column("名次", 6, "integer"), Column("村", 14), Column("任务数", 9, "integer"),
        Column("完成数", 9, "integer"), Column("完成率", 9), Column("本期新增", 9, "integer"),
    ]  # fmt: skip
    if second:
        short = "新增首次" if ranking.keys[1] == "new_covered" else second
        titles += [Column(f"{short}任务", 13, "integer"), Column("完成", 9, "integer"),
                   Column("率", 9)]  # fmt: skip
    titles += [Column("较上期", 8), Column("备注", 24)]
    rows: list[tuple[Value, ...]] = []
    for line, printed in zip(ranking.lines, paper.people, strict=True):
        first = line.counts[0]
        row: list[Value] = [line.rank, division_name(line.village), first.needed, first.done,
                            printed.rate, line.since[0]]  # fmt: skip
        if second:
            row += [line.counts[1].needed, line.counts[1].done, printed.rate_2]
        rows.append((*row, printed.moved, printed.remark))
    total = _total(ranking, second=bool(second))
    title = f"{batch.town}城乡居民基本养老保险扩面征缴进度排名表"
    subtitle = f"{paper.number}　{paper.begins_on}至{paper.ends_on}　印发日期：{issue.issued_on}"
    words = (("指标解释", paper.definitions), ("排名规则", paper.rules), ("全镇", paper.overall),
             ("时间进度", paper.pace), ("没有按时上报的村", paper.silent))  # fmt: skip
    write_list(
        out,
        ListSheet("排名", title, subtitle, tuple(titles), rows, total=total),
        ListSheet("说明", "说明", subtitle, (Column("项目", 18), Column("内容", 110)), words),
        watch=watch,
    )


def _total(ranking: Ranking, *, second: bool) -> tuple[str | int | None, ...]:
    counts: Sequence[tuple[int | None, int, str]] = [
        (one.needed, one.done, "—" if one.completion is None else f"{one.completion}%")
        for one in ranking.town
    ]
    first = counts[0]
    more = counts[1] if second else ()
    return ("合计", "全镇", *first, ranking.town_since[0], *more, "", "")
