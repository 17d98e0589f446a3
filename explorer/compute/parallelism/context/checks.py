"""Attention over ranks against torch's own, the model's, and real processes on gloo."""

from __future__ import annotations

from explorer.compute.models import library
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.context.lab import MOST_TOKENS, Params, pieces
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
#: Softmax and a sum over at most 128 values in float32, in another order; values are of size 1.
TOLERANCE = 1e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """This text's outputs against two others; then the same method on real processes, forwards and
    backwards, with vectors of its own."""
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
    job = "ulysses" if params.method == "ulysses" else "ring"
    try:
        outcome = verify.run(Case(job, int(params.cp), {"order": params.method}), timeout=30)
    except RunError as error:
        return [*found, *shown(error, GLOO)]
    return [*found, *shown(outcome, GLOO)]
