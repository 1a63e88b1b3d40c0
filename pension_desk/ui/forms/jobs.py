"""What the forms' dialog asks of the services; plain functions, run off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.facts import Fact
from pension_desk.domain.progress import Watch
from pension_desk.services import form_wordings, previews, roster
from pension_desk.services.desk import Desk
from pension_desk.services.form_wordings import (
    Fault,
    FormRefused,
    FormState,
    Scope,
    WordingEdit,
    WordingItem,
)
from pension_desk.services.outcome import Written
from pension_desk.ui.told import told_of

Edits = tuple[WordingEdit, ...]


@dataclass(frozen=True)
class OpenedForm:
    """A form to edit: its texts, and what each scope may hold in braces."""

    state: FormState
    items: tuple[WordingItem, ...]
    batch: tuple[tuple[str, Fact], ...]
    paper: tuple[tuple[str, Fact], ...]

    def fill_ins(self, scope: Scope | None) -> tuple[tuple[str, Fact], ...]:
        """Return what a text of a scope may hold."""
        return {Scope.BATCH: self.batch, Scope.PAPER: self.paper}.get(scope, ()) if scope else ()


@dataclass(frozen=True)
class Looked:
    """How a form looks as edited: its pages, or what is wrong with it."""

    file: Path | None
    pages: int
    faults: tuple[Fault, ...] = ()
    sentence: str = ""


def states(desk: Desk) -> tuple[FormState, ...]:
    """Return every form."""
    return form_wordings.form_states(desk)


def opened(desk: Desk, kind: str) -> OpenedForm:
    """Return a form to edit."""
    state = next(one for one in form_wordings.form_states(desk) if one.kind.name == kind)
    return OpenedForm(
        state,
        form_wordings.items(desk, kind),
        form_wordings.fill_ins(kind, Scope.BATCH),
        form_wordings.fill_ins(kind, Scope.PAPER),
    )


def look(desk: Desk, kind: str, edits: Edits) -> Looked:
    """Return how a form looks as edited."""
    out = previews.preview_file(desk)
    try:
        return Looked(out, form_wordings.preview(desk, kind, edits, out))
    except FormRefused as refused:
        return Looked(None, 0, refused.faults)
    except Refused as refused:
        return Looked(None, 0, (), told_of(refused))


def save(desk: Desk, kind: str, edits: Edits, note: str, _watch: Watch) -> Written[FormState]:
    """Keep a form's wording."""
    return form_wordings.save(desk, kind, edits, note)


def restore(desk: Desk, kind: str, _watch: Watch) -> Written[FormState]:
    """Let the shipped wording hold again."""
    return form_wordings.restore(desk, kind)


def read_in(desk: Desk, kind: str, file: Path, _watch: Watch) -> Written[FormState]:
    """Take a whole form file in."""
    return form_wordings.read_in(desk, kind, file)


def undo(desk: Desk, _watch: Watch) -> Written[str]:
    """Take back the last act at this desk."""
    return roster.undo_last(desk)


def forget(files: tuple[Path, ...], _watch: Watch) -> Written[None]:
    """Remove what was looked at here; the print page beneath still shows its own."""
    previews.forget_files(files)
    return Written(None)
