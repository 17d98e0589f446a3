"""Byte-pair encoding against Hugging Face `tokenizers`: the same text, the same settings."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.bpe import read_inputs
from explorer.compute.tokenizers.bpe_types import Params, Training
from explorer.compute.tokenizers.pretokenizers import PATTERNS, pre_tokens
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

NAMES = ("tokenizers: cuts", "tokenizers: merges", "tokenizers: encoding")


def check(params: Params, trace: Trace) -> list[Check]:
    """Three comparisons with the library, each the number of places that differ (tolerance 0):

    where the text is cut before merging, the merges in order, and the ids of the other text.
    """
    try:
        import tokenizers  # noqa: F401 (is it installed?)
    except ImportError:
        return [Check(name, "missing") for name in NAMES]
    text, second, _ = read_inputs(params)
    words, second_words = (pre_tokens(t, params.pre_tokenizer) for t in (text, second))
    shared: Training = trace.shared
    target = len(shared.pairs) if shared.stopped == "early" else params.merges
    model = train_library(words, params, shared.base + target, outside(text + second))
    theirs = [tuple(pair) for pair in json.loads(model.to_str())["model"]["merges"]]
    ours = merges_as_text(params, text, trace)
    their_ids = library_ids(model, second_words, params.alphabet)
    our_ids = shared.other.tokens(len(shared.pairs))[1].tolist()
    differences = (
        differing(library_cuts(text, params.pre_tokenizer), words),
        differing(theirs, ours),
        differing(their_ids, our_ids),
    )
    kinds = ("text", "text", "id")
    return [
        compared(name, difference, 0, kind)
        for name, difference, kind in zip(NAMES, differences, kinds, strict=True)
    ]


def differing(left: Sequence[Any], right: Sequence[Any]) -> int:
    """In how many places two sequences differ; what one has too many counts."""
    return sum(a != b for a, b in zip_longest(left, right))


def outside(text: str) -> str:
    """A name for "unknown" that does not occur in a text."""
    name = "<unknown>"
    while name in text:
        name = f"<{name}>"
    return name


def library_cuts(text: str, kind: str) -> list[str]:
    """The pre-tokens of the library."""
    from tokenizers import Regex, pre_tokenizers

    if kind == "none":
        return [text]
    if kind == "gpt2":
        cutter: Any = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    else:
        cutter = pre_tokenizers.Split(Regex(PATTERNS[kind]), "isolated")
    return [text[start:end] for _, (start, end) in cutter.pre_tokenize_str(text)]


def library_word(word: str, alphabet: str) -> str:
    """A word as the library's model sees it: characters, or bytes in GPT-2's characters."""
    if alphabet == "characters":
        return word
    return "".join(byte_characters()[byte] for byte in word.encode("utf-8"))


def train_library(words: Sequence[str], params: Params, size: int, unknown: str) -> Any:
    """A tokenizer of the library with `size` tokens, trained on words that are cut already.

    With characters, id 0 is the library's "unknown", so its other ids are one higher than ours.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer, models, trainers

    characters = params.alphabet == "characters"
    tokenizer = Tokenizer(models.BPE(unk_token=unknown) if characters else models.BPE())
    trainer = trainers.BpeTrainer(
        vocab_size=size + characters,
        min_frequency=params.minimum,
        show_progress=False,
        special_tokens=[unknown] if characters else [],
        initial_alphabet=[] if characters else list(byte_characters()),
    )
    tokenizer.train_from_iterator((library_word(w, params.alphabet) for w in words), trainer)
    return tokenizer


def library_ids(tokenizer: Any, words: Sequence[str], alphabet: str) -> list[int]:
    """The library's ids of words, in our counting: "unknown" is −1."""
    shift = 1 if alphabet == "characters" else 0
    return [
        token.id - shift
        for word in words
        for token in tokenizer.model.tokenize(library_word(word, alphabet))
    ]


def merges_as_text(params: Params, text: str, trace: Trace) -> list[tuple[str, str]]:
    """Our merges in the characters of the library."""
    shared: Training = trace.shared
    pieces = sorted(byte_characters()) if params.alphabet == "bytes" else sorted(set(text))
    out = []
    for left, right in shared.pairs.tolist():
        out.append((pieces[left], pieces[right]))
        pieces.append(pieces[left] + pieces[right])
    return out
