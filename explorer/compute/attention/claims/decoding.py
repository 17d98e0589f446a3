"""Sentences about how a text is generated, put to the model that ships with the program."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.parallel": QT_TRANSLATE_NOOP(
        "claims",
        "True of training and of the prompt: the {tokens} tokens of “{text}” go through the model "
        "“{model}” in one pass, {together} ms a token. Generation is sequential, as each new token "
        "needs the one before it: {tokens} passes, {alone} ms a token, {ratio} times as long, "
        "measured here.",
    ),
    "attention.parallel.equal": QT_TRANSLATE_NOOP(
        "claims",
        "On this machine {tokens} tokens of “{text}” took {together} ms a token in one pass, and "
        "{alone} ms one by one: no difference that could be measured.",
    ),
}  # fmt: skip
TEXT = "the queen, the queen, so fair and so true to her king"
MODEL = "clear"


@claim("W017")
def parallel_everywhere() -> Verdict:
    """Is a transformer as parallel in generation as in training? Time per token of both.

    The same tokens in one pass, and one by one through a cache: the multiply-adds are nearly the
    same, only the order differs. The least of five measurements each.
    """
    import torch

    from explorer.compute.attention.kv_cache_run import phases
    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    ids = model.encode(TEXT)
    with torch.inference_mode():
        at_once, one_by_one = returned(phases(model.decoder, ids))
    together, alone = 1000 * at_once / len(ids), 1000 * sum(one_by_one) / len(ids)
    slower = alone > 1.5 * together
    # the times are another measurement each time: they stand in the sentence alone
    numbers = {
        "tokens": len(ids), "passes_together": 1, "passes_alone": len(one_by_one),
        "one_by_one_is_slower": slower,
    }  # fmt: skip
    sentence = message(
        "attention.parallel" if slower else "attention.parallel.equal", model=model.card.title,
        text=TEXT, tokens=len(ids), together=number(together, 2), alone=number(alone, 2),
        ratio=number(alone / together, 2),
    )  # fmt: skip
    return Verdict("depends" if slower else "true", numbers, sentence)
