"""Questions and answers about the policy (政策问答): what an assistant is asked, and what she says.

Figures are never typed into a text: a fill-in in braces names a policy parameter, and the text is
told with the figure in force on the day (`knowledge_figures`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.knowledge_figures import fill_ins, with_keys

LONGEST_QUESTION = 80
LONGEST_ANSWER = 1_500
LONGEST_SOURCE = 200
MOST_WORDS = 20
"""Other ways of asking that one entry may name."""


class Subject(StrEnum):
    """What an answer is about, in the order of the page."""

    JOIN = "join"
    TIERS = "tiers"
    ON_BEHALF = "on_behalf"
    MAKE_UP = "make_up"
    PAY = "pay"
    BENEFIT = "benefit"
    DRAW = "draw"
    TRANSFER = "transfer"
    FLEXIBLE = "flexible"
    EMPLOYERS = "employers"
    LAND = "land"
    PRIVACY = "privacy"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The subject as a person reads it."""
        return _LABELS[self]


_LABELS = {
    Subject.JOIN: "参保登记",
    Subject.TIERS: "档次和补贴",
    Subject.ON_BEHALF: "困难群体代缴",
    Subject.MAKE_UP: "补缴",
    Subject.PAY: "怎么缴费",
    Subject.BENEFIT: "待遇怎么算",
    Subject.DRAW: "领取和认证",
    Subject.TRANSFER: "两险衔接",
    Subject.FLEXIBLE: "灵活就业和退休",
    Subject.EMPLOYERS: "单位用工",
    Subject.LAND: "被征地农民",
    Subject.PRIVACY: "个人信息",
    Subject.OTHER: "其他",
}


def subject_of(stored: str) -> Subject:
    """Return the subject of a stored code; one of a later program counts as another matter."""
    return Subject(stored) if stored in set(Subject) else Subject.OTHER


class Origin(StrEnum):
    """Whose words an entry has."""

    SHIPPED = "shipped"
    TOWN = "town"
    VILLAGE = "village"


@dataclass(frozen=True)
class Entry:
    """One question with its answer, both with fill-ins in braces.

    ``key``: what it is known by on every desk. ``words``: other ways of asking, for the search.
    ``source``: the document it rests on. ``sure``: false is shown as 待核实. ``corrects``: the
    town's words stand in place of shipped ones, which can be brought back. ``village``: the code
    of the village whose own entry it is.
    """

    key: str
    subject: Subject
    question: str
    answer: str
    words: tuple[str, ...]
    source: str
    sure: bool = True
    origin: Origin = Origin.SHIPPED
    corrects: bool = False
    village: str = ""


@dataclass(frozen=True)
class Draft:
    """An entry as a person types it; ``words`` parted by blanks or commas."""

    subject: Subject
    question: str
    answer: str
    words: str = ""
    source: str = ""


def checked(draft: Draft) -> Draft:
    """Return a draft as it is kept: blanks trimmed, fill-ins by their keys.

    Raises:
        Refused: ``no_question``, ``no_answer``, ``no_source``, ``too_long``, ``bad_fill_in``.
    """
    sound = replace(
        draft,
        question=with_keys(" ".join(draft.question.split())),
        answer=with_keys(_paragraphs(draft.answer)),
        words="、".join(split_words(draft.words)),
        source=" ".join(draft.source.split()),
    )
    if not sound.question:
        raise Refused("no_question", "没有写问题。", "请照群众的问法写一句。")
    if not sound.answer:
        raise Refused("no_answer", "没有写回答。")
    if not sound.source:
        raise Refused("no_source", "没有写依据。", "请写明文件名、文号，或者是谁答复的。")
    _check_lengths(sound)
    fill_ins(sound.question + sound.answer)
    return sound


def _check_lengths(draft: Draft) -> None:
    for label, text, longest in (
        ("问题", draft.question, LONGEST_QUESTION),
        ("回答", draft.answer, LONGEST_ANSWER),
        ("依据", draft.source, LONGEST_SOURCE),
    ):
        if len(text) > longest:
            raise Refused(
                "too_long", f"{label}太长（{len(text)}字）。", f"请控制在{longest}字以内。"
            )
    words = split_words(draft.words)
    if len(words) > MOST_WORDS or any(len(one) > LONGEST_QUESTION for one in words):
        raise Refused(
            "too_long",
            "别的问法太多或太长。",
            f"最多{MOST_WORDS}个，每个不超过{LONGEST_QUESTION}字。",
        )


def _paragraphs(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def split_words(text: str) -> tuple[str, ...]:
    """Return the single ways of asking of a field, each once."""
    for mark in "，,；;、\n\t　":
        text = text.replace(mark, " ")
    return tuple(dict.fromkeys(text.split()))


def laid_together(
    shipped: Sequence[Entry], town: Iterable[Entry], villages: Iterable[Entry]
) -> tuple[Entry, ...]:
    """Return every entry that holds: shipped, in the town's words where it has any, then own ones.

    A village's entry that the town has taken over under its key gives way to the town's. Of two
    of the town's under one key the later stands. In the order of the subjects.
    """
    standing = {one.key: one for one in shipped}
    for one in town:
        standing[one.key] = replace(one, corrects=one.key in standing and _ships(shipped, one.key))
    for one in villages:
        standing.setdefault(one.key, one)
    order = tuple(Subject)
    return tuple(sorted(standing.values(), key=lambda one: order.index(one.subject)))


def _ships(shipped: Sequence[Entry], key: str) -> bool:
    return any(one.key == key for one in shipped)
