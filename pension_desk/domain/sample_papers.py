"""One invented paper of each kind (样张), for whoever changes a form's wording to look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pension_desk.domain import papers
from pension_desk.domain.bulletin_sample_papers import sample_bulletin
from pension_desk.domain.employers_sample_papers import EMPLOYER_SAMPLES
from pension_desk.domain.facts import Chart
from pension_desk.domain.flexible_papers import sample_letter, sample_text
from pension_desk.domain.knowledge_papers import sample_answers
from pension_desk.domain.land_sample_papers import LAND_SAMPLES
from pension_desk.domain.papers import Paper, PaperBatch
from pension_desk.domain.score_papers import sample_scores
from pension_desk.domain.short_codes import short_code
from pension_desk.domain.steering_papers import STEERING_SAMPLES

_NAMES = ("韦大山", "覃秀英", "黄𬱖")
_TAILS = ("1234", "567X", "0021")
_AGES = (52, 49, 23)
_DAY = date(2026, 11, 24)


def sample_paper(kind: str) -> Paper:
    """Return the invented paper of a kind; raises `KeyError` for an unknown one."""
    return _SAMPLES[kind]()


def sample_batch(
    kind: str, town: str = "某某镇", tiers: tuple[tuple[int, int], ...] = ()
) -> PaperBatch:
    """Return a printing of the one sample; tiers as in `PaperBatch`."""
    return PaperBatch(
        kind=kind, year=_DAY.year, issued_on=_DAY, town=town, contact="韦小明",
        phone="0775-7800000", deadline=date(_DAY.year, 12, 31), tiers=tiers,
        join_age="16", benefit_age="60", years_needed="15",
        papers=(sample_paper(kind),),
    )  # fmt: skip


def _place(number: int) -> dict[str, Any]:
    return {
        "village": "某某村", "hamlet": "3组", "household_no": f"{number:04d}",
        "code": short_code(number), "head": _NAMES[0], "address": "某某县某某镇某某村3组8号",
    }  # fmt: skip


def _person(number: int) -> dict[str, Any]:
    return _place(number) | {"name": _NAMES[0], "id_tail": _TAILS[0], "age": _AGES[0]}


def _rows(kind: type, *columns: tuple[object, ...]) -> tuple[Any, ...]:
    return tuple(kind(*row) for row in zip(_NAMES, _TAILS, _AGES, *columns, strict=True))


def _unpaid() -> Paper:
    owed = ((2024, 2025, 2026), (2026,), (2019, 2021, 2022, 2026))
    rows = _rows(papers.UnpaidRow, (11, 0, 3), (2023, 0, 2020), owed)
    return papers.UnpaidReminder(**_place(1), people=rows)


def _invited() -> Paper:
    return papers.Invitation(**_place(2), people=_rows(papers.InvitedRow, (9, 12, 38)))


def _sum() -> Paper:
    rows = tuple(
        papers.SumRow(
            name, age, years, choice, begins, paid * 100, added * 100 if added else None,
            account * 100, monthly * 100, back,
        )
        for name, age, years, begins, ways in (
            (_NAMES[0], 52, 11, "2034年4月", (
                ("200元", 4_000, 665, 4_900, 180, "1年11个月"),
                ("500元", 6_700, 890, 7_900, 202, "2年10个月"),
                ("1000元", 11_200, 1_700, 13_400, 242, "3年11个月"),
                ("3000元", 29_200, 2_150, 32_200, 377, "6年6个月"),
                ("职工保险9943元", 79_546, None, 31_800, 780, "8年6个月"),
            )),
            (_NAMES[1], 49, 0, "2037年9月", (
                ("200元，并补缴", 5_000, 420, 5_600, 183, "2年4个月"),
                ("500元，并补缴", 12_500, 720, 13_600, 241, "4年4个月"),
                ("1000元，并补缴", 25_000, 1_800, 27_500, 341, "6年2个月"),
                ("3000元，并补缴", 75_000, 2_400, 79_200, 713, "8年10个月"),
                ("职工保险9943元", 119_318, None, 48_100, 1_090, "9年2个月"),
            )),
        )
        for choice, paid, added, account, monthly, back in ways
    )  # fmt: skip
    tiers = (200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 4000, 5000, 6000)
    points = tuple(
        (str(yuan), 16_500 + yuan * 7, str((16_500 + yuan * 7) // 100)) for yuan in tiers
    )
    return papers.HouseholdSumPaper(
        **_place(6),
        people=rows,
        basis="基础养老金（全国最低）143元/月（2025年1月起，待核实）；个人账户计发月数139个月（2009年9月起）",
        unknown="个人账户记账年利率",
        others=f"{_NAMES[2]}：在校学生，毕业后再参保",
        chart_name=_NAMES[0],
        chart=Chart("元/月", points),
    )


def _make_up() -> Paper:
    rows = (
        papers.MakeUpRow(_NAMES[0], _TAILS[0], 52, 11, "2019-2021、2024", 50_000, 200_000, 0, 23,
                         20_200, 22_900),
        papers.MakeUpRow(_NAMES[1], _TAILS[1], 58, 9, "2028年3月到龄时一次补4年", 50_000,
                         200_000, 24_000, 15, None, 19_800),
    )  # fmt: skip
    return papers.MakeUpPaper(
        **_place(7), people=rows, unknown="个人账户记账年利率",
        basis="基础养老金（全国最低）143元/月（2025年1月起，待核实）",
    )  # fmt: skip


def _near60() -> Paper:
    lacks = (
        papers.LackRow("缴费年数还差4年", "到时还能缴1年，另外3年要补缴"),
        papers.LackRow("材料还没有交齐", "准备好：身份证复印件、户口本复印件"),
        papers.LackRow("还没有登记领钱的银行卡", "带上本人的社会保障卡（银行卡）"),
        papers.LackRow("还没有填申领表", "到村（社区）填，不识字的协管员帮忙填"),
    )
    return papers.Near60Notice(
        **_person(8) | {"age": 59}, turns="2027年3月", paid_from="2027年4月", months_left=4,
        years_paid=11, lacks=lacks,
    )  # fmt: skip


def _over60() -> Paper:
    rows = tuple(
        papers.Over60Row(name, tail, age, turned)
        for name, tail, age, turned in zip(
            _NAMES, _TAILS, (63, 71, None), ("2023年5月", "2015年1月", ""), strict=True
        )
    )
    return papers.Over60Notice(**_place(9), people=rows)


def _proofs() -> Paper:
    proved = (date(2025, 11, 3), None, date(2025, 12, 20))
    due = (date(2026, 11, 3), None, date(2026, 12, 20))
    people = tuple(
        papers.ProofRow(name, tail, age, one, end)
        for name, tail, age, one, end in zip(_NAMES, _TAILS, (71, 68, 83), proved, due, strict=True)
    )
    return papers.ProofReminder(**_place(3), people=people)


def _registration() -> Paper:
    return papers.RegistrationForm(
        **_person(4), sex="男", nation="壮族", birth=date(1974, 3, 2), relation="户主",
        id_number="450821197403021234", own_phone="13800001234",
    )  # fmt: skip


def _receipt() -> Paper:
    return papers.DocumentReceipt(**_person(5))


def _field_list() -> Paper:
    houses = (("0001", _NAMES[0]), ("0001", _NAMES[0]), ("0002", _NAMES[2]))
    rows = tuple(
        papers.FieldRow(number, head, name, tail, age, "138****1234", matter)
        for (number, head), name, tail, age, matter in zip(
            houses, _NAMES, _TAILS, _AGES, ("未缴费", "未参保", "未缴费"), strict=True
        )
    )
    return papers.FieldList(
        village="某某村", hamlet="3组", people=rows, code=short_code(12), officer="李大海"
    )


def _public_list() -> Paper:
    rows = tuple(
        papers.PublicRow(name, f"{turn}组", tail, f"{2010 + turn}年8月")
        for turn, (name, tail) in enumerate(zip(_NAMES, _TAILS, strict=True), start=1)
    )
    return papers.PublicList(village="某某村", people=rows)


_SAMPLES: Mapping[str, Callable[[], Paper]] = {
    "unpaid_reminder": _unpaid,
    "invitation": _invited,
    "household_sum": _sum,
    "make_up_offer": _make_up,
    "near60_notice": _near60,
    "over60_notice": _over60,
    "proof_reminder": _proofs,
    "registration_form": _registration,
    "document_receipt": _receipt,
    "field_list": _field_list,
    "public_list": _public_list,
    **LAND_SAMPLES,
    **EMPLOYER_SAMPLES,
    "policy_answers": sample_answers,
    **STEERING_SAMPLES,
    "flexible_letter": sample_letter,
    "flexible_text": sample_text,
    "bulletin": sample_bulletin,
    "score_sheet": sample_scores,
}
