"""The wording of forms, edited by the town (表单文字): looked at, checked, kept, taken back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pension_desk.documents.form_faults import Fault, FormRefused, Key
from pension_desk.documents.form_file import (
    FILE_NAME,
    load_form,
    parsed_form,
    read_file,
    stands_alone,
)
from pension_desk.documents.forms import Form, Scope
from pension_desk.documents.papers import write_papers
from pension_desk.documents.wording import (
    Shape,
    WordingEdit,
    WordingItem,
    edited,
    toml_of,
    wording_items,
    wording_of,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.facts import Audience, Fact, shape_of
from pension_desk.domain.form_kinds import ALL_KINDS, FormKind
from pension_desk.domain.papers import PaperBatch
from pension_desk.domain.received import LONGEST_WORDING
from pension_desk.domain.sample_papers import sample_batch
from pension_desk.paths import form
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.forms import in_force
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.paper_files import policy_words
from pension_desk.services.policy import policy
from pension_desk.services.previews import preview_file
from pension_desk.store import form_wordings as store

__all__ = [
    "Fault", "FormRefused", "FormState", "Key", "Scope", "Shape", "WordingEdit", "WordingItem",
    "check", "check_file", "fill_ins", "form_states", "items", "may_edit", "preview", "read_in",
    "restore", "save", "write_out",
]  # fmt: skip

_TOPICS = frozenset({Topic.FORMS})


@dataclass(frozen=True)
class FormState:
    """A form as it stands at this desk.

    ``changed``: the town has set a wording. ``fault``: why it cannot be used; then the shipped
    one is printed. ``note``: what the town noted of the change.
    """

    kind: FormKind
    changed: bool
    fault: str
    note: str


def may_edit(desk: Desk) -> bool:
    """Return whether wordings are edited at this desk: the town's."""
    return desk.identity.role is Role.TOWN


def form_states(desk: Desk) -> tuple[FormState, ...]:
    """Return every form, in the order in which they are offered."""
    with desk.file.reading() as conn:
        set_by_town = store.wordings(conn)
    found = []
    for kind in ALL_KINDS.values():
        mine = set_by_town.get(kind.name)
        wording = mine.wording if mine else ""
        found.append(
            FormState(
                kind, bool(wording), in_force(kind.name, wording).warning, mine.note if mine else ""
            )
        )
    return tuple(found)


def items(desk: Desk, kind: str) -> tuple[WordingItem, ...]:
    """Return the texts of a form as they are in force; the shipped ones where those are broken."""
    shipped = parsed_form(form(kind))
    return wording_items(parsed_form(form(kind), _usable(desk, kind)), shipped)


def fill_ins(kind: str, scope: Scope | None) -> tuple[tuple[str, Fact], ...]:
    """Return what a text of a form may hold in braces, with its Chinese name."""
    if scope is None or scope is Scope.PAGE:
        return ()
    if scope is Scope.BATCH:
        return tuple(shape_of(PaperBatch).facts.items())
    audience = Audience(load_form(form(kind)).form.audience)
    return tuple(ALL_KINDS[kind].facts(audience).items())


def check(desk: Desk, kind: str, edits: Sequence[WordingEdit]) -> tuple[Fault, ...]:
    """Return what is wrong with a form as edited; nothing when it can be used."""
    try:
        _edited(desk, kind, edits)
    except FormRefused as refused:
        return refused.faults
    return ()


def preview(desk: Desk, kind: str, edits: Sequence[WordingEdit], out: Path) -> int:
    """Write a form as edited, filled in with an invented person; return its pages.

    Raises:
        FormRefused: a slip; its faults name the items.
        Refused: ``form_too_long``, ``missing_glyph``.
        Unavailable: the disk.
    """
    whole, _wording_text = _edited(desk, kind, edits)
    return _draw(desk, whole, out)


