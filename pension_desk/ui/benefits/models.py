"""The columns of the lists about benefits: what each list asks for comes first."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.roster import age_on
from pension_desk.services.divisions import division_name
from pension_desk.ui.benefits import words
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column

Columns = tuple[tuple[Column[BenefitLine], float], ...]
"""Columns with their first widths in heights of the text."""


def columns_of(which: BenefitList, today: date, *, villages: bool) -> Columns:
    """Return the columns of a list; ``villages``: also name the village."""
    who = (
        (Column[BenefitLine](translate("benefits", "姓名"), lambda line: line.name), 5.0),
        (
            Column[BenefitLine](
                translate("benefits", "年龄"),
                lambda line: str(age_on(line.birth, today)) if line.birth else "",
                number=True,
            ),
            3.2,
        ),
        *(_village() if villages else ()),
        (Column[BenefitLine](translate("benefits", "屯组"), lambda line: line.hamlet), 5.0),
        (Column[BenefitLine](translate("benefits", "户号"), lambda line: line.household_no), 6.4),
    )
    phone = Column[BenefitLine](translate("benefits", "电话"), lambda line: mask_phone(line.phone))
    return (*who, *_TELLING[_GROUPS[which]](), (phone, 7.0))


def _village() -> Columns:
    title = translate("benefits", "村")
    return ((Column[BenefitLine](title, lambda line: division_name(line.village)), 5.0),)


def _state() -> tuple[Column[BenefitLine], float]:
    return (
        Column[BenefitLine](
            translate("benefits", "办理状态"),
            lambda line: words.state_word(line.course.state),
            tone=lambda line: words.state_tone(line.course.state),
        ),
        6.4,
    )


def _course() -> Columns:
    return (
        _state(),
        (
            Column[BenefitLine](
                translate("benefits", "到龄日期"), lambda line: words.due_word(line.course)
            ),
            9.6,
        ),
        (
            Column[BenefitLine](
                translate("benefits", "还缺什么"),
                lambda line: words.missing_words(line.course.missing),
                tip=lambda line: words.missing_words(line.course.missing),
            ),
            17.0,
        ),
    )


def _proof() -> Columns:
    return (
        (
            Column[BenefitLine](
                translate("benefits", "资格认证"),
                lambda line: words.proof_word(line.proof),
                tone=lambda line: words.proof_tone(line.proof),
            ),
            10.5,
        ),
        (
            Column[BenefitLine](
                translate("benefits", "上次认证"),
                lambda line: str(line.proof.proved_on or "") if line.proof else "",
            ),
            6.6,
        ),
        _state(),
    )


def _right() -> Columns:
    return (
        (
            Column[BenefitLine](
                translate("benefits", "原因"),
                words.wrongs_word,
                tone=lambda _line: Tone.DANGER,
                tip=words.wrongs_word,
            ),
            19.0,
        ),
        (
            Column[BenefitLine](
                translate("benefits", "去世日期"), lambda line: str(line.death_on or "")
            ),
            6.6,
        ),
        _state(),
    )


_TELLING = {"course": _course, "proof": _proof, "right": _right}
_GROUPS = {
    BenefitList.TURNING60: "course",
    BenefitList.OVER60: "course",
    BenefitList.UNDER_WAY: "course",
    BenefitList.PROOF_OVERDUE: "proof",
    BenefitList.PROOF_DUE: "proof",
    BenefitList.PROOF_NEVER: "proof",
    BenefitList.DEATHS: "right",
    BenefitList.WITHOUT_RIGHT: "right",
}
