"""The course of the work with an employer (扩面进度): its stages, and what may follow what.

One table says it all; the window, the checks, the documentation and the tests read the same.
Registration and base belong to the social-security office, arrears to the tax office
(社会保险法 58, 62, 84 and 86).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import Owner
from pension_desk.domain.vocabulary import Vocabulary


class Stage(StrEnum):
    """How far the work with an employer is, in the order of the course."""

    FOUND = "found"
    CONTACTED = "contacted"
    NOTIFIED = "notified"
    CORRECTING = "correcting"
    JOINED = "joined"
    HANDED_SOCIAL = "handed_social"
    HANDED_TAX = "handed_tax"
    NOT_DUE = "not_due"

    @property
    def label(self) -> str:
        """The stage as a person reads it."""
        return _LABELS[self]

    @property
    def over(self) -> bool:
        """Whether nothing is left to do for this desk."""
        return self in {Stage.JOINED, Stage.HANDED_SOCIAL, Stage.HANDED_TAX, Stage.NOT_DUE}


_LABELS = {
    Stage.FOUND: "已发现",
    Stage.CONTACTED: "已联系",
    Stage.NOTIFIED: "告知书已送达",
    Stage.CORRECTING: "限期改正中",
    Stage.JOINED: "已参保",
    Stage.HANDED_SOCIAL: "已移交社保",
    Stage.HANDED_TAX: "已移交税务",
    Stage.NOT_DUE: "核实不用参保",
}


class Office(StrEnum):
    """To whom an employer is handed over, and what that office is for."""

    SOCIAL_SECURITY = "social_security"
    TAX = "tax"

    @property
    def label(self) -> str:
        """The office's name."""
        return "社会保险经办机构" if self is Office.SOCIAL_SECURITY else "税务机关"

    @property
    def matter(self) -> str:
        """What is handed to it."""
        if self is Office.SOCIAL_SECURITY:
            return "未办理社会保险登记、未按规定申报缴费基数"
        return "未按时足额缴纳社会保险费"


STAGES = Vocabulary({stage.value: (stage.label,) for stage in Stage})
"""The stages as codes and words."""

OFFICE_OF = {Stage.HANDED_SOCIAL: Office.SOCIAL_SECURITY, Stage.HANDED_TAX: Office.TAX}
"""Which office a hand-over goes to."""


@dataclass(frozen=True)
class Step:
    """One step that the course allows.

    ``by``: whose desks may take it. ``back``: it goes back, or ends the work without joining,
    and needs a reason. ``label``: what the button says.
    """

    start: Stage
    end: Stage
    by: frozenset[Owner]
    label: str
    back: bool = False


_S = Stage
_ANY = frozenset({Owner.TOWN, Owner.VILLAGE})
_TOWN = frozenset({Owner.TOWN})

STEPS: tuple[Step, ...] = (
    Step(_S.FOUND, _S.CONTACTED, _ANY, "已联系上"),
    Step(_S.CONTACTED, _S.NOTIFIED, _ANY, "送达告知书"),
    Step(_S.NOTIFIED, _S.CORRECTING, _TOWN, "责令限期改正"),
    Step(_S.CONTACTED, _S.JOINED, _ANY, "已全部参保"),
    Step(_S.NOTIFIED, _S.JOINED, _ANY, "已全部参保"),
    Step(_S.CORRECTING, _S.JOINED, _TOWN, "已全部参保"),
    Step(_S.CORRECTING, _S.HANDED_SOCIAL, _TOWN, "移交社保经办机构"),
    Step(_S.NOTIFIED, _S.HANDED_TAX, _TOWN, "移交税务机关（欠费）"),
    Step(_S.CORRECTING, _S.HANDED_TAX, _TOWN, "移交税务机关（欠费）"),
    Step(_S.HANDED_SOCIAL, _S.JOINED, _TOWN, "已全部参保"),
    Step(_S.HANDED_TAX, _S.JOINED, _TOWN, "已缴清、已参保"),
    Step(_S.FOUND, _S.NOT_DUE, _TOWN, "核实不用参保", back=True),
    Step(_S.CONTACTED, _S.NOT_DUE, _TOWN, "核实不用参保", back=True),
    Step(_S.NOTIFIED, _S.NOT_DUE, _TOWN, "核实不用参保", back=True),
    Step(_S.CORRECTING, _S.NOT_DUE, _TOWN, "核实不用参保", back=True),
    Step(_S.CONTACTED, _S.FOUND, _ANY, "退回：没有真正联系上", back=True),
    Step(_S.NOTIFIED, _S.CONTACTED, _ANY, "退回：告知书没有送达", back=True),
    Step(_S.CORRECTING, _S.NOTIFIED, _TOWN, "撤销限期改正", back=True),
    Step(_S.HANDED_SOCIAL, _S.CORRECTING, _TOWN, "社保退回", back=True),
    Step(_S.HANDED_TAX, _S.CORRECTING, _TOWN, "税务退回", back=True),
    Step(_S.JOINED, _S.CONTACTED, _ANY, "又有人没参保", back=True),
    Step(_S.NOT_DUE, _S.FOUND, _TOWN, "重新列入", back=True),
)
"""Every step that may be taken; what is not here may not."""


