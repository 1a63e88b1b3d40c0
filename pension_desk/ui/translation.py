"""What language the window speaks: Chinese is the source text, English a catalogue beside it.

Every user-facing string stands in a ``self.tr`` or `translate` call, where ``lupdate`` finds
it. The catalogues are ``resources/translations/<lang>.ts`` and their compiled ``.qm``; Qt's own
words (context menus, standard buttons) come from Qt's catalogue.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pension_desk.paths import resource

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)


def translate(context: str, text: str) -> str:
    """Return a text in the window's language; ``context`` is the module's stem."""
    return QCoreApplication.translate(context, text)


def noop(_context: str, text: str) -> str:
    """Return a text as it stands: it is translated where it is shown, and found here."""
    return text


def program_name() -> str:
    """Return what the program calls itself in titles."""
    return translate("program", "养老保险工作台")


def install(app: QCoreApplication, language: str) -> None:
    """Make the application speak a language of `LANGUAGES`; unknown ones mean Chinese.

    The translators belong to ``app``. Call it before the first widget is built.
    """
    QLocale.setDefault(QLocale(language if language in LANGUAGES else CHINESE))
    if language == ENGLISH:
        _add(app, ENGLISH, str(resource("translations")))
    else:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _add(app, "qtbase_zh_CN", qt_folder)


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
