"""tiktoken's rank files: a line per token, its bytes in base64, a space, its rank.

The file holds neither merges nor the pattern that cuts the text. The rule of the encoder
(openai/tiktoken, src/lib.rs): a pre-token that is in the table is one token; otherwise the two
neighbours whose joined bytes have the lowest rank are joined, the leftmost first, until no joined
pair is in the table. The merges can be recovered: encode the bytes of a token with the lower ranks
alone; two parts must be left, and these are the pair.
"""

from __future__ import annotations

import base64
import binascii
import heapq
import itertools
from collections.abc import Generator, Mapping
from dataclasses import dataclass

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import FileContent, ModelContent

LARGEST_RANK = 2**24
Merge = tuple[int, int, int]


def looks_like_ranks(data: bytes) -> bool:
    """Whether the first line is base64, a space and a whole number."""
    parts = data[:4096].split(b"\n", 1)[0].split()
    return len(parts) == 2 and parts[1].isdigit() and _decoded(parts[0]) is not None


def _decoded(text: bytes) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None


def parse(data: bytes, source: Source) -> dict[bytes, int]:
    """Bytes → rank. Raises ParamError for a damaged line, a repeated rank or token, a lost byte."""
    ranks: dict[bytes, int] = {}
    owner: set[int] = set()
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        parts = line.split()
        token = _decoded(parts[0]) if len(parts) == 2 and len(parts[1]) < 10 else None
        if not token or not parts[1].isdigit() or int(parts[1]) >= LARGEST_RANK:
            source.refuse("rank-line", line[:24], line=number)
        rank = int(parts[1])
        if rank in owner:
            source.refuse("rank-twice", rank, line=number, rank=rank)
        if token in ranks:
            source.refuse("rank-token-twice", rank, line=number)
        ranks[token] = rank
        owner.add(rank)
    lost = [byte for byte in range(256) if bytes([byte]) not in ranks]
    if lost:  # the encoder starts from single bytes and would fail on a text with this one
        source.refuse("rank-bytes", lost[0], byte=f"{lost[0]:02X}", count=len(lost))
    return ranks


def write(ranks: Mapping[bytes, int]) -> bytes:
    """The file of a table, in the order of the ranks."""
    lines = sorted(ranks.items(), key=lambda item: item[1])
    return b"".join(base64.b64encode(token) + b" %d\n" % rank for token, rank in lines)


def content(ranks: Mapping[bytes, int], name: str) -> FileContent:
    """The table as a model; its texts are written in GPT-2's characters."""
    sign = byte_characters()
    tokens = {"".join(sign[b] for b in token): rank for token, rank in ranks.items()}
    return FileContent(name, ModelContent("ranks", tokens, ignore_merges=True))


def parts_below(token: bytes, ranks: Mapping[bytes, int], limit: int) -> list[bytes]:
    """The bytes of a token after all joins whose result has a rank below `limit`."""
    ends = list(range(1, len(token) + 1))  # of the part that begins here
    before = list(range(-1, len(token) - 1))
    alive = [True] * len(token)
    waiting: list[tuple[int, int, int]] = []  # rank, start, end of the joined part

    def look(start: int) -> None:
        if start >= 0 and ends[start] < len(token):
            end = ends[ends[start]]
            rank = ranks.get(token[start:end])
            if rank is not None and rank < limit:
                heapq.heappush(waiting, (rank, start, end))

    for start in range(len(token) - 1):
        look(start)
    while waiting:
        _, start, end = heapq.heappop(waiting)
        middle = ends[start]
        if not alive[start] or middle >= end or ends[middle] != end:
            continue  # one of the two has been joined to something else meanwhile
        alive[middle], ends[start] = False, end
        if end < len(token):
            before[end] = start
        look(before[start])
        look(start)
    return [token[start : ends[start]] for start in range(len(token)) if alive[start]]


@dataclass(frozen=True)
class Recovered:
    """`merges` in order of rank, ids (left, right, joined); `unreachable`: ids of tokens that no
    chain of merges makes: they come up only where a whole pre-token is looked up."""

    merges: tuple[Merge, ...]
    unreachable: tuple[int, ...]


def recover(ranks: Mapping[bytes, int]) -> Generator[None, None, Recovered]:
    """The merges behind a table of ranks; a checkpoint every 500 tokens."""
    merges: list[Merge] = []
    unreachable: list[int] = []
    # [recover] every token of two bytes or more, lowest rank first
    ordered = sorted(ranks.items(), key=lambda item: item[1])
    for place, (token, rank) in enumerate(ordered):
        if place % 500 == 499:
            yield None
        if len(token) == 1:
            continue
        parts = parts_below(token, ranks, rank)
        if len(parts) == 2:
            merges.append((ranks[parts[0]], ranks[parts[1]], rank))
        else:
            unreachable.append(rank)
    return Recovered(tuple(merges), tuple(unreachable))


def bytes_of(tokens: Mapping[str, int]) -> dict[bytes, int]:
    """A vocabulary in GPT-2's characters as bytes → id. Raises KeyError for other characters."""
    byte = {sign: value for value, sign in enumerate(byte_characters())}
    return {bytes(byte[sign] for sign in text): token for text, token in tokens.items()}


def as_merges(model: ModelContent) -> Generator[None, None, ModelContent]:
    """A table of ranks as a BPE model with merges, for a tokenizer.json.

    Tokens out of reach of the merges stay in it, found by the whole word (`ignore_merges`).
    """
    found = yield from recover(bytes_of(model.tokens))
    return ModelContent("BPE", model.tokens, found.merges, ignore_merges=True)


def as_ranks(model: ModelContent) -> dict[bytes, int] | None:
    """A byte-level BPE model as ranks, or None where its merges do not follow its ids.

    tiktoken knows no merges but the ranks of what they make: the ids of the joined tokens must
    rise in the order of the merges, and all 256 bytes must be there.
    """
    if model.kind not in ("BPE", "ranks") or model.prefix or model.suffix:
        return None
    made = [joined for _, _, joined in model.merges]
    if any(left >= right for left, right in itertools.pairwise(made)):
        return None
    try:
        ranks = bytes_of(model.tokens)
    except KeyError:
        return None
    return ranks if all(bytes([b]) in ranks for b in range(256)) else None
