"""Benefits (待遇): who comes of age and what is missing, how an application and a proof stand.

Months are named by their first day. The benefit is paid from the month after the one in which
the age is reached, and stops from the month after death (国发〔2014〕8号).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.benefit_states import DOCUMENTS, BenefitState
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.policy import marked
from pension_desk.domain.roster import age_on
from pension_desk.domain.scheme_states import SchemeState
from pension_desk.domain.screening import months_after
from pension_desk.domain.vocabulary import Vocabulary


@dataclass(frozen=True)
class Benefit:
    """What was entered of one person's benefit; money in fen.

    ``state``: None while only the calendar speaks. ``month_fen``: what is paid a month.
    ``drawing_since``, ``stopped_from``: first month paid, first month no longer paid.
    ``heard_dead_on``: the day of death as the village heard it, before a list says so.
    """

    id: RowId
    resident: RowId
    state: BenefitState | None = None
    state_on: date | None = None
    state_by: str = ""
    reason: str = ""
    documents: tuple[str, ...] = ()
    month_fen: int | None = None
    drawing_since: date | None = None
    stopped_from: date | None = None
    heard_dead_on: date | None = None
    heir: str = ""
    note: str = ""


@dataclass(frozen=True)
class BenefitRules:
    """As of which day, and by which parameters.

    ``near_months``: how many months ahead people are told. ``proof_notice_months``: how many
    months ahead of its end a proof of life counts as due. ``prison_stops``: whether the benefit
    rests in prison; None where nobody has confirmed it. ``funeral_fen``: None when not known.
    ``unconfirmed``: names of the parameters that are shown with 待核实.
    """

    as_of: date
    near_months: int
    benefit_age: int
    years_needed: int
    proof_months: int
    proof_notice_months: int
    prison_stops: bool | None = None
    funeral_fen: int | None = None
    unconfirmed: frozenset[str] = frozenset()

    def marked(self, words: str, *names: str) -> str:
        """Return words with 待核实 where they rest on one of these parameters and it is unsure."""
        unsure = bool(words) and not self.unconfirmed.isdisjoint(names)
        return marked(words, unsure=unsure)


@dataclass(frozen=True)
class BenefitFacts:
    """What lists and entries say of one person.

    ``years``: contribution years that count, None when nothing says. ``paid_this_year``: whether
    the current payment year is among them. ``proved_on``: last proof of life. ``imprisoned_on``:
    since when a list has the person in prison on the rules' day. ``claimed_dead``: a visit or an
    answer says so, without a date.
    """

    birth: date | None = None
    died_on: date | None = None
    moved_on: date | None = None
    residents: SchemeState = SchemeState.NONE
    employees: SchemeState = SchemeState.NONE
    institutions: SchemeState = SchemeState.NONE
    years: int | None = None
    paid_this_year: bool = False
    proved_on: date | None = None
    imprisoned_on: date | None = None
    claimed_dead: bool = False
    listed_fen: int | None = None
    listed_since: date | None = None
    benefit: Benefit | None = None

    @property
    def month_fen(self) -> int | None:
        """What is paid a month: as the town entered it, else by the list of payments."""
        entered = self.benefit.month_fen if self.benefit else None
        return self.listed_fen if entered is None else entered

    @property
    def drawing_since(self) -> date | None:
        """The first month paid: as the town entered it, else by the list of payments."""
        entered = self.benefit.drawing_since if self.benefit else None
        return entered or self.listed_since


class Lack(StrEnum):
    """What stands between a person and the benefit."""

    REGISTRATION = "registration"
    YEARS = "years"
    PAPERS = "papers"
    ACCOUNT = "account"
    APPLICATION = "application"


@dataclass(frozen=True)
class Missing:
    """One thing that is missing. ``years``: short of the years needed, as things stand now.

    ``ahead``: how many of them can still be paid year by year until the age is reached;
    ``beyond``: those that only make-up could bring. ``papers``: codes of documents.
    """

    lack: Lack
    years: int = 0
    ahead: int = 0
    beyond: int = 0
    papers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Course:
    """Where a person is: the state, the day of reaching the age, the first month to be paid.

    ``months_left``: from this month to the one in which the age is reached; negative after it.
    """

    state: BenefitState
    reaches_on: date | None
    paid_from: date | None
    months_left: int | None
    missing: tuple[Missing, ...] = ()


class ProofState(StrEnum):
    """How a proof of life stands."""

    HOLDS = "holds"
    DUE = "due"
    OVERDUE = "overdue"
    NEVER = "never"


@dataclass(frozen=True)
class Proof:
    """The last proof of life and the day on which it ends; None for somebody never proved."""

    state: ProofState
    proved_on: date | None
    ends_on: date | None


def month_of(day: date) -> date:
    """Return the month of a day, named by its first."""
    return day.replace(day=1)


def next_month(day: date) -> date:
    """Return the month after the one of a day."""
    return months_after(month_of(day), 1)


def months_between(first: date, last: date) -> int:
    """Return how many months lie from one month to another; negative when it is earlier."""
    return (last.year - first.year) * 12 + last.month - first.month


def reaches_on(birth: date, age: int) -> date:
    """Return the day on which a person reaches an age; 1 March for a leap day's child."""
    day = months_after(birth, 12 * age)
    return day if age_on(birth, day) >= age else date(day.year, 3, 1)


