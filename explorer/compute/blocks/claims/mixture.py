"""Sentences about mixtures of experts, put to a router and to sizes of a published model."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "blocks.mixture": QT_TRANSLATE_NOOP(
        "claims",
        "Each of {tokens} tokens is sent to {least} to {most} different experts of {experts}: the "
        "number is fixed, which ones is not. Nothing is saved in memory: Qwen2 57B-A14B holds "
        "{total} parameters and uses {share} of them for a token.",
    ),
}


@claim("W151")
def tokens_get_the_same_number_of_experts() -> Verdict:
    """Does the number of feed-forwards differ from token to token? A top-2 router on 480 tokens."""
    import numpy as np

    from explorer.compute.blocks.mixture.lab import Params, choose
    from explorer.compute.blocks.mixture.train import fresh, tokens_of
    from explorer.compute.blocks.parameters.models import SHELF
    from explorer.compute.models.matrices import active, total

    params = Params()
    tokens, _, _ = tokens_of(params)
    router = fresh(params.experts, params.inner, params.seed)["router"].detach().numpy()
    chosen, _ = choose(tokens.numpy(), router, params.top_k)
    visited = [len(set(row)) for row in chosen.tolist()]
    used = np.unique(chosen).size
    model = SHELF["qwen2-57b-a14b"].architecture
    numbers = {
        "tokens": len(visited), "least": min(visited), "most": max(visited), "experts_used": used,
        "parameters": total(model), "active": active(model),
    }  # fmt: skip
    sentence = message(
        "blocks.mixture", tokens=len(visited), least=min(visited), most=max(visited),
        experts=params.experts, total=count(total(model)),
        share=percent(active(model) / total(model)),
    )  # fmt: skip
    return Verdict("false" if min(visited) == max(visited) else "true", numbers, sentence)
