"""The forms in force at a desk: those that ship, with the town's wording over them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pension_desk.documents.form_faults import FormRefused
from pension_desk.documents.form_file import load_form
from pension_desk.documents.forms import Form
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.paths import form
from pension_desk.store.desk_file import Connection
from pension_desk.store.form_wordings import wordings


@dataclass(frozen=True)
class FormInForce:
    """A form ready to print with. ``warning``: why the town's wording is not used, if so."""

    form: Form
    warning: str = ""


def forms_in_force(conn: Connection, kinds: tuple[str, ...]) -> dict[str, FormInForce]:
    """Return the forms of some kinds: a broken wording never stops the printing.

    Raises:
        Refused: a form that ships is damaged.
        Unavailable: its file cannot be read.
    """
    set_by_town = wordings(conn)
    return {
        kind: in_force(kind, set_by_town[kind].wording if kind in set_by_town else "")
        for kind in kinds
    }


@lru_cache(maxsize=64)
def in_force(kind: str, wording: str) -> FormInForce:
    """Return a form with a wording over it; the shipped one and a warning where it is broken."""
    if not wording.strip():
        return FormInForce(load_form(form(kind)))
    try:
        return FormInForce(load_form(form(kind), wording))
    except FormRefused as refused:
        label = ALL_KINDS[kind].label
        warning = f"镇里改的“{label}”文字用不了，已用程序自带的文字：{refused.faults[0].sentence}。"
        return FormInForce(load_form(form(kind)), warning)
