"""Sentences about queries, keys and values."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.three_copies": QT_TRANSLATE_NOOP(
        "claims",
        "Only their input X is shared. In layer 1 of the model “{model}”, on the text “{text}”, "
        "{equal} of the numbers agree between Q, K, V and X, and the distance of Q from X is "
        "{distance} times as long as X itself.",
    ),
}  # fmt: skip
TEXT = "the queen, the que"
MODEL = "clear"


@claim("W004")
def three_copies() -> Verdict:
    """Are Q, K and V copies of X? All four of layer 1, (tokens, width), compared in pairs.

    A copy would agree in every number; `equal_share` counts those that do, over all six pairs.
    """
    import torch

    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    layer = model.capture(model.encode(TEXT), only_layers={0}).layers[0]
    x = layer.normed
    parts = [
        part.transpose(0, 1).reshape(len(x), -1)
        for part in (layer.queries, layer.keys, layer.values)
    ]
    pairs = [(a, b) for i, a in enumerate([x, *parts]) for b in parts[i:]]
    equal = float(torch.stack([(a == b).float().mean() for a, b in pairs]).mean())
    distances = [float((part - x).norm() / x.norm()) for part in parts]
    numbers = {
        "equal_share": equal,
        "distance_of_q": distances[0],
        "distance_of_k": distances[1],
        "distance_of_v": distances[2],
    }
    sentence = message(
        "attention.three_copies", model=model.card.title, text=TEXT, equal=percent(equal),
        distance=fixed(distances[0], 2),
    )  # fmt: skip
    return Verdict("true" if equal == 1.0 else "false", numbers, sentence)
