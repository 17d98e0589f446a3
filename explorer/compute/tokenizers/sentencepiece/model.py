"""The finished tokenizer: one pipeline around four ways to cut.

    text ─▶ rewrite (nmt_nfkc) ─▶ spaces tidied ─▶ ▁ for every space ─▶ cut ─▶ ids

What is no piece becomes the unknown piece, or with byte fallback one piece for each of its UTF-8
bytes. The way back joins the pieces and turns ▁ into spaces; what the first two steps have changed
does not come back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from explorer.compute.tokenizers.normalisers import (
    META,
    METASPACE_NO_PREFIX,
    NFKC,
    NMT_NFKC,
    NONE,
    SQUEEZE,
    Normalised,
    aligned,
    then,
)
from explorer.compute.tokenizers.sentencepiece.bpe import encode_bpe
from explorer.compute.tokenizers.sentencepiece.rules import (
    Rules,
    kept_pattern,
    rewritten,
    rules_of,
)
from explorer.compute.tokenizers.unigram.model import UnigramModel

KINDS = ("unigram", "bpe", "word", "char")  # 1 to 4 in the file
NORMAL, UNKNOWN, CONTROL, USER, UNUSED, BYTE = range(1, 7)  # types of pieces in the file
SPECIALS = ("<unk>", "<s>", "</s>")
RULES = {"nmt_nfkc": NMT_NFKC, "nfkc": NFKC, "identity": NONE}
UNKNOWN_SURFACE = " \u2047 "  # " ⁇ ", what an unknown piece decodes to


@dataclass(frozen=True)
class Cut:
    """The tokens of a text: ids, the pieces of the vocabulary, and the characters of the marked
    text each stands for (several byte pieces share a character). `spans`: the same in the text as
    it came. `marked`: the text that was cut."""

    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int], ...]
    marked: str


@dataclass(frozen=True)
class SentencePiece:
    """A vocabulary and the switches of its pipeline; ids are places in it.

    `types`: NORMAL … BYTE for each piece. `rule`: the name of what rewrites a text: `table`, where
    there is one (`rules`), else a name in RULES. `kept`: texts besides the user-defined pieces that
    are never rewritten. `prefix`: put ▁ in front of the text; `squeeze`: drop spaces at the ends
    and of several in a row all but one. Pieces marked UNUSED are never used.
    """

    kind: str
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    types: tuple[int, ...]
    byte_fallback: bool = False
    rule: str = "nmt_nfkc"
    prefix: bool = True
    squeeze: bool = True
    table: bytes = b""
    kept: tuple[str, ...] = ()

    @cached_property
    def usable(self) -> dict[str, int]:
        """The pieces a text can be cut into: not the special ones, not the bytes."""
        return {p: i for i, p in enumerate(self.pieces) if self.types[i] in (NORMAL, USER)}

    @cached_property
    def bytes(self) -> dict[int, int]:
        """byte → id."""
        return {int(p[3:5], 16): i for i, p in enumerate(self.pieces) if self.types[i] == BYTE}

    @cached_property
    def unknown(self) -> int:
        """The id of the unknown piece."""
        return self.types.index(UNKNOWN)

    @cached_property
    def user(self) -> tuple[str, ...]:
        """The user-defined pieces."""
        return tuple(p for p, kind in zip(self.pieces, self.types, strict=True) if kind == USER)

    @cached_property
    def user_pattern(self) -> regex.Pattern[str] | None:
        """Matches the longest user-defined piece."""
        return kept_pattern(self.user)

    @cached_property
    def rules(self) -> Rules:
        """The table, ready for use."""
        return rules_of(self.table)

    @cached_property
    def unigram(self) -> UnigramModel:
        """The best-path search over the usable pieces; no text can spell one of the others.

        A user-defined piece scores −0.1 (unigram_model.cc: a little less than its bytes would at
        the highest score, which is never below 0): more than nearly any other way.
        """
        names = [p if i in self._ids else f"\ud800{i}" for i, p in enumerate(self.pieces)]
        normal = [self.scores[i] for i in self._ids if self.types[i] == NORMAL]
        lowest, highest = min(normal, default=0.0), max([*normal, 0.0])
        scores = [s if i in self._ids else lowest for i, s in enumerate(self.scores)]
        for i in self._ids:
            if self.types[i] == USER:
                scores[i] = len(self.pieces[i].encode("utf-8")) * highest - 0.1
        model = UnigramModel(names, scores, self.unknown)
        model.lowest = lowest  # an unknown character is measured by the learned pieces alone
        return model

    @cached_property
    def _ids(self) -> frozenset[int]:
        return frozenset(self.usable.values())

    def rewritten(self, text: str) -> Normalised:
        """The normalised text, still with spaces."""
        # [normalise] the table's rewriting, then spaces tidied
        if self.table or self.user or self.kept:
            pattern = kept_pattern(self.kept) if self.kept else self.user_pattern
            return rewritten(text, self.rules, pattern, self.squeeze)
        done = RULES[self.rule](text)
        return then(done, SQUEEZE(done.text)) if self.squeeze else done

    def marked(self, text: str, typed: str | None = None) -> Normalised:
        """Every space a ▁, and one more in front; of nothing only where spaces are not tidied and
        something was `typed`."""
        # [mark]
        done = METASPACE_NO_PREFIX(text)
        wanted = self.prefix and (text or (typed and not self.squeeze))
        return then(done, prefixed(done.text)) if wanted else done

    def cut(self, marked: str) -> list[tuple[int, int, int]]:
        """(id, start, end) of a marked text; the unknown piece for what is no piece."""
        # [cut] by one of the four ways
        if self.kind == "unigram":
            return self.unigram.encode_word(marked)
        if self.kind == "bpe":
            spans = self.around_user(
                marked, lambda part: encode_bpe(part, self.usable, self.scores)
            )
        elif self.kind == "char":
            spans = self.around_user(marked, lambda part: [(i, i + 1) for i in range(len(part))])
        else:
            pattern = f"{META}[^{META}]*|[^{META}]+"
            spans = [match.span() for match in regex.finditer(pattern, marked)]
        return [(self.usable.get(marked[a:b], self.unknown), a, b) for a, b in spans]

    def around_user(
        self, marked: str, cut: Callable[[str], list[tuple[int, int]]]
    ) -> list[tuple[int, int]]:
        """Spans of a text: its user-defined pieces, from the left and the longest first, and what
        `cut` makes of the stretches between them."""
        out: list[tuple[int, int]] = []
        place = 0
        for found in self.user_pattern.finditer(marked) if self.user_pattern else ():
            out += [(place + a, place + b) for a, b in cut(marked[place : found.start()])]
            out.append(found.span())
            place = found.end()
        return out + [(place + a, place + b) for a, b in cut(marked[place:])]

    def fallen_back(
        self, marked: str, tokens: Sequence[tuple[int, int, int]]
    ) -> list[tuple[int, int, int]]:
        """Unknown pieces as the bytes of their characters, or neighbours as a single one."""
        # [bytes] what is no piece
        out: list[tuple[int, int, int]] = []
        for token, start, end in tokens:
            if token != self.unknown:
                out.append((token, start, end))
            elif self.byte_fallback and len(self.bytes) == 256:
                for place in range(start, end):
                    data = marked[place].encode("utf-8", "replace")
                    out += [(self.bytes[byte], place, place + 1) for byte in data]
            elif out and out[-1][0] == self.unknown:
                out[-1] = token, out[-1][1], end
            else:
                out.append((token, start, end))
        return out

    def encode(self, text: str) -> Cut:
        """The tokens of a text. Lone surrogates must have been replaced."""
        first = self.rewritten(text)
        second = self.marked(first.text, text)
        whole = then(first, second)
        tokens = self.fallen_back(whole.text, self.cut(whole.text))
        return Cut(
            tuple(token for token, _, _ in tokens),
            tuple(self.pieces[token] for token, _, _ in tokens),
            tuple((start, end) for _, start, end in tokens),
            tuple(whole.original(start, end) for _, start, end in tokens),
            whole.text,
        )

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids. Raises KeyError for an id that is not in use.

        Bytes in a row are read as UTF-8; each that fits nowhere becomes U+FFFD.
        """
        # [decode] pieces together, ▁ to spaces, the first one away
        out: list[str] = []
        waiting = bytearray()
        away = self.prefix or self.squeeze  # whether a ▁ at the start goes; all, if squeezed
        for token in ids:
            if not 0 <= token < len(self.pieces):
                raise KeyError(token)
            kind = self.types[token]
            if kind == BYTE:
                waiting.append(int(self.pieces[token][3:5], 16))
                continue
            out.append(utf8(waiting))
            waiting.clear()
            if kind == UNKNOWN:
                out.append(UNKNOWN_SURFACE)
            elif kind != CONTROL:
                piece = self.pieces[token]
                if away and not any(out) and piece.startswith(META):
                    piece, away = piece[1:], self.squeeze
                out.append(piece.replace(META, " "))
        return "".join((*out, utf8(waiting)))


def utf8(data: bytes | bytearray) -> str:
    """Bytes as text, byte by byte where they are no UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        return good + "\ufffd" + utf8(data[error.start + 1 :])


def prefixed(text: str) -> Normalised:
    """One ▁ more in front, always; it stands for nothing."""
    places = list(range(len(text)))
    return aligned(META + text, [0, *places], [0, *(i + 1 for i in places)], len(text))
