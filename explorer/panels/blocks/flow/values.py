"""The numbers of blocks/flow by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.blocks.flow import Depth, Exposure, Families, Images, Step, Travel
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

VALUE_NAMES = {
    "column": QT_TRANSLATE_NOOP("blocks/flow", "encoder or decoder"),
    "part": QT_TRANSLATE_NOOP("blocks/flow", "which part of the block"),
    "layer": QT_TRANSLATE_NOOP("blocks/flow", "layer, counted from 1"),
    "tokens": QT_TRANSLATE_NOOP("blocks/flow", "the tokens that go in"),
    "before": QT_TRANSLATE_NOOP("blocks/flow", "length of each stream before the part"),
    "added": QT_TRANSLATE_NOOP("blocks/flow", "length of what the part gives each stream"),
    "after": QT_TRANSLATE_NOOP("blocks/flow", "length of each stream after it"),
    "cosine": QT_TRANSLATE_NOOP("blocks/flow", "cosine between the stream and what is added"),
    "weights": QT_TRANSLATE_NOOP("blocks/flow", "attention, mean over heads (queries, keys)"),
    "targets": QT_TRANSLATE_NOOP("blocks/flow", "the token asked for at each position"),
    "loss": QT_TRANSLATE_NOOP("blocks/flow", "loss at each position, nats"),
    "says": QT_TRANSLATE_NOOP("blocks/flow", "the likeliest token at each position"),
    "written": QT_TRANSLATE_NOOP("blocks/flow", "what has been written so far"),
    "chance": QT_TRANSLATE_NOOP("blocks/flow", "probability of the likeliest token"),
    "position": QT_TRANSLATE_NOOP("blocks/flow", "position in the target, counted from 1"),
    "wrong_forced": QT_TRANSLATE_NOOP(
        "blocks/flow", "share of wrong tokens after the right beginning"
    ),
    "wrong_own": QT_TRANSLATE_NOOP("blocks/flow", "share of wrong tokens after its own beginning"),
    "gradient": QT_TRANSLATE_NOOP("blocks/flow", "gradient norm here: with residual, without"),
    "alike": QT_TRANSLATE_NOOP(
        "blocks/flow", "mean cosine between two tokens: with residual, without"
    ),
    "family": QT_TRANSLATE_NOOP("blocks/flow", "the family"),
    "parameters": QT_TRANSLATE_NOOP("blocks/flow", "parameters of its layers"),
    "operations": QT_TRANSLATE_NOOP("blocks/flow", "operations of one forward pass"),
    "asked": QT_TRANSLATE_NOOP("blocks/flow", "positions that give a loss"),
    "opening": QT_TRANSLATE_NOOP("blocks/flow", "how far the gate is open, tanh α"),
    "difference": QT_TRANSLATE_NOOP("blocks/flow", "largest change of a logit"),
}
RESULT_NAMES = {
    "output": QT_TRANSLATE_NOOP("blocks/flow", "what the model writes, or puts at the mask"),
    "loss": QT_TRANSLATE_NOOP("blocks/flow", "mean loss in training, nats"),
    "stream": QT_TRANSLATE_NOOP("blocks/flow", "mean length of the streams after each station"),
    "wrong_forced": QT_TRANSLATE_NOOP("blocks/flow", "share wrong after the right beginning"),
    "wrong_own": QT_TRANSLATE_NOOP("blocks/flow", "share wrong after its own beginning"),
    "after_wrong": QT_TRANSLATE_NOOP("blocks/flow", "share wrong right after a mistake of its own"),
    "after_right": QT_TRANSLATE_NOOP("blocks/flow", "share wrong while all was right"),
    "gradient_with": QT_TRANSLATE_NOOP(
        "blocks/flow", "gradient at the input ÷ at the output, with"
    ),
    "gradient_without": QT_TRANSLATE_NOOP(
        "blocks/flow", "gradient at the input ÷ at the output, without"
    ),
    "alike_with": QT_TRANSLATE_NOOP("blocks/flow", "cosine of two tokens at the end, with"),
    "alike_without": QT_TRANSLATE_NOOP("blocks/flow", "cosine of two tokens at the end, without"),
    "parameters": QT_TRANSLATE_NOOP("blocks/flow", "parameters of the families"),
    "operations": QT_TRANSLATE_NOOP("blocks/flow", "operations of the families"),
    "difference": QT_TRANSLATE_NOOP("blocks/flow", "largest change of a logit"),
    "equal": QT_TRANSLATE_NOOP("blocks/flow", "whether all logits are those of the model alone"),
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared, at = trace.shared, step.index
    if isinstance(shared, Travel):
        return _of_travel(shared, step)
    if isinstance(shared, Exposure):
        return {"position": at + 1, "wrong_forced": float(shared.forced[at]),
                "wrong_own": float(shared.own[at])}  # fmt: skip
    if isinstance(shared, Depth):
        layer = shared.gradient.shape[1] - 1 - at
        return {"layer": layer, "gradient": shared.gradient[:, layer],
                "alike": shared.alike[:, layer]}  # fmt: skip
    if isinstance(shared, Families):
        family = shared.families[at]
        return {"family": family.name, "parameters": family.parameters,
                "operations": family.forward, "asked": family.asked}  # fmt: skip
    assert isinstance(shared, Images)
    if at == 0:
        return {"weights": shared.weights}
    return {"weights": shared.cross, "opening": shared.opening, "difference": shared.difference}


def _of_travel(travel: Travel, step: Step) -> dict[str, Any]:
    if step.kind == "loss":
        return {"targets": list(travel.head.targets), "loss": travel.head.loss,
                "says": [one[0] for one in travel.head.pieces]}  # fmt: skip
    if step.kind == "write":
        shown = travel.written[: step.index]
        return {"written": [one.piece for one in shown], "chance": shown[-1].chance}
    column = travel.columns[step.column]
    station = column.stations[step.index]
    found = {
        "column": column.name, "part": station.kind, "layer": station.layer + 1,
        "tokens": list(column.pieces), "before": station.before, "added": station.added,
        "after": station.after, "cosine": station.along,
    }  # fmt: skip
    if station.weights.size:
        found["weights"] = station.weights
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    shared = trace.shared
    if isinstance(shared, Travel):
        asked = [at for at, target in enumerate(shared.head.targets) if target]
        output = [one.piece for one in shared.written] or [
            shared.head.pieces[at][0] for at in asked
        ]
        losses = shared.head.loss[asked]
        return {
            "output": output, "loss": float(losses.mean()) if len(losses) else float("nan"),
            "stream": np.array([float(station.after.mean()) for column in shared.columns
                                for station in column.stations]),
        }  # fmt: skip
    if isinstance(shared, Exposure):
        return {"wrong_forced": float(shared.forced.mean()), "wrong_own": float(shared.own.mean()),
                "after_wrong": shared.after_wrong, "after_right": shared.after_right}  # fmt: skip
    if isinstance(shared, Depth):
        ratio = shared.gradient[:, 0] / shared.gradient[:, -1]
        return {"gradient_with": float(ratio[0]), "gradient_without": float(ratio[1]),
                "alike_with": float(shared.alike[0, -1]),
                "alike_without": float(shared.alike[1, -1])}  # fmt: skip
    if isinstance(shared, Families):
        return {"parameters": [one.parameters for one in shared.families],
                "operations": [one.forward for one in shared.families]}  # fmt: skip
    assert isinstance(shared, Images)
    return {"difference": shared.difference, "equal": shared.equal}
