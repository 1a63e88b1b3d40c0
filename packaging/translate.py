"""Keep the English catalogue of the window: ``update`` finds the strings, ``release`` compiles.

``update`` reads the code's syntax tree (Qt's ``lupdate`` misreads a function that is imported
under a shorter name); ``release`` runs Qt's ``lrelease``, which comes with PySide6-Essentials.
See docs/decisions/020-window-translation.md.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "en.ts"
NAMES = frozenset({"tr", "translate", "noop"})

Message = tuple[str, str]
"""Context (class or stem) and Chinese text."""


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """Yield each call with the class that it stands in."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield child, inside
        yield from _calls(child, inside)


def _message(call: ast.Call, owner: str) -> Message | None:
    """Return what a call of ``self.tr(text)`` or ``translate(context, text)`` translates."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    if name not in NAMES or not texts or len(texts) != len(call.args):
        return None
    return (owner, str(texts[0])) if len(texts) == 1 else (str(texts[0]), str(texts[1]))


def strings(folder: Path) -> list[Message]:
    """Return every string of the window under a folder, sorted, each once."""
    found = set()
    for path in folder.rglob("*.py"):
        for call, owner in _calls(ast.parse(path.read_text("utf-8")), ""):
            message = _message(call, owner)
            if message is not None:
                found.add(message)
    return sorted(found)


def read(catalogue: Path = CATALOGUE) -> dict[Message, str]:
    """Return the English of every message in the catalogue; empty where it is missing."""
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314  our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            found[name, source] = message.findtext("translation") or ""
    return found


def write(english: dict[Message, str], catalogue: Path = CATALOGUE) -> None:
    """Write the catalogue, sorted, one context after another."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="zh_CN")
    contexts: dict[str, ET.Element] = {}
    for (context, source), text in sorted(english.items()):
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        target = ET.SubElement(message, "translation")
        target.text = text
        if not text:
            target.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.write_text(f"{head}{body}\n", "utf-8")


def update() -> None:
    """Add new strings to the catalogue and drop those that are gone."""
    known = read() if CATALOGUE.exists() else {}
    found = strings(ROOT / "pension_desk" / "ui")
    write({message: known.get(message, "") for message in found})


def release() -> None:
    """Compile the catalogue to the ``.qm`` that ships."""
    import PySide6

    folder = Path(next(iter(PySide6.__path__)))
    tool = next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.exists())
    command = [tool, "-silent", CATALOGUE, "-qm", CATALOGUE.with_suffix(".qm")]
    subprocess.run(command, check=True)  # noqa: S603  Qt's own tool


if __name__ == "__main__":
    {"update": update, "release": release}[sys.argv[1]]()
