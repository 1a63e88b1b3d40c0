"""Tables of responsibility, measures and publicity, as the data dictionary has them."""

from __future__ import annotations

from pension_desk.domain import dictionary_steering as steering
from pension_desk.store.schema_base import synced_table

officers = synced_table(steering.OFFICERS, "village", "name", "role", indexes=(("village",),))
duties = synced_table(
    steering.DUTIES,
    "village",
    "officer_id",
    "reach",
    indexes=(("village", "hamlet"), ("officer_id",)),
)
measures = synced_table(steering.MEASURES, "content")
measure_deadlines = synced_table(
    steering.MEASURE_DEADLINES, "measure_id", "term", indexes=(("measure_id",),)
)
measure_entries = synced_table(
    steering.MEASURE_ENTRIES, "measure_id", "state", "content", indexes=(("measure_id",),)
)
measure_evidence = synced_table(
    steering.MEASURE_EVIDENCE, "entry_id", "title", "sha256", indexes=(("entry_id",),)
)
meetings = synced_table(steering.MEETINGS, "held_on", "topic")
decisions = synced_table(steering.DECISIONS, "meeting_id", "content", indexes=(("meeting_id",),))
inspections = synced_table(
    steering.INSPECTIONS, "village", "inspected_on", "findings", indexes=(("village",),)
)
orders = synced_table(
    steering.ORDERS, "village", "kind", "issued_on", "facts", indexes=(("village",),)
)
order_evidence = synced_table(
    steering.ORDER_EVIDENCE, "order_id", "title", "sha256", indexes=(("order_id",),)
)
talks = synced_table(
    steering.TALKS, "village", "held_on", indexes=(("village", "hamlet"), ("held_on",))
)
handouts = synced_table(
    steering.HANDOUTS, "village", "given_on", "kind", indexes=(("village", "hamlet"),)
)
