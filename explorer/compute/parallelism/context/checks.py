"""Attention over ranks against torch's own, the model's, and real processes on gloo."""

from __future__ import annotations

from explorer.compute.models import library
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.context.lab import (
    MOST_TOKENS,
    Params,
    case_of,
    heads_of,
    pieces,
)
from explorer.compute.parallelism.verify import Case, RunError, shown
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

SDPA = QT_TRANSLATE_NOOP("parallelism/context", "torch's scaled_dot_product_attention, all heads")
MODEL = QT_TRANSLATE_NOOP("parallelism/context", "the model's own outputs of its heads")
GLOO = {
    "loss": QT_TRANSLATE_NOOP(
        "parallelism/context", "{ranks} gloo processes against one: the loss"
    ),
    "gradients": QT_TRANSLATE_NOOP(
        "parallelism/context", "{ranks} gloo processes against one: the gradients"
    ),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/context", "{ranks} gloo processes: bytes sent, against the formula"
    ),
}
TEXT = {
    "loss": QT_TRANSLATE_NOOP(
        "parallelism/context", "this text on {ranks} gloo processes: the mean square of the outputs"
    ),
    "gradients": QT_TRANSLATE_NOOP(
        "parallelism/context", "this text on {ranks} gloo processes: the outputs, against SDPA"
    ),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/context",
        "this text on {ranks} gloo processes: bytes sent, against the picture",
    ),
}
#: Softmax and a sum over at most 128 values in float32, in another order; values are of size 1.
TOLERANCE = 1e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """This text's outputs against two others; the same on real processes; and the method there
    forwards and backwards, with vectors of its own."""
    from explorer.compute.parallelism.context.attention import around, gathered, ulysses
    from explorer.compute.parallelism.context.run import MODEL as NAME

    found = [compared(SDPA, trace.shared.difference, TOLERANCE, "float32")]
    model = library.load(NAME, "cpu")
    ids = model.encode(params.text)[:MOST_TOKENS]
    layer = model.capture(ids, only_layers=frozenset({params.layer - 1})).layers[params.layer - 1]
    query, key, value = layer.rotated_queries, layer.rotated_keys, layer.values
    places = pieces(len(ids), int(params.cp), params.method)
    if params.method == "ulysses":
        ours = ulysses(query, key, value, places)[0]
    else:
        for _, known in around(query, key, value, places):
            last = known
        ours = gathered(last, places)
    apart = float((ours - layer.head_outputs).abs().max())
    found.append(compared(MODEL, apart, TOLERANCE, "float32"))
    heads = [tuple(heads_of(rank, len(places), len(query))) for rank in range(len(places))]
    setting = {
        "query": query.numpy(), "key": key.numpy(), "value": value.numpy(), "places": places,
        "heads": tuple(heads) if params.method == "ulysses" else (),
        "sent": trace[len(trace) - 1].sent,
    }  # fmt: skip
    for case, words in ((Case("long_text", len(places), setting), TEXT), (case_of(params), GLOO)):
        try:
            outcome: verify.Verified | RunError = verify.run(case, timeout=30)
        except RunError as error:
            outcome = error
        found += shown(outcome, words)
    return found
