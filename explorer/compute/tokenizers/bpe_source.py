"""What is trained on: the text of the params or a file, cut and counted; what it will cost."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from explorer.compute.tokenizers.alphabets import Alphabet, byte_alphabet, character_alphabet
from explorer.compute.tokenizers.bpe_corpus import END_OF_WORD
from explorer.compute.tokenizers.bpe_types import Params
from explorer.compute.tokenizers.pretokenizers import (
    BLOCK,
    PRE_TOKENIZERS,
    SAFE,
    PreTokenizer,
    blocks,
    own_pattern,
    patient_spans,
)
from explorer.compute.tokenizers.reading import LONGEST, without_surrogates
from explorer.compute.tokenizers.text_files import text_file
from explorer.core.memory import memory_of_machine
from explorer.core.params import ParamError
from explorer.core.trace import Progress
from explorer.core.words import Message, message

UNCUT = 1_000_000  # characters of a file that are used where it cannot be cut block by block
#: Measured on English, Chinese and source code: bytes of memory per unit of distinct words while
#: training, and how much longer joining takes per such unit than cutting takes per character.
MEMORY_PER_UNIT, JOINING_PER_UNIT = 60, 18.0
CUTTING = 0.3  # share of the time that cutting a long file takes
Result = TypeVar("Result")
GROWTH = 0.7  # distinct words grow with about this power of the length (Heaps' law)


@dataclass(frozen=True)
class Source:
    """Counted words, the alphabet, the part of the text that is shown, and the text to encode.

    `told`: for a long file, how long training will take and how much memory.
    """

    params: Params
    times: Counter[str]
    alphabet: Alphabet
    marker: int
    excerpt: str
    second: str
    characters: int
    bytes: int
    notices: tuple[Message, ...]
    told: Message | None = None

    def units(self, word: str) -> Sequence[int]:
        """A word as ids of base units, its end-of-word marker included."""
        found = self.alphabet.units(word)
        return found if self.marker < 0 else [*found, self.marker]


def cutter(params: Params) -> PreTokenizer:
    """The pre-tokenizer of the params."""
    if params.pre_tokenizer == "own":
        return own_pattern(params.pattern)
    return PRE_TOKENIZERS[params.pre_tokenizer]


def words_of(text: str, params: Params) -> list[str]:
    """The words of a text: joined they are the text again, but for the white space that an
    end-of-word marker stands for."""
    cut = cutter(params)
    if params.pre_tokenizer == "own":
        words = [text[start:end] for start, end in patient_spans(cut, text)]
    else:
        words = cut.words(text)
    if params.end_of_word:
        words = [bare for word in words if (bare := word.strip())]
    return words


def counted(params: Params) -> Generator[Progress | None, str | None, Source]:
    """Read, cut and count."""
    parts, size, excerpt_of, notices = _parts(params)
    times: Counter[str] = Counter()
    done = characters = size_in_bytes = 0
    excerpt = ""
    told: Message | None = None
    yield Progress(0.0, message("cutting"))
    began = time.perf_counter()
    for number, part in enumerate(parts):
        part, changed = without_surrogates(part, "text")
        notices += changed
        times.update(words_of(part, params))
        if not number:
            excerpt = part[:excerpt_of]
            if size > 2 * BLOCK:
                told = estimate(times, len(part), size, time.perf_counter() - began)
                _refuse_too_large(params, told)
        characters += len(part)
        size_in_bytes += len(part.encode("utf-8"))
        done += len(part)
        share = min(size_in_bytes / max(size, 1), 1.0)
        yield Progress(CUTTING * share, told or message("cutting"))
    if not times:
        raise ParamError("text", params.text, "a text with a word in it", "rule", "blank")
    if characters > len(excerpt):
        notices += (message("excerpt", shown=len(excerpt), characters=characters),)
    second, changed = without_surrogates(params.encode, "encode")
    alphabet = byte_alphabet() if params.alphabet == "bytes" else character_alphabet("".join(times))
    marker = -1
    if params.end_of_word:
        marker = len(alphabet.pieces)
        last = END_OF_WORD.encode() if params.alphabet == "bytes" else END_OF_WORD
        alphabet = replace(alphabet, pieces=(*alphabet.pieces, last))
    return Source(
        params, times, alphabet, marker, excerpt, second, characters, size_in_bytes,
        (*notices, *changed), told,
    )  # fmt: skip


def behind(
    training: Generator[Progress | None, str | None, Result], source: Source
) -> Generator[Progress | None, str | None, Result]:
    """The progress of training after that of cutting, with what was told of a long file."""
    answer = None
    while True:
        try:
            found = training.send(answer)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        if isinstance(found, Progress):
            found = Progress(CUTTING + (1 - CUTTING) * found.done, source.told or found.message)
        answer = yield found


def _refuse_too_large(params: Params, told: Message) -> None:
    """Raise ParamError where training would need more memory than the machine has."""
    needed, there = int(told.args["megabytes"]), memory_of_machine()
    if there is not None and needed * 10**6 > there:
        facts = {"needed": needed, "there": there // 10**6}
        raise ParamError("file", params.file, "a smaller file", "rule", "needs-memory", facts)


def _parts(params: Params) -> tuple[Iterable[str], int, int, tuple[Message, ...]]:
    """The text in parts, its bytes, how much of it is shown, and what was left out."""
    cuttable = params.pre_tokenizer in SAFE
    if not params.file.strip():
        if not params.text:
            raise ParamError("text", params.text, "at least one character", "rule", "empty")
        return blocks(params.text, params.pre_tokenizer), len(params.text), LONGEST, ()
    file = text_file(params.file, "file", params.encoding)
    least = LONGEST if params.picture == "ties" else 0 if cuttable else UNCUT
    whole = file.blocks(params.pre_tokenizer)
    if least:
        text = ""
        for part in whole:
            text += part
            if len(text) > least:
                break
        cut = (message("cut", kept=least, name=file.name),) if len(text) > least else ()
        return [text[:least]], len(text), LONGEST, cut
    notices: tuple[Message, ...] = ()
    if file.read < file.size:
        notices = (message("cut-file", megabytes=file.read // 10**6, name=file.name),)
    return whole, file.read, LONGEST, notices


def estimate(times: Counter[str], characters: int, size: int, seconds: float) -> Message:
    """How long training on a file of `size` bytes will take and how much memory, from its first
    part: what cutting it took, and how many distinct words it has."""
    part = sum(len(word.encode("utf-8")) for word in times)
    blocks_in_all = max(size / max(characters, 1), 1.0)
    units = part * blocks_in_all**GROWTH
    per_character = seconds / max(characters, 1)
    duration = size * per_character + units * per_character * JOINING_PER_UNIT
    memory = 60e6 + units * MEMORY_PER_UNIT
    return message(
        "estimate", seconds=max(1, round(duration)), megabytes=max(1, round(memory / 1e6)),
        size=round(size / 1e6),
    )  # fmt: skip
