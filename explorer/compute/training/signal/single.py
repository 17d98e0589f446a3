"""One layer of n_in inputs and n_out outputs: what three rules do, and what ReLU does (numpy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.signal.params import RELU, RULES, Params, Single, deviation_of

#: Vectors sent through, and bins of the histograms.
VECTORS, BINS = 64, 48
LOW, HIGH = -4.0, 6.0


def single_of(params: Params) -> Single:
    """The layer measured: forwards with normal inputs, backwards with a normal pull."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    draw = random.standard_normal((params.outputs, params.inputs))
    x = random.standard_normal((VECTORS, params.inputs))
    pull = random.standard_normal((VECTORS, params.outputs))
    # the rules differ by a factor alone: one product each way does for all
    out, back = x @ draw.T, pull @ draw
    deviations = np.array([deviation_of(r, params.inputs, params.outputs) for r in RULES])
    # [layer] a sum of n squares of deviation σ: n σ² times as large
    forward = deviations**2 * np.mean(out**2) / np.mean(x**2)
    backward = deviations**2 * np.mean(back**2) / np.mean(pull**2)
    # [relu] with 1/√n_in, then ReLU, then √2 more
    sums = deviation_of("in", params.inputs, params.outputs) * out
    sums = sums * np.sqrt(np.mean(x**2) ** -1)
    seen = (sums, np.maximum(sums, 0.0), np.maximum(np.sqrt(2.0) * sums, 0.0))
    edges = np.linspace(LOW, HIGH, BINS + 1)
    counts = np.stack([np.histogram(one[one != 0], edges)[0] for one in seen]) / sums.size
    assert len(seen) == len(RELU)
    return Single(
        deviations, forward, backward, edges, counts,
        np.array([one.mean() for one in seen]), np.array([np.mean(one**2) for one in seen]),
        np.array([np.mean(one == 0) for one in seen]),
    )  # fmt: skip
