"""The comparison against Hugging Face `tokenizers`: the same text, trained and encoded there."""

from __future__ import annotations

import json
import os
from itertools import zip_longest
from typing import Any

from explorer.compute.tokenizers.alphabets import byte_characters, bytes_in_order
from explorer.compute.tokenizers.compare.run import held_out_texts, training_text
from explorer.compute.tokenizers.compare.types import Compared, Params
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

NAMES = (
    QT_TRANSLATE_NOOP("tokenizers", "tokenizers: merges"),
    QT_TRANSLATE_NOOP("tokenizers", "tokenizers: token counts"),
)


def library(text: str, size: int) -> Any:
    """The library's byte-level BPE, trained on one text; no pair that occurs only once."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=size, min_frequency=2, show_progress=False,
        initial_alphabet=list(byte_characters()),
    )  # fmt: skip
    tokenizer.train_from_iterator([text], trainer)
    return tokenizer


def check(params: Params, trace: Trace) -> list[Check]:
    """The merges at the chosen share in order, and the lengths of the texts; tolerance 0."""
    try:
        import tokenizers  # noqa: F401 (is it installed?)
    except ImportError:
        return [Check(name, "missing") for name in NAMES]
    shared: Compared = trace.shared
    theirs = library(training_text(params), params.vocabulary)
    merges = [tuple(pair) for pair in json.loads(theirs.to_str())["model"]["merges"]]
    letters = [byte_characters()[byte] for byte in bytes_in_order()]
    ours = []
    for left, right in shared.autopsy.parents[256:].tolist():
        ours.append((letters[left], letters[right]))
        letters.append(letters[left] + letters[right])
    lengths = [len(theirs.encode(text).ids) for text in held_out_texts(params)]
    return [
        compared(NAMES[0], sum(a != b for a, b in zip_longest(merges, ours)), 0, "text"),
        compared(
            NAMES[1],
            sum(abs(a - b) for a, b in zip(lengths, shared.curve[:, -1].tolist(), strict=True)),
            0, "int64",
        ),
    ]  # fmt: skip
