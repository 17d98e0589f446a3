"""The vocabularies that ship, on the sample texts that ship."""

from __future__ import annotations

from collections.abc import Generator
from functools import cache

import numpy as np

from explorer.compute.tokenizers.compare.texts import sample
from explorer.compute.tokenizers.compare.types import Shipped
from explorer.compute.tokenizers.files.opening import open_tokenizer
from explorer.core.paths import resources

SAMPLES = ("english", "chinese", "code", "numbers", "emoji", "mixed")
#: Folder under resources, by the name it is shown with; the last is that of the bundled model.
FOLDERS = {
    "byte-bpe": "tokenizers/byte-bpe", "piece-bpe": "tokenizers/piece-bpe",
    "unigram": "tokenizers/unigram", "wordpiece": "tokenizers/wordpiece",
    "bilingual": "models/bilingual",
}  # fmt: skip


def shipped() -> Generator[None, None, tuple[Shipped, ...]]:
    """Each of them on each text."""
    out = []
    for name in FOLDERS:
        out.append(_one(name))
        yield None
    return tuple(out)


@cache
def _one(name: str) -> Shipped:
    # [shipped] bytes per token, and what of it is only "unknown"
    tokenizer = open_tokenizer(str(resources() / FOLDERS[name] / "tokenizer.json"))
    tokens, unknown = [], []
    for text in SAMPLES:
        ids = tokenizer.encode(sample(text)).ids
        tokens.append(len(ids))
        unknown.append(sum(i == tokenizer.content.model.unknown for i in ids))
    sizes = [len(sample(text).encode("utf-8")) for text in SAMPLES]
    return Shipped(
        name, len(tokenizer.content.model.tokens), np.array(tokens, np.int64),
        np.array(unknown, np.int64), np.array(sizes, np.int64),
    )  # fmt: skip
