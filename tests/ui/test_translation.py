"""Every string of the shell has its English, and the shell really speaks it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale
from PySide6.QtCore import QTranslator as Translator
from PySide6.QtWidgets import QApplication

from pension_desk.paths import program_root, resource
from pension_desk.ui import translation
from pension_desk.ui.roster import person_form, person_rows
from pension_desk.ui.shell.passphrase import NewPassphrase
from pension_desk.ui.translation import program_name

sys.path.insert(0, str(program_root() / "packaging"))
import translate

UI = program_root() / "pension_desk" / "ui"
ROOMS = tuple(sorted(file.parent for file in UI.glob("*/__init__.py")))
"""Every room's English is complete."""

DATA = frozenset(
    {"简体中文", "男", "女"}
    | {*person_form._USUAL_NATIONS, *person_form._RELATIONS}
    | {*person_rows._ID_LABELS, *person_rows._CODED, *person_rows._WORK_LISTS.values()}
)
"""What is the same in both languages: the register's own values and the names of its lists."""

_HAN = re.compile(r"[\u4e00-\u9ffe]")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translator = Translator()
    assert translator.load(translation.ENGLISH, str(resource("translations")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_string_of_a_finished_room_has_its_english(room: Path) -> None:
    english = translate.read()
    assert [one for one in translate.strings(room) if not english.get(one)] == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    for (_context, chinese), english in translate.read().items():
        if english:
            fields = re.compile(r"\{.*?\}")
            assert sorted(fields.findall(chinese)) == sorted(fields.findall(english)), chinese


def test_what_a_sentence_bids_to_choose_is_written_on_a_button() -> None:
    """仍要登记: the sentences name it as every page's button does, in English too."""
    english = translate.read()
    buttons = {text.split(" (")[0] for (_of, chinese), text in english.items()
               if re.fullmatch("仍要登记(（.*）)?", chinese)}  # fmt: skip
    assert len(buttons) == 1
    (button,) = buttons
    bidding = [text for (_of, chinese), text in english.items() if "“仍要登记”" in chinese]
    assert len(bidding) > 3
    assert [text for text in bidding if f"“{button}”" not in text] == []


def test_the_shell_speaks_english(english: None, qapp: QApplication) -> None:
    assert program_name() == "Pension Desk"
    assert NewPassphrase().problem().startswith("A pass-phrase needs at least 8")


def test_the_compiled_catalogue_is_fresh(english: None) -> None:
    for (context, chinese), english_text in translate.read().items():
        if english_text:
            assert QCoreApplication.translate(context, chinese) == english_text


def test_qts_own_words_are_there_in_chinese() -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert (folder / "qtbase_zh_CN.qm").exists()
    assert QLocale(translation.CHINESE).language() is QLocale.Language.Chinese


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_no_chinese_stands_outside_a_translated_call(room: Path) -> None:
    for path in room.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        translated = {id(arg) for call, _ in translate._calls(tree, "") for arg in call.args}
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        loose = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and _HAN.search(node.value)
            and id(node) not in translated | docstrings
        ]
        assert [text for text in loose if text not in DATA] == [], path
