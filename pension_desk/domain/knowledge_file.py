"""A file of questions and answers (问答文件, TOML), as they ship: read with suspicion.

``topic``: the subject of all. One table ``[[answer]]`` an entry: ``key``, ``question``,
``answer``, ``words`` (other ways of asking), ``source``, and ``confidence`` where the text itself
is still to be confirmed.
"""

from __future__ import annotations

import tomllib

from pension_desk.domain.errors import Refused
from pension_desk.domain.knowledge import Draft, Entry, Subject, checked, split_words

_KNOWN = frozenset({"key", "question", "answer", "words", "source", "confidence"})


def read_entries(name: str, text: str) -> tuple[Entry, ...]:
    """Return the entries of a file.

    Raises:
        Refused: ``bad_knowledge``, naming file, entry and what would be right.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refusal(name, "", "不合TOML格式，请检查引号和括号") from error
    topic, tables = raw.get("topic"), raw.get("answer")
    if set(raw) - {"topic", "answer"} or not isinstance(tables, list) or not tables:
        raise _refusal(name, "", "应只有 topic 和若干段 [[answer]]")
    if topic not in set(Subject):
        raise _refusal(name, "", f"没有“{topic}”这个类别")
    entries = tuple(_entry(name, Subject(topic), table) for table in tables)
    keys = [one.key for one in entries]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice:
        raise _refusal(name, twice, "这个 key 出现了两次")
    return entries


def _entry(name: str, subject: Subject, table: object) -> Entry:
    if not isinstance(table, dict):
        raise _refusal(name, "", "answer 应为一段一段的 [[answer]]")
    key = str(table.get("key", ""))
    if not key or set(table) - _KNOWN:
        raise _refusal(name, key, "没有 key，或有不认识的项")
    words = table.get("words", [])
    if not isinstance(words, list) or not all(isinstance(one, str) for one in words):
        raise _refusal(name, key, "words 应为文字的列表")
    draft = Draft(
        subject,
        str(table.get("question", "")),
        str(table.get("answer", "")),
        "、".join(words),
        str(table.get("source", "")),
    )
    try:
        sound = checked(draft)
    except Refused as error:
        raise _refusal(name, key, error.message.rstrip("。")) from error
    return Entry(
        key, subject, sound.question, sound.answer, split_words(sound.words), sound.source,
        sure=table.get("confidence", "high") == "high",
    )  # fmt: skip


def _refusal(name: str, key: str, wrong: str) -> Refused:
    place = f"（{key}）" if key else ""
    return Refused("bad_knowledge", f"问答文件“{name}”{place}：{wrong}。")
