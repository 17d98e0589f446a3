"""Sentences about what can be kept while a text is written, put to the models that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from torch import Tensor

    from explorer.compute.models.opened import OpenedModel

WORDS = {
    "generation.static": QT_TRANSLATE_NOOP(
        "claims",
        "True under a causal mask only. One token more changes the earlier keys and values of the "
        "causal model “{decoder}” by {causal} of their size at most, which is rounding. In "
        "“{encoder}”, where tokens see those after them, layer 1 stays, and from layer 2 on they "
        "change by up to {change}: a cache would be wrong there.",
    ),
}
TEXT, MORE = "the king and the queen", " of"
DECODER, ENCODER = "clear-four", "encoder"
#: Relative to the size of a key: float32 sums over another number of rows.
ROUNDING = 1e-4


def changes(model: OpenedModel, text: str) -> tuple[list[float], int]:
    """By layer, how far the keys and values of the tokens before it move when more is written: the
    largest ‖after − before‖ / ‖before‖; and how many tokens are compared.

    Those after which both texts are the same: an encoder's last mark moves on.
    """
    before, after = model.encode(text), model.encode(text + MORE)
    shared = 0
    while shared < min(len(before), len(after)) and before[shared] == after[shared]:
        shared += 1
    stack = next(iter(model.stacks))
    old, new = (model.observe(ids).attention[stack] for ids in (before, after))
    found = []
    for layer in sorted(old):
        pairs = ((old[layer].keys, new[layer].keys), (old[layer].values, new[layer].values))
        found.append(max(moved(a, b, shared) for a, b in pairs))
    return found, shared


def moved(before: Tensor | None, after: Tensor | None, shared: int) -> float:
    """The largest relative change of a row, over heads and tokens."""
    assert before is not None
    assert after is not None
    old, new = before[:, :shared], after[:, :shared]
    return float(((new - old).norm(dim=-1) / old.norm(dim=-1)).max())


@claim("W119")
def static_keys() -> Verdict:
    """Are keys and values fixed once they are computed? The text with a token more, in a causal
    decoder and in an encoder, layer by layer."""
    from explorer.compute.models.encoder_library import load_encoder
    from explorer.compute.models.library import load

    decoder, encoder = load(DECODER, "cpu"), load_encoder(ENCODER)
    causal, _ = changes(decoder, TEXT)
    both_ways, compared = changes(encoder, TEXT)
    first, later = both_ways[0], max(both_ways[1:])
    fixed, changing = max(causal) < ROUNDING, later > ROUNDING
    numbers = {
        "causal": max(causal), "encoder_layer_1": first, "encoder_later_layers": later,
        "tokens_compared": compared,
    }  # fmt: skip
    sentence = message(
        "generation.static", decoder=decoder.title, encoder=encoder.title,
        causal=number(max(causal), 2), change=number(later, 2),
    )  # fmt: skip
    judged: Judgement = "false" if not fixed else "depends" if changing else "true"
    return Verdict(judged, numbers, sentence)
