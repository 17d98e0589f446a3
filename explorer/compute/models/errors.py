"""Errors that a reader of the app can act upon; each message is one plain sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class ModelFileError(Exception):
    """A model folder cannot be used: the message says what is missing, damaged or unsupported.

    `key` and `values` name the same sentence in `refusals.WORDS`, where it has one, for the
    reader's language.
    """

    def __init__(
        self, sentence: str, key: str = "", values: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(sentence)
        self.key, self.values = key, dict(values or {})

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.key, self.values)


class UnsupportedModel(ModelFileError):  # noqa: N818 (a fact about a model)
    """The model is whole, but our own decoder does not compute its kind."""


class UnrepresentableText(ValueError):  # noqa: N818 (a fact about a text)
    """A text holds characters that a vocabulary has no token for.

    `characters` are the missing ones in order of first appearance, `alternatives` the names of
    bundled models that can represent any text.
    """

    def __init__(self, characters: Iterable[str], alternatives: Iterable[str] = ()) -> None:
        self.characters = tuple(characters)
        self.alternatives = tuple(alternatives)
        shown = ", ".join(_describe(character) for character in self.characters[:8])
        more = len(self.characters) - 8
        if more > 0:
            shown += f" and {more} more"
        hint = ""
        if self.alternatives:
            names = " or ".join(f'"{name}"' for name in self.alternatives)
            hint = f"; the bundled model {names} takes any text"
        super().__init__(f"this model's vocabulary has no token for {shown}{hint}.")

    def __reduce__(self) -> tuple[type[UnrepresentableText], tuple[object, object]]:
        # The default would hand the finished sentence to __init__ when a process sends the error.
        return type(self), (self.characters, self.alternatives)


def _describe(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() else code
