"""Parameters and operations of the three families, by counting matrices (no torch).

Per layer of width d with a feed-forward part four times as wide: attention has four d × d matrices,
feed-forward two of d × 4d, cross-attention four more. Biases and norms are left out: they are 13 in
12 d + 13. Operations are 2 for each weight a token passes, and 4 d for each pair of tokens that
attention compares (scores and weighted sum).
"""

from __future__ import annotations

from explorer.compute.blocks.flow import Families, Family

MASKED = 0.15  # share of the tokens that BERT asks for


def pairs(queries: int, keys: int, causal: bool) -> int:
    """How many pairs of tokens are compared."""
    return queries * (queries + 1) // 2 if causal else queries * keys


def encoder_only(layers: int, width: int, source: int, target: int) -> Family:
    """Reads source and target as one text, every token seeing every other."""
    # [families]
    tokens = source + target
    parameters = layers * 12 * width**2
    forward = 2 * parameters * tokens + layers * 4 * width * pairs(tokens, tokens, False)
    return Family("encoder-only", layers, 0, False, parameters, forward, tokens, MASKED * tokens)


def decoder_only(layers: int, width: int, source: int, target: int) -> Family:
    """Reads source and target as one text, each token seeing those before it."""
    # [families]
    tokens = source + target
    parameters = layers * 12 * width**2
    forward = 2 * parameters * tokens + layers * 4 * width * pairs(tokens, tokens, True)
    return Family("decoder-only", 0, layers, False, parameters, forward, tokens, tokens - 1)


def encoder_decoder(encoder: int, decoder: int, width: int, source: int, target: int) -> Family:
    """The source passes the encoder alone, the target the decoder alone, which also looks across:
    keys and values of the source, queries and outputs of the target."""
    # [families]
    own = 2 * 12 * width**2 * (encoder * source + decoder * target)
    across = 2 * 2 * width**2 * decoder * (source + target)
    compared = (encoder * pairs(source, source, False) + decoder * pairs(target, target, True)
                + decoder * pairs(target, source, False))  # fmt: skip
    parameters = (12 * encoder + 16 * decoder) * width**2
    return Family("encoder-decoder", encoder, decoder, True, parameters,
                  own + across + 4 * width * compared, source + target, target)  # fmt: skip


def counted(layers: int, width: int, source: int, target: int) -> Families:
    """All three, and an encoder–decoder with all the layers in each of its halves."""
    half = layers // 2
    return Families((
        encoder_only(layers, width, source, target),
        decoder_only(layers, width, source, target),
        encoder_decoder(half, layers - half, width, source, target),
        encoder_decoder(layers, layers, width, source, target),
    ))  # fmt: skip