def state_of(facts: BenefitFacts, rules: BenefitRules) -> BenefitState:
    """Return where a person is.

    What the town stopped or paused stands until the town takes it back; else a register that
    pays or has paused goes before what was entered of the application; else what was entered;
    else the calendar.
    """
    entered = facts.benefit.state if facts.benefit else None
    if entered in {BenefitState.PAUSED, BenefitState.STOPPED}:
        return entered
    if facts.residents is SchemeState.DRAWING:
        return BenefitState.DRAWING
    if facts.residents is SchemeState.BENEFIT_PAUSED:
        return BenefitState.PAUSED
    if entered is not None:
        return entered
    if facts.birth is None:
        return BenefitState.NOT_DUE
    until = months_after(rules.as_of, rules.near_months)
    near = reaches_on(facts.birth, rules.benefit_age) <= until
    return BenefitState.DUE_SOON if near else BenefitState.NOT_DUE


def course_of(facts: BenefitFacts, rules: BenefitRules) -> Course:
    """Return where a person is and what is missing; nothing is once the benefit was approved."""
    state = state_of(facts, rules)
    if facts.birth is None:
        return Course(state, None, None, None, _missing(facts, rules, state))
    day = reaches_on(facts.birth, rules.benefit_age)
    left = months_between(rules.as_of, day)
    return Course(state, day, next_month(day), left, _missing(facts, rules, state))


_PAST = frozenset(
    {BenefitState.APPROVED, BenefitState.DRAWING, BenefitState.PAUSED, BenefitState.STOPPED}
)


def _missing(facts: BenefitFacts, rules: BenefitRules, state: BenefitState) -> tuple[Missing, ...]:
    if state in _PAST:
        return ()
    found: list[Missing] = []
    if not facts.residents.registered:
        found.append(Missing(Lack.REGISTRATION))
    short = _short(facts, rules)
    if short is not None:
        found.append(short)
    if state is BenefitState.APPLIED:
        return tuple(found)
    held = facts.benefit.documents if facts.benefit else ()
    papers = [one for one in DOCUMENTS.codes if one not in held]
    plain = tuple(one for one in papers if one not in {"account", "application"})
    if plain:
        found.append(Missing(Lack.PAPERS, papers=plain))
    if "account" in papers:
        found.append(Missing(Lack.ACCOUNT))
    if "application" in papers:
        found.append(Missing(Lack.APPLICATION))
    return tuple(found)


def check_years(facts: BenefitFacts, rules: BenefitRules, note: str) -> None:
    """Refuse an application whose years fall short beyond what can still be paid, unless noted.

    Of registered people whose years a list or the ledger tells. Years paid elsewhere are known
    to the person alone: the note says so.

    Raises:
        Refused: ``years_short``.
    """
    short = _short(facts, rules) if facts.residents.registered else None
    if short is not None and short.beyond and not note.strip():
        raise Refused(
            "years_short",
            f"缴费年限只有{rules.years_needed - short.years}年，还差{short.years}年。",
            "补缴了的，先登记补缴；在别处缴够了的，请在备注里写明。",
        )


