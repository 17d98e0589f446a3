"""Words to train on, our training, and that of `tokenizers` beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.bpe_corpus import Options, Vocabulary, learn

tokenizers = pytest.importorskip("tokenizers")
profile = settings(max_examples=40, deadline=None)
TOY = {"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}
SENNRICH = {"low": 5, "lower": 2, "newest": 6, "widest": 3}
TEXT = (
    "It is not the critic who counts; not the man who points out how the strong man stumbles, or "
    "where the doer of deeds could have done them better. 话说天下大势，分久必合，合久必分。"
    "周末七国分争，并入于秦。 naïve café 1234 👩‍👩‍👧 aaaa aaa\n\n  x"
)
crowded = st.dictionaries(
    st.text("abc", min_size=1, max_size=9), st.integers(1, 6), min_size=1, max_size=12
)


def run(producer: Any) -> Any:
    """To the end, without freezing arrays."""
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        return stop.value


def trained(times: Mapping[str, int], **options: Any) -> Vocabulary:
    found: Vocabulary = run(learn(times, Options(**options)))
    return found


def made_by(vocabulary: Vocabulary) -> Iterator[str]:
    """What the merges make, in order."""
    return (text_of(vocabulary.pieces[new]) for _, _, new in vocabulary.merges)


def text_of(piece: str | bytes) -> str:
    """As the library writes it."""
    if isinstance(piece, str):
        return piece
    return "".join(byte_characters()[byte] for byte in piece)


def library(times: Mapping[str, int], options: Options, **model: Any) -> tuple[Any, list[Any]]:
    """The library's tokenizer, and its merges."""
    in_bytes = options.alphabet == "bytes"
    initial = list(byte_characters()) if in_bytes else list(options.initial)
    settings: dict[str, Any] = {
        "min_frequency": options.minimum, "show_progress": False, "initial_alphabet": initial,
        "special_tokens": list(options.specials),
        "vocab_size": options.size if options.size is not None else 100_000,
    }  # fmt: skip
    if options.longest:
        settings["max_token_length"] = options.longest
    if options.limit_alphabet is not None:
        settings["limit_alphabet"] = options.limit_alphabet
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(**model))
    words = [text_of(w.encode()) if in_bytes else w for w, n in times.items() for _ in range(n)]
    tokenizer.train_from_iterator(words, tokenizers.trainers.BpeTrainer(**settings))
    merges = [tuple(pair) for pair in json.loads(tokenizer.to_str())["model"]["merges"]]
    return tokenizer, merges


def agree(times: Mapping[str, int], **given: Any) -> None:
    """Same merges in the same order, same pieces with the same ids."""
    options = Options(**given)
    ours = trained(times, **given)
    theirs, merges = library(times, options)
    names = [text_of(piece) for piece in ours.pieces]
    assert [(names[a], names[b]) for a, b, _ in ours.merges] == merges
    assert {name: i for i, name in enumerate(names)} == theirs.get_vocab()
