"""The vocabulary of the bundled model: byte strings, their ids, and the merges in order."""

from __future__ import annotations

import json
import math
from collections import Counter
from functools import cache

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.consequences.race import Pair, rank_merge
from explorer.compute.tokenizers.consequences.types import MODEL
from explorer.compute.tokenizers.pretokenizers import pre_tokens
from explorer.core.paths import resources


class ByteTokens:
    """`pieces` by id, `ids` by piece, `rank` of every pair that is joined; BOS is no piece."""

    def __init__(self, ids: dict[bytes, int], merges: list[Pair], bos: int) -> None:
        self.ids, self.bos = ids, bos
        self.pieces = {token: piece for piece, token in ids.items()}
        self.rank = {pair: place for place, pair in enumerate(merges)}

    def cut(self, text: str | bytes) -> list[bytes]:
        """A text in tokens. Bytes that are no whole UTF-8 are one word."""
        if isinstance(text, bytes):
            return rank_merge(text, self.rank)
        return [
            piece
            for word in pre_tokens(text, "gpt2")
            for piece in rank_merge(word.encode("utf-8"), self.rank)
        ]

    def encode(self, pieces: list[bytes]) -> list[int]:
        """BOS and the ids of pieces."""
        return [self.bos, *(self.ids[piece] for piece in pieces)]

    @cache  # noqa: B019 (there is one instance, and it lives as long as the process)
    def costs(self) -> dict[bytes, float]:
        """−ln p of every piece: how often it occurs in the two sample texts, plus one."""
        uses: Counter[bytes] = Counter()
        for name in ("english", "chinese"):
            path = resources() / "texts" / f"{name}.txt"
            uses.update(self.cut(path.read_text(encoding="utf-8")))
        total = uses.total() + len(self.ids)
        return {piece: -math.log((uses[piece] + 1) / total) for piece in self.ids}


@cache
def bundled() -> ByteTokens:
    """Read from the model's tokenizer.json."""
    path = resources() / "models" / MODEL / "tokenizer.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    byte_of = {letter: byte for byte, letter in enumerate(byte_characters())}
    special = {entry["content"]: entry["id"] for entry in content["added_tokens"]}

    def plain(token: str) -> bytes:
        return bytes(byte_of[letter] for letter in token)

    ids = {plain(t): i for t, i in content["model"]["vocab"].items() if t not in special}
    merges = [
        (plain(left), plain(right))
        for left, right in (
            m.split(" ") if isinstance(m, str) else m for m in content["model"]["merges"]
        )
    ]
    return ByteTokens(ids, merges, special["<bos>"])
