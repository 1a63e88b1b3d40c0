"""The whole job on the sample town (演示): one town, two villages, lists in, bundles both ways."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from pension_desk.domain.employers import Standing
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import FORM_KINDS, form_label
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.domain.reconciliation import Comparison, Side
from pension_desk.domain.roster import RosterFilter, RosterLine
from pension_desk.domain.visit_words import OpenOutcome
from pension_desk.domain.visits import VisitEntry
from pension_desk.paths import resource
from pension_desk.services import (
    bulletin_practice,
    bundles,
    employers,
    employers_export,
    employers_practice,
    land_practice,
    notices,
    payments,
    practice,
    proposals,
    reconciliation,
    roster,
    sample_steering,
    screening,
    visits,
)
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.divisions import division_name
from pension_desk.services.employers_papers import EmployerWanted, print_employers
from pension_desk.services.notices import Wanted
from pension_desk.services.reconciliation import LineFilter, LineState
from pension_desk.services.reconciliation_export import export

AS_OF = date(2026, 11, 20)
"""The day on which the sample lists were drawn."""

TOWN = "450821105"
VILLAGES = (VillageCode("450821105201"), VillageCode("450821105204"))
PASSPHRASE = "演示用的口令-demo"  # noqa: S105 - everyone in the sample town is invented

_MARK = ".pension-desk-demo"
_FOLDERS = ("desks", "stick", "lists", "papers")


@dataclass(frozen=True)
class DemoStep:
    """One step: what was done, what came of it, how long it took."""

    name: str
    result: str
    seconds: float


@dataclass(frozen=True)
class DemoReport:
    """What the demonstration did and the files that it left."""

    folder: Path
    steps: tuple[DemoStep, ...]
    files: tuple[Path, ...]


@dataclass
class _Demo:
    """The demonstration under way."""

    folder: Path
    watch: Watch
    stack: ExitStack
    steps: list[DemoStep] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    def step(self, name: str, work: Callable[[], str]) -> None:
        """Do one step and note what came of it."""
        self.watch.step(len(self.steps), 0, name)
        began = time.perf_counter()
        result = work()
        self.steps.append(DemoStep(name, result, round(time.perf_counter() - began, 2)))

    def file(self, *parts: str) -> Path:
        """Return the place of a file that the demonstration leaves, and remember it."""
        path = self.folder.joinpath(*parts)
        self.files.append(path)
        return path


def run_demo(folder: Path, *, watch: Watch = UNWATCHED) -> DemoReport:
    """Do the whole job in a folder; a second run there begins anew.

    Raises:
        Refused: the folder holds something that is not a demonstration.
        Unavailable: the folder cannot be written.
    """
    with _prepared(folder), ExitStack() as stack:
        demo = _Demo(folder, watch, stack)
        town = _town(demo)
        _compare(demo, town)
        demo.step("征地核实、测算和用款", partial(land_practice.town_work, town))
        demo.step("镇下达目标任务", partial(bulletin_practice.set_targets, town))
        demo.step("印发第1期半月通报", partial(_bulletin, demo, town, 1))
        desks = tuple(_village(demo, town, village) for village in VILLAGES)
        for desk in desks:
            _work(demo, desk)
        _exchange(demo, town, desks)
        return DemoReport(folder, tuple(demo.steps), tuple(demo.files))


@contextmanager
def _prepared(folder: Path) -> Iterator[None]:
    """Make the folder, or clear what an earlier demonstration left in it."""
    mark = folder / _MARK
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise Refused(
            "not_a_demo", f"文件夹“{folder}”里有别的文件。", "请用 --out 指定一个空文件夹。"
        )
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()
    for name in _FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir()
    yield


def _town(demo: _Demo) -> Desk:
    def make() -> str:
        desk = create_desk(
            demo.folder / "desks" / "town",
            PASSPHRASE,
            role=Role.TOWN,
            division=TOWN,
            author="陈志强",
        )
        desk.as_of = AS_OF
        made.append(demo.stack.enter_context(desk))
        return f"{division_name(TOWN)}，口令：{PASSPHRASE}"

    made: list[Desk] = []
    demo.step("建立镇工作台", make)
    return made[0]


def _compare(demo: _Demo, town: Desk) -> None:
    """Lists in, questions answered, screening, office lists, work lists."""

    def lists_in() -> str:
        results = practice.fill(town, resource("sample_town"), demo.watch)
        rows = sum(result.rows for result in results)
        asked = sum(result.questions for result in results)
        return f"{len(results)}份名单{rows}行，{asked}行待确认"

    def answered() -> str:
        taken = proposals.accept_all_certain(town).value
        return f"确认有把握的{taken}条，还有{len(proposals.pending_proposals(town))}条等人看"

    def screened() -> str:
        found = screening.screen(town, year=AS_OF.year, as_of=AS_OF).value
        return f"{sum(village.listed for village in found.villages)}人"

    def listed() -> str:
        told = []
        for kind in ("unregistered", "unpaid", "near60"):
            out = demo.file("lists", f"{kind}.xlsx")
            made = screening.export_list(town, kind, year=AS_OF.year, as_of=AS_OF, out=out)
            told.append(f"{kind} {made.rows}人")
        return "，".join(told)

    def issued() -> str:
        return f"{screening.issue_lists(town, year=AS_OF.year, as_of=AS_OF).value}人"

    demo.step("导入各部门名单", lists_in)
    demo.step("确认号码残缺的行", answered)
    demo.step("筛查比对", screened)
    demo.step("导出名单", listed)
    demo.step("下发工作清单", issued)

    def steered() -> str:
        return sample_steering.steer(town, VILLAGES, demo.file("papers", "责令限期整改通知书.pdf"))

    demo.step("措施、责任人、会议、整改通知", steered)
    demo.step("单位比对", partial(_employers, demo, town))
    staff = demo.file("lists", "单位用工人员名单.xlsx")
    demo.step("单位人员名单", partial(employers_practice.name_staff, town, staff))


def _employers(demo: _Demo, town: Desk) -> str:
    """The three lists compared, the list of who owes, and notices for those who insure nobody."""
    found = employers.status(town)
    nobody, some = (found.standing(one) for one in (Standing.UNINSURED, Standing.PARTLY))
    rows = tuple(one.id for one in (*nobody, *some))
    employers_export.export(town, rows, demo.file("lists", "企业扩面清单.xlsx"))
    wanted = EmployerWanted("employer_notice", tuple(one.id for one in nobody))
    printed = print_employers(town, wanted, demo.file("papers", "用人单位参保告知书.pdf"))
    return (
        f"没有参保{len(nobody)}家，少参保{len(some)}家，共差{found.missing}人；"
        f"告知书{printed.papers}份"
    )


def _village(demo: _Demo, town: Desk, village: VillageCode) -> Desk:
    made: list[Desk] = []

    def open_kit() -> str:
        kit = bundles.make_kit(town, village, demo.folder / "stick").value
        demo.files.append(kit.file)
        desk = bundles.open_kit(
            kit.file, kit.passcode, demo.folder / "desks" / village, PASSPHRASE, "韦阿梅"
        )
        desk.as_of = AS_OF
        made.append(demo.stack.enter_context(desk))
        return f"{len(roster.row_numbers(desk, RosterFilter()))}人，开包口令 {kit.passcode}"

    demo.step(f"{division_name(village)}凭开村包建立工作台", open_kit)
    return made[0]


def _some(desk: Desk, category: str, count: int) -> tuple[RosterLine, ...]:
    numbers = roster.row_numbers(desk, RosterFilter(categories=(category,)))
    return roster.lines(desk, numbers[:count])


def _work(demo: _Demo, desk: Desk) -> None:
    """What a village does in a day: payments, visits, answers, notices."""
    name = division_name(desk.identity.division)

    def paid() -> str:
        people = _some(desk, "registered_unpaid", 5)
        for one in people:
            payments.record(
                desk,
                one.id,
                year=AS_OF.year,
                amount_fen=50_000,
                channel="微信城市服务",
                paid_on=AS_OF,
            )
        return f"{len(people)}人各500元"

    def visited() -> str:
        people = _some(desk, "unregistered", 5)
        for one in people:
            visits.record(
                desk,
                one.id,
                VisitEntry(
                    visited_on=AS_OF,
                    outcome=OpenOutcome.AGREED_TO_REGISTER,
                    promised_on=date(AS_OF.year, 11, 30),
                ),
            )
        return f"{len(people)}户"

    def answered() -> str:
        open_items = screening.work_items(desk, open_only=True)[:3]
        for line in open_items:
            screening.answer(
                desk, line.item.id, Outcome.UNWILLING, reason="等收成后再定", answered_on=AS_OF
            )
        return f"{len(open_items)}条"

    def printed() -> str:
        out = demo.file("papers", f"{name}未缴费提醒.pdf")
        made = notices.print_papers(desk, Wanted(("unpaid_reminder",)), out, watch=demo.watch).value
        return f"{made.households}户{made.pages}页"

    def printed_too() -> str:
        kinds = [kind for kind in FORM_KINDS if kind != "unpaid_reminder"]
        pages = [_print_some(demo, desk, kind) for kind in kinds]
        return f"{sum(map(bool, pages))}种{sum(pages)}页"

    demo.step(f"{name}登记缴费", paid)
    demo.step(f"{name}征地户确认和公示", partial(land_practice.village_work, desk))
    demo.step(f"{name}登记走访", visited)
    demo.step(f"{name}核实回复", answered)
    demo.step(f"{name}打印通知单", printed)
    demo.step(f"{name}打印其他单子", printed_too)


def _print_some(demo: _Demo, desk: Desk, kind: str) -> int:
    """Print a kind for the first hamlet where anybody needs it; return the pages, 0 for none."""
    place = division_name(desk.identity.division)
    out = demo.folder / "papers" / f"{place}{form_label(kind)}.pdf"
    for hamlet in roster.hamlets(desk):
        try:
            wanted = Wanted((kind,), hamlet=hamlet)
            made = notices.print_papers(desk, wanted, out, watch=demo.watch).value
        except Refused as refused:
            if refused.reason != "no_notices":
                raise
        else:
            demo.files.append(out)
            return made.pages
    return 0


def _exchange(demo: _Demo, town: Desk, desks: tuple[Desk, ...]) -> None:
    """Reports to the town, assignments back to the villages, by the stick."""
    stick = demo.folder / "stick"

    def send(desk: Desk, to: str) -> str:
        made = bundles.export(desk, to, stick).value
        demo.files.append(made.file)
        return f"第{made.number}号，{made.changes}条改动"

    def take(desk: Desk) -> str:
        got = bundles.receive(desk, stick).value
        return (
            f"接收{got.accepted}，无变化{got.unchanged}，有冲突{got.contested}，未接收{got.refused}"
        )

    for desk in desks:
        demo.step(f"{division_name(desk.identity.division)}发包", partial(send, desk, "town"))
    demo.step("镇收包", partial(take, town))
    demo.step("镇重新筛查", partial(_again, town))
    demo.step("镇三方对账", partial(_reconciled, demo, town))
    demo.step("印发第2期半月通报", partial(_bulletin, demo, town, 2))
    demo.step("镇打印征地表单", partial(_land_papers, demo, town))
    for village in VILLAGES:
        demo.step(f"镇给{division_name(village)}发包", partial(send, town, village))
    for desk in desks:
        demo.step(f"{division_name(desk.identity.division)}收包", partial(take, desk))


def _bulletin(demo: _Demo, town: Desk, turn: int) -> str:
    told, files = bulletin_practice.issue(town, turn, demo.folder / "papers", demo.watch)
    demo.files.extend(files)
    return told


def _reconciled(demo: _Demo, town: Desk) -> str:
    """Hold what the villages reported against the tax list; the workbook has lines and totals."""
    found = reconciliation.reconcile(town, AS_OF.year, watch=demo.watch)
    out = demo.file("lists", f"{AS_OF.year}年度缴费对账.xlsx")
    wanting = found.chosen(LineFilter(states=frozenset({LineState.OPEN})))
    export(town, found, wanting, out, watch=demo.watch)
    total = found.total
    sums = "，".join(
        f"{side.label}{total.people[side]}人{total.fen[side] / 100:,.0f}元"
        for side in Side
        if side in found.sides
    )
    return f"{sums}；一致{total.comparisons[Comparison.EQUAL]}行，待处理{total.open}行"


def _land_papers(demo: _Demo, town: Desk) -> str:
    made = land_practice.print_all(town, demo.folder / "papers")
    demo.files.extend(made)
    return f"{len(made)}种"


def _again(town: Desk) -> str:
    screening.screen(town, year=AS_OF.year, as_of=AS_OF)
    issued = screening.issue_lists(town, year=AS_OF.year, as_of=AS_OF).value
    return f"新下发{issued}人，已缴费的销号"
