"""Tables of questions and answers (政策问答), as the data dictionary has them."""

from __future__ import annotations

from pension_desk.domain import dictionary_knowledge as knowledge
from pension_desk.store.schema_base import synced_table

answers = synced_table(
    knowledge.ANSWERS, "key", "subject", "question", "answer", indexes=(("key",),)
)
village_answers = synced_table(
    knowledge.VILLAGE_ANSWERS, "village", "subject", "question", "answer", indexes=(("village",),)
)
