"""Sentences about the feed-forward and its gate, put to the formulas themselves."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "blocks.swiglu": QT_TRANSLATE_NOOP(
        "claims",
        "SwiGLU is (Swish(xW) ⊙ xV)·W₂. With d = {d} and d_ff = {inner}, torch refuses the other "
        "product: “{refusal}”. Where both widths are {equal} it computes, and differs from "
        "Swish(xW) ⊙ xV by up to {apart}.",
    ),
    "blocks.swiglu_same": QT_TRANSLATE_NOOP("claims", "Both forms give the same numbers here."),
    "blocks.thirds": QT_TRANSLATE_NOOP(
        "claims",
        "The gate is a third matrix. At d = {d} two matrices of 4d have {plain} parameters, three "
        "of {inner} have {gated}, {more} % more: 8/3 keeps the size, it does not reduce it.",
    ),
    "blocks.glu": QT_TRANSLATE_NOOP(
        "claims",
        "What Dauphin and others proposed (arXiv 1612.08083, 2016) is GLU, whose gate is a "
        "sigmoid. On the same numbers torch's glu and SwiGLU differ by up to {apart}. Swish in its "
        "place is from Shazeer 2020 (arXiv 2002.05202). RMSNorm is from Zhang and Sennrich 2019 "
        "(arXiv 1910.07467): their x / √(mean of x²) is torch's rms_norm to within {same}. Jiang "
        "and others 2023 (arXiv 2305.14858) compare it with LayerNorm, which it is for x without "
        "its mean ({centred} apart), and not for x itself ({norms}).",
    ),
}


@claim("W147")
def swiglu_as_often_written() -> Verdict:
    """Is SwiGLU Swish(x)·σ(W₂x + b₂)? Both on one vector, with unequal and with equal widths."""
    import numpy as np

    from explorer.compute.blocks.feedforward.gated import tried

    unequal, equal = tried(6, 16, 0), tried(12, 12, 0)
    apart = float(np.abs(equal.said - equal.product).max())
    numbers = {"apart_at_equal_widths": apart, "refused_at_6_and_16": bool(unequal.refusal)}
    if not unequal.refusal and apart < 1e-9:
        return Verdict("true", numbers, message("blocks.swiglu_same"))
    sentence = message(
        "blocks.swiglu", d=6, inner=16, refusal=unequal.refusal, equal=12, apart=number(apart)
    )
    return Verdict("false", numbers, sentence)


@claim("W148")
def two_thirds_keep_the_parameters() -> Verdict:
    """Is a feed-forward of width 8/3·d smaller than one of 4d? The parameters of both."""
    from explorer.compute.blocks.feedforward.gated import widths

    sizes = widths(4096, 256)
    more = 100 * (sizes.gated_parameters / sizes.plain_parameters - 1)
    numbers = {
        "plain": sizes.plain_parameters, "gated": sizes.gated_parameters,
        "inner": sizes.rounded, "inner_exact": sizes.third,
    }  # fmt: skip
    sentence = message(
        "blocks.thirds", d=sizes.width, plain=count(sizes.plain_parameters),
        inner=count(sizes.rounded), gated=count(sizes.gated_parameters), more=number(more, 2),
    )  # fmt: skip
    smaller = sizes.gated_parameters < sizes.plain_parameters
    return Verdict("true" if smaller else "false", numbers, sentence)


@claim("W149")
def swiglu_is_not_glu() -> Verdict:
    """Did the paper that proposed GLU propose SwiGLU, and is RMSNorm of 2023? What a paper says
    cannot be computed; what its formula gives can. float64."""
    import torch
    from torch.nn import functional

    from explorer.compute.blocks.feedforward.gated import matrices, tried

    x, gate, value, _ = matrices(8, 21, 0)
    glu = functional.glu(torch.cat([x @ value, x @ gate]), dim=0)
    apart = float((glu - torch.from_numpy(tried(8, 21, 0).product)).abs().max())
    width = value.shape[1]
    given = x @ value
    of_2019 = given / (given**2).mean().sqrt()
    same = float((of_2019 - functional.rms_norm(given, (width,), eps=0.0)).abs().max())
    layer = functional.layer_norm(given, (width,), eps=0.0)
    norms = float((of_2019 - layer).abs().max())
    middle = given - given.mean()
    centred = float((middle / (middle**2).mean().sqrt() - layer).abs().max())
    numbers = {"glu_and_swiglu": apart, "rms_norm_of_2019": same, "rms_and_layer_norm": norms,
               "without_the_mean": centred}  # fmt: skip
    sentence = message("blocks.glu", apart=number(apart), same=number(same, 1),
                       norms=number(norms), centred=number(centred, 1))  # fmt: skip
    other_formulas = apart > 1e-9 and same < 1e-9 and centred < 1e-9 < norms
    return Verdict("false" if other_formulas else "depends", numbers, sentence)