def save(desk: Desk, kind: str, edits: Sequence[WordingEdit], note: str = "") -> Written[FormState]:
    """Keep a form's wording for this town and all its villages; see `preview` for refusals.

    Raises:
        Refused: ``not_the_town``; ``wording_too_long``.
    """
    whole, wording = _edited(desk, kind, edits)
    return _keep(desk, kind, whole, wording, note)


def read_in(desk: Desk, kind: str, path: Path, note: str = "") -> Written[FormState]:
    """Take a whole ``form.toml`` that somebody edited, layout included, as a form's wording.

    Raises as `save`; ``wrong_form`` where the file is another form.
    """
    whole = read_file(path)
    if whole.form.kind != kind:
        raise Refused(
            "wrong_form", f"文件“{path.name}”是“{whole.form.kind}”，不是“{kind}”。", "请选对文件。"
        )
    return _keep(desk, kind, whole, path.read_text("utf-8-sig"), note)


def check_file(path: Path) -> int:
    """Return the pages of a form file filled in with an invented person; refused as `preview`."""
    whole = read_file(path)
    with tempfile.TemporaryDirectory(prefix="pension-desk-") as folder:
        return write_papers(Path(folder) / "a.pdf", [(whole, sample_batch(whole.form.kind))]).pages


def write_out(desk: Desk, kind: str, path: Path) -> Path:
    """Write a form as it is in force to a file, comments and all where it is the shipped one."""
    wording = _usable(desk, kind)
    if wording:
        path.write_text(toml_of(parsed_form(form(kind), wording)), "utf-8")
    else:
        shutil.copyfile(form(kind, FILE_NAME), path)
    return path


def restore(desk: Desk, kind: str) -> Written[FormState]:
    """Let the shipped wording hold again, here and in every village."""
    return _keep(desk, kind, load_form(form(kind)), "", "")


def _wording(desk: Desk, kind: str) -> str:
    with desk.file.reading() as conn:
        mine = store.wordings(conn).get(kind)
    return mine.wording if mine else ""


def _usable(desk: Desk, kind: str) -> str:
    """Return the wording in force; none where it cannot be used."""
    wording = _wording(desk, kind)
    return "" if in_force(kind, wording).warning else wording


def _edited(desk: Desk, kind: str, edits: Sequence[WordingEdit]) -> tuple[Form, str]:
    """Return a form as edited, checked, and the wording that makes it."""
    before, shipped = _usable(desk, kind), parsed_form(form(kind))
    table = parsed_form(form(kind), before)
    changed = edited(table, wording_items(table, shipped), edits)
    wording = toml_of(changed) if stands_alone(before) else wording_of(changed, shipped)
    return load_form(form(kind), wording), wording


def _draw(desk: Desk, whole: Form, out: Path) -> int:
    kind = whole.form.kind
    table = policy(desk).tiers(desk.today().year)
    tiers = tuple((t.amount_fen, t.subsidy_fen) for t in table.ordinary) if table else ()
    town = division_name(desk.identity.division[:9])
    batch = replace(sample_batch(kind, town, tiers), **policy_words(desk))
    return write_papers(out, [(whole, batch)]).pages


def _keep(desk: Desk, kind: str, whole: Form, wording: str, note: str) -> Written[FormState]:
    if not may_edit(desk):
        raise Refused("not_the_town", "表单文字由镇里统一修改，村里不能改。", "请告诉镇中心。")
    if len(wording.encode()) > LONGEST_WORDING:
        raise Refused("wording_too_long", "文字太多，存不下。", "请删减一些。")
    trial = preview_file(desk)
    try:
        _draw(desk, whole, trial)
    finally:
        trial.unlink(missing_ok=True)
    with desk.acting("wording", ALL_KINDS[kind].label) as (conn, writer):
        mine = store.wordings(conn).get(kind)
        fields = {"wording": wording, "note": note.strip() or None}
        if mine is not None:
            writer.update("form_wordings", mine.id, fields)
        elif wording:
            writer.insert("form_wordings", {"kind": kind, **fields})
    state = next(one for one in form_states(desk) if one.kind.name == kind)
    return Written(state, _TOPICS)
