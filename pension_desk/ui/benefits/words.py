"""The window's words for benefits: states, lists, what is missing, why somebody may not draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.domain.benefit_rights import WithoutRight, Wrong
from pension_desk.domain.benefit_states import BenefitState
from pension_desk.domain.benefits import Course, Lack, Missing, Proof, ProofState
from pension_desk.domain.policy import marked
from pension_desk.ui.line_words import yuan
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


@cache
def _states() -> Mapping[str, str]:
    return {
        BenefitState.NOT_DUE: translate("benefits", "未到龄"),
        BenefitState.DUE_SOON: translate("benefits", "该办待遇"),
        BenefitState.TOLD: translate("benefits", "已告知"),
        BenefitState.DOCUMENTS: translate("benefits", "已收材料"),
        BenefitState.APPLIED: translate("benefits", "已申报"),
        BenefitState.REFUSED: translate("benefits", "审核不通过"),
        BenefitState.APPROVED: translate("benefits", "已核准"),
        BenefitState.DRAWING: translate("benefits", "领取中"),
        BenefitState.PAUSED: translate("benefits", "已暂停"),
        BenefitState.STOPPED: translate("benefits", "已停发"),
    }


_STATE_TONES = {
    BenefitState.DUE_SOON: Tone.WARNING,
    BenefitState.TOLD: Tone.ACCENT,
    BenefitState.DOCUMENTS: Tone.ACCENT,
    BenefitState.APPLIED: Tone.ACCENT,
    BenefitState.REFUSED: Tone.DANGER,
    BenefitState.APPROVED: Tone.GOOD,
    BenefitState.DRAWING: Tone.GOOD,
    BenefitState.PAUSED: Tone.WARNING,
}


@cache
def _lists() -> Mapping[str, str]:
    return {
        BenefitList.TURNING60: translate("benefits", "快到龄"),
        BenefitList.OVER60: translate("benefits", "到龄没领"),
        BenefitList.UNDER_WAY: translate("benefits", "办理中"),
        BenefitList.PROOF_OVERDUE: translate("benefits", "认证逾期"),
        BenefitList.PROOF_DUE: translate("benefits", "认证快到期"),
        BenefitList.PROOF_NEVER: translate("benefits", "没有认证"),
        BenefitList.DEATHS: translate("benefits", "去世仍领"),
        BenefitList.WITHOUT_RIGHT: translate("benefits", "不该领"),
    }


@cache
def _documents() -> Mapping[str, str]:
    return {
        "id_card": translate("benefits", "身份证复印件"),
        "household_book": translate("benefits", "户口簿复印件"),
        "account": translate("benefits", "社保卡或银行账户"),
        "application": translate("benefits", "待遇申请表"),
    }


@cache
def _modes() -> Mapping[str, str]:
    return {
        "home": translate("benefits", "入户"),
        "phone": translate("benefits", "电话"),
        "face": translate("benefits", "人脸识别"),
    }


@cache
def _wrongs() -> Mapping[str, str]:
    return {
        Wrong.DEAD: translate("benefits", "去世仍领取"),
        Wrong.BOTH_SCHEMES: translate("benefits", "同时有职保或机关养老"),
        Wrong.IN_PRISON: translate("benefits", "服刑期间仍领取"),
        Wrong.MOVED: translate("benefits", "户口已迁出"),
    }


def state_word(state: BenefitState) -> str:
    """Return the word of a state."""
    return _states()[state]


def state_tone(state: BenefitState) -> Tone:
    """Return the tone of a state."""
    return _STATE_TONES.get(state, Tone.NEUTRAL)


def list_word(which: BenefitList) -> str:
    """Return the short name of a list."""
    return _lists()[which]


def document_word(code: str) -> str:
    """Return the name of a document."""
    return _documents().get(code, code)


def proof_mode_word(code: str) -> str:
    """Return how somebody was proved alive; a text that is no code stays as it is."""
    return _modes().get(code, code)


def missing_words(missing: Iterable[Missing]) -> str:
    """Return in short what stands between a person and the benefit."""
    mark = translate("benefits", "；")
    return mark.join(map(_lack, missing))


def _lack(one: Missing) -> str:
    match one.lack:
        case Lack.REGISTRATION:
            return translate("benefits", "没有参保登记")
        case Lack.YEARS:
            return _short(one)
        case Lack.PAPERS:
            mark = translate("benefits", "、")
            return translate("benefits", "缺{papers}").format(
                papers=mark.join(map(document_word, one.papers))
            )
        case Lack.ACCOUNT:
            return translate("benefits", "缺{papers}").format(papers=document_word("account"))
        case Lack.APPLICATION:
            return translate("benefits", "缺{papers}").format(papers=document_word("application"))


def _short(one: Missing) -> str:
    if not one.beyond:
        return translate("benefits", "年限差 {n} 年，到龄前可以缴满").format(n=one.years)
    if not one.ahead:
        return translate("benefits", "年限差 {n} 年，要补缴").format(n=one.years)
    words = translate("benefits", "年限差 {n} 年，到龄前可缴 {a} 年，再补缴 {b} 年")
    return words.format(n=one.years, a=one.ahead, b=one.beyond)


def wrong_word(one: WithoutRight) -> str:
    """Return why somebody draws without right; an unconfirmed rule is marked."""
    return marked(_wrongs()[one.wrong], unsure=one.unconfirmed)


def overpaid_word(one: WithoutRight) -> str:
    """Return what was overpaid: months and sum, as far as they are known."""
    if one.months is None:
        return ""
    if one.fen is None:
        return translate("benefits", "多领 {n} 个月").format(n=one.months)
    words = translate("benefits", "多领 {n} 个月 {sum} 元")
    return words.format(n=one.months, sum=yuan(one.fen))


def wrongs_word(line: BenefitLine) -> str:
    """Return every reason of a person, with what was overpaid."""
    mark = translate("benefits", "；")
    told = (" ".join(filter(None, (wrong_word(one), overpaid_word(one)))) for one in line.wrongs)
    return mark.join(told)


def due_word(course: Course) -> str:
    """Return when a person reaches the age, and in how many months."""
    if course.reaches_on is None or course.months_left is None:
        return ""
    month = month_word(course.reaches_on)
    if course.months_left > 0:
        return translate("benefits", "{month}（还有 {n} 个月）").format(
            month=month, n=course.months_left
        )
    if course.months_left == 0:
        return translate("benefits", "{month}（本月）").format(month=month)
    return month


def month_word(day: date | None) -> str:
    """Return a month as it is shown."""
    return f"{day:%Y-%m}" if day else ""


def proof_word(proof: Proof | None) -> str:
    """Return how a proof of life stands."""
    if proof is None:
        return ""
    if proof.state is ProofState.NEVER or proof.ends_on is None:
        return translate("benefits", "没有记录")
    if proof.state is ProofState.OVERDUE:
        return translate("benefits", "{day} 已到期").format(day=proof.ends_on)
    return translate("benefits", "{day} 到期").format(day=proof.ends_on)


_PROOF_TONES = {
    ProofState.NEVER: Tone.WARNING,
    ProofState.OVERDUE: Tone.DANGER,
    ProofState.DUE: Tone.WARNING,
    ProofState.HOLDS: Tone.GOOD,
}


def proof_tone(proof: Proof | None) -> Tone | None:
    """Return the tone of a proof of life; None for who owes none."""
    return _PROOF_TONES[proof.state] if proof else None


def funeral_words(fen: int | None, *, unsure: bool) -> str:
    """Return what is paid for a funeral, in fen; None where nobody knows the grant."""
    if fen is None:
        return marked(translate("benefits", "丧葬补助金：标准不详"), unsure=True)
    told = translate("benefits", "丧葬补助金 {sum} 元").format(sum=yuan(fen))
    return marked(told, unsure=unsure)