def steps_from(stage: Stage, by: Owner) -> tuple[Step, ...]:
    """Return what this desk may do with an employer at a stage, forward first."""
    mine = [step for step in STEPS if step.start is stage and by in step.by]
    return tuple(sorted(mine, key=lambda step: step.back))


def step_between(start: Stage, end: Stage, by: Owner) -> Step:
    """Return the step from one stage to another.

    Raises `Refused`: out_of_order where the course does not know it, not_your_step where only
    the town takes it.
    """
    found = next((step for step in STEPS if (step.start, step.end) == (start, end)), None)
    if found is not None and by in found.by:
        return found
    if found is not None:
        raise Refused(
            "not_your_step", f"从“{start.label}”到“{end.label}”这一步由镇中心的电脑来做。"
        )
    may = "、".join(f"“{step.end.label}”" for step in steps_from(start, by))
    advice = f"现在可以转到{may}。" if may else "现在没有要在本机做的步骤。"
    raise Refused("out_of_order", f"不能从“{start.label}”直接转到“{end.label}”。", advice)


@dataclass(frozen=True)
class Grounds:
    """What must be known before a step: asked for by `check`, given by the caller.

    ``since``: when the present stage began. ``limit_on``: the last day of a limit that this step
    sets; ``running``: that of the limit now running. ``contacts``: contacts recorded.
    ``missing``: how many are not insured by the lists. ``arrears_fen``, ``arrears_since``: what
    is owed and since when.
    """

    on: date
    since: date | None = None
    limit_on: date | None = None
    running: date | None = None
    contacts: int = 0
    missing: int = 0
    arrears_fen: int | None = None
    arrears_since: date | None = None


def check(step: Step, grounds: Grounds, reason: str = "") -> None:
    """Refuse a step whose conditions are not met, naming what is missing.

    Raises `Refused`: before_last_step, no_reason, no_contact, no_limit, bad_limit, limit_running,
    no_arrears, not_insured.
    """
    if grounds.since is not None and grounds.on < grounds.since:
        raise Refused("before_last_step", f"日期{grounds.on}早于上一步的日期{grounds.since}。")
    if step.back:
        if not reason.strip():
            raise Refused("no_reason", f"“{step.label}”要写明原因。")
        return
    if step.end is _S.CONTACTED and not grounds.contacts:
        raise Refused("no_contact", "还没有联系记录。", "请用“登记联系”，记下哪天、怎样联系的。")
    if step.end in {_S.NOTIFIED, _S.CORRECTING}:
        _check_limit(step, grounds)
    if step.end is _S.HANDED_SOCIAL and grounds.running and grounds.on <= grounds.running:
        raise Refused(
            "limit_running", f"改正期限到{grounds.running}，还没有过。", "逾期不改正的才移交。"
        )
    if step.end is _S.HANDED_TAX and not (grounds.arrears_fen and grounds.arrears_since):
        raise Refused("no_arrears", "还没有填欠缴的金额和从哪天起欠缴。")
    if step.end is _S.JOINED and grounds.missing and not reason.strip():
        raise Refused(
            "not_insured",
            f"按参保名单还有{grounds.missing}人没参保。",
            "名单还没更新的，请写明凭什么认定（如参保证明）。",
        )


def _check_limit(step: Step, grounds: Grounds) -> None:
    if grounds.limit_on is None:
        if step.end is _S.CORRECTING:
            raise Refused("no_limit", "限期改正要写明改到哪一天。")
        return
    if grounds.limit_on <= grounds.on:
        raise Refused("bad_limit", f"期限{grounds.limit_on}应在送达日期{grounds.on}之后。")


def drawn(steps: Iterable[Step] = STEPS) -> str:
    """Return the course as a Mermaid state diagram, for the documentation."""
    lines = ["stateDiagram-v2", *(f"    {stage.value}: {stage.label}" for stage in Stage)]
    lines.append(f"    [*] --> {Stage.FOUND.value}")
    for step in steps:
        whose = "镇" if Owner.VILLAGE not in step.by else "村、镇"
        lines.append(f"    {step.start.value} --> {step.end.value}: {step.label}（{whose}）")
    lines.append(f"    {Stage.JOINED.value} --> [*]")
    return "\n".join(lines)
