"""Pre-tokenizers: the cuts that are made before any merge, and that no merge may cross.

A pre-tokenizer is a list of patterns, each of which cuts the pieces of the one before. What no
pattern matches is a piece of its own, unless the pre-tokenizer drops it (BERT drops white space).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from explorer.core.params import ParamError

Span = tuple[int, int]
PATIENCE = 5.0  # seconds that a reader's own pattern may take for a megabyte
LONGEST_PATTERN = 1000
BLOCK = 1 << 18  # characters of a text that are cut into words at a time

#: GPT-2's pattern: contractions, letters, digits and other signs each with one space before them,
#: then runs of white space; the last space of a run goes with the word that follows.
GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
#: GPT-4's, as tiktoken has it now: any case of contractions, one sign before a word, digits in
#: threes, line ends apart; white space at the very end of the text stays together (copies of an
#: older form of the pattern, without that, cut it at its last line end). Written so that the
#: engines of tiktoken and of `tokenizers` understand the same by it.
CL100K = (
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}|"
    r" ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++(?![\s\S])|\s*[\r\n]|\s+(?!\S)|\s"
)
#: GPT-4o's: a word begins at a capital letter and takes its contraction with it.
O200K = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*"
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
    r"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
#: Every word with the white space before it; nothing is lost.
WHITESPACE = r"\s*\S+|\s+"
#: Every digit (any numeric character) alone.
DIGITS = r"\p{N}|\P{N}+"
#: BERT's: white space is dropped, every punctuation mark is a piece.
BERT = r"[\p{P}!-/:-@\[-`{-~]|[^\p{White_Space}\p{P}!-/:-@\[-`{-~]+"
#: Words, and runs of other signs; white space is dropped (the `tokenizers` library's Whitespace).
WORDS_AND_SIGNS = r"\w+|[^\w\s]+"
#: A piece begins at every ▁.
METASPACE = "\u2581[^\u2581]*|[^\u2581]+"
NOTHING = r"(?s:.+)"

#: The cuts that lose nothing, by name; the first three are those of the lab of byte-pair encoding.
PATTERNS = {
    "gpt2": GPT2, "whitespace": WHITESPACE, "none": NOTHING, "cl100k": CL100K, "o200k": O200K,
    "digits": DIGITS, "metaspace": METASPACE,
}  # fmt: skip
CHOICES = tuple(PATTERNS)


@dataclass(frozen=True)
class PreTokenizer:
    """Patterns one after the other; `keeps`: what none of them matches is a piece too."""

    name: str
    patterns: tuple[str, ...]
    keeps: bool = True

    def spans(self, text: str, patience: float | None = None) -> list[Span]:
        """The pieces of a text as (start, end). Raises TimeoutError after `patience` seconds."""
        found: list[Span] = [(0, len(text))] if text else []
        for pattern in self.patterns:
            found = list(_cut(text, found, pattern, self.keeps, patience))
        return found

    def words(self, text: str, patience: float | None = None) -> list[str]:
        """The pieces themselves."""
        if len(self.patterns) == 1 and self.name in PATTERNS:  # these match everything
            return _compiled(self.patterns[0]).findall(text, timeout=patience)
        return [text[start:end] for start, end in self.spans(text, patience)]


def _cut(
    text: str, within: list[Span], pattern: str, keeps: bool, patience: float | None
) -> Iterator[Span]:
    find = _compiled(pattern).finditer
    for start, end in within:
        last = start
        for match in find(text[start:end], timeout=patience):
            here, there = match.span()
            if here == there:
                continue
            if keeps and here + start > last:
                yield last, here + start
            yield here + start, there + start
            last = there + start
        if keeps and last < end:
            yield last, end


PRE_TOKENIZERS = {
    **{name: PreTokenizer(name, (pattern,)) for name, pattern in PATTERNS.items()},
    "bert": PreTokenizer("bert", (BERT,), keeps=False),
    "words": PreTokenizer("words", (WORDS_AND_SIGNS,), keeps=False),
    "metaspace+digits": PreTokenizer("metaspace+digits", (METASPACE, DIGITS)),
}


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def pre_tokens(text: str, kind: str) -> list[str]:
    """The text in pieces; joined, they are the text again (for the kinds in `CHOICES`)."""
    return PRE_TOKENIZERS[kind].words(text)


def own_pattern(pattern: str, field: str = "pattern") -> PreTokenizer:
    """A pre-tokenizer from a reader's pattern.

    Raises ParamError with the key "bad-pattern" (`why`: the complaint of `regex`, in English;
    `place`: the character) if it does not compile, "long-pattern" if it is too long.
    """
    if len(pattern) > LONGEST_PATTERN:
        takes = f"at most {LONGEST_PATTERN} characters"
        raise ParamError(field, pattern, takes, "rule", "long-pattern", {"most": LONGEST_PATTERN})
    try:
        _compiled(pattern)
    except (regex.error, OverflowError, RecursionError) as error:
        place = getattr(error, "pos", None)
        told = {"why": str(getattr(error, "msg", error)), "place": (place or 0) + 1}
        raise ParamError(field, pattern, "a pattern", "rule", "bad-pattern", told) from None
    return PreTokenizer("own", (pattern,))


def patient_spans(pre_tokenizer: PreTokenizer, text: str, field: str = "pattern") -> list[Span]:
    """The spans, or a ParamError with the key "slow-pattern" where the pattern would backtrack for
    (almost) ever."""
    try:
        return pre_tokenizer.spans(text, PATIENCE)
    except TimeoutError:
        pattern = "|".join(pre_tokenizer.patterns)
        told = {"seconds": PATIENCE}
        takes = "a pattern that comes to an end"
        raise ParamError(field, pattern, takes, "rule", "slow-pattern", told) from None


SAFE = frozenset({"gpt2", "cl100k", "o200k", "whitespace"})
SAFE_EDGE = regex.compile(r"(?<=\p{L})[ \n]")


def blocks(text: str, name: str, size: int = BLOCK) -> Iterator[str]:
    """A long text in parts, cut where the pre-tokenizer cuts anyway: between a letter and the white
    space after it. Other pre-tokenizers than those of `SAFE` get the text whole."""
    start = 0
    while start < len(text):
        end = start + size
        if end >= len(text) or name not in SAFE:
            end = len(text)
        else:
            found = SAFE_EDGE.search(text, end)
            end = found.start() if found else len(text)
        yield text[start:end]
        start = end


def walls(spans: list[Span]) -> list[int]:
    """The places between two characters that no merge may cross."""
    return sorted({edge for span in spans for edge in span})


def whole(text: str, spans: list[Span]) -> bool:
    """Whether the pieces are the text again, nothing dropped."""
    edges = [0, *itertools.chain.from_iterable(spans), len(text)]
    return all(edges[i] == edges[i + 1] for i in range(0, len(edges), 2))
