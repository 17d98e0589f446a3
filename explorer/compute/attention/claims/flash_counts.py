"""A sentence about what FlashAttention saves, put to the two counters: operations and bytes."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, data_size, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.flash_operations": QT_TRANSLATE_NOOP(
        "claims",
        "Tile by tile {tiles} FLOPs of products, with the whole matrix {whole}: the same 4·n²·d at "
        "n = {tokens}, d = {width}, and the output is the same to {apart}. What falls is the "
        "traffic with slow memory, from {standard} to {moved}, {ratio} times.",
    ),
}  # fmt: skip


@claim("W115")
def flash_keeps_the_operations() -> Verdict:
    """Does FlashAttention do fewer operations? Products counted over the tiles it visits and over
    the whole matrix, bytes by the model of two memories, the outputs compared."""
    import numpy as np

    from explorer.compute.attention.flash_tiles import Plan, attend
    from explorer.compute.attention.flash_traffic import traffic_of

    tokens, width, block, item = 512, 64, 128, 4
    plan = Plan(tokens, width, block, block, causal=False)
    tiles = sum(
        len(range(*plan.row_span(row).indices(tokens)))
        * len(range(*plan.key_span(key).indices(tokens)))
        for row, key in plan.order()
    )
    # a multiplication and an addition per product, for the scores and for the mixture
    flops, whole = 4 * tiles * width, 4 * tokens**2 * width
    random = np.random.default_rng(0)
    q, k, v = (random.normal(size=(tokens, width)) for _ in range(3))
    scores = np.exp(q @ k.T / width**0.5)
    exact = scores / scores.sum(axis=1, keepdims=True) @ v
    apart = float(np.abs(attend(q, k, v, 1 / width**0.5, plan).output - exact).max())
    traffic = traffic_of(plan, item)
    standard, moved = traffic.total("standard"), traffic.total("tiles")
    numbers = {"flops_tiles": flops, "flops_whole": whole, "outputs_apart": apart,
               "bytes_standard": standard, "bytes_tiles": moved}  # fmt: skip
    sentence = message(
        "attention.flash_operations", tiles=count(flops), whole=count(whole), tokens=tokens,
        width=width, apart=number(apart, 2), standard=data_size(standard),
        moved=data_size(moved), ratio=number(traffic.ratio),
    )  # fmt: skip
    return Verdict("false" if flops == whole and apart < 1e-9 else "true", numbers, sentence)
