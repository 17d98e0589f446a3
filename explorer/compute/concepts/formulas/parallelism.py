"""Parallelism: formulas of the sheet. Sizes in GB are 10⁹ bytes."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP

GB = 1e9
PARAMETERS = Input("Φ", 7_500_000_000, 1_000_000, 10**13, whole=True)
RANKS = Input("N", 64, 1, 100_000, whole=True)
BATCH = Input("b", 1, 1, 4096, whole=True)
TOKENS = Input("s", 4096, 1, 1_000_000, whole=True)
WIDTH = Input("h", 8192, 1, 65_536, whole=True)


def states_per_device(phi: int, data: int, tensor: int, pipeline: int) -> tuple[float, ...]:
    """Bytes of the model states per device with 16-bit weights and gradients and FP32 Adam.

    Tensor and pipeline parallelism cut all three, data parallelism (ZeRO stage 1) the 12 bytes of
    the optimizer only: master weight, momentum, variance (Rajbhandari et al. 2020).
    """
    part = phi / (tensor * pipeline)
    weights, gradients, optimizer = 2 * part, 2 * part, 12 * part / data
    total = weights + gradients + optimizer
    return (total / GB, weights / GB, gradients / GB, optimizer / GB)


def ring_share(ranks: int) -> float:
    """What a device sends in a ring reduce-scatter, or all-gather, of one element: (N−1)/N."""
    return (ranks - 1) / ranks


def tensor_traffic(ranks: int, batch: int, tokens: int, width: int) -> tuple[float, ...]:
    """Elements a device sends per layer: attention and feed-forward net each need one all-reduce
    forward and one backward (Shoeybi et al. 2019), and an all-reduce is two passes of the ring."""
    block = 2 * 2 * ring_share(ranks) * batch * tokens * width
    return (2 * block, block, block)


def pipeline_traffic(stages: int, batch: int, tokens: int, width: int) -> tuple[float, ...]:
    """Elements over all boundaries: activations forward, their gradients backward; and the mean
    per device."""
    total = 2 * (stages - 1) * batch * tokens * width
    return (total, total / stages)


def sharded_traffic(ranks: int, phi: int) -> tuple[float, ...]:
    """Elements a device sends per step by stage. Stages 1 and 2: reduce-scatter the gradients,
    all-gather the weights. Stage 3: gather the weights forward and again backward, reduce-scatter
    the gradients."""
    once = ring_share(ranks) * phi
    return (2 * once, 2 * once, 3 * once)


def sharded_states(ranks: int, phi: int) -> tuple[float, ...]:
    """GB of states per device: weights, gradients and optimizer sharded; the last two; the last;
    nothing."""
    return (
        16 * phi / ranks / GB,
        (2 * phi + 14 * phi / ranks) / GB,
        (4 * phi + 12 * phi / ranks) / GB,
        16 * phi / GB,
    )


def bubble(stages: int, micro: int) -> tuple[float, ...]:
    """The share of time in which a stage waits (Huang et al. 2019), and in which it works."""
    slots = micro + stages - 1
    return ((stages - 1) / slots, micro / slots)


def ring_volume(ranks: int, phi: int) -> tuple[float, ...]:
    """What a device sends in a ring all-reduce: a reduce-scatter and an all-gather."""
    share = 2 * ring_share(ranks)
    return (share * phi, share)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F046", QT_TRANSLATE_NOOP("concepts/numbers", "Model states on each device"),
        r"M = \frac{2\Phi}{D_{tp} D_{pp}} + \frac{2\Phi}{D_{tp} D_{pp}}"
        r" + \frac{12\Phi}{D_{dp} D_{tp} D_{pp}}",
        (Input("Φ", 175_000_000_000, 1_000_000, 10**13, whole=True),
         Input("D_dp", 78, 1, 10_000, whole=True), Input("D_tp", 8, 1, 64, whole=True),
         Input("D_pp", 16, 1, 256, whole=True)),
        (Output("M", "GB"), Output("2Φ/(D_tp·D_pp)", "GB"), Output("∇: 2Φ/(D_tp·D_pp)", "GB"),
         Output("12Φ/(D_dp·D_tp·D_pp)", "GB")),
        states_per_device,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Data parallelism divides only the optimizer's 12 bytes (ZeRO stage 1), which is why "
            "they become small on thousands of devices while weights and gradients do not.",
        ),
    ),
    Formula(
        "F047", QT_TRANSLATE_NOOP("concepts/numbers", "Tensor parallelism: traffic of one layer"),
        r"V = \frac{N-1}{N}\left(4bsh + 4bsh\right)",
        (Input("N", 8, 1, 64, whole=True), BATCH, TOKENS, WIDTH),
        (Output("V", "elements"), Output("V_attention", "elements"), Output("V_FFN", "elements")),
        tensor_traffic,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Elements sent by each device for each layer; 4bsh is the limit of many devices.",
        ),
    ),
    Formula(
        "F048", QT_TRANSLATE_NOOP("concepts/numbers", "Pipeline parallelism: traffic of one step"),
        r"V = 2 (N-1)\, bsh",
        (Input("N", 16, 1, 256, whole=True), BATCH, TOKENS, WIDTH),
        (Output("V", "elements"), Output("V/N", "elements")),
        pipeline_traffic,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The sum over all boundaries of the pipeline, so divide by N before comparing it with "
            "what tensor parallelism or sharding sends per device.",
        ),
    ),
    Formula(
        "F049", QT_TRANSLATE_NOOP("concepts/numbers", "Sharded training: traffic of each stage"),
        r"V_1 = V_2 = 2\Phi\,\frac{N-1}{N},\quad V_3 = 3\Phi\,\frac{N-1}{N}",
        (RANKS, PARAMETERS),
        (Output("V_1", "elements"), Output("V_2", "elements"), Output("V_3", "elements")),
        sharded_traffic,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Only stage 3 sends more than ordinary data parallelism: it gathers the weights once "
            "more for the backward pass.",
        ),
    ),
    Formula(
        "F050", QT_TRANSLATE_NOOP("concepts/numbers", "Sharded training: memory of each stage"),
        r"16\Phi \to 4\Phi + \frac{12\Phi}{N} \to 2\Phi + \frac{14\Phi}{N} \to \frac{16\Phi}{N}",
        (RANKS, PARAMETERS),
        (Output("M_3", "GB"), Output("M_2", "GB"), Output("M_1", "GB"), Output("M_0", "GB")),
        sharded_states,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Stage 1 divides the optimizer's states, stage 2 the gradients too, stage 3 the "
            "weights too, in this order.",
        ),
    ),
    Formula(
        "F051", QT_TRANSLATE_NOOP("concepts/numbers", "The idle share of a pipeline"),
        r"\frac{p-1}{m+p-1}",
        (Input("p", 4, 1, 256, whole=True), Input("m", 4, 1, 4096, whole=True)),
        (Output("(p−1)/(m+p−1)"), Output("m/(m+p−1)")),
        bubble,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For p stages of equal length and m micro-batches; one micro-batch is layers simply "
            "spread over devices.",
        ),
    ),
    Formula(
        "F090", QT_TRANSLATE_NOOP("concepts/numbers", "What a ring all-reduce sends"),
        r"V = 2\,\frac{N-1}{N}\,\Phi",
        (Input("N", 8, 1, 100_000, whole=True), PARAMETERS),
        (Output("V", "elements"), Output("2(N−1)/N")),
        ring_volume,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "It stays below two elements sent for each number however many devices take part.",
        ),
    ),
)  # fmt: skip
