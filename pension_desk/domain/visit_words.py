"""The words of a visit (走访): what came of it, why, who was met, what was explained, what next.

Stored are codes. Programs before the second schema stored the word that their window showed,
in Chinese or English; those texts stand here beside the codes that they mean.
"""

from __future__ import annotations

from enum import StrEnum

from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.vocabulary import Vocabulary


class OpenOutcome(StrEnum):
    """What a visit can come to that settles nothing yet: the village goes on.

    Whatever does settle a line is one of `pension_desk.domain.outcomes.Outcome`.
    """

    AGREED_TO_PAY = "agreed_to_pay"
    AGREED_TO_REGISTER = "agreed_to_register"
    CONSIDERING = "considering"
    NOT_MET = "not_met"


AGREED = frozenset({OpenOutcome.AGREED_TO_PAY, OpenOutcome.AGREED_TO_REGISTER})
"""Outcomes that are a promise."""

_OLDER = {
    Outcome.JOINED: ("已缴费", "Paid"),
    Outcome.UNWILLING: ("Unwilling",),
}

OUTCOMES = Vocabulary(
    {
        OpenOutcome.AGREED_TO_PAY: ("同意缴费", "Agreed to pay", "答应缴费", "愿意缴费"),
        OpenOutcome.AGREED_TO_REGISTER: (
            "同意参保登记", "Agreed to register", "答应参保", "愿意参保",
        ),
        OpenOutcome.CONSIDERING: ("再考虑", "Thinking it over"),
        OpenOutcome.NOT_MET: ("没见到人", "Not met"),
        **{one: (one.label, *_OLDER.get(one, ())) for one in Outcome},
    }
)  # fmt: skip

REASONS = Vocabulary(
    {
        "hard_up": ("经济困难", "Hard up"),
        "works_away": ("在外务工", "Works elsewhere"),
        "other_scheme": ("已参加职保", "In the employees' scheme"),
        "benefit_low": ("觉得待遇低", "Finds the benefit low"),
        "unaware": ("不了解政策", "Does not know the policy"),
        "no_hurry": ("年纪还轻，不着急",),
        "distrust": ("担心以后领不到",),
        "family_against": ("家里人不同意",),
        "no_phone_pay": ("不会用手机缴费",),
        "commercial": ("已买商业保险",),
        "after_harvest": ("等有收入再缴",),
    }
)

NEXT_STEPS = Vocabulary(
    {
        "remind_by_phone": ("电话提醒", "Remind by phone"),
        "visit_again": ("再次入户", "Visit at home again"),
        "help_pay": ("帮助手机缴费", "Help to pay by phone"),
        "go_along": ("陪同到大厅办理",),
        "bring_notice": ("送通知单",),
        "ask_family": ("请家里人转告",),
    }
)

MET = Vocabulary(
    {
        "self": ("本人",),
        "spouse": ("配偶",),
        "child": ("子女",),
        "parent": ("父母",),
        "family": ("其他家人",),
        "neighbour": ("邻居",),
        "nobody": ("没人在家",),
    }
)

POINTS = Vocabulary(
    {
        "tiers": ("缴费档次和补贴",),
        "benefit": ("经济账（待遇怎么算）",),
        "make_up": ("补缴规定",),
        "channels": ("缴费渠道",),
        "registration": ("参保登记手续",),
        "on_behalf": ("困难群体代缴",),
        "proof": ("资格认证",),
        "transfer": ("居保职保怎么转",),
        "flexible": ("灵活就业参加职保",),
    },
    several=True,
)

KNOWS = Vocabulary({"yes": ("了解",), "partly": ("知道一些",), "no": ("不了解",)})


class Mode(StrEnum):
    """How the village reached someone. What is stored has always been these five words."""

    HOME = "入户"
    PHONE = "电话"
    WECHAT = "微信"
    SMS = "短信"
    MAIL = "邮件"


MODES = Vocabulary({mode.value: (mode.value, mode.name.lower()) for mode in Mode})


def is_answer(stored: str) -> bool:
    """Return whether a stored outcome settles the line that the person stands on."""
    return stored in set(Outcome)