def _short(facts: BenefitFacts, rules: BenefitRules) -> Missing | None:
    """Return the years that are missing; nobody can tell where no list gives the years."""
    years = facts.years if facts.residents.registered else (facts.years or 0)
    if years is None or years >= rules.years_needed:
        return None
    short = rules.years_needed - years
    ahead = min(short, years_ahead(facts, rules))
    return Missing(Lack.YEARS, years=short, ahead=ahead, beyond=short - ahead)


def years_ahead(facts: BenefitFacts, rules: BenefitRules) -> int:
    """Return how many payment years can still be paid up to the year of reaching the age."""
    if facts.birth is None:
        return 0
    last = reaches_on(facts.birth, rules.benefit_age)
    if last <= rules.as_of:
        return 0
    return last.year - rules.as_of.year + (0 if facts.paid_this_year else 1)


def proof_of(facts: BenefitFacts, rules: BenefitRules) -> Proof | None:
    """Return how the proof of life of somebody who draws stands; None for everybody else."""
    if state_of(facts, rules) is not BenefitState.DRAWING or dead(facts, rules.as_of):
        return None
    return proof_standing(facts.proved_on, rules)


def proof_standing(proved_on: date | None, rules: BenefitRules) -> Proof:
    """Return how a proof of life stands.

    It holds for so many months from the last one, the day itself included.
    """
    if proved_on is None:
        return Proof(ProofState.NEVER, None, None)
    ends = months_after(proved_on, rules.proof_months)
    if proved_on < months_after(rules.as_of, -rules.proof_months):
        return Proof(ProofState.OVERDUE, proved_on, ends)
    notice = months_after(rules.as_of, rules.proof_notice_months)
    return Proof(ProofState.DUE if ends <= notice else ProofState.HOLDS, proved_on, ends)


def dead(facts: BenefitFacts, as_of: date) -> bool:
    """Return whether a list says that the person is dead on a day."""
    return facts.died_on is not None and facts.died_on <= as_of


def death_of(facts: BenefitFacts) -> date | None:
    """Return the day of death by the list, else as the village heard it."""
    return facts.died_on or (facts.benefit.heard_dead_on if facts.benefit else None)


PROOF_MODES = Vocabulary(
    {"home": ("入户", "home_visit"), "phone": ("电话",), "face": ("人脸识别",)},
)
"""How a person was seen or heard to be alive."""


def check_proof(facts: BenefitFacts, on: date, mode: str, rules: BenefitRules) -> str:
    """Return the code of how somebody was proved alive on a day.

    Raises `Refused`: ``bad_proof_mode``, ``future_date``, ``not_drawing``, ``before_benefit_age``,
    ``after_death``, ``proved_already``.
    """
    code = PROOF_MODES.read(mode)
    if code not in PROOF_MODES.codes:
        words = "、".join(f"{one}（{PROOF_MODES.label(one)}）" for one in PROOF_MODES.codes)
        raise Refused("bad_proof_mode", f"认证方式“{mode}”不对。", f"请选：{words}。")
    if on > rules.as_of:
        raise Refused("future_date", f"认证日期{on}在今天之后。")
    if facts.birth is not None and on < reaches_on(facts.birth, rules.benefit_age):
        raise Refused(
            "before_benefit_age",
            f"认证日期{on}时还没满{rules.benefit_age}周岁（出生{facts.birth}）。",
            "还没领取待遇的人不用认证。",
        )
    death = death_of(facts)
    if death is not None and on > death:
        raise Refused(
            "after_death", f"认证日期{on}在死亡日期{death}之后。", "请核对是不是同一个人。"
        )
    if state_of(facts, rules) not in {BenefitState.DRAWING, BenefitState.PAUSED}:
        raise Refused("not_drawing", "这个人还没有领取待遇，不用认证。")
    if facts.proved_on == on:
        raise Refused("proved_already", f"{on}已经登记过一次认证。")
    return code


def check_death(facts: BenefitFacts, on: date, today: date) -> None:
    """Return when a day of death can be; `Refused` ``future_date``, ``death_before_birth``."""
    if on > today:
        raise Refused("future_date", f"死亡日期{on}在今天之后。")
    if facts.birth is not None and on < facts.birth:
        raise Refused("death_before_birth", f"死亡日期{on}早于出生日期{facts.birth}。")
    if facts.proved_on is not None and on < facts.proved_on:
        raise Refused(
            "death_before_proof",
            f"死亡日期{on}早于上次认证的{facts.proved_on}。",
            "认证时人还在世，请核对这两个日期。",
        )
