"""Papers about benefits, filled in: soon of age, proof of life, and the list that is posted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pension_desk.domain import papers
from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.domain.benefit_states import DOCUMENTS
from pension_desk.domain.benefits import BenefitRules, Lack, Missing
from pension_desk.domain.ids import RowId
from pension_desk.domain.papers import Paper
from pension_desk.domain.screening import Category
from pension_desk.services import benefits, roster
from pension_desk.services.divisions import division_name
from pension_desk.services.gathering import Gathering, by_household, person_of, row_of
from pension_desk.store import papers as store
from pension_desk.store.papers import Member

_ANY = tuple(one.value for one in Category)
_PROOFS = (BenefitList.PROOF_OVERDUE, BenefitList.PROOF_DUE, BenefitList.PROOF_NEVER)


def near60_notices(gathering: Gathering) -> Iterator[Paper]:
    """Yield a notice for everybody who will soon reach the age."""
    rules = benefits.rules_of(gathering.desk)
    for member, line in _members(gathering, (BenefitList.TURNING60,)):
        course = line.course
        yield papers.Near60Notice(
            **person_of(gathering, member),
            turns=rules.marked(month_words(course.reaches_on), "age"),
            paid_from=rules.marked(month_words(course.paid_from), "age"),
            months_left=course.months_left,
            years_paid=line.years,
            lacks=tuple(_marked(lack_row(one), one, rules) for one in course.missing),
        )


def _marked(row: papers.LackRow, missing: Missing, rules: BenefitRules) -> papers.LackRow:
    """Mark the years that a benefit takes where nobody has confirmed how many they are."""
    if missing.lack is not Lack.YEARS:
        return row
    return replace(row, what=rules.marked(row.what, "years", "age"))


def lack_row(missing: Missing) -> papers.LackRow:
    """Return in plain words what is missing, and what to do about it."""
    match missing.lack:
        case Lack.REGISTRATION:
            return papers.LackRow("还没有参保登记", "先办参保登记，再缴费")
        case Lack.YEARS:
            return papers.LackRow(f"缴费年数还差{missing.years}年", _years_words(missing))
        case Lack.PAPERS:
            named = "、".join(DOCUMENTS.label(code) for code in missing.papers)
            return papers.LackRow("材料还没有交齐", f"准备好：{named}")
        case Lack.ACCOUNT:
            return papers.LackRow("还没有登记领钱的银行卡", "带上本人的社会保障卡（银行卡）")
        case Lack.APPLICATION:
            return papers.LackRow("还没有填申领表", "到村（社区）填，不识字的协管员帮忙填")


def _years_words(missing: Missing) -> str:
    ahead = f"到时还能缴{missing.ahead}年" if missing.ahead else ""
    beyond = f"另外{missing.beyond}年要补缴" if missing.beyond and missing.ahead else ""
    alone = f"{missing.beyond}年要补缴" if missing.beyond and not missing.ahead else ""
    return "，".join(filter(None, (ahead, beyond, alone)))


def month_words(day: date | None) -> str:
    """Return a month as it is printed: 2027年3月; nothing where it is not known."""
    return f"{day.year}年{day.month}月" if day else ""


def proof_reminders(gathering: Gathering) -> Iterator[Paper]:
    """Yield a reminder for each household in which a proof of life is due, overdue or unknown."""
    found = list(_members(gathering, _PROOFS))
    proofs = {member.id: line.proof for member, line in found}
    for place, members in by_household(member for member, _line in found):
        rows = tuple(
            papers.ProofRow(
                *row_of(gathering, one),
                proof.proved_on if (proof := proofs[one.id]) else None,
                proof.ends_on if proof else None,
            )
            for one in members
        )
        yield papers.ProofReminder(**place, people=rows)


def public_lists(gathering: Gathering) -> Iterator[Paper]:
    """Yield for each village the list of those who draw, as it may be posted."""
    for village in roster.villages(gathering.desk):
        if not village.code.startswith(gathering.place.village):
            continue
        lines = benefits.posted_list(gathering.desk, village.code).lines
        rows = tuple(
            papers.PublicRow(one.name, one.hamlet, one.id_tail, month_words(one.since))
            for one in lines
        )
        if rows:
            yield papers.PublicList(
                village=division_name(village.code), village_code=village.code, people=rows
            )


def _members(
    gathering: Gathering, lists: tuple[BenefitList, ...]
) -> Iterator[tuple[Member, BenefitLine]]:
    """Yield who of the place stands on any of the lists, in walking order."""
    place = gathering.place
    village = place.village if len(place.village) == 12 else ""
    lines: dict[RowId, BenefitLine] = {}
    for which in lists:
        for hamlet in place.hamlets or ("",):
            numbers = benefits.numbers(gathering.desk, which, village=village, hamlet=hamlet)
            lines |= {line.id: line for line in benefits.lines(gathering.desk, numbers)}
    wanted = tuple(row for row in lines if not place.residents or row in place.residents)
    if wanted:
        for member in store.members(gathering.conn, replace(place, residents=wanted), _ANY):
            yield member, lines[member.id]
