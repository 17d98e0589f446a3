"""Language: English source texts to the reader's language, through Qt Linguist files.

Works without a window: `text` asks the translators directly, so that one process can draw the
same picture in two languages.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from explorer.core import paths
from explorer.core.words import Borrowed, Message, Written

LANGUAGES = {"en": "English", "zh": "简体中文"}
_current = "en"
_of_qt: QTranslator | None = None


@cache
def _translators(language: str) -> tuple[QTranslator, ...]:
    if language == "en":
        return ()
    found = []
    for file in sorted((paths.resources() / "i18n").glob(f"*_{language}*.qm")):
        translator = QTranslator()
        if translator.load(str(file)):
            found.append(translator)
    return tuple(found)


@cache
def text(language: str, context: str, source: str) -> str:
    """The translation of a marked English text, or the text itself.

    What the labs of a tab share stands under the tab's own name, and is looked for there last.
    """
    for place in dict.fromkeys((context, context.partition("/")[0])):
        for translator in _translators(language):
            found = translator.translate(place, source)
            if found:
                return found
    return source


def use(language: str) -> None:
    """Make a language the window's."""
    global _current  # noqa: PLW0603 (one window, one language)
    before = _current
    _current = language if language in LANGUAGES else "en"
    if _current != before:
        _use_for_qt(_current)


def _use_for_qt(language: str) -> None:
    """Qt's own words, in file dialogs and the menus of text fields; where Qt brings them."""
    global _of_qt  # noqa: PLW0603 (Qt keeps no reference to a translator)
    app = QCoreApplication.instance()
    if app is None:
        return
    if _of_qt is not None:
        app.removeTranslator(_of_qt)
        _of_qt = None
    folder, found = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), QTranslator()
    if language != "en" and found.load(f"qtbase_{language}_CN", folder):
        app.installTranslator(found)
        _of_qt = found


def current() -> str:
    """The window's language."""
    return _current


def system_language() -> str:
    """The reader's language where we have it, else English."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def translate(context: str, source: str, **args: Any) -> str:
    """A text of the window in its language; the arguments fill its fields."""
    shown = text(_current, context, source)
    return shown.format(**args) if args else shown


def say(language: str, context: str, words: Any, what: Message | str) -> str:
    """The sentence a message names, from a lab's table of words, with its numbers filled in.

    What stands for `model` is the title of a model: those that ship with the program have one in
    every language.
    """
    if isinstance(what, str):
        what = Message(what)
    found = words.get(what.key, what.key)
    if isinstance(found, Written):
        return found.languages[language]
    if isinstance(found, Borrowed):
        context, found = found.context, found.text
    template = text(language, context, found)
    args = {
        name: say(language, context, words, value) if isinstance(value, Message) else value
        for name, value in what.args.items()
    }
    if isinstance(args.get("model"), str):
        args["model"] = text(language, "models", args["model"])
    return template.format(**args) if args else template.replace("{{", "{").replace("}}", "}")
