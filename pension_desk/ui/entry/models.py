"""The columns of the list under way and of what was entered today."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.entry import EnteredLine, EntryLine
from pension_desk.domain.ledger import paid_in
from pension_desk.domain.roster import age_on
from pension_desk.ui.entry.sitting import Row, Stage, way_of
from pension_desk.ui.line_words import category_tone, category_word, yuan
from pension_desk.ui.payments.fields import way_word
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import word
from pension_desk.ui.widgets.line_model import Column, LineModel


def list_model() -> LineModel[Row]:
    """Return an empty list of lines, in the order of the paper."""
    columns: list[Column[Row]] = [
        Column(translate("entry", "序号"), lambda row: str(row.line.place or "＋"), number=True),
        Column(translate("entry", "户号"), lambda row: row.line.household_no if row.first else ""),
        Column(translate("entry", "户主"), lambda row: row.line.head if row.first else ""),
        Column(translate("entry", "姓名"), lambda row: row.line.name),
        Column(translate("entry", "后四位"), lambda row: row.line.id_tail),
        Column(
            translate("entry", "类别"),
            lambda row: category_word(row.line.category),
            tone=lambda row: category_tone(row.line.category),
        ),
        Column(translate("entry", "缴费和录入"), stage_text, tone=_stage_tone, tip=stage_text),
    ]
    return LineModel(columns)


def entered_model() -> LineModel[EnteredLine]:
    """Return an empty list of what was entered."""
    columns: list[Column[EnteredLine]] = [
        Column(translate("entry", "姓名"), lambda made: made.name),
        Column(translate("entry", "户号"), lambda made: made.household_no),
        Column(translate("entry", "登记了什么"), entered_text, tip=entered_text),
    ]
    return LineModel(columns)


def age_text(line: EntryLine, today: date) -> str:
    """Return the age in full years, nothing where it is not known."""
    return str(age_on(line.birth, today)) if line.birth else ""


def _paid_text(line: EntryLine) -> str:
    fen = paid_in(line.facts.entries)
    return translate("entry", "已缴 {sum}元").format(sum=yuan(fen)) if fen else ""


def entered_text(made: EnteredLine) -> str:
    """Return what an entered line brought, in words."""
    told = []
    if made.payment is not None:
        paid, way = made.payment, way_word(way_of(made.payment))
        usual = paid.paid_on is not None and paid.paid_on.year == paid.year
        words = translate("entry", "{sum}元 {way}")
        if not usual:
            words = translate("entry", "{year}年 {sum}元 {way}")
        told.append(words.format(year=paid.year, way=way, sum=yuan(paid.amount_fen)))
    if made.visit is not None:
        came = word("outcome", made.visit.outcome) or made.visit.note
        told.append(translate("entry", "走访：{came}").format(came=came))
    return translate("entry", "，").join(told)


def stage_text(row: Row) -> str:
    """Return how far a line is, and what its year has, in words."""
    done = translate("entry", "；").join(map(entered_text, row.entered))
    match row.stage:
        case Stage.ON_ITS_WAY:
            return translate("entry", "正在存")
        case Stage.REFUSED:
            return translate("entry", "没存上：{why}").format(why=row.why)
        case Stage.TYPED:
            return translate("entry", "填了没存")
        case _:
            return done or _paid_text(row.line)


def _stage_tone(row: Row) -> Tone | None:
    match row.stage:
        case Stage.REFUSED:
            return Tone.DANGER
        case Stage.TYPED:
            return Tone.WARNING
        case Stage.ON_ITS_WAY:
            return Tone.NEUTRAL
        case Stage.ENTERED:
            return Tone.GOOD
        case _:
            return Tone.ACCENT if _paid_text(row.line) else None
