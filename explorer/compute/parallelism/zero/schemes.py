"""What a step with m micro-batches sends, and keeps at its peak, under eight ways to share out.

A pass sends all weights or all gradients once through a collective: (N − 1)/N·Φ elements per GPU,
an all-reduce twice that. Counted as a ring sends.
"""

from __future__ import annotations

from explorer.compute.parallelism.memory import Recipe
from explorer.compute.parallelism.term import Term, times
from explorer.compute.parallelism.zero.lab import Scheme

#: Name → (ZeRO stage of the optimizer states, gradients, weights at the peak: is each shared out?)
SCHEMES: dict[str, tuple[bool, bool, bool]] = {
    "replicas": (False, False, False),
    "stage-1": (True, False, False),
    "torch-1": (True, False, False),
    "stage-2": (True, True, False),
    "stage-3": (True, True, True),
    "stage-3-last": (True, False, True),
    "stage-3-backward": (True, True, False),
    "stage-3-step": (True, False, False),
}


def passes(scheme: str, m: int) -> dict[str, int]:
    """How often each collective goes over the whole model in a step of m micro-batches."""
    return {
        "replicas": {"all-reduce": 1},
        "stage-1": {"reduce-scatter": 1, "all-gather": 1},
        # torch's ZeroRedundancyOptimizer: DDP's all-reduce, then every rank broadcasts its shard
        "torch-1": {"all-reduce": 1, "broadcast": 1},
        "stage-2": {"reduce-scatter": m, "all-gather": 1},
        "stage-3": {"reduce-scatter": m, "all-gather": 2 * m},
        "stage-3-last": {"reduce-scatter": 1, "all-gather": 2 * m},
        "stage-3-backward": {"reduce-scatter": m, "all-gather": m},
        "stage-3-step": {"reduce-scatter": 1, "all-gather": 1},
    }[scheme]


def scheme_of(name: str, m: int, parameters: int, ranks: int, recipe: Recipe) -> Scheme:
    """A scheme with its elements, bytes and memory."""
    found = passes(name, m)
    whole = sum(count * (2 if call == "all-reduce" else 1) for call, count in found.items())
    elements = times(
        Term(name, "sent", whole, ((r"\Phi", parameters),), (), "elements"),
        (("(N-1)", ranks - 1),), (("N", ranks),),
    )  # fmt: skip
    sent = sum(
        count * {
            "all-reduce": 2 * recipe.gradient, "reduce-scatter": recipe.gradient,
        }.get(call, recipe.weight)
        for call, count in found.items()
    )  # fmt: skip
    memory = []
    for part, size, shared in zip(
        ("optimizer", "gradients", "weights"), (recipe.optimizer, recipe.gradient, recipe.weight),
        SCHEMES[name], strict=True,
    ):  # fmt: skip
        term = Term(part, part, size, ((r"\Phi", parameters),))
        memory.append(times(term, (), (("N", ranks),) if shared else ()))
    size = sent * parameters * (ranks - 1)
    return Scheme(name, found, elements, -(-size // ranks), tuple(reversed(memory)))
