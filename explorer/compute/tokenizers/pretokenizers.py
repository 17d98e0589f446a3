"""Pre-tokenizers: the cuts that are made before any merge, and that no merge may cross."""

from __future__ import annotations

import regex

#: GPT-2's pattern: contractions, letters, digits and other signs each with one space before them,
#: then runs of white space; the last space of a run goes with the word that follows.
GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
#: Every word with the white space before it; nothing is lost.
WHITESPACE = r"\s*\S+|\s+"
PATTERNS = {"gpt2": GPT2, "whitespace": WHITESPACE, "none": r"(?s:.+)"}
CHOICES = tuple(PATTERNS)


def pre_tokens(text: str, kind: str) -> list[str]:
    """The text in pieces; joined, they are the text again."""
    return regex.findall(PATTERNS[kind], text)
