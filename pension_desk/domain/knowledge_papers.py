"""Questions and answers on paper (政策问答): one paper a subject, for the counter and the wall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pension_desk.domain.facts import Audience, Fact
from pension_desk.domain.papers import Paper


@dataclass(frozen=True)
class AnswerRow:
    """One question with its answer, figures filled in."""

    question: Annotated[str, Fact("问题", Audience.PUBLIC)]
    answer: Annotated[str, Fact("回答", Audience.PUBLIC)]
    source: Annotated[str, Fact("依据", Audience.PUBLIC)]


@dataclass(frozen=True, kw_only=True)
class AnswerSheet(Paper):
    """The questions of one subject."""

    subject: Annotated[str, Fact("类别", Audience.PUBLIC)]
    people: tuple[AnswerRow, ...] = ()


def sample_answers() -> Paper:
    """Return an invented paper, for whoever changes the form's wording to look at."""
    rows = (
        AnswerRow(
            "哪些人可以参加城乡居民养老保险？",
            "户口在本地、年满16周岁、不在学校读书、没有参加职工养老保险的人，都可以参加，自愿参加。",
            "某某发〔2014〕8号",
        ),
        AnswerRow("在哪里缴费？", "手机、银行、税务窗口都可以缴。", "税务部门公布的渠道"),
    )
    return AnswerSheet(village="某某村", subject="参保登记", people=rows)
