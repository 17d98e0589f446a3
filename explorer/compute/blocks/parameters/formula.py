"""The rule of thumb 12h² + 13h for a layer, term by term, beside what a layer really has.

The rule (with Narayanan et al. 2021, section 5.1) is that of a GPT: four square matrices in
attention, two of h × 4h in the feed-forward, a bias with each, and two LayerNorms.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import embedding, head, layer


@dataclass(frozen=True)
class Term:
    """One term of the rule: its formula, its value, and what the layer has in its place."""

    id: str
    formula: str
    rule: int
    real: int


def terms(model: Architecture) -> tuple[Term, ...]:
    """The terms of a layer's 12h² + 13h, and of V·h for all that is outside the layers.

    The layer is the last one: of a mixture of experts, one with experts.
    """
    # [formula]
    h = model.hidden
    found: dict[str, int] = dict.fromkeys(
        ("query", "key", "value", "output", "feed-forward", "bias", "norm"), 0
    )
    for matrix in layer(model, model.layers - 1):
        if matrix.part == "norm":
            found["norm"] += matrix.elements
        elif len(matrix.shape) == 1:
            found["bias"] += matrix.elements
        elif matrix.part in ("feed-forward", "router"):
            found["feed-forward"] += matrix.elements
        elif matrix.name.startswith("key_value"):  # one latent pair in the place of two
            found["key"] += matrix.elements
        else:
            found[matrix.name.split("_")[0]] += matrix.elements
    outside = sum(matrix.elements for matrix in (*embedding(model), *head(model)))
    return (
        *(Term(name, "h^2", h * h, found[name]) for name in ("query", "key", "value", "output")),
        Term("feed-forward", "8h^2", 8 * h * h, found["feed-forward"]),
        Term("bias", "9h", 9 * h, found["bias"]),
        Term("norm", "4h", 4 * h, found["norm"]),
        Term("outside", "Vh", model.vocabulary * h, outside),
    )


def rule(model: Architecture) -> int:
    """What the rule gives for the whole model: L·(12h² + 13h) + V·h."""
    found = terms(model)
    return model.layers * sum(term.rule for term in found[:-1]) + found[-1].rule
