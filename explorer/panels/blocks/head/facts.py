"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.blocks.curves import done_at, recent
from explorer.compute.blocks.head.params import HEADS, WAYS, Head, Step
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "token": "lookup: the token",
    "row": "lookup: its row, from 0",
    "vector": "lookup: the numbers of that row, (d,)",
    "touched": "gradient: rows with a gradient that is not 0",
    "lengths": "gradient: ‖∂L/∂row‖ of every row, (V,)",
    "loss": "gradient: mean next-token loss, nats",
    "correlation": "normhead: of a row's length and the logarithm of its count",
    "logits": "normhead: of the most likely next tokens",
    "divided": "normhead: the same with rows of equal length",
    "way": "widths: how d numbers become 2d",
    "rank": "widths: rank of all vectors then",
    "probe": "widths: accuracy of a new probe",
    "frozen": "widths: accuracy of the head that was there",
    "updates": "tied, drift: updates so far",
    "losses": "tied: loss of the last update, (heads, seeds)",
    "largest": "drift: mean largest logit, (heads, seeds)",
}
RESULT_NAMES = {
    "rows": "rows of the matrix",
    "used": "rows that the text uses",
    "touched_by_input": "rows with a gradient from looking up",
    "touched_by_output": "rows with a gradient from the head",
    "correlation": "of a row's length and the logarithm of its count, in the model",
    "ways": "ways from d to 2d numbers",
    "ranks": "rank of all vectors, by way",
    "probes": "accuracy of a new probe, by way",
    "frozen": "accuracy of the head that was there, by way",
    "chance": "accuracy of always the most frequent class",
    "heads": "heads that were trained",
    "parameters": "numbers of embedding and head together, by head",
    "losses": "mean loss of the last ten updates, (heads, seeds)",
    "largest": "mean largest logit of the last ten updates, (heads, seeds)",
    "correlations": "of a row's length and the logarithm of its count in the end, (heads, seeds)",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Head = trace.shared
    step: Step = trace[index]
    found: dict[str, Any] = {"section": step.part}
    at = step.place
    if step.part == "lookup":
        row = int(shared.lookup.ids[at])
        place = int(np.flatnonzero(shared.lookup.shown == row)[0])
        found |= {"token": shared.lookup.pieces[at], "row": row,
                  "vector": shared.lookup.matrix[place]}  # fmt: skip
    elif step.part == "gradient":
        lengths = shared.lookup.output_norms if at else shared.lookup.input_norms
        found |= {"touched": int((lengths > 0).sum()), "lengths": lengths,
                  "loss": shared.lookup.loss}  # fmt: skip
    elif step.part == "normhead":
        found |= {"correlation": shared.rows.correlation, "logits": shared.rows.plain,
                  "divided": shared.rows.divided}  # fmt: skip
    elif step.part == "widths":
        found |= {"way": WAYS[at], "rank": int(shared.widths.ranks[at]),
                  "probe": float(shared.widths.probes[at]),
                  "frozen": float(shared.widths.frozen[at])}  # fmt: skip
    else:
        done = done_at(at, len(shared.training.losses))
        found |= {"updates": done}
        if step.part == "tied":
            found |= {"losses": shared.training.losses[done - 1]}
        else:
            found |= {"largest": shared.training.largest[done - 1]}
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Head = trace.shared
    training = shared.training
    empty = np.full(training.correlations.shape, np.nan)
    some = len(training.losses) > 0
    return {
        "rows": shared.lookup.size, "used": shared.lookup.used,
        "touched_by_input": int((shared.lookup.input_norms > 0).sum()),
        "touched_by_output": int((shared.lookup.output_norms > 0).sum()),
        "correlation": shared.rows.correlation, "ways": list(WAYS),
        "ranks": shared.widths.ranks, "probes": shared.widths.probes,
        "frozen": shared.widths.frozen, "chance": shared.widths.chance, "heads": list(HEADS),
        "parameters": list(training.parameters),
        "losses": recent(training.losses, len(training.losses)) if some else empty,
        "largest": recent(training.largest, len(training.largest)) if some else empty,
        "correlations": training.correlations,
    }  # fmt: skip
