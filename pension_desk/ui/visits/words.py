"""The window's words for what a visit holds in codes; a text that is no code stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from pension_desk.domain import visit_words
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.visit_words import Mode, OpenOutcome
from pension_desk.domain.visits import OwedState
from pension_desk.domain.vocabulary import Vocabulary
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

Words = Callable[[], Mapping[str, str]]


@cache
def _outcomes() -> Mapping[str, str]:
    return {
        OpenOutcome.AGREED_TO_PAY: translate("visits", "同意缴费"),
        OpenOutcome.AGREED_TO_REGISTER: translate("visits", "同意参保登记"),
        OpenOutcome.CONSIDERING: translate("visits", "再考虑"),
        OpenOutcome.NOT_MET: translate("visits", "没见到人"),
        Outcome.JOINED: translate("visits", "已参保缴费"),
        Outcome.UNWILLING: translate("visits", "不愿参保"),
        Outcome.EMPLOYEE_HERE: translate("visits", "区内已参加职保"),
        Outcome.INSTITUTION: translate("visits", "机关事业单位参保"),
        Outcome.EMPLOYEE_ELSEWHERE: translate("visits", "区外已参加职保"),
        Outcome.STUDENT: translate("visits", "在校学生"),
        Outcome.SOLDIER: translate("visits", "现役军人"),
        Outcome.PRISONER: translate("visits", "服刑人员"),
        Outcome.ABROAD: translate("visits", "在国（境）外"),
        Outcome.DEAD: translate("visits", "已死亡"),
        Outcome.MOVED: translate("visits", "户口已迁出"),
        Outcome.CANCELLED: translate("visits", "户口已注销"),
        Outcome.EMPTY_HOUSEHOLD: translate("visits", "空挂户"),
        Outcome.LIVES_ELSEWHERE: translate("visits", "常年在外、联系不上"),
        Outcome.WRONG_DATA: translate("visits", "名单信息有误"),
    }


@cache
def _reasons() -> Mapping[str, str]:
    return {
        "hard_up": translate("visits", "经济困难"),
        "works_away": translate("visits", "在外务工"),
        "other_scheme": translate("visits", "已参加职保"),
        "benefit_low": translate("visits", "觉得待遇低"),
        "unaware": translate("visits", "不了解政策"),
        "no_hurry": translate("visits", "年纪还轻，不着急"),
        "distrust": translate("visits", "担心以后领不到"),
        "family_against": translate("visits", "家里人不同意"),
        "no_phone_pay": translate("visits", "不会用手机缴费"),
        "commercial": translate("visits", "已买商业保险"),
        "after_harvest": translate("visits", "等有收入再缴"),
    }


@cache
def _next_steps() -> Mapping[str, str]:
    return {
        "remind_by_phone": translate("visits", "电话提醒"),
        "visit_again": translate("visits", "再次入户"),
        "help_pay": translate("visits", "帮助手机缴费"),
        "go_along": translate("visits", "陪同到大厅办理"),
        "bring_notice": translate("visits", "送通知单"),
        "ask_family": translate("visits", "请家里人转告"),
    }


@cache
def _met() -> Mapping[str, str]:
    return {
        "self": translate("visits", "本人"),
        "spouse": translate("visits", "配偶"),
        "child": translate("visits", "子女"),
        "parent": translate("visits", "父母"),
        "family": translate("visits", "其他家人"),
        "neighbour": translate("visits", "邻居"),
        "nobody": translate("visits", "没人在家"),
    }


@cache
def _points() -> Mapping[str, str]:
    return {
        "tiers": translate("visits", "缴费档次和补贴"),
        "benefit": translate("visits", "经济账（待遇怎么算）"),
        "make_up": translate("visits", "补缴规定"),
        "channels": translate("visits", "缴费渠道"),
        "registration": translate("visits", "参保登记手续"),
        "on_behalf": translate("visits", "困难群体代缴"),
        "proof": translate("visits", "资格认证"),
        "transfer": translate("visits", "居保职保怎么转"),
        "flexible": translate("visits", "灵活就业参加职保"),
    }


@cache
def _knows() -> Mapping[str, str]:
    return {
        "yes": translate("visits", "了解"),
        "partly": translate("visits", "知道一些"),
        "no": translate("visits", "不了解"),
    }


@cache
def _modes() -> Mapping[str, str]:
    return {
        Mode.HOME: translate("visits", "入户"),
        Mode.PHONE: translate("visits", "电话"),
        Mode.WECHAT: translate("visits", "微信"),
        Mode.SMS: translate("visits", "短信"),
        Mode.MAIL: translate("visits", "邮件"),
    }


@cache
def _states() -> Mapping[str, str]:
    return {
        OwedState.UNSEEN: translate("visits", "还没走访"),
        OwedState.NOT_MET: translate("visits", "没见到人"),
        OwedState.OPEN: translate("visits", "还没答应"),
        OwedState.PROMISED: translate("visits", "已承诺"),
        OwedState.PROMISE_DUE: translate("visits", "承诺到期"),
        OwedState.ANSWERED: translate("visits", "已有结果"),
    }


FIELDS: Mapping[str, tuple[Vocabulary, Words]] = {
    "mode": (visit_words.MODES, _modes),
    "outcome": (visit_words.OUTCOMES, _outcomes),
    "reason": (visit_words.REASONS, _reasons),
    "met": (visit_words.MET, _met),
    "points": (visit_words.POINTS, _points),
    "knows": (visit_words.KNOWS, _knows),
    "next_step": (visit_words.NEXT_STEPS, _next_steps),
}
"""Coded fields of a visit: their codes, and the window's words for them."""

_TONES = {
    OwedState.UNSEEN: Tone.DANGER,
    OwedState.PROMISE_DUE: Tone.WARNING,
    OwedState.NOT_MET: Tone.WARNING,
    OwedState.OPEN: Tone.WARNING,
    OwedState.PROMISED: Tone.ACCENT,
    OwedState.ANSWERED: Tone.GOOD,
}


def word(field: str, stored: str) -> str:
    """Return the words for what a coded field holds."""
    vocabulary, words = FIELDS[field]
    mark = translate("visits", "、")
    return mark.join(words().get(one, one) for one in vocabulary.parts(stored))


def code(field: str, text: str) -> str:
    """Return the code of a word of the window, or the text itself."""
    _vocabulary, words = FIELDS[field]
    by_word = {told: stored for stored, told in words().items()}
    return by_word.get(text.strip(), text.strip())


def state_word(state: OwedState) -> str:
    """Return the word of what is owed to a line."""
    return _states()[state]


def state_tone(state: OwedState) -> Tone:
    """Return the tone of what is owed to a line."""
    return _TONES[state]
