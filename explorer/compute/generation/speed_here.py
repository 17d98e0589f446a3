"""The small model, timed on this machine (torch).

Float32 on the CPU, the least of several runs, as anything else that runs only adds time. The
machine's roof is measured beside it: the arithmetic by a matrix product, the memory by a product of
matrices as large as the model's weights with one vector, and by a copy of as many bytes. Weights
that fit the processor's own cache come from there; so do those in the measurement.
"""

from __future__ import annotations

import math
import platform
import re
import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TypeVar

import torch

from explorer.compute.generation.speed import Here, Timed
from explorer.compute.generation.step_time import Formats, forward
from explorer.compute.models.architecture import Architecture
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.library import LoadedModel

T = TypeVar("T")
Steps = Generator[None, None, T]
RUNS, ENOUGH = 12, 0.05  # times a pass is run, and seconds after which it is not run again
LENGTHS = (1, 2, 4, 8, 16, 32, 64, 128)
CONTEXTS = (16, 64, 128)
SINGLE = Formats(4.0, 4.0)
_known: dict[tuple[str, int], Here] = {}


def processor() -> str:
    """Its name."""
    name = platform.processor() or platform.machine()
    listed = Path("/proc/cpuinfo")
    if listed.is_file():
        found = re.search(r"model name\s*:\s*(.+)", listed.read_text(errors="replace"))
        name = found.group(1).strip() if found else name
    return name


def architecture_of(model: LoadedModel) -> Architecture:
    """The small model in the terms of the big ones."""
    config = model.config
    return Architecture(
        model.card.title, config.layers, config.width, config.heads, config.key_value_heads,
        config.head_width, config.feed_forward_width, config.vocabulary_size,
        gated=config.feed_forward in ("swiglu", "geglu"), tied=config.tied_embeddings,
    )  # fmt: skip


def least(call: Callable[[], object]) -> Steps[float]:
    """Seconds of the quickest of several calls."""
    best, began = math.inf, time.perf_counter()
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
        yield None
        if time.perf_counter() - began > ENOUGH:
            break
    return best


def roof(weights: int) -> Steps[tuple[float, float]]:
    """FLOP/s and bytes per second of this machine; `weights` is how many the model has."""
    square = torch.ones(512, 512)
    product = yield from least(lambda: square @ square)
    wide = 1024
    matrix, vector = torch.ones(max(weights // wide, 1), wide), torch.ones(wide)
    read = yield from least(lambda: matrix @ vector)
    copied = torch.empty_like(matrix)
    copy = yield from least(lambda: copied.copy_(matrix))
    return 2 * 512**3 / product, max(matrix.nbytes / read, 2 * matrix.nbytes / copy)


def measure(model: LoadedModel) -> Steps[Here]:
    """Prefill of several lengths, and steps of decoding with several tokens in the cache.

    Measured once in the life of the process.
    """
    threads = torch.get_num_threads()
    known = _known.get((model.card.name, threads))
    if known is not None:
        return known
    decoder, shape = model.decoder, architecture_of(model)
    found = []
    ids = torch.arange(max(LENGTHS) + 1) % model.config.vocabulary_size
    lengths = [n for n in LENGTHS if n <= model.config.context]
    for stage, counts in (("prefill", lengths), ("decode", CONTEXTS)):
        for tokens in counts:
            cache = ContiguousCache(decoder, tokens)
            new = tokens if stage == "prefill" else 1
            if stage == "decode":
                extend(decoder, cache, ids[: tokens - 1])

            def call(cache: ContiguousCache, new: int, tokens: int) -> None:
                cache.length = tokens - new
                extend(decoder, cache, ids[tokens - new : tokens])

            seconds = yield from least(partial(call, cache, new, tokens))
            work = forward(shape, SINGLE, 1, new, tokens)
            found.append(Timed(stage, work, seconds))
    weights = sum(part.numel() for part in decoder.parameters())
    flops, bandwidth = yield from roof(weights)
    here = Here(model.card.title, threads, tuple(found), processor(), flops, bandwidth)
    _known[model.card.name, threads] = here
    return here
