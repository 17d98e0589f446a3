"""The tokenizer.json of a reader's model, of whatever kind (no torch here)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.vocabulary import ByteLevelVocabulary

__all__ = ["ForeignVocabulary", "check_tokenizer"]


class ForeignVocabulary(ByteLevelVocabulary):
    """Byte-level, SentencePiece or WordPiece: ids as the file's own rules give them.

    `bos` is the special token that every text begins with ("<s>", "[CLS]"), None where there is
    none; `continues` the mark of a token inside a word ("##"), which is shown as it is.
    """

    continues = "##"

    def __init__(self, path: Path, bos: int | None = None) -> None:
        """Raises ModelFileError if the file is missing or no tokenizer."""
        super().__init__(path, bos)
        framed = self._tokenizer.encode("a").ids
        bare = self._tokenizer.encode("a", add_special_tokens=False).ids
        if len(framed) > len(bare) and framed[0] in self._special:
            self.bos = framed[0]

    @property
    def special(self) -> tuple[int, ...]:
        """Ids that stand for no text: the file's special tokens."""
        return tuple(self._special)

    @property
    def largest(self) -> int:
        """The largest id a text can become."""
        return max(self._tokenizer.get_vocab(with_added_tokens=True).values(), default=0)

    def token(self, index: int) -> str:
        """A token as the file names it."""
        return str(self._tokenizer.id_to_token(index))

    def bare(self, text: str) -> list[int]:
        """Ids of a text alone, without the special tokens the file frames it with; a special token
        named in it is one."""
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text without special tokens, by the file's own rules."""
        return str(self._tokenizer.decode(list(ids), skip_special_tokens=True))

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]:
        """One display string per id; a special token by its name, a part of a character as bytes;
        an id the file does not name as its number."""
        known = [index for index in ids if self._tokenizer.id_to_token(index) is not None]
        shown = dict(zip(known, super().pieces(known), strict=True))
        return tuple(
            self._special[index] if index in self._special else shown.get(index, f"#{index}")
            for index in ids
        )


def check_tokenizer(folder: Path, vocabulary: ForeignVocabulary, tokens: int) -> None:
    """Raise ModelFileError if tokenizer.json names ids that a model of so many tokens lacks."""
    largest = vocabulary.largest
    if largest < tokens:
        return
    values = {
        "folder": folder.name, "largest": largest, "token": vocabulary.token(largest),
        "tokens": tokens, "last": tokens - 1,
    }  # fmt: skip
    raise ModelFileError(
        '{folder}: tokenizer.json goes up to token {largest} ("{token}"), but the model knows '
        "{tokens} tokens, 0 to {last}; it takes the tokenizer that the model was trained "
        "with.".format(**values),
        "model.tokenizer",
        values,
    )
