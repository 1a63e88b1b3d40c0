"""Changing questions and answers: the town for everyone, a village its own."""

from __future__ import annotations

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.knowledge import Draft, Entry, Origin, checked
from pension_desk.domain.knowledge_figures import known, with_labels
from pension_desk.services.desk import Desk, Role
from pension_desk.services.knowledge import Answer, answer, answers
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import knowledge as store
from pension_desk.store.row_ids import new_row_id

_TOPICS = frozenset({Topic.KNOWLEDGE})


def draft_of(entry: Entry) -> Draft:
    """Return an entry as it is edited: fill-ins by their Chinese names."""
    return Draft(
        entry.subject,
        with_labels(entry.question),
        with_labels(entry.answer),
        "、".join(entry.words),
        entry.source,
    )


def fill_ins_offered() -> tuple[str, ...]:
    """Return the Chinese names of every figure that a text may hold in braces."""
    return tuple(known().values())


def may_edit(desk: Desk, entry: Entry) -> bool:
    """Return whether this desk may change an entry: the town any, a village its own."""
    if desk.identity.role is Role.TOWN:
        return True
    return entry.origin is Origin.VILLAGE and entry.village == desk.identity.division


def may_restore(desk: Desk, entry: Entry) -> bool:
    """Return whether this desk may take an entry off, or bring the shipped words back."""
    if desk.identity.role is Role.TOWN:
        return entry.origin is Origin.TOWN
    return may_edit(desk, entry)


def may_adopt(desk: Desk, entry: Entry) -> bool:
    """Return whether this desk may make an entry everyone's: the town, a village's own."""
    return desk.identity.role is Role.TOWN and entry.origin is Origin.VILLAGE


def add(desk: Desk, draft: Draft) -> Written[Answer]:
    """Add an entry: the town's for everyone, a village's for itself and the town to see.

    Raises:
        Refused: as `pension_desk.domain.knowledge.checked`; ``asked_already`` for a question that
            stands there word for word.
    """
    sound = checked(draft)
    _not_twice(desk, sound.question, "")
    with desk.acting("knowledge", f"新增：{sound.question}") as (_conn, writer):
        if desk.identity.role is Role.TOWN:
            key = new_row_id().hex
            writer.insert("answers", {"key": key, **_fields(sound)})
        else:
            whose = {"village": desk.identity.division}
            key = writer.insert("village_answers", whose | _fields(sound)).hex
    return Written(answer(desk, key), _TOPICS)


def edit(desk: Desk, key: str, draft: Draft) -> Written[Answer]:
    """Change an entry. The town's words take the place of shipped ones, or of a village's.

    Raises:
        Refused: as `add`; ``not_yours`` for a village and what is not its own; ``no_such_answer``.
    """
    before = answer(desk, key).entry
    if not may_edit(desk, before):
        raise Refused(
            "not_yours",
            "这条问答由镇里统一维护，村里不能改。",
            "可以另外新增一条，或者告诉镇里更正。",
        )
    sound = checked(draft)
    if sound == checked(draft_of(before)):
        return Written(answer(desk, key))
    _not_twice(desk, sound.question, key)
    with desk.file.reading() as conn:
        kept = {one.entry.key: one.id for one in (*store.of_town(conn), *store.of_villages(conn))}
    with desk.acting("knowledge", f"修改：{sound.question}") as (_conn, writer):
        if before.origin is Origin.TOWN:
            writer.update("answers", kept[key], _fields(sound))
        elif desk.identity.role is Role.TOWN:
            writer.insert("answers", {"key": key, **_fields(sound)})
        else:
            writer.update("village_answers", kept[key], _fields(sound))
    return Written(answer(desk, key), _TOPICS)


def adopt(desk: Desk, key: str) -> Written[Answer]:
    """Make a village's entry everyone's, in the village's words; the town's act."""
    found = answer(desk, key)
    if not may_adopt(desk, found.entry):
        raise Refused("not_to_adopt", "只有镇里可以推广，而且只推广村里写的问答。")
    sound = checked(draft_of(found.entry))
    with desk.acting("knowledge", f"推广到全镇：{sound.question}") as (_conn, writer):
        writer.insert("answers", {"key": key, **_fields(sound)})
    return Written(answer(desk, key), _TOPICS)


def take_off(desk: Desk, key: str) -> Written[Answer | None]:
    """Take an own entry off; for a corrected one the words before hold again and are returned.

    Raises:
        Refused: ``ships`` for what came with the program; ``not_yours``; ``no_such_answer``.
    """
    entry = answer(desk, key).entry
    if not may_restore(desk, entry):
        if entry.origin is Origin.SHIPPED:
            raise Refused("ships", "随程序带来的问答不能删。", "文字不对可以修改。")
        raise Refused("not_yours", "这条问答不是本机写的，不能删。")
    with desk.file.reading() as conn:
        town, villages = store.of_town(conn), store.of_villages(conn)
    table = "answers" if entry.origin is Origin.TOWN else "village_answers"
    kept = [one.id for one in (town if table == "answers" else villages) if one.entry.key == key]
    said = "恢复原文" if entry.corrects else "删去"
    with desk.acting("knowledge", f"{said}：{entry.question}") as (_conn, writer):
        for row in kept:
            writer.delete(table, row)
    left = next((one for one in answers(desk) if one.entry.key == key), None)
    return Written(left, _TOPICS)


def _fields(draft: Draft) -> dict[str, FieldValue]:
    return {
        "subject": draft.subject.value,
        "question": draft.question,
        "answer": draft.answer,
        "words": draft.words or None,
        "source": draft.source,
    }


def _not_twice(desk: Desk, question: str, key: str) -> None:
    for one in answers(desk):
        if one.entry.question == question and one.entry.key != key:
            raise Refused(
                "asked_already", f"已经有“{one.question}”这个问题了。", "请改那一条，不要另写一条。"
            )
