"""What a text costs a transformer, by the number of its tokens (Kaplan et al. 2020, table 1).

Multiplications and additions are counted one each, layers are of GPT-2's shape (12 d² weights),
attention is counted in full: no half is left out for the mask.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """FLOPs of one forward pass over n tokens, weights of the embedding table, and money."""

    tokens: float
    attention: float
    linear: float
    logits: float
    table: int
    money: float


def cost(tokens: float, vocabulary: int, width: int, layers: int, price: float) -> Cost:
    """The cost of a text of `tokens` tokens; `price` is that of a million tokens.

    Attention: scores q·k and the mix of values, 2 n² d each, in every layer.
    Linear maps: 2 FLOPs per weight and token, 12 d² weights in every layer.
    Logits: 2 n V d. The table of embeddings has V d weights.
    """
    # [size] the length of the text enters squared, the size of the vocabulary once
    return Cost(
        tokens=tokens,
        attention=4.0 * tokens**2 * width * layers,
        linear=24.0 * tokens * width**2 * layers,
        logits=2.0 * tokens * vocabulary * width,
        table=vocabulary * width,
        money=tokens * price / 1e6,
    )
