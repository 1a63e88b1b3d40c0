"""The file's health (数据体检): is the encrypted file whole, and does the log account for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from pension_desk.domain.dictionary import SYNCED
from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.store import schema
from pension_desk.store.desk_file import DeskFile
from pension_desk.store.settings import get_setting

SHOWN = 3
"""How many details of a failed check its sentence lists."""


@dataclass(frozen=True)
class HealthCheck:
    """One thing that was looked at: its stable name, whether it is well, and a sentence."""

    name: str
    ok: bool
    sentence: str


@dataclass(frozen=True)
class HealthReport:
    """All checks of one examination, in order."""

    checks: tuple[HealthCheck, ...]

    @property
    def ok(self) -> bool:
        """Whether everything is well."""
        return all(check.ok for check in self.checks)

    @property
    def sentence(self) -> str:
        """The result in one sentence, with what to do."""
        if self.ok:
            return "数据完好。"
        failed = "".join(check.sentence for check in self.checks if not check.ok)
        return f"{failed}请立即备份现有文件夹，并用最近的完好备份恢复。"


def verify(desk: DeskFile, watch: Watch = UNWATCHED) -> HealthReport:
    """Examine the whole file; nothing is written. A town's file takes seconds.

    Damage is reported, not raised; raises `Unavailable` for the disk and `Cancelled`.
    """
    checks = []
    for done, (name, title, look) in enumerate(_CHECKS):
        watch.step(done, len(_CHECKS), title)
        checks.append(_check(desk, name, title, look))
    watch.step(len(_CHECKS), len(_CHECKS), "体检完成")
    return HealthReport(tuple(checks))


def _check(
    desk: DeskFile, name: str, title: str, look: Callable[[Connection], Iterable[str]]
) -> HealthCheck:
    """Run one check; a page or a table that cannot be read fails it too."""
    try:
        with desk.reading() as connection:
            found = list(look(connection))
    except Refused as damage:
        found = [damage.message.rstrip("。")]
    except OperationalError:
        found = ["缺少表或字段，无法检查"]
    if not found:
        return HealthCheck(name, ok=True, sentence=f"{title}：正常。")
    more = f"等{len(found)}处" if len(found) > SHOWN else ""
    return HealthCheck(name, ok=False, sentence=f"{title}：{'；'.join(found[:SHOWN])}{more}。")


def _cipher(connection: Connection) -> Iterable[str]:
    """Every page's authentication code, computed by SQLCipher."""
    for line in connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars():
        yield f"数据页校验失败（{line}）"


def _structure(connection: Connection) -> Iterable[str]:
    """SQLite's own tree structure, indexes against tables included."""
    for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if line != "ok":
            yield f"数据结构损坏（{line}）"


def _references(connection: Connection) -> Iterable[str]:
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"表 {row[0]} 的一条记录引用了不存在的 {row[2]}"


def _tables(connection: Connection) -> Iterable[str]:
    """The dictionary's fields are what the file's tables have."""
    for rule in SYNCED:
        info = connection.exec_driver_sql(f'PRAGMA table_info("{rule.name}")')
        found = {row[1] for row in info}
        expected = {column.name for column in schema.metadata.tables[rule.name].columns}
        for name in sorted((expected | set(rule.field_names)) - found):
            yield f"表 {rule.name}（{rule.label}）缺少字段 {name}"


def _numbering(connection: Connection) -> Iterable[str]:
    """This desk's own change numbers run 1, 2, 3, … without gaps, up to the one made last.

    Of others' changes a desk may hold fewer than they made (a village only its own scope, a town
    none that it refused) and some beyond what it holds all of: a restored town gets back piecemeal
    what it had lost, and hands it on.
    """
    own = int(get_setting(connection, "self") or 0)
    rows = connection.exec_driver_sql(
        "SELECT d.n, d.division, d.held, count(c.number), coalesce(min(c.number), 1),"
        " coalesce(max(c.number), 0)"
        " FROM desks AS d LEFT JOIN changes AS c ON c.desk = d.n GROUP BY d.n ORDER BY d.n"
    )
    for n, division, held, count, lowest, highest in rows:
        if lowest < 1 or (n == own and not count == highest == held):
            yield (
                f"第{n}号电脑（{division or '未知单位'}）的变更日志不连续："
                f"应到第{held}条，实有{count}条，最大编号{highest}"
            )


def _accounted(connection: Connection) -> Iterable[str]:
    """Every record of a synced table came to be by a change in the log."""
    log = schema.changes
    for rule in SYNCED:
        table = schema.metadata.tables[rule.name]
        logged = exists().where(log.c.row == table.c.id, log.c.table == rule.name)
        missing = connection.scalar(select(func.count()).select_from(table).where(~logged))
        if missing:
            yield f"{rule.label}有{missing}条记录在变更日志里找不到来历"


def _search(connection: Connection) -> Iterable[str]:
    """Every resident can be found by the search box, and nobody else."""
    lacking, spare = connection.exec_driver_sql(
        "SELECT (SELECT count(*) FROM residents WHERE n NOT IN (SELECT n FROM resident_search)),"
        " (SELECT count(*) FROM resident_search WHERE n NOT IN (SELECT n FROM residents))"
    ).one()
    if lacking or spare:
        yield f"有{lacking}人搜索不到，有{spare}条多余的搜索文字"


_CHECKS: tuple[tuple[str, str, Callable[[Connection], Iterable[str]]], ...] = (
    ("cipher", "加密校验", _cipher),
    ("structure", "文件结构", _structure),
    ("references", "引用关系", _references),
    ("tables", "数据字典", _tables),
    ("numbering", "变更编号", _numbering),
    ("accounted", "记录来历", _accounted),
    ("search", "搜索索引", _search),
)
