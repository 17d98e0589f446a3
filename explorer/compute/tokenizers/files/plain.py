"""The pre-tokenizers once more, on plain texts: many times faster where ids alone are wanted.

The places of the characters are not kept, and what ByteLevel does to each word is left for the one
who looks the word up, as most words come again and again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import regex

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.files.cuts import arranged, rules
from explorer.compute.tokenizers.files.normal import PATIENCE, between, matches
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import Component
from explorer.compute.tokenizers.pretokenizers import GPT2

Texts = list[str]


@dataclass(frozen=True, eq=False)
class PlainCuts:
    """`steps` cut and change texts; `into_bytes`: the words are then to be written as bytes."""

    steps: tuple[Callable[[Texts], Texts], ...]
    into_bytes: bool

    def chunks(self, text: str) -> Texts:
        """What the first step makes of a stretch of text: many of these come again and again."""
        texts = [text] if text else []
        return self.steps[0](texts) if self.steps else texts

    def words(self, chunk: str) -> Texts:
        """The pre-tokens of a chunk, by the other steps, before they are written as bytes."""
        texts = [chunk]
        for step in self.steps[1:]:
            texts = step(texts)
        return texts

    def written(self, word: str) -> str:
        """A word as the model reads it."""
        if not self.into_bytes:
            return word
        sign = byte_characters()
        return "".join([sign[byte] for byte in word.encode("utf-8")])


def plain_cuts(parts: tuple[Component, ...], source: Source) -> PlainCuts | None:
    """The pre-tokenizers on plain texts; None where one of them needs to know places (Metaspace
    that only marks the first word), or where something follows ByteLevel."""
    steps: list[Callable[[Texts], Texts]] = []
    for place, part in enumerate(parts):
        if part.kind == "ByteLevel":
            if place < len(parts) - 1:
                return None
            steps.append(_byte_level(part, source))
            return PlainCuts(tuple(steps), into_bytes=True)
        if part.kind == "Metaspace":
            if part["prepend_scheme"] == "first":
                return None
            steps.append(_metaspace(part))
        else:
            steps += [_by_rule(pattern, behaviour, invert, source)
                      for pattern, behaviour, invert in rules(part, source)]  # fmt: skip
    return PlainCuts(tuple(steps), into_bytes=False)


def _by_rule(
    pattern: regex.Pattern[str], behaviour: str, invert: bool, source: Source
) -> Callable[[Texts], Texts]:
    if pattern.pattern == r"\s" and behaviour == "Removed" and not invert:
        return lambda texts: [
            part for text in texts for part in between(pattern, text, source) if part
        ]

    def step(texts: Texts) -> Texts:
        return [
            text[start:end]
            for text in texts
            for start, end in arranged(text, matches(pattern, text, source), behaviour, invert)
        ]

    return step


def _byte_level(part: Component, source: Source) -> Callable[[Texts], Texts]:
    pattern = regex.compile(GPT2)  # it matches everything, so that its matches are the pieces

    def step(texts: Texts) -> Texts:
        if part["add_prefix_space"]:
            texts = [text if text.startswith(" ") else " " + text for text in texts]
        if not part["use_regex"]:
            return texts
        patience = PATIENCE * (1 + sum(map(len, texts)) / 1_000_000)
        return [word for text in texts for word in pattern.findall(text, timeout=patience)]

    return step


def _metaspace(part: Component) -> Callable[[Texts], Texts]:
    sign, always = part["replacement"], part["prepend_scheme"] == "always"

    def step(texts: Texts) -> Texts:
        out: Texts = []
        for text in texts:
            text = text.replace(" ", sign)
            if always and not text.startswith(sign):
                text = sign + text
            if not part["split"]:
                out.append(text)
                continue
            first, *others = text.split(sign)
            out += [first] if first else []
            out += [sign + other for other in others]
        return out

    return step
