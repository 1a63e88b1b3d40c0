"""Taking back a list of employers or of staff as one act, and the answers to its questions."""

from __future__ import annotations

from pension_desk.domain.errors import Refused
from pension_desk.services.employers_import import rematch
from pension_desk.store import employers as store
from pension_desk.store import employers_questions as queue
from pension_desk.store import imports
from pension_desk.store.desk_file import Connection
from pension_desk.store.history import ActSummary

LIST_ACT = "employer_list"
"""The kind of act by which such a list is taken."""


def take_back(conn: Connection, act: ActSummary) -> None:
    """Undo what an act did beside its records, which are taken back already.

    Raises `Refused` ``built_upon`` where something still hangs on an employer that the list made:
    a contact, a step, a paper, evidence, or staff of another list.
    """
    queue.take_back(conn, act.row)
    if act.kind == LIST_ACT:
        left = store.astray(conn, act.row)
        if left:
            raise Refused(
                "built_upon",
                f"这份名单带来的{left}个单位已经有了联系、进度、文书、证据或人员名单，不能整份撤销。",
                "请在单位里逐项更正。",
            )
        queue.forget(conn, imports.take_back(conn, act.row))
    rematch(conn)
