"""One invented paper of each kind about employers (样张), as in `sample_papers`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pension_desk.domain import employers_papers as papers
from pension_desk.domain.papers import Paper

_WHO: dict[str, Any] = {
    "village": "某某村", "employer": "平南县鑫源木业有限公司", "credit_code": "91450821MA56XMGH26",
    "legal": "韦大山", "address": "平南县某某镇某某村工业路8号", "kind": "有限责任公司",
    "trade": "木材加工",
    "staff": "36", "insured": "12", "missing": "24", "registration_days": "30",
    "names": "（其中有：覃玉兰、陆小梅等24人）",
    "late_rate": "0.05%", "limit": "2026年12月5日",
}  # fmt: skip


def _notice() -> Paper:
    return papers.EmployerNotice(**_WHO)


def _order() -> Paper:
    return papers.EmployerOrder(**_WHO)


def _handover() -> Paper:
    rows = (
        papers.HandoverRow(
            date(2026, 11, 2), "上门", "不愿参保；联合镇执法大队、市场监督管理所", "老陈"
        ),
        papers.HandoverRow(date(2026, 11, 6), "参保缴费告知书", "答复期限到2026-11-13", "老陈"),
        papers.HandoverRow(date(2026, 11, 16), "附件", "九月工资表", "老陈"),
    )
    return papers.EmployerHandover(
        **_WHO, office="税务机关", matter="未按时足额缴纳社会保险费", arrears_fen=1_200_000,
        arrears_since=date(2026, 10, 1), fee_fen=30_600,
        fee_words="12,000.00元×0.05%×51天=306.00元（社会保险法第八十六条，2011-07-01起）",
        total_words="人民币壹万贰仟叁佰零陆元整", people=rows,
    )  # fmt: skip


def _contacts() -> Paper:
    row = papers.ContactRow(
        "平南县鑫源木业有限公司",
        "某某村",
        "木材加工",
        "36",
        "12",
        "24",
        "韦大山",
        "138****1234",
        "已发现",
    )
    return papers.EmployerContactList(village="", people=(row,), missing="24")


EMPLOYER_SAMPLES: Mapping[str, Callable[[], Paper]] = {
    "employer_notice": _notice,
    "employer_order": _order,
    "employer_handover": _handover,
    "employer_contacts": _contacts,
}
"""How each kind's sample is made."""
