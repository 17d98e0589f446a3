"""The lab of context parallelism: what the reader sets, and what a run holds. No torch here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.verify import Case
from explorer.compute.parallelism.verify.torchrun import script
from explorer.core.params import ParamError, param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

#: Bytes of one number: float32.
ITEM = 4
#: Tokens that are shown, with the one that only starts a text.
MOST_TOKENS = 128
DEFAULT = (
    "The king was in his counting house, counting out his money; the queen was in the parlour, "
    "eating bread and honey. 却说玄德引关、张来见，三人同行。宝玉听了，便笑道：好妹妹！"
    "The king is dead, long live the king"
)
METHODS = ("contiguous", "zigzag", "ulysses")


@dataclass(frozen=True)
class Params:
    """Which text, over how many GPUs, cut how, seen through which head."""

    text: str = param(
        DEFAULT, multiline=True, longest=4000,
        label=QT_TRANSLATE_NOOP("parallelism/context", "Text"),
    )  # fmt: skip
    method: str = param(
        "zigzag", choices=METHODS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/context", "ring, contiguous pieces"),
            QT_TRANSLATE_NOOP("parallelism/context", "ring, zig-zag"),
            QT_TRANSLATE_NOOP("parallelism/context", "Ulysses: exchange heads"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/context", "Method"),
    )  # fmt: skip
    cp: str = param(
        "4", choices=("2", "4", "8"),
        label=QT_TRANSLATE_NOOP("parallelism/context", "Context parallel (cp)"),
    )  # fmt: skip
    layer: int = param(2, low=1, high=6, label=QT_TRANSLATE_NOOP("parallelism/context", "Layer"))
    head: int = param(
        1, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/context", "Head shown")
    )
    query: int = param(
        -1, low=-1, high=MOST_TOKENS - 1,
        label=QT_TRANSLATE_NOOP("parallelism/context", "Token followed"),
        help=QT_TRANSLATE_NOOP("parallelism/context", "Counted from 0; −1 is the last."),
    )  # fmt: skip


def pieces(tokens: int, cp: int, method: str) -> tuple[np.ndarray, ...]:
    """The positions each rank has: one piece of the text, or in zig-zag an early and a late one.

    Of 2·cp pieces rank r takes number r and number 2·cp − 1 − r (as in Megatron-LM and in Brandon
    et al. 2023, "Striped Attention", for the same reason). Pieces differ by at most one token.
    """
    every = np.arange(tokens)
    if method != "zigzag":
        return tuple(np.array_split(every, cp))
    parts = np.array_split(every, 2 * cp)
    return tuple(np.concatenate([parts[r], parts[2 * cp - 1 - r]]) for r in range(cp))


def heads_of(rank: int, ranks: int, heads: int) -> range:
    """The heads a rank computes under Ulysses: neighbours, the first ranks one more."""
    shares = np.array_split(np.arange(heads), ranks)
    return range(int(shares[rank][0]), int(shares[rank][-1]) + 1)


def work(queries: np.ndarray, keys: np.ndarray) -> int:
    """Scores to compute between two sets of positions: pairs whose key is not after its query."""
    return int((queries[:, None] >= keys[None, :]).sum())


def turns(places: tuple[np.ndarray, ...]) -> np.ndarray:
    """Scores each rank computes in each turn of the ring (turns, ranks): in turn t rank r meets the
    keys of rank r − t."""
    cp = len(places)
    return np.array(
        [[work(places[r], places[(r - turn) % cp]) for r in range(cp)] for turn in range(cp)]
    )


def durations(tokens: int, cp: int, heads: int) -> dict[str, tuple[int, float]]:
    """By method how long attention takes, in scores computed one after the other when every turn
    waits for its slowest rank, and what share of that time a rank works on average."""
    found = {}
    for method in METHODS:
        if method == "ulysses":
            triangle = tokens * (tokens + 1) // 2
            each = [triangle * len(heads_of(rank, cp, heads)) // heads for rank in range(cp)]
            pairs = np.array([each])
        else:
            pairs = turns(pieces(tokens, cp, method))
        whole = int(pairs.max(axis=1).sum())
        found[method] = whole, float(pairs.sum()) / (cp * whole)
    return found


@dataclass(frozen=True)
class Stage:
    """A step of the run.

    `name` is "split", "ring", "exchange", "attend", "back" or "done"; `turn` counts the ring's.
    `holds` (cp,) whose keys and values each rank has now; `pairs` (cp,) scores it computes in this
    step; `seen` (T, T) bool which scores are done; `weights` (heads shown, T, T) the softmax over
    what each query has seen so far, `maximum` and `total` (T,) the largest score and the sum of
    exponentials below it, of the head shown. `sent` bytes each rank sent up to here.
    """

    name: str
    turn: int
    holds: np.ndarray
    pairs: np.ndarray
    seen: np.ndarray
    weights: np.ndarray
    maximum: np.ndarray
    total: np.ndarray
    sent: np.ndarray


@dataclass(frozen=True)
class Run:
    """What all steps share.

    `owner` (T,) the rank that has a position; `bounds` where the pieces of the text begin, and its
    end; `shown` the heads in the picture, `head` the one followed. `durations` is what the function
    of that name gives; `bytes_ring` and `bytes_ulysses` are what the rank that sends most sends in
    a forward pass by either method; `difference` from torch's SDPA, all heads.
    """

    pieces: tuple[str, ...]
    owner: np.ndarray
    bounds: tuple[int, ...]
    cp: int
    heads: int
    key_value_heads: int
    size: int
    head: int
    query: int
    shown: tuple[int, ...]
    bytes_ring: int
    bytes_ulysses: int
    durations: dict[str, tuple[int, float]]
    difference: float = measured(0.0)

    @property
    def block(self) -> float:
        """Scores in a block of queries and keys of one rank each, before masking."""
        return (len(self.owner) / self.cp) ** 2


def case_of(params: Params) -> Case:
    """The same method on real processes, with vectors of its own."""
    job = "ulysses" if params.method == "ulysses" else "ring"
    settings = {} if job == "ulysses" else {"order": params.method}
    return Case(job, int(params.cp), settings)


def torchrun(params: Params) -> str:
    """The method as a script for torchrun, forwards and backwards."""
    return script(case_of(params))


def refuse_few(text: str, tokens: int, cp: int) -> ParamError:
    """Fewer tokens than pieces."""
    return ParamError(
        "text", text, f"at least {2 * cp} tokens for cp = {cp}", "rule", "error.few",
        {"tokens": tokens, "least": 2 * cp, "cp": cp},
    )  # fmt: skip
