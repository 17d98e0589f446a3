"""How long attention takes on this machine: measured here and now (torch).

Float32 on the CPU, the least of several runs, as anything else that runs only adds time. What would
take long is left out: the bound is counted in FLOPs before it is run. One measurement per setting
is kept as long as the process lives, so that typing does not measure again.
"""

from __future__ import annotations

import math
import platform
import re
import time
from collections.abc import Callable, Generator
from pathlib import Path

import torch
from torch.nn import functional

from explorer.compute.attention.cost import Times
from explorer.compute.attention.cost_count import Layer, attention, projections
from explorer.compute.attention.cost_patterns import full_count, window_count

#: FLOPs of one call that are still run; the lengths that are tried.
MOST_FLOPS = 3e9
LENGTHS = (64, 128, 256, 512, 1024)
WAYS = ("projections", "matrix", "fused", "window")
WINDOW, RUNS = 64, 3
_known: dict[tuple[int, int, bool, int], Times] = {}


def hardware() -> str:
    """The processor's name and how many threads torch uses."""
    name = platform.processor() or platform.machine()
    listed = Path("/proc/cpuinfo")
    if listed.is_file():
        found = re.search(r"model name\s*:\s*(.+)", listed.read_text(errors="replace"))
        name = found.group(1).strip() if found else name
    return name


def least(call: Callable[[], object], runs: int = RUNS) -> Generator[None, None, float]:
    """Seconds of the quickest of several calls, with a pause after each; of a slow one, of one."""
    best = math.inf
    for _ in range(runs):
        began = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - began)
        yield None
        if best > 0.05:
            break
    return best


def with_matrix(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, causal: bool) -> torch.Tensor:
    """Attention with the whole matrix in memory: (h, n, w)."""
    scores = q @ k.transpose(1, 2) / math.sqrt(q.shape[2])
    if causal:
        later = torch.ones(scores.shape[1:], dtype=torch.bool).triu(1)
        scores = scores.masked_fill(later, -torch.inf)
    return torch.softmax(scores, 2) @ v


def in_window(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, size: int) -> torch.Tensor:
    """A causal window, in chunks of its size: each reads its own chunk and the one before, masked
    to the window; (h, n, w) with n a multiple of `size`."""
    heads, tokens, width = q.shape
    chunks = tokens // size
    cut = [x.reshape(heads, chunks, size, width) for x in (q, k, v)]
    both = [
        torch.cat([functional.pad(x, (0, 0, 0, 0, 1, 0))[:, :-1], x], dim=2) for x in cut[1:]
    ]  # fmt: skip
    scores = cut[0] @ both[0].transpose(2, 3) / math.sqrt(width)
    distance = torch.arange(size)[:, None] + size - torch.arange(2 * size)[None, :]
    kept = (distance >= 0) & (distance < size)
    first = kept & (torch.arange(2 * size) >= size)
    allowed = torch.stack([first] + [kept] * (chunks - 1))
    weights = torch.softmax(scores.masked_fill(~allowed, -torch.inf), 3)
    return (weights @ both[1]).reshape(heads, tokens, width)


def seconds_of(way: str, layer: Layer, tokens: int, causal: bool) -> Generator[None, None, float]:
    """Seconds of one way at one size; NaN where it would take long."""
    pairs = full_count(tokens, False)
    if way == "window":
        # a chunk computes twice the window
        pairs = 2 * window_count(tokens, WINDOW, True) if causal and tokens >= WINDOW else 0
    work = projections(layer, tokens) if way == "projections" else attention(layer, pairs)
    if not 0 < work <= MOST_FLOPS or layer.heads * tokens**2 > 2**23:
        return math.nan
    if way == "projections":
        x, weight = torch.ones(tokens, layer.width), torch.ones(layer.width, layer.width)
        return (yield from least(lambda: [x @ weight for _ in range(4)]))
    # the time does not depend on what the numbers are
    values = torch.linspace(-1, 1, 3 * tokens * layer.width)
    q, k, v = values.reshape(3, layer.heads, tokens, layer.head_width).unbind()
    calls: dict[str, Callable[[], object]] = {
        "matrix": lambda: with_matrix(q, k, v, causal),
        "fused": lambda: functional.scaled_dot_product_attention(
            q[None], k[None], v[None], is_causal=causal
        ),
        "window": lambda: in_window(q, k, v, WINDOW),
    }
    return (yield from least(calls[way]))


def peaks() -> Generator[None, None, tuple[float, float]]:
    """FLOP/s of a product of 512 × 512 matrices, and bytes per second of a copy of 16 MB."""
    square = torch.ones(512, 512)
    product = yield from least(lambda: square @ square)
    long = torch.ones(4 * 2**20)
    copied = torch.empty_like(long)
    copy = yield from least(lambda: copied.copy_(long))
    return 2 * 512**3 / product, 2 * long.nbytes / copy


def powers_of_two(most: int) -> list[int]:
    """1, 2, 4 … that divide `most`, at most six of them."""
    return [2**k for k in range(8) if most % 2**k == 0][:6]


def measure(layer: Layer, causal: bool) -> Generator[None, None, Times]:
    """Times over n at this layer, over d at a length, and over h at this d."""
    known = (layer.heads, layer.head_width, causal, torch.get_num_threads())
    if known in _known:
        return _known[known]
    over: dict[str, tuple[tuple[int, ...], tuple[tuple[float, ...], ...]]] = {}
    middle = 256
    widths = sorted({layer.head_width * h for h in (1, 2, 4, 8, 16)})
    axes: dict[str, list[tuple[int, Layer, int]]] = {
        "n": [(n, layer, n) for n in LENGTHS],
        "d": [(d, Layer(d // layer.head_width, layer.head_width), middle) for d in widths],
        "h": [(h, Layer(h, layer.width // h), middle) for h in powers_of_two(layer.width)],
    }
    began = time.perf_counter()
    with torch.no_grad():
        for axis, places in axes.items():
            rows = []
            for way in WAYS:
                row = []
                for _, sizes, tokens in places:
                    # a slow or busy machine measures less, rather than keep the reader waiting
                    late = time.perf_counter() - began > 1.2
                    row.append(
                        math.nan if late else (yield from seconds_of(way, sizes, tokens, causal))
                    )
                rows.append(tuple(row))
            over[axis] = tuple(one for one, _, _ in places), tuple(rows)
        flops, bandwidth = yield from peaks()
    found = Times(hardware(), torch.get_num_threads(), over["n"][0], over["n"][1], over["d"][0],
                  over["d"][1], over["h"][0], over["h"][1], middle, flops, bandwidth)  # fmt: skip
    _known[known] = found
    return found
