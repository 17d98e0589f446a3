"""Words: marked where they are written, translated where they are shown.

A computation never writes sentences. It names one with a `Message`; the lab's table of words
turns the name into English, and the translation files turn that into the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name lupdate looks for)
    """Mark `text` for translation under `context` and return it unchanged."""
    return text


@dataclass(frozen=True)
class Written:
    """A text that stands in a file in every language (a concept card), by language."""

    languages: Mapping[str, str]


@dataclass(frozen=True)
class Borrowed:
    """An English text that is translated under another context than the lab's."""

    context: str
    text: str


#: One entry of a lab's table of words.
Word = str | Written | Borrowed


@dataclass(frozen=True)
class Message:
    """The name of a sentence and the numbers that go into it.

    `args` values are plain numbers and strings, or another Message.
    """

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


def message(key: str, /, **args: Any) -> Message:
    """`Message(key, args)` with the arguments written as keywords."""
    return Message(key, args)
